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
  a: { kind: yesNo, label: 甲 }
indicators:
  - { id: R, title: 行, points: 6, scoring: { met: { all: [{ of: visits, atLeast: 5 }, { not: a }] } } }
`;
const CASES = 'format: 1\ncases:\n  - { name: 走访 5 户, facts: { visits: 5, a: false }, expect: { total: 6 } }\n  - { name: 走访 4 户, facts: { visits: 4, a: false }, expect: { total: 0 } }\n';
const file = folder.write('visits.yaml', RULEBOOK);
folder.write('visits.cases.yaml', CASES);

describe('pingfen mutate', () => {
  it('tells what no case notices, with its line, and how much is noticed', async () => {
    folder.write('some.cases.yaml', CASES.replace('visits: 4', 'visits: 1').replace('total: 6', 'total: 6 '));
    expect(await pingfen(['mutate', file, '--lang', 'en', '--cases', folder.of('some.cases.yaml')])).toEqual({
      exit: 0,
      stdout: `${file}:11:82  5 made 4: no case notices\ntest-t-1/visits: noticed 85.7% (6/7): by the check 0, by cases 6, by nothing 1\n`,
      stderr: '',
    });
  });

  it('says what is left out, and what fails as it is', async () => {
    folder.write('few.cases.yaml', 'format: 1\ncases:\n  - { name: 甲, facts: { visits: 0 }, expect: { total: 0 } }\n  - { name: 错, facts: { visits: 5, a: false }, expect: { total: 5 } }\n');
    const { stdout } = await pingfen(['mutate', file, '--cases', folder.of('few.cases.yaml')]);
    expect(stdout).toContain('删去 not，没有用例察觉\n');
    expect(stdout).toContain('用例“错”本来就不通过，没有算\n');
  });

  it('is quiet where everything is noticed', async () => {
    expect(await pingfen(['mutate', file])).toEqual({ exit: 0, stdout: 'test-t-1/visits 察觉 100%（7/7）：检查 0，用例 7，没有察觉 0\n', stderr: '' });
  });

  it('ends with 1 below the threshold, and tells the same as data', async () => {
    const args = ['mutate', file, '--cases', folder.of('some.cases.yaml'), '--threshold'];
    expect((await pingfen([...args, '85'])).exit).toBe(0);
    expect((await pingfen([...args, '86'])).exit).toBe(1);
    const { stdout } = await pingfen([...args, '100', '--json']);
    const { counts, mutations } = JSON.parse(stdout) as { counts: object; mutations: readonly { outcome: string; by?: string }[] };
    expect(counts).toEqual({ check: 0, case: 6, survived: 1 });
    expect(mutations.find(({ outcome }) => outcome === 'case')!.by).toBe('走访 5 户');
    for (const wrong of ['101', '9.5', 'many', '95%']) expect(await pingfen([...args, wrong])).toMatchObject({ exit: 2, stderr: expect.stringContaining('USAGE_OPTION_CHOICE') as string });
  });

  it('tells how far it is', async () => {
    const rows = Array.from({ length: 26 }, (_, index) => `  - { id: R${String(index)}, title: 行, points: 1, scoring: { met: a } }\n`).join('');
    const long = folder.write('long.yaml', `${RULEBOOK.slice(0, RULEBOOK.indexOf('facts:'))}facts: { a: { kind: yesNo, label: 甲 } }\nindicators:\n${rows}`);
    folder.write('long.cases.yaml', 'format: 1\ncases: [{ name: 甲, facts: { a: true }, expect: { total: 26 } }]\n');
    expect((await pingfen(['mutate', long])).stderr).toBe('已试 50/52 处，没有察觉的 0 处\n');
  });

  it('needs both files, and a rulebook that compiles', async () => {
    expect(codesIn((await pingfen(['mutate', folder.of('none.yaml'), '--json'])).stdout)).toEqual(['FILE_MISSING', 'FILE_MISSING']);
    const broken = folder.write('broken.yaml', RULEBOOK.replace('of: visits', 'of: visit'));
    folder.write('broken.cases.yaml', CASES);
    expect(codesIn((await pingfen(['mutate', broken, '--json'])).stdout)).toEqual(['NAME_UNKNOWN']);
    folder.write('broken.cases.yaml', 'format: 1\n');
    expect(codesIn((await pingfen(['mutate', file, '--cases', folder.of('broken.cases.yaml'), '--json'])).stdout)).toEqual(['KEY_MISSING']);
  });
});
