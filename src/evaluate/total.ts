import { equals, least, ZERO, type Rational } from '../exact/rational.js';
import { roundTo } from '../exact/rounding.js';
import { parseFraction } from '../exact/text.js';
import { addIntervals, hull, interval, point, within, type Interval } from '../formula/interval.js';
import type { Builder } from '../formula/operation.js';
import type { Environment } from '../formula/scope.js';
import type { Plan } from '../plan/plan.js';
import type { PlanRound } from '../plan/table.js';
import { mergeOutcomes, type Ends, type Outcome } from './outcome.js';

/** What the points come to before the negative list, in one case or held together over several. */
export interface Totals {
  /** The sum of the sections, scaled up where that is asked. */
  readonly table: Outcome;
  /** The bonus points that count; absent where the plan has no bonus. */
  readonly counted?: Interval;
  readonly total: Outcome;
}

/** From the sum of the sections to the total. */
export type TotalIn = (env: Environment, table: Outcome) => Totals;

/**
 * `nothingKnown`: the environment of a plan while nothing is known; the most that a formula then comes to is what could
 * be had, whatever applies.
 */
export function totalIn(plan: Plan, build: Builder, nothingKnown: () => Environment): TotalIn {
  const { totalOf, bonus } = plan;
  if (totalOf === undefined && bonus === undefined) return (_, table) => ({ table, total: table });
  const { of, min, max } = totalOf ?? {};
  const limits = interval(min === undefined ? null : parseFraction(min)!, max === undefined ? null : parseFraction(max)!);
  const value = of === undefined ? undefined : build.quantity(of);
  let most: Ends | undefined;
  const cap = bonus?.cap === undefined ? null : parseFraction(bonus.cap)!;
  return (env, table) => {
    const base = value === undefined ? interval(table.lo, table.hi) : within(value(env), limits);
    const extra = bonus === undefined ? undefined : countedOf(env.outcomes[bonus.section]!, cap);
    const { lo, hi } = within(addIntervals(base, extra ?? point(ZERO)), limits);
    const available = value === undefined ? notAbove(table.available, limits.hi) : (most ??= mostOf(within(value(nothingKnown()), limits).hi!));
    const isOpen = lo !== hi || !equals(available.lo, available.hi);
    const total: Outcome = { lo: lo!, hi: hi!, available, status: isOpen ? 'undetermined' : 'scored', none: table.none, common: false };
    return { table, total, ...(extra === undefined ? {} : { counted: extra }) };
  };
}

function mostOf(points: Rational): Ends {
  return { lo: points, hi: points, full: false };
}

function countedOf({ lo, hi }: { readonly lo: Rational; readonly hi: Rational }, cap: Rational | null): Interval {
  return within(interval(lo, hi), interval(null, cap));
}

function notAbove(ends: Ends, max: Rational | null): Ends {
  if (max === null) return ends;
  const lo = least(ends.lo, max);
  const hi = least(ends.hi, max);
  return { lo, hi: equals(lo, hi) ? lo : hi, full: false };
}

export function mergeTotals(a: Totals, b: Totals): Totals {
  const table = mergeOutcomes(a.table, b.table);
  if (a.table === a.total) return { table, total: table };
  return { table, total: mergeOutcomes(a.total, b.total), ...(a.counted === undefined ? {} : { counted: hull(a.counted, b.counted!) }) };
}

/** The total as it is shown and graded; absent where the plan does not round it. */
export function roundingOf(round: PlanRound | undefined): ((exact: Interval) => Interval) | undefined {
  if (round?.at !== 'total') return undefined;
  const to = parseFraction(round.to)!;
  const rounded = (end: Rational | null): Rational | null => (end === null ? null : roundTo(end, to, round.mode));
  return ({ lo, hi }) => interval(rounded(lo), rounded(hi));
}
