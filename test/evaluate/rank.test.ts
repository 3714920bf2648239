import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import type { AssessedTotal, Assessment } from '../../src/evaluate/assessment.js';
import { rank } from '../../src/evaluate/rank.js';
import { RANK_CODES } from '../../src/evaluate/rank-codes.js';
import type { CountRange, RankEntry, Ranking, RankList, RankRule, Ties } from '../../src/evaluate/ranking.js';
import { decimalText, parseFraction } from '../../src/exact/text.js';
import { RANK_ENTRIES, RANK_EXAMPLES, RANK_RULE } from '../../src/host/reference/rank-examples.js';
import { assess, planOf } from './small.js';

const MARKS = planOf('indicators:\n  - { id: M-1, title: 评分, points: 100, fact: mark, scoring: judged }\n');
const BASE = assess(MARKS, { mark: 0 });

const exact = (fraction: string): AssessedTotal['max'] => ({ fraction, decimal: decimalText(parseFraction(fraction)!, 2) });

/** An assessment whose total is known, or lies between two ends of which the lower one may be missing. */
function between(id: string, lo: string | null, hi: string | null = lo): RankEntry {
  const [min, max] = [lo === null ? null : exact(lo), exact(hi!)];
  const total = { ...(lo === hi ? { value: max } : {}), min, max, available: BASE.total.available };
  return { id, assessment: { ...BASE, total } };
}

const known = (...totals: readonly number[]): readonly RankEntry[] => totals.map((total, index) => between(`e${index + 1}`, String(total)));

function ranked(entries: readonly RankEntry[], lists: readonly RankList[] = [], ties: Ties = 'competition'): Ranking {
  return unwrap(rank(entries, { ties, lists }));
}

const rangeText = ({ min, max }: CountRange): string => (min === max ? String(min) : `${min}-${max}`);
const places = ({ entries }: Ranking): readonly string[] => entries.map(({ id, place, placeFromBottom }) => `${id} ${rangeText(place)} ${rangeText(placeFromBottom)}`);

/** Who is on the first list: surely, and perhaps (after a question mark). */
const members = ({ lists }: Ranking): string => [...lists[0]!.in, ...lists[0]!.open.map((id) => `${id}?`)].join(' ');

const first = (count: number): RankList => ({ id: 'red', label: '红榜', from: 'top', take: { places: count } });
const last = (count: number): RankList => ({ id: 'black', label: '黑榜', from: 'bottom', take: { places: count } });
const cut = (take: object): RankList => ({ id: 'cut', label: '线', take });

describe('places of known totals', () => {
  const entries = known(80, 90, 90, 70);

  test('after a tie go on by how many are above (competition), or by how many different totals are (dense)', () => {
    expect(places(ranked(entries))).toEqual(['e2 1 3', 'e3 1 3', 'e1 3 2', 'e4 4 1']);
    expect(places(ranked(entries, [], 'dense'))).toEqual(['e2 1 3', 'e3 1 3', 'e1 2 2', 'e4 3 1']);
  });

  test('come with how many are above, below and the same', () => {
    const rows = ranked(entries).entries.map(({ id, above, tied, below }) => [id, rangeText(above), tied, rangeText(below)]);
    expect(rows).toEqual([['e2', '0', 1, '2'], ['e3', '0', 1, '2'], ['e1', '2', 0, '1'], ['e4', '3', 0, '0']]);
  });

  test('are exact: 269/3 is not 89.67, however alike they are shown, and both are shown apart', () => {
    const { entries: found } = ranked([between('third', '269/3'), between('near', '8967/100')]);
    expect(found.map(({ id, place, total, tied }) => [id, rangeText(place), total.max!.decimal, tied])).toEqual([
      ['near', '1', '89.67', 0], ['third', '2', '≈89.667', 0],
    ]);
  });

  test('are shared by fractions that are equal', () => {
    expect(places(ranked([between('a', '269/3'), between('b', '269/3')]))).toEqual(['a 1 1', 'b 1 1']);
  });
});

