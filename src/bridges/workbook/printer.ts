import type { Condition, Quantity } from '../../formula/formula.js';
import type { Plan } from '../../plan/plan.js';
import type { Calc, Ends } from './calc.js';
import type { Cells, Printing } from './cells.js';
import { CONDITIONS } from './print-conditions.js';
import { QUANTITIES } from './print-quantities.js';

/** Prints formulas as cells of the calculation: each formula once, both ends of it, as the library works them out. */
export function printerOf(plan: Plan, calc: Calc, cells: Cells): Printing {
  const quantities = new Map<Quantity, Ends>();
  const conditions = new Map<Condition, Ends>();
  const to: Printing = {
    plan,
    calc,
    cells,
    quantity: (node) => {
      let ends = quantities.get(node);
      if (ends === undefined) quantities.set(node, (ends = (QUANTITIES[node.op] as (node: Quantity, to: Printing) => Ends)(node, to)));
      return ends;
    },
    condition: (node) => {
      let truth = conditions.get(node);
      if (truth === undefined) conditions.set(node, (truth = (CONDITIONS[node.op] as (node: Condition, to: Printing) => Ends)(node, to)));
      return truth;
    },
  };
  return to;
}
