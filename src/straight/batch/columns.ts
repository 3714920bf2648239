import { clip } from '../../diagnostics/codes.js';
import type { Diagnostic, Words } from '../../diagnostics/diagnostic.js';
import { suggest } from '../../diagnostics/suggest.js';
import { dayOf, isDate, NEVER } from '../../exact/date.js';
import { isPlainObject } from '../../evaluate/options.js';
import { didYouMean } from '../../evaluate/read-fact.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import { problem } from './codes.js';
import type { ColumnData } from './slots.js';

/** A number for each row: `NaN`, or in whole numbers of 32 bits {@link UNKNOWN}, where it is not known. */
export type NumberColumn = Float64Array | Int32Array;

/** A column of one fact; one value stands for all rows. */
export type Column =
  /** Yes or no: 1 and 0; or the place of the option in the rulebook, from 0. 255 where it is not known. */
  | Uint8Array
  /** Yes or no, all known: 32 rows in a number, the first in the lowest place. */
  | BitColumn
  /** Counts, amounts, rates, days by number (1 is 0001-01-01). */
  | NumberColumn
  /** Rates as part and whole, as in 17 of 20. */
  | PartsColumn
  /** Lists of a fixed length, those of a row side by side; or a column for each entry. */
  | RowsColumn
  | readonly NumberColumn[]
  /** Lists of free length. */
  | ListColumn
  /** Days, `YYYY-MM-DD` or `never`. */
  | readonly (string | null)[]
  /** Yes, no, or the id of an option, of all rows. */
  | boolean
  | string;

/** Yes or no as bits. */
export interface BitColumn {
  /** 32 rows in a number, the first in the lowest place. */
  readonly bits: Uint32Array;
  /** How many rows there are. */
  readonly rows: number;
}

/** Rates as part and whole. */
export interface PartsColumn {
  /** As in 17 of 20: 17. */
  readonly part: NumberColumn;
  /** As in 17 of 20: 20. */
  readonly whole: NumberColumn;
}

/** Lists of a fixed length. */
export interface RowsColumn {
  /** The entries of the first row, then those of the second. */
  readonly values: NumberColumn;
  /** How many entries a row has. */
  readonly length: number;
}

/** Lists of free length. */
export interface ListColumn {
  /** The entries of the first row, then those of the second. */
  readonly values: NumberColumn;
  /** Where the entries of each row begin; at the end the number of values. */
  readonly offsets: Int32Array | Uint32Array;
  /** 1 where the list is known; absent where all are. */
  readonly known?: Uint8Array;
}

/** Fact id → column. A fact without one is not known. */
export type Columns = Readonly<Record<string, Column>>;

/** Stands for what is not known among whole numbers of 32 bits. */
export const UNKNOWN = -(2 ** 31);

/** How a fact is given; which loops there are depends on it, and on nothing else of the columns. */
export type Form =
  | { readonly is: 'none' | 'bytes' | 'bits' | 'free' }
  | { readonly is: 'same'; readonly value: boolean | string }
  | { readonly is: 'number'; readonly isInt: boolean }
  | { readonly is: 'parts'; readonly isPartInt: boolean; readonly isWholeInt: boolean }
  | { readonly is: 'rows'; readonly length: number }
  | { readonly is: 'entries'; readonly areInts: readonly boolean[] };

export type Forms = ReadonlyMap<string, Form>;

/** Columns as they were read. */
export interface Read {
  readonly rows: number;
  readonly forms: Forms;
  readonly data: ReadonlyMap<string, ColumnData>;
}

/** One column as it was read: what it is, its data by name, and how many rows it has. */
interface One {
  readonly form: Form;
  readonly data: Readonly<Record<string, ColumnData>>;
  readonly rows?: number;
  readonly hasWrongOffsets?: boolean;
}

export function readColumns(plan: Plan, columns: unknown, extraFacts: 'error' | 'ignore', problems: Diagnostic[]): Read {
  const forms = new Map<string, Form>();
  const data = new Map<string, ColumnData>();
  let rows: number | undefined;
  if (!isPlainObject(columns)) problems.push(problem('COLUMNS_NOT_OBJECT'));
  const given = isPlainObject(columns) ? columns : {};
  const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
  for (const [id, column] of Object.entries(given)) {
    const fact = facts.get(id);
    if (fact === undefined) {
      if (extraFacts === 'error') problems.push(problem('COLUMN_UNKNOWN', { path: [id], found: id, slots: { id: clip(id), suggestion: didYouMean(suggest(id, facts.keys()), { zh: '删去这一列', en: 'leave the column out' }) } }));
      continue;
    }
    if (column === undefined || column === null) continue;
    const one = oneOf(fact, column);
    if (one === undefined) problems.push(problem('COLUMN_FORM', { path: [id], slots: { label: fact.label, forms: FORMS[formsOf(fact)] } }));
    else if (one.hasWrongOffsets === true) problems.push(problem('COLUMN_OFFSETS', { path: [id], slots: { label: fact.label } }));
    else if (one.rows !== undefined && one.rows !== (rows ??= one.rows)) problems.push(problem('COLUMN_LENGTH', { path: [id], found: String(one.rows), slots: { label: fact.label, count: String(one.rows), rows: String(rows) } }));
    else {
      forms.set(id, one.form);
      for (const [part, values] of Object.entries(one.data)) data.set(`${id}${part}`, values);
    }
  }
  return { rows: rows ?? 0, forms, data };
}

