import { compare, rational, remainder, type Rational } from './rational.js';
import { roundTo } from './rounding.js';

/** What a reader of numbers accepts: `-12`, `0.85`, `85%`, `17/20`. At most 15 digits a part, 15 after the point. */
const DECIMAL = /^(-?)(0|[1-9]\d{0,14})(?:\.(\d{1,15}))?(%?)$/;
const FRACTION = /^(-?)(0|[1-9]\d{0,14})\/([1-9]\d{0,14})$/;
/** So many digits are a safe integer whatever they are. */
const SAFE_DIGITS = 15;
const POWERS = Array.from({ length: SAFE_DIGITS + 1 }, (_, digits) => 10 ** digits);
/** A fraction of any length, in lowest terms or not. */
const LONG_FRACTION = /^-?(?:0|[1-9]\d*)(?:\/[1-9]\d*)?$/;

/**
 * Reads a number as people write it; `undefined` when it is not one.
 *
 * - accepts an optional minus sign, decimals, a percent sign, or a fraction of two integers
 * - refuses exponents, hexadecimal, separators, a leading plus, leading zeros, blanks, more than 15 digits
 *   before the point or in a part of a fraction, and more than 15 after the point
 */
export function parseNumber(text: string): Rational | undefined {
  const decimal = DECIMAL.exec(text);
  if (decimal !== null) {
    const places = decimal[3] ?? '';
    const shift = places.length + (decimal[4] === '%' ? 2 : 0);
    const digits = `${decimal[1]!}${decimal[2]!}${places}`;
    return digits.length <= SAFE_DIGITS && shift <= SAFE_DIGITS
      ? rational(Number(digits), POWERS[shift])
      : rational(BigInt(digits), 10n ** BigInt(shift));
  }
  const fraction = FRACTION.exec(text);
  if (fraction === null) return undefined;
  return rational(Number(`${fraction[1]!}${fraction[2]!}`), Number(fraction[3]));
}

/** Reads what `fractionText` wrote, up to 400 characters; `undefined` for anything else, such as `2/4`. */
export function parseFraction(text: string): Rational | undefined {
  if (text.length > 400 || !LONG_FRACTION.test(text)) return undefined;
  const [n, d] = text.split('/') as [string, string | undefined];
  const isShort = n.length <= SAFE_DIGITS && (d === undefined || d.length <= SAFE_DIGITS);
  const value = isShort ? rational(Number(n), Number(d ?? '1')) : rational(BigInt(n), BigInt(d ?? '1'));
  return fractionText(value) === text ? value : undefined;
}

/** `17/20`, or `4` where the denominator is 1. */
export function fractionText(value: Rational): string {
  return value.d === 1 || value.d === 1n ? String(value.n) : `${String(value.n)}/${String(value.d)}`;
}

/** The longest decimal that is written out in full; beyond it a decimal is marked `≈`. */
const FULL_PLACES = 6;
/** More digits than any two different values of ours need to be told apart. */
const MOST_PLACES = 60;

/**
 * Decimal text with at least `places` digits after the point.
 *
 * - exact when the value ends within six places (`89.50`, `89.9996`); otherwise rounded half up and marked `≈`
 * - an approximation never lies on the other side of, or on, one of the `edges`: digits are added until it does not
 * - a value that no decimal can stand for, being itself an edge such as 200/3, is its fraction text
 */
export function decimalText(value: Rational, places: number, edges: readonly Rational[] = []): string {
  const most = Math.max(FULL_PLACES, places);
  if (wholeAt(value, most) !== undefined) {
    let digits = places;
    let whole = wholeAt(value, digits);
    while (whole === undefined) whole = wholeAt(value, (digits += 1));
    return pointed(whole, digits);
  }
  for (let digits = places; digits < MOST_PLACES; digits += 1) {
    const scaled = nearestAt(value, digits);
    if (staysOff(value, scaled, digits, edges)) return `≈${pointed(scaled, digits)}`;
  }
  return fractionText(value);
}

/** Whether a value rounded to so many digits lies on the same side of every edge as before. */
function staysOff(value: Rational, scaled: number | bigint, digits: number, edges: readonly Rational[]): boolean {
  for (const edge of edges) {
    // Rounding keeps the order, so it cannot pass a whole number, only land on it; and the value is not a whole number.
    if (edge.d === 1 && typeof scaled === 'number') {
      if (scaled === (edge.n as number) * (POWERS[digits] as number)) return false;
    } else if (compare(rational(scaled, tenTo(digits)), edge) !== compare(value, edge)) return false;
  }
  return true;
}

function tenTo(digits: number): number | bigint {
  return POWERS[digits] ?? 10n ** BigInt(digits);
}

/** value × 10^places to the nearest whole number, half up, where it is not one already. */
function nearestAt(value: Rational, places: number): number | bigint {
  const power = POWERS[places];
  if (typeof value.n === 'number' && power !== undefined) {
    const d = value.d as number;
    const scaled = value.n * power;
    if (Number.isSafeInteger(scaled) && scaled >= 0) {
      const rest = remainder(scaled, d);
      const below = (scaled - rest) / d;
      return rest >= d - rest ? below + 1 : below;
    }
  }
  const scale = tenTo(places);
  const shown = roundTo(value, rational(1, scale), 'halfUp');
  return (BigInt(shown.n) * BigInt(scale)) / BigInt(shown.d);
}

/** value × 10^places where that is a whole number. */
function wholeAt(value: Rational, places: number): number | bigint | undefined {
  const power = POWERS[places];
  if (typeof value.n === 'number' && power !== undefined) {
    const d = value.d as number;
    if (remainder(power, d) !== 0) return undefined;
    const scaled = value.n * (power / d);
    if (Number.isSafeInteger(scaled)) return scaled;
  }
  const scale = 10n ** BigInt(places);
  const d = BigInt(value.d);
  return scale % d === 0n ? BigInt(value.n) * (scale / d) : undefined;
}

/** A whole number of the last place, with the point set. */
function pointed(scaled: number | bigint, places: number): string {
  if (places === 0) return String(scaled);
  const size = scaled < 0 ? -scaled : scaled;
  const text = typeof size === 'number' ? pointedNumber(size, POWERS[places]!) : pointedDigits(String(size), places);
  return scaled < 0 ? `-${text}` : text;
}

/** The power before the digits keeps their leading zeros. */
function pointedNumber(size: number, power: number): string {
  const rest = remainder(size, power);
  return `${String((size - rest) / power)}.${String(power + rest).slice(1)}`;
}

function pointedDigits(digits: string, places: number): string {
  const padded = digits.padStart(places + 1, '0');
  const at = padded.length - places;
  return `${padded.slice(0, at)}.${padded.slice(at)}`;
}
