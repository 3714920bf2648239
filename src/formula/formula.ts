/**
 * The small neutral language that rulebooks are lowered to: quantities, conditions, and nothing about points or
 * YAML. Formulas are plain data, so that they can be evaluated, printed as spreadsheet cells or as code.
 * Numbers are canonical fraction text (`3/5`).
 */
export type Quantity =
  | { readonly op: 'number'; readonly value: string }
  | { readonly op: 'unknown' }
  | { readonly op: 'fact'; readonly fact: string }
  | { readonly op: 'parameter'; readonly parameter: string }
  | { readonly op: 'term'; readonly term: string }
  | { readonly op: 'total' }
  | { readonly op: 'sum'; readonly over: List }
  | { readonly op: 'mean'; readonly over: List }
  | { readonly op: 'least'; readonly over: List }
  | { readonly op: 'greatest'; readonly over: List }
  | { readonly op: 'difference'; readonly of: readonly Quantity[] }
  | { readonly op: 'product'; readonly of: readonly Quantity[] }
  | { readonly op: 'ratio'; readonly part: Quantity; readonly whole: Quantity; readonly ifNone?: Quantity }
  | { readonly op: 'pool'; readonly rates: readonly string[]; readonly ifNone?: Quantity }
  | { readonly op: 'share'; readonly over: List; readonly tests: readonly Test[] }
  | { readonly op: 'count'; readonly over: List; readonly tests: readonly Test[] }
  | { readonly op: 'clamp'; readonly of: Quantity; readonly from?: Quantity; readonly to?: Quantity }
  | { readonly op: 'linear'; readonly of: Quantity; readonly zeroAt: Quantity; readonly fullAt: Quantity }
  | { readonly op: 'round'; readonly of: Quantity; readonly to: string; readonly mode: 'halfUp' | 'halfEven' | 'down' | 'up' }
  | ByReading<Quantity>
  | ByChoice<Quantity>
  | ByCondition<Quantity>;

export type Condition =
  | { readonly op: 'literal'; readonly value: boolean }
  | { readonly op: 'yes'; readonly fact: string }
  | { readonly op: 'holds'; readonly term: string }
  | { readonly op: 'option'; readonly fact: string; readonly oneOf: readonly string[] }
  | { readonly op: 'compare'; readonly of: Quantity; readonly tests: readonly Test[] }
  | { readonly op: 'every'; readonly over: List; readonly tests: readonly Test[] }
  | { readonly op: 'all'; readonly of: readonly Condition[] }
  | { readonly op: 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | ByReading<Condition>
  | ByChoice<Condition>
  | ByCondition<Condition>;

/** The formula of the reading that was chosen. */
export interface ByReading<T> {
  readonly op: 'reading';
  readonly reading: string;
  readonly options: Readonly<Record<string, T>>;
}

/** The formula of the option that a choice fact names. */
export interface ByChoice<T> {
  readonly op: 'choice';
  readonly fact: string;
  readonly options: Readonly<Record<string, T>>;
}

/** The formula of the first condition that holds. */
export interface ByCondition<T> {
  readonly op: 'when';
  readonly cases: readonly { readonly if: Condition; readonly use: T }[];
  readonly otherwise: T;
}

/** What an operation over several values runs over: written-out quantities, or the entries of a list fact. */
export type List = { readonly items: readonly Quantity[] } | { readonly fact: string };

export type Relation = 'atLeast' | 'atMost' | 'above' | 'below' | 'is';

/** One comparison; several stand for "and". */
export interface Test {
  readonly relation: Relation;
  readonly value: Quantity;
}

export type Formula = Quantity | Condition;
