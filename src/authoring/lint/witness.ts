import type { Assessment } from '../../evaluate/assessment.js';
import { evaluate } from '../../evaluate/evaluator.js';
import type { Plan } from '../../plan/plan.js';
import type { Witness } from './rule.js';

/** What is tried: facts, and what is chosen beside the defaults. */
export interface Trial {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly readings?: Readonly<Record<string, string>>;
}

/** A trial as a witness, if evaluating it bears the claim out; nothing is told that was not evaluated. */
export function witnessOf(plan: Plan, { facts, readings = {} }: Trial, claim: (assessment: Assessment) => boolean): Witness | undefined {
  const result = evaluate(plan, facts, { readings });
  if (!result.ok || !claim(result.value)) return undefined;
  const { total, grade, facts: read } = result.value;
  const hasPoints = plan.indicators.length > 0 || plan.negativeList !== undefined;
  const scale = plan.grades === undefined ? [] : [...plan.grades.bands, plan.grades.otherwise];
  return {
    facts: Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null)),
    ...(Object.keys(readings).length === 0 ? {} : { readings }),
    ...(hasPoints ? { total: { min: total.min === null ? null : total.min.fraction, max: total.max.fraction } } : {}),
    ...(grade === undefined ? {} : { grades: grade.possible.map((id) => scale.find((band) => band.id === id)!.label) }),
  };
}
