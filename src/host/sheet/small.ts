// The script for sheets: every rulebook with points.
import { functionsOver, type SheetFunctions, type SheetHost } from '../../bridges/cells/functions.js';
import { TABLES } from './tables.js';

export const sheetFunctions = (host: SheetHost = {}): SheetFunctions => functionsOver(TABLES, host);
