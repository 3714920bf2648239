import { clip } from '../../diagnostics/codes.js';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import { dateOf, dayOf, isDate, NEVER } from '../../exact/date.js';
import type { Labelled } from '../../plan/labels.js';
import type { PlanFact } from '../../plan/plan.js';
import { fifteenDigits, isBlank, plain, textOf } from './cell.js';
import { problem } from './codes.js';

/** What a cell says, as facts are given; `undefined` says that it is not known. */
type Read = unknown;

/** A cell together with what it is about. */
export interface At {
  readonly id: string;
  readonly label: string;
  readonly place: Place;
}

const ERROR_VALUE = /^(?:#[A-Z0-9/_!?]+|Err:\d+)$/i;

/** Reads a cell, unless it is blank, an error value or something that no sheet holds. */
export function readCell(cell: unknown, at: At, read: (cell: string | number | boolean) => Read, problems: Diagnostic[]): Read {
  if (isBlank(cell)) return undefined;
  const error = errorIn(cell);
  const slots = { label: at.label };
  const say = (code: 'CELL_ERROR' | 'CELL_KIND', found: string): void => {
    problems.push(problem(code, { path: [at.id], place: at.place, found, slots }));
  };
  if (error !== undefined) say('CELL_ERROR', error);
  else if (typeof cell !== 'string' && typeof cell !== 'number' && typeof cell !== 'boolean') say('CELL_KIND', typeof cell);
  else return read(cell);
  return undefined;
}

/** The error that a formula left: `#N/A` as text, or an object that has it as its value. */
function errorIn(cell: unknown): string | undefined {
  const value: unknown = typeof cell === 'object' ? (cell as { readonly value?: unknown }).value : cell;
  return typeof value === 'string' && ERROR_VALUE.test(value.trim()) ? value.trim() : undefined;
}

/** Words for what is not known; an option may be called so too. */
const UNKNOWN = ['未知', '不知道', '不详', '待定', '?'];

function isUnknown(cell: string | number | boolean): boolean {
  return UNKNOWN.includes(textOf(cell));
}

const YES = ['是', '√', '✓', '✔', '☑', '对', 'true', 'yes', 'y', '1'];
const NO = ['否', '×', '✗', '✘', 'x', '错', 'false', 'no', 'n', '0'];
/** What is there, or has been done. */
const HAS = ['有', '已'];
const HAS_NOT = ['无', '没有', '未'];
/** Of what is not so, 无 may mean both. */
const DENIES = /^(?!有).*[无未没不]/;

/** 是 and 否 and their like; 有 and 无 where the label leaves no doubt what they mean. */
export function readYesNo(cell: string | number | boolean, at: At, problems: Diagnostic[]): Read {
  const text = textOf(cell).toLowerCase();
  const plainly = !DENIES.test(at.label);
  if (YES.includes(text) || (plainly && HAS.includes(text))) return true;
  if (NO.includes(text) || (plainly && HAS_NOT.includes(text))) return false;
  if (isUnknown(cell)) return undefined;
  const words = plainly ? { zh: '、有、无', en: ', 有, 无' } : '';
  problems.push(problem('CELL_YES_NO', { path: [at.id], place: at.place, found: clip(String(cell)), slots: { label: at.label, words } }));
  return undefined;
}

/** An option by its id or label; what is neither is named by who reads facts. */
export function readOption(cell: string | number | boolean, options: readonly Labelled[]): Read {
  const text = typeof cell === 'boolean' ? String(cell) : textOf(cell);
  const found = options.find(({ id }) => plain(id) === text) ?? options.find(({ label }) => plain(label) === text);
  if (found !== undefined) return found.id;
  return isUnknown(cell) ? undefined : clip(String(cell));
}

const RANGE = /^([^~]+)~([^~]+)$/;
const END = /^(≥|>=|≤|<=)(.+)$/;

/** A number, or the range in which it lies: `3~5`, `≥3`. */
export function readNumberCell(cell: string | number | boolean): Read {
  if (typeof cell === 'number') return fifteenDigits(cell);
  if (isUnknown(cell)) return undefined;
  return typeof cell === 'string' ? endsOf(plain(cell), (text) => text) : cell;
}

function endsOf(text: string, read: (end: string) => Read): Read {
  const range = RANGE.exec(text);
  if (range !== null) return { min: read(range[1]!), max: read(range[2]!) };
  const end = END.exec(text);
  return end === null ? read(text) : { [/[≥>]/.test(end[1]!) ? 'min' : 'max']: read(end[2]!) };
}

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const NOT_YET = ['未发生', '尚未发生', '没有发生', NEVER];

/** A day, or the days between which it lies; `never` where it has not come. */
export function readDate(cell: string | number | boolean, at: At, problems: Diagnostic[]): Read {
  if (isUnknown(cell)) return undefined;
  const ends: (string | undefined)[] = [];
  const days = endsOf(textOf(cell), (text) => {
    ends.push(dayText(text));
    return ends.at(-1);
  });
  if (!ends.includes(undefined)) return days;
  problems.push(problem('CELL_DATE', { path: [at.id], place: at.place, found: clip(String(cell)), slots: { label: at.label } }));
  return undefined;
}

function dayText(text: string): string | undefined {
  if (NOT_YET.includes(text)) return NEVER;
  const match = DAY.exec(text);
  if (match === null) return serialDay(text);
  const [year, month, day] = match.slice(1).map((part) => part.padStart(2, '0')) as [string, string, string];
  const date = `${year}-${month}-${day}`;
  return isDate(date) ? date : undefined;
}

const SERIAL = /^\d{1,7}(?:\.\d+)?$/;
/** The day that sheets count and that never was: 1900-02-29. */
const HOLE = 60;

/** The day that a sheet keeps as a number: 1 is 1900-01-01. The time of day is left out. */
function serialDay(text: string): string | undefined {
  const serial = SERIAL.test(text) ? Math.floor(Number(text)) : 0;
  if (serial < 1 || serial === HOLE) return undefined;
  const day = dayOf(serial < HOLE ? '1899-12-31' : '1899-12-30') + serial;
  return day < dayOf(NEVER) ? dateOf(day) : undefined;
}

/** How one cell of a fact is read. */
export function cellReader(fact: PlanFact): (cell: string | number | boolean, at: At, problems: Diagnostic[]) => Read {
  if (fact.kind === 'yesNo') return readYesNo;
  if (fact.kind === 'date') return readDate;
  return fact.kind === 'choice' ? (cell) => readOption(cell, fact.options!) : readNumberCell;
}
