import { readdirSync, readFileSync } from 'node:fs';

/** A fenced block of a page. The info string is `language [file] [word …]`. */
export interface Block {
  readonly language: string;
  /** The file that the block is written to, or that a `diff` changes. */
  readonly file: string | undefined;
  /** `append`: to the end of the file. `fails`: a command ends with an exit code other than 0. `shown`: stands so in the file. `unchecked`: not run. */
  readonly words: readonly string[];
  readonly text: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
}

const READMES = ['README.md', 'README.zh-CN.md'];

/** Pages that a program writes are tested by what writes them. */
const GENERATED = ['docs/reference/', 'docs/rulebooks/', 'docs/lint/'];

/** Every page that people write, by its path from the root of the repository. */
export function pages(): readonly string[] {
  const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !GENERATED.some((folder) => path.startsWith(folder)));
  return [...READMES, ...docs.sort()];
}

export function readPage(path: string): string {
  return readFileSync(path, 'utf8');
}

export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { readonly info: string; readonly line: number; readonly inside: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (open === undefined) {
      const fence = /^```(.*)$/.exec(line);
      if (fence !== null) open = { info: fence[1]!, line: index + 1, inside: [] };
    } else if (line === '```') {
      blocks.push(blockOf(open.info, open.inside, open.line));
      open = undefined;
    } else {
      open.inside.push(line);
    }
  }
  return blocks;
}

function blockOf(info: string, inside: readonly string[], line: number): Block {
  const [language = '', ...rest] = info.trim().split(/\s+/);
  const file = rest.find((word) => word.includes('.'));
  return { language, file, words: rest.filter((word) => word !== file), text: inside.map((one) => `${one}\n`).join(''), line };
}

/** A text without its fenced blocks, line by line. */
export function proseOf(text: string): string {
  return text.replace(/^```[^\n]*\n[\s\S]*?^```$/gm, '');
}

/** The changes of a `diff` block, parted by `@@`, applied to a text; `undefined` where what one starts from is not there exactly once. */
export function patched(text: string, diff: string): string | undefined {
  return diff.split(/^@@\n/m).reduce<string | undefined>((whole, change) => (whole === undefined ? undefined : changed(whole, change)), text);
}

function changed(text: string, change: string): string | undefined {
  const lines = change.split('\n').slice(0, -1);
  const side = (skip: string): string => lines.flatMap((line) => (line.startsWith(skip) ? [] : [`${line.slice(1)}\n`])).join('');
  const parts = `\n${text}`.split(`\n${side('+')}`);
  return parts.length === 2 ? parts.join(`\n${side('-')}`).slice(1) : undefined;
}
