import { namesIn } from '../formula/names.js';
import { perPlan } from './lookup.js';
import type { Plan, PlanFact } from './plan.js';

/** The facts that must be known before this one can be read: of its guard, of its rule for "none", its cap. */
export function factNeeds(fact: PlanFact, terms: Plan['terms']): readonly string[] {
  const needs = new Set<string>(fact.atMost === undefined ? [] : [fact.atMost]);
  const seen = new Set<string>();
  const open: unknown[] = [fact.onlyIf, fact.ifNone];
  for (const formula of open) {
    for (const { kind, name } of namesIn(formula)) {
      if (kind === 'fact') needs.add(name);
      if (kind === 'term' && !seen.has(name)) open.push(termFormula(terms, name));
      if (kind === 'term') seen.add(name);
    }
  }
  return [...needs];
}

export function termFormula(terms: Plan['terms'], id: string): unknown {
  const term = terms.find((one) => one.id === id);
  return term === undefined ? undefined : 'quantity' in term ? term.quantity : term.condition;
}

/**
 * The indexes of the facts in an order in which each comes after those it needs, or the ids of a circle.
 * Facts that need nothing keep the order of declaration.
 */
export function factOrder({ facts, terms }: Pick<Plan, 'facts' | 'terms'>): { order: readonly number[] } | { circle: readonly string[] } {
  const indexes = new Map(facts.map((fact, index) => [fact.id, index]));
  const order: number[] = [];
  const state = new Map<number, 'open' | 'done'>();
  const trail: number[] = [];
  const visit = (index: number): readonly number[] | undefined => {
    if (state.get(index) === 'done') return undefined;
    if (state.get(index) === 'open') return trail.slice(trail.indexOf(index));
    state.set(index, 'open');
    trail.push(index);
    for (const need of factNeeds(facts[index]!, terms)) {
      const target = indexes.get(need);
      const circle = target === undefined ? undefined : visit(target);
      if (circle !== undefined) return circle;
    }
    trail.pop();
    state.set(index, 'done');
    order.push(index);
    return undefined;
  };
  for (let index = 0; index < facts.length; index += 1) {
    const circle = visit(index);
    if (circle !== undefined) return { circle: circle.map((one) => facts[one]!.id) };
  }
  return { order };
}

/** The indexes of the facts of a plan without circles, each after those it needs. */
export const orderedFacts = perPlan((plan) => (factOrder(plan) as { order: readonly number[] }).order);

/** The terms of a circle, if there is one. */
export function termCircle({ terms }: Pick<Plan, 'terms'>): readonly string[] | undefined {
  const needs = new Map(terms.map((term) => [term.id, namesIn(term).flatMap((use) => (use.kind === 'term' ? [use.name] : []))]));
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(id)) return trail.slice(trail.indexOf(id));
    if (done.has(id)) return undefined;
    done.add(id);
    for (const need of needs.get(id) ?? []) {
      const circle = visit(need, [...trail, id]);
      if (circle !== undefined) return circle;
    }
    return undefined;
  };
  for (const { id } of terms) {
    const circle = visit(id, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
