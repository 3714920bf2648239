import type { Path } from '../diagnostics/diagnostic.js';
import { compare, sign, type Rational } from '../exact/rational.js';
import { fractionText, parseFraction } from '../exact/text.js';
import type { Quantity } from '../formula/formula.js';
import type { Lowering } from './method.js';

/** What one tier or option awards, and where it is written. */
export interface Tier {
  readonly use: Quantity;
  readonly at: Path;
}

/** The value of a quantity that is written as a number. */
export function literalOf(node: Quantity): Rational | undefined {
  return node.op === 'number' ? parseFraction(node.value)! : undefined;
}

/** Reports points outside those of the row, so far as they are written as numbers. */
export function checkTiers(tiers: readonly Tier[], { points, report }: Lowering): void {
  const all = parseFraction(points)!;
  for (const { use, at } of tiers) {
    const value = literalOf(use);
    if (value !== undefined && (sign(value) < 0 || compare(value, all) > 0)) report('TIERS_OUTSIDE', at, { found: fractionText(value), slots: { points } });
  }
}
