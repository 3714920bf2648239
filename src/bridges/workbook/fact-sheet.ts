import { NEVER } from '../../exact/date.js';
import type { FactValue } from '../../evaluate/assessment.js';
import { factOf } from '../../plan/lookup.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import type { Calculation } from './calculation.js';
import { cellName, inGroups, numberText, onSheet, quoted } from './calc.js';
import { dateNumber } from './dates.js';
import { cellAddress } from '../xlsx/address.js';
import { cellsOf, FACT_ROWS_FROM, factLayout, FACTS, VALUE_COLUMN } from './fact-layout.js';
import { checkText, NOT_NEEDED } from './fact-checks.js';
import type { Cell, Highlight, Sheet, StyleName, Validation } from './model.js';
import { numberCell } from './reading-sheet.js';

/** Facts as an assessment has read them. */
export type Filled = Readonly<Record<string, FactValue>>;

/** The sheet that is filled in: a fact in each row, its cells unlocked, and beside them what is wrong with it. */
export function factSheet(plan: Plan, calculation: Calculation, filled: Filled): Sheet {
  const { columns } = factLayout(plan);
  const checks = VALUE_COLUMN + columns;
  const rows: (Cell | undefined)[][] = [
    [{ text: `${plan.title} 填报`, style: 'title' }],
    [{ text: '只填黄色的格。空着表示还不知道，不等于 0；没有的填 0 或“无”。', style: 'subtitle' }],
    ['编号', '名称', '填写', ...Array.from({ length: columns - 1 }, () => ''), '核对', '说明'].map((text) => ({ text, style: 'heading' as const })),
    ...plan.facts.map((fact) => factRow(plan, fact, filled[fact.id] ?? null, { text: checkText(plan, fact, calculation), columns })),
  ];
  const last = FACT_ROWS_FROM + plan.facts.length - 1;
  const wrong = { row: FACT_ROWS_FROM, column: checks, lastRow: last, lastColumn: checks };
  for (const group of inGroups(plan.facts.map((_, index) => onSheet(FACTS, cellAddress(FACT_ROWS_FROM + index, checks))))) calculation.calc.fault('核对', isWrong(group.join('&')));
  return {
    name: FACTS,
    widths: [24, 50, 12, ...Array.from({ length: columns - 1 }, () => 5), 23, 40],
    rows,
    merges: [...[0, 1].map((row) => ({ row, column: 0, lastRow: row, lastColumn: checks })), { row: 2, column: VALUE_COLUMN, lastRow: 2, lastColumn: checks - 1 }].filter(({ column, lastColumn }) => lastColumn > column),
    validations: plan.facts.flatMap((fact) => validationsOf(plan, fact)),
    highlights: [...missingHighlights(plan, checks), { range: wrong, formula: isWrong(relative(FACT_ROWS_FROM, checks)), style: 'lost' }],
    frozen: { rows: FACT_ROWS_FROM, columns: VALUE_COLUMN },
    isProtected: true,
    isDense: true,
    print: { orientation: 'portrait', area: { row: 0, column: 1, lastRow: last, lastColumn: checks }, repeatedRows: FACT_ROWS_FROM, footer: '&P / &N' },
  };
}

/** Whether texts of checks say that something is wrong. */
function isWrong(texts: string): string {
  return `SUBSTITUTE(${texts},${quoted(NOT_NEEDED)},"")<>""`;
}

/** A cell whose row goes with the range that a rule is for. */
function relative(row: number, column: number): string {
  return cellName(row, column).replaceAll('$', '');
}

const STYLES: Readonly<Record<PlanFact['kind'], StyleName>> = { yesNo: 'input', choice: 'input', count: 'inputNumber', amount: 'inputNumber', rate: 'inputPercent', counts: 'inputNumber', amounts: 'inputNumber', date: 'inputDate' };

function factRow(plan: Plan, fact: PlanFact, value: FactValue, { text, columns }: { readonly text: string; readonly columns: number }): (Cell | undefined)[] {
  const count = cellsOf(fact);
  const given = valueCells(fact, value);
  const cells = Array.from({ length: columns }, (_, index): Cell | undefined => {
    if (index >= count) return undefined;
    const style = fact.kind === 'rate' && (index === 1 || Array.isArray(value)) ? 'inputNumber' : STYLES[fact.kind];
    return { ...given[index], style };
  });
  const name = fact.unit === undefined ? fact.label : `${fact.label}（${fact.unit}）`;
  return [{ text: fact.id, style: 'note' }, { text: name, style: 'text' }, ...cells, { formula: text, style: 'remark' }, { text: hintOf(plan, fact), style: 'remark' }];
}

