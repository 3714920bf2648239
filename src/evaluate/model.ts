import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { TruthOf } from '../formula/scope.js';
import { builderOf } from '../formula/build.js';
import type { Builder } from '../formula/operation.js';
import { parseFraction } from '../exact/text.js';
import { childrenOf } from '../plan/lookup.js';
import { factOrder } from '../plan/order.js';
import type { Plan, PlanFact } from '../plan/plan.js';
import { stateBuilder, type State } from './environment.js';
import { gradesOf, type PossibleGrades } from './grades.js';
import type { Chosen } from './options.js';
import { fullEnds, type Ends } from './outcome.js';
import type { Given } from './read-fact.js';
import { nodesOf, type NodeOf } from './rows.js';
import { noReads, scopeOf, type Reads } from './scope.js';

/** A plan with its readings and parameters chosen, as functions; built once, used for any number of facts. */
export interface Model {
  readonly plan: Plan;
  readonly chosen: Chosen;
  readonly stateOf: (given: readonly (Given | undefined)[], problems: Diagnostic[]) => State;
  /** The sections of the first level: their indexes and what works them out. */
  readonly sections: readonly number[];
  readonly nodes: readonly NodeOf[];
  readonly total: Ends;
  readonly grades: PossibleGrades | undefined;
  readonly validity: readonly TruthOf[];
  /** What each indicator reads itself: its formula and its condition; not what stands in it. */
  readonly reads: readonly Reads[];
  readonly validityReads: readonly Reads[];
  readonly gradeReads: Reads;
  /** By the index of the fact: what its guard, its rule for "none" and its limit read. */
  readonly limits: readonly Reads[];
  /** The facts that something reads under the readings chosen. */
  readonly read: ReadonlySet<number>;
  /** The facts that decide which rows apply: yes-or-no and choice facts, choices first. */
  readonly gates: readonly number[];
}

export function modelOf(plan: Plan, chosen: Chosen): Model {
  const reads = plan.indicators.map(noReads);
  const factReads = noReads();
  const gradeReads = noReads();
  const gateReads = noReads();
  let current = factReads;
  const build = builderOf(scopeOf(plan, chosen, () => current));
  const { order } = factOrder(plan) as { order: readonly number[] };
  const nodes = nodesOf(plan, build, (index) => {
    current = reads[index!]!;
  });
  const validityReads = plan.validity.map(noReads);
  const validity = plan.validity.map((one, index) => {
    current = validityReads[index]!;
    return build.condition(one.check);
  });
  current = gradeReads;
  const grades = plan.grades === undefined ? undefined : gradesOf(plan.grades, build);
  current = gateReads;
  for (const { appliesWhen, variant } of plan.indicators) {
    if (appliesWhen !== undefined) build.condition(appliesWhen);
    if (variant !== undefined) build.scope.fact(variant.fact);
  }
  const limits = plan.facts.map((fact) => {
    current = noReads();
    readLimits(fact, build);
    return current;
  });
  for (const set of [...reads, ...validityReads, gradeReads, gateReads]) close(set, limits);
  const read = new Set([...reads, ...validityReads, gradeReads, gateReads].flatMap((set) => [...set.facts]));
  current = factReads;
  const needed = new Set([...read, ...limits.flatMap((set) => [...set.facts])]);
  const stateOf = stateBuilder(plan, order, build, read, needed);
  const gates = [...gateReads.facts].filter((index) => isEnumerable(plan, index));
  gates.sort((a, b) => Number(plan.facts[b]!.kind === 'choice') - Number(plan.facts[a]!.kind === 'choice') || a - b);
  const total = fullEnds(parseFraction(plan.total)!);
  return { plan, chosen, stateOf, sections: childrenOf(plan, undefined), nodes, total, grades, validity, reads, validityReads, gradeReads, limits, read, gates };
}

function isEnumerable(plan: Plan, index: number): boolean {
  const { kind } = plan.facts[index]!;
  return kind === 'choice' || kind === 'yesNo';
}

/** Reads what the guard and the rule for "none" of a fact read, and the whole that it is part of. */
function readLimits({ onlyIf, ifNone, atMost }: PlanFact, build: Builder): void {
  if (onlyIf !== undefined) build.condition(onlyIf);
  if (ifNone !== undefined) build.quantity(ifNone);
  if (atMost !== undefined) build.scope.fact(atMost);
}

/** Whoever reads a fact reads what its guard and its limits read. A set grows while it is walked, so the walk reaches all. */
function close(reads: Reads, limits: readonly Reads[]): void {
  for (const index of reads.facts) {
    for (const fact of limits[index]!.facts) reads.facts.add(fact);
    for (const parameter of limits[index]!.parameters) reads.parameters.add(parameter);
  }
}
