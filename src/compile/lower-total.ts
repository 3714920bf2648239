import { compare } from '../exact/rational.js';
import { fractionText, parseFraction, parseNumber } from '../exact/text.js';
import { isOfPoints, isRescaled } from '../plan/total-formula.js';
import type { Plan } from '../plan/plan.js';
import type { PlanBonus, PlanIndicator, PlanTotal } from '../plan/table.js';
import { lowerQuantity } from './lower-formula.js';
import { limits } from './limits.js';
import type { Context } from './names.js';
import { isSum, sumSlots, type PointsSum } from './points-sum.js';

/** What a rulebook says of its total: a number to check the sum by, or a formula and limits. */
export function lowerTotal(context: Context, sum: PointsSum): PlanTotal | undefined {
  const { total } = context.document;
  if (total === undefined) return undefined;
  if (typeof total !== 'string') {
    const of = total.of === undefined ? undefined : lowerQuantity(context, total.of, ['total', 'of']);
    return { ...(of === undefined ? {} : { of }), ...limits(context, 'total', ['total'], total.min, total.max) };
  }
  if (!isSum(total, sum)) context.report('TOTAL_SUM', ['total'], { found: total, slots: { written: total, ...sumSlots(sum) } });
  return undefined;
}

/** A formula of the total has ends whatever is unknown, and is not scaled up as a sum is. */
export function checkTotalOf({ report }: Context, { terms, totalOf, indicators }: Plan): void {
  if (totalOf?.of === undefined) return;
  const { of, min, max } = totalOf;
  if ((min === undefined || max === undefined) && !isOfPoints(of, terms)) report('TOTAL_UNBOUNDED', ['total'], {}, 'key');
  const scaled = indicators.find(isRescaled);
  if (scaled !== undefined) report('TOTAL_RESCALED', ['total', 'of'], { slots: { id: scaled.id } }, 'key');
}

/** The bonus, whose section stands at this index. */
export function lowerBonus({ document, report }: Context, indicators: readonly PlanIndicator[]): PlanBonus | undefined {
  const { bonus } = document;
  if (bonus === undefined) return undefined;
  const section = indicators.map(({ parent }) => parent === undefined).lastIndexOf(true);
  if (bonus.cap === undefined) return { section };
  const cap = parseNumber(bonus.cap)!;
  const { points } = indicators[section]!;
  if (compare(cap, parseFraction(points)!) > 0) report('BONUS_CAP', ['bonus', 'cap'], { found: bonus.cap, slots: { cap: bonus.cap, sum: points } });
  return { section, cap: fractionText(cap) };
}
