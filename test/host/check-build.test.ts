import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printModule } from '../../src/authoring/print-module.js';
import { compileText } from '../../src/compile/compile.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { toModule } from '../../src/straight/module/module.js';
import { codesIn, Folder, pingfen, SHOP } from './in-process.js';

const folder = new Folder();
const shop = folder.write('shop.yaml', SHOP);
const broken = folder.write('broken.yaml', SHOP.replace('points: 5.5', 'points: 6'));
mkdirSync(folder.of('rules', 'b'), { recursive: true });
mkdirSync(folder.of('rules', 'a'));
mkdirSync(folder.of('empty'));
folder.write('rules/b/shop.yaml', SHOP);
folder.write('rules/b/shop.cases.yaml', 'format: 1\n');
folder.write('rules/b/shop.sample.yaml', 'spots: 1\n');
folder.write('rules/b/notes.txt', 'not a rulebook');
folder.write('rules/a/stall.yaml', SHOP.replace('test-t-1/shop', 'test-t-1/stall'));
const plan = unwrap(compileText(SHOP));

describe('check', () => {
  it('says one line where all is well', async () => {
    expect(await pingfen(['check', shop])).toEqual({ exit: 0, stdout: '', stderr: `${shop} 没有错误（test-t-1/shop，10 分）\n` });
    expect(await pingfen(['check', shop, '--lang', 'en'])).toMatchObject({ stderr: `${shop}: no errors (test-t-1/shop, 10 points)\n` });
  });

  it('shows the problems of every file and ends with 1', async () => {
    const { exit, stdout, stderr } = await pingfen(['check', broken, shop, folder.of('gone.yaml')]);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toMatch(/broken\.yaml:\d+:\d+ /);
    expect(stderr).toContain('POINTS_SUM');
    expect(stderr).toContain(`${shop} 没有错误`);
    expect(stderr).toContain('FILE_MISSING');
  });

  it('looks into folders', async () => {
    const { exit, stderr } = await pingfen(['check', folder.of('rules')]);
    expect(exit).toBe(0);
    expect(stderr).toBe(`${folder.of('rules', 'a', 'stall.yaml')} 没有错误（test-t-1/stall，10 分）\n${folder.of('rules', 'b', 'shop.yaml')} 没有错误（test-t-1/shop，10 分）\n`);
    expect((await pingfen(['check', folder.of('empty')])).stderr).toContain('RULEBOOKS_NONE');
  });

  it('answers in JSON', async () => {
    expect(JSON.parse((await pingfen(['check', shop, '--json'])).stdout)).toEqual({ ok: true, diagnostics: [] });
    expect(codesIn((await pingfen(['check', broken, '--json'])).stdout)).toContain('POINTS_SUM');
  });
});

describe('build', () => {
  const out = folder.of('out');
  const moduleFile = `${out.replaceAll('\\', '/')}/test-t-1/shop.ts`;

  it('writes a module for each rulebook and says so', async () => {
    const { exit, stdout, stderr } = await pingfen(['build', folder.of('rules'), '-o', out]);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: '' });
    expect(stderr).toContain(`[1/2] ${folder.of('rules', 'a', 'stall.yaml')} 编译\n[2/2] ${folder.of('rules', 'b', 'shop.yaml')} 编译\n`);
    expect(stderr).toContain(`${moduleFile} 已写出\n`);
    expect(folder.read('out', 'test-t-1', 'shop.ts')).toBe(printModule(plan));
  });

  it('leaves alone what would not change', async () => {
    const writes: string[] = [];
    const write = (path: string): Promise<void> => {
      writes.push(path);
      return Promise.resolve();
    };
    const { stderr } = await pingfen(['build', shop, '-o', out], { files: { write } });
    expect(stderr).toContain(`${moduleFile} 没有变\n`);
    expect(writes).toEqual([]);
    folder.write('out/test-t-1/shop.ts', 'old');
    await pingfen(['build', shop, '-o', out], { files: { write } });
    expect(writes).toEqual([moduleFile]);
  });

  it('writes plans as JSON, and tells where Plan comes from', async () => {
    await pingfen(['build', shop, '-o', out, '--format', 'json']);
    expect(JSON.parse(folder.read('out', 'test-t-1', 'shop.json'))).toEqual(JSON.parse(JSON.stringify(plan)));
    await pingfen(['build', shop, '-o', out, '--plan-from', '../plan.js']);
    expect(folder.read('out', 'test-t-1', 'shop.ts')).toBe(printModule(plan, { planFrom: '../plan.js' }));
  });

  it('writes code that scores, and passes over clauses', async () => {
    const clauses = 'rules/weihai-db3710-t133-2021/clauses-city.yaml';
    const { stderr } = await pingfen(['build', shop, clauses, '-o', folder.of('code'), '--target', 'module']);
    expect(folder.read('code', 'test-t-1', 'shop.score.ts')).toBe(unwrap(toModule(plan)));
    expect(stderr).toContain('只有条款，跳过');
  });

  it('reports in JSON', async () => {
    const { stdout } = await pingfen(['build', shop, '-o', folder.of('json'), '--json']);
    const file = `${folder.of('json').replaceAll('\\', '/')}/test-t-1/shop.ts`;
    expect(JSON.parse(stdout)).toEqual({ ok: true, files: [{ rulebook: 'test-t-1/shop', source: shop, file, written: true }] });
  });

  it('writes nothing where one rulebook is wrong', async () => {
    const { exit, stderr } = await pingfen(['build', shop, broken, '-o', folder.of('never')]);
    expect(exit).toBe(1);
    expect(stderr).toContain('POINTS_SUM');
    expect(() => folder.read('never', 'test-t-1', 'shop.ts')).toThrow('ENOENT');
  });

  it('refuses two rulebooks of one id', async () => {
    const twin = folder.write('twin.yaml', SHOP);
    const { exit, stderr } = await pingfen(['build', shop, twin, '-o', out]);
    expect(exit).toBe(1);
    expect(stderr).toContain(`RULEBOOK_TWICE：“${twin}”与“${shop}”的编号都是 test-t-1/shop`);
  });

  it('says where it cannot write', async () => {
    const { exit, stderr } = await pingfen(['build', shop, '-o', join(shop, 'in-a-file')]);
    expect(exit).toBe(1);
    expect(stderr).toContain('OUTPUT_UNWRITABLE');
  });
});
