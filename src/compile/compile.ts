import { settle, type Diagnostic, type Path, type Result } from '../diagnostics/diagnostic.js';
import { pathText } from '../diagnostics/format.js';
import { atMost50 } from '../diagnostics/limit.js';
import { fractionText, parseNumber } from '../exact/text.js';
import type { PlanValidity } from '../plan/clauses.js';
import type { Labelled } from '../plan/labels.js';
import { PLAN_FORMAT, type Plan, type PlanFact, type PlanReading, type PlanTerm } from '../plan/plan.js';
import type { PlanRound } from '../plan/table.js';
import type { FactDocument, RoundDocument } from '../rulebook/document.js';
import { inTextOrder, parseRulebook, type Rulebook } from '../rulebook/parse.js';
import { listed } from '../rulebook/words.js';
import type { ReadYamlOptions } from '../rulebook/yaml-read.js';
import { checkPlan } from './checks.js';
import { lowerCondition, lowerQuantity } from './lower-formula.js';
import { lowerGrades } from './lower-grades.js';
import { lowerNegativeList, lowerRequirements } from './lower-clauses.js';
import { lowerShares } from './lower-shares.js';
import { lowerSurveys } from './lower-surveys.js';
import { lowerBonus, lowerTotal } from './lower-total.js';
import { lowerIndicators } from './lower-rows.js';
import { parameterOf } from './parameters.js';
import { limits } from './limits.js';
import { mostOf } from './points-sum.js';
import { wrongKind } from './kinds.js';
import { contextOf, findName, type Context, type Named } from './names.js';
import { checkDeclared, unknownOption } from './options.js';

/**
 * The plan of a rulebook: names resolved, sums, kinds, units, options and circles checked.
 *
 * - at most 50 diagnostics, in the order of the text: NAME_*, WORD_MISPLACED, OPTION_*, OPTIONS_FEW, TERM_KIND,
 *   COMPARISON_*, UNIT_MISMATCH, DATE_MIXED, LIST_WORDS_DIFFER, WEIGHTS_*, POOL_RULES_DIFFER, BARE_WITHOUT_FACT,
 *   FACT_NOT_BARE, FACT_LIMITS, VALUE_OUTSIDE, VALUE_TWICE, VALUES_ORDER, POINTS_SUM, TOTAL_SUM, VARIANT_SUM, SHARE_SUM,
 *   BAND_*, SCALE_TWICE, EFFECT_*, TOTAL_ABSENT, TOTAL_UNBOUNDED, TOTAL_RESCALED, BONUS_CAP, MEETS_PERMITTED, REQUIREMENT_CHECK, NOTHING_ASSESSED, JUDGED_ABOVE_POINTS, PARTS_SUM, RANGE_EMPTY
 * - NAME_UNUSED is said only where nothing else is wrong
 *
 * @example
 * ```ts
 * const plan = unwrap(compile(unwrap(parseRulebook(text))));
 * plan.total; // → '3'
 * ```
 */
export function compile(rulebook: Rulebook): Result<Plan> {
  const traced = compileTraced(rulebook);
  return traced.ok ? { ...traced, value: traced.value.plan } : traced;
}

/** A plan, and where in the rulebook each of its parts was written. */
export interface TracedPlan {
  /** What the rulebook compiles to. */
  readonly plan: Plan;
  /**
   * The path in the rulebook of an indicator, fact, reading, parameter, term, band, requirement, precondition, item of the
   * negative list, formula or test of this very plan (not of a copy); `undefined` of what a method made.
   */
  readonly pathOf: (part: object) => Path | undefined;
  /** Where the thing at a path stands in the text. */
  readonly placeOf: Rulebook['placeOf'];
}

/**
 * As {@link compile}, for those who have to say where in the text something stands: lint, coverage.
 *
 * @example
 * ```ts
 * const { plan, pathOf, placeOf } = unwrap(compileTraced(unwrap(parseRulebook(text))));
 * placeOf(pathOf(plan.indicators[0]!)!).line; // → 8
 * ```
 */
