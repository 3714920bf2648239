import { compare, type Rational } from '../exact/rational.js';
import { isKnown, type Interval } from '../formula/interval.js';
import type { CountRange, Ties } from './ranking.js';

/** An end of an interval: a value, or ±Infinity where it is without bound. */
export type End = Rational | number;

/** Negative, zero or positive as the order of the ends is. */
export function order(a: End, b: End): number {
  if (typeof a !== 'number' && typeof b !== 'number') return compare(a, b);
  const [x, y] = [a, b].map((end) => (typeof end === 'number' ? end : 0)) as [number, number];
  return x === y ? 0 : x < y ? -1 : 1;
}

export function lowEnd({ lo }: Interval): End {
  return lo ?? -Infinity;
}

export function highEnd({ hi }: Interval): End {
  return hi ?? Infinity;
}

/** Where one stands, counted from the highest total. */
export interface Standing {
  readonly place: CountRange;
  readonly above: CountRange;
}

/**
 * Where each of these totals stands, as if each could be anything within its limits whatever the others are. Then every
 * bound is reached; totals that depend on one another stay within.
 */
export function standingsOf(totals: readonly Interval[], ties: Ties): readonly Standing[] {
  const lows = descending(totals.map(lowEnd));
  const highs = descending(totals.map(highEnd));
  const openHighs = descending(totals.filter((total) => !isKnown(total)).map(highEnd));
  const values = distinct(descending(totals.filter(isKnown).map(({ lo }) => lo)));
  const fewest = fewestValues(totals);
  return totals.map((total) => {
    const [low, high] = [lowEnd(total), highEnd(total)];
    // What is open may come out at its lower end, below its own upper end: it does not count itself.
    const self = isKnown(total) ? 0 : 1;
    const above = { min: countAbove(lows, high), max: countAbove(highs, low) - self };
    if (ties === 'competition') return { above, place: { min: above.min + 1, max: above.max + 1 } };
    // At most, each open total is a value of its own: between any two values there is another.
    const most = countAbove(values, low) + countAbove(openHighs, low) - self;
    return { above, place: { min: fewest[above.min]! + 1, max: most + 1 } };
  });
}

/**
 * To how few different values the `n` totals with the highest lower ends can come, for each n. Taken by falling lower
 * ends, a total needs a value of its own only if it ends below the last value that was needed.
 */
function fewestValues(totals: readonly Interval[]): readonly number[] {
  const counts = [0];
  let last: End = Infinity;
  let count = 0;
  for (const total of [...totals].sort((a, b) => order(lowEnd(b), lowEnd(a)))) {
    if (count === 0 || order(highEnd(total), last) < 0) {
      count += 1;
      last = lowEnd(total);
    }
    counts.push(count);
  }
  return counts;
}

function descending(ends: readonly End[]): readonly End[] {
  return [...ends].sort((a, b) => order(b, a));
}

/** Without the repetitions of a sorted list. */
function distinct(ends: readonly End[]): readonly End[] {
  return ends.filter((end, index) => index === 0 || order(end, ends[index - 1]!) !== 0);
}

/** How many of the ends, sorted downwards, are above one. */
function countAbove(ends: readonly End[], end: End): number {
  let from = 0;
  let to = ends.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (order(ends[middle]!, end) > 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
