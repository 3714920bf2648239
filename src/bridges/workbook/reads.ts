import { perPlan, termOf } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';

/** Readings that must be chosen so for a formula to be reached: reading id → option id. */
export type Ways = Readonly<Record<string, string>>;

/**
 * By fact, the choices of readings under which something of the scores reads it; one without any reading is read always.
 * A fact that no reading asks for says nothing about the score.
 */
export const waysToRead: (plan: Plan) => ReadonlyMap<string, readonly Ways[]> = perPlan((plan: Plan) => {
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
  const { indicators, validity, grades, otherGrades, effects, totalOf, negativeList, requirements } = plan;
  walk(indicators.map(({ scoring, appliesWhen, zeroWhen, variant, pointsBy }) => [scoring?.points, appliesWhen, zeroWhen, variant === undefined ? [] : { fact: variant.fact }, pointsBy === undefined ? [] : { fact: pointsBy.fact }]), {});
  walk([validity.map(({ check }) => check), grades, otherGrades, (effects ?? []).map(({ when }) => when), totalOf?.of], {});
  walk([(negativeList?.items ?? []).map(({ fact }) => ({ fact })), (requirements ?? []).map(({ check, appliesWhen }) => [check, appliesWhen])], {});
  return found;
});

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
