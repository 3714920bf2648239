import type { Diagnostic, Language, Words } from '../../diagnostics/diagnostic.js';
import type { Io } from './io.js';
import type { Problem } from './problem.js';

/** One command of the command line. Help, the reading of arguments and the reference page are made from this. */
export interface Command {
  readonly name: string;
  readonly summary: Words;
  /** What it does beyond the summary, a paragraph each. */
  readonly about?: readonly Words[];
  readonly operands: readonly Operand[];
  readonly options: readonly Option[];
  readonly examples: readonly Example[];
  readonly run: (call: Call) => Promise<Reply>;
}

/** An argument without a name. Those that may be left out stand last. */
export interface Operand {
  readonly name: Words;
  readonly words: Words;
  readonly optional?: true;
  /** Takes all that are left. */
  readonly many?: true;
  /** What to do where it is missing. */
  readonly mend?: Words;
}

export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in a usage line; an option without it is a flag. */
  readonly value?: Words;
  readonly choices?: readonly string[];
  readonly words: Words;
  /** The value that does what --json does. */
  readonly jsonValue?: string;
  readonly required?: true;
  readonly repeatable?: true;
}

export interface Example {
  readonly line: string;
  readonly words: Words;
}

/** A command as typed, its form already checked. */
export interface Call {
  readonly operands: readonly string[];
  readonly options: OptionValues;
  readonly lang: Language;
  readonly io: Io;
  readonly commands: readonly Command[];
  /** A line on stderr about what is going on. */
  readonly note: (line: Words) => Promise<void>;
}

/** Names one after the other. */
export function listed(names: readonly string[]): Words {
  return { zh: names.join('、'), en: names.join(', ') };
}

/** Option name → the values given, in order. A flag that was given has the value `''`. */
export type OptionValues = ReadonlyMap<string, readonly string[]>;

/** The value of an option that is given at most once. */
export function valueOf(options: OptionValues, name: string): string | undefined {
  return options.get(name)?.[0];
}

/**
 * What a command answers. `text` and `data` are the same result for people and, with `--json`, for programs.
 * `keepsOut`: the result is never written over a file that is there. `failed`: the result itself says that something is
 * wrong, so that the exit code is 1.
 */
export type Reply =
  | { readonly kind: 'done'; readonly text: string; readonly data: unknown; readonly warnings: readonly Problem[]; readonly keepsOut?: true; readonly failed?: true }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] }
  | { readonly kind: 'usage'; readonly diagnostics: readonly Diagnostic[] };

export function done(result: { text: string; data: unknown; warnings?: readonly Problem[]; keepsOut?: true; failed?: true }): Reply {
  return { kind: 'done', warnings: [], ...result };
}

export function wrong(problems: readonly Problem[]): Reply {
  return { kind: 'wrong', problems };
}

export function usage(diagnostics: readonly Diagnostic[]): Reply {
  return { kind: 'usage', diagnostics };
}
