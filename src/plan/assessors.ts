import { childrenOf } from './lookup.js';
import type { Plan } from './plan.js';

/** What an assessor marks, as few indicators: a section stands for its rows where all of them are his. */
export function markedBy(plan: Plan, assessor: string): readonly number[] {
  return markedIn(plan, assessor, undefined);
}

function markedIn(plan: Plan, assessor: string, parent: number | undefined): readonly number[] {
  return childrenOf(plan, parent).flatMap((index) => {
    const marked = assessorsUnder(plan, index);
    if (!marked.has(assessor)) return [];
    return marked.size === 1 ? [index] : markedIn(plan, assessor, index);
  });
}

function assessorsUnder(plan: Plan, index: number): ReadonlySet<string | undefined> {
  const { scoring, assessor } = plan.indicators[index]!;
  if (scoring !== undefined) return new Set([assessor]);
  return new Set(childrenOf(plan, index).flatMap((child) => [...assessorsUnder(plan, child)]));
}
