import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Interval } from '../formula/interval.js';
import type { Environment, TruthOf } from '../formula/scope.js';
import { builderOf } from '../formula/build.js';
import type { Builder } from '../formula/operation.js';
import { ZERO, type Rational } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import { childrenOf } from '../plan/lookup.js';
import { orderedFacts } from '../plan/order.js';
import type { PlanRequirement } from '../plan/clauses.js';
import type { Plan, PlanFact } from '../plan/plan.js';
import { stateBuilder, type State } from './environment.js';
import { gradingOf, type GradingIn } from './grades.js';
import { matesOf } from './list-lengths.js';
import { deductionsOf, floorOf, type Deduct } from './negative-list.js';
import type { Chosen } from './options.js';
import { fullEnds, type Ends } from './outcome.js';
import type { Given } from './read-fact.js';
import { requirementsFor, statusOf, type StatusOf } from './requirements.js';
import { roundingOf, totalIn, type TotalIn } from './total.js';
import { tableOf, type Table } from './rows.js';
import { noReads, scopeOf, type Reads } from './scope.js';

/** A plan with its readings and parameters chosen, as functions; built once, used for any number of facts. */
export interface Model {
  readonly plan: Plan;
  readonly chosen: Chosen;
  readonly stateOf: (given: readonly (Given | undefined)[], problems: Diagnostic[]) => State;
  /** The indexes of the sections of the first level. */
  readonly sections: readonly number[];
  /** Works out all sections and rows. */
  readonly table: Table;
  readonly total: Ends;
  readonly totals: TotalIn;
  /** Rounds the total; absent where the plan does not. */
  readonly rounded: ((exact: Interval) => Interval) | undefined;
  /** What the formula of the total reads itself. */
  readonly totalReads: Reads;
  readonly grading: GradingIn;
  readonly validity: readonly TruthOf[];
  /** What each indicator reads itself: its formula and its condition; not what stands in it. */
  readonly reads: readonly Reads[];
  readonly validityReads: readonly Reads[];
  /** Takes the negative list off the total; absent where the plan has none. */
  readonly deduct: Deduct | undefined;
  readonly floor: Rational | undefined;
  /** By the index of the item of the negative list. */
  readonly itemReads: readonly Reads[];
  /** The requirements of the subject asked for, and what works them out. */
  readonly requirements: readonly PlanRequirement[];
  readonly statuses: readonly StatusOf[];
  readonly requirementReads: readonly Reads[];
  /** What the requirements of the other subjects would read. */
  readonly otherReads: Reads;
  readonly gradeReads: Reads;
  /** By the index of the effect. */
  readonly effectReads: readonly Reads[];
  /** By the index of the fact: what its guard, its rule for "none" and its limit read. */
  readonly limits: readonly Reads[];
  /** By the index of the fact: the lists that are as long as it is. */
  readonly mates: readonly (readonly number[])[];
  /** The facts that something reads under the readings chosen. */
  readonly read: ReadonlySet<number>;
  /** What decides which rows apply, and what they are worth. */
  readonly gateReads: Reads;
  /** The yes-or-no and choice facts among these, choices first. */
  readonly gates: readonly number[];
}

/** Builds formulas, and notes what they read under what was entered last. */
interface Recorder {
  readonly build: Builder;
  readonly enter: (reads: Reads) => void;
}

export function modelOf(plan: Plan, chosen: Chosen): Model {
  let current = noReads();
  const build = builderOf(scopeOf(plan, chosen, () => current));
  const enter = (reads: Reads): void => { current = reads; };
  const recorder: Recorder = { build, enter };
  const order = orderedFacts(plan);
  const reads = plan.indicators.map(noReads);
  const table = tableOf(plan, build, (index) => { enter(reads[index]!); });
  const validityReads = plan.validity.map(noReads);
  const validity = plan.validity.map((one, index) => {
    enter(validityReads[index]!);
    return build.condition(one.check);
  });
  const list = listModel(plan, recorder);
  const clauses = clauseModel(plan, chosen, recorder);
  const gradeReads = noReads();
  enter(gradeReads);
  const effectReads = (plan.effects ?? []).map(noReads);
  const grading = gradingOf(plan, build, (index) => { enter(effectReads[index]!); });
  const sum = totalModel(plan, recorder, () => stateOf(plan.facts.map(() => undefined), []).env);
  const gateReads = readsOfGates(plan, recorder);
  const limits = plan.facts.map((fact) => readsOfLimits(fact, recorder));
  const sets = [...reads, ...validityReads, ...list.itemReads, ...clauses.requirementReads, ...effectReads, sum.totalReads, gradeReads, gateReads];
  const gates = gatesOf(plan, gateReads, limits);
  for (const set of [...sets, clauses.otherReads]) close(set, plan, reads, limits);
  const read = new Set(sets.flatMap((set) => [...set.facts]));
  enter(noReads());
  const needed = new Set([...read, ...limits.flatMap((set) => [...set.facts])]);
  const stateOf = stateBuilder(plan, order, build, read, needed);
  const total = fullEnds(parseFraction(plan.total)!);
  const sections = childrenOf(plan, undefined);
  return { plan, chosen, stateOf, sections, table, total, grading, validity, reads, validityReads, gradeReads, effectReads, gateReads, limits, mates: matesOf(plan.facts), read, gates, ...sum, ...list, ...clauses };
}

