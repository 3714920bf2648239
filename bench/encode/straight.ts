import type { Table } from '../table/table.js';
import { Printer, type Dialect } from './expression.js';

const DIALECT: Dialect = {
  and: '&&',
  or: '||',
  not: '!',
  number: String,
  every: (list, sign, value) => `${list}.every((x) => x ${sign} ${value})`,
  share: (list, sign, value) => `${list}.filter((x) => x ${sign} ${value}).length / ${list}.length`,
  mean: (list) => `${list}.reduce((a, b) => a + b, 0) / ${list}.length`,
  oneOf: (fact, options) => `${JSON.stringify(options)}.includes(${fact})`,
};

/** The body of a function of the facts `f`, as one would write it by hand: for generated tables, which nobody writes. */
export function encode({ rows, grades }: Table): string {
  const printer = new Printer(DIALECT, 'f.');
  const bands = grades?.bands.map(({ id, from }) => `total >= ${String(from)} ? '${id}' : `).join('') ?? '';
  return `const rows = [${rows.map(({ points }) => printer.num(points)).join(', ')}];
let total = 0;
for (let i = 0; i < rows.length; i += 1) total += rows[i];
return { total, grade: ${bands}'${grades?.otherwise ?? ''}', rows };`;
}
