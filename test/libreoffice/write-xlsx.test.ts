import { expect, it } from 'vitest';
import { writeXlsx } from '../../src/bridges/xlsx/write-xlsx.js';
import { bookOf, SAMPLE, STYLE_NAMES, TEXTS } from '../xlsx/sample.js';
import { pdfPages, toPdf } from './pdf.js';
import { recalculate } from './recalculate.js';
import { convert } from './soffice.js';

const FORM = "填报 '1' & <2>";

/** What only the engine says: whether it reads a cell as a text, and of how many characters. */
const PROBES = bookOf({
  rows: [
    [{ text: 'a\u000bb' }, { text: '_x0041_' }, { text: '' }, { text: '007' }, { text: '=1+1' }, { number: '0.1' }],
    ['LEN(A1)', 'LEN(B1)', 'ISBLANK(C1)', 'ISTEXT(D1)', 'LEN(E1)', 'F1+0.2'].map((formula) => ({ formula })),
  ],
});

it('LibreOffice reads every text as it is, and works out every formula', async () => {
  const values = await recalculate(new Map([['sample', writeXlsx(SAMPLE)], ['probes', writeXlsx(PROBES)]]));
  expect([...values.get('sample')!.keys()].sort()).toEqual([FORM, '评分表', '词', '选项'].sort());
  expect(values.get('sample')!.get(FORM)).toEqual([
    ['填报表', ''], ['项目', '数值'], ['在岗率', '85%'], ['户数', ''], ['日期', '2023-03-15'], ['有无', '有'], ['', 'FALSE'],
  ]);
  const [styles, formulas, texts] = values.get('sample')!.get('评分表')!;
  expect(styles!.slice(0, STYLE_NAMES.length)).toEqual(STYLE_NAMES);
  expect(formulas!.slice(0, 3)).toEqual(['2.55', '不足<', '#VALUE!']);
  expect(texts).toEqual(TEXTS);
  expect(values.get('probes')!.get('表')![1]).toEqual(['3', '7', 'TRUE', 'TRUE', '4', '0.3']);
});

it('LibreOffice understands validations, highlights, names, protection and the rows that are printed again', async () => {
  const xml = new TextDecoder().decode((await convert(new Map([['a', writeXlsx(SAMPLE)]]), 'fods')).get('a.fods'));
  const found = (pattern: RegExp): (string | undefined)[] => [...xml.matchAll(pattern)].map(([, value]) => value);
  expect(found(/<table:content-validation [^>]*table:condition="of:([^"]*)"/g).sort()).toEqual([
    'cell-content-is-date() and cell-content-is-between(45292,45657)',
    'cell-content-is-decimal-number() and cell-content-is-between(0,1)',
    'cell-content-is-in-list(&quot;有&quot;;&quot;无&quot;)',
    'cell-content-is-in-list([$选项.$A$1:.$A$2])',
    'cell-content-is-whole-number() and cell-content-is-between(0,999999999999999)',
    'is-true-formula([.B7]&lt;&gt;&quot;a&quot;&amp;&quot;b&quot;)',
  ]);
  expect(found(/calcext:value="formula-is\(([^"]*)\)"/g)).toEqual(['ISBLANK([.B3])', '[.B3]&lt;0', '[.B7]']);
  expect(found(/<table:named-range table:name="([^"]*)"/g)).toEqual(['_xlnm.Print_Titles', '在岗率']);
  expect(found(/<table:table table:name="([^"]*)"[^>]* table:protected="true"/g)).toEqual(["填报 &apos;1&apos; &amp; &lt;2&gt;"]);
  expect(found(/<table:(table-header-rows)>/g)).toEqual(['table-header-rows']);
});

it('prints one page a sheet that is not hidden, Chinese in the text layer, nothing cut off', async () => {
  const pages = await pdfPages((await toPdf(new Map([['a', writeXlsx(SAMPLE)]]))).get('a')!);
  expect(pages).toHaveLength(2);
  for (const text of ['填报表', '在岗率', '85.00%', '2023-03-15', '第 1 页，共 2 页']) expect(pages[0]).toContain(text);
});

it('works out twenty workbooks in one launch', async () => {
  const names = Array.from({ length: 20 }, (_, i) => `第 ${i} 个`);
  const values = await recalculate(new Map(names.map((name, i) => [name, writeXlsx(bookOf({ rows: [[{ formula: `${i}*7` }]] }))])));
  expect(names.map((name) => values.get(name)!.get('表'))).toEqual(names.map((_, i) => [[String(i * 7)]]));
});
