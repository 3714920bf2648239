import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import type { Assessment, OpenBounds } from '../../src/evaluate/assessment.js';
import { compareReadings } from '../../src/evaluate/compare-readings.js';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import { assess, codes, planOf } from './small.js';

function listWith(words: string, more = ''): ReturnType<typeof planOf> {
  return planOf(`
${more}
facts:
  mark: { kind: count, label: 评分, max: 20 }
indicators:
  - { id: R1, title: 评分, points: 20, scoring: { judged: mark } }
negativeList:
  ${words}
  items:
    - { id: N1, title: 事故, deduct: [8, 12], fact: accidents }
    - { id: N2, title: 上访, deduct: [2, 5], fact: petitions }
grades:
  scale: 等级
  clause: A.9
  bands: [{ id: good, label: 良好, from: 15 }, { id: fair, label: 一般, from: 0 }]
  otherwise: { id: none, label: 不评 }
`);
}
const SUM = listWith('assessor: 县级主管部门');
const FLOOR = listWith('floor: 0');

const range = ({ min, max }: OpenBounds): string => (min !== null && min.fraction === max?.fraction ? min.fraction : `${min?.fraction ?? 'none'} to ${max?.fraction ?? 'any'}`);

/** Deducted, raw and total, and the grades that are possible. */
function seen({ negativeList, total, grade }: Assessment): string {
  return [range(negativeList!.deducted), range(negativeList!.raw), range(total), grade!.possible.join(' ')].join(' | ');
}

describe('events', () => {
  test.each([
    [[], [], '0 | 20 | 20 | good'],
    [[8], [], '8 | 12 | 12 | fair'],
    [[8, 12], [2], '22 | -2 | -2 | none'],
    [[null], [], '8 to 12 | 8 to 12 | 8 to 12 | fair'],
    [[8, null], [5], '21 to 25 | -5 to -1 | -5 to -1 | none'],
    [[], [null, 5], '7 to 10 | 10 to 13 | 10 to 13 | fair'],
    [null, [2], '2 to any | none to 18 | none to 18 | good fair none'],
    [[12], null, '12 to any | none to 8 | none to 8 | fair none'],
    [null, null, '0 to any | none to 20 | none to 20 | good fair none'],
  ])('%j and %j of a total of 20: %s', (accidents, petitions, expected) => {
    expect(seen(assess(SUM, { mark: 20, accidents, petitions }))).toBe(expected);
  });

  test('of which only the gravest counts of each kind are bounded however many there are', () => {
    const plan = listWith('several: greatest');
    const found = (accidents: unknown, petitions: unknown): string => seen(assess(plan, { mark: 20, accidents, petitions }));
    expect([found([8, 12, 9], [2, 3]), found([8, null], []), found(null, []), found([], null), found([null, 12], [])]).toEqual([
      '15 | 5 | 5 | fair', '8 to 12 | 8 to 12 | 8 to 12 | fair', '0 to 12 | 8 to 20 | 8 to 20 | good fair', '0 to 5 | 15 to 20 | 15 to 20 | good', '12 | 8 | 8 | fair',
    ]);
  });

  test('cost no less and no more than the list says', () => {
    expect([[7.9], [8], [12], [12.1], ['8,5']].map((accidents) => codes(SUM, { accidents }).join())).toEqual(['FACT_BELOW_MIN', '', '', 'FACT_ABOVE_MAX', 'FACT_NUMBER_FORM']);
  });
});

describe('a floor', () => {
  test.each([
    [[12, 12], [], '24 | -4 | 0 | fair'],
    [null, [], '0 to any | none to 20 | 0 to 20 | good fair'],
    [[12, null], [], '20 to 24 | -4 to 0 | 0 | fair'],
  ])('stops %j and %j: %s', (accidents, petitions, expected) => {
    expect(seen(assess(FLOOR, { mark: 20, accidents, petitions }))).toBe(expected);
  });

  test('leaves the raw total as it is and may settle the total alone', () => {
    const found = assess(FLOOR, { mark: 20, accidents: [12, 12, null], petitions: [] });
    expect([found.total.value?.fraction, range(found.negativeList!.raw)]).toEqual(['0', '-16 to -12']);
    expect(found.unknown.map(({ id, pointsAtStake }) => [id, pointsAtStake?.fraction])).toEqual([['accidents', '4']]);
  });

  const BY_READING = listWith('floor: { reading: below, zero: 0, open: none, five: 5 }', 'readings: { below: { clause: A.8, question: 能否为负？, default: open, options: { zero: 最低 0 分, open: 可以为负, five: 最低 5 分 } } }');

  test('may be none, or hang on a reading', () => {
    expect(seen(assess(listWith('floor: none'), { mark: 1, accidents: [8], petitions: [] }))).toBe('8 | -7 | -7 | none');
    const total = (readings: Record<string, string>): string => seen(assess(BY_READING, { mark: 6, accidents: [8], petitions: [] }, { readings }));
    expect([total({}), total({ below: 'zero' }), total({ below: 'five' })]).toEqual(['8 | -2 | -2 | none', '8 | -2 | 0 | fair', '8 | -2 | 5 | fair']);
  });

  test('raises nothing that stood below it before the list', () => {
    const total = (mark: number | null, accidents: readonly number[] | null): string => seen(assess(BY_READING, { mark, accidents, petitions: [] }, { readings: { below: 'five' } }));
    expect([total(3, []), total(3, [8]), total(5, [8]), total(3, null)]).toEqual(['0 | 3 | 3 | fair', '8 | -5 | 3 | fair', '8 | -3 | 5 | fair', '0 to any | none to 3 | 3 | fair']);
    // Nobody knows the mark: what was there before is the most that is left.
    expect(total(null, [8])).toBe('8 | -8 to 12 | 0 to 12 | fair');
  });

  test('of another reading is compared like all others', () => {
    const effects = unwrap(compareReadings<unknown>(BY_READING, { mark: 6, accidents: [8], petitions: [] }));
    expect(effects.map(({ option, total, grade, changesTotal, changesGrade }) => [option, range(total), grade?.value, changesTotal, changesGrade])).toEqual([
      ['zero', '0', 'fair', true, true], ['five', '5', 'fair', true, true],
    ]);
  });

  test('as well as how several events count', () => {
    const plan = listWith('several: { reading: many }', 'readings: { many: { clause: A.8, question: 几起怎么算？, default: sum, options: { sum: 累计, greatest: 取最重 } } }');
    const found = (options: EvaluateOptions): string => seen(assess(plan, { mark: 20, accidents: [8, 9], petitions: [] }, options));
    expect([found({}), found({ readings: { many: 'greatest' } })]).toEqual(['17 | 3 | 3 | fair', '9 | 11 | 11 | fair']);
  });
});

