import type { ByReading } from '../formula/formula.js';
import type { Environment, Scope } from '../formula/scope.js';
import { markedBy } from '../plan/assessors.js';
import type { FactKind, Plan, PlanFact } from '../plan/plan.js';
import type { Chosen } from './options.js';

/** Kinds of fact that are kept in one array of an environment. */
export const SORTS = {
  yesNo: 'yesNo',
  count: 'quantities',
  amount: 'quantities',
  date: 'quantities',
  rate: 'rates',
  choice: 'choices',
  counts: 'lists',
  amounts: 'lists',
} as const satisfies Readonly<Record<FactKind, keyof Environment>>;

/** Where a fact stands among those of its sort: the places of the arrays of an environment. */
export function slotsOf(facts: readonly PlanFact[]): readonly number[] {
  const taken = new Map<string, number>();
  return facts.map(({ kind }) => {
    const sort = SORTS[kind];
    const slot = taken.get(sort) ?? 0;
    taken.set(sort, slot + 1);
    return slot;
  });
}

/** How the day of the assessment is noted among parameters: no parameter can be named so. */
export const AS_OF = 'asOf';

/** What formulas read, noted while they are built. Parameters are noted by id, facts and indicators by index. */
export interface Reads {
  readonly facts: Set<number>;
  readonly parameters: Set<string>;
  readonly indicators: Set<number>;
}

export function noReads(): Reads {
  return { facts: new Set(), parameters: new Set(), indicators: new Set() };
}

/** The scope of a plan with its readings and parameters chosen. What is read goes to `reads()`. */
export function scopeOf(
  plan: Plan,
  chosen: Pick<Chosen, 'readings' | 'parameters' | 'dated' | 'day'>,
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
      // What a dated parameter comes to depends on the day as well.
      if (chosen.dated.has(id)) reads().parameters.add(AS_OF);
      return chosen.parameters.get(id)!;
    },
    asOf: () => {
      reads().parameters.add(AS_OF);
      return chosen.day;
    },
    reading: (id) => chosen.readings[id]!,
    ...pointsScope(plan, reads),
    term: (id) => terms.get(id)!,
  };
}

/** What may be asked of the table. */
function pointsScope(plan: Plan, reads: () => Reads): Pick<Scope, 'indicator' | 'assessor'> {
  const indicators = new Map(plan.indicators.map(({ id }, index) => [id, index]));
  const note = (index: number): number => {
    reads().indicators.add(index);
    return index;
  };
  return { indicator: (id) => note(indicators.get(id)!), assessor: (name) => markedBy(plan, name).map(note) };
}

/** A word, or the one that the chosen reading picks. */
export function wordOf<Word extends string>(word: Word | ByReading<Word>, scope: Pick<Scope, 'reading'>): Word {
  return typeof word === 'string' ? word : word.options[scope.reading(word.reading)]!;
}
