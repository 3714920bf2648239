/**
 * A number. The small neutral language that rulebooks are lowered to: quantities, conditions, and nothing about points or
 * YAML. Formulas are plain data, so that they can be evaluated, printed as spreadsheet cells or as code.
 * Numbers are canonical fraction text (`3/5`).
 */
export type Quantity =
  /** A number as fraction text. */
  | { readonly op: 'number'; readonly value: string }
  /** Never known: the rule for a rate of which there was none. */
  | { readonly op: 'unknown' }
  /** A count, an amount or a rate. */
  | { readonly op: 'fact'; readonly fact: string }
  /** A parameter. */
  | { readonly op: 'parameter'; readonly parameter: string }
  /** A term that is a quantity. */
  | { readonly op: 'term'; readonly term: string }
  /** A day, `YYYY-MM-DD`, or `never`, which is later than all; counts as the number of the day. */
  | { readonly op: 'date'; readonly value: string }
  /** The day of the assessment. */
  | { readonly op: 'asOf' }
  /** The total; in grades only. */
  | { readonly op: 'total' }
  /** The points of a section or row. */
  | { readonly op: 'awarded'; readonly indicator: string }
  /** The points that could be had for it. */
  | { readonly op: 'available'; readonly indicator: string }
  /** The points that an assessor gives in all. */
  | { readonly op: 'awardedBy'; readonly assessor: string }
  /** All added. */
  | { readonly op: 'sum'; readonly over: List }
  /** Their mean, weighted by the entries of a list fact where `weights` names one; open where the list is empty. */
  | { readonly op: 'mean'; readonly over: List; readonly weights?: string }
  /** The least of them. */
  | { readonly op: 'least'; readonly over: List }
  /** The greatest of them. */
  | { readonly op: 'greatest'; readonly over: List }
  /** The first less all the others. */
  | { readonly op: 'difference'; readonly of: readonly Quantity[] }
  /** All multiplied. */
  | { readonly op: 'product'; readonly of: readonly Quantity[] }
  /** Part over whole; `ifNone` where the whole is 0. */
  | { readonly op: 'ratio'; readonly part: Quantity; readonly whole: Quantity; readonly ifNone?: Quantity }
  /** Rates pooled: the sum of parts over the sum of wholes. */
  | { readonly op: 'pool'; readonly rates: readonly string[]; readonly ifNone?: Quantity }
  /** The share of entries that pass every test. */
  | { readonly op: 'share'; readonly over: List; readonly tests: readonly Test[] }
  /** How many entries pass every test. */
  | { readonly op: 'count'; readonly over: List; readonly tests: readonly Test[] }
  /** Kept between two ends. */
  | { readonly op: 'clamp'; readonly of: Quantity; readonly from?: Quantity; readonly to?: Quantity }
  /** 0 at `zeroAt`, 1 at `fullAt`, linear between, never beyond. */
  | { readonly op: 'linear'; readonly of: Quantity; readonly zeroAt: Quantity; readonly fullAt: Quantity }
  /** Rounded to a multiple of `to`. */
  | { readonly op: 'round'; readonly of: Quantity; readonly to: string; readonly mode: 'halfUp' | 'halfEven' | 'down' | 'up' }
  | ByReading<Quantity>
  | ByChoice<Quantity>
  | ByCondition<Quantity>;

/** What is true, false or, while facts are not known, open. */
export type Condition =
  /** True or false. */
  | { readonly op: 'literal'; readonly value: boolean }
  /** A yes-or-no fact. */
  | { readonly op: 'yes'; readonly fact: string }
  /** A term that is a condition. */
  | { readonly op: 'holds'; readonly term: string }
  /** A choice fact that is one of these options. */
  | { readonly op: 'option'; readonly fact: string; readonly oneOf: readonly string[] }
  /** A quantity that passes every test. */
  | { readonly op: 'compare'; readonly of: Quantity; readonly tests: readonly Test[] }
  /** Every entry passes every test; open where the list is empty. */
  | { readonly op: 'every'; readonly over: List; readonly tests: readonly Test[] }
  /** All of them. */
  | { readonly op: 'all'; readonly of: readonly Condition[] }
  /** At least one of them. */
  | { readonly op: 'any'; readonly of: readonly Condition[] }
  /** Not that. */
  | { readonly op: 'not'; readonly of: Condition }
  | ByReading<Condition>
  | ByChoice<Condition>
  | ByCondition<Condition>;

/** The formula of the reading that was chosen. */
export interface ByReading<T> {
  /** Tells it from other formulas. */
  readonly op: 'reading';
  /** The id of the reading. */
  readonly reading: string;
  /** Option id → formula, for every option. */
  readonly options: Readonly<Record<string, T>>;
}

/** The formula of the option that a choice fact names. */
export interface ByChoice<T> {
  /** Tells it from other formulas. */
  readonly op: 'choice';
  /** The id of the choice fact. */
  readonly fact: string;
  /** Option id → formula, for every option. */
  readonly options: Readonly<Record<string, T>>;
}

/** The formula of the first condition that holds. */
export interface ByCondition<T> {
  /** Tells it from other formulas. */
  readonly op: 'when';
  /** Tried from the top. */
  readonly cases: readonly Case<T>[];
  /** Used where none holds. */
  readonly otherwise: T;
}

/** A condition and what it leads to. */
export interface Case<T> {
  /** The condition. */
  readonly if: Condition;
  /** What is used where it holds. */
  readonly use: T;
}

/** What an operation over several values runs over: written-out quantities, or the entries of a list fact. */
export type List =
  /** Written out. */
  | { readonly items: readonly Quantity[] }
  /** The id of a list fact. */
  | { readonly fact: string };

/** Not less than, not more than, more than, less than, equal to. */
export type Relation = 'atLeast' | 'atMost' | 'above' | 'below' | 'is';

/** One comparison; several stand for "and". */
export type Test = Comparison | OddTest;

/** A quantity compared with another. */
export interface Comparison {
  /** How the quantity stands to the value. */
  readonly relation: Relation;
  /** What it is compared with. */
  readonly value: Quantity;
}

/** An odd whole number. */
export interface OddTest {
  /** Tells it from comparisons. */
  readonly relation: 'odd';
}

/** Anything that can be evaluated. */
export type Formula = Quantity | Condition;
