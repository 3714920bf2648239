/** Values worth trying for a fact, aimed at edges, and the ways in which a caller may write them. */
import { dateOf, dayOf, NEVER } from '../../src/exact/date.js';
import type { PlanFact } from '../../src/plan/plan.js';
import { floor, fraction, minus, ONE, order, over, plus, readFraction, show, times, type Fraction } from '../reference/fraction.js';
import type { Pick } from './picks.js';

export interface Edges {
  /** Numbers that a formula compares the fact with; of dates, days. */
  readonly thresholds: readonly Fraction[];
  readonly cap: Fraction | undefined;
}

const COUNTS = [0, 1, 2, 3, 5, 7, 9, 10, 12, 21, 42, 1000].map((n) => fraction(n));
const AMOUNTS = ['0', '1', '2', '1/3', '2/3', '2/7', '12/7', '1.99', '0.001', '0.5', '1.5', '-1/3', '-5'].map((text) => readFraction(text)!);
const BASE: Readonly<Record<string, readonly Fraction[]>> = {
  count: COUNTS,
  counts: COUNTS,
  amount: AMOUNTS,
  amounts: AMOUNTS,
  rate: ['0', '1', '1/2', '1/3', '2/3', '2/7', '3/7', '6/7', '17/20', '0.999', '1/1000'].map((text) => readFraction(text)!),
  date: ['2021-08-01', '2024-02-29', NEVER].map((day) => fraction(dayOf(day))),
};

export function isNumeric({ kind }: PlanFact): boolean {
  return kind in BASE;
}

export function isList({ kind }: PlanFact): boolean {
  return kind === 'counts' || kind === 'amounts';
}

/** The values worth trying for a fact (or an entry of a list): all within its limits; the first is the simplest. */
export function candidates(fact: PlanFact, { thresholds, cap }: Edges): readonly Fraction[] {
  const isWhole = fact.kind === 'count' || fact.kind === 'counts' || fact.kind === 'date';
  const beside = isWhole ? [ONE] : [fraction(1, 1000), fraction(1, 21)];
  const edges = [...thresholds, ...(cap === undefined ? [] : [cap, ...thresholds.map((share) => times(share, cap))])];
  if (fact.max !== undefined) edges.push(readFraction(fact.max)!);
  if (fact.min !== undefined) edges.push(readFraction(fact.min)!);
  const near = edges.flatMap((edge) => {
    const whole = isWhole ? [fraction(floor(edge)), plus(fraction(floor(edge)), ONE)] : [edge];
    return whole.flatMap((at) => [at, ...beside.flatMap((step) => [minus(at, step), plus(at, step)])]);
  });
  const fits = (value: Fraction): boolean =>
    isWithin(value, fact.min, fact.max) &&
    (cap === undefined || order(value, cap) <= 0) &&
    (fact.step === undefined || over(value, readFraction(fact.step)!).d === 1n) &&
    (fact.kind !== 'date' || (value.n >= 1n && value.n <= BigInt(dayOf(NEVER))));
  const fitting = new Map([...BASE[fact.kind]!, ...near].filter(fits).map((value) => [show(value), value]));
  return fitting.size > 0 ? [...fitting.values()] : [readFraction(fact.max ?? fact.min ?? '0')!];
}

/** Votes for each answer, by its place. */
export function votesOf({ ballots }: PlanFact, count: (at: number) => unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(ballots!.answers.map(({ id }, at) => [id, count(at)]));
}

export function isWithin(value: Fraction, min: string | undefined, max: string | undefined): boolean {
  return (min === undefined || order(value, readFraction(min)!) >= 0) && (max === undefined || order(value, readFraction(max)!) <= 0);
}

/** A number in one of the ways in which it may be given; the number of a day as its date. */
export function written(fact: PlanFact, value: Fraction, pick: Pick, needsParts = false): unknown {
  if (fact.kind === 'date') return dateOf(Number(value.n));
  return fact.kind === 'rate' ? rateText(value, pick, needsParts) : numberText(value, pick);
}

function numberText(value: Fraction, pick: Pick): unknown {
  const decimal = decimalOf(value);
  if (decimal === undefined) return show(value);
  return pick.of([Number(decimal), decimal, show(value)]);
}

function rateText(value: Fraction, pick: Pick, needsParts: boolean): unknown {
  const by = BigInt(pick.of([1, 2, 10]));
  const [part, whole] = [value.n * by, value.d * by];
  const ways: unknown[] = [[Number(part), Number(whole)], `${String(part)}/${String(whole)}`, [String(part), Number(whole)]];
  const decimal = decimalOf(value);
  if (!needsParts && decimal !== undefined) ways.push(Number(decimal), decimal, `${decimalOf(times(value, fraction(100)))!}%`);
  return pick.of(ways);
}

/** Decimal text, where it ends within nine places. */
function decimalOf(value: Fraction): string | undefined {
  for (let places = 0; places <= 9; places += 1) {
    const scaled = times(value, fraction(10n ** BigInt(places)));
    if (scaled.d !== 1n) continue;
    const digits = String(scaled.n < 0n ? -scaled.n : scaled.n).padStart(places + 1, '0');
    const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
    return scaled.n < 0n ? `-${text}` : text;
  }
  return undefined;
}

/** A number as it was given. */
export function numberIn(given: unknown): Fraction {
  return readFraction(typeof given === 'number' ? String(given) : (given as string))!;
}
