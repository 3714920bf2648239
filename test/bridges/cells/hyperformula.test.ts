import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { Cell, Cells } from '../../../src/bridges/cells/cell.js';
import { functionsOver, type SheetFunctions } from '../../../src/bridges/cells/functions.js';
import { readYaml } from '../../cases/read.js';
import { estate } from '../../../src/weihai.js';
import { asCells } from './as-cells.js';

/** As much of HyperFormula as is used here: its own types do not compile under our settings. */
interface Engine {
  readonly getSheetId: (name: string) => number;
  readonly getSheetValues: (sheet: number) => readonly (readonly unknown[])[];
  readonly setCellContents: (at: { readonly sheet: number; readonly row: number; readonly col: number }, content: unknown) => void;
}
interface Library {
  readonly HyperFormula: {
    readonly registerFunctionPlugin: (plugin: unknown, names: unknown) => void;
    readonly buildFromSheets: (sheets: unknown, options: { readonly licenseKey: string }) => Engine;
  };
  readonly FunctionPlugin: new (...given: never[]) => { runFunction: (args: unknown, state: unknown, metadata: unknown, call: (...given: unknown[]) => unknown) => unknown; metadata: (name: string) => unknown };
  readonly FunctionArgumentType: { readonly STRING: string; readonly RANGE: string };
  readonly SimpleRangeValue: { readonly onlyValues: (cells: unknown) => unknown };
  readonly ArraySize: new (width: number, height: number) => unknown;
  readonly EmptyValue: symbol;
  readonly CellError: new (...given: never[]) => { readonly type: string };
}
const { HyperFormula, FunctionPlugin, FunctionArgumentType, SimpleRangeValue, ArraySize, EmptyValue, CellError } = createRequire(import.meta.url)('hyperformula') as Library;

const functions: SheetFunctions = functionsOver([estate], {});

/** A cell of the engine as hosts hand cells over: nothing for an empty one, percentages as plain numbers. */
function handedOver(cell: unknown): unknown {
  if (cell === EmptyValue) return null;
  if (cell instanceof CellError) return { value: `#${cell.type}` };
  return typeof cell === 'object' && cell !== null ? (cell as { readonly val: number }).val : cell;
}

interface Call { readonly args: unknown }
const SCALARS = ['PINGFEN_TOTAL', 'PINGFEN_TOTAL_TEXT', 'PINGFEN_GRADE'] as const;
const parameters = [{ argumentType: FunctionArgumentType.STRING }, { argumentType: FunctionArgumentType.RANGE }, { argumentType: FunctionArgumentType.RANGE, optionalArg: true }];

class Plugin extends FunctionPlugin {
  static implementedFunctions = {
    ...Object.fromEntries(SCALARS.map((name) => [name, { method: name, parameters }])),
    PINGFEN_BOUNDS: { method: 'PINGFEN_BOUNDS', sizeOfResultArrayMethod: 'two', parameters },
  };

  two(): unknown {
    return new ArraySize(2, 1);
  }

  answer(name: (typeof SCALARS)[number] | 'PINGFEN_BOUNDS', { args }: Call, state: unknown): unknown {
    return this.runFunction(args, state, this.metadata(name), (rulebook, ...ranges) => {
      const cells = ranges.map((range) => (range as { readonly data: readonly (readonly unknown[])[] } | undefined)?.data.map((row) => row.map(handedOver)));
      const found: Cell | Cells = functions[name](rulebook, cells[0], cells[1]);
      return Array.isArray(found) ? SimpleRangeValue.onlyValues(found) : found;
    });
  }
}
for (const name of [...SCALARS, 'PINGFEN_BOUNDS'] as const) {
  Object.defineProperty(Plugin.prototype, name, { value(this: Plugin, call: Call, state: unknown) { return this.answer(name, call, state); } });
}
HyperFormula.registerFunctionPlugin(Plugin, { enGB: Object.fromEntries(Object.keys(Plugin.implementedFunctions).map((name) => [name, name])) });

const WIDTH = 14;
const sample = asCells(estate, readYaml(readFileSync('rules/weihai-db3710-t133-2021/estate.sample.yaml', 'utf8')) as Readonly<Record<string, unknown>>);

/** The formulas over the cells: total, exact total, grade, least, most. */
function sheetOf(cells: readonly (readonly unknown[])[], options: readonly (readonly unknown[])[] = []): { readonly engine: Engine; readonly results: () => readonly unknown[] } {
  const range = `Form!A1:N${String(cells.length)}`;
  const call = (name: string): string => `=${name}("weihai/estate", ${range}${options.length === 0 ? '' : `, Options!A1:B${String(options.length)}`})`;
  const filled = cells.map((row) => Array.from({ length: WIDTH }, (_, column) => row[column] ?? null));
  const engine = HyperFormula.buildFromSheets({ Form: filled, Options: options, Results: [[...SCALARS.map(call), call('PINGFEN_BOUNDS')]] }, { licenseKey: 'gpl-v3' });
  return { engine, results: () => engine.getSheetValues(engine.getSheetId('Results'))[0]! };
}

const outside = (cells: unknown, options?: unknown): readonly unknown[] => [...SCALARS.map((name) => functions[name]('estate', cells, options)), ...functions.PINGFEN_BOUNDS('estate', cells, options)[0]!];

describe('in HyperFormula', () => {
  test('the sample of A.1 scores as it does outside', () => {
    expect(sheetOf(sample).results()).toEqual(outside(sample));
    expect(outside(sample)[0]).toBe('≈88.18 ~ ≈90.18（待定）');
  });

  test('a cell that is filled in later counts, and one that is emptied is unknown again', () => {
    const { engine, results } = sheetOf(sample);
    const row = sample.findIndex(([label]) => label === estate.facts.find(({ id }) => id === 'guardRecords')!.label);
    const set = (content: unknown): void => { engine.setCellContents({ sheet: engine.getSheetId('Form'), row, col: 1 }, content); };
    set('是');
    expect(results().slice(0, 3)).toEqual(['≈90.18', '63127/700', '五星级红色物业小区（项目）']);
    set(null);
    expect(results()).toEqual(outside(sample));
  });

  test('percentages, formulas and options are read', () => {
    const label = (id: string): string => estate.facts.find((fact) => fact.id === id)!.label;
    const cells = [[label('serviceOverall'), '93.6%'], [label('managerMark'), '=0.1+0.2'], [label('households'), '']];
    expect(sheetOf(cells).results()).toEqual(outside([[label('serviceOverall'), 0.936], [label('managerMark'), 0.3]]));
    const chosen = [['illegalBuilding', 'perSpot']];
    expect(sheetOf([['illegalStructures', 1]], chosen).results()).toEqual(outside([['illegalStructures', 1]], chosen));
  });

  test('an error in a cell is told, and nothing else is lost', () => {
    expect(sheetOf([['households', '=1/0'], ['hasCommittee', '是']]).results()).toEqual([...SCALARS.map(() => '错误：第 1 行第 2 列：“业主总家庭户数”的单元格是错误值 #DIV_BY_ZERO；改法：改好这个单元格里的公式；不知道就留空'), '错误：第 1 行第 2 列：“业主总家庭户数”的单元格是错误值 #DIV_BY_ZERO；改法：改好这个单元格里的公式；不知道就留空']);
  });
});
