import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { decode } from '../cli/text-file.js';
import { inputProblem } from '../cli/codes.js';
import { BookError, type Book, type SheetCells } from './book.js';
import { sheetProblem } from './codes.js';
import { readCsv } from './csv-read.js';
import { readXlsx } from './xlsx-read.js';

/** A sheet under the name that its places carry. */
export interface NamedCells {
  readonly name: string;
  readonly cells: SheetCells;
}

/** What was filled in: facts, and in a workbook of ours also what was chosen beside them. */
export interface FilledTables {
  readonly facts: NamedCells;
  readonly choices?: NamedCells;
}

/** The sheets of a workbook that `toWorkbook` makes. */
const FACTS_SHEET = '填报';
const CHOICES_SHEET = '读法';

type Kind = 'workbook' | 'compound' | 'text';

/** Whether a file is a table rather than YAML: what it begins with counts, and its ending where that says nothing. */
export function kindOfTable(file: string, bytes: Uint8Array): Kind | undefined {
  if (begins(bytes, [0x50, 0x4b])) return 'workbook';
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'compound';
  if (/\.(?:xls[xm]?|et)$/i.test(file)) return 'workbook';
  return /\.(?:csv|tsv)$/i.test(file) ? 'text' : undefined;
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The tables of a file, or what is wrong with it as a file. */
export function readTables(file: string, bytes: Uint8Array, kind: Kind): FilledTables | Diagnostic {
  try {
    if (bytes.length === 0) return sheetProblem('FILE_EMPTY', { slots: { file } });
    if (kind === 'compound') return sheetProblem(isLocked(bytes) ? 'FILE_WORKBOOK_LOCKED' : 'FILE_WORKBOOK_OLD', { slots: { file } });
    return kind === 'text' ? textTable(file, bytes) : bookTables(file, readXlsx(bytes));
  } catch (error) {
    return error instanceof BookError ? told(file, error) : sheetProblem('FILE_NOT_WORKBOOK', { slots: { file } });
  }
}

/** Office packs an encrypted workbook into the container of its old formats, under this name. */
function isLocked(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2))).includes('EncryptedPackage');
}

function textTable(file: string, bytes: Uint8Array): FilledTables | Diagnostic {
  const text = decode(bytes);
  if (text === undefined) return inputProblem('FILE_ENCODING', { slots: { file } });
  const cells = readCsv(text);
  return cells.length === 0 ? sheetProblem('FILE_EMPTY', { slots: { file } }) : { facts: { name: file, cells } };
}

function bookTables(file: string, book: Book): FilledTables | Diagnostic {
  const { names } = book;
  const named = (name: string): NamedCells => ({ name, cells: book.cells(name) });
  if (names.includes(FACTS_SHEET)) return { facts: named(FACTS_SHEET), ...(names.includes(CHOICES_SHEET) && { choices: named(CHOICES_SHEET) }) };
  const filled = names.map(named).filter(({ cells }) => cells.length > 0);
  if (filled.length === 0) return sheetProblem('FILE_EMPTY', { slots: { file } });
  if (filled.length === 1) return { facts: filled[0]! };
  const sheets = { zh: filled.map(({ name }) => `“${name}”`).join('、'), en: filled.map(({ name }) => `"${name}"`).join(', ') };
  return sheetProblem('FILE_SHEET_MISSING', { slots: { file, name: FACTS_SHEET, sheets } });
}

function told(file: string, { reason, at = '' }: BookError): Diagnostic {
  if (reason === 'far') return sheetProblem('FILE_CELL_FAR', { path: [at], slots: { file } });
  if (reason === 'quote') return sheetProblem('FILE_TABLE_QUOTE', { slots: { file, row: at } });
  return sheetProblem(reason === 'large' ? 'FILE_TOO_LARGE' : 'FILE_NOT_WORKBOOK', { slots: { file } });
}
