import { dayOf, isDate, NEVER } from '../../exact/date.js';
import { MOST_ENTRIES } from '../../evaluate/read-fact.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import { UNKNOWN, type Column, type Columns } from './columns.js';

/** A column that is filled row by row, each row at most once. */
export interface FilledColumn {
  /** Whether the column could take the value as it is. */
  readonly put: (row: number, value: unknown) => boolean;
  /** Makes the last rows unknown again, from one to before another. */
  readonly clear: (from: number, to: number) => void;
  /** The first rows. */
  readonly column: (rows: number) => Column;
}

/** Columns of all facts of a plan for so many rows, which are unknown until they are filled. */
export class RowColumns {
  readonly byId: ReadonlyMap<string, FilledColumn>;

  /** `parted`: the rates whose values are part and whole; the others are bare. */
  constructor(plan: Plan, rows: number, parted: ReadonlySet<string>) {
    this.byId = new Map(plan.facts.map((fact) => [fact.id, filledColumn(fact, rows, parted.has(fact.id))]));
  }

  /** Makes the last rows unknown again. */
  clear(from: number, to: number): void {
    for (const { clear } of this.byId.values()) clear(from, to);
  }

  columns(rows: number): Columns {
    return Object.fromEntries(Array.from(this.byId, ([id, { column }]) => [id, column(rows)]));
  }
}

/** Whether a rate is given as part and whole. */
export function isParted(value: unknown): boolean {
  return Array.isArray(value) || (typeof value === 'string' && value.includes('/'));
}

function filledColumn(fact: PlanFact, rows: number, parted: boolean): FilledColumn {
  switch (fact.kind) {
    case 'yesNo':
      return codes([false, true], rows);
    case 'choice':
      return codes(fact.options!.map(({ id }) => id), rows);
    case 'date':
      return numbers(rows, dayIn);
    case 'rate':
      return parted ? parts(rows) : numbers(rows, numberIn);
    case 'counts':
    case 'amounts':
      return fact.length === undefined ? lists(rows) : fixedLists(fact.length, rows);
    default:
      return numbers(rows, numberIn);
  }
}

const NOT_KNOWN = 255;

function codes(values: readonly unknown[], rows: number): FilledColumn {
  const data = new Uint8Array(rows).fill(NOT_KNOWN);
  const byValue = new Map(values.slice(0, NOT_KNOWN).map((value, code) => [value, code]));
  return {
    put: (row, value) => {
      const code = byValue.get(value);
      data[row] = code ?? NOT_KNOWN;
      return code !== undefined;
    },
    clear: (from, to) => { data.fill(NOT_KNOWN, from, to); },
    column: (count) => data.subarray(0, count),
  };
}

function numbers(rows: number, read: (value: unknown) => number): FilledColumn {
  const data = new Float64Array(rows).fill(NaN);
  return {
    put: (row, value) => {
      const number = read(value);
      data[row] = number;
      return !Number.isNaN(number);
    },
    clear: (from, to) => { data.fill(NaN, from, to); },
    column: (count) => data.subarray(0, count),
  };
}

/** All that is written in so few signs is the shortest text of the double that is nearest to it. */
const MOST_SIGNS = 15;
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?%?$/;

/** A number that is a double, or text that names one exactly; `NaN` otherwise. */
export function numberIn(value: unknown): number {
  const number = typeof value === 'string' ? spelled(value) : typeof value === 'number' ? value : NaN;
  return Number.isFinite(number) && number !== UNKNOWN ? number : NaN;
}

function spelled(text: string): number {
  const short = digits(text);
  if (!Number.isNaN(short)) return short;
  if (text.length > MOST_SIGNS || !DECIMAL.test(text)) return NaN;
  return Number(text.endsWith('%') ? `${text.slice(0, -1)}e-2` : text);
}

/** The usual case: few digits and nothing else. */
function digits(text: string): number {
  const { length } = text;
  if (length === 0 || length > 9 || (length > 1 && text.startsWith('0'))) return NaN;
  let number = 0;
  for (let at = 0; at < length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

function dayIn(value: unknown): number {
  return value === NEVER || isDate(value) ? dayOf(value) : NaN;
}

function parts(rows: number): FilledColumn {
  const [part, whole] = [new Float64Array(rows).fill(NaN), new Float64Array(rows).fill(NaN)];
  const take = (row: number, above: unknown, below: unknown): boolean => {
    part[row] = numberIn(above);
    whole[row] = numberIn(below);
    return !Number.isNaN(part[row]) && !Number.isNaN(whole[row]);
  };
  return {
    put: (row, value) => {
      if (typeof value === 'string') return take(row, value.slice(0, Math.max(0, value.indexOf('/'))), value.slice(value.indexOf('/') + 1));
      return Array.isArray(value) && value.length === 2 && take(row, value[0], value[1]);
    },
    clear: (from, to) => { for (const one of [part, whole]) one.fill(NaN, from, to); },
    column: (count) => ({ part: part.subarray(0, count), whole: whole.subarray(0, count) }),
  };
}

/** An entry of a list that is not known is `NaN`, as in columns. */
function takeEntries(list: readonly unknown[], to: Float64Array, from: number): boolean {
  return list.every((entry, at) => {
    const number = numberIn(entry);
    to[from + at] = number;
    return !Number.isNaN(number) || entry === null || entry === undefined;
  });
}

function fixedLists(length: number, rows: number): FilledColumn {
  const values = new Float64Array(rows * length).fill(NaN);
  return {
    put: (row, value) => Array.isArray(value) && value.length === length && takeEntries([...(value as readonly unknown[])], values, row * length),
    clear: (from, to) => { values.fill(NaN, from * length, to * length); },
    column: (count) => ({ values: values.subarray(0, count * length), length }),
  };
}

function lists(rows: number): FilledColumn {
  let values = new Float64Array(rows);
  const offsets = new Int32Array(rows + 1);
  const known = new Uint8Array(rows);
  /** Up to which row the offsets are there. */
  let done = 0;
  const begin = (row: number): number => {
    while (done < row) offsets[(done += 1)] = offsets[done - 1]!;
    return offsets[row]!;
  };
  return {
    put: (row, value) => {
      if (!Array.isArray(value) || value.length > MOST_ENTRIES) return false;
      const from = begin(row);
      const to = from + value.length;
      if (to > values.length) values = grown(values, 2 * to);
      known[row] = 1;
      offsets[(done = row + 1)] = to;
      return takeEntries([...(value as readonly unknown[])], values, from);
    },
    clear: (from, to) => {
      known.fill(0, from, to);
      done = Math.min(done, from);
    },
    column: (count) => ({ values: values.subarray(0, begin(count)), offsets: offsets.subarray(0, count + 1), known: known.subarray(0, count) }),
  };
}

function grown(values: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const more = new Float64Array(length);
  more.set(values);
  return more;
}
