import type { QuantityOperation } from '../operation.js';

/** The value of a count, an amount or a rate. */
export const fact: QuantityOperation<'fact'> = {
  parts: { fact: 'fact' },
  quantity: (node, { scope }) => {
    const index = scope.fact(node.fact);
    return scope.isRate(node.fact) ? (env) => env.rates[index]!.value : (env) => env.quantities[index]!;
  },
};
