import { failure, success, type Diagnostic, type Result } from '../diagnostics/diagnostic.js';
import { atMost50 } from '../diagnostics/limit.js';
import { add, compare, divide, equals, integer, multiply, ONE, type Rational } from '../exact/rational.js';
import { roundTo } from '../exact/rounding.js';
import { decimalText, fractionText } from '../exact/text.js';
import { isKnown, negateInterval, type Interval } from '../formula/interval.js';
import type { Exact } from './assessment.js';
import { availabilityOf, readEntries, type ReadEntry } from './rank-entries.js';
import { rankProblem } from './rank-codes.js';
import { highEnd, lowEnd, order, standingsOf, type End } from './rank-places.js';
import { readRule, type CutWord, type ReadCut, type ReadList, type ReadQuota, type ReadRule } from './rank-rule.js';
import type { CountRange, Membership, RankedEntry, RankedList, RankEntry, Ranking, RankRule, Ties } from './ranking.js';

/**
 * Who stands where by the total, and who is on the lists that the rule declares.
 *
 * - places count from 1 and come from exact totals; that two totals are shown alike never makes them equal
 * - a total that is open gives places from `min` to `max`, never those of a 0: whatever it turns out to be, the place lies
 *   between
 * - a list is `open` for whoever may or may not be on it; who shares the last place that a list takes is on it with all
 *   others who do
 * - a share of the entries may come to no place at all; without entries nobody stands anywhere
 * - grades, preconditions and the points that could be had do not count; whether the latter differ stands in `available`
 * - the inputs are left as they are
 * - diagnostics, at most 50 and then MORE_PROBLEMS: RANK_*; above all RANK_DIFFERS where not all were scored by one edition
 *   with the same readings, parameters, day and subject
 *
 * @example
 * ```ts
 * const scored = (facts: object) => unwrap(evaluate(plan, facts));
 * const entries = [
 *   { id: '甲', assessment: scored({ recorded: false }) },
 *   { id: '乙', assessment: scored({}) },
 *   { id: '丙', assessment: scored({ recorded: true }) },
 * ];
 * const { entries: ranked, lists } = unwrap(rank(entries, {
 *   ties: 'competition',
 *   lists: [{ id: 'red', label: '红榜', from: 'top', take: { places: 1 } }],
 * }));
 * ranked.map(({ id, place }) => [id, place.min, place.max]); // → [['丙', 1, 1], ['乙', 1, 2], ['甲', 2, 3]]
 * [lists[0].in, lists[0].open]; // → [['丙'], ['乙']]
 * ```
 */
export function rank(entries: readonly RankEntry[], rule: RankRule): Result<Ranking> {
  const problems: Diagnostic[] = [];
  let read: { readonly given: readonly ReadEntry[]; readonly by: ReadRule | undefined };
  try {
    read = { given: readEntries(entries, problems), by: readRule(rule, problems) };
  } catch {
    return failure([rankProblem('RANK_UNREADABLE')]);
  }
  const { given, by } = read;
  return by === undefined || problems.length > 0 ? failure(atMost50(problems)) : success(rankingOf(given, by));
}

function rankingOf(given: readonly ReadEntry[], { ties, lists }: ReadRule): Ranking {
  const totals = given.map(({ total }) => total);
  const exact = exactTotals(given, lists);
  const places = lists.map(({ take }) => ('cut' in take ? 0 : placesOf(take, given.length)));
  const top = standingsOf(totals, ties);
  const bottom = standingsOf(totals.map(negateInterval), ties);
  const same = countSame(totals);
  const entries = given.map(({ id, assessment, total }, index): RankedEntry => {
    const { place, above } = top[index]!;
    const { place: placeFromBottom, above: below } = bottom[index]!;
    const tied = isKnown(total) ? same.get(fractionText(total.lo))! - 1 : 0;
    const memberships = lists.map(({ id: list, take }, number): Membership => {
      if ('cut' in take) return { id: list, status: statusByCut(take, total) };
      return { id: list, ...statusByPlace(take.from === 'top' ? place : placeFromBottom, places[number]!, tied, ties) };
    });
    const shown = { min: total.lo === null ? null : exact(total.lo), max: exact(total.hi!) };
    return { id, place, placeFromBottom, total: shown, available: assessment.total.available, above, tied, below, lists: memberships };
  });
  entries.sort((a, b) => a.place.min - b.place.min || a.place.max - b.place.max);
  const [first] = given;
  return {
    ties,
    ...(first === undefined ? {} : { rulebook: { ...first.assessment.rulebook } }),
    available: availabilityOf(given),
    lists: lists.map((list, number) => rankedList(list, places[number]!, entries, number, exact)),
    entries,
  };
}

