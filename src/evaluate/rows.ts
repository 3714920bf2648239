import { compare, equals, ZERO, type Rational } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import type { Interval, Truth } from '../formula/interval.js';
import type { Builder } from '../formula/operation.js';
import type { Environment, TruthOf } from '../formula/scope.js';
import { childrenOf } from '../plan/lookup.js';
import type { Plan } from '../plan/plan.js';
import type { Otherwise, PlanIndicator } from '../plan/table.js';
import { fullEnds, mergeOutcomes, NOT_APPLICABLE, rescaledAway, scored, sumOutcomes, type Ends, type Outcome } from './outcome.js';
import { wordOf } from './scope.js';

/** Works out one section or row, and all that stands in it, for one case; enters every outcome under its index. */
export type NodeOf = (env: Environment, active: Active, applies: Truth, outcomes: Outcome[]) => void;
type OutcomeOf = (env: Environment, active: Active, applies: Truth, outcomes: Outcome[]) => Outcome;

/** Whether the variant that an indicator stands in counts: surely, or perhaps. What surely does not is not worked out. */
export type Active = true | undefined;

/** Called before the formulas of an indicator are built, so that what they read is noted under it. */
export type Entering = (index: number | undefined) => void;

/** The functions of the first-level sections of a plan. */
export function nodesOf(plan: Plan, build: Builder, entering: Entering): readonly NodeOf[] {
  return childrenOf(plan, undefined).map((index) => nodeOf(plan, index, build, entering));
}

function nodeOf(plan: Plan, index: number, build: Builder, entering: Entering): NodeOf {
  const indicator = plan.indicators[index]!;
  entering(index);
  const appliesWhen = indicator.appliesWhen === undefined ? undefined : build.condition(indicator.appliesWhen);
  const inner = indicator.scoring === undefined ? sectionOf(plan, index, build, entering) : rowOf(indicator, build);
  return (env, active, applies, outcomes) => {
    // "Nothing to measure" reaches down to what stands in a section, and not to its neighbours.
    const above = env.none;
    const own = appliesWhen === undefined ? applies : both(applies, appliesWhen(env));
    outcomes[index] = inner(env, active, own, outcomes);
    env.none = above;
  };
}

function both(a: Truth, b: Truth): Truth {
  return a === false || b === false ? false : a === undefined ? undefined : b;
}

function rowOf(indicator: PlanIndicator, build: Builder): OutcomeOf {
  const { pointsBy } = indicator;
  const declared = fullEnds(parseFraction(indicator.points)!);
  if (pointsBy === undefined) return rowWorth(indicator, declared, build);
  const rows = build.scope.options(pointsBy.fact).map((option) => {
    const worth = parseFraction(pointsBy.options[option]!)!;
    return rowWorth(indicator, equals(worth, declared.hi) ? declared : { lo: worth, hi: worth, full: false }, build);
  });
  const slot = build.scope.fact(pointsBy.fact);
  return (env, active, applies, outcomes) => {
    const chosen = env.choices[slot];
    return chosen === undefined ? rows.map((row) => row(env, active, applies, outcomes)).reduce(mergeOutcomes) : rows[chosen]!(env, active, applies, outcomes);
  };
}

/** A row with these points to be had. */
function rowWorth(indicator: PlanIndicator, ends: Ends, build: Builder): OutcomeOf {
  const available = ends.hi;
  const points = build.quantity(indicator.scoring!.points);
  const zero = scored(ZERO, ends, ends.full);
  const full = scored(available, ends, ends.full);
  const away: Readonly<Record<Otherwise, Outcome>> = { zero, exclude: NOT_APPLICABLE, rescale: rescaledAway(ends) };
  const otherwise = away[wordOf(indicator.otherwise ?? 'exclude', build.scope)];
  const outcomeOf = (x: Interval): Outcome => {
    const lo = inside(x.lo, available, ZERO);
    const hi = x.hi === x.lo && x.hi !== null ? lo : inside(x.hi, available, available);
    if (lo === hi || equals(lo, hi)) return lo === ZERO ? zero : lo === available ? full : scored(lo, ends, false);
    return { lo, hi, available: ends, status: 'undetermined', none: x.none, common: false };
  };
  return (env, active, applies) => {
    const outcome = applies === true ? outcomeOf(points(env)) : applies === false ? otherwise : mergeOutcomes(otherwise, outcomeOf(points(env)));
    const held = active === undefined ? mergeOutcomes(NOT_APPLICABLE, outcome) : outcome;
    return env.none && held.status === 'undetermined' ? { ...held, none: true } : held;
  };
}

/** An end of a row's points, not outside what the row has to give. */
function inside(end: Rational | null, available: Rational, open: Rational): Rational {
  if (end === null) return open;
  if (compare(end, ZERO) <= 0) return ZERO;
  return compare(end, available) >= 0 ? available : end;
}

function sectionOf(plan: Plan, index: number, build: Builder, entering: Entering): OutcomeOf {
  const children = childrenOf(plan, index);
  const ends = fullEnds(parseFraction(plan.indicators[index]!.points)!);
  const { variant } = plan.indicators[children[0]!]!;
  const make = (child: number): NodeOf => nodeOf(plan, child, build, entering);
  if (variant === undefined) {
    const nodes = children.map(make);
    return (env, active, applies, outcomes) => {
      for (const node of nodes) node(env, active, applies, outcomes);
      return sumOutcomes(outcomes, children, ends);
    };
  }
  const choice: TruthOf[] = [];
  const blocks = build.scope.options(variant.fact).map((option) => {
    entering(index);
    choice.push(build.condition({ op: 'option', fact: variant.fact, oneOf: [option] }));
    const rows = children.filter((child) => plan.indicators[child]!.variant!.option === option);
    return { rows, nodes: rows.map(make) };
  });
  return (env, active, applies, outcomes) => {
    let merged: Outcome | undefined;
    for (let option = 0; option < blocks.length; option += 1) {
      const chosen = both(active, choice[option]!(env));
      // What is not chosen keeps the outcome that every indicator starts with.
      if (chosen === false) continue;
      const { rows, nodes } = blocks[option]!;
      for (const node of nodes) node(env, chosen, applies, outcomes);
      const one = sumOutcomes(outcomes, rows, ends);
      merged = merged === undefined ? one : mergeOutcomes(merged, one);
    }
    return merged!;
  };
}