const FORMS = {
  yesNo: { zh: 'Uint8Array（1 是，0 否，255 不知道）、{ bits, rows } 或 true/false', en: 'a Uint8Array (1 yes, 0 no, 255 not known), { bits, rows }, or true or false' },
  choice: { zh: 'Uint8Array（选项的位置，从 0 数起，255 不知道）或一个选项的编号', en: 'a Uint8Array (the place of the option from 0, 255 not known) or the id of an option' },
  number: { zh: 'Float64Array 或 Int32Array', en: 'a Float64Array or an Int32Array' },
  rate: { zh: 'Float64Array、Int32Array 或 { part, whole }', en: 'a Float64Array, an Int32Array or { part, whole }' },
  date: { zh: '日期文字的数组，或日数的 Int32Array', en: 'an array of dates, or an Int32Array of the numbers of days' },
  fixed: { zh: '{ values, length }，或每个值一列的数组', en: '{ values, length }, or an array with a column for each entry' },
  free: { zh: '{ values, offsets }，可加 known', en: '{ values, offsets }, and perhaps known' },
} as const satisfies Readonly<Record<string, Words>>;

function formsOf({ kind, length }: PlanFact): keyof typeof FORMS {
  if (kind === 'count' || kind === 'amount') return 'number';
  if (kind === 'counts' || kind === 'amounts') return length === undefined ? 'free' : 'fixed';
  return kind;
}

const isNumbers = (column: unknown): column is NumberColumn => column instanceof Float64Array || column instanceof Int32Array;
const isInt = (column: NumberColumn): boolean => column instanceof Int32Array;

function oneOf(fact: PlanFact, column: unknown): One | undefined {
  return READERS[formsOf(fact)](column, fact);
}

/** What an object says by name; of anything else nothing. */
function partsIn(column: unknown): Readonly<Record<string, unknown>> {
  return typeof column === 'object' && column !== null ? (column as Readonly<Record<string, unknown>>) : {};
}

const READERS: Readonly<Record<keyof typeof FORMS, (column: unknown, fact: PlanFact) => One | undefined>> = {
  yesNo: (column) => (typeof column === 'boolean' ? { form: { is: 'same', value: column }, data: {} } : (bytesOf(column) ?? bitsOf(column))),
  choice: (column, { options = [] }) => (typeof column === 'string' ? optionOf(column, options.map(({ id }) => id)) : bytesOf(column)),
  number: numberOf,
  rate: (column) => numberOf(column) ?? partsOf(column),
  date: (column) => numberOf(column) ?? datesOf(column),
  fixed: (column, { length }) => rowsOf(column, length!) ?? entriesOf(column, length!),
  free: freeOf,
};

function optionOf(value: string, options: readonly string[]): One | undefined {
  return options.includes(value) ? { form: { is: 'same', value }, data: {} } : undefined;
}

function bytesOf(column: unknown): One | undefined {
  return column instanceof Uint8Array ? { form: { is: 'bytes' }, data: { '': column }, rows: column.length } : undefined;
}

function bitsOf(column: unknown): One | undefined {
  const { bits, rows } = partsIn(column);
  return bits instanceof Uint32Array && typeof rows === 'number' && bits.length === Math.ceil(rows / 32) ? { form: { is: 'bits' }, data: { '': bits }, rows } : undefined;
}

function numberOf(column: unknown): One | undefined {
  return isNumbers(column) ? { form: { is: 'number', isInt: isInt(column) }, data: { '': column }, rows: column.length } : undefined;
}

function partsOf(column: unknown): One | undefined {
  const { part, whole } = partsIn(column);
  if (!isNumbers(part) || !isNumbers(whole) || part.length !== whole.length) return undefined;
  return { form: { is: 'parts', isPartInt: isInt(part), isWholeInt: isInt(whole) }, data: { '/part': part, '/whole': whole }, rows: part.length };
}

function datesOf(column: unknown): One | undefined {
  if (!Array.isArray(column) || !column.every((one) => one === null || one === NEVER || isDate(one))) return undefined;
  const days = Float64Array.from(column as readonly (string | null)[], (one) => (one === null ? NaN : dayOf(one)));
  return { form: { is: 'number', isInt: false }, data: { '': days }, rows: days.length };
}

function rowsOf(column: unknown, wanted: number): One | undefined {
  const { values, length } = partsIn(column);
  if (!isNumbers(values) || length !== wanted || values.length % wanted !== 0) return undefined;
  return { form: { is: 'rows', length: wanted }, data: { '/values': doubled(values) }, rows: values.length / wanted };
}

function entriesOf(column: unknown, wanted: number): One | undefined {
  if (!Array.isArray(column) || column.length !== wanted || !column.every((one) => isNumbers(one) && one.length === (column[0] as NumberColumn).length)) return undefined;
  const entries = column as readonly NumberColumn[];
  return { form: { is: 'entries', areInts: entries.map(isInt) }, data: Object.fromEntries(entries.map((one, at) => [`/${String(at)}`, one])), rows: entries[0]!.length };
}

function freeOf(column: unknown): One | undefined {
  const { values, offsets, known } = partsIn(column);
  if (!isNumbers(values) || !(offsets instanceof Int32Array || offsets instanceof Uint32Array)) return undefined;
  const rows = Math.max(0, offsets.length - 1);
  if (known !== undefined && !(known instanceof Uint8Array && known.length === rows)) return undefined;
  const hasWrongOffsets = offsets[0] !== 0 || offsets[rows] !== values.length || offsets.some((offset, at) => at > 0 && offset < offsets[at - 1]!);
  return { form: { is: 'free' }, data: { '/values': doubled(values), '/offsets': Int32Array.from(offsets), '/known': known ?? new Uint8Array(rows).fill(1) }, rows, hasWrongOffsets };
}

/** As doubles, with NaN for what is not known. */
function doubled(values: NumberColumn): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values, (value) => (value === UNKNOWN ? NaN : value));
}
