import { add, compare, equals, greatest, least, multiply, negate, sign, ZERO, type Rational } from '../exact/rational.js';

/**
 * What is known of a quantity: a closed exact interval. `null` stands for an end without bound.
 *
 * `lo === hi` (the same object) exactly when the value is known. `none` marks a value that cannot become known
 * because there was nothing to measure (0 ÷ 0 without a rule for it).
 */
export interface Interval {
  readonly lo: Rational | null;
  readonly hi: Rational | null;
  readonly none: boolean;
}

/** True, false, or `undefined` for unknown (strong Kleene logic). */
export type Truth = boolean | undefined;

export const ANYTHING: Interval = { lo: null, hi: null, none: false };
/** Open for ever: there was nothing to measure. */
export const NOTHING: Interval = { lo: null, hi: null, none: true };

export function point(value: Rational): Interval {
  return { lo: value, hi: value, none: false };
}

export function interval(lo: Rational | null, hi: Rational | null, none = false): Interval {
  return lo !== null && hi !== null && equals(lo, hi) ? { lo, hi: lo, none: false } : { lo, hi, none };
}

export function isKnown(x: Interval): x is Interval & { lo: Rational; hi: Rational } {
  return x.lo === x.hi && x.lo !== null;
}

/** Whether a number lies within. */
export function holds({ lo, hi }: Interval, value: Rational): boolean {
  return (lo === null || compare(lo, value) <= 0) && (hi === null || compare(value, hi) <= 0);
}

/** The smallest interval that holds both; there was nothing to measure only if that is so either way. */
export function hull(a: Interval, b: Interval): Interval {
  return interval(lowest(a.lo, b.lo), highest(a.hi, b.hi), a.none && b.none);
}

/** The part of `x` inside `range`; where they do not meet, the nearest end of `range`. */
export function within(x: Interval, range: Interval): Interval {
  const fit = (end: Rational | null, open: Rational | null): Rational | null => {
    if (end === null) return open;
    if (range.lo !== null && compare(end, range.lo) < 0) return range.lo;
    return range.hi !== null && compare(end, range.hi) > 0 ? range.hi : end;
  };
  return interval(fit(x.lo, range.lo), fit(x.hi, range.hi), x.none);
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return interval(
    a.lo === null || b.lo === null ? null : add(a.lo, b.lo),
    a.hi === null || b.hi === null ? null : add(a.hi, b.hi),
    a.none || b.none,
  );
}

export function negateInterval(a: Interval): Interval {
  return interval(a.hi === null ? null : negate(a.hi), a.lo === null ? null : negate(a.lo), a.none);
}

/** Product of two intervals; 0 × unbounded is 0, since the factor is finite though unknown. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  if (isKnown(a) && isKnown(b)) return point(multiply(a.lo, b.lo));
  const corners = [
    corner(a.lo, -1, b.lo, -1),
    corner(a.lo, -1, b.hi, 1),
    corner(a.hi, 1, b.lo, -1),
    corner(a.hi, 1, b.hi, 1),
  ];
  const finite = corners.filter((c): c is Rational => typeof c !== 'number');
  return interval(
    corners.includes(-1) ? null : finite.reduce(least),
    corners.includes(1) ? null : finite.reduce(greatest),
    a.none || b.none,
  );
}

/** One corner of a product: a value, or −1 / 1 for an end without bound. */
function corner(x: Rational | null, xSide: -1 | 1, y: Rational | null, ySide: -1 | 1): Rational | -1 | 1 {
  if (x !== null && y !== null) return multiply(x, y);
  const xSign = x === null ? xSide : sign(x);
  const ySign = y === null ? ySide : sign(y);
  if (xSign === 0 || ySign === 0) return ZERO;
  return xSign === ySign ? 1 : -1;
}

/** The smaller of two quantities: an upper end without bound does not bound it. */
export function smallerOf(a: Interval, b: Interval): Interval {
  return interval(lowest(a.lo, b.lo), a.hi === null ? b.hi : lowest(a.hi, b.hi ?? a.hi), a.none || b.none);
}

/** The larger of two quantities. */
export function largerOf(a: Interval, b: Interval): Interval {
  return interval(a.lo === null ? b.lo : highest(a.lo, b.lo ?? a.lo), highest(a.hi, b.hi), a.none || b.none);
}

function lowest(a: Rational | null, b: Rational | null): Rational | null {
  return a === null || b === null ? null : least(a, b);
}

function highest(a: Rational | null, b: Rational | null): Rational | null {
  return a === null || b === null ? null : greatest(a, b);
}
