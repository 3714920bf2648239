import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRulebook } from '../../src/catalog/catalog.js';
import { unwrap, type Language } from '../../src/diagnostics/diagnostic.js';
import { width } from '../../src/diagnostics/format.js';
import { compareReadings } from '../../src/evaluate/compare-readings.js';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import type { Plan } from '../../src/plan/plan.js';
import { factsForm } from '../../src/report/facts-form.js';
import { renderText } from '../../src/report/render-text.js';
import { readYaml } from '../cases/read.js';
import { assess, planOf } from '../evaluate/small.js';
import { EVERY } from '../plan/every-operation.js';

const ESTATE = findRulebook('weihai-db3710-t133-2021/estate')!;
const SAMPLE = readYaml(readFileSync(join(import.meta.dirname, '../../rules/weihai-db3710-t133-2021/estate.sample.yaml'), 'utf8')) as Readonly<Record<string, unknown>>;

function render(plan: Plan, facts: object, lang: Language, options?: EvaluateOptions): string {
  return renderText(plan, assess(plan, facts, options), { lang });
}

/** The lines from the one that begins so. */
function line(text: string, start: string): string | undefined {
  return text.split('\n').find((one) => one.startsWith(start));
}

describe('the sample of table A.1', () => {
  const found = assess(ESTATE, SAMPLE);
  const effects = unwrap(compareReadings<unknown>(ESTATE, SAMPLE));

  test('in Chinese', () => {
    expect(renderText(ESTATE, found, { effects })).toMatchInlineSnapshot(`
      "小区（项目）红色物业工作评价细则｜DB3710/T 133—2021 附录 A 表 A.1（资料性）｜版本 2021-1
      总分 ≈88.18 ~ ≈90.18 ／ 100 分（待定）  五星级红色物业小区（项目） 或 四星级红色物业小区（项目）
        党建引领  ███████████████████████░  23.70 ／ 24
        服务专业  ██████████████████████░░  ≈20.47 ／ 22
        环境美好  ████████████████▒▒░░░░░░  16.00 ~ 18.00 ／ 24
        群众满意  ██████████████████████░░  28.01 ／ 30
      失分：A1-N03 无乱搭乱建 0.00/4；A1-22 红色物业 APP 使用率 1.40/2；A1-S4 业主问题反映、解决满意度 4.525/5；A1-N08 车辆停放有序 1.60/2；A1-S2 环境整治与维护满意度 4.64/5；…另有 17 项
      待定：A1-N07 24 小时值班及巡逻制度 0.00 ~ 2.00
      还不知道：有值班及巡逻记录 guardRecords（影响 2 分）
      读法会改变等级：missingAbove=exactly；illegalBuilding=perSpot|halfPerSpot；guardEvidence=ruleOnly；surveyIndex=satisfied|tiers
      依附录 A 表 A.1（资料性）试算，不是官方评定；每个读法和依据见 pingfen score --rows 或 --json。
      "
    `);
  });

  test('in English', () => {
    expect(renderText(ESTATE, found, { lang: 'en', effects })).toMatchInlineSnapshot(`
      "小区（项目）红色物业工作评价细则 | DB3710/T 133—2021 附录 A 表 A.1 (informative) | edition 2021-1
      Total ≈88.18 ~ ≈90.18 / 100 points (open)  五星级红色物业小区（项目） or 四星级红色物业小区（项目）
        党建引领  ███████████████████████░  23.70 / 24
        服务专业  ██████████████████████░░  ≈20.47 / 22
        环境美好  ████████████████▒▒░░░░░░  16.00 ~ 18.00 / 24
        群众满意  ██████████████████████░░  28.01 / 30
      Lost: A1-N03 无乱搭乱建 0.00/4; A1-22 红色物业 APP 使用率 1.40/2; A1-S4 业主问题反映、解决满意度 4.525/5; A1-N08 车辆停放有序 1.60/2; A1-S2 环境整治与维护满意度 4.64/5; … and 17 more
      Open: A1-N07 24 小时值班及巡逻制度 0.00 ~ 2.00
      Not known yet: 有值班及巡逻记录 guardRecords (points at stake: 2)
      Readings that would change the grade: missingAbove=exactly; illegalBuilding=perSpot|halfPerSpot; guardEvidence=ruleOnly; surveyIndex=satisfied|tiers
      A trial calculation under 附录 A 表 A.1 (informative), not an official rating; see pingfen score --rows or --json for every reading and source.
      "
    `);
  });

  test('with a sentence for every row', () => {
    const text = renderText(ESTATE, found, { rows: true });
    const [short, rows] = text.split('\n\n') as [string, string];
    expect(`${short}\n`).toBe(renderText(ESTATE, found));
    expect(rows.trimEnd().split('\n').map((row) => row.split(' ')[0])).toEqual(ESTATE.indicators.flatMap((row) => (row.scoring === undefined ? [] : [row.id])));
    expect(rows.split('\n').filter((row) => /^A1-(04|06|19|22|N03|N07|O05) /.test(row)).join('\n')).toMatchInlineSnapshot(`
      "A1-04 业委会成员中党员比例不低于 60%：业委会成员中党员人数 5 人 ÷ 业委会成员人数 7 人 ≈ 71.43%，不低于 60%；得 2 分（满分 2 分）。读法 committeeBody：只认业委会。读法 partyShareScope：全部业委会。读法 partialCredit：达到给满分，否则零分。依据：DB3710/T 133—2021 附录 A 表 A.1
      A1-06 定期召开，每月不少于 1 次：联席会议各月召开次数 1、1、2、1、1、1、1、1、1、2、1、1，每期不低于 1：是；得 2 分（满分 2 分）。读法 monthly：每个自然月都有。依据：DB3710/T 133—2021 附录 A 表 A.1
      A1-19 12345 平台、物业管理智慧平台投诉问题解决率：两个平台合并的投诉解决率：合并计算（12345 平台投诉解决数与受理数 43 件 ÷ 46 件 ≈ 93.48%、物业管理智慧平台投诉解决数与受理数 35 件 ÷ 38 件 ≈ 92.11%）≈ 92.86%，按比例给分；得 ≈3.71 分（满分 4 分）。读法 noCases：视为 100%。读法 complaintRate：件数合并计算，按解决率给分。依据：DB3710/T 133—2021 附录 A 表 A.1
      A1-22 红色物业 APP 使用率：红色物业 APP 使用率（按所选读法）：注册红色物业 APP 的户数 868 户 ÷ 业主总家庭户数 1240 户 = 70%，按比例给分；得 1.40 分（满分 2 分）。读法 appTarget：按使用率给分，100% 得满分。读法 appBase：注册户数与总户数。依据：DB3710/T 133—2021 附录 A 表 A.1
      A1-N03 无乱搭乱建：乱搭乱建（老旧小区只计评价年度新增）1 处，等于 0 处：否；得 0 分（满分 4 分）。读法 illegalBuilding：有一处即零分。依据：DB3710/T 133—2021 附录 A 表 A.1
      A1-N07 24 小时值班及巡逻制度：24 小时值班及巡逻（按所选读法）：未知（有 24 小时值班及巡逻制度：是、有值班及巡逻记录：未知，须全部满足）；待定，0 至 2 分（满分 2 分）。读法 guardEvidence：有制度并有记录。依据：DB3710/T 133—2021 附录 A 表 A.1
      A1-O05 公用设施纳入社区物业维护：不适用：小区类型 新建小区；不计分。依据：DB3710/T 133—2021 附录 A 表 A.1"
    `);
  });

  test('whose survey was too small: the grade is withheld', () => {
    const facts = { ...SAMPLE, surveyedHouseholds: 371, guardRecords: true };
    expect(render(ESTATE, facts, 'zh').split('\n')[1]).toMatchInlineSnapshot(`"总分 ≈90.18 ／ 100 分  等级暂不评定：前提不满足（A.2.3）；如满足则为 五星级红色物业小区（项目）"`);
    expect(render(ESTATE, facts, 'en').split('\n')[1]).toMatchInlineSnapshot(`"Total ≈90.18 / 100 points  Grade withheld, as a precondition fails (A.2.3); otherwise it would be 五星级红色物业小区（项目）"`);
  });

  test('whose survey is not known yet: the grade is pending', () => {
    const facts = { ...SAMPLE, surveyedHouseholds: null, guardRecords: true };
    expect(line(render(ESTATE, facts, 'zh'), '总分')).toMatchInlineSnapshot(`"总分 ≈90.18 ／ 100 分  五星级红色物业小区（项目）（前提是否满足尚不知道：A.2.3）"`);
    expect(line(render(ESTATE, facts, 'en'), 'Total')).toMatchInlineSnapshot(`"Total ≈90.18 / 100 points  五星级红色物业小区（项目） (not known yet whether the precondition holds: A.2.3)"`);
    expect(line(render(ESTATE, facts, 'zh'), '还不知道：')).toMatchInlineSnapshot(`"还不知道：满意度调查有效样本户数 surveyedHouseholds（影响能否评定等级）"`);
    expect(line(render(ESTATE, facts, 'en'), 'Not known')).toMatchInlineSnapshot(`"Not known yet: 满意度调查有效样本户数 surveyedHouseholds (decides whether there is a grade)"`);
  });

  test('of which nothing is known', () => {
    expect(render(ESTATE, {}, 'zh')).toMatchInlineSnapshot(`
      "小区（项目）红色物业工作评价细则｜DB3710/T 133—2021 附录 A 表 A.1（资料性）｜版本 2021-1
      总分 0.00 ~ 100.00 ／ 100 分（待定）  五星级红色物业小区（项目） 或 四星级红色物业小区（项目） 或 三星级红色物业小区（项目） 或 不评定星级（前提是否满足尚不知道：A.2.3）
        党建引领  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  0.00 ~ 24.00 ／ 24
        服务专业  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  0.00 ~ 22.00 ／ 22
        环境美好  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  0.00 ~ 24.00 ／ 24
        群众满意  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  0.00 ~ 30.00 ／ 30
      待定：A1-01 项目负责人是党员或入党积极分子 0.00 ~ 2.00；A1-02 物业服务项目建立党支部（党小组）；或配合党建工作指导员开展工作，实现党的工作覆盖 0.00 ~ 2.00；A1-03 小区成立业委会 0.00 ~ 2.00；A1-04 业委会成员中党员比例不低于 60% 0.00 ~ 2.00；A1-05 业委会成立党组织或派驻有党建工作指导员 0.00 ~ 2.00；…另有 45 项
      还不知道：小区类型 estateType（影响 24 分）；已成立业委会 hasCommittee（影响 14 分）；乱搭乱建（老旧小区只计评价年度新增） illegalStructures（影响 8 分）；小区物业综合服务满意度 serviceOverall（影响 5 分）；环境整治与维护满意度 environment（影响 5 分）；…另有 62 项
      依附录 A 表 A.1（资料性）试算，不是官方评定；每个读法和依据见 pingfen score --rows 或 --json。
      "
    `);
    expect(render(ESTATE, {}, 'en')).toMatchInlineSnapshot(`
      "小区（项目）红色物业工作评价细则 | DB3710/T 133—2021 附录 A 表 A.1 (informative) | edition 2021-1
      Total 0.00 ~ 100.00 / 100 points (open)  五星级红色物业小区（项目） or 四星级红色物业小区（项目） or 三星级红色物业小区（项目） or 不评定星级 (not known yet whether the precondition holds: A.2.3)
        党建引领  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  0.00 ~ 24.00 / 24
        服务专业  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  0.00 ~ 22.00 / 22
        环境美好  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  0.00 ~ 24.00 / 24
        群众满意  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  0.00 ~ 30.00 / 30
      Open: A1-01 项目负责人是党员或入党积极分子 0.00 ~ 2.00; A1-02 物业服务项目建立党支部（党小组）；或配合党建工作指导员开展工作，实现党的工作覆盖 0.00 ~ 2.00; A1-03 小区成立业委会 0.00 ~ 2.00; A1-04 业委会成员中党员比例不低于 60% 0.00 ~ 2.00; A1-05 业委会成立党组织或派驻有党建工作指导员 0.00 ~ 2.00; … and 45 more
      Not known yet: 小区类型 estateType (points at stake: 24); 已成立业委会 hasCommittee (points at stake: 14); 乱搭乱建（老旧小区只计评价年度新增） illegalStructures (points at stake: 8); 小区物业综合服务满意度 serviceOverall (points at stake: 5); 环境整治与维护满意度 environment (points at stake: 5); … and 62 more
      A trial calculation under 附录 A 表 A.1 (informative), not an official rating; see pingfen score --rows or --json for every reading and source.
      "
    `);
  });
});

