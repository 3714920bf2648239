import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { pdfPages, toPdf } from './pdf.js';
import { recalculate } from './recalculate.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The least that is a workbook, written by hand: what is under test here is the helper, not our writer. */
function workbook(first: string, second: string): Uint8Array {
  const sheet = (rows: string): string => `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${[1, 2].map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="填报" sheetId="1" r:id="rId1"/><sheet name="评分-表 2" state="hidden" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${[1, 2].map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet(first),
    'xl/worksheets/sheet2.xml': sheet(second),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;

const SAMPLE = workbook(
  `<row r="1"><c r="A1"><f>2/3*7</f><v>999</v></c><c r="C1" t="b"><v>1</v></c><c r="D1"><f>1/0</f></c></row><row r="3">${text('A3', '一, 二\n"三" ')}${text('B3', '007')}</row>`,
  `<row r="1"><c r="A1"><f>填报!A1/7</f></c></row>`,
);

it('works out every sheet anew, with 15 digits, and reads texts back as they are', async () => {
  const values = await recalculate(new Map([['威海/a1', SAMPLE], ['空', workbook('', '')]]));
  expect([...values.keys()]).toEqual(['威海/a1', '空']);
  expect(Object.fromEntries(values.get('威海/a1')!)).toEqual({
    填报: [['4.66666666666667', '', 'TRUE', '#DIV/0!'], ['', '', '', ''], ['一, 二\n"三" ', '007', '', '']],
    '评分-表 2': [['0.666666666666667']],
  });
  expect(Object.fromEntries(values.get('空')!)).toEqual({ 填报: [['']], '评分-表 2': [['']] });
});

it('prints, and reads the text layer', async () => {
  const pdf = (await toPdf(new Map([['a', SAMPLE]]))).get('a')!;
  const pages = await pdfPages(pdf);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('007');
});

it('fails when a file cannot be read', async () => {
  await expect(recalculate(new Map([['a', SAMPLE], ['b', SAMPLE.slice(0, 100)]]))).rejects.toThrow('LibreOffice made nothing of 1');
});
