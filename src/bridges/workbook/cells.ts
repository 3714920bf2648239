import type { Condition, Quantity } from '../../formula/formula.js';
import type { Plan } from '../../plan/plan.js';
import type { Calc, Ends } from './calc.js';

/** What formulas may ask about facts, readings and points. Each answers with cells of the calculation. */
export interface Cells {
  readonly number: (fact: string) => Ends;
  readonly rate: (fact: string) => RateCells;
  readonly yes: (fact: string) => Ends;
  /** The place of the option from 1, and 0 while it is not known. */
  readonly option: (fact: string) => string;
  readonly list: (fact: string) => ListCells;
  readonly parameter: (id: string) => Ends;
  readonly asOf: () => Ends;
  /** The place of the option from 1. */
  readonly reading: (id: string) => string;
  readonly awarded: (indicator: string) => Ends;
  readonly available: (indicator: string) => Ends;
  readonly awardedBy: (assessor: string) => Ends;
  readonly total: () => Ends & { readonly isExact: string };
}

/** A rate: 1 there was none, 2 not known, 3 the value alone, 4 part and whole. */
export interface RateCells extends Ends {
  readonly given: string;
  readonly part: string;
  readonly whole: string;
}

/** The entries of a list; those that are not there are empty texts. */
export interface ListCells {
  readonly lo: readonly string[];
  readonly hi: readonly string[];
  readonly length: string;
  /** 1 where nobody knows how many entries there are. */
  readonly open: string;
  readonly range: Ends;
}

/** What prints formulas: each is printed once. */
export interface Printing {
  readonly plan: Plan;
  readonly calc: Calc;
  readonly cells: Cells;
  readonly quantity: (node: Quantity) => Ends;
  readonly condition: (node: Condition) => Ends;
}
