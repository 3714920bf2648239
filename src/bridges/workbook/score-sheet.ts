import { sharesOf } from '../../evaluate/shares.js';
import type { Plan, PlanStandard } from '../../plan/plan.js';
import { childrenOf } from '../../plan/lookup.js';
import { cellName, numberText, onCalc, onSheet, quoted } from './calc.js';
import type { Calculation } from './calculation.js';
import { cellNames } from './cell-names.js';
import { either, equal } from './formula-text.js';
import type { Cell, CellRange, DefinedName, Highlight, Sheet } from './model.js';
import { numberCell } from './reading-sheet.js';

/** The sheet of the printed table. */
export const SCORES = '评分表';

const HEAD_ROW = 7;
const LEVELS = ['一级指标', '二级指标', '三级指标', '四级指标'];

/** One line of the printed table. */
interface Line {
  /** The sections around the row, from the first level down. */
  readonly sections: readonly number[];
  readonly index: number;
}

function linesOf(plan: Plan): readonly Line[] {
  const walk = (index: number, sections: readonly number[]): readonly Line[] =>
    plan.indicators[index]!.scoring === undefined ? childrenOf(plan, index).flatMap((child) => walk(child, [...sections, index])) : [{ sections, index }];
  return [...childrenOf(plan, undefined), ...(plan.bonus === undefined ? [] : [plan.bonus.section])].flatMap((index) => walk(index, []));
}

/** What each column holds. */
interface Columns {
  readonly depth: number;
  readonly points: number;
  readonly got: number;
  readonly least: number;
  readonly most: number;
  readonly assessor: number;
  readonly clause: number;
}

function columnsOf(depth: number): Columns {
  return { depth, points: depth + 1, got: depth + 2, least: depth + 3, most: depth + 4, assessor: depth + 5, clause: depth + 6 };
}

/** The printed table with live points, what they come to, and the names of cells of the workbook. */
export function scoreSheet(plan: Plan, calculation: Calculation): { readonly sheet: Sheet; readonly names: readonly DefinedName[] } {
  const lines = linesOf(plan);
  const depth = Math.max(0, ...lines.map(({ sections }) => sections.length));
  const columns = columnsOf(depth);
  const rows: (Cell | undefined)[][] = [
    ...headRows(plan, calculation, columns),
    [...LEVELS.slice(0, depth), '评价内容', '分值', '得分', '最低', '最高', '评价主体', '依据'].map((text) => ({ text, style: 'heading' })),
    ...lines.map((line) => lineRow(plan, calculation, line, columns)),
    ...tailRows(plan, calculation, columns),
  ];
  const last = HEAD_ROW + lines.length;
  const got: CellRange = { row: HEAD_ROW + 1, column: columns.got, lastRow: last, lastColumn: columns.got };
  const at = (row: number, column: number): string => cellName(row, column).replaceAll('$', '');
  const highlights: readonly Highlight[] = [
    { range: got, formula: `${at(got.row, columns.got)}="待定"`, style: 'missing' },
    { range: got, formula: `AND(ISNUMBER(${at(got.row, columns.got)}),${at(got.row, columns.got)}<${at(got.row, columns.points)})`, style: 'lost' },
    { range: { row: 2, column: 1, lastRow: 5, lastColumn: columns.clause }, formula: `ISNUMBER(SEARCH("请",${at(2, 1)}))`, style: 'check' },
  ];
  const sheet: Sheet = {
    name: SCORES,
    widths: [...Array.from({ length: depth }, () => 12), 48, 8, 9, 8, 8, 16, 14],
    rows,
    merges: [...headMerges(columns), ...sectionMerges(lines, depth)],
    highlights,
    frozen: { rows: HEAD_ROW + 1, columns: 0 },
    isProtected: true,
    print: { orientation: 'portrait', repeatedRows: HEAD_ROW + 1, footer: '&P / &N' },
  };
  const name = (text: string, row: number): DefinedName => ({ name: text, refersTo: onSheet(SCORES, cellName(row, 1)) });
  const subtotals = childrenOf(plan, undefined).map((_, index) => onSheet(SCORES, cellName(last + 1 + index, columns.got)));
  return { sheet, names: cellNames(plan, [name('总分', 2), name('等级', 3), name('最低分', 4), name('最高分', 5)], subtotals) };
}

const STANDINGS: Readonly<Record<PlanStandard['standing'], string>> = { normative: '规范性', informative: '资料性', recommended: '推荐性', plan: '方案' };

/** Said while it is open which rows apply: cells hold all cases together, the library goes through them one by one. */
export const ROUGH = '有决定适用哪些行的事实没填，最低、最高可能比程序的宽';

