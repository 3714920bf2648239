import type { Plan } from '../../plan/plan.js';

/** Who decides on a row: named by itself or by what it stands in. */
export function assessorsOf(plan: Plan, index: number): string {
  for (let at: number | undefined = index; at !== undefined; at = plan.indicators[at]!.parent) {
    const { assessor } = plan.indicators[at]!;
    if (assessor !== undefined) return assessor;
  }
  return '';
}
