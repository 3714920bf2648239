import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/evaluate/assessment.js';
import { listRulebooks } from '../../src/catalog/catalog.js';
import { readXlsx } from '../../src/host/sheets/xlsx-read.js';
import { codesIn, Folder, pingfen, SHOP } from './in-process.js';

const folder = new Folder();
const shop = folder.write('shop.yaml', SHOP);

async function assess(rulebook: string, file: string, ...args: readonly string[]): Promise<Assessment> {
  const { exit, stdout, stderr } = await pingfen(['score', rulebook, file, '--json', ...args]);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  return JSON.parse(stdout) as Assessment;
}

/** What an assessment says, without the hash of the order in which it was told. */
function outcome({ facts, readings, parameters, asOf, total, grade, indicators }: Assessment): unknown {
  return { facts, readings, parameters, asOf, total, grade, indicators };
}

describe('an empty workbook', () => {
  it('is written, the same bytes each time, and scores as nothing known', async () => {
    const [first, second] = [folder.of('first.xlsx'), folder.of('second.xlsx')];
    expect(await pingfen(['workbook', shop, '--out', first])).toEqual({ exit: 0, stdout: '', stderr: `已写到 ${first}\n` });
    expect(JSON.parse((await pingfen(['workbook', shop, '-o', second, '--json'])).stdout)).toEqual({ ok: true, files: [second] });
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    expect(readXlsx(readFileSync(first)).names.slice(0, 4)).toEqual(['填报', '评分表', '读法', '说明']);
    expect(outcome(await assess(shop, first))).toEqual(outcome(await assess(shop, folder.write('nothing.yaml', 'licensed:\n'))));
  });

  it('never replaces one that is there, but with --force', async () => {
    const file = folder.write('kept.xlsx', 'kept');
    expect(codesIn((await pingfen(['workbook', shop, '-o', file, '--json'])).stdout)).toEqual(['WORKBOOK_EXISTS']);
    expect(folder.read('kept.xlsx')).toBe('kept');
    expect((await pingfen(['workbook', shop, '-o', file, '--force'])).exit).toBe(0);
    expect(folder.read('kept.xlsx')).not.toBe('kept');
  });

  it('is written for each rulebook that has points, with a line of progress for each', async () => {
    const out = folder.of('all');
    const { exit, stderr } = await pingfen(['workbook', '--all', '--out', out]);
    const lines = stderr.trimEnd().split('\n');
    expect(exit).toBe(0);
    expect(lines[0]).toBe(`[1/${lines.length}] ${out}/weihai-db3710-t133-2021/estate.xlsx 已写出`);
    expect(lines.length).toBeLessThan(listRulebooks().length);
    const again = await pingfen(['workbook', '--all', '--out', out, '--json']);
    expect(again.exit).toBe(1);
    expect(codesIn(again.stdout)).toEqual(lines.map(() => 'WORKBOOK_EXISTS'));
    expect(JSON.parse((await pingfen(['workbook', '--all', '--out', out, '--json', '--force'])).stdout).files).toHaveLength(lines.length);
  });
});

describe('a workbook that is filled in', () => {
  it.each([
    ['weihai-db3710-t133-2021/estate', []],
    ['weihai-db3710-t133-2021/enterprise', ['skillMarks', 'mediaStorms']],
    ['weihai-db3710-t133-2021/street', []],
    ['weihai-db3710-t133-2021/district', []],
    ['taian-db3709-t024-2023/enterprise', ['projectScores']],
    ['rongcheng-2021/accountability', []],
  ])('scores as the facts that it came from, and tells which it cannot hold: %s', async (id, lost) => {
    const sample = `rules/${id}.sample.yaml`;
    const book = folder.of('sample.xlsx');
    const { exit, stderr } = await pingfen(['workbook', id, sample, '--out', book, '--force']);
    expect([exit, [...stderr.matchAll(/^(\w+) 提醒 WORKBOOK_FACT_LOST：/gm)].map(([, fact]) => fact)]).toEqual([0, lost]);
    const [back, whole] = [await assess(id, book), await assess(id, sample)];
    for (const fact of lost) expect(back.facts[fact]).not.toEqual(whole.facts[fact]);
    if (lost.length === 0) expect(outcome(back)).toEqual(outcome(whole));
    else expect({ ...back.facts, ...Object.fromEntries(lost.map((fact) => [fact, whole.facts[fact]])) }).toEqual(whole.facts);
  });

  it('holds readings, parameters and the day, and can be filled on', async () => {
    const chosen = ['--reading', 'partial=linear', '--set', 'spotDeduction=0.25', '--as-of', '2026-02-28'];
    const facts = folder.write('facts.yaml', 'shopKind: big\nshare: 2/5\nspots: 3\n');
    const [book, again] = [folder.of('chosen.xlsx'), folder.of('again.xlsx')];
    expect((await pingfen(['workbook', shop, facts, '--out', book, ...chosen])).exit).toBe(0);
    const typed = outcome(await assess(shop, facts, ...chosen));
    expect(outcome(await assess(shop, book))).toEqual(typed);
    expect((await pingfen(['workbook', shop, book, '--out', again])).exit).toBe(0);
    expect(readFileSync(again).equals(readFileSync(book))).toBe(true);
  });

  it.each([
    [['nothing.yam'], [], ['FILE_MISSING']],
    [[folder.write('bad.yaml', 'spots: -1\n')], [], ['FACT_BELOW_MIN']],
    [[], ['--reading', 'partial=linea'], ['READING_OPTION']],
  ])('is not written where something is wrong: %j %j', async (facts, options, codes) => {
    const { exit, stdout } = await pingfen(['workbook', shop, ...facts, '--out', folder.of('wrong.xlsx'), '--json', ...options]);
    expect([exit, codesIn(stdout)]).toEqual([1, codes]);
    expect(() => folder.read('wrong.xlsx')).toThrow();
  });
});

it.each([
  [['--out', 'a.xlsx'], 2, 'USAGE_ARGUMENT_MISSING'],
  [[shop, '--all', '--out', 'a'], 2, 'USAGE_ARGUMENT_EXTRA'],
  [[shop], 2, 'USAGE_OPTION_MISSING'],
  [[shop, '--set', 'a', '--out', 'a.xlsx'], 2, 'USAGE_PAIR'],
  [['weihai/estat', '--out', 'a.xlsx'], 1, 'RULEBOOK_UNKNOWN'],
  [['weihai/clauses-city', '--out', 'a.xlsx'], 1, 'WORKBOOK_POINTLESS'],
  [[shop, '--out', folder.path, '--force'], 1, 'OUTPUT_UNWRITABLE'],
])('%j ends with %i: %s', async (args, exit, code) => {
  const ran = await pingfen(['workbook', ...args]);
  expect(ran.exit).toBe(exit);
  expect(ran.stderr).toContain(` ${code}：`);
});
