import { perPlan } from '../../plan/lookup.js';
import { constants } from './constant-condition.js';
import { deadTests } from './dead-threshold.js';
import { nodesIn, type Node } from './nodes.js';
import type { World } from './worlds.js';

/** What other rules have found to be without effect. */
const deadNodes = perPlan((plan) => new Set<Node>([...deadTests(plan).map(({ test }) => test), ...constants(plan).map(({ node }) => node)]));

/** Whether another rule has told why something has no effect. */
export function isExplained(plan: Parameters<typeof deadNodes>[0], formula: unknown, { chosen }: Pick<World, 'chosen'>): boolean {
  return nodesIn(formula, chosen).some((node) => deadNodes(plan).has(node));
}
