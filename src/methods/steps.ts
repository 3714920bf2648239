import * as z from 'zod';
import { compare } from '../exact/rational.js';
import type { Condition, Quantity, Relation, Test } from '../formula/formula.js';
import type { Say } from '../plan/table.js';
import { without } from './lowered.js';
import type { Lowering, Method } from './method.js';
import { checkTiers, literalOf } from './tiers.js';

interface Body {
  readonly points: readonly Readonly<Record<string, unknown>>[];
  readonly else: unknown;
}

/** What each word says of a tier, what its absence says of the tiers after it, and which way the cuts go. */
const CUTS: Readonly<Record<string, { readonly inside: Relation; readonly beyond: Relation; readonly way: 1 | -1 }>> = {
  from: { inside: 'atLeast', beyond: 'below', way: -1 },
  above: { inside: 'above', beyond: 'atMost', way: -1 },
  upTo: { inside: 'atMost', beyond: 'above', way: 1 },
  below: { inside: 'below', beyond: 'atLeast', way: 1 },
};

/** One tier: its cut, the tests that only it passes, and what it awards. */
interface Step {
  readonly cut: Quantity;
  readonly word: string;
  readonly use: Quantity;
}

/** 分档给分: the first tier that a quantity reaches, each with its own points. One word for all cuts, so that no gap can be written. */
export const steps: Method = {
  schema: (forms) => {
    const step = forms.byKey('step', Object.keys(CUTS), { points: forms.quantity });
    return forms.operationWith('steps', { points: z.array(step).min(1), else: forms.quantity });
  },
  lower: (body, lowering) => {
    const { points: written, else: last } = body as Body;
    const { quantity } = lowering;
    const of = quantity(without(body, ['points', 'else']));
    const tiers = written.map((step, index): Step => {
      const word = wordOf(step);
      return { word, cut: quantity(step[word], 'points', index, word), use: quantity(step.points, 'points', index, 'points') };
    });
    const otherwise = quantity(last, 'else');
    lowering.sameUnits([of, ...tiers.map(({ cut }) => cut)]);
    checkCuts(tiers, lowering);
    checkTiers([...tiers.map(({ use }, index) => ({ use, at: ['points', index, 'points'] })), { use: otherwise, at: ['else'] }], lowering);
    const reached = tiers.map(({ word, cut }): Condition => ({ op: 'compare', of, tests: [{ relation: CUTS[word]!.inside, value: cut }] }));
    const cases = <T>(use: (index: number) => T): { if: Condition; use: T }[] => reached.map((condition, index) => ({ if: condition, use: use(index) }));
    return {
      points: { op: 'when', cases: cases((index) => tiers[index]!.use), otherwise },
      say: { op: 'when', cases: cases((index) => said(of, tiers, index, tiers[index]!.use)), otherwise: said(of, tiers, tiers.length, otherwise) },
    };
  },
};

function wordOf(step: Readonly<Record<string, unknown>>): string {
  return Object.keys(CUTS).find((word) => Object.hasOwn(step, word))!;
}

/** A tier in words: within its own cut and beyond that of the tier before it, the lower end first. */
function said(of: Quantity, tiers: readonly Step[], index: number, points: Quantity): Say {
  const [own, before] = [tiers[index], tiers[index - 1]];
  const tests: readonly Test[] = [
    ...(own === undefined ? [] : [{ relation: CUTS[own.word]!.inside, value: own.cut }]),
    ...(before === undefined ? [] : [{ relation: CUTS[before.word]!.beyond, value: before.cut }]),
  ];
  const { way } = CUTS[tiers[0]!.word]!;
  return { phrase: 'steps', quantities: { points }, conditions: [{ op: 'compare', of, tests: way > 0 ? [...tests].reverse() : tests }] };
}

/** One word for all, and each cut beyond the one before it, so far as they are numbers. */
function checkCuts(tiers: readonly Step[], { report }: Lowering): void {
  const { word } = tiers[0]!;
  for (const [index, tier] of tiers.entries()) {
    if (tier.word !== word) {
      report('TIERS_WORD', ['points', index, tier.word], { found: tier.word, slots: { word } });
      return;
    }
    const [cut, before] = [literalOf(tier.cut), index === 0 ? undefined : literalOf(tiers[index - 1]!.cut)];
    if (cut === undefined || before === undefined || compare(cut, before) * CUTS[word]!.way > 0) continue;
    report('TIERS_ORDER', ['points', index, word], { slots: { word, order: ORDERS[CUTS[word]!.way] } });
    return;
  }
}

const ORDERS = {
  [-1]: { zh: '从高到低，不能相同', en: 'highest first, no two the same' },
  1: { zh: '从低到高，不能相同', en: 'lowest first, no two the same' },
};
