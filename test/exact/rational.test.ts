import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add, compare, divide, equals, greatest, integer, isInteger, least, multiply, negate, ONE, rational, remainder, sign, subtract, ZERO, type Rational,
} from '../../src/exact/rational.js';
import { sum } from '../../src/exact/sum.js';
import { fraction, minus, order, over, plus, show, times, type Fraction } from '../reference/fraction.js';

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);
const MAX = Number.MAX_SAFE_INTEGER;

const fits = (part: bigint): boolean => part <= LARGEST && part >= -LARGEST;

/** The one right way to hold a value: numbers where both parts fit, lowest terms, no −0. */
function held({ n, d }: Fraction): Rational {
  return fits(n) && fits(d) ? { n: Number(n), d: Number(d) } : { n, d };
}

/** Integers that crowd around the places where a lane ends. */
const edgy = fc.oneof(
  fc.bigInt({ min: -12n, max: 12n }),
  fc.tuple(fc.constantFrom(1n, -1n), fc.constantFrom(1n << 26n, 94906265n, 1n << 52n, LARGEST, 1n << 53n, 1n << 54n, 1n << 64n, 10n ** 30n), fc.bigInt({ min: -3n, max: 3n })).map(
    ([way, size, step]) => way * (size + step),
  ),
  fc.bigInt({ min: -(1n << 70n), max: 1n << 70n }),
);
const fractions = fc.tuple(edgy, edgy.filter((d) => d !== 0n)).map(([n, d]) => fraction(n, d));
const run = { seed: 3710133, numRuns: 4000 };

describe('the edge between the lanes', () => {
  it.each([
    ['the largest small sum', () => add(integer(MAX - 1), ONE), { n: MAX, d: 1 }],
    ['one more', () => add(integer(MAX), ONE), { n: LARGEST + 1n, d: 1n }],
    ['and back', () => subtract(add(integer(MAX), ONE), ONE), { n: MAX, d: 1 }],
    ['the lowest small sum', () => subtract(integer(1 - MAX), ONE), { n: -MAX, d: 1 }],
    ['one less', () => subtract(integer(-MAX), ONE), { n: -LARGEST - 1n, d: 1n }],
    ['a product that rounds to 2^53 as doubles', () => multiply(integer(94906267), integer(94906266)), { n: 94906267n * 94906266n, d: 1n }],
    ['a product that just fits', () => multiply(integer(94906265), integer(94906265)), { n: 9007199136250225, d: 1 }],
    ['2^53 − 1, the largest', () => multiply(integer(6361), integer(1416003655831)), { n: MAX, d: 1 }],
    ['2^53 + 1, which no double holds', () => multiply(integer(321), integer(28059810762433)), { n: (1n << 53n) + 1n, d: 1n }],
    ['a denominator that does not fit', () => multiply(rational(1, MAX), rational(1, 2)), { n: 1n, d: 2n * LARGEST }],
    ['only the denominator is big', () => divide(ONE, multiply(integer(MAX), integer(2))), { n: 1n, d: 2n * LARGEST }],
    ['big parts that cancel', () => divide(rational(10n ** 40n), rational(10n ** 39n)), { n: 10, d: 1 }],
    ['a quotient that leaves the lane', () => divide(rational(1, MAX), integer(-3)), { n: -1n, d: 3n * LARGEST }],
    ['fractions whose sum is small again', () => add(rational(1, MAX), rational(-1, MAX)), { n: 0, d: 1 }],
    ['only the left product is too large', () => add(rational(3002399751580333, 2), rational(-1000000000000001, 3)), { n: 7007199254740997, d: 6 }],
    ['only the right product is too large', () => add(rational(-1000000000000001, 3), rational(3002399751580333, 2)), { n: 7007199254740997, d: 6 }],
    ['only the sum is too large', () => add(rational(MAX, 2), integer(4503599627370495)), { n: 2n * LARGEST - 1n, d: 2n }],
    ['only the denominator is too large', () => add(rational(1, 94906267), rational(1, 94906269)), { n: 189812536n, d: 94906267n * 94906269n }],
    ['only the denominator of a product is too large', () => multiply(rational(2, 94906267), rational(2, 94906269)), { n: 4n, d: 94906267n * 94906269n }],
    ['only the numerator of a product is too large', () => multiply(rational(94906267, 2), rational(94906269, 2)), { n: 94906267n * 94906269n, d: 4n }],
    ['only the denominator of a quotient is too large', () => divide(rational(2, 94906267), rational(94906269, 2)), { n: 4n, d: 94906267n * 94906269n }],
    ['only the numerator of a quotient is too large', () => divide(rational(94906267, 2), rational(2, 94906269)), { n: 94906267n * 94906269n, d: 4n }],
    ['same denominator, sum too large, then reduced', () => add(rational(MAX, 2), rational(MAX, 2)), { n: MAX, d: 1 }],
  ])('%s', (_, value, expected) => {
    expect(value()).toStrictEqual(expected);
  });

  it.each<[string, () => [Rational, Rational], -1 | 0 | 1]>([
    ['cross products beyond doubles, apart by 1', () => [rational(MAX, MAX - 1), rational(MAX - 1, MAX - 2)], -1],
    ['the other way', () => [rational(MAX - 1, MAX - 2), rational(MAX, MAX - 1)], 1],
    ['equal', () => [rational(MAX, MAX - 1), rational(LARGEST * 7n, (LARGEST - 1n) * 7n)], 0],
    ['big against small', () => [rational(10n ** 30n), integer(1)], 1],
    ['small against big', () => [integer(-1), rational(-(10n ** 30n))], 1],
    ['two big ones', () => [rational(10n ** 30n), rational(10n ** 30n + 1n)], -1],
    ['big and equal', () => [rational(10n ** 30n), rational(10n ** 30n)], 0],
  ])('compares %s', (_, pair, expected) => {
    const [a, b] = pair();
    expect(compare(a, b)).toBe(expected);
    expect(equals(a, b)).toBe(expected === 0);
  });
});

