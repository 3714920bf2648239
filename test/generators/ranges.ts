/** Numbers and days that are known only to lie within a range that holds them. */
import { dateOf, dayOf } from '../../src/exact/date.js';
import type { PlanFact } from '../../src/plan/plan.js';
import { isZero, order, over, readFraction, show, type Fraction } from '../reference/fraction.js';
import type { Pick } from './picks.js';
import { candidates, isList, isNumeric, numberIn } from './values.js';

export interface GivenRange {
  readonly min?: string | null;
  readonly max?: string | null;
}

/** A range around what is given, of a list around some of its entries; the value itself where there is none around it. */
export function rangeAround(fact: PlanFact, given: unknown, pick: Pick): unknown {
  if (!isNumeric(fact) || isRange(given) || (given ?? null) === null) return given;
  if (isVotes(given)) return eachVote(given, (vote) => (pick.in(1, 2) ? vote : rangeAround(VOTES, vote, pick)));
  if (isList(fact)) return (given as unknown[]).map((entry) => (isRange(entry) || entry === null || pick.in(1, 2) ? entry : around(fact, numberIn(entry), pick)));
  const value = valueOf(fact, given);
  return value === undefined ? given : around(fact, value, pick, given);
}

/** The value of a number, a rate or a day as given; none of a rate of which there was none. */
function valueOf(fact: PlanFact, given: unknown): Fraction | undefined {
  if (fact.kind === 'date') return numberIn(dayOf(given as string));
  const pair: unknown = typeof given === 'string' && given.includes('/') && fact.kind === 'rate' ? given.split('/') : given;
  if (!Array.isArray(pair)) return numberIn(pair);
  const [part, whole] = pair.map((side) => numberIn(side)) as [Fraction, Fraction];
  return isZero(whole) ? undefined : over(part, whole);
}

function around(fact: PlanFact, value: Fraction, pick: Pick, given?: unknown): unknown {
  const all = candidates(fact, { thresholds: [], cap: undefined });
  const min = pick.of([undefined, null, value, ...all.filter((one) => order(one, value) <= 0)]);
  const max = pick.of([undefined, null, value, ...all.filter((one) => order(one, value) >= 0)]);
  // A range of one rate says less than its parts, and is no range.
  const [lo, hi] = [min ?? readFraction(fact.min ?? '') ?? null, max ?? readFraction(fact.max ?? '') ?? null];
  if (fact.kind === 'rate' && lo !== null && hi !== null && order(lo, hi) === 0) return given;
  return { ...(min === undefined && max !== undefined ? {} : { min: endText(fact, min) }), ...(max === undefined ? {} : { max: endText(fact, max) }) };
}

function endText(fact: PlanFact, end: Fraction | null | undefined): string | null {
  if (end === null || end === undefined) return null;
  return fact.kind === 'date' ? dateOf(Number(end.n)) : show(end);
}

/** A range around a value that lies within another around it. */
export function narrower(fact: PlanFact, given: unknown, wide: unknown, pick: Pick): unknown {
  const narrow = rangeAround(fact, given, pick);
  if (isVotes(narrow)) return eachVote(narrow, (vote, answer) => both(vote, (wide as Record<string, unknown>)[answer]));
  return Array.isArray(narrow) && isList(fact) ? narrow.map((entry: unknown, at) => both(entry, (wide as unknown[])[at])) : both(narrow, wide);

  function both(one: unknown, other: unknown): unknown {
    return isRange(one) && isRange(other) ? meet(fact, one, other) : isRange(one) ? other : one;
  }
}

const isMap = (given: unknown): given is Readonly<Record<string, unknown>> => typeof given === 'object' && given !== null && !Array.isArray(given);

export const isRange = (given: unknown): given is GivenRange => isMap(given) && Object.keys(given).every((key) => key === 'min' || key === 'max');

/** The votes for each answer of a question. */
export const isVotes = (given: unknown): given is Readonly<Record<string, unknown>> => isMap(given) && !isRange(given);

/** Each vote put in another way. */
export function eachVote(votes: Readonly<Record<string, unknown>>, as: (vote: unknown, answer: string) => unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(votes).map(([answer, vote]) => [answer, as(vote, answer)]));
}

const VOTES: PlanFact = { id: 'votes', label: '票数', kind: 'count', min: '0' };

/** Whether something of what is given is not known. */
export function isOpen(given: unknown): boolean {
  return given === null || isRange(given) || (isVotes(given) ? Object.values(given) : Array.isArray(given) ? (given as unknown[]) : []).some(isOpen);
}

function meet(fact: PlanFact, one: GivenRange, other: GivenRange): GivenRange {
  const number = (end: string): Fraction => numberIn(fact.kind === 'date' ? dayOf(end) : end);
  const tighter = (a: string | null | undefined, b: string | null | undefined, way: 1 | -1): string | null =>
    (a ?? null) === null || (b ?? null) === null ? (a ?? b ?? null) : order(number(a!), number(b!)) === way ? a! : b!;
  return { min: tighter(one.min, other.min, 1), max: tighter(one.max, other.max, -1) };
}
