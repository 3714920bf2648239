import type { Condition, Quantity } from '../formula.js';
import type { ConditionOperation, QuantityOperation } from '../operation.js';

/** A named quantity of the rulebook. */
export const term: QuantityOperation<'term'> = {
  parts: { term: 'term' },
  quantity: (node, build) => build.quantity((build.scope.term(node.term) as { quantity: Quantity }).quantity),
};

/** A named condition of the rulebook. */
export const holds: ConditionOperation<'holds'> = {
  parts: { term: 'term' },
  condition: (node, build) => build.condition((build.scope.term(node.term) as { condition: Condition }).condition),
};
