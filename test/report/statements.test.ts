import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findRulebook } from '../../src/catalog/catalog.js';
import { unwrap, type Language } from '../../src/diagnostics/diagnostic.js';
import { compareReadings } from '../../src/evaluate/compare-readings.js';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import type { Plan } from '../../src/plan/plan.js';
import { renderHtml } from '../../src/report/render-html.js';
import { renderMarkdown } from '../../src/report/render-markdown.js';
import { renderText } from '../../src/report/render-text.js';
import { STATEMENTS } from '../../src/report/statement-phrases.js';
import { summarize } from '../../src/report/statements.js';
import { readYaml } from '../cases/read.js';
import { assess, planOf } from '../evaluate/small.js';

const ESTATE = findRulebook('weihai-db3710-t133-2021/estate')!;
const SAMPLE = readYaml(readFileSync(join(import.meta.dirname, '../../rules/weihai-db3710-t133-2021/estate.sample.yaml'), 'utf8')) as Readonly<Record<string, unknown>>;

const seen = new Set<string>();

/** The sentences, each with the kind that it is, in one language or both. */
function said(plan: Plan, facts: object, options: EvaluateOptions = {}, lang: Language = 'zh'): readonly string[] {
  const effects = unwrap(compareReadings<unknown>(plan, facts, options));
  return summarize(plan, assess(plan, facts, options), { lang, effects }).map(({ phrase, text }) => {
    seen.add(phrase);
    return `${phrase}: ${text}`;
  });
}

/** Ten points for a rate, graded at 9 and 6. */
const SMALL = planOf(`
readings:
  rounding: { clause: A.2, question: 修约？, default: none, options: { none: 不修约, half: 四舍五入到整数 } }
  without: { clause: A.1, question: 没有活动室？, default: exclude, options: { exclude: 不计, zero: 零分 } }
facts:
  hasRoom: { kind: yesNo, label: 有活动室 }
  rate: { kind: rate, label: 解决率 }
  sample: { kind: count, label: 样本, min: 0 }
  meetings: { kind: count, label: 会议次数, min: 0 }
  asked: { kind: count, label: 应到, min: 0 }
indicators:
  - { id: R1, title: 解决率, points: 8, scoring: { proportional: rate } }
  - { id: R2, title: 活动室, points: 1, appliesWhen: hasRoom, otherwise: { reading: without }, scoring: { met: hasRoom } }
  - { id: R3, title: 到会率, points: 1, scoring: { proportional: { ratio: [meetings, asked] } } }
grades:
  scale: 等次
  clause: A.3
  of: { reading: rounding, none: total, half: { round: total, to: 1, mode: halfUp } }
  bands: [{ id: good, label: 优秀, from: 9 }, { id: fair, label: 合格, from: 6 }]
  otherwise: { id: poor, label: 不合格 }
validity: [{ id: size, clause: A.4, quote: 样本不少于三户, check: { of: sample, atLeast: 3 } }]
`);

const KNOWN = { hasRoom: true, rate: '95%', sample: 3, meetings: 1, asked: 1 };

