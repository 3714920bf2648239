import { perPlan, readingOf, termOf } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import type { Printing } from './cells.js';
import { allOf, anyOf, either, equal } from './formula-text.js';

/** Readings that must be chosen so for a formula to be reached: reading id → option id. */
export type Ways = Readonly<Record<string, string>>;

/** By fact, the choices of readings under which formulas read it; one without any reading is read always. */
export type WaysToRead = ReadonlyMap<string, readonly Ways[]>;

/** How something of the scores reads each fact. One that is read nowhere says nothing about the score. */
export const waysToRead: (plan: Plan) => WaysToRead = perPlan((plan: Plan) => {
  const { indicators, validity, grades, otherGrades, effects, totalOf, negativeList, requirements } = plan;
  return waysThrough(plan, [
    indicators.map(({ scoring, zeroWhen }) => [scoring?.points, zeroWhen]),
    casesOf(plan),
    [validity.map(({ check }) => check), grades, otherGrades, (effects ?? []).map(({ when }) => when), totalOf?.of],
    [(negativeList?.items ?? []).map(({ fact }) => ({ fact })), (requirements ?? []).map(({ check, appliesWhen }) => [check, appliesWhen])],
  ]);
});

/**
 * How the table reads each fact that decides which rows apply and what they are worth. The library goes through the
 * values of the yes-or-no and choice facts among these while they are not known.
 */
export function waysOfCases(plan: Plan): WaysToRead {
  return waysThrough(plan, casesOf(plan));
}

function casesOf({ indicators }: Plan): unknown {
  return indicators.map(({ appliesWhen, variant, pointsBy }) => [appliesWhen, { fact: variant?.fact }, { fact: pointsBy?.fact }]);
}

function waysThrough(plan: Plan, formulas: unknown): WaysToRead {
  const found = new Map<string, Ways[]>();
  const enter = (fact: string, ways: Ways): void => {
    const before = found.get(fact) ?? [];
    if (before.some((one) => isPartOf(one, ways))) return;
    found.set(fact, [...before.filter((one) => !isPartOf(ways, one)), ways]);
    const { onlyIf, ifNone, atMost } = plan.facts.find(({ id }) => id === fact)!;
    walk([onlyIf, ifNone], ways);
    if (atMost !== undefined) enter(atMost, ways);
  };
  const walk = (node: unknown, ways: Ways): void => {
    if (typeof node !== 'object' || node === null) return;
    const { op, reading, options, fact, rates, weights, term, ...rest } = node as Node;
    if (reading !== undefined && options !== undefined) {
      // What another choice leads to is not reached on this way.
      for (const [id, one] of Object.entries(options)) if ((ways[reading] ?? id) === id) walk(one, { ...ways, [reading]: id });
      return;
    }
    if (term !== undefined) walk(termOf(plan, term), ways);
    for (const id of [fact, weights, ...(rates ?? [])]) if (typeof id === 'string') enter(id, ways);
    for (const part of [...Object.values(rest), options]) walk(part, ways);
  };
  walk(formulas, {});
  return found;
}

/** A formula for where one of the ways is chosen, and another for elsewhere. */
export function whereRead(ways: readonly Ways[], { plan, cells }: Printing, there: string, elsewhere: string): string {
  const place = (reading: string, option: string): string => String(readingOf(plan, reading).options.findIndex(({ id }) => id === option) + 1);
  const isChosen = (way: Ways): string => allOf(...Object.entries(way).map(([reading, option]) => equal(cells.reading(reading), place(reading, option))));
  return either(anyOf(...ways.map(isChosen)), there, elsewhere);
}

interface Node {
  readonly op?: string;
  readonly reading?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly fact?: string;
  readonly rates?: readonly string[];
  readonly weights?: string;
  readonly term?: string;
}

function isPartOf(some: Ways, all: Ways): boolean {
  return Object.entries(some).every(([reading, option]) => all[reading] === option);
}
