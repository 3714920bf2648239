// Run by main.ts as a script of its own: how many rows each subject scores in a second, in rounds in which each has its turn.
import { agreement, type Agreement } from '../check.js';
import { prepare } from '../engines/pingfen.js';
import { interleave, type Runner } from '../measure.js';
import { subjectsFor } from '../subjects.js';
import { aimed } from '../table/aim.js';
import { fillings, SHEETS } from '../table/tables.js';
import { report } from './report.js';

const [name, checks, ...pace] = process.argv.slice(2) as ['estate' | 'enterprise', string, ...string[]];
const [rounds, turnMs, warmMs] = pace.map(Number) as [number, number, number];
const sheet = SHEETS[name];
const facts = fillings(sheet, 1000);
const edges = aimed(sheet, Number(checks), 7);
const ours = prepare(sheet.plan);
const runners: Runner[] = [];

/** Each subject has facts of its own: an engine may leave them in a shape that is slow for others. */
function copyOf<T>(facts: T): T {
  return JSON.parse(JSON.stringify(facts)) as T;
}

/** The slow ones are checked on fewer. */
async function check(subject: Runner, encoded: never, input: (one: (typeof facts)[number], encoded: never) => unknown): Promise<Agreement> {
  const start = performance.now();
  await subject.ready.run(subject.inputs.slice(0, 20) as never);
  const every = performance.now() - start > 100 ? 5 : 1;
  const some = [...facts.slice(0, Number(checks)), ...edges].filter((_, i) => i % every === 0);
  return await agreement(sheet.table, ours, subject.ready, some, some.map((one) => input(copyOf(one), encoded)));
}

for (const subject of subjectsFor(name)) {
  const encoded = subject.encode(sheet.table, sheet.plan) as never;
  const input = subject.input?.bind(subject) ?? ((one: unknown) => one);
  const runner = { name: subject.name, ready: subject.prepare(encoded), inputs: facts.map((one) => input(copyOf(one), encoded)) };
  const agreed = await check(runner, encoded, input);
  report({ kind: 'check', subject: subject.name, ...agreed });
  if (agreed.wrong === 0) runners.push(runner);
}
for (const { name: subject, speeds, checksum } of await interleave(runners, { rounds, turnMs, warmMs })) {
  report({ kind: 'speed', subject, speeds, checksum });
}
