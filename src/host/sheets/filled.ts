import { plain } from '../../bridges/cells/cell.js';
import { namesOf } from '../../bridges/cells/names.js';
import { readFactCells } from '../../bridges/cells/read-facts.js';
import { readOptionCells } from '../../bridges/cells/read-options.js';
import { cellAddress } from '../../bridges/xlsx/address.js';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import { atMost50 } from '../../diagnostics/limit.js';
import type { Plan } from '../../plan/plan.js';
import type { GivenFacts } from '../cli/given-facts.js';
import type { Problem } from '../cli/problem.js';
import { UNCALCULATED } from './book.js';
import { sheetProblem } from './codes.js';
import type { FilledTables, NamedCells } from './tables.js';

/** Facts and options as a workbook or a table says them. Problems are shown at their sheet and cell: `填报!C12`. */
export function readFilled(plan: Plan, file: string, { facts, choices = { name: '', cells: [] } }: FilledTables): GivenFacts {
  const given = readFactCells(plan, facts.cells, facts);
  const chosen = readOptionCells(plan, choices.cells, choices);
  const isUncalculated = ({ file: sheet, line, column }: Place): boolean =>
    [facts, choices].some(({ name, cells }) => name === sheet && cells[line - 1]?.[column - 1] === UNCALCULATED);
  const placed = (one: Diagnostic): Diagnostic => {
    const [first, entry] = one.path;
    const place = one.place ?? chosen.places.get(one.path.join('.')) ?? given.places.get(String(first));
    if (place === undefined) return one;
    if (isUncalculated(place)) return sheetProblem('FILE_CELL_UNCALCULATED', { path: one.path, place });
    return { ...one, place: one.place === undefined && typeof entry === 'number' ? { ...place, column: place.column + entry } : place };
  };
  const found = [...given.problems, ...chosen.problems];
  return {
    value: given.facts,
    options: chosen.options,
    found: found.length === 0 && given.places.size === 0 && !isForm(plan, facts) ? [sheetProblem('FILE_NOT_FORM', { slots: { file, rulebook: plan.title } })] : found,
    problems: (diagnostics) => atMost50(inOrder(diagnostics.map(placed), facts.name)).map(shown),
  };
}

/** How many columns may come before the values. */
const KEYS = 3;

/** Whether any row is that of a fact, filled in or not. */
function isForm(plan: Plan, { cells }: NamedCells): boolean {
  const { byName } = namesOf(plan.facts);
  return cells.some((row) => row.slice(0, KEYS).some((cell) => typeof cell === 'string' && byName.has(plain(cell))));
}

/** Facts before options, and each as they are read. */
function inOrder(diagnostics: readonly Diagnostic[], first: string): readonly Diagnostic[] {
  const rank = ({ place }: Diagnostic): readonly number[] => (place === undefined ? [2] : [place.file === first ? 0 : 1, place.line, place.column]);
  return [...diagnostics].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const index = left.findIndex((part, at) => part !== right[at]);
    return index === -1 ? 0 : left[index]! - right[index]!;
  });
}

function shown(diagnostic: Diagnostic): Problem {
  const { place } = diagnostic;
  return place === undefined ? { diagnostic } : { diagnostic, typed: `${place.file ?? ''}!${cellAddress(place.line - 1, place.column - 1)}` };
}
