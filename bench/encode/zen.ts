import type { Table } from '../table/table.js';
import { Printer, type Dialect } from './expression.js';

/** A decision of GoRules (JDM): input, one expression node, output. */
export interface EncodedZen {
  readonly nodes: readonly object[];
  readonly edges: readonly object[];
}

const DIALECT: Dialect = {
  and: 'and',
  or: 'or',
  not: 'not ',
  number: String,
  every: (list, sign, value) => `all(${list}, # ${sign} ${value})`,
  share: (list, sign, value) => `count(${list}, # ${sign} ${value}) / len(${list})`,
  mean: (list) => `avg(${list})`,
  oneOf: (fact, options) => `${fact} in [${options.map((one) => `'${one}'`).join(', ')}]`,
};

/** Each row is an expression of its own; `$` is what the expressions before came to. */
export function encode({ rows, deducted, grades, validity }: Table): EncodedZen {
  const printer = new Printer(DIALECT);
  const taken = deducted.map((list) => ` - (len(${list}) > 0 ? sum(${list}) : 0)`).join('');
  const bands = grades?.bands.map(({ id, from }) => `$.total >= ${String(from)} ? '${id}' : `).join('') ?? '';
  const valid = validity.map((one) => printer.cond(one)).join(' and ');
  const total = `sum($.rows)${taken}`;
  const expressions = [
    ['rows', `[${rows.map(({ points }) => printer.num(points)).join(', ')}]`],
    ['total', deducted.length > 0 ? `max([0, ${total}])` : total],
    ...(grades ? [['grade', `${validity.length > 0 ? `not (${valid}) ? 'withheld' : ` : ''}${bands}'${grades.otherwise}'`]] : []),
  ];
  return {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'facts' },
      {
        id: 'table', type: 'expressionNode', name: 'table',
        content: { expressions: expressions.map(([key, value]) => ({ id: key, key, value })), passThrough: false },
      },
      { id: 'out', type: 'outputNode', name: 'score' },
    ],
    edges: [
      { id: 'e1', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'e2', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  };
}
