import { describe, expect, test } from 'vitest';
import { assess, planOf, total } from './small.js';

describe('what is listed as unknown where no row is open', () => {
  const plan = planOf(`
facts:
  club: { kind: yesNo, label: 有俱乐部 }
  size: { kind: choice, label: 规模, options: { small: 小, large: 大 } }
indicators:
  - { id: R1, title: 一定有, points: 2, scoring: { met: true } }
  - { id: R2, title: 俱乐部, points: { choice: size, small: 1, large: 3 }, appliesWhen: club, otherwise: rescale, scoring: { met: true } }
  - title: 分情形
    appliesWhen: club
    indicators:
      choice: size
      small: [{ id: R3, title: 小, points: 4, otherwise: rescale, scoring: { met: true } }]
      large: [{ id: R4, title: 大, points: 4, otherwise: exclude, scoring: { met: true } }]
`);

  test('the points by which the total is scaled up', () => {
    expect([total(assess(plan, { club: false, size: 'small' })), total(assess(plan, { club: false, size: 'large' }))]).toEqual(['7 of 7', '5 of 5']);
    const found = assess(plan, { club: false });
    expect([total(found), found.unknown.map(({ id, rows, pointsAtStake }) => [id, rows, pointsAtStake?.fraction])]).toEqual(['5 to 7 of 5 to 7', [['size', [], '0']]]);
  });

  test('nothing where it is known by how many points', () => {
    expect(assess(plan, { club: true, size: 'small' }).unknown).toEqual([]);
    expect(assess(plan, { club: false, size: 'large' }).unknown).toEqual([]);
  });
});

const LISTS = planOf(`
facts:
  wanted: { kind: yesNo, label: 要看 }
  homes: { kind: counts, per: project, label: 各户数 }
  visits: { kind: counts, per: project, label: 各次数 }
indicators:
  - { id: R1, title: 户数, points: 1, appliesWhen: wanted, scoring: { met: { sum: homes, atLeast: 3 } } }
  - { id: R2, title: 次数, points: 2, scoring: { deduct: { each: 1, of: { count: { every: visits, above: 0 } } } } }
`);

test('a list that only a row reads that does not apply says how long those are that go with it', () => {
  const found = assess(LISTS, { wanted: false, homes: [7] });
  expect([total(found), found.unused]).toEqual(['1 to 2 of 2', []]);
  expect(assess(LISTS, { wanted: false, homes: [7], visits: [0] }).unused).toEqual(['homes']);
});

test('a list is listed that could say how long one is that matters', () => {
  const listed = (facts: object): unknown => assess(LISTS, facts).unknown.map(({ id, rows }) => [id, rows]);
  expect(listed({ wanted: false })).toEqual([['visits', ['R2']], ['homes', []]]);
  expect(listed({ wanted: false, visits: [null] })).toEqual([['visits', ['R2']]]);
  expect(listed({ wanted: false, homes: [null] })).toEqual([['visits', ['R2']]]);
});

test('what reveals what reveals something that matters is listed as well', () => {
  const plan = planOf(`
facts:
  wanted: { kind: yesNo, label: 要看 }
  club: { kind: yesNo, label: 有俱乐部 }
  choir: { kind: yesNo, label: 有合唱队, onlyIf: club }
  singers: { kind: count, label: 队员, onlyIf: choir }
indicators:
  - { id: R1, title: 队员, points: 1, appliesWhen: wanted, scoring: { met: { of: singers, atLeast: 8 } } }
  - { id: R2, title: 俱乐部, points: 2, appliesWhen: club, scoring: { met: true } }
`);
  expect(assess(plan, { wanted: false }).unknown.map(({ id, rows }) => [id, rows])).toEqual([['club', ['R2']], ['choir', []], ['singers', []]]);
  expect([assess(plan, { wanted: false, singers: 1 })].map((found) => [total(found), found.unknown])).toEqual([['2 of 2', []]]);
});
