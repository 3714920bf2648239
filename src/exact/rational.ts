/**
 * Exact rational numbers.
 *
 * A rational is in lowest terms with a positive denominator. Both parts are safe integers held as
 * `number` where they fit, and `bigint` where they do not; a value has exactly one representation, so
 * equality is equality of parts. Every intermediate product is checked before it is trusted: a product of
 * safe integers that is itself safe was not rounded (docs/decisions/0001-exact-rationals.md).
 */
export type Rational = SmallRational | BigRational;

interface SmallRational {
  readonly n: number;
  readonly d: number;
}

interface BigRational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0, d: 1 };
export const ONE: Rational = { n: 1, d: 1 };

const SMALL_INTEGERS: readonly Rational[] = Array.from({ length: 129 }, (_, n) =>
  n === 0 ? ZERO : n === 1 ? ONE : { n, d: 1 },
);

/** The rational of a safe integer. */
export function integer(n: number): Rational {
  return SMALL_INTEGERS[n] ?? { n: n + 0, d: 1 };
}

/** n ÷ d in lowest terms; d must not be 0, and numbers must be safe integers. */
export function rational(n: number | bigint, d: number | bigint = 1): Rational {
  if (typeof n === 'number' && typeof d === 'number') return reduceSmall(n, d);
  return reduceBig(BigInt(n), BigInt(d));
}

export function add(a: Rational, b: Rational): Rational {
  if (typeof a.n === 'number' && typeof b.n === 'number') {
    const ad = a.d as number;
    const bd = b.d as number;
    if (ad === bd) {
      const n = a.n + b.n;
      if (isSafe(n)) return ad === 1 ? integer(n) : reduceSmall(n, ad);
    } else {
      const left = a.n * bd;
      const right = b.n * ad;
      const n = left + right;
      const d = ad * bd;
      if (isSafe(left) && isSafe(right) && isSafe(n) && isSafe(d)) return reduceSmall(n, d);
    }
  }
  const ad = BigInt(a.d);
  const bd = BigInt(b.d);
  return reduceBig(BigInt(a.n) * bd + BigInt(b.n) * ad, ad * bd);
}

export function subtract(a: Rational, b: Rational): Rational {
  if (b === ZERO) return a;
  return add(a, negate(b));
}

export function negate(a: Rational): Rational {
  return typeof a.n === 'number' ? { n: 0 - a.n, d: a.d as number } : { n: -a.n, d: a.d as bigint };
}

export function multiply(a: Rational, b: Rational): Rational {
  if (b === ONE) return a;
  if (b === ZERO) return b;
  if (typeof a.n === 'number' && typeof b.n === 'number') {
    const n = a.n * b.n;
    const d = (a.d as number) * (b.d as number);
    if (isSafe(n) && isSafe(d)) return d === 1 ? integer(n) : reduceSmall(n, d);
  }
  return reduceBig(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d));
}

/** a ÷ b; b must not be zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b === ONE) return a;
  if (typeof a.n === 'number' && typeof b.n === 'number') {
    const n = a.n * (b.d as number);
    const d = (a.d as number) * b.n;
    if (isSafe(n) && isSafe(d)) return reduceSmall(n, d);
  }
  return reduceBig(BigInt(a.n) * BigInt(b.d), BigInt(a.d) * BigInt(b.n));
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  if (typeof a.n === 'number' && typeof b.n === 'number') {
    const left = a.d === b.d ? a.n : a.n * (b.d as number);
    const right = a.d === b.d ? b.n : b.n * (a.d as number);
    if (isSafe(left) && isSafe(right)) return left < right ? -1 : left > right ? 1 : 0;
  }
  const left = BigInt(a.n) * BigInt(b.d);
  const right = BigInt(b.n) * BigInt(a.d);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equals(a: Rational, b: Rational): boolean {
  return a === b || (a.n === b.n && a.d === b.d);
}

export function least(a: Rational, b: Rational): Rational {
  return compare(b, a) < 0 ? b : a;
}

export function greatest(a: Rational, b: Rational): Rational {
  return compare(b, a) > 0 ? b : a;
}

/** −1, 0 or 1. */
export function sign(a: Rational): -1 | 0 | 1 {
  return a.n > 0 ? 1 : a.n < 0 ? -1 : 0;
}

export function isInteger(a: Rational): boolean {
  return a.d === 1 || a.d === 1n;
}

export function isSafe(n: number): boolean {
  return n <= Number.MAX_SAFE_INTEGER && n >= Number.MIN_SAFE_INTEGER;
}

function reduceSmall(n: number, d: number): Rational {
  const common = divisorOf(n < 0 ? -n : n, d < 0 ? -d : d);
  const divisor = d < 0 ? -common : common;
  const top = n / divisor;
  const bottom = d / divisor;
  // `+ 0` turns −0 into 0.
  return bottom === 1 ? integer(top + 0) : { n: top + 0, d: bottom };
}

const LARGEST_INT = 0x7fffffff;

/**
 * a mod b of safe integers not below 0. A quotient misses by less than 1 ÷ b, so that it never rounds up to a whole number
 * which it does not reach, and its floor is exact; the remainder of doubles itself takes ten times as long.
 */
export function remainder(a: number, b: number): number {
  return a <= LARGEST_INT && b <= LARGEST_INT ? (a | 0) % (b | 0) : a - Math.floor(a / b) * b;
}

/** The greatest common divisor of two safe integers not below 0. */
function divisorOf(a: number, b: number): number {
  while (b > LARGEST_INT || a > LARGEST_INT) {
    if (b === 0) return a;
    const rest = remainder(a, b);
    a = b;
    b = rest;
  }
  let x = a | 0;
  let y = b | 0;
  while (y !== 0) {
    const rest = x % y | 0;
    x = y;
    y = rest;
  }
  return x;
}

function reduceBig(n: bigint, d: bigint): Rational {
  let a = n < 0n ? -n : n;
  let b = d < 0n ? -d : d;
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = d < 0n ? -a : a;
  return shrink(n / divisor, d / divisor);
}

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** Parts already in lowest terms, as numbers where both fit. */
function shrink(n: bigint, d: bigint): Rational {
  return n <= LARGEST && n >= -LARGEST && d <= LARGEST ? { n: Number(n), d: Number(d) } : { n, d };
}
