import type { Model } from './model.js';
import { mergeOutcomes, type Outcome } from './outcome.js';
import { isOpen, type Given } from './read-fact.js';

/** By the index of the row: what it would come to, where the rule of the rulebook for unknown facts (未提供材料不得分) settled it. */
export type Settled = readonly (Outcome | undefined)[];

/** What is known of ruled rows. */
interface Ruled {
  /** By the index of the row: what one with a rule comes to without it, where it counts. */
  readonly ruled: Settled;
  readonly settled: Settled;
  /** By the index of the fact: surely not asked. */
  readonly neutral: readonly boolean[];
}

/**
 * The rows that their rule settles next. A row is settled where its points are open and it reads a fact that is not
 * known; what is open for want of a parameter, or because there was nothing to measure, stays so. One that reads the
 * points of another waits until that one is settled: it may no longer be open then.
 */
export function settledNext({ reads }: Model, given: readonly (Given | undefined)[], { ruled, settled, neutral }: Ruled): readonly number[] {
  const lacks = (index: number): boolean => [...reads[index]!.facts].some((fact) => isOpen(given[fact]) && neutral[fact] !== true);
  const open = [...ruled.keys()].filter((index) => ruled[index]?.status === 'undetermined' && settled[index] === undefined && lacks(index));
  const waits = (index: number): boolean => open.some((other) => other !== index && reads[index]!.indicators.has(other));
  const ready = open.filter((index) => !waits(index));
  // Rows that void each other wait for each other: neither is open less when the other is settled.
  return ready.length > 0 ? ready : open;
}

/** What ruled rows come to in either case. One of another variant comes to nothing that could be settled. */
export function mergeRuled(a: Settled, b: Settled): Settled {
  const merged = a.slice();
  // Rows without a rule are holes, which are passed over.
  b.forEach((one, index) => {
    merged[index] = a[index] === undefined ? one : mergeOutcomes(a[index], one!);
  });
  return merged;
}
