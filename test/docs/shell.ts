import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../src/host/cli/node-io.js';
import { pingfen } from '../host/in-process.js';

export interface Answer {
  readonly exit: number;
  readonly output: string;
}

/** Commands that get the packages or send them off, which the checks of a change run themselves, or nobody but the owner. */
const SET_UP = ['npm ci', 'npm install pingfen', 'npm test', 'npm publish --provenance'];

const PINGFEN = /^(?:npx )?pingfen\b|^node --import tsx src\/host\/cli\/main\.ts\b/;

/** Runs one line of a `sh` block. `program` runs a file of the page by its name. */
export async function answer(line: string, folder: string, program: (file: string) => Promise<string>): Promise<Answer> {
  let output = '';
  for (const command of line.replace(/\s+#.*$/, '').split(' && ')) {
    const one = await single(command.trim(), folder, program);
    output += one.output;
    if (one.exit !== 0) return { exit: one.exit, output };
  }
  return { exit: 0, output };
}

async function single(command: string, folder: string, program: (file: string) => Promise<string>): Promise<Answer> {
  if (PINGFEN.test(command)) return commandLine(command.replace(PINGFEN, '').trim(), folder);
  const [, file] = /^node ([\w-]+\.mjs)$/.exec(command) ?? [];
  if (file !== undefined) return { exit: 0, output: await program(file) };
  if (isSetUp(command)) return { exit: 0, output: '' };
  throw new Error(`the pages may not say "${command}": test/docs/shell.ts does not know it`);
}

/** Commands that are not run here; that what they name is there is checked. */
function isSetUp(command: string): boolean {
  const [, script] = /^npm run ([\w:]+)(?: [\w:]+)?$/.exec(command) ?? [];
  if (script !== undefined) return Object.hasOwn((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts, script);
  const [, paths] = /^(?:UPDATE_GOLDEN=1 )?npx vitest run --project unit ((?:test\/[\w./-]+ ?)+)$/.exec(command) ?? [];
  return paths === undefined ? SET_UP.includes(command) : paths.split(' ').every((path) => existsSync(path));
}

/** Files of the page lie in its folder; `rules/` is that of the repository. */
async function commandLine(text: string, folder: string): Promise<Answer> {
  const [, typed = '', target] = /^(.*?)(?: > (\S+))?$/.exec(text) ?? [];
  const at = (path: string): string => (path === 'rules' || path.startsWith('rules/') ? path : join(folder, path));
  let output = '';
  let shown = '';
  const { exit } = await pingfen(words(typed), {
    stdout: (one) => {
      if (target === undefined) shown += one;
      output += one;
      return Promise.resolve();
    },
    stderr: (one) => {
      shown += one;
      return Promise.resolve();
    },
    files: {
      read: (path) => nodeFiles.read(at(path)),
      list: (path) => nodeFiles.list(at(path)),
      write: (path, content, mode) => nodeFiles.write(at(path), content, mode),
      makeFolder: (path) => nodeFiles.makeFolder(at(path)),
      open: (path) => nodeFiles.open(at(path)),
      create: (path) => nodeFiles.create(at(path)),
      rename: (from, to) => nodeFiles.rename(at(from), at(to)),
      remove: (path) => nodeFiles.remove(at(path)),
    },
  });
  if (target !== undefined) writeFileSync(join(folder, target), output);
  return { exit, output: shown };
}

function words(text: string): readonly string[] {
  return [...text.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare!);
}
