import { describe, expect, test } from 'vitest';
import { findRulebook, listRulebooks } from '../../src/catalog/catalog.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import type { Plan } from '../../src/plan/plan.js';
import { factsForm } from '../../src/report/facts-form.js';
import { readYaml } from '../../src/rulebook/yaml-read.js';
import { plainValue } from '../../src/rulebook/yaml-node.js';
import { assess, planOf } from '../evaluate/small.js';
import { EVERY } from '../plan/every-operation.js';

const ESTATE = findRulebook('weihai-db3710-t133-2021/estate')!;

function factsOf(form: string): Readonly<Record<string, unknown>> {
  return plainValue(unwrap(readYaml(form)).root) as Readonly<Record<string, unknown>>;
}

describe('the form of a small table', () => {
  test('in Chinese: label, unit, how to write it, limits and who reads it, in the order of the table', () => {
    expect(factsForm(EVERY)).toMatchInlineSnapshot(`
      "# 小评分表 — T/TEST 1—2026 附录 A 表 A.1
      # 填写方法：在冒号后写值；只知道范围的数和日期写 { min: 3, max: 5 }；不知道就留空（按未知处理，不会当作 0）

      club:                      # 有活动室：true 是 | false 否 — 用于 R1、R2（A.5）
      size:                      # 规模：big 大型 | small 小型 — 用于 R1、R2、R10 … “二”（A.5）
      visits:                    # 各季走访（次）：[…] 共 4 个整数，每季度一个，不大于 9 — 用于 R1、R6、R9、B1（A.5）
      flag:                      # 有标识：true 是 | false 否 — 用于 R1、R5、R8、R9（A.5）
      solved:                    # 解决率（件）：0.85、85% 或 [17, 20] — 用于 R2、R10、R14（附录 A 表 A.1）
      heard:                     # 答复率：0.85、85% 或 [17, 20] — 用于 R2、R10、R14（附录 A 表 A.1）
      members:                   # 会员（人）：整数，不大于 99 — 用于 R3、R11、A.6（附录 A 表 A.1）
      young:                     # 青年（人）：整数，不大于“会员” — 用于 R3、A.6（附录 A 表 A.1）
      mark:                      # 评分（分）：数，不大于 2，0.5 的整数倍 — 用于 R4（附录 A 表 A.1）
      sign:                      # 有公示：true 是 | false 否 — 用于 R5、R8（附录 A 表 A.1）
      spots:                     # 问题（处）：整数 — 用于 R7、R13（附录 A 表 A.1）
      change:                    # 变化：数 — 用于 R9、S1（附录 A 表 A.1）
      "
    `);
  });

  test('in English', () => {
    expect(factsForm(EVERY, { lang: 'en' })).toMatchInlineSnapshot(`
      "# 小评分表 — T/TEST 1—2026 附录 A 表 A.1
      # Write the value after the colon; { min: 3, max: 5 } for a number or a date known only so far; leave it empty if it is not known (never taken as 0)

      club:                      # 有活动室: true | false — read by R1, R2 (A.5)
      size:                      # 规模: big 大型 | small 小型 — read by R1, R2, R10 … "二" (A.5)
      visits:                    # 各季走访 (次): […] 4 whole numbers, one for each quarter, at most 9 — read by R1, R6, R9, B1 (A.5)
      flag:                      # 有标识: true | false — read by R1, R5, R8, R9 (A.5)
      solved:                    # 解决率 (件): 0.85, 85% or [17, 20] — read by R2, R10, R14 (附录 A 表 A.1)
      heard:                     # 答复率: 0.85, 85% or [17, 20] — read by R2, R10, R14 (附录 A 表 A.1)
      members:                   # 会员 (人): a whole number, at most 99 — read by R3, R11, A.6 (附录 A 表 A.1)
      young:                     # 青年 (人): a whole number, at most "会员" — read by R3, A.6 (附录 A 表 A.1)
      mark:                      # 评分 (分): a number, at most 2, a multiple of 0.5 — read by R4 (附录 A 表 A.1)
      sign:                      # 有公示: true | false — read by R5, R8 (附录 A 表 A.1)
      spots:                     # 问题 (处): a whole number — read by R7, R13 (附录 A 表 A.1)
      change:                    # 变化: a number — read by R9, S1 (附录 A 表 A.1)
      "
    `);
  });

  test('asks what the chosen readings ask; all of it where that is wanted', () => {
    const plan = planOf(`
readings:
  base: { clause: A.1, question: 以什么为准？, default: visits, options: { visits: 走访, calls: 电话 } }
facts:
  calls: { kind: count, label: 电话次数 }
  visits: { kind: count, label: 走访次数 }
indicators:
  - { id: R1, title: 走访, points: 2, scoring: { met: { of: { reading: base, visits: visits, calls: calls }, atLeast: 1 } } }
`);
    const rows = (options: Parameters<typeof factsForm>[1]): readonly string[] => factsForm(plan, options).split('\n').slice(3, -1);
    const visits = 'visits:                    # 走访次数：整数 — 用于 R1（附录 A 表 A.1）';
    const calls = 'calls:                     # 电话次数：整数 — 用于 R1（附录 A 表 A.1）';
    expect(rows({})).toEqual([visits]);
    expect(rows({ readings: { base: 'calls' } })).toEqual([calls]);
    expect(rows({ all: true })).toEqual([visits, '', '# 只有选用其他读法时才用到', calls]);
    expect(rows({ all: true, readings: { base: 'calls' }, lang: 'en' })).toEqual([
      'calls:                     # 电话次数: a whole number — read by R1 (附录 A 表 A.1)', '', '# Asked by other readings only',
      'visits:                    # 走访次数: a whole number — read by R1 (附录 A 表 A.1)',
    ]);
  });
});

