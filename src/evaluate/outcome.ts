import { compare, equals, ZERO, type Rational } from '../exact/rational.js';
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

/** The sum of the outcomes at `indexes`, which make up a whole whose declared points are `declared`. */
export function sumOutcomes(outcomes: readonly Outcome[], indexes: readonly number[], declared: Ends): Outcome {
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
  if (counting.length === 0) return NOT_APPLICABLE;
  const lo = sum(parts.map((part) => part.lo));
  const hi = sum(parts.map((part) => part.hi));
  const full = parts.every((part) => part.available.full);
  const available = full ? declared : endsOf(sum(parts.map((part) => part.available.lo)), sum(parts.map((part) => part.available.hi)));
  const status = counting.some((part) => part.status === 'undetermined') ? 'undetermined' : 'scored';
  return { lo, hi: equals(lo, hi) ? lo : hi, available, status, none: false, common: false };
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
  const agreed = a.status === b.status && a.status !== 'undetermined' && equals(lo, hi) && equals(available.lo, available.hi);
  return { lo, hi, available, status: agreed ? a.status : 'undetermined', none: a.none || b.none, common: false };
}

function hullOf(a: Ends, b: Ends): Ends {
  return endsOf(compare(b.lo, a.lo) < 0 ? b.lo : a.lo, compare(b.hi, a.hi) > 0 ? b.hi : a.hi);
}
