import { describe, expect, test } from 'vitest';
import { parseCases } from '../../../src/authoring/cases/parse-cases.js';
import { runCases } from '../../../src/authoring/cases/run-cases.js';
import { coverage } from '../../../src/authoring/coverage/coverage.js';
import { numberOf } from '../../../src/authoring/suggest/patches.js';
import { suggestCases, type Suggestions } from '../../../src/authoring/suggest/suggest.js';
import { farValues } from '../../../src/authoring/suggest/values.js';
import { compileTraced } from '../../../src/compile/compile.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { fractionText } from '../../../src/exact/text.js';
import { parseRulebook } from '../../../src/rulebook/parse.js';
import { caseFiles } from '../../cases/read.js';
import { row, tiny } from '../../compile/tiny.js';

/** What is suggested; the file with it must parse, pass, and show all that is not missing. */
function suggested(text: string, cases?: string): Suggestions {
  const traced = unwrap(compileTraced(unwrap(parseRulebook(text))));
  const made = suggestCases(traced, cases === undefined ? undefined : unwrap(parseCases(cases)));
  if (made.cases.length === 0) return made;
  const file = unwrap(parseCases(`${cases ?? 'format: 1\ncases:\n'}${made.yaml}`));
  const report = runCases(traced.plan, file);
  expect(report.cases.filter(({ passed }) => !passed)).toEqual([]);
  const { counts } = coverage(traced, report);
  expect(counts.all - counts.shown).toBe(made.missing.length);
  expect(file.cases.filter(({ confirmed }) => !confirmed)).toHaveLength(made.cases.length);
  return made;
}

/** The facts that are given, a line for each case, with the points. */
function given({ cases }: Suggestions): string[] {
  return cases.map(({ yaml }) => `${/facts: (.*)/.exec(yaml)![1]!} ${/total: ([^,}]*[^ ,}])/.exec(yaml)?.[1] ?? ''}`);
}

const ONE = 'format: 1\ncases:\n  - { name: 一, facts: FACTS, expect: { total: 0 } }\n';

describe('a threshold that is not shown whole', () => {
  test.each([
    ['a count', 'visits: { kind: count, label: 走访 }', '{ of: visits, atLeast: 5 }', '{ visits: 0 }', ['{ visits: 5 } 6', '{ visits: 4 } 0']],
    ['a rate', 'done: { kind: rate, label: 完成 }', '{ of: done, atLeast: 60% }', '{ done: 0 }', ['{ done: [60, 100] } 6', '{ done: [59, 100] } 0']],
    ['an amount by its step', 'area: { kind: amount, label: 面积, step: 0.5 }', '{ of: area, atMost: 3 }', '{ area: 9 }', ['{ area: 3 } 6', '{ area: 3.5 } 0']],
    ['an amount', 'area: { kind: amount, label: 面积, min: null, max: 4 }', '{ of: area, above: 3 }', '{ area: 0 }', ['{ area: 3.01 } 6', '{ area: 3 } 0']],
    ['a day', 'due: { kind: date, label: 期限 }', '{ of: due, below: 2024-03-01 }', '{ due: never }', ['{ due: 2024-02-29 } 6', '{ due: 2024-03-01 } 0']],
    ['the entries of a list', 'months: { kind: counts, per: quarter, label: 各季 }', '{ every: months, atLeast: 2 }', '{ months: [0, 0, 0, 0] }', ['{ months: [2, 2, 2, 2] } 6', '{ months: [1, 2, 2, 2] } 0']],
    ['the sum of a list', 'items: { kind: counts, label: 各项 }', '{ sum: items, atLeast: 3 }', '{ items: [1] }', ['{ items: [3] } 6', '{ items: [2] } 0']],
    ['a part of a known whole', 'a: { kind: count, label: 甲, atMost: b }\nb: { kind: count, label: 乙 }', '{ ratio: [a, b], atLeast: 60% }', '{ a: 0, b: 5 }', ['{ a: 3, b: 5 } 6', '{ a: 2, b: 5 } 0']],
    ['a part of a whole that does not divide', 'a: { kind: count, label: 甲, atMost: b }\nb: { kind: count, label: 乙 }', '{ ratio: [a, b], atLeast: 60% }', '{ a: 0, b: 7 }', ['{ a: 5, b: 7 } 6', '{ a: 4, b: 7 } 0', '{ a: 6, b: 10 } 6']],
    ['a sum', 'a: { kind: count, label: 甲, atMost: b }\nb: { kind: count, label: 乙 }', '{ difference: [b, a], atMost: 2 }', '{ a: 3, b: 9 }', ['{ a: 7, b: 9 } 6', '{ a: 6, b: 9 } 0']],
  ])('%s', (_, facts, condition, start, expected) => {
    expect(given(suggested(row(`{ met: ${condition} }`, { facts }), ONE.replace('FACTS', start)))).toEqual(expect.arrayContaining(expected));
  });

  test('odd numbers, and what stays open', () => {
    const facts = 'n: { kind: count, label: 楼号 }';
    expect(given(suggested(row('{ met: { of: n, odd: true } }', { facts }), ONE.replace('FACTS', '{ n: 4 }')))).toEqual(['{ n: 1 } 6']);
    const never = suggested(row('{ met: { all: [{ of: n, below: 3 }, { difference: [n, n], atLeast: 1 }] } }', { facts }), ONE.replace('FACTS', '{ n: 0 }'));
    expect(never.missing.map(({ what, why, place }) => `${String(place.line)} ${what.zh} ${why.zh}`)).toContain('10 “楼号 − 楼号 ≥ 1”成立 用例中只有 0');
    expect(never.yaml).toContain('  # 没有找到 not found (10): R 得满分；没有这样的用例\n');
  });
});

