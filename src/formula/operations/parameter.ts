import type { QuantityOperation } from '../operation.js';

/** A number that the caller sets for the place or the year; without value it lies anywhere in its range. */
export const parameter: QuantityOperation<'parameter'> = {
  parts: { parameter: 'parameter' },
  quantity: (node, { scope }) => {
    const value = scope.parameter(node.parameter);
    return () => value;
  },
};
