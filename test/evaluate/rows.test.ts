import { describe, expect, it, test } from 'vitest';
import type { Assessment } from '../../src/evaluate/assessment.js';
import { planHash } from '../../src/evaluate/fingerprint.js';
import type { Plan } from '../../src/plan/plan.js';
import { readPlan } from '../../src/plan/read-plan.js';
import { explain } from '../../src/report/explain.js';
import { summarize } from '../../src/report/statements.js';
import { assess, planOf } from './small.js';

/** `4`, `0..4` or `n/a`, with what could be had where that is not the points of the row; `!` where unknown facts were settled. */
function rowsOf({ indicators }: Assessment): Readonly<Record<string, string>> {
  const shown = (one: Assessment['indicators'][number]): readonly (readonly [string, string])[] => {
    const { id, awarded, bounds, available: { min, max }, ifUnknown } = one;
    const points = bounds === undefined ? (awarded?.fraction ?? 'n/a') : `${bounds.min.fraction}..${bounds.max.fraction}`;
    const of = min.fraction === max.fraction ? max.fraction : `${min.fraction}..${max.fraction}`;
    return [[id, `${points} of ${of}${ifUnknown === undefined ? '' : '!'}`], ...(one.indicators ?? []).flatMap(shown)];
  };
  return Object.fromEntries(indicators.flatMap(shown));
}

const body = (plan: Plan, facts: object, id: string, lang: 'zh' | 'en' = 'zh'): string => explain(plan, assess(plan, facts), { only: [id], lang })[0]!.body;

describe('zeroWhen that reads points', () => {
  const plan = planOf(`
facts:
  late: { kind: yesNo, label: 逾期 }
  spots: { kind: count, label: 问题, unit: 处 }
  kind: { kind: choice, label: 类型, options: { x: 甲, y: 乙 } }
indicators:
  - id: S
    title: 表
    zeroWhen: { awarded: base, below: 4 }
    indicators:
      - id: base
        title: 保证
        zeroWhen: late
        indicators:
          - { id: A-1, title: 甲, points: 6, scoring: { deduct: { each: 2, of: spots } } }
      - id: more
        title: 一般
        indicators:
          choice: kind
          x: [{ id: B-1, title: 乙, points: 4, zeroWhen: { ratio: [{ awarded: B-1 }, { available: A-1 }], is: 0 }, fact: mark, scoring: judged }]
          y: [{ id: C-1, title: 丙, points: 4, fact: seen, scoring: met }]
  - { id: D-1, title: 丁, points: 2, scoring: { met: { awarded: S, above: 6 } } }
`);
  const known = { late: false, spots: 0, kind: 'x', mark: 3 };

  it('sees points before anything is voided', () => {
    expect(rowsOf(assess(plan, known))).toMatchObject({ S: '9 of 10', 'A-1': '6 of 6', 'B-1': '3 of 4', 'C-1': 'n/a of 0', 'D-1': '2 of 2' });
    // The inner section is voided, and the outer one does not see it.
    expect(rowsOf(assess(plan, { ...known, late: true }))).toMatchObject({ S: '3 of 10', base: '0 of 6', 'A-1': '0 of 6', 'B-1': '3 of 4', 'D-1': '0 of 2' });
    expect(rowsOf(assess(plan, { ...known, spots: 2 }))).toMatchObject({ S: '0 of 10', 'A-1': '0 of 6', 'B-1': '0 of 4', 'D-1': '0 of 2' });
    expect(rowsOf(assess(plan, { ...known, spots: 2, kind: 'y', seen: true }))).toMatchObject({ S: '0 of 10', 'B-1': 'n/a of 0', 'C-1': '0 of 4' });
  });

  it('leaves open what it may void', () => {
    const found = assess(plan, { ...known, spots: undefined });
    expect(rowsOf(found)).toMatchObject({ S: '0..9 of 10', 'A-1': '0..6 of 6', 'B-1': '0..3 of 4', 'D-1': '0..2 of 2' });
    expect(found.unknown.map(({ id, rows }) => [id, rows])).toEqual([['spots', ['S', 'A-1', 'B-1', 'D-1']], ['seen', ['D-1']]]);
    expect(rowsOf(assess(plan, { ...known, late: undefined, spots: 2 }))).toMatchObject({ S: '0 of 10', 'A-1': '0 of 6' });
    expect(rowsOf(assess(plan, { ...known, late: undefined }))).toMatchObject({ S: '3..9 of 10', 'A-1': '0..6 of 6', 'B-1': '3 of 4' });
  });

  it('is said with the points that it saw', () => {
    expect(body(plan, { ...known, spots: 2 }, 'B-1')).toBe('“保证”得 2 分，低于 4：是、“乙”得 3 分 ÷ “甲”可得 6 分 = 50%，等于 0%：否，不得分；得 0 分（满分 4 分）');
    expect(body(plan, { ...known, spots: undefined }, 'B-1')).toBe('尚不知道是否不得分：“保证”得 0 ~ 6 分，低于 4：未知、“乙”得 3 分 ÷ “甲”可得 6 分 = 50%，等于 0%：否；评分：乙 3 分；待定，0 至 3 分（满分 4 分）');
    expect(body(plan, known, 'B-1', 'en')).toBe('mark: 乙 3 分; points: 3 of 4');
  });

  it('is kept in the plan, and made from a plan that was stored', () => {
    expect(plan.indicators.flatMap(({ id, zeroWhen }) => (zeroWhen === undefined ? [] : [id]))).toEqual(['S', 'base', 'B-1']);
    const stored = readPlan(JSON.parse(JSON.stringify(plan)));
    expect(stored.ok && rowsOf(assess(stored.value, known))).toEqual(rowsOf(assess(plan, known)));
    const circle = JSON.parse(JSON.stringify(plan)) as { indicators: { id: string; appliesWhen?: unknown }[] };
    circle.indicators[0]!.appliesWhen = { op: 'compare', of: { op: 'awarded', indicator: 'D-1' }, tests: [{ relation: 'is', value: { op: 'number', value: '0' } }] };
    expect(readPlan(circle).diagnostics.map(({ code, found }) => [code, found])).toEqual([['PLAN_NAME', 'S → D-1']]);
  });
});