describe('sum', () => {
  it.each([
    ['of nothing', () => [], { n: 0, d: 1 }],
    ['up to the largest', () => [integer(MAX - 1), ONE], { n: MAX, d: 1 }],
    ['beyond, and back', () => [integer(MAX), ONE, integer(-1)], { n: MAX, d: 1 }],
    ['beyond', () => [ONE, integer(MAX), rational(1, 2)], { n: 2n * LARGEST + 3n, d: 2n }],
    ['of denominators that share no factor', () => [rational(1, 2), rational(1, 3), rational(1, 7)], { n: 41, d: 42 }],
    ['of denominators that hold one another', () => [rational(1, 2), rational(1, 6), rational(1, 3)], { n: 1, d: 1 }],
    ['over a denominator that does not fit', () => [rational(1, MAX), rational(1, MAX - 1)], { n: 2n * LARGEST - 1n, d: LARGEST * (LARGEST - 1n) }],
    ['with a big one', () => [ONE, rational(10n ** 30n), rational(-(10n ** 30n))], { n: 1, d: 1 }],
    ['that comes to nothing', () => [rational(-1, 3), rational(1, 3)], { n: 0, d: 1 }],
  ])('%s', (_, values, expected) => {
    expect(sum(values())).toStrictEqual(expected);
  });
});

describe('zero', () => {
  it.each([
    ['0 × −3', () => multiply(ZERO, integer(-3))],
    ['0 × −1/3', () => multiply(ZERO, rational(-1, 3))],
    ['0 ÷ −3', () => divide(ZERO, integer(-3))],
    ['0 / −3', () => rational(0, -3)],
    ['−0 / 3', () => rational(-0, 3)],
    ['−0', () => integer(-0)],
    ['−(0)', () => negate(ZERO)],
    ['−1 + 1', () => add(integer(-1), ONE)],
    ['−1/3 + 1/3', () => add(rational(-1, 3), rational(1, 3))],
    ['−1/3 + 2/6', () => add(rational(-1, 3), rational(2n, 6n))],
    ['big − big', () => subtract(rational(10n ** 30n), rational(10n ** 30n))],
    ['big × 0', () => multiply(rational(-(10n ** 30n)), ZERO)],
  ])('%s is 0 and never −0', (_, value) => {
    expect(value()).toStrictEqual({ n: 0, d: 1 });
  });
});

describe('small integers', () => {
  it('are shared', () => {
    expect(integer(0)).toBe(ZERO);
    expect(integer(1)).toBe(ONE);
    expect(integer(128)).toBe(rational(256, 2));
    expect([integer(129), integer(-1)]).toStrictEqual([{ n: 129, d: 1 }, { n: -1, d: 1 }]);
  });

  it('are shared by everything that comes out as one', () => {
    const half = rational(1, 2);
    expect([add(integer(2), integer(3)), add(half, half), add(half, rational(2, 4)), add(rational(1, 3), rational(14, 3))].map((x) => x === integer(Number(x.n)))).toEqual([true, true, true, true]);
    expect([subtract(integer(8), integer(3)), multiply(integer(2), integer(3)), multiply(rational(4, 3), rational(3, 2)), divide(integer(9), integer(3))].map((x) => x === integer(Number(x.n)))).toEqual([true, true, true, true]);
    expect(sum([half, half, half, half])).toBe(integer(2));
  });

  it('default to the denominator 1', () => {
    expect(rational(5)).toBe(integer(5));
    expect(rational(5n)).toStrictEqual({ n: 5, d: 1 });
  });
});

