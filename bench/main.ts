// npm run bench (after npm install --no-save --prefix bench and npm run build): pingfen beside its peers; prints one table and writes docs/benchmarks.md.
// --quick: about a minute, writes nothing. --check: compares answers only, exit code 1 where one differs.
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reached } from './aims.js';
import type { Agreement } from './check.js';
import { HERE, ROOT } from './build.js';
import { chart } from './chart.js';
import { cold } from './cold.js';
import { plainTable } from './format.js';
import { page } from './page.js';
import type { Grown, Kept, Machine, Results, SheetResult, SheetScript } from './results.js';
import { progress, runPart } from './run.js';
import { summary } from './summary.js';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } } });

/** How long things may take; a quick run is a look, not figures to keep, and writes nothing. */
const EFFORT = options.quick
  ? { checks: 200, rounds: 5, turnMs: 25, warmMs: 150, coldRounds: 5, kept: 100_000, tables: [10, 100, 1000], growthRounds: 3, dataMs: 400 }
  : { checks: 500, rounds: 25, turnMs: 60, warmMs: 1000, coldRounds: 25, kept: 1_000_000, tables: [10, 30, 100, 300, 1000], growthRounds: 7, dataMs: 8000 };

type SpeedLine = { readonly kind: 'check'; readonly subject: string } & Agreement | { readonly kind: 'speed'; readonly subject: string; readonly speeds: readonly number[] };

async function sheet(name: string, rounds: number): Promise<ReadonlyMap<string, SheetResult>> {
  const found = new Map<string, SheetResult>();
  for (const line of await runPart<SpeedLine>('speed', [name, EFFORT.checks, rounds, EFFORT.turnMs, EFFORT.warmMs])) {
    if (line.kind === 'speed') found.set(line.subject, { ...found.get(line.subject)!, speeds: line.speeds });
    else found.set(line.subject, { agreement: line, speeds: [] });
  }
  for (const [subject, { agreement }] of found) if (agreement.wrong > 0) progress(`${subject} answers otherwise, so it is not timed: ${agreement.first!}`);
  return found;
}

function machine(): Machine {
  const all = cpus();
  return { date: new Date().toISOString().slice(0, 10), cores: all.length, cpu: all[0]!.model.trim(), node: process.versions.node };
}

async function sheets(rounds: number): Promise<Results['sheets']> {
  const found = new Map<string, ReadonlyMap<string, SheetResult>>();
  for (const name of ['estate', 'enterprise']) {
    progress(`${name}: same answers, then speed`);
    found.set(name, await sheet(name, rounds));
  }
  return found;
}

function ready(): boolean {
  if (!existsSync(join(ROOT, 'dist', 'index.js'))) console.error('What is measured is what is shipped: run `npm run build` first.');
  else if (!existsSync(join(HERE, 'node_modules'))) console.error('The peers are not installed: run `npm install --no-save --prefix bench` first.');
  else return true;
  return false;
}

/** Only whether all answer alike, on more fillings; the exit code tells. */
async function check(): Promise<void> {
  const found = await sheets(0);
  const agreements = [...found].flatMap(([name, subjects]) => [...subjects].map(([subject, { agreement }]) => ({ name, subject, agreement })));
  const cells = agreements.map(({ name, subject, agreement: one }) => [`${name}: ${subject}`, ...[one.checked, one.wrong, one.cuts, one.wrongGrades, one.ties, one.wrongTotals].map(String)]);
  console.log(plainTable(['', 'checked', 'differ', 'at a cut', 'wrong grade', 'at a tie', 'wrong hundredth'], cells));
  if (agreements.some(({ agreement }) => agreement.wrong > 0)) process.exitCode = 1;
}

async function memory(): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  const [{ forms }] = (await runPart<{ readonly forms: Readonly<Record<string, number>> }>('memory')) as [{ forms: Readonly<Record<string, number>> }];
  for (const [form, share] of Object.entries(forms)) {
    const [one] = await runPart<{ readonly bytes: number; readonly count: number }>('memory', [form, Math.round(EFFORT.kept * share)], ['--expose-gc', '--max-old-space-size=8192']);
    kept.push({ form, ...one! });
  }
  return kept;
}

async function byRows(): Promise<readonly Grown[]> {
  const grown: Grown[] = [];
  for (const count of EFFORT.tables) {
    progress(`tables of ${String(count)} rows`);
    for (const { subject, speeds, first } of await runPart<{ readonly subject: string; readonly speeds: readonly number[]; readonly first?: string }>('rows', [count, EFFORT.growthRounds, EFFORT.turnMs, EFFORT.warmMs])) {
      if (first !== undefined) progress(`${subject} answers otherwise, so it is not timed: ${first}`);
      else grown.push({ subject, count, took: 1e6 / Math.max(...speeds) });
    }
  }
  return grown;
}

async function bench(): Promise<void> {
  const timed = await sheets(EFFORT.rounds);
  progress('cold starts and sizes');
  const started = await cold(EFFORT.coldRounds);
  const [sheetScript] = await runPart<SheetScript>('sheet', [join(ROOT, 'dist', 'pingfen.sheet.iife.js'), EFFORT.coldRounds]);
  const [explained] = await runPart<{ readonly speeds: readonly number[] }>('explain', [EFFORT.coldRounds]);
  progress('memory of kept results');
  const kept = await memory();
  progress('two workers beside one');
  const [workers] = await runPart<{ readonly ratios: readonly number[] }>('workers', [EFFORT.rounds]);
  const rows = await byRows();
  progress('1,000 to 10,000,000 rows of data');
  const byData = await runPart<Grown>('data', [EFFORT.dataMs]);
  const results: Results = { machine: machine(), sheets: timed, cold: started, sheetScript: sheetScript!, explained: explained!.speeds, kept, workers: workers!.ratios, byRows: rows, byData };
  const { head, rows: cells } = summary(results);
  console.log(`${plainTable(head, cells)}\n\n${plainTable(['on A.1', 'aim', 'reached'], reached(results))}`);
  if (options.quick) return;
  writeFileSync(join(ROOT, 'docs', 'benchmarks.md'), page(results));
  writeFileSync(join(ROOT, 'docs', 'images', 'benchmarks.svg'), chart(results));
  progress('written: docs/benchmarks.md, docs/images/benchmarks.svg');
}

if (!ready()) process.exitCode = 2;
else await (options.check ? check() : bench());
