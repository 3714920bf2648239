import type { Comparison, Condition, Test } from '../formula/formula.js';
import type { Builder } from '../formula/operation.js';
import type { Truth } from '../formula/interval.js';
import type { Environment, TruthOf } from '../formula/scope.js';
import type { PlanBand, PlanEffect, PlanGrades } from '../plan/clauses.js';
import { scalesIn } from '../plan/lookup.js';
import type { Plan } from '../plan/plan.js';

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

/** The grades of a scale from the best to the last, each once, though several bands may have one. */
export function levelsOf({ bands, otherwise }: PlanGrades): readonly string[] {
  return [...new Set([...bands, otherwise].map(({ id }) => id))];
}

/** What one scale comes to, in one case or held together over several. */
export interface Graded {
  /** The bands that are possible; the place after the last is `otherwise`. */
  readonly bands: readonly number[];
  /** The places among the levels that are possible after the effects; absent where none acts on this scale. */
  readonly levels?: readonly number[];
}

/** Whether more than one band is possible, or more than one grade after the effects. */
export function isOpenGrade({ bands, levels = [] }: Graded): boolean {
  return bands.length > 1 || levels.length > 1;
}

/** What the scales come to, and whether each effect takes effect. */
export interface Grading {
  readonly scales: readonly Graded[];
  readonly effects: readonly Truth[];
}

export type GradingIn = (env: Environment) => Grading;

interface Acting {
  readonly scale: number;
  readonly when: TruthOf;
  readonly change: Change;
}

/** The scales of a plan with their effects, in the order written. `entering` is called before an effect is built. */
export function gradingOf(plan: Plan, build: Builder, entering: (index: number) => void): GradingIn {
  const scales = scalesIn(plan);
  const possible = scales.map((grades) => gradesOf(grades, build));
  const effects = (plan.effects ?? []).map((effect, index): Acting => {
    entering(index);
    const { scale = 0, when } = effect;
    return { scale, when: build.condition(when), change: changeOf(effect, levelsOf(scales[scale]!)) };
  });
  return (env) => {
    const truths = effects.map(({ when }) => when(env));
    return {
      effects: truths,
      scales: scales.map((grades, place) => {
        const bands = possible[place]!(env);
        const acting = effects.flatMap(({ scale, change }, index) => (scale === place ? [{ change, truth: truths[index] }] : []));
        if (acting.length === 0) return { bands };
        return { bands, levels: acting.reduce(changed, levelsReached(grades, bands)) };
      }),
    };
  };
}

/** The levels of some bands. */
function levelsReached(grades: PlanGrades, bands: readonly number[]): readonly number[] {
  const levels = levelsOf(grades);
  const ids = [...grades.bands, grades.otherwise].map(({ id }) => id);
  return distinct(bands.map((band) => levels.indexOf(ids[band]!)));
}

type Change = (level: number) => number;

function changeOf(effect: PlanEffect, levels: readonly string[]): Change {
  if ('downgrade' in effect) return (level) => Math.min(level + effect.downgrade, levels.length - 1);
  if ('grade' in effect) return () => levels.indexOf(effect.grade);
  return (level) => Math.max(level, levels.indexOf(effect.capAt));
}

/** While it is not known whether an effect takes effect, every grade is possible with it and without. */
function changed(levels: readonly number[], { truth, change }: { readonly truth: Truth; readonly change: Change }): readonly number[] {
  if (truth === false) return levels;
  const after = levels.map(change);
  return distinct(truth === true ? after : [...levels, ...after]);
}

function distinct(places: readonly number[]): readonly number[] {
  return [...new Set(places)].sort((a, b) => a - b);
}

/** What is possible in either of two cases. */
export function mergeGradings(a: Grading, b: Grading): Grading {
  const merge = (one: Graded, other: Graded): Graded => {
    const bands = distinct([...one.bands, ...other.bands]);
    return one.levels === undefined ? { bands } : { bands, levels: distinct([...one.levels, ...other.levels!]) };
  };
  return {
    scales: a.scales.map((one, place) => merge(one, b.scales[place]!)),
    effects: a.effects.map((truth, index) => (truth === b.effects[index] ? truth : undefined)),
  };
}