describe('in both languages', () => {
  test.each(['zh', 'en'] as const)('the sample of table A.1, %s', (lang) => {
    expect(said(ESTATE, SAMPLE, {}, lang)).toMatchSnapshot();
  });

  test.each(['zh', 'en'] as const)('the highest grade, %s', (lang) => {
    expect(said(SMALL, KNOWN, {}, lang)).toMatchSnapshot();
  });

  test.each(['zh', 'en'] as const)('a grade between two, how far the next is, and what would change it, %s', (lang) => {
    expect(said(SMALL, { ...KNOWN, rate: '83%' }, {}, lang)).toMatchSnapshot();
  });

  test.each(['zh', 'en'] as const)('the lowest grade, a precondition that fails, %s', (lang) => {
    expect(said(SMALL, { ...KNOWN, rate: 0, sample: 2 }, {}, lang)).toMatchSnapshot();
  });

  test.each(['zh', 'en'] as const)('a total that is rounded before it is graded, %s', (lang) => {
    expect(said(SMALL, { ...KNOWN, rate: '83%' }, { readings: { rounding: 'half' } }, lang)).toMatchSnapshot();
  });

  test.each(['zh', 'en'] as const)('rows without facts, and rows that get all their points, %s', (lang) => {
    const plan = planOf(`
ifUnknown: zero
facts: { exempt: { kind: yesNo, label: 免检 } }
indicators:
  - { id: A-1, title: 甲, points: 2, appliesWhen: { not: exempt }, otherwise: full, fact: a, scoring: judged }
  - { id: A-2, title: 乙, points: 2, fact: b, scoring: judged }
  - { id: A-3, title: 丙, points: 2, fact: c, scoring: judged }
`);
    expect(said(plan, { exempt: true }, {}, lang)).toMatchSnapshot();
  });

  test.each(['zh', 'en'] as const)('a row that does not apply, %s', (lang) => {
    expect(said(SMALL, { ...KNOWN, hasRoom: false }, {}, lang)).toMatchSnapshot();
    expect(said(SMALL, { ...KNOWN, hasRoom: false }, { readings: { without: 'zero' } }, lang)).toMatchSnapshot();
  });

  test.each(['zh', 'en'] as const)('unknown facts, one that only a precondition asks for, and nothing to measure, %s', (lang) => {
    expect(said(SMALL, { hasRoom: true, meetings: 0, asked: 0 }, {}, lang)).toMatchSnapshot();
    expect(said(SMALL, { ...KNOWN, sample: null }, {}, lang)).toMatchSnapshot();
  });
});

test('twelve rows are named, more are counted', () => {
  const rows = Array.from({ length: 13 }, (_, index) => `  - { id: R${String(index + 1)}, title: 行, points: 1, appliesWhen: a, otherwise: exclude, scoring: { met: a } }`);
  const plan = planOf(`facts: { a: { kind: yesNo, label: 甲 } }\nindicators:\n${rows.join('\n')}`);
  expect(said(plan, { a: false })).toContain('excluded: 甲：否：R1、R2、R3、R4、R5、R6、R7、R8、R9、R10、R11、R12等 13 行不适用，不计分');
  const twelve = planOf(`facts: { a: { kind: yesNo, label: 甲 } }\nindicators:\n${rows.slice(0, 12).join('\n')}`);
  expect(said(twelve, { a: false }, {}, 'en')).toContain('excluded: 甲: no: R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12 not counted');
});

test('a table without grades has no sentence about them', () => {
  const plan = planOf('facts: { a: { kind: yesNo, label: 甲 } }\nindicators: [{ id: R1, title: 一, points: 2, scoring: { met: a } }]');
  expect(said(plan, { a: true })).toEqual(['total: 总分 2 分，可得 2 分']);
  expect(said(plan, {}, {}, 'en')).toEqual(['totalOpen: the total lies within 0 ~ 2 of 2 points', 'unknown: not known yet: 1; first find out: 甲 (points at stake: 2)']);
});

