import { unwrap, type Plan } from 'pingfen';
import { createBatch, type BitColumn, type Column, type Columns, type Scores } from 'pingfen/batch';
import { columnsOf } from '../table/columns.js';
import type { Facts, Table } from '../table/table.js';
import type { Ready } from './engine.js';

/** The same columns as the hand-written code has; a rate is a pair of them. */
export function plainColumns(table: Table, facts: readonly Facts[]): Columns {
  const { yes, numbers, lists } = columnsOf(table, facts);
  const pairs = Object.entries(lists).map(([fact, entries]): [string, Column] => [fact, entries.length === 2 ? { part: entries[0]!, whole: entries[1]! } : entries]);
  return { estateType: 'new', ...yes, ...numbers, ...Object.fromEntries(pairs) };
}

/** Yes and no as bits. */
export function packedColumns(table: Table, facts: readonly Facts[]): Columns {
  return Object.fromEntries(Object.entries(plainColumns(table, facts)).map(([fact, column]) => [fact, column instanceof Uint8Array ? packed(column) : column]));
}

function packed(column: Uint8Array): BitColumn {
  const bits = new Uint32Array(Math.ceil(column.length / 32));
  column.forEach((yes, row) => { bits[row >> 5]! |= yes << (row & 31); });
  return { bits, rows: column.length };
}

function gradeOf({ grades: [grade], withheld }: Scores): string {
  return withheld?.[0] === 1 ? 'withheld' : grade!.ids[grade!.codes[0]!]!;
}

/** `createBatch` once, then totals and grades of all rows; facts are checked. */
export function prepare(plan: Plan): Ready {
  const score = createBatch(plan);
  return {
    answer: (columns: Columns) => {
      const scores = unwrap(score(columns));
      return { total: scores.min[0]! / scores.unit, grade: gradeOf(scores), rows: [], cents: BigInt(scores.min[0]!) };
    },
    run: (inputs: readonly Columns[]) => {
      let read = 0;
      for (const columns of inputs) {
        const { min, grades, withheld } = unwrap(score(columns));
        const { codes } = grades[0]!;
        for (let i = 0; i < min.length; i += 1) read += min[i]! + codes[i]! + withheld![i]!;
      }
      return read;
    },
  };
}
