import { describe, expect, test } from 'vitest';
import { choose, type EvaluateOptions } from '../../src/evaluate/options.js';
import type { Plan } from '../../src/plan/plan.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { batch } from '../../src/batch.js';
import { lower } from '../../src/straight/lower.js';
import { aside, type Settings } from '../../src/straight/module/kit.js';
import { toModule } from '../../src/straight/module/module.js';
import { bare, Text } from '../../src/straight/module/text.js';
import { scoreOf } from '../../src/straight/score.js';
import { estate } from '../../src/weihai.js';
import { assess, planOf } from '../evaluate/small.js';
import { differences, madeFrom } from './made.js';

/** What a module says of facts; where it scores, it must be what the library says. */
function said(plan: Plan, facts: object, settings: Settings & EvaluateOptions = {}): string {
  const answer = madeFrom(plan)(facts, settings);
  if (answer.status === 'aside') return answer.about!;
  expect(differences(plan, assess(plan, facts, settings), answer)).toEqual([]);
  return String(answer.total);
}

describe('what a module asks for', () => {
  test('is read as the library reads it', () => {
    const plan = planOf(`
facts:
  whole: { kind: amount, label: 全, max: 9 }
  part: { kind: amount, label: 部, atMost: whole }
  fives: { kind: amount, label: 五, step: 5, max: 20 }
  day: { kind: date, label: 日 }
indicators:
  - { id: A, title: 甲, points: 2, scoring: { proportional: { of: part, fullAt: 4 } } }
  - { id: B, title: 乙, points: 2, scoring: { proportional: { of: fives, fullAt: 20 } } }
  - { id: C, title: 丙, points: 2, scoring: { met: { of: day, atMost: 2024-05-01 } } }
`);
    const facts = { whole: 5, part: 0.5, fives: 15, day: '2024-05-01' };
    expect(said(plan, facts)).toBe('3.75');
    expect(said(plan, { ...facts, whole: undefined })).toBe('3.75');
    const wrong = [{ whole: 0.4 }, { part: -1 }, { part: '0.5' }, { part: 0.1234567 }, { part: undefined }, { fives: 12 }, { day: '2024-02-30' }, { day: 3 }, { day: null }];
    expect(wrong.map((one) => said(plan, { ...facts, ...one }))).toEqual(['whole', 'part', 'part', 'part', 'part', 'fives', 'day', 'day', 'day']);
  });

  test('may be a rate as one number or as part and whole', () => {
    const plan = planOf(`
facts: { r: { kind: rate, label: 率, min: 0.1, max: 0.9 } }
indicators: [{ id: A, title: 甲, points: 2, scoring: { proportional: r } }]
`);
    expect([0.85, [17, 20], 0.05, 0.95, [0, 0], [1, 20], [20, 20], [3, 2], [0.5, 1], '85%', [1], null].map((r) => said(plan, { r }))).toEqual(['1.7', '1.7', 'r', 'r', 'none', 'r', 'r', 'r', 'r', 'r', 'r', 'r']);
  });

  test('may be a parameter and the day', () => {
    const plan = planOf(`
parameters:
  goal: { kind: count, label: 目标, min: 1, max: 9 }
  rate: { kind: amount, label: 标准, values: [{ from: 2024-01-01, value: 2, clause: 甲 }, { from: 2025-01-01, value: 4, clause: 乙 }] }
facts: { n: { kind: count, label: 数 }, d: { kind: date, label: 日 } }
indicators:
  - { id: A, title: 甲, points: 2, scoring: { proportional: { of: n, fullAt: goal } } }
  - { id: B, title: 乙, points: 2, scoring: { proportional: { of: n, fullAt: rate } } }
  - { id: C, title: 丙, points: 2, scoring: { met: { of: d, atMost: asOf } } }
`);
    const facts = { n: 1, d: '2024-06-01' };
    expect(said(plan, facts, { parameters: { goal: 2 }, asOf: '2024-06-01' })).toBe('4');
    expect(said(plan, facts, { parameters: { goal: 4 }, asOf: '2025-06-01' })).toBe('3');
    expect([said(plan, facts), said(plan, facts, { parameters: { goal: 4 } }), said(plan, facts, { parameters: { goal: 4 }, asOf: '2023-06-01' })]).toEqual(['goal', 'asOf', 'rate']);
    expect(toModule(plan, { parameters: { goal: 10 } }).diagnostics.map(({ code }) => code)).toEqual(['FACT_ABOVE_MAX']);
  });

  test('may be a parameter of rows that count under one option only', () => {
    const plan = planOf(`
parameters: { goal: { kind: count, label: 目标, min: 1, max: 9 } }
facts: { n: { kind: count, label: 数 }, side: { kind: choice, label: 位置, options: { east: 东, west: 西 } } }
indicators:
  - title: 甲
    indicators:
      choice: side
      east: [{ id: A, title: 东, points: 2, scoring: { proportional: { of: n, fullAt: goal } } }]
      west: [{ id: B, title: 西, points: 2, scoring: { met: { of: n, atLeast: 1 } } }]
`);
    expect(said(plan, { side: 'east', n: 1 }, { parameters: { goal: 2 } })).toBe('1');
    expect([said(plan, { side: 'east', n: 1 }), said(plan, { side: 'west', n: 1 }), said(plan, { side: 'north', n: 1 }), said(plan, { n: 1 })]).toEqual(['goal', '2', 'side', 'side']);
  });

  test('may be called as something is that a module uses', () => {
    const plan = planOf(`
facts: { settings: { kind: yesNo, label: 设置 }, sum: { kind: count, label: 和 }, aside: { kind: rate, label: 旁 }, steps: { kind: amount, label: 步, max: 9 } }
indicators:
  - { id: A, title: 甲, points: 1, scoring: { met: settings } }
  - { id: B, title: 乙, points: 1, scoring: { met: { of: sum, atLeast: 2 } } }
  - { id: C, title: 丙, points: 1, scoring: { proportional: aside } }
  - { id: D, title: 丁, points: 1, scoring: { proportional: { of: steps, fullAt: 4 } } }
`);
    expect(said(plan, { settings: true, sum: 2, aside: [1, 2], steps: 1 })).toBe('2.75');
    expect([{}, { settings: true }, { settings: true, sum: 2 }, { settings: true, sum: 2, aside: 1 }].map((facts) => said(plan, facts))).toEqual(['settings', 'sum', 'aside', 'steps']);
    const text = unwrap(toModule(plan));
    expect([text.includes('Settings'), /import \{(.*)\} from/.exec(text)?.[1]]).toEqual([false, ' WHOLE, aside, exact, plus, product, rounded, type Aside, type RateInput ']);
  });

  test('is not asked where a guard says so', () => {
    const plan = planOf(`
readings: { how: { clause: A.1, question: 怎样, default: none, options: { none: 无, some: 有 } } }
facts:
  has: { kind: yesNo, label: 有 }
  months: { kind: counts, per: month, label: 各月, onlyIf: has }
  each: { kind: amounts, per: project, label: 各项, onlyIf: has }
  r: { kind: rate, label: 率, onlyIf: has, ifNone: 1 }
  nil: { kind: count, label: 无, onlyIf: { reading: how, none: false, some: has } }
indicators:
  - { id: A, title: 甲, points: 2, appliesWhen: has, scoring: { met: { sum: each, above: 0 } } }
  - { id: B, title: 乙, points: 2, scoring: { met: { every: months, atLeast: 1 } } }
  - { id: C, title: 丙, points: 2, scoring: { proportional: r } }
  - { id: D, title: 丁, points: 2, scoring: { met: { of: nil, above: 0 } } }
`);
    const months = Array.from({ length: 12 }, () => 1);
    expect(said(plan, { has: true, months, each: [1, 0.5], r: [1, 2] })).toBe('5');
    expect(said(plan, { has: true, months, each: [], r: [1, 2] })).toBe('3');
    expect(said(plan, { has: false })).toBe('2');
    expect(said(plan, { has: false, months: months.map(() => 0), r: [0, 0] })).toBe('2');
    expect(said(plan, { has: false, nil: [] })).toBe('nil');
    expect([said(plan, { has: false, months }), said(plan, { has: false, r: [1, 2] }), said(plan, { has: true, months: [1], each: [], r: 1 }), said(plan, { has: true, months, each: Array.from({ length: 1001 }, () => 1), r: 1 })]).toEqual(['months', 'r', 'months', 'each']);
  });
});

