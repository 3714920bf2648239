import type { Rational } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import { builderOf } from '../formula/build.js';
import { interval } from '../formula/interval.js';
import { remembering, type Builder } from '../formula/operation.js';
import { readsPoints } from '../formula/names.js';
import type { Earned, Environment } from '../formula/scope.js';
import { perPlan } from '../plan/lookup.js';
import { orderedFacts } from '../plan/order.js';
import type { Plan } from '../plan/plan.js';
import type { AssessedIndicator, Assessment } from './assessment.js';
import { stateBuilder } from './environment.js';
import { choose } from './options.js';
import { isDiagnostic, readerOf, type FactReader, type Given } from './read-fact.js';
import { tableOf, type Table } from './rows.js';
import { wholeTable } from './whole-table.js';
import { noReads, scopeOf } from './scope.js';

/** The formulas of a plan and what was known, as an assessment saw them: what explanations are made from. */
export interface Replay {
  readonly build: Builder;
  readonly env: Environment;
  /** What `zeroWhen` sees: points before anything is voided. */
  readonly early: Environment;
  readonly given: ReadonlyMap<string, Given | undefined>;
}

/** Brings back what an assessment was made from. The assessment must be one of this plan. */
export function replay(plan: Plan, assessment: Assessment): Replay {
  const { readings, parameters, asOf, facts, total } = assessment;
  const { build, readers, stateOf, table } = playerOf(plan, { readings, parameters, ...(asOf === undefined ? {} : { asOf }) });
  const given = new Map<string, Given | undefined>();
  for (const [id, reader] of readers) {
    const value = facts[id];
    const read = value === null || value === undefined ? undefined : reader(value);
    given.set(id, isDiagnostic(read) ? undefined : read);
  }
  const { env } = stateOf([...given.values()], []);
  env.total = interval(total.min === null ? null : parseFraction(total.min.fraction)!, parseFraction(total.max.fraction)!);
  if (table === undefined) return { build, env, early: env, given };
  const assessed = assessedIn(plan, wholeTable(assessment));
  const { early } = table(env, (index) => assessed[index]!.ifUnknown !== undefined);
  env.outcomes = assessed.map(earnedOf);
  return { build, env, early, given };
}

/** Whether a plan has formulas that read the points of sections or rows. */
const showsPoints = perPlan((plan) => ({ any: readsPoints(plan) }));

/** The sections and rows of an assessment, by the index of the indicator. */
function assessedIn(plan: Plan, tree: readonly AssessedIndicator[]): readonly AssessedIndicator[] {
  const byId = new Map<string, AssessedIndicator>();
  const enter = (list: readonly AssessedIndicator[]): void => {
    for (const one of list) {
      byId.set(one.id, one);
      enter(one.indicators ?? []);
    }
  };
  enter(tree);
  return plan.indicators.map(({ id }) => byId.get(id)!);
}

function earnedOf({ awarded, bounds, available }: AssessedIndicator): Earned {
  const { min, max } = bounds ?? { min: awarded ?? NOTHING, max: awarded ?? NOTHING };
  return { ...endsOf(min, max), available: endsOf(available.min, available.max), none: false };
}

const NOTHING = { fraction: '0' };

function endsOf(min: { readonly fraction: string }, max: { readonly fraction: string }): { readonly lo: Rational; readonly hi: Rational } {
  return { lo: parseFraction(min.fraction)!, hi: parseFraction(max.fraction)! };
}

interface Player {
  readonly build: Builder;
  readonly readers: readonly (readonly [string, FactReader])[];
  readonly stateOf: ReturnType<typeof stateBuilder>;
  /** Where formulas read points. */
  readonly table: Table | undefined;
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
  const order = orderedFacts(plan);
  const all = new Set(order);
  const table = showsPoints(plan).any ? tableOf(plan, build, () => undefined) : undefined;
  return { build, table, readers: plan.facts.map((fact) => [fact.id, readerOf(fact)]), stateOf: stateBuilder(plan, order, build, all, all) };
}
