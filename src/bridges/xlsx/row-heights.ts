import type { Cell, CellRange, Sheet } from '../workbook/model.js';
import { fontSize, isBroken, USUAL_SIZE } from './styles.js';

const DEFAULT_WIDTH = 8.43;
const HIGHEST = 409;

/**
 * How high rows must be to show their texts, in points; a row without a text in a style has none. Estimated: not every
 * program measures them when it opens a file, and none does so for merged cells.
 */
export function rowHeights({ rows, widths, merges = [], isDense }: Sheet): (number | undefined)[] {
  const lines = isDense ? DENSE : LOOSE;
  const merged = new Map(merges.map((range) => [placeOf(range.row, range.column), range]));
  const covered = new Set(merges.flatMap(placesIn));
  const heights = rows.map((cells, row) => {
    const each = cells.map((cell, column) => {
      const range = merged.get(placeOf(row, column));
      if (range === undefined && covered.has(placeOf(row, column))) return 0;
      const { lastRow, lastColumn } = range ?? { lastRow: row, lastColumn: column };
      return lastRow > row ? 0 : heightOf(cell, widthOf(widths, column, lastColumn), lines);
    });
    return Math.max(0, ...each) || undefined;
  });
  for (const range of merges) {
    if (range.lastRow > range.row) heighten(heights, range, heightOf(rows[range.row]?.[range.column], widthOf(widths, range.column, range.lastColumn), lines), lines(1, USUAL_SIZE));
  }
  return heights;
}

/** The last row that a text reaches over takes what the others lack. */
function heighten(heights: (number | undefined)[], { row, lastRow }: CellRange, needed: number, usual: number): void {
  const others = Array.from({ length: lastRow - row }, (_, i) => heights[row + i] ?? usual);
  const rest = needed - others.reduce((sum, height) => sum + height, 0);
  heights[lastRow] = Math.min(HIGHEST, Math.max(heights[lastRow] ?? usual, rest));
}

function heightOf(cell: Cell | undefined, width: number, lines: Lines): number {
  if (cell?.style === undefined) return 0;
  const size = fontSize(cell.style);
  // A little of the width is left free at both sides.
  const most = isBroken(cell.style) ? Math.max(1, ((width - 1) * USUAL_SIZE) / size) : Infinity;
  const count = (cell.text ?? '').split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(lengthOf(line) / most)), 0);
  return Math.min(HIGHEST, lines(count, size));
}

/** The height of so many lines of characters of a size. */
type Lines = (count: number, size: number) => number;

/** Enough for the fonts that stand in for ours. */
const LOOSE: Lines = (count, size) => Math.ceil(count * size * 1.4 + 1);
/** Chinese characters are as high as their size: what is above and below them is left out. */
const DENSE: Lines = (count, size) => count * size * 1.125;

/** In characters of the width of a digit: a Chinese one takes two. */
function lengthOf(line: string): number {
  let length = 0;
  for (const character of line) length += character < '\u2000' ? 1 : 2;
  return length;
}

function widthOf(widths: readonly number[], first: number, last: number): number {
  let width = 0;
  for (let column = first; column <= last; column += 1) width += widths[column] ?? DEFAULT_WIDTH;
  return width;
}

function placesIn({ row, column, lastRow, lastColumn }: CellRange): readonly string[] {
  const columns = lastColumn - column + 1;
  return Array.from({ length: (lastRow - row + 1) * columns }, (_, index) => placeOf(row + Math.floor(index / columns), column + (index % columns)));
}

function placeOf(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}
