import type { Condition, Formula, Quantity } from './formula.js';
import type { QuantityOf, Scope, TruthOf } from './scope.js';

/** Turns formulas into functions; handed to operations so that none of them knows the others. */
export interface Builder {
  readonly scope: Scope;
  readonly quantity: (node: Quantity) => QuantityOf;
  readonly condition: (node: Condition) => TruthOf;
}

/**
 * What a part of a formula is, so that plans are read, walked and checked without knowing any operation.
 * A trailing `?` marks a part that may be absent.
 */
export type PartKind =
  | 'quantity'
  | 'quantity?'
  | 'quantities'
  | 'condition'
  | 'conditions'
  | 'list'
  | 'tests'
  | 'options'
  | 'cases'
  | 'self'
  | 'fact'
  | 'facts'
  | 'parameter'
  | 'term'
  | 'reading'
  | 'number'
  | 'boolean'
  | 'words'
  | readonly string[];

export type Parts = Readonly<Record<string, PartKind>>;

type NodeOf<F extends Formula, Op extends string> = Extract<F, { readonly op: Op }>;

/** One operation that yields a quantity: its parts and its exact interval meaning. */
export interface QuantityOperation<Op extends Quantity['op']> {
  readonly parts: Parts;
  readonly quantity: (node: NodeOf<Quantity, Op>, build: Builder) => QuantityOf;
}

/** One operation that yields a truth. */
export interface ConditionOperation<Op extends Condition['op']> {
  readonly parts: Parts;
  readonly condition: (node: NodeOf<Condition, Op>, build: Builder) => TruthOf;
}
