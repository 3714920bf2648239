import { clip } from '../diagnostics/codes.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { pathText } from '../diagnostics/format.js';
import { isDate, NEVER } from '../exact/date.js';
import { compare, ONE, sign, type Rational } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import { planProblem } from './codes.js';

/** Checks one part of a plan; adds what is wrong to `problems`. */
export type Check = (value: unknown, path: Path, problems: Diagnostic[]) => void;

/** Deeper than any plan of ours, and shallow enough for everything that walks one. */
const DEEPEST = 64;

export function wrongPart(value: unknown, path: Path, kind: string): Diagnostic {
  const found = value === undefined ? {} : { found: foundText(value) };
  return planProblem('PLAN_PART', { path, ...found, slots: { at: pathText(path), kind } });
}

/** A value as short text; whatever it is, for what comes from outside need not be JSON. */
export function foundText(value: unknown): string {
  if (typeof value === 'string') return clip(JSON.stringify(value));
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (Array.isArray(value)) return `[…] (${String(value.length)})`;
  return typeof value === 'object' ? '{…}' : typeof value;
}

function checkThat(kind: string, holds: (value: unknown) => boolean): Check {
  return (value, path, problems) => {
    if (!holds(value)) problems.push(wrongPart(value, path, kind));
  };
}

export const text = checkThat('text', (value) => typeof value === 'string');
export const date = checkThat('YYYY-MM-DD', isDate);
export const dateOrNever = checkThat('YYYY-MM-DD | never', (value) => value === NEVER || isDate(value));
export const bool = checkThat('true | false', (value) => typeof value === 'boolean');
export const whole = checkThat('a whole number', (value) => Number.isSafeInteger(value) && (value as number) >= 0);
export const fraction = fractionThat('fraction text', () => true);
export const notNegative = fractionThat('fraction text of at least 0', (value) => sign(value) >= 0);
export const share = fractionThat('fraction text from 0 to 1', (value) => sign(value) >= 0 && compare(value, ONE) <= 0);
export const positive = fractionThat('fraction text above 0', (value) => sign(value) > 0);

export function wholeUpTo(least: number, most: number): Check {
  return checkThat(`a whole number from ${String(least)} to ${String(most)}`, (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most);
}

function fractionThat(kind: string, holds: (value: Rational) => boolean): Check {
  return checkThat(kind, (value) => {
    const read = typeof value === 'string' ? parseFraction(value) : undefined;
    return read !== undefined && holds(read);
  });
}

export function oneOf(words: readonly string[]): Check {
  return checkThat(words.join(' | '), (value) => typeof value === 'string' && words.includes(value));
}

export function optional(check: Check): Check {
  return (value, path, problems) => {
    if (value !== undefined) check(value, path, problems);
  };
}

export function list(check: Check, least = 0): Check {
  return (value, path, problems) => {
    if (!Array.isArray(value) || value.length < least) problems.push(wrongPart(value, path, 'a list'));
    // By index, since `forEach` passes over holes.
    else for (let index = 0; index < value.length; index += 1) check(value[index], [...path, index], problems);
  };
}

/** A list of two. */
export function pair(check: Check): Check {
  return (value, path, problems) => {
    if (Array.isArray(value) && value.length !== 2) problems.push(wrongPart(value, path, 'two values'));
    else list(check)(value, path, problems);
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with exactly these parts; the others are refused, so that nothing is silently without effect. */
export function object(parts: Readonly<Record<string, Check>>): Check {
  return (value, path, problems) => {
    if (!isObject(value) || path.length > DEEPEST) {
      problems.push(wrongPart(value, path, 'an object'));
      return;
    }
    for (const [key, check] of Object.entries(parts)) check(Object.hasOwn(value, key) ? value[key] : undefined, [...path, key], problems);
    for (const key of Object.keys(value)) if (!Object.hasOwn(parts, key)) problems.push(wrongPart(value[key], [...path, key], 'nothing'));
  };
}

/** An object with any keys. */
export function record(check: Check): Check {
  return (value, path, problems) => {
    object(isObject(value) ? Object.fromEntries(Object.keys(value).map((key) => [key, check])) : {})(value, path, problems);
  };
}
