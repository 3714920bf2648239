import { describe, expect, it } from 'vitest';
import { compileText } from '../../src/compile/compile.js';
import { faults, planOf, row, rowsOf, tiny, total } from './tiny.js';

const FACTS = {
  facts: `
a: { kind: count, label: 甲, unit: 户, max: 100 }
b: { kind: count, label: 乙, unit: 户, max: 100 }
months: { kind: counts, per: quarter, label: 各季 }
r: { kind: rate, label: 比率, ifNone: 1 }
s: { kind: rate, label: 另一比率, ifNone: 1 }
yes: { kind: yesNo, label: 是否 }
type: { kind: choice, label: 类型, options: { new: 新建, old: 老旧, AAA: 其他 } }
`,
};
const KNOWN = { a: 3, b: 4, months: [1, 2, 3, 0], r: [1, 2], s: [3, 4], yes: true, type: 'new' };
/** Whatever a case leaves out is used in a check, so that it counts as used. */
const USE_ALL = {
  ...FACTS,
  validity: `
- id: use
  clause: A
  quote: 用到所有事实
  check: { any: [true, yes, { of: a, is: 0 }, { of: b, is: 0 }, { every: months, atLeast: 0 }, { of: { pool: [r, s] }, is: 0 }, { of: type, is: new }] }
`,
};

describe('a quantity', () => {
  it.each([
    ['a', '3'],
    ['{ of: a }', '3'],
    ['2/3', '2/3'],
    ['60%', '3/5'],
    ['{ sum: [a, b] }', '6'],
    ['{ sum: months }', '6'],
    ['{ mean: [a, b] }', '7/2'],
    ['{ mean: months }', '3/2'],
    ['{ least: [a, b] }', '3'],
    ['{ greatest: [a, b] }', '4'],
    ['{ least: months }', '0'],
    ['{ greatest: months }', '3'],
    ['{ difference: [b, a] }', '1'],
    ['{ product: [a, 1/2] }', '3/2'],
    ['{ ratio: [a, b] }', '3/4'],
    ['{ ratio: [0, 0], ifNone: 2 }', '2'],
    ['{ pool: [r, s] }', '2/3'],
    ['{ share: { every: months, atLeast: 2 } }', '1/2'],
    ['{ count: { every: months, above: 0, below: 3 } }', '2'],
    ['{ clamp: a, from: 1, to: 2 }', '2'],
    ['{ clamp: 1/2, from: 1 }', '1'],
    ['{ clamp: 5, to: 4 }', '4'],
    ['{ round: { ratio: [a, b] }, to: 0.5, mode: down }', '1/2'],
    ['{ when: [{ if: yes, use: 2 }], otherwise: 1 }', '2'],
    ['{ choice: type, new: a, old: 0, AAA: 1 }', '3'],
  ])('%s is %s', (written, points) => {
    expect(total(row(`{ judged: mark }`, { ...USE_ALL, terms: `mark: { label: 评分, quantity: ${written} }` }), KNOWN)).toBe(points);
  });
});

describe('a condition', () => {
  it.each([
    ['true', true],
    ['false', false],
    ['yes', true],
    ['{ not: yes }', false],
    ['{ all: [yes, { of: a, is: 3 }] }', true],
    ['{ any: [{ of: a, above: 3 }, { not: yes }] }', false],
    ['{ of: a, atLeast: 3, below: b }', true],
    ['{ sum: [a, b], atMost: 6 }', false],
    ['{ every: months, atMost: 3 }', true],
    ['{ of: type, is: new }', true],
    ['{ of: type, oneOf: [old, AAA] }', false],
    ['{ choice: type, new: yes, old: false, AAA: true }', true],
    ['{ when: [{ if: { of: type, is: old }, use: true }], otherwise: false }', false],
    ['{ pool: [r, s], is: 2/3 }', true],
  ])('%s is %s', (written, holds) => {
    expect(total(row(`{ met: ${written} }`, USE_ALL), KNOWN)).toBe(holds ? '6' : '0');
    expect(total(row('{ met: t }', { ...USE_ALL, terms: `t: { label: 术语, condition: ${written} }` }), KNOWN)).toBe(holds ? '6' : '0');
  });
});