/** What the table comes to: while facts are wrong or fifteen digits cannot decide, that is said instead of a guess. */
function headRows(plan: Plan, { calc, totals, grades, validity, isRough }: Calculation, { clause }: Columns): (Cell | undefined)[][] {
  // Everything else stands on the sheet of the calculation by now.
  const counts = calc.counts();
  const [doubts, faults] = [onCalc(counts.doubts), onCalc(counts.faults)];
  const { total, available, isKnown } = totals;
  const [lo, hi] = [onCalc(total.lo), onCalc(total.hi)];
  const unless = (text: string): string => `IF(${faults}>0,"请先改正填报",${text})`;
  const end = (cell: string): string => unless(`IF(ABS(${cell})>=${onCalc(calc.beyond)},"不限",${cell})`);
  const undecided = validity.length === 0 ? '0' : validity.map((one) => `(1-${onCalc(one.hi)})`).join('+');
  const gradeText = grades.map(({ scale, text }) => `${grades.length === 1 ? '' : `"${scale}："&`}${onCalc(text)}`).join('&"；"&');
  const grade = grades.length === 0 ? '"不定级"' : `IF(${doubts}>0,"请用程序复核",IF(${undecided}>0,"暂不评定（前提不成立）",${gradeText}))`;
  const line = (label: string, formula: string, style: NonNullable<Cell['style']>, more: readonly (Cell | undefined)[] = []): (Cell | undefined)[] => [{ text: label, style: 'label' }, { formula, style }, ...more];
  const { code, name, place, standing } = plan.standard;
  const state = unless(`IF(${doubts}>0,"有的数恰在界上，15 位数字分不清，请用程序复核",IF(${onCalc(isKnown)}=1,"已定","待定：还有没填的事实，最低、最高是现在能说的"))`);
  const rough = either(equal(onCalc(isRough), '1'), quoted(`；${ROUGH}`), '""');
  const most = available === undefined ? '"随读法、参数而变"' : available.lo === available.hi ? onCalc(available.hi) : `IF(${onCalc(available.lo)}=${onCalc(available.hi)},${onCalc(available.hi)},${onCalc(available.lo)}&" ~ "&${onCalc(available.hi)})`;
  return [
    [{ text: plan.title, style: 'title' }],
    [{ text: `${code} ${name} ${place}（${STANDINGS[standing]}）｜版本 ${plan.edition}`, style: 'subtitle' }],
    line('总分', unless(`IF(${onCalc(isKnown)}=1,${lo},"待定")`), 'sum'),
    line('等级', unless(grade), 'sum'),
    line('最低', end(lo), 'points'),
    line('最高', end(hi), 'points'),
    line('说明', `${state}&"；满分 "&${most}&${rough}`, 'text', Array.from({ length: clause - 1 }, () => undefined)),
  ];
}

function headMerges({ clause }: Columns): readonly CellRange[] {
  const across = (row: number, column = 0): CellRange => ({ row, column, lastRow: row, lastColumn: clause });
  return [across(0), across(1), ...[2, 3, 4, 5, 6].map((row) => across(row, 1))];
}

/** The cells of a section are merged as in the printed table. */
function sectionMerges(lines: readonly Line[], depth: number): readonly CellRange[] {
  const merges: CellRange[] = [];
  for (let column = 0; column < depth; column += 1) {
    let from = 0;
    lines.forEach(({ sections }, at) => {
      const next = lines[at + 1]?.sections[column];
      if (sections[column] === next && next !== undefined) return;
      if (at > from && sections[column] !== undefined) merges.push({ row: HEAD_ROW + 1 + from, column, lastRow: HEAD_ROW + 1 + at, lastColumn: column });
      from = at + 1;
    });
  }
  return merges;
}

function lineRow(plan: Plan, { outcomes }: Calculation, { sections, index }: Line, { depth }: Columns): (Cell | undefined)[] {
  const { id, title, points, pointsBy, clause, assessor } = plan.indicators[index]!;
  const { lo, hi, status, availableHi } = outcomes.of(index, 'points');
  const [low, high, state] = [lo, hi, status].map(onCalc) as [string, string, string];
  const levels = Array.from({ length: depth }, (_, level): Cell => ({ text: sections[level] === undefined ? '' : sectionText(plan, sections[level]), style: 'label' }));
  const worth: Cell = pointsBy === undefined ? numberCell(points) : { formula: onCalc(availableHi) };
  return [
    ...levels,
    { text: `${id} ${title}`, style: 'text' },
    { ...worth, style: 'points' },
    { formula: `IF(${state}=0,"不适用",IF(${state}=2,"待定",${low}))`, style: 'points' },
    { formula: low, style: 'points' },
    { formula: high, style: 'points' },
    { text: assessor ?? '', style: 'text' },
    { text: clause ?? plan.standard.place, style: 'text' },
  ];
}

function sectionText(plan: Plan, index: number): string {
  const { title, points } = plan.indicators[index]!;
  return `${title}（${numberText(points)} 分）`;
}

/** Under the table: sections, shares of assessors, the negative list. */
function tailRows(plan: Plan, { outcomes, totals, printing }: Calculation, { depth }: Columns): (Cell | undefined)[][] {
  const blank = Array.from({ length: depth }, (): Cell => ({ style: 'sum' }));
  const row = (text: string, points: Cell, lo: string, hi: string): Cell[] => [
    ...blank,
    { text, style: 'sum' },
    { ...points, style: 'sum' },
    { formula: `IF(${onCalc(lo)}=${onCalc(hi)},${onCalc(lo)},"待定")`, style: 'sum' },
    { formula: onCalc(lo), style: 'sum' },
    { formula: onCalc(hi), style: 'sum' },
  ];
  const sections = childrenOf(plan, undefined).map((index) => {
    const { lo, hi } = outcomes.of(index, 'points');
    return row(`小计：${plan.indicators[index]!.title}`, numberCell(plan.indicators[index]!.points), lo, hi);
  });
  const bonus = totals.bonus === undefined ? [] : [row('加分（计入）', {}, totals.bonus.lo, totals.bonus.hi)];
  const items = totals.items.map(({ lo, hi }, index) => {
    const { id, title } = plan.negativeList!.items[index]!;
    return row(`负面清单 ${id} ${title}（扣分）`, {}, lo, hi);
  });
  const shares = sharesOf(plan).map(({ assessor }) => {
    const { lo, hi } = printing.cells.awardedBy(assessor);
    return row(`评价主体：${assessor}`, {}, lo, hi);
  });
  return [...sections, ...shares, ...bonus, ...items, row('总分', numberCell(plan.total), totals.total.lo, totals.total.hi)];
}
