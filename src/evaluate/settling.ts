import type { State } from './environment.js';
import type { Model } from './model.js';
import type { Outcome } from './outcome.js';
import { isOpen, type Given } from './read-fact.js';
import type { Settles } from './rows.js';

/** By the index of the row: what it would come to, where the rule of the rulebook for unknown facts settled it. */
export type Settled = readonly (Outcome | undefined)[];

/** How the rule for unknown facts (未提供材料不得分) goes through a table. */
export interface Settling {
  readonly settles: (state: State) => Settles;
  /** Filled while a table is worked out. */
  readonly settled: Settled;
}

/**
 * A row is settled where its points are open and it reads a fact that is not known; what is open for want of a
 * parameter, or because there was nothing to measure, stays so.
 */
export function settlingOf({ reads }: Model, given: readonly (Given | undefined)[]): Settling {
  const settled: (Outcome | undefined)[] = [];
  const settles = ({ neutral }: State): Settles => (index, value) => {
    const lacks = value.status === 'undetermined' && [...reads[index]!.facts].some((fact) => isOpen(given[fact]) && neutral[fact] !== true);
    if (lacks) settled[index] = value;
    return lacks;
  };
  return { settles, settled };
}

/** The same rows in every case that unknown facts are split into: what is not known stays not known. */
export function settledIn({ plan, table }: Model, state: State, { settles, settled }: Settling): Settling {
  if (plan.indicators.some(({ ifUnknown }) => ifUnknown !== undefined)) table(state.env, settles(state));
  return { settles: () => (index) => settled[index] !== undefined, settled };
}
