// npm run bench:sheet (after npm run build): what the script for sheets costs in a fresh engine until its first score.
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';

const ROUNDS = 50;
const MOST = 30;
const text = readFileSync('dist/pingfen.sheet.iife.js', 'utf8');
const script = new Script(`${text};pingfenSheet.sheetFunctions().PINGFEN_TOTAL_TEXT('weihai/estate', [['已成立业委会', '否'], ['业主总家庭户数', 1240]])`);
const times = Array.from({ length: ROUNDS }, () => {
  const engine = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const start = performance.now();
  if (script.runInContext(engine) !== '0.00 ~ 89.00（待定）') process.exitCode = 1;
  return performance.now() - start;
}).sort((a, b) => a - b);
console.log(`zipped ${String(gzipSync(text, { level: 9 }).length)} bytes; first score in a fresh engine ${times[ROUNDS / 2]!.toFixed(1)} ms (least ${times[0]!.toFixed(1)}), of ${String(MOST)} ms`);
