import type { Rational } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import { builderOf } from '../formula/build.js';
import { interval } from '../formula/interval.js';
import { remembering, type Builder } from '../formula/operation.js';
import { readsPoints } from '../formula/names.js';
import type { Earned, Environment } from '../formula/scope.js';
import { perPlan } from '../plan/lookup.js';
import { factOrder } from '../plan/order.js';
import type { Plan } from '../plan/plan.js';
import type { AssessedIndicator, Assessment } from './assessment.js';
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
export function replay(plan: Plan, { readings, parameters, asOf, facts, total, indicators }: Assessment): Replay {
  const { build, readers, stateOf } = playerOf(plan, { readings, parameters, ...(asOf === undefined ? {} : { asOf }) });
  const given = new Map<string, Given | undefined>();
  for (const [id, reader] of readers) {
    const value = facts[id];
    const read = value === null || value === undefined ? undefined : reader(value);
    given.set(id, isDiagnostic(read) ? undefined : read);
  }
  const { env } = stateOf([...given.values()], []);
  env.total = interval(total.min === null ? null : parseFraction(total.min.fraction)!, parseFraction(total.max.fraction)!);
  if (showsPoints(plan).any) env.outcomes = earnedIn(plan, indicators);
  return { build, env, given };
}

/** Whether a plan has formulas that read the points of sections or rows. */
const showsPoints = perPlan((plan) => ({ any: readsPoints(plan) }));

/** What the sections and rows of an assessment came to, by the index of the indicator. */
function earnedIn(plan: Plan, assessed: readonly AssessedIndicator[]): readonly Earned[] {
  const byId = new Map<string, AssessedIndicator>();
  const enter = (list: readonly AssessedIndicator[]): void => {
    for (const one of list) {
      byId.set(one.id, one);
      enter(one.indicators ?? []);
    }
  };
  enter(assessed);
  return plan.indicators.map(({ id }) => {
    const { awarded, bounds, available } = byId.get(id)!;
    const { min, max } = bounds ?? { min: awarded ?? NOTHING, max: awarded ?? NOTHING };
    return { ...endsOf(min, max), available: endsOf(available.min, available.max), none: false };
  });
}

const NOTHING = { fraction: '0' };

function endsOf(min: { readonly fraction: string }, max: { readonly fraction: string }): { readonly lo: Rational; readonly hi: Rational } {
  return { lo: parseFraction(min.fraction)!, hi: parseFraction(max.fraction)! };
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
