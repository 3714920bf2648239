import { multiply, rational, type Rational } from '../../exact/rational.js';
import { decimalText, parseFraction } from '../../exact/text.js';

/** Fraction text of a plan as decimal text (`2`, `0.5`); a number without finite decimal stays a fraction. */
export function plainNumber(fraction: string): string {
  return finite(parseFraction(fraction)) ?? fraction;
}

/** Fraction text of a plan as a percentage (`80%`); one without finite decimal stays a fraction. */
export function percentNumber(fraction: string): string {
  const value = parseFraction(fraction);
  const percent = finite(value === undefined ? undefined : multiply(value, rational(100)));
  return percent === undefined ? fraction : `${percent}%`;
}

function finite(value: Rational | undefined): string | undefined {
  const text = value === undefined ? '≈' : decimalText(value, 0);
  return text.startsWith('≈') ? undefined : text;
}
