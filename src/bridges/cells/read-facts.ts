import { clip } from '../../diagnostics/codes.js';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import { perPlan } from '../../plan/lookup.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import { isBlank, plain, textOf } from './cell.js';
import { problem } from './codes.js';
import { namesOf } from './names.js';
import { cellReader, readCell, type At } from './read-value.js';
import { readRows, type RangeOptions, type Row } from './read-rows.js';

/** Facts as cells give them, and where each stands. */
export interface FactCells {
  /** Fact id → value, as `evaluate` takes it. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Fact id → the first cell of its value. */
  readonly places: ReadonlyMap<string, Place>;
  readonly problems: readonly Diagnostic[];
}

const factNames = perPlan((plan) => namesOf(plan.facts));

/** Reads facts from a range of two columns or more: id or label, then the value in one cell or several. */
export function readFactCells(plan: Plan, range: unknown, options: RangeOptions = {}): FactCells {
  const { rows, problems } = readRows(range, factNames(plan), options);
  const given = factsOfRows(rows);
  return { ...given, problems: [...problems, ...given.problems] };
}

/** Reads facts from rows of cells, each of which is known to be of one fact; none is blank. */
export function factsOfRows(rows: readonly Row<PlanFact>[]): FactCells {
  const problems: Diagnostic[] = [];
  const facts = Object.fromEntries(rows.map((row) => [row.one.id, valueOf(row, problems)]));
  fillUp(rows.map(({ one }) => one), facts);
  return { facts, places: new Map(rows.map(({ one, place }) => [one.id, place])), problems };
}

function valueOf(row: Row<PlanFact>, problems: Diagnostic[]): unknown {
  const { one: fact } = row;
  if (fact.kind === 'counts' || fact.kind === 'amounts') return listOf(row, problems);
  if (fact.ballots !== undefined && row.cells.length > 1) return votesOf(row, fact.ballots.answers, problems);
  const cells = withoutUnit(row);
  const most = fact.kind === 'rate' ? 2 : 1;
  if (cells.length > most) {
    problems.push(tooMany(row, most));
    return undefined;
  }
  const values = readEach(row, cells, problems);
  return values.length === 2 ? values : values[0];
}

/** A unit after the value is no value. */
function withoutUnit({ one: { unit }, cells }: Row<PlanFact>): readonly unknown[] {
  const last = cells.at(-1);
  return unit !== undefined && cells.length > 1 && typeof last === 'string' && plain(last) === plain(unit) ? cells.slice(0, -1) : cells;
}

function tooMany({ one: { id, label }, cells, place }: Row<PlanFact>, most: number): Diagnostic {
  const column = cells.findIndex((cell, index) => index >= most && !isBlank(cell));
  const found = clip(textOf(cells[column]));
  return problem('CELL_EXTRA', { path: [id], place: { ...place, column: place.column + column }, found, slots: { label, count: String(most) } });
}

function readEach({ one, place }: Row<PlanFact>, cells: readonly unknown[], problems: Diagnostic[]): unknown[] {
  const read = cellReader(one);
  return cells.map((cell, index) => {
    const at: At = { id: one.id, label: one.label, place: { ...place, column: place.column + index } };
    return readCell(cell, at, (value) => read(value, at, problems), problems) ?? null;
  });
}

const BETWEEN = /[、,;\s]+/;
/** A list without entries. */
const NO_ENTRY = ['无', '没有', '[]'];

/** A list: an entry in each cell, or all of them in one. */
function listOf(row: Row<PlanFact>, problems: Diagnostic[]): unknown {
  const { one: fact, cells } = row;
  const [first] = cells;
  const single = cells.length === 1 && typeof first === 'string' ? first : undefined;
  if (single !== undefined && NO_ENTRY.includes(plain(single)) && fact.length === undefined) return [];
  const parts = single === undefined ? cells : single.replace(/[，；]/g, ',').replace(/^\s*\[|\]\s*$/g, '').trim().split(BETWEEN);
  const entries = readEach(row, parts, problems);
  // What is written in one cell is all there is; of cells that are left empty at the end nothing is known.
  const missing = single === undefined || parts.length === 1 ? Math.max(0, (fact.length ?? 0) - entries.length) : 0;
  return [...entries, ...new Array<null>(missing).fill(null)];
}

/** Lists that go entry by entry are as long as the longest of them: a cell that is left empty at the end is an entry too. */
function fillUp(given: readonly PlanFact[], facts: Record<string, unknown>): void {
  const lists = given.flatMap(({ id, per, length }) => {
    const entries = facts[id];
    return per === undefined || length !== undefined || !Array.isArray(entries) || entries.length === 0 ? [] : [{ id, per, entries: entries as readonly unknown[] }];
  });
  for (const { id, per, entries } of lists) {
    const longest = Math.max(...lists.filter((one) => one.per === per).map((one) => one.entries.length));
    facts[id] = [...entries, ...new Array<null>(longest - entries.length).fill(null)];
  }
}

function votesOf(row: Row<PlanFact>, answers: readonly { readonly id: string }[], problems: Diagnostic[]): unknown {
  if (row.cells.length > answers.length) {
    problems.push(tooMany(row, answers.length));
    return undefined;
  }
  const votes = readEach(row, row.cells, problems);
  return Object.fromEntries(answers.map(({ id }, index) => [id, votes[index] ?? null]));
}
