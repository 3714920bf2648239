import { clip } from '../diagnostics/codes.js';
import { failure, settle, type Diagnostic, type Result } from '../diagnostics/diagnostic.js';
import { pathText } from '../diagnostics/format.js';
import { atMost50 } from '../diagnostics/limit.js';
import { compare } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import { planProblem } from './codes.js';
import { factOrder, termCircle } from './order.js';
import { outcomeOrder, outcomesRead } from './outcome-order.js';
import { PLAN_FORMAT, type FactKind, type Plan, type PlanBallots, type PlanFact, type PlanParameter } from './plan.js';
import type { PlanIndicator } from './table.js';
import { formulaChecks, type FormulaChecks, type PlanNames } from './read-formula.js';
import { checkBonus, checkClauses, checkEffects, checkTotalOf, clauseShapes, type Complain } from './read-clauses.js';
import { date, foundText, fraction, isObject, list, notNegative, object, oneOf, optional, positive, record, share, text, whole, wholeUpTo, type Check } from './shape.js';

/**
 * A plan from outside, such as parsed JSON, after everything that an evaluator relies on was checked: its shape, its
 * names, options and circles.
 *
 * - the value itself is returned; it is not copied
 * - at most 50 diagnostics with paths: PLAN_FORMAT, PLAN_PART, PLAN_NAME, PLAN_TWICE
 *
 * @example
 * ```ts
 * const plan = unwrap(readPlan(JSON.parse(JSON.stringify(estate))));
 * planHash(plan) === planHash(estate); // → true
 * readPlan({ format: 2 }).diagnostics[0].code; // → 'PLAN_FORMAT'
 * ```
 */
export function readPlan(json: unknown): Result<Plan> {
  try {
    return checked(json);
  } catch {
    // Parsed JSON does not throw when it is read; what does is no plan.
    return failure([planProblem('PLAN_FORMAT', { path: ['format'] })]);
  }
}

function checked(json: unknown): Result<Plan> {
  if (!isObject(json) || json.format !== PLAN_FORMAT) {
    return failure([planProblem('PLAN_FORMAT', { path: ['format'], found: foundText(isObject(json) ? json.format : json) })]);
  }
  const problems: Diagnostic[] = [];
  shapeOf(namesOf(json))(json, [], problems);
  const plan = json as unknown as Plan;
  if (problems.length === 0) checkWhole(plan, problems);
  return settle(plan, atMost50(problems));
}

const MOST_ENTRIES = 1000;
const BASIS = oneOf(['text', 'inferred', 'local']);
const labelled = object({ id: text, label: text });

/** The names of a plan, as far as they can be read before its shape is known. */
function namesOf(json: Readonly<Record<string, unknown>>): PlanNames {
  const objects = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.filter(isObject) : []);
  const idOf = (one: Readonly<Record<string, unknown>>): string => one.id as string;
  const optionsOf = (one: Readonly<Record<string, unknown>>): readonly string[] => objects(one.options).map(idOf);
  const indicators = objects(json.indicators);
  return {
    facts: new Map(objects(json.facts).map((fact) => [idOf(fact), { ...(fact as unknown as PlanFact), options: optionsOf(fact) }])),
    parameters: new Set(objects(json.parameters).map(idOf)),
    readings: new Map(objects(json.readings).map((reading) => [idOf(reading), optionsOf(reading)])),
    terms: new Map(objects(json.terms).map((term) => [idOf(term), 'quantity' in term ? 'quantity' : 'condition'])),
    indicators: new Set(indicators.map(idOf)),
    assessors: new Set(indicators.flatMap(({ assessor, scoring }) => (scoring === undefined || typeof assessor !== 'string' ? [] : [assessor]))),
  };
}

function shapeOf(names: PlanNames): Check {
  const checks = formulaChecks(names);
  const { quantity, condition } = checks;
  const term: Check = (value, path, problems) => {
    const formula = isObject(value) && 'quantity' in value ? { quantity } : { condition };
    object({ id: text, label: text, ...formula })(value, path, problems);
  };
  return object({
    format: whole, id: text, edition: text, title: text, entity: text, places: wholeUpTo(0, 6), total: notNegative,
    standard: object({
      code: text, name: text, issuer: optional(text), published: optional(text), effectiveFrom: text,
      effectiveTo: optional(text), place: text, standing: oneOf(['normative', 'informative', 'recommended', 'plan']),
    }),
    readings: list(object({ id: text, clause: text, question: text, basis: BASIS, default: text, options: list(labelled, 1) })),
    parameters: list(object({
      id: text, kind: oneOf(['count', 'amount', 'rate']), label: text, unit: optional(text), basis: BASIS,
      min: optional(fraction), max: optional(fraction), value: optional(fraction),
      values: optional(list(object({ from: date, value: fraction, clause: text, quote: optional(text), basis: optional(BASIS) }), 1)),
    })),
    terms: list(term),
    facts: list(factShape(checks)),
    indicators: list(indicatorShape(checks)),
    validity: list(object({ id: text, clause: text, quote: text, check: condition })),
    ...clauseShapes(checks),
  });
}

