/**
 * Workbooks that score by themselves: a rulebook as sheets with live formulas, and the file.
 *
 * @module pingfen/workbook
 */
export type { Cell as WorkbookCell, CellRange, DefinedName, Highlight, PrintSetup, Sheet, StyleName, Validation, Workbook } from './bridges/workbook/model.js';
export { toWorkbook, type WorkbookOptions } from './bridges/workbook/to-workbook.js';
export { writeXlsx } from './bridges/xlsx/write-xlsx.js';