describe('what a module works out', () => {
  test('lists in steps, and weights that may be less than nothing, are left to the evaluator', () => {
    const plan = planOf(`
facts: { marks: { kind: amounts, per: project, label: 各项 }, areas: { kind: amounts, per: project, label: 面积 }, fives: { kind: counts, per: project, label: 五, step: 5 } }
indicators:
  - { id: A, title: 甲, points: 2, scoring: { proportional: { of: { mean: marks, weights: areas }, fullAt: 2 } } }
  - { id: B, title: 乙, points: 2, scoring: { met: { sum: fives, above: 0 } } }
`);
    expect(said(plan, { marks: [1], areas: [1], fives: [5] })).toBe('fives');
    const odd = { ...plan, facts: plan.facts.map((fact) => (fact.id === 'areas' ? { ...fact, min: '-1' } : fact)) };
    expect(madeFrom(odd)({ marks: [1], areas: [1], fives: [5] })).toEqual(aside('weights'));
  });

  test('quotients of which the divisor is known to have a sign', () => {
    const plan = planOf(`
facts: { a: { kind: count, label: 甲数, max: 99999 }, b: { kind: count, label: 乙数, max: 99999 }, c: { kind: count, label: 丙数, max: 99999 }, d: { kind: count, label: 丁数, max: 99999 } }
terms: { both: { label: 两者, quantity: { mean: [{ ratio: [a, b] }, { ratio: [c, d] }, { ratio: [c, b] }] } } }
indicators:
  - { id: A, title: 甲, points: 2, scoring: { proportional: { of: { ratio: [a, { sum: [both, 1] }] }, fullAt: 2 } } }
  - { id: B, title: 乙, points: 2, appliesWhen: { of: a, atLeast: 9 }, scoring: { proportional: { of: { ratio: [a, { difference: [1, 2] }] }, fullAt: 2 } } }
`);
    expect([said(plan, { a: 1, b: 2, c: 1, d: 2 }), said(plan, { a: 9, b: 9, c: 1, d: 2 })]).toEqual(['0.67', '÷']);
  });

  test('what is voided by points of rows that nothing voids', () => {
    const plan = planOf(`
facts: { a: { kind: count, label: 甲数 }, b: { kind: count, label: 乙数 } }
indicators:
  - { id: A, title: 甲, points: 2, scoring: { proportional: { of: a, fullAt: 2 } } }
  - { id: S, title: 章, zeroWhen: { awarded: A, below: 1 }, indicators: [{ id: B, title: 乙, points: 2, scoring: { proportional: { of: b, fullAt: 2 } } }, { id: C, title: 丙, points: 2, zeroWhen: { awarded: B, below: 1 }, scoring: { met: { of: a, above: 0 } } }] }
`);
    expect([said(plan, { a: 2, b: 2 }), said(plan, { a: 0, b: 2 }), said(plan, { a: 1, b: 1 }), said(plan, { a: 2, b: 0 })]).toEqual(['6', '0', '4', '2']);
    const made = scoreOf(lower(plan, choose(plan, {}, []), new Text([])));
    expect(made.section(1)).toMatchObject({ d: { lo: 2, hi: 2 } });
  });

  test('a total a little below nothing is 0, not −0', () => {
    const plan = planOf(`
facts: { a: { kind: count, label: 甲数 }, b: { kind: count, label: 乙数 }, c: { kind: count, label: 丙数 }, d: { kind: count, label: 丁数 } }
indicators:
  - { id: A, title: 甲, points: 1, scoring: { proportional: { ratio: [a, b] } } }
  - { id: B, title: 乙, points: 1, scoring: { proportional: { ratio: [c, d] } } }
negativeList: { several: sum, items: [{ id: N, title: 扣, deduct: [0.1, 5], fact: events }] }
`);
    expect([said(plan, { a: 1, b: 3, c: 1, d: 7, events: [0.477] }), said(plan, { a: 1, b: 3, c: 1, d: 7, events: [0.5] })]).toEqual(['0', '-0.02']);
    const columns = { a: Int32Array.of(1), b: Int32Array.of(3), c: Int32Array.of(1), d: Int32Array.of(7), events: { values: Float64Array.of(0.477), offsets: Int32Array.of(0, 1) } };
    expect(unwrap(batch(plan, columns)).min[0]).toBe(0);
  });

  test('texts without the parentheses around the whole', () => {
    expect(['(a + b)', '(a) + (b)', 'a', '((a))'].map(bare)).toEqual(['a + b', '(a) + (b)', 'a', '(a)']);
  });

  test('means by weight, of lists as long as they are or of as many entries as there are', () => {
    const plan = planOf(`
facts:
  quarters: { kind: amounts, per: quarter, label: 各季 }
  heads: { kind: counts, per: quarter, label: 人数 }
  marks: { kind: amounts, per: project, label: 各项 }
  areas: { kind: amounts, per: project, label: 面积 }
indicators:
  - { id: A, title: 甲, points: 2, scoring: { proportional: { of: { mean: quarters, weights: heads }, fullAt: 2 } } }
  - { id: B, title: 乙, points: 2, scoring: { proportional: { of: { mean: marks, weights: areas }, fullAt: 2 } } }
grades: { scale: 等, clause: A.1, bands: [{ id: good, label: 好, from: 2 }], otherwise: { id: poor, label: 差 } }
`);
    const facts = { quarters: [1, 2, 1, 0.5], heads: [1, 2, 3, 4], marks: [1, 0.7], areas: [0.3, 0.6] };
    expect(said(plan, facts)).toBe('1.8');
    // The means are 1 and 1: 0.3 + 0.7 decides by exact numbers alone.
    expect(said(plan, { ...facts, quarters: [1, 1, 1, 1], marks: [0.9, 1.1], areas: [0.7, 0.7] })).toBe('2');
    expect([said(plan, { ...facts, areas: [0.3] }), said(plan, { ...facts, heads: [0, 0, 0, 0] }), said(plan, { ...facts, marks: [], areas: [] })]).toEqual(['weights', 'weights', 'empty']);
  });

  test('quotients of numbers that doubles miss, and ends that change sides', () => {
    const plan = planOf(`
facts: { a: { kind: count, label: 甲数 }, b: { kind: count, label: 乙数 }, c: { kind: count, label: 丙数 }, d: { kind: count, label: 丁数 }, goal: { kind: count, label: 目标 } }
terms:
  both: { label: 两者, quantity: { mean: [{ ratio: [a, b] }, { ratio: [c, d] }] } }
indicators:
  - { id: A, title: 甲, points: 2, scoring: { proportional: { of: { ratio: [{ ratio: [a, b] }, both] }, fullAt: 2 } } }
  - { id: B, title: 乙, points: 2, scoring: { proportional: { of: a, zeroAt: 3, fullAt: goal } } }
grades: { scale: 等, clause: A.1, bands: [{ id: good, label: 好, from: 2 }], otherwise: { id: poor, label: 差 } }
`);
    expect(said(plan, { a: 1, b: 3, c: 1, d: 3, goal: 1 })).toBe('3');
    expect(said(plan, { a: 2, b: 3, c: 1, d: 7, goal: 5 })).toBe('1.65');
    expect(said(plan, { a: 4, b: 3, c: 4, d: 3, goal: 5 })).toBe('2');
    expect(said(plan, { a: 1, b: 9000, c: 1, d: 9000, goal: 5 })).toBe('÷');
  });

  test('what is less than nothing, and numbers of more digits than doubles have, are left to the evaluator', () => {
    const plan = planOf(`
facts: { a: { kind: amount, label: 甲数 }, b: { kind: amount, label: 乙数, min: -1, max: 1 } }
indicators: [{ id: A, title: 甲, points: 2, scoring: { proportional: { of: { ratio: [a, b] }, fullAt: 2 } } }]
`);
    expect([said(plan, { a: 1, b: 0.5 }), said(plan, { a: 1, b: -0.5 })]).toEqual(['2', '÷']);
    const long = { ...plan, indicators: plan.indicators.map((one) => ({ ...one, points: '20000000000000001/10000000000000000' })) };
    expect(madeFrom(long)({ a: 1, b: 1 })).toEqual(aside('20000000000000001/10000000000000000'));
  });

  test('the gravest event of a list of fixed length', () => {
    const plan = planOf(`
facts: { n: { kind: count, label: 数 } }
indicators: [{ id: A, title: 甲, points: 10, scoring: { proportional: { of: n, fullAt: 10 } } }]
negativeList: { several: greatest, floor: 0, items: [{ id: N, title: 扣, deduct: [0.5, 5], fact: events }] }
`);
    expect([[], [0.5, 2], [5]].map((events) => said(plan, { n: 8, events }))).toEqual(['8', '6', '3']);
    const fixed: Plan = { ...plan, facts: plan.facts.map((fact) => (fact.id === 'events' ? { ...fact, length: 2 } : fact)) };
    expect(madeFrom(fixed)({ n: 8, events: [0.5, 2] }).total).toBe(6);
  });
});

test('wrong options are said as everywhere', () => {
  expect(toModule(estate, { readings: { starGap: 'never' } }).diagnostics.map(({ code }) => code)).toEqual(['READING_OPTION']);
});
