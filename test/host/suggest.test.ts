import { describe, expect, it } from 'vitest';
import { codesIn, Folder, pingfen } from './in-process.js';

const folder = new Folder();
const RULEBOOK = `format: 1
id: test-t-1/visits
edition: 2024-1
title: 走访
standard: { code: T/T 1—2024, name: 走访, effectiveFrom: 2024-02-01, place: 表 1, standing: normative }
entity: 小区
facts:
  visits: { kind: count, label: 走访 }
indicators:
  - { id: R, title: 行, points: 6, scoring: { reach: { of: visits, target: 5 } } }
`;
const CASES = 'format: 1\ncases:\n  - { name: 走访 7 户, facts: { visits: 7 }, expect: { total: 6 } }';
const BOTH = `  # 待确认 to be confirmed: “走访 ≥ 5”成立
  - name: "“走访 ≥ 5”成立"
    confirmed: false
    facts: { visits: 5 }
    expect: { total: 6, rows: { R: 6 } }
  # 待确认 to be confirmed: “走访 ≥ 5”不成立
  - name: "“走访 ≥ 5”不成立"
    confirmed: false
    facts: { visits: 4 }
    expect: { total: 0, rows: { R: 0 } }
`;
const file = folder.write('visits.yaml', RULEBOOK);
folder.write('visits.cases.yaml', CASES);

describe('pingfen suggest', () => {
  it('prints the cases that are missing, and as data', async () => {
    expect(await pingfen(['suggest', file])).toEqual({ exit: 0, stdout: BOTH, stderr: '用例 2 条，结果待确认\n' });
    const { cases, yaml } = JSON.parse((await pingfen(['suggest', file, '--json'])).stdout) as { cases: readonly { name: string }[]; yaml: string };
    expect([cases.map(({ name }) => name), yaml]).toEqual([['“走访 ≥ 5”成立', '“走访 ≥ 5”不成立'], BOTH]);
  });

  it('adds them to the case file, after which nothing is missing', async () => {
    const cases = folder.write('more.cases.yaml', CASES);
    expect(await pingfen(['suggest', file, '--cases', cases, '--write', '--lang', 'en'])).toEqual({ exit: 0, stdout: '', stderr: `added 2 cases to ${cases}, to be confirmed\n` });
    expect(folder.read('more.cases.yaml')).toBe(`${CASES}\n${BOTH}`);
    expect(await pingfen(['suggest', file, '--cases', cases, '--write'])).toEqual({ exit: 0, stdout: '', stderr: '没有可写的用例\n' });
    expect(folder.read('more.cases.yaml')).toBe(`${CASES}\n${BOTH}`);
    expect((await pingfen(['test', file, '--cases', cases, '--threshold', '100'])).exit).toBe(0);
  });

  it('begins a case file where there is none', async () => {
    const alone = folder.write('alone.yaml', RULEBOOK);
    expect((await pingfen(['suggest', alone, '--write'])).exit).toBe(0);
    expect(folder.read('alone.cases.yaml')).toBe(`format: 1\nrulebook: test-t-1/visits\ncases:\n${BOTH}`);
  });

  it('tells of what no facts were found for', async () => {
    const idle = folder.write('idle.yaml', RULEBOOK.replace('visits: { kind: count,', 'visits: { kind: count, max: 4,'));
    const { stdout, stderr } = await pingfen(['suggest', idle, '--cases', folder.write('none.cases.yaml', 'format: 1\ncases:\n  - { name: 一, facts: { visits: 4 }, expect: { total: 0 } }\n')]);
    expect([stdout.includes('#'), stderr]).toEqual([true, '没有可写的用例；另有 3 处没有找到\n']);
  });

  it('says what is wrong with the files', async () => {
    const broken = folder.write('broken.yaml', RULEBOOK.replace('of: visits', 'of: visit'));
    expect(codesIn((await pingfen(['suggest', broken, '--json'])).stdout)).toEqual(['NAME_UNKNOWN']);
    const empty = folder.write('empty.yaml', 'title\n');
    expect(codesIn((await pingfen(['suggest', empty, '--json'])).stdout)).toEqual(['RULEBOOK_EMPTY']);
    expect(codesIn((await pingfen(['suggest', folder.of('none.yaml'), '--json'])).stdout)).toEqual(['FILE_MISSING']);
    expect(codesIn((await pingfen(['suggest', file, '--cases', folder.of('none.yaml'), '--json'])).stdout)).toEqual(['FILE_MISSING']);
    const write = (): Promise<never> => Promise.reject(Object.assign(new Error(), { code: 'EACCES' }));
    expect(codesIn((await pingfen(['suggest', file, '--write', '--json'], { files: { write } })).stdout)).toEqual(['OUTPUT_UNWRITABLE']);
    folder.write('flow.cases.yaml', 'format: 1\ncases: [{ name: 一, facts: { visits: 7 }, expect: { total: 6 } }]\n');
    expect(codesIn((await pingfen(['suggest', file, '--cases', folder.of('flow.cases.yaml'), '--write', '--json'])).stdout)).toEqual(['CASES_NOT_LAST']);
  });
});
