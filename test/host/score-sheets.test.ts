import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/evaluate/assessment.js';
import { bookOf, factRow } from '../../src/host/reference/example-books.js';
import { codesIn, Folder, pingfen, SHOP, type Ran } from './in-process.js';

const folder = new Folder();
const shop = folder.write('shop.yaml', SHOP);

async function score(file: string, ...args: readonly string[]): Promise<Ran> {
  return pingfen(['score', shop, file, ...args]);
}

async function assess(file: string, ...args: readonly string[]): Promise<Assessment> {
  return JSON.parse((await score(file, '--json', ...args)).stdout) as Assessment;
}

const FACTS = { licensed: true, shopKind: 'small', share: ['17', '20'], spots: '2', tidy: null };

describe('a table', () => {
  it.each([
    ['filled.csv', 'licensed,是\nshopKind,小店\nshare,17,20\nspots,２\n'],
    ['headed.csv', '\ufeff编号,名称,填写,,单位,说明\nlicensed,有执照,√,,,填 是 或 否\n,店铺类型,小店,,,\n,达标数与应达标数,17/20,,,\nspots,问题处数,2,,处,处数\ntidy,整洁,,,,\n'],
    ['tabs.tsv', '名称\t填写\n有执照\t是\n店铺类型\tsmall\n达标数与应达标数\t17／20\n问题处数（处）\t2\n'],
  ])('is read by ids or labels: %s', async (name, text) => {
    expect((await assess(folder.write(name, text))).facts).toEqual({ ...FACTS, share: expect.toSatisfy((rate) => JSON.stringify(rate) === '["17","20"]' || rate === '17/20') });
  });

  it('of another office is read in its encoding', async () => {
    const gb18030 = Uint8Array.of(0xd3, 0xd0, 0xd6, 0xb4, 0xd5, 0xd5, 0x2c, 0xca, 0xc7);
    expect((await assess(folder.write('gb.csv', gb18030))).facts.licensed).toBe(true);
    expect((await assess(folder.write('utf16.csv', Buffer.from('\ufeff有执照\t是\r\n', 'utf16le')))).facts.licensed).toBe(true);
  });

  it('tells of all that is wrong with it, each with its cell', async () => {
    const file = folder.write('wrong.csv', '编号,填写\nlicensd,是\nlicensed,也许\nspots,3.5\nshopKind,小店\n店铺类型,大店\nshare,#N/A\ntidy,\n');
    const { exit, stdout, stderr } = await score(file);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect([...stderr.matchAll(/^(\S+) 错误 (\w+)：/gm)].map(([, at, code]) => [at, code])).toEqual([
      [`${file}!A2`, 'CELL_NAME_UNKNOWN'],
      [`${file}!B3`, 'CELL_YES_NO'],
      [`${file}!B4`, 'FACT_NOT_INTEGER'],
      [`${file}!B6`, 'CELL_TWICE'],
      [`${file}!B7`, 'CELL_ERROR'],
    ]);
    expect(stderr).toContain('共 5 处错误');
    expect(JSON.parse((await score(file, '--json')).stdout).diagnostics[2]).toMatchObject({ path: ['spots'], place: { file, line: 4, column: 2 } });
  });

  it('that is no form of this rulebook is told of; one that is blank is not', async () => {
    expect(codesIn((await score(folder.write('other.csv', '编号,填写\nhouseholds,\n'), '--json')).stdout)).toEqual(['FILE_NOT_FORM']);
    expect((await assess(folder.write('blank.csv', '编号,填写\nlicensed,\n'))).facts.licensed).toBe(null);
  });

  it('of 1,000 × 50 cells loses nothing and tells of at most fifty', async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [`fact${row}`, ...Array<number>(49).fill(row)].join(','));
    const codes = codesIn((await score(folder.write('large.csv', `licensed,是\n${rows.join('\n')}`), '--json')).stdout);
    expect([codes.length, codes[0], codes.at(-1)]).toEqual([51, 'CELL_NAME_UNKNOWN', 'MORE_PROBLEMS']);
  });

  it('is no program: a text like a formula is a text', async () => {
    const { stderr } = await score(folder.write('formula.csv', 'spots,=cmd|calc!A1\n'));
    expect(stderr).toContain('FACT_NUMBER_FORM');
    expect(stderr).toContain('写的是："=cmd|calc!A1"');
  });
});

