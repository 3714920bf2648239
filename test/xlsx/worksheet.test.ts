import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '../../src/bridges/workbook/model.js';
import { writeXlsx } from '../../src/bridges/xlsx/write-xlsx.js';
import { all, only, readParts, type Node } from './read-parts.js';
import { bookOf, range, SAMPLE, TEXTS } from './sample.js';

const write = (sheet: Partial<Sheet>): Node => readParts(writeXlsx(bookOf(sheet))).get('xl/worksheets/sheet1.xml')!;
const cells = (...row: (Cell | undefined)[]): Node[] => all(write({ rows: [row] }), 'c');
const sample = readParts(writeXlsx(SAMPLE)).get('xl/worksheets/sheet2.xml')!;

/** As spreadsheets read a text. */
const decoded = (text: string): string => text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

describe('cells', () => {
  it('a text is a text, whatever it begins with', () => {
    const written = cells(...TEXTS.map((text) => ({ text })));
    expect(written.map(({ attributes }) => attributes.t)).toEqual(TEXTS.map(() => 'inlineStr'));
    expect(written.map(({ text }) => decoded(text))).toEqual(TEXTS);
    expect(written.flatMap((cell) => all(cell, 'f'))).toEqual([]);
    const kept = TEXTS.filter((_, index) => only(written[index]!, 't').attributes['xml:space'] === 'preserve');
    expect(kept).toEqual([' 前后 ', '一\n二', '\t']);
  });

  it.each([
    ['_x0041_', '_x005F_x0041_'], ['_x00g1_', '_x00g1_'], ['a\u000bb', 'a_x000B_b'], ['\u0000', '_x0000_'], ['\u001f', '_x001F_'], ['\uffff', '_xFFFF_'],
    ['\ufffe', '_xFFFE_'], ['\ud800', '\ufffd'], ['a\udfffb', 'a\ufffdb'], ['𠮷', '𠮷'], ['一\r\n二\r三\n四', '一\n二\n三\n四'], ['\u007f', '\u007f'],
  ])('%j is written as %j', (text, written) => {
    expect(cells({ text })[0]!.text).toBe(written);
  });

  it('any text comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(fc.constantFrom('_', 'x', '0', '0', '4', '1', '<', '&', '\r', '\n', '\ud801', '\u0001'), fc.string({ unit: 'binary', maxLength: 1 })), minLength: 1 }), (text) => {
        expect(decoded(cells({ text })[0]!.text)).toBe(text.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\ufffd'));
      }),
    );
  });

  it('numbers are written as given, truth values as such', () => {
    const written = cells({ number: '0.123456789012345' }, { number: '-12' }, { flag: true }, { flag: false });
    expect(written.map(({ attributes, text }) => [attributes.t, text])).toEqual([[undefined, '0.123456789012345'], [undefined, '-12'], ['b', '1'], ['b', '0']]);
    expect(written.map(({ children }) => children.map(({ name }) => name))).toEqual([['v'], ['v'], ['v'], ['v']]);
  });

  it('formulas have no value', () => {
    const [cell] = cells({ formula: 'IF(A1<>"<&>",1,2)', number: '999' });
    expect(cell!.children.map(({ name, text }) => [name, text])).toEqual([['f', 'IF(A1<>"<&>",1,2)']]);
    expect(cell!.attributes).toEqual({ r: 'A1' });
  });

  it('an empty text leaves the cell blank, an empty cell is left out', () => {
    expect(cells({ text: '' }, {}, undefined, { text: '甲' }).map(({ attributes, children }) => [attributes.r, children.length])).toEqual([['A1', 0], ['B1', 0], ['D1', 1]]);
  });

  it.each([
    ['a'.repeat(32_767), 32_767, 'aaa'],
    ['a'.repeat(32_768), 32_767, 'aa…'],
    // Half a character is not left by the cut.
    [`${'a'.repeat(32_765)}𠮷𠮷`, 32_766, 'aa…'],
    [`${'a'.repeat(32_764)}𠮷𠮷`, 32_767, '𠮷…'],
  ])('a text longer than a cell takes is cut (%#)', (long, length, end) => {
    const { text } = cells({ text: long })[0]!;
    expect([text.length, text.slice(-3)]).toEqual([length, end]);
  });

  it('columns are counted in letters', () => {
    const row = Array.from({ length: 703 }, (_, column) => ([0, 25, 26, 51, 52, 701, 702].includes(column) ? { text: '甲' } : undefined));
    expect(cells(...row).map(({ attributes }) => attributes.r)).toEqual(['A1', 'Z1', 'AA1', 'AZ1', 'BA1', 'ZZ1', 'AAA1']);
  });

  it('what a merged cell covers takes its style, also beyond the rows that are given', () => {
    const sheet = write({
      rows: [[{ text: '甲', style: 'label' }, undefined, { text: '乙', style: 'text' }], [{ style: 'note' }]],
      merges: [range(0, 0, 3, 0), range(0, 2, 0, 4), range(1, 1, 1, 2)],
    });
    const style = (address: string): string | undefined => all(sheet, 'c').find(({ attributes }) => attributes.r === address)?.attributes.s;
    expect(all(sheet, 'c').map(({ attributes }) => attributes.r)).toEqual(['A1', 'C1', 'D1', 'E1', 'A2', 'A3', 'A4']);
    expect([style('A3'), style('A4')]).toEqual([style('A1'), style('A1')]);
    expect([style('D1'), style('E1')]).toEqual([style('C1'), style('C1')]);
    // What has a style of its own keeps it.
    expect(style('A2')).not.toBe(style('A1'));
    expect(all(sheet, 'mergeCell').map(({ attributes }) => attributes.ref)).toEqual(['A1:A4', 'C1:E1', 'B2:C2']);
  });

  it('rows between that nobody gives are empty', () => {
    const sheet = write({ rows: [[{ text: '甲', style: 'text' }]], merges: [range(0, 0, 2, 0)] });
    expect(all(sheet, 'row').map(({ attributes }) => attributes.r)).toEqual(['1', '2', '3']);
  });
});

