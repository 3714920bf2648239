import { Environment } from '@marcbachmann/cel-js';
import type { EncodedCel } from '../encode/cel.js';
import type { Answer, Facts } from '../table/table.js';
import type { Ready } from './engine.js';

/** Its own, see `Ready`. */
function sum(rows: readonly number[]): number {
  let read = 0;
  for (let i = 0; i < rows.length; i += 1) read += rows[i]!;
  return read;
}

/** Expressions parsed and checked once, facts typed. */
export function prepare(encoded: EncodedCel): Ready {
  const typed = new Environment({ limits: { maxAstNodes: 1_000_000, maxListElements: 10_000 } });
  for (const [fact, type] of Object.entries(encoded.variables)) typed.registerVariable(fact, type);
  typed.registerVariable('rows', 'list<double>').registerVariable('taken', 'double').registerVariable('total', 'double').registerVariable('valid', 'bool');
  typed.registerFunction('sum(list<double>): double', (list: readonly number[]) => sum(list));
  const rowsOf = typed.parse(encoded.rows);
  const takenOf = encoded.taken === undefined ? undefined : typed.parse(encoded.taken);
  const totalOf = typed.parse(encoded.total);
  const validOf = encoded.valid === undefined ? undefined : typed.parse(encoded.valid);
  const gradeOf = encoded.grade === undefined ? undefined : typed.parse(encoded.grade);
  const answer = (facts: Facts): Answer => {
    const rows = rowsOf(facts) as readonly number[];
    const total = totalOf(takenOf === undefined ? { rows } : { rows, taken: takenOf(facts) as number }) as number;
    const grade = gradeOf === undefined ? '' : (gradeOf({ total, valid: validOf === undefined || (validOf(facts) as boolean) }) as string);
    return { total, grade, rows };
  };
  return {
    answer,
    run: (inputs: readonly Facts[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) {
        const { total, grade, rows } = answer(inputs[i]!);
        read += total + grade.length + sum(rows);
      }
      return read;
    },
  };
}