test('zeroWhen may read what nothing voids, and what stands after it', () => {
  const plan = planOf(`
indicators:
  - { id: A-1, title: 甲, points: 4, zeroWhen: { awarded: B, below: 2 }, fact: a, scoring: judged }
  - { id: B, title: 二, indicators: [{ id: B-1, title: 乙, points: 3, fact: b, scoring: judged }] }
`);
  expect(rowsOf(assess(plan, { a: 3, b: 2 }))).toEqual({ 'A-1': '3 of 4', B: '2 of 3', 'B-1': '2 of 3' });
  expect(rowsOf(assess(plan, { a: 3, b: 1 }))).toEqual({ 'A-1': '0 of 4', B: '1 of 3', 'B-1': '1 of 3' });
  expect(rowsOf(assess(plan, { a: 3 }))).toEqual({ 'A-1': '0..3 of 4', B: '0..3 of 3', 'B-1': '0..3 of 3' });
});

describe('combine: share', () => {
  const plan = planOf(`
facts:
  first: { kind: yesNo, label: 有甲 }
  second: { kind: yesNo, label: 有乙 }
  level: { kind: choice, label: 级, options: { low: 低, high: 高 } }
readings:
  without: { clause: A, question: 不适用时？, default: exclude, options: { exclude: 不计, rescale: 折算 } }
indicators:
  - id: S
    title: 表
    points: 10
    combine: share
    otherwise: { reading: without }
    indicators:
      - { id: A-1, title: 甲, points: 60, appliesWhen: first, fact: a, scoring: judged }
      - { id: A-2, title: 乙, points: 30, appliesWhen: second, fact: b, scoring: judged }
  - id: T
    title: 变
    points: 6
    combine: share
    indicators:
      choice: level
      low: [{ id: L-1, title: 低, points: 3, fact: c, scoring: met }]
      high: [{ id: H-1, title: 高, points: 5, fact: d, scoring: judged }, { id: H-2, title: 又, points: 7, fact: e, scoring: met }]
`);
  const known = { first: true, second: true, a: 40, b: 5, level: 'low', c: true };

  it('awards the share of its points that its rows earn of those that apply', () => {
    expect(rowsOf(assess(plan, known))).toMatchObject({ S: '5 of 10', 'A-1': '40 of 60', T: '6 of 6', 'L-1': '3 of 3' });
    expect(rowsOf(assess(plan, { ...known, second: false }))).toMatchObject({ S: '20/3 of 10', 'A-2': 'n/a of 0' });
    expect(rowsOf(assess(plan, { ...known, level: 'high', d: 5, e: false }))).toMatchObject({ T: '5/2 of 6', 'L-1': 'n/a of 0' });
    expect(assess(plan, known).total).toMatchObject({ value: { fraction: '11' }, available: { max: { fraction: '16' } } });
  });

  it('does not count where nothing in it applies; its points are scaled away where its rows are', () => {
    const none = { ...known, first: false, second: false };
    expect(rowsOf(assess(plan, none))).toMatchObject({ S: 'n/a of 0' });
    expect(assess(plan, none).total).toMatchObject({ value: { fraction: '6' }, available: { max: { fraction: '6' } } });
    expect(assess(plan, none, { readings: { without: 'rescale' } }).total).toMatchObject({ value: { fraction: '16' }, available: { max: { fraction: '16' } } });
    expect(assess(plan, { ...known, second: false, c: false }, { readings: { without: 'rescale' } }).total).toMatchObject({ value: { fraction: '20/3' }, available: { max: { fraction: '16' } } });
  });

  it('lies between what the facts still allow', () => {
    expect(rowsOf(assess(plan, { ...known, a: undefined }))).toMatchObject({ S: '5/9..65/9 of 10' });
    expect(rowsOf(assess(plan, { ...known, first: undefined, a: undefined }))).toMatchObject({ S: '5/9..65/9 of 10' });
    expect(rowsOf(assess(plan, { ...known, first: undefined, second: undefined }))).toMatchObject({ S: '0..20/3 of 0..10' });
    expect(rowsOf(assess(plan, { ...known, level: undefined, d: 5, e: true }))).toMatchObject({ T: '6 of 6' });
  });
});

