import type { Plan, PlanFact } from '../../../src/plan/plan.js';

/** Facts as somebody types them into a sheet: label, then the value in one cell or several. */
export function asCells(plan: Plan, facts: Readonly<Record<string, unknown>>): readonly (readonly unknown[])[] {
  return plan.facts.flatMap((fact) => {
    const value = facts[fact.id];
    return value === undefined ? [] : [[fact.label, ...valueCells(fact, value)]];
  });
}

function valueCells(fact: PlanFact, value: unknown): readonly unknown[] {
  // Several cells are votes.
  if (Array.isArray(value) && fact.ballots !== undefined) return [value.join('/')];
  // What is left empty at the end says nothing of how many entries there are.
  if (Array.isArray(value)) return value.length === 0 ? ['无'] : value.map((entry, index) => (entry === null && index === value.length - 1 ? '未知' : oneCell(entry)));
  if (fact.ballots !== undefined && typeof value === 'object' && value !== null && !('min' in value) && !('max' in value)) {
    return fact.ballots.answers.map(({ id }) => oneCell((value as Record<string, unknown>)[id]));
  }
  if (fact.kind === 'choice') return [fact.options!.find(({ id }) => id === value)?.label ?? value];
  return [oneCell(value)];
}

/** Numbers as numbers where a double holds them, so that both ways of writing are read. */
function oneCell(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'object' && value !== null) {
    const { min, max } = value as { readonly min?: string; readonly max?: string };
    return min === undefined ? `≤${max!}` : max === undefined ? `≥${min}` : `${min} ～ ${max}`;
  }
  return typeof value === 'string' && /^\d{1,9}(\.\d{1,6})?$/.test(value) ? Number(value) : value;
}

/** Options likewise: the question or the label, then the label or the number. */
export function optionCells(plan: Plan, options: { readonly readings?: object; readonly parameters?: object; readonly asOf?: string; readonly subject?: string }): readonly (readonly unknown[])[] {
  return [
    ...Object.entries(options.readings ?? {}).map(([id, option]) => {
      const reading = plan.readings.find((one) => one.id === id)!;
      return [reading.question, reading.options.find((one) => one.id === option)!.label];
    }),
    ...Object.entries(options.parameters ?? {}).map(([id, value]) => [plan.parameters.find((one) => one.id === id)!.label, value as unknown]),
    ...(options.asOf === undefined ? [] : [['评价日期', options.asOf]]),
    ...(options.subject === undefined ? [] : [['评价对象', plan.subjects!.find(({ id }) => id === options.subject)!.label]]),
  ];
}
