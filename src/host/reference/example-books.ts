import type { Cell } from '../../bridges/workbook/model.js';
import { writeXlsx } from '../../bridges/xlsx/write-xlsx.js';

type Row = readonly (Cell | undefined)[];

/** A workbook file with some sheets. */
export function bookOf(sheets: Readonly<Record<string, readonly Row[]>>): Uint8Array {
  return writeXlsx({ title: '', names: [], sheets: Object.entries(sheets).map(([name, rows]) => ({ name, widths: [], rows })) });
}

/** The row of a fact, as the sheet 填报 has it. */
export function factRow(id: string, label: string, value: Cell): Row {
  return [{ text: id }, { text: label }, value];
}

/** The container of the old formats, which Office also packs an encrypted workbook into. */
export function compoundFile(entry: string): Uint8Array {
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array.from(entry).flatMap((letter) => [letter.charCodeAt(0), 0])]);
}

/** The same file, whose directory gives each part a size of 1 GB. */
export function swollen(file: Uint8Array): Uint8Array {
  const bytes = file.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 28 <= bytes.length; at += 1) if (view.getUint32(at, true) === DIRECTORY_ENTRY) view.setUint32(at + SIZE, 2 ** 30, true);
  return bytes;
}

const DIRECTORY_ENTRY = 0x02014b50;
const SIZE = 24;
