import { diagnosticsOf, type CodeTable } from '../../diagnostics/codes.js';

/** What can be wrong with the cells of a sheet, beside what can be wrong with facts. */
const CODES = {
  CELL_ERROR: {
    message: { zh: '“{label}”的单元格是错误值 {found}', en: 'the cell of "{label}" holds the error {found}' },
    mend: { zh: '改好这个单元格里的公式；不知道就留空', en: 'correct the formula in this cell, or leave it empty if the value is not known' },
  },
  CELL_KIND: {
    message: { zh: '“{label}”的单元格里不是文字、数或是否', en: 'the cell of "{label}" holds neither text nor a number nor true or false' },
    mend: { zh: '直接填文字或数；不知道就留空', en: 'write text or a number, or leave it empty if the value is not known' },
  },
  CELL_NAME_UNKNOWN: {
    message: { zh: '这里没有“{name}”这一项', en: 'there is no "{name}" here' },
    expected: { zh: '编号或名称', en: 'an id or a label' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  CELL_NAME_MISSING: {
    message: { zh: '这一行有值，没有编号或名称', en: 'this row has a value and neither id nor label' },
    mend: { zh: '在值的左边补上编号或名称，或清空这一行', en: 'write the id or the label to the left of the value, or clear the row' },
  },
  CELL_NAME_SHARED: {
    message: { zh: '叫“{name}”的不止一项：{ids}', en: '"{name}" is the label of several: {ids}' },
    mend: { zh: '改填其中一个编号', en: 'write one of these ids instead' },
  },
  CELL_TWICE: {
    message: { zh: '“{label}”填了两次，前一次在第 {line} 行', en: '"{label}" is given twice, first in row {line}' },
    mend: { zh: '只留一行', en: 'keep one of the rows' },
  },
  CELL_EXTRA: {
    message: { zh: '“{label}”后面多填了一格：{found}', en: '"{label}" has a cell too many: {found}' },
    expected: { zh: '{count} 格', en: 'cells: {count}' },
    mend: { zh: '清空多余的格；说明文字放到区域外面', en: 'clear the cell; keep remarks outside the range' },
  },
  CELL_YES_NO: {
    message: { zh: '“{label}”填的是 {found}，看不出是或否', en: '"{label}" is {found}, which is neither yes nor no' },
    expected: { zh: '是、否、√、×{words}', en: 'yes, no, √, ×{words}' },
    mend: { zh: '填 是 或 否；不知道就留空', en: 'write yes or no, or leave it empty if it is not known' },
  },
  CELL_DATE: {
    message: { zh: '“{label}”填的 {found} 不是日期', en: '"{label}" is {found}, which is not a date' },
    expected: { zh: '2025-12-31、2025年12月31日，或日期格式的单元格', en: 'such as 2025-12-31, or a date cell' },
    mend: { zh: '改填日期，并核对这一天是否存在；尚未发生填 未发生，不知道就留空', en: 'write a date, and check that there is such a day; "never" if it has not happened; empty if it is not known' },
  },
  CELL_ZERO: {
    severity: 'warning',
    message: { zh: '这个软件把空白格当作 0 交来，所以数 0 一律按未填处理（共 {count} 行）', en: 'this program hands over empty cells as 0, so the number 0 counts as empty (rows: {count})' },
    mend: { zh: '把区域写成 A2:B60&"" 的样子，空白和 0 就分得清；或把 0 填成文本', en: 'write the range as A2:B60&"", which tells them apart, or write 0 as text' },
  },
  CELL_RULEBOOK_UNKNOWN: {
    message: { zh: '没有评分表“{name}”', en: 'there is no rulebook "{name}"' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  CELL_RULEBOOK_AMBIGUOUS: {
    message: { zh: '“{name}”可以是几个评分表：{ids}', en: '"{name}" may be several rulebooks: {ids}' },
    mend: { zh: '写出完整的编号', en: 'write the full id' },
  },
  CELLS_UNREADABLE: {
    message: { zh: '这个区域读不出来', en: 'this range cannot be read' },
    mend: { zh: '重新选一个普通的单元格区域', en: 'choose a plain range of cells' },
  },
} as const satisfies CodeTable;

export const problem = diagnosticsOf(CODES);
export const CELL_CODES: CodeTable = CODES;
