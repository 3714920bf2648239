// Run by main.ts as a script of its own: how long 1,000 to 10,000,000 rows of table A.1 take, as far as a subject comes in the time given.
import { quantile } from '../statistics.js';
import { inputsOf, subjectsFor } from '../subjects.js';
import { fillings, SHEETS } from '../table/tables.js';
import { report } from './report.js';

const SHORT_MS = 300;
const COUNTS = [1e3, 1e4, 1e5, 1e6, 1e7];

const [mostMs] = process.argv.slice(2).map(Number) as [number];
const sheet = SHEETS.estate;
const facts = fillings(sheet, 1000);
for (const subject of subjectsFor('estate')) {
  const encoded = subject.encode(sheet.table, sheet.plan) as never;
  const inputs = inputsOf(subject, sheet.table, facts, encoded);
  const ready = subject.prepare(encoded);
  let perRow = 0;
  // Warm, so that what is seen is growth and not the compiler.
  for (const begin = performance.now(); performance.now() - begin < mostMs / 10;) {
    const start = performance.now();
    const some = inputs.slice(0, 100);
    await ready.run(some);
    perRow = ((performance.now() - start) * inputs.length) / (some.length * facts.length);
  }
  for (const count of COUNTS) {
    if (perRow * count > mostMs) break;
    // What is short is measured several times, and the middle taken.
    const times: number[] = [];
    while (times.length < 5 && (times.length === 0 || perRow * count < SHORT_MS)) {
      const start = performance.now();
      for (let done = 0; done < count; done += facts.length) await ready.run(inputs);
      times.push(performance.now() - start);
    }
    const took = quantile(times);
    perRow = took / count;
    report({ subject: subject.name, count, took });
  }
}
