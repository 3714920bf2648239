import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import type { EvaluateOptions } from '../../evaluate/options.js';
import { perPlan } from '../../plan/lookup.js';
import type { Labelled } from '../../plan/labels.js';
import type { Plan } from '../../plan/plan.js';
import { namesOf, type Named } from './names.js';
import { readCell, readDate, readNumberCell, readOption, type At } from './read-value.js';
import { readRows, type RangeOptions } from './read-rows.js';

/** Options as cells give them, and where each stands. */
export interface OptionCells {
  readonly options: EvaluateOptions;
  /** The path of an option, joined by `.`, → its cell. */
  readonly places: ReadonlyMap<string, Place>;
  readonly problems: readonly Diagnostic[];
}

/** A reading, a parameter, the day or the subject. */
interface Option extends Named {
  readonly group?: 'readings' | 'parameters';
  readonly options?: readonly Labelled[];
}

const optionNames = perPlan((plan) =>
  namesOf<Option>([
    ...plan.readings.map(({ id, question, options }) => ({ id, label: question, options, group: 'readings' as const })),
    ...plan.parameters.map(({ id, label, unit }) => ({ id, label, ...(unit === undefined ? {} : { unit }), group: 'parameters' as const })),
    { id: 'asOf', label: '评价日期' },
    { id: 'subject', label: '评价对象', options: plan.subjects ?? [] },
  ]),
);

/** Reads readings, parameters, the day and the subject from a range of two columns: id or label, then the value. */
export function readOptionCells(plan: Plan, range: unknown, options: RangeOptions = {}): OptionCells {
  const { rows, problems } = readRows(range, optionNames(plan), options);
  const all = [...problems];
  const places = new Map<string, Place>();
  const found: Record<string, unknown> = {};
  const groups: Record<string, Record<string, unknown>> = { readings: {}, parameters: {} };
  for (const { one, cells, place } of rows) {
    const at: At = { id: one.id, label: one.label, place };
    const value = readCell(cells[0], at, (cell) => (one.options !== undefined ? readOption(cell, one.options) : one.group === undefined ? readDate(cell, at, all) : readNumberCell(cell)), all);
    places.set(one.group === undefined ? one.id : `${one.group}.${one.id}`, place);
    if (value !== undefined) (one.group === undefined ? found : groups[one.group]!)[one.id] = value;
  }
  return { options: { ...groups, ...found }, places, problems: all };
}
