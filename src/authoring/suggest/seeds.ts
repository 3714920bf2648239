import { createEvaluator } from '../../evaluate/evaluator.js';
import type { Plan } from '../../plan/plan.js';
import type { CaseFile } from '../cases/case-file.js';
import type { Given } from './trial.js';
import { farValues, type Value } from './values.js';

/** A case to begin from, and the base that it stands on. */
export interface Seed extends Given {
  readonly base?: string;
}

/** The cases of a file; without a file, everything at its largest and everything at its smallest. */
export function seedsOf(plan: Plan, file: CaseFile | undefined): readonly Seed[] {
  if (file === undefined) return [0, 1].map((which) => ({ facts: consistent(plan, which), options: {} }));
  return file.cases.map(({ facts, options, index }) => {
    const { base } = file.document.cases[index]!;
    return { facts, options, ...(base === undefined ? {} : { base }) };
  });
}

/** Facts that do not contradict each other: what is complained of is left out. */
function consistent(plan: Plan, which: number): Readonly<Record<string, Value>> {
  const score = createEvaluator(plan);
  const facts = Object.fromEntries(plan.facts.map((fact) => [fact.id, farValues(fact, undefined).at(which)!]));
  for (let result = score(facts); !result.ok; result = score(facts)) {
    for (const { path } of result.diagnostics) Reflect.deleteProperty(facts, String(path[0]));
  }
  return facts;
}
