import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCases } from '../../../src/authoring/cases/parse-cases.js';
import { runCases } from '../../../src/authoring/cases/run-cases.js';
import { TABLE_CODES } from '../../../src/authoring/scaffold/codes.js';
import { scaffold, type ScaffoldOptions } from '../../../src/authoring/scaffold/scaffold.js';
import { starter } from '../../../src/authoring/scaffold/starter.js';
import { compileText } from '../../../src/compile/compile.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { TABLE_EXAMPLES } from '../../../src/host/reference/table-examples.js';
import { golden } from './golden.js';

const here = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const fixture = (name: string): string => readFileSync(join(import.meta.dirname, '../../fixtures', name), 'utf8');

/** What the cases of a scaffold have wrong. */
function faults({ rulebook, cases }: { rulebook: string; cases: string }): readonly string[] {
  const { passed, diagnostics, cases: results } = runCases(unwrap(compileText(rulebook)), unwrap(parseCases(cases)));
  const found = [...diagnostics, ...results.flatMap((one) => [...one.differences, ...one.diagnostics])].map(({ message }) => message.en);
  expect(passed).toBe(found.length === 0);
  return found;
}

const made = (tsv: string, options: ScaffoldOptions = {}) => unwrap(scaffold(tsv, options));
const rowsOf = (rulebook: string): readonly string[] => rulebook.split('\n').filter((line) => line.includes('scoring:')).map((line) => line.trim());
/** The scoring of a table of one row. */
const scoringOf = (title: string, criteria = '', points = '2'): string => rowsOf(made(`评价内容\t分值\t评分标准\n${title}\t${points}\t${criteria}\n`).rulebook)[0]!.replace(/.*scoring: /, '').replace(/ }$/, '');

describe('a rulebook begun from a table', () => {
  test.each(['canteen'])('%s', (name) => {
    const { rulebook, cases, plan } = made(here(`${name}.tsv`), { id: `example/${name}` });
    golden(join(import.meta.dirname, `${name}.yaml`), rulebook);
    golden(join(import.meta.dirname, `${name}.cases.yaml`), cases);
    expect([plan.total, plan.title]).toEqual(['100', '社区食堂评价表（虚构）']);
    expect(faults({ rulebook, cases })).toEqual([]);
  });

  test.each([
    ['a1.tsv', '100', 50],
    ['a2.tsv', '100', 30],
    ['a3.tsv', '100', 34],
    ['a4.tsv', '100', 40],
  ])('the printed table %s: %s points', (name, total, rows) => {
    const { rulebook, cases, plan } = made(fixture(name));
    expect(plan.total).toBe(total);
    expect(plan.indicators.filter(({ scoring }) => scoring !== undefined)).toHaveLength(rows);
    expect(faults({ rulebook, cases })).toEqual([]);
  });

  test('the cases are those of full and of no points', () => {
    const totals = (cases: string): unknown => [...cases.matchAll(/total: (\S+)/g)].map(([, total]) => total);
    for (const name of ['a1.tsv', 'a2.tsv', 'a3.tsv', 'a4.tsv']) expect(totals(made(fixture(name)).cases)).toEqual(['100', '0']);
  });
});

