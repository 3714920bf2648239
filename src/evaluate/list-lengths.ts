import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { PlanFact } from '../plan/plan.js';
import { problem } from './codes.js';
import type { Given, GivenList } from './read-fact.js';

/** How many entries the lists of a word have, by that word, and the fact that says so. */
export type Lengths = ReadonlyMap<string, { readonly fact: PlanFact; readonly length: number }>;

const NONE: Lengths = new Map();

/** Makes the function that finds how long lists of free length are: those of the same word are equally long. */
export function lengthsOf(facts: readonly PlanFact[]): (given: readonly (Given | undefined)[], problems: Diagnostic[]) => Lengths {
  const lists = facts.flatMap((fact, index) => (fact.per !== undefined && fact.length === undefined ? [{ fact, index, per: fact.per }] : []));
  if (lists.length === 0) return () => NONE;
  return (given, problems) => {
    const first = new Map<string, { readonly fact: PlanFact; readonly length: number }>();
    for (const { fact, index, per } of lists) {
      const list = given[index] as GivenList | undefined;
      const before = first.get(per);
      // A list may be empty because it is not asked, and then says nothing of the others; its guard is not known yet.
      if (list === undefined || (list.length === 0 && fact.onlyIf !== undefined)) continue;
      if (before === undefined) first.set(per, { fact, length: list.length });
      else if (before.length !== list.length) problems.push(lengthProblem(fact, list, before));
    }
    return first;
  };
}

/** That a list is not as long as one that goes with it. */
export function lengthProblem(fact: PlanFact, list: GivenList, before: { readonly fact: PlanFact; readonly length: number }): Diagnostic {
  const slots = { label: fact.label, count: String(list.length), other: before.fact.label, limit: String(before.length) };
  return problem('FACT_LIST_LENGTHS', { path: [fact.id], found: `[…] (${String(list.length)})`, slots });
}

/** By the index of the fact: the other lists that are as long as it is. */
export function matesOf(facts: readonly PlanFact[]): readonly (readonly number[])[] {
  const byWord = new Map<string, number[]>();
  const wordOf = ({ per, length }: PlanFact): string | undefined => (length === undefined ? per : undefined);
  for (const [index, fact] of facts.entries()) {
    const word = wordOf(fact);
    if (word !== undefined) byWord.set(word, [...(byWord.get(word) ?? []), index]);
  }
  return facts.map((fact, index) => (byWord.get(wordOf(fact) ?? '') ?? []).filter((at) => at !== index));
}

/** Whether a list says how long it is; an empty one may only be one that is not asked. */
export function saysLength(given: Given | undefined): boolean {
  return given !== undefined && (given as GivenList).length > 0;
}
