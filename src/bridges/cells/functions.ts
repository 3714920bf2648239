import type { Assessment } from '../../evaluate/assessment.js';
import type { Plan } from '../../plan/plan.js';
import { gradeText } from '../../report/summary.js';
import { assessCells, type AssessedCells } from './assess.js';
import { harmless, type Cell, type Cells } from './cell.js';
import { problem } from './codes.js';
import { findPlan } from './find-plan.js';
import { boundsGrid, factsGrid, rowsGrid, rulebooksGrid, type Sentences } from './grids.js';
import { errorCell, exactCell, exactText, openText, placeText, problemText } from './texts.js';

/** The functions that a sheet calls. They take what a host hands over as a range, and never throw. */
export interface SheetFunctions {
  /** The total as a number; as text while it is open, or where no cell holds the number exactly. */
  readonly PINGFEN_TOTAL: (rulebook: unknown, range: unknown, options?: unknown) => Cell;
  /** The exact total as text. */
  readonly PINGFEN_TOTAL_TEXT: (rulebook: unknown, range: unknown, options?: unknown) => Cell;
  /** The grade, or those still possible. */
  readonly PINGFEN_GRADE: (rulebook: unknown, range: unknown, options?: unknown) => Cell;
  /** One row: the least and the most that the total may be. */
  readonly PINGFEN_BOUNDS: (rulebook: unknown, range: unknown, options?: unknown) => Cells;
  /** The table, row by row: 编号, 一级, 二级, 三级, 分值, 得分, 状态, 说明. */
  readonly PINGFEN_ROWS: (rulebook: unknown, range: unknown, options?: unknown) => Cells;
  /** What is wrong with the cells: 位置, 编号, 说明. */
  readonly PINGFEN_CHECK: (rulebook: unknown, range: unknown, options?: unknown) => Cells;
  /** The empty form: 编号, 名称, 填写, 说明. */
  readonly PINGFEN_FACTS: (rulebook: unknown) => Cells;
  /** The rulebooks there are: 编号, 名称, 标准, 位置, 满分. */
  readonly PINGFEN_RULEBOOKS: () => Cells;
}

/** How a program hands over cells. */
export interface SheetHost {
  /** Whether empty cells come as the number 0, as in Excel on the desktop: then 0 counts as empty, and PINGFEN_CHECK says so. */
  readonly emptyIsZero?: boolean;
}

type Scored = (plan: Plan, assessment: Assessment) => Cell | Cells;

/** The functions over some rulebooks, which are looked up at each call. */
export function functionsOver(rulebooks: readonly Plan[], host: SheetHost, sentences?: Sentences): SheetFunctions {
  const scored = (score: Scored) => (rulebook: unknown, range: unknown, options?: unknown): Cell | Cells =>
    withPlan(rulebooks, rulebook, (plan) => {
      const { assessment, problems } = assessCells(plan, range, options, host);
      return assessment === undefined ? errorCell(problems) : score(plan, assessment);
    });
  return {
    PINGFEN_TOTAL: asCell(scored((plan, { total }) => points(plan, total.value === undefined ? openText(total, ({ decimal }) => decimal) : exactCell(total.value)))),
    PINGFEN_TOTAL_TEXT: asCell(scored((plan, { total }) => points(plan, total.value === undefined ? openText(total, exactText) : exactText(total.value)))),
    PINGFEN_GRADE: asCell(scored((plan, assessment) => (plan.grades === undefined ? '这个评分表没有等级' : gradeText(plan, assessment, 'zh')))),
    PINGFEN_BOUNDS: asCells(scored((_, { total }) => boundsGrid(total.min, total.max))),
    PINGFEN_ROWS: asCells(scored((plan, assessment) => rowsGrid(plan, assessment, sentences))),
    PINGFEN_CHECK: asCells((rulebook, range, options) => withPlan(rulebooks, rulebook, (plan) => problemsGrid(assessCells(plan, range, options, host)))),
    PINGFEN_FACTS: asCells((rulebook) => withPlan(rulebooks, rulebook, factsGrid)),
    PINGFEN_RULEBOOKS: asCells(() => rulebooksGrid(rulebooks)),
  };
}

function points({ indicators }: Plan, total: Cell): Cell {
  return indicators.length === 0 ? '这个评分表没有分数' : total;
}

function withPlan(plans: readonly Plan[], rulebook: unknown, answer: (plan: Plan) => Cell | Cells): Cell | Cells {
  const plan = findPlan(plans, rulebook);
  return 'code' in plan ? errorCell([plan]) : answer(plan);
}

const CHECK_HEADS = ['位置', '编号', '说明'];
const NONE = ['', '', '没有问题'];

function problemsGrid({ problems }: AssessedCells): Cells {
  return [CHECK_HEADS, ...(problems.length === 0 ? [NONE] : problems.map((one) => [placeText(one.place), one.code, problemText(one)]))];
}

type Answer = (rulebook: unknown, range: unknown, options?: unknown) => Cell | Cells;

/** A range whose cells cannot be looked at is a problem like others. */
function safely(answer: Answer, ...given: Parameters<Answer>): Cell | Cells {
  try {
    return answer(...given);
  } catch {
    return errorCell([problem('CELLS_UNREADABLE')]);
  }
}

function asCell(answer: Answer): (rulebook: unknown, range: unknown, options?: unknown) => Cell {
  return (...given) => harmless([[safely(answer, ...given) as Cell]])[0]![0]!;
}

function asCells(answer: Answer): (rulebook?: unknown, range?: unknown, options?: unknown) => Cells {
  return (rulebook, range, options) => {
    const found = safely(answer, rulebook, range, options);
    return harmless(Array.isArray(found) ? (found as Cells) : [[found as Cell]]);
  };
}
