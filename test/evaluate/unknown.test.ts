import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/evaluate/assessment.js';
import { assess, planOf, total } from './small.js';

const PLAN = planOf(`
readings:
  base: { clause: A.1, question: 以什么为准？, default: visits, options: { visits: 走访, calls: 电话 } }
parameters:
  target: { kind: count, label: 当地目标, min: 1 }
facts:
  visits: { kind: counts, per: quarter, label: 走访 }
  calls: { kind: count, label: 电话 }
  homes: { kind: count, label: 户数 }
  polled: { kind: count, label: 样本, atMost: homes }
  clean: { kind: yesNo, label: 整洁 }
  size: { kind: choice, label: 规模, options: { big: 大, small: 小 } }
  extra: { kind: yesNo, label: 只问大的 }
indicators:
  - { id: R1, title: 走访, points: 4, scoring: { reach: { of: { reading: base, visits: { sum: visits }, calls: calls }, target: target } } }
  - { id: R2, title: 整洁, points: 2, scoring: { met: clean } }
  - { id: R3, title: 大的, points: 2, appliesWhen: { of: size, is: big }, scoring: { met: { all: [clean, extra] } } }
validity:
  - { id: sample, clause: A.2.3, quote: 样本不少于三成, check: { ratio: [polled, homes], atLeast: 30% } }
grades:
  scale: 等级
  clause: A.2.4
  bands: [{ id: good, label: 良好, from: 6 }]
  otherwise: { id: none, label: 不评 }
`);

const FULL = { visits: [1, 1, 1, 1], homes: 100, polled: 40, clean: true, size: 'big', extra: true };
const OPTIONS = { parameters: { target: 4 } };

function listed(found: Assessment): readonly string[] {
  return found.unknown.map(({ id, kind, pointsAtStake, rows, validity }) => `${kind} ${id} ${pointsAtStake?.fraction ?? 'unbounded'} [${[...rows, ...validity].join(' ')}]`);
}

describe('what is not known', () => {
  test('is listed by points at stake, equal ones in the order of declaration, facts before parameters', () => {
    expect(listed(assess(PLAN, {}))).toEqual([
      'fact visits 4 [R1]', 'fact clean 4 [R2 R3]', 'parameter target 4 [R1]', 'fact size 2 [R3]', 'fact extra 2 [R3]', 'fact homes 0 [sample]', 'fact polled 0 [sample]',
    ]);
  });

  test('is not listed once it cannot matter', () => {
    expect(listed(assess(PLAN, FULL, OPTIONS))).toEqual([]);
    expect(listed(assess(PLAN, { ...FULL, clean: false, extra: null }, OPTIONS))).toEqual([]);
    expect(listed(assess(PLAN, { ...FULL, size: 'small', extra: null }, OPTIONS))).toEqual([]);
    expect(listed(assess(PLAN, { ...FULL, visits: [4, null, null, null] }, OPTIONS))).toEqual([]);
  });

  test('is listed of a list with one entry open, and of a parameter without value', () => {
    expect(listed(assess(PLAN, { ...FULL, visits: [1, 1, 1, null] }, OPTIONS))).toEqual(['fact visits 4 [R1]']);
    expect(listed(assess(PLAN, FULL))).toEqual(['parameter target 4 [R1]']);
    // None at all reaches no target that is at least 1.
    expect(listed(assess(PLAN, { ...FULL, visits: [0, 0, 0, 0] }))).toEqual([]);
  });

  test('is listed with what a precondition needs, whole and part', () => {
    expect(listed(assess(PLAN, { ...FULL, homes: null }, OPTIONS))).toEqual(['fact homes 0 [sample]']);
    expect(listed(assess(PLAN, { ...FULL, polled: null }, OPTIONS))).toEqual(['fact polled 0 [sample]']);
  });

  test('follows the reading that was chosen', () => {
    const { visits, ...rest } = FULL;
    expect(visits).toHaveLength(4);
    expect(listed(assess(PLAN, rest, { ...OPTIONS, readings: { base: 'calls' } }))).toEqual(['fact calls 4 [R1]']);
  });

  test('names label and points as they are read', () => {
    expect(assess(PLAN, { ...FULL, clean: null, extra: false }, OPTIONS).unknown).toEqual([
      { id: 'clean', kind: 'fact', label: '整洁', pointsAtStake: { decimal: '2.00', fraction: '2' }, rows: ['R2'], validity: [] },
    ]);
  });

  test('also where only the grade reads it', () => {
    const plan = planOf(`
parameters:
  cut: { kind: amount, label: 当地分数线, min: 0, max: 1 }
facts:
  clean: { kind: yesNo, label: 整洁 }
indicators:
  - { id: R1, title: 整洁, points: 2, scoring: { met: clean } }
grades:
  scale: 等级
  clause: A.1
  bands: [{ id: good, label: 良好, from: cut }]
  otherwise: { id: none, label: 不评 }
`);
    expect(listed(assess(plan, { clean: false }))).toEqual(['parameter cut 0 []']);
    expect(assess(plan, { clean: false }).grade).toEqual({ scale: '等级', possible: ['good', 'none'] });
    expect(listed(assess(plan, { clean: true }))).toEqual([]);
    expect(assess(plan, { clean: false }, { parameters: { cut: 0 } }).grade?.value).toBe('good');
  });
});

