import { parseFraction } from '../exact/text.js';
import { sum } from '../exact/sum.js';
import type { Truth } from '../formula/interval.js';
import type { Builder } from '../formula/operation.js';
import type { Environment } from '../formula/scope.js';
import { childrenOf, perPlan } from '../plan/lookup.js';
import { outcomeOrder, voiderOf, type OutcomeStep } from '../plan/outcome-order.js';
import type { Plan } from '../plan/plan.js';
import { fullEnds, mergeOutcomes, NOT_APPLICABLE, shareOutcome, sumOutcomes, type Outcome } from './outcome.js';
import { rowOf, type Standing } from './row.js';

/** Works out all sections and rows for one case. */
export type Table = (env: Environment, settles: Settles) => Worked;

/** Whether the rule for unknown facts settles a row, which would come to this; nothing is said before anything is voided. */
export type Settles = (index: number, outcome?: Outcome) => boolean;

/** What a table came to, by the index of the indicator. */
export interface Worked {
  readonly outcomes: readonly Outcome[];
  /** What `zeroWhen` sees: points before anything is voided. */
  readonly early: Environment;
}

/** Called before the formulas of an indicator are built, so that what they read is noted under it. */
export type Entering = (index: number) => void;

/** What the steps of one case have found. */
interface Walk {
  readonly env: Environment;
  readonly early: Environment;
  /** One for all rows, filled in anew for each: making one for each costs more than the rows do. */
  readonly standing: RowStanding;
  /** What is not worked out keeps the outcome that every indicator starts with: it does not count. */
  readonly outcomes: Outcome[];
  /** Before anything is voided; the same list where nothing ever is. */
  readonly before: Outcome[];
  /** By gate: whether what stands behind it counts, applies, and may have had nothing to measure. */
  readonly active: Truth[];
  readonly applies: Truth[];
  readonly none: boolean[];
  /** By the index of the indicator that says when; and whether that may have had nothing to measure. */
  readonly voided: Truth[];
  readonly voidedNone: boolean[];
}

type RowStanding = { -readonly [Key in keyof Standing]: Standing[Key] } & { index: number; isEarly: boolean };

function standingOf(settles: Settles): RowStanding {
  const standing: RowStanding = {
    index: 0, isEarly: false, counts: true, applies: true, voided: false,
    settles: (outcome) => settles(standing.index, standing.isEarly ? undefined : outcome),
  };
  return standing;
}

type Step = (walk: Walk) => void;

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

// A plan that compiled or was read has no circle.
const orderOf = perPlan((plan) => outcomeOrder(plan) as { order: readonly OutcomeStep[] });

/** The table of a plan as steps, each of which comes after those whose points it reads. */
export function tableOf(plan: Plan, build: Builder, entering: Entering): Table {
  const making: Making = { plan, build, entering, steps: [], gates: [], blocks: new Map(), count: 1 };
  const { order } = orderOf(plan);
  for (const step of order) enterStep(making, step);
  const { steps, count } = making;
  const isVoided = plan.indicators.some((one) => one.zeroWhen !== undefined);
  // Copies are made faster than what is filled anew.
  const nothing = plan.indicators.map((): Outcome => NOT_APPLICABLE);
  const truths = Array.from({ length: count }, (): Truth => true);
  return (env, settles) => {
    const outcomes = nothing.slice();
    const before = isVoided ? nothing.slice() : outcomes;
    env.outcomes = outcomes;
    const early = isVoided ? { ...env, outcomes: before } : env;
    const { none } = env;
    const walk: Walk = { env, early, standing: standingOf(settles), outcomes, before, active: truths.slice(), applies: truths.slice(), none: new Array<boolean>(count).fill(none), voided: [], voidedNone: [] };
    for (const step of steps) step(walk);
    env.none = none;
    return { outcomes, early };
  };
}

function enterStep(making: Making, { what, index }: OutcomeStep): void {
  const isRow = making.plan.indicators[index]!.scoring !== undefined;
  if (what === 'applies') making.gates[index] = gateOf(making, index);
  else if (what === 'voided') making.steps.push(voidingStep(making, index));
  else making.steps.push(...(isRow ? rowSteps(making, index, what) : sectionSteps(making, index, what)));
}

function both(a: Truth, b: Truth): Truth {
  return a === false || b === false ? false : a === undefined ? undefined : b;
}

