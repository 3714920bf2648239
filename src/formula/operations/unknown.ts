import { NOTHING } from '../interval.js';
import type { QuantityOperation } from '../operation.js';

/** The value for "there was nothing to measure" where a rulebook leaves it open. */
export const unknown: QuantityOperation<'unknown'> = {
  parts: {},
  quantity: () => () => NOTHING,
};
