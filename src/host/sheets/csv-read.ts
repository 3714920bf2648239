import { parse, type CsvError } from 'csv-parse/sync';
import { BookError, SheetBuilder, type SheetCells } from './book.js';

/** A table as text. Columns are parted by what the first line with columns has: tabs, commas or semicolons. */
export function readCsv(text: string): SheetCells {
  const sheet = new SheetBuilder('');
  rowsOf(text).forEach((cells, row) => {
    cells.forEach((cell, column) => { sheet.put(row, column, cell); });
  });
  return sheet.cells();
}

function rowsOf(text: string): readonly (readonly string[])[] {
  const [first = ','] = /^.*[\t,;].*$/m.exec(text) ?? [];
  const delimiter = ['\t', ',', ';'].find((one) => first.includes(one))!;
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true });
  } catch (error) {
    // The only thing that can be wrong: a quotation mark opens a cell and nothing closes it.
    throw new BookError('quote', String((error as CsvError & { records: number }).records + 1));
  }
}
