import type { Answer } from '../table/table.js';

/**
 * One engine made ready for one table. `run` scores inputs one after another and reads every row, the total and the grade of
 * each, so that nothing can be left out; what it read comes back as a checksum. Its loops stand in each engine's
 * own file: what V8 learns of a loop that several share makes it slow for all (five times, for hand-written code).
 */
export interface Ready {
  answer(input: never): Answer | Promise<Answer>;
  run(inputs: readonly never[]): number | Promise<number>;
}
