import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/evaluate/assessment.js';
import type { ReadingEffect } from '../../src/evaluate/compare-readings.js';
import { codesIn, Folder, pingfen } from './in-process.js';

const HEAD = `format: 1
id: test-t-2/hall
edition: 2026-1
title: 活动中心评价细则
standard: { code: T/T 2—2026, name: 活动中心规范, effectiveFrom: 2026-01-01, place: 附录 A, standing: plan }
entity: 活动中心
`;
/** Clauses without points: two subjects, a parameter by date, a reading, every modality but one. */
const CLAUSES = `readings:
  base: { clause: 5.1, question: 按哪个数算开放率？, default: all, options: { all: 全部场地, fit: 具备条件的场地 } }
parameters:
  openRate:
    kind: rate
    label: 开放率目标
    values:
      - { from: 2026-06-30, value: 80%, clause: 5.1, quote: 六月底达到 80% }
      - { from: 2027-06-30, value: 2/3, clause: 5.1, basis: inferred }
facts:
  openAll: { kind: rate, label: 开放的与全部场地 }
  openFit: { kind: rate, label: 开放的与具备条件的场地 }
  opened: { kind: date, label: 启用日期 }
requirements:
  - { id: C5-1, clause: 5.1, quote: 开放率应达到目标, modality: shall, subject: owner, check: { of: { reading: base, all: openAll, fit: openFit }, atLeast: openRate } }
  - { id: C5-2, clause: 5.2, quote: 宜在六月底前启用, modality: should, subject: [owner, keeper], appliesWhen: { of: asOf, above: 2026-06-30 }, check: { of: opened, atMost: 2026-06-30 } }
  - { id: C5-3, clause: 5.3, quote: 应公示开放时间, modality: shall, subject: keeper, fact: hoursShown }
  - { id: C5-4, clause: 5.4, quote: 可收取工本费, modality: may }
subjects: { owner: 产权单位, keeper: 管理单位 }
notes:
  - { kind: gap, clause: 5.3, text: 没有说公示在哪里。 }
`;
/** Points that differ by size, less a negative list with a reading for its floor. */
const TABLE = `readings:
  floor: { clause: A.3, question: 扣到几分为止？, default: zero, options: { zero: 零分, open: 不设下限 } }
parameters:
  target: { kind: count, label: 活动次数目标, unit: 次, basis: text, value: 4, min: 1 }
facts:
  size: { kind: choice, label: 规模, ordered: lowestFirst, options: { small: 小, big: 大 } }
  roomMarks: { kind: amounts, per: room, label: 各室评分, max: 100 }
  roomSeats: { kind: counts, per: room, label: 各室座位数, unit: 个 }
  events: { kind: count, label: 活动次数, unit: 次 }
indicators:
  - { id: A-1, title: 活动, points: { choice: size, small: 2, big: 4.5 }, scoring: { reach: { of: events, target: target } } }
  - { id: A-2, title: 各室, points: 2, scoring: { proportional: { mean: roomMarks, weights: roomSeats, fullAt: 100 } } }
negativeList:
  assessor: 街道
  clause: A.3
  floor: { reading: floor, zero: 0, open: none }
  items:
    - { id: N-1, title: 发生事故, deduct: [3, 5.5], fact: accidents }
    - { id: N-2, title: 受到处罚, deduct: [1, 1], fact: penalties, clause: A.3.2 }
grades:
  scale: 等级
  clause: A.4
  bands:
    - { id: good, label: 优秀, from: 4, when: { of: size, atLeast: big } }
    - { id: kept, label: 保留, when: { of: size, is: small } }
  otherwise: { id: other, label: 一般 }
`;

