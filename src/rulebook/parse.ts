import type { ZodType } from 'zod';
import { failure, settle, type Diagnostic, type Path, type Place, type Result } from '../diagnostics/diagnostic.js';
import { atMost50 } from '../diagnostics/limit.js';
import { shapeProblem } from './codes.js';
import type { RulebookDocument } from './document.js';
import { shapeDiagnostics } from './issues.js';
import { NO_CODE } from './leaf.js';
import { rulebookShape } from './schema.js';
import { placeAt, plainValue, type YamlNode } from './yaml-node.js';
import { readYaml, type ReadYamlOptions } from './yaml-read.js';

/** A rulebook whose shape is right: its content, and where everything stands in the text. */
export interface Rulebook {
  /** The content as written. */
  readonly document: RulebookDocument;
  /** Where the thing at a path stands: its value, or with `'key'` its key. A path that leads nowhere gives the last that is there. */
  readonly placeOf: (path: Path, at?: 'key' | 'value') => Place;
}

/**
 * Reads the YAML text of a rulebook and checks its shape. Names, sums and kinds are checked by `compile`.
 *
 * - `file` is the name that the places of diagnostics carry
 * - at most 50 diagnostics, in the order of the text: YAML_*, KEY_*, VALUE_EMPTY, KIND_WRONG, WORD_UNKNOWN, LIST_*,
 *   NUMBER_*, ID_FORM, DATE_FORM, FORMAT_UNSUPPORTED, OPERATOR_*, INDICATOR_KIND, RULEBOOK_EMPTY
 *
 * @example
 * ```ts
 * const { document, placeOf } = unwrap(parseRulebook(text, { file: 'visits.yaml' }));
 * document.title; // → '走访评价细则'
 * placeOf(['title'], 'key'); // → { file: 'visits.yaml', line: 4, column: 1, length: 5 }
 * ```
 */
export function parseRulebook(text: string, options: ReadYamlOptions = {}): Result<Rulebook> {
  return parseShaped<RulebookDocument>(text, options, rulebookShape, (place) => shapeProblem('RULEBOOK_EMPTY', { place }));
}

/** Content of a shape that was checked, and where everything stands in the text. */
export interface Shaped<T> {
  readonly document: T;
  readonly placeOf: Rulebook['placeOf'];
}

/** Reads a YAML text that should be a map of a shape. `noMap`: the problem of a text that is no map at all. */
export function parseShaped<T>(text: string, options: ReadYamlOptions, shape: ZodType, noMap: (place: Place) => Diagnostic): Result<Shaped<T>> {
  const read = readYaml(text, options);
  if (!read.ok) return read;
  const { root } = read.value;
  const placeOf = placeFinder(root);
  if (root.kind !== 'map') return failure([noMap(root.place)]);
  const document = plainValue(root);
  const checked = shape.safeParse(document, NO_CODE);
  const problems = checked.success ? [] : shapeDiagnostics(checked.error.issues, document, placeOf);
  return settle({ document: document as T, placeOf }, atMost50(inTextOrder(problems)));
}

function placeFinder(root: YamlNode): Rulebook['placeOf'] {
  return (path, at) => placeAt(root, path, at);
}

/** Diagnostics sorted by where they stand; those without a place come first. */
export function inTextOrder<T extends { readonly place?: Place }>(problems: readonly T[]): readonly T[] {
  return [...problems].sort((a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b));
}

function lineOf({ place }: { readonly place?: Place }): number {
  return place?.line ?? 0;
}

function columnOf({ place }: { readonly place?: Place }): number {
  return place?.column ?? 0;
}