describe('otherwise: full', () => {
  const plan = planOf(`
facts: { exempt: { kind: yesNo, label: 免检 }, accident: { kind: yesNo, label: 事故 } }
indicators:
  - id: S
    title: 表
    zeroWhen: accident
    otherwise: full
    indicators:
      - { id: A-1, title: 甲, points: 4, appliesWhen: { not: exempt }, fact: a, scoring: judged }
      - { id: A-2, title: 乙, points: 2, fact: b, scoring: met }
`);
  const known = { exempt: true, accident: false, b: true };

  it('gives all the points, unless what it stands in is voided', () => {
    expect(rowsOf(assess(plan, known))).toEqual({ S: '6 of 6', 'A-1': '4 of 4', 'A-2': '2 of 2' });
    expect(rowsOf(assess(plan, { ...known, accident: true }))).toEqual({ S: '0 of 6', 'A-1': '0 of 4', 'A-2': '0 of 2' });
    expect(rowsOf(assess(plan, { ...known, accident: undefined }))).toEqual({ S: '0..6 of 6', 'A-1': '0..4 of 4', 'A-2': '0..2 of 2' });
    expect(rowsOf(assess(plan, { ...known, exempt: undefined, a: 1 }))).toEqual({ S: '3..6 of 6', 'A-1': '1..4 of 4', 'A-2': '2 of 2' });
  });

  it('is said', () => {
    expect(body(plan, known, 'A-1')).toBe('不适用：免检：是，应为否；得 4 分（满分 4 分）');
    expect(body(plan, { ...known, exempt: false, a: 1, accident: true }, 'A-1')).toBe('事故：是，不得分；得 0 分（满分 4 分）');
  });
});

