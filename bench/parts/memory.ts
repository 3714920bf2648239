// Run by main.ts with --expose-gc, a process for each form: what kept results of table A.1 take.
import { createEvaluator, unwrap, type Assessment } from 'pingfen';
import { createBatch } from 'pingfen/batch';
import { plainColumns } from '../engines/batch.js';
import { prepare as hand } from '../engines/hand-estate.js';
import { gradeOf } from '../engines/pingfen.js';
import type { Answer } from '../table/table.js';
import { fillings, SHEETS } from '../table/tables.js';
import { report } from './report.js';

const sheet = SHEETS.estate;
const facts = fillings(sheet, 1000);
const GRADES = ['withheld', 'none', 'three', 'four', 'five'];

/** `count` results, kept; the fillings are taken in turn. Where each is slow or large, a `share` of them is kept and counted up. */
interface Form {
  readonly share: number;
  readonly keep: (count: number) => unknown;
}

function byHand(i: number): Answer {
  return ready.answer(facts[i % facts.length]! as never) as Answer;
}

const ready = hand();
const score = createEvaluator(sheet.plan);

function assessed(i: number): Assessment {
  return unwrap(score(facts[i % facts.length]!));
}

/** A new one is one more entry here. */
const FORMS: Readonly<Record<string, Form>> = {
  'numbers in two columns': {
    share: 1,
    keep: (count) => {
      const columns = { totals: new Float64Array(count), grades: new Uint8Array(count) };
      for (let i = 0; i < count; i += 1) {
        const { total, grade } = byHand(i);
        columns.totals[i] = total;
        columns.grades[i] = GRADES.indexOf(grade);
      }
      return columns;
    },
  },
  'pingfen, batch: totals, grades, whether they are known': {
    share: 1,
    keep: (count) => {
      // The columns of facts stand in a process that keeps them anyway; they are not counted.
      const score = createBatch(sheet.plan);
      const some = fillings(sheet, 200);
      const many = Array.from({ length: count }, (_, i) => some[i % some.length]!);
      return unwrap(score(plainColumns(sheet.table, many)));
    },
  },
  'an object each, total as a number': {
    share: 1,
    keep: (count) =>
      Array.from({ length: count }, (_, i) => {
        const { total, grade } = byHand(i);
        return { total, grade };
      }),
  },
  'an object each with its row points as well': {
    share: 0.2,
    keep: (count) => Array.from({ length: count }, (_, i) => byHand(i)),
  },
  'pingfen: an object each, total as exact text': {
    share: 0.05,
    keep: (count) =>
      Array.from({ length: count }, (_, i) => {
        const one = assessed(i);
        return { total: one.total.value!.fraction, grade: gradeOf(one) };
      }),
  },
  'pingfen: the assessment with everything that explains it': {
    share: 0.005,
    keep: (count) => Array.from({ length: count }, (_, i) => assessed(i)),
  },
};

const [form, count] = process.argv.slice(2) as [string | undefined, string];
if (form === undefined) report({ forms: Object.fromEntries(Object.entries(FORMS).map(([name, { share }]) => [name, share])) });
else {
  const collect = globalThis.gc!;
  const used = (): number => {
    // What columns stood in is given back while the second goes on.
    collect();
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const { keep } = FORMS[form]!;
  // What is learnt while it grows warm is not counted.
  keep(200);
  const before = used();
  const kept = keep(Number(count));
  report({ bytes: used() - before, count: Number(count), kept: kept === undefined });
}
