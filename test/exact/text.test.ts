import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, integer, rational, subtract, ZERO, type Rational } from '../../src/exact/rational.js';
import { decimalText, fractionText, parseFraction, parseNumber } from '../../src/exact/text.js';

const number = (text: string): Rational => parseNumber(text)!;

describe('parseNumber', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['0%', '0'],
    ['4', '4'],
    ['-12', '-12'],
    ['0.85', '17/20'],
    ['-0.5', '-1/2'],
    ['85%', '17/20'],
    ['60%', '3/5'],
    ['-60%', '-3/5'],
    ['0.5%', '1/200'],
    ['100%', '1'],
    ['1.50', '3/2'],
    ['2/3', '2/3'],
    ['-2/3', '-2/3'],
    ['4/6', '2/3'],
    ['0/5', '0'],
    ['-0/5', '0'],
    ['17/1', '17'],
    ['999999999999999', '999999999999999'],
    ['999999999999999.999999999999999', '999999999999999999999999999999/1000000000000000'],
    ['0.000000000000001', '1/1000000000000000'],
    ['0.000000000000001%', '1/100000000000000000'],
    ['0.00000000000001%', '1/10000000000000000'],
    ['1.0000000000001%', '10000000000001/1000000000000000'],
    ['999999999999999/999999999999998', '999999999999999/999999999999998'],
  ])('reads %s as %s', (text, expected) => {
    expect(fractionText(number(text))).toBe(expected);
  });

  it('gives small integers as the ones that are shared', () => {
    expect(['4', '4.00', '400%', '128', '12/3'].map((text) => number(text) === integer(Number(fractionText(number(text)))))).toEqual([true, true, true, true, true]);
    expect(['0', '-0.0', '0.0000000000000%'].map((text) => number(text) === ZERO)).toEqual([true, true, true]);
  });

  it.each([
    '', ' ', ' 1', '1 ', '1\n', '\u00a01', '+1', '--1', '-', '01', '-01', '00', '.5', '5.', '-.5', '1e3', '1E3', '1e-3', '0x10', '0b1', '1_000', '1,000', '1，000',
    '１２', '٣', '½', '二', 'Infinity', '-Infinity', 'NaN', 'null', 'true', '%', '5 %', '5%%', '0.8.5', '5/0', '0/0', '5/-2', '5/02', '05/2', '1.5/2', '1/2%', '1/2/3', '/2',
    '2/', '2 / 3', '1000000000000000', '0.0000000000000001', '1000000000000000/3', '3/1000000000000000', '1n', '−1',
  ])('refuses %j', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  it('agrees with decimal.js on every decimal it accepts', () => {
    const Exact = Decimal.clone({ defaults: true, precision: 100, toExpNeg: -100, toExpPos: 100 });
    const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/);
    fc.assert(
      fc.property(digits, fc.constantFrom('', '%'), (text, percent) => {
        const { n, d } = number(text + percent);
        const value = new Exact(String(n)).div(String(d));
        expect(value.toFixed()).toBe(new Exact(text).div(percent === '' ? 1 : 100).plus(0).toFixed());
      }),
      { seed: 2021, numRuns: 2000 },
    );
  });
});

describe('fraction text', () => {
  it('is read back as the same value', () => {
    const parts = fc.oneof(fc.bigInt({ min: -200n, max: 200n }), fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }));
    fc.assert(
      fc.property(parts, parts.filter((d) => d !== 0n), (n, d) => {
        const value = rational(n, d);
        const text = fractionText(value);
        expect(text).toMatch(/^(0|-?[1-9]\d*)(\/([2-9]|[1-9]\d+))?$/);
        expect(parseFraction(text)).toStrictEqual(value);
      }),
      { seed: 17, numRuns: 2000 },
    );
  });

  it.each(['', '-', '+1', '01', '1/', '/2', '1/0', '0/1', '0/5', '3/1', '-0', '2/4', '-6/3', '1.5', '50%', '1e3', ' 1', '1\n', '1/2/3', '1/-2', '１'])(
    'is not %j',
    (text) => {
      expect(parseFraction(text)).toBeUndefined();
    },
  );

  it('of a small integer is read as the one that is shared', () => {
    expect(['0', '1', '4', '128'].map((text) => parseFraction(text) === integer(Number(text)))).toEqual([true, true, true, true]);
  });

  it('is read up to 400 characters', () => {
    const text = '9'.repeat(400);
    expect(fractionText(parseFraction(text)!)).toBe(text);
    expect(parseFraction(`${text}9`)).toBeUndefined();
  });
});

