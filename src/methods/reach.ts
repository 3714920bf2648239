import type { Condition, Quantity } from '../formula/formula.js';
import { numberOf, productOf, without } from './lowered.js';
import type { Method } from './method.js';

interface Body {
  readonly target: unknown;
  readonly below?: unknown;
}

const BELOW = ['nothing', 'linear'];

/** 不少于、不低于: full points from the target on; below it nothing, or the share of the target that was reached. */
export const reach: Method = {
  schema: (forms) => forms.operationWith('reach', { target: forms.quantity, 'below?': forms.word('below', BELOW) }),
  lower: (body, { points, quantity, word, sameUnits, report }) => {
    const written = body as Body;
    const of = quantity(without(body, ['target', 'below']));
    const target = quantity(written.target, 'target');
    sameUnits([of, target]);
    const quantities = { of, target };
    return word(written.below ?? 'nothing', BELOW, ['below'], (below) => {
      if (below === 'nothing') return { points: fromTarget(points, of, target), say: { phrase: 'reach', quantities } };
      if (target.op === 'number' && target.value === '0') report('RANGE_EMPTY', ['target']);
      return {
        points: productOf(points, { op: 'linear', of, zeroAt: numberOf('0'), fullAt: target }),
        say: { phrase: 'reachLinear', quantities },
      };
    });
  },
};

function fromTarget(points: string, of: Quantity, target: Quantity): Quantity {
  const isReached: Condition = { op: 'compare', of, tests: [{ relation: 'atLeast', value: target }] };
  return { op: 'when', cases: [{ if: isReached, use: numberOf(points) }], otherwise: numberOf('0') };
}
