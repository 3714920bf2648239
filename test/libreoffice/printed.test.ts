import { expect, test } from 'vitest';
import { toWorkbook } from '../../src/bridges/workbook/to-workbook.js';
import { writeXlsx } from '../../src/bridges/xlsx/write-xlsx.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { ESTATE, ESTATE_FULL } from '../generators/plans.js';
import { pdfPages, toPdf } from './pdf.js';

/** Whether a title stands in a text in at most four pieces, one after the other and not far apart. */
function inPieces(text: string, title: string): boolean {
  let at = text.indexOf(title.slice(0, 6));
  if (at < 0) return false;
  let pieces = 1;
  for (const character of title) {
    const next = text.indexOf(character, at);
    if (next < 0 || next > at + 120) return false;
    if (next > at) pieces += 1;
    at = next + 1;
  }
  return pieces <= 4;
}

test('the table of A.1 and what is filled in for it print on four pages, with every row', async () => {
  const { plan } = ESTATE;
  const pdfs = await toPdf(new Map([['a1', writeXlsx(unwrap(toWorkbook(plan, { facts: ESTATE_FULL })))]]));
  const pages = (await pdfPages(pdfs.get('a1')!)).map((page) => page.replace(/\s/g, ''));
  const table = pages.filter((page) => page.includes('评价内容') || page.includes('填写'));
  expect(table.length).toBeLessThanOrEqual(4);
  // The cells beside a title stand between its lines in the text layer.
  const text = table.join('');
  const missing = plan.indicators.filter(({ scoring, id, title }) => scoring !== undefined && !inPieces(text, `${id}${title}`.replace(/\s/g, '')));
  expect(missing.map(({ id }) => id)).toEqual([]);
});
