/** A plain fraction in lowest terms with a positive denominator. Slow and obvious on purpose. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export function fraction(n: bigint | number, d: bigint | number = 1): Fraction {
  let top = BigInt(n);
  let bottom = BigInt(d);
  if (bottom === 0n) throw new Error('a fraction with denominator 0');
  if (bottom < 0n) [top, bottom] = [-top, -bottom];
  let a = top < 0n ? -top : top;
  let b = bottom;
  while (b > 0n) [a, b] = [b, a % b];
  return { n: top / a, d: bottom / a };
}

export const ZERO = fraction(0);
export const ONE = fraction(1);

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
/** Below 0, 0 or above 0 as a is below, equal to or above b. */
export const order = (a: Fraction, b: Fraction): number => Number(minus(a, b).n > 0n) - Number(minus(a, b).n < 0n);
export const smaller = (a: Fraction, b: Fraction): Fraction => (order(a, b) <= 0 ? a : b);
export const larger = (a: Fraction, b: Fraction): Fraction => (order(a, b) >= 0 ? a : b);
export const isZero = (a: Fraction): boolean => a.n === 0n;

export function floor(a: Fraction): bigint {
  const towardsZero = a.n / a.d;
  return a.n < 0n && towardsZero * a.d !== a.n ? towardsZero - 1n : towardsZero;
}

/** `17/20`, or `4` where the denominator is 1. */
export const show = (a: Fraction): string => (a.d === 1n ? String(a.n) : `${String(a.n)}/${String(a.d)}`);

/** Reads `4`, `-1.25`, `85%`, `17/20`; `undefined` for anything else. */
export function readFraction(text: string): Fraction | undefined {
  const slash = /^(-?\d+)\/(\d+)$/.exec(text);
  if (slash !== null) return fraction(BigInt(slash[1]!), BigInt(slash[2]!));
  const decimal = /^(-?\d+)(?:\.(\d+))?(%?)$/.exec(text);
  if (decimal === null) return undefined;
  const places = decimal[2] ?? '';
  return fraction(BigInt(`${decimal[1]!}${places}`), 10n ** BigInt(places.length + (decimal[3] === '%' ? 2 : 0)));
}

const HALF = fraction(1, 2);

/** The multiple of `step` that a value is rounded to: 四舍五入 away from zero, GB/T 8170 to even, or down, or up. */
export function rounded(value: Fraction, step: Fraction, mode: string): Fraction {
  const x = over(value, step);
  const below = floor(x);
  const rest = minus(x, fraction(below));
  const tie = order(rest, HALF) === 0;
  const nearest = order(rest, HALF) > 0 ? below + 1n : below;
  const whole: Record<string, bigint> = {
    down: below,
    up: isZero(rest) ? below : below + 1n,
    halfUp: tie ? (x.n > 0n ? below + 1n : below) : nearest,
    halfEven: tie ? (below % 2n === 0n ? below : below + 1n) : nearest,
  };
  return times(fraction(whole[mode]!), step);
}
