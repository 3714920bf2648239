import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/formula/formula.js';
import { askQuantity, n, q, UNKNOWN, valueOf } from './helper.js';

const pool = (rates: readonly string[], ifNone?: Quantity): string => {
  const known = { yesNo: { before: true }, rates: Object.fromEntries(rates.map((rate, index) => [`rate${index}`, rate])) };
  return valueOf({ op: 'pool', rates: Object.keys(known.rates), ...(ifNone === undefined ? {} : { ifNone }) }, known);
};

describe('pool', () => {
  it.each([
    // All that was counted is summed first.
    [['3:4'], '3/4'],
    [['3:4', '17:20'], '5/6'],
    [['1:1', '0:99'], '1/100'],
    [['0:5', '0:7'], '0'],
    [['3:4', 'none', '17:20'], '5/6'],
    // A rate without its parts weighs in somehow.
    [['0.85'], '17/20'],
    [['0.85', 'none'], '17/20'],
    [['0.85', '0.85'], '17/20'],
    [['0.85', '0.5'], '1/2..17/20'],
    [['0.85', '0.5', '0.6'], '1/2..17/20'],
    [['3:4', '1/2'], '1/2..3/4'],
    [['3:4', '0.75'], '3/4'],
    [['1:4', '3:4', '3/5'], '1/2..3/5'],
    // A rate that is not known may be anything.
    [['unknown'], '0..1'],
    [['unknown', '3:4'], '0..1'],
    [['unknown', '0.85'], '0..1'],
    [['unknown', '0.85', '3:4', 'none'], '0..1'],
    [['unknown', 'none'], '0..1'],
    [['unknown', 'unknown'], '0..1'],
    // Nothing at all.
    [['none'], '1'],
    [['none', 'none'], '1'],
    [[], '1'],
  ])('of %j with the value 1 for none is %s', (rates, expected) => {
    expect(pool(rates, n('1'))).toBe(expected);
  });

  it.each([
    [['none', 'none'], '0..1 none'],
    [['unknown', 'none'], '0..1'],
    [['unknown', '0.85'], '0..1'],
    [['unknown', '3:4'], '0..1'],
    [['3:4', 'none'], '3/4'],
  ])('of %j without a rule for none is %s', (rates, expected) => {
    expect(pool(rates)).toBe(expected);
    expect(pool(rates, UNKNOWN)).toBe(expected);
  });

  it.each([
    [['unknown'], '0..2'],
    [['unknown', 'none'], '0..2'],
    [['unknown', '1:2'], '0..1'],
    [['none'], '2'],
  ])('of %j with a value beyond the range for none is %s', (rates, expected) => {
    expect(pool(rates, q('2'))).toBe(expected);
  });

  it.each([
    [['unknown: 0..3'], '0..1'],
    [['unknown: 1/2..1'], '0..1'],
    [['unknown: 1/2..1', '3:4'], '0..1'],
  ])('of %j, a rate that may be none by a rule of its own, is %s', (rates, expected) => {
    expect(pool(rates, n('1'))).toBe(expected);
  });

  it('reads its members', () => {
    const known = { rates: { a: '1:2', b: 'none', unused: '1' } };
    expect(askQuantity({ op: 'pool', rates: ['b', 'a'] }, known).reads).toEqual(['b', 'a']);
  });
});
