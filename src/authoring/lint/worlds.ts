import type { Assessment } from '../../evaluate/assessment.js';
import { evaluate } from '../../evaluate/evaluator.js';
import { perPlan } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';

/** Readings that are looked at: the defaults, and each other option of one reading at a time. */
export interface World {
  readonly readings: Readonly<Record<string, string>>;
  /** What comes out while no fact is known: the bounds of everything. */
  readonly assessment: Assessment;
}

/**
 * What comes out of a rulebook while nothing is known, under its default readings first and then under every other option,
 * one at a time. Readings under which not even that can be worked out are left out.
 */
export const worldsOf: (plan: Plan) => readonly World[] = perPlan((plan) => {
  const others = plan.readings.flatMap((reading) => reading.options.flatMap(({ id }) => (id === reading.default ? [] : [{ [reading.id]: id }])));
  return [{}, ...others].flatMap((readings) => {
    const result = evaluate(plan, {}, { readings });
    return result.ok ? [{ readings, assessment: result.value }] : [];
  });
});
