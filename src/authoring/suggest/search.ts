import type { TracedPlan } from '../../compile/compile.js';
import { readsTotal } from '../../formula/names.js';
import { targetKey } from '../coverage/coverage.js';
import type { Target } from '../coverage/target.js';
import { patchesFor, type Patch } from './patches.js';
import { totalPatches } from './total.js';
import type { Given, Tried, Try } from './trial.js';

/** How many cases are begun from, and how many ways are tried from each, before a target is given up. */
const MOST_SEEDS = 4;
const MOST_TRIES = 100;

/** A case that shows a target, made from one that is there; `undefined` where none was found. */
export function findCase({ plan }: TracedPlan, target: Target, seeds: readonly Tried[], attempt: Try): Tried | undefined {
  const key = targetKey(target);
  for (const seed of nearest(seeds, target)) {
    const start = attempt(withChoices(seed, target)) ?? seed;
    let tries = 0;
    for (const patch of patches(start)) {
      const tried = attempt({ options: start.options, facts: { ...start.facts, ...patch } });
      if (tried?.shown.has(key) === true) return tried;
      if ((tries += 1) >= MOST_TRIES) break;
    }
  }
  return undefined;

  function* patches(start: Tried): Generator<Patch> {
    if (readsTotal(target.reads)) yield* totalPatches(plan, target, start, attempt);
    yield* patchesFor(plan, target, start, seeds, attempt);
  }
}

/** The cases that come nearest to a target: those that make most of the choices on the way. */
function nearest(seeds: readonly Tried[], { guards }: Target): readonly Tried[] {
  const far = ({ passed }: Tried): number => guards.filter(({ key }) => !passed.has(key)).length;
  return [...seeds].sort((a, b) => far(a) - far(b)).slice(0, MOST_SEEDS);
}

/** A case with the readings and options that lead to a target. */
function withChoices({ facts, options }: Given, { kind, reads, side, guards }: Target): Given {
  const sets = guards.flatMap(({ set }) => set ?? []);
  const reading = kind === 'reading' ? [{ kind: 'reading' as const, id: (reads as { readonly reading: string }).reading, option: side }] : [];
  const of = (wanted: 'reading' | 'fact'): Readonly<Record<string, string>> =>
    Object.fromEntries([...sets, ...reading].flatMap((one) => (one.kind === wanted ? [[one.id, one.option]] : [])));
  const readings = { ...options.readings, ...of('reading') };
  return { facts: { ...facts, ...of('fact') }, options: { ...options, ...(Object.keys(readings).length === 0 ? {} : { readings }) } };
}
