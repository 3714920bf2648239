import { isBlank } from '../../bridges/cells/cell.js';
import { factsOfRows } from '../../bridges/cells/read-facts.js';
import { cellReader } from '../../bridges/cells/read-value.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import { numberIn, type FilledColumn } from '../../straight/batch/row-columns.js';
import type { FactCellsAt } from './heads.js';

/** Puts the cells of one fact into its column; false where it cannot hold what they say, or they say nothing that is understood. */
export interface CellPutter {
  readonly id: string;
  readonly put: (cells: readonly string[], column: FilledColumn, at: number) => boolean;
}

/** How the cells of each fact are put: what they mean is what `pingfen score` reads in the same cells. */
export function cellPutters(plan: Plan, places: readonly FactCellsAt[]): readonly CellPutter[] {
  const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
  const free = places.filter(({ id }) => isFree(facts.get(id)!));
  return places.map((place) => {
    const fact = facts.get(place.id)!;
    // Lists of the same word are filled up to the longest, which is not seen from one of them.
    const isJoined = isFree(fact) && free.filter(({ id }) => facts.get(id)!.per === fact.per).length > 1;
    return { id: place.id, put: isJoined ? onlyBlank(place) : putterOf(fact, place) };
  });
}

function isFree({ per, length }: PlanFact): boolean {
  return per !== undefined && length === undefined;
}

function putterOf(fact: PlanFact, place: FactCellsAt): CellPutter['put'] {
  const isList = fact.kind === 'counts' || fact.kind === 'amounts';
  if (isList || place.to - place.from > 1) return severalCells(fact, place);
  return fact.kind === 'yesNo' || fact.kind === 'choice' || fact.kind === 'date' ? wordCell(fact, place) : numberCell(place);
}

function onlyBlank({ from, to }: FactCellsAt): CellPutter['put'] {
  return (cells) => cells.slice(from, to).every(isBlank);
}

/** A number is written as the columns read it, or it is left to the cells' own reader. */
function numberCell({ from }: FactCellsAt): CellPutter['put'] {
  return (cells, column, at) => {
    const cell = cells[from]!;
    return cell === '' || column.put(at, cell);
  };
}

/** More different words than any column of words or days has. */
const MOST_KEPT = 20_000;
const NOT_READ = Symbol('not read');

/** Words and days come again and again, so each is read once. */
function wordCell(fact: PlanFact, { id, from }: FactCellsAt): CellPutter['put'] {
  const read = cellReader(fact);
  const known = new Map<string, unknown>([['', undefined]]);
  const readWord = (cell: string): unknown => {
    const problems: Diagnostic[] = [];
    const value = isBlank(cell) ? undefined : read(cell, { id, label: fact.label, place: { line: 1, column: 1, length: 1 } }, problems);
    return problems.length > 0 ? NOT_READ : value;
  };
  return (cells, column, at) => {
    const cell = cells[from]!;
    if (!known.has(cell)) {
      if (known.size > MOST_KEPT) known.clear();
      known.set(cell, readWord(cell));
    }
    const value = known.get(cell);
    return value === undefined || column.put(at, value);
  };
}

function severalCells(fact: PlanFact, { id, from, to }: FactCellsAt): CellPutter['put'] {
  return (cells, column, at) => {
    const own = cells.slice(from, to);
    while (own.length > 0 && isBlank(own.at(-1))) own.pop();
    if (own.length === 0) return true;
    const numbers = own.map(numberIn);
    if (own.length > 1 && fact.ballots === undefined && !numbers.some(Number.isNaN)) return column.put(at, filledUp(numbers, fact));
    const { facts, problems } = factsOfRows([{ one: fact, cells: own, place: { line: 1, column: 1, length: 1 } }]);
    const value = facts[id];
    return problems.length === 0 && (value === undefined || column.put(at, value));
  };
}

/** Of cells that are left empty at the end of a list nothing is known. */
function filledUp(numbers: readonly number[], { length = 0 }: PlanFact): readonly (number | null)[] {
  return [...numbers, ...new Array<null>(Math.max(0, length - numbers.length)).fill(null)];
}