export function compileTraced(rulebook: Rulebook): Result<TracedPlan> {
  const context = contextOf(rulebook);
  const plan = planOf(context);
  checkPlan(context, plan);
  const { written, placeOf } = context;
  return settle({ plan, pathOf: (part) => written.get(part), placeOf }, atMost50(inTextOrder(once(context.problems))));
}

/** What is lowered for several reasons is reported once. */
function once(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(problems.map((one) => [`${one.code} ${pathText(one.path)} ${one.message.en}`, one])).values()];
}

/**
 * `parseRulebook` and `compile` in one: the plan of a rulebook text, or what is wrong with it.
 *
 * @example
 * ```ts
 * const plan = unwrap(compileText(text, { file: 'visits.yaml' }));
 * unwrap(evaluate(plan, { recorded: true })).total.value?.fraction; // → '3'
 * compileText('format: 2', { file: 'visits.yaml' }).diagnostics.at(-1)?.place; // → { file: 'visits.yaml', line: 1, column: 9, length: 1 }
 * ```
 */
export function compileText(text: string, options: ReadYamlOptions = {}): Result<Plan> {
  const rulebook = parseRulebook(text, options);
  return rulebook.ok ? compile(rulebook.value) : rulebook;
}

function planOf(context: Context): Plan {
  const { document } = context;
  const { indicators, total } = lowerIndicators(context);
  const totalOf = lowerTotal(context, total);
  const bonus = lowerBonus(context, indicators);
  const { subjects, notes } = document;
  const negativeList = lowerNegativeList(context);
  const requirements = lowerRequirements(context);
  const shares = lowerShares(context, indicators.slice(0, bonus?.section));
  return {
    format: PLAN_FORMAT,
    id: document.id,
    edition: document.edition,
    title: document.title,
    standard: document.standard,
    entity: document.entity,
    places: Number(parseNumber(document.places ?? '2')!.n),
    total: fractionText(mostOf(total)),
    ...(document.round === undefined ? {} : { round: roundOf(document.round) }),
    readings: readingsOf(context),
    parameters: Object.entries(document.parameters ?? {}).map(([id, parameter]) => context.wrote(['parameters', id], parameterOf(context, id, parameter))),
    terms: termsOf(context),
    facts: factsOf(context),
    indicators,
    ...(totalOf === undefined ? {} : { totalOf }),
    ...(bonus === undefined ? {} : { bonus }),
    ...lowerGrades(context),
    validity: validityOf(context),
    ...(negativeList === undefined ? {} : { negativeList }),
    ...(requirements.length === 0 ? {} : { requirements }),
    ...(subjects === undefined ? {} : { subjects: labelled(subjects) }),
    ...(shares.length === 0 ? {} : { shares }),
    ...(notes === undefined ? {} : { notes }),
  };
}

function roundOf({ to, mode, at, clause, basis }: RoundDocument): PlanRound {
  return { to: fractionText(parseNumber(to)!), mode, at, ...(clause === undefined ? {} : { clause }), basis };
}

function labelled(options: Readonly<Record<string, string>>): readonly Labelled[] {
  return Object.entries(options).map(([id, label]) => ({ id, label }));
}

function readingsOf(context: Context): readonly PlanReading[] {
  return Object.entries(context.document.readings ?? {}).map(([id, reading]) => {
    const options = labelled(reading.options);
    const ids = Object.keys(reading.options);
    checkDeclared(context, id, ids, ['readings', id, 'options']);
    if (!ids.includes(reading.default)) unknownOption(context, id, reading.default, ids, ['readings', id, 'default']);
    return context.wrote(['readings', id], { id, clause: reading.clause, question: reading.question, basis: reading.basis ?? 'inferred', default: reading.default, options });
  });
}

