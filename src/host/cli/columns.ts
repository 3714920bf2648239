import { width } from '../../diagnostics/format.js';

/** Rows of cells as lines whose columns stand below each other. Wide characters count as two. The last cell is not padded. */
export function columns(rows: readonly (readonly string[])[], indent = ''): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.slice(0, -1).entries()) widths[index] = Math.max(widths[index] ?? 0, width(cell));
  }
  return rows.map((row) => indent + row.map((cell, index) => (index === row.length - 1 ? cell : pad(cell, widths[index]!))).join('  ').trimEnd());
}

/** A text filled with blanks to a width. */
export function pad(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - width(text)));
}