describe('the lines that stand only where there is something to say', () => {
  const plan = planOf(`
readings:
  base: { clause: A.1, question: 以什么为准？, default: visits, options: { visits: 走访, calls: 电话 } }
parameters:
  cut: { kind: amount, label: 当地分数线, min: 3, max: 5 }
facts:
  clean: { kind: yesNo, label: 整洁 }
  solved: { kind: rate, label: 解决率 }
  visits: { kind: count, label: 走访次数 }
  calls: { kind: count, label: 电话次数 }
  big: { kind: yesNo, label: 规模大 }
  polled: { kind: rate, label: 样本比例 }
indicators:
  - title: 甲
    indicators:
      - { id: R1, title: 整洁, points: 2, scoring: { met: clean } }
      - { id: R2, title: 解决率, points: 2, scoring: { proportional: solved } }
  - { id: R3, title: 走访量大, points: 2, appliesWhen: big, scoring: { met: { of: { reading: base, visits: visits, calls: calls }, atLeast: 1 } } }
validity:
  - { id: sample, clause: A.2, quote: 样本不少于三成, check: { of: polled, atLeast: 30% } }
grades:
  scale: 等级
  clause: A.3
  bands: [{ id: good, label: 良好, from: cut }]
  otherwise: { id: none, label: 不评 }
`);
  const FULL = { clean: true, solved: 1, visits: 1, big: true, polled: 0.5 };

  test('are left out when all is well', () => {
    const text = render(plan, FULL, 'zh', { parameters: { cut: 5 } });
    expect(text).toMatchInlineSnapshot(`
      "小评分表｜T/TEST 1—2026 附录 A 表 A.1（资料性）｜版本 2026-1
      总分 6.00 ／ 6 分  良好
        甲        ████████████████████████  4.00 ／ 4
        走访量大  ████████████████████████  2.00 ／ 2
      依附录 A 表 A.1（资料性）试算，不是官方评定；每个读法和依据见 pingfen score --rows 或 --json。
      "
    `);
  });

  test('tell what was lost, the most first', () => {
    const facts = { ...FULL, clean: false, solved: 0.5, visits: 0 };
    expect(line(render(plan, facts, 'zh'), '失分：')).toBe('失分：R1 整洁 0.00/2；R3 走访量大 0.00/2；R2 解决率 1.00/2');
    expect(line(render(plan, facts, 'en'), 'Lost: ')).toBe('Lost: R1 整洁 0.00/2; R3 走访量大 0.00/2; R2 解决率 1.00/2');
  });

  test('tell what is unknown and what it decides: points, whether there is a grade, or which', () => {
    const facts = { ...FULL, clean: null, solved: 0, polled: null };
    expect(line(render(plan, facts, 'zh'), '还不知道：')).toBe('还不知道：整洁 clean（影响 2 分）；样本比例 polled（影响能否评定等级）；当地分数线 cut（影响等级）');
    expect(line(render(plan, facts, 'en'), 'Not known yet: ')).toBe('Not known yet: 整洁 clean (points at stake: 2); 样本比例 polled (decides whether there is a grade); 当地分数线 cut (decides the grade)');
  });

  test('tell what there was nothing to measure of, rows and preconditions', () => {
    const facts = { ...FULL, solved: [0, 0], polled: [0, 0] };
    expect(line(render(plan, facts, 'zh'), '没有可计算的对象：')).toBe('没有可计算的对象：R2 解决率；sample A.2');
    expect(line(render(plan, facts, 'en'), 'Nothing to measure: ')).toBe('Nothing to measure: R2 解决率; sample A.2');
  });

  test('tell what was given and not used', () => {
    const facts = { ...FULL, big: false, calls: 4 };
    expect(line(render(plan, facts, 'zh'), '给了而没有用到：')).toBe('给了而没有用到：走访次数 visits；电话次数 calls');
    expect(line(render(plan, facts, 'en'), 'Given but not used: ')).toBe('Given but not used: 走访次数 visits; 电话次数 calls');
  });

  test('tell the readings that would change the grade, where they are handed over', () => {
    const facts = { ...FULL, solved: 0, calls: 0 };
    const options = { parameters: { cut: 4 } };
    const effects = unwrap(compareReadings<unknown>(plan, facts, options));
    const text = (lang: Language): string => renderText(plan, assess(plan, facts, options), { lang, effects });
    expect(line(text('zh'), '读法会改变等级：')).toBe('读法会改变等级：base=calls');
    expect(line(text('en'), 'Readings that would')).toBe('Readings that would change the grade: base=calls');
    expect(line(render(plan, facts, 'zh', options), '读法会改变等级：')).toBeUndefined();
  });

  test('are cut after five entries', () => {
    expect(line(render(EVERY, {}, 'zh'), '待定：')).toBe(
      '待定：R2 比率 0.0 ~ 4.0；R3 青年 0.0 ~ 2.0；R4 评分 0.0 ~ 2.0；R5 核对 0.0 ~ 2.0；R6 走访 0.0 ~ 2.0；…另有 10 项',
    );
  });
});