/** `nothingKnown`: what is known while no fact is given. */
function totalModel(plan: Plan, { build, enter }: Recorder, nothingKnown: () => Environment): Pick<Model, 'totals' | 'rounded' | 'totalReads'> {
  const totalReads = noReads();
  enter(totalReads);
  const totals = totalIn(plan, build, () => {
    const env = nothingKnown();
    env.outcomes = plan.indicators.map(({ points }) => {
      const open = { lo: ZERO, hi: parseFraction(points)!, none: false };
      return { ...open, available: open };
    });
    return env;
  });
  return { totals, rounded: roundingOf(plan.round), totalReads };
}

function listModel({ negativeList }: Plan, { build, enter }: Recorder): Pick<Model, 'deduct' | 'floor' | 'itemReads'> {
  if (negativeList === undefined) return { deduct: undefined, floor: undefined, itemReads: [] };
  const itemReads = negativeList.items.map(noReads);
  const deduct = deductionsOf(negativeList, build, (index) => { enter(itemReads[index]!); });
  return { deduct, floor: floorOf(negativeList, build), itemReads };
}

function clauseModel(plan: Plan, { subject }: Chosen, { build, enter }: Recorder): Pick<Model, 'requirements' | 'statuses' | 'requirementReads' | 'otherReads'> {
  const requirements = requirementsFor(plan, subject);
  const requirementReads = requirements.map(noReads);
  const statuses = requirements.map((one, index) => {
    enter(requirementReads[index]!);
    return statusOf(one, build);
  });
  const otherReads = noReads();
  enter(otherReads);
  for (const one of requirementsFor(plan, undefined)) if (!requirements.includes(one)) statusOf(one, build);
  return { requirements, statuses, requirementReads, otherReads };
}

/** What decides which rows apply, and for how many points. */
function readsOfGates({ indicators }: Plan, { build, enter }: Recorder): Reads {
  const reads = noReads();
  enter(reads);
  for (const { appliesWhen, variant, pointsBy } of indicators) {
    if (appliesWhen !== undefined) build.condition(appliesWhen);
    if (variant !== undefined) build.scope.fact(variant.fact);
    if (pointsBy !== undefined) build.scope.fact(pointsBy.fact);
  }
  return reads;
}

/** Those that a condition names by way of points are too many to be split by. */
function gatesOf(plan: Plan, gateReads: Reads, limits: readonly Reads[]): readonly number[] {
  const named: Reads = { ...noReads(), facts: new Set(gateReads.facts) };
  closeFacts(named, limits);
  const gates = [...named.facts].filter((index) => isEnumerable(plan, index));
  return gates.sort((a, b) => Number(plan.facts[b]!.kind === 'choice') - Number(plan.facts[a]!.kind === 'choice') || a - b);
}

function isEnumerable(plan: Plan, index: number): boolean {
  const { kind } = plan.facts[index]!;
  return kind === 'choice' || kind === 'yesNo';
}

/** What the guard and the rule for "none" of a fact read, and the whole that it is part of. */
function readsOfLimits({ onlyIf, ifNone, atMost }: PlanFact, { build, enter }: Recorder): Reads {
  const reads = noReads();
  enter(reads);
  if (onlyIf !== undefined) build.condition(onlyIf);
  if (ifNone !== undefined) build.quantity(ifNone);
  if (atMost !== undefined) build.scope.fact(atMost);
  return reads;
}

/**
 * Whoever reads the points of an indicator reads what it, what stands in it and what it stands in read. A set grows
 * while it is walked, so the walk reaches all.
 */
function close(reads: Reads, plan: Plan, rows: readonly Reads[], limits: readonly Reads[]): void {
  for (const index of reads.indicators) {
    for (const related of relatedTo(plan, index)) addReads(reads, rows[related]!);
  }
  closeFacts(reads, limits);
}

function relatedTo(plan: Plan, index: number): readonly number[] {
  const above: number[] = [];
  for (let at = plan.indicators[index]!.parent; at !== undefined; at = plan.indicators[at]!.parent) above.push(at);
  const inside = (one: number): readonly number[] => [one, ...childrenOf(plan, one).flatMap(inside)];
  return [...above, ...inside(index)];
}

function addReads(reads: Reads, more: Reads): void {
  for (const fact of more.facts) reads.facts.add(fact);
  for (const parameter of more.parameters) reads.parameters.add(parameter);
  for (const indicator of more.indicators) reads.indicators.add(indicator);
}

/** Whoever reads a fact reads what its guard and its limits read. */
function closeFacts(reads: Reads, limits: readonly Reads[]): void {
  for (const index of reads.facts) {
    for (const fact of limits[index]!.facts) reads.facts.add(fact);
    for (const parameter of limits[index]!.parameters) reads.parameters.add(parameter);
  }
}
