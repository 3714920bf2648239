import { LogicEngine } from 'json-logic-engine';
import type { EncodedLogic } from '../encode/json-logic.js';
import type { Answer, Facts } from '../table/table.js';
import type { Ready } from './engine.js';

/** Its own, see `Ready`. */
function sum(rows: readonly number[]): number {
  let read = 0;
  for (let i = 0; i < rows.length; i += 1) read += rows[i]!;
  return read;
}

type Program = (data: unknown) => unknown;

/** The programs run in order. `make` is one literal per way of running, so that neither slows the other down. */
function answerOf(make: (logic: EncodedLogic['rows']) => Program, logic: EncodedLogic): (facts: Facts) => Answer {
  const rowsOf = make(logic.rows);
  const takenOf = logic.taken === undefined ? undefined : make(logic.taken);
  const totalOf = make(logic.total);
  const validOf = logic.valid === undefined ? undefined : make(logic.valid);
  const gradeOf = logic.grade === undefined ? undefined : make(logic.grade);
  return (facts) => {
    const rows = rowsOf(facts) as readonly number[];
    const total = totalOf(takenOf === undefined ? { rows } : { rows, taken: takenOf(facts) }) as number;
    const grade = gradeOf === undefined ? '' : (gradeOf({ total, valid: validOf === undefined || validOf(facts) }) as string);
    return { total, grade, rows };
  };
}

/** `engine.run`: interpreted, needs no code generation. */
export function prepareRun(logic: EncodedLogic): Ready {
  const engine = new LogicEngine();
  const answer = answerOf((one) => (data) => engine.run(one, data) as unknown, logic);
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

/** `engine.build`: compiled by `new Function`. */
export function prepareBuilt(logic: EncodedLogic): Ready {
  const engine = new LogicEngine();
  const answer = answerOf((one) => engine.build(one) as Program, logic);
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
