import type { Comparison } from '../../formula/formula.js';
import type { Ends } from './calc.js';
import { allOf, equal } from './formula-text.js';

/** Formulas for one comparison: whether it surely holds, and whether it may. */
export function compared(relation: Comparison['relation'], x: Ends, y: Ends): Ends {
  switch (relation) {
    case 'atLeast': return { lo: `${x.lo}>=${y.hi}`, hi: `${x.hi}>=${y.lo}` };
    case 'atMost': return { lo: `${x.hi}<=${y.lo}`, hi: `${x.lo}<=${y.hi}` };
    case 'above': return { lo: `${x.lo}>${y.hi}`, hi: `${x.hi}>${y.lo}` };
    case 'below': return { lo: `${x.hi}<${y.lo}`, hi: `${x.lo}<${y.hi}` };
    case 'is': return { lo: allOf(equal(x.lo, x.hi), equal(y.lo, y.hi), equal(x.lo, y.lo)), hi: `AND(${x.hi}>=${y.lo},${y.hi}>=${x.lo})` };
  }
}

/** Whether a number is odd. Of an interval nothing is said. */
export function oddOf({ lo, hi }: Ends): Ends {
  return { lo: allOf(equal(lo, hi), `MOD(${lo},2)=1`), hi: `OR(${lo}<>${hi},MOD(${lo},2)=1)` };
}
