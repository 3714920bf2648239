import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import { atMost50 } from '../../diagnostics/limit.js';
import type { Assessment } from '../../evaluate/assessment.js';
import { evaluate } from '../../evaluate/evaluator.js';
import type { Plan } from '../../plan/plan.js';
import { isBlank, rowsOf } from './cell.js';
import { problem } from './codes.js';
import { readFactCells, type FactCells } from './read-facts.js';
import { readOptionCells, type OptionCells } from './read-options.js';
import { placeOf, type RangeOptions } from './read-rows.js';

/** What came of two ranges. */
export interface AssessedCells {
  /** Absent where something is wrong. */
  readonly assessment?: Assessment;
  /** By where they stand; warnings too. */
  readonly problems: readonly Diagnostic[];
}

/** What the range of options is called. */
const OPTIONS = '选项';

/** Scores what stands in a range of facts and, where there is one, a range of options. */
export function assessCells(plan: Plan, facts: unknown, options: unknown, host: Pick<RangeOptions, 'emptyIsZero'>): AssessedCells {
  const given = readFactCells(plan, facts, host);
  const chosen = readOptionCells(plan, options, { ...host, name: OPTIONS });
  const result = evaluate<unknown>(plan, given.facts, chosen.options);
  const found = [...given.problems, ...chosen.problems];
  const known = new Set(found.flatMap(({ path }) => path.slice(0, 1)));
  const wrong = result.diagnostics.filter(({ path: [first] }) => first === undefined || !known.has(first)).map((one) => placed(one, given, chosen));
  const errors = [...found, ...wrong].sort(byPlace);
  const problems = [...atMost50(errors), ...zeros(facts, host)];
  return errors.length === 0 && result.ok ? { assessment: result.value, problems } : { problems };
}

/** A problem of a fact or an option, with the cell where it stands. */
function placed(one: Diagnostic, facts: FactCells, options: OptionCells): Diagnostic {
  const [first, second] = one.path;
  // What closes a list that was cut stands at its end.
  if (one.code === 'MORE_PROBLEMS') return one;
  const place = options.places.get(one.path.join('.')) ?? facts.places.get(String(first));
  if (place === undefined) return one;
  return { ...one, place: typeof second === 'number' ? { ...place, column: place.column + second } : place };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return orderOf(a.place) - orderOf(b.place);
}

/** No sheet has so many columns, or so many rows of them. */
const MOST_COLUMNS = 1e5;
const MOST_CELLS = 1e13;

/** The facts come first, then the options, then what stands nowhere. */
function orderOf(place: Place | undefined): number {
  if (place === undefined) return 2 * MOST_CELLS;
  return (place.file === undefined ? 0 : MOST_CELLS) + place.line * MOST_COLUMNS + place.column;
}

/** Where empty cells come as 0, the numbers 0 that were taken for empty ones. */
function zeros(range: unknown, host: Pick<RangeOptions, 'emptyIsZero'>): readonly Diagnostic[] {
  if (host.emptyIsZero !== true) return [];
  const rows = rowsOf(range).flatMap((row, index) => (row.includes(0) && row.some((cell) => cell !== 0 && !isBlank(cell)) ? [{ row: index, column: row.indexOf(0) }] : []));
  return rows.length === 0 ? [] : [problem('CELL_ZERO', { place: placeOf(rows[0]!.row, rows[0]!.column, {}), slots: { count: String(rows.length) } })];
}
