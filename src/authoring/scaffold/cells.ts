/** A line of a table as copied from a spreadsheet. */
export interface TableLine {
  /** From 1: the line of the text that it begins on. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell in quotes, in which a quote is doubled and lines may break; or one without; and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

/** The lines of tab-separated text in which something stands. Blanks at the ends of cells and breaks inside them are gone. */
export function tableLines(text: string): readonly TableLine[] {
  const lines: TableLine[] = [];
  let cells: string[] = [];
  let [line, begun] = [1, 1];
  CELL.lastIndex = 0;
  for (;;) {
    const [whole, quoted, plain, end] = CELL.exec(text)!;
    cells.push(tidy(quoted?.replaceAll('""', '"') ?? plain!));
    line += whole.split(/\r\n|\r|\n/).length - 1;
    if (end === '\t') continue;
    if (cells.some((cell) => cell !== '')) lines.push({ line: begun, cells });
    if (end === '') return lines;
    [cells, begun] = [[], line];
  }
}

/** Characters that are not seen. */
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Chinese goes on across a break without a blank. */
function tidy(cell: string): string {
  return cell
    .replace(UNSEEN, '')
    .trim()
    .replace(/(?<=[\w,.;])\s*[\r\n]+\s*(?=\w)/g, ' ')
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/[\s\u3000]+/g, ' ');
}
