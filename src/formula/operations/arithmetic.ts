import { addIntervals, multiplyIntervals, negateInterval } from '../interval.js';
import type { QuantityOperation } from '../operation.js';

/** The first quantity less all the others. */
export const difference: QuantityOperation<'difference'> = {
  parts: { of: 'quantities' },
  quantity: (node, build) => {
    const [first, ...rest] = node.of.map((part) => build.quantity(part));
    return (env) => {
      let left = first!(env);
      for (const part of rest) left = addIntervals(left, negateInterval(part(env)));
      return left;
    };
  },
};

export const product: QuantityOperation<'product'> = {
  parts: { of: 'quantities' },
  quantity: (node, build) => {
    const [first, ...rest] = node.of.map((part) => build.quantity(part));
    return (env) => {
      let left = first!(env);
      for (const part of rest) left = multiplyIntervals(left, part(env));
      return left;
    };
  },
};
