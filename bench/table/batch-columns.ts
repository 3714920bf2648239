import type { Plan, PlanFact } from 'pingfen';
import type { Column, Columns } from 'pingfen/batch';
import type { Facts } from './table.js';

/** Fillings as `batch` takes them: yes or no as bytes, numbers as doubles, rates as part and whole, lists of fixed length by entry. */
export function batchColumns(plan: Plan, facts: readonly Facts[]): Columns {
  const given = plan.facts.filter(({ id }) => facts[0]?.[id] !== undefined);
  return Object.fromEntries(given.map((fact) => [fact.id, columnOf(fact, facts.map((one) => one[fact.id]))]));
}

function columnOf({ kind, options = [], length }: PlanFact, values: readonly unknown[]): Column {
  if (kind === 'yesNo') return Uint8Array.from(values, Number);
  if (kind === 'choice') return Uint8Array.from(values, (value) => options.findIndex(({ id }) => id === value));
  if (!Array.isArray(values[0])) return Float64Array.from(values, Number);
  const lists = values as readonly (readonly number[])[];
  const entry = (at: number): Float64Array => Float64Array.from(lists, (list) => list[at]!);
  if (kind === 'rate') return { part: entry(0), whole: entry(1) };
  if (length !== undefined) return Array.from({ length }, (_, at) => entry(at));
  let end = 0;
  return { values: Float64Array.from(lists.flat()), offsets: Int32Array.from([0, ...lists.map((list) => (end += list.length))]) };
}
