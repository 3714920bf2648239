import { failure, success, type Diagnostic, type Result } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { sum } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import type { Plan } from '../plan/plan.js';
import { assembler } from './assemble.js';
import type { Assessment } from './assessment.js';
import { findingsOf, type Share } from './cases.js';
import { problem } from './codes.js';
import { modelOf } from './model.js';
import { choose, isPlainObject, type EvaluateOptions } from './options.js';
import { fullEnds } from './outcome.js';
import { childrenOf } from './rows.js';
import { didYouMean, isDiagnostic, readerOf, type Given } from './read-fact.js';
import { foundText } from './read-number.js';

/** A rulebook as a function from facts to an assessment. */
export type Evaluator<F = unknown> = (facts: F) => Result<Assessment>;

/**
 * The evaluator of a plan: everything that does not depend on the facts is done once.
 *
 * - facts: fact id → value; absent, `undefined` and `null` are unknown and give bounds, never a silent zero
 * - points and totals are exact rationals; `decimal` shows at least `plan.places` digits
 * - wrong options make every call answer with the same failure
 * - diagnostics: FACTS_NOT_OBJECT, FACTS_UNREADABLE, FACT_*, RATIO_WHOLE_ZERO, READING_*, PARAMETER_*, OPTIONS_*, AS_OF_FORM
 *
 * @example
 * ```ts
 * const score = createEvaluator(estate, { readings: { monthly: 'byMonth' } });
 * const result = score({ estateType: 'new', hasCommittee: true });
 * // result.ok → result.value.total.max.fraction
 * ```
 */
export function createEvaluator<F>(plan: Plan<F>, options: EvaluateOptions = {}): Evaluator<F> {
  const problems: Diagnostic[] = [];
  const chosen = choose(plan, options, problems);
  if (problems.length > 0) return () => failure(problems);
  const model = modelOf(plan, chosen);
  const shares = sharesOf(plan);
  const read = safely(factsReader(plan, chosen.extraFacts));
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
 * The assessment of one set of facts: `createEvaluator`, used once. See there for facts, units and diagnostics.
 *
 * @example
 * ```ts
 * const result = evaluate(estate, { estateType: 'new' });
 * ```
 */
export function evaluate<F>(plan: Plan<F>, facts: F, options: EvaluateOptions = {}): Result<Assessment> {
  return createEvaluator(plan, options)(facts);
}

function sharesOf(plan: Plan): readonly Share[] {
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

type ReadFacts = (facts: unknown, problems: Diagnostic[]) => readonly (Given | undefined)[];

/** A property that throws is an answer too. */
function safely(read: ReadFacts): ReadFacts {
  return (facts, problems) => {
    try {
      return read(facts, problems);
    } catch {
      problems.push(problem('FACTS_UNREADABLE'));
      return [];
    }
  };
}

function factsReader(plan: Plan, extra: 'error' | 'ignore'): ReadFacts {
  const readers = plan.facts.map((fact) => readerOf(fact));
  const indexes = new Map(plan.facts.map((fact, index) => [fact.id, index]));
  return (facts, problems) => {
    const given = new Array<Given | undefined>(readers.length);
    if (!isPlainObject(facts)) {
      problems.push(problem('FACTS_NOT_OBJECT', { found: foundText(facts) }));
      return given;
    }
    const found: { readonly index: number; readonly problem: Diagnostic }[] = [];
    for (const id of Object.keys(facts)) {
      const value = facts[id];
      const index = indexes.get(id);
      if (index === undefined) {
        if (extra === 'error') found.push({ index: Infinity, problem: unknownFact(id, indexes.keys()) });
      } else if (value !== null && value !== undefined) {
        const one = readers[index]!(value);
        if (isDiagnostic(one)) found.push({ index, problem: one });
        else given[index] = one;
      }
    }
    // The order in which facts are given does not matter: problems come in the order of declaration.
    if (found.length > 0) problems.push(...found.sort((a, b) => (a.index === b.index ? 0 : a.index - b.index)).map((one) => one.problem));
    return given;
  };
}

function unknownFact(id: string, known: Iterable<string>): Diagnostic {
  const suggestion = didYouMean(suggest(id, known), {
    zh: '删去它，或用 extraFacts: "ignore" 忽略多余的事实',
    en: 'leave it out, or ignore extra facts with extraFacts: "ignore"',
  });
  return problem('FACT_UNKNOWN', { path: [id], found: id, slots: { id, suggestion } });
}
