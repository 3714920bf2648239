import { dayOf } from '../../exact/date.js';
import { integer } from '../../exact/rational.js';
import { point } from '../interval.js';
import type { QuantityOperation } from '../operation.js';

/** A day as written. */
export const date: QuantityOperation<'date'> = {
  parts: { value: 'date' },
  quantity: (node) => {
    const value = point(integer(dayOf(node.value)));
    return () => value;
  },
};

/** The day of the assessment; any day where none was given. */
export const asOf: QuantityOperation<'asOf'> = {
  parts: {},
  quantity: (_, { scope }) => {
    const value = scope.asOf();
    return () => value;
  },
};
