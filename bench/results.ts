import type { Agreement } from './check.js';

/** What one subject did on one table. */
export interface SheetResult {
  readonly agreement: Agreement;
  /** Rows per second of each round; empty where it was not timed because it answers otherwise. */
  readonly speeds: readonly number[];
}

export interface Results {
  readonly machine: Machine;
  /** Name of the sheet → subject → result, in the order of the subjects. */
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, SheetResult>>;
}

/** Where and when; no names, no paths. */
export interface Machine {
  readonly date: string;
  readonly cores: number;
  readonly cpu: string;
  readonly node: string;
  readonly quick: boolean;
}
