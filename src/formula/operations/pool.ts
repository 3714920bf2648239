import { add, divide, sign, ZERO, type Rational } from '../../exact/rational.js';
import { hull, point, type Interval } from '../interval.js';
import type { QuantityOperation } from '../operation.js';
import { FRACTION, whenNone } from './ratio.js';

/**
 * Rates pooled: the sum of their parts ÷ the sum of their wholes. Only when every member had none does `ifNone`
 * count. A member given without its parts weighs in with an unknown whole, so the pool lies between the members.
 */
export const pool: QuantityOperation<'pool'> = {
  parts: { rates: 'facts', ifNone: 'quantity?' },
  quantity: (node, build) => {
    const members = node.rates.map((id) => build.scope.fact(id));
    const ifNone = whenNone(node.ifNone, FRACTION, build);
    return (env) => {
      let part: Rational = ZERO;
      let whole: Rational = ZERO;
      let open: Interval | undefined;
      let surelySome = false;
      for (const index of members) {
        const rate = env.rates[index]!;
        if (rate.given === 'parts') {
          part = add(part, rate.part);
          whole = add(whole, rate.whole);
        } else if (rate.given !== 'none') {
          // How a rate of unknown size weighs in is open, and one not given at all may be any fraction.
          const value = rate.given === 'bare' ? rate.value : FRACTION;
          open = open === undefined ? value : hull(open, value);
          surelySome ||= rate.given === 'bare';
        }
      }
      const some = sign(whole) > 0;
      if (open === undefined) return some ? point(divide(part, whole)) : ifNone(env);
      if (some) return hull(open, point(divide(part, whole)));
      return surelySome ? open : hull(open, ifNone(env));
    };
  },
};
