import { parseFraction } from '../../exact/text.js';
import { point } from '../interval.js';
import type { QuantityOperation } from '../operation.js';

/** A number as written. */
export const number: QuantityOperation<'number'> = {
  parts: { value: 'number' },
  quantity: (node) => {
    const value = point(parseFraction(node.value)!);
    return () => value;
  },
};
