import { builderOf } from '../../formula/build.js';
import type { Quantity } from '../../formula/formula.js';
import type { Environment, Scope } from '../../formula/scope.js';
import { fractionText } from '../../exact/text.js';

type Node = Readonly<Record<string, unknown>>;

/**
 * A formula in a form in which more of those that mean the same look the same: limits stand in the branches of what they
 * limit, what is made of numbers alone is a number, and a list of one condition is that condition. So `use: 101%` below a
 * share of the points is seen to be `use: 100%`.
 */
export function normal(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(normal);
  if (!isNode(part)) return part;
  const node: Node = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, normal(value)]));
  if ((node.op === 'all' || node.op === 'any') && (node.of as readonly unknown[]).length === 1) return (node.of as readonly unknown[])[0];
  if ((node.op === 'linear' || node.op === 'clamp') && isSelector(node.of)) return pushed(node, node.of);
  return isConstant(node) ? { op: 'number', value: valueOf(node) } : node;
}

/** What a row comes to lies between 0 and its points. */
export function withinPoints(points: unknown, most: string): unknown {
  return normal({ op: 'clamp', of: points, from: { op: 'number', value: '0' }, to: { op: 'number', value: most } });
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null;
}

function isSelector(part: unknown): part is Node {
  return isNode(part) && (part.op === 'reading' || part.op === 'choice' || part.op === 'when');
}

/** A limit of a selector as a selector of limits. */
function pushed(limit: Node, selector: Node): Node {
  const each = (branch: unknown): unknown => normal({ ...limit, of: branch });
  if (selector.op !== 'when') return { ...selector, options: Object.fromEntries(Object.entries(selector.options as Node).map(([id, branch]) => [id, each(branch)])) };
  const cases = (selector.cases as readonly Node[]).map((one) => ({ ...one, use: each(one.use) }));
  return { ...selector, cases, otherwise: each(selector.otherwise) };
}

/** Operations that yield a number for any numbers. */
const CLOSED: readonly unknown[] = ['sum', 'least', 'greatest', 'difference', 'product', 'clamp', 'linear', 'round'];

function isConstant(node: Node): boolean {
  return CLOSED.includes(node.op) && Object.values(node).every(isNumbers);
}

function isNumbers(part: unknown): boolean {
  if (Array.isArray(part)) return part.every(isNumbers);
  if (!isNode(part)) return true;
  return part.op === undefined ? 'items' in part && isNumbers(part.items) : part.op === 'number';
}

/** A formula of numbers asks for nothing. */
function valueOf(node: Node): string {
  const { lo } = builderOf({} as Scope).quantity(node as unknown as Quantity)({} as Environment);
  return fractionText(lo!);
}
