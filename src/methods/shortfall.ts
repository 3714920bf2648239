import { divide, ONE } from '../exact/rational.js';
import { fractionText, parseNumber } from '../exact/text.js';
import type { Quantity } from '../formula/formula.js';
import { numberOf, without } from './lowered.js';
import type { Method } from './method.js';

interface Body {
  readonly target: unknown;
  readonly each: unknown;
  readonly per: string;
  readonly partialUnit: unknown;
}

const PARTIAL_UNIT = ['proRata', 'floor', 'ceil'];

/** 每低…扣…: points off for each unit by which a target is missed, never below 0; what is less than a unit counts as said. */
export const shortfall: Method = {
  schema: (forms) =>
    forms.operationWith('shortfall', { target: forms.quantity, each: forms.quantity, per: forms.points, partialUnit: forms.word('partialUnit', PARTIAL_UNIT) }),
  lower: (body, { points, quantity, word, sameUnits }) => {
    const written = body as Body;
    const of = quantity(without(body, ['target', 'each', 'per', 'partialUnit']));
    const target = quantity(written.target, 'target');
    const each = quantity(written.each, 'each');
    sameUnits([of, target]);
    const unit = parseNumber(written.per)!;
    const per = fractionText(unit);
    const missed: Quantity = { op: 'clamp', of: { op: 'difference', of: [target, of] }, from: numberOf('0') };
    return word(written.partialUnit, PARTIAL_UNIT, ['partialUnit'], (partial) => {
      const gap: Quantity = partial === 'proRata' ? missed : { op: 'round', of: missed, to: per, mode: partial === 'floor' ? 'down' : 'up' };
      const off: Quantity = { op: 'product', of: [each, gap, numberOf(fractionText(divide(ONE, unit)))] };
      return {
        points: { op: 'clamp', of: { op: 'difference', of: [numberOf(points), off] }, from: numberOf('0') },
        say: { phrase: 'shortfall', quantities: { of, target, each, per: numberOf(per), gap } },
      };
    });
  },
};
