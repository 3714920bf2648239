import type { Assessment } from '../../evaluate/assessment.js';
import { evaluate } from '../../evaluate/evaluator.js';
import { replay, type Replay } from '../../evaluate/replay.js';
import { readsPoints, readsTotal } from '../../formula/names.js';
import { perPlan, scalesIn } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import { formulasOf, nodesIn, readingsBehind, type Node } from './nodes.js';

/** Readings that are looked at, with every formula that they lead to, while no fact is known. */
export interface World extends Pick<Replay, 'build' | 'env'> {
  /** The one reading that is not by default; none in the first world. */
  readonly readings: Readonly<Record<string, string>>;
  /** All readings, those by default too. */
  readonly chosen: Readonly<Record<string, string>>;
  /** The formulas and tests that these readings lead to. */
  readonly reached: readonly Node[];
}

/**
 * The default readings first, and then every other option, one at a time. None where not even the default readings can be
 * worked out.
 */
export const worldsOf: (plan: Plan) => readonly World[] = perPlan((plan) => {
  const first = assessedUnder(plan, {});
  if (first === undefined) return [];
  const others = plan.readings.flatMap((reading) => reading.options.flatMap(({ id }) => (id === reading.default ? [] : [{ [reading.id]: id }])));
  const formulas = formulasOf(plan);
  // Only what reads points or the total sees what the whole table comes to under a reading.
  const asks = readsPoints(plan) || readsTotal([plan.effects, scalesIn(plan).map(({ bands }) => bands)]);
  return [{}, ...others].flatMap((readings) => {
    const seen = asks ? assessedUnder(plan, readings) : first;
    if (seen === undefined) return [];
    const chosen = { ...first.readings, ...readings };
    let played: Replay | undefined;
    // Many readings have a part in few formulas, and in some worlds nothing is asked.
    const play = (): Replay => (played ??= replay(plan, { ...seen, readings: chosen }));
    return [{ readings, chosen, get build() { return play().build; }, get env() { return play().env; }, reached: nodesIn(formulas, chosen) }];
  });
});

/** What comes out under some readings while nothing is known: the bounds of everything. */
export function assessedUnder(plan: Plan, readings: Readonly<Record<string, string>>): Assessment | undefined {
  const result = evaluate(leftOpen(plan), {}, { readings });
  return result.ok ? result.value : undefined;
}

/** A plan whose rows stay open while facts are not known: a rule that settles them says nothing of what they may come to. */
const leftOpen = perPlan((plan): Plan => ({ ...plan, indicators: plan.indicators.map(({ ifUnknown, ...open }) => open) }));

/** The worlds in which something comes out otherwise than in the first, beside the first. */
export function worldsFor(plan: Plan, formula: unknown): readonly World[] {
  const behind = readingsBehind(plan, formula);
  return worldsOf(plan).filter(({ readings }) => Object.keys(readings).every((id) => behind.has(id)));
}

/** What is told of each node in the worlds that reach it, where all of them tell the same. `seen`: what is looked at to tell it. */
export function agreed<T>(plan: Plan, tell: (node: Node, world: World) => T | undefined, seen = (node: Node): Node | undefined => node): readonly { readonly node: Node; readonly told: T }[] {
  const told = new Map<Node, Set<T | undefined>>();
  for (const world of worldsOf(plan)) {
    const [reading] = Object.keys(world.readings);
    for (const node of world.reached) {
      const before = told.get(node);
      // What one world leaves open need not be asked again, nor what this reading has no part in.
      if (before !== undefined && (before.has(undefined) || !readingsBehind(plan, seen(node)).has(reading!))) continue;
      told.set(node, (before ?? new Set()).add(tell(node, world)));
    }
  }
  return [...told].flatMap(([node, answers]) => {
    const [only] = answers;
    return answers.size === 1 && only !== undefined ? [{ node, told: only }] : [];
  });
}
