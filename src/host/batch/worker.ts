import { workerData } from 'node:worker_threads';
import { chunkScorer, type Scored, type Setup, type Task } from './chunk-scorer.js';

/** Scores what the command line hands over to this thread. */
export async function serve(): Promise<void> {
  const { Transfer, worker } = (await import('workerpool')).default;
  const score = chunkScorer(workerData as Setup);
  worker({
    score: (task: Task) => {
      const scored: Scored = score(task);
      return new Transfer(scored, [scored.results.buffer, scored.failed.buffer]);
    },
  });
}
