import { numberOf } from './lowered.js';
import type { Method } from './method.js';

interface Body {
  readonly each: unknown;
  readonly of: unknown;
}

/** 每项加分，加满为止: so many points for each occurrence, never above the points of the row. */
export const accrue: Method = {
  schema: (forms) => forms.record({ each: forms.quantity, of: forms.quantity }),
  lower: (body, { points, quantity }) => {
    const written = body as Body;
    const each = quantity(written.each, 'each');
    const of = quantity(written.of, 'of');
    return {
      points: { op: 'clamp', of: { op: 'product', of: [each, of] }, to: numberOf(points) },
      say: { phrase: 'accrue', quantities: { each, of } },
    };
  },
};
