import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codesIn, Folder, pingfen, SHOP } from './in-process.js';

const CASES = `format: 1
rulebook: test-t-1/shop
bases:
  full: { shopKind: small, licensed: true, share: 100%, tidy: true, spots: 0 }
cases:
  - { name: 全部达到, base: full, expect: { total: 10, grade: good } }
  - { name: 没有执照, base: full, facts: { licensed: false }, expect: { total: 8.5, grade: good } }
`;

const folder = new Folder();
for (const name of ['rules', 'mixed', 'none', 'wrong']) mkdirSync(folder.of(name));
const rules = folder.of('rules');
const shop = folder.write('rules/shop.yaml', SHOP);
folder.write('rules/shop.cases.yaml', CASES);
folder.write('mixed/shop.yaml', SHOP);
folder.write('mixed/shop.cases.yaml', CASES.replace('total: 8.5', 'total: 9'));
folder.write('mixed/shop2.yaml', SHOP);
folder.write('mixed/shop2.cases.yaml', CASES);
const lonely = folder.write('mixed/stall.yaml', SHOP.replace('test-t-1/shop', 'test-t-1/stall'));
folder.write('none/shop.yaml', SHOP);
folder.write('wrong/shop.yaml', SHOP.replace('points: 5.5', 'points: 6'));
folder.write('wrong/shop.cases.yaml', CASES);

describe('test', () => {
  it('says one line where all is well, and nothing else', async () => {
    expect(await pingfen(['test', shop])).toEqual({ exit: 0, stdout: '', stderr: `${shop} 用例全部通过（2 个）\n` });
    expect(await pingfen(['test', rules, '--lang', 'en'])).toMatchObject({ exit: 0, stderr: `${shop}: all cases passed (2)\n` });
  });

  it('shows what comes out otherwise, and ends with 1', async () => {
    const { exit, stdout, stderr } = await pingfen(['test', folder.of('mixed')]);
    expect(exit).toBe(1);
    expect(stdout).toBe(`${folder.of('mixed', 'shop.cases.yaml')}:7:13 未通过：没有执照
  总分应为 9，实为 8.5
  7 | ull, facts: { licensed: false }, expect: { total: 9, grade: good } }
    |                                                   ^
共 2 个用例，通过 1 个，未通过 1 个
`);
    const at = (name: string): string => folder.of('mixed', name);
    expect(stderr).toBe(`${at('stall.yaml')} 没有用例\n[1/2] ${at('shop.yaml')} 用例通过 1 个，未通过 1 个\n[2/2] ${at('shop2.yaml')} 用例全部通过（2 个）\n`);
    expect((await pingfen(['test', folder.of('mixed'), '--lang', 'en'])).stderr).toBe(`${at('stall.yaml')}: no cases\n[1/2] ${at('shop.yaml')}: cases passed 1, failed 1\n[2/2] ${at('shop2.yaml')}: all cases passed (2)\n`);
  });

  it('looks into the current folder where none is named', async () => {
    const list = (): Promise<[]> => Promise.resolve([]);
    expect((await pingfen(['test'], { files: { list } })).stderr).toContain('RULEBOOKS_NONE：文件夹“.”里没有评分表');
  });

  it('takes the case file that is named, also for a folder', async () => {
    const cases = folder.of('mixed', 'shop.cases.yaml');
    expect((await pingfen(['test', shop, '--cases', cases])).exit).toBe(1);
    expect((await pingfen(['test', folder.of('none'), '--cases', cases, '--only', '全部'])).exit).toBe(0);
    expect((await pingfen(['test', lonely, '--cases', cases])).stdout).toContain('CASES_RULEBOOK');
    expect((await pingfen(['test', folder.of('none'), '--cases', folder.of('gone', 'x.yaml')])).stderr).toContain('FILE_MISSING');
  });

  it('tells of a rulebook that has no cases', async () => {
    expect(codesIn((await pingfen(['test', lonely, '--json'])).stdout)).toEqual(['FILE_MISSING']);
    const { exit, stderr } = await pingfen(['test', folder.of('none')]);
    expect(exit).toBe(1);
    expect(stderr).toContain(`应为：${folder.of('none', 'shop.cases.yaml')} 这样的文件`);
  });

  it('runs the cases with some text in their names', async () => {
    expect((await pingfen(['test', folder.of('mixed'), '--only', '全部'])).stderr).toContain('用例全部通过（1 个）');
    expect((await pingfen(['test', shop, '--only', '没有执着'])).stderr).toContain('是不是“没有执照”？');
    expect((await pingfen(['test', shop, '--only', 'x'])).stderr).toContain('或去掉 --only');
  });

  it('shows the problems of rulebooks and case files in their texts', async () => {
    const { exit, stderr } = await pingfen(['test', folder.of('wrong')]);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/shop\.yaml:\d+:\d+ .*POINTS_SUM.*\n {2}\d+ \| /);
    const bad = folder.write('bad.cases.yaml', 'format: 1\ncases: []\n');
    expect((await pingfen(['test', shop, '--cases', bad])).stderr).toContain('  2 | cases: []');
  });

  it('tells what no case shows, and ends with 1 where that is too much', async () => {
    const { exit, stdout } = await pingfen(['test', shop, '--coverage', '--lang', 'en']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/test-t-1\/shop: covered \d+(\.\d)?% \(\d+\/\d+\)\n/);
    expect((await pingfen(['test', shop, '--threshold', '90'])).exit).toBe(1);
    expect((await pingfen(['test', shop, '--threshold', '5'])).exit).toBe(0);
    expect(await pingfen(['test', shop, '--threshold', 'all'])).toMatchObject({ exit: 2, stderr: expect.stringContaining('USAGE_OPTION_CHOICE') as string });
  });

  it('answers in JSON', async () => {
    const answer = JSON.parse((await pingfen(['test', folder.of('mixed'), '--format', 'json', '--coverage'])).stdout) as { ok: boolean; rulebooks: readonly Record<string, unknown>[] };
    expect(answer.ok).toBe(false);
    expect(answer.rulebooks.map(({ file, passed, counts }) => [file, passed, counts])).toEqual([
      [folder.of('mixed', 'shop.yaml'), false, { passed: 1, failed: 1, unconfirmed: 0 }],
      [folder.of('mixed', 'shop2.yaml'), true, { passed: 2, failed: 0, unconfirmed: 0 }],
    ]);
    expect(answer.rulebooks[0]).toMatchObject({ coverage: { rulebook: 'test-t-1/shop' } });
    const cases = answer.rulebooks[0]!.cases as readonly object[];
    expect(Object.keys(cases[1]!)).toEqual(['name', 'place', 'confirmed', 'passed', 'differences', 'diagnostics']);
    expect(JSON.parse((await pingfen(['test', shop, '--json'])).stdout)).toMatchObject({ ok: true });
  });
});