describe('what is not shown', () => {
  const FACTS = 'kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }\na: { kind: yesNo, label: 甲 }\nb: { kind: yesNo, label: 乙, onlyIf: a }';
  const READINGS = 'how: { clause: 第 1 条, question: 怎样？, default: one, options: { one: 一, two: 二 } }';

  test('readings, options, branches, rows and conditions, from bases, with as few facts as can be', () => {
    const indicators = `
- { id: P, title: 行, points: 2, appliesWhen: a, scoring: { reading: how, one: { met: b }, two: { met: { all: [b, ready] } } } }
- title: 章
  indicators:
    choice: kind
    new: [{ id: N, title: 新, points: 1, scoring: { met: a } }]
    old: [{ id: O, title: 旧, points: 1, scoring: { proportional: { when: [{ if: ready, use: 1 }], otherwise: 0 } } }]
`;
    const text = tiny({ readings: READINGS, terms: 'ready: { label: 就绪, condition: { all: [a, { any: [ready2, b] }] } }\nready2: { label: 备好, condition: { of: kind, is: old } }', facts: FACTS, indicators });
    const cases = 'format: 1\nbases:\n  new: { kind: new, a: true, b: true }\n  more: { base: new, b: null }\ncases:\n  - { name: 一, base: new, expect: { total: 3 } }\n  - { name: 错, base: more, facts: { a: 7 }, expect: { errors: [FACT_TYPE] } }\n';
    const made = suggested(text, cases);
    expect(made.missing).toEqual([]);
    expect(made.yaml).toContain('    base: new\n    facts: {}\n    readings: { how: two }\n');
    expect(new Set(made.cases.map(({ name }) => name)).size).toBe(made.cases.length);
  });

  test('a row that does not apply', () => {
    const text = tiny({ facts: 'a: { kind: yesNo, label: 甲 }\nb: { kind: yesNo, label: 乙 }', indicators: '- { id: P, title: 行, points: 6, appliesWhen: a, scoring: { met: b } }' });
    const made = suggested(text, ONE.replace('FACTS', '{ a: true, b: true }').replace('total: 0', 'total: 6'));
    expect(made.cases.map(({ yaml }) => /expect: .*/.exec(yaml)![0])).toEqual(['expect: { total: 0, rows: { P: 0 } }', 'expect: { total: 0, rows: { P: notApplicable } }']);
  });

  test('grades at, below and above their cuts, withheld or not', () => {
    const text = tiny({
      facts: 'a: { kind: amount, label: 分, max: 10 }\nr: { kind: rate, label: 率 }\nok: { kind: yesNo, label: 合格 }\nn: { kind: count, label: 处 }\nc: { kind: choice, label: 类, options: { x: 甲, y: 乙 } }',
      indicators: '- { id: C, title: 行, points: 1, scoring: { met: { of: c, is: x } } }\n- { id: Q, title: 行, points: 3, scoring: { deduct: { each: 2, of: n } } }\n- { id: R, title: 行, points: 10, scoring: { judged: a } }\n- { id: S, title: 行, points: 10, scoring: { proportional: r } }',
      validity: '- { id: v, clause: 第 1 条, quote: 合格, check: ok }',
      grades: 'scale: 等级\nclause: 第 2 条\nof: { round: total, to: 1, mode: halfUp }\nbands: [{ id: good, label: 好, from: 18 }, { id: fair, label: 中, above: 12 }]\notherwise: { id: rest, label: 其他 }',
    });
    for (const facts of ['{ a: 10, r: 1, ok: true, n: 0, c: x }', '{ a: 0, r: 0, ok: true, n: 9, c: x }', '{ a: 3, r: 1/3, ok: true, n: 0, c: y }']) {
      const made = suggested(text, ONE.replace('FACTS', facts).replace('total: 0', 'unknown: []'));
      expect(made.missing).toEqual([]);
      expect(made.yaml).toContain('withheld: validity');
      expect(made.yaml).toMatch(/total: 18, grade: good/);
    }
  });

  test('events, effects, a floor that is open, and the total where it cannot be reached', () => {
    const text = tiny({
      facts: 'ok: { kind: yesNo, label: 合格 }',
      indicators: '- { id: R, title: 行, points: 10, scoring: { met: ok } }',
      negativeList: 'items: [{ id: X, title: 事故, deduct: [1, 2], fact: accidents }]',
      grades: 'scale: 等级\nclause: 第 2 条\nbands: [{ id: good, label: 好, from: 7 }]\notherwise: { id: rest, label: 其他 }',
      effects: '- { id: veto, clause: 第 3 条, when: { not: ok }, grade: rest }',
    });
    const made = suggested(text, ONE.replace('FACTS', '{ ok: true }').replace('total: 0', 'unknown: [accidents]'));
    expect(made.missing.map(({ what }) => what.en)).toContain('"total ≥ 7" exactly at the cut');
    expect(made.yaml).toContain('total: { min: none, max: ');
  });

  test('rates of which there was none, and guards; bounds where facts are unknown', () => {
    const text = row('{ proportional: { mean: [solved, { ratio: [n, m], ifNone: 1 }, other] } }', {
      facts: 'had: { kind: yesNo, label: 有投诉 }\nsolved: { kind: rate, label: 解决率, onlyIf: had, ifNone: 1 }\nn: { kind: count, label: 甲, atMost: m }\nm: { kind: count, label: 乙 }\nother: { kind: rate, label: 另 }',
    });
    const made = suggested(text, ONE.replace('FACTS', '{ had: true, solved: [1, 2], n: 1, m: 2 }').replace('total: 0', 'unknown: [other]'));
    expect(made.missing).toEqual([]);
    expect(made.yaml).toMatch(/total: \{ min: \S+, max: \S+ \}/);
  });

  test('requirements in each status', () => {
    const text = tiny({
      facts: 'ok: { kind: yesNo, label: 合格 }\ndue: { kind: yesNo, label: 到期 }',
      requirements: '- { id: Q1, clause: 第 3 条, quote: 应合格, modality: shall, check: ok, appliesWhen: due }\n- { id: Q2, clause: 第 4 条, quote: 可到期, modality: may }',
    });
    const made = suggested(text, ONE.replace('FACTS', '{ ok: true, due: true }').replace('total: 0', 'requirements: { Q1: met }'));
    expect(made.yaml.match(/requirements: \{[^}]*\}/g)).toEqual(expect.arrayContaining(['requirements: { Q1: unmet }', 'requirements: { Q1: notApplicable }']));
    expect(made.missing).toEqual([]);
    const readings = tiny({ readings: READINGS, facts: 'ok: { kind: yesNo, label: 合格 }', requirements: '- { id: Q1, clause: 第 3 条, quote: 应合格, modality: shall, check: { reading: how, one: ok, two: true } }' });
    expect(suggested(readings, ONE.replace('FACTS', '{ ok: true }').replace('total: 0', 'requirements: { Q1: met }')).yaml).toContain('readings: { how: two }\n    expect: { requirements: { Q1: met } }');
  });
});

