import { multiply, rational } from '../../exact/rational.js';
import { decimalText, parseFraction } from '../../exact/text.js';
import type { Condition, List, Quantity, Test } from '../../formula/formula.js';
import { namesIn, readsTotal, type NameUse } from '../../formula/names.js';
import { factOf, indicatorTitle, parameterOf, readingOf, termLabel } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';

const SIGNS = { atLeast: '≥', atMost: '≤', above: '>', below: '<', is: '=' };

/** A formula in labels and signs, which read the same in every language: `党员人数 ÷ 成员人数 ≥ 60%`. */
export function conditionSigns(plan: Plan, node: Condition): string {
  switch (node.op) {
    case 'literal':
      return String(node.value);
    case 'yes':
      return factOf(plan, node.fact).label;
    case 'holds':
      return termLabel(plan, node.term);
    case 'option':
      return `${factOf(plan, node.fact).label} = ${node.oneOf.map((id) => optionLabel(plan, node.fact, id)).join(' | ')}`;
    case 'compare':
      return node.tests.map((test) => testSigns(plan, node.of, test)).join(' & ');
    case 'every':
      return node.tests.map((test) => testSigns(plan, firstOf(node.over), test)).join(' & ');
    case 'not':
      return `¬(${conditionSigns(plan, node.of)})`;
    case 'all':
    case 'any':
      return node.of.map((one) => conditionSigns(plan, one)).join(node.op === 'all' ? ' & ' : ' | ');
    default:
      return namesText(plan, node);
  }
}

/** One comparison in signs. */
export function testSigns(plan: Plan, of: Quantity, test: Test): string {
  const left = quantitySigns(plan, of);
  return test.relation === 'odd' ? `${left} % 2 = 1` : `${left} ${SIGNS[test.relation]} ${quantitySigns(plan, test.value, isShare(plan, of))}`;
}

export function quantitySigns(plan: Plan, node: Quantity, inShares = false): string {
  switch (node.op) {
    case 'number':
      return numberSigns(node.value, inShares);
    case 'date':
      return node.value;
    case 'asOf':
    case 'total':
      return node.op;
    case 'available':
      return `max(${indicatorTitle(plan, node.indicator)})`;
    case 'ratio':
      return `${quantitySigns(plan, node.part)} ÷ ${quantitySigns(plan, node.whole)}`;
    case 'difference':
      return node.of.map((one) => quantitySigns(plan, one)).join(' − ');
    default:
      return namesText(plan, node);
  }
}

export function numberSigns(fraction: string, inShares: boolean): string {
  const value = multiply(parseFraction(fraction)!, rational(inShares ? 100 : 1));
  const text = decimalText(value, 0);
  return `${text.startsWith('≈') ? decimalText(value, 2) : text}${inShares ? '%' : ''}`;
}

/** Whether a number is read as a percentage. */
export function isShare(plan: Plan, node: Quantity): boolean {
  if (node.op === 'fact') return factOf(plan, node.fact).kind === 'rate';
  return node.op === 'ratio' || node.op === 'pool' || node.op === 'share';
}

export function optionLabel(plan: Plan, fact: string, id: string): string {
  return factOf(plan, fact).options!.find((option) => option.id === id)!.label;
}

export function firstOf(over: List): Quantity {
  return 'fact' in over ? { op: 'fact', fact: over.fact } : over.items[0]!;
}

type Name = (plan: Plan, id: string) => string;

const LABELS: Readonly<Record<NameUse['kind'], Name>> = {
  fact: (plan, id) => factOf(plan, id).label,
  parameter: (plan, id) => parameterOf(plan, id).label,
  term: termLabel,
  reading: (plan, id) => readingOf(plan, id).question,
  indicator: indicatorTitle,
  assessor: (_, name) => name,
};

/** The labels of all that a formula reads. */
function namesText(plan: Plan, node: unknown): string {
  const names = namesIn(node);
  // What is chosen among says more than the question of the reading that chooses.
  const told = names.filter(({ kind }) => kind !== 'reading');
  const labels = (told.length === 0 && !readsTotal(node) ? names : told).map(({ kind, name }) => LABELS[kind](plan, name));
  return [...new Set([...(readsTotal(node) ? ['total'] : []), ...labels])].join('、');
}