describe('names of the wrong kind', () => {
  const mendOf = (scoring: string, parts: Readonly<Record<string, string>> = USE_ALL): string[] =>
    compileText(row(scoring, parts)).diagnostics.map(({ code, message, mend }) => `${code}: ${message.zh}；${mend.zh}`);
  const EXTRA = {
    ...USE_ALL,
    readings: 'how: { clause: A, question: 怎样？, default: one, options: { one: 一, two: 二 } }',
    terms: 't: { label: 术语, condition: yes }\nq: { label: 数量, quantity: a }',
    parameters: 'p: { kind: amount, label: 参数 }',
  };

  it.each([
    ['{ met: a }', 'NAME_KIND: “a”是数量事实，不能直接用在这里；写成 { of: a, atLeast: … }，或者换一个名称'],
    ['{ met: type }', 'NAME_KIND: “type”是选项事实，不能直接用在这里；写成 { of: type, is: … }，或者换一个名称'],
    ['{ met: months }', 'NAME_KIND: “months”是列表事实，不能直接用在这里；写成 { every: months, atLeast: … }，或者换一个名称'],
    ['{ met: q }', 'NAME_KIND: “q”是表示数量的术语，不能直接用在这里；写成 { of: q, atLeast: … }，或者换一个名称'],
    ['{ met: p }', 'NAME_KIND: “p”是参数，不能直接用在这里；写成 { of: p, atLeast: … }，或者换一个名称'],
    ['{ met: how }', 'NAME_KIND: “how”是读法，不能直接用在这里；写成 { reading: how, … }，或者换一个名称'],
    ['{ proportional: yes }', 'NAME_KIND: “yes”是是非事实，不能直接用在这里；写成 { when: [{ if: yes, use: 1 }], otherwise: 0 }，或者换一个名称'],
    ['{ proportional: t }', 'NAME_KIND: “t”是表示是非的术语，不能直接用在这里；写成 { when: [{ if: t, use: 1 }], otherwise: 0 }，或者换一个名称'],
    ['{ proportional: months }', 'NAME_KIND: “months”是列表事实，不能直接用在这里；写成 { sum: months }，或者换一个名称'],
    ['{ met: { every: a, atLeast: 1 } }', 'NAME_KIND: “a”是数量事实，不能直接用在这里；换成列表事实的名称'],
    ['{ proportional: { sum: t } }', 'NAME_KIND: “t”是表示是非的术语，不能直接用在这里；换成列表事实的名称'],
    ['{ proportional: { pool: [a] } }', 'NAME_KIND: “a”是数量事实，不能直接用在这里；换成比率事实的名称'],
    ['{ proportional: { pool: [how] } }', 'NAME_KIND: “how”是读法，不能直接用在这里；换成比率事实的名称'],
    ['{ reading: a, one: { met: yes } }', 'NAME_KIND: “a”是数量事实，不能直接用在这里；换成读法的名称'],
    ['{ choice: how, one: { met: yes } }', 'NAME_KIND: “how”是读法，不能直接用在这里；换成选项事实的名称'],
    ['{ choice: a, one: { met: yes } }', 'NAME_KIND: “a”是数量事实，不能直接用在这里；换成选项事实的名称'],
  ])('%s', (scoring, said) => {
    expect(mendOf(scoring, EXTRA)).toEqual([said]);
  });

  it('that are not there', () => {
    expect(faults(row('{ met: yess }', USE_ALL))).toEqual(['NAME_UNKNOWN indicators[0].scoring.met']);
    expect(mendOf('{ met: yess }')).toEqual(['NAME_UNKNOWN: 没有名为“yess”的事实、术语；是不是“yes”？']);
    expect(mendOf('{ met: { every: elsewhere, is: 1 } }')).toEqual(['NAME_UNKNOWN: 没有名为“elsewhere”的事实；先在 facts 里声明它']);
    expect(mendOf('{ proportional: { pool: [elsewhere] } }')).toEqual(['NAME_UNKNOWN: 没有名为“elsewhere”的事实；先在 facts 里声明它']);
    expect(mendOf('{ proportional: elsewhere }')).toEqual(['NAME_UNKNOWN: 没有名为“elsewhere”的事实、术语、参数；先在 facts 或 terms 或 parameters 里声明它']);
    expect(mendOf('{ reading: elsewhere, one: { met: yes } }')).toEqual(['NAME_UNKNOWN: 没有名为“elsewhere”的读法；先在 readings 里声明它']);
  });
});

