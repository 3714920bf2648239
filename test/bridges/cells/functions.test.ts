import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLANS } from '../../../src/catalog/plans.js';
import type { Cells } from '../../../src/bridges/cells/cell.js';
import { functionsOver, type SheetFunctions } from '../../../src/bridges/cells/functions.js';
import { sheetFunctions } from '../../../src/bridges/cells/sheet-functions.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { compileText } from '../../../src/compile/compile.js';
import { EVALUATE_RULEBOOK } from '../../../src/host/reference/evaluate-examples.js';
import { readYamlText } from '../../cases/read.js';
import { readFileSync } from 'node:fs';
import { asCells } from './as-cells.js';
import { estate } from '../../../src/weihai.js';

const sheet = sheetFunctions(PLANS);
const sample = asCells(estate, Object.fromEntries(Object.entries(readYamlText(readFileSync('rules/weihai-db3710-t133-2021/estate.sample.yaml', 'utf8'))).map(([id, value]) => [id, value === 'true' ? true : value === 'false' ? false : value === 'null' ? null : value])));

describe('the sample of A.1', () => {
  test('its total, grade and bounds', () => {
    expect(sheet.PINGFEN_TOTAL('weihai/estate', sample)).toMatchInlineSnapshot(`"≈88.18 ~ ≈90.18（待定）"`);
    expect(sheet.PINGFEN_TOTAL_TEXT('小区（项目）红色物业工作评价细则', sample)).toMatchInlineSnapshot(`"61727/700 ~ 63127/700（待定）"`);
    expect(sheet.PINGFEN_GRADE([['estate']], sample)).toMatchInlineSnapshot(`"五星级红色物业小区（项目） 或 四星级红色物业小区（项目）"`);
    expect(sheet.PINGFEN_BOUNDS('estate', sample)).toMatchInlineSnapshot(`
      [
        [
          "≈88.18",
          "≈90.18",
        ],
      ]
    `);
  });

  test('its rows', () => {
    const rows = sheet.PINGFEN_ROWS('estate', sample);
    expect(rows[0]).toEqual(['编号', '一级', '二级', '三级', '分值', '得分', '状态', '说明']);
    expect(rows.slice(1, 5)).toMatchInlineSnapshot(`
      [
        [
          "A1-01",
          "党建引领",
          "物业服务项目党组织与党的工作覆盖",
          "项目负责人是党员或入党积极分子",
          2,
          2,
          "已评",
          "项目负责人是党员或入党积极分子：是；得 2 分（满分 2 分）",
        ],
        [
          "A1-02",
          "党建引领",
          "物业服务项目党组织与党的工作覆盖",
          "物业服务项目建立党支部（党小组）；或配合党建工作指导员开展工作，实现党的工作覆盖",
          2,
          2,
          "已评",
          "项目建立党支部（党小组）：是、配合党建工作指导员开展工作，实现党的工作覆盖：否，满足一项即可；得 2 分（满分 2 分）",
        ],
        [
          "A1-03",
          "党建引领",
          "业委会组织建设与党的建设",
          "小区成立业委会",
          2,
          2,
          "已评",
          "业委会（按所选读法）：是（已成立业委会：是）；得 2 分（满分 2 分）",
        ],
        [
          "A1-04",
          "党建引领",
          "业委会组织建设与党的建设",
          "业委会成员中党员比例不低于 60%",
          2,
          2,
          "已评",
          "业委会成员中党员人数 5 人 ÷ 业委会成员人数 7 人 ≈ 71.43%，不低于 60%；得 2 分（满分 2 分）",
        ],
      ]
    `);
    expect(rows.filter((row) => row[6] === '待定').map((row) => row.slice(4, 7))).toEqual([[2, '0.00 ~ 2.00', '待定']]);
    expect(rows.find((row) => row[6] === '不适用')!.slice(4, 7)).toEqual([2, '', '不适用']);
  });

  test('its rows without sentences say what is missing', () => {
    const bare = functionsOver(PLANS, {});
    const [all, few] = [sheet, bare].map((one) => one.PINGFEN_ROWS('estate', sample)) as [Cells, Cells];
    expect(few.map((row) => row.slice(0, 7))).toEqual(all.map((row) => row.slice(0, 7)));
    expect(few.filter((row) => row[7] !== '').map((row) => [row[0], row[7]])).toEqual([['编号', '说明'], ['A1-N07', '还不知道：有值班及巡逻记录']]);
    expect(bare.PINGFEN_ROWS('taian/committee', [])).toHaveLength(1);
  });

  test('when everything is known', () => {
    const label = estate.facts.find(({ id }) => id === 'guardRecords')!.label;
    const rows = sample.map((row) => (row[0] === label ? [label, '是'] : row));
    expect([sheet.PINGFEN_TOTAL('estate', rows), sheet.PINGFEN_TOTAL_TEXT('estate', rows), sheet.PINGFEN_GRADE('estate', rows)]).toMatchInlineSnapshot(`
      [
        "≈90.18",
        "63127/700",
        "五星级红色物业小区（项目）",
      ]
    `);
  });
});

