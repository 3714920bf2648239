import { add, compare, divide, greatest, least, multiply, sign, subtract, ZERO, type Rational } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import { interval, type Interval } from '../formula/interval.js';
import type { Scope } from '../formula/scope.js';
import type { PlanBallots } from '../plan/plan.js';

/** How many voted so is not known. */
export const ANY_VOTES: Interval = { lo: ZERO, hi: null, none: false };

/** What each answer is worth under the chosen reading, in the order of the answers. */
export function worthOf({ index }: PlanBallots, scope: Pick<Scope, 'reading'>): readonly Rational[] {
  const { worth } = 'op' in index ? index.options[scope.reading(index.reading)]! : index;
  return worth.map((text) => parseFraction(text)!);
}

/**
 * Σ worth × votes ÷ Σ votes, where somebody may have voted. The ends are exact: the greatest value has as many votes as may
 * be for the answers that are worth most, and as few as may be for the others.
 */
export function ballotIndex(votes: readonly Interval[], worth: readonly Rational[]): Interval {
  const rising = votes.map((_, index) => index).sort((a, b) => compare(worth[a]!, worth[b]!));
  return interval(extreme(votes, worth, rising, least), extreme(votes, worth, rising.reverse(), greatest));
}

function extreme(votes: readonly Interval[], worth: readonly Rational[], order: readonly number[], better: (a: Rational, b: Rational) => Rational): Rational {
  let whole = votes.map(({ lo }) => lo!).reduce(add);
  let part = weighted(votes.map(({ lo }) => lo!), worth);
  let best = sign(whole) > 0 ? divide(part, whole) : undefined;
  const improve = (value: Rational): Rational => (best === undefined ? value : better(best, value));
  for (const index of order) {
    const { lo, hi } = votes[index]!;
    // So many votes that the others hardly count.
    if (hi === null) return improve(worth[index]!);
    const more = subtract(hi, lo!);
    whole = add(whole, more);
    part = add(part, multiply(more, worth[index]!));
    if (sign(whole) > 0) best = improve(divide(part, whole));
  }
  return best!;
}

/** Σ worth × votes. */
export function weighted(votes: readonly Rational[], worth: readonly Rational[]): Rational {
  return votes.map((vote, index) => multiply(vote, worth[index]!)).reduce(add, ZERO);
}
