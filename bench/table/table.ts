/** A number of a table whose readings are chosen: what every translator turns into its engine's own form. */
export type Num =
  | { readonly op: 'number'; readonly value: number }
  /** A count or a mark. */
  | { readonly op: 'fact'; readonly fact: string }
  /** A rate given as [part, whole]. */
  | { readonly op: 'rate'; readonly fact: string }
  | { readonly op: 'if'; readonly if: Cond; readonly then: Num; readonly else: Num }
  | { readonly op: 'sum'; readonly of: readonly Num[] }
  | { readonly op: 'times'; readonly factor: number; readonly of: Num }
  | { readonly op: 'ratio'; readonly part: string; readonly whole: string }
  /** Σ part ÷ Σ whole of rates given as [part, whole]; `ifNone` where the wholes are 0. */
  | { readonly op: 'pool'; readonly rates: readonly string[]; readonly ifNone?: number }
  | { readonly op: 'mean'; readonly list: string }
  /** The share of entries that pass. */
  | { readonly op: 'share'; readonly list: string; readonly relation: Relation; readonly value: number };

export type Cond =
  | { readonly op: 'yes'; readonly fact: string }
  | { readonly op: 'all' | 'any'; readonly of: readonly Cond[] }
  | { readonly op: 'not'; readonly of: Cond }
  | { readonly op: 'compare'; readonly of: Num; readonly relation: Relation; readonly value: number }
  | { readonly op: 'every'; readonly list: string; readonly relation: Relation; readonly value: number }
  | { readonly op: 'oneOf'; readonly fact: string; readonly options: readonly string[] };

export type Relation = 'atLeast' | 'atMost' | 'above' | 'below' | 'is';

/** A comparison as most languages write it. */
export const SIGNS: Readonly<Record<Relation, string>> = { atLeast: '>=', atMost: '<=', above: '>', below: '<', is: '==' };

export interface Row {
  readonly id: string;
  readonly points: Num;
}

/** One table under its default readings, for entities of one variant. */
export interface Table {
  readonly id: string;
  readonly rows: readonly Row[];
  /** Lists whose entries are taken off the sum of the rows, never below 0; empty where there is no negative list. */
  readonly deducted: readonly string[];
  /** The grades from the top, and the one below; absent where the table has none. */
  readonly grades?: { readonly bands: readonly { readonly id: string; readonly from: number }[]; readonly otherwise: string };
  /** Where one of these fails the grade is `withheld`. */
  readonly validity: readonly Cond[];
}

/** A filling: one entity's facts, as JSON gives them. */
export type Facts = Readonly<Record<string, boolean | number | string | readonly number[]>>;

/** What every subject must work out. */
export interface Answer {
  readonly total: number;
  /** Of A.1; empty where the table has no grades. */
  readonly grade: string;
  /** In the order of the table. */
  readonly rows: readonly number[];
  /** The total in hundredths, of a subject that works it out exactly; others are rounded as a caller would. */
  readonly cents?: bigint;
}
