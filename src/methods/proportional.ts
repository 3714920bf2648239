import { numberOf, productOf, without } from './lowered.js';
import type { Method } from './method.js';

interface Range {
  readonly fullAt?: unknown;
  readonly zeroAt?: unknown;
}

/** 按比例给分: linear from `zeroAt` (0) to `fullAt` (1), never outside [0, points]. */
export const proportional: Method = {
  schema: (forms) => forms.quantityWith('proportional', { 'fullAt?': forms.quantity, 'zeroAt?': forms.quantity }),
  bare: { kind: 'rate', body: (fact) => fact },
  lower: (body, { points, quantity, report }) => {
    const { fullAt, zeroAt } = (typeof body === 'object' ? body : {}) as Range;
    const of = quantity(typeof body === 'object' ? without(body, ['fullAt', 'zeroAt']) : body);
    const full = fullAt === undefined ? numberOf('1') : quantity(fullAt, 'fullAt');
    const zero = zeroAt === undefined ? numberOf('0') : quantity(zeroAt, 'zeroAt');
    if (full.op === 'number' && zero.op === 'number' && full.value === zero.value) report('RANGE_EMPTY', []);
    return {
      points: productOf(points, { op: 'linear', of, zeroAt: zero, fullAt: full }),
      say: { phrase: 'proportional', quantities: { of, fullAt: full, zeroAt: zero } },
    };
  },
};
