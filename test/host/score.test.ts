import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/evaluate/assessment.js';
import type { ReadingEffect } from '../../src/evaluate/compare-readings.js';
import { codesIn, Folder, pingfen, SHOP, type Ran, type World } from './in-process.js';

const folder = new Folder();
const shop = folder.write('shop.yaml', SHOP);
const FACTS = 'shopKind: small\nlicensed: true\nshare: [3, 4]   # 差一点\ntidy: true\nspots: 0\n';
const facts = folder.write('facts.yaml', FACTS);
const SAMPLE = 'rules/weihai-db3710-t133-2021/estate.sample.yaml';

const score = (...args: string[]): Promise<Ran> => pingfen(['score', shop, ...args]);
const assess = async (args: readonly string[], world?: World): Promise<Assessment> => JSON.parse((await pingfen(['score', shop, ...args, '--json'], world)).stdout) as Assessment;

describe('score', () => {
  it('prints the report on stdout and nothing else', async () => {
    const { exit, stdout, stderr } = await score(facts);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('店铺评价细则');
    expect(stdout).toContain('6.00');
    expect(stdout).toContain('一般');
    expect((await score(facts, '--lang', 'en')).stdout).toContain('Total 6.00');
  });

  it('scores the sample of a built-in rulebook', async () => {
    const { exit, stdout } = await pingfen(['score', 'weihai/estate', SAMPLE, '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format: 1, rulebook: { id: 'weihai-db3710-t133-2021/estate' } });
  });

  it('prints the assessment as JSON, by either option', async () => {
    const { stdout } = await score(facts, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ format: 1, total: { value: { fraction: '6' } }, grade: { value: 'other' }, facts: { share: ['3', '4'] } });
    expect((await score(facts, '--format', 'json')).stdout).toBe(stdout);
    expect((await score(facts, '--format', 'text')).stdout).toBe((await score(facts)).stdout);
  });

  it('takes readings, parameters and the day', async () => {
    expect(await assess([facts, '--reading', 'partial=linear'])).toMatchObject({ total: { value: { decimal: '9.75' } }, readings: { partial: 'linear' } });
    const big = folder.write('big.yaml', 'shopKind: big\nlicensed: true\nshare: 80%\nspots: 3\n');
    expect((await assess([big])).total).toMatchObject({ min: { fraction: '11/2' }, max: { fraction: '10' } });
    const given = await assess([big, '--set', 'spotDeduction=0.5', '--as-of', '2024-12-31']);
    expect(given).toMatchObject({ total: { value: { fraction: '17/2' } }, parameters: { spotDeduction: '1/2' }, asOf: '2024-12-31' });
  });

  it('explains every row when asked to', async () => {
    const { stdout } = await score(facts, '--rows');
    expect(stdout.split('\n').length).toBeGreaterThan((await score(facts)).stdout.split('\n').length);
    expect(stdout).toContain('R-1');
  });

  it('tells which other reading would change the grade', async () => {
    expect((await score(facts, '--compare')).stdout).toContain(`
换用下列读法之一，等级会变：
  --reading partial=linear
    未达到时是否给部分分？按比例给分
    9.75 分，优良
`);
    const full = folder.write('full.yaml', FACTS.replace('[3, 4]', '[4, 4]'));
    expect((await score(full, '--compare')).stdout).toMatch(/\n\n单独换用任何一种其他读法，等级都不变。\n$/);
    expect((await score(full, '--compare', '--lang', 'en')).stdout).toMatch(/\n\nNo other reading alone would change the grade\.\n$/);
    const { assessment, readings } = JSON.parse((await score(facts, '--compare', '--json')).stdout) as { assessment: Assessment; readings: ReadingEffect[] };
    expect(assessment.total.value?.fraction).toBe('6');
    expect(readings).toMatchObject([{ reading: 'partial', option: 'linear', changesGrade: true, total: { value: { fraction: '39/4' } } }]);
  });

  it('tells of points only, and where there is no grade', async () => {
    const nearly = folder.write('nearly.yaml', FACTS.replace('[3, 4]', '[1, 4]'));
    expect((await score(nearly, '--compare')).stdout).toMatch(/等级都不变。\n另有 1 种读法只改变得分，不改变等级。\n$/);
    const ungraded = folder.write('ungraded.yaml', SHOP.slice(0, SHOP.indexOf('grades:')));
    expect((await pingfen(['score', ungraded, facts, '--compare'])).stdout).toContain('换用下列读法之一，得分会变：\n  --reading partial=linear\n');
    expect((await pingfen(['score', ungraded, facts, '--compare'])).stdout).toContain('\n    9.75 分\n');
  });

  it('says that a grade stands on a precondition', async () => {
    const many = folder.write('many.yaml', FACTS.replace('spots: 0', 'spots: 101'));
    expect((await score(many, '--compare')).stdout).toContain('9.75 分，优良（前提不满足，等级暂不评定）');
    const open = folder.write('open.yaml', FACTS.replace('spots: 0', 'spots:'));
    expect((await score(open, '--compare')).stdout).toContain('9.75 分，优良（以前提满足为准）');
  });

  it('writes the report to a file', async () => {
    const out = folder.of('report.txt');
    expect(await score(facts, '--out', out)).toEqual({ exit: 0, stdout: '', stderr: `已写到 ${out}\n` });
    expect(folder.read('report.txt')).toBe((await score(facts)).stdout);
    expect((await score(facts, '--out', out, '--json', '--lang', 'en')).stderr).toBe(`written to ${out}\n`);
    expect(JSON.parse(folder.read('report.txt'))).toMatchObject({ format: 1 });
    expect((await score(facts, '--out', '-')).stdout).toBe((await score(facts)).stdout);
  });
});

describe('facts', () => {
  it('come from YAML, JSON, standard input, all the same', async () => {
    const { stdout } = await score(facts, '--json');
    const json = folder.write('facts.json', '{\n\t"shopKind": "small", "licensed": true, "share": [3, 4],\n\t"tidy": true, "spots": 0\n}');
    expect((await score(json, '--json')).stdout).toBe(stdout);
    expect(await pingfen(['score', shop, '-', '--json'], { stdin: FACTS })).toEqual({ exit: 0, stdout, stderr: '' });
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${FACTS}`)],
    ['GB18030', Buffer.concat([Buffer.from('# '), Buffer.from([0xb5, 0xea, 0xc6, 0xcc]), Buffer.from('\r\n'), gbk(FACTS)])],
  ])('may be in %s', async (_, bytes) => {
    const file = folder.write('encoded.yaml', bytes);
    expect((await score(file, '--json')).stdout).toBe((await score(facts, '--json')).stdout);
  });

  it('keep numbers as they are written', async () => {
    const close = folder.write('close.json', '{ "share": 0.79999999999999999 }');
    expect(codesIn((await score(close, '--json')).stdout)).toEqual(['FACT_PRECISION']);
    const exact = folder.write('exact.json', '{ "share": 0.799999999999999 }');
    expect((await assess([exact])).facts).toMatchObject({ share: '0.799999999999999' });
  });

  it('that are wrong are shown where they stand', async () => {
    const wrong = folder.write('wrong.yaml', 'licensd: true\nshare: [5, 4]\n  # 数错了\nspots: 十处\ntidy: yes\n');
    const { exit, stdout, stderr } = await score(wrong);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toBe(`${wrong}:1:1 licensd 错误 FACT_UNKNOWN：这个评分表里没有事实“licensd”
  1 | licensd: true
    | ^^^^^^^
  写的是：licensd
  应为：评分表里声明的事实
  改法：是不是“licensed”？
${wrong}:2:8 share 错误 FACT_PARTS：“达标数与应达标数”的部分大于整体
  2 | share: [5, 4]
    |        ^^^^^^
  写的是：[5, 4]
  应为：[部分, 整体]，部分不大于整体
  改法：核对两个数，先写部分，后写整体
${wrong}:4:8 spots 错误 FACT_NUMBER_FORM：“问题处数”的值不是能读的数
  4 | spots: 十处
    |        ^^^^
  写的是："十处"
  应为：4、0.85、85%、17/20 这样的数
  改法：只用半角数字、小数点、“%”或“/”；不带空格、正号、千位分隔符、单位，不用科学记数法
${wrong}:5:7 tidy 错误 FACT_TYPE：“整洁”的值类型不对
  5 | tidy: yes
    |       ^^^
  写的是："yes"
  应为：true（是）或 false（否）
  改法：应填：true（是）或 false（否）；不知道就不填，或写 null
共 4 处错误
`);
  });

  it('that are wrong keep code, path and place as JSON', async () => {
    const { exit, stdout, stderr } = await pingfen(['score', shop, '-', '--json'], { stdin: 'spots: 1.5' });
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, diagnostics: [{ code: 'FACT_NOT_INTEGER', path: ['spots'], place: { file: 'stdin', line: 1, column: 8, length: 3 } }] });
  });

  it('that the rulebook does not know may be ignored', async () => {
    const wide = folder.write('wide.yaml', `${FACTS}name: 东风路店\n`);
    expect(codesIn((await score(wide, '--json')).stdout)).toEqual(['FACT_UNKNOWN']);
    expect((await assess([wide, '--extra-facts', 'ignore'])).total.value?.fraction).toBe('6');
  });

  it('that are no YAML are shown too, beside what is wrong with the rulebook', async () => {
    const { exit, stderr } = await pingfen(['score', 'weihai/estat', '-'], { stdin: 'a: [1, 2\n' });
    expect(exit).toBe(1);
    expect(stderr).toContain('RULEBOOK_UNKNOWN');
    expect(stderr).toContain('stdin:1:4 错误 YAML_SYNTAX');
    expect(stderr).toContain('共 2 处错误');
  });

  it('are a map', async () => {
    expect(codesIn((await pingfen(['score', shop, '-', '--json'], { stdin: '[1, 2]' })).stdout)).toEqual(['FACTS_NOT_OBJECT']);
  });

  it('beyond fifty wrong ones are counted', async () => {
    const many = Array.from({ length: 60 }, (_, n) => `extra${n}: 1\n`).join('');
    const { stderr } = await pingfen(['score', shop, '-'], { stdin: many });
    expect(stderr).toContain('MORE_PROBLEMS：还有 10 个问题没有列出');
  });
});

describe('options that the rulebook refuses', () => {
  it.each([
    [['--reading', 'partal=linear'], '--reading partal=linear 错误 READING_UNKNOWN', '是不是“partial”？'],
    [['--reading', 'partial=liner'], '--reading partial=liner 错误 READING_OPTION', '是不是“linear”？'],
    [['--set', 'spotDeducton=1'], '--set spotDeducton=1 错误 PARAMETER_UNKNOWN', '是不是“spotDeduction”？'],
    [['--set', 'spotDeduction=-1'], '--set spotDeduction=-1 错误 FACT_BELOW_MIN', '不小于 0'],
    [['--as-of', '2024-02-30'], '--as-of 2024-02-30 错误 AS_OF_FORM', 'YYYY-MM-DD'],
  ])('are shown as typed: %j', async (args, line, words) => {
    const { exit, stdout, stderr } = await score(facts, ...args);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).toContain(line);
    expect(stderr).toContain(words);
  });

  it('keep their path as JSON', async () => {
    const { stdout } = await score(facts, '--reading', 'partal=linear', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, diagnostics: [{ code: 'READING_UNKNOWN', path: ['readings', 'partal'] }] });
  });
});

/** The only Chinese of FACTS, in GBK. */
function gbk(text: string): Uint8Array {
  const [before = '', after = ''] = text.split('差一点');
  return Buffer.concat([Buffer.from(before), Buffer.from([0xb2, 0xee, 0xd2, 0xbb, 0xb5, 0xe3]), Buffer.from(after)]);
}