describe('an assessment', () => {
  test('says who takes off what, for which events', () => {
    expect(assess(SUM, { mark: 20, accidents: ['17/2', null], petitions: [] }).negativeList).toEqual({
      assessor: '县级主管部门',
      before: { min: { decimal: '20.00', fraction: '20' }, max: { decimal: '20.00', fraction: '20' } },
      deducted: { min: { decimal: '16.50', fraction: '33/2' }, max: { decimal: '20.50', fraction: '41/2' } },
      raw: { min: { decimal: '-0.50', fraction: '-1/2' }, max: { decimal: '3.50', fraction: '7/2' } },
      items: [
        { id: 'N1', title: '事故', events: ['8.5', null], deducted: { min: { decimal: '16.50', fraction: '33/2' }, max: { decimal: '20.50', fraction: '41/2' } } },
        { id: 'N2', title: '上访', events: [], deducted: { min: { decimal: '0.00', fraction: '0' }, max: { decimal: '0.00', fraction: '0' } } },
      ],
    });
    const { items, deducted } = assess(FLOOR, {}).negativeList!;
    expect('assessor' in assess(FLOOR, {}).negativeList!).toBe(false);
    expect([items[0]!.events, items[0]!.deducted.max, deducted.max]).toEqual([null, null, null]);
  });

  test('lists unknown events first, without bound where nothing stops them', () => {
    const stakes = (plan: typeof SUM, facts: object): readonly unknown[] => assess(plan, facts).unknown.map(({ id, pointsAtStake, rows }) => [id, pointsAtStake?.fraction ?? null, rows.join()]);
    expect(stakes(SUM, {})).toEqual([['accidents', null, 'N1'], ['petitions', null, 'N2'], ['mark', '20', 'R1']]);
    expect(stakes(SUM, { accidents: [null], petitions: [] })).toEqual([['mark', '20', 'R1'], ['accidents', '4', 'N1']]);
    // A floor of 0 leaves 7 points to be lost.
    expect(stakes(FLOOR, { mark: 7 })).toEqual([['accidents', '7', 'N1'], ['petitions', '7', 'N2']]);
    expect(stakes(FLOOR, { mark: 7, accidents: [null], petitions: [null] })).toEqual([['accidents', '4', 'N1'], ['petitions', '3', 'N2']]);
    expect(stakes(FLOOR, { mark: 0, accidents: [null], petitions: [] })).toEqual([['accidents', '0', 'N1']]);
    expect(stakes(SUM, { mark: 7, accidents: [], petitions: [2] })).toEqual([]);
  });

  test('lists them by points where the points are read in one place and the events in two', () => {
    const plan = planOf(`
facts:
  mark: { kind: count, label: 评分, max: 20 }
indicators:
  - { id: R1, title: 评分, points: 20, scoring: { judged: mark } }
  - { id: R2, title: 无事故, points: 2, scoring: { met: { count: { every: accidents, atLeast: 0 }, is: 0 } } }
negativeList: { items: [{ id: N1, title: 事故, deduct: [8, 12], fact: accidents }] }
`);
    expect(assess(plan, {}).unknown.map(({ id, pointsAtStake, rows }) => [id, pointsAtStake, rows])).toEqual([
      ['accidents', null, ['R2', 'N1']], ['mark', { decimal: '20.00', fraction: '20' }, ['R1']],
    ]);
  });

  test('has no event among the facts that nothing used', () => {
    const { unused, unusedUnderReadings } = assess(SUM, { mark: 1, accidents: [8], petitions: [] });
    expect([unused, unusedUnderReadings]).toEqual([[], []]);
  });

  test('holds all cases together', () => {
    const plan = planOf(`
facts:
  big: { kind: yesNo, label: 大型 }
  mark: { kind: count, label: 评分, max: 20 }
indicators:
  - { id: R1, title: 评分, points: 20, scoring: { judged: mark } }
  - { id: R2, title: 大型, points: 2, appliesWhen: big, scoring: { met: true } }
negativeList: { floor: 0, items: [{ id: N1, title: 事故, deduct: [8, 12], fact: accidents }] }
`);
    const found = assess(plan, { mark: 20, accidents: [8] });
    expect([range(found.negativeList!.before), range(found.negativeList!.raw), range(found.total), range(found.total.available)]).toEqual(['20 to 22', '12 to 14', '12 to 14', '20 to 22']);
    // The floor settles the points and not how many could be had.
    const none = assess(plan, { mark: 0, accidents: [12] });
    expect([range(none.total), none.total.value, none.unknown.map(({ id }) => id)]).toEqual(['0', undefined, ['big']]);
  });
});
