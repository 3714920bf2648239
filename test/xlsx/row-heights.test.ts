import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/bridges/workbook/model.js';
import { rowHeights } from '../../src/bridges/xlsx/row-heights.js';
import { bookOf, range } from './sample.js';

const heights = (sheet: Partial<Sheet>): (number | undefined)[] => rowHeights({ ...bookOf({}).sheets[0]!, ...sheet });
const [one, two, three, four] = [15, 29, 43, 57] as const;

describe('a row is as high as the highest of its texts', () => {
  it.each([
    // A width of 11 leaves 10: five Chinese characters.
    ['五个汉字呀', one],
    ['六个汉字在此', two],
    ['十一个汉字在此处写下了', three],
    ['abcdefghij', one],
    ['abcdefghijk', two],
    ['一\n二\n三', three],
    ['一\n\n六个汉字在此', four],
    ['𠮷𠮷𠮷𠮷𠮷', one],
    ['', one],
  ])('%j: %d points', (text, height) => {
    expect(heights({ widths: [11], rows: [[{ text, style: 'text' }, { text: '短', style: 'text' }]] })).toEqual([height]);
  });

  it.each([['title', 46], ['note', 14], ['heading', 15]] as const)('by the size of its characters: %s', (style, height) => {
    expect(heights({ widths: [11], rows: [[{ text: '四个汉字', style }]] })).toEqual([height]);
  });

  it('formulas and numbers are one line', () => {
    expect(heights({ widths: [3], rows: [[{ formula: 'A1+B1+C1+D1', style: 'points' }, { number: '123456789', style: 'exact' }]] })).toEqual([one]);
  });

  it('a text without a style does not wrap, an empty row has no height', () => {
    expect(heights({ widths: [3], rows: [[{ text: '这里有很多字' }], [], [undefined]] })).toEqual([undefined, undefined, undefined]);
  });

  it('a remark is one line, however long', () => {
    expect(heights({ widths: [3], rows: [[{ text: '这里有很多字', style: 'remark' }]] })).toEqual([one]);
  });

  it('and no higher where the sheet is dense', () => {
    const rows = [[{ text: '四个汉字', style: 'title' as const }], [{ text: '五个汉字呀', style: 'text' as const }], [{ text: '六个汉字在此', style: 'text' as const }], []];
    expect(heights({ widths: [11], rows, isDense: true })).toEqual([36, 11.25, 22.5, undefined]);
    expect(heights({ widths: [11], rows: [[{ text: '一\n二', style: 'label' }]], merges: [range(0, 0, 1, 0)], isDense: true })).toEqual([undefined, 11.25]);
  });

  it('a column that is hardly there takes a character a line', () => {
    expect(heights({ widths: [0.5], rows: [[{ text: 'abc', style: 'text' }]] })).toEqual([three]);
  });

  it('no row is higher than spreadsheets have them', () => {
    expect(heights({ widths: [11], rows: [[{ text: '一\n'.repeat(100), style: 'text' }]] })).toEqual([409]);
  });
});

describe('merged cells', () => {
  it('have the width of all their columns; one that nobody gives is of the usual width', () => {
    const rows = [[{ text: '这里是十一个汉字的一行', style: 'text' as const }]];
    expect(heights({ widths: [11], rows })).toEqual([three]);
    expect(heights({ widths: [11, 12], rows, merges: [range(0, 0, 0, 1)] })).toEqual([one]);
    expect(heights({ widths: [11], rows, merges: [range(0, 0, 0, 1)] })).toEqual([two]);
  });

  it('over some rows make the last of them higher, when all of them are too low', () => {
    const label = { text: '一\n二\n三\n四', style: 'label' as const };
    const short = { text: '短', style: 'text' as const };
    const merges = [range(0, 0, 1, 0)];
    expect(heights({ widths: [11], rows: [[label, short], [undefined, short]], merges })).toEqual([one, four - one]);
    expect(heights({ widths: [11], rows: [[label], []], merges })).toEqual([undefined, four - one]);
    expect(heights({ widths: [11], rows: [[label]], merges })).toEqual([undefined, four - one]);
    expect(heights({ widths: [11], rows: [[label, { text: '一\n二\n三', style: 'text' }], [undefined, short]], merges })).toEqual([three, one]);
    expect(heights({ widths: [11], rows: [[label], []], merges: [range(0, 0, 3, 0)] })).toEqual([undefined, undefined, undefined, one]);
  });

  it('cover texts that nobody sees', () => {
    const long = { text: '这里是十一个汉字的一行', style: 'label' as const };
    const short = { text: '短', style: 'text' as const };
    expect(heights({ widths: [11, 11], rows: [[short, short], [long, short], [short, short]], merges: [range(0, 0, 2, 0)] })).toEqual([one, one, one]);
    expect(heights({ widths: [11, 11, 11], rows: [[short, long, short]], merges: [range(0, 0, 0, 1)] })).toEqual([one]);
  });

  it('over no rows that are given need nothing', () => {
    expect(heights({ rows: [], merges: [range(0, 0, 1, 0)] })).toEqual([undefined, one]);
  });

  it('do not make a row higher than it can be', () => {
    const text = '一\n'.repeat(29);
    expect(heights({ rows: [[{ text, style: 'label' }], []], merges: [range(0, 0, 1, 0)] })).toEqual([undefined, 394]);
  });
});
