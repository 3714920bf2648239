import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { compareReadings } from '../../src/evaluate/compare-readings.js';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import type { Plan } from '../../src/plan/plan.js';
import { explain } from '../../src/report/explain.js';
import { renderHtml } from '../../src/report/render-html.js';
import { renderMarkdown } from '../../src/report/render-markdown.js';
import { renderText } from '../../src/report/render-text.js';
import { explainRequirements } from '../../src/report/requirements.js';
import { assess, planOf } from '../evaluate/small.js';

/** A table with a negative list, lists for projects, days and a dated parameter. */
const PROJECTS = planOf(`
readings:
  below: { clause: A.8, question: 扣完能否为负？, default: open, options: { open: 可以为负, zero: 最低 0 分 } }
parameters:
  target: { kind: rate, label: 占比要求, values: [{ from: 2021-01-01, value: 60%, clause: A.2 }, { from: 2022-01-01, value: 80%, clause: A.2 }] }
facts:
  kind: { kind: choice, label: 小区类型, options: { new: 新建小区, old: 老旧小区 } }
  marks: { kind: amounts, label: 各项目得分, unit: 分, per: project, max: 100 }
  area: { kind: amounts, label: 各项目面积, unit: 平方米, per: project }
  set: { kind: date, label: 成立日期 }
  share: { kind: rate, label: 党员占比 }
  shut: { kind: yesNo, label: 被通报 }
indicators:
  - { id: R1, title: 项目得分, points: 10, scoring: { proportional: { mean: marks, weights: area, fullAt: 100 } } }
  - { id: R2, title: 项目面积, points: { choice: kind, new: 4, old: 2 }, scoring: { met: { every: area, atLeast: 100 } } }
  - { id: R3, title: 按期成立, points: 3, zeroWhen: shut, scoring: { met: { of: set, atMost: 2021-06-30 } } }
  - { id: R4, title: 党员占比, points: 3, scoring: { reach: { of: share, target: target } } }
negativeList:
  assessor: 县级主管部门
  clause: A.8
  floor: { reading: below, open: none, zero: 0 }
  items: [{ id: N1, title: 重大事故, deduct: [8, 12], fact: accidents }, { id: N2, title: 集体上访, deduct: [2, 5], fact: petitions }]
grades:
  scale: 等级
  clause: A.9
  bands: [{ id: good, label: 优秀, from: 15, when: { not: shut } }, { id: fair, label: 合格, from: 0 }]
  otherwise: { id: poor, label: 不合格 }
`);
const SOME = { kind: 'new', marks: [90, 80], area: [100, 300], set: '2021-07-01', share: 0.6, shut: false, accidents: [8, null], petitions: [] };
const DAY: EvaluateOptions = { asOf: '2021-08-01' };

/** Clauses for two kinds of body, without a table. */
const CLAUSES = planOf(`
subjects: { committee: 业委会, street: 街道 }
readings:
  half: { clause: 4.2, question: 过半数含不含一半？, default: above, options: { above: 不含, atLeast: 含 } }
facts:
  club: { kind: yesNo, label: 有业委会 }
  members: { kind: count, label: 委员人数, unit: 人, onlyIf: club }
  party: { kind: count, label: 其中党员, unit: 人, atMost: members }
  visits: { kind: counts, label: 各项目走访次数, unit: 次, per: project }
requirements:
  - { id: C1, clause: 4.1, quote: 委员应为五人以上单数, modality: shall, subject: committee, appliesWhen: club, check: { of: members, atLeast: 5, odd: true } }
  - { id: C2, clause: 4.2, quote: 党员宜过半数, modality: should, subject: committee, check: { reading: half, above: { ratio: [party, members], above: 1/2 }, atLeast: { ratio: [party, members], atLeast: 1/2 } } }
  - { id: C3, clause: 4.3, quote: 可聘请顾问, modality: may, subject: committee, appliesWhen: club }
  - { id: C4, clause: 4.4, quote: 应公开账目, modality: shall, fact: shown }
  - { id: C5, clause: 4.5, quote: 鼓励每个项目走访, modality: aspire, check: { every: visits, atLeast: 1 } }
`);

type Render = (plan: Plan, facts: object, options?: EvaluateOptions) => string;
const text = (lang: 'zh' | 'en'): Render => (plan, facts, options) => renderText(plan, assess(plan, facts, options), { lang, rows: true });

