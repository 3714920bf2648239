import { diagnosticsOf, type CodeTable } from '../../diagnostics/codes.js';

/** What can be wrong with a workbook or a table as a file; what is wrong with a value in it, `bridges/cells` says. */
export const SHEET_CODES = {
  FILE_EMPTY: {
    message: { zh: '“{file}”里什么也没有', en: 'there is nothing in "{file}"' },
    mend: { zh: '检查是不是选错了文件，或填好后忘了保存', en: 'check that this is the right file, and that it was saved after it was filled in' },
  },
  FILE_NOT_WORKBOOK: {
    message: { zh: '“{file}”不是工作簿，或已经损坏', en: '"{file}" is no workbook, or it is damaged' },
    expected: { zh: '.xlsx 文件', en: 'an .xlsx file' },
    mend: { zh: '用 WPS 或 Excel 打开，另存为 .xlsx；打不开就请发来的人重发一份', en: 'open it in WPS or Excel and save it as .xlsx; if it does not open, ask for another copy' },
  },
  FILE_WORKBOOK_LOCKED: {
    message: { zh: '“{file}”有打开密码，读不了', en: '"{file}" has a password and cannot be read' },
    mend: { zh: '用密码打开，去掉打开密码后再保存', en: 'open it with the password, remove the password and save it' },
  },
  FILE_WORKBOOK_OLD: {
    message: { zh: '“{file}”是旧格式的工作簿（.xls 或 .et）', en: '"{file}" is a workbook of an old format (.xls or .et)' },
    expected: { zh: '.xlsx 文件', en: 'an .xlsx file' },
    mend: { zh: '用 WPS 或 Excel 打开，另存为 .xlsx', en: 'open it in WPS or Excel and save it as .xlsx' },
  },
  FILE_TOO_LARGE: {
    message: { zh: '“{file}”太大，不像填报表', en: '"{file}" is too large for a form' },
    expected: { zh: '展开后每个工作表不超过 16 MB', en: 'sheets of at most 16 MB when unpacked' },
    mend: { zh: '检查是不是选错了文件；否则把填报表复制到新的工作簿', en: 'check that this is the right file; otherwise copy the form to a new workbook' },
  },
  FILE_CELL_FAR: {
    message: { zh: '这个单元格离填报表太远，没有读', en: 'this cell is too far out to belong to the form, and was not read' },
    expected: { zh: '20000 行、500 列以内', en: 'within 20000 rows and 500 columns' },
    mend: { zh: '清除它的内容，或把它移回填报表', en: 'clear it, or move it back to the form' },
  },
  FILE_CELL_UNCALCULATED: {
    message: { zh: '这个公式还没有算过，没有值', en: 'this formula was never worked out and has no value' },
    mend: { zh: '用 WPS 或 Excel 打开，重新计算后保存；或直接填写值', en: 'open the workbook in WPS or Excel, let it calculate and save it; or fill in the value itself' },
  },
  FILE_SHEET_MISSING: {
    message: { zh: '“{file}”有几个工作表，没有一个叫“{name}”', en: '"{file}" has several sheets and none of them is called "{name}"' },
    expected: { zh: '工作表“{name}”；或只有一个工作表，第一列编号或名称，第二列填写', en: 'a sheet "{name}"; or one sheet alone, with ids or labels in its first column and values in the second' },
    mend: { zh: '把填好的工作表改名为“{name}”；现有的是 {sheets}', en: 'rename the sheet that is filled in to "{name}"; there are {sheets}' },
  },
  FILE_NOT_FORM: {
    message: { zh: '“{file}”里没有《{rulebook}》要填的任何一项', en: 'nothing in "{file}" is a fact of the rulebook "{rulebook}"' },
    expected: { zh: '第一列编号或名称，后面填写', en: 'ids or labels in the first column, and values after it' },
    mend: { zh: '核对文件和评分表是否配套；空白表用 pingfen facts 或 pingfen workbook 取得', en: 'check that file and rulebook belong together; "pingfen facts" and "pingfen workbook" give an empty form' },
  },
  FILE_TABLE_QUOTE: {
    message: { zh: '“{file}”第 {row} 行的引号没有配对，后面的内容都成了一个单元格', en: 'a quotation mark in row {row} of "{file}" is never closed, so that all that follows is one cell' },
    mend: { zh: '补上引号；单元格里的引号写成两个', en: 'close it; a quotation mark within a cell is written twice' },
  },
} as const satisfies CodeTable;

export const sheetProblem = diagnosticsOf(SHEET_CODES);
