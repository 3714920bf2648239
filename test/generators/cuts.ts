import fc from 'fast-check';
import type { Quantity } from '../../src/formula/formula.js';
import type { Plan } from '../../src/plan/plan.js';
import type { Facts } from '../cases/read.js';
import { fraction, larger, minus, order, over, plus, readFraction, show, smaller, times, ZERO, type Fraction } from '../reference/fraction.js';
import { score } from '../reference/scorer.js';
import { situations, type Situation, type Style } from './facts.js';
import { pickFrom, shuffled } from './picks.js';
import type { Options, Subject } from './plans.js';

export interface OnACut extends Situation {
  readonly cut: string;
  readonly target: Fraction;
}

/** Exactly on the cut, one small step beside it, and on the cut of each way of rounding. */
const STEPS = ['0', '0', '1/21', '-1/21', '0.001', '-0.001', '-1/1000000000', '-0.5', '-501/1000', '-0.005', '-0.0051'].map((text) => readFraction(text)!);

/**
 * Facts whose total is meant to be a cut between grades, or to lie a tiny step beside it: some rows are given thirds
 * and sevenths of their points, and the last ones the rest.
 */
export function totalsOnCuts(subject: Subject, style: Style): fc.Arbitrary<OnACut | undefined> {
  const { plan } = subject;
  return fc.tuple(situations(plan, style), fc.nat(), fc.constantFrom(...STEPS)).map(([{ options, facts }, seed, step]) => {
    const free = adjustable(plan, options, facts);
    const bare = { ...facts, ...Object.fromEntries(free.map(({ fact }) => [fact, 0])) };
    const base = score(subject.rulebook, { facts: bare, ...options }).total;
    const room = free.map(({ points }) => points).reduce(plus, ZERO);
    const cuts = plan.grades!.bands.flatMap(({ from }) => (from?.op === 'number' ? [from.value] : []));
    const within = base === null ? [] : cuts.filter((cut) => {
      const rest = minus(plus(readFraction(cut)!, step), base);
      return order(rest, ZERO) >= 0 && order(rest, room) <= 0;
    });
    if (base === null || within.length === 0) return undefined;
    const cut = pickFrom(seed).of(within);
    const target = plus(readFraction(cut)!, step);
    const given = spread(shuffled(free, seed), minus(target, base), seed);
    // A number may have fifteen digits in each part.
    return /\d{16}/.test(JSON.stringify(given)) ? undefined : { options, cut, target, facts: { ...bare, ...given } };
  });
}

interface Free {
  readonly fact: string;
  readonly points: Fraction;
  readonly kind: 'amount' | 'rate';
}

/** The facts that one row alone reads and turns into any part of its points, under these readings. */
function adjustable(plan: Plan, { readings }: Options, facts: Facts): readonly Free[] {
  const chosen = (node: Quantity): Quantity => (node.op === 'reading' ? chosen(node.options[readings[node.reading]!]!) : node);
  return plan.indicators.flatMap(({ points, scoring, variant, parent, appliesWhen }): readonly Free[] => {
    if (scoring === undefined || appliesWhen !== undefined) return [];
    const here = variant ?? (parent === undefined ? undefined : plan.indicators[parent]!.variant);
    if (here !== undefined && facts[here.fact] !== here.option) return [];
    const formula = chosen(scoring.points);
    const full = readFraction(points)!;
    if (formula.op === 'fact') return [{ fact: formula.fact, points: full, kind: 'amount' }];
    if (formula.op !== 'product') return [];
    const [, share] = formula.of.map(chosen);
    if (share?.op !== 'linear' || share.zeroAt.op !== 'number' || share.fullAt.op !== 'number') return [];
    const of = chosen(share.of);
    const isPlain = of.op === 'fact' && share.zeroAt.value === '0' && share.fullAt.value === '1';
    return isPlain ? [{ fact: of.fact, points: full, kind: 'rate' }] : [];
  });
}

/** Gives each its part of `rest`: thirds and sevenths of its points, as far as the others can make up for it. */
function spread(free: readonly Free[], rest: Fraction, seed: number): Facts {
  const pick = pickFrom(seed);
  const given: Record<string, unknown> = {};
  let left = rest;
  free.forEach(({ fact, points, kind }, index) => {
    const others = free.slice(index + 1).map((one) => one.points).reduce(plus, ZERO);
    const wish = times(points, fraction(pick.below(22), 21));
    const part = smaller(smaller(points, left), larger(wish, minus(left, others)));
    left = minus(left, part);
    const share = over(part, points);
    given[fact] = kind === 'amount' ? show(part) : [String(share.n), String(share.d)];
  });
  return given;
}
