/** What must hold of every answer, whatever was asked. */
import type { Diagnostic, Result } from '../../src/diagnostics/diagnostic.js';
import { formatDiagnostic } from '../../src/diagnostics/format.js';
import { COMPILE_CODES } from '../../src/compile/codes.js';
import { EVALUATE_CODES } from '../../src/evaluate/codes.js';
import { METHOD_CODES } from '../../src/methods/codes.js';
import { RANK_CODES } from '../../src/evaluate/rank-codes.js';
import { PLAN_CODES } from '../../src/plan/codes.js';
import { SHAPE_CODES } from '../../src/rulebook/codes.js';
import { YAML_CODES } from '../../src/rulebook/yaml-codes.js';

const CODES = new Set([COMPILE_CODES, EVALUATE_CODES, METHOD_CODES, PLAN_CODES, RANK_CODES, SHAPE_CODES, YAML_CODES, { MORE_PROBLEMS: 1 }].flatMap((table) => Object.keys(table)));

/** Where something is not plain JSON data: `$.total.min: undefined`. */
export function notJson(value: unknown, at = '$'): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? undefined : `${at}: ${String(value)}`;
  if (typeof value !== 'object') return `${at}: ${typeof value}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return `${at}: not a plain object`;
  for (const key of Reflect.ownKeys(value)) {
    if (Array.isArray(value) && key === 'length') continue;
    const wrong = typeof key === 'symbol' ? `${at}: symbol` : notJson((value as Record<string, unknown>)[key], `${at}.${key}`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** What is wrong with an answer, or `undefined`. `source` is the text that the places are in. */
export function faultIn(result: Result<unknown>, source?: string): string | undefined {
  const { ok, diagnostics } = result;
  const hasError = diagnostics.some((one) => one.severity === 'error');
  if (ok === hasError) return ok ? 'a success with an error' : 'a failure without an error';
  for (const one of diagnostics) {
    const wrong = diagnosticFault(one, source);
    if (wrong !== undefined) return `${one.code}: ${wrong}`;
  }
  return notJson(result);
}

function diagnosticFault(one: Diagnostic, source: string | undefined): string | undefined {
  if (!CODES.has(one.code)) return 'not a code of ours';
  for (const words of [one.message, one.mend, ...(one.expected === undefined ? [] : [one.expected])]) {
    if (words.zh === '' || words.en === '') return 'no words';
    // A lone half of a pair is no text for whoever stores or sends it.
    if (/\p{Surrogate}/u.test(words.zh + words.en)) return 'half a character';
  }
  for (const lang of ['zh', 'en'] as const) {
    if (formatDiagnostic(one, { lang, ...(source === undefined ? {} : { source }) }) === '') return 'shown as nothing';
  }
  return source === undefined ? undefined : placeFault(one, source);
}

function placeFault({ place }: Diagnostic, source: string): string | undefined {
  if (place === undefined) return 'no place';
  const { line, column, length } = place;
  const text = source.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)[line - 1];
  if (text === undefined) return `no line ${line}`;
  return column >= 1 && length >= 1 && column - 1 + length <= Math.max(1, text.length + 1) ? undefined : `not in its line: ${line}:${column}+${length}`;
}

/**
 * Looks at a value without asking it anything, and later tells whether it is as it was: own properties, their values
 * and getters, prototypes, whether it may be extended. What proxies are asked goes through their traps: those are left out.
 */
export function keep(value: unknown): () => boolean {
  const before = picture(value);
  return () => {
    const after = picture(value);
    return before.length === after.length && before.every((one, index) => Object.is(one, after[index]));
  };
}

function picture(value: unknown, seen = new Set<unknown>()): unknown[] {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return [value];
  seen.add(value);
  try {
    const keys = Reflect.ownKeys(value);
    // A proxy makes a new descriptor, and a fickle one a new value, each time.
    const parts = keys.flatMap((key) => {
      const { get, value: own, ...flags } = Object.getOwnPropertyDescriptor(value, key)!;
      return [key, get, flags.enumerable, flags.writable, flags.configurable, ...picture(own, seen)];
    });
    return [value, Object.getPrototypeOf(value), Object.isExtensible(value), ...parts];
  } catch {
    return [value];
  }
}
