import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, integer, multiply, negate, rational, subtract, type Rational } from '../../src/exact/rational.js';
import { floor, roundTo, type RoundingMode } from '../../src/exact/rounding.js';
import { fractionText, parseNumber } from '../../src/exact/text.js';

const MODES = ['halfUp', 'halfEven', 'down', 'up'] as const;

const number = (text: string): Rational => parseNumber(text)!;
const rounded = (value: string, to: string, mode: RoundingMode): string => fractionText(roundTo(number(value), number(to), mode));

describe('roundTo', () => {
  it.each([
    // value, interval, halfUp, halfEven, down, up
    ['0', '1', '0', '0', '0', '0'],
    ['7', '1', '7', '7', '7', '7'],
    ['-7', '1', '-7', '-7', '-7', '-7'],
    ['0.5', '1', '1', '0', '0', '1'],
    ['1.5', '1', '2', '2', '1', '2'],
    ['2.5', '1', '3', '2', '2', '3'],
    ['-0.5', '1', '-1', '0', '-1', '0'],
    ['-1.5', '1', '-2', '-2', '-2', '-1'],
    ['-2.5', '1', '-3', '-2', '-3', '-2'],
    ['1/3', '1', '0', '0', '0', '1'],
    ['2/3', '1', '1', '1', '0', '1'],
    ['-1/3', '1', '0', '0', '-1', '0'],
    ['-2/3', '1', '-1', '-1', '-1', '0'],
    ['0.499999999999999', '1', '0', '0', '0', '1'],
    ['0.500000000000001', '1', '1', '1', '0', '1'],
    ['0.05', '0.1', '1/10', '0', '0', '1/10'],
    ['0.15', '0.1', '1/5', '1/5', '1/10', '1/5'],
    ['0.25', '0.1', '3/10', '1/5', '1/5', '3/10'],
    ['-0.25', '0.1', '-3/10', '-1/5', '-3/10', '-1/5'],
    ['1/7', '0.1', '1/10', '1/10', '1/10', '1/5'],
    ['60.25', '0.5', '121/2', '60', '60', '121/2'],
    ['60.38', '0.5', '121/2', '121/2', '60', '121/2'],
    ['-60.75', '0.5', '-61', '-61', '-61', '-121/2'],
    ['0.3', '0.2', '2/5', '2/5', '1/5', '2/5'],
    ['0.1', '0.2', '1/5', '0', '0', '1/5'],
    ['-0.1', '0.2', '-1/5', '0', '-1/5', '0'],
    ['830', '20', '840', '840', '820', '840'],
    ['842', '20', '840', '840', '840', '860'],
    ['850', '20', '860', '840', '840', '860'],
    ['-930', '20', '-940', '-920', '-940', '-920'],
    ['89.995', '0.01', '90', '90', '8999/100', '90'],
  ])('%s to %s', (value, to, ...expected) => {
    expect(MODES.map((mode) => rounded(value, to, mode))).toEqual(expected);
  });

  it.each([
    // The samples of GB/T 8170-2008 §3.2 and §3.3.
    ['12.1498', '0.1', '12.1'],
    ['12.1498', '1', '12'],
    ['1268', '100', '1300'],
    ['1.050', '0.1', '1'],
    ['0.35', '0.1', '0.4'],
    ['2500', '1000', '2000'],
    ['3500', '1000', '4000'],
    ['0.0325', '0.001', '0.032'],
    ['32500', '1000', '32000'],
    ['-355', '10', '-360'],
    ['-325', '10', '-320'],
    ['-365', '10', '-360'],
    ['-0.0365', '0.001', '-0.036'],
    ['60.25', '0.5', '60'],
    ['60.38', '0.5', '60.5'],
    ['60.28', '0.5', '60.5'],
    ['-60.75', '0.5', '-61'],
    ['830', '20', '840'],
    ['842', '20', '840'],
    ['850', '20', '840'],
    ['-930', '20', '-920'],
  ])('GB/T 8170: %s to %s is %s', (value, to, expected) => {
    expect(rounded(value, to, 'halfEven')).toBe(fractionText(number(expected)));
  });

  it('decides a tie that no double and no fixed precision sees', () => {
    const half = rational(1, 2);
    const hair = rational(1n, 10n ** 80n);
    expect(MODES.map((mode) => fractionText(roundTo(subtract(half, hair), integer(1), mode)))).toEqual(['0', '0', '0', '1']);
    expect(MODES.map((mode) => fractionText(roundTo(half, integer(1), mode)))).toEqual(['1', '0', '0', '1']);
    expect(MODES.map((mode) => fractionText(roundTo(add(half, hair), integer(1), mode)))).toEqual(['1', '1', '0', '1']);
  });
});

