import type { Condition, Formula, Quantity } from './formula.js';
import type { QuantityOf, Scope, TruthOf } from './scope.js';

/** Turns formulas into functions; handed to operations so that none of them knows the others. */
export interface Builder {
  readonly scope: Scope;
  readonly quantity: (node: Quantity) => QuantityOf;
  readonly condition: (node: Condition) => TruthOf;
}

/** A builder that builds each formula once, for those who ask for the same ones again and again. */
export function remembering(build: Builder): Builder {
  const quantities = new WeakMap<Quantity, QuantityOf>();
  const conditions = new WeakMap<Condition, TruthOf>();
  return { scope: build.scope, quantity: once(quantities, build.quantity), condition: once(conditions, build.condition) };
}

function once<Node extends object, Made>(made: WeakMap<Node, Made>, make: (node: Node) => Made): (node: Node) => Made {
  return (node) => {
    let known = made.get(node);
    if (known === undefined) made.set(node, (known = make(node)));
    return known;
  };
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
  | 'list fact?'
  | 'parameter'
  | 'term'
  | 'reading'
  | 'indicator'
  | 'assessor'
  | 'number'
  | 'date'
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
