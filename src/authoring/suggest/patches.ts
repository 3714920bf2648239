import { replay } from '../../evaluate/replay.js';
import { dayOf, isDate } from '../../exact/date.js';
import { divide, equals, integer, ZERO, type Rational } from '../../exact/rational.js';
import { parseNumber } from '../../exact/text.js';
import type { Quantity } from '../../formula/formula.js';
import { isKnown } from '../../formula/interval.js';
import { namesIn } from '../../formula/names.js';
import { factOf, termOf } from '../../plan/lookup.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import type { Target } from '../coverage/target.js';
import type { Tried, Try } from './trial.js';
import { crossing, farValues, valuesNear, type Value } from './values.js';

/** Facts that are given otherwise. */
export type Patch = Readonly<Record<string, Value>>;

/** The facts that formulas read, through terms, with what their guards and limits read. */
export function factsIn(plan: Plan, formulas: unknown): readonly PlanFact[] {
  const found = new Set<string>();
  const terms = new Set<string>();
  const enter = (part: unknown): void => {
    for (const { kind, name } of namesIn(part)) {
      if (kind === 'term' && !terms.has(name)) {
        terms.add(name);
        enter(termOf(plan, name));
      } else if (kind === 'fact' && !found.has(name)) {
        found.add(name);
        enter(factOf(plan, name).onlyIf);
      }
    }
  };
  enter(formulas);
  return [...found].map((id) => factOf(plan, id));
}

/** Ways to change the facts of a case so that it may show a target, the likeliest first. */
export function* patchesFor(plan: Plan, target: Target, start: Tried, seeds: readonly Tried[], attempt: Try): Generator<Patch> {
  if (target.compared !== undefined) yield* patchesAtCut(plan, target.compared, start, attempt);
  yield {};
  const facts = factsIn(plan, [target.reads, target.guards.map(({ reads }) => reads)]);
  const known = new Map(facts.map((fact) => [fact.id, [...farValues(fact, start.facts[fact.id]), ...valuesIn(seeds, fact.id)]]));
  const values = ({ id }: PlanFact): readonly Value[] => known.get(id)!;
  for (const fact of facts) for (const value of values(fact)) yield { [fact.id]: value };
  for (const which of [0, 1, -1]) yield Object.fromEntries(facts.map((fact) => [fact.id, values(fact).at(which)!]));
  for (const [index, one] of facts.entries()) {
    for (const other of facts.slice(index + 1)) for (const a of values(one)) for (const b of values(other)) yield { [one.id]: a, [other.id]: b };
  }
}

/** Some of the values that cases give a fact, the latest first: two of them together may do what neither does alone. */
function valuesIn(seeds: readonly Tried[], id: string): readonly Value[] {
  const found = new Map(seeds.flatMap(({ facts }) => (facts[id] === undefined || facts[id] === null ? [] : [[JSON.stringify(facts[id]), facts[id] as Value]])));
  return [...found.values()].slice(-MOST_VALUES).reverse();
}

const MOST_VALUES = 3;

type Compared = NonNullable<Target['compared']>;

/** What is compared brought to the cut by one fact, or by the part and the whole of a ratio. */
function* patchesAtCut(plan: Plan, compared: Compared, start: Tried, attempt: Try): Generator<Patch> {
  for (const fact of factsIn(plan, compared.of)) {
    const at = cutOf(plan, fact, compared, start, attempt);
    if (at !== undefined) for (const value of valuesNear(fact, at, start.facts[fact.id])) yield { [fact.id]: value };
  }
  const cut = valueAt(plan, compared.value, start);
  if (cut !== undefined) yield* ratioPatches(compared.of, cut);
}

/** The value of a fact with which a comparison stands on its edge: the cut itself, or found on the line through two values. */
function cutOf(plan: Plan, fact: PlanFact, { of, value }: Compared, start: Tried, attempt: Try): Rational | undefined {
  if (of.op === 'fact') return valueAt(plan, value, start);
  const points: (readonly [Rational, Rational])[] = [];
  for (const given of [start.facts[fact.id], ...farValues(fact, undefined), '1', '10']) {
    const x = numberOf(given);
    if (x === undefined || points.some(([seen]) => equals(seen, x))) continue;
    const tried = attempt({ ...start, facts: { ...start.facts, [fact.id]: given } });
    const y = tried && valueAt(plan, { op: 'difference', of: [of, value] }, tried);
    if (y !== undefined) points.push([x, y]);
    if (points.length === 2) return crossing(points[0]!, points[1]!, ZERO);
  }
  return undefined;
}

/** A fact as given, as the number that it counts as: a part of a whole, or the first entry of a list. */
export function numberOf(given: unknown): Rational | undefined {
  if (isDate(given)) return integer(dayOf(given));
  if (typeof given === 'string') return parseNumber(given);
  if (!Array.isArray(given)) return undefined;
  const [first, second] = (given as readonly unknown[]).map(numberOf);
  return given.length !== 2 || first === undefined || second === undefined || second.n === 0 ? first : divide(first, second);
}

/** What a formula comes to in a case, where that is known. */
export function valueAt(plan: Plan, node: Quantity, { assessment }: Tried): Rational | undefined {
  const { build, env } = replay(plan, assessment);
  const x = build.quantity(node)(env);
  return isKnown(x) ? x.lo : undefined;
}

/** A part and a whole of which the part is the cut, or one more or less. */
function* ratioPatches(of: Quantity, { n, d }: Rational): Generator<Patch> {
  if (of.op !== 'ratio' || of.part.op !== 'fact' || of.whole.op !== 'fact') return;
  const times = (9n + BigInt(d)) / BigInt(d);
  const [part, whole] = [BigInt(n) * times, BigInt(d) * times];
  for (const one of [part, part - 1n, part + 1n]) yield { [of.part.fact]: String(one), [of.whole.fact]: String(whole) };
}