test('without a case file the cases begin at the largest and the smallest of everything', () => {
  const facts = 'a: { kind: yesNo, label: 甲 }\nb: { kind: yesNo, label: 乙, onlyIf: { not: a } }\nn: { kind: count, label: 数, max: 9 }\ndays: { kind: date, label: 日 }\nall: { kind: counts, per: month, label: 各月 }\nlist: { kind: amounts, label: 各项, max: 3 }';
  const text = row('{ met: { all: [{ any: [a, b] }, { of: n, atLeast: 4 }, { of: days, atLeast: 2024-01-01 }, { every: all, atLeast: 1 }, { sum: list, above: 2 }] } }', { facts });
  const made = suggested(text);
  expect(made.missing).toEqual([]);
  expect(made.yaml).not.toContain('base:');
});

test.each([
  ['3/4', '3/4'],
  ['2024-01-02', '738887'],
  [['1', '2'], '1/2'],
  [['0', '0'], '0'],
  [['5', null], '5'],
  [[null, '5'], undefined],
  [['5'], '5'],
  [true, undefined],
])('the number of %j', (given, expected) => {
  const number = numberOf(given);
  expect(number && fractionText(number)).toBe(expected);
});

describe('what makes it hard', () => {
  test('a total that a yes or no steps over', () => {
    const text = tiny({
      facts: 'ok: { kind: yesNo, label: 合格 }',
      indicators: '- { id: R, title: 行, points: 10, scoring: { met: ok } }',
      grades: 'scale: 等级\nclause: 第 2 条\nbands: [{ id: best, label: 优, from: 10 }, { id: good, label: 好, from: 7 }]\notherwise: { id: rest, label: 其他 }',
    });
    expect(suggested(text, ONE.replace('FACTS', '{ ok: false }')).missing.map(({ what }) => what.en)).toEqual(['"total ≥ 7" holds', '"total ≥ 7" exactly at the cut', '等级 is "好"']);
  });

  const UNKNOWN = ONE.replace('FACTS', '{}').replace('total: 0', 'total: { min: 0, max: 6 }');

  test('lists that no case gives, of fixed and of free length, in steps', () => {
    const facts = 'months: { kind: counts, per: quarter, label: 各季 }\nareas: { kind: amounts, label: 各处, step: 0.5 }';
    const made = suggested(row('{ met: { all: [{ every: months, atLeast: 2 }, { every: areas, above: 1 }] } }', { facts }), UNKNOWN);
    expect(made.missing).toEqual([]);
    expect(made.yaml).toContain('areas: [1.5]');
  });

  test('a quantity that no number of one fact moves, and a cut that has no value', () => {
    const text = row('{ met: { all: [{ clamp: { when: [{ if: a, use: 3 }], otherwise: 1 }, to: 9, atLeast: 2 }, { of: n, atLeast: goal }, { ratio: [{ sum: [n, m] }, m], atLeast: 1 }, { ratio: [m, { sum: [n, m] }], atLeast: 1/2 }] } }', {
      facts: 'a: { kind: yesNo, label: 甲 }\nn: { kind: count, label: 数 }\nm: { kind: count, label: 总 }\nday: { kind: date, label: 日, onlyIf: { of: n, above: 0 } }',
      validity: '- { id: v, clause: 第 1 条, quote: 日, check: { of: day, atLeast: 2024-01-01 } }',
      parameters: 'goal: { kind: count, label: 目标 }',
      grades: 'scale: 等级\nclause: 第 2 条\nbands: [{ id: good, label: 好, from: goal }]\notherwise: { id: rest, label: 其他 }',
    });
    const { missing } = suggested(text, UNKNOWN);
    expect(missing.map(({ what }) => what.en)).toEqual(expect.arrayContaining(['"甲 ≥ 2" exactly at the cut', '"数 ≥ 目标" exactly at the cut', '"total ≥ 目标" exactly at the cut']));
  });

  test('facts that are wrong under the reading that leads there, and more ways than are tried', () => {
    const names = Array.from({ length: 9 }, (_, index) => `a${String(index)}`);
    const facts = `${names.map((name) => `${name}: { kind: yesNo, label: ${name} }`).join('\n')}\nn: { kind: count, label: 甲 }\nm: { kind: count, label: 乙 }`;
    const readings = 'how: { clause: 第 1 条, question: 怎样？, default: one, options: { one: 一, two: 二 } }';
    const text = row(`{ reading: how, one: { met: { all: [${names.join(', ')}, { difference: [n, n], above: 0 }] } }, two: { proportional: { ratio: [n, m] } } }`, { facts, readings });
    const made = suggested(text, ONE.replace('FACTS', '{ n: 1, m: 0, a0: false }').replace('name: 一', 'name: “a1”不成立'));
    expect(made.missing.map(({ what }) => what.en)).toContain('the reading how is two (二)');
    expect(made.cases.map(({ name }) => name)).toContain('“a1”不成立（2）');
  });
});

