import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ARROW, instrumented, LINES, Program } from './code.js';
import { excerptFaults } from './excerpt.js';
import { blocksOf, patched, type Block } from './page.js';
import { answer } from './shell.js';

/** What running a page found. */
export interface Ran {
  /** Each begins with the line of the block. */
  readonly faults: readonly string[];
  /** The page with what was found in place of what it said. */
  readonly mended: string;
  /** Everything typed at a prompt. */
  readonly commands: readonly string[];
  readonly unchecked: number;
}

interface Given {
  /** Files that are there before the page begins. */
  readonly files?: Readonly<Record<string, string>>;
  /** Texts that a part of a rulebook may be taken from. */
  readonly wholes: readonly string[];
  /** What a page shows that was printed before its first block. */
  readonly printed?: string;
}

export const isCode = ({ language, words }: Block): boolean => ['ts', 'js'].includes(language) && !words.includes('unchecked');
const OUTPUTS = ['text', 'json'];

/** Runs every block of a page, one after the other, in a folder of its own. */
export async function runPage(text: string, given: Given): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'pingfen-docs-'));
  try {
    const run = new PageRun(text, folder, given);
    await run.all();
    return run;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

class PageRun implements Ran {
  readonly faults: string[] = [];
  readonly commands: string[] = [];
  unchecked = 0;
  private readonly blocks: readonly Block[];
  private readonly code: readonly Block[];
  private readonly program: Program;
  private readonly lines: (string | undefined)[];
  /** What the last block printed, where the next one may show it. */
  private printed: string | undefined;

  constructor(
    text: string,
    private readonly folder: string,
    private readonly given: Given,
  ) {
    this.lines = text.split('\n');
    this.blocks = blocksOf(text);
    this.code = this.blocks.filter((block) => isCode(block) && block.file === undefined);
    this.program = new Program(this.code.map((block) => block.text), folder);
    this.printed = given.printed;
    for (const [name, content] of Object.entries(given.files ?? {})) writeFileSync(join(folder, name), content);
  }

  get mended(): string {
    return this.lines.filter((line) => line !== undefined).join('\n');
  }

  async all(): Promise<void> {
    for (const [index, block] of this.blocks.entries()) {
      const next = this.blocks[index + 1];
      try {
        this.printed = await this.block(block);
      } catch (error) {
        this.faults.push(`${block.line}: ${String(error)}`);
      }
      if (this.printed !== undefined && this.printed !== '' && block.language === 'ts' && next?.language !== 'text') this.faults.push(`${block.line}: what it prints is not shown`);
    }
    this.compareSeen(this.program, this.code);
  }

  /** What it prints, where it runs something. */
  private async block(block: Block): Promise<string | undefined> {
    if (block.words.includes('unchecked')) this.unchecked += 1;
    else if (block.language === 'sh') return this.shell(block);
    else if (isCode(block) && block.file === undefined) return this.program.run(this.code.indexOf(block));
    else this.data(block);
    return undefined;
  }

  private data(block: Block): void {
    const { language, file } = block;
    if (OUTPUTS.includes(language) && file === undefined) this.compareOutput(block);
    else if (language === 'diff' && file !== undefined) this.patch(block, file);
    else if (file !== undefined && block.words.includes('shown')) this.shows(block, file);
    else if (file !== undefined && ['yaml', 'json', 'ts', 'js', 'tsv', 'csv'].includes(language)) this.write(block, file);
    else if (language === 'yaml') this.excerpt(block);
    else if (language !== 'mermaid') throw new Error(`a block of "${language}" that the test does not know`);
  }

  private write({ text, words }: Block, file: string): void {
    writeFileSync(join(this.folder, file), text, { flag: words.includes('append') ? 'a' : 'w' });
  }

  private patch({ text }: Block, file: string): void {
    const changed = patched(this.read(file), text);
    if (changed === undefined) throw new Error(`what it changes is not in ${file} exactly once`);
    writeFileSync(join(this.folder, file), changed);
  }

  /** Part of a file that a command wrote. */
  private shows({ text, line }: Block, file: string): void {
    if (!this.read(file).replaceAll('\r\n', '\n').includes(text)) this.faults.push(`${line}: stands not so in ${file}`);
  }

  private read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  private excerpt({ text, line }: Block): void {
    const files = this.blocks.flatMap((block) => (block.language === 'yaml' && block.file !== undefined ? [block.text] : []));
    this.faults.push(...excerptFaults(text, [...files, ...this.given.wholes]).map((fault) => `${line}: ${fault}`));
  }

  private async shell({ text, words, line }: Block): Promise<string> {
    let output = '';
    for (const command of text.split('\n').filter((one) => one !== '')) {
      this.commands.push(command);
      const { exit, output: one } = await answer(command, this.folder, (file) => this.runFile(file));
      output += one;
      if ((exit !== 0) !== words.includes('fails')) this.faults.push(`${line}: "${command}" ends with ${exit}: ${one}`);
    }
    return output;
  }

  /** Runs a file of code that the page shows. */
  private async runFile(file: string): Promise<string> {
    const block = this.blocks.find((one) => isCode(one) && one.file === file);
    if (block === undefined) throw new Error(`there is no code ${file}`);
    const program = new Program([block.text], this.folder);
    const output = await program.run(0);
    this.compareSeen(program, [block]);
    return output;
  }

  private compareOutput({ text, line, language }: Block): void {
    const { printed } = this;
    if (printed === undefined) {
      if (language === 'json') JSON.parse(text);
      else this.faults.push(`${line}: text that no command prints`);
      return;
    }
    const isSame = language === 'json' ? isDeepStrictEqual(JSON.parse(text), JSON.parse(printed)) : text === printed;
    if (isSame) return;
    this.faults.push(`${line}: it prints otherwise:\n${printed}`);
    this.replace(line, text.split('\n').length - 1, printed.replace(/\n$/, ''));
  }

  private replace(line: number, count: number, text: string): void {
    for (let index = line; index < line + count; index += 1) this.lines[index] = undefined;
    if (count > 0) this.lines[line] = text;
    else this.lines[line - 1] = `${this.lines[line - 1]!}\n${text}`;
  }

  private compareSeen({ seen }: Program, blocks: readonly Block[]): void {
    for (const { line: at, isRight, found } of seen) {
      if (isRight) continue;
      const line = blocks[Math.floor(at / LINES)]!.line + (at % LINES);
      this.faults.push(`${line + 1}: the value is ${found}`);
      this.lines[line] = this.lines[line]!.replace(ARROW, (_, before: string) => `${before} // → ${found}`);
    }
    for (const [index, block] of blocks.entries()) {
      const written = block.text.split('\n').filter((line) => ARROW.test(line)).length;
      const { count } = instrumented(block.text, index);
      if (count !== written || new Set(seen.map(({ line }) => line).filter((line) => Math.floor(line / LINES) === index)).size !== count) {
        this.faults.push(`${block.line}: a "// →" that does not end a statement, or that was not reached`);
      }
    }
  }
}
