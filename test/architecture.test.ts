import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageIgnores, MOST_IGNORES, weakTests } from './architecture/habits.js';
import { AUTHORING, breaches, RUNTIME, type Sources } from './architecture/rules.js';

function read(folder: string): Sources {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  return Object.fromEntries(paths.map((path) => [`${folder}/${path.replaceAll('\\', '/')}`, readFileSync(join(folder, path), 'utf8')]));
}

const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const sources = read('src');

describe('the rooms on disk', () => {
  it('are read', () => {
    expect(rooms).toEqual(expect.arrayContaining(['exact', 'diagnostics']));
    expect(Object.keys(sources)).toContain('src/exact/rational.ts');
  });

  it('keep the architecture', () => {
    expect(breaches(rooms, sources)).toEqual([]);
  });

  it('hide little from the coverage, and say why', () => {
    const ignores = coverageIgnores(sources);
    expect(ignores.filter(({ hasReason }) => !hasReason)).toEqual([]);
    expect(ignores.length).toBeLessThanOrEqual(MOST_IGNORES);
  });
});

describe('the tests on disk', () => {
  it('are all run, and none is tolerant', () => {
    expect(weakTests(read('test'))).toEqual([]);
  });
});

/** Breaches of a src/ that holds these files, and a plain neighbour in every room to import. */
function breachesOf(files: Sources): string[] {
  const neighbours = Object.fromEntries([...RUNTIME, ...AUTHORING, 'host'].map((room) => [`src/${room}/near.ts`, 'export const near = 1;\n']));
  const all = { ...neighbours, 'src/index.ts': '', 'src/author.ts': '', ...files };
  const folders = new Set(Object.keys(all).flatMap((path) => path.split('/').slice(1, -1).slice(0, 1)));
  return breaches([...folders], all);
}

const from = (path: string, text: string): string[] => breachesOf({ [path]: text });

describe('an import', () => {
  it.each([
    ['src/formula/a.ts', "import { near } from '../exact/near.js';"],
    ['src/catalog/a.ts', "import type { near } from '../plan/near.js';"],
    ['src/methods/a.ts', "import { near } from '../catalog/near.js';\nimport * as z from 'zod';"],
    ['src/authoring/a.ts', "import { near } from '../compile/near.js';\nimport { z } from 'zod/mini';"],
    ['src/rulebook/a.ts', "import { Lexer } from 'yaml';"],
    ['src/evaluate/a.ts', "import { sha256 } from '@noble/hashes/sha2';\nimport { near } from './near.js';"],
    ['src/host/a.ts', "import { near } from '../authoring/near.js';\nimport '../author.js';\nimport { readFileSync } from 'node:fs';"],
    ['src/index.ts', "export { near } from './evaluate/near.js';"],
    ['src/author.ts', "export { near } from './authoring/near.js';\nexport * from './index.js';"],
  ])('to the left is fine: %s', (path, text) => {
    expect(from(path, text)).toEqual([]);
  });

  it.each([
    ['a value', "import { near } from '../plan/near.js';"],
    ['a type', "import type { near } from '../plan/near.js';"],
    ['a type in passing', "export type T = import('../plan/near.js').T;"],
    ['on demand', "export const load = () => import('../plan/near.js');"],
    ['for its effect', "import '../plan/near.js';"],
    ['to pass on', "export const x = 1;\nexport { near } from '../plan/near.js';"],
  ])('to the right is a breach: %s', (_, text) => {
    expect(from('src/formula/a.ts', text)).toEqual(['src/formula/a.ts: backward import ../plan/near.js']);
  });

  it.each([
    ['runtime to authoring', 'src/catalog/a.ts', '../methods/near.js'],
    ['runtime to host', 'src/report/a.ts', '../host/near.js'],
    ['authoring to host', 'src/authoring/a.ts', '../host/near.js'],
    ['a room to a door', 'src/evaluate/a.ts', '../index.js'],
    ['a runtime door to authoring', 'src/index.ts', './authoring/near.js'],
    ['a runtime door to an authoring door', 'src/index.ts', './author.js'],
    ['a door to host', 'src/author.ts', './host/near.js'],
  ])('from %s is a breach', (_, path, specifier) => {
    expect(from(path, `export { near } from '${specifier}';\nexport const x = 1;`)).toEqual([`${path}: backward import ${specifier}`]);
  });

  it.each([
    ['src/evaluate/a.ts', 'zod'],
    ['src/catalog/a.ts', 'yaml'],
    ['src/compile/a.ts', 'yaml'],
    ['src/exact/a.ts', 'node:fs'],
    ['src/authoring/a.ts', 'node:path'],
    ['src/report/a.ts', 'lodash'],
    ['src/index.ts', 'zod'],
  ])('of a package that is not for it is a breach: %s %s', (path, name) => {
    expect(from(path, `import * as it from '${name}';\nexport const x = it;`)).toEqual([`${path}: package ${name}`]);
  });

  it('without .js, or that leads out of src/, is a breach', () => {
    expect(from('src/plan/a.ts', "import { near } from '../exact/near';")).toEqual(['src/plan/a.ts: relative import without .js: ../exact/near']);
    expect(from('src/plan/a.ts', "import { x } from '../../test/x.js';")).toEqual([
      'src/plan/a.ts: import that leads nowhere in src/: ../../test/x.js',
    ]);
  });

  it('that comes back to its file is a breach, within a room and by type too', () => {
    const found = breachesOf({
      'src/plan/a.ts': "import { b } from './b.js';\nexport const a = b;",
      'src/plan/b.ts': "import type { C } from './c.js';\nexport const b: C = 1;",
      'src/plan/c.ts': "import { a } from './a.js';\nexport type C = typeof a;",
    });
    expect(found).toEqual(['src/plan/a.ts: import cycle src/plan/a.ts → src/plan/b.ts → src/plan/c.ts → src/plan/a.ts']);
  });
});

