import type { Plan } from '../../plan/plan.js';
import { explain } from '../../report/explain.js';
import { requirementCells } from '../../report/requirements.js';
import { functionsOver, type SheetFunctions, type SheetHost } from './functions.js';
import type { Sentences } from './grids.js';

const SENTENCES: Sentences = {
  rows: (plan, assessment) => explain(plan, assessment),
  clauses: (plan, assessment) => requirementCells(plan, assessment, 'zh'),
};

/**
 * The functions of a sheet over some rulebooks.
 *
 * - `range`: rows of cells, id or label and then the value; blank cells are unknown, never 0
 * - `options`: rows of cells, id or label of a reading, a parameter, 评价日期 or 评价对象, and then the value
 * - what is wrong with them comes back as a readable Chinese cell; nothing is thrown
 * - grids are rectangular, `''` is an empty cell
 *
 * @example
 * ```ts
 * const { PINGFEN_TOTAL, PINGFEN_BOUNDS } = sheetFunctions([estate]);
 * PINGFEN_BOUNDS('weihai/estate', [['已成立业委会', '否']]); // → [[0, 89]]
 * PINGFEN_TOTAL('estate', [['已成立业委会', '也许']]); // → '错误：第 1 行第 2 列：“已成立业委会”填的是 也许，看不出是或否；改法：填 是 或 否；不知道就留空'
 * ```
 */
export function sheetFunctions(rulebooks: readonly Plan[], host: SheetHost = {}): SheetFunctions {
  return functionsOver(rulebooks, host, SENTENCES);
}