const folder = new Folder();
const clauses = folder.write('clauses.yaml', `${HEAD}${CLAUSES}`);
const table = folder.write('table.yaml', `${HEAD}${TABLE}`);
const facts = folder.write('facts.yaml', 'openAll: 70%\nopenFit: 90%\nopened: never\nhoursShown: false\n');
const nothing = folder.write('nothing.yaml', '{}\n');
const stdoutOf = async (...args: string[]): Promise<string> => (await pingfen(args)).stdout;
const assess = async (...args: string[]): Promise<Assessment> => JSON.parse(await stdoutOf('score', ...args, '--json')) as Assessment;
/** Without the head of the rulebook. */
const below = (text: string): string => text.slice(text.indexOf('\n\n') + 2);

describe('show', () => {
  it('prints requirements with whom they are for, values by date, and notes', async () => {
    expect(await stdoutOf('show', clauses)).toBe(`活动中心评价细则
test-t-2/hall，版本 2026-1
T/T 2—2026《活动中心规范》附录 A（工作方案）
2026-01-01 起施行
评价活动中心

条款
  C5-1  5.1  应  产权单位            开放率应达到目标
  C5-2  5.2  宜  产权单位、管理单位  宜在六月底前启用
  C5-3  5.3  应  管理单位            应公示开放时间
  C5-4  5.4  可                      可收取工本费

对象（score、facts 用 --subject 编号 只看一个）
  owner   产权单位
  keeper  管理单位

读法：原文留有选择之处（* 为默认，用 --reading 读法=选项 改选）
  base  按哪个数算开放率？（5.1；推断）
    * all  全部场地
      fit  具备条件的场地

参数（用 --set 参数=值 给值；没有值的按未知处理）
  openRate  开放率目标
    2026-06-30 起  80%  5.1 “六月底达到 80%”
    2027-06-30 起  2/3  5.1（推断）

原文的缺漏、错字和矛盾
  缺  5.3  没有说公示在哪里。
`);
    expect(below(await stdoutOf('show', clauses, '--lang', 'en'))).toBe(`Requirements
  C5-1  5.1  shall   产权单位            开放率应达到目标
  C5-2  5.2  should  产权单位, 管理单位  宜在六月底前启用
  C5-3  5.3  shall   管理单位            应公示开放时间
  C5-4  5.4  may                         可收取工本费

Subjects (score and facts take --subject ID for one of them)
  owner   产权单位
  keeper  管理单位

Readings: where the text leaves a choice (* is the default; choose with --reading READING=OPTION)
  base  按哪个数算开放率？ (5.1; inferred)
    * all  全部场地
      fit  具备条件的场地

Parameters (--set PARAMETER=VALUE; unknown where there is no value)
  openRate  开放率目标
    from 2026-06-30  80%  5.1 "六月底达到 80%"
    from 2027-06-30  2/3  5.1 (inferred)

What the text leaves open, misprints or contradicts
  gap  5.3  没有说公示在哪里。
`);
  });

  it('prints points by option, the negative list, a value given, and bands with a condition', async () => {
    expect(below(await stdoutOf('show', table))).toBe(`指标
  A-1  4.5 分    活动【规模：小 2 分、大 4.5 分】
  A-2  2 分      各室

负面清单：从总分中扣（街道；A.3）
  N-1  发生事故  每起扣 3 至 5.5 分
  N-2  受到处罚  每起扣 1 分
  同类事件有几起的，逐起累加；总分的下限由读法 floor 决定

读法：原文留有选择之处（* 为默认，用 --reading 读法=选项 改选）
  floor  扣到几分为止？（A.3；推断）
    * zero  零分
      open  不设下限

参数（用 --set 参数=值 给值；没有值的按未知处理）
  target  活动次数目标（次）  = 4 ≥ 1 原文

定级：等级（A.4）
  4 分及以上（另有条件）  优秀
  符合另写的条件          保留
  其余                    一般
`);
    const english = await stdoutOf('show', table, '--lang', 'en');
    expect(english).toContain('  A-1  4.5 points    活动 [规模: 小 2 points, 大 4.5 points]\n');
    expect(english).toContain(`Negative list: taken off the total (街道; A.3)
  N-1  发生事故  points off for each: 3 to 5.5
  N-2  受到处罚  points off for each: 1
  several events of one kind add up; what the total does not fall below is up to the reading floor
`);
    expect(english).toContain('  from 4 (and a condition)  优秀\n  on a condition            保留\n');
  });

  it.each([
    ['several: greatest\n  floor: 2', '同类事件有几起的，取最重一起；总分扣到 2 分为止', 'of several events of one kind the gravest counts; the total does not fall below 2'],
    ['several: { reading: floor, zero: sum, open: greatest }', '同类事件有几起的，怎样扣由读法 floor 决定；总分没有下限', 'what several events of one kind cost is up to the reading floor; the total may fall without limit'],
  ])('says how events add up and where the list stops: %s', async (written, zh, en) => {
    const text = TABLE.replace('floor: { reading: floor, zero: 0, open: none }', written).replace(/readings:\n.*\n/, (head) => (written.includes('reading') ? head : ''));
    const file = folder.write('stops.yaml', `${HEAD}${text}`);
    expect(await stdoutOf('show', file)).toContain(`\n  ${zh}\n`);
    expect(await stdoutOf('show', file, '--lang', 'en')).toContain(`\n  ${en}\n`);
  });

  it('has the same as JSON', async () => {
    const hall = JSON.parse(await stdoutOf('show', clauses, '--json'));
    expect(hall).toMatchObject({ negativeList: null, subjects: [{ id: 'owner' }, { id: 'keeper' }], notes: [{ kind: 'gap' }], rows: [] });
    expect(hall.requirements.map(({ id }: { id: string }) => id)).toEqual(['C5-1', 'C5-2', 'C5-3', 'C5-4']);
    expect(hall.parameters[0].values.map(({ value }: { value: string }) => value)).toEqual(['4/5', '2/3']);
    const points = JSON.parse(await stdoutOf('show', table, '--json'));
    expect(points).toMatchObject({ requirements: [], subjects: [], notes: [], negativeList: { several: 'sum', items: [{ deduct: ['3', '11/2'] }, { deduct: ['1', '1'] }] } });
    expect(points.rows[0]).toMatchObject({ points: '4.5', pointsBy: { fact: 'size', options: { small: '2', big: '4.5' } } });
    expect('pointsBy' in points.rows[1]).toBe(false);
  });
});

