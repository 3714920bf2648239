import { cellAddress } from '../../bridges/xlsx/address.js';
import { atMost50 } from '../../diagnostics/limit.js';
import { inputProblem } from '../cli/codes.js';
import type { Call } from '../cli/command.js';
import { errorCode } from '../cli/io.js';
import { loaded, problemsIn, refused, type Loaded, type Problem } from '../cli/problem.js';
import { readProblem, reasonOf, STDIN } from '../cli/text-file.js';
import { sheetProblem } from '../sheets/codes.js';
import type { Counts, Setup, Task } from './chunk-scorer.js';
import { Chunks, type Separation } from './chunks.js';
import { recordsOf } from './csv-rows.js';
import { decoded, encodingTeller, plainBytes } from './encoding.js';
import { delimiterOf, readHeads } from './heads.js';
import { OutFile, UnwritableError } from './out-file.js';
import { progressOf, type Progress } from './progress.js';
import { resultWriter } from './results.js';
import { inOrder, scorersOf } from './scorers.js';

/** What is to be scored, and where to. */
export interface BatchJob {
  readonly file: string;
  readonly format: 'csv' | 'ndjson';
  readonly out: string;
  readonly failed: string;
  readonly threads: number;
  /** All that does not depend on what stands in the file. */
  readonly setup: Omit<Setup, 'input'>;
}

/** How many rows came to what, and the file of those that failed, where there are any. */
export interface BatchDone {
  readonly counts: Counts;
  readonly failed?: string;
}

/** Scores a file row by row into another one, in an amount of memory that does not grow with it. */
export async function batchFile(job: BatchJob, call: Call): Promise<Loaded<BatchDone>> {
  const name = job.file === STDIN ? 'stdin' : job.file;
  try {
    return await scoreFile(job, name, call);
  } catch (error) {
    if (error instanceof UnwritableError) return refused(problemsIn([inputProblem('OUTPUT_UNWRITABLE', { slots: { file: error.file, reason: reasonOf(errorCode(error.cause)) } })]));
    if (error instanceof UnreadableError) return refused(problemsIn([await readProblem(job.file, name, errorCode(error.cause), call.io.files)]));
    throw error;
  }
}

class UnreadableError extends Error {}

/** The file, and how much of it has been read. */
interface Reading {
  readonly chunks: Chunks;
  readonly bytes: number | undefined;
  readonly done: () => number;
}

async function scoreFile(job: BatchJob, name: string, call: Call): Promise<Loaded<BatchDone>> {
  const reading = await begin(job.file, call);
  const tell = encodingTeller();
  const input = job.format === 'csv' ? await tableInput(job, name, reading.chunks, tell) : loaded({ format: job.format });
  if (!input.ok) return input;
  const setup: Setup = { ...job.setup, input: input.value };
  const separation: Separation = input.value.format === 'csv' ? { format: 'csv', delimiter: input.value.delimiter.charCodeAt(0) } : input.value;
  const tasks = tasksOf(reading.chunks, separation, tell);
  const progress = await progressOf(call.io, reading.bytes, call.lang);
  try {
    return loaded(await scoreTasks(job, setup, tasks, { progress, done: reading.done, call }));
  } finally {
    progress.stop();
  }
}

async function begin(file: string, { io }: Call): Promise<Reading> {
  const source = file === STDIN ? { bytes: undefined, parts: io.stdin.parts() } : await io.files.open(file).catch(unreadable);
  let done = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for await (const part of source.parts) {
        done += part.length;
        yield part;
      }
    } catch (error) {
      unreadable(error);
    }
  };
  return { chunks: new Chunks(plainBytes(counted())), bytes: source.bytes, done: () => done };
}

function unreadable(error: unknown): never {
  throw new UnreadableError('', { cause: error });
}

/** What the first line of a table says of its columns. */
async function tableInput({ setup: { plan, options, output } }: BatchJob, file: string, chunks: Chunks, tell: ReturnType<typeof encodingTeller>): Promise<Loaded<Setup['input']>> {
  const first = await chunks.first({ format: 'csv', delimiter: ','.charCodeAt(0) });
  if (first === undefined) return refused(problemsIn([sheetProblem('FILE_EMPTY', { slots: { file } })]));
  if (first.broken !== undefined) return refused(problemsIn([sheetProblem('FILE_TABLE_QUOTE', { slots: { file, row: String(first.line) } })]));
  const text = decoded(first.bytes, tell(first.bytes));
  if (text === undefined) return refused(problemsIn([inputProblem('FILE_ENCODING', { slots: { file } })]));
  const delimiter = delimiterOf(text);
  const [record] = recordsOf(text, first.line, delimiter);
  const { heads, problems } = readHeads(plan, record!.cells, { file, line: first.line, ids: output.ids, extraFacts: options.extraFacts ?? 'error' });
  return problems.length > 0 ? refused(atMost50(problems).map(atCell)) : loaded({ format: 'csv', heads, delimiter });
}

/** Shown at its cell. */
function atCell(diagnostic: Problem['diagnostic']): Problem {
  const { place } = diagnostic;
  return place === undefined ? { diagnostic } : { diagnostic, typed: `${place.file!}!${cellAddress(place.line - 1, place.column - 1)}` };
}

async function* tasksOf(chunks: Chunks, separation: Separation, tell: ReturnType<typeof encodingTeller>): AsyncGenerator<Task, void, undefined> {
  for await (const chunk of chunks.others(separation)) yield { ...chunk, encoding: tell(chunk.bytes) };
}

interface Around {
  readonly progress: Progress;
  readonly done: () => number;
  readonly call: Call;
}

async function scoreTasks({ out, failed, threads }: BatchJob, setup: Setup, tasks: AsyncIterable<Task>, { progress, done, call: { io } }: Around): Promise<BatchDone> {
  const counts = { scored: 0, open: 0, failed: 0 };
  const results = new OutFile(out, io.files);
  const failures = new OutFile(failed, io.files);
  await results.write(new TextEncoder().encode(resultWriter(setup.plan, setup.output).head));
  const scorers = await scorersOf(setup, threads, io.program);
  try {
    for await (const scored of inOrder(tasks, scorers.most, scorers.score)) {
      await results.write(scored.results);
      await failures.write(scored.failed);
      for (const status of ['scored', 'open', 'failed'] as const) counts[status] += scored.counts[status];
      progress.show(done(), counts.scored + counts.open + counts.failed);
    }
    await results.finish();
    // A file of another run is not left beside these results.
    await failures.finish();
  } finally {
    await scorers.close();
    await Promise.all([results.close(), failures.close()]);
  }
  return { counts, ...(counts.failed > 0 ? { failed } : {}) };
}