describe('a small table', () => {
  const plan = unwrap(compileText(`format: 1
id: example/visits
edition: 2026-1
title: =走访
standard: { code: T/EX 2—2026, name: 走访规范, effectiveFrom: 2026-01-01, place: 附录 B, standing: informative }
entity: 小区
facts:
  share: { kind: rate, label: 走访率 }
indicators:
  - { id: B-1, title: 走访率, points: 3, scoring: { proportional: share } }
negativeList:
  floor: none
  items:
    - { id: N-1, title: 事故扣分, deduct: [1, 5], fact: accidents }
`));
  const { PINGFEN_TOTAL, PINGFEN_TOTAL_TEXT, PINGFEN_BOUNDS, PINGFEN_GRADE, PINGFEN_ROWS, PINGFEN_RULEBOOKS } = sheetFunctions([plan]);

  test('gives a number where a cell holds it exactly, and text where none does', () => {
    const total = (...cells: readonly unknown[]): readonly unknown[] => [PINGFEN_TOTAL, PINGFEN_TOTAL_TEXT].map((one) => one('visits', [['share', ...cells], ['事故扣分', '无']]));
    expect(total('50%')).toEqual([1.5, '1.50']);
    expect(total(1, 7)).toEqual(['≈0.43', '3/7']);
    expect(total('')).toEqual(['0.00 ~ 3.00（待定）', '0.00 ~ 3.00（待定）']);
    expect(total('≥5/7')).toEqual(['≈2.14 ~ 3.00（待定）', '15/7 ~ 3.00（待定）']);
  });

  test('has no lower end while the negative list is open', () => {
    expect(PINGFEN_TOTAL('visits', [['share', 1]])).toBe('≤ 3.00（待定）');
    expect(PINGFEN_BOUNDS('visits', [['share', 1]])).toEqual([['没有下限', 3]]);
    expect(PINGFEN_GRADE('visits', [['share', 1]])).toBe('这个评分表没有等级');
  });

  test('has the negative list below its rows', () => {
    const list = (...cells: readonly unknown[]): unknown => PINGFEN_ROWS('visits', [['事故扣分', ...cells]]).at(-1);
    expect(list(2, 1)).toEqual(['', '负面清单', '', 'N-1 事故扣分', '', '-3', '', '2、1']);
    expect(list('无')).toEqual(['', '负面清单', '', 'N-1 事故扣分', '', 0, '', '没有发生']);
  });

  test('marks text that a program might run', () => {
    expect(PINGFEN_RULEBOOKS()).toEqual([['编号', '名称', '标准', '位置', '满分'], ['example/visits', "'=走访", 'T/EX 2—2026《走访规范》', '附录 B', 3]]);
  });
});

test('points that differ by a choice are a range until it is made', () => {
  const plan = unwrap(compileText(`format: 1
id: example/sizes
edition: 2026-1
title: 规模
standard: { code: T/EX 2—2026, name: 走访规范, effectiveFrom: 2026-01-01, place: 附录 B, standing: informative }
entity: 小区
facts:
  size: { kind: choice, label: 规模, options: { big: 大型, small: 小型 } }
indicators:
  - { id: B-1, title: 有活动室, points: { choice: size, big: 4, small: 2 }, fact: hasClub, scoring: met }
`));
  const { PINGFEN_ROWS } = sheetFunctions([plan]);
  expect(PINGFEN_ROWS('sizes', [['hasClub', '是']])[1]!.slice(4, 7)).toEqual(['2 ~ 4', '2.00 ~ 4.00', '待定']);
  expect(PINGFEN_ROWS('sizes', [['hasClub', '是'], ['规模', '小型']])[1]!.slice(4, 7)).toEqual([2, 2, '已评']);
});

test('a rulebook has to be named', () => {
  const asked = '错误：没有评分表“”；改法：编号见 PINGFEN_RULEBOOKS';
  expect([sheet.PINGFEN_TOTAL(undefined, []), sheet.PINGFEN_TOTAL([], []), sheet.PINGFEN_TOTAL('', []), sheet.PINGFEN_ROWS(null, [])]).toEqual([asked, asked, asked, [[asked]]]);
  expect(sheet.PINGFEN_GRADE('weihai/estat', [])).toBe('错误：没有评分表“weihai/estat”；改法：是不是“weihai/estate”？');
});