describe('a negative list', () => {
  const plan = (more: string, grades: string): Plan => planOf(`
readings: { below: { clause: A.8, question: 能否为负？, default: open, options: { open: 能, zero: 否 } } }
facts: { mark: { kind: count, label: 评分, max: 10 }, shut: { kind: yesNo, label: 被通报 } }
indicators: [{ id: R1, title: 评分, points: 10, scoring: { judged: mark } }]
negativeList: { floor: { reading: below, open: none, zero: 0 }, items: [{ id: N1, title: 事故, deduct: [3, 5], fact: accidents }${more}] }
grades: { scale: 等级, clause: A.9, bands: ${grades}, otherwise: { id: none, label: 不评 } }
`);
  const one = plan('', '[{ id: good, label: 良好, from: 6, when: { not: shut } }]');
  const ZERO: EvaluateOptions = { readings: { below: 'zero' } };

  test('with events that are known', () => {
    expect(said(one, { mark: 10, accidents: [3, 5], shut: false })).toEqual(['total: 总分 2 分，可得 10 分', 'negative: 负面清单扣 8 分：扣前 10 分，扣后 2 分', 'gradeBy: 总分 2 分：不评（A.9）']);
    expect(said(one, { mark: 4, accidents: [5], shut: false }, ZERO, 'en')).toEqual([
      'total: the total is 0 of 10 points', 'negative: the negative list takes off 5 points: 4 before, -1 after', 'negativeFloor: what falls below 0 points counts as 0', 'gradeBy: total 0: 不评 (A.9)',
    ]);
    expect(said(one, { mark: 10, accidents: [], shut: false })).toEqual(['total: 总分 10 分，可得 10 分', 'negativeNone: 负面清单没有扣分', 'gradeBy: 总分 10 分：良好（A.9）']);
  });

  test('with events that are open', () => {
    expect(said(one, { mark: 10, accidents: [null], shut: true }, ZERO)).toEqual([
      'totalOpen: 总分在 5 ~ 7 分之间，可得 10 分', 'negative: 负面清单扣 3 ~ 5 分：扣前 10 分，扣后 5 ~ 7 分', 'gradeBy: 总分 5 ~ 7 分：不评（A.9）', 'unknown: 还有 1 项不知道，首先要查清的是事故（影响 2 分）',
    ]);
    const two = plan(', { id: N2, title: 上访, deduct: [0, 1], fact: petitions }', '[{ id: good, label: 良好, from: 6, when: { not: shut } }]');
    expect(said(two, { mark: 10, accidents: [5], shut: true })).toEqual([
      'totalAtMost: 总分至多 5 分，可得 10 分', 'negativeOpen: 负面清单有几起还不知道，至少扣 5 分：扣前 10 分，扣后至多 5 分', 'gradeBy: 总分 ≤ 5 分：不评（A.9）', 'unknownUnbounded: 还有 1 项不知道，首先要查清的是上访（影响多少分没有上限）',
    ]);
    expect(said(two, { mark: 10, shut: true }, ZERO, 'en')).toEqual([
      'totalOpen: the total lies within 0 ~ 10 of 10 points',
      'negativeUnknown: it is not known yet what the negative list takes off: 10 points before, at most 10 after',
      'negativeFloor: what falls below 0 points counts as 0',
      'gradeBy: total 0 ~ 10: 不评 (A.9)',
      'unknown: not known yet: 2; first find out: 事故 (points at stake: 10)',
    ]);
  });

  test('where the grade hangs on a condition alone', () => {
    const free = plan('', '[{ id: good, label: 良好, when: { not: shut } }]');
    expect(said(free, { mark: 10, accidents: [], shut: false }).at(-1)).toBe('gradeOnly: 等级为良好（A.9）');
    expect(said(free, { mark: 10, accidents: [], shut: true }, {}, 'en').at(-1)).toBe('gradeOnly: the grade is 不评 (A.9)');
    expect(said(free, { mark: 10, accidents: [] })).toContain('gradeOpen: 等级待定：良好 或 不评（A.9）');
  });
});

describe('points that leave the table', () => {
  const SCALED = planOf(`
facts: { club: { kind: yesNo, label: 有活动室 }, mark: { kind: count, label: 评分, max: 3 } }
indicators:
  - { id: R1, title: 评分, points: 3, appliesWhen: club, otherwise: rescale, scoring: { judged: mark } }
  - { id: R2, title: 另评, points: 3, appliesWhen: { of: mark, above: 0 }, otherwise: rescale, scoring: { judged: mark } }
`);

  test('of rows that do not apply are scaled up, if any row applies', () => {
    expect(said(SCALED, { club: false, mark: 2 }).slice(0, 2)).toEqual(['total: 总分 4 分，可得 6 分', 'rescaled: 有不适用的行，得分已折算到 6 分']);
    expect(said(SCALED, { club: false, mark: 0 }, {}, 'en').slice(0, 2)).toEqual([
      'totalOpen: the total lies within 0 ~ 6 of 6 points', 'rescaledNone: no row applies, so that there is nothing to scale up and the total cannot be settled',
    ]);
    expect(said(SCALED, { club: true, mark: 2 })).toEqual(['total: 总分 4 分，可得 6 分']);
  });

  test('are not there under another option', () => {
    const plan = planOf(`
facts: { kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } } }
indicators: [{ id: R1, title: 完成, points: { choice: kind, new: 4, old: 2 }, scoring: { met: true } }]
`);
    expect(said(plan, { kind: 'new' })).toEqual(['total: 总分 4 分，可得 4 分']);
    expect(said(plan, { kind: 'old' })).toEqual(['total: 总分 2 分，可得 2 分', 'availableBy: 可得的分随选项而定，最多 4 分']);
    expect(said(plan, {}, {}, 'en').slice(0, 2)).toEqual(['totalOpen: the total lies within 2 ~ 4 of 2 ~ 4 points', 'availableBy: the points to be had depend on an option and are 4 at most']);
  });

  test('though the points themselves are known', () => {
    const plan = planOf(`
facts: { club: { kind: yesNo, label: 有活动室 } }
indicators: [{ id: R1, title: 一, points: 1, scoring: { met: true } }, { id: R2, title: 二, points: 2, appliesWhen: club, scoring: { met: false } }]
`);
    expect(said(plan, {})[0]).toBe('total: 总分 1 分，可得 1 ~ 3 分');
  });
});