describe.each(['zh', 'en'] as const)('a table with a negative list, %s', (lang) => {
  test('with all but one known', () => {
    const effects = unwrap(compareReadings<unknown>(PROJECTS, SOME, DAY));
    expect(renderText(PROJECTS, assess(PROJECTS, SOME, DAY), { lang, rows: true, effects })).toMatchSnapshot();
    expect(renderMarkdown(PROJECTS, assess(PROJECTS, SOME, DAY), { lang, effects })).toMatchSnapshot();
  });

  test('with nothing known', () => {
    expect(text(lang)(PROJECTS, {})).toMatchSnapshot();
    expect(renderMarkdown(PROJECTS, assess(PROJECTS, {}), { lang })).toMatchSnapshot();
  });

  test('with no event, and with more than there are points', () => {
    expect(text(lang)(PROJECTS, { ...SOME, accidents: [] }, DAY)).toMatchSnapshot();
    expect(text(lang)(PROJECTS, { ...SOME, accidents: [12, 12], petitions: [2], shut: true }, { ...DAY, readings: { below: 'zero' } })).toMatchSnapshot();
  });
});

describe.each(['zh', 'en'] as const)('clauses without a table, %s', (lang) => {
  test('some met, some not, some without anything to measure', () => {
    const facts = { club: true, members: 6, party: 3, shown: false, visits: [] };
    expect(text(lang)(CLAUSES, facts)).toMatchSnapshot();
    expect(renderMarkdown(CLAUSES, assess(CLAUSES, facts), { lang })).toMatchSnapshot();
  });

  test('nothing known', () => {
    expect(text(lang)(CLAUSES, {})).toMatchSnapshot();
    expect(renderMarkdown(CLAUSES, assess(CLAUSES, {}), { lang })).toMatchSnapshot();
  });

  test('of one body', () => {
    expect(text(lang)(CLAUSES, { shown: true, visits: [1, 2] }, { subject: 'street' })).toMatchSnapshot();
  });

  test('speak of no points', () => {
    const found = assess(CLAUSES, {});
    const pages = [renderText(CLAUSES, found, { lang }), renderMarkdown(CLAUSES, found, { lang }), renderHtml(CLAUSES, found, { lang }).replace(/<style>[\s\S]*<\/style>/, '')];
    for (const page of pages) expect(page).not.toMatch(/总分|得分|分值|满分|试算| 分|[Pp]oints|[Tt]otal|calculation|0\.00/);
  });
});

describe('as a page', () => {
  test('the negative list, its events, and what is unknown are tables', () => {
    const page = renderHtml(PROJECTS, assess(PROJECTS, { ...SOME, petitions: null }, DAY));
    expect(page).toContain('<h2>负面清单</h2>');
    for (const cell of ['N1 重大事故', '8、待定', '16 ~ 20', 'N2 集体上访', '有几起未知', '≥ 0', '没有上限']) expect(page).toMatch(new RegExp(`>${cell}( <span class="id">\\w+</span>)?</t[dh]>`));
  });

  test('the clauses are a table with their ids, and have no total', () => {
    const page = renderHtml(CLAUSES, assess(CLAUSES, { club: false }));
    expect(page).toContain('<th scope="row"><span class="id">C1</span> 4.1</th>');
    expect(page).toContain('<td class="brief" data-head="结果">不适用</td>');
    for (const cell of ['委员应为五人以上单数', '应', '不适用', '有业委会：否']) expect(page).toMatch(new RegExp(`>${cell}( <span class="id">\\w+</span>)?</t[dh]>`));
    expect(page).not.toContain('class="total"');
    expect(page).not.toContain('class="grade"');
  });
});

describe('the requirements in words', () => {
  const facts = { club: true, members: 5, party: 3, shown: true, visits: [1, null] };
  const said = (of: object, options: { lang?: 'zh' | 'en'; only?: readonly string[] } = {}): readonly string[] => explainRequirements(CLAUSES, assess(CLAUSES, of), options).map((one) => one.text);

  test('say why', () => {
    expect(said(facts)).toEqual([
      'C1 4.1“委员应为五人以上单数”（应）：符合（委员人数 5 人，不低于 5 人、为单数：是）',
      'C2 4.2“党员宜过半数”（宜）：符合（其中党员 3 人 ÷ 委员人数 5 人 = 60%，高于 50%：是）',
      'C3 4.3“可聘请顾问”（可）：允许',
      'C4 4.4“应公开账目”（应）：符合',
      'C5 4.5“鼓励每个项目走访”（鼓励）：未知（各项目走访次数 1 次、未知，每项不低于 1 次：未知）',
    ]);
    expect(said(facts, { lang: 'en', only: ['C5', 'C1', 'C9'] })).toEqual([
      'C1 4.1 “委员应为五人以上单数” (shall): met (委员人数 5 人, at least 5 人, odd: yes)',
      'C5 4.5 “鼓励每个项目走访” (aspires to): unknown (各项目走访次数 1 次, unknown, at least 1 次 in each entry: unknown)',
    ]);
  });

  test('say why nothing is asked, or that this is not known', () => {
    expect(said({ club: false }, { only: ['C1', 'C3'] })).toEqual(['C1 4.1“委员应为五人以上单数”（应）：不适用（有业委会：否）', 'C3 4.3“可聘请顾问”（可）：不适用（有业委会：否）']);
    expect(said({}, { only: ['C1', 'C3'] })).toEqual([
      'C1 4.1“委员应为五人以上单数”（应）：未知（尚不知道是否适用：有业委会：未知；委员人数 未知，不低于 5 人、为单数：未知）',
      'C3 4.3“可聘请顾问”（可）：未知（尚不知道是否适用：有业委会：未知）',
    ]);
  });

  test('carry what the assessment says', () => {
    expect(explainRequirements(CLAUSES, assess(CLAUSES, facts), { only: ['C4'] })).toEqual([
      { id: 'C4', clause: '4.4', modality: 'shall', status: 'met', quote: '应公开账目', text: 'C4 4.4“应公开账目”（应）：符合', body: '' },
    ]);
    expect(explainRequirements(PROJECTS, assess(PROJECTS, {}))).toEqual([]);
  });
});

