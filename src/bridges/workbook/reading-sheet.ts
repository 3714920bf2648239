import type { Plan, PlanDatedValue, PlanParameter, PlanReading } from '../../plan/plan.js';
import { perPlan } from '../../plan/lookup.js';
import { fractionText, parseNumber } from '../../exact/text.js';
import { cellAddress } from '../xlsx/address.js';
import { fold, literal, numberText, onSheet, quoted, type Calc, type Ends } from './calc.js';
import { dateNumber } from './dates.js';
import type { Cell, Sheet, Validation } from './model.js';

/** The sheet of readings, parameters and the day. */
export const READINGS = '读法';
/** What is chosen stands in this column. */
const CHOSEN = 2;
const READING_ROWS_FROM = 3;
export const AS_OF = 'asOf';

/** What is filled in beforehand: reading id → option id, parameter id → number as text, the day. */
export interface Choices {
  readonly readings?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly asOf?: string;
}

/** Where they stand. */
interface Layout {
  readonly readings: ReadonlyMap<string, number>;
  readonly parameters: ReadonlyMap<string, number>;
  readonly asOf: number;
}

const layoutOf: (plan: Plan) => Layout = perPlan((plan: Plan): Layout => {
  const parametersFrom = READING_ROWS_FROM + plan.readings.length + 2;
  return {
    readings: new Map(plan.readings.map(({ id }, index) => [id, READING_ROWS_FROM + index])),
    parameters: new Map(plan.parameters.map(({ id }, index) => [id, parametersFrom + index])),
    asOf: parametersFrom + plan.parameters.length,
  };
});

const chosenCell = (row: number): string => onSheet(READINGS, cellAddress(row, CHOSEN));

/** The place of the option that is chosen, from 1; that of the default while the cell is blank. */
export function readingCell(plan: Plan, calc: Calc, id: string): string {
  const { options, default: usual, question } = plan.readings.find((one) => one.id === id)!;
  const cell = chosenCell(layoutOf(plan).readings.get(id)!);
  const place = String(options.findIndex((one) => one.id === usual) + 1);
  const formula = options.reduceRight((rest, { label }, index) => `IF(${cell}=${quoted(label)},${String(index + 1)},${rest})`, place);
  calc.fault(`${question}不是选项`, `NOT(OR(${cell}="",${options.map(({ label }) => `${cell}=${quoted(label)}`).join(',')}))`);
  return calc.put(question, formula)[0]!;
}

/** A parameter as typed, as it is by default, or anywhere in its range. */
export function parameterCells(plan: Plan, calc: Calc, id: string): Ends {
  const parameter = plan.parameters.find((one) => one.id === id)!;
  const cell = chosenCell(layoutOf(plan).parameters.get(id)!);
  const end = (text: string | undefined, open: string): string => (text === undefined ? open : literal(text));
  const { value, values = [], min, max } = parameter;
  const lo = value === undefined ? onDay(plan, values, end(min, `-${calc.infinite}`), 'MIN') : literal(value);
  const hi = value === undefined ? onDay(plan, values, end(max, calc.infinite), 'MAX') : literal(value);
  return calc.ends(parameter.label, `IF(${cell}="",${lo},${cell})`, `IF(${cell}="",${hi},${cell})`);
}

/** The last value that has begun on the day; before all of them, and without a day, the range. */
function onDay(plan: Plan, values: readonly PlanDatedValue[], open: string, hold: 'MIN' | 'MAX'): string {
  if (values.length === 0) return open;
  const day = chosenCell(layoutOf(plan).asOf);
  const latest = values.reduce((before, one) => `IF(${day}>=${dateNumber(one.from)},${literal(one.value)},${before})`, open);
  return `IF(${day}="",${fold(hold, [open, ...values.map(({ value }) => literal(value))])},${latest})`;
}

