import { compare } from '../exact/rational.js';
import type { Interval } from '../formula/interval.js';
import type { Builder } from '../formula/operation.js';
import type { Environment } from '../formula/scope.js';
import type { PlanGrades } from '../plan/plan.js';

/** The indexes of the grades that are still possible in one case; the one after the last band is `otherwise`. */
export type PossibleGrades = (env: Environment) => readonly number[];

/**
 * Bands are tried from the top: one that is certain closes the list, one that is possible is kept, and the search
 * goes on.
 */
export function gradesOf(grades: PlanGrades, build: Builder): PossibleGrades {
  const of = build.quantity(grades.of);
  const cuts = grades.bands.map((band) => build.quantity(band.from));
  return (env) => {
    const value = of(env);
    const possible: number[] = [];
    for (const [index, cut] of cuts.entries()) {
      const from = cut(env);
      if (isAtLeast(value.hi, from.lo, true)) possible.push(index);
      if (isAtLeast(value.lo, from.hi, false)) return possible;
    }
    possible.push(cuts.length);
    return possible;
  };
}

function isAtLeast(a: Interval['lo'], b: Interval['lo'], open: boolean): boolean {
  return a === null || b === null ? open : compare(a, b) >= 0;
}