describe('ifUnknown', () => {
  const plan = planOf(`
ifUnknown: zero
parameters: { goal: { kind: count, label: 目标, unit: 次 } }
facts:
  visits: { kind: count, label: 走访, unit: 次 }
  active: { kind: yesNo, label: 有组织 }
  part: { kind: count, label: 部分, unit: 户, atMost: whole }
  whole: { kind: count, label: 总数, unit: 户 }
  level: { kind: choice, label: 级, options: { low: 低, high: 高 } }
indicators:
  - id: S
    title: 表
    ifUnknown: notApplicable
    indicators:
      - { id: A-1, title: 甲, points: 4, fact: a, scoring: judged }
      - { id: A-2, title: 乙, points: 2, ifUnknown: unknown, fact: b, scoring: met }
  - { id: B-1, title: 丙, points: 3, scoring: { reach: { of: visits, target: goal, below: linear } } }
  - { id: B-2, title: 丁, points: 3, appliesWhen: active, scoring: { met: active } }
  - { id: B-3, title: 戊, points: 2, scoring: { proportional: { ratio: [part, whole] } } }
  - { id: B-4, title: 己, points: { choice: level, low: 1, high: 2 }, fact: f, scoring: met }
  - { id: B-5, title: 庚, points: 1, scoring: { met: { awarded: B-3, above: 1 } } }
grades: { scale: 等, clause: A.1, bands: [{ id: good, label: 好, from: 9 }], otherwise: { id: poor, label: 差 } }
`);
  const known = { a: 3, b: true, visits: 2, active: true, part: 3, whole: 4, level: 'high', f: true };
  const options = { parameters: { goal: 4 } };
  const rows = (facts: object, given: object = options): Readonly<Record<string, string>> => rowsOf(assess(plan, facts, given));

  it('settles rows that unknown facts leave open, and says so', () => {
    expect(rows(known)).toEqual({ S: '5 of 6', 'A-1': '3 of 4', 'A-2': '2 of 2', 'B-1': '3/2 of 3', 'B-2': '3 of 3', 'B-3': '3/2 of 2', 'B-4': '2 of 2', 'B-5': '1 of 1' });
    expect(rows({ ...known, a: undefined, b: undefined })).toMatchObject({ S: '0..2 of 2', 'A-1': 'n/a of 0!', 'A-2': '0..2 of 2' });
    expect(rows({ ...known, visits: undefined })).toMatchObject({ 'B-1': '0 of 3!' });
    expect(rows({ ...known, visits: { min: 2, max: 3 } })).toMatchObject({ 'B-1': '0 of 3!' });
    expect(rows({ ...known, part: undefined })).toMatchObject({ 'B-3': '0 of 2!', 'B-5': '0 of 1' });
    expect(rows({ ...known, f: undefined })).toMatchObject({ 'B-4': '0 of 2!' });
  });

  it('settles a row in the same way whatever the facts are split into', () => {
    expect(rows({ ...known, active: undefined })).toMatchObject({ 'B-2': '0..0 of 0..3!' });
    expect(rows({ ...known, level: undefined })).toMatchObject({ 'B-4': '0..0 of 1..2!' });
    expect(rows({ ...known, level: undefined, f: undefined })).toMatchObject({ 'B-4': '0..0 of 1..2!' });
  });

  it('leaves a row that is known where it counts, whatever else is not', () => {
    const one = planOf(`
ifUnknown: zero
facts: { side: { kind: choice, label: 侧, options: { east: 东, west: 西 } }, n: { kind: count, label: 数, max: 3 } }
indicators:
  - id: S
    title: 表
    indicators:
      choice: side
      east: [{ id: E, title: 东, points: 2, scoring: { met: { any: [y, { of: n, atLeast: 0 }] } } }]
      west: [{ id: W, title: 西, points: 2, scoring: { met: y } }]
`.replace('facts: {', 'facts: { y: { kind: yesNo, label: 是 },'));
    expect(rowsOf(assess(one, {}))).toEqual({ S: '0..2 of 2', E: '0..2 of 0..2', W: '0..0 of 0..2!' });
  });

  it('settles rows that void each other together', () => {
    const two = planOf(`
ifUnknown: zero
indicators:
  - { id: A, title: 甲, points: 2, fact: a, scoring: judged, zeroWhen: { awarded: B, below: 1 } }
  - { id: B, title: 乙, points: 2, fact: b, scoring: judged, zeroWhen: { awarded: A, below: 1 } }
`);
    expect([rowsOf(assess(two, {})), rowsOf(assess(two, { a: 2 }))]).toEqual([{ A: '0 of 2!', B: '0 of 2!' }, { A: '0 of 2!', B: '0 of 2!' }]);
    expect(rowsOf(assess(two, { a: 2, b: 1 }))).toEqual({ A: '2 of 2', B: '1 of 2' });
  });

  it('leaves open what no fact can settle', () => {
    expect(rows(known, {})).toMatchObject({ 'B-1': '0..3 of 3' });
    expect(rows({ ...known, part: 0, whole: 0 })).toMatchObject({ 'B-3': '0..2 of 2', 'B-5': '0..1 of 1' });
  });

  it('still lists the facts, with what they could bring', () => {
    const { total, unknown, grade } = assess(plan, { ...known, visits: undefined, a: undefined }, options);
    expect([total.value?.fraction, total.available.max.fraction, grade?.possible]).toEqual(['19/2', '13', ['good']]);
    expect(unknown.map(({ id, rows: stakes, pointsAtStake }) => [id, stakes, pointsAtStake?.fraction])).toEqual([['a', ['A-1'], '4'], ['visits', ['B-1'], '3']]);
  });

  it('is said in the row, and once for all rows', () => {
    const facts = { ...known, visits: undefined, f: undefined, a: undefined };
    const found = assess(plan, facts, options);
    const bodies = (lang: 'zh' | 'en'): readonly string[] => explain(plan, found, { only: ['A-1', 'B-1'], lang }).map((one) => one.body);
    expect(bodies('zh')).toEqual(['未提供材料，按本表规定视为不适用；评分：甲 未知；', '未提供材料，按本表规定计 0 分；走访 未知，要求不低于 4 次，未达到的按比例给分；得 0 分（满分 3 分）']);
    expect(bodies('en')[1]).toBe('facts not given, which counts as no points by the rules of this table; 走访 unknown, at least 4 次 required, below it points in proportion; points: 0 of 3');
    const texts = summarize(plan, found, { lang: 'zh' }).filter(({ phrase }) => phrase === 'settled').map(({ text }) => text);
    expect(texts).toEqual(['A-1 未提供材料，按本表规定视为不适用；补充材料后得分会变', 'B-1、B-4 未提供材料，按本表规定计 0 分；补充材料后得分会变']);
  });
});

