import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { cellAddress } from '../../../src/bridges/xlsx/address.js';
import { cellAt } from '../../../src/host/sheets/book.js';
import { kindOfTable, readTables, type FilledTables } from '../../../src/host/sheets/tables.js';
import { textRow, xlsxOf } from './files.js';

/** The code of what is wrong with a file, or the names and cells of what it holds. */
function read(file: string, bytes: Uint8Array): unknown {
  const kind = kindOfTable(file, bytes);
  if (kind === undefined) return undefined;
  const tables = readTables(file, bytes, kind);
  if ('code' in tables) return [tables.code, ...tables.path];
  return Object.fromEntries(Object.values(tables as unknown as Record<string, FilledTables['facts']>).map(({ name, cells }) => [name, cells]));
}

const csv = (text: string): unknown => read('a.csv', strToU8(text));

it.each([
  ['commas', '编号,填写\na,1\nb,=cmd|x\n', [['编号', '填写'], ['a', '1'], ['b', '=cmd|x']]],
  ['tabs', 'a\t1,5;6\n', [['a', '1,5;6']]],
  ['semicolons', 'a;1\r\nb;2\r\n', [['a', '1'], ['b', '2']]],
  ['a title without columns', '填报表\n\na,"x\n""y"""\n', [['填报表'], [], ['a', 'x\n"y"']]],
  ['a tab before a number', '编号,填写\na,\t17/20\n', [['编号', '填写'], ['a', '\t17/20']]],
  ['quotation marks within', 'a,他说"好"\n', [['a', '他说"好"']]],
  ['one column', 'a\nb\n', [['a'], ['b']]],
])('a text has columns by %s', (_, text, cells) => {
  expect(csv(text)).toEqual({ 'a.csv': cells });
});

it.each([
  ['GB18030', Uint8Array.of(0xca, 0xc7, 0x2c, 0x31)],
  ['UTF-8 with a mark', Buffer.from('\ufeff是,1')],
  ['UTF-16', Buffer.from('\ufeff是,1', 'utf16le')],
])('a text in %s', (_, bytes) => {
  expect(read('a.CSV', bytes)).toEqual({ 'a.CSV': [['是', '1']] });
});

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const LOCKED = Buffer.concat([Uint8Array.from(COMPOUND), Buffer.from('..EncryptedPackage', 'utf16le'), Uint8Array.of(1)]);
const xlsx = xlsxOf({ sheets: { 填报: textRow('a', '名称', '1'), 评分表: textRow('x'), 读法: textRow('r') } });

it.each([
  ['a.xlsx', Uint8Array.of(), ['FILE_EMPTY']],
  ['a.csv', Uint8Array.of(), ['FILE_EMPTY']],
  ['a.csv', strToU8(',,\n\n'), ['FILE_EMPTY']],
  ['a.csv', Uint8Array.of(0xff, 0xff, 0x00), ['FILE_ENCODING']],
  ['a.csv', strToU8('a,1\nb,"2\nc,3\n'), ['FILE_TABLE_QUOTE']],
  ['a.xlsx', strToU8('a,1'), ['FILE_NOT_WORKBOOK']],
  ['a.xlsx', xlsx.subarray(0, 400), ['FILE_NOT_WORKBOOK']],
  ['a.xlsx', Uint8Array.from(COMPOUND), ['FILE_WORKBOOK_OLD']],
  ['a.xls', Uint8Array.from(COMPOUND), ['FILE_WORKBOOK_OLD']],
  ['a.xlsx', LOCKED, ['FILE_WORKBOOK_LOCKED']],
  ['a.xlsx', xlsxOf({ sheets: { 表: '', 二: '<row><c s="0"/></row>' } }), ['FILE_EMPTY']],
  ['a.xlsx', xlsxOf({ sheets: { 一: textRow('a'), 二: textRow('a') } }), ['FILE_SHEET_MISSING']],
  ['a.xlsx', xlsxOf({ sheets: { 一: '<row r="30000"><c r="B30000"><v>1</v></c></row>' } }), ['FILE_CELL_FAR', '一!B30000']],
])('%s: what is wrong with a file is told', (file, bytes, problem) => {
  expect(read(file, bytes)).toEqual(problem);
});

it('a large file is told of', () => {
  expect(read('a.xlsx', xlsxOf({ sheets: { 表: ' '.repeat(17 * 1024 * 1024) } }))).toEqual(['FILE_TOO_LARGE']);
});

it('the row of an open quotation mark is that of the sheet', () => {
  const wrong = readTables('a.csv', strToU8('a,1\n"b\nb","2\nc,3\n'), 'text');
  expect('message' in wrong && wrong.message.zh).toBe('“a.csv”第 2 行的引号没有配对，后面的内容都成了一个单元格');
});

it('the sheet 填报 is taken, with 读法 beside it; or the only sheet with anything in it', () => {
  expect(read('a.xlsx', xlsx)).toEqual({ 填报: [['a', '名称', '1']], 读法: [['r']] });
  expect(read('-', xlsxOf({ sheets: { 表: '', 二: textRow('a', '1') } }))).toEqual({ 二: [['a', '1']] });
});

it('other files are no tables', () => {
  expect(kindOfTable('a.yaml', strToU8('a: 1'))).toBeUndefined();
  expect(kindOfTable('stdin', strToU8('a,1'))).toBeUndefined();
});

it('cells have the names of a sheet', () => {
  for (const [name, row, column] of [['A1', 0, 0], ['Z9', 8, 25], ['AA10', 9, 26], ['ZZ1', 0, 701], ['AAA1', 0, 702], ['XFD1048576', 1_048_575, 16_383]] as const) {
    expect([cellAddress(row, column), cellAt(name)]).toEqual([name, { row, column }]);
  }
  expect([cellAt('1A'), cellAt('A0'), cellAt('')]).toEqual([undefined, undefined, undefined]);
});
