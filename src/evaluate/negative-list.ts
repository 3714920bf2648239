import { greatest, least, ZERO, type Rational } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import { addIntervals, hull, interval, largerOf, negateInterval, point, type Interval } from '../formula/interval.js';
import type { Builder } from '../formula/operation.js';
import { sumOf, sumOfAny } from '../formula/operations/list.js';
import type { Environment, ListState } from '../formula/scope.js';
import type { PlanNegativeList, Several } from '../plan/clauses.js';
import type { Outcome } from './outcome.js';
import { wordOf } from './scope.js';

/** What a negative list does to a total, in one case or held together over several. */
export interface Deductions {
  /** By the index of the item: the points that its events cost. */
  readonly items: readonly Interval[];
  readonly deducted: Interval;
  /** The total after the list, before the floor. */
  readonly raw: Interval;
  readonly total: Interval;
}

/** Works out what the events cost, and what is left of the points. */
export type Deduct = (env: Environment, before: Outcome) => Deductions;

export function deductionsOf(list: PlanNegativeList, build: Builder, entering: (index: number) => void): Deduct {
  const several = wordOf(list.several, build.scope);
  const floor = floorOf(list, build);
  const slots = list.items.map(({ fact }, index) => {
    entering(index);
    return build.scope.fact(fact);
  });
  return (env, before) => {
    const items = slots.map((slot) => costOf(env.lists[slot]!, several));
    const deducted = items.reduce(addIntervals, point(ZERO));
    const raw = addIntervals(interval(before.lo, before.hi), negateInterval(deducted));
    return { items, deducted, raw, total: floor === undefined ? raw : notBelow(raw, floor, before) };
  };
}

/** The lowest possible total, or `undefined` where nothing stops the list. */
export function floorOf({ floor }: PlanNegativeList, build: Builder): Rational | undefined {
  return floor === undefined ? undefined : parseFraction(wordOf(floor, build.scope));
}

/** What the events of one kind cost: none cost nothing, nobody knows how many cost anything. */
function costOf({ entries, open, range }: ListState, several: Several): Interval {
  if (several === 'sum') return open ? sumOfAny(range) : sumOf(entries);
  return (open ? [interval(ZERO, range.hi)] : entries).reduce(largerOf, point(ZERO));
}

/** A floor stops the list; it raises nothing that stood below it before. */
function notBelow({ lo, hi }: Interval, floor: Rational, before: Outcome): Interval {
  const [low, high] = [least(floor, before.lo), least(floor, before.hi)];
  return interval(lo === null ? low : greatest(lo, low), greatest(hi!, high));
}

export function mergeDeductions(a: Deductions, b: Deductions): Deductions {
  return {
    items: a.items.map((one, index) => hull(one, b.items[index]!)),
    deducted: hull(a.deducted, b.deducted),
    raw: hull(a.raw, b.raw),
    total: hull(a.total, b.total),
  };
}
