import { dateOf, dayOf, NEVER } from '../../src/exact/date.js';
import type { Plan } from '../../src/plan/plan.js';

/** The days on which something in a plan may tip, and those beside them; none where no formula asks for the day. */
export function daysOf(plan: Plan): readonly string[] {
  const isDated = plan.parameters.some(({ values }) => values !== undefined);
  const text = JSON.stringify(plan);
  if (!isDated && !text.includes('"op":"asOf"')) return [];
  const days = [...datesIn(plan), ...plan.parameters.flatMap(({ values = [] }) => values.map(({ from }) => from)), plan.standard.effectiveFrom];
  const around = days.filter((day) => day !== NEVER).flatMap((day) => [0, -1, 1].map((step) => dateOf(dayOf(day) + step)));
  return [...new Set(around)];
}

/** Every day that stands in a formula. */
export function datesIn(formula: unknown): readonly string[] {
  if (typeof formula !== 'object' || formula === null) return [];
  const { op, value } = formula as { op?: string; value?: string };
  return op === 'date' ? [value!] : Object.values(formula).flatMap(datesIn);
}