describe('check', () => {
  it('counts points, requirements, or both', async () => {
    const both = folder.write('both.yaml', `${HEAD}${TABLE}requirements:\n  - { id: C5-4, clause: 5.4, quote: 可收取工本费, modality: may }\n`);
    expect((await pingfen(['check', clauses, both])).stderr).toBe(`${clauses} 没有错误（test-t-2/hall，条款 4 条）\n${both} 没有错误（test-t-2/hall，6.5 分，条款 1 条）\n`);
    expect((await pingfen(['check', clauses, '--lang', 'en'])).stderr).toBe(`${clauses}: no errors (test-t-2/hall, requirements: 4)\n`);
  });
});

describe('facts', () => {
  const rows = async (...args: string[]): Promise<readonly string[]> => (await stdoutOf('facts', ...args)).trimEnd().split('\n').slice(3);

  it('of one subject are what its requirements ask for, with their clauses', async () => {
    const openAll = 'openAll:                   # 开放的与全部场地：0.85、85% 或 [17, 20] — 用于 C5-1（5.1）';
    const opened = 'opened:                    # 启用日期：日期 YYYY-MM-DD；尚未发生写 never — 用于 C5-2（5.2）';
    const shown = 'hoursShown:                # 应公示开放时间：true 是 | false 否 — 用于 C5-3（5.3）';
    expect(await rows(clauses)).toEqual([openAll, opened, shown]);
    expect(await rows(clauses, '--subject', 'owner')).toEqual([openAll, opened]);
    expect(await rows(clauses, '--subject', 'keeper')).toEqual([opened, shown]);
    const openFit = 'openFit:                   # 开放的与具备条件的场地：0.85、85% 或 [17, 20] — 用于 C5-1（5.1）';
    expect(await rows(clauses, '--subject', 'keeper', '--all')).toEqual([opened, shown, '', '# 只有选用其他读法或其他对象时才用到', openAll, openFit]);
    expect((await rows(clauses, '--subject', 'keeper', '--all', '--lang', 'en'))[3]).toBe('# Asked by other readings or subjects only');
    expect(JSON.parse(await stdoutOf('facts', clauses, '--subject', 'owner', '--json')).map(({ id }: { id: string }) => id)).toEqual(['openAll', 'opened']);
  });

  it('of free length name the list that they follow, and events the clause that costs them', async () => {
    expect((await rows(table)).slice(2)).toEqual([
      'roomMarks:                 # 各室评分：[…] 若干个数，没有就写 []，不大于 100 — 用于 A-2（附录 A）',
      'roomSeats:                 # 各室座位数（个）：[…] 若干个整数，没有就写 []，与“各室评分”逐个对应 — 用于 A-2（附录 A）',
      'accidents:                 # 发生事故（分）：[…] 若干个数，没有就写 []，不小于 3，不大于 5.5 — 用于 N-1（A.3）',
      'penalties:                 # 受到处罚（分）：[…] 若干个数，没有就写 []，不小于 1，不大于 1 — 用于 N-2（A.3.2）',
    ]);
  });

  it('refuses a subject that is not there', async () => {
    const { exit, stderr } = await pingfen(['facts', clauses, '--subject', 'keepr']);
    expect(exit).toBe(1);
    expect(stderr).toContain('--subject keepr 错误 SUBJECT_UNKNOWN');
    expect(stderr).toContain('是不是“keeper”？');
  });
});

