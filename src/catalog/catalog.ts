import type { Plan, PlanStandard } from '../plan/plan.js';
import { estate as weihaiEstate } from './weihai-db3710-t133-2021/estate.js';

/** What `listRulebooks` says of a rulebook. */
export interface RulebookEntry {
  readonly id: string;
  readonly edition: string;
  readonly title: string;
  readonly entity: string;
  readonly standard: PlanStandard;
}

const PLANS: readonly Plan[] = [weihaiEstate];

/**
 * The built-in rulebooks, in the order of the documents.
 *
 * @example
 * ```ts
 * listRulebooks().map((rulebook) => rulebook.id); // ['weihai-db3710-t133-2021/estate']
 * ```
 */
export function listRulebooks(): readonly RulebookEntry[] {
  return PLANS.map(({ id, edition, title, entity, standard }) => ({ id, edition, title, entity, standard }));
}

/**
 * The built-in plan with this id, or `undefined`.
 *
 * @example
 * ```ts
 * const plan = findRulebook('weihai-db3710-t133-2021/estate');
 * ```
 */
export function findRulebook(id: string): Plan | undefined {
  return PLANS.find((plan) => plan.id === id);
}
