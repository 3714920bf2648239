import { compare } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import type { Method } from './method.js';

/** 评分: a mark that the assessor gives, between 0 and the points of the row. */
export const judged: Method = {
  schema: (forms) => forms.id,
  bare: { kind: 'amount', body: (fact) => fact },
  lower: (body, { points, quantity, greatestOf, report }) => {
    const fact = body as string;
    const of = quantity(fact);
    const max = greatestOf(fact);
    if (of.op === 'fact' && (max === undefined || compare(parseFraction(max)!, parseFraction(points)!) > 0)) {
      report('JUDGED_ABOVE_POINTS', [], { slots: { fact, points }, ...(max === undefined ? {} : { found: `max: ${max}` }) });
    }
    return { points: of, say: { phrase: 'judged', quantities: { of } } };
  },
};