describe('what stands in the table is taken over', () => {
  test('sections with their points, merged cells empty or filled, assessors where they differ', () => {
    const merged = '一级指标\t二级指标\t评价内容\t分值\t评价主体\n组织建设（5分）\t班子\t有制度\t2\t考核组\n\t\t有台账\t1.5\t\n\t队伍\t有培训\t1.5\t业主\n环境\t\t整洁\t３\t业主\n合计\t\t\t8\t\n';
    const filled = merged.replace('\n\t\t有台账', '\n组织建设（5分）\t班子\t有台账').replace('1.5\t\n', '1.5\t考核组\n').replace('\n\t队伍', '\n组织建设\t队伍');
    const { rulebook, plan } = made(merged);
    expect(made(filled).rulebook).toBe(rulebook);
    expect(plan.total).toBe('8');
    expect(rulebook.slice(rulebook.indexOf('\ntotal'))).toBe(`
total: 8

indicators:
  - title: 组织建设
    points: 5
    indicators:
      - title: 班子
        assessor: 考核组
        indicators:
          - { id: R-01, title: 有制度, points: 2, fact: ok1, scoring: met }
          - { id: R-02, title: 有台账, points: 1.5, fact: ok2, scoring: met }
      - title: 队伍
        assessor: 业主
        indicators:
          - { id: R-03, title: 有培训, points: 1.5, fact: ok3, scoring: met }
  - title: 环境
    assessor: 业主
    indicators:
      # 待核对：评分，还是可以核对或计算？
      - { id: R-04, title: 整洁, points: 3, fact: mark4, scoring: judged }
`);
  });

  test('headings in lines of their own', () => {
    const { rulebook } = made('序号\t内容\t分值\n（一）总则\n0\t有总则\t1\n一、管理（4分）\n（一）制度\n1\t有制度\t2\n（二）台账\n2\t有台账\t2\n二、环境\n3\t无垃圾\t2\n');
    expect(rulebook.slice(rulebook.indexOf('indicators:'))).toBe(`indicators:
  - title: （一）总则
    indicators:
      - { id: R-01, title: 有总则, points: 1, fact: ok1, scoring: met }
  - title: 一、管理
    points: 4
    indicators:
      - title: （一）制度
        indicators:
          - { id: R-02, title: 有制度, points: 2, fact: ok2, scoring: met }
      - title: （二）台账
        indicators:
          - { id: R-03, title: 有台账, points: 2, fact: ok3, scoring: met }
  - title: 二、环境
    indicators:
      - { id: R-04, title: 无垃圾, points: 2, fact: ok4, scoring: met }
`);
  });

  test('points of sections in a column, ids, notes and clauses', () => {
    const { rulebook } = made('序号\t项目\t分值\t内容\t分值\t备注\t条款\nM-1\t制度\t2\t有制度\t2\t另见附录\t4.2\nM-2\t卫生\t\t无垃圾\t2\t\t\n');
    expect(rowsOf(rulebook)).toEqual(['- { id: M-1, title: 有制度, note: 另见附录, clause: 4.2, points: 2, fact: ok1, scoring: met }', '- { id: M-2, title: 无垃圾, points: 2, fact: ok2, scoring: met }']);
    expect(rulebook).toContain('  - title: 制度\n    points: 2\n');
  });

  test('English headings, an assessor on its row', () => {
    const { rulebook } = made('section\titem\tmax points\tassessor\nUpkeep\tlift: kept\t2\tA\n\tyard # 1\t2\tB\n\tstairs\t2\t\n');
    expect(rowsOf(rulebook)).toEqual([
      '- { id: R-01, title: "lift: kept", assessor: A, points: 2, fact: mark1, scoring: judged }',
      '- { id: R-02, title: "yard # 1", assessor: B, points: 2, fact: mark2, scoring: judged }',
      '- { id: R-03, title: stairs, assessor: B, points: 2, fact: mark3, scoring: judged }',
    ]);
  });

  test('a row whose title is its section, a title with its own words, ids that occur twice', () => {
    const { plan, rulebook } = made('评价内容说明\nNo.\t项目\t内容\t分值\t备注\nX\t有制度\t\t2\nX\t有台账\t\t2\n', { title: '评价[一]' });
    expect(plan.title).toBe('评价[一]');
    expect(rowsOf(rulebook)).toEqual(['- { id: R-01, title: 有制度, points: 2, fact: ok1, scoring: met }', '- { id: R-02, title: 有台账, points: 2, fact: ok2, scoring: met }']);
  });

  test('kinds that are worth the same are variants, others say when they apply', () => {
    const head = '项目\t内容\t分值\t小区类型\n';
    const variants = made(`${head}环境\t有绿化\t2\t新建\n环境\t有路灯\t2\t老旧\n管理\t有制度\t3\t\n`);
    expect(variants.rulebook).toContain('      choice: kind\n      kind1:\n        - { id: R-01, title: 有绿化, points: 2, fact: ok1, scoring: met }\n      kind2:\n');
    expect([variants.plan.total, faults(variants)]).toEqual(['5', []]);
    const unequal = made(`${head}环境\t有绿化\t2\t新建\n环境\t有路灯\t3\t老旧\n`);
    expect(rowsOf(unequal.rulebook)[1]).toBe('- { id: R-02, title: 有路灯, appliesWhen: { of: kind, is: kind2 }, points: 3, fact: ok2, scoring: met }');
    expect([unequal.plan.total, faults(unequal)]).toEqual(['5', []]);
  });

  test('what takes points off is a negative list', () => {
    const { rulebook, cases, plan } = made('内容\t分值\t评分标准\t备注\n有制度\t2\t\t\n发生事故\t-5~-20\t视后果扣5-20分\t另行通报\n发生投诉\t扣3分\t\t\n');
    expect(plan.negativeList!.items.map(({ id, deduct }) => [id, ...deduct])).toEqual([['R-02', '5', '20'], ['R-03', '3', '3']]);
    expect(rulebook).toContain('- { id: R-02, title: 发生事故, note: 另行通报, quote: 视后果扣5-20分, deduct: [5, 20], fact: events1 }');
    expect(faults({ rulebook, cases })).toEqual([]);
  });
});

