import type { Quantity } from '../formula.js';
import { largerOf, smallerOf, type Interval } from '../interval.js';
import type { Builder, QuantityOperation } from '../operation.js';
import type { Environment } from '../scope.js';

/** A quantity not below `from` and not above `to`; where `from` is above `to`, `to` counts. */
export const clamp: QuantityOperation<'clamp'> = {
  parts: { of: 'quantity', from: 'quantity?', to: 'quantity?' },
  quantity: (node, build) => {
    const of = build.quantity(node.of);
    const raise = limit(node.from, largerOf, build);
    const lower = limit(node.to, smallerOf, build);
    return (env) => lower(raise(of(env), env), env);
  },
};

/** An absent limit is none at all, which an unknown one is not. */
function limit(node: Quantity | undefined, keep: (a: Interval, b: Interval) => Interval, build: Builder): (x: Interval, env: Environment) => Interval {
  if (node === undefined) return (x) => x;
  const end = build.quantity(node);
  return (x, env) => keep(x, end(env));
}
