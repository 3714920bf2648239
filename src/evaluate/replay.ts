import { parseFraction } from '../exact/text.js';
import { builderOf } from '../formula/build.js';
import { interval } from '../formula/interval.js';
import { remembering, type Builder } from '../formula/operation.js';
import type { Environment } from '../formula/scope.js';
import { perPlan } from '../plan/lookup.js';
import { factOrder } from '../plan/order.js';
import type { Plan } from '../plan/plan.js';
import type { Assessment } from './assessment.js';
import { stateBuilder } from './environment.js';
import { choose } from './options.js';
import { isDiagnostic, readerOf, type FactReader, type Given } from './read-fact.js';
import { noReads, scopeOf } from './scope.js';

/** The formulas of a plan and what was known, as an assessment saw them: what explanations are made from. */
export interface Replay {
  readonly build: Builder;
  readonly env: Environment;
  readonly given: ReadonlyMap<string, Given | undefined>;
}

/** Brings back what an assessment was made from. The assessment must be one of this plan. */
export function replay(plan: Plan, { readings, parameters, asOf, facts, total }: Assessment): Replay {
  const { build, readers, stateOf } = playerOf(plan, { readings, parameters, ...(asOf === undefined ? {} : { asOf }) });
  const given = new Map<string, Given | undefined>();
  for (const [id, reader] of readers) {
    const value = facts[id];
    const read = value === null || value === undefined ? undefined : reader(value);
    given.set(id, isDiagnostic(read) ? undefined : read);
  }
  const { env } = stateOf([...given.values()], []);
  env.total = interval(total.min === null ? null : parseFraction(total.min.fraction)!, parseFraction(total.max.fraction)!);
  return { build, env, given };
}

interface Player {
  readonly build: Builder;
  readonly readers: readonly (readonly [string, FactReader])[];
  readonly stateOf: ReturnType<typeof stateBuilder>;
}

/** One assessment after the other is usually made with the same readings and parameters: the last ones are kept. */
const players = perPlan((): { key?: string; player?: Player } => ({}));

type Played = Pick<Assessment, 'readings' | 'parameters' | 'asOf'>;

function playerOf(plan: Plan, played: Played): Player {
  const last = players(plan);
  const key = JSON.stringify(played);
  if (last.player === undefined || last.key !== key) {
    last.player = makePlayer(plan, played);
    last.key = key;
  }
  return last.player;
}

function makePlayer(plan: Plan, played: Played): Player {
  const chosen = choose(plan, played, []);
  const reads = noReads();
  const build = remembering(builderOf(scopeOf(plan, chosen, () => reads)));
  const { order } = factOrder(plan) as { order: readonly number[] };
  const all = new Set(order);
  return { build, readers: plan.facts.map((fact) => [fact.id, readerOf(fact)]), stateOf: stateBuilder(plan, order, build, all, all) };
}
