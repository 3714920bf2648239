import { compare, divide, ONE, sign, ZERO, type Rational } from '../../exact/rational.js';
import type { Quantity } from '../formula.js';
import { ANYTHING, holds, hull, interval, isKnown, NOTHING, point, within, type Interval } from '../interval.js';
import type { Builder, QuantityOperation } from '../operation.js';
import type { QuantityOf } from '../scope.js';

const FROM_ZERO: Interval = { lo: ZERO, hi: null, none: false };
export const FRACTION: Interval = { lo: ZERO, hi: ONE, none: false };

/**
 * Part ÷ whole. 0 ÷ 0 has the value `ifNone`, without it the value stays open for the reason `none`.
 * n ÷ 0 with any other n is a contradiction between facts. A part that can never exceed its whole gives at most 1.
 */
export const ratio: QuantityOperation<'ratio'> = {
  parts: { part: 'quantity', whole: 'quantity', ifNone: 'quantity?' },
  quantity: (node, build) => {
    const part = build.quantity(node.part);
    const whole = build.quantity(node.whole);
    const range = naturalRange(node.part, node.whole, build);
    const most: Interval = { lo: null, hi: range.hi, none: false };
    const ifNone = whenNone(node.ifNone, range, build);
    const facts = [node.part, node.whole].flatMap((side) => (side.op === 'fact' ? [side.fact] : []));
    return (env) => {
      const above = part(env);
      const below = whole(env);
      if (isKnown(below) && sign(below.lo) === 0) {
        if (holds(above, ZERO)) return ifNone(env);
        env.contradictions.push(facts);
        return range;
      }
      if (isKnown(above) && isKnown(below)) return point(divide(above.lo, below.lo));
      const bounds = quotient(above, below, most);
      if (!holds(above, ZERO) || !holds(below, ZERO)) return bounds;
      const { lo, hi, none } = hull(bounds, ifNone(env));
      return interval(lo, hi, none || above.none || below.none);
    };
  },
};

/** The value of "there was none": the rule's value, or the whole natural range with the reason `none`. */
export function whenNone(rule: Quantity | undefined, range: Interval, build: Builder): QuantityOf {
  const open = within(NOTHING, range);
  if (rule === undefined) return () => open;
  const value = build.quantity(rule);
  return (env) => {
    const ruled = value(env);
    // Only the word `unknown` itself: a rule that may still say a number is not held to the range, as the number is not.
    return ruled === NOTHING ? open : ruled;
  };
}

function naturalRange(part: Quantity, whole: Quantity, build: Builder): Interval {
  if (part.op === 'awarded' && whole.op === 'available' && part.indicator === whole.indicator) return FRACTION;
  if (part.op !== 'fact' || whole.op !== 'fact') return ANYTHING;
  return build.scope.atMost(part.fact, whole.fact) ? FRACTION : FROM_ZERO;
}

/** Bounds of above ÷ below, inside `most`, for a divisor that is not negative; nothing is said of other divisors. */
function quotient(above: Interval, below: Interval, most: Interval): Interval {
  const none = above.none || below.none;
  if (below.lo === null || sign(below.lo) < 0) return { ...ANYTHING, none };
  return within(interval(end(above.lo, below, -1), end(above.hi, below, 1), none), most);
}

/** The lowest (side −1) or highest (side 1) quotient that an end of the dividend can give. */
function end(top: Rational | null, below: Interval, side: -1 | 1): Rational | null {
  if (top === null) return null;
  // A dividend on the far side of zero is brought out by the smallest divisor, one on the near side by the largest.
  const divisor = compare(top, ZERO) === side ? below.lo : below.hi;
  if (sign(top) === 0 || divisor === null) return ZERO;
  return sign(divisor) === 0 ? null : divide(top, divisor);
}
