import type { QuantityOperation } from '../operation.js';

/** The total score; known to grades only. */
export const total: QuantityOperation<'total'> = {
  parts: {},
  quantity: () => (env) => env.total,
};
