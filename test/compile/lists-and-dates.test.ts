import { describe, expect, it } from 'vitest';
import { compileText } from '../../src/compile/compile.js';
import { RESERVED } from '../../src/compile/names.js';
import { faults, planOf, row, rowsOf, total } from './tiny.js';

const FACTS = `
marks: { kind: amounts, per: project, label: 各项目得分, unit: 分, max: 100 }
areas: { kind: amounts, per: project, label: 各项目面积, unit: ㎡ }
floors: { kind: counts, per: building, label: 各楼层数 }
free: { kind: counts, label: 不限 }
months: { kind: counts, per: month, label: 各月 }
quarters: { kind: counts, per: quarter, label: 各季 }
loss: { kind: amounts, per: project, label: 各项目盈亏, min: null }
below: { kind: amounts, per: project, label: 可负, min: -1 }
members: { kind: count, label: 人数, unit: 人 }
since: { kind: date, label: 成立日期 }
until: { kind: date, label: 截止日期 }
`;
/** Whatever a case leaves out is used in a check, so that it counts as used. */
const USE_ALL = {
  facts: FACTS,
  parameters: 'p: { kind: amount, label: 参数, unit: 元 }\nbare: { kind: amount, label: 没有单位 }',
  terms: 'day: { label: 那一天, quantity: since }',
  validity: `
- id: use
  clause: A
  quote: 用到所有事实
  check: { any: [true, { every: marks, odd: true }, { every: areas, odd: true }, { every: floors, odd: true }, { every: free, odd: true }, { every: months, odd: true }, { every: quarters, odd: true }, { every: loss, odd: true }, { every: below, odd: true }, { of: members, odd: true }, { of: day, atMost: until }, { of: p, odd: true }, { of: bare, odd: true }] }
`,
};
const at = (scoring: string): string[] => faults(row(scoring, USE_ALL)).map((fault) => fault.replace('indicators[0].scoring', '·'));

