import type { Test } from '../formula/formula.js';
import type { Lowering } from './context.js';
import type { Num, Truth } from './number.js';

/** The tests, what they compare with worked out once. */
export function passing<V, B, X>(to: Lowering<V, B, X>, tests: readonly Test[]): (x: Num<V, X>) => Truth<B> {
  const made = tests.map((test) => {
    if (test.relation === 'odd') return (x: Num<V, X>) => to.numbers.isOdd(x);
    const limit = to.quantity(test.value);
    return (x: Num<V, X>) => to.numbers.compare(x, test.relation, limit);
  });
  return (x) => to.logic.and(made.map((test) => test(x)));
}
