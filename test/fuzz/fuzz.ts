// npm run fuzz [seed] [count] [lane]: inputs of every kind, none of which may throw, change or come back unexplained.
import { LANES } from './lanes.js';
import { BUDGET_MS, fuzzLane } from './run.js';

const [seed, count] = [Number(process.argv[2] ?? '1'), Number(process.argv[3] ?? '200000')];
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 1) throw new Error('npm run fuzz [seed] [count] [lane]: two whole numbers, and the name of a lane');
const lanes = Object.keys(LANES).filter((lane) => lane.startsWith(process.argv[4] ?? ''));

const start = performance.now();
const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(0)} s`;
const progress = (lane: string, done: number): void => { process.stderr.write(`${lane}: ${done}, ${seconds()}\n`); };
const reports = lanes.map((lane) => fuzzLane(lane, { seed, count, progress }));

console.log(`seed ${seed}, ${reports.reduce((sum, report) => sum + report.count, 0)} inputs, ${seconds()}; slow is above ${BUDGET_MS} ms`);
for (const { lane, count: inputs, codes, faulty, faults, slow, ms, slowest } of reports) {
  console.log(`\n${lane}: ${inputs} inputs, ${faulty} faults, ${(ms / inputs).toFixed(1)} ms each, ${slow} slow, slowest ${slowest.ms.toFixed(0)} ms (number ${slowest.number})`);
  console.log(`  ${[...codes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([code, times]) => `${code} ${times}`).join(', ')}`);
  for (const fault of faults) console.log(`  ! ${fault}`);
}
if (reports.some(({ faulty }) => faulty > 0)) process.exitCode = 1;
