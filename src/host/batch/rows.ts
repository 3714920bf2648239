import type { Result } from '../../diagnostics/diagnostic.js';
import type { Assessment } from '../../evaluate/assessment.js';
import type { RowColumns } from '../../straight/batch/row-columns.js';

/** The rows of a part of a file. */
export interface Rows {
  readonly count: number;
  /** The number of the line that a row begins in. */
  readonly line: (row: number) => number;
  /** Puts a row into columns at a place; false where they cannot hold it as it is. */
  readonly put: (row: number, columns: RowColumns, at: number) => boolean;
  /** What the evaluator says of a row. */
  readonly ask: (row: number) => Result<Assessment>;
  /** The rates of a row, as far as it is seen at once whether they are given as part and whole. */
  readonly rates: (row: number) => unknown;
  /** A row as it was given: by the names of its columns, or as text where it could not be taken apart. */
  readonly given: (row: number) => unknown;
  /** What is carried through. */
  readonly ids: (row: number) => readonly unknown[];
}

/** Reads the rows of a part of a file, whose first line has a number. */
export type RowReader = (text: string, line: number) => Rows;

/** What stands for bytes that are no text. */
export const NO_TEXT = '\ufffd';