describe('decimalText', () => {
  it.each([
    // Exact: at least the places asked for, more where the value has more, up to six.
    ['90', 0, '90'],
    ['90', 2, '90.00'],
    ['89.5', 2, '89.50'],
    ['89.5', 0, '89.5'],
    ['89.9996', 2, '89.9996'],
    ['0', 2, '0.00'],
    ['0', 0, '0'],
    ['-0.5', 2, '-0.50'],
    ['-0.05', 0, '-0.05'],
    ['-12', 1, '-12.0'],
    ['0.000001', 0, '0.000001'],
    ['-0.000001', 6, '-0.000001'],
    ['0.5', 6, '0.500000'],
    ['1/64', 2, '0.015625'],
    ['1/128', 2, '≈0.01'],
    ['1/128', 7, '0.0078125'],
    ['999999999999999', 2, '999999999999999.00'],
    ['-999999999999999.999999', 2, '-999999999999999.999999'],
    ['0.000000000000001', 15, '0.000000000000001'],
    ['1/3', 20, '≈0.33333333333333333333'],
    ['0.5', 16, '0.5000000000000000'],
    ['-3', 17, '-3.00000000000000000'],
    // 2^34 × (10^6 ÷ 3) is a whole number as doubles.
    ['17179869184/3', 2, '≈5726623061.33'],
    ['0.0000001', 7, '0.0000001'],
    ['0.000000000000001%', 17, '0.00000000000000001'],
    // Longer: rounded half up, and marked.
    ['0.0000001', 2, '≈0.00'],
    ['0.0000005', 6, '≈0.000001'],
    ['-0.0000005', 6, '≈-0.000001'],
    ['-0.0000001', 2, '≈0.00'],
    ['1/3', 0, '≈0'],
    ['1/3', 1, '≈0.3'],
    ['2/3', 0, '≈1'],
    ['2/3', 2, '≈0.67'],
    ['-2/3', 2, '≈-0.67'],
    ['-2/3', 6, '≈-0.666667'],
    ['200/7', 3, '≈28.571'],
    ['2098/21', 2, '≈99.90'],
  ])('of %s with %i places is %s', (value, places, expected) => {
    expect(decimalText(number(value), places)).toBe(expected);
  });

  it.each([
    ['just below', () => subtract(number('90'), rational(1, 3000000)), 2, ['90'], '≈89.9999997'],
    ['just above', () => add(number('90'), rational(1, 3000000)), 2, ['90'], '≈90.0000003'],
    ['just above, where rounding down would reach it', () => add(number('90'), rational(1, 30)), 0, ['90'], '≈90.03'],
    ['on it', () => number('90'), 2, ['90'], '90.00'],
    ['exact and near', () => number('89.9996'), 2, ['90'], '89.9996'],
    ['seven places, all needed', () => number('89.9999999'), 2, ['90'], '≈89.9999999'],
    ['seven places, not needed', () => number('89.9999999'), 2, ['80'], '≈90.00'],
    ['the rounded value would cross', () => rational(200, 3), 0, ['66.8'], '≈66.7'],
    ['between two edges', () => add(number('90'), rational(1, 3000)), 2, ['90', '90.0004'], '≈90.0003'],
    ['negative, below', () => subtract(number('-5'), rational(1, 3000)), 1, ['-5'], '≈-5.0003'],
    ['negative, above', () => add(number('-5'), rational(1, 3000)), 1, ['-5'], '≈-4.9997'],
    ['almost 0', () => rational(1, 3000), 2, ['0'], '≈0.0003'],
    ['almost 0 from below', () => rational(-1, 3000), 2, ['0'], '≈-0.0003'],
    ['an edge that no decimal reaches', () => rational(200, 3), 2, ['200/3'], '200/3'],
    ['beside an edge that no decimal reaches', () => subtract(rational(200, 3), rational(1, 70)), 1, ['200/3'], '≈66.65'],
  ])('%s', (_, value, places, edges, expected) => {
    expect(decimalText(value(), places, edges.map(number))).toBe(expected);
  });

  it('is a fraction where the value is nearer to an edge than anyone can read', () => {
    const value = subtract(number('90'), rational(1n, 3n * 10n ** 70n));
    expect(decimalText(value, 2, [number('90')])).toBe(fractionText(value));
  });

  it('has at most 59 places to stay off an edge', () => {
    const off = (places: bigint): string => decimalText(subtract(number('90'), rational(1n, 3n * 10n ** (places - 1n))), 2, [number('90')]);
    expect(off(59n)).toBe(`≈89.${'9'.repeat(58)}7`);
    expect(off(60n)).toBe(`${'26' + '9'.repeat(60)}/3${'0'.repeat(59)}`);
  });

  it('stands on the side of every edge that its value stands on', () => {
    const value = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 3000 }), fc.integer({ min: -2, max: 2 })).map(([n, d, k]) =>
      add(rational(n), rational(k, d)),
    );
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 6 }), fc.integer({ min: -50, max: 50 }), (x, places, edge) => {
        const at = rational(edge);
        const shown = decimalText(x, places, [at]).replace('≈', '');
        expect(shown.split('.')[1]?.length ?? 0).toBeGreaterThanOrEqual(places);
        expect(compare(number(shown), at)).toBe(compare(x, at));
      }),
      { seed: 90, numRuns: 3000 },
    );
  });
});