describe('lists', () => {
  it('have a length of their own word, or none', () => {
    const facts = planOf(row('{ met: true }', USE_ALL)).facts.filter(({ kind }) => kind === 'counts' || kind === 'amounts');
    expect(facts.map(({ id, per, length, min, max }) => [id, per, length, min, max])).toEqual([
      ['marks', 'project', undefined, '0', '100'], ['areas', 'project', undefined, '0', undefined], ['floors', 'building', undefined, '0', undefined], ['free', undefined, undefined, '0', undefined],
      ['months', 'month', 12, '0', undefined], ['quarters', 'quarter', 4, '0', undefined], ['loss', 'project', undefined, undefined, undefined], ['below', 'project', undefined, '-1', undefined],
    ]);
    // A word of the language of plain objects is a word like any other.
    expect(planOf(row('{ met: { every: f, odd: true } }', { facts: 'f: { kind: counts, per: constructor, label: 甲 }' })).facts[0]).toEqual({ id: 'f', kind: 'counts', label: '甲', min: '0', per: 'constructor' });
  });

  it.each([
    ['{ mean: marks, weights: areas }', []],
    ['{ mean: marks, weights: marks }', []],
    ['{ mean: months, weights: months }', []],
    ['{ mean: marks, weights: floors }', ['LIST_WORDS_DIFFER ·.proportional.weights']],
    ['{ mean: months, weights: quarters }', ['LIST_WORDS_DIFFER ·.proportional.weights']],
    ['{ mean: marks, weights: free }', ['LIST_WORDS_DIFFER ·.proportional.weights']],
    ['{ mean: free, weights: areas }', ['LIST_WORDS_DIFFER ·.proportional.weights']],
    ['{ mean: free, weights: free }', ['LIST_WORDS_DIFFER ·.proportional.weights']],
    ['{ mean: marks, weights: loss }', ['WEIGHTS_NEGATIVE ·.proportional.weights']],
    ['{ mean: loss, weights: marks }', []],
    ['{ mean: marks, weights: below }', ['WEIGHTS_NEGATIVE ·.proportional.weights']],
    ['{ mean: [members, bare], weights: marks }', ['WEIGHTS_OF_LIST ·.proportional.weights']],
    // What is misspelt or no list is said, and nothing more.
    ['{ mean: marks, weights: area }', ['NAME_UNKNOWN ·.proportional.weights']],
    ['{ mean: marks, weights: members }', ['NAME_KIND ·.proportional.weights']],
    ['{ mean: members, weights: areas }', ['NAME_KIND ·.proportional.mean']],
    ['{ mean: mark, weights: areas }', ['NAME_UNKNOWN ·.proportional.mean']],
    ['{ mean: marks, weights: p }', ['NAME_KIND ·.proportional.weights']],
    ['{ mean: members }', ['NAME_KIND ·.proportional.mean']],
  ])('%s', (quantity, problems) => {
    expect(at(`{ proportional: ${quantity} }`)).toEqual(problems);
  });

  it('weigh one another', () => {
    const facts = 'marks: { kind: amounts, per: project, label: 得分, max: 6 }\nareas: { kind: amounts, per: project, label: 面积 }';
    const text = row('{ proportional: { of: { mean: marks, weights: areas }, fullAt: 6 } }', { facts });
    expect([total(text, { marks: [2, 6], areas: [1, 3] }), total(text, { marks: [2, 6] }), total(text, { marks: [2, 6], areas: [1, null] }), total(text, {}), total(text, { marks: [], areas: [] })]).toEqual([
      '5', '2..6', '2..6', '0..6', '0..6',
    ]);
  });

  it.each([
    ['{ every: marks, atLeast: p }', ['UNIT_MISMATCH ·.met']],
    ['{ share: { every: marks, atLeast: p }, is: 1 }', ['UNIT_MISMATCH ·.met.share']],
    ['{ count: { every: marks, atLeast: p }, is: 1 }', ['UNIT_MISMATCH ·.met.count']],
    ['{ every: marks, atLeast: bare, odd: true }', []],
    ['{ every: marks, atLeast: 2021-01-01 }', ['DATE_MIXED ·.met']],
    ['{ share: { every: free, above: since }, is: 1 }', ['DATE_MIXED ·.met.share']],
    ['{ every: members, odd: true }', ['NAME_KIND ·.met.every']],
    ['{ every: marks }', ['COMPARISON_MISSING ·.met']],
  ])('the entries are compared as numbers of the unit of the list: %s', (condition, problems) => {
    expect(at(`{ met: ${condition} }`)).toEqual(problems);
  });
});

describe('odd', () => {
  it('is a comparison like others', () => {
    const text = row('{ met: { of: members, atLeast: 5, odd: true } }', { facts: 'members: { kind: count, label: 人数 }' });
    expect([4, 5, 6, 7].map((members) => total(text, { members }))).toEqual(['0', '6', '0', '6']);
    expect(total(text, {})).toBe('0..6');
    expect(rowsOf(text)[0]!.scoring!.say).toMatchObject({ conditions: [{ tests: [{ relation: 'atLeast' }, { relation: 'odd' }] }] });
  });

  it('is one of those that a missing comparison names', () => {
    const [diagnostic] = compileText(row('{ met: { of: members } }', { facts: 'members: { kind: count, label: 人数 }' })).diagnostics;
    expect(diagnostic).toMatchObject({ code: 'COMPARISON_MISSING', expected: { zh: 'atLeast、atMost、above、below、is 或 odd' } });
  });
});

