// Run by main.ts as a script of its own: the same columns of table A.1 scored by two worker threads, half of them each, and
// by one that scores all; columns are shared, results read. The ratio is taken round by round.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Column, Columns } from 'pingfen/batch';
import { plainColumns, prepare } from '../engines/batch.js';
import { fillings, SHEETS } from '../table/tables.js';
import { report } from './report.js';

const ROWS = 320_000;

type Numbers = Uint8Array | Float64Array;

/** Numbers in memory that threads share. */
function shared<T extends Numbers>(column: T): T {
  const memory = new SharedArrayBuffer(column.byteLength);
  const copy = column instanceof Float64Array ? new Float64Array(memory) : new Uint8Array(memory);
  copy.set(column);
  return copy as T;
}

/** A column whose numbers are changed. */
function changed(column: Column, change: <T extends Numbers>(numbers: T) => T): Column {
  if (column instanceof Uint8Array || column instanceof Float64Array) return change(column);
  if (Array.isArray(column)) return (column as readonly Float64Array[]).map((one) => change(one));
  if (typeof column === 'object' && 'part' in column) return { part: change(column.part as Float64Array), whole: change(column.whole as Float64Array) };
  return column;
}

function each(columns: Columns, change: <T extends Numbers>(numbers: T) => T): Columns {
  return Object.fromEntries(Object.entries(columns).map(([fact, column]) => [fact, changed(column, change)]));
}

/** Scores the part that it is asked for, and says what it read. */
function work(): void {
  const columns = workerData as Columns;
  const ready = prepare(SHEETS.estate.plan);
  parentPort!.on('message', ([from, to]: readonly [number, number]) => {
    parentPort!.postMessage(ready.run([each(columns, <T extends Numbers>(numbers: T) => numbers.subarray(from, to) as T)] as never[]));
  });
}

async function asked(worker: Worker, from: number, to: number): Promise<number> {
  const answer = new Promise<number>((resolve) => { worker.once('message', resolve); });
  worker.postMessage([from, to]);
  return await answer;
}

async function measure(rounds: number): Promise<void> {
  const some = fillings(SHEETS.estate, 1000);
  const columns = each(plainColumns(SHEETS.estate.table, Array.from({ length: ROWS }, (_, i) => some[i % some.length]!)), shared);
  const [first, second] = [0, 1].map(() => new Worker(new URL(import.meta.url), { workerData: columns })) as [Worker, Worker];
  const alone = async (): Promise<number> => await asked(first, 0, ROWS);
  const both = async (): Promise<number> => {
    const [one, other] = await Promise.all([asked(first, 0, ROWS / 2), asked(second, ROWS / 2, ROWS)]);
    return one + other;
  };
  const took = async (run: () => Promise<number>): Promise<number> => {
    const start = performance.now();
    await run();
    return performance.now() - start;
  };
  if ((await alone()) !== (await both())) throw new Error('two workers say otherwise than one');
  const ratios: number[] = [];
  for (let round = -3; round < rounds; round += 1) {
    const [one, two] = [await took(alone), await took(both)];
    if (round >= 0) ratios.push(one / two);
  }
  report({ ratios });
  await Promise.all([first.terminate(), second.terminate()]);
}

if (isMainThread) await measure(Number(process.argv[2]));
else work();
