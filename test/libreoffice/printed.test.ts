import { expect, test } from 'vitest';
import { toWorkbook } from '../../src/bridges/workbook/to-workbook.js';
import { writeXlsx } from '../../src/bridges/xlsx/write-xlsx.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { ESTATE, ESTATE_FULL } from '../generators/plans.js';
import { pdfPages, pdfPixels, toPdf } from './pdf.js';
import { planOf } from '../evaluate/small.js';

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

test('the table of A.1 prints on one page with every row, its facts on two, and the workbook on five', async () => {
  const { plan } = ESTATE;
  const pdfs = await toPdf(new Map([['a1', writeXlsx(unwrap(toWorkbook(plan, { facts: ESTATE_FULL })))]]));
  const pages = (await pdfPages(pdfs.get('a1')!)).map((page) => page.replace(/\s/g, ''));
  const table = pages.filter((page) => page.includes('评价内容'));
  expect([table.length, pages.filter((page) => page.includes('填写')).length, pages.length]).toEqual([1, 2, 5]);
  // The cells beside a title stand between its lines in the text layer.
  const text = table.join('');
  const missing = plan.indicators.filter(({ scoring, id, title }) => scoring !== undefined && !inPieces(text, `${id}${title}`.replace(/\s/g, '')));
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test('what is missing is yellow, unless it is not asked', async () => {
  const plan = planOf(`
facts: { had: { kind: yesNo, label: 有 }, n: { kind: count, label: 数, onlyIf: had }, m: { kind: counts, per: quarter, label: 各季, onlyIf: had } }
indicators: [{ id: A, title: 甲, points: 2, scoring: { met: { all: [{ of: n, above: 0 }, { every: m, above: 0 }] } } }]
`);
  const fillings = { none: {}, asked: { had: true }, partly: { had: true, n: 1, m: [1, null, 1, 1] }, away: { had: false } };
  const pdfs = await toPdf(new Map(Object.entries(fillings).map(([name, facts]) => [name, writeXlsx(unwrap(toWorkbook(plan, { facts })))])));
  // The first page is the sheet that is filled in.
  const yellow = await Promise.all(Object.keys(fillings).map(async (name) => (await pdfPixels(pdfs.get(name)!, [0xff, 0xeb, 0x84]))[0]!));
  const [none, asked, partly, away] = yellow as [number, number, number, number];
  expect([none > asked, asked > partly, partly > 0, away]).toEqual([true, true, true, 0]);
});
