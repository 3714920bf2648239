import { parse } from 'csv-parse/sync';
import { isBlank } from '../../bridges/cells/cell.js';
import { factsOfRows } from '../../bridges/cells/read-facts.js';
import type { Row } from '../../bridges/cells/read-rows.js';
import { failure, type Diagnostic, type Result } from '../../diagnostics/diagnostic.js';
import { atMost50 } from '../../diagnostics/limit.js';
import type { Assessment } from '../../evaluate/assessment.js';
import type { Evaluator } from '../../evaluate/evaluator.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import type { RowColumns } from '../../straight/batch/row-columns.js';
import { cellPutters, type CellPutter } from './cell-putters.js';
import { rowsProblem } from './codes.js';
import type { Heads } from './heads.js';
import { NO_TEXT, type RowReader, type Rows } from './rows.js';

/** The cells of a record, and the number of its first line. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What reads the rows of a table below its heads. Rows of blank cells alone say nothing. */
export function csvReader(plan: Plan, heads: Heads, delimiter: string, evaluate: Evaluator): RowReader {
  const reader = new TableReader(plan, heads, evaluate);
  return (text, line) => reader.rows(recordsOf(text, line, delimiter).filter(({ cells }) => cells[0] !== '' || !cells.every(isBlank)));
}

/** The records of a text. Without quotation marks lines are records. */
export function recordsOf(text: string, line: number, delimiter: string): readonly CsvRecord[] {
  if (text.includes('"')) return quotedRecords(text, line, delimiter);
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((one, at) => ({ line: line + at, cells: (one.endsWith('\r') ? one.slice(0, -1) : one).split(delimiter) }));
}

/** What csv-parse says of a record beside its cells. */
interface Informed {
  readonly record: readonly string[];
  /** How many lines there are up to its end. */
  readonly info: { readonly lines: number };
}

function quotedRecords(text: string, line: number, delimiter: string): readonly CsvRecord[] {
  const all = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n'], info: true }) as unknown as readonly Informed[];
  return all.map(({ record }, at) => ({ line: line + (at === 0 ? 0 : all[at - 1]!.info.lines), cells: record }));
}

/** A rate as far as its form goes: in two cells, in one, or not there. */
function ratesAt(cells: readonly string[]): unknown {
  const own = cells.filter((cell) => !isBlank(cell));
  return own.length > 1 ? own : own[0];
}

class TableReader {
  private readonly putters: readonly CellPutter[];
  private readonly facts: ReadonlyMap<string, PlanFact>;

  constructor(
    plan: Plan,
    private readonly heads: Heads,
    private readonly evaluate: Evaluator,
  ) {
    this.facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
    this.putters = cellPutters(plan, heads.facts);
  }

  rows(records: readonly CsvRecord[]): Rows {
    const { names, ids } = this.heads;
    const rates = this.heads.facts.filter(({ id }) => this.facts.get(id)!.kind === 'rate');
    const fits = (row: number): boolean => records[row]!.cells.length === names.length;
    return {
      count: records.length,
      line: (row) => records[row]!.line,
      put: (row, columns, at) => fits(row) && this.put(records[row]!.cells, columns, at),
      ask: (row) => this.ask(records[row]!),
      rates: (row) => Object.fromEntries(rates.map(({ id, from, to }) => [id, ratesAt(records[row]!.cells.slice(from, to))])),
      given: (row) => (fits(row) ? Object.fromEntries(names.map((name, column) => [name === '' ? `#${String(column + 1)}` : name, records[row]!.cells[column]!])) : records[row]!.cells),
      ids: (row) => ids.map((column) => records[row]!.cells[column] ?? ''),
    };
  }

  private put(cells: readonly string[], { byId }: RowColumns, at: number): boolean {
    return this.putters.every(({ id, put }) => put(cells, byId.get(id)!, at));
  }

  private ask({ cells, line }: CsvRecord): Result<Assessment> {
    const { names } = this.heads;
    if (cells.some((cell) => cell.includes(NO_TEXT))) return failure([rowsProblem('ROW_ENCODING')]);
    if (cells.length !== names.length) return failure([rowsProblem('ROW_CELLS', { slots: { count: String(cells.length), heads: String(names.length) } })]);
    const { facts, problems } = factsOfRows(this.heads.facts.flatMap((one) => this.rowOf(one, cells, line)));
    const result = this.evaluate(facts);
    const told = new Set(problems.map(({ path }) => path[0]));
    const all = [...problems, ...result.diagnostics.filter(({ path }) => !told.has(path[0]))].map((one) => this.placed(one, line));
    return problems.length === 0 && result.ok ? result : failure(atMost50(all));
  }

  private rowOf({ id, from, to }: Heads['facts'][number], cells: readonly string[], line: number): readonly Row<PlanFact>[] {
    const own = cells.slice(from, to);
    while (own.length > 0 && isBlank(own.at(-1))) own.pop();
    return own.length === 0 ? [] : [{ one: this.facts.get(id)!, cells: own, place: { line, column: from + 1, length: 1 } }];
  }

  /** With the cell where the fact stands. */
  private placed(one: Diagnostic, line: number): Diagnostic {
    const column = this.heads.facts.find(({ id }) => id === one.path[0]);
    return one.place !== undefined || column === undefined ? one : { ...one, place: { line, column: column.from + 1, length: 1 } };
  }
}
