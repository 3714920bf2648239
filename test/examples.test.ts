import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import * as author from '../src/author.js';
import * as catalog from '../src/catalog.js';
import * as index from '../src/index.js';
import * as spreadsheet from '../src/spreadsheet.js';
import * as workbook from '../src/workbook.js';
import * as weihai from '../src/weihai.js';

const DOORS = { index, author, catalog, spreadsheet, weihai, workbook };

/** What examples may speak of without saying where it comes from, beside everything that the doors export. */
const TEXT = `format: 1
id: example/visits
edition: 2026-1
title: 走访评价细则
standard: { code: T/EX 2—2026, name: 走访规范, effectiveFrom: 2026-01-01, place: 附录 B, standing: informative }
entity: 小区
indicators:
  - { id: B-1, title: 有走访记录, points: 3, fact: recorded, scoring: met }
`;
const CLAUSES = `format: 1
id: example/committee
edition: 2026-1
title: 委员会条款
standard: { code: T/EX 3—2026, name: 委员会规范, effectiveFrom: 2026-01-01, place: 第 4 章, standing: recommended }
entity: 委员会
facts:
  members: { kind: count, label: 环境和物业管理委员会委员, unit: 人 }
  partyMembers: { kind: count, label: 其中党员, unit: 人, atMost: members }
  conflicted: { kind: count, label: 在物业服务人任职的委员, unit: 人, atMost: members }
requirements:
  - { id: C-1, clause: 4.1, quote: 委员应为五人以上单数, modality: shall, check: { of: members, atLeast: 5, odd: true } }
  - { id: C-2, clause: 4.2, quote: 党员宜过半数, modality: should, check: { ratio: [partyMembers, members], above: 1/2 } }
  - { id: C-3, clause: 4.3, quote: 委员不得在物业服务人任职, modality: shall, check: { of: conflicted, is: 0 } }
`;
const PREAMBLE = `
const text: string = ${JSON.stringify(TEXT)};
const facts: EstateFacts = { estateType: 'new', hasCommittee: true, committeeMembers: 7, committeePartyMembers: 4 };
const assessment = unwrap(evaluate(estate, facts));
const plan = unwrap(compileText(text));
const committee: Plan = unwrap(compileText(${JSON.stringify(CLAUSES)}));
`;

interface Example {
  readonly name: string;
  readonly code: string;
}

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};
const program = ts.createProgram(Object.keys(DOORS).map((door) => `src/${door}.ts`), OPTIONS);
const checker = program.getTypeChecker();

/** The exports of the doors, by name, with the aliases of re-exports followed. */
const exported = Object.keys(DOORS).flatMap((door) => {
  const symbol = checker.getSymbolAtLocation(program.getSourceFile(`src/${door}.ts`)!)!;
  return checker.getExportsOfModule(symbol).map((one) => ({ door, name: one.name, symbol: (one.flags & ts.SymbolFlags.Alias) === 0 ? one : checker.getAliasedSymbol(one) }));
});

const isFunction = (symbol: ts.Symbol): boolean => (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class)) !== 0;

const examples: readonly Example[] = exported.flatMap(({ name, symbol }) =>
  symbol.getJsDocTags(checker).filter((tag) => tag.name === 'example').map((tag) => ({ name, code: /```ts\n([\s\S]*?)```/.exec(ts.displayPartsToString(tag.text))![1]! })),
);

/** An example as statements, each value after `// →` handed to `same` with what stands before it. */
function checked(code: string): string {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  return file.statements
    .map((statement) => {
      const text = statement.getText(file);
      const value = /^[ \t]*\n?[ \t]*\/\/ → (.*)/.exec(code.slice(statement.end))?.[1];
      if (value === undefined) return text;
      if (ts.isExpressionStatement(statement)) return `same(${statement.expression.getText(file)}, ${value});`;
      throw new Error(`no value can be told of: ${text}`);
    })
    .join('\n');
}

const moduleOf = (code: string): string => `${PREAMBLE}{\n${checked(code)}\n}`;

test('every exported function has an example', () => {
  const named = new Set(examples.map(({ name }) => name));
  expect(exported.filter(({ symbol, name }) => isFunction(symbol) && !named.has(name)).map(({ name }) => name)).toEqual([]);
});

test('the examples are typed right', () => {
  const names = (door: string): string => exported.filter((one) => one.door === door).map(({ name }) => name).join(', ');
  const imports = Object.keys(DOORS).map((door) => `import { ${names(door)} } from './${door}.js';`).join('\n');
  const header = `${imports}\ndeclare function same<T>(actual: T, expected: unknown): void;\n`;
  const path = (number: number): string => resolve(`src/example-${number}.ts`);
  const sources = new Map(examples.map(({ code }, number) => [path(number), `${header}${moduleOf(code)}`]));
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.getSourceFile = (name, ...rest) => (sources.has(name) ? ts.createSourceFile(name, sources.get(name)!, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest));
  const typed = ts.createProgram([...sources.keys()], OPTIONS, host, program);
  const problems = [...sources.keys()].flatMap((name) => typed.getSemanticDiagnostics(typed.getSourceFile(name)));
  expect(problems.map(({ file, messageText }) => `${examples[Number(/(\d+)\.ts$/.exec(file!.fileName)![1])]!.name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)).toEqual([]);
}, 60_000);

describe('the example of', () => {
  const scope = { ...index, ...author, ...catalog, ...spreadsheet, ...weihai, ...workbook, same: (actual: unknown, wanted: unknown) => { expect(actual).toEqual(wanted); } };

  test.each(examples)('$name gives what it says', ({ code }) => {
    const script = ts.transpile(moduleOf(code), { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None });
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const run = new Function(...Object.keys(scope), script) as (...values: unknown[]) => void;
    run(...Object.values(scope));
  });
});

test('the READMEs and pages name no function that is not exported', () => {
  const runtime = new Set(Object.values(DOORS).flatMap((door) => Object.keys(door)));
  for (const file of ['README.md', 'README.zh-CN.md']) {
    const imports = [...readFileSync(file, 'utf8').matchAll(/import \{ ([^}]+) \} from 'pingfen/g)].flatMap(([, names]) => names!.split(', '));
    expect(imports.filter((name) => !runtime.has(name))).toEqual([]);
  }
});