describe('the bars', () => {
  const plan = planOf(`
places: 0
facts:
  share: { kind: rate, label: 比率 }
  done: { kind: yesNo, label: 完成 }
  kept: { kind: yesNo, label: 保留 }
indicators:
  - { id: A, title: 党建, points: 24, scoring: { proportional: share } }
  - { id: B, title: Party𠮷建引领（一）, points: 5, scoring: { met: done } }
  - { id: C, title: 短, points: 3, appliesWhen: kept, scoring: { met: done } }
`);

  test('stand below each other, whatever the titles, and are full only with all the points', () => {
    const bars = (facts: object): readonly string[] => render(plan, facts, 'zh').split('\n').slice(2, 5);
    expect(bars({ share: '23/24', done: true, kept: false })).toEqual([
      '  党建                 ███████████████████████░  23 ／ 24',
      '  Party𠮷建引领（一）  ████████████████████████  5 ／ 5',
      '  短                   ░░░░░░░░░░░░░░░░░░░░░░░░  0 ／ 0',
    ]);
    for (const facts of [{}, { share: 0.5 }, { share: '999/1000', done: false }, { kept: true }]) {
      expect(new Set(bars(facts).map((bar) => width(bar.slice(0, bar.search(/[█▒░]/))))).size).toBe(1);
      expect(bars(facts).every((bar) => /^ {2}\S.* {2}█*▒*░*  \S/.test(bar) && bar.replace(/[^█▒░]/g, '').length === 24)).toBe(true);
    }
  });

  test('show what is open, and never round up', () => {
    const bar = (facts: object, row: number): string => render(plan, facts, 'en').split('\n')[row]!.trim();
    expect(bar({ share: '999/1000', done: true, kept: true }, 2)).toBe(`党建                 ${'█'.repeat(23)}░  23.976 / 24`);
    expect(bar({ share: 0.5, kept: true }, 3)).toBe(`Party𠮷建引领（一）  ${'▒'.repeat(24)}  0 ~ 5 / 5`);
    expect(bar({ share: 0.5, done: true }, 4)).toBe(`短                   ${'▒'.repeat(24)}  0 ~ 3 / 3`);
  });
});