describe('what stays open, and why', () => {
  const [rate, y] = ['rate: { kind: rate, label: 比率 }', 'y: { kind: yesNo, label: 是 }'];

  it('is that there was nothing to measure, by way of what voids a row', () => {
    const plan = planOf(`facts: { ${rate}, ${y} }\nindicators: [{ id: S, title: 表, points: 2, zeroWhen: { of: rate, below: 1/2 }, indicators: [{ id: A, title: 甲, points: 2, fact: a, scoring: met, zeroWhen: y }] }]`);
    const { none, unknown } = assess(plan, { rate: [0, 0], a: true, y: false });
    expect([none, unknown]).toEqual([['A'], []]);
  });

  it('is that there was nothing to measure of another row', () => {
    const plan = planOf(`facts: { ${rate} }\nindicators:\n  - { id: A, title: 甲, points: 2, fact: a, scoring: met, appliesWhen: { of: rate, above: 1/2 } }\n  - { id: B, title: 乙, points: 2, scoring: { proportional: { earned: A } } }`);
    const { none, unknown } = assess(plan, { rate: [0, 0], a: false });
    expect([none, unknown]).toEqual([['A', 'B'], []]);
  });

  it('is asked for even where the share of the section is known all the same', () => {
    const plan = planOf(`facts: { ${y} }\nindicators: [{ id: S, title: 表, points: 2, combine: share, indicators: [{ id: A, title: 甲, points: 2, fact: a, scoring: met }, { id: B, title: 乙, points: 1, fact: b, scoring: met, appliesWhen: y }] }]`);
    const assessment = assess(plan, { a: false, b: false });
    expect([rowsOf(assessment), assessment.unknown.map(({ id }) => id)]).toEqual([{ S: '0 of 2', A: '0 of 2', B: '0..0 of 0..1' }, ['y']]);
  });
});

