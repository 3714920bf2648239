import type { Rational } from '../exact/rational.js';
import type { Condition, Quantity } from './formula.js';
import type { Interval, Truth } from './interval.js';

/** What is known of a rate: its value with the rule for "none" applied, and how it was given. */
export interface RateState {
  readonly given: 'parts' | 'bare' | 'none' | 'unknown';
  readonly value: Interval;
  readonly part: Rational;
  readonly whole: Rational;
}

/** What is known of a list. Where `open` is true, how many entries it has is not known, and `entries` is empty. */
export interface ListState {
  readonly entries: readonly Interval[];
  readonly open: boolean;
  /** What every entry lies within. */
  readonly range: Interval;
}

/** What a section or a row came to: points, and points to be had, each between two ends. */
export interface Earned {
  readonly lo: Rational;
  readonly hi: Rational;
  readonly available: { readonly lo: Rational; readonly hi: Rational };
  /** Open because there was nothing to measure. */
  readonly none: boolean;
}

/** What is known of every fact in one case: an array for each sort of fact, by the place of the fact in it. */
export interface Environment {
  readonly yesNo: Truth[];
  readonly quantities: Interval[];
  readonly rates: RateState[];
  /** The index of the option. */
  readonly choices: (number | undefined)[];
  readonly lists: ListState[];
  /** By the index of the indicator; each is there before something reads it. */
  outcomes: readonly Earned[];
  /** Set before grades are read. */
  total: Interval;
  /** Filled when a formula meets n ÷ 0 with n other than 0, or weights that are all 0: the facts it read. */
  contradictions: (readonly string[])[];
  /** Set when a comparison stays open because there was nothing to measure; whoever asks resets it. */
  none: boolean;
}

export type QuantityOf = (env: Environment) => Interval;
export type TruthOf = (env: Environment) => Truth;

/** What a formula may ask about its rulebook while it is turned into a function. Readings are chosen by then. */
export interface Scope {
  /** The place of a fact among those of its sort; remembers that it was read. */
  readonly fact: (id: string) => number;
  readonly options: (fact: string) => readonly string[];
  /** Whether the first fact can never be larger than the second. */
  readonly atMost: (part: string, whole: string) => boolean;
  readonly isRate: (fact: string) => boolean;
  readonly parameter: (id: string) => Interval;
  /** The number of the day of the assessment. */
  readonly asOf: () => Interval;
  readonly reading: (id: string) => string;
  /** The index of a section or row; remembers that it was read. */
  readonly indicator: (id: string) => number;
  /** The indexes of what an assessor marks; remembers that they were read. */
  readonly assessor: (name: string) => readonly number[];
  readonly term: (id: string) => { readonly quantity: Quantity } | { readonly condition: Condition };
}
