// Run by main.ts as a script of its own: what a score costs in a table of so many rows.
import { agreement } from '../check.js';
import { encode } from '../encode/straight.js';
import { prepare } from '../engines/pingfen.js';
import { prepare as straight } from '../engines/straight.js';
import { interleave, type Runner } from '../measure.js';
import { HAND_NAME } from '../words.js';
import { inputsOf, subjectsFor, type Subject } from '../subjects.js';
import { generated } from '../table/generated.js';
import { fillings } from '../table/tables.js';
import { report } from './report.js';

const HAND: Subject = { name: HAND_NAME, module: 'straight', make: 'prepare', encode, prepare: straight };

/** One score may take so long; what takes longer is left out. */
const MOST_MS = 500;

const [count, rounds, turnMs, warmMs] = process.argv.slice(2).map(Number) as [number, number, number, number];
const sheet = generated(count);
const facts = fillings(sheet, 100);
const ours = prepare(sheet.plan);
const runners: Runner[] = [];
for (const subject of [HAND, ...subjectsFor(sheet.name)]) {
  const encoded = subject.encode(sheet.table, sheet.plan) as never;
  const inputs = inputsOf(subject, sheet.table, facts, encoded);
  const runner = { name: subject.name, ready: subject.prepare(encoded), inputs, rowsEach: 1 };
  const start = performance.now();
  await runner.ready.answer(inputs[0]!);
  if (performance.now() - start > MOST_MS) continue;
  const { wrong, first } = await agreement(sheet.table, ours, runner.ready, facts.slice(0, 8), inputs);
  if (wrong === 0) runners.push(runner);
  else report({ count, subject: subject.name, speeds: [], first });
}
for (const { name, speeds } of await interleave(runners, { rounds, turnMs, warmMs })) report({ count, subject: name, speeds });
