/**
 * The wrapper for spreadsheets: functions that take cells and give cells.
 *
 * @module pingfen/spreadsheet
 */
export type { Cell, Cells } from './bridges/cells/cell.js';
export type { SheetFunctions, SheetHost } from './bridges/cells/functions.js';
export { sheetFunctions } from './bridges/cells/sheet-functions.js';
