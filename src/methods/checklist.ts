import * as z from 'zod';
import { divide, integer } from '../exact/rational.js';
import { fractionText, parseFraction } from '../exact/text.js';
import type { Condition, Quantity } from '../formula/formula.js';
import type { Scoring } from '../plan/table.js';
import { numberOf } from './lowered.js';
import type { Method } from './method.js';

interface Body {
  readonly items: readonly unknown[] | Readonly<Record<string, string>>;
  readonly award?: unknown;
}

const AWARD = ['all', 'any', 'each'];

/** 逐项核对（如“七有”）: points when all or any of the items are there, or an equal share for each. */
export const checklist: Method = {
  schema: (forms) =>
    forms.record({
      items: forms.listOrMap('items', z.array(forms.condition).min(2), forms.labels(2)),
      'award?': forms.word('award', AWARD),
    }),
  facts: (body) => {
    const { items } = body as Body;
    return Array.isArray(items) ? [] : Object.entries(items).map(([id, label]) => ({ id, kind: 'yesNo', label: label as string }));
  },
  lower: (body, { points, condition, word }) => {
    const { items, award } = body as Body;
    const conditions = Array.isArray(items)
      ? items.map((item, index) => condition(item, 'items', index))
      : Object.keys(items).map((id) => condition(id, 'items', id));
    return word(award ?? 'all', AWARD, ['award'], (chosen) => awarded(chosen, conditions, points));
  },
};

function awarded(award: string, conditions: readonly Condition[], points: string): Scoring {
  const some = (condition: Condition, worth: string): Quantity => ({
    op: 'when',
    cases: [{ if: condition, use: numberOf(worth) }],
    otherwise: numberOf('0'),
  });
  if (award === 'each') {
    const share = fractionText(divide(parseFraction(points)!, integer(conditions.length)));
    const items = conditions.map((condition) => some(condition, share));
    return { points: { op: 'sum', over: { items } }, say: { phrase: 'checklistEach', conditions } };
  }
  return award === 'any'
    ? { points: some({ op: 'any', of: conditions }, points), say: { phrase: 'checklistAny', conditions } }
    : { points: some({ op: 'all', of: conditions }, points), say: { phrase: 'checklistAll', conditions } };
}
