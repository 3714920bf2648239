import type { Plan, PlanStandard } from '../plan/plan.js';
import { PLANS } from './plans.js';

/** What `listRulebooks` says of a rulebook. */
export interface RulebookEntry {
  /** What {@link findRulebook} takes: `weihai-db3710-t133-2021/estate`. */
  readonly id: string;
  /** As in `2021-1`. */
  readonly edition: string;
  /** The title of the table, verbatim. */
  readonly title: string;
  /** What is assessed: 小区（项目）. */
  readonly entity: string;
  /** The standard that the table stands in. */
  readonly standard: PlanStandard;
}

/**
 * The built-in rulebooks, in the order of the documents. Every call makes a new list.
 *
 * @example
 * ```ts
 * listRulebooks()[0]?.id; // → 'weihai-db3710-t133-2021/estate'
 * ```
 */
export function listRulebooks(): readonly RulebookEntry[] {
  return PLANS.map(({ id, edition, title, entity, standard }) => ({ id, edition, title, entity, standard }));
}

/**
 * The built-in plan with this id, or `undefined`.
 *
 * - only the full id is known here; the short ones, such as `weihai/estate`, are the command line's
 *
 * @example
 * ```ts
 * findRulebook('weihai-db3710-t133-2021/estate')?.title; // → '小区（项目）红色物业工作评价细则'
 * findRulebook('weihai/estate'); // → undefined
 * ```
 */
export function findRulebook(id: string): Plan | undefined {
  return PLANS.find((plan) => plan.id === id);
}
