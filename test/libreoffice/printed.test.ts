import { expect, test } from 'vitest';
import { toWorkbook } from '../../src/bridges/workbook/to-workbook.js';
import { writeXlsx } from '../../src/bridges/xlsx/write-xlsx.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { ESTATE, ESTATE_FULL, SCORED } from '../generators/plans.js';
import { pdfPages, pdfPixels, pdfSizes, toPdf } from './pdf.js';
import { planOf } from '../evaluate/small.js';

/** Whether a title stands in a text in at most four pieces, one after the other and not far apart. */
function inPieces(text: string, title: string): boolean {
  const begin = title.slice(0, 6);
  for (let from = text.indexOf(begin); from >= 0; from = text.indexOf(begin, from + 1)) {
    if (isInPieces(text, title, from)) return true;
  }
  return false;
}

function isInPieces(text: string, title: string, from: number): boolean {
  let [at, pieces] = [from, 1];
  for (const character of title) {
    const next = text.indexOf(character, at);
    if (next < 0 || next > at + 120) return false;
    if (next > at) pieces += 1;
    at = next + 1;
  }
  return pieces <= 4;
}

test('each sheet of each workbook prints on one page, with every fact and every row, not smaller than 6 points', async () => {
  const files = new Map(SCORED.map(({ name, plan }) => [name, writeXlsx(unwrap(toWorkbook(plan, plan === ESTATE.plan ? { facts: ESTATE_FULL } : {})))]));
  const pdfs = await toPdf(files);
  for (const { name, plan } of SCORED) {
    const pdf = pdfs.get(name)!;
    const pages = (await pdfPages(pdf)).map((page) => page.replace(/\s/g, ''));
    expect([name, pages.length, Math.min(...(await pdfSizes(pdf)))]).toEqual([name, 4, 6]);
    const [facts, table] = pages as [string, string];
    expect(plan.facts.filter(({ label }) => !inPieces(facts, label.replace(/\s/g, '')))).toEqual([]);
    // The cells beside a title stand between its lines in the text layer.
    const missing = plan.indicators.filter(({ scoring, id, title }) => scoring !== undefined && !inPieces(table, `${id}${title}`.replace(/\s/g, '')));
    expect(missing.map(({ id }) => id)).toEqual([]);
  }
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
