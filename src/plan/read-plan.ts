import { failure, settle, type Diagnostic, type Result } from '../diagnostics/diagnostic.js';
import { atMost50 } from '../diagnostics/limit.js';
import { planProblem } from './codes.js';
import { factOrder, termCircle } from './order.js';
import { PLAN_FORMAT, type FactKind, type Plan } from './plan.js';
import { formulaChecks, type FormulaChecks, type PlanNames } from './read-formula.js';
import { fraction, isObject, list, object, oneOf, optional, text, whole, type Check } from './shape.js';

/**
 * A plan from outside, such as parsed JSON, after everything that an evaluator relies on was checked: its shape, its
 * names, options and circles.
 *
 * - the value itself is returned; it is not copied
 * - at most 50 diagnostics with paths: PLAN_FORMAT, PLAN_PART, PLAN_NAME
 *
 * @example
 * ```ts
 * const plan = unwrap(readPlan(JSON.parse(text)));
 * ```
 */
export function readPlan(json: unknown): Result<Plan> {
  if (!isObject(json) || json.format !== PLAN_FORMAT) {
    return failure([planProblem('PLAN_FORMAT', { path: ['format'], found: isObject(json) ? String(json.format) : typeof json })]);
  }
  const problems: Diagnostic[] = [];
  shapeOf(namesOf(json))(json, [], problems);
  const plan = json as unknown as Plan;
  if (problems.length === 0) checkWhole(plan, problems);
  return settle(plan, atMost50(problems));
}

const FACT_KINDS: readonly FactKind[] = ['yesNo', 'count', 'amount', 'rate', 'choice', 'counts'];
const BASIS = oneOf(['text', 'inferred', 'local']);
const labelled = object({ id: text, label: text });

/** The names of a plan, as far as they can be read before its shape is known. */
function namesOf(json: Readonly<Record<string, unknown>>): PlanNames {
  const entries = (key: string): readonly Readonly<Record<string, unknown>>[] => {
    const value = json[key];
    return Array.isArray(value) ? value.filter(isObject) : [];
  };
  const optionsOf = (one: Readonly<Record<string, unknown>>): readonly string[] =>
    Array.isArray(one.options) ? one.options.filter(isObject).map((option) => String(option.id)) : [];
  return {
    facts: new Map(entries('facts').map((fact) => [String(fact.id), { kind: fact.kind as FactKind, options: optionsOf(fact) }])),
    parameters: new Set(entries('parameters').map((parameter) => String(parameter.id))),
    readings: new Map(entries('readings').map((reading) => [String(reading.id), optionsOf(reading)])),
    terms: new Map(entries('terms').map((term) => [String(term.id), 'quantity' in term ? 'quantity' : 'condition'])),
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
    format: whole, id: text, edition: text, title: text, entity: text, places: whole, total: fraction,
    standard: object({
      code: text, name: text, issuer: optional(text), published: optional(text), effectiveFrom: text,
      effectiveTo: optional(text), place: text, standing: oneOf(['normative', 'informative', 'recommended', 'plan']),
    }),
    readings: list(object({ id: text, clause: text, question: text, basis: BASIS, default: text, options: list(labelled, 1) })),
    parameters: list(object({
      id: text, kind: oneOf(['count', 'amount', 'rate']), label: text, unit: optional(text), basis: BASIS,
      min: optional(fraction), max: optional(fraction),
    })),
    terms: list(term),
    facts: list(factShape(checks)),
    indicators: list(indicatorShape(checks), 1),
    grades: optional(object({
      scale: text, clause: text, of: quantity, otherwise: labelled,
      bands: list(object({ id: text, label: text, from: quantity }), 1),
    })),
    validity: list(object({ id: text, clause: text, quote: text, check: condition })),
  });
}

function factShape({ quantity, condition }: FormulaChecks): Check {
  const fact = object({
    id: text, kind: oneOf(FACT_KINDS), label: text, unit: optional(text), note: optional(text), min: optional(fraction),
    max: optional(fraction), step: optional(fraction), per: optional(text), length: optional(whole), options: optional(list(labelled, 1)),
    atMost: optional(text), onlyIf: optional(condition), ifNone: optional(quantity),
  });
  return (value, path, problems) => {
    fact(value, path, problems);
    if (!isObject(value)) return;
    if (value.kind === 'choice') list(labelled, 1)(value.options, [...path, 'options'], problems);
    if (value.kind === 'counts') whole(value.length, [...path, 'length'], problems);
  };
}

function indicatorShape({ quantity, condition, selected }: FormulaChecks): Check {
  const otherwise = oneOf(['exclude', 'zero']);
  const phrase: Check = (value, path, problems) => {
    object({ phrase: text, quantities: optional(record(quantity)), conditions: optional(list(condition)), parts: optional(list(part)) })(value, path, problems);
  };
  const say = selected(phrase, phrase);
  const part = object({ title: text, points: fraction, say: (value, path, problems) => { say(value, path, problems); } });
  return object({
    id: text, parent: optional(whole), title: text, points: fraction, note: optional(text), clause: optional(text),
    quote: optional(text), basis: optional(BASIS), assessor: optional(text), variant: optional(object({ fact: text, option: text })),
    appliesWhen: optional(condition), otherwise: optional(selected(otherwise, otherwise)),
    scoring: optional(object({ points: quantity, say })),
  });
}

function record(check: Check): Check {
  return (value, path, problems) => {
    object(isObject(value) ? Object.fromEntries(Object.keys(value).map((key) => [key, check])) : {})(value, path, problems);
  };
}

/** What only the whole plan shows: defaults, caps, parents and variants that are there, and no circles. */
function checkWhole(plan: Plan, problems: Diagnostic[]): void {
  const complain = (name: string, ...path: readonly (string | number)[]): void => {
    problems.push(planProblem('PLAN_NAME', { path, found: name, slots: { at: path.join('.'), name } }));
  };
  const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
  plan.readings.forEach((reading, index) => {
    if (!reading.options.some((option) => option.id === reading.default)) complain(reading.default, 'readings', index, 'default');
  });
  plan.facts.forEach((fact, index) => {
    const cap = fact.atMost === undefined ? undefined : facts.get(fact.atMost)?.kind;
    if (fact.atMost !== undefined && cap !== 'count' && cap !== 'amount') complain(fact.atMost, 'facts', index, 'atMost');
  });
  plan.indicators.forEach(({ parent, variant, scoring }, index) => {
    if (parent !== undefined && (parent >= index || plan.indicators[parent]!.scoring !== undefined)) complain(String(parent), 'indicators', index, 'parent');
    if (variant !== undefined && facts.get(variant.fact)?.options?.some((option) => option.id === variant.option) !== true) {
      complain(variant.fact, 'indicators', index, 'variant');
    }
    if (scoring === undefined && !plan.indicators.some((child) => child.parent === index)) complain('scoring', 'indicators', index);
  });
  const circle = termCircle(plan) ?? (problems.length > 0 ? undefined : circleOf(plan));
  if (circle !== undefined) complain(circle.join(' → '), 'terms');
}

function circleOf(plan: Plan): readonly string[] | undefined {
  const order = factOrder(plan);
  return 'circle' in order ? order.circle : undefined;
}

