import { compileText } from '../../compile/compile.js';
import { failure, success, unwrap, type Diagnostic, type Result } from '../../diagnostics/diagnostic.js';
import { evaluate } from '../../evaluate/evaluator.js';
import type { Plan } from '../../plan/plan.js';
import type { Given } from './guess.js';
import { readTable, type PrintedLine, type PrintedTable } from './printed-table.js';
import { guess } from './recognise.js';
import { printedSums } from './sums.js';
import { kindsOf, treeOf } from './tree.js';
import { casesText, type ScaffoldCase } from './write-cases.js';
import { rulebookText, type Heading, type Sketch } from './write-rulebook.js';

/** How a rulebook is begun. */
export interface ScaffoldOptions {
  /** `standard/table`; `example/table` where nothing is said. */
  readonly id?: string;
  /** The title of the table; else what stands above its headings. */
  readonly title?: string;
  /** The name that the places of diagnostics carry. */
  readonly file?: string;
}

/** A rulebook to go on from, and its first cases. */
export interface Scaffold {
  /** The rulebook as YAML; it compiles. */
  readonly rulebook: string;
  /** A case with full points and one with none as YAML; they hold. */
  readonly cases: string;
  /** The plan of the rulebook. */
  readonly plan: Plan;
  /** How many places are marked to be checked in the rulebook. */
  readonly open: number;
}

/**
 * A rulebook begun from a printed table: tab-separated text with a line of headings, as copied from a spreadsheet.
 *
 * - titles, points, assessors and criteria are taken over verbatim, methods are guessed from the words; guesses that are
 *   weak carry the remark 待核对
 * - merged cells may be filled or empty; sections may say their points, as in 组织建设（30分）
 * - errors: TABLE_COLUMN_MISSING, TABLE_EMPTY, TABLE_TITLE_MISSING, TABLE_POINTS_MISSING, TABLE_POINTS_FORM; warnings:
 *   TABLE_SECTION_SUM, TABLE_TOTAL_SUM, TABLE_COLUMN_UNUSED. A table that is too large gives what `compileText` says of it
 *
 * @example
 * ```ts
 * const { rulebook, plan } = unwrap(scaffold('评价内容\t分值\n设有无障碍通道\t5\n意见办结率\t6\n', { id: 'mine/canteen' }));
 * plan.total; // → '11'
 * ```
 */
export function scaffold(tsv: string, options: ScaffoldOptions = {}): Result<Scaffold> {
  const { table, problems } = readTable(tsv, options.file);
  if (problems.some(({ severity }) => severity === 'error')) return failure(problems);
  const { sketch, warnings } = sketchOf(table, options.file);
  const heading: Heading = { id: options.id ?? 'example/table', title: options.title ?? table.caption ?? '评价表' };
  const rulebook = rulebookText(sketch, heading);
  const compiled = compileText(rulebook);
  if (!compiled.ok) return compiled;
  const plan = compiled.value;
  const cases = casesText(heading.id, [caseOf('全部达到', 'full', sketch, plan), caseOf('全部没有达到', 'none', sketch, plan)]);
  return success({ rulebook, cases, plan, open: rulebook.split('待核对：').length - 1 }, [...problems, ...warnings]);
}

function sketchOf(table: PrintedTable, file: string | undefined): { readonly sketch: Sketch; readonly warnings: readonly Diagnostic[] } {
  const nodes = treeOf(table.rows);
  const sums = printedSums(table, nodes, file);
  const ids = idsOf([...table.rows, ...table.events]);
  const kinds = kindsOf(table.rows).map((kind, index): readonly [string, string] => [kind, `kind${String(index + 1)}`]);
  const guesses = new Map(table.rows.map((row, index) => [row, guess(row, index + 1)]));
  return { sketch: { table, nodes, guesses, ids, kinds: new Map(kinds), ...sums }, warnings: sums.warnings };
}

/** The ids of the table where each row has one of its own, else R-01 and so on. */
function idsOf(lines: readonly PrintedLine[]): ReadonlyMap<PrintedLine, string> {
  const own = new Set(lines.map(({ id }) => id));
  const isUsable = own.size === lines.length && !own.has(undefined);
  const digits = Math.max(2, String(lines.length).length);
  return new Map(lines.map((line, index) => [line, isUsable ? line.id! : `R-${String(index + 1).padStart(digits, '0')}`]));
}

/** The total is that of the rulebook itself: what is to be checked is the rulebook. */
function caseOf(name: string, which: 'full' | 'none', { guesses, table, kinds }: Sketch, plan: Plan): ScaffoldCase {
  const all = [...guesses.values()];
  const kind: readonly Given[] = [...kinds.values()].slice(0, 1).map((id) => ['kind', id]);
  const events = table.events.map((_, index): Given => [`events${String(index + 1)}`, []]);
  const facts = [...kind, ...all.flatMap((one) => one[which]), ...events];
  const parameters = all.flatMap(({ given = [] }) => given);
  const { total } = unwrap(evaluate(plan, Object.fromEntries(facts), { parameters: Object.fromEntries(parameters) as Record<string, string> }));
  return { name, facts, parameters, total: total.min!.fraction };
}
