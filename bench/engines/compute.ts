import type { Num, Relation } from '../table/table.js';

type Numbers = readonly number[];

const PASSES: Readonly<Record<Relation, (a: number, b: number) => boolean>> = {
  atLeast: (a, b) => a >= b, atMost: (a, b) => a <= b, above: (a, b) => a > b, below: (a, b) => a < b, is: (a, b) => a === b,
};

/** The facts that a computed fact reads, and how: what one writes by hand where an engine leaves arithmetic to its caller. */
export function compute(formula: Num): { readonly reads: readonly string[]; readonly of: (values: readonly unknown[]) => number } {
  switch (formula.op) {
    case 'fact':
      return { reads: [formula.fact], of: ([value]) => value as number };
    case 'rate':
      return { reads: [formula.fact], of: ([pair]) => (pair as Numbers)[0]! / (pair as Numbers)[1]! };
    case 'times': {
      const { reads, of } = compute(formula.of);
      return { reads, of: (values) => formula.factor * of(values) };
    }
    case 'ratio':
      return { reads: [formula.part, formula.whole], of: ([part, whole]) => (part as number) / (whole as number) };
    case 'pool':
      return { reads: formula.rates, of: (values) => pooled(values as readonly Numbers[], formula.ifNone ?? NaN) };
    case 'mean':
      return { reads: [formula.list], of: ([list]) => (list as Numbers).reduce((a, b) => a + b, 0) / (list as Numbers).length };
    case 'share': {
      const passes = PASSES[formula.relation];
      return { reads: [formula.list], of: ([list]) => (list as Numbers).filter((one) => passes(one, formula.value)).length / (list as Numbers).length };
    }
    default:
      throw new Error(`${formula.op} is a rule, not a computed fact`);
  }
}

function pooled(rates: readonly Numbers[], ifNone: number): number {
  let part = 0;
  let whole = 0;
  for (const rate of rates) {
    part += rate[0]!;
    whole += rate[1]!;
  }
  return whole === 0 ? ifNone : part / whole;
}
