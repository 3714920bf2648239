import type { Calc, Ends } from './calc.js';

/** A number of which a cell may say whether its digits miss nothing: then it is 1. */
export interface Doubtable extends Ends {
  readonly isExact?: string;
}

/** So near to the other number that fifteen digits cannot tell on which side. A number that is surely exact can. */
export function doubtBeside(calc: Calc, x: Doubtable, y: Ends): void {
  const pairs = new Map([[`${x.lo} ${y.hi}`, [x.lo, y.hi]], [`${x.hi} ${y.lo}`, [x.hi, y.lo]]] as const);
  for (const [a, b] of pairs.values()) calc.doubt('临界', `AND(${misses(x, `${a}<>${b}`)},ABS(${a}-${b})<0.000000001)`);
}

/** So near to the middle between two steps that fifteen digits cannot tell which way it is rounded. */
export function doubtAtTies(calc: Calc, x: Doubtable, step: string): void {
  for (const cell of new Set([x.lo, x.hi])) {
    const halves = `2*${cell}/${step}`;
    calc.doubt('修约临界', `AND(ABS(${cell})<${calc.beyond},${misses(x, `${halves}<>ROUND(${halves},0)`)},ABS(${halves}-ROUND(${halves},0))<0.000000001)`);
  }
}

/** Where digits were cut off, also numbers that look equal may not be. */
function misses({ isExact }: Doubtable, isBeside: string): string {
  return isExact === undefined ? isBeside : `OR(${isExact}=0,${isBeside})`;
}
