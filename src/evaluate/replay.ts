import type { Builder } from '../formula/operation.js';
import type { Environment } from '../formula/scope.js';
import { builderOf } from '../formula/build.js';
import { factOrder } from '../plan/order.js';
import type { Plan } from '../plan/plan.js';
import type { Assessment } from './assessment.js';
import { stateBuilder } from './environment.js';
import { choose } from './options.js';
import { isDiagnostic, readerOf, type Given } from './read-fact.js';
import { noReads, scopeOf } from './scope.js';

/** The formulas of a plan and what was known, as an assessment saw them: what explanations are made from. */
export interface Replay {
  readonly build: Builder;
  readonly env: Environment;
  readonly given: ReadonlyMap<string, Given | undefined>;
}

/** Brings back what an assessment was made from. The assessment must be one of this plan. */
export function replay(plan: Plan, assessment: Assessment): Replay {
  const { readings, parameters, facts } = assessment;
  const chosen = choose(plan, { readings, parameters }, []);
  const reads = noReads();
  const build = builderOf(scopeOf(plan, chosen, () => reads));
  const given = plan.facts.map((fact) => {
    const value = facts[fact.id];
    const read = value === null || value === undefined ? undefined : readerOf(fact)(value);
    return read !== undefined && isDiagnostic(read) ? undefined : read;
  });
  const { order } = factOrder(plan) as { order: readonly number[] };
  const all = new Set(order);
  const { env } = stateBuilder(plan, order, build, all, all)(given, []);
  return { build, env, given: new Map(plan.facts.map((fact, index) => [fact.id, given[index]])) };
}
