import { compileText } from '../../src/compile/compile.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import type { Condition, Quantity } from '../../src/formula/formula.js';
import { namesIn } from '../../src/formula/names.js';
import type { Plan, PlanFact } from '../../src/plan/plan.js';
import { readCaseFile, readYamlText } from '../cases/read.js';
import { readFraction, show, type Fraction } from '../reference/fraction.js';
import type { YamlMap } from '../reference/scorer.js';
import { TRICKY } from './tricky.js';

export interface Subject {
  readonly name: string;
  readonly plan: Plan;
  /** For the reference scorer. */
  readonly rulebook: YamlMap;
}

const files = readCaseFile('weihai-db3710-t133-2021/estate.cases.yaml');

export const ESTATE: Subject = { name: 'estate', plan: unwrap(compileText(files.text)), rulebook: files.rulebook };
export const TRICKS: Subject = { name: 'tricky', plan: unwrap(compileText(TRICKY)), rulebook: readYamlText(TRICKY) };
export const SUBJECTS: readonly Subject[] = [ESTATE, TRICKS];
/** The facts of an estate where everything is as it should be. */
export const ESTATE_FULL = files.bases.newFull!;

export interface Options {
  readonly readings: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Every number that stands in a formula beside a fact: the places where something may tip. By the id of the fact. */
export function thresholdsOf(plan: Plan, { parameters }: Options): ReadonlyMap<string, readonly Fraction[]> {
  const found = new Map<string, Map<string, Fraction>>(plan.facts.map((fact) => [fact.id, new Map()]));
  for (const { facts, numbers, names } of formulasOf(plan)) {
    const values = [...numbers, ...names.flatMap((name) => (name in parameters ? [parameters[name]!] : []))].map((text) => readFraction(text)!);
    for (const id of facts) for (const value of values) found.get(id)!.set(show(value), value);
  }
  return new Map([...found].map(([id, numbers]) => [id, [...numbers.values()]]));
}

interface Mentions {
  readonly facts: readonly string[];
  readonly numbers: readonly string[];
  /** Of parameters. */
  readonly names: readonly string[];
}

const mentions = new WeakMap<Plan, readonly Mentions[]>();

/** What each formula of a plan mentions, itself and through terms. */
function formulasOf(plan: Plan): readonly Mentions[] {
  let found = mentions.get(plan);
  if (found === undefined) {
    const rows = plan.indicators.flatMap((one) => [one.scoring?.points, one.appliesWhen]);
    const roots: unknown[] = [...rows, ...plan.validity.map((one) => one.check), ...plan.facts.map((fact) => fact.onlyIf)];
    found = roots.map((root) => {
      const whole = [root, ...termsIn(plan, root)];
      const names = namesIn(whole);
      const of = (kind: string): string[] => [...new Set(names.flatMap((one) => (one.kind === kind ? [one.name] : [])))];
      return { facts: of('fact'), numbers: [...new Set(numbersIn(whole))], names: of('parameter') };
    });
    mentions.set(plan, found);
  }
  return found;
}

/** The formulas of the terms that a formula uses, and of those that they use. */
function termsIn(plan: Plan, formula: unknown): readonly unknown[] {
  return namesIn(formula).flatMap(({ kind, name }) => {
    if (kind !== 'term') return [];
    const term = plan.terms.find((one) => one.id === name)!;
    const own = 'quantity' in term ? term.quantity : term.condition;
    return [own, ...termsIn(plan, own)];
  });
}

function numbersIn(formula: unknown): readonly string[] {
  if (typeof formula !== 'object' || formula === null) return [];
  const { op, value } = formula as { op?: string; value?: string };
  return op === 'number' ? [value!] : Object.values(formula).flatMap(numbersIn);
}

/** The rates that are pooled somewhere: only with their parts does a pool come out exactly. */
export function pooledIn(plan: Plan): ReadonlySet<string> {
  const walk = (node: unknown): string[] => {
    if (typeof node !== 'object' || node === null) return [];
    return 'rates' in node ? (node.rates as string[]) : Object.values(node).flatMap(walk);
  };
  return new Set(walk([plan.indicators, plan.terms, plan.validity]));
}

/** A value as exactly known: for guards. */
export type Known = boolean | string | Fraction | readonly Fraction[];

/** Whether a condition on known facts holds: as much of the language as guards need. */
export function holds(plan: Plan, { readings }: Options, facts: ReadonlyMap<string, Known>, condition: Condition): boolean {
  const test = (node: Condition): boolean => {
    switch (node.op) {
      case 'literal':
        return node.value;
      case 'yes':
        return facts.get(node.fact) as boolean;
      case 'holds':
        return test((plan.terms.find((term) => term.id === node.term) as { condition: Condition }).condition);
      case 'option':
        return node.oneOf.includes(facts.get(node.fact) as string);
      case 'all':
        return node.of.every(test);
      case 'any':
        return node.of.some(test);
      case 'not':
        return !test(node.of);
      case 'reading':
        return test(node.options[readings[node.reading]!]!);
      case 'compare':
        return node.tests.every(({ relation, value }) => relation === 'atLeast' && atLeast(numberOf(node.of), numberOf(value)));
      default:
        throw new Error(`no guard of the rulebooks at hand is ${node.op}`);
    }
  };
  const numberOf = (node: Quantity): Fraction =>
    node.op === 'number' ? readFraction(node.value)! : (facts.get((node as { fact: string }).fact) as Fraction);
  return test(condition);
}

function atLeast(a: Fraction, b: Fraction): boolean {
  return a.n * b.d >= b.n * a.d;
}

export function factOf(plan: Plan, id: string): PlanFact {
  return plan.facts.find((fact) => fact.id === id)!;
}
