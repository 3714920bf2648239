import { ZenEngine } from '@gorules/zen-engine';
import type { EncodedZen } from '../encode/zen.js';
import type { Answer, Facts } from '../table/table.js';
import type { Ready } from './engine.js';

/** Its own, see `Ready`. */
function sum(rows: readonly number[]): number {
  let read = 0;
  for (let i = 0; i < rows.length; i += 1) read += rows[i]!;
  return read;
}

/** A decision made once; every evaluation is a call into native code and back. */
export function prepare(encoded: EncodedZen): Ready {
  const decision = new ZenEngine().createDecision(encoded);
  const answer = async (facts: Facts): Promise<Answer> => {
    const { result } = (await decision.evaluate(facts)) as { result: Omit<Answer, 'grade'> & { grade?: string } };
    return { total: result.total, grade: result.grade ?? '', rows: result.rows };
  };
  return {
    answer,
    run: async (inputs: readonly Facts[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) {
        const { total, grade, rows } = await answer(inputs[i]!);
        read += total + grade.length + sum(rows);
      }
      return read;
    },
  };
}
