import { cellAddress } from '../../bridges/xlsx/address.js';

/** A formula whose value nobody has worked out since it was written. */
export const UNCALCULATED = Symbol('uncalculated');

/** What stands in a cell; `null` is a blank one. A date is text, `YYYY-MM-DD`; an error is its name, such as `#N/A`. */
export type BookCell = string | number | boolean | null | typeof UNCALCULATED;

/** Row by row from A1. Blank cells at the end of a row, and blank rows at the end, are left out. */
export type SheetCells = readonly (readonly BookCell[])[];

/** A workbook, whose sheets are read when they are asked for. */
export interface Book {
  readonly names: readonly string[];
  /** Of one of the names. */
  readonly cells: (name: string) => SheetCells;
}

/** Why a file is no table that can be read; thrown inside this folder, and told of by `readTables`. */
export class BookError extends Error {
  constructor(
    readonly reason: 'broken' | 'large' | 'far' | 'quote',
    /** Where in it: a sheet and a cell, or a line. */
    readonly at?: string,
  ) {
    super(reason);
  }
}

/** Row and column, from 0, of a name such as `C12`; `undefined` for anything else. */
export function cellAt(name: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === undefined) return undefined;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** More than any form has; beyond it a cell is told of and not read. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;

/** A sheet that is filled cell by cell. */
export class SheetBuilder {
  private readonly rows: BookCell[][] = [];

  constructor(private readonly name: string) {}

  /** Blank cells are not kept, so that formats far out cost nothing. */
  put(row: number, column: number, cell: BookCell): void {
    if (cell === null || cell === '') return;
    if (row >= MOST_ROWS || column >= MOST_COLUMNS) throw new BookError('far', `${this.name}!${cellAddress(row, column)}`);
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = cell;
  }

  cells(): SheetCells {
    return this.rows;
  }
}
