import { clip } from '../diagnostics/codes.js';
import { pathText } from '../diagnostics/format.js';
import type { PartKind, Parts } from '../formula/operation.js';
import { CONDITIONS, QUANTITIES } from '../formula/operations/index.js';
import { planProblem } from './codes.js';
import type { FactKind, PlanFact } from './plan.js';
import { bool, dateOrNever, fraction, isObject, list, object, oneOf, optional, positive, text, wrongPart, type Check } from './shape.js';

/** What the formulas of a plan may name. */
export interface PlanNames {
  readonly facts: ReadonlyMap<string, Pick<PlanFact, 'kind' | 'min' | 'per' | 'length'> & { readonly options: readonly string[] }>;
  readonly parameters: ReadonlySet<string>;
  readonly readings: ReadonlyMap<string, readonly string[]>;
  readonly terms: ReadonlyMap<string, 'quantity' | 'condition'>;
  readonly indicators: ReadonlySet<string>;
  readonly assessors: ReadonlySet<string>;
}

/** Checks of everything that formulas are made of. */
export interface FormulaChecks {
  readonly quantity: Check;
  readonly condition: Check;
  /** A selector of one of these sorts whose branches pass `branch`; other values go to `plain`. */
  readonly selector: (ops: readonly string[], branch: () => Check, plain: Check) => Check;
}

type Operations = Readonly<Record<string, { readonly parts: Parts }>>;

/** The two sorts of formula for the names of one plan. */
interface Sorts {
  readonly names: PlanNames;
  readonly quantity: Check;
  readonly condition: Check;
}

/** A node whose parts are being checked. */
interface Node {
  readonly op: string;
  readonly reading?: unknown;
  readonly fact?: unknown;
  readonly over?: unknown;
}

/** The kinds of fact that an operation reads. */
const FACTS_OF: Readonly<Record<string, readonly FactKind[]>> = {
  fact: ['count', 'amount', 'rate', 'date'],
  yes: ['yesNo'],
  option: ['choice'],
  choice: ['choice'],
};

const LISTS: readonly FactKind[] = ['counts', 'amounts'];

export function formulaChecks(names: PlanNames): FormulaChecks {
  const sorts: Sorts = {
    names,
    quantity: (value, path, problems) => { operationCheck(QUANTITIES, sorts, sorts.quantity)(value, path, problems); },
    condition: (value, path, problems) => { operationCheck(CONDITIONS, sorts, sorts.condition)(value, path, problems); },
  };
  const selector: FormulaChecks['selector'] = (ops, branch, plain) => (value, path, problems) => {
    const isOne = isObject(value) && ops.includes(value.op as string);
    (isOne ? operationCheck(QUANTITIES, sorts, branch()) : plain)(value, path, problems);
  };
  return { quantity: sorts.quantity, condition: sorts.condition, selector };
}

/** One operation of a table; `self` checks the parts that are of the same sort as the whole. */
function operationCheck(operations: Operations, sorts: Sorts, self: Check): Check {
  return (value, path, problems) => {
    const op = isObject(value) ? value.op : undefined;
    if (typeof op !== 'string' || !Object.hasOwn(operations, op)) {
      problems.push(wrongPart(op, path, Object.keys(operations).join(' | ')));
      return;
    }
    const parts = Object.entries(operations[op]!.parts).map(([key, kind]) => [key, partCheck(kind, value as Node, sorts, self)] as const);
    object({ op: text, ...Object.fromEntries(parts) })(value, path, problems);
  };
}

function partCheck(kind: PartKind, node: Node, sorts: Sorts, self: Check): Check {
  if (typeof kind !== 'string') return oneOf(kind);
  const { names, quantity, condition } = sorts;
  const checks: Readonly<Record<Exclude<PartKind, readonly string[]>, () => Check>> = {
    quantity: () => quantity,
    'quantity?': () => optional(quantity),
    quantities: () => list(quantity, 1),
    condition: () => condition,
    conditions: () => list(condition, 1),
    self: () => self,
    list: () => listCheck(sorts),
    tests: () => list(testCheck(quantity), 1),
    options: () => object(Object.fromEntries(optionsOf(node, names).map((option) => [option, self]))),
    cases: () => list(object({ if: condition, use: self }), 1),
    fact: () => factNamed(names, FACTS_OF[node.op]!),
    facts: () => list(factNamed(names, ['rate']), 1),
    'list fact?': () => optional(weightsNamed(node, names)),
    parameter: () => named((name) => names.parameters.has(name)),
    term: () => named((name) => names.terms.get(name) === (node.op === 'term' ? 'quantity' : 'condition')),
    reading: () => named((name) => names.readings.has(name)),
    indicator: () => named((name) => names.indicators.has(name)),
    assessor: () => named((name) => names.assessors.has(name)),
    number: () => (node.op === 'round' ? positive : fraction),
    date: () => dateOrNever,
    boolean: () => bool,
    words: () => list(named((name) => optionsOf(node, names).includes(name)), 1),
  };
  return checks[kind]();
}

/** A name that stands for something the operation can read. */
function named(known: (name: string) => boolean): Check {
  return (value, path, problems) => {
    if (typeof value !== 'string') problems.push(wrongPart(value, path, 'a name'));
    else if (!known(value)) problems.push(planProblem('PLAN_NAME', { path, found: value, slots: { at: pathText(path), name: clip(value) } }));
  };
}

function factNamed(names: PlanNames, kinds: readonly FactKind[]): Check {
  return named((name) => {
    const fact = names.facts.get(name);
    return fact !== undefined && kinds.includes(fact.kind);
  });
}

/** A list that goes entry by entry with the one it weighs, and in which nothing is below 0. */
function weightsNamed({ over }: Node, names: PlanNames): Check {
  const weighed = names.facts.get(isObject(over) ? (over.fact as string) : '');
  return named((name) => {
    const fact = names.facts.get(name);
    if (weighed === undefined || fact === undefined || !LISTS.includes(fact.kind)) return false;
    const isPaired = fact.length === weighed.length && (fact.length !== undefined || (fact.per !== undefined && fact.per === weighed.per));
    return isPaired && typeof fact.min === 'string' && !fact.min.startsWith('-');
  });
}

function testCheck(quantity: Check): Check {
  return (value, path, problems) => {
    const odd = isObject(value) && value.relation === 'odd';
    object({ relation: oneOf(['atLeast', 'atMost', 'above', 'below', 'is', 'odd']), ...(odd ? {} : { value: quantity }) })(value, path, problems);
  };
}

/** The entries of a list fact, or quantities written out. */
function listCheck({ names, quantity }: Sorts): Check {
  return (value, path, problems) => {
    const parts = isObject(value) && 'fact' in value ? { fact: factNamed(names, LISTS) } : { items: list(quantity, 1) };
    object(parts)(value, path, problems);
  };
}

/** The options that a selector must name, each once. */
function optionsOf(node: Node, names: PlanNames): readonly string[] {
  if (typeof node.reading === 'string') return names.readings.get(node.reading) ?? [];
  return typeof node.fact === 'string' ? (names.facts.get(node.fact)?.options ?? []) : [];
}
