import { clip } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { atMost50 } from '../diagnostics/limit.js';
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
    const wrong: Wrong[] = [];
    const strangers: string[] = [];
    for (const id of Object.keys(facts)) {
      const value = facts[id];
      const index = indexes.get(id);
      if (index === undefined) {
        if (extra === 'error') strangers.push(id);
      } else if (value !== null && value !== undefined) {
        const one = readers[index]!(value);
        if (isDiagnostic(one)) wrong.push({ index, problem: one });
        else given[index] = one;
      }
    }
    if (wrong.length + strangers.length > 0) problems.push(...inOrder(wrong, strangers, indexes));
    return given;
  };
}

interface Wrong {
  readonly index: number;
  readonly problem: Diagnostic;
}

/** The order in which facts are given does not matter: problems come in the order of declaration, then what is not ours. */
function inOrder(wrong: readonly Wrong[], strangers: readonly string[], known: ReadonlyMap<string, unknown>): readonly Diagnostic[] {
  const ours = [...wrong].sort((a, b) => a.index - b.index).map((one) => one.problem);
  // Looking for what was meant takes long in a wide record, so only those that are shown are made.
  return atMost50([...ours, ...strangers.slice(0, 51).map((id) => unknownFact(id, known.keys()))], ours.length + strangers.length);
}

function unknownFact(id: string, known: Iterable<string>): Diagnostic {
  const suggestion = didYouMean(suggest(id, known), {
    zh: '删去它；要忽略多余的事实，用 extraFacts: "ignore"（命令行 --extra-facts ignore）',
    en: 'leave it out; to ignore extra facts, use extraFacts: "ignore" (--extra-facts ignore on the command line)',
  });
  return problem('FACT_UNKNOWN', { path: [id], found: id, slots: { id: clip(id), suggestion } });
}
