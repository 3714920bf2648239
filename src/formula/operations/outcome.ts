import { ZERO } from '../../exact/rational.js';
import { addIntervals, interval, point, type Interval } from '../interval.js';
import type { QuantityOperation } from '../operation.js';
import type { Earned } from '../scope.js';

function pointsOf({ lo, hi, none }: Earned): Interval {
  return interval(lo, hi, none);
}

/** The points of a section or row; 0 where it does not apply. */
export const awarded: QuantityOperation<'awarded'> = {
  parts: { indicator: 'indicator' },
  quantity: (node, { scope }) => {
    const index = scope.indicator(node.indicator);
    return (env) => pointsOf(env.outcomes[index]!);
  },
};

/** The points that could be had for a section or row; 0 where it does not apply. */
export const available: QuantityOperation<'available'> = {
  parts: { indicator: 'indicator' },
  quantity: (node, { scope }) => {
    const index = scope.indicator(node.indicator);
    return (env) => {
      const { available: { lo, hi }, none } = env.outcomes[index]!;
      return interval(lo, hi, none);
    };
  },
};

/** The points that an assessor gives in all. */
export const awardedBy: QuantityOperation<'awardedBy'> = {
  parts: { assessor: 'assessor' },
  quantity: (node, { scope }) => {
    const indexes = scope.assessor(node.assessor);
    return (env) => indexes.map((index) => pointsOf(env.outcomes[index]!)).reduce(addIntervals, point(ZERO));
  },
};