describe('round at rows', () => {
  const plan = planOf(`
round: { to: 0.5, mode: halfEven, at: row, basis: text }
facts: { rate: { kind: rate, label: 比率 } }
indicators:
  - { id: A-1, title: 甲, points: 5, scoring: { proportional: rate } }
  - { id: A-2, title: 乙, points: { choice: level, low: 1.5, high: 2 }, fact: b, scoring: proportional }
`.replace('facts: {', 'facts: { level: { kind: choice, label: 级, options: { low: 低, high: 高 } },'));

  it('rounds each row once, and its bounds', () => {
    expect(rowsOf(assess(plan, { rate: '65%', level: 'low', b: '1/2' }))).toEqual({ 'A-1': '3 of 5', 'A-2': '1 of 3/2' });
    expect(rowsOf(assess(plan, { rate: { min: 0.05, max: 0.16 }, level: 'high', b: 1 }))).toEqual({ 'A-1': '0..1 of 5', 'A-2': '2 of 2' });
    expect(rowsOf(assess(plan, { rate: { min: 0.16, max: 0.24 }, level: 'high', b: 0 }))).toEqual({ 'A-1': '1 of 5', 'A-2': '0 of 2' });
  });

  it('is said where it changed the points', () => {
    expect(body(plan, { rate: '65%', level: 'low', b: 1 }, 'A-1')).toBe('比率 65%，按比例给分；得 3 分（满分 5 分）；修约前 3.25 分，修约间隔 0.5');
    expect(body(plan, { rate: [2, 3], level: 'low', b: 1 }, 'A-1', 'en')).toBe('比率 2 ÷ 3 ≈ 66.67%, points in proportion; points: 3.50 of 5; rounded to a multiple of 0.5 from ≈3.33');
    expect(body(plan, { rate: '60%', level: 'low', b: 1 }, 'A-1')).toBe('比率 60%，按比例给分；得 3 分（满分 5 分）');
    expect(body(plan, { rate: { min: 0.16, max: 0.24 }, level: 'low', b: 1 }, 'A-1')).toContain('得 1 分（满分 5 分）');
  });
});

test('each of these is part of the hash', () => {
  const hash = (rulebook: string, row: string): string => planHash(planOf(`${rulebook}\nfacts: { y: { kind: yesNo, label: 是 } }\nindicators: [{ id: S, title: 表, points: 2${row}, indicators: [{ id: A, title: 甲, points: 2, appliesWhen: y, fact: a, scoring: judged }] }]`));
  const hashes = [hash('', ''), hash('ifUnknown: zero', ''), hash('round: { to: 1, mode: up, at: row, basis: local }', ''), hash('round: { to: 1, mode: up, at: total, basis: local }', ''), hash('', ', combine: share'), hash('', ', otherwise: full'), hash('', ', zeroWhen: { awarded: A, is: 1 }')];
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hash('ifUnknown: unknown', ', combine: sum')).toBe(hashes[0]);
});
