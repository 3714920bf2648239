import type { Diagnostic, Place } from '../../diagnostics/diagnostic.js';
import { parseNumber } from '../../exact/text.js';
import { tableLines, type TableLine } from './cells.js';
import { tableProblem, type TableCode } from './codes.js';
import { columnsOf, type Column, type ColumnUse } from './columns.js';

/** A printed table as read. */
export interface PrintedTable {
  /** What stands above the headings. */
  readonly caption?: string;
  readonly rows: readonly PrintedRow[];
  readonly events: readonly PrintedEvent[];
  /** The points of sections as printed, by the path of their titles joined with a tab. */
  readonly sectionPoints: ReadonlyMap<string, string>;
  readonly total?: string;
  /** The heading of the column that tells kinds apart. */
  readonly kindHeading?: string;
}

/** What rows and events have in common: everything verbatim. */
export interface PrintedLine {
  readonly line: number;
  readonly id?: string;
  /** Titles of the sections that it stands in, the outermost first. */
  readonly path: readonly string[];
  readonly title: string;
  readonly criteria?: string;
  readonly assessor?: string;
  readonly clause?: string;
  readonly note?: string;
  readonly kind?: string;
}

export interface PrintedRow extends PrintedLine {
  /** As written, above 0. */
  readonly points: string;
}

/** Something that takes points off. */
export interface PrintedEvent extends PrintedLine {
  readonly deduct: readonly [string, string];
}

export interface ReadTable {
  readonly table: PrintedTable;
  readonly problems: readonly Diagnostic[];
}

/** Reads a printed table out of tab-separated text. Merged cells may be filled or empty: below the first, an empty one says the same. */
export function readTable(text: string, file?: string): ReadTable {
  const lines = tableLines(text);
  const at = lines.findIndex((line) => columnsOf(line) !== undefined);
  const reader = new Reader(at < 0 ? [] : columnsOf(lines[at]!)!, file);
  const missing = reader.missing();
  if (missing.length > 0) return reader.done(missing);
  const caption = lines.slice(0, at).map(({ cells }) => cells.filter((cell) => cell !== '').join(' '));
  for (const line of lines.slice(at + 1)) reader.read(line);
  return reader.done([], caption[0]);
}

const POINTS = /^\+?(\d+(?:\.\d+)?)\s*分?$/;
const DEDUCT = /^(?:[-−－]|扣)\s*(\d+(?:\.\d+)?)(?:\s*(?:\.\.|~|～|—|–|-|至|到)\s*[-−－]?\s*(\d+(?:\.\d+)?))?\s*分?$/;
const TOTAL = /^(?:合\s*计|总\s*计|总\s*分|共\s*计|total)$/i;
const WITH_POINTS = /^(.+?)\s*[（(](?:共|合计|满分|计)?\s*(\d+(?:\.\d+)?)\s*分[）)]$/;
const ROW_ID = /^[A-Za-z][A-Za-z0-9-]{0,59}$/;

class Reader {
  private readonly problems: Diagnostic[] = [];
  private readonly rows: PrintedRow[] = [];
  private readonly events: PrintedEvent[] = [];
  private readonly sectionPoints = new Map<string, string>();
  private readonly unused = new Map<string, number>();
  private total: string | undefined;
  /** A heading that no row stands below so far. */
  private heading: { readonly line: number; readonly level: number; readonly title: string } | undefined;
  private readonly hasLevels: boolean;
  private path: string[] = [];
  private assessor = '';

  constructor(
    private readonly columns: readonly Column[],
    private readonly file: string | undefined,
  ) {
    this.hasLevels = columns.some(({ use }) => use === 'level');
  }

  missing(): readonly Diagnostic[] {
    const needed = [
      ['points', { zh: '分值', en: 'points' }],
      ['title', { zh: '评价内容', en: 'what is assessed' }],
    ] as const;
    return needed.flatMap(([use, column]) => (this.columns.some((one) => one.use === use) ? [] : [this.problem('TABLE_COLUMN_MISSING', 1, { column })]));
  }

  read({ line, cells }: TableLine): void {
    const filled = cells.filter((cell) => cell !== '');
    if (filled.some((cell) => TOTAL.test(cell))) {
      this.total = filled.map(pointsOf).find((points) => points !== undefined);
      return;
    }
    if (filled.length === 1 && !this.hasLevels) {
      this.readHeading(line, filled[0]!);
      return;
    }
    this.heading = undefined;
    this.readRow(line, this.cellsByUse(line, cells));
  }