/** What a fact of each kind may say beside its id, kind, label and note. */
function factShape({ quantity, condition, selector }: FormulaChecks): Check {
  const limits = { min: optional(fraction), max: optional(fraction) };
  const numeric = { unit: optional(text), ...limits, step: optional(positive), onlyIf: optional(condition) };
  const entries = { ...numeric, per: optional(text), length: optional(wholeUpTo(1, MOST_ENTRIES)) };
  const parts: Readonly<Record<FactKind, Readonly<Record<string, Check>>>> = {
    yesNo: { onlyIf: optional(condition) },
    count: { ...numeric, atMost: optional(text) },
    amount: { ...numeric, atMost: optional(text) },
    rate: { ...numeric, ifNone: optional(quantity) },
    choice: { options: list(labelled, 1), ordered: optional(oneOf(['highestFirst', 'lowestFirst'])) },
    counts: entries,
    amounts: entries,
    date: { onlyIf: optional(condition) },
  };
  const index = object({ worth: list(share, 2) });
  const ballots = { ...limits, ballots: object({ answers: list(labelled, 2), index: selector(['reading'], () => index, index) }) };
  const kindOf = oneOf(Object.keys(parts));
  return (value, path, problems) => {
    const kind = isObject(value) && Object.hasOwn(parts, value.kind as FactKind) ? (value.kind as FactKind) : 'yesNo';
    object({ id: text, kind: kindOf, label: text, note: optional(text), ...(kind === 'rate' && isObject(value) && 'ballots' in value ? ballots : parts[kind]) })(value, path, problems);
  };
}

function indicatorShape({ quantity, condition, selector }: FormulaChecks): Check {
  const word = oneOf(['exclude', 'zero', 'rescale', 'full']);
  const otherwise = selector(['reading'], () => word, word);
  const phrase: Check = (value, path, problems) => {
    object({ phrase: text, quantities: optional(record(quantity)), conditions: optional(list(condition)), parts: optional(list(part)) })(value, path, problems);
  };
  const say: Check = selector(['reading', 'choice', 'when'], () => say, phrase);
  const part = object({ title: text, points: notNegative, awarded: quantity, say });
  return object({
    id: text, parent: optional(whole), title: text, points: notNegative, pointsBy: optional(object({ fact: text, options: record(notNegative) })), note: optional(text), clause: optional(text),
    quote: optional(text), basis: optional(BASIS), assessor: optional(text), variant: optional(object({ fact: text, option: text })),
    appliesWhen: optional(condition), otherwise: optional(otherwise), zeroWhen: optional(condition), combine: optional(oneOf(['share'])), ifUnknown: optional(oneOf(['zero', 'notApplicable'])),
    scoring: optional(object({ points: quantity, say })),
  });
}

/** What only the whole plan shows: each id once, defaults, limits, caps, parents and variants that fit, no circles. */
function checkWhole(plan: Plan, problems: Diagnostic[]): void {
  const complain: Complain = (code, name, ...path) => {
    problems.push(planProblem(code, { path, found: name, slots: { at: pathText(path), name: clip(name) } }));
  };
  for (const key of ['readings', 'parameters', 'terms', 'facts', 'indicators', 'validity', 'effects', 'requirements', 'subjects'] as const) checkIds(plan[key] ?? [], complain, key);
  plan.readings.forEach((reading, index) => {
    checkIds(reading.options, complain, 'readings', index, 'options');
    if (!reading.options.some((option) => option.id === reading.default)) complain('PLAN_NAME', reading.default, 'readings', index, 'default');
  });
  plan.parameters.forEach((parameter, index) => { checkParameter(parameter, index, complain); });
  plan.facts.forEach((fact, index) => { checkFact(plan, fact, index, complain); });
  plan.indicators.forEach((indicator, index) => { checkIndicator(plan, indicator, index, complain); });
  checkClauses(plan, complain);
  checkEffects(plan, complain);
  checkBonus(plan, complain);
  if (problems.length > 0) return;
  const circle = termCircle(plan) ?? factCircle(plan);
  if (circle !== undefined) complain('PLAN_NAME', circle.join(' → '), 'terms');
  else {
    checkOutcomes(plan, complain);
    checkTotalOf(plan, complain);
  }
}

