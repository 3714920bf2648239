import { describe, expect, test } from 'vitest';
import { parseCases } from '../../../src/authoring/cases/parse-cases.js';
import { changesOf } from '../../../src/authoring/mutate/changes.js';
import { mutate, type MutationReport } from '../../../src/authoring/mutate/mutate.js';
import { neighboursOf } from '../../../src/authoring/mutate/neighbours.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { parseRulebook } from '../../../src/rulebook/parse.js';
import { row, tiny } from '../../compile/tiny.js';

function mutationsOf(text: string, cases: readonly string[]): MutationReport {
  const file = unwrap(parseCases(`format: 1\ncases:\n${cases.map((one, index) => `  - { name: c${String(index)}, ${one} }\n`).join('')}`));
  return unwrap(mutate(unwrap(parseRulebook(text)), file));
}

function survivors({ mutations }: MutationReport): string[] {
  return mutations.flatMap(({ outcome, from, to }) => (outcome === 'survived' ? [`${from} → ${to}`] : []));
}

/** `kind path: from → to` of every change. */
function changes(text: string): string[] {
  return changesOf(unwrap(parseRulebook(text)).document).map(({ kind, path, from, to }) => `${kind} ${path.at(-1) as string}: ${from} → ${to}`);
}

test.each([
  ['4', ['3', '5']],
  ['0', ['-1', '1']],
  ['0.5', ['0.4', '0.6']],
  ['2.00', ['1.99', '2.01']],
  ['60%', ['59%', '61%']],
  ['89.9%', ['89.8%', '90.0%']],
  ['2/3', ['1/3', '3/3']],
  ['2024-03-01', ['2024-02-29', '2024-03-02']],
  ['visits', []],
  ['never', []],
])('the neighbours of %s', (written, expected) => {
  expect(neighboursOf(written)).toEqual(expected);
});

describe('what is changed', () => {
  const FACTS = 'visits: { kind: count, label: 走访 5 户, unit: 户, min: null, max: 9 }\na: { kind: yesNo, label: 甲 }\nkind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }';

  test('numbers, words and operators, but no words for people and no options of a selector', () => {
    const readings = 'both: { clause: 第 3 条, question: 2 项？, default: all, options: { all: 都要, any: 任一, each: 各半 } }';
    const text = row('{ reading: both, all: { reach: { of: visits, target: 5, below: nothing } }, any: { met: { all: [a, { not: { of: visits, atMost: 2 } }] } }, each: { checklist: { award: each, items: { one: 第 1 项, two: 第 2 项 } } } }', { readings, facts: FACTS });
    expect(changes(text)).toEqual([
      'number max: 9 → 8',
      'number max: 9 → 10',
      'number points: 6 → 5',
      'number points: 6 → 7',
      'number target: 5 → 4',
      'number target: 5 → 6',
      'word below: nothing → linear',
      'logic all: all → any',
      'logic 1: not → ',
      'comparator atMost: atMost → below',
      'number atMost: 2 → 1',
      'number atMost: 2 → 3',
      'word award: each → all',
      'word award: each → any',
      'default default: all → any',
      'default default: all → each',
    ]);
  });

  test('cuts, limits of a clamp, and items of a negative list', () => {
    const text = tiny({
      facts: FACTS,
      indicators: '- { id: R, title: 行, points: 6, otherwise: { reading: away, zero: zero, out: exclude }, scoring: { proportional: { clamp: visits, from: 1, fullAt: 6 } } }',
      readings: 'away: { clause: 第 3 条, question: 怎样？, default: out, options: { zero: 零分, out: 不计 } }',
      negativeList: 'items: [{ id: X, title: 事故, deduct: [1, 2], fact: accidents }]',
      grades: 'scale: 等级\nclause: 第 2 条\nbands: [{ id: good, label: 好, above: 5 }]\notherwise: { id: rest, label: 其他 }',
    });
    expect(changes(text)).toEqual([
      'number max: 9 → 8', 'number max: 9 → 10', 'number points: 6 → 5', 'number points: 6 → 7',
      'word zero: zero → exclude', 'word zero: zero → rescale', 'word zero: zero → full', 'word out: exclude → rescale', 'word out: exclude → zero', 'word out: exclude → full',
      'number from: 1 → 0', 'number from: 1 → 2', 'number fullAt: 6 → 5', 'number fullAt: 6 → 7',
      'number 0: 1 → 0', 'number 0: 1 → 2', 'number 1: 2 → 1', 'number 1: 2 → 3',
      'comparator above: above → from', 'number above: 5 → 4', 'number above: 5 → 6', 'default default: out → zero',
    ]);
  });
});

