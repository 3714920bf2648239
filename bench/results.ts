import type { Agreement } from './check.js';

/** What one subject did on one table. */
export interface SheetResult {
  readonly agreement: Agreement;
  /** Rows per second of each round; empty where it was not timed because it answers otherwise. */
  readonly speeds: readonly number[];
}

/** Where and when; no names, no paths. */
export interface Machine {
  readonly date: string;
  readonly cores: number;
  readonly cpu: string;
  readonly node: string;
}

export interface Cold {
  /** Milliseconds from starting a process until its end, of each round; the empty process is `''`. */
  readonly times: ReadonlyMap<string, readonly number[]>;
  /** Bytes of code and table as one minified file, zipped; `null` where a part is native. */
  readonly sizes: ReadonlyMap<string, number | null>;
}

/** The script for spreadsheets in a fresh engine. */
export interface SheetScript {
  readonly zipped: number;
  readonly times: readonly number[];
}

/** Kept results, in bytes for so many. */
export interface Kept {
  readonly form: string;
  readonly bytes: number;
  readonly count: number;
}

/** What one subject took at one size: microseconds a score by rows of the table, or milliseconds in all by rows of data. */
export interface Grown {
  readonly subject: string;
  readonly count: number;
  readonly took: number;
}

export interface Results {
  readonly machine: Machine;
  /** Name of the sheet → subject → result, in the order of the subjects. */
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, SheetResult>>;
  readonly cold: Cold;
  readonly sheetScript: SheetScript;
  /** Assessments put into sentences in a second, of each round. */
  readonly explained: readonly number[];
  readonly kept: readonly Kept[];
  /** How many times as fast two worker threads are as one, of each round. */
  readonly workers: readonly number[];
  readonly byRows: readonly Grown[];
  readonly byData: readonly Grown[];
}