describe('what was given and not used', () => {
  test('is listed where all that reads it does not apply', () => {
    const { unused, unusedUnderReadings } = assess(PLAN, { ...FULL, size: 'small' }, OPTIONS);
    expect([unused, unusedUnderReadings]).toEqual([['extra'], []]);
    expect(assess(PLAN, FULL, OPTIONS).unused).toEqual([]);
  });

  test('is listed apart where only another reading would read it', () => {
    const { unused, unusedUnderReadings, unknown } = assess(PLAN, { ...FULL, calls: 9 }, OPTIONS);
    expect([unused, unusedUnderReadings, unknown]).toEqual([[], ['calls'], []]);
    expect(assess(PLAN, { ...FULL, calls: 9 }, { ...OPTIONS, readings: { base: 'calls' } }).unusedUnderReadings).toEqual(['visits']);
  });

  test('is not said of facts that were left out or are unknown', () => {
    const { unused, unusedUnderReadings } = assess(PLAN, { size: 'small', extra: null });
    expect([unused, unusedUnderReadings]).toEqual([[], []]);
  });

  test('a whole counts as read with every part that it bounds, a guard with every fact that it guards', () => {
    const plan = planOf(`
facts:
  club: { kind: yesNo, label: 有活动室 }
  members: { kind: count, label: 会员, onlyIf: club }
  young: { kind: count, label: 青年, atMost: members }
  kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }
indicators:
  - { id: R1, title: 青年, points: 2, appliesWhen: { of: kind, is: new }, scoring: { reach: { of: young, target: 2 } } }
  - { id: R2, title: 其他, points: 2, scoring: { met: true } }
`);
    expect(assess(plan, { kind: 'new', club: true, members: 3, young: 1 }).unused).toEqual([]);
    expect(assess(plan, { kind: 'old', club: true, members: 3, young: 1 }).unused).toEqual(['club', 'members', 'young']);
  });
});

describe('nothing to measure', () => {
  const plan = planOf(`
facts:
  solved: { kind: rate, label: 解决率 }
  heard: { kind: rate, label: 答复率 }
  clean: { kind: yesNo, label: 整洁 }
indicators:
  - { id: R1, title: 解决率, points: 3, scoring: { proportional: { mean: [solved, heard] } } }
  - { id: R2, title: 整洁, points: 1, scoring: { met: clean } }
`);
  test('is listed beside the unknown facts', () => {
    const found = assess(plan, { solved: [0, 0], heard: 0.5 });
    expect([found.none, listed(found), total(found)]).toEqual([['R1'], ['fact clean 1 [R2]'], '3/4 to 13/4 of 4']);
  });

  test('is listed of conditions as well, of rows and of preconditions', () => {
    const limits = planOf(`
facts:
  solved: { kind: rate, label: 解决率 }
  clean: { kind: yesNo, label: 整洁 }
indicators:
  - { id: R1, title: 解决率, points: 3, scoring: { reach: { of: solved, target: 50% } } }
  - { id: R2, title: 整洁, points: 1, appliesWhen: { of: solved, atLeast: 10% }, scoring: { met: clean } }
  - { id: R3, title: 之一, points: 1, scoring: { met: { any: [{ of: solved, atLeast: 10% }, clean] } } }
validity:
  - { id: sample, clause: A.3, quote: 解决率, check: { of: solved, atLeast: 30% } }
`);
    expect(assess(limits, { solved: [0, 0], clean: true }).none).toEqual(['R1', 'R2', 'sample']);
    expect(assess(limits, { solved: [1, 2], clean: true }).none).toEqual([]);
    expect(assess(limits, {}).none).toEqual([]);
  });

  test('is not listed where it does not matter', () => {
    const all = planOf(`
facts:
  solved: { kind: rate, label: 解决率 }
indicators:
  - { id: R1, title: 解决率, points: 3, scoring: { met: { any: [true, { of: solved, atLeast: 50% }] } } }
`);
    expect([assess(all, { solved: [0, 0] }).none, total(assess(all, { solved: [0, 0] }))]).toEqual([[], '3 of 3']);
  });
});
