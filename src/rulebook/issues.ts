import type * as z from 'zod';
import { clip } from '../diagnostics/codes.js';
import type { Diagnostic, Path, Place, Words } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { shapeProblem } from './codes.js';
import { kindFault, MISSING, type ShapeFault } from './leaf.js';
import { didYouMean, listed } from './words.js';

/** Where a path of the text stands. */
export type PlaceOf = (path: Path, at?: 'key' | 'value') => Place | undefined;

/**
 * Our diagnostics for what zod found; its own words are not used. `document` is the value that was checked. A key that
 * is there and misspelt is one problem: that it is missing as well is not said.
 */
export function shapeDiagnostics(issues: readonly z.core.$ZodIssue[], document: unknown, placeOf: PlaceOf): readonly Diagnostic[] {
  const misspelt = new Set(issues.flatMap(meantKeys));
  return issues.flatMap((issue) => {
    const path = issue.path as Path;
    const value = valueAt(document, path);
    const faults = faultsOf(issue, value).filter((fault) => fault !== MISSING || !misspelt.has(JSON.stringify(path)));
    return faults.map((fault) => diagnosticOf(fault, path, value, placeOf));
  });
}

/** The paths of the keys that unknown keys were probably meant to be. */
function meantKeys(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  return issue.keys.map((key) => JSON.stringify([...issue.path, suggest(key, issue.message.split(' '))]));
}

function diagnosticOf(fault: ShapeFault, path: Path, value: unknown, placeOf: PlaceOf): Diagnostic {
  const at = path.at(-1);
  if (fault === MISSING) {
    return shapeProblem('KEY_MISSING', { path, place: placeOf(path.slice(0, -1), 'key'), slots: { key: clip(String(at)) } });
  }
  if (fault.code === 'KIND_WRONG' && isEmpty(value)) {
    return shapeProblem('VALUE_EMPTY', { path, place: placeOf(path, typeof at === 'string' ? 'key' : 'value'), slots: fault.slots });
  }
  const target = fault.key === undefined || fault.key === at ? path : [...path, fault.key];
  const place = placeOf(target, fault.key === undefined ? 'value' : 'key');
  const found = fault.key ?? (typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined);
  return shapeProblem(fault.code, { path: target, place, ...(found === undefined ? {} : { found }), slots: clipped(fault.slots) });
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** What the author wrote is cut; our own words are not. */
function clipped(slots: ShapeFault['slots']): ShapeFault['slots'] {
  return Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, typeof slot === 'string' ? clip(slot) : slot]));
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown): readonly ShapeFault[] {
  switch (issue.code) {
    case 'custom':
      return [customFault(issue)];
    case 'invalid_key':
      return issue.issues.map((inner) => ({ ...customFault(inner), key: String(issue.path.at(-1)) }));
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue.message.split(' ')));
    case 'invalid_value':
      return [wrongWord(value, issue.values.map(String))];
    case 'too_small':
      return [{ code: 'LIST_SHORT', slots: { least: String(issue.minimum) } }];
    case 'too_big':
      return [{ code: 'LIST_LONG', slots: { most: String(issue.maximum) } }];
    default:
      return [value === undefined ? MISSING : wrongKind(issue)];
  }
}

function customFault({ params }: z.core.$ZodIssue & { readonly params?: unknown }): ShapeFault {
  const fault = params as ShapeFault;
  return fault.code === MISSING.code ? MISSING : fault;
}

function unknownKey(key: string, known: readonly string[]): ShapeFault {
  const suggestion = didYouMean(suggest(key, known), { zh: '删去它', en: 'leave it out' });
  return { code: 'KEY_UNKNOWN', key, slots: { key, known: listed(known), suggestion } };
}

function wrongWord(value: unknown, known: readonly string[]): ShapeFault {
  if (value === undefined) return MISSING;
  const { zh, en } = listed(known);
  const oneOf: Words = { zh: `${zh} 之一`, en: `one of ${en}` };
  if (typeof value !== 'string' || value.trim() === '') return kindFault(oneOf.zh, oneOf.en);
  const suggestion = didYouMean(suggest(value, known), { zh: '换成其中一个', en: 'use one of these' });
  return { code: 'WORD_UNKNOWN', slots: { word: value, known: oneOf, suggestion } };
}

function wrongKind(issue: z.core.$ZodIssue): ShapeFault {
  const isList = 'expected' in issue && (issue.expected === 'array' || issue.expected === 'tuple');
  return isList ? kindFault('列表，例如 [a, b]', 'a list such as [a, b]') : kindFault('一组“键: 值”', 'a map of keys and values');
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step], document);
}
