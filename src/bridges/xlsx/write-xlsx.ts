import { zipSync } from 'fflate';
import { utf8 } from '../../exact/utf8.js';
import type { Workbook } from '../workbook/model.js';
import { withListSheet } from './lists.js';
import { contentTypesXml, corePropertiesXml, firstShown, packageRelationshipsXml, sheetPath, workbookRelationshipsXml, workbookXml } from './package-parts.js';
import { stylesXml } from './styles.js';
import { worksheetXml } from './worksheet.js';

/** Local time, as the zip has it: the same bytes in every time zone. At noon no clock is ever put forward. */
const SAME_EACH_TIME = '1980-01-01T12:00:00';

/**
 * A workbook as an `.xlsx` file (Office Open XML), the same bytes each time.
 *
 * - a text is written as a text, whatever it begins with; an empty one leaves its cell blank
 * - formulas have no values: whoever opens the file works them out
 * - what a merged cell covers takes its style
 * - a list that is too long for a validation stands on a hidden sheet `选项`
 * - what is longer than spreadsheets take is cut off with `…`: 32 characters in the title of a message, 255 in its text,
 *   32,767 in a cell
 *
 * @example
 * ```ts
 * const file = writeXlsx(unwrap(toWorkbook(estate, { facts: { estateType: 'new' } })));
 * String.fromCharCode(...file.subarray(0, 2)); // → 'PK'
 * ```
 */
export function writeXlsx(workbook: Workbook): Uint8Array {
  const whole = withListSheet(workbook);
  const { sheets } = whole;
  const shown = firstShown(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypesXml(sheets),
    '_rels/.rels': packageRelationshipsXml(),
    'docProps/core.xml': corePropertiesXml(whole.title),
    'xl/workbook.xml': workbookXml(whole),
    'xl/_rels/workbook.xml.rels': workbookRelationshipsXml(sheets),
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(sheets.map((sheet, index) => [sheetPath(index), worksheetXml(sheet, index === shown)])),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, utf8(xml)] as const);
  return zipSync(Object.fromEntries(files), { level: 4, mtime: SAME_EACH_TIME });
}
