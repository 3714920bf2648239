import { add, compare, divide, equals, greatest, least, multiply, sign, ZERO, type Rational } from '../exact/rational.js';
import { Sum, sum } from '../exact/sum.js';
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
  /** The points of rows that do not apply and by which the total is scaled up. */
  readonly rescaled?: Ends;
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

/** Does not count, and leaves its points to the rows that do. */
export function rescaledAway(points: Ends): Outcome {
  return { ...NOT_APPLICABLE, rescaled: { ...points, full: false }, common: false };
}

export function fullEnds(points: Rational): Ends {
  return { lo: points, hi: points, full: true };
}

export function scored(points: Rational, available: Ends, common: boolean): Outcome {
  return { lo: points, hi: points, available, status: 'scored', none: false, common };
}

/** The sum of the outcomes at `indexes`, which make up a whole whose declared points are `declared`. */
export function sumOutcomes(outcomes: readonly Outcome[], indexes: readonly number[], declared: Ends): Outcome {
  if (indexes.length === 0) return scored(ZERO, declared, false);
  const only = outcomes[indexes[0]!]!;
  if (indexes.length === 1 && !only.common && !only.none) return only;
  const points = new Sum();
  for (const index of indexes) {
    const { status, available, lo } = outcomes[index]!;
    if (status !== 'scored' || !available.full) return sumOpen(indexes.map((one) => outcomes[one]!), declared);
    points.add(lo);
  }
  return scored(points.total(), declared, false);
}

/** The sum where something is open or does not apply. What does not apply holds 0. */
function sumOpen(parts: readonly Outcome[], declared: Ends): Outcome {
  const counting = parts.filter((part) => part.status !== 'notApplicable');
  const rescaled = sumRescaled(parts);
  if (counting.length === 0) return rescaled === undefined ? NOT_APPLICABLE : { ...NOT_APPLICABLE, rescaled, common: false };
  const lo = sum(parts.map((part) => part.lo));
  const hi = sum(parts.map((part) => part.hi));
  const full = parts.every((part) => part.available.full);
  const available = full ? declared : endsOf(sum(parts.map((part) => part.available.lo)), sum(parts.map((part) => part.available.hi)));
  const status = counting.some((part) => part.status === 'undetermined') ? 'undetermined' : 'scored';
  return { lo, hi: equals(lo, hi) ? lo : hi, available, ...(rescaled === undefined ? {} : { rescaled }), status, none: false, common: false };
}

function sumRescaled(parts: readonly Outcome[]): Ends | undefined {
  const ends = parts.flatMap((part) => part.rescaled ?? []);
  return ends.length === 0 ? undefined : endsOf(sum(ends.map((one) => one.lo)), sum(ends.map((one) => one.hi)));
}

/**
 * The total scaled up by the points of rows that do not apply: Σ awarded × (available + rescaled) ÷ available. Where
 * what applies is open the bounds are safe, not tight.
 */
export function rescaledTotal(total: Outcome, declared: Ends): Outcome {
  const { available, rescaled } = total;
  if (rescaled === undefined) return total;
  const whole = endsOf(add(available.lo, rescaled.lo), least(add(available.hi, rescaled.hi), declared.hi));
  const base = { available: whole, none: total.none, common: false };
  if (sign(available.hi) === 0) return { ...base, lo: ZERO, hi: whole.hi, status: 'undetermined', none: true };
  // What is scaled up never falls below what it was.
  const lo = greatest(total.lo, divide(multiply(total.lo, whole.lo), available.hi));
  const hi = sign(available.lo) === 0 ? whole.hi : least(whole.hi, divide(multiply(total.hi, whole.hi), available.lo));
  const isOpen = total.status === 'undetermined' || !equals(lo, hi);
  return { ...base, lo, hi: equals(lo, hi) ? lo : hi, status: isOpen ? 'undetermined' : 'scored' };
}

/**
 * The share of the points of a section that its rows earn of theirs. What is scaled away inside is left out of both;
 * where nothing in it applies, the section does not either.
 */
export function shareOutcome(rows: Outcome, points: Ends): Outcome {
  const { available } = rows;
  const away = rows.rescaled === undefined ? NOT_APPLICABLE : rescaledAway(points);
  if (sign(available.hi) === 0) return away;
  const lo = divide(multiply(points.hi, rows.lo), available.hi);
  const hi = sign(available.lo) === 0 ? points.hi : least(points.hi, divide(multiply(points.hi, rows.hi), available.lo));
  const isOpen = !equals(lo, hi);
  const share: Outcome = { lo, hi: isOpen ? hi : lo, available: points, status: isOpen ? 'undetermined' : 'scored', none: rows.none, common: false };
  return sign(available.lo) === 0 ? mergeOutcomes(away, share) : share;
}

function endsOf(lo: Rational, hi: Rational): Ends {
  return { lo, hi: equals(lo, hi) ? lo : hi, full: false };
}

/** What holds in either case: the hull of both, determined only where both agree. */
export function mergeOutcomes(a: Outcome, b: Outcome): Outcome {
  if (a === b) return a;
  const lo = compare(b.lo, a.lo) < 0 ? b.lo : a.lo;
  const hi = compare(b.hi, a.hi) > 0 ? b.hi : a.hi;
  const available = a.available === b.available ? a.available : hullOf(a.available, b.available);
  const rescaled = mergeRescaled(a, b);
  const agreed = a.status === b.status && a.status !== 'undetermined' && equals(lo, hi) && equals(available.lo, available.hi);
  return { lo, hi, available, ...(rescaled === undefined ? {} : { rescaled }), status: agreed ? a.status : 'undetermined', none: a.none || b.none, common: false };
}

const NO_POINTS: Ends = { lo: ZERO, hi: ZERO, full: false };

function mergeRescaled(a: Outcome, b: Outcome): Ends | undefined {
  return a.rescaled === undefined && b.rescaled === undefined ? undefined : hullOf(a.rescaled ?? NO_POINTS, b.rescaled ?? NO_POINTS);
}

function hullOf(a: Ends, b: Ends): Ends {
  return endsOf(compare(b.lo, a.lo) < 0 ? b.lo : a.lo, compare(b.hi, a.hi) > 0 ? b.hi : a.hi);
}
