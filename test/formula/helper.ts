import { equals, ZERO, type Rational } from '../../src/exact/rational.js';
import { fractionText, parseNumber } from '../../src/exact/text.js';
import { builderOf } from '../../src/formula/build.js';
import type { Condition, Quantity } from '../../src/formula/formula.js';
import { interval, type Interval, type Truth } from '../../src/formula/interval.js';
import type { Earned, Environment, ListState, RateState, Scope } from '../../src/formula/scope.js';

/**
 * What is known, in short. An interval is written `3`, `0..1`, `..5`, `3..` or `..`, with ` none` behind it where
 * there was nothing to measure; a rate is `3:4` (its parts), a number (given without parts), `none` or `unknown`,
 * the last two with their value behind a colon (`none: 1`) where a rule for "none" gives one.
 */
export interface Known {
  readonly yesNo?: Readonly<Record<string, Truth>>;
  readonly quantities?: Readonly<Record<string, string>>;
  readonly rates?: Readonly<Record<string, string>>;
  /** The options, the chosen one with a star. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Entries, with the range they lie within where it matters; or the range of a list of which nobody knows how long it is. */
  readonly lists?: Readonly<Record<string, readonly string[] | string | { readonly entries: readonly string[]; readonly range: string }>>;
  /** The number of the day. */
  readonly asOf?: string;
  readonly total?: string;
  /** A parameter that is not listed is named by its own value. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly readings?: Readonly<Record<string, string>>;
  readonly terms?: Readonly<Record<string, ReturnType<Scope['term']>>>;
  /** What sections and rows came to: `points of available`. */
  readonly outcomes?: Readonly<Record<string, string>>;
  /** The rows of each assessor. */
  readonly assessors?: Readonly<Record<string, readonly string[]>>;
  /** Part → whole. */
  readonly atMost?: Readonly<Record<string, string>>;
}

const end = (text: string | undefined): Rational | null => (text === undefined || text === '' ? null : parseNumber(text)!);

export function read(text: string): Interval {
  const [range = '', none] = text.split(' ');
  const [lo, hi] = range.split('..');
  return interval(end(lo), end(range.includes('..') ? hi : lo), none === 'none');
}

/** The same notation back; refuses an interval that does not keep its promise: one object where the value is known. */
export function show({ lo, hi, none }: Interval): string {
  if (lo !== null && hi !== null && lo !== hi && equals(lo, hi)) throw new Error('a known value in two objects');
  const range = lo !== null && lo === hi ? fractionText(lo) : `${lo === null ? '' : fractionText(lo)}..${hi === null ? '' : fractionText(hi)}`;
  return none ? `${range} none` : range;
}

function rate(text: string): RateState {
  const [first = '', second] = text.split(':').map((part) => part.trim());
  if (first === 'none') return { given: 'none', value: read(second ?? '0..1 none'), part: ZERO, whole: ZERO };
  if (first === 'unknown') return { given: 'unknown', value: read(second ?? '0..1'), part: ZERO, whole: ZERO };
  if (second === undefined) return { given: 'bare', value: read(first), part: ZERO, whole: ZERO };
  return { given: 'parts', value: read(`${first}/${second}`), part: parseNumber(first)!, whole: parseNumber(second)! };
}

function listState(list: NonNullable<Known['lists']>[string]): ListState {
  if (typeof list === 'string') return { entries: [], open: true, range: read(list) };
  const { entries, range } = 'range' in list ? list : { entries: list, range: '..' };
  return { entries: entries.map(read), open: false, range: read(range) };
}

function earned(text: string): Earned {
  const [points, available] = text.split(' of ').map((part) => read(part)) as [Interval, Interval];
  return { lo: points.lo!, hi: points.hi!, none: points.none, available: { lo: available.lo!, hi: available.hi! } };
}

const optionsOf = (text: string): string[] => text.split(' ');

function scopeOf(known: Known, ids: readonly string[], reads: string[]): Scope {
  return {
    fact: (id) => {
      if (!ids.includes(id)) throw new Error(`no fact ${id}`);
      reads.push(id);
      return ids.indexOf(id);
    },
    options: (fact) => optionsOf(known.choices![fact]!).map((option) => option.replace('*', '')),
    atMost: (part, whole) => known.atMost?.[part] === whole,
    isRate: (fact) => known.rates?.[fact] !== undefined,
    asOf: () => read(known.asOf ?? '..'),
    parameter: (id) => read(known.parameters?.[id] ?? id),
    reading: (id) => known.readings![id]!,
    term: (id) => known.terms![id]!,
    indicator: (id) => Object.keys(known.outcomes!).indexOf(id),
    assessor: (name) => known.assessors![name]!.map((id) => Object.keys(known.outcomes!).indexOf(id)),
  };
}

function environmentOf({ yesNo = {}, quantities = {}, rates = {}, choices = {}, lists = {}, outcomes = {}, total = '..' }: Known, ids: readonly string[]): Environment {
  const chosen = (text: string): number | undefined => {
    const index = optionsOf(text).findIndex((option) => option.endsWith('*'));
    return index < 0 ? undefined : index;
  };
  const by = <S, V>(given: Readonly<Record<string, S>>, make: (text: S) => V): V[] =>
    ids.map((id) => (id in given ? make(given[id]!) : (undefined as V)));
  return {
    yesNo: by(yesNo, (truth) => truth),
    quantities: by(quantities, read),
    rates: by(rates, rate),
    choices: by(choices, chosen),
    lists: by(lists, listState),
    outcomes: Object.values(outcomes).map(earned),
    total: read(total),
    contradictions: [], none: false,
  };
}

export interface Answer<T> {
  readonly value: T;
  /** Facts that the formula asked for, in the order in which it was built. */
  readonly reads: readonly string[];
  readonly contradictions: readonly (readonly string[])[];
  /** Whether a comparison stayed open because there was nothing to measure. */
  readonly none: boolean;
}

function idsOf({ yesNo, quantities, rates, choices, lists }: Known): string[] {
  return [yesNo, quantities, rates, choices, lists].flatMap((facts) => Object.keys(facts ?? {}));
}

export function askQuantity(node: Quantity, known: Known = {}): Answer<Interval> {
  const ids = idsOf(known);
  const reads: string[] = [];
  const env = environmentOf(known, ids);
  const value = builderOf(scopeOf(known, ids, reads)).quantity(node)(env);
  return { value, reads, contradictions: env.contradictions, none: env.none };
}

export function askCondition(node: Condition, known: Known = {}): Answer<Truth> {
  const ids = idsOf(known);
  const reads: string[] = [];
  const env = environmentOf(known, ids);
  const value = builderOf(scopeOf(known, ids, reads)).condition(node)(env);
  return { value, reads, contradictions: env.contradictions, none: env.none };
}

/** The value of a quantity in short notation. */
export const valueOf = (node: Quantity, known?: Known): string => show(askQuantity(node, known).value);
export const truthOf = (node: Condition, known?: Known): Truth => askCondition(node, known).value;

/** A quantity that lies in an interval: a parameter, named by the interval. */
export const q = (text: string): Quantity => ({ op: 'parameter', parameter: text });
export const n = (value: string): Quantity => ({ op: 'number', value });
export const fact = (id: string): Quantity => ({ op: 'fact', fact: id });
export const yes = (id: string): Condition => ({ op: 'yes', fact: id });
export const UNKNOWN: Quantity = { op: 'unknown' };
/** A condition of a given truth. */
export const c = (truth: Truth): Condition =>
  truth === undefined ? { op: 'compare', of: UNKNOWN, tests: [{ relation: 'is', value: n('0') }] } : { op: 'literal', value: truth };
