import { describe, expect, it } from 'vitest';
import type { List } from '../../src/formula/formula.js';
import type { Interval } from '../../src/formula/interval.js';
import { askQuantity, q, show, valueOf, type Answer, type Known } from './helper.js';

type Op = 'sum' | 'mean' | 'least' | 'greatest';

const known: Known = { lists: { before: ['7'], entries: ['1', '0..4', '3'], none: [] } };
const items = (...texts: string[]): List => ({ items: texts.map(q) });
const value = (op: Op, over: List): string => valueOf({ op, over }, known);

describe('over written quantities', () => {
  it.each([
    // sum, mean, least, greatest
    [['3'], '3', '3', '3', '3'],
    [['1', '2', '4'], '7', '7/3', '1', '4'],
    [['-1', '1'], '0', '0', '-1', '1'],
    [['2', '2'], '4', '2', '2', '2'],
    [['0..1', '2'], '2..3', '1..3/2', '0..1', '2'],
    [['0..3', '2'], '2..5', '1..5/2', '0..2', '2..3'],
    [['0..3', '1..2'], '1..5', '1/2..5/2', '0..2', '1..3'],
    [['0..', '5'], '5..', '5/2..', '0..5', '5..'],
    [['..0', '-5'], '..-5', '..-5/2', '..-5', '-5..0'],
    [['..', '5'], '..', '..', '..5', '5..'],
    [['0..', '0..'], '0..', '0..', '0..', '0..'],
    [['.. none', '5'], '.. none', '.. none', '..5 none', '5.. none'],
    [['0..1 none', '3', '4'], '7..8 none', '7/3..8/3 none', '0..1 none', '4'],
    [['0..1 none'], '0..1 none', '0..1 none', '0..1 none', '0..1 none'],
  ])('%j', (texts, ...expected) => {
    expect((['sum', 'mean', 'least', 'greatest'] as const).map((op) => value(op, items(...texts)))).toEqual(expected);
  });
});

describe('over the entries of a list fact', () => {
  it.each([
    ['sum', '4..8'],
    ['mean', '4/3..8/3'],
    ['least', '0..1'],
    ['greatest', '3..4'],
  ] as const)('%s is %s', (op, expected) => {
    expect(value(op, { fact: 'entries' })).toBe(expected);
    expect(askQuantity({ op, over: { fact: 'entries' } }, known).reads).toEqual(['entries']);
  });
});

describe('over nothing', () => {
  it.each([
    ['sum', '0'],
    ['mean', '.. none'],
    ['least', '.. none'],
    ['greatest', '.. none'],
  ] as const)('%s is %s', (op, expected) => {
    expect(value(op, { fact: 'none' })).toBe(expected);
    expect(value(op, items())).toBe(expected);
  });
});

describe('over nobody knows how many entries', () => {
  it.each([
    // the range of an entry: sum, mean, least, greatest
    ['0..2', '0..', '0..2', '0..2', '0..2'],
    ['1..2', '0..', '1..2', '1..2', '1..2'],
    ['0..', '0..', '0..', '0..', '0..'],
    ['-1..2', '..', '-1..2', '-1..2', '-1..2'],
    ['..0', '..0', '..0', '..0', '..0'],
    ['-2..-1', '..0', '-2..-1', '-2..-1', '-2..-1'],
    ['..', '..', '..', '..', '..'],
    ['0', '0', '0', '0', '0'],
    ['3', '0..', '3', '3', '3'],
  ])('each in %s', (range, ...expected) => {
    const open: Known = { lists: { entries: range } };
    expect((['sum', 'mean', 'least', 'greatest'] as const).map((op) => valueOf({ op, over: { fact: 'entries' } }, open))).toEqual(expected);
  });

  it('and none, once that is known, lies in the same range', () => {
    const empty: Known = { lists: { entries: { entries: [], range: '0..2' } } };
    expect((['sum', 'mean', 'least', 'greatest'] as const).map((op) => valueOf({ op, over: { fact: 'entries' } }, empty))).toEqual(['0', '0..2 none', '0..2 none', '0..2 none']);
  });
});

describe('a weighted mean', () => {
  const weighted = (entries: readonly string[] | string, weights: readonly string[] | string): Answer<Interval> =>
    askQuantity({ op: 'mean', over: { fact: 'entries' }, weights: 'weights' }, { lists: { before: ['9'], entries, weights } });
  const shown = (...lists: Parameters<typeof weighted>): string => show(weighted(...lists).value);

  it.each([
    [['80', '90'], ['1', '1'], '85'],
    [['80', '90'], ['1', '3'], '175/2'],
    [['80', '90'], ['3', '1'], '165/2'],
    [['80', '90'], ['0', '2'], '90'],
    [['80', '90', '100'], ['1/2', '1/3', '1/6'], '260/3'],
    [['-1', '1'], ['1', '1'], '0'],
    [['70'], ['1/3'], '70'],
    // Entries in ranges: their shares are known.
    [['0..4', '10'], ['1', '1'], '5..7'],
    [['0..4', '10'], ['3', '1'], '5/2..11/2'],
    [['0..4', '10'], ['0', '1'], '10'],
    [['0..', '10'], ['1', '1'], '5..'],
    [['0..', '10'], ['0', '1'], '10'],
    [['..', '10'], ['1', '3'], '..'],
    [['0..1 none', '1'], ['1', '1'], '1/2..1 none'],
    // One weight is open: anything among the entries.
    [['80', '90'], ['1', '0..'], '80..90'],
    [['80', '90'], ['0..', '0..'], '80..90'],
    [['80', '80'], ['1', '0..'], '80'],
    [['70..75', '90'], ['1', '0..2'], '70..90'],
    [['0..', '90'], ['1', '0..2'], '0..'],
  ])('of %j by %j is %s', (entries, weights, expected) => {
    expect(shown(entries, weights)).toBe(expected);
    expect(weighted(entries, weights).contradictions).toEqual([]);
  });

  it.each([[['0', '0']], [['0']]])('weights that are all 0 contradict: %j', (weights) => {
    const { value, contradictions } = weighted(weights.map((_, index) => String(80 + index)), weights);
    expect(contradictions).toEqual([['weights']]);
    expect(show(value)).toBe(weights.length === 1 ? '80' : '80..81');
  });

  it('of a list of unknown length, or by one, is anything that an entry may be', () => {
    expect([shown('0..100', ['1', '2']), shown('0..100', '0..'), shown('0..100', [])]).toEqual(['0..100', '0..100', '0..100']);
    const known = { lists: { entries: { entries: ['80', '90'], range: '0..100' }, weights: '0..' } };
    expect(valueOf({ op: 'mean', over: { fact: 'entries' }, weights: 'weights' }, known)).toBe('0..100');
  });

  it('of nothing has no value', () => {
    expect([shown([], []), shown(['80'], []), shown([], ['1'])]).toEqual(['.. none', '.. none', '.. none']);
    expect(weighted([], []).contradictions).toEqual([]);
  });

  it('reads the list and its weights', () => {
    expect(weighted(['1'], ['1']).reads).toEqual(['entries', 'weights']);
  });
});
