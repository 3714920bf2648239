import { describe, expect, it } from 'vitest';
import type { List } from '../../src/formula/formula.js';
import { askQuantity, q, valueOf, type Known } from './helper.js';

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
