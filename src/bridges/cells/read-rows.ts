import { clip } from '../../diagnostics/codes.js';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import { suggest } from '../../diagnostics/suggest.js';
import { didYouMean } from '../../evaluate/read-fact.js';
import { isBlank, plain, rowsOf, textOf } from './cell.js';
import { problem } from './codes.js';
import type { Named, Names } from './names.js';

/** A row that says something of one thing: the cells of its value, from the first to the last that is not blank. */
export interface Row<T> {
  readonly one: T;
  readonly cells: readonly unknown[];
  /** Where the first of them is. */
  readonly place: Place;
}

/** What a range says, and what is wrong with it. */
export interface ReadRows<T> {
  readonly rows: readonly Row<T>[];
  readonly problems: readonly Diagnostic[];
}

/** How a range is read. */
export interface RangeOptions {
  /** What the range is called in a message; nothing where there is one alone. */
  readonly name?: string;
  /** Whether the program hands over empty cells as 0. */
  readonly emptyIsZero?: boolean;
}

/** The place of a cell, rows and columns counted from 0. */
export function placeOf(row: number, column: number, { name }: RangeOptions): Place {
  return { ...(name === undefined ? {} : { file: name }), line: row + 1, column: column + 1, length: 1 };
}

/** Words that head the columns of names, of the value, and of what comes after it. */
const NAME_HEADS = ['编号', '序号', '名称', '事实', '项目', '指标', '问题', '读法', '参数', 'id', 'label', 'fact', 'name'];
const VALUE_HEADS = ['填写', '选定', '值', '数值', '取值', '内容', 'value', 'values'];
const LAST_HEADS = ['核对', '单位', '说明', '备注', '填写说明', '依据', 'check', 'unit', 'note', 'notes', 'remarks'];

/** Which columns hold names, and which the value. */
interface Layout {
  /** The first row below the heads. */
  readonly from: number;
  /** The first column of the value, where the heads say so. */
  readonly value?: number;
  readonly end?: number;
}

/** Reads rows of a name and a value. Rows without value say nothing, whatever their name. */
export function readRows<T extends Named>(range: unknown, names: Names<T>, options: RangeOptions = {}): ReadRows<T> {
  const all = rowsOf(range).map((row) => (options.emptyIsZero === true ? row.map((cell) => (cell === 0 ? undefined : cell)) : row));
  const layout = layoutOf(all, names);
  const found = new Map<T, Row<T>>();
  const problems: Diagnostic[] = [];
  all.forEach((row, index) => {
    if (index < layout.from || isHeading(row, layout)) return;
    const at = keyOf(row, layout, names);
    const cells = valueCells(row, at.value, layout);
    if (cells.length === 0) return;
    const place = placeOf(index, at.value, options);
    const one = oneOf(row, at, names, placeOf(index, at.key, options), problems.length < MOST_SHOWN);
    if ('code' in one) problems.push(one);
    else if (found.has(one)) problems.push(problem('CELL_TWICE', { path: [one.id], place, slots: { label: one.label, line: String(found.get(one)!.place.line) } }));
    else found.set(one, { one, cells, place });
  });
  return { rows: [...found.values()], problems };
}

/** Looking for what was meant takes long in a wide sheet, so it is done only for what is shown. */
const MOST_SHOWN = 50;

/** How many columns may come before the value: number, id, label. */
const MOST_NAMES = 3;

function meant<T extends Named>(cell: unknown, { byName }: Names<T>): readonly T[] | undefined {
  return typeof cell === 'string' || typeof cell === 'number' ? byName.get(textOf(cell)) : undefined;
}

function isHead(cell: unknown, heads: readonly string[]): boolean {
  return typeof cell === 'string' && heads.includes(plain(cell).toLowerCase());
}

function layoutOf<T extends Named>(rows: readonly (readonly unknown[])[], names: Names<T>): Layout {
  const index = rows.slice(0, 20).findIndex((row) => row.slice(0, MOST_NAMES).some((cell) => isHead(cell, NAME_HEADS) && meant(cell, names) === undefined));
  if (index < 0) return { from: 0 };
  const heads = rows[index]!;
  const value = heads.findIndex((cell) => isHead(cell, VALUE_HEADS));
  const end = heads.findIndex((cell, column) => column > value && isHead(cell, LAST_HEADS));
  return { from: index + 1, ...(value <= 0 ? {} : { value }), ...(end < 0 ? {} : { end }) };
}

/** The heads of a further part of the sheet, over the same columns. */
function isHeading(row: readonly unknown[], { value }: Layout): boolean {
  return value !== undefined && isHead(row[value], VALUE_HEADS) && row.slice(0, value).some((cell) => isHead(cell, NAME_HEADS));
}

/** What numbers the rows of a table: `3`, `1.2`, `（3）`. */
const NUMBERING = /^[\d.()、]*$/;

/** The columns of the name and of the first cell of the value. */
interface Key {
  readonly key: number;
  readonly value: number;
}

function keyOf<T extends Named>(row: readonly unknown[], { value }: Layout, names: Names<T>): Key {
  const columns = row.slice(0, value ?? MOST_NAMES);
  const isPlace = (cell: unknown): boolean => value !== undefined || isBlank(cell) || NUMBERING.test(textOf(cell));
  const known = columns.findIndex((cell, index) => meant(cell, names) !== undefined && columns.slice(0, index).every(isPlace));
  const key = known >= 0 ? known : wordColumn(columns.slice(0, value ?? row.length - 1));
  if (value !== undefined) return { key, value };
  // Id and label of the same thing may stand side by side.
  const beside = known >= 0 && meant(row[key + 1], names)?.some((one) => meant(row[key], names)!.includes(one)) === true;
  return { key, value: key + (beside ? 2 : 1) };
}

/** Where a name that is not known may stand: the first word, and not a number before it. */
function wordColumn(columns: readonly unknown[]): number {
  return Math.max(0, columns.findIndex((cell) => typeof cell === 'string' && !NUMBERING.test(plain(cell))));
}

function valueCells(row: readonly unknown[], from: number, { end }: Layout): readonly unknown[] {
  const cells = row.slice(from, end);
  let length = cells.length;
  while (length > 0 && isBlank(cells[length - 1])) length -= 1;
  return cells.slice(0, length);
}

function oneOf<T extends Named>(row: readonly unknown[], { key }: Key, names: Names<T>, place: Place, isShown: boolean): T | Diagnostic {
  const all = meant(row[key], names);
  if (all?.length === 1) return all[0]!;
  if (isBlank(row[key])) return problem('CELL_NAME_MISSING', { place });
  const found = textOf(row[key]);
  const name = clip(found);
  if (all !== undefined) return problem('CELL_NAME_SHARED', { place, found, slots: { name, ids: all.map(({ id }) => id).join('、') } });
  const near = isShown ? suggest(found, names.byName.keys()) : undefined;
  const suggestion = didYouMean(near, { zh: '核对名称；空白表里有全部的编号和名称', en: 'check the name; the empty form has all ids and labels' });
  return problem('CELL_NAME_UNKNOWN', { place, found, slots: { name, suggestion } });
}