function checkIds(list: readonly { readonly id: string }[], complain: Complain, ...path: readonly (string | number)[]): void {
  const seen = new Set<string>();
  list.forEach(({ id }, index) => {
    if (seen.has(id)) complain('PLAN_TWICE', id, ...path, index, 'id');
    seen.add(id);
  });
}

/** The values of a parameter come in the order of their days, since the last that has begun holds. */
function checkParameter(parameter: PlanParameter, index: number, complain: Complain): void {
  const { id, values = [] } = parameter;
  checkLimits(parameter, complain, 'parameters', index);
  // The day of the assessment is noted among the parameters.
  if (id === 'asOf') complain('PLAN_NAME', id, 'parameters', index, 'id');
  values.forEach(({ from }, at) => {
    if (at > 0 && values[at - 1]!.from >= from) complain('PLAN_NAME', from, 'parameters', index, 'values', at, 'from');
  });
}

function checkLimits({ min, max }: { readonly min?: string; readonly max?: string }, complain: Complain, ...path: readonly (string | number)[]): void {
  if (min !== undefined && max !== undefined && compare(parseFraction(min)!, parseFraction(max)!) > 0) complain('PLAN_NAME', min, ...path, 'min');
}

function checkFact({ facts }: Plan, fact: PlanFact, index: number, complain: Complain): void {
  checkIds(fact.options ?? [], complain, 'facts', index, 'options');
  if (fact.ballots !== undefined) checkBallots(fact.ballots, complain, 'facts', index, 'ballots');
  checkLimits(fact, complain, 'facts', index);
  if (fact.atMost === undefined) return;
  const cap = facts.find((other) => other.id === fact.atMost)?.kind;
  if (cap !== 'count' && cap !== 'amount') complain('PLAN_NAME', fact.atMost, 'facts', index, 'atMost');
}

/** Every answer is worth something; what is written as a range is not the votes for two answers. */
function checkBallots({ answers, index }: PlanBallots, complain: Complain, ...path: readonly (string | number)[]): void {
  checkIds(answers, complain, ...path, 'answers');
  for (const { worth } of 'op' in index ? Object.values(index.options) : [index]) {
    if (worth.length !== answers.length) complain('PLAN_NAME', String(worth.length), ...path, 'index');
  }
  for (const { id } of answers) if (id === 'min' || id === 'max') complain('PLAN_NAME', id, ...path, 'answers');
}

function checkIndicator({ facts, indicators }: Plan, { parent, variant, scoring, pointsBy }: PlanIndicator, index: number, complain: Complain): void {
  if (parent !== undefined && (parent >= index || indicators[parent]!.scoring !== undefined)) complain('PLAN_NAME', String(parent), 'indicators', index, 'parent');
  if (pointsBy !== undefined && !isEveryOption(facts, pointsBy.fact, Object.keys(pointsBy.options))) complain('PLAN_NAME', pointsBy.fact, 'indicators', index, 'pointsBy');
  const children = indicators.filter((child) => child.parent === index);
  if (scoring === undefined && children.length === 0) complain('PLAN_NAME', 'scoring', 'indicators', index);
  // Either all that stands in a section is of a variant of one choice, or nothing is.
  const first = indicators.find((sibling) => sibling.parent === parent)!.variant;
  if (variant?.fact !== first?.fact || (variant !== undefined && parent === undefined)) complain('PLAN_NAME', 'variant', 'indicators', index, 'variant');
  else if (variant !== undefined && facts.find((fact) => fact.id === variant.fact)?.options?.some((option) => option.id === variant.option) !== true) {
    complain('PLAN_NAME', variant.fact, 'indicators', index, 'variant');
  }
}

function isEveryOption(facts: Plan['facts'], id: string, named: readonly string[]): boolean {
  const options = facts.find((fact) => fact.id === id)?.options;
  return options?.length === named.length && options.every((option) => named.includes(option.id));
}

function factCircle(plan: Plan): readonly string[] | undefined {
  const order = factOrder(plan);
  return 'circle' in order ? order.circle : undefined;
}

/** Points come after facts, and none after itself. */
function checkOutcomes(plan: Plan, complain: Complain): void {
  plan.facts.forEach(({ id, onlyIf, ifNone }, index) => {
    if (outcomesRead(plan, [onlyIf, ifNone]).size > 0) complain('PLAN_NAME', id, 'facts', index);
  });
  const order = outcomeOrder(plan);
  if ('circle' in order) complain('PLAN_NAME', order.circle.map((index) => plan.indicators[index]!.id).join(' → '), 'indicators');
}
