import { success, type Result } from '../../diagnostics/diagnostic.js';
import { createEvaluator } from '../../evaluate/evaluator.js';
import type { EvaluateOptions } from '../../evaluate/options.js';
import type { Plan } from '../../plan/plan.js';
import { aboutSheet } from './about-sheet.js';
import { calculationOf, type Calculation } from './calculation.js';
import { factSheet } from './fact-sheet.js';
import type { Workbook } from './model.js';
import { readingSheet } from './reading-sheet.js';
import { scoreSheet } from './score-sheet.js';

/** What a workbook is filled with beforehand. */
export interface WorkbookOptions extends Pick<EvaluateOptions, 'readings' | 'parameters' | 'asOf'> {
  /** Fact id → value, as `evaluate` takes them; what is left out stays blank. */
  readonly facts?: unknown;
}

/**
 * A rulebook as a workbook (工作簿) that scores by itself: a sheet to fill in, the printed table with live points, the
 * readings as drop-downs that the points obey, and what it all rests on. A blank cell is never 0: while cells are blank the
 * table shows the lowest and the highest that is possible.
 *
 * - `facts`, `readings`, `parameters`, `asOf` are filled in beforehand; without them the sheets are empty
 * - the same plan gives the same workbook each time
 * - diagnostics: those of `evaluate`
 *
 * @example
 * ```ts
 * const { sheets } = unwrap(toWorkbook(estate));
 * sheets.filter(({ isHidden }) => isHidden !== true).map(({ name }) => name); // → ['填报', '评分表', '读法', '说明']
 * ```
 */
export function toWorkbook<F>(plan: Plan<F>, options: WorkbookOptions = {}): Result<Workbook> {
  const { facts = {}, ...chosen } = options;
  const read = createEvaluator(plan as Plan, chosen)(facts);
  if (!read.ok) return read;
  const { readings, parameters, facts: filled } = read.value;
  const given = Object.fromEntries(Object.entries(parameters).flatMap(([id, value]) => (value === null || chosen.parameters?.[id] === undefined ? [] : [[id, value]])));
  return success(workbookOf(plan as Plan, filled, { readings, parameters: given, ...(chosen.asOf === undefined ? {} : { asOf: chosen.asOf }) }).workbook);
}

/** The workbook, and the cells that its steps stand in. */
export function workbookOf(plan: Plan, filled: Parameters<typeof factSheet>[2], choices: Parameters<typeof readingSheet>[1]): { readonly workbook: Workbook; readonly calculation: Calculation } {
  const calculation = calculationOf(plan);
  const facts = factSheet(plan, calculation, filled);
  const readings = readingSheet(plan, choices);
  const { sheet, names } = scoreSheet(plan, calculation);
  return { workbook: { title: plan.title, sheets: [facts, sheet, readings, aboutSheet(plan), calculation.calc.sheet()], names }, calculation };
}
