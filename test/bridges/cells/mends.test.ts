import { expect, test } from 'vitest';
import { CELL_CODES } from '../../../src/bridges/cells/codes.js';
import { CELL_EXAMPLES, checkCells } from '../../../src/host/reference/cell-examples.js';

test.each(CELL_EXAMPLES)('$code is said of its example alone, and not of what is mended as it says', ({ code, given, mended, host }) => {
  const found = checkCells(given, host);
  // What concerns the whole call is one cell.
  if (found[0]!.length === 1) expect(found[0]![0]).toMatch(/^错误：.+；改法：.+$/);
  else expect(found.slice(1).map((row) => row[1])).toEqual([code]);
  expect(checkCells({ ...given, ...mended }, host)).toEqual([['位置', '编号', '说明'], ['', '', '没有问题']]);
});

test('there is an example for every code', () => {
  expect(CELL_EXAMPLES.map(({ code }) => code)).toEqual(Object.keys(CELL_CODES));
});

test('what is said of each', () => {
  expect(CELL_EXAMPLES.map(({ given, host }) => checkCells(given, host).at(-1)!.join(' | ')).join('\n')).toMatchInlineSnapshot(`
    "第 1 行第 2 列 | CELL_ERROR | “会员人数”的单元格是错误值 #DIV/0!；改法：改好这个单元格里的公式；不知道就留空
    第 1 行第 2 列 | CELL_KIND | “会员人数”的单元格里不是文字、数或是否；改法：直接填文字或数；不知道就留空
    第 1 行第 1 列 | CELL_NAME_UNKNOWN | 这里没有“会员人教”这一项；改法：是不是“会员人数”？
    第 1 行第 1 列 | CELL_NAME_MISSING | 这一行有值，没有编号或名称；改法：在值的左边补上编号或名称，或清空这一行
    第 1 行第 1 列 | CELL_NAME_SHARED | 叫“修好数”的不止一项：repaired、broken；改法：改填其中一个编号
    第 2 行第 2 列 | CELL_TWICE | “会员人数”填了两次，前一次在第 1 行；改法：只留一行
    第 1 行第 3 列 | CELL_EXTRA | “评分”后面多填了一格：偏低；改法：清空多余的格；说明文字放到区域外面
    第 1 行第 2 列 | CELL_YES_NO | “有活动室”填的是 大概，看不出是或否；改法：填 是 或 否；不知道就留空
    第 1 行第 2 列 | CELL_DATE | “启用日期”填的 2025-02-29 不是日期；改法：改填日期，并核对这一天是否存在；尚未发生填 未发生，不知道就留空
    第 1 行第 2 列 | CELL_ZERO | 这个软件把空白格当作 0 交来，所以数 0 一律按未填处理（共 1 行）；改法：把区域写成 A2:B60&"" 的样子，空白和 0 就分得清；或把 0 填成文本
    错误：没有评分表“example/clup”；改法：是不是“example/club”？
    错误：“club”可以是几个评分表：example/club、other/club；改法：写出完整的编号
    错误：这个区域读不出来；改法：重新选一个普通的单元格区域"
  `);
});
