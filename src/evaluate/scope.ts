import type { Interval } from '../formula/interval.js';
import type { Scope } from '../formula/scope.js';
import type { Plan, PlanFact } from '../plan/plan.js';

/** Where a fact stands among those of its sort: the places of the arrays of an environment. */
export function slotsOf(facts: readonly PlanFact[]): readonly number[] {
  const taken = new Map<string, number>();
  return facts.map(({ kind }) => {
    const sort = kind === 'amount' ? 'count' : kind;
    const slot = taken.get(sort) ?? 0;
    taken.set(sort, slot + 1);
    return slot;
  });
}

/** What formulas read, noted while they are built. Parameters are noted by id, facts by index. */
export interface Reads {
  readonly facts: Set<number>;
  readonly parameters: Set<string>;
}

export function noReads(): Reads {
  return { facts: new Set(), parameters: new Set() };
}

/** The scope of a plan with its readings and parameters chosen. What is read goes to `reads()`. */
export function scopeOf(
  plan: Plan,
  chosen: { readonly readings: Readonly<Record<string, string>>; readonly parameters: ReadonlyMap<string, Interval> },
  reads: () => Reads,
): Scope {
  const slots = slotsOf(plan.facts);
  const indexes = new Map(plan.facts.map((fact, index) => [fact.id, index]));
  const factOf = (id: string): PlanFact => plan.facts[indexes.get(id)!]!;
  const terms = new Map(plan.terms.map((term) => [term.id, term]));
  const isAtMost = (part: string, whole: string): boolean => {
    const cap = factOf(part).atMost;
    return cap !== undefined && (cap === whole || isAtMost(cap, whole));
  };
  return {
    fact: (id) => {
      const index = indexes.get(id)!;
      reads().facts.add(index);
      return slots[index]!;
    },
    options: (fact) => factOf(fact).options!.map((option) => option.id),
    atMost: isAtMost,
    isRate: (fact) => factOf(fact).kind === 'rate',
    parameter: (id) => {
      reads().parameters.add(id);
      return chosen.parameters.get(id)!;
    },
    reading: (id) => chosen.readings[id]!,
    term: (id) => terms.get(id)!,
  };
}
