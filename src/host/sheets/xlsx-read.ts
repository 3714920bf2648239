import type { XmlElement } from '@rgrove/parse-xml';
import { dateOf, dayOf } from '../../exact/date.js';
import { BookError, cellAt, SheetBuilder, UNCALCULATED, type Book, type BookCell, type SheetCells } from './book.js';
import { attributeOf, childOf, childrenOf, partOf } from './xlsx-parts.js';

/**
 * A workbook file (.xlsx). Throws where the bytes are none.
 *
 * Read here rather than by a package: most give a formula without a value as a blank cell, which would be a fact lost
 * without a word.
 */
export function readXlsx(bytes: Uint8Array): Book {
  const workbook = partOf(bytes, 'xl/workbook.xml');
  if (workbook === undefined) throw new BookError('broken');
  const targets = new Map(childrenOf(partOf(bytes, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((one) => [one.attributes.Id, one.attributes.Target ?? '']));
  const sheets = new Map(childrenOf(childOf(workbook, 'sheets'), 'sheet').map((one) => [one.attributes.name ?? '', targets.get(attributeOf(one, 'id')) ?? '']));
  const is1904 = ['1', 'true'].includes(childOf(workbook, 'workbookPr')?.attributes.date1904 ?? '');
  const context: Context = { texts: sharedTexts(bytes), isDate: dateStyles(bytes), dayBefore: is1904 ? dayOf('1904-01-01') : dayOf('1899-12-30') };
  return { names: [...sheets.keys()], cells: (name) => sheetCells(name, partOf(bytes, partPath(sheets.get(name)!)), context) };
}

/** What cells refer to. */
interface Context {
  readonly texts: readonly string[];
  /** By the number of a style. */
  readonly isDate: readonly boolean[];
  /** The day that has the number 0. */
  readonly dayBefore: number;
}

/** A target is relative to `xl/`, or absolute. */
function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function sharedTexts(bytes: Uint8Array): readonly string[] {
  return childrenOf(partOf(bytes, 'xl/sharedStrings.xml'), 'si').map(richText);
}

/** A text in one piece or in several; how it is pronounced is left out. */
function richText(element: XmlElement | undefined): string {
  const pieces = [...childrenOf(element, 't'), ...childrenOf(element, 'r').flatMap((run) => childrenOf(run, 't'))];
  return pieces.map(({ text }) => text).join('').replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Numbers of formats that every program knows; 27 and on are those of Chinese ones. */
const DATE_FORMATS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

function dateStyles(bytes: Uint8Array): readonly boolean[] {
  const styles = partOf(bytes, 'xl/styles.xml');
  const codes = new Map(childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? '']));
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes: { numFmtId } }) => {
    const code = codes.get(numFmtId);
    return code === undefined ? DATE_FORMATS.has(Number(numFmtId)) : isDateCode(code);
  });
}

/** Whether a format shows years or days, once its literal text and its `[conditions]` are taken out. */
function isDateCode(code: string): boolean {
  return /[yd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').replace(/general/gi, ''));
}

function sheetCells(name: string, part: XmlElement | undefined, context: Context): SheetCells {
  if (part === undefined) throw new BookError('broken');
  const sheet = new SheetBuilder(name);
  let row = -1;
  for (const line of childrenOf(childOf(part, 'sheetData'), 'row')) {
    // Both numbers may be left out where nothing is.
    row = line.attributes.r === undefined ? row + 1 : Number(line.attributes.r) - 1;
    let column = -1;
    for (const cell of childrenOf(line, 'c')) {
      column = cellAt(cell.attributes.r ?? '')?.column ?? column + 1;
      sheet.put(row, column, cellOf(cell, context));
    }
  }
  return sheet.cells();
}

function cellOf(cell: XmlElement, { texts, isDate, dayBefore }: Context): BookCell {
  const { t: type = 'n', s: style } = cell.attributes;
  if (type === 'inlineStr') return richText(childOf(cell, 'is'));
  const value = childOf(cell, 'v')?.text;
  // A formula may well give an empty text, but not an empty number.
  if (value === undefined || (value === '' && type !== 'str')) return childOf(cell, 'f') === undefined ? null : UNCALCULATED;
  if (type === 's') return texts[Number(value)] ?? null;
  if (type === 'b') return value === '1';
  if (type === 'n') return isDate[Number(style)] === true ? dateText(Number(value), dayBefore) : Number(value);
  return type === 'd' ? value.slice(0, 'YYYY-MM-DD'.length) : value;
}

const LAST_DAY = dayOf('9999-12-31');

/** A number under a format of dates. It stays a number where there is no such day: 0, 60 (the 29th of February 1900 of Excel), and what is out of range. */
function dateText(serial: number, dayBefore: number): string | number {
  const whole = Math.floor(serial);
  const isOld = dayBefore === dayOf('1899-12-30');
  // Until that day that never was, Excel counts one too many.
  const day = dayBefore + whole + (isOld && whole < 60 ? 1 : 0);
  return (isOld && (whole < 1 || whole === 60)) || whole < 0 || day > LAST_DAY ? serial : dateOf(day);
}
