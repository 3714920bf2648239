import type { Cell, Sheet, StyleName, Workbook } from '../../src/bridges/workbook/model.js';

/** Each style once, so that a new one cannot be forgotten. */
const STYLES: Readonly<Record<StyleName, true>> = {
  title: true, subtitle: true, heading: true, section: true, sum: true, text: true, label: true, points: true, exact: true, note: true, remark: true,
  input: true, inputNumber: true, inputPercent: true, inputDate: true,
};

export const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

/** Texts that must come through as they are. */
export const TEXTS = [
  '=1+1', '+1', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0", '<评分> & "表"', ' 前后 ', '一\n二', '\t', '007', '1e5', 'TRUE', '_x0041_', '_x', '𠮷',
];

/** A rectangle from row 0-based to row, as the model has it. */
export const range = (row: number, column: number, lastRow = row, lastColumn = column) => ({ row, column, lastRow, lastColumn });

const error = { title: '不对', text: '请重新填写' };

const FORM: Sheet = {
  name: "填报 '1' & <2>",
  widths: [30, 12.5],
  rows: [
    [{ text: '填报表', style: 'title' }],
    [{ text: '项目', style: 'heading' }, { text: '数值', style: 'heading' }],
    [{ text: '在岗率', style: 'text' }, { number: '0.85', style: 'inputPercent' }],
    [{ text: '户数', style: 'text' }, { style: 'inputNumber' }],
    [{ text: '日期', style: 'text' }, { number: '45000', style: 'inputDate' }],
    [{ text: '有无', style: 'text' }, { text: '有', style: 'input' }],
    [undefined, { flag: false }],
  ],
  merges: [range(0, 0, 0, 1)],
  validations: [
    { range: range(2, 1), allow: { kind: 'decimal', min: '0', max: '1' }, hint: { title: '在岗率', text: '如 85%\n或 0.85' }, error, severity: 'stop' },
    { range: range(3, 1), allow: { kind: 'whole', min: '0' }, error, severity: 'warning' },
    { range: range(4, 1), allow: { kind: 'date', min: '2024-01-01', max: '2024-12-31' }, error, severity: 'stop' },
    { range: range(5, 1), allow: { kind: 'list', items: ['有', '无'] }, error, severity: 'stop' },
    { range: range(6, 0), allow: { kind: 'list', items: ['有, 且好', '无'] }, error, severity: 'stop' },
    { range: range(6, 1), allow: { kind: 'formula', formula: 'B7<>"a"&"b"' }, error, severity: 'stop' },
  ],
  highlights: [
    { range: range(2, 1, 5, 1), formula: 'ISBLANK(B3)', style: 'missing' },
    { range: range(2, 1, 5, 1), formula: 'B3<0', style: 'check' },
    { range: range(6, 1), formula: 'B7', style: 'lost' },
  ],
  frozen: { rows: 2, columns: 1 },
  isProtected: true,
  print: { orientation: 'portrait', repeatedRows: 2, footer: '第 &P 页，共 &N 页' },
};

const SCORES: Sheet = {
  name: '评分表',
  widths: [],
  rows: [
    STYLE_NAMES.map((style): Cell => ({ text: style, style })),
    [{ formula: '在岗率*3', style: 'points' }, { formula: `IF('填报 ''1'' & <2>'!B3<1,"不足","够")&"<"` }, { formula: 'B1/0' }],
    TEXTS.map((text): Cell => ({ text })),
  ],
  print: { orientation: 'landscape' },
};

/** A workbook with everything that the model has. */
export const SAMPLE: Workbook = {
  title: '评分 & 表',
  sheets: [{ name: '词', widths: [], rows: [[{ text: '甲' }]], isHidden: true }, FORM, SCORES],
  names: [{ name: '在岗率', refersTo: "'填报 ''1'' & <2>'!$B$3" }],
};

/** A workbook of one sheet. */
export function bookOf(sheet: Partial<Sheet>): Workbook {
  return { title: '', sheets: [{ name: '表', widths: [], rows: [], ...sheet }], names: [] };
}