describe('what notices', () => {
  const REACH = row('{ reach: { of: visits, target: 5 } }', { facts: 'visits: { kind: count, label: 走访 }' });

  test('a case at the cut and one just below it', () => {
    const { counts, mutations, failing, rulebook } = mutationsOf(REACH, ['facts: { visits: 5 }, expect: { total: 6 }', 'facts: { visits: 4 }, expect: { total: 0, rows: { R: 0 } }']);
    expect({ counts, failing, rulebook }).toEqual({ counts: { check: 0, case: 4, survived: 0 }, failing: [], rulebook: 'test/tiny' });
    expect(mutations.map(({ from, to, outcome, by }) => [from, to, outcome, by])).toEqual([
      ['6', '5', 'case', 'c0'],
      ['6', '7', 'case', 'c0'],
      ['5', '4', 'case', 'c1'],
      ['5', '6', 'case', 'c0'],
    ]);
    expect(mutations[2]!.place).toMatchObject({ line: 10 });
  });

  test('not a case far from it, nor one that fails anyway', () => {
    const report = mutationsOf(REACH, ['facts: { visits: 9 }, expect: { total: 6 }', 'facts: { visits: 4 }, expect: { total: 3 }']);
    expect(report.failing).toEqual(['c1']);
    expect(survivors(report)).toEqual(['5 → 4', '5 → 6']);
  });

  test('the compiler, of sums and of numbers that cannot stand there', () => {
    const text = tiny({ indicators: '- { title: 章, points: 1, indicators: [{ id: R, title: 行, points: 1, fact: a, scoring: met }] }' });
    expect(mutationsOf(text, ['facts: { a: true }, expect: { total: 1 }']).mutations.map(({ from, to, outcome, by }) => [from, to, outcome, by])).toEqual([
      ['1', '0', 'check', 'NUMBER_RANGE'],
      ['1', '2', 'check', 'POINTS_SUM'],
      ['1', '0', 'check', 'NUMBER_RANGE'],
      ['1', '2', 'check', 'POINTS_SUM'],
    ]);
  });

  test('a case in which the row does not apply, of what then becomes of it', () => {
    const text = tiny({ facts: 'a: { kind: yesNo, label: 甲 }', indicators: '- { id: R, title: 行, points: 6, appliesWhen: a, otherwise: zero, scoring: { met: a } }' });
    const { mutations } = mutationsOf(text, ['facts: { a: true }, expect: { total: 6 }', 'facts: { a: false }, expect: { total: 0, available: 6 }']);
    expect(mutations.filter(({ kind }) => kind === 'word').map(({ to, by }) => `${to} ${by ?? ''}`)).toContain('exclude c1');
  });

  test('changes that surely score alike are left out', () => {
    const text = row('{ proportional: { when: [{ if: { any: [a] }, use: 100% }], otherwise: 0 } }', { facts: 'a: { kind: yesNo, label: 甲 }' });
    const { mutations } = mutationsOf(text, ['facts: { a: true }, expect: { total: 6 }']);
    expect(mutations.map(({ from, to, outcome }) => `${from} → ${to} ${outcome}`)).toEqual(['6 → 5 case', '6 → 7 case', '100% → 99% case', '0 → 1 survived']);
  });

  test('only cases whose readings lead to the change, or a default that they do not choose', () => {
    const readings = 'from: { clause: 第 3 条, question: 怎样？, default: low, options: { low: 低, high: 高 } }';
    const text = row('{ reach: { of: visits, target: { reading: from, low: 2, high: 4 } } }', { facts: 'visits: { kind: count, label: 走访 }', readings });
    const cases = ['facts: { visits: 4 }, readings: { from: high }, expect: { total: 6 }', 'facts: { visits: 3 }, expect: { total: 6 }'];
    expect(survivors(mutationsOf(text, cases))).toEqual(['2 → 1', '2 → 3', '4 → 3']);
  });

  test('a change of the cuts, of a row with points by option, and of a second row', () => {
    const text = tiny({
      facts: 'kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }\na: { kind: yesNo, label: 甲 }',
      indicators: '- { id: P, title: 行, points: { choice: kind, new: 1, old: 2 }, scoring: { met: a } }\n- { id: Q, title: 行, points: 1, scoring: { met: a } }',
      grades: 'scale: 等级\nclause: 第 2 条\nbands: [{ id: good, label: 好, from: 3 }]\notherwise: { id: rest, label: 其他 }',
    });
    const report = mutationsOf(text, ['facts: { a: true, kind: old }, expect: { total: 3, grade: good }', 'facts: { a: true, kind: new }, expect: { grade: rest, rows: { P: 1 } }']);
    expect(survivors(report)).toEqual([]);
    expect(report.counts.case).toBe(7);
  });

  test('progress is told, and a rulebook that does not compile is refused', () => {
    const file = unwrap(parseCases('format: 1\ncases: [{ name: c, facts: { visits: 5 }, expect: { total: 6 } }]'));
    const seen: string[] = [];
    mutate(unwrap(parseRulebook(REACH)), file, { onProgress: (done, all) => seen.push(`${String(done)}/${String(all)}`) });
    expect(seen).toEqual(['1/4', '2/4', '3/4', '4/4']);
    expect(mutate(unwrap(parseRulebook(REACH.replace('of: visits', 'of: visit'))), file).diagnostics.map(({ code }) => code)).toEqual(['NAME_UNKNOWN']);
  });
});

