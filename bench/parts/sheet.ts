// Run by main.ts as a script of its own: what the script for sheets costs in a fresh engine until its first score.
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { report } from './report.js';

const [file, rounds] = process.argv.slice(2) as [string, string];
const text = readFileSync(file, 'utf8');
const script = new Script(`${text};pingfenSheet.sheetFunctions().PINGFEN_TOTAL_TEXT('weihai/estate', [['已成立业委会', '否'], ['业主总家庭户数', 1240]])`);
const times = Array.from({ length: Number(rounds) }, () => {
  const engine = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const start = performance.now();
  if (script.runInContext(engine) !== '0.00 ~ 89.00（待定）') throw new Error('the script for sheets answers otherwise');
  return performance.now() - start;
});
report({ zipped: gzipSync(text, { level: 9 }).length, times });