/** What is typed in for a fact. A range is left blank: a cell holds one number. */
function valueCells(fact: PlanFact, value: FactValue): readonly Cell[] {
  if (value === null) return [];
  if (typeof value === 'boolean') return [{ text: value ? '是' : '否' }];
  if (Array.isArray(value)) return listCells(fact, value as readonly FactValue[]);
  if (typeof value !== 'string') return [];
  if (fact.kind === 'choice') return [{ text: fact.options!.find(({ id }) => id === value)!.label }];
  if (fact.kind !== 'date') return [numberCell(value)];
  return [value === NEVER ? { text: '未发生' } : { number: dateNumber(value) }];
}

/** A blank cell in a list of free length would say that the list is shorter: such a list is left blank as a whole. */
function listCells(fact: PlanFact, entries: readonly FactValue[]): readonly Cell[] {
  if (entries.length === 0) return [{ text: '无' }];
  const isKnown = entries.every((one) => typeof one === 'string');
  if (fact.length === undefined && (!isKnown || entries.length > cellsOf(fact))) return [];
  return entries.map((one) => (typeof one === 'string' ? numberCell(one) : {}));
}

const KINDS: Readonly<Record<PlanFact['kind'], string>> = {
  yesNo: '填 是 或 否',
  choice: '从列表里选',
  count: '填整数',
  amount: '填数',
  rate: '填百分数；或第一格填部分、第二格填全部',
  counts: '逐格填整数',
  amounts: '逐格填数',
  date: '填日期；没有发生填“未发生”',
};

function hintOf(plan: Plan, { kind, note, atMost, min, max, length }: PlanFact): string {
  const free = (kind === 'counts' || kind === 'amounts') && length === undefined ? '；一个也没有填“无”' : '';
  const range = kind === 'rate' || (min ?? '0') !== '0' || max !== undefined ? [min === undefined || kind === 'rate' ? '' : `不小于 ${numberText(min)}`, max === undefined || kind === 'rate' ? '' : `不大于 ${numberText(max)}`].filter((one) => one !== '') : [];
  const cap = atMost === undefined ? [] : [`不大于“${factOf(plan, atMost).label}”`];
  return [`${KINDS[kind]}${free}`, ...range, ...cap, ...(note === undefined ? [] : [note])].join('；');
}

function validationsOf(plan: Plan, fact: PlanFact): readonly Validation[] {
  const row = factLayout(plan).rowOf(fact.id);
  const range = { row, column: VALUE_COLUMN, lastRow: row, lastColumn: VALUE_COLUMN + cellsOf(fact) - 1 };
  const hint = { title: fact.label.slice(0, 30), text: hintOf(plan, fact).slice(0, 250) };
  const list = (items: readonly string[]): readonly Validation[] => [{ range, allow: { kind: 'list', items }, hint, error: { title: '请从列表里选', text: `只能填：${items.join('、')}`.slice(0, 220) }, severity: 'stop' }];
  if (fact.kind === 'yesNo') return list(['是', '否']);
  if (fact.kind === 'choice') return list(fact.options!.map(({ label }) => label));
  // Words such as 无 and 未发生 stand in cells of numbers: those are checked beside the cell.
  const isWords = fact.kind === 'date' || ((fact.kind === 'counts' || fact.kind === 'amounts') && fact.length === undefined);
  const kind = fact.kind === 'count' || fact.kind === 'counts' ? 'whole' : 'decimal';
  const severity = isWords ? 'warning' : 'stop';
  return [{ range, allow: { kind: fact.kind === 'date' ? 'date' : kind, ...(fact.kind === 'rate' ? { min: '0' } : {}) }, hint, error: { title: '请核对', text: hint.text }, severity }];
}

/** Yellow while something of a fact is missing that is asked for, as the column of checks says. */
function missingHighlights(plan: Plan, checks: number): readonly Highlight[] {
  return plan.facts.map((fact): Highlight => {
    const row = factLayout(plan).rowOf(fact.id);
    const cell = fact.length === undefined ? cellName(row, VALUE_COLUMN) : relative(row, VALUE_COLUMN);
    return { range: { row, column: VALUE_COLUMN, lastRow: row, lastColumn: VALUE_COLUMN + cellsOf(fact) - 1 }, formula: `AND(${cell}="",${cellName(row, checks)}<>${quoted(NOT_NEEDED)})`, style: 'missing' };
  });
}