test('limits of the total and of the bonus, and roundings either way', () => {
  const text = tiny({
    indicators: '- { id: A, title: 甲, points: 8, fact: a, scoring: judged }',
    bonus: 'cap: 2\nitems: [{ id: B, title: 乙, points: 3, fact: b, scoring: judged }]',
    total: 'max: 8\nmin: 1',
    round: 'to: 1\nmode: halfUp\nat: total\nbasis: local',
  });
  for (const [facts, unknown] of [['{ a: 4, b: 3 }', '[]'], ['{ a: 0, b: 0 }', '[]'], ['{ b: 0 }', '[a]']] as const) {
    const { missing, yaml } = suggested(text, ONE.replace('FACTS', facts).replace('total: 0', `unknown: ${unknown}`));
    expect([facts, missing.map(({ what }) => what.en)]).toEqual([facts, []]);
    expect(yaml).toContain('总分因修约降低');
  }
});

test('the day that is given is one of the days to try', () => {
  expect(farValues({ id: 'day', kind: 'date', label: '日' }, '2026-03-01')).toEqual(['never', '2000-01-01', '2026-03-01']);
  expect(farValues({ id: 'day', kind: 'date', label: '日' }, undefined)).toEqual(['never', '2000-01-01']);
});

test('nothing is suggested where everything is shown', () => {
  const text = row('{ met: { of: n, is: 3 } }', { facts: 'n: { kind: count, label: 数 }' });
  expect(suggested(text, 'format: 1\ncases:\n  - { name: 一, facts: { n: 3 }, expect: { total: 6 } }\n  - { name: 二, facts: { n: 2 }, expect: { total: 0 } }\n')).toEqual({ rulebook: 'test/tiny', cases: [], missing: [], yaml: '' });
});

test.each(['bands', 'red-property', 'read-points'])('a second city: %s, with its cases and without', (name) => {
  const { text } = caseFiles('test/second-city').find(({ id }) => id.endsWith(name))!;
  suggested(text);
});