function termsOf(context: Context): readonly PlanTerm[] {
  return Object.entries(context.document.terms ?? {}).map(([id, term]) => {
    const path = ['terms', id];
    if ((term.condition === undefined) === (term.quantity === undefined)) context.report('TERM_KIND', path, { slots: { name: id } }, 'key');
    const lowered: PlanTerm =
      term.condition === undefined
        ? { id, label: term.label, quantity: lowerQuantity(context, term.quantity ?? '0', [...path, 'quantity'], 'none') }
        : { id, label: term.label, condition: lowerCondition(context, term.condition, [...path, 'condition']) };
    return context.wrote(path, lowered);
  });
}

function factsOf(context: Context): readonly PlanFact[] {
  const surveys = lowerSurveys(context);
  return [...context.names.values()].flatMap((named) => {
    if (named.sort !== 'fact') return [];
    const ballots = named.path[0] === 'surveys' ? surveys.get(named.path[1] as string) : undefined;
    return [context.wrote(named.path, { ...factOf(context, named), ...(ballots === undefined ? {} : { ballots }) })];
  });
}

const LENGTHS: Readonly<Record<string, number>> = { month: 12, quarter: 4, halfYear: 2 };

function factOf(context: Context, { id, fact, path }: Extract<Named, { sort: 'fact' }>): PlanFact {
  const { kind, label, unit, note, step, per, options, ordered, atMost, onlyIf, ifNone } = fact;
  if (options !== undefined) checkDeclared(context, id, Object.keys(options), [...path, 'options']);
  if (atMost !== undefined) checkCap(context, id, fact, atMost, [...path, 'atMost']);
  return {
    id,
    kind,
    label,
    ...(unit === undefined ? {} : { unit }),
    ...(note === undefined ? {} : { note }),
    ...endsOf(context, id, fact, path),
    ...(step === undefined ? {} : { step: fractionText(parseNumber(step)!) }),
    ...(per === undefined ? {} : { per }),
    ...(per === undefined || !Object.hasOwn(LENGTHS, per) ? {} : { length: LENGTHS[per]! }),
    ...(options === undefined ? {} : { options: labelled(options) }),
    ...(ordered === undefined ? {} : { ordered }),
    ...(atMost === undefined ? {} : { atMost }),
    ...(onlyIf === undefined ? {} : { onlyIf: lowerCondition(context, onlyIf, [...path, 'onlyIf']) }),
    ...(ifNone === undefined ? {} : { ifNone: lowerQuantity(context, ifNone, [...path, 'ifNone'], 'none') }),
  };
}

/** Numbers start at 0 unless the fact says otherwise; rates end at 1. */
function endsOf(context: Context, id: string, { kind, min, max }: FactDocument, path: Path): { min?: string; max?: string } {
  if (kind === 'yesNo' || kind === 'choice' || kind === 'date') return {};
  return limits(context, id, path, min === null ? undefined : (min ?? '0'), max ?? (kind === 'rate' ? '1' : undefined));
}

function checkCap(context: Context, id: string, fact: FactDocument, atMost: string, path: Path): void {
  const target = findName(context, atMost, path, ['fact']);
  if (target === undefined) return;
  if (target.sort !== 'fact' || (target.fact.kind !== 'count' && target.fact.kind !== 'amount')) {
    wrongKind(context, target, path, 'number');
  } else if (fact.unit !== undefined && target.fact.unit !== undefined && fact.unit !== target.fact.unit) {
    context.report('UNIT_MISMATCH', path, { found: atMost, slots: { units: listed([`${id} ${fact.unit}`, `${atMost} ${target.fact.unit}`]) } });
  }
}

function validityOf(context: Context): readonly PlanValidity[] {
  return (context.document.validity ?? []).map(({ id, clause, quote, check }, index) =>
    context.wrote(['validity', index], { id, clause, quote, check: lowerCondition(context, check, ['validity', index, 'check']) }),
  );
}
