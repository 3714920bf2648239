import { expect, test } from 'vitest';
import { assess, planOf } from './small.js';

test('a number that decides whether a row applies is read, though the row does not apply', () => {
  const plan = planOf(`
facts:
  homes: { kind: count, label: 户数 }
  extra: { kind: yesNo, label: 另有 }
indicators:
  - { id: R1, title: 只对大小区, points: 2, appliesWhen: { of: homes, atLeast: 100 }, scoring: { met: extra } }
`);
  const { indicators, unused } = assess(plan, { homes: 99, extra: true });
  expect([indicators[0]!.status, unused]).toEqual(['notApplicable', ['extra']]);
  expect(assess(plan, { extra: true }).indicators[0]!.status).toBe('undetermined');
});

test('a fact that only a row reads that does not apply is not unused while it settles what it hangs on', () => {
  const plan = planOf(`
facts:
  kind: { kind: choice, label: 类型, options: { big: 大, small: 小 } }
  club: { kind: yesNo, label: 有俱乐部 }
  members: { kind: count, label: 会员, onlyIf: club }
indicators:
  - { id: R1, title: 会员, points: 1, appliesWhen: { of: kind, is: big }, scoring: { met: { of: members, atLeast: 3 } } }
  - { id: R2, title: 俱乐部, points: 1, scoring: { met: club } }
  - { id: R3, title: 没有俱乐部, points: 1, appliesWhen: { not: club }, scoring: { met: true } }
`);
  const { indicators, unused } = assess(plan, { kind: 'small', members: 2 });
  expect([indicators[1]!.awarded?.fraction, unused]).toEqual(['1', []]);
  expect(assess(plan, { kind: 'small', club: true, members: 2 }).unused).toEqual(['members']);
});
