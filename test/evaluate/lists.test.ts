import { describe, expect, test } from 'vitest';
import { assess, codes, planOf, points } from './small.js';

const PLAN = planOf(`
facts:
  club: { kind: yesNo, label: 有活动室 }
  marks: { kind: amounts, label: 各项目得分, per: project, max: 100 }
  area: { kind: amounts, label: 各项目面积, per: project }
  visits: { kind: counts, label: 各项目走访, per: project, onlyIf: club }
  prizes: { kind: counts, label: 各次评比名次, min: 1, per: event }
indicators:
  - { id: R1, title: 加权平均, points: 10, scoring: { proportional: { mean: marks, weights: area, fullAt: 100 } } }
  - { id: R2, title: 平均, points: 10, scoring: { proportional: { mean: marks, fullAt: 100 } } }
  - { id: R3, title: 走访, points: 2, scoring: { met: { sum: visits, atLeast: 3 } } }
  - { id: R4, title: 名次, points: 2, scoring: { met: { sum: prizes, atLeast: 3 } } }
  - { id: R5, title: 打分, points: 5, fact: own, scoring: { judged: { per: project, take: least, step: 0.5 } } }
`);
const at = (facts: object, id: string): string => points(assess(PLAN, facts), id);

describe('a list of free length', () => {
  test('has as many entries as are given; one that is not known counts with its limits', () => {
    expect([[], [90], [90, 80, 70], [90, null], [null, null]].map((marks) => at({ marks }, 'R2'))).toEqual(['0 to 10', '9', '8', '9/2 to 19/2', '0 to 10']);
  });

  test('that is not given may have any number of entries', () => {
    expect(['R1', 'R2', 'R3', 'R4'].map((id) => at({}, id))).toEqual(['0 to 10', '0 to 10', '0 to 2', '0 to 2']);
  });

  test('is as long as another one of the same word: two prizes or four, three entries of at least 1 reach 3', () => {
    const plan = planOf(`
facts:
  ranks: { kind: counts, label: 名次, min: 1, per: event }
  teams: { kind: counts, label: 队数, per: event }
  marks: { kind: counts, label: 得分, min: 1, per: project }
indicators:
  - { id: R1, title: 名次, points: 2, scoring: { met: { sum: ranks, atLeast: 3 } } }
  - { id: R2, title: 队数, points: 2, scoring: { met: { sum: teams, atLeast: 0 } } }
  - { id: R3, title: 得分, points: 2, scoring: { met: { sum: marks, atLeast: 3 } } }
`);
    expect([[1, 1], [null, null, null], []].map((teams) => ['R1', 'R3'].map((id) => points(assess(plan, { teams }), id)))).toEqual([
      ['0 to 2', '0 to 2'], ['2', '0 to 2'], ['0', '0 to 2'],
    ]);
  });

  test('that is not asked is empty, given or not, and says nothing of the others', () => {
    for (const visits of [undefined, []]) {
      expect(at({ club: false, visits }, 'R3')).toBe('0');
      expect(at({ club: false, visits, marks: [90, 80] }, 'R2')).toBe('17/2');
    }
    expect(codes(PLAN, { club: false, visits: [1] })).toEqual(['FACT_CONTRADICTION']);
    expect(codes(PLAN, { club: false, visits: [null] })).toEqual(['FACT_CONTRADICTION']);
  });

  test('that is asked is as long as the others', () => {
    expect(codes(PLAN, { club: true, visits: [], marks: [90] })).toEqual(['FACT_LIST_LENGTHS']);
    expect(codes(PLAN, { club: true, visits: [], marks: [] })).toEqual([]);
    expect(codes(PLAN, { visits: [], marks: [90] })).toEqual([]);
    expect(codes(PLAN, { visits: [1], marks: [90, 80] })).toEqual(['FACT_LIST_LENGTHS']);
    expect(codes(PLAN, { marks: [90], prizes: [1, 2, 3] })).toEqual([]);
  });

  test('whose guard is not known may be empty or as long as the others', () => {
    expect(at({ marks: [90, 80] }, 'R3')).toBe('0 to 2');
    expect(at({ visits: [1, 2] }, 'R3')).toBe('2');
    expect(at({ club: true, marks: [90, 80], visits: [null, 2] }, 'R3')).toBe('0 to 2');
  });

  test('is read back as it was given', () => {
    expect(assess(PLAN, { marks: ['1/3', null, 90] }).facts.marks).toEqual(['1/3', null, '90']);
    expect(assess(PLAN, { marks: [] }).facts.marks).toEqual([]);
  });

  test('has at most ten thousand entries', () => {
    expect(codes(PLAN, { prizes: new Array<number>(10_000).fill(1) })).toEqual([]);
    expect(codes(PLAN, { prizes: new Array<number>(10_001).fill(1) })).toEqual(['FACT_LENGTH']);
  });
});

