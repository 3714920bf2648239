import type { CellRange } from '../workbook/model.js';

/** The letters of a column: 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return `${before === 0 ? '' : columnName(before - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** A cell as formulas write it: row 4, column 2 → `C5`. */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

/** A range as formulas write it: `A1:C5`, or `A1` when it is one cell. */
export function rangeAddress({ row, column, lastRow, lastColumn }: CellRange): string {
  const [first, last] = [cellAddress(row, column), cellAddress(lastRow, lastColumn)];
  return first === last ? first : `${first}:${last}`;
}

/** A range that stays where it is when formulas move: `$A$1:$C$5`. */
export function absoluteRange({ row, column, lastRow, lastColumn }: CellRange): string {
  const cell = (r: number, c: number): string => `$${columnName(c)}$${String(r + 1)}`;
  return `${cell(row, column)}:${cell(lastRow, lastColumn)}`;
}

/** The name of a sheet as formulas write it before `!`: 填报 → `'填报'`. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
