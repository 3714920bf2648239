/** What a cell of a sheet shows: text, a number, or true and false. */
export type Cell = string | number | boolean;

/** Rows of cells, all of the same length; `''` is an empty cell. */
export type Cells = readonly (readonly Cell[])[];

/** A range as rows of cells: a single value is one cell, nothing is no cell. */
export function rowsOf(range: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(range)) return range === undefined || range === null ? [] : [[range]];
  return (range as readonly unknown[]).map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
}

/** Whether nothing was written into a cell. */
export function isBlank(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && plain(cell) === '');
}

/** Blanks of all kinds, and what is not seen. */
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]/g;
/** `！` to `～`, of full width, stand in the same order as `!` to `~`. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const TO_HALF = 0xfee0;

/** Text as it is compared and read: without blanks, its digits and signs of half width. */
export function plain(text: string): string {
  return text.replace(BLANKS, '').replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - TO_HALF));
}

/** What a cell holds as plain text; a number is the shortest of 15 digits, which is what the sheet shows. */
export function textOf(cell: unknown): string {
  return typeof cell === 'number' ? String(fifteenDigits(cell)) : typeof cell === 'string' ? plain(cell) : String(cell === true);
}

const DIGITS = 15;

/** The number that a sheet shows for a double: of 15 digits, of which at most 15 stand after the point. */
export function fifteenDigits(value: number): number {
  return Number(Math.abs(value) < 0.1 ? value.toFixed(DIGITS) : value.toPrecision(DIGITS));
}

/** What a program that opens a file might run. */
const LIKE_A_FORMULA = /^(?:[=@]|[+-](?!\d))/;

/** The same cells, with text that looks like a formula marked as text. */
export function harmless(rows: Cells): Cells {
  return rows.map((row) => row.map((cell) => (typeof cell === 'string' && LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell)));
}