describe('rows', () => {
  const body = (facts: object, id: string, lang: 'zh' | 'en' = 'zh'): string => explain(PROJECTS, assess(PROJECTS, facts, DAY), { only: [id], lang })[0]!.body;

  test('show entries with their unit, once where all are known', () => {
    expect(body({ marks: [90, 80], area: [100, 300] }, 'R1')).toBe('各项目得分 90、80 分，以各项目面积 100、300 平方米 为权重，平均 82.5 分，从 0 分（零分）到 100 分（满分）按比例给分；得 8.25 分（满分 10 分）');
    expect(body({ kind: 'new', area: [100, null] }, 'R2')).toBe('各项目面积 100 平方米、未知，每项不低于 100 平方米：未知；待定，0 至 4 分（满分 4 分）');
    expect(body({ kind: 'old', area: [null, null] }, 'R2', 'en')).toBe('各项目面积 unknown, at least 100 平方米 in each entry: unknown; points open: 0 to 2 of 2');
    expect(body({ area: [] }, 'R1')).toContain('各项目面积 没有');
  });

  test('say the points to be had by the option chosen', () => {
    expect(['new', 'old', null].map((kind) => body({ kind, area: [100] }, 'R2'))).toEqual([
      '各项目面积 100 平方米，每项不低于 100 平方米：是；得 4 分（满分 4 分）',
      '各项目面积 100 平方米，每项不低于 100 平方米：是；得 2 分（满分 2 分）',
      '小区类型 未知；待定，2 至 4 分（满分 2 ~ 4 分）',
    ]);
    const same = planOf(`
facts: { kind: { kind: choice, label: 小区类型, options: { new: 新建, old: 老旧 } }, a: { kind: yesNo, label: 甲 } }
indicators: [{ id: R1, title: 甲, points: { choice: kind, new: 2, old: 2 }, scoring: { met: a } }]
`);
    expect(explain(same, assess(same, {}))[0]!.body).toBe('小区类型 未知；待定，0 至 2 分（满分 2 分）');
  });

  test('say of a dated parameter without value what it waits for', () => {
    const target = (options: EvaluateOptions, lang: 'zh' | 'en' = 'zh'): string => explain(PROJECTS, assess(PROJECTS, { share: 0.7 }, options), { only: ['R4'], lang })[0]!.body;
    expect([target({}), target({ asOf: '2020-12-31' }), target({ asOf: '2021-01-01' }), target({ asOf: '2022-01-01' })]).toEqual([
      '党员占比 70%，要求不低于 占比要求（随评价日期而定）；待定，0 至 3 分（满分 3 分）',
      '党员占比 70%，要求不低于 占比要求（评价日期时还没有值）；待定，0 至 3 分（满分 3 分）',
      '党员占比 70%，不低于 60%；得 3 分（满分 3 分）',
      '党员占比 70%，低于 80%；得 0 分（满分 3 分）',
    ]);
    expect([target({}, 'en'), target({ asOf: '2020-12-31' }, 'en')]).toEqual([
      '党员占比 70%, at least 占比要求 (depends on the day of assessment) required; points open: 0 to 3 of 3',
      '党员占比 70%, at least 占比要求 (no value yet on the day of assessment) required; points open: 0 to 3 of 3',
    ]);
  });

  test('say earlier and later of days', () => {
    expect(body({ set: '2021-06-30', shut: false }, 'R3')).toBe('成立日期 2021-06-30，不晚于 2021-06-30：是；得 3 分（满分 3 分）');
    expect(body({ set: 'never', shut: false }, 'R3')).toBe('成立日期 尚未发生，不晚于 2021-06-30：否；得 0 分（满分 3 分）');
    expect(body({ shut: false }, 'R3', 'en')).toBe('成立日期 unknown, not after 2021-06-30: unknown; points open: 0 to 3 of 3');
    const days = planOf(`
terms: { start: { label: 起算日, quantity: set } }
facts: { set: { kind: date, label: 成立日期 }, end: { kind: date, label: 到期日期 } }
indicators:
  - { id: R1, title: 一, points: 1, scoring: { met: { of: asOf, above: end } } }
  - { id: R2, title: 二, points: 1, scoring: { met: { of: start, atLeast: 2021-01-01, below: asOf } } }
  - { id: R3, title: 三, points: 1, scoring: { met: { of: end, is: never } } }
`);
    const found = assess(days, { set: '2020-12-31', end: '2021-08-01' }, DAY);
    expect(explain(days, found).map((row) => row.body)).toEqual([
      '评价日期 2021-08-01，晚于 2021-08-01：否；得 0 分（满分 1 分）',
      '起算日：成立日期 2020-12-31，不早于 2021-01-01、早于 2021-08-01：否；得 0 分（满分 1 分）',
      '到期日期 2021-08-01，就是 尚未发生：否；得 0 分（满分 1 分）',
    ]);
    expect(explain(days, assess(days, {}), { lang: 'en' }).map((row) => row.body)[0]).toBe('day of assessment unknown, after unknown: unknown; points open: 0 to 1 of 1');
  });

  test('say whether there may be no points at all, and what they would be for', () => {
    expect(body({ set: '2021-06-30' }, 'R3')).toBe('尚不知道是否不得分：被通报：未知；成立日期 2021-06-30，不晚于 2021-06-30：是；待定，0 至 3 分（满分 3 分）');
    expect(body({ set: '2021-06-30' }, 'R3', 'en')).toBe('not known whether there are no points: 被通报: unknown; 成立日期 2021-06-30, not after 2021-06-30: yes; points open: 0 to 3 of 3');
    expect(body({ set: '2021-06-30', shut: true }, 'R3', 'en')).toBe('被通报: yes, so no points; points: 0 of 3');
  });
});

