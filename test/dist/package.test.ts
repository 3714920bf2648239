import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../architecture/read-source.js';
import { AUTHORING } from '../architecture/rules.js';

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: object; readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>>;
}

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const doors = Object.keys(manifest.exports).filter((door) => !door.endsWith('.json'));
const entryOf = (door: string): string => (door === '.' ? 'index' : door.slice(2));
const files = readdirSync('dist');

/** Every path that the conditions of `exports` lead to. */
function targets(node: unknown): string[] {
  return typeof node === 'string' ? [node] : Object.values(node as object).flatMap(targets);
}

/** Source files and packages that an output and all it imports consist of. */
function contents(metafile: Metafile, output: string, seen = new Set<string>()): string[] {
  if (seen.has(output)) return [];
  seen.add(output);
  const part = metafile.outputs[output];
  if (part === undefined) throw new Error(`${output} is not in the metafile`);
  return [
    ...Object.keys(part.inputs),
    ...part.imports.flatMap(({ path, external }) => (external === true ? [`node_modules/${path}`] : contents(metafile, path, seen))),
  ];
}

const AUTHORING_PARTS = new RegExp(`^node_modules/(zod|yaml)(/|$)|^src/(${[...AUTHORING, 'host'].join('|')})/`);

describe.each([
  ['esm', 'js'],
  ['cjs', 'cjs'],
])('the %s build', (format, extension) => {
  const partsOf = (door: string): string[] => {
    const metafile = JSON.parse(read(`dist/metafile-${format}.json`)) as Metafile;
    return contents(metafile, `dist/${entryOf(door)}.${extension}`).filter((part) => AUTHORING_PARTS.test(part));
  };

  it.each(doors.filter((door) => door !== './author'))('has nothing of the authoring lane behind %s', (door) => {
    expect(partsOf(door)).toEqual([]);
  });

  it('has zod and yaml behind ./author, so the check above can fail', () => {
    expect(partsOf('./author')).toEqual(expect.arrayContaining(['node_modules/zod', 'node_modules/yaml']));
  });
});

describe('the package', () => {
  it.each(Object.entries(manifest.exports).flatMap(([door, node]) => targets(node).map((path) => [door, path])))('has what %s names: %s', (_, path) => {
    expect(existsSync(path)).toBe(true);
  });

  it('keeps the types of zod and yaml out of its own', () => {
    const types = files.filter((file) => /\.d\.c?ts$/.test(file));
    expect(types).toEqual(expect.arrayContaining(doors.flatMap((door) => [`${entryOf(door)}.d.ts`, `${entryOf(door)}.d.cts`])));
    expect(types.filter((file) => importsOf(`dist/${file}`).some((name) => !name.startsWith('.')))).toEqual([]);
  });

  it('tells nothing of the machine that built it', () => {
    expect(files.filter((file) => file.endsWith('.map') || read(join('dist', file)).includes(process.cwd()))).toEqual([]);
  });

  it('ships these files and no others', () => {
    const paths = packed();
    const top = new Set(paths.map((path) => path.replace(/\/.*/, '/')));
    expect([...top].sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-CN.md', 'dist/', 'package.json', 'rules/', 'schema/']);
    expect(paths.filter((path) => path.includes('metafile'))).toEqual([]);
  });
});

describe('the files that stand alone', () => {
  it('import nothing that is not in Node', () => {
    expect(importsOf('dist/cli.js').filter((name) => !name.startsWith('node:'))).toEqual([]);
    expect(importsOf('dist/pingfen.iife.js')).toEqual([]);
  });

  it('begin with a line that names Node, where they are commands', () => {
    for (const path of Object.values(manifest.bin)) expect(read(path).split('\n', 1)).toEqual(['#!/usr/bin/env node']);
  });

  it('answer the demo as the source does, from a folder without packages', () => {
    const [, ...source] = (manifest.scripts.demo ?? '').split(' ');
    const folder = mkdtempSync(join(tmpdir(), 'pingfen-'));
    try {
      copyFileSync('dist/cli.js', join(folder, 'cli.mjs'));
      const built = [join(folder, 'cli.mjs'), ...source.slice(source.indexOf('src/host/cli/main.ts') + 1)];
      expect(node(built)).toBe(node(source));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function node(args: readonly string[]): string {
  return execFileSync(process.execPath, args, { encoding: 'utf8' });
}

function importsOf(path: string): string[] {
  return [...readSource(read(path)).imports];
}

/** What `npm pack` would put into the package. */
function packed(): string[] {
  // npm itself when npm runs this, so that no shell is needed on Windows.
  const npm = process.env.npm_execpath;
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const output = npm === undefined ? execFileSync('npm', args, { encoding: 'utf8' }) : node([npm, ...args]);
  const [report] = JSON.parse(output) as { files: { path: string }[] }[];
  return (report as { files: { path: string }[] }).files.map(({ path }) => path);
}