describe('a weighted mean', () => {
  test.each([
    [[90, 60], [1, 2], '7'], [[90, 60], [0, 2], '6'], [[90, 60], [1, null], '6 to 9'], [[90, null], [1, 3], '9/4 to 39/4'], [[90, null], null, '0 to 10'], [[], [], '0 to 10'], [null, [1, 2], '0 to 10'],
  ])('of %j by %j is worth %s', (marks, area, worth) => {
    expect(at({ marks, area }, 'R1')).toBe(worth);
  });

  test('by weights that are all 0 is refused, also where none of the marks is known', () => {
    expect(codes(PLAN, { marks: [90, 60], area: [0, 0] })).toEqual(['WEIGHTS_ZERO']);
    expect(codes(PLAN, { area: [0, 0] })).toEqual(['WEIGHTS_ZERO']);
    expect(codes(PLAN, { marks: [90, 60], area: [0, null] })).toEqual([]);
  });
});

describe('marks for several things', () => {
  test('are taken together', () => {
    expect([[5, 4.5], [5, null], [], null].map((own) => at({ own }, 'R5'))).toEqual(['9/2', '0 to 5', '0 to 5', '0 to 5']);
    expect(codes(PLAN, { own: [5.5] })).toEqual(['FACT_ABOVE_MAX']);
    expect(codes(PLAN, { own: [0.25] })).toEqual(['FACT_STEP']);
  });
});

describe('nothing to measure', () => {
  test('is told of an empty list, and only where nothing else is unknown', () => {
    expect(assess(PLAN, { marks: [], area: [] }).none).toEqual(['R1', 'R2']);
    expect(assess(PLAN, { marks: [] }).none).toEqual(['R2']);
  });

  test('is told of requirements as well, over several cases too', () => {
    const plan = planOf(`
facts:
  club: { kind: yesNo, label: 有活动室 }
  visits: { kind: counts, label: 走访, per: project }
indicators:
  - { id: R1, title: 活动室, points: 1, appliesWhen: club, scoring: { met: true } }
requirements:
  - { id: C1, clause: 4.1, quote: 应走访, modality: shall, check: { every: visits, atLeast: 1 } }
  - { id: C2, clause: 4.2, quote: 应开放, modality: shall, appliesWhen: { every: visits, atLeast: 1 }, check: club }
`);
    const seen = (facts: object): readonly unknown[] => {
      const { none, unknown, requirements } = assess(plan, facts);
      return [none, unknown.map(({ id }) => id), requirements!.map(({ status }) => status)];
    };
    expect(seen({ visits: [], club: true })).toEqual([['C1', 'C2'], [], ['unknown', 'unknown']]);
    expect(seen({ visits: [] })).toEqual([['C1'], ['club'], ['unknown', 'unknown']]);
    expect(seen({ club: true })).toEqual([[], ['visits'], ['unknown', 'unknown']]);
  });
});
