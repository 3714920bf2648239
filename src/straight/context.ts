import type { Chosen } from '../evaluate/options.js';
import type { ByChoice, ByCondition, ByReading, Condition, Quantity } from '../formula/formula.js';
import type { Plan } from '../plan/plan.js';
import type { Logic } from './logic.js';
import type { Numbers } from './numbers.js';
import type { Num, Truth } from './number.js';
import type { FreeList, Target } from './target.js';

/** Points and points to be had of a section or row. */
export interface Earned<V, X> {
  readonly points: Num<V, X>;
  readonly available: () => Num<V, X>;
}

/** Which points are meant: before anything is voided, or at last. */
export type When = 'before' | 'points';

/** The entries that an operation runs over: written out, or as many as there are. */
export type Entries<V, B, X> =
  | { readonly each: readonly Num<V, X>[] }
  | { readonly list: FreeList<V, B, X>; readonly scale: number; readonly lo: number; readonly hi: number };

/** A list of free length may have so many entries; longer ones are left to the evaluator. */
export const MOST_ENTRIES = 1000;

/** A rate by its parts; 0 of 0 where there was none. */
export interface Rate<V, B, X> {
  readonly part: Num<V, X>;
  readonly whole: Num<V, X>;
  /** Given as one number, so that the whole is not known. */
  readonly bare: Truth<B>;
}

/** Facts as formulas ask for them. */
export interface Facts<V, B, X> {
  readonly yes: (id: string) => Truth<B>;
  readonly options: (id: string) => ReadonlyMap<string, Truth<B>>;
  readonly number: (id: string) => Num<V, X>;
  readonly rate: (id: string) => Rate<V, B, X>;
  readonly list: (id: string) => Entries<V, B, X>;
  readonly parameter: (id: string) => Num<V, X>;
  readonly asOf: () => Num<V, X>;
}

/** What formulas may ask of the table; empty until that is worked out. */
export interface TableView<V, X> {
  earned?: (indicator: string, when: When) => Earned<V, X>;
  awardedBy?: (assessor: string, when: When) => Num<V, X>;
  total?: Num<V, X>;
}

/** Says which of two is taken where that is known, and makes each only where it counts. */
export type Either<B, T> = (where: Truth<B>, yes: () => T, no: () => T) => T;

/**
 * A plan whose readings are chosen, taken apart for a target as it is for complete facts: no bounds, one value each. What is
 * not known, cannot be or would need more digits is left to the evaluator.
 */
export interface Lowering<V, B, X> {
  readonly plan: Plan;
  readonly chosen: Chosen;
  readonly target: Target<V, B, X>;
  readonly numbers: Numbers<V, B, X>;
  readonly logic: Logic<V, B, X>;
  readonly facts: Facts<V, B, X>;
  readonly view: TableView<V, X>;
  readonly quantity: (node: Quantity) => Num<V, X>;
  readonly condition: (node: Condition) => Truth<B>;
  /** Which points formulas read here. */
  readonly when: () => When;
  /** Formulas inside read points before anything is voided, or at last. */
  readonly reading: <T>(when: When, make: () => T) => T;
  /** Made once in every arm that asks for it. */
  readonly once: <T>(key: string, make: () => T) => T;
  /** What is worked out only where something holds, or where it does not; elsewhere it means nothing. */
  readonly arm: <T>(where: Truth<B>, make: () => T, holds?: boolean) => T | undefined;
  /** One of two numbers, each worked out only where it counts. */
  readonly either: Either<B, Num<V, X>>;
  readonly eitherTruth: Either<B, Truth<B>>;
  readonly byReading: <T>(node: ByReading<T>) => T;
  readonly byChoice: <T, R>(node: ByChoice<T>, make: (one: T) => R, either: Either<B, R>) => R;
  readonly byCondition: <T, R>(node: ByCondition<T>, make: (one: T) => R, either: Either<B, R>) => R;
}
