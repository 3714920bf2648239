import type { Sheet, Validation, Workbook } from '../workbook/model.js';
import { absoluteRange, quotedSheet } from './address.js';

/** What a drop-down can offer from its own formula: neither a comma nor blanks around, and not too much. */
const PLAIN_ITEM = /^[^,\s](?:[^,\n]*[^,\s])?$/;
const MOST_CHARACTERS = 255;

/** The formula of a list of texts that is short and plain enough to stand in the validation itself. */
export function inlineList(items: readonly string[]): string | undefined {
  const text = items.join(',').replaceAll('"', '""');
  return items.every((item) => PLAIN_ITEM.test(item)) && text.length <= MOST_CHARACTERS ? `"${text}"` : undefined;
}

/** The workbook with every list that cannot stand in its validation as a column of a hidden sheet of its own. */
export function withListSheet(workbook: Workbook): Workbook {
  const name = freeName('选项', workbook.sheets);
  const lists: (readonly string[])[] = [];
  const placed = (validation: Validation): Validation => {
    const { allow } = validation;
    if (allow.kind !== 'list' || typeof allow.items === 'string' || inlineList(allow.items) !== undefined) return validation;
    const column = placeOf(allow.items, lists);
    return { ...validation, allow: { kind: 'list', items: `${quotedSheet(name)}!${absoluteRange({ row: 0, column, lastRow: allow.items.length - 1, lastColumn: column })}` } };
  };
  const sheets = workbook.sheets.map((sheet) => (sheet.validations === undefined ? sheet : { ...sheet, validations: sheet.validations.map(placed) }));
  return lists.length === 0 ? workbook : { ...workbook, sheets: [...sheets, listSheet(name, lists)] };
}

/** The column of a list; the same list is written once. */
function placeOf(items: readonly string[], lists: (readonly string[])[]): number {
  const known = lists.findIndex((list) => list.length === items.length && list.every((item, i) => item === items[i]));
  return known === -1 ? lists.push(items) - 1 : known;
}

function listSheet(name: string, lists: readonly (readonly string[])[]): Sheet {
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
  const rows = Array.from({ length: longest }, (_, row) => lists.map((items) => (row < items.length ? { text: items[row]! } : undefined)));
  return { name, widths: [], rows, isHidden: true };
}

function freeName(wanted: string, sheets: readonly Sheet[]): string {
  return sheets.some(({ name }) => name === wanted) ? freeName(`${wanted}_`, sheets) : wanted;
}
