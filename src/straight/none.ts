import type { Quantity } from '../formula/formula.js';
import type { Lowering } from './context.js';
import type { Num, Truth } from './number.js';

/** A quotient, and the rule for none where there was nothing to measure. */
export function orNone<V, B, X>(to: Lowering<V, B, X>, isNone: Truth<B>, ifNone: Quantity | undefined, quotient: () => Num<V, X>): Num<V, X> {
  if (ifNone !== undefined) return to.either(isNone, () => to.quantity(ifNone), quotient);
  to.logic.aside(isNone, 'none');
  return quotient();
}
