import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { parseTree } from 'custom-functions-metadata/lib/parseTree.js';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { functionsOver, type SheetFunctions, type SheetHost } from '../../../src/bridges/cells/functions.js';
import { kitFiles } from '../../../src/host/sheet/kits.js';
import { KIT_FUNCTIONS } from '../../../src/host/sheet/kit-functions.js';
import { TABLES } from '../../../src/host/sheet/tables.js';

const GLUES = ['excel/glue.js', 'wps-addin/js/functions.js', 'wps-macro/glue.js', 'google/functions.gs'].map((file) => `docs/spreadsheet/${file}`);
const textOf = (file: string): string => readFileSync(file, 'utf8');
const real = functionsOver(TABLES, {});
const RANGE = [['已成立业委会', '是'], ['业主总家庭户数', 1240]];

test('every function of a sheet is in every kit, and no other', () => {
  expect(KIT_FUNCTIONS.map(({ name }) => name)).toEqual(Object.keys(real));
  expect([...kitFiles().keys()].filter((file) => GLUES.includes(file))).toEqual(GLUES);
});

test("what Microsoft's own generator makes of the functions is what Excel is given", () => {
  const { functions, extras } = parseTree(textOf('docs/spreadsheet/excel/glue.js'), 'glue');
  expect(extras.flatMap(({ errors }) => errors)).toEqual([]);
  expect({ functions }).toEqual(JSON.parse(textOf('docs/spreadsheet/excel/functions.json')));
  for (const { id } of functions) expect(id).toMatch(/^[A-Z0-9._]+$/);
});

/** What the functions at the top of a script are called, with the comment before each. */
function declared(text: string): readonly { readonly name: string; readonly comment: string }[] {
  const file = ts.createSourceFile('kit.js', text, ts.ScriptTarget.ES2022, true);
  return file.statements.filter(ts.isFunctionDeclaration).map((one) => ({ name: one.name!.text, comment: ts.getJSDocCommentsAndTags(one).map((doc) => doc.getText()).join('') }));
}

test.each(GLUES)('%s declares them at the top, with names and comments that hosts look for', (file) => {
  const found = declared(textOf(file)).filter(({ comment }) => comment.includes('@customfunction'));
  expect(found.map(({ name }) => name)).toEqual(Object.keys(real));
  for (const { name, comment } of found) {
    expect(name).toMatch(/^[a-zA-Z_][a-zA-Z0-9_]*$/);
    expect(comment).toContain('@returns {any');
  }
});

/** A host that has the script already: what the kit says of it, and how it calls it. */
function hosted(file: string, prelude = ''): { readonly run: (code: string) => unknown; readonly host: () => SheetHost | undefined; readonly associated: string[] } {
  const associated: string[] = [];
  let asked: SheetHost | undefined;
  const pingfenSheet = {
    sheetFunctions: (host?: SheetHost): SheetFunctions => {
      asked = host;
      return functionsOver(TABLES, host ?? {});
    },
  };
  const engine = createContext({ pingfenSheet, CustomFunctions: { associate: (name: string) => associated.push(name) }, RANGE });
  runInContext(prelude + textOf(file), engine);
  return { run: (code) => runInContext(code, engine) as unknown, host: () => asked, associated };
}

describe('a kit calls what it stands for', () => {
  test.each(GLUES)('%s', (file) => {
    const { run, host } = hosted(file);
    expect(run("[PINGFEN_TOTAL('estate', RANGE), PINGFEN_TOTAL('estate', RANGE, null), PINGFEN_GRADE('estate', RANGE, [])]")).toEqual([real.PINGFEN_TOTAL('estate', RANGE), real.PINGFEN_TOTAL('estate', RANGE), real.PINGFEN_GRADE('estate', RANGE)]);
    expect(run("[PINGFEN_RULEBOOKS(), PINGFEN_FACTS('estate'), PINGFEN_BOUNDS('estate', RANGE), PINGFEN_CHECK('estate', RANGE)]")).toEqual([real.PINGFEN_RULEBOOKS(), real.PINGFEN_FACTS('estate'), real.PINGFEN_BOUNDS('estate', RANGE), real.PINGFEN_CHECK('estate', RANGE)]);
    // Google alone tells empty cells from 0.
    expect(host()).toEqual(file.includes('google') ? undefined : { emptyIsZero: true });
  });

  test('Excel is told of each', () => {
    expect(hosted('docs/spreadsheet/excel/glue.js').associated).toEqual(Object.keys(real));
  });

  test('a macro takes the cells out of a range', () => {
    expect(hosted('docs/spreadsheet/wps-macro/glue.js').run("PINGFEN_BOUNDS('estate', { Value2: RANGE })")).toEqual(real.PINGFEN_BOUNDS('estate', RANGE));
  });

  test('days of Google are read as days', () => {
    const { run } = hosted('docs/spreadsheet/google/functions.gs');
    expect(run("pingfenCells_([['启用日期', new Date(2025, 2, 1), 3]])")).toEqual([['启用日期', '2025-03-01', 3]]);
    expect(run("[pingfenCells_(new Date(2024, 11, 31)), pingfenCells_(undefined)]")).toEqual(['2024-12-31', undefined]);
  });
});
