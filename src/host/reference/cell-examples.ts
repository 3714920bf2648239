import { compileText } from '../../compile/compile.js';
import { unwrap } from '../../diagnostics/diagnostic.js';
import type { SheetHost } from '../../bridges/cells/functions.js';
import { sheetFunctions } from '../../bridges/cells/sheet-functions.js';
import type { Cells } from '../../bridges/cells/cell.js';
import { EVALUATE_RULEBOOK } from './evaluate-examples.js';

/** What PINGFEN_CHECK is given, with one thing wrong, and the same with what the message says done. */
export interface CellExample {
  readonly code: string;
  readonly given: CellArguments;
  readonly mended: Partial<CellArguments>;
  readonly host?: SheetHost;
  /** How it is shown where JSON cannot say it. */
  readonly shown?: string;
}

export interface CellArguments {
  readonly rulebook: unknown;
  readonly range: unknown;
}

const club = unwrap(compileText(EVALUATE_RULEBOOK));
/** Another of the same name, with a label that two facts share. */
const other = unwrap(compileText(EVALUATE_RULEBOOK.replace('example/club', 'other/club').replace('活动室评价细则', '另一评价细则').replace('损坏数', '修好数')));

const throwing: unknown = new Proxy([], {
  get: () => {
    throw new Error('closed');
  },
});

const range = (...rows: readonly (readonly unknown[])[]): CellArguments => ({ rulebook: 'example/club', range: rows });

/** An example for every code, in the order of the table. */
export const CELL_EXAMPLES: readonly CellExample[] = [
  { code: 'CELL_ERROR', given: range(['会员人数', '#DIV/0!']), mended: range(['会员人数', '']) },
  { code: 'CELL_KIND', given: range(['会员人数', { day: 1 }]), mended: range(['会员人数', 1]) },
  { code: 'CELL_NAME_UNKNOWN', given: range(['会员人教', 8]), mended: range(['会员人数', 8]) },
  { code: 'CELL_NAME_MISSING', given: range(['', 8]), mended: range(['会员人数', 8]) },
  { code: 'CELL_NAME_SHARED', given: { rulebook: 'other/club', range: [['修好数', 3]] }, mended: { range: [['repaired', 3]] } },
  { code: 'CELL_TWICE', given: range(['members', 8], ['会员人数', 9]), mended: range(['members', 8]) },
  { code: 'CELL_EXTRA', given: range(['评分', 1.5, '偏低']), mended: range(['评分', 1.5]) },
  { code: 'CELL_YES_NO', given: range(['有活动室', '大概']), mended: range(['有活动室', '是']) },
  { code: 'CELL_DATE', given: range(['启用日期', '2025-02-29']), mended: range(['启用日期', '2025-02-28']) },
  { code: 'CELL_ZERO', given: range(['会员人数', 0]), mended: range(['会员人数', '0']), host: { emptyIsZero: true } },
  { code: 'CELL_RULEBOOK_UNKNOWN', given: { rulebook: 'example/clup', range: [] }, mended: { rulebook: 'example/club' } },
  { code: 'CELL_RULEBOOK_AMBIGUOUS', given: { rulebook: 'club', range: [] }, mended: { rulebook: 'example/club' } },
  { code: 'CELLS_UNREADABLE', given: { rulebook: 'example/club', range: throwing }, mended: { range: [] }, shown: 'PINGFEN_CHECK("example/club", 一个读取时抛出异常的对象 an object that throws)' },
];

/** What PINGFEN_CHECK answers. */
export function checkCells({ rulebook, range: cells }: CellArguments, host: SheetHost = {}): Cells {
  return sheetFunctions([club, other], host).PINGFEN_CHECK(rulebook, cells);
}