test('entries that are written out, in a plan from elsewhere, have no unit', () => {
  const plan = planOf(`
facts: { visits: { kind: counts, label: 走访, unit: 次, per: project } }
indicators: [{ id: R1, title: 走访, points: 1, scoring: { met: { count: { every: visits, above: 1 }, atLeast: 1 } } }]
`);
  const row = (one: Plan): string => explain(one, assess(one, { visits: [2] }))[0]!.body;
  expect(row(plan)).toBe('走访 2 次，高于 1 次 的个数 1，不低于 1：是；得 1 分（满分 1 分）');
  const other = JSON.parse(JSON.stringify(plan).replaceAll('"over":{"fact":"visits"}', '"over":{"items":[{"op":"number","value":"2"}]}')) as Plan;
  expect(row(other)).toBe('2，高于 1 的个数 1，不低于 1：是；得 1 分（满分 1 分）');
});

test('a grade without a table stands alone', () => {
  const plan = planOf(`
facts: { fines: { kind: count, label: 处罚次数, unit: 次 } }
grades: { scale: 信用等级, clause: 5.1, of: fines, bands: [{ id: AAA, label: 诚信, upTo: 0 }, { id: A, label: 一般, upTo: 2 }], otherwise: { id: D, label: 失信 } }
`);
  const found = assess(plan, { fines: 1 });
  expect(renderText(plan, found).split('\n').slice(1)).toEqual(['等级 一般', '依附录 A 表 A.1（资料性）试评，不是官方评定；每个读法和依据见 pingfen score --rows 或 --json。', '']);
  expect(renderText(plan, assess(plan, {}), { lang: 'en' }).split('\n')[1]).toBe('Grade 诚信 or 一般 or 失信');
  expect(renderMarkdown(plan, found).split('\n').slice(4, 9)).toEqual(['**等级：一般**', '', '## 结果说明', '', '- 处罚次数 1 次：一般（5.1）']);
  expect(renderHtml(plan, found)).toContain('<div class="result"><p class="grade">一般</p></div>');
});

test('the points of a row by option stand in the table as they are under the option chosen', () => {
  const points = (kind: string | null): string | undefined => renderMarkdown(PROJECTS, assess(PROJECTS, { ...SOME, kind }, DAY)).split('\n').find((line) => line.startsWith('| R2'))?.split(' | ')[1];
  expect([points('new'), points('old'), points(null)]).toEqual(['4', '2', '2 \\~ 4']);
});
