import { compare, equals, integer, sum, ZERO, type Rational } from '../exact/rational.js';
import type { Status } from './assessment.js';

/** Two ends of an interval of points. */
export interface Ends {
  readonly lo: Rational;
  readonly hi: Rational;
  /** The declared points, all of which can be had: the same object every time, so that its text is made once. */
  readonly full: boolean;
}

/** What a section or a row comes to in one case: points and points to be had, each between two ends. */
export interface Outcome {
  readonly lo: Rational;
  readonly hi: Rational;
  readonly available: Ends;
  readonly status: Status;
  /** Open because there was nothing to measure. */
  readonly none: boolean;
  /** Made once and met again and again: nothing, or all the points. What is made of it may be kept. */
  readonly common: boolean;
}

/** Does not count. */
export const NOT_APPLICABLE: Outcome = {
  lo: ZERO,
  hi: ZERO,
  available: { lo: ZERO, hi: ZERO, full: false },
  status: 'notApplicable',
  none: false,
  common: true,
};

export function fullEnds(points: Rational): Ends {
  return { lo: points, hi: points, full: true };
}

export function scored(points: Rational, available: Ends, common: boolean): Outcome {
  return { lo: points, hi: points, available, status: 'scored', none: false, common };
}

/** The sum of what stands in a section whose declared points are `declared`. */
export function sumOutcomes(parts: readonly Outcome[], declared: Ends): Outcome {
  if (parts.length === 1 && !parts[0]!.common && !parts[0]!.none) return parts[0]!;
  let whole = 0;
  let fractions: Rational[] | undefined;
  for (const part of parts) {
    if (!part.available.full || part.status !== 'scored') return sumOpen(parts, declared);
    if (isCountable(part.lo)) whole += part.lo.n as number;
    else (fractions ??= []).push(part.lo);
  }
  return scored(total(whole, fractions), declared, false);
}

/** The sum where something is open or does not apply. */
function sumOpen(parts: readonly Outcome[], declared: Ends): Outcome {
  const counting = parts.filter((part) => part.status !== 'notApplicable');
  if (counting.length === 0) return NOT_APPLICABLE;
  const lo = sumOf(parts, lowOf);
  const hi = sumOf(parts, highOf);
  const full = parts.every((part) => part.available.full);
  const available = full ? declared : endsOf(sumOf(parts, availableLow), sumOf(parts, availableHigh));
  const status = counting.some((part) => part.status === 'undetermined') ? 'undetermined' : 'scored';
  return { lo, hi: equals(lo, hi) ? lo : hi, available, status, none: false, common: false };
}

const lowOf = (part: Outcome): Rational => part.lo;
const highOf = (part: Outcome): Rational => part.hi;
const availableLow = (part: Outcome): Rational => part.available.lo;
const availableHigh = (part: Outcome): Rational => part.available.hi;

function endsOf(lo: Rational, hi: Rational): Ends {
  return { lo, hi: equals(lo, hi) ? lo : hi, full: false };
}

/** Most points are whole: they are counted, and only the others are added as fractions. What does not apply holds 0. */
function sumOf(parts: readonly Outcome[], end: (part: Outcome) => Rational): Rational {
  let whole = 0;
  let fractions: Rational[] | undefined;
  for (const part of parts) {
    const value = end(part);
    if (isCountable(value)) whole += value.n as number;
    else (fractions ??= []).push(value);
  }
  return total(whole, fractions);
}

/** Whole points so small that a double counts thousands of them exactly. */
function isCountable(value: Rational): boolean {
  return value.d === 1 && (value.n as number) < 2 ** 40;
}

function total(whole: number, fractions: Rational[] | undefined): Rational {
  if (fractions === undefined) return integer(whole);
  fractions.push(integer(whole));
  return sum(fractions);
}

/** What holds in either case: the hull of both, determined only where both agree. */
export function mergeOutcomes(a: Outcome, b: Outcome): Outcome {
  if (a === b) return a;
  const lo = compare(b.lo, a.lo) < 0 ? b.lo : a.lo;
  const hi = compare(b.hi, a.hi) > 0 ? b.hi : a.hi;
  const available = a.available === b.available ? a.available : hullOf(a.available, b.available);
  const agreed = a.status === b.status && a.status !== 'undetermined' && equals(lo, hi) && equals(available.lo, available.hi);
  return { lo, hi, available, status: agreed ? a.status : 'undetermined', none: a.none || b.none, common: false };
}

function hullOf(a: Ends, b: Ends): Ends {
  return endsOf(compare(b.lo, a.lo) < 0 ? b.lo : a.lo, compare(b.hi, a.hi) > 0 ? b.hi : a.hi);
}
