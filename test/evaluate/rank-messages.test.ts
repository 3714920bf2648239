import { expect, test } from 'vitest';
import type { Language } from '../../src/diagnostics/diagnostic.js';
import { formatDiagnostic } from '../../src/diagnostics/format.js';
import type { Assessment } from '../../src/evaluate/assessment.js';
import { rank } from '../../src/evaluate/rank.js';
import { RANK_CODES } from '../../src/evaluate/rank-codes.js';
import type { RankEntry, RankRule } from '../../src/evaluate/ranking.js';
import { assess, planOf } from './small.js';

const MARKS = planOf(`
readings:
  halves: { clause: A.2, question: 一半怎么算？, default: whole, options: { whole: 不给分, linear: 按比例 } }
parameters:
  target: { kind: amount, label: 当地目标, min: 1 }
subjects: { town: 镇, village: 村 }
facts:
  visits: { kind: count, label: 走访次数 }
indicators:
  - { id: M-1, title: 走访, points: 4, scoring: { reach: { of: visits, target: target, below: { reading: halves, whole: nothing, linear: linear } } } }
requirements:
  - { id: C-1, clause: 4.1, quote: 镇应走访, modality: shall, subject: town, fact: townVisits }
  - { id: C-2, clause: 4.1, quote: 村应走访, modality: shall, subject: village, fact: villageVisits }
`);
const CLAUSES = planOf('requirements:\n  - { id: C-1, clause: 4.1, quote: 应走访, modality: shall, fact: visited }\n');

const BASE = assess(MARKS, { visits: 3 });
const ONE: RankEntry = { id: '甲', assessment: BASE };
const RULE = { ties: 'competition', lists: [] };
const RED = { id: 'red', label: '红榜', from: 'top', take: { places: 1 } };
const beside = (changes: Partial<Assessment>): unknown => [ONE, { id: '乙', assessment: { ...BASE, ...changes } }];
const withList = (changes: object): unknown => ({ ...RULE, lists: [{ ...RED, ...changes }] });
const withTake = (take: unknown): unknown => withList({ take });

function problems(entries: unknown, rule: unknown): ReturnType<typeof rank>['diagnostics'] {
  return rank(entries as readonly RankEntry[], rule as RankRule).diagnostics;
}

const said = (entries: unknown, rule: unknown, lang: Language): string => problems(entries, rule).map((one) => formatDiagnostic(one, { lang })).join('\n');