test('the rulebooks there are', () => {
  const rows = sheet.PINGFEN_RULEBOOKS();
  expect(rows).toHaveLength(PLANS.length + 1);
  expect(rows[1]).toEqual(['weihai-db3710-t133-2021/estate', '小区（项目）红色物业工作评价细则', 'DB3710/T 133—2021《红色物业建设规范》', '附录 A 表 A.1', 100]);
});

test('clauses have no points, and a row each', () => {
  expect(sheet.PINGFEN_TOTAL('taian/committee', [])).toBe('这个评分表没有分数');
  expect(sheet.PINGFEN_ROWS('taian/committee', []).slice(0, 2)).toMatchInlineSnapshot(`
    [
      [
        "编号",
        "一级",
        "二级",
        "三级",
        "分值",
        "得分",
        "状态",
        "说明",
      ],
      [
        "C7-4-1a 7.4.1",
        "条款",
        "应",
        "社区应设立环境和物业管理委员会",
        "",
        "",
        "未知",
        "已设立环境和物业管理委员会：未知",
      ],
    ]
  `);
});

describe('the empty form', () => {
  test('of A.1', () => {
    const form = sheet.PINGFEN_FACTS('estate');
    expect(form.slice(0, 4)).toMatchInlineSnapshot(`
      [
        [
          "编号",
          "名称",
          "填写",
          "说明",
        ],
        [
          "managerIsPartyOrActivist",
          "项目负责人是党员或入党积极分子",
          "",
          "填 是 或 否 — 用于 A1-01（附录 A 表 A.1）",
        ],
        [
          "projectBranch",
          "项目建立党支部（党小组）",
          "",
          "填 是 或 否 — 用于 A1-02（附录 A 表 A.1）",
        ],
        [
          "projectInstructor",
          "配合党建工作指导员开展工作，实现党的工作覆盖",
          "",
          "填 是 或 否 — 用于 A1-02（附录 A 表 A.1）",
        ],
      ]
    `);
    expect(sheet.PINGFEN_BOUNDS('estate', form)).toEqual([[0, 100]]);
  });

  test('says how each kind is filled in', () => {
    const form = sheetFunctions([unwrap(compileText(EVALUATE_RULEBOOK))]).PINGFEN_FACTS('club');
    expect(form.map((row) => `${String(row[1])}：${String(row[3])}`).join('\n')).toMatchInlineSnapshot(`
      "名称：说明
      会员人数（人）：整数 — 用于 R1（附录 A）
      其中青年（人）：整数，不大于“会员人数” — 用于 R1（附录 A）
      评分：数，不大于 2，0.5 的整数倍 — 用于 R2（附录 A）
      解决率：百分率，如 60%；或两格：部分、整体 — 用于 R3（附录 A）
      各季走访次数：一期一格，共 4 格，不大于 9 — 用于 R4（附录 A）
      有活动室：填 是 或 否 — 用于 R5（附录 A）
      规模：填一个：大型、小型 — 用于 R5（附录 A）
      修好数（件）：整数 — 用于 R6（附录 A）
      损坏数（件）：整数 — 用于 R6（附录 A）
      各室评分：一个一格，没有填 无，不大于 100 — 用于 R7（附录 A）
      各室座位数（个）：一个一格，没有填 无，与“各室评分”逐个对应 — 用于 R7（附录 A）
      会员满意度：百分率，或各种回答的票数各填一格：满意、不满意 — 用于 R8（附录 A）
      启用日期：日期；尚未发生填 未发生 — 用于 C3-1（3.1）
      管理单位应公示开放时间：填 是 或 否 — 用于 C3-2（3.2）"
    `);
  });
});

const ANYTHING = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withSparseArray: true });
const LABELS = estate.facts.map(({ label }) => label);

test.each(Object.keys(sheet) as (keyof SheetFunctions)[])('%s never throws, whatever it is given', (name) => {
  const call = sheet[name] as (...given: unknown[]) => unknown;
  const isCell = (cell: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof cell);
  const holds = (found: unknown): boolean => isCell(found) || (Array.isArray(found) && found.every((row) => Array.isArray(row) && row.length === (found[0] as unknown[]).length && row.every(isCell)));
  const cells = fc.array(fc.oneof(ANYTHING, fc.array(fc.oneof(ANYTHING, fc.constantFrom(...LABELS)))));
  fc.assert(fc.property(fc.oneof(ANYTHING, fc.constant('estate')), fc.oneof(ANYTHING, cells), fc.oneof(ANYTHING, cells), (...given) => holds(call(...given))), { numRuns: 200 });
});
