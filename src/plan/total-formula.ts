import type { Quantity } from '../formula/formula.js';
import type { Plan } from './plan.js';
import type { PlanIndicator } from './table.js';
import { termFormula } from './order.js';

/** Operations whose value has both ends where their parts have: not the ratio, of which the whole may be 0. */
const BOUNDED: readonly string[] = ['number', 'awarded', 'available', 'awardedBy', 'sum', 'difference', 'product', 'mean', 'least', 'greatest', 'clamp', 'round', 'reading', 'choice', 'when'] satisfies Quantity['op'][];

/**
 * Whether a quantity is made of numbers and of what sections and rows come to, so that it has both ends whatever is not
 * known. Facts and parameters need not have any.
 */
export function isOfPoints(node: Quantity, terms: Plan['terms']): boolean {
  if (node.op === 'term') return isOfPoints(termFormula(terms, node.term) as Quantity, terms);
  if (node.op === 'ratio') return node.whole.op === 'number' && node.whole.value !== '0' && isOfPoints(node.part, terms);
  return BOUNDED.includes(node.op) && partsOf(node).every((part) => part !== undefined && isOfPoints(part, terms));
}

/** Whether a row that does not apply may scale the total up. */
export function isRescaled({ otherwise }: PlanIndicator): boolean {
  return typeof otherwise === 'object' ? Object.values(otherwise.options).includes('rescale') : otherwise === 'rescale';
}

/** The quantities that a quantity is made of; `undefined` stands for the entries of a list fact. Conditions only pick one. */
function partsOf(node: Quantity): readonly (Quantity | undefined)[] {
  switch (node.op) {
    case 'sum':
    case 'mean':
    case 'least':
    case 'greatest':
      return 'items' in node.over ? node.over.items : [undefined];
    case 'difference':
    case 'product':
      return node.of;
    case 'round':
      return [node.of];
    case 'clamp':
      return [node.of, ...(node.from === undefined ? [] : [node.from]), ...(node.to === undefined ? [] : [node.to])];
    case 'reading':
    case 'choice':
      return Object.values(node.options);
    case 'when':
      return [...node.cases.map(({ use }) => use), node.otherwise];
    default:
      return [];
  }
}
