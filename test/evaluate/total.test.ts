import { describe, expect, test } from 'vitest';
import { planHash } from '../../src/evaluate/fingerprint.js';
import type { Plan } from '../../src/plan/plan.js';
import { readPlan } from '../../src/plan/read-plan.js';
import type { PlanRound } from '../../src/plan/table.js';
import { explain } from '../../src/report/explain.js';
import { factsForm } from '../../src/report/facts-form.js';
import { renderMarkdown } from '../../src/report/render-markdown.js';
import { assess, planOf, total } from './small.js';

const FACTS = `
facts:
  club: { kind: yesNo, label: 有活动室 }
  extra: { kind: amount, label: 另加, min: null }
  kind: { kind: choice, label: 类别, options: { big: 大, small: 小 } }
`;
const TABLE = `
indicators:
  - { id: S1, title: 一, points: 10, fact: mark, scoring: judged, assessor: 甲方 }
  - { id: S2, title: 二, points: 6, fact: other, scoring: judged, appliesWhen: { of: kind, is: big } }
`;
const BONUS = `
bonus:
  clause: A.9
  assessor: 甲方
  items:
    - { id: P1, title: 加一, points: 3, fact: first, scoring: judged }
    - { id: P2, title: 加二, points: 2, fact: second, scoring: met, appliesWhen: club, otherwise: rescale }
`;
const small = FACTS.replace(/ {2}extra.*\n/, '');
const noClub = small.replace(/ {2}club.*\n/, '');

describe('a bonus', () => {
  const plan = planOf(small + TABLE + BONUS);
  const known = { mark: 9, kind: 'small', first: 2, club: true, second: true };

  test('is added to the total, and not to what could be had', () => {
    const assessment = assess(plan, known);
    expect(total(assessment)).toBe('13 of 10');
    expect(assessment.bonus).toMatchObject({ id: '3', title: '加分项', status: 'scored', awarded: { fraction: '4' }, counted: { min: { fraction: '4' }, max: { fraction: '4' } }, available: { max: { fraction: '5' } } });
    expect(assessment.bonus!.cap).toBeUndefined();
    expect(assessment.bonus!.indicators!.map(({ id, assessor, awarded }) => [id, assessor, awarded?.fraction])).toEqual([['P1', '甲方', '2'], ['P2', '甲方', '2']]);
    expect(assessment.indicators.map(({ id }) => id)).toEqual(['S1', 'S2']);
    expect(assessment.byAssessor.map(({ value, available }) => [value?.fraction, available.max.fraction])).toEqual([['9', '10']]);
  });

  test('adds nothing for what does not apply, and scales nothing up', () => {
    expect(total(assess(plan, { ...known, club: false, second: undefined }))).toBe('11 of 10');
    expect(total(assess(plan, { ...known, club: undefined }))).toBe('11 to 13 of 10');
  });

  test('is asked for while it is open, and explained row by row', () => {
    const assessment = assess(plan, { ...known, first: undefined });
    expect(total(assessment)).toBe('11 to 14 of 10');
    expect(assessment.unknown.map(({ id, rows }) => [id, rows])).toEqual([['first', ['P1']]]);
    expect(explain(plan, assessment, { only: ['P1'] })[0]!.text).toBe('P1 加一：评分：加一 未知；待定，0 至 3 分（满分 3 分）。依据：T/TEST 1—2026 附录 A 表 A.1');
    expect(factsForm(plan)).toContain('first:                     # 加一（分）：数，不大于 3 — 用于 P1');
    expect(renderMarkdown(plan, assessment)).toContain('| 加分项 | P1 加一 | 3 | 0.00 \\~ 3.00 | 甲方 |');
  });

  test('counts up to its cap, and stops at the limit of the total', () => {
    const capped = planOf(small + TABLE + BONUS.replace('clause: A.9', 'title: 附加分\n  quote: 最多 3 分\n  cap: 3'));
    const { bonus, total: found } = assess(capped, known);
    expect([bonus!.title, bonus!.cap!.fraction, bonus!.awarded!.fraction, bonus!.counted.max.fraction, found.value!.fraction]).toEqual(['附加分', '3', '4', '3', '12']);
    expect(total(assess(capped, { ...known, second: undefined }))).toBe('11 to 12 of 10');
    // What can no longer change what counts is asked for all the same.
    const full = assess(capped, { ...known, first: 3, second: undefined });
    expect([total(full), full.unknown.map(({ id }) => id)]).toEqual(['12 of 10', ['second']]);
    const limited = planOf(`total: { max: 10 }${small}${TABLE}${BONUS}`);
    expect(total(assess(limited, known))).toBe('10 of 10');
    // What is open is asked for all the same.
    const open = assess(limited, { ...known, first: undefined });
    expect([total(open), open.unknown.map(({ id }) => id)]).toEqual(['10 of 10', ['first']]);
    expect(total(assess(limited, { ...known, kind: undefined, other: 5 }))).toBe('10 of 10');
    expect(total(assess(planOf(`total: { max: 12 }${small}${TABLE}${BONUS}`), { ...known, kind: undefined, other: 5 }))).toBe('12 of 10 to 12'.replace('12 of', '12 to 12 of'));
  });

  test('comes before the negative list', () => {
    const listed = planOf(`total: { max: 10 }${small}${TABLE}${BONUS}negativeList: { floor: 0, items: [{ id: N1, title: 扣, deduct: [1, 9], fact: events }] }\n`);
    const { negativeList, total: found } = assess(listed, { ...known, events: [4] });
    expect([negativeList!.before.max.fraction, found.value!.fraction]).toEqual(['10', '6']);
  });

  test('changes the hash of a plan', () => {
    const hashes = [TABLE + BONUS, TABLE + BONUS.replace('clause: A.9', 'cap: 3')].map((text) => planHash(planOf(small + text)));
    expect(new Set(hashes).size).toBe(2);
  });
});