test('rounding, shares, points that are granted or settled, and what voids by points', () => {
  const indicators = `
- title: 章
  id: S
  points: 4
  combine: share
  zeroWhen: { awarded: G, below: 20 }
  indicators:
    - { id: G, title: 给, points: 40, appliesWhen: a, otherwise: full, scoring: { proportional: done } }
    - { id: U, title: 材料, points: 60, ifUnknown: zero, scoring: { met: b } }
`;
  const facts = 'a: { kind: yesNo, label: 甲 }\nb: { kind: yesNo, label: 乙 }\ndone: { kind: rate, label: 完成率, ifNone: unknown }';
  const report = mutationsOf(tiny({ round: '{ to: 1, mode: halfEven, at: row, basis: text }', facts, indicators }), [
    'facts: { a: true, b: true, done: 54% }, expect: { total: 3.28 }',
    'facts: { a: true, b: true, done: 50% }, expect: { total: 3.2 }',
    'facts: { a: true, b: true, done: 48% }, expect: { total: 0 }',
    'facts: { a: true, b: false, done: 61.25% }, expect: { total: 0.96 }',
    'facts: { a: false, done: null }, expect: { total: 1.6 }',
  ]);
  expect(report.failing).toEqual([]);
  const seen = report.mutations.filter(({ kind }) => kind === 'word').map(({ from, to, outcome }) => `${from} → ${to} ${outcome}`);
  expect(seen).toEqual([
    'halfEven → halfUp case',
    'halfEven → down case',
    'halfEven → up case',
    'row → total case',
    'share → sum check',
    'full → exclude case',
    'full → rescale case',
    'full → zero case',
    'zero → unknown case',
    'zero → notApplicable case',
  ]);
  expect(survivors(report)).toEqual([]);
});
