// npm run bench (after npm ci --prefix bench and npm run build): pingfen beside its peers; prints one table and writes docs/benchmarks.md.
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Agreement } from './check.js';
import { HERE, ROOT } from './build.js';
import { plainTable } from './format.js';
import { page } from './page.js';
import type { Machine, Results, SheetResult } from './results.js';
import { progress, runPart } from './run.js';
import { summary } from './summary.js';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } } });

/** How long things may take; a quick run is a look, not a figure to keep. */
const EFFORT = options.quick ? { checks: 200, rounds: 5, turnMs: 25 } : { checks: 500, rounds: 25, turnMs: 60 };

type SpeedLine = { readonly kind: 'check'; readonly subject: string } & Agreement | { readonly kind: 'speed'; readonly subject: string; readonly speeds: readonly number[] };

async function sheet(name: string, rounds: number): Promise<ReadonlyMap<string, SheetResult>> {
  const found = new Map<string, SheetResult>();
  for (const line of await runPart<SpeedLine>('speed', [name, EFFORT.checks, rounds, EFFORT.turnMs])) {
    if (line.kind === 'speed') found.set(line.subject, { ...found.get(line.subject)!, speeds: line.speeds });
    else found.set(line.subject, { agreement: line, speeds: [] });
  }
  for (const [subject, { agreement }] of found) if (agreement.wrong > 0) progress(`${subject} answers otherwise, so it is not timed: ${agreement.first!}`);
  return found;
}

function machine(): Machine {
  const all = cpus();
  return { date: new Date().toISOString().slice(0, 10), cores: all.length, cpu: all[0]!.model.trim(), node: process.versions.node, quick: options.quick };
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
  else if (!existsSync(join(HERE, 'node_modules'))) console.error('The peers are not installed: run `npm ci --prefix bench` first.');
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

async function bench(): Promise<void> {
  const results: Results = { machine: machine(), sheets: await sheets(EFFORT.rounds) };
  const { head, rows } = summary(results);
  console.log(plainTable(head, rows));
  writeFileSync(join(ROOT, 'docs', 'benchmarks.md'), page(results));
}

if (!ready()) process.exitCode = 2;
else await (options.check ? check() : bench());
