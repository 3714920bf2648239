import { dayOf } from '../../../src/exact/date.js';
import type { Plan, PlanFact } from '../../../src/plan/plan.js';
import { UNKNOWN, type Column, type Columns } from '../../../src/straight/batch/columns.js';

type Facts = Readonly<Record<string, unknown>>;

/** Columns, and the facts of each row that they say; a value that has no place in its column is not known. */
export interface Columned {
  readonly columns: Columns;
  readonly rows: readonly Facts[];
}

type Made = readonly [column: Column, said: readonly unknown[]];

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isNumbers = (value: unknown): value is readonly (number | null)[] => Array.isArray(value) && value.every((one) => one === null || isNumber(one));

/** Facts by column, each in one of the forms that there are for its kind. */
export function columned(plan: Plan, facts: readonly Facts[], form: (choices: number) => number): Columned {
  const columns: Record<string, Column> = {};
  const rows: Record<string, unknown>[] = facts.map(() => ({}));
  for (const fact of plan.facts) {
    const made = columnOf(fact, facts.map((one) => one[fact.id]), form);
    columns[fact.id] = made[0];
    made[1].forEach((value, row) => { if (value !== null) rows[row]![fact.id] = value; });
  }
  return { columns, rows };
}

function columnOf(fact: PlanFact, values: readonly unknown[], form: (choices: number) => number): Made {
  switch (fact.kind) {
    case 'yesNo':
      return yesOrNo(values, form);
    case 'choice':
      return coded(fact.options!.map(({ id }) => id), values, form);
    case 'date':
      return dates(values, form);
    case 'rate':
      return rates(values, form);
    case 'counts':
    case 'amounts':
      return fact.length === undefined ? lists(values, form) : fixed(fact.length, values, form);
    default:
      return numbers(values, form);
  }
}

function yesOrNo(values: readonly unknown[], form: (choices: number) => number): Made {
  const isKnown = values.every((value) => typeof value === 'boolean');
  if (isKnown && form(2) === 0) {
    const bits = new Uint32Array(Math.ceil(values.length / 32));
    values.forEach((value, row) => { if (value) bits[row >> 5]! |= 1 << (row & 31); });
    return [{ bits, rows: values.length }, values];
  }
  if (isKnown && new Set(values).size === 1 && form(2) === 0) return [values[0] as boolean, values];
  return coded([false, true], values, () => 0);
}

function coded(options: readonly unknown[], values: readonly unknown[], form: (choices: number) => number): Made {
  if (new Set(values).size === 1 && options.includes(values[0]) && form(2) === 1) return [values[0] as string, values];
  const said = values.map((value) => (options.includes(value) ? value : null));
  return [Uint8Array.from(said, (value) => (value === null ? 255 : options.indexOf(value))), said];
}

function numbers(values: readonly unknown[], form: (choices: number) => number): Made {
  const said = values.map((value) => (isNumber(value) ? value : null));
  return [filled(said, form), said];
}

/** Whole numbers of 32 bits, or doubles. */
function filled(values: readonly (number | null)[], form: (choices: number) => number): Int32Array | Float64Array {
  const isInt = values.every((value) => value === null || (Number.isInteger(value) && Math.abs(value) < 2 ** 31));
  return isInt && form(2) === 0 ? Int32Array.from(values, (value) => value ?? UNKNOWN) : Float64Array.from(values, (value) => value ?? NaN);
}

function rates(values: readonly unknown[], form: (choices: number) => number): Made {
  const isPair = (value: unknown): boolean => isNumbers(value) && value.length === 2 && !value.includes(null);
  if (values.filter(isNumber).length > values.filter(isPair).length) return numbers(values, form);
  const said = values.map((value) => (isPair(value) ? (value as readonly number[]) : null));
  const [part, whole] = [0, 1].map((at) => filled(said.map((pair) => pair?.[at] ?? null), form));
  return [{ part: part!, whole: whole! }, said];
}

function dates(values: readonly unknown[], form: (choices: number) => number): Made {
  const said = values.map((value) => (typeof value === 'string' ? value : null));
  return form(2) === 0 ? [said, said] : [filled(said.map((day) => (day === null ? null : dayOf(day))), form), said];
}

function fixed(length: number, values: readonly unknown[], form: (choices: number) => number): Made {
  const said = values.map((value) => (isNumbers(value) && value.length === length ? value : Array.from({ length }, () => null)));
  if (form(2) === 0) return [{ values: filled(said.flat(), form), length }, said];
  return [Array.from({ length }, (_, at) => filled(said.map((list) => list[at]!), form)), said];
}

function lists(values: readonly unknown[], form: (choices: number) => number): Made {
  const said = values.map((value) => (isNumbers(value) ? value : null));
  const offsets = [0];
  for (const list of said) offsets.push(offsets.at(-1)! + (list?.length ?? 0));
  const known = said.every((list) => list !== null) ? {} : { known: Uint8Array.from(said, (list) => Number(list !== null)) };
  return [{ values: filled(said.flatMap((list) => list ?? []), form), offsets: form(2) === 0 ? Int32Array.from(offsets) : Uint32Array.from(offsets), ...known }, said];
}
