/** The languages that messages, labels and reports come in. */
export type Language = 'zh' | 'en';

/** The same words in both languages. */
export interface Words {
  /** 中文 */
  readonly zh: string;
  /** English */
  readonly en: string;
}

/** Where in a text something stands. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Place {
  /** The name that the text was read under; absent where none was given. */
  readonly file?: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. A byte order mark is not counted. */
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
  /** What it is, such as `FACT_TYPE`; see the page of diagnostics for all of them. */
  readonly code: string;
  /** An error leaves no value; a warning stands beside one. */
  readonly severity: 'error' | 'warning';
  /** Where in the input, from its root; empty for the input as a whole. */
  readonly path: Path;
  /** Where in the text, if the input was read from one. */
  readonly place?: Place;
  /** What was found, as text cut to a readable length. */
  readonly found?: string;
  /** What would have been right. */
  readonly expected?: Words;
  /** What is wrong, in one sentence without a full stop. */
  readonly message: Words;
  /** How to mend it. */
  readonly mend: Words;
}

/**
 * The answer of a function whose input may be wrong: `ok` tells whether there is a `value`.
 *
 * - a success may carry warnings in `diagnostics`; a failure has at least one error there
 * - see {@link unwrap} for code that would rather throw
 *
 * @example
 * ```ts
 * const result = evaluate(estate, { households: -1 });
 * result.ok ? result.value.total.max.decimal : result.diagnostics[0].mend.en; // → 'check the number'
 * ```
 */
export type Result<T> = Success<T> | Failure;

/** There is a value. */
export interface Success<T> {
  /** Tells it from a {@link Failure}. */
  readonly ok: true;
  /** What was asked for. */
  readonly value: T;
  /** Warnings only; mostly none. */
  readonly diagnostics: readonly Diagnostic[];
}

/** There is no value. */
export interface Failure {
  /** Tells it from a {@link Success}. */
  readonly ok: false;
  /** At least one error, and any warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING: readonly Diagnostic[] = Object.freeze([]);

/**
 * A successful result, for functions of your own that answer as these do.
 *
 * - `diagnostics`: warnings; none where nothing is said
 *
 * @example
 * ```ts
 * success(3); // → { ok: true, value: 3, diagnostics: [] }
 * ```
 */
export function success<T>(value: T, diagnostics: readonly Diagnostic[] = NOTHING): Result<T> {
  return { ok: true, value, diagnostics };
}

/**
 * A failed result with its diagnostics, which should hold at least one error.
 *
 * @example
 * ```ts
 * failure(compileText('format: 1').diagnostics).ok; // → false
 * ```
 */
export function failure(diagnostics: readonly Diagnostic[]): Failure {
  return { ok: false, diagnostics };
}

/** A result from a value and what was noticed on the way: a failure as soon as one of them is an error. */
export function settle<T>(value: T, diagnostics: readonly Diagnostic[]): Result<T> {
  return diagnostics.some((d) => d.severity === 'error') ? failure(diagnostics) : success(value, diagnostics);
}

/**
 * Thrown by {@link unwrap}, and nowhere else. Its message has a line for each diagnostic: code, English, Chinese.
 *
 * @example
 * ```ts
 * const error = new PingfenError(evaluate(estate, { households: -1 }).diagnostics);
 * error.message; // → 'FACT_BELOW_MIN: "业主总家庭户数" is below 0 / “业主总家庭户数”小于 0'
 * ```
 */
export class PingfenError extends Error {
  /** Tells it from other errors where `instanceof` cannot, as between two copies of the library. */
  override readonly name = 'PingfenError';
  /** All diagnostics of the failure, in the order they were found. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => `${d.code}: ${d.message.en} / ${d.message.zh}`).join('\n'));
    this.diagnostics = diagnostics;
  }
}

/**
 * The value of a successful result. Its warnings are dropped.
 *
 * @throws {@link PingfenError} with all diagnostics when the result is a failure
 *
 * @example
 * ```ts
 * const assessment = unwrap(evaluate(estate, { estateType: 'new' }));
 * assessment.rulebook; // → { id: 'weihai-db3710-t133-2021/estate', edition: '2021-1' }
 * ```
 */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new PingfenError(result.diagnostics);
}