export function asOfCells(plan: Plan, calc: Calc): Ends {
  const cell = chosenCell(layoutOf(plan).asOf);
  return calc.ends('评价日期', `IF(${cell}="",-${calc.infinite},${cell})`, `IF(${cell}="",${calc.infinite},${cell})`);
}

/** The sheet: each reading as a drop-down that the calculation obeys. */
export function readingSheet(plan: Plan, choices: Choices): Sheet {
  const rows: Cell[][] = [
    [{ text: `${plan.title} 读法与参数`, style: 'title' }],
    [{ text: '原文没有说定的地方，在这里选一种读法；改了以后得分随之改变。', style: 'subtitle' }],
    ['编号', '问题', '选定', '依据', '各种读法'].map((text) => ({ text, style: 'heading' })),
    ...plan.readings.map((reading) => readingRow(reading, choices)),
    [],
    ['编号', '参数', '数值', '依据', '说明'].map((text) => ({ text, style: 'heading' })),
    ...plan.parameters.map((parameter) => parameterRow(parameter, choices)),
    [{ text: AS_OF, style: 'note' }, { text: '评价日期', style: 'text' }, choices.asOf === undefined ? { style: 'inputDate' } : { number: dateNumber(choices.asOf), style: 'inputDate' }, { style: 'text' }, { text: '只在有随日期变化的要求时需要', style: 'text' }],
  ];
  return { name: READINGS, widths: [24, 44, 30, 9, 52], rows, merges: [0, 1].map((row) => ({ row, column: 0, lastRow: row, lastColumn: 4 })), validations: validationsOf(plan), frozen: { rows: READING_ROWS_FROM, columns: 0 }, isProtected: true, print: { orientation: 'portrait', area: { row: 0, column: 1, lastRow: rows.length - 1, lastColumn: 4 } } };
}

const BASES = { text: '原文', inferred: '推断', local: '当地规定' } as const;

function readingRow({ id, question, clause, basis, default: usual, options }: PlanReading, { readings = {} }: Choices): Cell[] {
  const chosen = options.find((one) => one.id === (readings[id] ?? usual))!;
  const labels = options.map((one) => `${one.label}${one.id === usual ? '（默认）' : ''}`).join('；');
  return [{ text: id, style: 'note' }, { text: `${question}（${clause}）`, style: 'text' }, { text: chosen.label, style: 'input' }, { text: BASES[basis], style: 'text' }, { text: labels, style: 'text' }];
}

function parameterRow({ id, label, unit, basis, value, min, max }: PlanParameter, { parameters = {} }: Choices): Cell[] {
  const given = parameters[id] ?? value;
  const range = [['不小于', min], ['不大于', max]].flatMap(([word, end]) => (end === undefined ? [] : [`${word!} ${numberText(end)}`])).join('，');
  const input: Cell = given === undefined ? { style: 'inputNumber' } : { ...numberCell(given), style: 'inputNumber' };
  return [{ text: id, style: 'note' }, { text: unit === undefined ? label : `${label}（${unit}）`, style: 'text' }, input, { text: BASES[basis], style: 'text' }, { text: range, style: 'text' }];
}

/** A number as it is; one that no decimal says, as a division. */
export function numberCell(number: string): Cell {
  const text = numberText(fractionText(parseNumber(number)!));
  return text.includes('/') ? { formula: text } : { number: text };
}

function validationsOf(plan: Plan): readonly Validation[] {
  const { readings, asOf } = layoutOf(plan);
  const at = (row: number): Validation['range'] => ({ row, column: CHOSEN, lastRow: row, lastColumn: CHOSEN });
  const error = { title: '请从列表里选', text: '只能选列出的读法。' };
  return [
    ...plan.readings.map(({ id, options }): Validation => ({ range: at(readings.get(id)!), allow: { kind: 'list', items: options.map(({ label }) => label) }, error, severity: 'stop' })),
    { range: at(asOf), allow: { kind: 'date' }, error: { title: '请填日期', text: '写成 2026-03-01 这样的日期。' }, severity: 'stop' },
  ];
}