test('clauses: how many come to what, and each that is asked for and not met', () => {
  const plan = planOf(`
facts: { members: { kind: count, label: 委员人数, unit: 人 }, visits: { kind: counts, label: 走访, per: project } }
requirements:
  - { id: C1, clause: 4.1, quote: 应为单数, modality: shall, check: { of: members, odd: true } }
  - { id: C2, clause: 4.2, quote: 应公开, modality: shall, fact: shown }
  - { id: C3, clause: 4.3, quote: 宜走访, modality: should, check: { every: visits, atLeast: 1 } }
  - { id: C4, clause: 4.4, quote: 党员比例不低于 60%, modality: unstated, fact: enough }
`);
  expect(said(plan, { enough: false, members: 4, shown: false, visits: [] })).toEqual([
    'conformity: “应”的条款 2 条：不符合 2', 'conformity: “宜”的条款 1 条：未知 1', 'conformity: “未注明”的条款 1 条：不符合 1', 'nonconformity: 不符合（应）：4.1“应为单数”（委员人数 4 人，为单数：否）', 'nonconformityBare: 不符合（应）：4.2“应公开”', 'nonconformityBare: 不符合（未注明）：4.4“党员比例不低于 60%”', 'none: 没有可计算的对象，补充事实也不能确定：C3 4.3',
  ]);
  // What a text only recommends fails nobody.
  expect(said(plan, { enough: true, members: 5, visits: [0] }, {}, 'en')).toEqual([
    'conformity: requirements of the kind "shall", 2 in all: met 1, unknown 1', 'conformity: requirements of the kind "should", 1 in all: not met 1', 'conformity: requirements of the kind "not stated", 1 in all: met 1', 'unknownElse: not known yet: 1; first find out: 应公开',
  ]);
});

test('a total by formula, with a bonus, rounded', () => {
  const plan = { ...planOf(`
total: { of: { product: [{ awarded: R1 }, 0.1] } }
indicators: [{ id: R1, title: 一, points: 10, fact: mark, scoring: judged }]
bonus: { cap: 1, items: [{ id: P1, title: 加, points: 2, fact: more, scoring: judged }] }
`), round: { to: '1', mode: 'halfUp', at: 'total', basis: 'text' } as const };
  expect(said(plan, { mark: 8, more: 2 })).toEqual(['total: 总分 2 分，可得 1 分', 'totalBy: 总分按公式：“一”得 8 分 × 0.1 = 0.8', 'bonus: 加分项得 2 分，计入 1 分', 'unrounded: 总分已修约，修约前 1.80 分']);
  expect(said(plan, { mark: 8 }, {}, 'en')).toEqual(['totalOpen: the total lies within 1 ~ 2 of 1 points', 'totalBy: the total is by formula: 一 gets 8 × 0.1 = 0.8', 'bonus: 加分项: points 0 ~ 2, of which 0 ~ 1 count', 'unrounded: the total is rounded; before that it is 0.80 ~ 1.80', 'unknown: not known yet: 1; first find out: 加 (points at stake: 2)']);
});

