import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { EvaluateOptions } from '../../evaluate/options.js';
import type { Problem } from './problem.js';

/** Facts as written, numbers still text, and where each stands. */
export interface GivenFacts {
  readonly value: Readonly<Record<string, unknown>>;
  /** What a workbook says of readings, parameters and the day. */
  readonly options: EvaluateOptions;
  /** What is wrong with them before they are looked at as facts. */
  readonly found: readonly Diagnostic[];
  /** What was found wrong with the facts, shown where they stand. */
  readonly problems: (diagnostics: readonly Diagnostic[]) => readonly Problem[];
}
