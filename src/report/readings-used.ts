import { termFormula } from '../plan/order.js';
import { branchOf, factOf, isNothing, type Speaker } from './value-text.js';

interface AnyNode {
  readonly op?: string;
  readonly reading?: string;
  readonly term?: string;
  readonly fact?: string;
  readonly ifNone?: unknown;
  readonly cases?: readonly { readonly if: unknown }[];
}

/** The readings that are asked on the way through formulas or phrases, terms and rules for "none" included. */
export function readingsIn(speaker: Speaker, node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((one) => readingsIn(speaker, one));
  if (typeof node !== 'object' || node === null) return [];
  const { op, reading, term, cases = [] } = node as AnyNode;
  if (op === 'term' || op === 'holds') return readingsIn(speaker, termFormula(speaker.plan.terms, term!));
  const branch = branchOf(node, speaker.replay);
  if (branch !== undefined) return [...(op === 'reading' ? [reading!] : readingsIn(speaker, cases.map((one) => one.if))), ...readingsIn(speaker, branch)];
  return [...ruleForNone(speaker, node), ...Object.entries(node).flatMap(([key, part]) => (key === 'ifNone' ? [] : readingsIn(speaker, part)))];
}

/** What the rule for "none" asks, where there was none. */
function ruleForNone(speaker: Speaker, node: AnyNode): readonly string[] {
  if (node.op !== 'fact' && node.op !== 'pool' && node.op !== 'ratio') return [];
  const rule = node.op === 'fact' ? factOf(speaker.plan, node.fact!).ifNone : node.ifNone;
  return rule !== undefined && isNothing(speaker, node as never) ? readingsIn(speaker, rule) : [];
}
