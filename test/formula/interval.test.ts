import { describe, expect, it } from 'vitest';
import { integer } from '../../src/exact/rational.js';
import {
  addIntervals, ANYTHING, hull, interval, isKnown, largerOf, multiplyIntervals, negateInterval, NOTHING, point, smallerOf, within, type Interval,
} from '../../src/formula/interval.js';
import { read, show } from './helper.js';

const of = (operation: (a: Interval, b: Interval) => Interval) => (a: string, b: string): string => show(operation(read(a), read(b)));

describe('an interval', () => {
  it('is known when both ends are one object', () => {
    expect(isKnown(point(integer(200)))).toBe(true);
    expect(isKnown(interval({ n: 1, d: 3 }, { n: 1, d: 3 }))).toBe(true);
    expect(isKnown(interval(integer(1), integer(2)))).toBe(false);
    expect(isKnown(ANYTHING)).toBe(false);
    expect(isKnown(NOTHING)).toBe(false);
  });

  it('that is known is not open for the reason none', () => {
    expect(interval(integer(1), integer(1), true).none).toBe(false);
    expect(interval(integer(1), integer(2), true).none).toBe(true);
    expect(interval(null, integer(2)).none).toBe(false);
  });
});

/** An operation where the order of its operands does not matter. */
function symmetric(operation: (a: Interval, b: Interval) => Interval, cases: readonly (readonly [string, string, string])[]): void {
  it.each(cases)('%s and %s: %s', (a, b, expected) => {
    expect(of(operation)(a, b)).toBe(expected);
    expect(of(operation)(b, a)).toBe(expected);
  });
}

describe('hull', () => {
  symmetric(hull, [
    ['1', '2', '1..2'],
    ['1', '1', '1'],
    ['0..3', '1..2', '0..3'],
    ['0..1', '2..3', '0..3'],
    ['..1', '3', '..3'],
    ['2..', '1', '1..'],
    ['..1', '2..', '..'],
    ['..', '1', '..'],
    ['1', '.. none', '..'],
    ['0..1 none', '1/2', '0..1'],
    ['0..1 none', '.. none', '.. none'],
  ]);
});

describe('sum', () => {
  symmetric(addIntervals, [
    ['1', '2', '3'],
    ['1..2', '10', '11..12'],
    ['1..2', '-2..-1', '-1..1'],
    ['..2', '1', '..3'],
    ['2..', '1', '3..'],
    ['2..', '..1', '..'],
    ['0..1 none', '1', '1..2 none'],
    ['.. none', '0..1', '.. none'],
  ]);
});

describe('product', () => {
  symmetric(multiplyIntervals, [
    ['2', '3', '6'],
    ['1/3', '300', '100'],
    ['2', '0..3', '0..6'],
    ['-2', '0..3', '-6..0'],
    ['-1..2', '-3..4', '-6..8'],
    ['-2..-1', '-4..-3', '3..8'],
    ['-2..-1', '3..4', '-8..-3'],
    ['0', '0..3', '0'],
    ['0', '..', '0'],
    ['0', '5..', '0'],
    ['0', '.. none', '0'],
    ['0..1', '2..', '0..'],
    ['0..1', '-2..', '-2..'],
    ['0..1', '..', '..'],
    ['0..1', '..-2', '..0'],
    ['1..2', '3..', '3..'],
    ['1..2', '..3', '..6'],
    ['1..2', '..-3', '..-3'],
    ['-1', '3..', '..-3'],
    ['-1..1', '0..', '..'],
    ['-1..0', '0..', '..0'],
    ['2..', '3..', '6..'],
    ['-2..', '3..', '..'],
    ['..-2', '..-3', '6..'],
    ['..-2', '3..', '..-6'],
    ['0..', '0..', '0..'],
    ['..0', '0..', '..0'],
    ['..', '..', '..'],
    ['..', '1..', '..'],
    ['1..2', '.. none', '.. none'],
    ['1..2', '0..1 none', '0..2 none'],
  ]);
});

describe('the smaller and the larger', () => {
  symmetric(smallerOf, [
    ['1', '2', '1'],
    ['2', '2', '2'],
    ['0..5', '2..3', '0..3'],
    ['0..5', '7', '0..5'],
    ['2..', '3', '2..3'],
    ['5..', '3', '3'],
    ['2..', '3..', '2..'],
    ['..2', '3', '..2'],
    ['..', '3', '..3'],
    ['..', '..', '..'],
    ['.. none', '3', '..3 none'],
  ]);

  symmetric(largerOf, [
    ['1', '2', '2'],
    ['2', '2', '2'],
    ['0..5', '2..3', '2..5'],
    ['0..5', '7', '7'],
    ['..2', '3', '3'],
    ['..5', '3', '3..5'],
    ['..2', '..3', '..3'],
    ['2..', '3', '3..'],
    ['..', '3', '3..'],
    ['..', '..', '..'],
    ['.. none', '3', '3.. none'],
  ]);
});

describe('negation', () => {
  it.each([
    ['1', '-1'],
    ['0', '0'],
    ['-1/3', '1/3'],
    ['1..2', '-2..-1'],
    ['..2', '-2..'],
    ['2..', '..-2'],
    ['..', '..'],
    ['0..1 none', '-1..0 none'],
  ])('of %s is %s', (x, expected) => {
    expect(show(negateInterval(read(x)))).toBe(expected);
  });
});

describe('within', () => {
  it.each([
    ['1/2', '0..1', '1/2'],
    ['-1', '0..1', '0'],
    ['2', '0..1', '1'],
    ['-1..2', '0..1', '0..1'],
    ['-3..-2', '0..1', '0'],
    ['2..3', '0..1', '1'],
    ['1/4..2', '0..1', '1/4..1'],
    ['..', '0..1', '0..1'],
    ['.. none', '0..1', '0..1 none'],
    ['..1/2', '0..1', '0..1/2'],
    ['3..', '0..', '3..'],
    ['..3', '0..', '0..3'],
    ['..-1', '0..', '0'],
    ['2..', '..1', '1'],
    ['-5..2', '..1', '-5..1'],
    ['-5..2', '..', '-5..2'],
  ])('%s in %s is %s', (x, range, expected) => {
    expect(of(within)(x, range)).toBe(expected);
  });
});
