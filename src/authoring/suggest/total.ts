import { add, compare, multiply, rational, type Rational } from '../../exact/rational.js';
import { parseFraction } from '../../exact/text.js';
import { cutsOf } from '../../evaluate/grades.js';
import { scalesIn } from '../../plan/lookup.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import type { Target } from '../coverage/target.js';
import { factsIn, numberOf, valueAt, type Patch } from './patches.js';
import type { Tried, Try } from './trial.js';
import { crossing, farValues, textOf } from './values.js';

/** How far from a cut of the total a case is tried: at it, just beside it, and where roundings turn. */
const STEPS = [[0, 1], [-1, 100], [1, 100], [-1, 2], [-51, 100], [-1, 1], [1, 1]] as const;

/** Facts that bring the total to the cuts that a target asks for. */
export function* totalPatches(plan: Plan, target: Target, start: Tried, attempt: Try): Generator<Patch> {
  if (target.kind === 'rounding') {
    yield* unevenPatches(plan, start, attempt);
    return;
  }
  const cuts = target.compared === undefined ? scalesIn(plan).flatMap(({ bands }) => bands.flatMap(cutsOf).map(({ value }) => value)) : [target.compared.value];
  for (const [n, d] of STEPS) {
    for (const cut of cuts) {
      const at = valueAt(plan, cut, start);
      const patch = at && toTotal(plan, start, add(at, rational(n, d)), attempt);
      if (patch !== undefined) yield patch;
    }
  }
}

/** Facts that bring the total between two multiples of what it is rounded to, nearer to the one or to the other. */
function* unevenPatches(plan: Plan, start: Tried, attempt: Try): Generator<Patch> {
  const at = totalOf(start);
  if (at === undefined) return;
  for (const quarters of [1, -1, 3, -3]) {
    const patch = toTotal(plan, start, add(at, multiply(parseFraction(plan.round!.to)!, rational(quarters, 4))), attempt);
    if (patch !== undefined) yield patch;
  }
}

function totalOf({ assessment }: Tried): Rational | undefined {
  const { value } = assessment.total;
  return value && parseFraction(value.fraction);
}

/** One fact after the other as far as it goes, until one stands between both sides of the goal: it is set to the point. */
function toTotal(plan: Plan, start: Tried, goal: Rational, attempt: Try): Patch | undefined {
  let at = totalOf(start);
  if (at === undefined) return undefined;
  const way = compare(goal, at);
  let patch: Patch = {};
  for (const fact of factsIn(plan, plan.indicators.map((one) => one.scoring?.points))) {
    if (compare(goal, at) === 0) return patch;
    const far = farEnd(fact, way);
    const tried = far === undefined ? undefined : attempt({ ...start, facts: { ...start.facts, ...patch, [fact.id]: far } });
    const next = tried && totalOf(tried);
    // A fact that leads the wrong way, or nowhere, is left as it is.
    if (next === undefined || compare(next, at) !== way) continue;
    if (compare(goal, next) !== -way) {
      patch = { ...patch, [fact.id]: far! };
      at = next;
      continue;
    }
    const [from, to] = [numberOf(start.facts[fact.id]), numberOf(far)!];
    const exact = from && crossing([from, at], [to, next], goal);
    if (exact !== undefined) return { ...patch, [fact.id]: textOf(exact) };
  }
  return compare(goal, at) === 0 ? patch : undefined;
}

/** The value of a fact that lies farthest in a direction. */
function farEnd(fact: PlanFact, way: number): Patch[string] | undefined {
  if (!['yesNo', 'count', 'amount', 'rate'].includes(fact.kind)) return undefined;
  return farValues(fact, undefined)[way > 0 ? 0 : 1];
}
