import { listRulebooks } from '../../src/catalog.js';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../architecture/read-source.js';
import { AUTHORING } from '../architecture/rules.js';
import { node, pack } from './npm.js';

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: object; readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>>;
}

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly main: string;
  readonly module: string;
  readonly types: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const doors = Object.keys(manifest.exports).filter((door) => !door.endsWith('.json'));
/** The door that runs in a test runner: ES modules only, and it reads files. */
const TESTING = './vitest';
const entryOf = (door: string): string => (door === '.' ? 'index' : door.slice(2));
const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.')).map((name) => name.replaceAll('\\', '/'));

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

/** The command of `npm run demo`, without the program. */
const DEMO = (manifest.scripts.demo ?? '').split(' ').slice(1);

/** Everything in the tarball. */
const SHIPPED = [
  ...['CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-CN.md', 'package.json'],
  ...['index', 'weihai', 'taian', 'rongcheng', 'anyang', 'catalog', 'spreadsheet', 'workbook', 'module', 'batch', 'author', 'weihai/estate', 'weihai/enterprise', 'weihai/street', 'weihai/district', 'taian/enterprise', 'rongcheng/accountability'].flatMap((door) => ['js', 'cjs', 'd.ts', 'd.cts'].map((ending) => `dist/${door}.${ending}`)),
  ...['dist/chunk-*.js', ...['assessment', 'options', 'plan', 'rounding'].flatMap((types) => [`dist/${types}-*.d.ts`, `dist/${types}-*.d.cts`])],
  ...['dist/cli.js', 'dist/pingfen.iife.js', 'dist/pingfen.sheet.iife.js', 'dist/pingfen.sheet.full.iife.js', 'dist/vitest.js', 'dist/vitest.d.ts'],
  ...listRulebooks().flatMap(({ id }) => ['', '.cases', '.sample'].map((part) => `rules/${id}${part}.yaml`)),
  ...['schema/assessment.json', 'schema/cases.json', 'schema/rulebook.json'],
].sort();

const AUTHORING_PARTS = new RegExp(`^node_modules/(zod|yaml)(/|$)|^src/(${[...AUTHORING, 'host'].join('|')})/`);

describe.each([
  ['esm', 'js'],
  ['cjs', 'cjs'],
])('the %s build', (format, extension) => {
  const partsOf = (door: string): string[] => {
    const metafile = JSON.parse(read(`dist/metafile-${format}.json`)) as Metafile;
    return contents(metafile, `dist/${entryOf(door)}.${extension}`).filter((part) => AUTHORING_PARTS.test(part));
  };

  it.each(doors.filter((door) => door !== './author' && door !== TESTING))('has nothing of the authoring lane behind %s', (door) => {
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
    expect(types).toEqual(expect.arrayContaining(doors.flatMap((door) => (door === TESTING ? [] : [`${entryOf(door)}.d.ts`, `${entryOf(door)}.d.cts`]))));
    expect(types.filter((file) => importsOf(`dist/${file}`).some((name) => !name.startsWith('.') && !(file === 'vitest.d.ts' && name === 'vitest')))).toEqual([]);
  });

  it('tells nothing of the machine that built it', () => {
    expect(files.filter((file) => file.endsWith('.map') || read(join('dist', file)).includes(process.cwd()))).toEqual([]);
  });

  it('ships these files and no others', () => {
    // Chunks are named by the hash of what is in them.
    const paths = pack().files.map(({ path }) => path.replace(/^(dist\/\w+)-[\w-]{8}\./, '$1-*.'));
    expect([...new Set(paths)].sort()).toEqual(SHIPPED);
  });
});

describe('what the package says of itself', () => {
  it('is its licence in full', () => {
    // The text as the Apache foundation hands it out begins with an empty line.
    expect(createHash('sha256').update(`\n${read('LICENSE')}`).digest('hex')).toBe('cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30');
    expect(manifest.license).toBe('Apache-2.0');
  });

  it('is what this version brought', () => {
    const [, entry] = new RegExp(`^## ${manifest.version.replaceAll('.', '\\.')}\\b.*\\n\\n((?:(?!## ).+\\n)+)`, 'm').exec(read('CHANGELOG.md')) ?? [];
    expect(entry).toMatch(/^- \S/);
  });

  it('is true, and names no place where it is not yet', () => {
    expect(manifest).toMatchObject({ name: 'pingfen', type: 'module', sideEffects: ['./dist/vitest.js'], engines: { node: '>=20.19' } });
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(repository|homepage|bugs|funding|private)$/)]));
    expect(node(['dist/cli.js', '--version'])).toContain(manifest.version);
    expect(Object.values(manifest.dependencies)).toEqual(Object.keys(manifest.dependencies).map((name) => (JSON.parse(read(`node_modules/${name}/package.json`)) as Manifest).version));
    expect([manifest.main, manifest.module, manifest.types]).toEqual(['cjs', 'js', 'd.ts'].map((ending) => `./dist/index.${ending}`));
  });
});

describe('the files that stand alone', () => {
  it('import nothing that is not in Node', () => {
    expect(importsOf('dist/cli.js').filter((name) => !name.startsWith('node:'))).toEqual([]);
    for (const script of ['pingfen', 'pingfen.sheet', 'pingfen.sheet.full']) expect(importsOf(`dist/${script}.iife.js`)).toEqual([]);
  });

  it('begin with a line that names Node, where they are commands', () => {
    for (const path of Object.values(manifest.bin)) expect(read(path).split('\n', 1)).toEqual(['#!/usr/bin/env node']);
  });

  it('answer the demo as the source does, from a folder without packages', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pingfen-'));
    try {
      copyFileSync('dist/cli.js', join(folder, 'cli.mjs'));
      for (const { id } of listRulebooks().slice(0, 3)) {
        const built = [join(folder, 'cli.mjs'), 'score', id, `rules/${id}.sample.yaml`];
        expect(node(built)).toBe(node([...DEMO, id]));
      }
      const [id, cli, book] = [listRulebooks()[0]!.id, join(folder, 'cli.mjs'), join(folder, 'book.xlsx')];
      node([cli, 'workbook', id, `rules/${id}.sample.yaml`, '--out', book]);
      expect(node([cli, 'score', id, book])).toBe(node([cli, 'score', id, `rules/${id}.sample.yaml`]));
      const [many, scores] = ['many.ndjson', 'scores.csv'].map((name) => join(folder, name)) as [string, string];
      writeFileSync(many, '{}\n'.repeat(200));
      for (const workers of ['1', '2']) {
        node([cli, 'batch', id, many, '--out', scores, '--workers', workers]);
        expect(read(scores).split('\r\n')).toHaveLength(202);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function importsOf(path: string): string[] {
  return [...readSource(read(path)).imports];
}
