import { failure, success, type Diagnostic, type Result } from '../../diagnostics/diagnostic.js';
import { createEvaluator } from '../../evaluate/evaluator.js';
import { choose, type EvaluateOptions } from '../../evaluate/options.js';
import type { Plan } from '../../plan/plan.js';
import { readColumns, type Columns, type Forms } from './columns.js';
import { factsOfRows } from './rows.js';
import { scorerOf, type Scorer } from './scorer.js';
import { Table, type Scores, type Shown } from './scores.js';

/** What a batch is made with. */
export interface BatchOptions extends Omit<EvaluateOptions, 'subject'>, Shown {}

/** Scores columns; may be called any number of times, for one part of the rows after the other. */
export type Batch = (columns: Columns) => Result<Scores>;

export function createBatch<F>(plan: Plan<F>, options: BatchOptions = {}): Batch {
  const { points = false, sections = false, exact = false, ...given } = options;
  const shown = { points, sections, exact };
  const problems: Diagnostic[] = [];
  const chosen = choose(plan, given, problems);
  if (problems.length > 0) return () => failure(problems);
  const evaluate = createEvaluator(plan as Plan, { ...given, extraFacts: 'error' });
  const scorers = new Map<string, Scorer>();
  const scorerFor = (forms: Forms): Scorer => {
    const key = JSON.stringify([...forms]);
    const scorer = scorers.get(key) ?? scorerOf(plan, chosen, forms, shown);
    scorers.set(key, scorer);
    return scorer;
  };
  return (columns) => {
    const wrong: Diagnostic[] = [];
    const read = readColumns(plan, columns, chosen.extraFacts, wrong);
    if (wrong.length > 0) return failure(wrong);
    const table = new Table(plan, read.rows, shown);
    const facts = factsOfRows(plan, read);
    scorerFor(read.forms)(read, table, (row) => { table.enter(row, evaluate(facts(row))); });
    return success(table.scores());
  };
}

export function batch<F>(plan: Plan<F>, columns: Columns, options: BatchOptions = {}): Result<Scores> {
  return createBatch(plan, options)(columns);
}

