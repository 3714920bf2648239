// npm run kits: the script for sheets, written into every kit of docs/spreadsheet, and the workbooks.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'esbuild';
import { findRulebook, listRulebooks } from '../../catalog.js';
import { unwrap } from '../../index.js';
import { toWorkbook, writeXlsx } from '../../workbook.js';
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

// Ready-made workbooks of every rulebook with points.
for (const { id, title } of listRulebooks()) {
  const plan = findRulebook(id)!;
  if (plan.indicators.length === 0) continue;
  const file = `docs/spreadsheet/workbooks/${id.replace('/', '-')}.xlsx`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, writeXlsx(unwrap(toWorkbook(plan))));
  process.stderr.write(`${file} ${title}\n`);
}
