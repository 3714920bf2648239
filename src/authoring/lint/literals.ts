import type { Plan } from '../../plan/plan.js';
import { readingOf, termOf } from '../../plan/lookup.js';
import type { PhrasePart } from '../../plan/table.js';
import { isOurs } from './statements.js';

/** A number or a day that is written in a formula. */
export interface Literal {
  readonly kind: 'number' | 'date';
  /** Fraction text, or `YYYY-MM-DD`. */
  readonly value: string;
  /** The node of the plan, where it is one. */
  readonly node?: object;
  /** The term that holds it. */
  readonly term?: string;
}

/** Which of the options of a reading are looked into: all, or only what all of them hold. */
export type Look = (plan: Plan, reading: string) => 'all' | 'common';

/** Of a reading of ours, only what all of its options hold is the text's. */
export const notOurs: Look = (plan, id) => (isOurs(readingOf(plan, id).basis) ? 'common' : 'all');

/** The numbers and days written in a formula or phrase, and in the terms that it names; 0, and 1 as the end of a range, are nobody's. */
export function literalsIn(plan: Plan, node: unknown, look: Look = notOurs): readonly Literal[] {
  const inside = (inner: unknown): readonly Literal[] => literalsIn(plan, inner, look);
  if (Array.isArray(node)) return node.flatMap(inside);
  if (typeof node !== 'object' || node === null) return [];
  const { op, value, term, reading } = node as Readonly<Record<string, unknown>>;
  if (op === 'number') return value === '0' ? [] : [{ kind: 'number', value: value as string, node }];
  if (op === 'date') return value === 'never' ? [] : [{ kind: 'date', value: value as string, node }];
  if (op === 'term' || op === 'holds') return inside(termOf(plan, term as string)).map((one) => ({ ...one, term: term as string }));
  if (op === 'reading' && look(plan, reading as string) === 'common') return common(Object.values((node as { options: object }).options).map(inside));
  if ('awarded' in node) return [{ kind: 'number', value: (node as PhrasePart).points }, ...inside((node as PhrasePart).say)];
  return Object.entries(node).flatMap(([key, inner]) => (key === 'fullAt' && isOne(inner) ? [] : inside(inner)));
}

function isOne(node: unknown): boolean {
  return (node as { value?: unknown }).value === '1';
}

function common(lists: readonly (readonly Literal[])[]): readonly Literal[] {
  const [first, ...others] = lists;
  return first!.filter(({ kind, value }) => others.every((list) => list.some((one) => one.kind === kind && one.value === value)));
}
