import { divide, multiply, rational, type Rational } from './rational.js';

/**
 * Named rounding modes. `halfUp` rounds a tie away from zero (四舍五入), `halfEven` to the even neighbour
 * (GB/T 8170), `down` towards negative infinity, `up` towards positive infinity.
 */
export type RoundingMode = 'halfUp' | 'halfEven' | 'down' | 'up';

/** `value` rounded to a whole multiple of `interval` (修约间隔), which must be positive. Exact for every rational. */
export function roundTo(value: Rational, interval: Rational, mode: RoundingMode): Rational {
  const scaled = divide(value, interval);
  return multiply(rational(roundToInteger(BigInt(scaled.n), BigInt(scaled.d), mode)), interval);
}

/** The largest integer that is not above the value. */
export function floor(value: Rational): Rational {
  return rational(roundToInteger(BigInt(value.n), BigInt(value.d), 'down'));
}

/** n ÷ d (d > 0) as a whole number, decided by floor division and the remainder alone. */
function roundToInteger(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const rest = ((n % d) + d) % d;
  const below = (n - rest) / d;
  if (rest === 0n || mode === 'down') return below;
  if (mode === 'up') return below + 1n;
  const twice = rest * 2n;
  if (twice !== d) return twice > d ? below + 1n : below;
  const up = mode === 'halfUp' ? n > 0n : below % 2n !== 0n;
  return up ? below + 1n : below;
}
