import { expect, test } from 'vitest';
import { tableLines } from '../../../src/authoring/scaffold/cells.js';

test.each([
  ['', []],
  ['\n\t\n', []],
  ['a\tb', [{ line: 1, cells: ['a', 'b'] }]],
  ['a\tb\r\n\r\nc\t\r\n', [{ line: 1, cells: ['a', 'b'] }, { line: 3, cells: ['c', ''] }]],
  // Cells in quotes, as spreadsheets copy them: breaks inside, quotes doubled
  ['"共建\n联建"\t2\n下一行\t3', [{ line: 1, cells: ['共建联建', '2'] }, { line: 3, cells: ['下一行', '3'] }]],
  ['"one\r\ntwo, \n three"\t1', [{ line: 1, cells: ['one two, three', '1'] }]],
  ['"“七有”""标准"""\t2', [{ line: 1, cells: ['“七有”"标准"', '2'] }]],
  // A quote that only begins a text, or that nothing ends
  ['"七有"标准\t2', [{ line: 1, cells: ['"七有"标准', '2'] }]],
  ['"没有结束\t2', [{ line: 1, cells: ['"没有结束', '2'] }]],
  // What is not seen
  ['\ufeff a\u200b\u3000 b\u00a0\u0007', [{ line: 1, cells: ['a b'] }]],
])('%j', (text, lines) => {
  expect(tableLines(text)).toEqual(lines);
});
