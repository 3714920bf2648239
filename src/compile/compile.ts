import { settle, type Diagnostic, type Path, type Result } from '../diagnostics/diagnostic.js';
import { pathText } from '../diagnostics/format.js';
import { atMost50 } from '../diagnostics/limit.js';
import { compare, equals, type Rational } from '../exact/rational.js';
import { fractionText, parseNumber } from '../exact/text.js';
import { PLAN_FORMAT, type Labelled, type Plan, type PlanFact, type PlanGrades, type PlanParameter, type PlanReading, type PlanTerm, type PlanValidity } from '../plan/plan.js';
import type { FactDocument, ParameterDocument } from '../rulebook/document.js';
import { inTextOrder, parseRulebook, type Rulebook } from '../rulebook/parse.js';
import { listed } from '../rulebook/words.js';
import type { ReadYamlOptions } from '../rulebook/yaml-read.js';
import { checkPlan } from './checks.js';
import { lowerCondition, lowerQuantity } from './lower-formula.js';
import { lowerIndicators } from './lower-rows.js';
import { wrongKind } from './kinds.js';
import { contextOf, findName, type Context, type Named } from './names.js';
import { checkDeclared, unknownOption } from './options.js';

/**
 * The plan of a rulebook: names resolved, sums, kinds, units, options and circles checked.
 *
 * - at most 50 diagnostics, in the order of the text: NAME_*, WORD_MISPLACED, OPTION_*, OPTIONS_FEW, TERM_KIND,
 *   COMPARISON_*, UNIT_MISMATCH, POOL_RULES_DIFFER, BARE_WITHOUT_FACT, FACT_NOT_BARE, FACT_LIMITS, POINTS_SUM,
 *   TOTAL_SUM, VARIANT_SUM, BAND_ORDER, JUDGED_ABOVE_POINTS, PARTS_SUM, RANGE_EMPTY
 * - NAME_UNUSED is said only where nothing else is wrong
 *
 * @example
 * ```ts
 * const plan = unwrap(compile(unwrap(parseRulebook(text))));
 * plan.total; // → '3'
 * ```
 */
export function compile(rulebook: Rulebook): Result<Plan> {
  const context = contextOf(rulebook);
  const plan = planOf(context);
  checkPlan(context, plan);
  return settle(plan, atMost50(inTextOrder(once(context.problems))));
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
  checkTotal(context, total);
  const grades = gradesOf(context);
  return {
    format: PLAN_FORMAT,
    id: document.id,
    edition: document.edition,
    title: document.title,
    standard: document.standard,
    entity: document.entity,
    places: Number(parseNumber(document.places ?? '2')!.n),
    total: fractionText(total),
    readings: readingsOf(context),
    parameters: Object.entries(document.parameters ?? {}).map(([id, parameter]) => parameterOf(context, id, parameter)),
    terms: termsOf(context),
    facts: factsOf(context),
    indicators,
    ...(grades === undefined ? {} : { grades }),
    validity: validityOf(context),
  };
}

function checkTotal({ document, report }: Context, total: Rational): void {
  if (document.total === undefined || equals(parseNumber(document.total)!, total)) return;
  report('TOTAL_SUM', ['total'], { found: document.total, slots: { written: document.total, sum: fractionText(total) } });
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
    return { id, clause: reading.clause, question: reading.question, basis: reading.basis ?? 'inferred', default: reading.default, options };
  });
}

function parameterOf(context: Context, id: string, { kind, label, unit, basis, min, max }: ParameterDocument): PlanParameter {
  const low = min ?? (kind === 'rate' ? '0' : undefined);
  const high = max ?? (kind === 'rate' ? '1' : undefined);
  const ends = limits(context, id, ['parameters', id], low, high);
  return { id, kind, label, ...(unit === undefined ? {} : { unit }), basis: basis ?? 'local', ...ends };
}

function limits({ report }: Context, name: string, path: Path, min: string | undefined, max: string | undefined): { min?: string; max?: string } {
  const low = min === undefined ? undefined : parseNumber(min)!;
  const high = max === undefined ? undefined : parseNumber(max)!;
  if (low !== undefined && high !== undefined && compare(low, high) > 0) report('FACT_LIMITS', path, { slots: { name, min: min!, max: max! } }, 'key');
  return { ...(low === undefined ? {} : { min: fractionText(low) }), ...(high === undefined ? {} : { max: fractionText(high) }) };
}

function termsOf(context: Context): readonly PlanTerm[] {
  return Object.entries(context.document.terms ?? {}).map(([id, term]) => {
    const path = ['terms', id];
    if ((term.condition === undefined) === (term.quantity === undefined)) context.report('TERM_KIND', path, { slots: { name: id } }, 'key');
    return term.condition === undefined
      ? { id, label: term.label, quantity: lowerQuantity(context, term.quantity ?? '0', [...path, 'quantity'], 'none') }
      : { id, label: term.label, condition: lowerCondition(context, term.condition, [...path, 'condition']) };
  });
}

function factsOf(context: Context): readonly PlanFact[] {
  return [...context.names.values()].flatMap((named) => (named.sort === 'fact' ? [factOf(context, named)] : []));
}

const LENGTHS = { month: 12, quarter: 4, halfYear: 2 } as const;

function factOf(context: Context, { id, fact, path }: Extract<Named, { sort: 'fact' }>): PlanFact {
  const { kind, label, unit, note, step, per, options, atMost, onlyIf, ifNone } = fact;
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
    ...(per === undefined ? {} : { per, length: LENGTHS[per] }),
    ...(options === undefined ? {} : { options: labelled(options) }),
    ...(atMost === undefined ? {} : { atMost }),
    ...(onlyIf === undefined ? {} : { onlyIf: lowerCondition(context, onlyIf, [...path, 'onlyIf']) }),
    ...(ifNone === undefined ? {} : { ifNone: lowerQuantity(context, ifNone, [...path, 'ifNone'], 'none') }),
  };
}

/** Numbers start at 0 unless the fact says otherwise; rates end at 1. */
function endsOf(context: Context, id: string, { kind, min, max }: FactDocument, path: Path): { min?: string; max?: string } {
  if (kind === 'yesNo' || kind === 'choice') return {};
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

function gradesOf(context: Context): PlanGrades | undefined {
  const { grades } = context.document;
  if (grades === undefined) return undefined;
  return {
    scale: grades.scale,
    clause: grades.clause,
    of: lowerQuantity(context, grades.of ?? 'total', ['grades', 'of'], 'grade'),
    bands: grades.bands.map(({ id, label, from }, index) => ({ id, label, from: lowerQuantity(context, from, ['grades', 'bands', index, 'from'], 'row') })),
    otherwise: grades.otherwise,
  };
}

function validityOf(context: Context): readonly PlanValidity[] {
  return (context.document.validity ?? []).map(({ id, clause, quote, check }, index) => ({
    id,
    clause,
    quote,
    check: lowerCondition(context, check, ['validity', index, 'check']),
  }));
}