const readings = [[{ text: '编号' }, { text: '问题' }, { text: '填写' }], [{ text: 'partial' }, { text: '未达到时是否给部分分？' }, { text: '按比例给分' }], [{ text: 'spotDeduction' }, { text: '每处扣分' }, { number: '0.1' }], [{ text: 'asOf' }, { text: '评价日期' }, { text: '2026-02-28' }]];
const facts = [factRow('licensed', '有执照', { flag: true }), factRow('shopKind', '店铺类型', { text: '大店' }), factRow('share', '达标数与应达标数', { number: '0.4' }), factRow('spots', '问题处数', { number: '3' })];

describe('a workbook', () => {
  const file = folder.write('filled.xlsx', bookOf({ 填报: facts, 读法: readings }));

  it('gives facts, readings, parameters and the day', async () => {
    const { facts: read, total } = await assess(file);
    expect([read, total.value?.decimal]).toMatchObject([{ licensed: true, shopKind: 'big', share: '0.4', spots: '3' }, '7.70']);
    expect(await assess(file)).toMatchObject({ asOf: '2026-02-28', readings: { partial: 'linear' }, parameters: { spotDeduction: '1/10' } });
  });

  it('gives way to what is typed on the command line', async () => {
    expect(await assess(file, '--reading', 'partial=nothing', '--set', 'spotDeduction=0.5', '--as-of', '2026-03-01')).toMatchObject({
      asOf: '2026-03-01',
      readings: { partial: 'nothing' },
      parameters: { spotDeduction: '1/2' },
      total: { value: { decimal: '4.50' } },
    });
  });

  it('tells of its options by their cells', async () => {
    const wrong = bookOf({ 填报: facts, 读法: [[{ text: 'partial' }, { text: '也许' }], [{ text: 'spotDeduction' }, { number: '-1' }]] });
    const { stderr } = await score(folder.write('wrong.xlsx', wrong));
    expect([...stderr.matchAll(/^(\S+) 错误 (\w+)：/gm)].map(([, at, code]) => [at, code])).toEqual([
      ['读法!B1', 'READING_OPTION'],
      ['读法!B2', 'FACT_BELOW_MIN'],
    ]);
  });

  it('tells of a formula without a value, and of nothing where it does not matter', async () => {
    const cells = [[{ text: '编号' }, { text: '名称' }, { text: '填写' }, { text: '说明' }], [{ text: 'licensed' }, { text: '有执照' }, { text: '是' }, { formula: 'A1' }], [{ text: 'spots' }, { text: '问题处数' }, { formula: '1+1' }, { formula: 'A1' }]];
    const { stderr } = await score(folder.write('formulas.xlsx', bookOf({ 填报: cells })));
    expect(stderr).toBe('填报!C3 错误 FILE_CELL_UNCALCULATED：这个公式还没有算过，没有值\n  改法：用 WPS 或 Excel 打开，重新计算后保存；或直接填写值\n');
  });

  it('tells of an entry of a list by its own cell', async () => {
    const listed = folder.write('listed.yaml', SHOP.replace('spots: { kind: count,', 'months: { kind: counts, per: month, label: 各月次数 }\n  spots: { kind: count,').replace('of: spots, atMost', 'of: { sum: months }, atMost'));
    const book = folder.write('listed.xlsx', bookOf({ 填报: [[...factRow('months', '各月次数', { number: '1' }), { number: '2' }, { number: '-3' }]] }));
    const { stderr } = await pingfen(['score', listed, book]);
    expect(stderr).toMatch(/^填报!E1 错误 FACT_BELOW_MIN：/);
  });

  it('comes from standard input too', async () => {
    const { exit, stdout } = await pingfen(['score', shop, '-', '--json'], { stdin: bookOf({ 填报: facts }) });
    expect([exit, JSON.parse(stdout).facts.spots]).toEqual([0, '3']);
  });
});