describe('methods are guessed from the words', () => {
  test.each([
    ['有制度', '', 'met'],
    ['小区成立业委会', '', 'met'],
    ['工作公示', '', 'met'],
    ['党建机制健全', '', 'judged'],
    ['建立健全制度', '', 'judged'],
    ['环境', '整洁的得满分，否则不得分', 'met'],
    ['服务态度（考核组评分）', '', 'judged'],
    ['问题解决率', '', 'proportional'],
    ['办事效率', '', 'judged'],
    ['业主满意度', '', '{ proportional: rate1 }'],
    ['业主满意度不低于90%', '未达到不得分', '{ reach: { of: rate1, target: 90% } }'],
    ['党员比例不低于 60 %', '', '{ reach: { of: rate1, target: 60%, below: { reading: partialCredit } } }'],
    ['三分之二以上参加', '未达到的按比例得分', '{ reach: { of: rate1, target: 2/3, below: linear } }'],
    ['每月不少于 1 次', '', '{ reach: { least: counts1, target: 1, below: { reading: partialCredit } } }'],
    ['每季度走访超过2次', '', '{ met: { least: counts1, above: 2 } }'],
    ['每半年投诉不超过2起', '', '{ met: { greatest: counts1, atMost: 2 } }'],
    ['投诉少于3起', '', '{ met: { of: count1, below: 3 } }'],
    ['业主过半数同意', '', '{ met: { of: rate1, above: 1/2 } }'],
    ['面积不少于1.5公顷', '', '{ reach: { of: count1, target: 3/2, below: { reading: partialCredit } } }'],
    ['达到四星级以上', '', 'met'],
    ['3 人以上或 2 户以上', '', 'judged'],
    ['每发现一处扣0.5分', '', '{ deduct: { each: 0.5, of: faults1 } }'],
    ['缺一项扣 1 分，扣完为止', '', '{ deduct: { each: 1, of: faults1 } }'],
    ['整洁', '每次扣1分，严重的每次扣2分', 'judged'],
    ['整改率', '每低1个百分点扣0.5分', 'proportional'],
    ['整洁', '每次扣0分', 'judged'],
    ['品牌数量', '', '{ reach: { of: count1, target: target1, below: { reading: partialCredit } } }'],
    ['有台账、有记录“两有”', '', '{ checklist: { award: { reading: listed }, items: { item1a: 有台账, item1b: 有记录 } } }'],
    ['有台账、记录（每项1分）', '', '{ checklist: { award: each, items: { item1a: 台账, item1b: 记录 } } }'],
    ['有台账、记录，每项得 2 分', '', '{ checklist: { award: { reading: listed }, items: { item1a: 台账, item1b: 记录 } } }'],
    ['有台账、有记录“三有”标准', '', 'met'],
    [`有${Array.from({ length: 27 }, (_, n) => `项${String(n)}`).join('、有')}`, '', 'met'],
  ])('%s｜%s: %s', (title, criteria, scoring) => {
    expect(scoringOf(title, criteria)).toBe(scoring);
    const { rulebook, cases } = made(`评价内容\t分值\t评分标准\n${title}\t2\t${criteria}\n`);
    expect(faults({ rulebook, cases })).toEqual([]);
    expect(cases).toMatch(/total: 2 [^]*total: 0 /);
  });

  test('facts are declared with label and unit', () => {
    const { plan } = made('评价内容\t分值\n每月走访不少于 2 次\t2\n后厨整洁，每发现一处问题扣 2 分\t5\n品牌数量\t2\n面积不少于 1.5 平方米\t2\n');
    expect(plan.facts.map(({ id, kind, label, ...rest }) => [id, kind, label, 'unit' in rest ? rest.unit : ''])).toEqual([
      ['counts1', 'counts', '每月走访不少于 2 次', '次'],
      ['faults2', 'count', '后厨整洁：扣分的次数', '次'],
      ['count3', 'count', '品牌数量', ''],
      ['count4', 'amount', '面积不少于 1.5 平方米', '平方米'],
    ]);
    expect(plan.parameters.map(({ id, label, min }) => [id, label, min])).toEqual([['target3', '品牌数量得满分的数', '1']]);
  });
});

