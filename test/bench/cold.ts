// npm run bench:cold (after npm run build): what an import and a first score cost over an empty Node process.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from './built.js';

const ROUNDS = 25;
const folder = mkdtempSync(join(tmpdir(), 'pingfen-cold-'));
const SCRIPTS = {
  empty: '',
  'estate, first score': `
    import { evaluate } from ${JSON.stringify(built('index'))};
    import { estate } from ${JSON.stringify(built('weihai'))};
    const result = evaluate(estate, { estateType: 'new', hasCommittee: true, households: 1000, surveyedHouseholds: 300 });
    if (!result.ok || result.value.total.max.fraction !== '100') process.exitCode = 1;`,
};

function run(file: string): number {
  const start = performance.now();
  execFileSync(process.execPath, [file], { stdio: 'inherit' });
  return performance.now() - start;
}

const times = new Map<string, number[]>();
for (const [name, text] of Object.entries(SCRIPTS)) {
  writeFileSync(join(folder, `${name.replace(/\W/g, '')}.mjs`), text);
  times.set(name, []);
}
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, list] of times) list.push(run(join(folder, `${name.replace(/\W/g, '')}.mjs`)));
}
rmSync(folder, { recursive: true });
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
const base = median(times.get('empty')!);
for (const [name, list] of times) console.log(`${name.padEnd(22)} ${median(list).toFixed(1).padStart(7)} ms   over empty ${(median(list) - base).toFixed(1)} ms`);
