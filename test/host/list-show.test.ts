import { expect, describe, it } from 'vitest';
import { findRulebook, listRulebooks } from '../../src/catalog/catalog.js';
import { resolveId } from '../../src/host/cli/rulebook-name.js';
import { shortName } from '../../src/plan/rulebook-names.js';
import { codesIn, Folder, pingfen, SHOP } from './in-process.js';

const folder = new Folder();
const shop = folder.write('shop.yaml', SHOP);
const ID = 'weihai-db3710-t133-2021/estate';

describe('list', () => {
  it('names every built-in rulebook with its standard and standing', async () => {
    const { exit, stdout, stderr } = await pingfen(['list']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const ids = listRulebooks().map(({ id }) => id);
    for (const { id, title } of listRulebooks()) {
      const line = stdout.split('\n').find((one) => one.startsWith(`  ${shortName(id, ids)} `));
      expect(line).toContain(title);
      expect(line).toContain(`版本 ${findRulebook(id)!.edition}`);
    }
    expect(stdout).toMatch(/^DB3710\/T 133—2021《红色物业建设规范》\n {2}weihai\/estate +版本 2021-1 {2}小区（项目）红色物业工作评价细则 +附录 A 表 A.1（资料性）\n/);
    expect(stdout).toMatch(/\n\n完整的编号如 weihai-db3710-t133-2021\/estate；--json 列出全部。\n$/);
    expect((await pingfen(['list', '--lang', 'en'])).stdout).toMatch(/\n {2}weihai\/estate +edition 2021-1 .* \(informative\)\n[^]*\n\nA full id is such as weihai-db3710-t133-2021\/estate; --json lists them all\.\n$/);
  });

  it('is a list of plain entries as JSON', async () => {
    const entries = JSON.parse((await pingfen(['list', '--json'])).stdout);
    expect(entries.map(({ id }: { id: string }) => id)).toEqual(listRulebooks().map(({ id }) => id));
    expect(entries[0]).toMatchObject({ id: ID, edition: '2021-1', standard: { standing: 'informative' } });
  });
});

describe('the name of a rulebook', () => {
  const ids = ['weihai-db3710-t133-2021/estate', 'weihai-db3710-t133-2021/street', 'taian-2023/street'];

  it.each([
    [ids[0], ids[0]],
    ['estate', ids[0]],
    ['weihai/estate', ids[0]],
    ['weihai-db3710/street', ids[1]],
    ['taian/street', ids[2]],
  ])('%s means %s', (name, id) => {
    expect(resolveId(name!, ids)).toEqual({ id });
  });

  it.each([
    ['street', 'RULEBOOK_AMBIGUOUS'],
    ['wei/estate', 'RULEBOOK_UNKNOWN'],
    ['t133/estate', 'RULEBOOK_UNKNOWN'],
    ['weihai', 'RULEBOOK_UNKNOWN'],
    ['', 'RULEBOOK_UNKNOWN'],
  ])('"%s" is refused: %s', (name, code) => {
    expect(resolveId(name, ids)).toMatchObject({ problem: { code } });
  });

  it('is shortened as far as it stays the only one', () => {
    expect(ids.map((id) => shortName(id, ids))).toEqual(['weihai/estate', 'weihai/street', 'taian/street']);
    expect(shortName('weihai-a/estate', ['weihai-a/estate', 'weihai-b/estate'])).toBe('weihai-a/estate');
    expect(shortName('plain/estate', ['plain/estate'])).toBe('estate');
  });

  it('is suggested where it is misspelt', async () => {
    const { exit, stdout, stderr } = await pingfen(['show', 'weihai/estat']);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toBe('错误 RULEBOOK_UNKNOWN：没有编号为“weihai/estat”的评分表，也没有这个文件\n  改法：是不是“weihai/estate”？\n');
    expect((await pingfen(['show', 'zzzzzz'])).stderr).toContain('pingfen list');
  });
});

describe('show', () => {
  it('prints the table of a built-in rulebook by its short name', async () => {
    const { exit, stdout } = await pingfen(['show', 'weihai/estate']);
    expect(exit).toBe(0);
    expect(await pingfen(['show', ID])).toMatchObject({ stdout });
    for (const { title } of findRulebook(ID)!.indicators) expect(stdout).toContain(title);
  });

  it('prints rows, readings, parameters, preconditions and grades', async () => {
    expect((await pingfen(['show', shop])).stdout).toBe(`店铺评价细则
test-t-1/shop，版本 2024-1
T/T 1—2024《店铺评价》表 1（规范性）
测试局，2024-01-01 发布，2024-02-01 起施行
评价店铺，满分 10 分

指标
  管理  5.5 分
    R-1  1.5 分  考核组  有执照
    R-2  4 分    考核组  达标 80%以上
  环境  4.5 分
    大店环境  4.5 分【仅大店】
      R-3  4.5 分          干净
    小店环境  4.5 分【仅小店】
      R-4  4.5 分          整洁

读法：原文留有选择之处（* 为默认，用 --reading 读法=选项 改选）
  partial  未达到时是否给部分分？（第 3 条；推断）
    * nothing  不给分
      linear   按比例给分

参数（用 --set 参数=值 给值；没有值的按未知处理）
  spotDeduction  每处扣分（分）  ≥ 0 当地决定

有效条件：不满足时只有得分，等级暂不确定
  问题处数不超过 100（第 5 条）

定级：等级（第 6 条）
  8 分及以上  优良
  其余        一般
`);
  });

  it('names every scale, and what changes grades', async () => {
    const file = 'test/second-city/scenic.yaml';
    const { stdout } = await pingfen(['show', file]);
    expect(stdout).toContain('定级：记分处理（6.1）\n  12 分及以上  停评\n');
    expect(stdout).toContain('定级的特别规定：不论得分，按次序起作用\n  最高为二级  上年度未定级的，最高评为二级（5.3）\n  下降 2 级');
    expect((await pingfen(['show', file, '--lang', 'en'])).stdout).toMatch(/Effects on grades: whatever the points, in this order\n {2}the grade is at most 二级 {2,}上年度未定级的，最高评为二级 \(5\.3\)\n/);
    const { otherGrades, effects } = JSON.parse((await pingfen(['show', file, '--json'])).stdout) as { otherGrades: object[]; effects: object[] };
    expect([otherGrades.length, effects.length]).toEqual([2, 5]);
  });

  it('says the same around it in English', async () => {
    const { stdout } = await pingfen(['show', shop, '--lang', 'en']);
    expect(stdout).toContain('assesses 店铺; 10 points in all');
    expect(stdout).toContain('from 8');
    expect(stdout).toContain('[大店 only]');
    expect(stdout).toContain('T/T 1—2024《店铺评价》表 1 (normative)');
  });

  it('is exactly this as JSON', async () => {
    const data = JSON.parse((await pingfen(['show', shop, '--json'])).stdout);
    expect(Object.keys(data)).toEqual(['id', 'edition', 'title', 'standard', 'total', 'facts', 'readings', 'parameters', 'grades', 'negativeList', 'requirements', 'subjects', 'notes', 'rows']);
    expect(data).toMatchObject({ id: 'test-t-1/shop', edition: '2024-1', title: '店铺评价细则', total: '10', grades: { scale: '等级' } });
    expect(data.facts.map(({ id }: { id: string }) => id).sort()).toEqual(['licensed', 'share', 'shopKind', 'spots', 'tidy']);
    expect(data.rows).toEqual([
      { id: 'R-1', path: ['管理'], title: '有执照', points: '1.5', assessor: '考核组', clause: '表 1' },
      { id: 'R-2', path: ['管理'], title: '达标 80%以上', points: '4', assessor: '考核组', clause: '第 4 条' },
      { id: 'R-3', path: ['环境', '大店环境'], title: '干净', points: '4.5', assessor: null, variant: 'big', clause: '表 1' },
      { id: 'R-4', path: ['环境', '小店环境'], title: '整洁', points: '4.5', assessor: null, variant: 'small', clause: '表 1' },
    ]);
  });

  it('shows what is wrong with a rulebook in its text', async () => {
    const file = folder.write('bad.yaml', SHOP.replace('total: 10', 'total: 12'));
    const { exit, stderr } = await pingfen(['show', file]);
    expect(exit).toBe(1);
    expect(stderr).toContain('TOTAL_SUM');
    expect(stderr).toContain('  7 | total: 12\n');
    expect(codesIn((await pingfen(['show', file, '--json'])).stdout)).toEqual(['TOTAL_SUM']);
  });

  it('reads a rulebook from standard input, and from a file of any name', async () => {
    const { stdout } = await pingfen(['show', shop]);
    expect(await pingfen(['show', '-'], { stdin: SHOP })).toEqual({ exit: 0, stdout, stderr: '' });
    expect(await pingfen(['show', folder.write('rulebook.txt', SHOP)])).toEqual({ exit: 0, stdout, stderr: '' });
  });

  it('writes to a file', async () => {
    const { stdout } = await pingfen(['show', shop]);
    const out = folder.of('table.txt');
    expect(await pingfen(['show', shop, '-o', out])).toEqual({ exit: 0, stdout: '', stderr: `已写到 ${out}\n` });
    expect(folder.read('table.txt')).toBe(stdout);
  });
});
