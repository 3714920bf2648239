import type { RoundingMode } from '../exact/rounding.js';
import type { PlanFact } from '../plan/plan.js';

export type Order = '>=' | '>' | '===';

/**
 * What a rulebook is turned into: the text of a module, or loops over columns. `V` stands for a double, `B` for yes or no,
 * `X` for an exact number. Numbers are exact whole numbers below 2⁵³, unless they are said to be approximate.
 */
export interface Target<V, B, X> {
  readonly number: (value: number) => V;
  readonly add: (a: V, b: V) => V;
  readonly subtract: (a: V, b: V) => V;
  readonly multiply: (a: V, b: V) => V;
  /** The nearest double. */
  readonly divide: (a: V, b: V) => V;
  readonly floor: (a: V) => V;
  readonly least: (a: V, b: V) => V;
  readonly greatest: (a: V, b: V) => V;
  readonly select: (where: B, yes: V, no: V) => V;
  /** The same value, made once however often it is used. */
  readonly keep: (name: string, value: V) => V;

  readonly compare: (a: V, order: Order, b: V) => B;
  readonly and: (a: B, b: B) => B;
  readonly or: (a: B, b: B) => B;
  readonly not: (a: B) => B;
  readonly keepTruth: (name: string, value: B) => B;

  /** What is made inside means something only where this holds; nothing is left to the evaluator for its sake elsewhere. */
  readonly within: (where: B, inside: () => void) => void;
  /** Where this holds, the answer is left to the evaluator. */
  readonly aside: (where: B | true, about: string) => void;

  readonly facts: FactTarget<V, B, X>;
  readonly exact: ExactTarget<V, B, X>;
}

/** How facts are read. What is not given, or not as it should be, is left to the evaluator. */
export interface FactTarget<V, B, X> {
  readonly yesNo: (fact: PlanFact) => B;
  /** Whether an option is chosen; one of them is. */
  readonly options: (fact: PlanFact) => ReadonlyMap<string, B>;
  /** A number times `scale`, a whole number between these; and the number as it was given. */
  readonly number: (fact: PlanFact, scale: number, low: number, high: number) => { readonly steps: V; readonly given: V };
  /** A rate as part and whole; the whole is 0 where there was none, and `of` where it is always the same. `bare` where it was given without its parts. */
  readonly rate: (fact: PlanFact, scale: number, most: number) => { readonly part: V; readonly whole: V; readonly bare: B; readonly of?: number };
  /** The number of a day. */
  readonly date: (fact: PlanFact) => V;
  /** The entries of a list of fixed length, each times `scale`. */
  readonly list: (fact: PlanFact, length: number, scale: number, low: number, high: number) => readonly V[];
  /** A list of free length. */
  readonly freeList: (fact: PlanFact, scale: number, low: number, high: number) => FreeList<V, B, X>;
  /** Where this holds a fact is not asked, and a value that is not `nothing` is left to the evaluator. */
  readonly unasked: (fact: PlanFact, where: B) => void;
  /** Where this fact is given too, it is not less than the value. */
  readonly notAbove: (fact: PlanFact, value: V, scale: number) => void;
  readonly parameter: (id: string, scale: number, low: number, high: number) => V;
  readonly asOf: () => V;
}

/** What can be asked of a list of free length, in steps. */
export interface FreeList<V, B, X> {
  readonly length: V;
  readonly sum: V;
  readonly least: V;
  readonly greatest: V;
  /** How many entries pass a test. */
  readonly count: (passes: (entry: V) => B) => V;
  /** Σ entry × weight ÷ Σ weight as a double, and without error. */
  readonly weightedMean: (weights: FreeList<V, B, X>) => { readonly at: V; readonly exact: () => X };
}

/** Numbers without error, asked for only where doubles cannot decide. */
export interface ExactTarget<V, B, X> {
  readonly of: (n: V, d: V) => X;
  readonly add: (a: X, b: X) => X;
  readonly multiply: (a: X, b: X) => X;
  readonly divide: (a: X, b: X) => X;
  readonly least: (a: X, b: X) => X;
  readonly greatest: (a: X, b: X) => X;
  readonly select: (where: B, yes: X, no: X) => X;
  /** Whether a ± `error` stands so to b; what lies between is decided by the exact numbers. */
  readonly decide: (a: V, order: Order, b: V, error: number, exact: () => readonly [X, X]) => B;
  /** A number of steps: a ± `error` to a whole one; what lies near a tie or a whole number is decided by the exact number. */
  readonly round: (a: V, mode: RoundingMode, error: number, exact: () => X) => V;
}
