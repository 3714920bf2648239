import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toWorkbook } from '../../src/bridges/workbook/to-workbook.js';
import { writeXlsx } from '../../src/bridges/xlsx/write-xlsx.js';
import { findRulebook } from '../../src/catalog/catalog.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import type { Plan } from '../../src/plan/plan.js';
import { parse } from 'yaml';
import { Folder, pingfen } from '../host/in-process.js';
import { convert } from './soffice.js';

const folder = new Folder();

/** Those whose samples a workbook holds whole. */
const IDS = ['weihai-db3710-t133-2021/estate', 'weihai-db3710-t133-2021/street', 'weihai-db3710-t133-2021/district', 'rongcheng-2021/accountability'];

const sampleOf = (id: string): string => `rules/${id}.sample.yaml`;

/** Workbooks of the samples, as LibreOffice saves them again. */
async function saved(filter: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const books = IDS.map((id, index) => {
    const facts: unknown = parse(readFileSync(sampleOf(id), 'utf8'));
    return [String(index), writeXlsx(unwrap(toWorkbook(findRulebook(id) as Plan, { facts })))] as const;
  });
  const made = await convert(new Map(books), filter);
  return new Map([...made].map(([name, bytes]) => [IDS[parseInt(name, 10)]!, bytes]));
}

it.each([
  ['a workbook', 'xlsx:Calc MS Excel 2007 XML', 'xlsx'],
  ['a table of the first sheet in UTF-8', 'csv:Text - txt - csv (StarCalc):44,34,76,1', 'csv'],
  ['a table of the first sheet in GB18030, its numbers as shown', 'csv:Text - txt - csv (StarCalc):44,34,85,1', 'csv'],
  ['a table with tabs', 'csv:Text - txt - csv (StarCalc):9,34,76,1', 'tsv'],
])('%s that LibreOffice saved scores as the facts that went in', async (_, filter, ending) => {
  const files = await saved(filter);
  expect([...files.keys()].sort()).toEqual([...IDS].sort());
  for (const [id, bytes] of files) {
    const back = await pingfen(['score', id, folder.write(`back.${ending}`, bytes)]);
    expect(back).toEqual(await pingfen(['score', id, sampleOf(id)]));
  }
});
