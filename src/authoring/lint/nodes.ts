import type { ByReading, Condition, Formula, Test } from '../../formula/formula.js';
import { namesIn } from '../../formula/names.js';
import { perPlan } from '../../plan/lookup.js';
import { termFormula } from '../../plan/order.js';
import type { Plan } from '../../plan/plan.js';

/** A formula, or a test of one. */
export type Node = Formula | Test;

/** All that a plan computes; how it is told in words aside. */
export function formulasOf({ indicators, ...plan }: Plan): unknown {
  return [indicators.map(({ scoring, ...row }) => [row, scoring?.points]), Object.values(plan)];
}

/** The formulas and tests within something, a whole before its parts; of a reading only what was chosen. */
export function nodesIn(root: unknown, chosen: Readonly<Record<string, string>>): readonly Node[] {
  const found: Node[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const choice = readingIn(value);
    const picked = choice?.options[chosen[choice.reading]!];
    // A word that a reading picks is no formula.
    if (('op' in value || 'relation' in value) && typeof picked !== 'string') found.push(value as Node);
    if (choice !== undefined) walk(picked);
    else for (const part of Object.values(value)) walk(part);
  };
  walk(root);
  return found;
}

/** Anything that a reading chooses, a formula or a word. */
export function readingIn(value: object): ByReading<unknown> | undefined {
  return (value as { readonly op?: unknown }).op === 'reading' ? (value as ByReading<unknown>) : undefined;
}

const TRUTHS: readonly string[] = ['literal', 'yes', 'holds', 'option', 'compare', 'every', 'all', 'any', 'not'];

/** Whether a node is a condition; a selector is one where what it selects is. */
export function isCondition(node: Node): node is Condition {
  if (!('op' in node)) return false;
  if (node.op === 'choice' || node.op === 'reading') return Object.values(node.options).every((one) => isCondition(one as Node));
  return node.op === 'when' ? isCondition(node.otherwise) : TRUTHS.includes(node.op);
}

/** The names of facts and terms that a formula depends on, through terms, guards and limits, and of the readings. */
export function namesBehind({ terms, facts, readings }: Plan, formula: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const open: unknown[] = [formula];
  for (const root of open) {
    for (const { kind, name } of namesIn(root)) {
      if (names.has(name)) continue;
      names.add(name);
      // What points come to may depend on every reading.
      if (kind === 'indicator' || kind === 'assessor') for (const { id } of readings) names.add(id);
      if (kind === 'term') open.push(termFormula(terms, name));
      if (kind === 'fact') for (const { id, onlyIf, ifNone, atMost } of facts) if (id === name || atMost === name) open.push(onlyIf, ifNone, { fact: atMost });
    }
  }
  return names;
}

const behind = perPlan((): WeakMap<object, ReadonlySet<string>> => new WeakMap());

/** `namesBehind`, worked out once for each formula of a plan. */
export function readingsBehind(plan: Plan, formula: unknown): ReadonlySet<string> {
  if (typeof formula !== 'object' || formula === null) return NONE;
  const known = behind(plan);
  let names = known.get(formula);
  if (names === undefined) known.set(formula, (names = namesBehind(plan, formula)));
  return names;
}

const NONE: ReadonlySet<string> = new Set();
