import { readFileSync } from 'node:fs';
import * as http from 'node:http';
import { resolve } from 'node:path';
import { format, inspect, isDeepStrictEqual } from 'node:util';
import { compileFunction, runInThisContext } from 'node:vm';
import ts from 'typescript';
import * as anyang from '../../src/anyang.js';
import * as author from '../../src/author.js';
import * as batch from '../../src/batch.js';
import * as catalog from '../../src/catalog.js';
import * as runtime from '../../src/index.js';
import * as rongcheng from '../../src/rongcheng.js';
import * as taian from '../../src/taian.js';
import * as estateScore from '../../src/catalog/weihai-db3710-t133-2021/estate.score.js';
import * as weihai from '../../src/weihai.js';
import * as workbook from '../../src/workbook.js';
import { nodesOf } from '../architecture/read-source.js';

const DOORS: Readonly<Record<string, object>> = {
  pingfen: runtime, 'pingfen/author': author, 'pingfen/catalog': catalog,
  'pingfen/weihai': weihai, 'pingfen/weihai/estate': estateScore, 'pingfen/taian': taian, 'pingfen/rongcheng': rongcheng, 'pingfen/anyang': anyang,
  'pingfen/workbook': workbook, 'pingfen/batch': batch,
};

/** A value that a page names after `// →`, beside the one that was found. Lines count from 0. */
export interface Seen {
  readonly line: number;
  readonly isRight: boolean;
  readonly found: string;
}

/** Runs the code of a page in one scope, block after block, and keeps what it prints. */
export class Program {
  readonly seen: Seen[] = [];
  private output = '';
  private readonly reached: ReturnType<typeof signal>[];
  private readonly go: ReturnType<typeof signal>[];
  private end: Promise<unknown> | undefined;

  constructor(
    private readonly blocks: readonly string[],
    private readonly folder: string,
  ) {
    this.reached = [...blocks, ''].map(signal);
    this.go = [...blocks, ''].map(signal);
  }

  /** Runs the block with this index; the ones before it have run. Returns what it printed. */
  async run(index: number): Promise<string> {
    this.output = '';
    this.end ??= this.start();
    this.go[index]!.fire();
    await Promise.race([this.reached[index + 1]!.fired, this.end]);
    if (index + 1 === this.blocks.length) {
      this.go[index + 1]!.fire();
      await this.end;
    }
    return this.output;
  }

  private start(): Promise<unknown> {
    const text = this.blocks.map((block, index) => `await __at(${index});\n${instrumented(block, index).text}`).join('');
    const { outputText } = ts.transpileModule(`${text}\nawait __at(${this.blocks.length});`, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
    });
    const main = compileFunction(`return (async () => {${outputText}})();`, ['require', 'exports', 'console', 'process', '__at', '__is']);
    const print = (...values: unknown[]): void => void (this.output += `${format(...values)}\n`);
    const at = (index: number): Promise<void> => {
      this.reached[index]!.fire();
      return this.go[index]!.fired;
    };
    const is = <T>(value: T, expected: string, block: number, line: number): T => {
      const isRight = expected !== '?' && isDeepStrictEqual(value, runInThisContext(`(${expected})`));
      this.seen.push({ line: block * LINES + line, isRight, found: inspect(value, { breakLength: Infinity, depth: 9 }) });
      return value;
    };
    return main((name: string) => this.load(name), {}, { log: print, error: print }, { env: { PORT: '0' } }, at, is) as Promise<unknown>;
  }

  private load(name: string): object {
    if (name === 'node:http') return http;
    if (name === 'node:fs') return { readFileSync: (path: string, encoding: 'utf8') => readFileSync(resolve(this.folder, path), encoding) };
    const door = DOORS[name];
    if (door === undefined) throw new Error(`the pages may not import ${name}`);
    return door;
  }
}

/** More lines than a block has, so that one number tells the block and the line. */
export const LINES = 10_000;

function signal(): { readonly fired: Promise<void>; readonly fire: () => void } {
  let fire = (): void => {};
  const fired = new Promise<void>((done) => (fire = done));
  return { fired, fire };
}

export const ARROW = /^(.*?)\s*\/\/ → (.*)$/;

/** A block in which each `// → value` became a call that compares. */
export function instrumented(block: string, index: number): { readonly text: string; readonly count: number } {
  const file = ts.createSourceFile('block.ts', block, ts.ScriptTarget.ES2022, true);
  const lines = block.split('\n');
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  for (const node of nodesOf(file)) {
    if (!ts.isExpressionStatement(node) && !ts.isVariableStatement(node)) continue;
    const { line, character } = file.getLineAndCharacterOfPosition(node.end);
    const [, before, expected] = ARROW.exec(lines[line]!) ?? [];
    if (before?.length !== character) continue;
    const call = (value: string): string => `__is(${value}, ${JSON.stringify(expected)}, ${index}, ${line})`;
    if (ts.isVariableStatement(node)) edits.push({ from: node.end, to: node.end, text: ` ${call(node.declarationList.declarations[0]!.name.getText())};` });
    else edits.push({ from: node.expression.getStart(), to: node.expression.end, text: call(`(${node.expression.getText()})`) });
  }
  const text = edits.sort((a, b) => b.from - a.from).reduce((all, { from, to, text: one }) => `${all.slice(0, from)}${one}${all.slice(to)}`, block);
  return { text, count: edits.length };
}

/** What the compiler has against the code of the pages, by path and line. All of it is checked at once. */
export function typeFaults(sources: ReadonlyMap<string, string>): readonly string[] {
  const virtual = new Map([...sources].map(([path, text]) => [resolve(path), text]));
  const { config } = ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8')) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');
  const homes = { pingfen: 'index', 'pingfen/weihai/estate': 'catalog/weihai-db3710-t133-2021/estate.score' } as Readonly<Record<string, string>>;
  const paths = Object.fromEntries(Object.keys(DOORS).map((door) => [door, [`./src/${homes[door] ?? door.slice(8)}.ts`]]));
  const all: ts.CompilerOptions = { ...options, paths, noUnusedLocals: false, noUncheckedIndexedAccess: false };
  const host = ts.createCompilerHost(all);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => virtual.has(resolve(path)) || fileExists(path);
  host.getSourceFile = (path, ...rest) => {
    const text = virtual.get(resolve(path));
    return text === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  };
  const program = ts.createProgram([...virtual.keys()], all, host);
  const diagnostics = [...virtual.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  });
  return diagnostics.map(({ file, start, messageText }) => {
    const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    return `${file?.fileName.slice(resolve('.').length + 1) ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
