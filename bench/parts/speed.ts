// Run by main.ts as a script of its own: how many rows each subject scores in a second, in rounds in which each has its turn.
import { agreement, type Agreement } from '../check.js';
import { prepare } from '../engines/pingfen.js';
import { interleave, type Runner } from '../measure.js';
import { inputOf, inputsOf, subjectsFor, type Subject } from '../subjects.js';
import { aimed } from '../table/aim.js';
import { fillings, SHEETS } from '../table/tables.js';
import { report } from './report.js';

const [name, checks, ...pace] = process.argv.slice(2) as ['estate' | 'enterprise', string, ...string[]];
const [rounds, turnMs, warmMs] = pace.map(Number) as [number, number, number];
const sheet = SHEETS[name];
const facts = fillings(sheet, 1000);
/** Who takes columns takes many rows at once. */
const many = fillings(sheet, 16384);
const edges = aimed(sheet, Number(checks), 7);
const ours = prepare(sheet.plan);
const runners: Runner[] = [];

/** The slow ones are checked on fewer. */
async function check(subject: Subject, { ready, inputs }: Runner, encoded: unknown): Promise<Agreement> {
  const start = performance.now();
  await ready.run(inputs.slice(0, 20));
  const every = performance.now() - start > 100 ? 5 : 1;
  const some = [...facts.slice(0, Number(checks)), ...edges].filter((_, i) => i % every === 0);
  // As what is timed: facts of another shape would make code slow that is written for one.
  const own = JSON.parse(JSON.stringify(some)) as typeof some;
  return await agreement(sheet.table, ours, ready, some, own.map((one) => inputOf(subject, one, encoded)), subject.totalsOnly);
}

for (const subject of subjectsFor(name)) {
  const encoded = subject.encode(sheet.table, sheet.plan) as never;
  const rows = subject.columns === undefined ? facts : many;
  const inputs = inputsOf(subject, sheet.table, rows, encoded);
  const runner = { name: subject.name, ready: subject.prepare(encoded), inputs, rowsEach: rows.length / inputs.length };
  const agreed = await check(subject, runner, encoded);
  report({ kind: 'check', subject: subject.name, ...agreed });
  if (agreed.wrong === 0) runners.push(runner);
}
for (const { name: subject, speeds, checksum } of await interleave(runners, { rounds, turnMs, warmMs })) {
  report({ kind: 'speed', subject, speeds, checksum });
}