/** Every choice of one value from each list. */
function* choices(lists: readonly (readonly number[])[]): Generator<readonly number[]> {
  const [head, ...rest] = lists;
  if (head === undefined) return yield [];
  for (const value of head) for (const others of choices(rest)) yield [value, ...others];
}

/** Steps of a third: as many values between two ends as there are entries to take one each. */
const STEPS = 3;
const MISSING = -1;
type Ends = readonly [number | null, number];

function valuesOf([lo, hi]: Ends): readonly number[] {
  const from = (lo ?? MISSING) * STEPS;
  return Array.from({ length: hi * STEPS - from + 1 }, (_, index) => from + index);
}

/** What the words of the rule mean, of totals that are all known. */
function plain(totals: readonly number[], index: number, ties: Ties): { readonly above: number; readonly tied: number; readonly below: number; readonly place: number; readonly fromBottom: number } {
  const own = totals[index]!;
  const higher = totals.filter((total) => total > own);
  const lower = totals.filter((total) => total < own);
  const count = (list: readonly number[]): number => (ties === 'dense' ? new Set(list).size : list.length) + 1;
  return { above: higher.length, tied: totals.length - higher.length - lower.length - 1, below: lower.length, place: count(higher), fromBottom: count(lower) };
}

/** Lists, and who is on them where all totals are known. */
const LISTS: readonly (readonly [RankList, (found: ReturnType<typeof plain>, total: number) => boolean])[] = [
  [first(1), ({ place }) => place <= 1],
  [{ ...first(2), id: 'two' }, ({ place }) => place <= 2],
  [last(2), ({ fromBottom }) => fromBottom <= 2],
  [{ ...cut({ atLeast: 1 }), id: 'atLeast' }, (_, total) => total >= STEPS],
  [{ ...cut({ above: 1 }), id: 'above' }, (_, total) => total > STEPS],
  [{ ...cut({ atMost: 1 }), id: 'atMost' }, (_, total) => total <= STEPS],
  [{ ...cut({ below: 1 }), id: 'below' }, (_, total) => total < STEPS],
  [{ ...cut({ above: 0, atMost: 2 }), id: 'both' }, (_, total) => total > 0 && total <= 2 * STEPS],
];

function checkAgainstAll(all: readonly Ends[], ties: Ties): void {
  const { entries } = ranked(all.map(([lo, hi], index) => between(String(index), lo === null ? null : String(lo), String(hi))), LISTS.map(([list]) => list), ties);
  const completions = [...choices(all.map(valuesOf))];
  for (const entry of entries) {
    const index = Number(entry.id);
    const found = completions.map((totals) => plain(totals, index, ties));
    const ends = (numbers: readonly number[]): CountRange => ({ min: numbers.reduce((a, b) => Math.min(a, b)), max: numbers.reduce((a, b) => Math.max(a, b)) });
    expect({ above: entry.above, below: entry.below, place: entry.place, placeFromBottom: entry.placeFromBottom, tied: entry.tied }).toEqual({
      above: ends(found.map(({ above }) => above)),
      below: ends(found.map(({ below }) => below)),
      place: ends(found.map(({ place }) => place)),
      placeFromBottom: ends(found.map(({ fromBottom }) => fromBottom)),
      tied: ends(found.map(({ tied }) => tied)).min,
    });
    const statuses = LISTS.map(([, isOn]) => {
      const on = found.filter((one, number) => isOn(one, completions[number]![index]!)).length;
      return on === found.length ? 'in' : on === 0 ? 'out' : 'open';
    });
    expect(entry.lists.map(({ status }) => status)).toEqual(statuses);
  }
}

/** Every set of so many intervals, in one order. */
function* sets(pool: readonly Ends[], size: number): Generator<readonly Ends[]> {
  if (size === 0) return yield [];
  for (const [index, head] of pool.entries()) for (const rest of sets(pool.slice(index), size - 1)) yield [head, ...rest];
}

function intervals(lows: readonly (number | null)[], highs: readonly number[]): readonly Ends[] {
  return lows.flatMap((lo) => highs.filter((hi) => lo === null || lo <= hi).map((hi): Ends => [lo, hi]));
}