interface Wrong {
  readonly entries?: unknown;
  readonly rule?: unknown;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const WRONG: readonly Wrong[] = [
  {
    entries: { 甲: BASE },
    zh: ['entries 错误 RANK_FORM：“entries”的写法不对', '  写的是：{…}', '  应为：{ id, assessment } 的数组，可以为空', '  改法：写成：{ id, assessment } 的数组，可以为空'],
    en: ['entries error RANK_FORM: "entries" is not of the right form', '  found: {…}', '  expected: an array of { id, assessment }, which may be empty', '  mend: give an array of { id, assessment }, which may be empty'],
  },
  {
    entries: [BASE.rulebook.id],
    zh: ['entries[0] 错误 RANK_FORM：“entries[0]”的写法不对', '  写的是："test/small"', '  应为：{ id, assessment }', '  改法：写成：{ id, assessment }'],
    en: ['entries[0] error RANK_FORM: "entries[0]" is not of the right form', '  found: "test/small"', '  expected: { id, assessment }', '  mend: give { id, assessment }'],
  },
  {
    entries: [ONE, { assessment: BASE }],
    zh: ['entries[1].id 错误 RANK_FORM：“entries[1].id”的写法不对', '  应为：不为空的文字', '  改法：写成：不为空的文字'],
    en: ['entries[1].id error RANK_FORM: "entries[1].id" is not of the right form', '  expected: a text that is not empty', '  mend: give a text that is not empty'],
  },
  {
    rule: 'top 3',
    zh: ['rule 错误 RANK_FORM：“rule”的写法不对', '  写的是："top 3"', '  应为：{ ties, lists }', '  改法：写成：{ ties, lists }'],
    en: ['rule error RANK_FORM: "rule" is not of the right form', '  found: "top 3"', '  expected: { ties, lists }', '  mend: give { ties, lists }'],
  },
  {
    rule: { ties: 'dense' },
    zh: ['rule.lists 错误 RANK_FORM：“rule.lists”的写法不对', '  应为：名单的数组，可以为空', '  改法：写成：名单的数组，可以为空'],
    en: ['rule.lists error RANK_FORM: "rule.lists" is not of the right form', '  expected: an array of lists, which may be empty', '  mend: give an array of lists, which may be empty'],
  },
  {
    rule: { ties: 'dense', lists: ['红榜'] },
    zh: ['rule.lists[0] 错误 RANK_FORM：“rule.lists[0]”的写法不对', '  写的是："红榜"', '  应为：{ id, label, from, take }', '  改法：写成：{ id, label, from, take }'],
    en: ['rule.lists[0] error RANK_FORM: "rule.lists[0]" is not of the right form', '  found: "红榜"', '  expected: { id, label, from, take }', '  mend: give { id, label, from, take }'],
  },
  {
    rule: withList({ id: undefined }),
    zh: ['rule.lists[0].id 错误 RANK_FORM：“rule.lists[0].id”的写法不对', '  应为：不为空的文字', '  改法：写成：不为空的文字'],
    en: ['rule.lists[0].id error RANK_FORM: "rule.lists[0].id" is not of the right form', '  expected: a text that is not empty', '  mend: give a text that is not empty'],
  },
  {
    rule: withTake(3),
    zh: ['rule.lists[0].take 错误 RANK_FORM：“rule.lists[0].take”的写法不对', '  写的是：3', '  应为：{ places: 3 } 之类的对象', '  改法：写成：{ places: 3 } 之类的对象'],
    en: ['rule.lists[0].take error RANK_FORM: "rule.lists[0].take" is not of the right form', '  found: 3', '  expected: an object such as { places: 3 }', '  mend: give an object such as { places: 3 }'],
  },
  {
    entries: [{ id: '甲', assessment: { ok: true, value: BASE, diagnostics: [] } }],
    zh: ['entries[0].assessment 错误 RANK_ASSESSMENT：“甲”的评分结果读不出来', '  写的是：{…}', '  应为：evaluate 给出的评分结果', '  改法：给出 unwrap(evaluate(…)) 的值，或它存成 JSON 再读回的内容'],
    en: ['entries[0].assessment error RANK_ASSESSMENT: the assessment of "甲" cannot be read', '  found: {…}', '  expected: an assessment that evaluate made', '  mend: give the value of unwrap(evaluate(…)), or what was stored of it as JSON'],
  },
  {
    entries: [{ id: '甲', assessment: assess(CLAUSES, { visited: true }) }],
    zh: ['entries[0].assessment 错误 RANK_NO_POINTS：“甲”的评分表没有分数，不能排名', '  写的是：test/small', '  应为：有评分表的评分结果', '  改法：换用有分数的评分表；只有条款的，看各条是否符合'],
    en: ['entries[0].assessment error RANK_NO_POINTS: the rulebook of "甲" has no points to rank by', '  found: test/small', '  expected: an assessment by a rulebook that has a table', '  mend: take a rulebook with points; one of clauses alone tells which of them are met'],
  },
  {
    entries: [ONE, ONE],
    zh: ['entries[1].id 错误 RANK_TWICE：“甲”出现了两次', '  写的是：甲', '  应为：每个编号只用一次', '  改法：删去一个，或换一个编号'],
    en: ['entries[1].id error RANK_TWICE: "甲" is there twice', '  found: 甲', '  expected: each id once', '  mend: leave one of them out, or give it another id'],
  },
  {
    rule: { ...RULE, lists: [RED, { ...RED, label: '光荣榜' }] },
    zh: ['rule.lists[1].id 错误 RANK_TWICE：“red”出现了两次', '  写的是：red', '  应为：每个编号只用一次', '  改法：删去一个，或换一个编号'],
    en: ['rule.lists[1].id error RANK_TWICE: "red" is there twice', '  found: red', '  expected: each id once', '  mend: leave one of them out, or give it another id'],
  },
  {
    entries: beside({ rulebook: { id: 'test/other', edition: '2026-2' }, readings: {} }),
    zh: ['entries[1].assessment.rulebook.id 错误 RANK_DIFFERS：“乙”与“甲”的评分表不同，不能一起排名', '  写的是："test/other"', '  应为："test/small"', '  改法：评分表取相同的，重新评分；或者分开排名'],
    en: ['entries[1].assessment.rulebook.id error RANK_DIFFERS: "乙" and "甲" differ in rulebook and cannot be ranked together', '  found: "test/other"', '  expected: "test/small"', '  mend: score them again with the same rulebook, or rank them apart'],
  },
  {
    entries: beside({ rulebook: { id: 'test/small', edition: '2026-2' }, parameters: {} }),
    zh: ['entries[1].assessment.rulebook.edition 错误 RANK_DIFFERS：“乙”与“甲”的版本不同，不能一起排名', '  写的是："2026-2"', '  应为："2026-1"', '  改法：版本取相同的，重新评分；或者分开排名'],
    en: ['entries[1].assessment.rulebook.edition error RANK_DIFFERS: "乙" and "甲" differ in edition and cannot be ranked together', '  found: "2026-2"', '  expected: "2026-1"', '  mend: score them again with the same edition, or rank them apart'],
  },
  {
    entries: beside({ readings: { halves: 'linear' } }),
    zh: ['entries[1].assessment.readings.halves 错误 RANK_DIFFERS：“乙”与“甲”的读法“halves”不同，不能一起排名', '  写的是："linear"', '  应为："whole"', '  改法：读法“halves”取相同的，重新评分；或者分开排名'],
    en: ['entries[1].assessment.readings.halves error RANK_DIFFERS: "乙" and "甲" differ in reading "halves" and cannot be ranked together', '  found: "linear"', '  expected: "whole"', '  mend: score them again with the same reading "halves", or rank them apart'],
  },
  {
    entries: [ONE, { id: '乙', assessment: assess(MARKS, { visits: 3 }, { parameters: { target: 4 } }) }],
    zh: ['entries[1].assessment.parameters.target 错误 RANK_DIFFERS：“乙”与“甲”的参数“target”不同，不能一起排名', '  写的是："4"', '  应为：null', '  改法：参数“target”取相同的，重新评分；或者分开排名'],
    en: ['entries[1].assessment.parameters.target error RANK_DIFFERS: "乙" and "甲" differ in parameter "target" and cannot be ranked together', '  found: "4"', '  expected: null', '  mend: score them again with the same parameter "target", or rank them apart'],
  },
  {
    entries: [ONE, { id: '乙', assessment: assess(MARKS, { visits: 3 }, { asOf: '2026-06-30' }) }],
    zh: ['entries[1].assessment.asOf 错误 RANK_DIFFERS：“乙”与“甲”的评价日期（asOf）不同，不能一起排名', '  写的是："2026-06-30"', '  应为：没有', '  改法：评价日期（asOf）取相同的，重新评分；或者分开排名'],
    en: ['entries[1].assessment.asOf error RANK_DIFFERS: "乙" and "甲" differ in day of the assessment (asOf) and cannot be ranked together', '  found: "2026-06-30"', '  expected: none', '  mend: score them again with the same day of the assessment (asOf), or rank them apart'],
  },
  {
    entries: [{ id: '甲', assessment: assess(MARKS, {}, { subject: 'town' }) }, { id: '乙', assessment: assess(MARKS, {}) }],
    zh: ['entries[1].assessment.subject 错误 RANK_DIFFERS：“乙”与“甲”的对象（subject）不同，不能一起排名', '  应为："town"', '  改法：对象（subject）取相同的，重新评分；或者分开排名'],
    en: ['entries[1].assessment.subject error RANK_DIFFERS: "乙" and "甲" differ in subject and cannot be ranked together', '  expected: "town"', '  mend: score them again with the same subject, or rank them apart'],
  },
  {
    rule: { ...RULE, tie: 'dense' },
    zh: ['rule.tie 错误 RANK_KEY：这里没有“tie”这个键', '  写的是：tie', '  应为：ties、lists', '  改法：是不是“ties”？'],
    en: ['rule.tie error RANK_KEY: there is no key "tie" here', '  found: tie', '  expected: ties, lists', '  mend: did you mean "ties"?'],
  },
  {
    rule: withTake({ places: 3, ifAny: true }),
    zh: ['rule.lists[0].take.ifAny 错误 RANK_KEY：这里没有“ifAny”这个键', '  写的是：ifAny', '  应为：places、share、round、atLeast、above、atMost、below', '  改法：删去它'],
    en: ['rule.lists[0].take.ifAny error RANK_KEY: there is no key "ifAny" here', '  found: ifAny', '  expected: places, share, round, atLeast, above, atMost, below', '  mend: leave it out'],
  },
  {
    rule: withTake({ below: 60 }),
    zh: ['rule.lists[0].from 错误 RANK_KEY：这里没有“from”这个键', '  写的是：from', '  应为：id、label、take', '  改法：删去它：按总分取的名单不分前后'],
    en: ['rule.lists[0].from error RANK_KEY: there is no key "from" here', '  found: from', '  expected: id, label, take', '  mend: leave it out: a list by the total is counted from no end'],
  },
  {
    rule: { lists: [] },
    zh: ['rule.ties 错误 RANK_WORD：“ties”没有写明，或没有这个值', '  应为：competition、dense', '  改法：没有默认值，从上面选一个写明'],
    en: ['rule.ties error RANK_WORD: "ties" is not said, or has no such value', '  expected: competition, dense', '  mend: there is no default: choose one of those above'],
  },
  {
    rule: withList({ from: 'Top' }),
    zh: ['rule.lists[0].from 错误 RANK_WORD：“from”没有写明，或没有这个值', '  写的是："Top"', '  应为：top、bottom', '  改法：是不是“top”？'],
    en: ['rule.lists[0].from error RANK_WORD: "from" is not said, or has no such value', '  found: "Top"', '  expected: top, bottom', '  mend: did you mean "top"?'],
  },
  {
    rule: withTake({ share: '10%' }),
    zh: ['rule.lists[0].take.round 错误 RANK_WORD：“round”没有写明，或没有这个值', '  应为：down、up、halfUp', '  改法：没有默认值，从上面选一个写明'],
    en: ['rule.lists[0].take.round error RANK_WORD: "round" is not said, or has no such value', '  expected: down, up, halfUp', '  mend: there is no default: choose one of those above'],
  },
  {
    rule: withTake({}),
    zh: ['rule.lists[0].take 错误 RANK_TAKE：名单怎样取，应恰好写一种', '  写的是：{}', '  应为：{ places }、{ share, round }，或 atLeast、above、atMost、below', '  改法：写上面的一种；要两种就写成两个名单'],
    en: ['rule.lists[0].take error RANK_TAKE: a list takes its entries in one way, no more and no less', '  found: {}', '  expected: { places }, { share, round }, or atLeast, above, atMost, below', '  mend: write one of those above; for two of them make two lists'],
  },
  {
    rule: withTake({ places: 0 }),
    zh: ['rule.lists[0].take.places 错误 RANK_NUMBER：“places”的值不能用', '  写的是：0', '  应为：不小于 1 的整数', '  改法：写成：不小于 1 的整数'],
    en: ['rule.lists[0].take.places error RANK_NUMBER: the value of "places" cannot be used', '  found: 0', '  expected: a whole number of at least 1', '  mend: give a whole number of at least 1'],
  },
  {
    rule: withTake({ share: '101%', round: 'up' }),
    zh: ['rule.lists[0].take.share 错误 RANK_NUMBER：“share”的值不能用', '  写的是："101%"', '  应为：0 到 1 之间的文字，如 "10%"、"0.1" 或 "1/10"', '  改法：写成：0 到 1 之间的文字，如 "10%"、"0.1" 或 "1/10"'],
    en: ['rule.lists[0].take.share error RANK_NUMBER: the value of "share" cannot be used', '  found: "101%"', '  expected: a text from 0 to 1 such as "10%", "0.1" or "1/10"', '  mend: give a text from 0 to 1 such as "10%", "0.1" or "1/10"'],
  },
  {
    rule: { ...RULE, lists: [{ id: 'black', label: '黑榜', take: { below: 0.1 + 0.2 } }] },
    zh: ['rule.lists[0].take.below 错误 RANK_NUMBER：“below”的值不能用', '  写的是：0.30000000000000004', '  应为：能精确读出的数，如 60 或 "89.5"', '  改法：写成：能精确读出的数，如 60 或 "89.5"'],
    en: ['rule.lists[0].take.below error RANK_NUMBER: the value of "below" cannot be used', '  found: 0.30000000000000004', '  expected: a number that can be read exactly, such as 60 or "89.5"', '  mend: give a number that can be read exactly, such as 60 or "89.5"'],
  },
  {
    rule: { ...RULE, lists: [{ id: 'black', label: '黑榜', take: { above: '60', atMost: 60 } }] },
    zh: ['rule.lists[0].take 错误 RANK_CUT_EMPTY：没有总分能同时满足这些条件', '  写的是：above: 60, atMost: 60', '  应为：下限低于上限', '  改法：核对这两个数，看是否写反'],
    en: ['rule.lists[0].take error RANK_CUT_EMPTY: no total can satisfy all of this', '  found: above: 60, atMost: 60', '  expected: a lower limit that lies below the upper one', '  mend: check both numbers and which of them is the lower limit'],
  },
  {
    entries: new Proxy([], { get: () => { throw new Error('closed'); } }),
    zh: ['错误 RANK_UNREADABLE：读取时出错：给出的对象里有会抛出异常的属性', '  应为：只含普通值的对象', '  改法：先取出各个值，再组成普通对象'],
    en: ['error RANK_UNREADABLE: this cannot be read: a property of an object that was given throws', '  expected: objects of plain values', '  mend: take the values out first and give plain objects'],
  },
];

test.each(WRONG.map((wrong) => [wrong.en[0]!, wrong] as const))('%s', (_, { entries = [ONE], rule = RULE, zh, en }) => {
  expect(said(entries, rule, 'zh')).toBe(zh.join('\n'));
  expect(said(entries, rule, 'en')).toBe(en.join('\n'));
});

test('every code is shown here', () => {
  const codes = WRONG.flatMap(({ entries = [ONE], rule = RULE }) => problems(entries, rule).map(({ code }) => code));
  expect([...new Set(codes)].sort()).toEqual(Object.keys(RANK_CODES).sort());
});

const list = (entries: unknown, rule: unknown): readonly string[] => problems(entries, rule).map(({ code, path }) => `${path.join('.')} ${code}`);

test('several problems are told together: those of the entries, then those of the rule', () => {
  const lists = [{ ...RED, id: '', label: 1 }, RED, undefined, { ...RED, from: 'left' }, { take: null, form: 'top' }, { id: 'a', label: 'b', from: 'top', take: { round: 'no' } }, RED];
  expect(list([undefined, ONE, { id: '乙', assessment: null }], { lists })).toEqual([
    'entries.0 RANK_FORM', 'entries.2.assessment RANK_ASSESSMENT',
    'rule.ties RANK_WORD', 'rule.lists.0.id RANK_FORM', 'rule.lists.0.label RANK_FORM', 'rule.lists.2 RANK_FORM', 'rule.lists.3.from RANK_WORD',
    'rule.lists.4.id RANK_FORM', 'rule.lists.4.label RANK_FORM', 'rule.lists.4.form RANK_KEY', 'rule.lists.4.take RANK_FORM',
    'rule.lists.5.take.share RANK_NUMBER', 'rule.lists.5.take.round RANK_WORD', 'rule.lists.6.id RANK_TWICE',
  ]);
});

test('every reading, parameter, the day and the subject are compared', () => {
  const other = beside({ readings: { halves: 'linear', more: 'x' }, parameters: { target: '4' }, asOf: '2026-01-01', subject: 'town' });
  expect(list(other, RULE)).toEqual(['readings.halves', 'readings.more', 'parameters.target', 'asOf', 'subject'].map((what) => `entries.1.assessment.${what} RANK_DIFFERS`));
});

test('after 50 problems it is said how many more there are', () => {
  const found = problems(Array.from({ length: 60 }, (_, index) => ({ id: String(index) })), RULE);
  expect([found.length, found.at(-1)?.code, found.at(-1)?.message.en]).toEqual([51, 'MORE_PROBLEMS', '10 more problems are not listed']);
});

test('a hole in an array is an entry, and a list, that is missing', () => {
  expect(list(new Array(1), { ties: 'dense', lists: new Array(1) })).toEqual(['entries.0 RANK_FORM', 'rule.lists.0 RANK_FORM']);
});

const { total } = BASE;
const end = (fraction: unknown): Assessment['total']['max'] => ({ fraction, decimal: '1.00' }) as Assessment['total']['max'];

test.each<[string, object]>([
  ['a format of another version', { format: 2 }],
  ['no rulebook', { rulebook: null }],
  ['a rulebook without id', { rulebook: { edition: '2026-1' } }],
  ['a rulebook without edition', { rulebook: { id: 'test/small' } }],
  ['no total', { total: 90 }],
  ['no points to be had', { total: { ...total, available: undefined } }],
  ['no readings', { readings: [] }],
  ['no parameters', { parameters: undefined }],
  ['no indicators', { indicators: {} }],
  ['a total without lower end', { total: { ...total, min: undefined } }],
  ['a total without upper end', { total: { ...total, max: null } }],
  ['a total that is no fraction in lowest terms', { total: { ...total, max: end('2/4') } }],
  ['a total that is a number', { total: { ...total, max: end(90) } }],
  ['a total without decimal', { total: { ...total, max: { fraction: '4' } } }],
  ['a total whose ends are the wrong way round', { total: { ...total, min: end('2'), max: end('1') } }],
  ['points to be had without lower end', { total: { ...total, available: { max: end('4') } } }],
  ['points to be had without upper end', { total: { ...total, available: { min: end('4') } } }],
  ['points to be had whose ends are the wrong way round', { total: { ...total, available: { min: end('4'), max: end('3') } } }],
])('an assessment with %s cannot be read', (_, changes) => {
  expect(list([{ id: '甲', assessment: { ...BASE, ...changes } }], RULE)).toEqual(['entries.0.assessment RANK_ASSESSMENT']);
});

test.each<[unknown, readonly string[]]>([
  [{ places: 1 }, []], [{ places: 1, share: undefined }, []], [{ places: 1.5 }, ['places RANK_NUMBER']], [{ places: '3' }, ['places RANK_NUMBER']],
  [{ places: -1 }, ['places RANK_NUMBER']], [{ places: Infinity }, ['places RANK_NUMBER']], [{ places: null }, ['places RANK_NUMBER']],
  [{ share: '0%', round: 'up' }, []], [{ share: '1', round: 'up' }, []], [{ share: '-1%', round: 'up' }, ['share RANK_NUMBER']],
  [{ share: 0.1, round: 'up' }, ['share RANK_NUMBER']], [{ share: '', round: 'up' }, ['share RANK_NUMBER']], [{ share: '10', round: 'halfEven' }, ['share RANK_NUMBER', 'round RANK_WORD']],
])('%j is read or not', (take, wrong) => {
  expect(list([ONE], withTake(take))).toEqual(wrong.map((one) => `rule.lists.0.take.${one}`));
});

test.each<[object, boolean]>([
  [{ atLeast: 60, atMost: 60 }, true], [{ atLeast: 60, below: 60 }, false], [{ above: 60, below: 60 }, false], [{ above: 59, below: '60' }, true],
  [{ atLeast: 10, above: 60, below: 50 }, false], [{ atLeast: 61, atMost: 60 }, false], [{ atLeast: 1, above: 2 }, true], [{ atMost: 1, below: 2 }, true],
])('whether a total can satisfy %j', (take, can) => {
  expect(list([ONE], { ...RULE, lists: [{ id: 'cut', label: '线', take }] })).toEqual(can ? [] : ['rule.lists.0.take RANK_CUT_EMPTY']);
});
