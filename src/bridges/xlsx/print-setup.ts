import type { PrintSetup } from '../workbook/model.js';
import { USUAL_SIZE } from './styles.js';
import { element, xmlText } from './xml.js';

/** The height of a row that has none of its own, in points. */
export const DEFAULT_HEIGHT = 15;

/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.25, bottom: 0.35, header: 0.15, footer: 0.15 };
const POINTS_OF_INCH = 72;
/** The height of A4 in points. */
const PAGE = { portrait: 842, landscape: 595 };
/** Texts of the usual size are not printed smaller to save a page, in points. */
const SMALLEST = 6;

/** How a sheet is printed, with the heights of its rows. */
export function printSetup({ orientation, footer, area }: PrintSetup, heights: readonly (number | undefined)[]): string {
  const printed = area === undefined ? heights : heights.slice(area.row, area.lastRow + 1);
  const height = printed.reduce((sum: number, one) => sum + (one ?? DEFAULT_HEIGHT), 0);
  const room = PAGE[orientation] - (MARGINS.top + MARGINS.bottom) * POINTS_OF_INCH;
  const pages = Math.max(1, Math.ceil((height * SMALLEST) / USUAL_SIZE / room));
  return [
    element('printOptions', { horizontalCentered: 1 }),
    element('pageMargins', MARGINS),
    element('pageSetup', { paperSize: 9, orientation, fitToWidth: 1, fitToHeight: pages }),
    footer === undefined ? '' : element('headerFooter', {}, element('oddFooter', {}, xmlText(`&C${footer}`))),
  ].join('');
}