test('a plan without grades, and without an informative annex', () => {
  const plan = planOf(`
facts:
  done: { kind: yesNo, label: 完成 }
indicators:
  - { id: R1, title: 完成, points: 2, scoring: { met: done } }
`);
  const other: Plan = { ...plan, standard: { ...plan.standard, standing: 'normative' } };
  expect(render(other, { done: true }, 'zh')).toMatchInlineSnapshot(`
    "小评分表｜T/TEST 1—2026 附录 A 表 A.1（规范性）｜版本 2026-1
    总分 2.00 ／ 2 分
      完成  ████████████████████████  2.00 ／ 2
    依附录 A 表 A.1（规范性）试算，不是官方评定；每个读法和依据见 pingfen score --rows 或 --json。
    "
  `);
  expect(render(other, { done: true }, 'en')).toMatchInlineSnapshot(`
    "小评分表 | T/TEST 1—2026 附录 A 表 A.1 (normative) | edition 2026-1
    Total 2.00 / 2 points
      完成  ████████████████████████  2.00 / 2
    A trial calculation under 附录 A 表 A.1 (normative), not an official rating; see pingfen score --rows or --json for every reading and source.
    "
  `);
  expect(render(other, {}, 'en')).toMatchInlineSnapshot(`
    "小评分表 | T/TEST 1—2026 附录 A 表 A.1 (normative) | edition 2026-1
    Total 0.00 ~ 2.00 / 2 points (open)
      完成  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  0.00 ~ 2.00 / 2
    Open: R1 完成 0.00 ~ 2.00
    Not known yet: 完成 done (points at stake: 2)
    A trial calculation under 附录 A 表 A.1 (normative), not an official rating; see pingfen score --rows or --json for every reading and source.
    "
  `);
  const standings = (['normative', 'informative', 'recommended', 'plan'] as const).map((standing) => render({ ...plan, standard: { ...plan.standard, standing } }, {}, 'zh').split('\n')[0]);
  expect(standings).toEqual(['规范性', '资料性', '推荐性', '方案'].map((word) => `小评分表｜T/TEST 1—2026 附录 A 表 A.1（${word}）｜版本 2026-1`));
});

