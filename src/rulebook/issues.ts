import type * as z from 'zod';
import type { Diagnostic, Path, Place, Words } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { shapeProblem } from './codes.js';
import { MISSING, type ShapeFault } from './leaf.js';

/** Where a path of the text stands. */
export type PlaceOf = (path: Path, at?: 'key' | 'value') => Place | undefined;

/** Our diagnostics for what zod found; its own words are not used. `document` is the value that was checked. */
export function shapeDiagnostics(issues: readonly z.core.$ZodIssue[], document: unknown, placeOf: PlaceOf): readonly Diagnostic[] {
  return issues.flatMap((issue) => {
    const path = issue.path as Path;
    return faultsOf(issue, path, document).map((fault) => diagnosticOf(fault, path, document, placeOf));
  });
}

function diagnosticOf(fault: ShapeFault, path: Path, document: unknown, placeOf: PlaceOf): Diagnostic {
  if (fault === MISSING) {
    const key = String(path.at(-1));
    return shapeProblem('KEY_MISSING', { path, place: placeOf(path.slice(0, -1), 'key'), slots: { key } });
  }
  const target = fault.key === undefined ? path : [...path, fault.key];
  const place = placeOf(target, fault.key === undefined ? 'value' : 'key');
  const value = valueAt(document, path);
  const found = fault.key === undefined && (typeof value === 'string' || typeof value === 'boolean') ? { found: String(value) } : {};
  return shapeProblem(fault.code, { path: target, place, ...found, slots: fault.slots });
}

function faultsOf(issue: z.core.$ZodIssue, path: Path, document: unknown): readonly ShapeFault[] {
  switch (issue.code) {
    case 'custom':
      return [issue.params?.code === MISSING.code ? MISSING : (issue.params as unknown as ShapeFault)];
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue.message.split(' ')));
    case 'invalid_value':
      return [valueAt(document, path) === undefined ? MISSING : unknownWord(String(valueAt(document, path)), issue.values.map(String))];
    case 'too_small':
      return [{ code: 'LIST_SHORT', slots: { least: String(issue.minimum) } }];
    case 'too_big':
      return [{ code: 'LIST_LONG', slots: { most: String(issue.maximum) } }];
    default:
      if (valueAt(document, path) === undefined) return [MISSING];
      return [{ code: 'KIND_WRONG', slots: { kind: kindWords(issue) } }];
  }
}

function unknownKey(key: string, known: readonly string[]): ShapeFault {
  return { code: 'KEY_UNKNOWN', key, slots: { key, known: known.join('、'), suggestion: suggestion(key, known, '删去它', 'leave it out') } };
}

function unknownWord(word: string, known: readonly string[]): ShapeFault {
  return { code: 'WORD_UNKNOWN', slots: { word, known: known.join('、'), suggestion: suggestion(word, known, '从上面选一个', 'choose one of those above') } };
}

function suggestion(word: string, known: readonly string[], zh: string, en: string): Words {
  const meant = suggest(word, known);
  return meant === undefined ? { zh, en } : { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` };
}

function kindWords(issue: z.core.$ZodIssue): Words {
  const expected = 'expected' in issue ? issue.expected : '';
  if (expected === 'array' || expected === 'tuple') return { zh: '列表：[…]', en: 'a list: […]' };
  if (expected === 'object' || expected === 'record') return { zh: '“键: 值”的组', en: 'a map of keys and values' };
  return { zh: '列表或“编号: 文字”的组', en: 'a list, or a map of id and text' };
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step], document);
}
