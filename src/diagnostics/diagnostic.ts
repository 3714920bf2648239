/** The languages that messages, labels and reports come in. */
export type Language = 'zh' | 'en';

/** The same words in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Where in a text something stands. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Place {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  /** How many code units of the line are meant; at least 1. */
  readonly length: number;
}

/** Steps from the root of a document or a facts object to the thing meant. */
export type Path = readonly (string | number)[];

/**
 * A problem with an input, as plain data: what it is (`code`, stable), where it stands, what was found, what was
 * expected and how to mend it.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly path: Path;
  readonly place?: Place;
  /** What was found, as text cut to a readable length. */
  readonly found?: string;
  /** What would have been right. */
  readonly expected?: Words;
  readonly message: Words;
  /** How to mend it. */
  readonly mend: Words;
}

/** The answer of a function whose input may be wrong. Warnings stand in both arms. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const NOTHING: readonly Diagnostic[] = Object.freeze([]);

export function success<T>(value: T, diagnostics: readonly Diagnostic[] = NOTHING): Result<T> {
  return { ok: true, value, diagnostics };
}

export function failure(diagnostics: readonly Diagnostic[]): { ok: false; diagnostics: readonly Diagnostic[] } {
  return { ok: false, diagnostics };
}

/** A result from a value and what was noticed on the way: a failure as soon as one of them is an error. */
export function settle<T>(value: T, diagnostics: readonly Diagnostic[]): Result<T> {
  return diagnostics.some((d) => d.severity === 'error') ? failure(diagnostics) : success(value, diagnostics);
}

/** Thrown by `unwrap`, and nowhere else. Carries the diagnostics. */
export class PingfenError extends Error {
  override readonly name = 'PingfenError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => `${d.code}: ${d.message.en} / ${d.message.zh}`).join('\n'));
    this.diagnostics = diagnostics;
  }
}

/**
 * The value of a successful result.
 *
 * - throws {@link PingfenError} with all diagnostics when the result is a failure
 *
 * @example
 * ```ts
 * const assessment = unwrap(evaluate(estate, facts));
 * ```
 */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new PingfenError(result.diagnostics);
}