describe('score', () => {
  it('of requirements alone speaks of no points', async () => {
    const { exit, stdout } = await pingfen(['score', clauses, facts, '--as-of', '2026-07-01']);
    expect(exit).toBe(0);
    expect(stdout).toContain('C5-1');
    expect(stdout).not.toMatch(/\d 分|得分|总分/);
    expect(await stdoutOf('score', clauses, nothing, '--lang', 'en')).not.toMatch(/points|Total/);
  });

  it('of one subject takes its requirements only, and ends alike whether they are met or not', async () => {
    const statuses = async (...args: string[]): Promise<unknown> => (await assess(clauses, facts, ...args)).requirements!.map(({ id, status }) => `${id} ${status}`);
    expect(await statuses('--as-of', '2026-07-01')).toEqual(['C5-1 unmet', 'C5-2 unmet', 'C5-3 unmet', 'C5-4 permitted']);
    expect(await statuses('--as-of', '2027-06-30', '--subject', 'owner')).toEqual(['C5-1 met', 'C5-2 unmet', 'C5-4 permitted']);
    expect(await statuses('--as-of', '2026-06-30', '--subject', 'keeper')).toEqual(['C5-2 notApplicable', 'C5-3 unmet', 'C5-4 permitted']);
    expect(await assess(clauses, facts, '--subject', 'keeper')).toMatchObject({ subject: 'keeper' });
  });

  it('refuses a subject as it was typed', async () => {
    const { exit, stderr } = await pingfen(['score', clauses, facts, '--subject', 'owners', '--lang', 'en']);
    expect(exit).toBe(1);
    expect(stderr).toContain('--subject owners error SUBJECT_UNKNOWN');
    expect(codesIn(await stdoutOf('score', table, nothing, '--subject', 'owner', '--json'))).toEqual(['SUBJECT_UNKNOWN']);
  });

  it('compares readings by the requirements, where there is nothing else', async () => {
    const compared = async (...args: string[]): Promise<string> => below(await stdoutOf('score', clauses, facts, '--compare', ...args));
    expect(await compared('--as-of', '2026-07-01')).toBe(`换用下列读法之一，条款的结果会变：
  --reading base=fit
    按哪个数算开放率？具备条件的场地
    结果会变的条款：C5-1
`);
    expect(await compared('--as-of', '2026-07-01', '--lang', 'en')).toBe(`Any one of these readings would change what requirements come to:
  --reading base=fit
    按哪个数算开放率？具备条件的场地
    requirements that change: C5-1
`);
    expect(await compared('--as-of', '2027-06-30')).toBe('单独换用任何一种其他读法，各条款的结果都不变。\n');
    expect(await compared('--as-of', '2027-06-30', '--lang', 'en')).toBe('No other reading alone would change what any requirement comes to.\n');
  });

  it('compares readings by the grade, and counts those that change requirements only', async () => {
    const facts = folder.write('mixed.yaml', 'size: big\nroomMarks: [100, 50]\nroomSeats: [1, 1]\nevents: 4\naccidents: [5.5, 5]\npenalties: []\nopenAll: 70%\nopenFit: 90%\n');
    const [readings, rest] = [CLAUSES.split('\n')[1]!, CLAUSES.slice(CLAUSES.indexOf('requirements:'))];
    const own = CLAUSES.slice(CLAUSES.indexOf('  openAll'), CLAUSES.indexOf('requirements:'));
    const dated = CLAUSES.slice(CLAUSES.indexOf('  openRate'), CLAUSES.indexOf('facts:'));
    const text = TABLE.replace('readings:\n', `readings:\n${readings}\n`).replace('parameters:\n', `parameters:\n${dated}`).replace('facts:\n', `facts:\n${own}`);
    const file = folder.write('mixed-table.yaml', `${HEAD}${text}${rest}`);
    const compared = async (...args: string[]): Promise<string> => below(await stdoutOf('score', file, facts, '--as-of', '2026-07-01', '--compare', ...args));
    expect(await compared()).toBe('单独换用任何一种其他读法，等级都不变。\n另有 1 种读法只改变得分，不改变等级。\n另有 1 种读法只改变条款的结果。\n');
    expect(await compared('--lang', 'en')).toBe('No other reading alone would change the grade.\n1 more reading would change the points only.\n1 more reading would change requirements only.\n');
    const { readings: effects } = JSON.parse(await stdoutOf('score', file, facts, '--as-of', '2026-07-01', '--compare', '--json')) as { readings: ReadingEffect[] };
    expect(effects.map(({ reading, total, changesRequirements }) => [reading, total.value?.fraction, changesRequirements])).toEqual([['base', '0', ['C5-1']], ['floor', '-9/2', []]]);
  });

  it('compares a total that may fall without limit', async () => {
    const open = folder.write('open.yaml', 'size: small\n');
    const { readings } = JSON.parse(await stdoutOf('score', table, open, '--compare', '--json')) as { readings: ReadingEffect[] };
    expect(readings).toMatchObject([{ reading: 'floor', option: 'open', total: { min: null, max: { fraction: '4' } }, changesGrade: false }]);
    const ungraded = folder.write('ungraded.yaml', `${HEAD}${TABLE.slice(0, TABLE.indexOf('grades:'))}`);
    expect(below(await stdoutOf('score', ungraded, open, '--compare'))).toBe('换用下列读法之一，得分会变：\n  --reading floor=open\n    扣到几分为止？不设下限\n    ≤ 4.00 分\n');
  });

  it('compares a grade that stands without points', async () => {
    const graded = folder.write('graded.yaml', `${HEAD}readings:
  line: { clause: A.4, question: 几次算优秀？, default: four, options: { four: 四次, two: 两次 } }
facts:
  events: { kind: count, label: 活动次数, unit: 次 }
grades:
  scale: 等级
  clause: A.4
  of: events
  bands: [{ id: good, label: 优秀, from: { reading: line, four: 4, two: 2 } }]
  otherwise: { id: other, label: 一般 }
`);
    const three = folder.write('three.yaml', 'events: 3\n');
    expect(below(await stdoutOf('score', graded, three, '--compare'))).toBe('换用下列读法之一，等级会变：\n  --reading line=two\n    几次算优秀？两次\n    优秀\n');
    expect((await pingfen(['check', graded])).stderr).toBe(`${graded} 没有错误（test-t-2/hall）\n`);
  });
});