describe('dates', () => {
  const by = (condition: string): string => row(`{ met: ${condition} }`, { facts: 'since: { kind: date, label: 成立日期 }\nuntil: { kind: date, label: 截止日期, onlyIf: { of: since, below: never } }', validity: '- { id: use, clause: A, quote: 句, check: { of: since, atMost: until } }' });

  it('are facts without limits', () => {
    expect(planOf(by('true')).facts).toEqual([
      { id: 'since', kind: 'date', label: '成立日期' },
      { id: 'until', kind: 'date', label: '截止日期', onlyIf: { op: 'compare', of: { op: 'fact', fact: 'since' }, tests: [{ relation: 'below', value: { op: 'date', value: 'never' } }] } },
    ]);
  });

  it.each([
    ['{ of: since, atMost: 2021-12-31 }', '2021-12-31', '6'],
    ['{ of: since, atMost: 2021-12-31 }', '2022-01-01', '0'],
    ['{ of: since, atMost: 2021-12-31 }', 'never', '0'],
    ['{ of: since, above: 2021-12-31 }', 'never', '6'],
    ['{ of: since, is: never }', 'never', '6'],
    ['{ of: since, is: 2024-02-29 }', '2024-02-29', '6'],
    ['{ of: since, atMost: asOf }', '2024-03-01', '6'],
    ['{ of: since, atMost: asOf }', '2024-03-02', '0'],
    ['{ difference: [asOf, since], atLeast: 366 }', '2023-03-01', '6'],
    ['{ difference: [asOf, since], atLeast: 367 }', '2023-03-01', '0'],
    ['{ of: { greatest: [since, 2024-02-01] }, atMost: 2024-02-01 }', '2024-01-31', '6'],
  ])('%s of %s', (condition, since, points) => {
    expect(total(by(condition), { since, until: since }, { asOf: '2024-03-01' })).toBe(points);
  });

  it('without a day of the assessment, what depends on it is open', () => {
    expect(total(by('{ of: since, atMost: asOf }'), { since: '2024-03-01', until: 'never' })).toBe('0..6');
    expect(total(by('{ of: since, atMost: 2024-03-01 }'), { since: '2024-03-01', until: 'never' })).toBe('6');
  });

  it.each([
    ['{ of: since, atMost: 2021 }', ['DATE_MIXED ·.met']],
    ['{ of: since, atMost: members }', ['DATE_MIXED ·.met']],
    ['{ of: since, atMost: p }', ['DATE_MIXED ·.met']],
    ['{ of: members, atMost: asOf }', ['DATE_MIXED ·.met']],
    ['{ of: members, atMost: never }', ['DATE_MIXED ·.met']],
    ['{ difference: [since, 3], atMost: 2021-01-01 }', ['DATE_MIXED ·.met.difference']],
    ['{ sum: [since, members], is: 1 }', ['DATE_MIXED ·.met.sum']],
    ['{ difference: [until, since], atMost: 30 }', []],
    ['{ of: day, atMost: 2021-01-01 }', []],
    ['{ of: since, atMost: 2021-01-01, odd: true }', []],
    ['since', ['NAME_KIND ·.met']],
    ['{ of: since, oneOf: [never] }', ['COMPARISON_KIND ·.met.oneOf']],
  ])('stand beside dates: %s', (condition, problems) => {
    expect(at(`{ met: ${condition} }`)).toEqual(problems);
  });

  it('are told how to be compared', () => {
    const [diagnostic] = compileText(row('{ met: since }', { facts: 'since: { kind: date, label: 成立日期 }' })).diagnostics;
    expect([diagnostic!.message.zh, diagnostic!.mend.zh]).toEqual(['“since”是日期事实，不能直接用在这里', '写成 { of: since, atLeast: … }，或者换一个名称']);
  });
});

describe('words of the language', () => {
  it.each([...RESERVED].map((word) => [word]))('%s names nothing', (word) => {
    expect(RESERVED).toEqual(new Set(['total', 'unknown', 'asOf', 'true', 'false', 'null', 'never']));
    for (const [key, lines] of [
      ['facts', `"${word}": { kind: yesNo, label: 甲 }`], ['terms', `"${word}": { label: 甲, condition: true }`], ['parameters', `"${word}": { kind: count, label: 甲 }`],
      ['readings', `"${word}": { clause: A, question: 问？, default: a, options: { a: 甲, b: 乙 } }`],
    ] as const) {
      expect(faults(row('{ met: true }', { [key]: lines }))).toEqual([`NAME_RESERVED ${key}.${word}`]);
    }
  });
});