describe('the form of a table with clauses', () => {
  const plan = planOf(`
facts:
  kind: { kind: choice, label: 信用等级, options: { AAA: AAA, none: 未评 } }
  rooms: { kind: counts, per: room, label: 各室座位数 }
  marks: { kind: amounts, per: room, label: 各室评分 }
  hours: { kind: amounts, label: 各次时长 }
  opened: { kind: date, label: 启用日期 }
indicators:
  - { id: R1, title: 信用, points: 2, scoring: { met: { of: kind, is: AAA } } }
  - { id: R2, title: 各室, points: 2, clause: A.2, scoring: { proportional: { mean: marks, weights: rooms, fullAt: 100 } } }
negativeList:
  clause: A.3
  items:
    - { id: N1, title: 事故, deduct: [1, 2], fact: accidents }
    - { id: N2, title: 处罚, deduct: [1, 2], fact: penalties, clause: A.3.2 }
validity:
  - { id: long, clause: A.4, quote: 每次不少于一小时, check: { every: hours, atLeast: 1 } }
subjects: { owner: 产权单位, keeper: 管理单位 }
requirements:
  - { id: C2, clause: 5.2, quote: 应公示, modality: shall, subject: keeper, fact: shown }
  - { id: C1, clause: 5.1, quote: 应启用, modality: shall, subject: owner, check: { of: opened, atMost: 2026-06-30 } }
  - { id: C3, clause: 5.3, quote: 宜评级, modality: should, check: { of: kind, is: AAA } }
`);
  const rows = (options: Parameters<typeof factsForm>[1]): readonly string[] => factsForm(plan, options).split('\n').slice(3, -1);

  test('asks in the order of rows, events, preconditions and requirements, each with its clause', () => {
    expect(rows({})).toEqual([
      'kind:                      # 信用等级：AAA | none 未评 — 用于 R1、C3（附录 A 表 A.1）',
      'rooms:                     # 各室座位数：[…] 若干个整数，没有就写 [] — 用于 R2（A.2）',
      'marks:                     # 各室评分：[…] 若干个数，没有就写 []，与“各室座位数”逐个对应 — 用于 R2（A.2）',
      'accidents:                 # 事故（分）：[…] 若干个数，没有就写 []，不小于 1，不大于 2 — 用于 N1（A.3）',
      'penalties:                 # 处罚（分）：[…] 若干个数，没有就写 []，不小于 1，不大于 2 — 用于 N2（A.3.2）',
      'hours:                     # 各次时长：[…] 若干个数，没有就写 [] — 用于 A.4（附录 A 表 A.1）',
      'shown:                     # 应公示：true 是 | false 否 — 用于 C2（5.2）',
      'opened:                    # 启用日期：日期 YYYY-MM-DD；尚未发生写 never — 用于 C1（5.1）',
    ]);
  });

  test('leaves the requirements of other subjects out, and shows them below where all is wanted', () => {
    const shown = 'shown:                     # 应公示: true | false — read by C2 (5.2)';
    const opened = 'opened:                    # 启用日期: a date YYYY-MM-DD, or never — read by C1 (5.1)';
    expect(rows({ subject: 'owner', lang: 'en' }).slice(5)).toEqual(['hours:                     # 各次时长: […] any number of numbers, [] for none — read by A.4 (附录 A 表 A.1)', opened]);
    expect(rows({ subject: 'keeper', lang: 'en' }).at(-1)).toBe(shown);
    expect(rows({ subject: 'owner', all: true, lang: 'en' }).slice(6)).toEqual([opened, '', '# Asked by other readings or subjects only', shown]);
    expect(rows({ subject: 'owner' })[0]).toBe('kind:                      # 信用等级：AAA | none 未评 — 用于 R1、C3（附录 A 表 A.1）');
  });
});

