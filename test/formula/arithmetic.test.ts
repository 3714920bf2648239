import { describe, expect, it } from 'vitest';
import { q, valueOf } from './helper.js';

describe('difference', () => {
  it.each([
    [['5'], '5'],
    [['5', '2'], '3'],
    [['5', '2', '1/3'], '8/3'],
    [['2', '5'], '-3'],
    [['0..5', '2'], '-2..3'],
    [['5', '0..2'], '3..5'],
    [['0..5', '0..5'], '-5..5'],
    [['0..', '3'], '-3..'],
    [['3', '0..'], '..3'],
    [['0..', '0..'], '..'],
    [['3', '0..1 none'], '2..3 none'],
    [['.. none', '1'], '.. none'],
  ])('of %j is %s', (texts, expected) => {
    expect(valueOf({ op: 'difference', of: texts.map(q) })).toBe(expected);
  });
});

describe('product', () => {
  it.each([
    [['5'], '5'],
    [['5', '2'], '10'],
    [['2', '3', '1/7'], '6/7'],
    [['-2', '3'], '-6'],
    [['0..5', '2'], '0..10'],
    [['0..5', '-2'], '-10..0'],
    [['0', '..'], '0'],
    [['0', '.. none'], '0'],
    [['2', '0..'], '0..'],
    [['0..2', '0..', '-1'], '..0'],
    [['3', '0..1 none'], '0..3 none'],
  ])('of %j is %s', (texts, expected) => {
    expect(valueOf({ op: 'product', of: texts.map(q) })).toBe(expected);
  });
});
