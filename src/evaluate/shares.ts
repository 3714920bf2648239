import { sum } from '../exact/sum.js';
import { parseFraction } from '../exact/text.js';
import { childrenOf } from '../plan/lookup.js';
import type { Plan } from '../plan/plan.js';
import { fullEnds, type Ends } from './outcome.js';

/** What an assessor marks, as few indicators: a section stands for its rows where all of them are his. */
export interface Share {
  readonly assessor: string;
  readonly indicators: readonly number[];
  readonly ends: Ends;
}

export function sharesOf(plan: Plan): readonly Share[] {
  const assessors = new Set(plan.indicators.flatMap((row) => (row.scoring === undefined || row.assessor === undefined ? [] : [row.assessor])));
  return [...assessors].map((assessor) => {
    const indicators = shareOf(plan, assessor, undefined);
    return { assessor, indicators, ends: fullEnds(sum(indicators.map((index) => parseFraction(plan.indicators[index]!.points)!))) };
  });
}

function shareOf(plan: Plan, assessor: string, parent: number | undefined): readonly number[] {
  return childrenOf(plan, parent).flatMap((index) => {
    const marked = assessorsUnder(plan, index);
    if (!marked.has(assessor)) return [];
    return marked.size === 1 ? [index] : shareOf(plan, assessor, index);
  });
}

function assessorsUnder(plan: Plan, index: number): ReadonlySet<string | undefined> {
  const { scoring, assessor } = plan.indicators[index]!;
  if (scoring !== undefined) return new Set([assessor]);
  return new Set(childrenOf(plan, index).flatMap((child) => [...assessorsUnder(plan, child)]));
}
