import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/exact/date.js';
import { integer, rational, ZERO } from '../../src/exact/rational.js';
import type { Quantity } from '../../src/formula/formula.js';
import type { Assessment } from '../../src/evaluate/assessment.js';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import { replay } from '../../src/evaluate/replay.js';
import type { Plan } from '../../src/plan/plan.js';
import { assess, planOf } from './small.js';

const BODY = `
readings:
  base: { clause: A.1, question: 以什么为准？, default: calls, options: { calls: 电话, visits: 走访 } }
parameters:
  target: { kind: count, label: 当地目标, min: 1, max: 9 }
facts:
  calls: { kind: count, label: 电话, max: 50 }
  visits: { kind: count, label: 走访, atMost: calls }
  club: { kind: yesNo, label: 有活动室 }
  open: { kind: yesNo, label: 开放, onlyIf: club }
  kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }
  solved: { kind: rate, label: 解决率 }
  per: { kind: counts, per: halfYear, label: 各期 }
indicators:
  - { id: R1, title: 次数, points: 4, scoring: { reach: { of: { reading: base, calls: calls, visits: visits }, target: target } } }
  - { id: R2, title: 开放, points: 2, scoring: { met: open } }
  - { id: R3, title: 其他, points: 1, scoring: { met: { all: [{ of: kind, is: new }, { of: solved, atLeast: 50% }, { every: per, atLeast: 1 }] } } }
`;
const FACTS = { calls: 9, visits: null, club: true, open: false, kind: 'old', solved: [1, 2], per: [3, null] };

const saw = (plan: Plan, facts: object = FACTS, options: EvaluateOptions = { parameters: { target: 4 } }): Assessment => assess(plan, facts, options);
const fact = (id: string): Quantity => ({ op: 'fact', fact: id });

