import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import type { Plan } from '../plan/plan.js';
import { problem } from './codes.js';
import { isPlainObject } from './options.js';
import { didYouMean, isDiagnostic, readerOf, type Given } from './read-fact.js';
import { foundText } from './read-number.js';

/** Reads an object of facts: what was given, by the index of the fact. What is wrong with it is added to the problems. */
export type ReadFacts = (facts: unknown, problems: Diagnostic[]) => readonly (Given | undefined)[];

export function factsReader(plan: Plan, extra: 'error' | 'ignore'): ReadFacts {
  return safely(readerOfAll(plan, extra));
}

/** A property that throws is an answer too. */
function safely(read: ReadFacts): ReadFacts {
  return (facts, problems) => {
    try {
      return read(facts, problems);
    } catch {
      problems.push(problem('FACTS_UNREADABLE'));
      return [];
    }
  };
}

function readerOfAll(plan: Plan, extra: 'error' | 'ignore'): ReadFacts {
  const readers = plan.facts.map((fact) => readerOf(fact));
  const indexes = new Map(plan.facts.map((fact, index) => [fact.id, index]));
  return (facts, problems) => {
    const given = new Array<Given | undefined>(readers.length);
    if (!isPlainObject(facts)) {
      problems.push(problem('FACTS_NOT_OBJECT', { found: foundText(facts) }));
      return given;
    }
    const found: { readonly index: number; readonly problem: Diagnostic }[] = [];
    for (const id of Object.keys(facts)) {
      const value = facts[id];
      const index = indexes.get(id);
      if (index === undefined) {
        if (extra === 'error') found.push({ index: Infinity, problem: unknownFact(id, indexes.keys()) });
      } else if (value !== null && value !== undefined) {
        const one = readers[index]!(value);
        if (isDiagnostic(one)) found.push({ index, problem: one });
        else given[index] = one;
      }
    }
    // The order in which facts are given does not matter: problems come in the order of declaration.
    if (found.length > 0) problems.push(...found.sort((a, b) => (a.index === b.index ? 0 : a.index - b.index)).map((one) => one.problem));
    return given;
  };
}

function unknownFact(id: string, known: Iterable<string>): Diagnostic {
  const suggestion = didYouMean(suggest(id, known), {
    zh: '删去它，或用 extraFacts: "ignore" 忽略多余的事实',
    en: 'leave it out, or ignore extra facts with extraFacts: "ignore"',
  });
  return problem('FACT_UNKNOWN', { path: [id], found: id, slots: { id, suggestion } });
}
