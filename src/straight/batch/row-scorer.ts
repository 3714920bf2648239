import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js';
import type { Assessment } from '../../evaluate/assessment.js';
import type { Plan } from '../../plan/plan.js';
import { createBatch, type Batch, type BatchOptions } from './batch.js';
import { RowColumns } from './row-columns.js';
import { Table, type Scores, type Shown } from './scores.js';

/** Rows to be scored together. */
export interface GivenRows {
  readonly rows: number;
  /** Puts what is known of a row into the columns at a place; false where they cannot hold it as it is. */
  readonly put: (row: number, columns: RowColumns, at: number) => boolean;
  /** What the evaluator says of a row. */
  readonly ask: (row: number) => Result<Assessment>;
}

/** Rows that were scored: which scores a row is in, and where. */
export interface ScoredRows {
  readonly scoresOf: (row: number) => Scores;
  readonly placeOf: (row: number) => number;
  /** What is wrong with a failed row. */
  readonly problemsOf: (row: number) => readonly Diagnostic[];
}

/** As many rows as a chunk of the loops has. */
export const ROWS_AT_ONCE = 1024;

/**
 * Scores rows by columns, as far as columns hold what they say; the others, and those that are wrong, are asked of the evaluator as they were given,
 * so that all it says of them is of what was given.
 */
export class RowScorer {
  private readonly batch: Batch;
  private readonly columns: RowColumns;
  private readonly shown: Required<Shown>;

  constructor(
    private readonly plan: Plan,
    options: BatchOptions,
    parted: ReadonlySet<string>,
  ) {
    const { points = false, sections = false, exact = false } = options;
    this.shown = { points, sections, exact };
    this.batch = createBatch(plan, options);
    this.columns = new RowColumns(plan, ROWS_AT_ONCE, parted);
  }

  /** At most {@link ROWS_AT_ONCE}. */
  score({ rows, put, ask }: GivenRows): ScoredRows {
    const held: number[] = [];
    const left: number[] = [];
    for (let row = 0; row < rows; row += 1) {
      if (put(row, this.columns, held.length)) held.push(row);
      else {
        this.columns.clear(held.length, held.length + 1);
        left.push(row);
      }
    }
    const scored = this.scoreHeld(held.length);
    left.push(...(scored === undefined ? held : scored.failures.map((one) => held[one.row]!)));
    return this.joined(rows, held, scored, left, ask);
  }

  /** Nothing where the options are wrong, of which the evaluator tells. */
  private scoreHeld(rows: number): Scores | undefined {
    const scored = this.batch(this.columns.columns(rows));
    this.columns.clear(0, rows);
    return scored.ok ? scored.value : undefined;
  }

  private joined(rows: number, held: readonly number[], scored: Scores | undefined, left: readonly number[], ask: GivenRows['ask']): ScoredRows {
    const table = new Table(this.plan, left.length, this.shown);
    left.forEach((row, at) => { table.enter(at, ask(row)); });
    const asked = table.scores();
    const places = new Int32Array(rows);
    held.forEach((row, at) => { places[row] = at; });
    left.forEach((row, at) => { places[row] = -1 - at; });
    const problems = new Map(asked.failures.map((one) => [left[one.row]!, one.diagnostics]));
    return {
      scoresOf: (row) => (places[row]! < 0 ? asked : scored!),
      placeOf: (row) => (places[row]! < 0 ? -1 - places[row]! : places[row]!),
      problemsOf: (row) => problems.get(row) ?? [],
    };
  }
}
