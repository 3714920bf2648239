import { describe, expect, test } from 'vitest';
import { integer, rational, ZERO, type Rational } from '../../src/exact/rational.js';
import { exactTexts } from '../../src/evaluate/exact-text.js';

const copy = ({ n, d }: Rational): Rational => ({ n, d }) as Rational;

describe('exact texts', () => {
  test.each([
    [ZERO, '0.00', '0'],
    [integer(4), '4.00', '4'],
    [rational(179, 2), '89.50', '179/2'],
    [rational(1, 100), '0.01', '1/100'],
    [rational(12799, 100), '127.99', '12799/100'],
  ])('of common points are made once and frozen', (value, decimal, fraction) => {
    const texts = exactTexts(2);
    const one = texts.exact(value);
    expect(one).toEqual({ decimal, fraction });
    expect(Object.isFrozen(one)).toBe(true);
    expect(texts.exact(copy(value))).toBe(one);
    const both = texts.bounds(value, value);
    expect(both).toEqual({ min: one, max: one });
    expect([both.min === one, both.max === one, Object.isFrozen(both)]).toEqual([true, true, true]);
    const again = copy(value);
    expect(texts.bounds(again, again)).toBe(both);
  });

  test.each([
    [integer(128), '128.00', '128'],
    [rational(-1), '-1.00', '-1'],
    [rational(-1, 100), '-0.01', '-1/100'],
    [rational(1, 3), '≈0.33', '1/3'],
    [rational(1, 200), '0.005', '1/200'],
    [rational(10n ** 30n), `1${'0'.repeat(30)}.00`, `1${'0'.repeat(30)}`],
    [rational(1n, 10n ** 30n), '≈0.00', `1/1${'0'.repeat(30)}`],
  ])('of other values are not kept: %#', (value, decimal, fraction) => {
    const texts = exactTexts(2);
    const one = texts.exact(value);
    expect(one).toEqual({ decimal, fraction });
    expect(Object.isFrozen(one)).toBe(false);
    expect(texts.exact(value)).not.toBe(one);
    const both = texts.bounds(value, value);
    expect(both).toEqual({ min: one, max: one });
    expect([both.min === both.max, Object.isFrozen(both), texts.bounds(value, value) === both]).toEqual([true, false, false]);
  });

  test('of every value below 128 are its own', () => {
    const texts = exactTexts(1);
    const shown = Array.from({ length: 1300 }, (_, tenths) => texts.exact(rational(tenths, 10)).decimal);
    expect(shown).toEqual(Array.from({ length: 1300 }, (_, tenths) => `${String(Math.floor(tenths / 10))}.${String(tenths % 10)}`));
  });

  test('of two ends stand side by side, of one end twice', () => {
    const texts = exactTexts(0);
    expect(texts.bounds(integer(2), integer(5))).toEqual({ min: { decimal: '2', fraction: '2' }, max: { decimal: '5', fraction: '5' } });
    expect(texts.bounds(integer(0), integer(1)).max).toBe(texts.exact(integer(1)));
  });

  test('heed the edges', () => {
    const texts = exactTexts(0);
    const near = rational(269, 3);
    expect([texts.exact(near).decimal, texts.exact(near, [integer(90)]).decimal]).toEqual(['≈90', '≈89.7']);
    expect(texts.bounds(near, near, [integer(90)]).min.decimal).toBe('≈89.7');
    expect(texts.bounds(ZERO, near, [integer(90)]).max.decimal).toBe('≈89.7');
    expect(texts.bounds(rational(1, 3), near, [ZERO, integer(90)]).min.decimal).toBe('≈0.3');
  });
});
