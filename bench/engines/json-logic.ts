import { LogicEngine } from 'json-logic-engine';
import type { EncodedLogic } from '../encode/json-logic.js';
import type { Answer, Facts } from '../table/table.js';
import type { Ready } from './engine.js';

type Program = (data: unknown) => unknown;

/** `engine.run`: interpreted, needs no code generation. Written apart from `prepareBuilt`, since V8 would slow down what both share. */
export function prepareRun(logic: EncodedLogic): Ready {
  const engine = new LogicEngine();
  const answer = (facts: Facts): Answer => {
    const rows = engine.run(logic.rows, facts) as readonly number[];
    const total = engine.run(logic.total, logic.taken === undefined ? { rows } : { rows, taken: engine.run(logic.taken, facts) as number }) as number;
    if (logic.grade === undefined) return { total, grade: '', rows };
    const valid = logic.valid === undefined || (engine.run(logic.valid, facts) as boolean);
    return { total, grade: engine.run(logic.grade, { total, valid }) as string, rows };
  };
  return {
    answer,
    run: (inputs: readonly Facts[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) {
        const { total, grade, rows } = answer(inputs[i]!);
        read += total + grade.length;
        for (let j = 0; j < rows.length; j += 1) read += rows[j]!;
      }
      return read;
    },
  };
}

/** `engine.build`: compiled by `new Function`. */
export function prepareBuilt(logic: EncodedLogic): Ready {
  const engine = new LogicEngine();
  const built = (one: EncodedLogic['rows'] | undefined): Program | undefined => (one === undefined ? undefined : (engine.build(one) as Program));
  const [rowsOf, takenOf, totalOf, validOf, gradeOf] = [logic.rows, logic.taken, logic.total, logic.valid, logic.grade].map(built);
  const answer = (facts: Facts): Answer => {
    const rows = rowsOf!(facts) as readonly number[];
    const total = totalOf!(takenOf === undefined ? { rows } : { rows, taken: takenOf(facts) }) as number;
    const grade = gradeOf === undefined ? '' : (gradeOf({ total, valid: validOf === undefined || validOf(facts) }) as string);
    return { total, grade, rows };
  };
  return {
    answer,
    run: (inputs: readonly Facts[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) {
        const { total, grade, rows } = answer(inputs[i]!);
        read += total + grade.length;
        for (let j = 0; j < rows.length; j += 1) read += rows[j]!;
      }
      return read;
    },
  };
}
