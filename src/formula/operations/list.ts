import { add, divide, integer, sign, ZERO, type Rational } from '../../exact/rational.js';
import type { List } from '../formula.js';
import { addIntervals, ANYTHING, hull, interval, isKnown, largerOf, multiplyIntervals, NOTHING, point, smallerOf, within, type Interval } from '../interval.js';
import type { Builder, QuantityOperation } from '../operation.js';
import type { Environment, ListState } from '../scope.js';

/** The entries that an operation runs over. */
export function listOf(over: List, build: Builder): (env: Environment) => ListState {
  if ('fact' in over) {
    const index = build.scope.fact(over.fact);
    return (env) => env.lists[index]!;
  }
  const items = over.items.map((item) => build.quantity(item));
  return (env) => ({ entries: items.map((item) => item(env)), open: false, range: ANYTHING });
}

export function sumOf(entries: readonly Interval[]): Interval {
  return entries.reduce(addIntervals, point(ZERO));
}

/** An operation whose value lies among the entries; nothing to run over has no value. */
function amongEntries<Op extends 'least' | 'greatest'>(combine: (entries: readonly Interval[]) => Interval): QuantityOperation<Op> {
  return {
    parts: { over: 'list' },
    quantity: (node, build) => {
      const list = listOf((node as { over: List }).over, build);
      return (env) => {
        const { entries, open, range } = list(env);
        return open ? range : entries.length === 0 ? within(NOTHING, range) : combine(entries);
      };
    },
  };
}

export const least = amongEntries<'least'>((entries) => entries.reduce(smallerOf));
export const greatest = amongEntries<'greatest'>((entries) => entries.reduce(largerOf));

export const sum: QuantityOperation<'sum'> = {
  parts: { over: 'list' },
  quantity: (node, build) => {
    const list = listOf(node.over, build);
    return (env) => {
      const { entries, open, range } = list(env);
      return open ? sumOfAny(range) : sumOf(entries);
    };
  },
};

/** The sum of nobody knows how many numbers in a range. */
export function sumOfAny({ lo, hi }: Interval): Interval {
  return interval(lo !== null && sign(lo) >= 0 ? ZERO : null, hi !== null && sign(hi) <= 0 ? ZERO : null);
}

/** The mean of the entries, each counting once or by its weight; nothing to run over has no value. */
export const mean: QuantityOperation<'mean'> = {
  parts: { over: 'list', weights: 'list fact?' },
  quantity: (node, build) => {
    const list = listOf(node.over, build);
    const weights = node.weights === undefined ? undefined : listOf({ fact: node.weights }, build);
    return (env) => {
      const { entries, open, range } = list(env);
      const weighing = weights?.(env);
      if (open || weighing?.open === true) return range;
      if (entries.length === 0 || weighing?.entries.length === 0) return within(NOTHING, range);
      return weighing === undefined ? plainMean(entries) : weightedMean(entries, weighing.entries, () => env.contradictions.push([node.weights!]));
    };
  },
};

function plainMean(entries: readonly Interval[]): Interval {
  const all = sumOf(entries);
  const each = (end: Rational | null): Rational | null => (end === null ? null : divide(end, integer(entries.length)));
  return interval(each(all.lo), each(all.hi), all.none);
}

/** Weights are not negative and not all 0; while one of them is open, the mean may be anything among the entries. */
function weightedMean(entries: readonly Interval[], weights: readonly Interval[], allZero: () => void): Interval {
  const known = weights.flatMap((weight) => (isKnown(weight) ? [weight.lo] : []));
  if (known.length < weights.length) return entries.reduce(hull);
  const whole = known.reduce(add);
  if (sign(whole) === 0) {
    allZero();
    return entries.reduce(hull);
  }
  const parts = entries.map((entry, index) => multiplyIntervals(entry, point(known[index]!)));
  const { lo, hi, none } = sumOf(parts);
  const share = (end: Rational | null): Rational | null => (end === null ? null : divide(end, whole));
  return interval(share(lo), share(hi), none);
}
