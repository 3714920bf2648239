import { compileText } from '../../src/compile/compile.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { dayOf } from '../../src/exact/date.js';
import { namesIn } from '../../src/formula/names.js';
import type { Plan, PlanFact } from '../../src/plan/plan.js';
import { readCaseFile, readYamlText, rulebookTexts } from '../cases/read.js';
import { fraction, readFraction, show, type Fraction } from '../reference/fraction.js';
import type { YamlMap } from '../reference/yaml.js';
import { datesIn } from './days.js';
import { TRICKY } from './tricky.js';
import { TRICKY_LISTS } from './tricky-lists.js';

export interface Subject {
  readonly name: string;
  readonly plan: Plan;
  /** For the reference scorer. */
  readonly rulebook: YamlMap;
}

export function subjectOf(name: string, text: string): Subject {
  return { name, plan: unwrap(compileText(text)), rulebook: readYamlText(text) };
}

const files = readCaseFile('weihai-db3710-t133-2021/estate.cases.yaml');

export const ESTATE: Subject = subjectOf('estate', files.text);
export const TRICKS: Subject = subjectOf('tricky', TRICKY);
/** Every rulebook there is, and two that use what no table does. */
export const SUBJECTS: readonly Subject[] = [
  ESTATE,
  TRICKS,
  subjectOf('tricky lists', TRICKY_LISTS),
  ...rulebookTexts().flatMap(({ id, text }) => (id === ESTATE.plan.id ? [] : [subjectOf(id, text)])),
];
/** Those of the catalog that give points. */
export const SCORED: readonly Subject[] = SUBJECTS.filter(({ name, plan }) => plan.indicators.length > 0 && !name.startsWith('tricky'));
/** The facts of an estate where everything is as it should be. */
export const ESTATE_FULL = files.file.bases.newFull!;

export interface Options {
  readonly readings: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly asOf?: string;
  readonly subject?: string;
}

/** Every number that stands in a formula beside a fact, and for a date every day: the places where something may tip. */
export function thresholdsOf(plan: Plan, { parameters }: Options): ReadonlyMap<string, readonly Fraction[]> {
  const found = new Map(plan.facts.map((fact) => [fact.id, { isDate: fact.kind === 'date', values: new Map<string, Fraction>() }]));
  const own = new Map(plan.parameters.map(({ id, value, values = [] }) => [id, [value ?? [], ...values.map((one) => one.value)].flat()]));
  for (const { facts, numbers, days, names } of formulasOf(plan)) {
    const texts = [...numbers, ...names.flatMap((name) => [...(name in parameters ? [parameters[name]!] : []), ...own.get(name)!])];
    const values = texts.map((text) => readFraction(text)!);
    for (const id of facts) for (const value of found.get(id)!.isDate ? days : values) found.get(id)!.values.set(show(value), value);
  }
  return new Map([...found].map(([id, { values }]) => [id, [...values.values()]]));
}

interface Mentions {
  readonly facts: readonly string[];
  readonly numbers: readonly string[];
  readonly days: readonly Fraction[];
  /** Of parameters. */
  readonly names: readonly string[];
}

const mentions = new WeakMap<Plan, readonly Mentions[]>();

/** What each formula of a plan mentions, itself and through terms. */
function formulasOf(plan: Plan): readonly Mentions[] {
  let found = mentions.get(plan);
  if (found === undefined) {
    const rows = plan.indicators.flatMap((one) => [one.scoring?.points, one.appliesWhen]);
    const clauses = (plan.requirements ?? []).flatMap((one) => [one.check, one.appliesWhen]);
    const roots: unknown[] = [...rows, ...clauses, plan.totalOf, plan.grades, plan.otherGrades, plan.effects, ...plan.validity.map((one) => one.check), ...plan.facts.map((fact) => fact.onlyIf)];
    found = roots.map((root) => {
      const whole = [root, ...termsIn(plan, root)];
      const names = namesIn(whole);
      const of = (kind: string): string[] => [...new Set(names.flatMap((one) => (one.kind === kind ? [one.name] : [])))];
      const days = [...new Set(datesIn(whole))].map((day) => fraction(dayOf(day)));
      return { facts: of('fact'), numbers: [...new Set(numbersIn(whole))], days, names: of('parameter') };
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

/** Every node of the formulas of a plan. */
function nodesIn(plan: Plan): readonly Readonly<Record<string, unknown>>[] {
  const walk = (node: unknown): Readonly<Record<string, unknown>>[] =>
    typeof node !== 'object' || node === null ? [] : [node as Record<string, unknown>, ...Object.values(node).flatMap(walk)];
  return walk([plan.indicators, plan.terms, plan.totalOf, plan.validity, plan.grades, plan.otherGrades, plan.effects, plan.requirements]);
}

/** The rates that are pooled somewhere: only with their parts does a pool come out exactly. */
export function pooledIn(plan: Plan): ReadonlySet<string> {
  return new Set(nodesIn(plan).flatMap((node) => (node.rates as string[] | undefined) ?? []));
}

/** The lists that other lists are weighted by: not all of their entries may be 0. */
export function weightsIn(plan: Plan): ReadonlySet<string> {
  return new Set(nodesIn(plan).flatMap(({ weights }) => (weights === undefined ? [] : [weights as string])));
}

/** The facts that something is divided by that may be larger: they may not be 0. */
export function divisorsIn(plan: Plan): ReadonlySet<string> {
  const caps = new Map(plan.facts.map(({ id, atMost }) => [id, atMost]));
  const isAtMost = (part: string | undefined, whole: string): boolean => part !== undefined && (caps.get(part) === whole || isAtMost(caps.get(part), whole));
  return new Set(
    nodesIn(plan).flatMap(({ op, part, whole }) => {
      if (op !== 'ratio') return [];
      const divisor = (whole as { fact?: string }).fact;
      return divisor === undefined || isAtMost((part as { fact?: string }).fact, divisor) ? [] : [divisor];
    }),
  );
}

export function factOf(plan: Plan, id: string): PlanFact {
  return plan.facts.find((fact) => fact.id === id)!;
}