describe('a total by formula', () => {
  const plan = planOf(`total: { of: { sum: [{ product: [{ awarded: S1 }, 2] }, { awarded: S2 }, { when: [{ if: club, use: 5 }], otherwise: 0 }] } }${small}${TABLE}`);

  test('is what the formula says, of the most that it can come to', () => {
    expect(total(assess(plan, { mark: 9, kind: 'big', other: 6, club: true }))).toBe('29 of 31');
    expect(total(assess(plan, { mark: 9, kind: 'small', club: false }))).toBe('18 of 31');
  });

  test('lies between bounds while something is open, which is asked for', () => {
    const assessment = assess(plan, { mark: 9, kind: 'big', other: undefined });
    expect(total(assessment)).toBe('18 to 29 of 31');
    expect(assessment.unknown.map(({ id, rows }) => [id, rows])).toEqual([['other', ['S2']], ['club', []]]);
    expect(total(assess(plan, { mark: 9, club: true }))).toBe('23 to 29 of 31');
  });

  test('may read facts within limits', () => {
    const free = planOf(`total: { of: { difference: [extra, { awarded: S1 }] }, min: -5, max: 20 }${FACTS.replace(/ {2}club.*\n/, '')}${TABLE}`);
    expect(total(assess(free, { mark: 4, kind: 'small', extra: 10 }))).toBe('6 of 20');
    expect(total(assess(free, { mark: 4, kind: 'small', extra: 100 }))).toBe('20 of 20');
    expect(total(assess(free, { mark: 4, kind: 'small' }))).toBe('-5 to 20 of 20');
    expect(assess(free, { mark: 4, kind: 'small', extra: 1 }).unused).toEqual([]);
  });
});

describe('a total that is rounded', () => {
  const rounded = (mode: PlanRound['mode'], to = '1', at: PlanRound['at'] = 'total'): Plan => ({ ...planOf(noClub + TABLE), round: { to, mode, at, basis: 'text' } });

  test('is shown and graded so, beside the exact one', () => {
    expect(assess(rounded('halfEven'), { mark: 8.5, kind: 'small' }).total).toEqual({
      value: { decimal: '8.00', fraction: '8' },
      min: { decimal: '8.00', fraction: '8' },
      max: { decimal: '8.00', fraction: '8' },
      available: { min: { decimal: '10.00', fraction: '10' }, max: { decimal: '10.00', fraction: '10' } },
      unrounded: { min: { decimal: '8.50', fraction: '17/2' }, max: { decimal: '8.50', fraction: '17/2' } },
    });
    expect(total(assess(rounded('halfUp'), { mark: 8.5, kind: 'small' }))).toBe('9 of 10');
    expect(total(assess(rounded('down', '1/2'), { mark: 8.9, kind: 'small' }))).toBe('17/2 of 10');
    expect(assess(rounded('up', '1', 'row'), { mark: 8.5, kind: 'small' }).total.unrounded).toBeUndefined();
  });

  test('has rounded bounds while it is open', () => {
    const { total: found } = assess(rounded('halfUp'), { mark: 8.5, kind: 'big' });
    expect([found.min!.fraction, found.max.fraction, found.unrounded!.max!.fraction]).toEqual(['9', '15', '29/2']);
    expect(total(assess(rounded('halfUp'), { mark: 8.5, other: 0.5 }))).toBe('9 to 9 of 10 to 16');
  });

  test('has no lower end where a list without floor leaves none', () => {
    const plan = { ...planOf(`${noClub}${TABLE}negativeList: { items: [{ id: N1, title: 扣, deduct: [1, 9], fact: events }] }\n`), round: rounded('up').round! };
    expect(assess(plan, { mark: 8.5, kind: 'small' }).total).toMatchObject({ min: null, max: { fraction: '9' }, unrounded: { min: null, max: { fraction: '17/2' } } });
  });
});

