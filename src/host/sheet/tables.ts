import { PLANS } from '../../catalog/plans.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanIndicator, Scoring } from '../../plan/table.js';

/** The rulebooks with points, without what only sentences and pages need. The build packs them into one text. */
export const TABLES: readonly Plan[] = PLANS.filter(({ indicators }) => indicators.length > 0).map(bare);

function bare(plan: Plan): Plan {
  return {
    ...without(plan, ['notes', 'shares']),
    facts: plan.facts.map((fact) => without(fact, ['note'])),
    indicators: plan.indicators.map(bareIndicator),
    ...(plan.requirements === undefined ? {} : { requirements: plan.requirements.map((one) => ({ ...one, quote: '' })) }),
  };
}

function bareIndicator(one: PlanIndicator): PlanIndicator {
  const rest = without(one, ['note', 'quote', 'basis']);
  return one.scoring === undefined ? rest : { ...rest, scoring: { points: one.scoring.points } as Scoring };
}

function without<T extends object>(one: T, keys: readonly (keyof T)[]): T {
  return Object.fromEntries(Object.entries(one).filter(([key]) => !keys.includes(key as keyof T))) as T;
}