  /** A line with a single cell, in a table without columns for sections. One that nothing stands below is a row without points. */
  private readHeading(line: number, cell: string): void {
    const level = /^[（(][一二三四五六七八九十]+[）)]/.test(cell) && this.path.length > 0 ? 1 : 0;
    this.closeHeading(level);
    this.enter(level, cell);
    this.heading = { line, level, title: cell };
  }

  private closeHeading(level: number): void {
    const { heading } = this;
    if (heading !== undefined && heading.level >= level) this.problems.push(this.problem('TABLE_POINTS_MISSING', heading.line, { title: heading.title }));
  }

  done(missing: readonly Diagnostic[], caption?: string): ReadTable {
    this.closeHeading(0);
    const { rows, events, sectionPoints, total } = this;
    if (missing.length === 0 && rows.length === 0 && this.problems.length === 0) this.problems.push(this.problem('TABLE_EMPTY', 1, {}));
    for (const [column, line] of this.unused) this.problems.push(this.problem('TABLE_COLUMN_UNUSED', line, { column }));
    const kindHeading = this.columns.find(({ use }) => use === 'kind')?.heading;
    const table = { rows, events, sectionPoints, ...(caption !== undefined && { caption }), ...(total !== undefined && { total }), ...(kindHeading !== undefined && { kindHeading }) };
    return { table, problems: [...missing, ...this.problems] };
  }

  /** The cells by what they hold; levels enter their sections on the way. */
  private cellsByUse(line: number, cells: readonly string[]): ReadonlyMap<ColumnUse, string> {
    const found = new Map<ColumnUse, string>();
    let level = -1;
    this.columns.forEach(({ use, heading }, index) => {
      const cell = cells[index] ?? '';
      if (use === 'level') level += 1;
      if (cell === '') return;
      if (use === 'level') this.enter(level, cell);
      else if (use === 'sectionPoints') this.printSection(level, pointsOf(cell));
      else if (use === 'unused') this.unused.set(heading, this.unused.get(heading) ?? line);
      else found.set(use, cell);
    });
    return found;
  }

  private enter(level: number, cell: string): void {
    const [, title = cell, points] = WITH_POINTS.exec(cell) ?? [];
    if (this.path[level] !== title) this.path = [...this.path.slice(0, level), title];
    this.printSection(level, points);
  }

  private printSection(level: number, points: string | undefined): void {
    if (points !== undefined) this.sectionPoints.set(this.path.slice(0, level + 1).join('\t'), points);
  }

  private readRow(line: number, cells: ReadonlyMap<ColumnUse, string>): void {
    const title = cells.get('title') ?? this.path.at(-1);
    if (title === undefined) {
      this.problems.push(this.problem('TABLE_TITLE_MISSING', line, {}));
      return;
    }
    this.assessor = cells.get('assessor') ?? this.assessor;
    const optional = Object.fromEntries((['criteria', 'clause', 'note', 'kind'] as const).flatMap((use) => (cells.has(use) ? [[use, cells.get(use)!]] : [])));
    const id = cells.get('id');
    const common = {
      line,
      path: cells.has('title') ? this.path : this.path.slice(0, -1),
      title,
      ...optional,
      ...(id !== undefined && ROW_ID.test(id) && { id }),
      ...(this.assessor !== '' && { assessor: this.assessor }),
    };
    const written = cells.get('points') ?? '';
    const points = pointsOf(written);
    const deduct = DEDUCT.exec(halfWidth(written));
    if (points !== undefined && points !== '0') this.rows.push({ ...common, points });
    else if (deduct !== null) this.events.push({ ...common, deduct: [deduct[1]!, deduct[2] ?? deduct[1]!] });
    else this.problems.push(this.problem(written === '' ? 'TABLE_POINTS_MISSING' : 'TABLE_POINTS_FORM', line, { title }, written));
  }

  private problem(code: TableCode, line: number, slots: Readonly<Record<string, string | { zh: string; en: string }>>, found = ''): Diagnostic {
    const place: Place = { ...(this.file !== undefined && { file: this.file }), line, column: 1, length: 1 };
    return tableProblem(code, { place, slots, ...(found !== '' && { found }) });
  }
}

function halfWidth(text: string): string {
  return text.replace(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function pointsOf(cell: string): string | undefined {
  const digits = POINTS.exec(halfWidth(cell))?.[1];
  return digits !== undefined && parseNumber(digits) !== undefined ? digits : undefined;
}
