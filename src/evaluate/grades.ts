import type { Comparison, Condition, Test } from '../formula/formula.js';
import type { Builder } from '../formula/operation.js';
import type { Environment } from '../formula/scope.js';
import type { PlanBand, PlanGrades } from '../plan/clauses.js';

/** The indexes of the grades that are still possible in one case; the one after the last band is `otherwise`. */
export type PossibleGrades = (env: Environment) => readonly number[];

type Cut = 'atLeast' | 'above' | 'atMost' | 'below';

const CUTS = { from: 'atLeast', above: 'above', upTo: 'atMost', below: 'below' } as const satisfies Readonly<Record<string, Cut>>;

/** What a band asks of the quantity that is graded. */
export function cutsOf(band: PlanBand): readonly (Comparison & { readonly relation: Cut })[] {
  return (['from', 'above', 'upTo', 'below'] as const).flatMap((key) => {
    const value = band[key];
    return value === undefined ? [] : [{ relation: CUTS[key], value }];
  });
}

/**
 * Bands are tried from the top: one that is certain closes the list, one that is possible is kept, and the search
 * goes on.
 */
export function gradesOf(grades: PlanGrades, build: Builder): PossibleGrades {
  const bands = grades.bands.map((band) => build.condition(conditionOf(grades, band)));
  return (env) => {
    const possible: number[] = [];
    for (let index = 0; index < bands.length; index += 1) {
      const truth = bands[index]!(env);
      if (truth !== false) possible.push(index);
      if (truth === true) return possible;
    }
    possible.push(bands.length);
    return possible;
  };
}

/** Whether a band holds, the bands above it aside. */
export function conditionOf({ of }: PlanGrades, band: PlanBand): Condition {
  const tests: readonly Test[] = cutsOf(band);
  const compared: readonly Condition[] = tests.length === 0 ? [] : [{ op: 'compare', of, tests }];
  return { op: 'all', of: [...compared, ...(band.when === undefined ? [] : [band.when])] };
}
