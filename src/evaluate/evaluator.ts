import { failure, success, type Diagnostic, type Result } from '../diagnostics/diagnostic.js';
import type { Plan } from '../plan/plan.js';
import { assembler } from './assemble.js';
import type { Assessment } from './assessment.js';
import { findingsOf } from './cases.js';
import { modelOf } from './model.js';
import { choose, type EvaluateOptions } from './options.js';
import { factsReader } from './read-facts.js';
import { sharesOf } from './shares.js';

/** A rulebook as a function from facts to an assessment; pure, and free to be called any number of times. */
export type Evaluator<F = unknown> = (facts: F) => Result<Assessment>;

/**
 * The evaluator of a plan: everything that does not depend on the facts is done once.
 *
 * - facts: fact id → value; absent, `undefined` and `null` are unknown and give bounds, never a silent zero
 * - points and totals are exact rationals; `decimal` shows at least `plan.places` digits
 * - wrong options make every call answer with the same failure
 * - diagnostics, at most 50 of the facts and then MORE_PROBLEMS: FACTS_NOT_OBJECT, FACTS_UNREADABLE, FACT_*, RATIO_WHOLE_ZERO,
 *   WEIGHTS_ZERO, READING_*, PARAMETER_*, OPTIONS_*, SUBJECT_UNKNOWN, AS_OF_FORM
 *
 * @example
 * ```ts
 * const score = createEvaluator(estate, { readings: { monthly: 'byMonth' } });
 * const { total } = unwrap(score({ estateType: 'new', hasCommittee: false }));
 * [total.min?.decimal, total.max.decimal]; // → ['0.00', '89.00']
 * ```
 */
export function createEvaluator<F>(plan: Plan<F>, options: EvaluateOptions = {}): Evaluator<F> {
  const problems: Diagnostic[] = [];
  const chosen = choose(plan, options, problems);
  if (problems.length > 0) return () => failure(problems);
  const model = modelOf(plan, chosen);
  const shares = sharesOf(plan);
  const read = factsReader(plan, chosen.extraFacts);
  const assemble = assembler(model, shares);
  return (facts) => {
    const wrong: Diagnostic[] = [];
    const given = read(facts, wrong);
    if (wrong.length > 0) return failure(wrong);
    const findings = findingsOf(model, given, shares);
    return 'total' in findings ? success(assemble(given, findings)) : failure(findings);
  };
}

/**
 * The assessment of one set of facts: total, grade, every row, and what is not known yet. For many sets use
 * {@link createEvaluator}, which does once what does not depend on the facts.
 *
 * - facts: fact id → value; absent, `undefined` and `null` are unknown and give bounds, never a silent zero
 * - the total lies between 0 and the points that could be had, less what a negative list takes off; `value` is there once
 *   it is known
 * - the inputs are left as they are; the same inputs give the same assessment
 * - diagnostics: those of {@link createEvaluator}
 *
 * @example
 * ```ts
 * const { total, grade } = unwrap(evaluate(estate, { hasCommittee: true, committeeMembers: 7, committeePartyMembers: 4 }));
 * [total.min?.fraction, total.max.fraction]; // → ['2', '98']
 * grade?.possible; // → ['five', 'four', 'three', 'none']
 * ```
 */
export function evaluate<F>(plan: Plan<F>, facts: F, options: EvaluateOptions = {}): Result<Assessment> {
  return createEvaluator(plan, options)(facts);
}
