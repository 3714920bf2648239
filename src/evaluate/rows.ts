import { compare, equals, ZERO, type Rational } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import type { Interval, Truth } from '../formula/interval.js';
import type { Builder } from '../formula/operation.js';
import type { Environment } from '../formula/scope.js';
import { childrenOf } from '../plan/lookup.js';
import { outcomeOrder, type OutcomeStep } from '../plan/outcome-order.js';
import type { Plan } from '../plan/plan.js';
import type { Otherwise, PlanIndicator } from '../plan/table.js';
import { fullEnds, mergeOutcomes, NOT_APPLICABLE, rescaledAway, scored, sumOutcomes, type Ends, type Outcome } from './outcome.js';
import { wordOf } from './scope.js';

/** Works out all sections and rows for one case, and leaves every outcome under its index. */
export type Table = (env: Environment) => readonly Outcome[];

/** Called before the formulas of an indicator are built, so that what they read is noted under it. */
export type Entering = (index: number) => void;

/** What the steps of one case have found. */
interface Walk {
  readonly env: Environment;
  /** What is not worked out keeps the outcome that every indicator starts with: it does not count. */
  readonly outcomes: Outcome[];
  /** By gate: whether what stands behind it counts, applies, and may have had nothing to measure. */
  readonly active: Truth[];
  readonly applies: Truth[];
  readonly none: boolean[];
}

type Step = (walk: Walk) => void;
type RowOutcome = (env: Environment, active: Truth, applies: Truth) => Outcome;

/** What the steps of one plan are built with. */
interface Making {
  readonly plan: Plan;
  readonly build: Builder;
  readonly entering: Entering;
  readonly steps: Step[];
  /** By the index of the indicator, its gate; those of blocks of variants by section and option. */
  readonly gates: number[];
  readonly blocks: Map<string, number>;
  /** How many gates there are. The first is that of the whole table. */
  count: number;
}

/** The table of a plan as steps, each of which comes after those whose points it reads. */
export function tableOf(plan: Plan, build: Builder, entering: Entering): Table {
  const making: Making = { plan, build, entering, steps: [], gates: [], blocks: new Map(), count: 1 };
  const { order } = outcomeOrder(plan) as { order: readonly OutcomeStep[] };
  for (const { what, index } of order) {
    if (what === 'applies') making.gates[index] = gateOf(making, index);
    else making.steps.push(plan.indicators[index]!.scoring === undefined ? sectionStep(making, index) : rowStep(making, index));
  }
  const { steps, count } = making;
  return (env) => {
    const outcomes = new Array<Outcome>(plan.indicators.length).fill(NOT_APPLICABLE);
    const walk: Walk = { env, outcomes, active: new Array<Truth>(count).fill(true), applies: new Array<Truth>(count).fill(true), none: new Array<boolean>(count).fill(env.none) };
    env.outcomes = outcomes;
    for (const step of steps) step(walk);
    env.none = walk.none[0]!;
    return outcomes;
  };
}

function both(a: Truth, b: Truth): Truth {
  return a === false || b === false ? false : a === undefined ? undefined : b;
}

/** The gate that an indicator stands behind: its own, that of its block, or the one of the section around it. */
function gateOf(making: Making, index: number): number {
  const { parent, variant, appliesWhen } = making.plan.indicators[index]!;
  const around = parent === undefined ? 0 : making.gates[parent]!;
  const block = variant === undefined ? around : blockGate(making, parent!, variant.option);
  if (appliesWhen === undefined) return block;
  making.entering(index);
  const condition = making.build.condition(appliesWhen);
  const gate = newGate(making);
  making.steps.push(({ env, active, applies, none }) => {
    active[gate] = active[block];
    none[gate] = none[block]!;
    // What surely does not count is not asked either.
    if (active[block] === false) return;
    // "Nothing to measure" reaches down to what stands in a section, and not to its neighbours.
    env.none = none[block]!;
    applies[gate] = both(applies[block], condition(env));
    none[gate] = env.none;
  });
  return gate;
}

function newGate(making: Making): number {
  const gate = making.count;
  making.count += 1;
  return gate;
}

function blockGate(making: Making, section: number, option: string): number {
  const key = `${String(section)} ${option}`;
  const known = making.blocks.get(key);
  if (known !== undefined) return known;
  const { plan, build } = making;
  const around = making.gates[section]!;
  const { fact } = plan.indicators[childrenOf(plan, section)[0]!]!.variant!;
  making.entering(section);
  const chosen = build.condition({ op: 'option', fact, oneOf: [option] });
  const gate = newGate(making);
  making.blocks.set(key, gate);
  making.steps.push(({ env, active, applies, none }) => {
    active[gate] = both(active[around], chosen(env));
    applies[gate] = applies[around];
    none[gate] = none[around]!;
  });
  return gate;
}

function rowStep(making: Making, index: number): Step {
  const gate = making.gates[index]!;
  making.entering(index);
  const outcomeOf = rowOf(making.plan.indicators[index]!, making.build);
  return ({ env, outcomes, active, applies, none }) => {
    const counts = active[gate];
    if (counts === false) return;
    env.none = none[gate]!;
    outcomes[index] = outcomeOf(env, counts, applies[gate]);
  };
}

function rowOf(indicator: PlanIndicator, build: Builder): RowOutcome {
  const { pointsBy } = indicator;
  const declared = fullEnds(parseFraction(indicator.points)!);
  if (pointsBy === undefined) return rowWorth(indicator, declared, build);
  const rows = build.scope.options(pointsBy.fact).map((option) => {
    const worth = parseFraction(pointsBy.options[option]!)!;
    return rowWorth(indicator, equals(worth, declared.hi) ? declared : { lo: worth, hi: worth, full: false }, build);
  });
  const slot = build.scope.fact(pointsBy.fact);
  return (env, active, applies) => {
    const chosen = env.choices[slot];
    return chosen === undefined ? rows.map((row) => row(env, active, applies)).reduce(mergeOutcomes) : rows[chosen]!(env, active, applies);
  };
}

/** A row with these points to be had. */
function rowWorth(indicator: PlanIndicator, ends: Ends, build: Builder): RowOutcome {
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

function sectionStep(making: Making, index: number): Step {
  const { plan } = making;
  const children = childrenOf(plan, index);
  const ends = fullEnds(parseFraction(plan.indicators[index]!.points)!);
  const gate = making.gates[index]!;
  const { variant } = plan.indicators[children[0]!]!;
  if (variant === undefined) {
    return ({ outcomes, active }) => {
      if (active[gate] !== false) outcomes[index] = sumOutcomes(outcomes, children, ends);
    };
  }
  const blocks = making.build.scope.options(variant.fact).map((option) => {
    const rows = children.filter((child) => plan.indicators[child]!.variant!.option === option);
    return { gate: blockGate(making, index, option), rows };
  });
  return ({ outcomes, active }) => {
    let merged: Outcome | undefined;
    for (const block of blocks) {
      if (active[block.gate] === false) continue;
      const one = sumOutcomes(outcomes, block.rows, ends);
      merged = merged === undefined ? one : mergeOutcomes(merged, one);
    }
    if (merged !== undefined) outcomes[index] = merged;
  };
}
