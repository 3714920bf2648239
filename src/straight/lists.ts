import type { Condition, List, Quantity, Test } from '../formula/formula.js';
import { MOST_ENTRIES, type Entries, type Lowering } from './context.js';
import type { Num, Truth } from './number.js';
import { passing } from './tests.js';

type Over<Op> = Extract<Quantity | Condition, { readonly op: Op; readonly over: List }>;

function entriesOf<V, B, X>(over: List, to: Lowering<V, B, X>): Entries<V, B, X> {
  return 'fact' in over ? to.facts.list(over.fact) : { each: over.items.map((one) => to.quantity(one)) };
}

export function sumOver<V, B, X>({ over }: Over<'sum'>, to: Lowering<V, B, X>): Num<V, X> {
  return sumOf(entriesOf(over, to), to);
}

export function sumOf<V, B, X>(entries: Entries<V, B, X>, { numbers }: Lowering<V, B, X>): Num<V, X> {
  if ('each' in entries) return numbers.sum(entries.each);
  const { list, lo, hi, scale } = entries;
  return numbers.scaled(list.sum, Math.min(0, lo * MOST_ENTRIES), Math.max(0, hi * MOST_ENTRIES), scale);
}

function lengthOf<V, B, X>(entries: Entries<V, B, X>, { numbers }: Lowering<V, B, X>): Num<V, X> {
  return 'each' in entries ? numbers.integer(entries.each.length) : numbers.scaled(entries.list.length, 0, MOST_ENTRIES);
}

/** Nothing to run over is left to the evaluator. */
function asideIfEmpty<V, B, X>(entries: Entries<V, B, X>, to: Lowering<V, B, X>): void {
  to.logic.aside(to.numbers.compare(lengthOf(entries, to), 'is', to.numbers.zero), 'empty');
}

export function meanOf<V, B, X>({ over, weights }: Over<'mean'>, to: Lowering<V, B, X>): Num<V, X> {
  const { numbers, logic } = to;
  const entries = entriesOf(over, to);
  asideIfEmpty(entries, to);
  if (weights === undefined) return numbers.divide(sumOf(entries, to), lengthOf(entries, to));
  const weighing = to.facts.list(weights);
  asideIfEmpty(weighing, to);
  const whole = sumOf(weighing, to);
  logic.aside(numbers.compare(whole, 'is', numbers.zero), 'weights');
  if ('each' in entries && 'each' in weighing) return numbers.divide(numbers.sum(entries.each.map((entry, index) => numbers.multiply(entry, weighing.each[index]!))), whole);
  return weightedMean(entries, weighing, to);
}

/** Of a thousand products and sums none loses more than the last digit of the largest entry. */
const LOST = 2 ** -42;

function weightedMean<V, B, X>(entries: Entries<V, B, X>, weights: Entries<V, B, X>, to: Lowering<V, B, X>): Num<V, X> {
  if ('each' in entries || 'each' in weights || weights.lo < 0) {
    to.target.aside(true, 'weights');
    return to.numbers.zero;
  }
  to.logic.aside(to.logic.not(to.numbers.compare(lengthOf(entries, to), 'is', lengthOf(weights, to))), 'weights');
  const { at, exact } = entries.list.weightedMean(weights.list);
  const mean = { at: to.target.keep('mean', at), lo: entries.lo, hi: entries.hi, error: LOST * Math.max(-entries.lo, entries.hi), exact };
  return to.numbers.multiply(mean, to.numbers.constant(`1/${String(entries.scale)}`));
}

export function extremeOf<V, B, X>({ over }: Over<'least' | 'greatest'>, to: Lowering<V, B, X>, which: 'least' | 'greatest'): Num<V, X> {
  const entries = entriesOf(over, to);
  asideIfEmpty(entries, to);
  if ('each' in entries) return entries.each.reduce((a, b) => to.numbers[which](a, b));
  return to.numbers.scaled(entries.list[which], entries.lo, entries.hi, entries.scale);
}

/** The greatest of the entries and 0. */
export function greatestOrZero<V, B, X>(entries: Entries<V, B, X>, { numbers, target }: Lowering<V, B, X>): Num<V, X> {
  if ('each' in entries) return entries.each.reduce((a, b) => numbers.greatest(a, b), numbers.zero);
  const { list, lo, hi, scale } = entries;
  const isEmpty = target.compare(list.length, '===', target.number(0));
  return numbers.greatest(numbers.zero, numbers.select({ is: isEmpty }, numbers.zero, numbers.scaled(list.greatest, lo, hi, scale)));
}

function passed<V, B, X>(entries: Entries<V, B, X>, tests: readonly Test[], to: Lowering<V, B, X>): Num<V, X> {
  const { numbers, logic, target } = to;
  const passes = passing(to, tests);
  if ('each' in entries) return numbers.sum(entries.each.map((entry) => numbers.select(passes(entry), numbers.one, numbers.zero)));
  const { list, lo, hi, scale } = entries;
  const count = list.count((entry) => logic.bit(passes(numbers.scaled(entry, lo, hi, scale))));
  return numbers.scaled(target.keep('passed', count), 0, MOST_ENTRIES);
}

export function countOf<V, B, X>({ over, tests }: Over<'count'>, to: Lowering<V, B, X>): Num<V, X> {
  return passed(entriesOf(over, to), tests, to);
}

export function shareOf<V, B, X>({ over, tests }: Over<'share'>, to: Lowering<V, B, X>): Num<V, X> {
  const entries = entriesOf(over, to);
  asideIfEmpty(entries, to);
  return to.numbers.divide(passed(entries, tests, to), lengthOf(entries, to));
}

export function everyOf<V, B, X>({ over, tests }: Over<'every'>, to: Lowering<V, B, X>): Truth<B> {
  const entries = entriesOf(over, to);
  asideIfEmpty(entries, to);
  if ('each' in entries) {
    const passes = passing(to, tests);
    return to.logic.and(entries.each.map(passes));
  }
  return to.numbers.compare(passed(entries, tests, to), 'is', lengthOf(entries, to));
}
