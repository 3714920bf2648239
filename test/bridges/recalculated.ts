import { createRequire } from 'node:module';
import type { Cell, Sheet, Workbook } from '../../src/bridges/workbook/model.js';

// Its own types do not compile.
const { HyperFormula } = createRequire(import.meta.url)('hyperformula') as { HyperFormula: { buildFromSheets(sheets: unknown, config: object): Engine } };

interface Engine {
  getSheetId(name: string): number;
  calculateFormula(formula: string, sheet: number): unknown;
  simpleCellAddressFromString(reference: string, sheet: number): Address;
  getCellValue(address: Address): { readonly value: string } | Value;
  getCellFormula(address: Address): string | undefined;
  setCellContents(address: Address, content: readonly (readonly Value[])[]): void;
  batch(change: () => void): void;
}

interface Address {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

export type Value = string | number | boolean | null;

/** A workbook in an engine for spreadsheets. */
export class Recalculated {
  private readonly engine: Engine;
  private readonly shown = new Map<string, string>();

  constructor({ sheets }: Workbook) {
    const raw = Object.fromEntries(sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(contentOf))]));
    this.engine = HyperFormula.buildFromSheets(raw, { licenseKey: 'gpl-v3', smartRounding: false, maxRows: 20_000, maxColumns: 100 });
    for (const { name, rows } of sheets) rows.forEach((row, at) => { row.forEach((cell, column) => this.shown.set(`${name} ${String(at)} ${String(column)}`, String(contentOf(cell)))); });
  }

  /** Types in what another filling of the same workbook has otherwise. */
  fill(sheets: readonly Sheet[]): void {
    this.engine.batch(() => {
      for (const { name, rows } of sheets) {
        const sheet = this.engine.getSheetId(name);
        rows.forEach((row, at) => {
          row.forEach((cell, col) => {
            const key = `${name} ${String(at)} ${String(col)}`;
            const content = contentOf(cell);
            if (this.shown.get(key) === String(content)) return;
            this.shown.set(key, String(content));
            this.engine.setCellContents({ sheet, row: at, col }, [[content]]);
          });
        });
      }
    });
  }

  /** Every cell of a sheet that is an error, with its formula. */
  errors(sheet: string, rows: number): readonly string[] {
    return Array.from({ length: rows }, (_, row) => [1, 2, 3, 4, 5, 6, 7].map((column) => this.value(sheet, `$${'ABCDEFGH'[column]!}$${String(row + 1)}`))).flat().filter((value): value is string => typeof value === 'string' && value.startsWith('#'));
  }

  /** The value of a cell, `$B$5`; an error comes with its formula. A number stands for itself. */
  value(sheet: string, reference: string): Value {
    const id = this.engine.getSheetId(sheet);
    if (!/^\$?[A-Z]+\$?\d+$/.test(reference)) return this.engine.calculateFormula(`=${reference}`, id) as Value;
    const address = this.engine.simpleCellAddressFromString(reference, id);
    const value = this.engine.getCellValue(address);
    return typeof value === 'object' && value !== null ? `${value.value} ${String(this.engine.getCellFormula(address))}` : value;
  }
}

function contentOf(cell: Cell | undefined): Value {
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  if (cell?.number !== undefined) return Number(cell.number);
  return cell?.text === undefined ? null : `'${cell.text}`;
}