describe('several scales, and what changes grades whatever the points', () => {
  const plan = planOf(`
facts: { late: { kind: yesNo, label: 逾期 }, fires: { kind: count, label: 火灾, unit: 起 } }
indicators: [{ id: R1, title: 一, points: 10, fact: mark, scoring: judged }]
grades:
  - { scale: 星级, clause: A.1, bands: [{ id: two, label: 二星, from: 9 }, { id: one, label: 一星, from: 6 }], otherwise: { id: none, label: 无星 } }
  - { scale: 安全, clause: A.2, bands: [{ id: good, label: 好, when: { of: fires, is: 0 } }], otherwise: { id: bad, label: 差 } }
effects:
  - { id: cap, clause: A.3, quote: 逾期的最高一星, when: late, capAt: one }
  - { id: fall, clause: A.4, when: { of: fires, above: 1 }, downgrade: 2 }
  - { id: veto, clause: A.5, quote: 三起以上为差, when: { of: fires, above: 2 }, grade: bad }
`);

  test('what takes effect, and the grade before and after', () => {
    expect(said(plan, { mark: 9, late: true, fires: 2 })).toEqual([
      'total: 总分 9 分，可得 10 分', 'gradeTop: 不低于 9 分，为二星（A.1）', 'effect: 最高为一星（A.3“逾期的最高一星”）：逾期：是', 'effect: 下降 2 级（A.4）：火灾 2 起，高于 1 起：是', 'gradeAfter: 于是星级为：无星', 'gradeOnly: 等级为差（A.2）',
    ]);
    expect(said(plan, { mark: 9, late: false, fires: 3 }, {}, 'en').slice(1)).toEqual([
      'gradeTop: not below 9 points: 二星 (A.1)', 'effect: the grade falls by 2 (A.4): 火灾 3 起, above 1 起: yes', 'gradeAfter: so the grade on 星级 is: 无星', 'gradeOnly: the grade is 差 (A.2)', 'effect: the grade is 差 (A.5 “三起以上为差”): 火灾 3 起, above 2 起: yes', 'gradeAfter: so the grade on 安全 is: 差',
    ]);
  });

  test('what may take effect', () => {
    expect(said(plan, { fires: 0 })).toEqual([
      'totalOpen: 总分在 0 ~ 10 分之间，可得 10 分', 'gradeOpen: 等级待定：二星 或 一星 或 无星（A.1）', 'effectUnknown: 尚不知道是否最高为一星（A.3“逾期的最高一星”）：逾期：未知', 'gradeAfter: 于是星级为：二星 或 一星 或 无星', 'gradeOnly: 等级为好（A.2）', 'unknown: 还有 2 项不知道，首先要查清的是一（影响 10 分）',
    ]);
    expect(said(plan, { mark: 6, late: true, fires: 0 })).toContain('gradeAfter: 于是星级为：一星');
  });

  test('nothing is said of what has no effect', () => {
    expect(said(plan, { mark: 6, late: false, fires: 0 })).toEqual(['total: 总分 6 分，可得 10 分', 'gradeWithin: 不低于 6 分、低于 9 分，为一星（A.1）', 'gap: 距二星还差 3 分', 'gradeOnly: 等级为好（A.2）']);
  });

  test('every report names the grade of each scale', () => {
    const assessment = assess(plan, { mark: 9, late: true, fires: 1 });
    for (const render of [renderText, renderMarkdown, renderHtml]) expect(render(plan, assessment)).toContain('星级：一星；安全：差');
    expect(renderText(plan, assess(plan, { mark: 9, fires: 0 }), { lang: 'en' })).toContain('Not known yet: 逾期 late (decides the grade)');
  });
});

test('without effects no reading is spoken of', () => {
  expect(summarize(ESTATE, assess(ESTATE, SAMPLE)).filter(({ about }) => about === 'readings')).toEqual([]);
});

afterAll(() => {
  // Every kind of sentence is shown by an example above.
  expect([...seen].sort()).toEqual(Object.keys(STATEMENTS).sort());
});
