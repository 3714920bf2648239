import { describe, expect, test } from 'vitest';
import { assess, planOf, points } from './small.js';

const PLAN = planOf(`
parameters:
  least: { kind: count, label: 起点, min: 0, max: 9 }
facts:
  solved: { kind: rate, label: 解决率 }
  club: { kind: yesNo, label: 有活动室 }
  heard: { kind: rate, label: 答复率, onlyIf: club, ifNone: 1 }
  clean: { kind: yesNo, label: 整洁 }
  homes: { kind: count, label: 户数 }
indicators:
  - { id: R1, title: 两率, points: 3, scoring: { proportional: { mean: [solved, heard] } } }
  - { id: R2, title: 整洁, points: 1, scoring: { met: clean } }
  - { id: R3, title: 户数, points: 2, scoring: { met: { of: homes, atLeast: least } } }
validity:
  - { id: rated, clause: A.1, quote: 解决率, check: { any: [{ of: solved, atLeast: 30% }, clean] } }
  - { id: sized, clause: A.2, quote: 户数, check: { of: homes, atLeast: least } }
  - { id: heard, clause: A.3, quote: 答复率, check: { of: { mean: [solved, heard] }, atLeast: 30% } }
`);
const NONE = { solved: [0, 0], club: true, heard: 0.5, clean: false, homes: 5 };
const none = (facts: object, parameters: Record<string, number> = {}): readonly string[] => assess(PLAN, { ...NONE, ...facts }, { parameters }).none;

describe('what stays open because there was nothing to measure', () => {
  test('is so only where nothing that it reads can become known', () => {
    expect(none({})).toEqual(['R1', 'rated', 'heard']);
    expect(none({ heard: null })).toEqual(['rated']);
    // Nobody to hear is a rate of 1, so that the mean reaches 30% in any case.
    expect(none({ club: false, heard: null })).toEqual(['R1', 'rated']);
  });

  test('is not what a parameter without value leaves open', () => {
    // The row and the precondition are open and read known facts only.
    expect(points(assess(PLAN, NONE), 'R3')).toBe('0 to 2');
    expect(none({ solved: 0.5 })).toEqual([]);
    expect(none({}, { least: 3 })).toEqual(['R1', 'rated', 'heard']);
  });

  test('is not what is settled without it', () => {
    expect(none({ clean: true })).toEqual(['R1', 'heard']);
    expect(none({ clean: null })).toEqual(['R1', 'heard']);
  });
});

describe('over several cases', () => {
  const plan = planOf(`
parameters:
  least: { kind: count, label: 起点, min: 0, max: 9 }
facts:
  kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }
  solved: { kind: rate, label: 解决率 }
  homes: { kind: count, label: 户数 }
indicators:
  - { id: R1, title: 新建, points: 1, appliesWhen: { of: kind, is: new }, scoring: { met: true } }
  - { id: R2, title: 解决率, points: 1, scoring: { proportional: solved } }
validity:
  - { id: rated, clause: A.1, quote: 解决率, check: { of: solved, atLeast: 30% } }
  - { id: sized, clause: A.2, quote: 户数, check: { of: homes, atLeast: least } }
`);

  test('it is what it is in each', () => {
    expect(assess(plan, { solved: [0, 0], homes: 5 }).none).toEqual(['R2', 'rated']);
    expect(assess(plan, { solved: [1, 2], homes: 5 }).none).toEqual([]);
  });
});