describe('a file', () => {
  it('in a folder that DESIGN does not know is a breach', () => {
    expect(from('src/utils/a.ts', 'export const a = 1;')).toEqual(['src/utils: not a room of DESIGN §3']);
  });

  it.each([
    ['process', 'export const a = process.env;'],
    ['process', 'export const a = { process };'],
    ['console', "console.log('a');"],
    ['Date', 'export const a = Date.now();'],
    ['Date', 'export const a = new Date();'],
    ['Math.random', 'export const a = Math.random();'],
    ['Math', "export const a = Math['random']();"],
    ['Math', 'const { random } = Math;\nexport { random };'],
    ['eval', "export const a = eval('1');"],
    ['Function', "export const a = new Function('return 1');"],
    ['globalThis', 'export const a = globalThis;'],
    ['performance', 'export const a = performance.now();'],
    ['import.meta', 'export const a = import.meta.url;'],
    ['localeCompare', "export const a = 'a'.localeCompare('b');"],
  ])('outside host/ that uses %s is a breach: %s', (name, text) => {
    expect(from('src/report/a.ts', text)).toEqual([`src/report/a.ts: impure ${name}:1`]);
    expect(from('src/host/a.ts', text)).toEqual([]);
  });

  it('may name a member like a global, speak of it, and use the rest of Math', () => {
    const text = 'interface A { Date: string; process(): void }\n// Date.now, eval\nexport const a = (x: A) => [x.Date, "process", Math.max(1, 2)];\nexport const b = { Date: 1 };';
    expect(from('src/report/a.ts', text)).toEqual([]);
  });

  it.each(['const a = 1;\nexport default a;', 'export default function a() {}', 'const a = 1;\nexport { a as default };'])('with a default export is a breach: %s', (text) => {
    expect(from('src/host/a.ts', text)).toEqual(['src/host/a.ts: default export']);
  });

  it.each(["export * from './near.js';", "export { near } from './near.js';", "import { near } from './near.js';\nexport { near };"])(
    'that only passes on what others declare is a breach in a room: %s',
    (text) => {
      expect(from('src/plan/index.ts', text)).toEqual(['src/plan/index.ts: barrel']);
      expect(from('src/index.ts', text.replaceAll('./near.js', './plan/near.js'))).toEqual([]);
    },
  );

  it('of more than 300 lines is a breach, unless its first line says that it is generated', () => {
    const lines = 'export {};\n'.repeat(300);
    expect(from('src/index.ts', lines)).toEqual([]);
    expect(from('src/index.ts', `${lines}export {};\n`)).toEqual(['src/index.ts: 301 lines, at most 300']);
    expect(from('src/index.ts', `// Generated by pingfen build; do not edit.\n${lines}`)).toEqual([]);
  });
});

describe('a comment that hides code from the coverage', () => {
  it.each([
    ['/* v8 ignore next */', false],
    ['/* v8 ignore next -- @preserve */', false],
    ['/* c8 ignore start */', false],
    ['/* v8 ignore next -- @preserve: no engine lacks it */', true],
    ['// v8 ignore if -- 只在旧引擎', true],
  ])('gives a reason or not: %s', (comment, hasReason) => {
    expect(coverageIgnores({ 'a.ts': `${comment}\nexport const a = 1;` }).map((ignore) => ignore.hasReason)).toEqual([hasReason]);
  });

  it('is counted once from start to stop', () => {
    expect(coverageIgnores({ 'a.ts': '/* v8 ignore start -- why not */\n/* v8 ignore stop */' })).toHaveLength(1);
  });
});

describe('a weak test', () => {
  it.each([
    ["it.only('a', () => {});", ['only']],
    ["describe.concurrent.skip('a', () => {});", ['skip']],
    ["it.skipIf(true)('a', () => {});", ['skipIf']],
    ["test.each([1]).todo('a');", ['todo']],
    ['expect(1).toBeCloseTo(1);', ['toBeCloseTo']],
    ["it('uses list.only and .skip in words', () => list.only);", []],
  ])('is found: %s', (text, names) => {
    expect(weakTests({ 'a.test.ts': text })).toEqual(names.map((name) => `a.test.ts:1 ${name}`));
  });
});

it('a door on disk is an entry of the package', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
  const doors = Object.keys(sources).flatMap((path) => /^src\/([^/]+)\.ts$/.exec(path)?.[1] ?? []);
  // `iife` is built into dist/pingfen.iife.js, which is loaded by path.
  const entries = doors.filter((door) => door !== 'iife').map((door) => (door === 'index' ? '.' : `./${door}`));
  expect(Object.keys(exports)).toEqual(expect.arrayContaining(entries));
});
