import { existsSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { forSheets } from './src/host/sheet/build.js';

/** Another folder when a test builds a second time, to see that the bytes are the same. */
const outDir = process.env.PINGFEN_DIST ?? 'dist';

// The two ESM builds below write side by side, so the folder is emptied once, here, and by neither of them.
rmSync(outDir, { recursive: true, force: true });

// What follows are plain objects, since tsup's own types do not compile without packages that are not ours.

/** The entries that exist: a door may be declared before its room is built. */
const entries = (named: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(named).filter(([, file]) => existsSync(file)));

/** The modules of the built-in rulebooks that score, by the names that they are imported by. */
const scores = {
  ...Object.fromEntries(['estate', 'enterprise', 'street', 'district'].map((table) => [`weihai/${table}`, `src/catalog/weihai-db3710-t133-2021/${table}.score.ts`])),
  'taian/enterprise': 'src/catalog/taian-db3709-t024-2023/enterprise.score.ts',
  'rongcheng/accountability': 'src/catalog/rongcheng-2021/accountability.score.ts',
};

const common = { target: 'es2022', platform: 'neutral', outDir, sourcemap: false, clean: false, silent: true };

const library = {
  ...common,
  entry: entries({ index: 'src/index.ts', weihai: 'src/weihai.ts', taian: 'src/taian.ts', rongcheng: 'src/rongcheng.ts', anyang: 'src/anyang.ts', catalog: 'src/catalog.ts', spreadsheet: 'src/spreadsheet.ts', workbook: 'src/workbook.ts', module: 'src/module.ts', batch: 'src/batch.ts', author: 'src/author.ts', ...scores }),
  format: ['esm', 'cjs'],
  dts: true,
  // Only SHA-256 of the one is used: taken in, it is 2 kB and loads no node:crypto. Of the other only zip and unzip.
  noExternal: [/^@noble\/hashes/, /^fflate/],
  // Read by test/dist: it shows what each runtime entry contains. Left out of the package.
  metafile: true,
};

/** What is in Node, by the names that packages of the CommonJS kind ask for it. */
const inNode = new RegExp(`^(?:node:|(?:${builtinModules.join('|')})$)`);

/**
 * The command line, with everything it needs inside, in one file, which its worker threads run too. `neutral` takes yaml's ESM build: its
 * CommonJS one cannot live in an ES module. The bar and the pool of workers are CommonJS, and ask for parts of Node by `require`.
 */
const commandLine = {
  ...common,
  entry: entries({ cli: 'src/host/cli/main.ts' }),
  format: ['esm'],
  splitting: false,
  external: [inNode],
  noExternal: [new RegExp(`^(?!${inNode.source.slice(1)})`)],
  removeNodeProtocol: false,
  banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
};

/** One file for hosts without modules: spreadsheets' script editors, and the conformance cases in a bare engine. */
const script = {
  ...common,
  entry: entries({ pingfen: 'src/iife.ts' }),
  format: ['iife'],
  globalName: 'pingfen',
  noExternal: [/.*/],
  outExtension: () => ({ js: '.iife.js' }),
};

/** For the script editors of spreadsheets: the functions of sheets alone, as small as may be. */
const sheets = {
  ...script,
  entry: entries({ 'pingfen.sheet': 'src/host/sheet/small.ts', 'pingfen.sheet.full': 'src/host/sheet/full.ts' }),
  globalName: 'pingfenSheet',
  minify: true,
  esbuildPlugins: [forSheets],
};

/** For Vitest, which loads ES modules only. `vitest` itself is the one that runs the tests. */
const testing = {
  ...common,
  entry: entries({ vitest: 'src/vitest.ts' }),
  format: ['esm'],
  platform: 'node',
  dts: true,
  external: ['vitest'],
  noExternal: [/^@noble\/hashes/],
  removeNodeProtocol: false,
};

export default [library, testing, commandLine, script, sheets].filter(({ entry }) => Object.keys(entry).length > 0);