describe('problems of a table', () => {
  test.each(TABLE_EXAMPLES)('$code', ({ code, tsv, mended }) => {
    expect(scaffold(tsv, { file: 't.tsv' }).diagnostics.map((one) => one.code)).toEqual([code]);
    expect(scaffold(mended)).toMatchObject({ ok: true, diagnostics: [] });
  });

  test('for every code', () => {
    expect(TABLE_EXAMPLES.map((one) => one.code)).toEqual(Object.keys(TABLE_CODES));
  });

  test('have the line of the table, and are all told', () => {
    const { ok, diagnostics } = scaffold('表\n内容\t分值\n"有\n制度"\t\n有记录\n有台账\t二\n有标识\n（二）有牌子', { file: 't.tsv' });
    expect(ok).toBe(false);
    expect(diagnostics.map(({ code, place, found }) => [code, place?.file, place?.line, found])).toEqual([
      ['TABLE_POINTS_MISSING', 't.tsv', 3, undefined],
      ['TABLE_POINTS_FORM', 't.tsv', 6, '二'],
      ['TABLE_POINTS_MISSING', 't.tsv', 8, undefined],
    ]);
  });

  test('nothing at all has neither column', () => {
    expect(scaffold('').diagnostics.map((one) => one.code)).toEqual(['TABLE_COLUMN_MISSING', 'TABLE_COLUMN_MISSING']);
    expect(scaffold('只有一行').diagnostics.map((one) => one.place)).toEqual([{ line: 1, column: 1, length: 1 }, { line: 1, column: 1, length: 1 }]);
  });

  test('sums that disagree leave the printed points out, with a remark', () => {
    const { diagnostics, ...result } = scaffold('项目\t内容\t分值\n环境（5分）\t有绿化\t2\n\t有路灯\t2\n管理（2分）\t有制度\t3\n总计\t\t8\n');
    if (!result.ok) throw new Error('refused');
    const { rulebook, plan, open } = result.value;
    expect(diagnostics.map(({ code, place, message }) => [code, place?.line, message.en])).toEqual([
      ['TABLE_SECTION_SUM', 2, '"环境" is printed with 5 points, its rows (lines 2–3) add up to 4'],
      ['TABLE_SECTION_SUM', 4, '"管理" is printed with 2 points, its rows (lines 4) add up to 3'],
      ['TABLE_TOTAL_SUM', undefined, 'the printed total is 8, the rows add up to 7'],
    ]);
    expect(rulebook).toContain('# 待核对：印的总分是 8 分，各行合计 7 分\n');
    expect(rulebook).toContain('  # 待核对：印的是 5 分，各行合计 4 分\n  - title: 环境\n    indicators:\n');
    expect([plan.total, open]).toEqual(['7', 5]);
  });

  test('a table beyond what a rulebook holds is refused as one', () => {
    const rows = Array.from({ length: 21_000 }, () => '有制度\t2').join('\n');
    expect(scaffold(`内容\t分值\n${rows}\n`).diagnostics.map((one) => one.code)).toEqual(['YAML_TOO_LONG']);
  });

  test('a name that cannot be one is refused', () => {
    expect(scaffold('内容\t分值\n有制度\t2\n', { id: 'Mine' }).diagnostics.map((one) => one.code)).toEqual(['ID_FORM']);
  });
});

test('the small example holds under any title', () => {
  const begun = starter({ id: 'mine/table', title: '评价: $& [一]' });
  expect(begun.plan).toMatchObject({ id: 'mine/table', title: '评价: $& [一]', total: '20' });
  expect(faults(begun)).toEqual([]);
});