describe('a total of a plan from outside', () => {
  const plan = planOf(`total: { of: { awarded: S1 } }${noClub}${TABLE}${BONUS.replace('appliesWhen: club, otherwise: rescale', 'otherwise: zero')}`);
  const refused = (change: object): readonly string[] => {
    const result = readPlan({ ...(JSON.parse(JSON.stringify(plan)) as object), ...change });
    return result.ok ? [] : result.diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`);
  };
  const parameter = { op: 'parameter', parameter: 'p' };
  const parameters = [{ id: 'p', kind: 'amount', label: '参数', basis: 'text' }];
  const S1 = { op: 'awarded', indicator: 'S1' };

  test.each<[object, string[]]>([
    [{}, []],
    [{ totalOf: { of: parameter, min: '0', max: '9' }, parameters }, []],
    [{ totalOf: { of: parameter, max: '9' }, parameters }, ['PLAN_NAME totalOf.of']],
    [{ totalOf: { of: parameter, min: '0' }, parameters }, ['PLAN_NAME totalOf.of']],
    [{ totalOf: { of: { op: 'clamp', of: S1, from: S1, to: { op: 'number', value: '4' } } } }, []],
    [{ totalOf: { of: { op: 'clamp', of: S1 } } }, []],
    [{ totalOf: { of: { op: 'round', of: S1, to: '1', mode: 'up' } } }, []],
    [{ totalOf: { of: { op: 'ratio', part: S1, whole: { op: 'number', value: '3' } } } }, []],
    [{ totalOf: { of: { op: 'ratio', part: S1, whole: { op: 'number', value: '0' } } } }, ['PLAN_NAME totalOf.of']],
    [{ totalOf: { of: { op: 'ratio', part: S1, whole: S1 } } }, ['PLAN_NAME totalOf.of']],
    [{ totalOf: { of: { op: 'choice', fact: 'kind', options: { big: S1, small: { op: 'number', value: '1' } } } } }, []],
    [{ totalOf: { of: { op: 'sum', over: { items: [S1, parameter] } } }, parameters }, ['PLAN_NAME totalOf.of']],
    [{ totalOf: { of: { op: 'term', term: 't' } }, terms: [{ id: 't', label: '术语', quantity: { op: 'difference', of: [S1, S1] } }] }, []],
    [{ totalOf: { min: '3', max: '2' } }, ['PLAN_NAME totalOf.min']],
    [{ totalOf: { max: '2' } }, []],
    [{ bonus: { section: 0 } }, ['PLAN_NAME bonus.section']],
    [{ bonus: { section: 7 } }, ['PLAN_NAME bonus.section']],
    [{ bonus: { section: 2, cap: '0' } }, ['PLAN_PART bonus.cap']],
    [{ bonus: { section: 2, cap: '1' } }, []],
  ])('%j', (change, wanted) => {
    expect(refused(change)).toEqual(wanted);
  });

  test('is not scaled up', () => {
    const [first, ...others] = (JSON.parse(JSON.stringify(plan)) as Plan).indicators;
    expect(refused({ indicators: [{ ...first, otherwise: 'rescale' }, ...others] })).toEqual(['PLAN_NAME totalOf.of']);
    expect(refused({ totalOf: undefined, indicators: [{ ...first, otherwise: 'rescale' }, ...others] })).toEqual([]);
  });

  test('sums of the entries of a list have no end', () => {
    const facts = [...plan.facts, { id: 'list', kind: 'amounts', label: '列表', per: 'project', min: '0' }];
    expect(refused({ facts, totalOf: { of: { op: 'sum', over: { fact: 'list' } } } })).toEqual(['PLAN_NAME totalOf.of']);
  });
});
