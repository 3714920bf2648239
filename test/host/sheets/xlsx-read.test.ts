import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BookError, UNCALCULATED, type SheetCells } from '../../../src/host/sheets/book.js';
import { readXlsx } from '../../../src/host/sheets/xlsx-read.js';
import { textRow, xlsxOf, type BookParts } from './files.js';

/** The cells of the only sheet of a workbook. */
function cellsOf(rows: string, parts: Omit<BookParts, 'sheets'> = {}): SheetCells {
  return readXlsx(xlsxOf({ ...parts, sheets: { 表: rows } })).cells('表');
}

describe('a cell of a workbook is', () => {
  it('text in one piece or several, without how it is pronounced', () => {
    const shared = '<si><t>是</t></si><si><r><t xml:space="preserve">业主 </t></r><r><t>户数</t></r><rPh><t>hù</t></rPh></si><si><t>a_x000A_b</t></si>';
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>=cmd|&amp;1</t></is></c><c r="E1" t="s"><v>9</v></c></row>';
    expect(cellsOf(rows, { shared })).toEqual([['是', '业主 户数', 'a\nb', '=cmd|&1']]);
  });

  it('a number in full digits, a truth value, an error by its name', () => {
    const rows = '<row r="1"><c r="A1"><v>0.29999999999999999</v></c><c r="B1" t="n"><v>1E-3</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    expect(cellsOf(rows)).toEqual([[0.3, 0.001, true, false, '#DIV/0!']]);
  });

  it('a day where its format shows years or days', () => {
    const formats = '<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="[Red]0.00_d&quot;day&quot;"/><numFmt numFmtId="178" formatCode="h:mm"/><numFmt numFmtId="179" formatCode="General"/>';
    const styles = ['0', '9', '14', '31', '176', '177', '178', '179'];
    const rows = `<row r="1">${styles.map((_, style) => `<c s="${style}"><v>46081.75</v></c>`).join('')}<c t="d"><v>2026-02-28T00:00:00Z</v></c></row>`;
    expect(cellsOf(rows, { formats, styles })).toEqual([[46081.75, 46081.75, '2026-02-28', '2026-02-28', '2026-02-28', 46081.75, 46081.75, 46081.75, '2026-02-28']]);
  });

  it.each([
    ['-1', -1],
    ['0', 0],
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['60', 60],
    ['61', '1900-03-01'],
    ['2958465', '9999-12-31'],
    ['2958466', 2958466],
  ])('no day that is not there: %s', (serial, day) => {
    expect(cellsOf(`<row><c s="0"><v>${serial}</v></c></row>`, { styles: ['14'] })).toEqual([[day]]);
  });

  it.each([
    ['0', '1904-01-01'],
    ['60', '1904-03-01'],
    ['-1', -1],
  ])('a day counted from 1904 where the workbook says so: %s', (serial, day) => {
    expect(cellsOf(`<row><c s="0"><v>${serial}</v></c></row>`, { styles: ['14'], properties: '<workbookPr date1904="1"/>' })).toEqual([[day]]);
  });

  it('never lost as a formula without a value; an empty text is one', () => {
    const rows = '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1" t="str"><f>A1</f></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="str"><f>A1</f><v>好</v></c></row>';
    expect(cellsOf(rows)).toEqual([[UNCALCULATED, UNCALCULATED, UNCALCULATED, null, '好']]);
  });

  it('where its name says, or the next one', () => {
    expect(cellsOf('<row r="3"><c r="AB3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="9"><c r="A9" s="0"/></row>')).toEqual([[], [], [...Array<null>(27).fill(null), 1, 2], [3]]);
  });
});

describe('a workbook', () => {
  it('has its sheets by name, whatever prefix its elements have', () => {
    const bytes = xlsxOf({ sheets: { 一: textRow('a'), 二: textRow('b', '', 'c') } });
    const prefixed = unzipSync(bytes);
    prefixed['xl/worksheets/s1.xml'] = strToU8('\ufeff<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>');
    expect(readXlsx(bytes).names).toEqual(['一', '二']);
    expect(readXlsx(bytes).cells('二')).toEqual([['b', null, 'c']]);
    expect(readXlsx(zipSync(prefixed)).cells('二')).toEqual([[1]]);
  });

  it('of 1,000 × 50 cells is read whole', () => {
    const rows = Array.from({ length: 1000 }, (_, row) => `<row r="${row + 1}">${Array.from({ length: 50 }, (_, column) => `<c><v>${row * 50 + column}</v></c>`).join('')}</row>`);
    const cells = cellsOf(rows.join(''));
    expect([cells.length, cells[999]!.length, cells[999]![49]]).toEqual([1000, 50, 49_999]);
  });

  it.each([
    ['<row r="20000"><c r="SF20000"><v>1</v></c></row>', undefined],
    ['<row r="20001"><c r="A20001"><v>1</v></c></row>', '表!A20001'],
    ['<row r="1"><c r="SG1"><v>1</v></c></row>', '表!SG1'],
    ['<row r="1048576"><c r="XFD1048576" s="0"/></row>', undefined],
  ])('is not read where a cell is far out: %s', (rows, at) => {
    const read = (): SheetCells => cellsOf(rows);
    if (at === undefined) expect(read).not.toThrow();
    else expect(read).toThrow(expect.objectContaining({ reason: 'far', at }));
  });

  it('is not unpacked where it is a bomb', () => {
    const bomb = zipSync({ ...unzipSync(xlsxOf({ sheets: { 表: '' } })), 'xl/worksheets/s0.xml': new Uint8Array(17 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(() => readXlsx(bomb).cells('表')).toThrow(expect.objectContaining({ reason: 'large' }));
  });

  it('that lacks a part is none', () => {
    expect(() => readXlsx(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toThrow(BookError);
    const { 'xl/worksheets/s0.xml': _, ...rest } = unzipSync(xlsxOf({ sheets: { 表: '' } }));
    expect(() => readXlsx(zipSync(rest)).cells('表')).toThrow(BookError);
  });
});
