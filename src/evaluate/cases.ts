import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { hull, interval, type Interval, type Truth } from '../formula/interval.js';
import type { RequirementStatus } from './assessment.js';
import { problem } from './codes.js';
import type { State } from './environment.js';
import { mergeGradings, type Grading } from './grades.js';
import type { Model } from './model.js';
import { mergeDeductions, type Deductions } from './negative-list.js';
import { mergeOutcomes, rescaledTotal, sumOutcomes, type Outcome } from './outcome.js';
import type { Given } from './read-fact.js';
import { SORTS } from './scope.js';
import { mergeRuled, settledNext, type Settled } from './settling.js';
import type { Share } from './shares.js';
import { mergeTotals, type Totals } from './total.js';

/** Everything that an assessment is made of, before it becomes text: of one case, or held together over several. */
export interface Findings {
  /** By the index of the indicator. */
  readonly outcomes: readonly Outcome[];
  readonly totals: Totals;
  /** The total, before the negative list where there is one. */
  readonly total: Outcome;
  readonly deductions: Deductions | undefined;
  /** The total as it is shown and graded, where the plan rounds it. */
  readonly rounded: Interval | undefined;
  readonly grading: Grading;
  readonly validity: readonly Truth[];
  /** Preconditions that are open because there was nothing to measure. */
  readonly validityNone: readonly boolean[];
  /** By the index of the fact: surely not asked. */
  readonly neutral: readonly boolean[];
  readonly byAssessor: readonly Outcome[];
  /** By the index of the requirement among those asked. */
  readonly requirements: readonly RequirementStatus[];
  /** By the index of the row: what one with a rule for unknown facts comes to without it, where it counts. */
  readonly ruled: Settled;
  /** Those of them that their rule settled. */
  readonly settled: Settled;
  /** Those that are open because there was nothing to measure. */
  readonly requirementsNone: readonly boolean[];
}

const MOST_CASES = 64;

/**
 * Works out what the facts come to. Unknown facts that decide which rows apply are split case by case (up to 64
 * cases) and the answers held together; a case that contradicts the other facts cannot occur and is left out. Rows that a
 * rule for unknown facts settles are settled in all cases alike: what is not known stays not known.
 */
export function findingsOf(model: Model, given: readonly (Given | undefined)[], shares: readonly Share[]): Findings | readonly Diagnostic[] {
  const cases = splitCases(model, given);
  if (cases.length > 1) {
    const contradictions: Diagnostic[] = [];
    model.stateOf(given, contradictions);
    if (contradictions.length > 0) return contradictions;
  }
  const settled: Outcome[] = [];
  for (;;) {
    const found = findingsOfCases(model, cases, shares, settled);
    if (!('total' in found)) return found;
    const next = settledNext(model, given, found);
    if (next.length === 0) return found;
    for (const index of next) settled[index] = found.ruled[index]!;
  }
}

function findingsOfCases(model: Model, cases: readonly (readonly (Given | undefined)[])[], shares: readonly Share[], settled: Settled): Findings | readonly Diagnostic[] {
  if (cases.length === 1) return findingsOfCase(model, cases[0]!, shares, settled);
  const found: Findings[] = [];
  let problems: readonly Diagnostic[] = [];
  for (const one of cases) {
    const answer = findingsOfCase(model, one, shares, settled);
    if ('total' in answer) found.push(answer);
    else if (problems.length === 0) problems = answer;
  }
  return found.length === 0 ? problems : found.reduce(mergeFindings);
}

function splitCases(model: Model, given: readonly (Given | undefined)[]): readonly (readonly (Given | undefined)[])[] {
  if (model.gates.every((gate) => given[gate] !== undefined)) return [given];
  // A fact that no reading asks for decides nothing: neither may it rule out a case.
  let cases: readonly (readonly (Given | undefined)[])[] = [given.map((value, index) => (model.read.has(index) ? value : undefined))];
  for (const gate of model.gates) {
    const { kind, options } = model.plan.facts[gate]!;
    const values: readonly Given[] = kind === 'choice' ? options!.map((_, index) => index) : [true, false];
    if (given[gate] !== undefined || cases.length * values.length > MOST_CASES) continue;
    cases = cases.flatMap((one) => values.map((value) => replaced(one, gate, value)));
  }
  return cases;
}

