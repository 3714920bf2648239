/**
 * The wrapper for spreadsheets: functions that take cells and give cells.
 *
 * @module pingfen/spreadsheet
 */
export type { Cell, Cells } from './bridges/cells/cell.js';
export { sheetFunctions, type SheetFunctions, type SheetHost } from './bridges/cells/functions.js';
