import type { Assessment } from '../../evaluate/assessment.js';
import { evaluate } from '../../evaluate/evaluator.js';
import type { EvaluateOptions } from '../../evaluate/options.js';
import type { Plan } from '../../plan/plan.js';
import type { GivenFacts } from './given-facts.js';
import { loaded, refused, type Loaded } from './problem.js';

export interface ScoredFacts {
  readonly facts: unknown;
  readonly options: EvaluateOptions;
  readonly assessment: Assessment;
}

/** Scores what a file says. Its problems are told all at once, those of its form and those of its facts. */
export function scoreFacts(plan: Plan, { value: facts, options: inFile, found, problems }: GivenFacts, typed: EvaluateOptions): Loaded<ScoredFacts> {
  // What is typed goes before what a workbook says.
  const options = { ...inFile, ...typed, readings: { ...inFile.readings, ...typed.readings }, parameters: { ...inFile.parameters, ...typed.parameters } };
  const result = evaluate(plan, facts, options);
  const told = new Set(found.map(({ path }) => path[0]).filter((id) => id !== undefined));
  const all = [...found, ...result.diagnostics.filter(({ path }) => !told.has(path[0]!))];
  return result.ok && found.length === 0 ? loaded({ facts, options, assessment: result.value }, problems(all)) : refused(problems(all));
}