function replaced<T>(list: readonly T[], index: number, value: T): readonly T[] {
  const copy = list.slice();
  copy[index] = value;
  return copy;
}

function findingsOfCase(model: Model, given: readonly (Given | undefined)[], shares: readonly Share[], settled: Settled): Findings | readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const state: State = model.stateOf(given, problems);
  if (problems.length > 0) return problems;
  const { env } = state;
  const ruled: Outcome[] = [];
  const { outcomes } = model.table(env, (index, outcome) => {
    if (outcome !== undefined) ruled[index] = outcome;
    return settled[index] !== undefined;
  });
  const totals = model.totals(env, rescaledTotal(sumOutcomes(outcomes, model.sections, model.total), model.total));
  const { total } = totals;
  const deductions = model.deduct?.(env, total);
  const exact = deductions?.total ?? interval(total.lo, total.hi);
  const rounded = model.rounded?.(exact);
  env.total = rounded ?? exact;
  const grading = model.grading(env);
  const validityNone: boolean[] = [];
  const validity = model.validity.map((check) => {
    env.none = false;
    const truth = check(env);
    validityNone.push(truth === undefined && env.none);
    return truth;
  });
  const requirementsNone: boolean[] = [];
  const requirements = model.statuses.map((statusIn) => {
    env.none = false;
    const status = statusIn(env);
    requirementsNone.push(status === 'unknown' && env.none);
    return status;
  });
  if (env.contradictions.length > 0) return env.contradictions.map((facts) => wholeZero(model, facts));
  const byAssessor = shares.map(({ indicators, ends }) => sumOutcomes(outcomes, indicators, ends));
  return { outcomes, totals, total, deductions, rounded, grading, validity, validityNone, neutral: state.neutral, byAssessor, requirements, requirementsNone, ruled, settled };
}

function wholeZero(model: Model, facts: readonly string[]): Diagnostic {
  const named = facts.map((id) => model.plan.facts.find((fact) => fact.id === id)!);
  const label = named.map((fact) => fact.label).join(' ÷ ');
  if (named.length === 1 && SORTS[named[0]!.kind] === 'lists') return problem('WEIGHTS_ZERO', { path: facts, slots: { label } });
  return problem('RATIO_WHOLE_ZERO', { path: facts.slice(-1), slots: { label } });
}

function mergeFindings(a: Findings, b: Findings): Findings {
  const merge = (these: readonly Outcome[], those: readonly Outcome[]): readonly Outcome[] =>
    these.map((one, index) => mergeOutcomes(one, those[index]!));
  const totals = mergeTotals(a.totals, b.totals);
  return {
    outcomes: merge(a.outcomes, b.outcomes),
    totals,
    total: totals.total,
    deductions: a.deductions && mergeDeductions(a.deductions, b.deductions!),
    rounded: a.rounded && hull(a.rounded, b.rounded!),
    grading: mergeGradings(a.grading, b.grading),
    validity: a.validity.map((truth, index) => (truth === b.validity[index] ? truth : undefined)),
    validityNone: a.validityNone.map((none, index) => none || b.validityNone[index]!),
    neutral: a.neutral.map((one, index) => one && b.neutral[index]!),
    byAssessor: merge(a.byAssessor, b.byAssessor),
    requirements: a.requirements.map((status, index) => (status === b.requirements[index] ? status : 'unknown')),
    ruled: mergeRuled(a.ruled, b.ruled),
    settled: a.settled,
    requirementsNone: a.requirementsNone.map((none, index) => none || b.requirementsNone[index]!),
  };
}
