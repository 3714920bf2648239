import type { Condition, Quantity } from '../formula/formula.js';
import type { PlanGrades } from './clauses.js';
import type { Plan, PlanFact, PlanParameter, PlanReading } from './plan.js';

/** Makes what is derived from a plan, once for each plan: plans are read only. */
export function perPlan<T extends object>(make: (plan: Plan) => T): (plan: Plan) => T {
  const made = new WeakMap<Plan, T>();
  return (plan) => {
    let known = made.get(plan);
    if (known === undefined) made.set(plan, (known = make(plan)));
    return known;
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}

const names = perPlan((plan) => ({
  facts: byId(plan.facts),
  parameters: byId(plan.parameters),
  readings: byId(plan.readings),
  terms: byId(plan.terms),
  indicators: byId(plan.indicators),
}));

// Every name in a plan is known: `readPlan` and the compiler see to it.

export function factOf(plan: Plan, id: string): PlanFact {
  return names(plan).facts.get(id)!;
}

export function parameterOf(plan: Plan, id: string): PlanParameter {
  return names(plan).parameters.get(id)!;
}

export function readingOf(plan: Plan, id: string): PlanReading {
  return names(plan).readings.get(id)!;
}

export function termLabel(plan: Plan, id: string): string {
  return names(plan).terms.get(id)!.label;
}

export function indicatorTitle(plan: Plan, id: string): string {
  return names(plan).indicators.get(id)!.title;
}

/** What a term stands for. */
export function termOf(plan: Plan, id: string): Quantity | Condition {
  const term = names(plan).terms.get(id)!;
  return 'quantity' in term ? term.quantity : term.condition;
}

/** All scales of a plan, the first one first. */
export function scalesIn({ grades, otherGrades = [] }: Pick<Plan, 'grades' | 'otherGrades'>): readonly PlanGrades[] {
  return grades === undefined ? [] : [grades, ...otherGrades];
}

/** What stands on the first level, and in each section. */
const children = perPlan((plan) => {
  const top: number[] = [];
  const inside = plan.indicators.map((): number[] => []);
  plan.indicators.forEach(({ parent }, index) => {
    if (parent !== undefined) inside[parent]!.push(index);
    else if (index !== plan.bonus?.section) top.push(index);
  });
  return { top, inside };
});

/** The indexes of what stands in a section, or on the first level of the table; the bonus stands beside it. */
export function childrenOf(plan: Plan, parent: number | undefined): readonly number[] {
  const { top, inside } = children(plan);
  return parent === undefined ? top : inside[parent]!;
}
