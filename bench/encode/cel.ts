import { typesOf, type FactType } from '../table/types-of.js';
import type { Table } from '../table/table.js';
import { Printer, type Dialect } from './expression.js';

/** CEL expressions: the rows, what is taken off and whether the preconditions hold, from the facts; then the total; then the grade. */
export interface EncodedCel {
  /** Fact → type. */
  readonly variables: Readonly<Record<string, string>>;
  readonly rows: string;
  readonly taken?: string;
  readonly total: string;
  readonly valid?: string;
  readonly grade?: string;
}

const TYPES: Readonly<Record<FactType, string>> = { yesNo: 'bool', number: 'double', numbers: 'list<double>', word: 'string' };

/** CEL does not mix whole and other numbers, and numbers from JavaScript are doubles. */
const DIALECT: Dialect = {
  and: '&&',
  or: '||',
  not: '!',
  number: (value) => (Number.isInteger(value) ? `${String(value)}.0` : String(value)),
  every: (list, sign, value) => `${list}.all(x, x ${sign} ${value})`,
  share: (list, sign, value) => `double(size(${list}.filter(x, x ${sign} ${value}))) / double(size(${list}))`,
  mean: (list) => `sum(${list}) / double(size(${list}))`,
  oneOf: (fact, options) => `${fact} in [${options.map((one) => `'${one}'`).join(', ')}]`,
};

/** `sum` is a function that the engine is given. */
export function encode(table: Table): EncodedCel {
  const { rows, deducted, grades, validity } = table;
  const printer = new Printer(DIALECT);
  const bands = grades?.bands.map(({ id, from }) => `total >= ${DIALECT.number(from)} ? '${id}' : `).join('') ?? '';
  return {
    variables: Object.fromEntries([...typesOf(table)].map(([fact, type]) => [fact, TYPES[type]])),
    rows: `[${rows.map(({ points }) => printer.num(points)).join(', ')}]`,
    ...(deducted.length > 0 && { taken: deducted.map((list) => `sum(${list})`).join(' + ') }),
    total: deducted.length > 0 ? 'sum(rows) > taken ? sum(rows) - taken : 0.0' : 'sum(rows)',
    ...(validity.length > 0 && { valid: validity.map((one) => printer.cond(one)).join(' && ') }),
    ...(grades && { grade: `${validity.length > 0 ? "!valid ? 'withheld' : " : ''}${bands}'${grades.otherwise}'` }),
  };
}
