import { convert } from './soffice.js';

/**
 * Comma, double quote, UTF-8, from line 1; every text in quotes; numbers not as they are shown but with all their
 * 15 digits; values instead of formulas; all sheets, the hidden ones too.
 */
const CSV_OF_ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';

/** Name of a sheet → its rows from A1 to the last cell in use, all of the same length. */
export type SheetValues = ReadonlyMap<string, string[][]>;

/**
 * The values of all cells of some workbooks, worked out anew by LibreOffice in one launch. A number has up to 15
 * significant digits whatever its format, but a percent cell ends in `%` and a date is as shown; a truth value is
 * `TRUE` or `FALSE`; an error is as shown, such as `#DIV/0!`; a cell that is empty or shows an empty text is `''`.
 */
export async function recalculate(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, SheetValues>> {
  const names = [...files.keys()];
  const numbered = new Map(names.map((name, i) => [String(i), files.get(name)!]));
  const values = new Map(names.map((name) => [name, new Map<string, string[][]>()]));
  for (const [made, bytes] of await convert(numbered, CSV_OF_ALL_SHEETS)) {
    const [, index, sheet] = /^(\d+)-(.*)\.csv$/.exec(made) as unknown as [string, string, string];
    values.get(names[Number(index)]!)!.set(sheet, parseCsv(new TextDecoder().decode(bytes)));
  }
  return values;
}

/** Each field with what ends it; line feeds stand within quotes only. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