function either(a: Truth, b: Truth): Truth {
  return a === true || b === true ? true : a === undefined ? undefined : b;
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

/** Whether a section or row is voided, by itself or by what it stands in: judged by points before anything is. */
function voidingStep(making: Making, index: number): Step {
  const { plan, build, gates } = making;
  const { parent, zeroWhen } = plan.indicators[index]!;
  const above = voiderOf(plan, parent);
  const gate = gates[index]!;
  making.entering(index);
  const condition = build.condition(zeroWhen!);
  return ({ early, active, none, voided, voidedNone }) => {
    if (active[gate] === false) return;
    early.none = none[gate]! || (above !== undefined && voidedNone[above]!);
    voided[index] = either(above === undefined ? false : voided[above], condition(early));
    voidedNone[index] = early.none;
  };
}

/** A row before anything is voided, which is the whole of it unless something may void it; or after that. */
function rowSteps(making: Making, index: number, what: 'before' | 'points'): readonly Step[] {
  const { plan, build, gates } = making;
  const voider = voiderOf(plan, index);
  const gate = gates[index]!;
  if (voider === undefined && what === 'before') return [];
  making.entering(index);
  const outcomeOf = rowOf(plan, plan.indicators[index]!, build);
  // What voids a row is read by it.
  for (let at = voider; at !== undefined; at = voiderOf(plan, plan.indicators[at]!.parent)) build.condition(plan.indicators[at]!.zeroWhen!);
  const outcomeIn = (walk: Walk, counts: true | undefined, voided: Truth): Outcome => {
    const { env, standing } = walk;
    env.none = walk.none[gate]! || (voided === undefined && walk.voidedNone[voider!]!);
    standing.index = index;
    standing.isEarly = what === 'before';
    standing.counts = counts;
    standing.applies = walk.applies[gate];
    standing.voided = voided;
    return outcomeOf(env, standing);
  };
  if (what === 'before') {
    return [(walk) => {
      const counts = walk.active[gate];
      if (counts !== false) walk.before[index] = outcomeIn(walk, counts, false);
    }];
  }
  return [(walk) => {
    const counts = walk.active[gate];
    if (counts === false) return;
    walk.outcomes[index] = outcomeIn(walk, counts, voider === undefined ? false : walk.voided[voider]);
    if (voider === undefined) walk.before[index] = walk.outcomes[index]!;
  }];
}

function sectionSteps(making: Making, index: number, what: 'before' | 'points'): readonly Step[] {
  const { plan } = making;
  const children = childrenOf(plan, index);
  const gate = making.gates[index]!;
  const { variant } = plan.indicators[children[0]!]!;
  const listIn = (walk: Walk): Outcome[] => (what === 'before' ? walk.before : walk.outcomes);
  const wholeOf = wholeIn(plan, index);
  if (variant === undefined) {
    return [(walk) => {
      const outcomes = listIn(walk);
      if (walk.active[gate] !== false) outcomes[index] = wholeOf(outcomes, children);
    }];
  }
  const blocks = making.build.scope.options(variant.fact).map((option) => {
    const rows = children.filter((child) => plan.indicators[child]!.variant!.option === option);
    return { gate: blockGate(making, index, option), rows };
  });
  return [(walk) => {
    const outcomes = listIn(walk);
    let merged: Outcome | undefined;
    for (const block of blocks) {
      if (walk.active[block.gate] === false) continue;
      const one = wholeOf(outcomes, block.rows);
      merged = merged === undefined ? one : mergeOutcomes(merged, one);
    }
    if (merged !== undefined) outcomes[index] = merged;
  }];
}

/** What stands in a section taken together: its sum, or the share of the points of the section that it earns. */
function wholeIn(plan: Plan, index: number): (outcomes: readonly Outcome[], inside: readonly number[]) => Outcome {
  const { points, combine } = plan.indicators[index]!;
  const ends = fullEnds(parseFraction(points)!);
  if (combine === undefined) return (outcomes, inside) => sumOutcomes(outcomes, inside, ends);
  const worth = plan.indicators.map((one) => parseFraction(one.points)!);
  return (outcomes, inside) => shareOutcome(sumOutcomes(outcomes, inside, fullEnds(sum(inside.map((one) => worth[one]!)))), ends);
}