test('says the limits, and no place for what only the grade reads', () => {
  const plan = planOf(`
facts:
  low: { kind: count, label: 下限以上, min: 2, max: 9, step: 3 }
  half: { kind: rate, label: 一半以上, min: 50% }
  months: { kind: counts, per: month, label: 各月 }
  club: { kind: yesNo, label: 有活动室 }
  extra: { kind: amount, label: 另加, max: 1, onlyIf: club }
indicators:
  - { id: R1, title: 一, points: 2, clause: A.1, scoring: { met: { all: [{ of: low, is: 3 }, { of: half, is: 1 }, { every: months, is: 1 }] } } }
grades:
  scale: 等级
  clause: A.3
  of: { sum: [total, extra] }
  bands: [{ id: good, label: 良好, from: 2 }]
  otherwise: { id: none, label: 不评 }
`);
  expect(factsForm(plan).split('\n').slice(3)).toEqual([
    'low:                       # 下限以上：整数，不小于 2，不大于 9，3 的整数倍 — 用于 R1（A.1）',
    'half:                      # 一半以上：0.85、85% 或 [17, 20]，不小于 0.5 — 用于 R1（A.1）',
    'months:                    # 各月：[…] 共 12 个整数，每月一个 — 用于 R1（A.1）',
    'club:                      # 有活动室：true 是 | false 否',
    'extra:                     # 另加：数，不大于 1',
    '',
  ]);
  const other: Plan = { ...plan, facts: plan.facts.map((fact) => (fact.per === undefined ? fact : { ...fact, per: 'project', length: 5 })) };
  expect(factsForm(other).split('\n')[5]).toBe('months:                    # 各月：[…] 共 5 个整数，每期一个 — 用于 R1（A.1）');
});

test('names at most four readers: the first three and the last', () => {
  const form = (count: number): string => factsForm(planOf(`
facts:
  clean: { kind: yesNo, label: 整洁 }
indicators:
${Array.from({ length: count }, (_, index) => `  - { id: R${index + 1}, title: 行, points: 1, scoring: { met: clean } }`).join('\n')}
`), { lang: 'en' }).split('\n')[3]!;
  expect(form(4)).toBe('clean:                     # 整洁: true | false — read by R1, R2, R3, R4 (附录 A 表 A.1)');
  expect(form(6)).toBe('clean:                     # 整洁: true | false — read by R1, R2, R3 … R6 (附录 A 表 A.1)');
});

describe('the form of a built-in table', () => {
  test.each(listRulebooks().flatMap(({ id }) => [{ id, all: false }, { id, all: true }]))('$id (all: $all) is YAML with every value unknown', ({ id, all }) => {
    const plan = findRulebook(id)!;
    for (const lang of ['zh', 'en'] as const) {
      const facts = factsOf(factsForm(plan, { all, lang }));
      expect(Object.values(facts).filter((value) => value !== null)).toEqual([]);
      expect(assess(plan, facts)).toEqual(assess(plan, {}));
      if (all) expect(Object.keys(facts).sort()).toEqual(plan.facts.map((fact) => fact.id).sort());
    }
  });

  test('asks for every fact that is listed as unknown', () => {
    const asked = Object.keys(factsOf(factsForm(ESTATE)));
    expect(assess(ESTATE, {}).unknown.filter((one) => one.kind === 'fact' && !asked.includes(one.id))).toEqual([]);
  });

  test('names rows and sections as they are printed, never by a number of our own', () => {
    const form = factsForm(ESTATE, { all: true });
    expect(form.split('\n').filter((row) => / (用于|、)?\d+(\.\w+)+/.test(row.replace(/^.*# /, '')))).toEqual([]);
    expect(form.split('\n').filter((row) => /^(estateType|households|surveyedHouseholds|jointMeetings|smartStars):/.test(row)).join('\n')).toMatchInlineSnapshot(`
      "jointMeetings:             # 联席会议各月召开次数：[…] 共 12 个整数，每月一个 — 用于 A1-06（附录 A 表 A.1）
      households:                # 业主总家庭户数（户）：整数 — 用于 A1-22、A.2.3（附录 A 表 A.1）
      estateType:                # 小区类型：new 新建小区 | old 老旧小区 — 用于 “环境美好”（附录 A 表 A.1）
      smartStars:                # 智慧小区星级（未评定填 0）（星）：整数，不大于 5 — 用于 A1-N06、A1-O06（附录 A 表 A.1）
      surveyedHouseholds:        # 满意度调查有效样本户数（户）：整数，不大于“业主总家庭户数” — 用于 A.2.3（附录 A 表 A.1）"
    `);
  });
});

test('a label of several lines stays a comment', () => {
  const [first, ...rest] = EVERY.facts;
  const plan: Plan = { ...EVERY, title: '一\n二', facts: [{ ...first!, label: '甲\nother: 1\r\u2028乙' }, ...rest] };
  expect(Object.keys(factsOf(factsForm(plan, { all: true }))).sort()).toEqual(EVERY.facts.map((fact) => fact.id).sort());
});