describe('what changes nothing', () => {
  it.each([() => rational(2, 3), () => rational(-7), () => rational(10n ** 30n), () => ZERO])('gives the value itself', (make) => {
    const x = make();
    expect([subtract(x, ZERO), multiply(x, ONE), divide(x, ONE)].map((result) => result === x)).toEqual([true, true, true]);
    expect(multiply(x, ZERO)).toBe(ZERO);
    expect([least(x, x), greatest(x, x)].map((result) => result === x)).toEqual([true, true]);
  });

  it('is the first of two equal values that is kept', () => {
    const [a, b] = [rational(2, 3), rational(2, 3)];
    expect(least(a, b)).toBe(a);
    expect(greatest(a, b)).toBe(a);
  });
});

describe('arithmetic against plain fractions', () => {
  it.each([
    ['add', add, plus],
    ['subtract', subtract, minus],
    ['multiply', multiply, times],
  ])('%s', (_, ours, theirs) => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(ours(held(a), held(b))).toStrictEqual(held(theirs(a, b)));
      }),
      run,
    );
  });

  it('divide', () => {
    fc.assert(
      fc.property(fractions, fractions.filter(({ n }) => n !== 0n), (a, b) => {
        expect(divide(held(a), held(b))).toStrictEqual(held(over(a, b)));
      }),
      run,
    );
  });

  it('sum', () => {
    const tame = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.constantFrom(1, 2, 3, 7, 21, 100, 94906266)).map(([n, d]) => fraction(n, d));
    fc.assert(
      fc.property(fc.array(fc.oneof({ arbitrary: tame, weight: 6 }, { arbitrary: fractions, weight: 1 }), { maxLength: 8 }), (values) => {
        expect(sum(values.map(held))).toStrictEqual(held(values.reduce(plus, fraction(0))));
      }),
      run,
    );
  });

  it('compare, equals, least and greatest', () => {
    const near = fc.tuple(fractions, fc.constantFrom(fraction(0), fraction(1, 10n ** 40n), fraction(-1, LARGEST))).map(([a, step]) => plus(a, step));
    fc.assert(
      fc.property(fractions, fc.oneof(fractions, near), (a, b) => {
        const [x, y] = [held(a), held(b)];
        expect(compare(x, y)).toBe(order(a, b));
        expect(compare(y, x)).toBe(order(b, a));
        expect(equals(x, y)).toBe(show(a) === show(b));
        expect(least(x, y)).toBe(order(b, a) < 0 ? y : x);
        expect(greatest(x, y)).toBe(order(b, a) > 0 ? y : x);
      }),
      run,
    );
  });

  it('negate, sign and isInteger', () => {
    fc.assert(
      fc.property(fractions, (a) => {
        const x = held(a);
        expect(negate(x)).toStrictEqual(held(fraction(-a.n, a.d)));
        expect(sign(x)).toBe(order(a, fraction(0)));
        expect(isInteger(x)).toBe(a.d === 1n);
      }),
      run,
    );
  });

  it('makes one representation of every way to write a value', () => {
    fc.assert(
      fc.property(edgy, edgy.filter((d) => d !== 0n), (n, d) => {
        const expected = held(fraction(n, d));
        expect(rational(n, d)).toStrictEqual(expected);
        if (fits(n)) expect(rational(Number(n), d)).toStrictEqual(expected);
        if (fits(d)) expect(rational(n, Number(d))).toStrictEqual(expected);
        if (fits(n) && fits(d)) expect(rational(Number(n), Number(d))).toStrictEqual(expected);
      }),
      run,
    );
  });
});

it('the remainder of safe integers of any size, just below and on multiples', () => {
  const tops = [0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 52 - 1, 2 ** 52, Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER];
  const bottoms = [1, 2, 3, 7, 10, 997, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 11, 94906267, 2 ** 52 - 1, Number.MAX_SAFE_INTEGER];
  for (const b of bottoms) {
    const multiples = tops.map((a) => a - (a % b)).flatMap((a) => [a - 1, a, a + 1]);
    for (const a of [...tops, ...multiples].filter((one) => one >= 0 && Number.isSafeInteger(one))) expect([a, b, remainder(a, b)]).toEqual([a, b, a % b]);
  }
});
