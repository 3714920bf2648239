import { expect, it } from 'vitest';
import { readFactCells } from '../../../src/bridges/cells/read-facts.js';
import { readOptionCells } from '../../../src/bridges/cells/read-options.js';
import { compileText } from '../../../src/compile/compile.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { SHOP } from '../../host/in-process.js';

const shop = unwrap(compileText(SHOP));

it('a sheet may have heads again further down, and remarks after the value', () => {
  const { options, problems } = readOptionCells(shop, [
    ['读法与参数'],
    ['编号', '问题', '选定', '依据', '各种读法'],
    ['partial', '未达到时是否给部分分？（第 3 条）', '按比例给分', '推断', '不给分；按比例给分'],
    [],
    ['编号', '参数', '数值', '依据', '说明'],
    ['spotDeduction', '每处扣分（分）', 0.25, '当地规定', ''],
  ]);
  expect(problems).toEqual([]);
  expect(options).toEqual({ readings: { partial: 'linear' }, parameters: { spotDeduction: 0.25 } });
});

it('remarks may stand before the value, which then goes on to the right', () => {
  const { facts, problems } = readFactCells(shop, [['编号', '名称', '说明', '填写'], ['share', '', '两格', 17, 20], ['licensed', '', '填 是 或 否', '是']]);
  expect([facts, problems]).toEqual([{ share: [17, 20], licensed: true }, []]);
});

it('what is checked beside the value is no value', () => {
  const { facts, problems } = readFactCells(shop, [['编号', '名称', '填写', '', '核对', '说明'], ['spots', '问题处数（处）', 3, '', '不是整数', '']]);
  expect([facts, problems]).toEqual([{ spots: 3 }, []]);
});

it('a row that only looks like heads is a row', () => {
  const { problems } = readFactCells(shop, [['编号', '填写'], ['名称', '是'], ['licensed', '数值']]);
  expect(problems.map(({ code }) => code)).toEqual(['CELL_NAME_UNKNOWN', 'CELL_YES_NO']);
});
