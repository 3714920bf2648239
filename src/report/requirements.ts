import type { AssessedRequirement, Assessment, ConformityCount, RequirementStatus } from '../evaluate/assessment.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { replay } from '../evaluate/replay.js';
import type { Condition } from '../formula/formula.js';
import { factOf } from '../plan/lookup.js';
import type { PlanRequirement } from '../plan/clauses.js';
import type { Plan } from '../plan/plan.js';
import { conditionText } from './describe.js';
import { fill, WORDS } from './phrases.js';
import { REPORT } from './report-words.js';
import type { Speaker } from './value-text.js';

/** One requirement in words. */
export interface RequirementExplanation extends AssessedRequirement {
  /** The words of the clause, verbatim. */
  readonly quote: string;
  /** One line: the clause, its words, whether it is met and why. */
  readonly text: string;
  /** The facts that decide, or why nothing is asked. */
  readonly body: string;
}

/**
 * Every requirement of an assessment in one sentence, in the order of the rulebook. The assessment must be one of this
 * plan.
 *
 * - `lang`: the words around quotes and labels, which stay verbatim Chinese
 * - `only`: the ids of the requirements wanted
 *
 * @example
 * ```ts
 * const assessed = unwrap(evaluate(committee, { members: 5, partyMembers: 3, conflicted: 0 }));
 * explainRequirements(committee, assessed)[0].body; // → '环境和物业管理委员会委员 5 人，不低于 5 人、为单数：是'
 * ```
 */
export function explainRequirements<F>(
  plan: Plan<F>,
  assessment: Assessment,
  options: { readonly lang?: Language; readonly only?: readonly string[] } = {},
): readonly RequirementExplanation[] {
  const { requirements = [] } = assessment;
  if (requirements.length === 0) return [];
  const lang = options.lang ?? 'zh';
  const speaker: Speaker = { plan, replay: replay(plan, assessment), lang };
  const words = REPORT[lang];
  return requirements.flatMap((one) => {
    if (options.only?.includes(one.id) === false) return [];
    const required = plan.requirements!.find(({ id }) => id === one.id)!;
    const body = bodyText(speaker, required);
    const slots = { id: one.id, clause: one.clause, quote: required.quote, modality: words.modalities[one.modality], status: words.statuses[one.status], body };
    return [{ ...one, quote: required.quote, text: fill(body === '' ? words.requirementBare : words.requirement, slots), body }];
  });
}

function bodyText(speaker: Speaker, { quote, appliesWhen, check }: PlanRequirement): string {
  const words = WORDS[speaker.lang];
  const { build, env } = speaker.replay;
  const applies = appliesWhen === undefined || build.condition(appliesWhen)(env);
  const because = appliesWhen === undefined ? '' : conditionText(speaker, appliesWhen);
  if (applies === false) return because;
  const checked = check === undefined || isQuoted(speaker.plan, check, quote) ? '' : conditionText(speaker, check);
  if (applies === true) return checked;
  return checked === '' ? fill(words.mayApplyAlone, { because }) : fill(words.mayApply, { because, sentence: checked });
}

/** Whether the fact that decides says what the clause says. */
function isQuoted(plan: Plan, check: Condition, quote: string): boolean {
  return check.op === 'yes' && factOf(plan, check.fact).label === quote;
}

/** How many requirements of one modality come to what, as text: what does not occur is left out. */
export function conformitySlots(count: ConformityCount, lang: Language): { readonly modality: string; readonly count: string; readonly parts: string } {
  const words = REPORT[lang];
  const found = STATUSES.filter((status) => count[status] > 0);
  return {
    modality: words.modalities[count.modality],
    count: String(found.reduce((sum, status) => sum + count[status], 0)),
    parts: found.map((status) => `${words.statuses[status]} ${String(count[status])}`).join(words.and),
  };
}

const STATUSES: readonly RequirementStatus[] = ['met', 'unmet', 'unknown', 'notApplicable', 'permitted'];

/** The requirements as the rows of a table: clause, words, how they bind, status, why. */
export function requirementCells(plan: Plan, assessment: Assessment, lang: Language): readonly (readonly string[])[] {
  const words = REPORT[lang];
  return explainRequirements(plan, assessment, { lang }).map(({ id, clause, quote, modality, status, body }) => [
    `${id} ${clause}`,
    quote,
    words.modalities[modality],
    words.statuses[status],
    body,
  ]);
}

/** Whether something that is asked for is not met. What a text only recommends or aspires to fails nobody. */
export function isFailing({ status, modality }: AssessedRequirement): boolean {
  return status === 'unmet' && (modality === 'shall' || modality === 'unstated');
}
