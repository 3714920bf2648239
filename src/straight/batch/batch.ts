import { failure, success, type Diagnostic, type Result } from '../../diagnostics/diagnostic.js';
import { createEvaluator } from '../../evaluate/evaluator.js';
import { choose, type EvaluateOptions } from '../../evaluate/options.js';
import type { Plan } from '../../plan/plan.js';
import { readColumns, type Columns, type Forms } from './columns.js';
import { factsOfRows } from './rows.js';
import { scorerOf, type Scorer } from './scorer.js';
import { Table, type Scores, type Shown } from './scores.js';

/** What a batch is made with: readings, parameters, the day, what becomes of unknown columns, and what is shown beside totals and grades. */
export interface BatchOptions extends Omit<EvaluateOptions, 'subject'>, Shown {}

/** Scores columns; may be called any number of times, for one part of the rows after the other. */
export type Batch = (columns: Columns) => Result<Scores>;

/**
 * The batch of a plan: everything that does not depend on the columns is done once, so that rows may come part by part.
 *
 * - columns: fact id → typed array, see {@link Column}; a fact without a column is not known in any row
 * - each total and grade is what `evaluate` says of the facts of that row: doubles decide only where they surely can, and
 *   the other rows are worked out in exact numbers
 * - rows of which something is not known get bounds; rows whose facts are wrong are listed in `failures`, and none is lost
 * - what differs from call to call in the form of the columns, not in their values, is prepared once for each form
 * - diagnostics: COLUMNS_NOT_OBJECT, COLUMN_UNKNOWN, COLUMN_FORM, COLUMN_LENGTH, COLUMN_OFFSETS, READING_*, PARAMETER_*,
 *   OPTIONS_*, AS_OF_FORM; those of the facts of a row stand in `failures`
 *
 * @example
 * ```ts
 * const score = createBatch(estate, { points: true });
 * const { min, max, points } = unwrap(score({ estateType: 'new', hasCommittee: Uint8Array.of(1, 0) }));
 * [[...min], [...max], [...points['A1-03']]]; // → [[200, 0], [10000, 8900], [2, 0]]
 * ```
 */
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

/**
 * Scores columns of facts once; see {@link createBatch}, which is for more than one call.
 *
 * - totals stand in steps of 1 ÷ `unit`, each to the nearest, a tie away from zero
 * - diagnostics: those of {@link createBatch}
 *
 * @example
 * ```ts
 * const { counts, unit, max } = unwrap(batch(estate, { hasCommittee: Uint8Array.of(1, 255) }));
 * counts; // → { scored: 0, open: 2, failed: 0 }
 * max[0] / unit; // → 100
 * ```
 */
export function batch<F>(plan: Plan<F>, columns: Columns, options: BatchOptions = {}): Result<Scores> {
  return createBatch(plan, options)(columns);
}

