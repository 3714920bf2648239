import { decimalText, parseFraction } from '../../exact/text.js';

/** Fraction text of a plan as decimal text (`2`, `0.5`); a number without finite decimal stays a fraction. */
export function plainNumber(fraction: string): string {
  const value = parseFraction(fraction);
  const text = value === undefined ? fraction : decimalText(value, 0);
  return text.startsWith('≈') ? fraction : text;
}
