import { success, type Result } from '../diagnostics/diagnostic.js';
import type { Plan } from '../plan/plan.js';
import type { AssessedGrade, AssessedRequirement, AssessedTotal, Assessment } from './assessment.js';
import { evaluate } from './evaluator.js';
import type { EvaluateOptions } from './options.js';

/** What one other option of one reading would come to, everything else unchanged. */
export interface ReadingEffect {
  /** The id of the reading. */
  readonly reading: string;
  /** What the reading answers. */
  readonly question: string;
  /** The id of the other option. */
  readonly option: string;
  /** What the option says. */
  readonly text: string;
  /** The total under the other option. */
  readonly total: AssessedTotal;
  /** The grade under the other option; absent where the rulebook has no grades. */
  readonly grade?: AssessedGrade;
  /** The grades under the other option by the scales after the first; absent where there are none. */
  readonly otherGrades?: readonly AssessedGrade[];
  /** Whether the total, its bounds or the points to be had differ. */
  readonly changesTotal: boolean;
  /** Whether the possible grades or their standing differ. */
  readonly changesGrade: boolean;
  /** The ids of the requirements that come to something else; absent where the rulebook has none. */
  readonly changesRequirements?: readonly string[];
}

/**
 * The effect of every reading's other options, one reading at a time, in the order of declaration.
 *
 * - `changesTotal`: the total, its bounds or the points to be had differ; `changesGrade`: the possible grades or
 *   their standing differ; `changesRequirements`: which requirements come to something else
 * - an option under which the facts contradict each other is left out
 * - diagnostics: those of {@link evaluate}
 *
 * @example
 * ```ts
 * const effects = unwrap(compareReadings(estate, facts));
 * effects.filter((effect) => effect.changesTotal).map((effect) => `${effect.reading}=${effect.option}`);
 * // → ['partialCredit=linear', 'partyShareScope=newlyFormed', 'noCases=exclude']
 * ```
 */
export function compareReadings<F>(plan: Plan<F>, facts: F, options: EvaluateOptions = {}): Result<readonly ReadingEffect[]> {
  const base = evaluate(plan, facts, options);
  if (!base.ok) return base;
  const used = base.value.readings;
  const effects = plan.readings.flatMap(({ id, question, options: all }) =>
    all.flatMap((option): readonly ReadingEffect[] => {
      if (option.id === used[id]) return [];
      const other = evaluate(plan, facts, { ...options, readings: { ...options.readings, [id]: option.id } });
      if (!other.ok) return [];
      return [{ reading: id, question, option: option.id, text: option.label, ...difference(base.value, other.value) }];
    }),
  );
  return success(effects);
}

function difference(base: Assessment, other: Assessment): Omit<ReadingEffect, 'reading' | 'question' | 'option' | 'text'> {
  const { total, grade, otherGrades, requirements } = other;
  return {
    total,
    ...(grade === undefined ? {} : { grade }),
    ...(otherGrades === undefined ? {} : { otherGrades }),
    changesTotal: JSON.stringify(total) !== JSON.stringify(base.total),
    changesGrade: JSON.stringify([grade, otherGrades]) !== JSON.stringify([base.grade, base.otherGrades]),
    ...(requirements === undefined ? {} : { changesRequirements: changed(base.requirements!, requirements) }),
  };
}

/** The requirements of a subject are the same under every reading. */
function changed(base: readonly AssessedRequirement[], other: readonly AssessedRequirement[]): readonly string[] {
  return other.flatMap(({ id, status }, index) => (status === base[index]!.status ? [] : [id]));
}