describe('the sheet', () => {
  it('has widths and heights', () => {
    expect(all(sample, 'col').map(({ attributes }) => attributes)).toEqual([
      { min: '1', max: '1', width: '30', customWidth: '1' },
      { min: '2', max: '2', width: '12.5', customWidth: '1' },
    ]);
    expect(all(sample, 'row').map(({ attributes }) => [attributes.ht, attributes.customHeight])).toEqual([
      ['24', undefined],
      ...Array.from({ length: 5 }, () => ['15', undefined]),
      [undefined, undefined],
    ]);
    const dense = write({ rows: [[{ text: '甲', style: 'text' }], []], isDense: true });
    expect(all(dense, 'row').map(({ attributes }) => [attributes.ht, attributes.customHeight])).toEqual([['11.25', '1'], [undefined, undefined]]);
    expect(all(write({}), 'cols')).toEqual([]);
  });

  it.each([
    [{ rows: 2, columns: 1 }, { xSplit: '1', ySplit: '2', topLeftCell: 'B3', activePane: 'bottomRight', state: 'frozen' }],
    [{ rows: 2, columns: 0 }, { ySplit: '2', topLeftCell: 'A3', activePane: 'bottomLeft', state: 'frozen' }],
    [{ rows: 0, columns: 3 }, { xSplit: '3', topLeftCell: 'D1', activePane: 'topRight', state: 'frozen' }],
  ])('keeps in view %j', (frozen, pane) => {
    const view = only(write({ frozen }), 'sheetView');
    expect(view.children.map(({ name, attributes }) => [name, attributes])).toEqual([['pane', pane], ['selection', { pane: pane.activePane }]]);
  });

  it('keeps nothing in view unless told', () => {
    expect(only(write({}), 'sheetView').children).toEqual([]);
    expect(only(write({ frozen: { rows: 0, columns: 0 } }), 'sheetView').children).toEqual([]);
  });

  it('is protected without a password, or not at all', () => {
    expect(only(sample, 'sheetProtection').attributes).toEqual({ sheet: '1', objects: '1', scenarios: '1', formatColumns: '0', formatRows: '0' });
    expect(all(write({}), 'sheetProtection')).toEqual([]);
  });

  it('prints on A4, as wide as the page', () => {
    expect(only(sample, 'pageSetUpPr').attributes).toEqual({ fitToPage: '1' });
    expect(only(sample, 'pageSetup').attributes).toEqual({ paperSize: '9', orientation: 'portrait', fitToWidth: '1', fitToHeight: '1' });
    expect(only(sample, 'oddFooter').text).toBe('&C第 &P 页，共 &N 页');
    expect(all(write({ print: { orientation: 'landscape' } }), 'headerFooter')).toEqual([]);
    expect(all(write({}), 'pageSetup')).toEqual([]);
  });

  // 798.8 points upright and 551.8 across, where texts of 10 points are printed as 6: so many rows of 15.
  it.each([['portrait', 88, '1'], ['portrait', 89, '2'], ['portrait', 177, '2'], ['portrait', 178, '3'], ['landscape', 61, '1'], ['landscape', 62, '2']] as const)('%s, %d rows take pages: %s', (orientation, count, pages) => {
    const pagesOf = (sheet: Partial<Sheet>): string | undefined => only(write(sheet), 'pageSetup').attributes.fitToHeight;
    const rows = Array.from({ length: count }, (_, row): Cell[] => (row % 2 === 0 ? [] : [{ text: '甲', style: 'text' }]));
    expect(pagesOf({ rows, print: { orientation } })).toBe(pages);
    expect(pagesOf({ rows: [...rows, [], []], print: { orientation, area: range(1, 0, count, 0) } })).toBe(pages);
  });

  it('nothing takes a page', () => {
    expect(only(write({ print: { orientation: 'portrait' }, rows: [] }), 'pageSetup').attributes.fitToHeight).toBe('1');
  });
});