describe('facts that are not known', () => {
  test('are not listed for a precondition that is settled without them', () => {
    const { unknown, validity } = assess(PLAN, { ...NONE, solved: null, clean: true });
    expect(validity.map(({ status }) => status)).toEqual(['met', 'unknown', 'unknown']);
    expect(unknown.map((one) => `${one.id} ${[...one.rows, ...one.validity].join(' ')}`)).toEqual(['least R3 sized', 'solved R1 heard']);
  });

  test('are listed where they only settle another one that matters', () => {
    const plan2 = planOf(`
facts:
  kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }
  club: { kind: yesNo, label: 有活动室 }
  members: { kind: count, label: 会员, onlyIf: club }
indicators:
  - { id: R1, title: 活动室, points: 2, scoring: { met: club } }
  - { id: R2, title: 会员, points: 2, appliesWhen: { of: kind, is: new }, scoring: { reach: { of: members, target: 4 } } }
`);
    expect(assess(plan2, { kind: 'old' }).unknown).toEqual([
      { id: 'club', kind: 'fact', label: '有活动室', pointsAtStake: { decimal: '2.00', fraction: '2' }, rows: ['R1'], validity: [] },
      { id: 'members', kind: 'fact', label: '会员', pointsAtStake: { decimal: '0.00', fraction: '0' }, rows: [], validity: [] },
    ]);
    expect(assess(plan2, { kind: 'old', club: true }).unknown).toEqual([]);
  });

  test('are listed with the parameter that their rule for none reads', () => {
    const plan2 = planOf(`
parameters:
  share: { kind: rate, label: 没有时 }
facts:
  solved: { kind: rate, label: 解决率, ifNone: share }
indicators:
  - { id: R1, title: 解决率, points: 2, scoring: { proportional: solved } }
`);
    expect(assess(plan2, { solved: [0, 0] }).unknown.map(({ kind, id, rows }) => `${kind} ${id} ${rows.join(' ')}`)).toEqual(['parameter share R1']);
    expect(points(assess(plan2, { solved: [0, 0] }, { parameters: { share: 0.5 } }), 'R1')).toBe('1');
  });
});

describe('what may matter', () => {
  const plan = planOf(`
parameters:
  cut: { kind: amount, label: 分数线, min: 0, max: 2 }
  share: { kind: amount, label: 比例 }
facts:
  kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }
  club: { kind: yesNo, label: 有活动室 }
  hall: { kind: yesNo, label: 有礼堂 }
  clean: { kind: yesNo, label: 整洁 }
  size: { kind: amount, label: 规模 }
  members: { kind: count, label: 会员, onlyIf: { any: [club, hall] } }
indicators:
  - { id: R1, title: 整洁, points: 2, scoring: { met: { any: [{ all: [club, clean] }, { of: size, atLeast: share }] } } }
  - { id: R2, title: 会员, points: 2, appliesWhen: { of: kind, is: new }, scoring: { reach: { of: members, target: 4 } } }
  - { id: R3, title: 保底, points: 2, scoring: { met: true } }
grades:
  scale: 等级
  clause: A.1
  bands: [{ id: good, label: 良好, from: cut }]
  otherwise: { id: none, label: 不评 }
`);
  const unknown = (facts: object, parameters = {}): readonly string[] => assess(plan, { kind: 'old', ...facts }, { parameters }).unknown.map((one) => one.id);

  test('is a parameter without value and without limits', () => {
    expect(unknown({ club: false, hall: false, clean: false, size: 5 })).toEqual(['share']);
  });

  test('is not what decides a grade that is certain', () => {
    // 2 to 4 points, and the cut is at most 2.
    expect(assess(plan, { kind: 'old', club: true, hall: true, size: 0 }, { parameters: { share: 1 } }).grade?.value).toBe('good');
    expect(unknown({ club: true, hall: true, size: 0 }, { share: 1 })).toEqual(['clean']);
  });

  test('is what settles one of two that matter, and not what settles what is known or does not matter', () => {
    expect(unknown({ clean: true, size: 0 }, { share: 1 })).toEqual(['club', 'members']);
    // The club is known and its row is open; the hall is not known and no row reads it.
    expect(unknown({ club: true, size: 0 }, { share: 1 })).toEqual(['clean']);
    expect(unknown({ club: false, size: 0 }, { share: 1 })).toEqual([]);
  });
});
