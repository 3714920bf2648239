import { integer, divide, type Rational } from '../../exact/rational.js';
import type { List } from '../formula.js';
import { addIntervals, interval, largerOf, NOTHING, point, smallerOf, type Interval } from '../interval.js';
import type { Builder, QuantityOperation } from '../operation.js';
import type { Environment } from '../scope.js';

/** The entries that an operation runs over. */
export function entriesOf(over: List, build: Builder): (env: Environment) => readonly Interval[] {
  if ('fact' in over) {
    const index = build.scope.fact(over.fact);
    return (env) => env.lists[index]!;
  }
  const items = over.items.map((item) => build.quantity(item));
  return (env) => items.map((item) => item(env));
}

export function sumOf(entries: readonly Interval[]): Interval {
  return entries.reduce(addIntervals, point(integer(0)));
}

/** An operation over the entries; nothing to run over has no value. */
function overEntries<Op extends 'mean' | 'least' | 'greatest'>(
  combine: (entries: readonly Interval[]) => Interval,
): QuantityOperation<Op> {
  return {
    parts: { over: 'list' },
    quantity: (node, build) => {
      const entries = entriesOf((node as { over: List }).over, build);
      return (env) => {
        const all = entries(env);
        return all.length === 0 ? NOTHING : combine(all);
      };
    },
  };
}

export const sum: QuantityOperation<'sum'> = {
  parts: { over: 'list' },
  quantity: (node, build) => {
    const entries = entriesOf(node.over, build);
    return (env) => sumOf(entries(env));
  },
};

export const mean = overEntries<'mean'>((entries) => {
  const all = sumOf(entries);
  const each = (end: Rational | null): Rational | null => (end === null ? null : divide(end, integer(entries.length)));
  return interval(each(all.lo), each(all.hi), all.none);
});

export const least = overEntries<'least'>((entries) => entries.reduce(smallerOf));
export const greatest = overEntries<'greatest'>((entries) => entries.reduce(largerOf));
