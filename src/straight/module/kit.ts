import { dayOf, isDate, NEVER } from '../../exact/date.js';
import { add, compare as order, divide as over, greatest as greatestOf, least as smaller, multiply as times, rational, type Rational } from '../../exact/rational.js';
import { roundTo, type RoundingMode } from '../../exact/rounding.js';

// What printed modules stand on. It is called with what they have read, so nothing here says what is wrong: they do.

/** What a module says where it does not score: `evaluate` does. */
export interface Aside {
  /** Tells it from a score. */
  readonly status: 'aside';
  /** The fact or parameter that is not given, or not as a module reads it; or what it leaves to `evaluate`. */
  readonly about: string;
}

/** What a module is told beside the facts. */
export interface Settings {
  /** Parameter id → value, for those that have none of their own. */
  readonly parameters?: Readonly<Record<string, number | null | undefined>>;
  /** The day of the assessment, `YYYY-MM-DD`. */
  readonly asOf?: string;
}

/** A rate as one number or as part and whole. */
export type RateInput = number | readonly [number, number];

/** 1.5 × 2⁵²: added and taken away again, it leaves the nearest whole number, in fewer steps than any function. */
export const WHOLE = 6755399441055744;

export function aside(about: string): Aside {
  return { status: 'aside', about };
}

/** The number of a day, or NaN. */
export function day(value: unknown): number {
  return value === NEVER || isDate(value) ? dayOf(value) : NaN;
}

/** The sum of a list in steps. */
export function sum(entries: readonly number[], scale: number): number {
  let all = 0;
  for (const entry of entries) all += Math.round(entry * scale);
  return all;
}

export function least(entries: readonly number[], scale: number): number {
  return Math.round(Math.min(...entries) * scale);
}

export function greatest(entries: readonly number[], scale: number): number {
  return Math.round(Math.max(...entries) * scale);
}

/** Σ entry × weight ÷ Σ weight, entries in steps. */
export function weightedMean(entries: readonly number[], scale: number, weights: readonly number[], weightScale: number): number {
  return entries.reduce((all, entry, index) => all + Math.round(entry * scale) * Math.round(weights[index]! * weightScale), 0) / sum(weights, weightScale);
}

/** The same without error. */
export function exactMean(entries: readonly number[], scale: number, weights: readonly number[], weightScale: number): Rational {
  const whole = (value: number, by: number): bigint => BigInt(Math.round(value * by));
  const parts = entries.reduce((all, entry, index) => all + whole(entry, scale) * whole(weights[index]!, weightScale), 0n);
  return rational(parts, weights.reduce((all, weight) => all + whole(weight, weightScale), 0n));
}

/** How many entries pass, each in steps. */
export function count(entries: readonly number[], scale: number, passes: (entry: number) => boolean): number {
  let all = 0;
  for (const entry of entries) if (passes(Math.round(entry * scale))) all += 1;
  return all;
}

/** Whether something is said of a fact that is not asked: a value, or a list that holds other than zeros. */
export function isSaid(value: unknown, nothing: unknown): boolean {
  if (Array.isArray(value)) return nothing !== 'zeros' || value.some((entry) => entry !== 0);
  return value !== undefined && value !== null && value !== nothing;
}

export function exact(n: number, d: number): Rational {
  return rational(n, d);
}

export const plus: (a: Rational, b: Rational) => Rational = add;
export const product: (a: Rational, b: Rational) => Rational = times;
export const quotient: (a: Rational, b: Rational) => Rational = over;
export const lesser: (a: Rational, b: Rational) => Rational = smaller;
export const larger: (a: Rational, b: Rational) => Rational = greatestOf;
export const compare: (a: Rational, b: Rational) => -1 | 0 | 1 = order;

/** The nearest whole number of an exact one. */
export function rounded(value: Rational, mode: RoundingMode): number {
  return Number(roundTo(value, rational(1), mode).n);
}
