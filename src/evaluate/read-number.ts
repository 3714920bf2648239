import type { Circumstances } from '../diagnostics/codes.js';
import { clip } from '../diagnostics/codes.js';
import type { Diagnostic, Path, Words } from '../diagnostics/diagnostic.js';
import { compare, divide, integer, isInteger, rational, type Rational } from '../exact/rational.js';
import { decimalText, fractionText, parseFraction, parseNumber } from '../exact/text.js';
import { problem } from './codes.js';

const MOST_DIGITS = 1e15;

const PERCENTAGES: Words = { zh: '；百分率写成 0.85 或 85%', en: '; a percentage is 0.85 or 85%' };
const NO_ADVICE: Words = { zh: '', en: '' };

/** How to say that a value is not known. */
export const UNKNOWN: Words = { zh: '不知道就不填，或写 null', en: 'leave it out or write null if it is not known' };
const ENTRY_UNKNOWN: Words = { zh: '不知道就写 null', en: 'write null if it is not known' };

/** What a number must satisfy: the limits of a fact, of an entry of a list or of a parameter. */
export interface NumberLimits {
  readonly label: string;
  readonly whole: boolean;
  readonly min: Rational | undefined;
  readonly max: Rational | undefined;
  readonly step: Rational | undefined;
  /** Whole numbers from `low` to `high` satisfy all of this; the usual case, decided by two comparisons. */
  readonly low: number;
  readonly high: number;
  /** What to add to "check the number". */
  readonly advice: Words;
}

export function limitsOf(of: {
  readonly label: string;
  readonly kind: string;
  readonly min?: string;
  readonly max?: string;
  readonly step?: string;
}): NumberLimits {
  const end = (text: string | undefined): Rational | undefined => (text === undefined ? undefined : parseFraction(text));
  const [min, max, step] = [end(of.min), end(of.max), end(of.step)];
  // With a step, no whole number goes by without being divided by it.
  const low = step !== undefined ? Infinity : min === undefined ? 1 - MOST_DIGITS : isInteger(min) ? Math.max(Number(min.n), 1 - MOST_DIGITS) : Infinity;
  const high = max === undefined ? MOST_DIGITS - 1 : isInteger(max) ? Math.min(Number(max.n), MOST_DIGITS - 1) : -Infinity;
  return { label: of.label, whole: of.kind === 'count' || of.kind === 'counts', min, max, step, low, high, advice: of.kind === 'rate' ? PERCENTAGES : NO_ADVICE };
}

/** A number that was given, within its limits; otherwise what is wrong with it. */
export function readLimited(value: unknown, limits: NumberLimits, path: Path, kind: Words): Rational | Diagnostic {
  if (typeof value === 'number' && value >= limits.low && value <= limits.high && Number.isInteger(value)) return integer(value);
  const read = readNumber(value);
  if (typeof read === 'string') {
    const unknown = typeof path.at(-1) === 'number' ? ENTRY_UNKNOWN : UNKNOWN;
    return problem(read, { path, found: foundText(value), slots: { label: limits.label, kind, unknown } });
  }
  return checkLimits(read, limits, path) ?? read;
}

/** What is wrong with a number that was read, or `undefined`. */
export function checkLimits(value: Rational, { label, whole, min, max, step, advice }: NumberLimits, path: Path): Diagnostic | undefined {
  const at = (limit: Rational | undefined): Circumstances => ({
    path,
    found: decimalText(value, 0),
    slots: { label, limit: limit === undefined ? '' : numberText(limit), advice },
  });
  if (whole && !isInteger(value)) return problem('FACT_NOT_INTEGER', at(undefined));
  if (min !== undefined && compare(value, min) < 0) return problem('FACT_BELOW_MIN', at(min));
  if (max !== undefined && compare(value, max) > 0) return problem('FACT_ABOVE_MAX', at(max));
  if (step !== undefined && !isInteger(divide(value, step))) return problem('FACT_STEP', at(step));
  return undefined;
}

/** More places than any number that we read has: 15, and 2 for a percent sign. */
const MOST_PLACES = 17;

/** Text that reads back as the same number: decimal where it ends, so that a bare rate stays one. */
export function numberText(value: Rational): string {
  if (value.d === 1) return String(value.n);
  const short = decimalText(value, 0);
  if (!short.startsWith('≈')) return short;
  const long = decimalText(value, MOST_PLACES);
  return long.startsWith('≈') ? fractionText(value) : long.replace(/0+$/, '');
}

/** The code of what is wrong with a value that should be a number. */
export type NumberProblem = 'FACT_TYPE' | 'FACT_EMPTY_TEXT' | 'FACT_NUMBER_FORM' | 'FACT_PRECISION';

/** A number or decimal text as an exact value. A double counts as the shortest decimal that names it. */
export function readNumber(value: unknown): Rational | NumberProblem {
  if (typeof value === 'number') return readDouble(value);
  if (typeof value !== 'string') return 'FACT_TYPE';
  if (value === '') return 'FACT_EMPTY_TEXT';
  return parseNumber(value) ?? (TOO_LONG.test(value) ? 'FACT_PRECISION' : 'FACT_NUMBER_FORM');
}

/** A number that is well formed but has more digits than are read. */
const TOO_LONG = /^-?(?:0|[1-9]\d*)(?:\.\d+)?%?$|^-?(?:0|[1-9]\d*)\/[1-9]\d*$/;

function readDouble(value: number): Rational | NumberProblem {
  if (!Number.isFinite(value)) return 'FACT_NUMBER_FORM';
  // m ÷ 10^k is correctly rounded, so when it gives the double back, m has at most 15 digits and no other decimal
  // of so few digits is nearest to it.
  for (let scale = 1; scale <= MOST_DIGITS; scale *= 10) {
    const scaled = Math.round(value * scale);
    if (Math.abs(scaled) >= MOST_DIGITS) break;
    if (scaled / scale === value) return scale === 1 ? integer(scaled) : rational(scaled, scale);
  }
  return 'FACT_PRECISION';
}

/** A value as short text for a message. */
export function foundText(value: unknown): string {
  if (typeof value === 'string') return clip(JSON.stringify(value));
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (Array.isArray(value)) return `[…] (${String(value.length)})`;
  return typeof value === 'object' ? '{…}' : typeof value;
}