test('English text around a table in English is English, down to its marks', () => {
  /** The words of a plan by others of the same length, without Chinese. */
  const english = (node: unknown): unknown => {
    if (typeof node === 'string') return node.replace(/[^\x20-\x7e]/g, 'x');
    if (Array.isArray(node)) return node.map(english);
    return typeof node === 'object' && node !== null ? Object.fromEntries(Object.entries(node).map(([key, part]) => [key, english(part)])) : node;
  };
  const plan = english(EVERY) as Plan;
  const facts = { club: true, members: 4, young: 1, visits: [1, 0, 0, 0], solved: [0, 0], spots: 2, flag: false, change: 2, size: 'small' };
  const texts = [{}, facts, { ...facts, club: false, members: 0, young: 0, heard: null }].map((some) => {
    const found = assess(plan, some);
    return renderText(plan, found, { lang: 'en', rows: true, effects: unwrap(compareReadings<unknown>(plan, some)) });
  });
  expect([...texts, factsForm(plan, { lang: 'en', all: true })].join('').match(/[^\x20-\x7e\n█▒░≈→…÷−×—]/g)).toBeNull();
});

test('a section of an edited plan that gives more than it declares has a full bar', () => {
  const plan = planOf(`
facts: { a: { kind: yesNo, label: 甲 } }
indicators: [{ title: 一, points: 4, indicators: [{ id: R1, title: 行, points: 3, scoring: { met: a } }, { id: R2, title: 行, points: 1, scoring: { met: a } }] }]
`);
  const edited: Plan = { ...plan, indicators: plan.indicators.map((one) => (one.scoring === undefined ? { ...one, points: '1' } : one)) };
  expect(render(edited, { a: true }, 'zh').split('\n')[2]).toBe(`  一  ${'█'.repeat(24)}  4.00 ／ 1`);
});

describe('rows that do not apply', () => {
  const street = findRulebook('weihai-db3710-t133-2021/street')!;

  test('are named with their points: a community cannot earn 22', () => {
    expect(line(render(street, { level: 'community' }, 'zh'), '不适用')).toBe(
      '不适用（22 分不计）：A3-01 组织架构完善；A3-02 定期组织召开，每季度不少于 1 次；A3-03 全程闭环流程运转；A3-16 列入“书记项目”；A3-19 社区党组织吹哨、镇（街道）党组织报到率；…另有 1 项',
    );
    expect(line(render(street, { level: 'community' }, 'en'), 'Does not apply')).toContain('(22 points left out): A3-01');
    expect(line(render(street, { level: 'street' }, 'zh'), '不适用')).toBeUndefined();
  });

  test('are not those of a variant that was not chosen', () => {
    expect(line(render(ESTATE, { estateType: 'old' }, 'zh'), '不适用')).toBeUndefined();
    const excluded = render(ESTATE, { estateType: 'old', hasCommittee: false, hasManagementCommittee: false }, 'zh', { readings: { noCommittee: 'exclude' } });
    expect(line(excluded, '不适用')).toMatch(/^不适用（\d+ 分不计）：A1-0/);
  });
});