describe('replay', () => {
  // What is kept is kept for each plan, so each test has one of its own.
  test('brings back every fact as it was read', () => {
    const plan = planOf(BODY);
    expect([...replay(plan, saw(plan)).given]).toEqual([
      ['calls', integer(9)],
      ['visits', undefined],
      ['club', true],
      ['open', false],
      ['kind', 1],
      ['solved', { value: rational(1, 2), part: integer(1), whole: integer(2) }],
      ['per', [integer(3), undefined]],
    ]);
  });

  test('knows nothing of a fact that is not there or cannot be read', () => {
    const plan = planOf(BODY);
    const { facts, ...rest } = saw(plan);
    const { given } = replay(plan, { ...rest, facts: { ...Object.fromEntries(Object.entries(facts).filter(([id]) => id !== 'club')), kind: 'none such' } });
    expect([given.size, given.get('club'), given.get('kind'), given.get('calls')]).toEqual([7, undefined, undefined, integer(9)]);
  });

  test('brings back what was known of facts, read or not under the readings chosen', () => {
    const plan = planOf(BODY);
    const { build, env } = replay(plan, saw(plan));
    expect(build.quantity(fact('calls'))(env)).toEqual({ lo: integer(9), hi: integer(9), none: false });
    // No reading chosen asks for the visits, and an explanation may: they are at most the calls.
    expect(build.quantity(fact('visits'))(env)).toEqual({ lo: ZERO, hi: integer(9), none: false });
    expect(build.condition({ op: 'option', fact: 'kind', oneOf: ['old'] })(env)).toBe(true);
    expect(build.condition({ op: 'yes', fact: 'open' })(env)).toBe(false);
  });

  test('has a part bound the whole that it is part of, whatever the readings', () => {
    const plan = planOf(BODY);
    const { build, env } = replay(plan, saw(plan, { ...FACTS, calls: null, visits: 5 }));
    expect(build.quantity(fact('calls'))(env)).toEqual({ lo: integer(5), hi: integer(50), none: false });
  });

  test('has the readings and parameters of the assessment', () => {
    const plan = planOf(BODY);
    const chosen: Quantity = { op: 'reading', reading: 'base', options: { calls: { op: 'number', value: '1' }, visits: { op: 'number', value: '2' } } };
    const target: Quantity = { op: 'parameter', parameter: 'target' };
    const values = (options: EvaluateOptions): readonly unknown[] => {
      const { build, env } = replay(plan, saw(plan, FACTS, options));
      return [chosen, target].map((one) => build.quantity(one)(env).hi);
    };
    expect(values({ parameters: { target: 4 } })).toEqual([integer(1), integer(4)]);
    expect(values({ parameters: { target: 5 } })).toEqual([integer(1), integer(5)]);
    expect(values({ parameters: { target: 5 }, readings: { base: 'visits' } })).toEqual([integer(2), integer(5)]);
    expect(values({})).toEqual([integer(1), integer(9)]);
  });

  test('keeps the formulas of the last readings and parameters, plan by plan', () => {
    const plan = planOf(BODY);
    const other = planOf(BODY);
    const first = replay(plan, saw(plan));
    const build = (of: Plan, assessment: Assessment): unknown => replay(of, assessment).build;
    expect(build(plan, saw(plan, { ...FACTS, calls: 8 }))).toBe(first.build);
    expect(build(other, saw(other))).not.toBe(first.build);
    expect(build(plan, saw(plan))).toBe(first.build);
    expect(build(plan, saw(plan, FACTS, { parameters: { target: 4 }, readings: { base: 'visits' } }))).not.toBe(first.build);
    expect(build(plan, saw(plan))).not.toBe(first.build);
  });

  test('builds a formula once', () => {
    const plan = planOf(BODY);
    const { build } = replay(plan, saw(plan));
    const node = fact('calls');
    expect(build.quantity(node)).toBe(build.quantity(node));
    expect(build.quantity(fact('calls'))).not.toBe(build.quantity(node));
  });

  test('has the day, what it makes of dated parameters, lists of any length, and a total without lower end', () => {
    const plan = planOf(`
parameters:
  target: { kind: rate, label: 目标, values: [{ from: 2021-01-01, value: 50%, clause: A.1 }, { from: 2022-01-01, value: 80%, clause: A.1 }] }
facts:
  opened: { kind: date, label: 开放日期 }
  rate: { kind: rate, label: 比率 }
  marks: { kind: counts, label: 得分, per: project }
  area: { kind: counts, label: 面积, per: project }
indicators:
  - { id: R1, title: 比率, points: 2, scoring: { reach: { of: rate, target: target } } }
  - { id: R2, title: 开放, points: 1, scoring: { met: { of: opened, atMost: asOf } } }
  - { id: R3, title: 得分, points: 1, scoring: { met: { of: { mean: marks, weights: area }, atLeast: 1 } } }
negativeList: { items: [{ id: N1, title: 事故, deduct: [1, 2], fact: accidents }] }
`);
    const read = (facts: object, options: EvaluateOptions): readonly unknown[] => {
      const { build, env } = replay(plan, assess(plan, facts, options));
      const ends = (node: Quantity): unknown => {
        const { lo, hi } = build.quantity(node)(env);
        return lo === hi ? lo : [lo, hi];
      };
      return [ends({ op: 'parameter', parameter: 'target' }), ends({ op: 'asOf' }), ends(fact('opened')), env.lists.map(({ entries, open }) => (open ? 'open' : entries.length)), ends({ op: 'total' })];
    };
    const day = (date: string): unknown => integer(dayOf(date));
    expect(read({ opened: 'never', marks: [1, 2], accidents: [] }, { asOf: '2021-12-31' })).toEqual([rational(1, 2), day('2021-12-31'), day('never'), [2, 2, 0], [integer(1), integer(3)]]);
    expect(read({ opened: '2020-02-29', marks: [] }, { asOf: '2022-01-01' })).toEqual([rational(4, 5), day('2022-01-01'), day('2020-02-29'), [0, 0, 'open'], [null, integer(4)]]);
    expect(read({ area: [1] }, {})).toEqual([[ZERO, integer(1)], null, null, [1, 1, 'open'], [null, integer(4)]]);
    expect(read({}, { asOf: '2020-12-31', parameters: { target: '1/3' } })).toEqual([rational(1, 3), day('2020-12-31'), null, ['open', 'open', 'open'], [null, integer(4)]]);
  });
});
