// npm run kits: the script for sheets, written into every kit of docs/spreadsheet.
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { forSheets } from './build.js';
import { kitFiles, SCRIPT_FILES } from './kits.js';

const { outputFiles } = await build({
  entryPoints: ['src/host/sheet/small.ts'],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  globalName: 'pingfenSheet',
  target: 'es2022',
  platform: 'neutral',
  charset: 'utf8',
  plugins: [forSheets],
});
const script = outputFiles[0]!.text;
for (const { file, below } of SCRIPT_FILES) {
  writeFileSync(file, below === undefined ? script : `${script}\n${kitFiles().get(below)!}`);
  process.stderr.write(`${file}\n`);
}