/** How many places a list takes of so many entries. */
function placesOf({ size }: ReadQuota, count: number): number {
  return typeof size === 'number' ? size : Number(roundTo(multiply(size.value, integer(count)), ONE, size.round).n);
}

/** How many known totals there are of each value. */
function countSame(totals: readonly Interval[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { lo } of totals.filter(isKnown)) counts.set(fractionText(lo), (counts.get(fractionText(lo)) ?? 0) + 1);
  return counts;
}

function statusByPlace({ min, max }: CountRange, places: number, tied: number, ties: Ties): Omit<Membership, 'id'> {
  if (min > places) return { status: 'out' };
  if (max > places) return { status: 'open' };
  // After a tie, competition places go on below all who share it.
  const isLast = tied > 0 && (ties === 'dense' ? min === places : min + tied > places);
  return { status: 'in', ...(isLast ? { sharesLast: true } : {}) };
}

/** Whether an end keeps a comparison; the low end does so surely for `atLeast` and `above`, the high end for the others. */
const KEEPS: Readonly<Record<CutWord, { readonly sure: 'low' | 'high'; readonly holds: (end: End, limit: Rational) => boolean }>> = {
  atLeast: { sure: 'low', holds: (end, limit) => order(end, limit) >= 0 },
  above: { sure: 'low', holds: (end, limit) => order(end, limit) > 0 },
  atMost: { sure: 'high', holds: (end, limit) => order(end, limit) <= 0 },
  below: { sure: 'high', holds: (end, limit) => order(end, limit) < 0 },
};

function statusByCut({ cut }: ReadCut, total: Interval): Membership['status'] {
  const [low, high] = [lowEnd(total), highEnd(total)];
  const keeps = (sure: boolean): boolean =>
    cut.every(([word, limit]) => {
      const { sure: end, holds } = KEEPS[word];
      return holds((end === 'low') === sure ? low : high, limit);
    });
  return keeps(true) ? 'in' : keeps(false) ? 'open' : 'out';
}

function rankedList({ id, label, take }: ReadList, places: number, entries: readonly RankedEntry[], number: number, exact: (value: Rational) => Exact): RankedList {
  const who = (status: Membership['status']): readonly string[] => entries.filter(({ lists }) => lists[number]!.status === status).map((entry) => entry.id);
  const members = { in: who('in'), open: who('open') };
  if ('cut' in take) return { id, label, cut: Object.fromEntries(take.cut.map(([word, limit]) => [word, exact(limit)])), ...members };
  const share = typeof take.size === 'number' ? {} : { share: take.size.text };
  return { id, label, from: take.from, places, ...share, ...members };
}

/**
 * Shows totals and cuts so that what differs looks different, and in the right order: digits are added until a value
 * stays on its side of the middle to the next one, and of every cut.
 */
function exactTotals(given: readonly ReadEntry[], lists: readonly ReadList[]): (value: Rational) => Exact {
  const cuts = lists.flatMap(({ take }) => ('cut' in take ? take.cut.map(([, limit]) => limit) : []));
  const values = [...given.flatMap(({ total: { lo, hi } }) => [lo, hi]).filter((end) => end !== null), ...cuts].sort(compare);
  const ladder = values.filter((value, index) => index === 0 || !equals(value, values[index - 1]!));
  const middles = ladder.slice(1).map((value, index) => divide(add(value, ladder[index]!), integer(2)));
  const places = digitsOf(given);
  const shown = ladder.map((value, index): readonly [string, Exact] => {
    const edges = [...middles.slice(Math.max(0, index - 1), index + 1), ...cuts];
    return [fractionText(value), { decimal: decimalText(value, places, edges), fraction: fractionText(value) }];
  });
  const texts = new Map(shown);
  return (value) => texts.get(fractionText(value))!;
}

/** How many digits after the point the totals have at least. */
function digitsOf(given: readonly ReadEntry[]): number {
  const decimals = given.map(({ assessment }) => assessment.total.max.decimal).filter((text) => !text.includes('/'));
  const digits = decimals.map((text) => text.split('.')[1]?.length ?? 0);
  return digits.reduce((a, b) => Math.min(a, b), digits[0] ?? 0);
}
