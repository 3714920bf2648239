import { addIntervals, multiplyIntervals, negateInterval } from '../interval.js';
import type { QuantityOperation } from '../operation.js';

/** The first quantity less all the others. */
export const difference: QuantityOperation<'difference'> = {
  parts: { of: 'quantities' },
  quantity: (node, build) => {
    const [first, ...rest] = node.of.map((part) => build.quantity(part));
    return (env) => rest.reduce((left, part) => addIntervals(left, negateInterval(part(env))), first!(env));
  },
};

export const product: QuantityOperation<'product'> = {
  parts: { of: 'quantities' },
  quantity: (node, build) => {
    const [first, ...rest] = node.of.map((part) => build.quantity(part));
    return (env) => rest.reduce((left, part) => multiplyIntervals(left, part(env)), first!(env));
  },
};
