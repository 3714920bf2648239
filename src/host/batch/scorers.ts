import { chunkScorer, type Scored, type Setup, type Task } from './chunk-scorer.js';

/** Scores parts of a file, here or in other threads. */
export interface Scorers {
  /** How many parts may be under way at once. */
  readonly most: number;
  readonly score: (task: Task) => Promise<Scored>;
  readonly close: () => Promise<void>;
}

/** One thread is this one. Of others there is always a part waiting, so that none is idle. */
export async function scorersOf(setup: Setup, threads: number, program: string): Promise<Scorers> {
  if (threads === 1) {
    const score = chunkScorer(setup);
    return { most: 1, score: (task) => Promise.resolve(score(task)), close: () => Promise.resolve() };
  }
  const { pool } = (await import('workerpool')).default;
  const workers = pool(program, { workerType: 'thread', minWorkers: threads, maxWorkers: threads, workerThreadOpts: { workerData: setup } });
  return {
    most: threads * 2,
    score: async (task) => workers.exec<Scored>('score', [task], { transfer: [task.bytes.buffer] }),
    close: async () => { await workers.terminate(); },
  };
}

/** What becomes of each, in order, with at most so many of them under way. */
export async function* inOrder<T, U>(all: AsyncIterable<T>, most: number, work: (one: T) => Promise<U>): AsyncGenerator<U, void, undefined> {
  const pending: Promise<U>[] = [];
  for await (const one of all) {
    const promise = work(one);
    // It is told of when its turn comes.
    promise.catch(() => undefined);
    pending.push(promise);
    if (pending.length >= most) yield await pending.shift()!;
  }
  for (const promise of pending) yield await promise;
}