describe.each(['competition', 'dense'] as const)('bounds, %s, are what every completion gives, no more and no less', (ties) => {
  test('of three totals, ends from 0 to 3 or missing', () => {
    for (const all of sets(intervals([null, 0, 1, 2, 3], [0, 1, 2, 3]), 3)) checkAgainstAll(all, ties);
  });

  test('of four totals, ends from 0 to 2', () => {
    for (const all of sets(intervals([0, 1, 2], [0, 1, 2]), 4)) checkAgainstAll(all, ties);
  });
});

describe('open totals', () => {
  test('come from unknown facts and are never counted as 0', () => {
    const entries = [10, null, 5].map((mark, index) => ({ id: `e${index + 1}`, assessment: assess(MARKS, { mark }) }));
    expect(places(ranked(entries, [last(1)]))).toEqual(['e1 1-2 2-3', 'e2 1-3 1-3', 'e3 2-3 1-2']);
    expect(members(ranked(entries, [last(1)]))).toBe('e2? e3?');
  });

  test('may be without a lower end', () => {
    const plan = planOf(`
indicators:
  - { id: M-1, title: 评分, points: 100, fact: mark, scoring: judged }
negativeList: { items: [{ id: N-1, title: 事故, deduct: [8, 12], fact: accidents }] }
`);
    const entries = [assess(plan, { mark: 90 }), assess(plan, { mark: 50, accidents: [12, 12, 12, 12, 12] })].map((assessment, index) => ({ id: `e${index + 1}`, assessment }));
    const found = ranked(entries, [last(1), cut({ below: 0 })]);
    expect(found.entries.map(({ id, total, lists }) => [id, total.min?.fraction, total.max?.fraction, lists.map(({ status }) => status)])).toEqual([
      ['e1', undefined, '90', ['open', 'open']], ['e2', '-10', '-10', ['open', 'in']],
    ]);
    expect(found.entries[0]!.total.min).toBeNull();
  });

  test('do not hide a place that is sure', () => {
    expect(members(ranked([between('a', '90', '95'), between('b', '80', '85'), between('c', '80', '82')], [first(1)]))).toBe('a');
  });
});

