import { roundTo } from '../../exact/rounding.js';
import { parseFraction } from '../../exact/text.js';
import { interval } from '../interval.js';
import type { QuantityOperation } from '../operation.js';

/** A quantity rounded to a whole multiple of an interval (修约间隔) in a named mode. */
export const round: QuantityOperation<'round'> = {
  parts: { of: 'quantity', to: 'number', mode: ['halfUp', 'halfEven', 'down', 'up'] },
  quantity: (node, build) => {
    const of = build.quantity(node.of);
    const to = parseFraction(node.to)!;
    return (env) => {
      const x = of(env);
      return interval(
        x.lo === null ? null : roundTo(x.lo, to, node.mode),
        x.hi === null ? null : roundTo(x.hi, to, node.mode),
        x.none,
      );
    };
  },
};
