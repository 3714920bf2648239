import { compare, divide, ONE, subtract, ZERO, type Rational } from '../../exact/rational.js';
import { interval, isKnown, point, type Interval } from '../interval.js';
import type { QuantityOperation } from '../operation.js';
import { FRACTION } from './ratio.js';

/**
 * How far a quantity has come from `zeroAt` to `fullAt`, as a fraction clamped to [0, 1]. `zeroAt` may be the larger
 * (less is better). Where both are the same number, reaching it is 1 and anything less is 0.
 */
export const linear: QuantityOperation<'linear'> = {
  parts: { of: 'quantity', zeroAt: 'quantity', fullAt: 'quantity' },
  quantity: (node, build) => {
    const of = build.quantity(node.of);
    const zeroAt = build.quantity(node.zeroAt);
    const fullAt = build.quantity(node.fullAt);
    return (env) => {
      const x = of(env);
      const zero = zeroAt(env);
      const full = fullAt(env);
      const gap = gapBetween(zero, full);
      if (gap !== undefined && gap >= 0) return fraction(x, zero, full);
      const reverse = gapBetween(full, zero);
      // Ends that touch could be one number, and then more is better again.
      if (reverse !== undefined && reverse > 0) return complement(fraction(x, full, zero));
      return { ...FRACTION, none: x.none || zero.none || full.none };
    };
  },
};

/** Positive where `a` surely lies below `b`, 0 where they may touch. */
function gapBetween(a: Interval, b: Interval): number | undefined {
  return a.hi === null || b.lo === null ? undefined : compare(b.lo, a.hi);
}

/** For bottom not above top: the fraction grows with x and falls with both marks, so each end comes from one corner. */
function fraction(x: Interval, bottom: Interval, top: Interval): Interval {
  if (isKnown(x) && isKnown(bottom) && isKnown(top)) return point(way(x.lo, bottom.lo, top.lo));
  const low = x.lo === null || top.hi === null ? ZERO : way(x.lo, bottom.hi!, top.hi);
  const high = x.hi === null || bottom.lo === null ? ONE : way(x.hi, bottom.lo, top.lo!);
  return interval(low, high, x.none || bottom.none || top.none);
}

/** (x − bottom) ÷ (top − bottom), clamped. */
function way(x: Rational, bottom: Rational, top: Rational): Rational {
  if (compare(x, top) >= 0) return ONE;
  return compare(x, bottom) <= 0 ? ZERO : divide(subtract(x, bottom), subtract(top, bottom));
}

function complement(x: Interval): Interval {
  return interval(subtract(ONE, x.hi!), subtract(ONE, x.lo!), x.none);
}
