// The second script for sheets, in the place of the small one: the registers of clauses too, and a sentence for every row.
import { sheetFunctions as functions } from '../../bridges/cells/sheet-functions.js';
import type { SheetFunctions, SheetHost } from '../../bridges/cells/functions.js';
import { ALL } from './all.js';

export const sheetFunctions = (host: SheetHost = {}): SheetFunctions => functions(ALL, host);
