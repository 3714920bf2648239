import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toWorkbook } from '../../src/bridges/workbook/to-workbook.js';
import { writeXlsx } from '../../src/bridges/xlsx/write-xlsx.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { SUBJECTS } from '../generators/plans.js';
import { convert } from './soffice.js';

/** What the names of a file stand for. */
function namesIn(file: Uint8Array): ReadonlyMap<string, string> {
  const xml = strFromU8(unzipSync(file)['xl/workbook.xml']!);
  const found = xml.matchAll(/<definedName[^>]* name="([^"]*)"[^>]*>([^<]*)</g);
  return new Map([...found].map(([, name, refersTo]) => [name!, refersTo!.replaceAll("'", '')]));
}

test('LibreOffice keeps every name of a cell', async () => {
  const books = SUBJECTS.map(({ plan }, index) => [String(index), unwrap(toWorkbook(plan))] as const);
  const saved = await convert(new Map(books.map(([name, book]) => [name, writeXlsx(book)])), 'xlsx:Calc MS Excel 2007 XML');
  for (const [name, { names }] of books) {
    const kept = namesIn(saved.get(`${name}.xlsx`)!);
    expect(names.filter((one) => kept.get(one.name) !== one.refersTo.replaceAll("'", ''))).toEqual([]);
  }
});