describe('roundTo against decimal.js', () => {
  const Exact = Decimal.clone({ defaults: true, precision: 200, toExpNeg: -300, toExpPos: 300 });
  const ROUNDINGS = { halfUp: Decimal.ROUND_HALF_UP, halfEven: Decimal.ROUND_HALF_EVEN, down: Decimal.ROUND_FLOOR, up: Decimal.ROUND_CEIL };

  /** Whole numbers of ten-thousandths near a tie or a multiple. */
  const values = fc.oneof(
    fc.integer({ min: -200000, max: 200000 }).map((n) => rational(n, 10000)),
    fc.tuple(fc.integer({ min: -400, max: 400 }), fc.constantFrom(-1, 0, 0, 0, 1)).map(([n, off]) => add(rational(n, 20), rational(off, 1000000))),
    fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map((n) => rational(n, 10n ** 20n)),
  );
  const decimal = (x: Rational): Decimal => new Exact(String(x.n)).div(String(x.d));

  it.each(MODES)('%s', (mode) => {
    fc.assert(
      fc.property(values, fc.constantFrom('1', '0.1', '0.5', '0.2', '20', '0.01', '1000'), (value, to) => {
        const expected = decimal(value).div(to).toDecimalPlaces(0, ROUNDINGS[mode]).times(to);
        expect(decimal(roundTo(value, number(to), mode)).toFixed()).toBe(expected.plus(0).toFixed());
      }),
      { seed: 8170, numRuns: 2000 },
    );
  });
});

describe('what every mode keeps', () => {
  const values = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 18n })).map(([n, d]) => rational(n, d));
  const intervals = fc.constantFrom('1', '0.1', '0.5', '0.2', '20', '1/3').map(number);

  it('lies between down and up, which are at most one interval apart, and mirrors', () => {
    fc.assert(
      fc.property(values, intervals, (value, to) => {
        const [halfUp, halfEven, down, up] = MODES.map((mode) => roundTo(value, to, mode)) as [Rational, Rational, Rational, Rational];
        expect(compare(down, value)).toBeLessThanOrEqual(0);
        expect(compare(up, value)).toBeGreaterThanOrEqual(0);
        expect(compare(subtract(up, down), to)).toBeLessThanOrEqual(0);
        for (const near of [halfUp, halfEven]) {
          expect([fractionText(down), fractionText(up)]).toContain(fractionText(near));
          expect(compare(multiply(integer(2), subtract(value, near)), to)).toBeLessThanOrEqual(0);
        }
        expect(roundTo(negate(value), to, 'halfUp')).toStrictEqual(negate(halfUp));
        expect(roundTo(negate(value), to, 'halfEven')).toStrictEqual(negate(halfEven));
        expect(roundTo(negate(value), to, 'up')).toStrictEqual(negate(down));
      }),
      { seed: 8171, numRuns: 2000 },
    );
  });
});

describe('floor', () => {
  it.each([
    ['0', '0'],
    ['2', '2'],
    ['-2', '-2'],
    ['1.999999999999999', '1'],
    ['-0.000000000000001', '-1'],
    ['7/3', '2'],
    ['-7/3', '-3'],
  ])('of %s is %s', (value, expected) => {
    expect(fractionText(floor(number(value)))).toBe(expected);
  });

  it('of a big value', () => {
    expect(floor(rational(10n ** 40n + 1n, 10n ** 10n))).toStrictEqual({ n: 10n ** 30n, d: 1n });
  });
});
