import { numberOf } from './lowered.js';
import type { Method } from './method.js';

interface Body {
  readonly each: unknown;
  readonly of: unknown;
}

/** 每处扣分，扣完为止: so many points off for each occurrence, never below 0. */
export const deduct: Method = {
  schema: (forms) => forms.record({ each: forms.quantity, of: forms.quantity }),
  lower: (body, { points, quantity }) => {
    const written = body as Body;
    const each = quantity(written.each, 'each');
    const of = quantity(written.of, 'of');
    return {
      points: {
        op: 'clamp',
        of: { op: 'difference', of: [numberOf(points), { op: 'product', of: [each, of] }] },
        from: numberOf('0'),
      },
      say: { phrase: 'deduct', quantities: { each, of } },
    };
  },
};