describe('a comparison', () => {
  const at = (condition: string): string[] => faults(row(`{ met: ${condition} }`, USE_ALL)).map((fault) => fault.replace('indicators[0].scoring.met', '·'));

  it.each([
    ['{ of: a }', ['COMPARISON_MISSING ·']],
    ['{ every: months }', ['COMPARISON_MISSING ·']],
    ['{ of: a, oneOf: [new] }', ['COMPARISON_KIND ·.oneOf']],
    ['{ of: type }', ['COMPARISON_MISSING ·']],
    ['{ of: type, atLeast: new }', ['COMPARISON_KIND ·.atLeast']],
    ['{ of: type, is: { of: a } }', ['COMPARISON_KIND ·.is']],
    ['{ of: type, is: new, atMost: AAA }', ['COMPARISON_KIND ·.atMost']],
    ['{ of: type, is: new, oneOf: [old] }', ['COMPARISON_KIND ·.oneOf']],
    ['{ of: type, is: nwe }', ['OPTION_UNKNOWN ·.is']],
    ['{ of: type, oneOf: [new, other] }', ['OPTION_UNKNOWN ·.oneOf[1]']],
    ['{ of: b, atLeast: r }', []],
    ['{ difference: [a, p], is: 0 }', ['UNIT_MISMATCH ·.difference']],
    ['{ sum: [a, p], is: 0 }', ['UNIT_MISMATCH ·.sum']],
    ['{ of: a, atLeast: p }', ['UNIT_MISMATCH ·']],
    ['{ of: a, atLeast: bare }', []],
    ['{ of: a, atLeast: { product: [p, 2] } }', []],
  ])('%s', (condition, problems) => {
    const parameters = 'p: { kind: amount, label: 参数, unit: 元 }\nbare: { kind: amount, label: 没有单位 }';
    const scoring = `{ all: [{ of: p, above: 0 }, { of: bare, above: 0 }] }`;
    const text = tiny({ ...USE_ALL, parameters, indicators: `- { id: R, title: 行, points: 6, scoring: { met: ${condition} } }\n- { id: Q, title: 行, points: 1, scoring: { met: ${scoring} } }` });
    expect(faults(text).map((fault) => fault.replace('indicators[0].scoring.met', '·'))).toEqual(problems);
    expect(at('true')).toEqual([]);
  });

  it('of a choice without options names none as an example', () => {
    const text = row('{ met: { of: type } }', { facts: 'type: { kind: choice, label: 类型, options: {} }' });
    expect(compileText(text).diagnostics.map(({ code, mend }) => `${code} ${mend.en}`)).toEqual([
      'OPTIONS_FEW add another option; where there is only one, this entry is not needed',
      'COMPARISON_MISSING add a comparison such as is: …',
    ]);
  });
});

describe('words with a place of their own', () => {
  it('are total and unknown', () => {
    expect(faults(row('{ proportional: total }'))).toEqual(['WORD_MISPLACED indicators[0].scoring.proportional']);
    expect(faults(row('{ proportional: { ratio: [unknown, 2], ifNone: unknown } }'))).toEqual(['WORD_MISPLACED indicators[0].scoring.proportional.ratio[0]']);
    expect(total(row('{ proportional: { ratio: [0, 0], ifNone: unknown } }'), {})).toBe('0..6');
  });

  it('total stands in the grades, and is what they compare where nothing is said', () => {
    const grades = '\nscale: 等级\nclause: A\nbands: [{ id: good, label: 好, from: 5 }]\notherwise: { id: bad, label: 不好 }';
    const plain = planOf(row('{ met: true }', { grades }));
    const written = planOf(row('{ met: true }', { grades: `of: { round: total, to: 1, mode: halfUp }${grades}` }));
    expect(plain.grades!.of).toEqual({ op: 'total' });
    expect(written.grades!.of).toEqual({ op: 'round', of: { op: 'total' }, to: '1', mode: 'halfUp' });
  });
});

describe('pooled rates', () => {
  it('have one rule for none, said once', () => {
    const facts = 'x: { kind: rate, label: 甲, ifNone: nowhere }\ny: { kind: rate, label: 乙, ifNone: nowhere }';
    expect(faults(row('{ proportional: { pool: [x, y] } }', { facts }))).toEqual(['NAME_UNKNOWN facts.x.ifNone', 'NAME_UNKNOWN facts.y.ifNone']);
    const none = row('{ proportional: { pool: [x, y] } }', { facts: facts.replaceAll(', ifNone: nowhere', '') });
    expect(rowsOf(none)[0]!.scoring!.points).toMatchObject({ of: [{}, { of: { op: 'pool', rates: ['x', 'y'] } }] });
    expect(total(none, { x: [0, 0], y: [0, 0] })).toBe('0..6');
    const same = row('{ proportional: { pool: [x, y] } }', { facts: facts.replaceAll('nowhere', '1') });
    expect(total(same, { x: [0, 0], y: [0, 0] })).toBe('6');
    expect(faults(row('{ proportional: { pool: [x, y] } }', { facts: facts.replace('nowhere', '1').replace('nowhere', '0') }))).toEqual([
      'POOL_RULES_DIFFER indicators[0].scoring.proportional.pool',
    ]);
  });
});
