import type { Condition, Quantity } from './formula.js';
import type { Builder } from './operation.js';
import { CONDITIONS, QUANTITIES } from './operations/index.js';
import type { QuantityOf, Scope, TruthOf } from './scope.js';

interface Buildable {
  readonly quantity: (node: never, build: Builder) => QuantityOf;
  readonly condition: (node: never, build: Builder) => TruthOf;
}

/** Turns the formulas of one rulebook, with its readings chosen, into functions of what is known. */
export function builderOf(scope: Scope): Builder {
  const builder: Builder = {
    scope,
    quantity: (node: Quantity) => (QUANTITIES[node.op] as Pick<Buildable, 'quantity'>).quantity(node as never, builder),
    condition: (node: Condition) => (CONDITIONS[node.op] as Pick<Buildable, 'condition'>).condition(node as never, builder),
  };
  return builder;
}
