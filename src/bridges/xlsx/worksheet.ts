import type { Cell, CellRange, Sheet } from '../workbook/model.js';
import { cellAddress, rangeAddress } from './address.js';
import { DEFAULT_HEIGHT, printSetup } from './print-setup.js';
import { rowHeights } from './row-heights.js';
import { styleIndex } from './styles.js';
import { conditionalFormats, dataValidations } from './validations.js';
import { atMost, counted, element, xmlFile, xmlText } from './xml.js';

/** More makes Excel refuse the file. */
const MOST_IN_CELL = 32_767;
/** Without being told, programs may leave these out. */
const BLANKS_TO_KEEP = /^\s|\s$|\s\s|[\n\r\t]/;

/** The part of a sheet. Its elements stand in the order of the schema: Excel takes no other. */
export function worksheetXml(sheet: Sheet, isSelected: boolean): string {
  const { widths, validations = [], highlights = [], merges = [], isProtected, print } = sheet;
  const heights = rowHeights(sheet);
  return xmlFile(
    element('worksheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }, [
      print === undefined ? '' : element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
      element('sheetViews', {}, sheetView(sheet, isSelected)),
      element('sheetFormatPr', { defaultRowHeight: DEFAULT_HEIGHT }),
      columns(widths),
      element('sheetData', {}, rows(sheet, heights)),
      // Columns and rows may still be made wider: that changes nothing.
      isProtected ? element('sheetProtection', { sheet: 1, objects: 1, scenarios: 1, formatColumns: 0, formatRows: 0 }) : '',
      counted('mergeCells', merges.map((range) => element('mergeCell', { ref: rangeAddress(range) }))),
      conditionalFormats(highlights),
      dataValidations(validations),
      print === undefined ? '' : printSetup(print, heights),
    ]),
  );
}

function sheetView({ frozen }: Sheet, isSelected: boolean): string {
  return element('sheetView', { showGridLines: 0, tabSelected: isSelected ? 1 : undefined, workbookViewId: 0 }, frozen && pane(frozen));
}

function pane(frozen: NonNullable<Sheet['frozen']>): string {
  if (frozen.rows + frozen.columns === 0) return '';
  const name = frozen.rows === 0 ? 'topRight' : frozen.columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = { xSplit: frozen.columns || undefined, ySplit: frozen.rows || undefined };
  const view = { topLeftCell: cellAddress(frozen.rows, frozen.columns), activePane: name, state: 'frozen' };
  return element('pane', { ...split, ...view }) + element('selection', { pane: name });
}

function columns(widths: readonly number[]): string {
  const each = widths.map((width, index) => element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }));
  return each.length === 0 ? '' : element('cols', {}, each);
}

function rows({ rows: given, merges = [], isDense }: Sheet, heights: readonly (number | undefined)[]): string[] {
  return withCovered(given, merges).map((cells, row) => {
    const ht = heights[row];
    const each = cells.map((cell, column) => (cell === undefined ? '' : cellXml(cellAddress(row, column), cell)));
    return element('row', { r: row + 1, ht, customHeight: isDense && ht && 1 }, each);
  });
}

type Row = (Cell | undefined)[];

/** What a merged cell covers takes its style: otherwise its lines would be drawn around the first cell alone. */
function withCovered(rows: Sheet['rows'], merges: readonly CellRange[]): Row[] {
  const filled = rows.map((cells) => [...cells]);
  for (const { row, column, lastRow, lastColumn } of merges) {
    const style = rows[row]?.[column]?.style;
    if (style === undefined) continue;
    for (let r = row; r <= lastRow; r += 1) {
      for (let c = column; c <= lastColumn; c += 1) (filled[r] ??= [])[c] ??= { style };
    }
  }
  // Array.from fills the gaps that have come up.
  return filled.map((cells) => Array.from(cells));
}

function cellXml(r: string, { text, number, flag, formula, style }: Cell): string {
  const s = style && styleIndex(style);
  // Without a value: some programs would believe it.
  if (formula !== undefined) return element('c', { r, s }, element('f', {}, xmlText(formula)));
  if (number !== undefined) return element('c', { r, s }, element('v', {}, number));
  if (flag !== undefined) return element('c', { r, s, t: 'b' }, element('v', {}, flag ? '1' : '0'));
  if (text === undefined || text === '') return element('c', { r, s });
  // In the cell itself: such a text is never read as a formula.
  const inline = element('t', { 'xml:space': BLANKS_TO_KEEP.test(text) ? 'preserve' : undefined }, xmlText(atMost(MOST_IN_CELL, text)));
  return element('c', { r, s, t: 'inlineStr' }, element('is', {}, inline));
}
