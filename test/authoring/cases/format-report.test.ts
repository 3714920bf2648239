import { expect, test } from 'vitest';
import { formatCaseReport } from '../../../src/authoring/cases/format-report.js';
import { parseCases } from '../../../src/authoring/cases/parse-cases.js';
import { runCases } from '../../../src/authoring/cases/run-cases.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { HEAD, plan, run } from './small.js';

const CASES = `  - { name: 全部达到, base: full, expect: { available: 11 } }
  - { name: 党员 5/10, base: full, facts: { partyMembers: 5 }, expect: { rows: { H-1: 2, H-2: 7 } } }
  - { name: 什么都不知道, confirmed: false, expect: { grade: good } }
`;

test('a report in Chinese shows each difference in its line, and how the result was reached', () => {
  expect(formatCaseReport(run(CASES), { source: `${HEAD}${CASES}` })).toBe(`halls.cases.yaml:6:13 未通过：党员 5/10
  H-1 应为 2，实为 0
  6 | acts: { partyMembers: 5 }, expect: { rows: { H-1: 2, H-2: 7 } } }
    |                                                   ^
  依据：党员人数 5 人 ÷ 人数 10 人 = 50%，低于 60%；得 0 分（满分 2 分）
halls.cases.yaml:7:13 未通过：什么都不知道（待确认）
  等级应为 良好，实为 良好、一般
  7 |  name: 什么都不知道, confirmed: false, expect: { grade: good } }
    |                                                         ^^^^
共 3 个用例，通过 1 个，未通过 2 个；待确认 1 个`);
});

test('a report in English, without the text of the file', () => {
  expect(formatCaseReport(run(CASES), { lang: 'en' })).toBe(`halls.cases.yaml:6:13 failed: 党员 5/10
  H-1: expected 2, found 0
  because: 党员人数 5 人 ÷ 人数 10 人 = 50%, below 60%; points: 0 of 2
halls.cases.yaml:7:13 failed: 什么都不知道 (to be confirmed)
  grade: expected 良好, found 良好, 一般
cases: 3, passed: 1, failed: 2; to be confirmed: 1`);
});

test('a problem that several cases have is shown once, with the first of them', () => {
  const cases = ['a', 'b', 'c', 'd'].map((name) => `  - { name: ${name}, base: wrong, expect: { total: 1 } }\n`).join('');
  const text = (names: string): string => `format: 1\nrulebook: example/hall\nbases:\n  wrong: { membrs: 5 }\ncases:\n${names}`;
  const shown = (names: string, lang: 'zh' | 'en'): string => formatCaseReport(runCases(plan, unwrap(parseCases(text(names)))), { lang });
  expect(shown(cases, 'zh')).toBe(`2:11 rulebook 错误 CASES_RULEBOOK：这些用例是给另一份评分表写的
  写的是：example/hall
  应为：example/halls
  改法：改成 rulebook: example/halls，或换一份用例文件
4:12 bases.wrong.membrs 错误 FACT_UNKNOWN：这个评分表里没有事实“membrs”
  写的是：membrs
  应为：评分表里声明的事实
  改法：是不是“members”？
  用例：a、b、c 等 4 个
共 4 个用例，通过 0 个，未通过 4 个`);
  expect(shown(cases, 'en')).toContain('  cases: a, b, c and so on, 4 in all\n');
  expect(shown(cases.split('\n', 2).join('\n'), 'en')).toContain('  cases: a, b\ncases: 2, passed: 0, failed: 2');
  expect(shown(cases.split('\n', 1).join('\n'), 'zh')).toContain('  用例：a\n共 1 个用例');
});

test('a report without failures is one line', () => {
  expect(formatCaseReport(run('  - { name: a, base: full, expect: { available: 11 } }'), { lang: 'en' })).toBe('cases: 1, passed: 1');
});
