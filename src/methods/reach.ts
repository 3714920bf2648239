import { numberOf, productOf, without } from './lowered.js';
import type { Method } from './method.js';

interface Body {
  readonly target: unknown;
  readonly below?: unknown;
}

const BELOW = ['nothing', 'linear'];

/** 不少于、不低于: full points from the target on; below it nothing, or the share of the target that was reached. */
export const reach: Method = {
  schema: (forms) => forms.quantityWith({ target: forms.quantity, 'below?': forms.word(BELOW) }),
  lower: (body, { points, quantity, word }) => {
    const written = body as Body;
    const of = quantity(without(body, ['target', 'below']));
    const target = quantity(written.target, 'target');
    const quantities = { of, target };
    return word(written.below ?? 'nothing', BELOW, ['below'], (below) =>
      below === 'linear'
        ? {
            points: productOf(points, { op: 'linear', of, zeroAt: numberOf('0'), fullAt: target }),
            say: { phrase: 'reachLinear', quantities },
          }
        : {
            points: {
              op: 'when',
              cases: [{ if: { op: 'compare', of, tests: [{ relation: 'atLeast', value: target }] }, use: numberOf(points) }],
              otherwise: numberOf('0'),
            },
            say: { phrase: 'reach', quantities },
          },
    );
  },
};