describe('the order', () => {
  test('is by the best place, then the worst, then as given', () => {
    const entries = [between('d', '0', '50'), between('c', '60'), between('b', '40', '90'), between('a', '40', '90'), between('e', '90')];
    expect(places(ranked(entries)).map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual(['e 1', 'b 1-5', 'a 1-5', 'c 2-4', 'd 3-5']);
  });

  test('is that of the entries for known totals that are the same', () => {
    expect(places(ranked(known(5, 7, 5, 7))).map((text) => text.slice(0, 2))).toEqual(['e2', 'e4', 'e1', 'e3']);
  });
});

describe('a list of places', () => {
  const shares = (ranking: Ranking): readonly string[] => ranking.entries.flatMap(({ id, lists }) => (lists[0]!.sharesLast === true ? [id] : []));

  test.each<[string, readonly number[], RankList, Ties, string, string]>([
    ['takes the first', [9, 8, 7], first(2), 'competition', 'e1 e2', ''],
    ['takes the last, the best of them first', [9, 8, 7], last(2), 'competition', 'e2 e3', ''],
    ['takes all where there are fewer', [9, 8], first(5), 'competition', 'e1 e2', ''],
    ['takes all who share its last place', [9, 8, 8, 7], first(2), 'competition', 'e1 e2 e3', 'e2 e3'],
    ['says nothing of a tie that just fits', [9, 8, 8, 7], first(3), 'competition', 'e1 e2 e3', ''],
    ['says nothing of a tie further up', [9, 9, 8, 7], first(3), 'competition', 'e1 e2 e3', ''],
    ['may be filled by the first place alone', [9, 9, 9, 8], first(1), 'competition', 'e1 e2 e3', 'e1 e2 e3'],
    ['may be filled from the bottom by a tie', [9, 8, 8], last(1), 'competition', 'e2 e3', 'e2 e3'],
    ['takes different totals where places are dense', [9, 9, 8, 8, 7], first(2), 'dense', 'e1 e2 e3 e4', 'e3 e4'],
    ['takes the last different totals where places are dense', [9, 8, 8, 7, 7], last(2), 'dense', 'e2 e3 e4 e5', 'e2 e3'],
  ])('%s', (_, totals, list, ties, on, sharing) => {
    const found = ranked(known(...totals), [list], ties);
    expect([members(found), shares(found).join(' ')]).toEqual([on, sharing]);
  });

  test('does not speak of its last place where a tie may stay above it', () => {
    // b and c share place 2 or 3; only at 3 would a place of three be shared beyond the end.
    const found = ranked([between('a', '9'), between('b', '8'), between('c', '8'), between('d', '7', '9')], [first(3)]);
    expect([members(found), shares(found)]).toEqual(['a b c d?', []]);
  });
});

describe('a list of a share', () => {
  const share = (text: string, round: 'down' | 'up' | 'halfUp'): RankList => ({ id: 'red', label: '红榜', from: 'top', take: { share: text, round } });
  const taken = (count: number, text: string, round: 'down' | 'up' | 'halfUp'): unknown => {
    const [list] = ranked(known(...Array.from({ length: count }, (_, index) => index)), [share(text, round)]).lists;
    return list !== undefined && 'places' in list ? [list.places, list.in.length, list.share] : undefined;
  };

  test.each([
    [15, '10%', 'down', 1], [15, '10%', 'up', 2], [15, '10%', 'halfUp', 2], [14, '10%', 'halfUp', 1],
    [20, '10%', 'down', 2], [20, '10%', 'up', 2], [10, '1/3', 'down', 3], [10, '1/3', 'up', 4], [10, '0.25', 'halfUp', 3],
    [9, '0%', 'up', 0], [9, '1', 'down', 9], [9, '100%', 'up', 9], [3, '10%', 'down', 0], [0, '100%', 'up', 0],
  ] as const)('of %i entries, %s rounded %s, has %i places', (count, text, round, wanted) => {
    expect(taken(count, text, round)).toEqual([wanted, wanted, text]);
  });
});

describe('a list by the total', () => {
  test.each<[object, string]>([
    [{ atLeast: 60 }, 'e1 e2'], [{ above: 60 }, 'e1'], [{ atMost: '60' }, 'e2 e3'], [{ below: '60' }, 'e3'],
    [{ atLeast: 60, below: 70 }, 'e2'], [{ atLeast: '179/3', atMost: '60%' }, ''], [{ atLeast: 60, atMost: 60 }, 'e2'],
  ])('%j', (take, on) => {
    const result = rank(known(70, 60, 50), { ties: 'competition', lists: [cut(take)] });
    expect(result.ok ? members(result.value) : result.diagnostics.map(({ code }) => code).join()).toBe(on === '' ? 'RANK_CUT_EMPTY' : on);
  });

  test('keeps its limits as exact numbers', () => {
    expect(ranked(known(70), [cut({ above: '59.5', atMost: '200/3' })]).lists).toEqual([
      { id: 'cut', label: '线', cut: { above: { fraction: '119/2', decimal: '59.50' }, atMost: { fraction: '200/3', decimal: '200/3' } }, in: [], open: [] },
    ]);
  });

  test('is never seemingly reached: 89.9999999 below 90 is not shown as 90.00', () => {
    const { entries } = ranked([between('a', '899999999/10000000')], [cut({ atLeast: 90 })]);
    expect(entries.map(({ total, lists }) => [total.max!.decimal, lists[0]!.status])).toEqual([['≈89.9999999', 'out']]);
  });
});

describe('what is shown', () => {
  test('has as many digits as the assessments', () => {
    const whole = (id: string, text: string): RankEntry => ({ id, assessment: { ...BASE, total: { ...BASE.total, min: { fraction: text, decimal: text }, max: { fraction: text, decimal: text } } } });
    expect(ranked([whole('a', '90'), whole('b', '80')]).entries.map(({ total }) => total.max!.decimal)).toEqual(['90', '80']);
    expect(ranked([whole('a', '269/3')]).entries[0]!.total.max!.decimal).toBe('≈90');
  });

  test('tells close totals apart, in their order', () => {
    const close = ['269/3', '896666667/10000000', '448333333/5000000'];
    expect(ranked(close.map((total, index) => between(`e${index}`, total))).entries.map(({ id, total }) => [id, total.max!.decimal])).toEqual([
      ['e1', '≈89.67'], ['e0', '≈89.66666667'], ['e2', '≈89.6666666'],
    ]);
  });
});

describe('the points to be had', () => {
  const having = (min: string, max = min): Assessment => ({ ...BASE, total: { ...BASE.total, available: { min: exact(min), max: exact(max) } } });
  const available = (...all: readonly Assessment[]): string => ranked(all.map((assessment, index) => ({ id: String(index), assessment }))).available;

  test.each([
    ['same', [having('100'), having('100')]],
    ['same', [having('84', '100')].slice(1)],
    ['different', [having('100'), having('84')]],
    ['different', [having('84', '90'), having('98', '100'), having('84', '100')]],
    ['open', [having('84', '100'), having('100')]],
    ['open', [having('84', '100'), having('84', '100')]],
  ])('are %s', (wanted, all) => {
    expect(available(...all)).toBe(wanted);
  });

  test('do not change places', () => {
    const entries = [{ id: 'a', assessment: having('84') }, { id: 'b', assessment: having('100') }];
    expect(places(ranked(entries))).toEqual(['a 1 1', 'b 1 1']);
    expect(ranked(entries).entries.map((entry) => entry.available.max.fraction)).toEqual(['84', '100']);
  });
});

describe('a ranking', () => {
  test('of nobody is empty', () => {
    expect(ranked([], [first(3), cut({ below: 60 })])).toEqual({
      ties: 'competition',
      available: 'same',
      lists: [{ id: 'red', label: '红榜', from: 'top', places: 3, in: [], open: [] }, { id: 'cut', label: '线', cut: { below: { fraction: '60', decimal: '60' } }, in: [], open: [] }],
      entries: [],
    });
  });

  test('says which rulebook scored', () => {
    expect(ranked(known(1)).rulebook).toEqual({ id: 'test/small', edition: '2026-1' });
  });

  test('is plain data, the same from stored assessments, and leaves its input alone', () => {
    const entries = [between('a', '269/3'), between('b', '60', '80'), between('c', null, '70')];
    const rule: RankRule = { ties: 'dense', lists: [first(1), last(1), cut({ below: 60 })] };
    const before = JSON.stringify([entries, rule]);
    const freeze = (x: unknown): void => {
      if (typeof x !== 'object' || x === null) return;
      Object.freeze(x);
      Object.values(x).forEach(freeze);
    };
    freeze([entries, rule]);
    const result = rank(entries, rule);
    expect(JSON.stringify([entries, rule])).toBe(before);
    const [stored, storedRule] = JSON.parse(before) as [RankEntry[], RankRule];
    expect(rank(stored, storedRule)).toEqual(result);
    expect(JSON.parse(JSON.stringify(unwrap(result)))).toEqual(unwrap(result));
  });

  test('does not depend on the order given but for what is the same', () => {
    const entries = [between('a', '50'), between('b', '60', '80'), between('c', '90'), between('d', '10', '95')];
    const lists = [first(2), last(1)];
    expect(ranked([...entries].reverse(), lists)).toEqual(ranked(entries, lists));
  });
});

describe('what is wrong and mended as the message says is ranked', () => {
  const tried = ({ entries = RANK_ENTRIES, rule = RANK_RULE }: { readonly entries?: unknown; readonly rule?: unknown }): readonly string[] =>
    rank(entries as readonly RankEntry[], rule as RankRule).diagnostics.map(({ code }) => code);

  test.each(RANK_EXAMPLES.map((example, index) => [index, example.code, example] as const))('%i %s', (_, code, example) => {
    expect(tried(example)).toEqual([code]);
    expect(tried({ ...example, ...example.mended })).toEqual([]);
  });

  test('for every code', () => {
    expect([...new Set(RANK_EXAMPLES.map(({ code }) => code))]).toEqual(Object.keys(RANK_CODES));
  });
});
