import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluator.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { testsOf, type DescribeRulebookOptions, type RulebookTexts } from '../../src/host/vitest/describe-rulebook.js';
import { describeRulebook, rulebookFiles } from '../../src/vitest.js';
import { HEAD, plan, RULEBOOK } from '../authoring/cases/small.js';
import { Folder } from '../host/in-process.js';

const CASES = `${HEAD}  - { name: 全部达到, base: full, parameters: { targetRate: 100% }, expect: { total: 11, grade: good } }
  - { name: 不知道, confirmed: false, expect: { grade: [good, fair] } }
`;
const folder = new Folder();
mkdirSync(folder.of('rules'));
folder.write('rules/halls.yaml', RULEBOOK);
folder.write('rules/halls.cases.yaml', CASES);
folder.write('rules/without.yaml', RULEBOOK);

describe('a group of tests', () => {
  describeRulebook({ rulebook: RULEBOOK, cases: CASES });
  describeRulebook({ rulebook: RULEBOOK, cases: CASES, file: 'halls.yaml', casesFile: 'halls.cases.yaml' }, { name: 'halls, in English', lang: 'en' });
});

/** The name of each test of a group, and what it throws. */
function outcome(texts: RulebookTexts, options: DescribeRulebookOptions = {}): { name: string; tests: readonly (readonly [string, string])[] } {
  const { name, tests } = testsOf(texts, options);
  const said = tests.map((one) => {
    try {
      one.run();
      return [one.name, ''] as const;
    } catch (error) {
      return [one.name, (error as Error).message] as const;
    }
  });
  return { name, tests: said };
}

describe('the tests of a rulebook', () => {
  test('are one for the rulebook, one for the case file and one for each case', () => {
    expect(outcome({ rulebook: RULEBOOK, cases: CASES })).toEqual({
      name: '示例服务大厅评价表',
      tests: [
        ['评分表没有错误', ''],
        ['用例文件没有错误', ''],
        ['全部达到', ''],
        ['不知道（待确认）', ''],
      ],
    });
    expect(outcome({ rulebook: RULEBOOK, cases: CASES, file: 'halls.yaml' }, { lang: 'en' })).toMatchObject({
      name: 'halls.yaml',
      tests: [['the rulebook compiles', ''], ['the case file can be read', ''], ['全部达到', ''], ['不知道 (to be confirmed)', '']],
    });
  });

  test('that fail show the line and how the result was reached', () => {
    const { tests } = outcome({ rulebook: RULEBOOK, cases: CASES.replace('total: 11', 'rows: { H-1: 1 }'), casesFile: 'halls.cases.yaml' }, { lang: 'en' });
    expect(tests[2]![1]).toContain('halls.cases.yaml:5:13 failed: 全部达到\n  H-1: expected 1, found 2\n  5 | ');
    expect(tests[2]![1]).toContain('  because: 党员人数 6 人 ÷ 人数 10 人 = 60%, not below 60%; points: 2 of 2');
    const [, , , open] = outcome({ rulebook: RULEBOOK, cases: CASES.replace('[good, fair]', 'good') }).tests;
    expect(open![1]).toContain('共 1 个用例，通过 0 个，未通过 1 个；待确认 1 个');
  });

  test('of a text that cannot be read are one that says so', () => {
    const broken = outcome({ rulebook: RULEBOOK.replace('points: 2,', 'points: x,'), cases: CASES.replace('cases:', 'case:') });
    expect(broken.name).toBe('评分表');
    expect(broken.tests.map(([name, said]) => [name, / ([A-Z_]+)：/.exec(said)?.[1]])).toEqual([['评分表没有错误', 'NUMBER_FORM'], ['用例文件没有错误', 'KEY_UNKNOWN']]);
    const other = outcome({ rulebook: RULEBOOK, cases: CASES.replace('format: 1', 'format: 1\nrulebook: shops') });
    expect(other.tests[1]![1]).toContain('CASES_RULEBOOK');
  });
});

describe('rulebookFiles', () => {
  test('are those with cases beside them', async () => {
    const [file, casesFile] = [folder.of('rules', 'halls.yaml'), folder.of('rules', 'halls.cases.yaml')];
    expect(await rulebookFiles(folder.of('rules'))).toEqual([{ rulebook: RULEBOOK, cases: CASES, file, casesFile }]);
    mkdirSync(folder.of('empty'));
    await expect(rulebookFiles(folder.of('empty'))).rejects.toThrow('RULEBOOKS_NONE');
  });
});

describe('matchers', () => {
  const full = { members: 10, partyMembers: 6, hasLift: true, liftKept: true, visited: [1, 3], accidents: [], recorded: true };
  const known = evaluate(plan, full, { parameters: { targetRate: 1 } });
  const open = evaluate(plan, { ...full, visited: null }, { parameters: { targetRate: 1 } });
  const wrong = evaluate(plan, { members: -1 });
  const few = evaluate(plan, { ...full, members: 4, partyMembers: 4, visited: 1 }, { parameters: { targetRate: 1 } });

  test('take an assessment or the result of evaluate', () => {
    expect(known).toScore('16/3');
    expect(unwrap(known)).toScore('16/3');
    expect(known).not.toScore('5.33');
    expect(known).toGrade('fair');
    expect(known).not.toGrade('good');
    expect(known).not.toBeUndetermined();
    expect(open).toBeUndetermined();
    expect(open).not.toScore('11');
    expect(few).toScore('11');
    expect(few).not.toGrade('good');
  });

  test('say what was found', () => {
    expect(() => { expect(known).toScore('5.33'); }).toThrow('expected a total of 5.33, found a total of 16/3 (≈5.33), the grade fair');
    expect(() => { expect(known).not.toScore('16/3'); }).toThrow('expected anything but a total of 16/3, found a total of 16/3 (≈5.33), the grade fair');
    expect(() => { expect(open).toGrade('good'); }).toThrow('expected the grade good, found a total of 3.00 to 11.00, the grades good or fair; not known: visited');
    expect(() => { expect(few).toGrade('good'); }).toThrow('expected the grade good, found a total of 11.00, the grade good (withheld: validity)');
    expect(() => { expect(known).toBeUndetermined(); }).toThrow('expected something open, found a total of 16/3 (≈5.33), the grade fair');
    expect(() => { expect(wrong).toScore('1'); }).toThrow('expected a total of 1, found no score:\nFACT_BELOW_MIN: ');
    expect(() => { expect(wrong).toBeUndetermined(); }).toThrow('found no score');
  });

  test('take numbers as text only, so that none passes through a double', () => {
    expect(() => { expect(known).toScore(5 as unknown as string); }).toThrow("toScore takes a number as text, such as '98.5' or '2098/21', and not 5");
    expect(() => { expect(known).toScore('five'); }).toThrow('and not "five"');
  });
});
