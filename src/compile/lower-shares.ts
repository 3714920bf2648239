import { fractionText, parseFraction, parseNumber } from '../exact/text.js';
import type { PlanShare } from '../plan/clauses.js';
import type { PlanIndicator } from '../plan/table.js';
import { listed } from '../rulebook/words.js';
import type { Context } from './names.js';
import { addPoints, fixedPoints, isSum, mostOf, NO_POINTS, pointsByOption, sumSlots, type PointsSum } from './points-sum.js';

/** What the text says of the points of some assessors, held against the table. */
export function lowerShares(context: Context, indicators: readonly PlanIndicator[]): readonly PlanShare[] {
  return (context.document.shares ?? []).map(({ clause, quote, assessors, points }, index) => {
    const sum = pointsOf(indicators, assessors, undefined);
    if (!isSum(points, sum)) {
      context.report('SHARE_SUM', ['shares', index, 'points'], { found: points, slots: { assessors: listed(assessors), written: points, ...sumSlots(sum) } });
    }
    return { clause, quote, assessors, points: fractionText(parseNumber(points)!) };
  });
}

/** The points of some assessors in a section, or in the whole table; of variants by the option that counts. */
function pointsOf(indicators: readonly PlanIndicator[], assessors: readonly string[], section: number | undefined): PointsSum {
  let outside = NO_POINTS;
  const blocks = new Map<string, PointsSum>();
  let choice = '';
  for (const [index, one] of indicators.entries()) {
    if (one.parent !== section) continue;
    const points = one.scoring === undefined ? pointsOf(indicators, assessors, index) : rowPoints(one, assessors);
    if (one.variant === undefined) outside = addPoints(outside, points);
    else {
      choice = one.variant.fact;
      blocks.set(one.variant.option, addPoints(blocks.get(one.variant.option) ?? NO_POINTS, points));
    }
  }
  return addPoints(outside, pointsByOption(choice, new Map([...blocks].map(([option, sum]) => [option, mostOf(sum)]))));
}

function rowPoints({ assessor, points, pointsBy }: PlanIndicator, assessors: readonly string[]): PointsSum {
  if (assessor === undefined || !assessors.includes(assessor)) return NO_POINTS;
  if (pointsBy === undefined) return fixedPoints(parseFraction(points)!);
  return pointsByOption(pointsBy.fact, new Map(Object.entries(pointsBy.options).map(([option, worth]) => [option, parseFraction(worth)!])));
}
