import { describe, expect, it } from 'vitest';
import { exampleText } from '../../src/authoring/lint/example.js';
import { LINT_RULES } from '../../src/authoring/lint/registry.js';
import { unreachableGrade } from '../../src/authoring/lint/unreachable-grade.js';
import { Folder, pingfen, SHOP } from './in-process.js';

const folder = new Folder();
const shop = folder.write('shop.yaml', exampleText(unreachableGrade.good));
const bad = folder.write('bad.yaml', exampleText(unreachableGrade.bad));
const excepted = folder.write('excepted.yaml', exampleText(unreachableGrade.good).replace('scale: 等级', 'scale: 等级 # lint: unreachable-grade'));
const broken = folder.write('broken.yaml', SHOP.replace('points: 5.5', 'points: 6'));

describe('lint', () => {
  it('ends with 0 where there is nothing to say', async () => {
    expect(await pingfen(['lint', shop])).toEqual({ exit: 0, stdout: '', stderr: `${shop} 没有发现什么\n` });
    expect(await pingfen(['lint', shop, '--lang', 'en'])).toMatchObject({ stderr: `${shop}: nothing found\n` });
  });

  it('tells what it finds and ends with 1', async () => {
    const { exit, stdout, stderr } = await pingfen(['lint', bad, '--lang', 'en']);
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: `${bad}: 1 found\n` });
    expect(stdout).toContain(`${bad}:14:7 error unreachable-grade: no total is graded "优秀": the highest is 90.00\n`);
  });

  it('counts several, the gravest first, and keeps those asked for', async () => {
    const { stdout } = await pingfen(['lint', excepted, bad]);
    expect(stdout.split('\n').slice(-2)).toEqual(['错误 1 处，提醒 1 处', '']);
    expect((await pingfen(['lint', excepted, bad, '--lang', 'en'])).stdout).toContain('error: 1, warning: 1\n');
    expect((await pingfen(['lint', excepted, '--severity', 'error'])).stdout).toBe('');
  });

  it('ends with 1 for warnings only where --strict says so', async () => {
    expect((await pingfen(['lint', excepted])).exit).toBe(0);
    expect((await pingfen(['lint', excepted, '--strict'])).exit).toBe(1);
    expect((await pingfen(['lint', shop, '--strict'])).exit).toBe(0);
  });

  it('answers in JSON', async () => {
    const { exit, stdout } = await pingfen(['lint', bad, '--format', 'json']);
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, findings: [{ rule: 'unreachable-grade', severity: 'error', place: { file: bad, line: 14, column: 7 } }] });
    expect(JSON.parse((await pingfen(['lint', shop, '--json'])).stdout)).toEqual({ ok: true, findings: [] });
  });

  it('tells what cannot be read or compiled, of every file', async () => {
    const { exit, stderr } = await pingfen(['lint', broken, folder.of('gone.yaml'), '--standard', shop]);
    expect(exit).toBe(1);
    expect(stderr).toContain('POINTS_SUM');
    expect(stderr).toContain('FILE_MISSING');
    const missing = await pingfen(['lint', folder.of('none'), '--standard', folder.of('gone.txt')]);
    expect(missing.stderr).toContain('FILE_MISSING');
    expect((await pingfen(['lint'], { files: { list: () => Promise.resolve([]) } })).stderr).toContain('RULEBOOKS_NONE');
  });
});

describe('lint --fix', () => {
  it('mends the file, says so, and tells what is left', async () => {
    const mended = exampleText(unreachableGrade.good);
    const file = folder.write('fix.yaml', mended.replace('scale: 等级', 'scale: 等级 # lint: unreachable-grade 已改'));
    expect(await pingfen(['lint', file])).toMatchObject({ exit: 0, stdout: expect.stringContaining('可以自动改：加 --fix\n') as string });
    expect(await pingfen(['lint', file, '--fix'])).toEqual({ exit: 0, stdout: '', stderr: `${file} 改好 1 处\n${file} 没有发现什么\n` });
    expect(folder.read('fix.yaml')).toBe(mended);
    expect(await pingfen(['lint', file, '--fix'])).toEqual({ exit: 0, stdout: '', stderr: `${file} 没有发现什么\n` });
  });

  it('tells where the file cannot be written', async () => {
    const text = `# lint: unreachable-grade 已改\n${SHOP}`;
    const file = folder.write('fixed.yaml', text);
    const write = () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }));
    const { exit, stderr } = await pingfen(['lint', file, '--fix'], { files: { write } });
    expect(exit).toBe(1);
    expect(stderr).toContain('OUTPUT_UNWRITABLE');
    expect(folder.read('fixed.yaml')).toBe(text);
  });
});

describe('lint --rules', () => {
  it('lists every rule', async () => {
    const { stdout } = await pingfen(['lint', '--rules']);
    expect(stdout.split('\n').slice(0, -1).map((line) => line.split(' ')[0])).toEqual(LINT_RULES.map(({ id }) => id));
    expect((JSON.parse((await pingfen(['lint', '--rules', '--json'])).stdout) as unknown[]).length).toBe(LINT_RULES.length);
  });
});

describe('lint --explain', () => {
  it('shows why, an example, what is said of it, and the mend', async () => {
    const { stdout } = await pingfen(['lint', '--explain', 'unreachable-grade', '--lang', 'en']);
    expect(stdout).toContain('unreachable-grade [error] a grade that cannot be reached\n');
    expect(stdout).toContain('    - { id: good, label: 优秀, from: 95 }\n');
    expect(stdout).toContain('  14:7 error unreachable-grade: no total is graded');
    expect(stdout).toContain('# lint: unreachable-grade REASON\n');
    expect(JSON.parse((await pingfen(['lint', '--explain', 'unreachable-grade', '--json'])).stdout)).toMatchObject({ id: 'unreachable-grade', bad: unreachableGrade.bad });
  });

  it('asks which rule is meant', async () => {
    expect((await pingfen(['lint', '--explain', 'unreachable-grades'])).stderr).toContain('是不是“unreachable-grade”？');
  });
});
