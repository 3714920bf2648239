import type { Cond, Num, Relation, Table } from '../table/table.js';

/** JsonLogic, as data. */
export type Logic = boolean | number | string | readonly Logic[] | { readonly [operator: string]: Logic };

/** Programs over the facts, and over what came of them. `taken` and `grade` stand where the table has them. */
export interface EncodedLogic {
  /** The points of each row, from the facts. */
  readonly rows: Logic;
  /** What the negative list takes off, from the facts. */
  readonly taken?: Logic;
  /** From `rows` and `taken`. */
  readonly total: Logic;
  /** Whether the preconditions hold, from the facts. */
  readonly valid?: Logic;
  /** From `total` and `valid`. */
  readonly grade?: Logic;
}

const SIGN: Readonly<Record<Relation, string>> = { atLeast: '>=', atMost: '<=', above: '>', below: '<', is: '===' };

const of = (name: string): Logic => ({ var: name });
const plus = (members: readonly Logic[]): Logic => (members.length === 1 ? members[0]! : { '+': members });

function pool(rates: readonly string[], ifNone: number | undefined): Logic {
  const whole = plus(rates.map((rate) => of(`${rate}.1`)));
  const share = { '/': [plus(rates.map((rate) => of(`${rate}.0`))), whole] };
  return ifNone === undefined ? share : { if: [{ '===': [whole, 0] }, ifNone, share] };
}

function num(one: Num): Logic {
  switch (one.op) {
    case 'number':
      return one.value;
    case 'fact':
      return of(one.fact);
    case 'rate':
      return pool([one.fact], undefined);
    case 'if':
      return { if: [cond(one.if), num(one.then), num(one.else)] };
    case 'sum':
      return { '+': one.of.map(num) };
    case 'times':
      return { '*': [one.factor, num(one.of)] };
    case 'ratio':
      return { '/': [of(one.part), of(one.whole)] };
    case 'pool':
      return pool(one.rates, one.ifNone);
    case 'mean':
      return { '/': [{ '+': of(one.list) }, { length: of(one.list) }] };
    case 'share':
      return { '/': [{ length: { filter: [of(one.list), { [SIGN[one.relation]]: [of(''), one.value] }] } }, { length: of(one.list) }] };
  }
}

function cond(one: Cond): Logic {
  switch (one.op) {
    case 'yes':
      return of(one.fact);
    case 'all':
      return { and: one.of.map(cond) };
    case 'any':
      return { or: one.of.map(cond) };
    case 'not':
      return { '!': [cond(one.of)] };
    case 'compare':
      return { [SIGN[one.relation]]: [num(one.of), one.value] };
    case 'every':
      return { all: [of(one.list), { [SIGN[one.relation]]: [of(''), one.value] }] };
    case 'oneOf':
      return { in: [of(one.fact), [...one.options]] };
  }
}

export function encode({ rows, deducted, grades, validity }: Table): EncodedLogic {
  const taken = deducted.length > 0;
  const bands = grades?.bands.flatMap(({ id, from }): Logic[] => [{ '>=': [of('total'), from] }, id]) ?? [];
  return {
    rows: rows.map(({ points }) => num(points)),
    ...(taken && { taken: plus(deducted.map((list) => ({ '+': of(list) }))) }),
    total: taken ? { max: [{ '-': [{ '+': of('rows') }, of('taken')] }, 0] } : { '+': of('rows') },
    ...(grades && {
      ...(validity.length > 0 && { valid: validity.length === 1 ? cond(validity[0]!) : { and: validity.map(cond) } }),
      grade: { if: [...(validity.length > 0 ? [{ '!': [of('valid')] }, 'withheld'] : []), ...bands, grades.otherwise] },
    }),
  };
}
