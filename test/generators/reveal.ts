/** More and less knowledge of the same facts. */
import { factNeeds, factOrder } from '../../src/plan/order.js';
import type { Plan, PlanFact } from '../../src/plan/plan.js';
import type { Facts } from '../cases/read.js';
import { order, readFraction, ZERO } from '../reference/fraction.js';
import { knownOf, neutralOf, worldOf } from './guards.js';
import { pickFrom, shuffled, type Pick } from './picks.js';
import { factOf, thresholdsOf, type Options } from './plans.js';
import { eachVote, isVotes, rangeAround } from './ranges.js';
import { candidates, isList, votesOf, written } from './values.js';

/** Takes knowledge away: each fact with the chance `part` of `whole`; of lists sometimes only some entries, or all but how many, of numbers all but a range. */
export function hide(plan: Plan, facts: Facts, seed: number, part: number, whole: number): Facts {
  const pick = pickFrom(seed);
  const left: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(facts)) {
    if (!pick.in(part, whole)) left[id] = value;
    else if (Array.isArray(value) && isList(factOf(plan, id)) && pick.in(1, 2)) {
      const rarely = pick.of([1, 3, 3]);
      left[id] = value.map((entry: unknown) => (pick.in(1, rarely) ? null : entry));
    } else if (isVotes(value) && pick.in(1, 2)) left[id] = eachVote(value, (vote) => (pick.in(1, 2) ? null : vote));
    else if (pick.in(1, 3)) left[id] = rangeAround(factOf(plan, id), value, pick);
    else if (pick.in(1, 2)) left[id] = pick.of([null, undefined]);
  }
  return left;
}

/** One more thing known. */
export type Step = (known: Facts) => Facts;

/** Everything that can be learned, in some order: facts as a whole, of lists now the length and now an entry. */
export function steps(plan: Plan, facts: Facts, seed: number): readonly Step[] {
  const single = Object.entries(facts).flatMap(([id, value]): readonly Step[] => {
    if (isVotes(value)) return Object.keys(value).map((answer): Step => (known) => ({ ...known, [id]: { ...eachVote(value, () => null), ...(known[id] as object | undefined), [answer]: value[answer] } }));
    if (!Array.isArray(value) || !isList(factOf(plan, id)) || value.length === 0) return [(known) => ({ ...known, [id]: value })];
    const entries: readonly unknown[] = value;
    const soFar = (known: Facts): readonly unknown[] => (known[id] as unknown[] | undefined) ?? entries.map(() => null);
    const length: Step = (known) => ({ ...known, [id]: soFar(known) });
    return [length, ...entries.map((entry, index): Step => (known) => ({ ...known, [id]: soFar(known).map((old, at) => (at === index ? entry : old)) }))];
  });
  return shuffled(single, seed);
}

/**
 * Whether facts are free of contradictions, so far as these lie in the facts themselves and not in what formulas make of
 * them; nothing where something is asked that is not given.
 */
export function isConsistent(plan: Plan, options: Options, facts: Facts): boolean | undefined {
  const { order: turns } = factOrder(plan) as { order: readonly number[] };
  const world = worldOf(plan, options);
  const lengths = new Map<string, number>();
  const open = new Set<string>();
  const isFree = turns.every((index) => {
    const fact = plan.facts[index]!;
    const value = knownOf(fact, facts[fact.id], world);
    const neutral = neutralOf(fact, world);
    if (fact.onlyIf !== undefined && world.holds(fact.onlyIf) === false) {
      world.known[fact.id] = neutral.known;
      const isNone = fact.kind !== 'rate' || (Array.isArray(facts[fact.id]) && String((facts[fact.id] as unknown[])[1]) === '0');
      return value === undefined || (isNone && JSON.stringify(value) === JSON.stringify(neutral.known));
    }
    if (value === undefined) {
      open.add(fact.id);
      return true;
    }
    world.known[fact.id] = value;
    const cap = fact.atMost === undefined ? undefined : world.known[fact.atMost];
    const word = isList(fact) && fact.length === undefined ? fact.per : undefined;
    const isAlike = word === undefined || (lengths.get(word) ?? value.length) === value.length;
    if (word !== undefined) lengths.set(word, value.length);
    return isAlike && (cap === undefined || order(readFraction(value as string)!, readFraction(cap as string)!) <= 0);
  });
  return open.size === 0 ? isFree : undefined;
}

const MOST_VALUES = 4;
const MOST_WAYS = 60;

/** The facts that are not given because they are not asked, but that would be if some of the hidden ones were otherwise. */
export function revealedBy(plan: Plan, facts: Facts, hidden: readonly string[]): readonly string[] {
  return plan.facts.flatMap((fact) => ((facts[fact.id] ?? null) === null && factNeeds(fact, plan.terms).some((need) => hidden.includes(need)) ? [fact.id] : []));
}

/** Ways in which the hidden facts may turn out: a few values for each, and at most sixty ways. */
export function completions(plan: Plan, options: Options, known: Facts, hidden: readonly string[], seed: number): readonly Facts[] {
  const thresholds = thresholdsOf(plan, options);
  const pick = pickFrom(seed);
  const valuesOf = (fact: PlanFact): readonly unknown[] => {
    if (fact.kind === 'yesNo') return [true, false];
    if (fact.kind === 'choice') return fact.options!.map((option) => option.id);
    const some = shuffled(candidates(fact, { thresholds: thresholds.get(fact.id)!, cap: undefined }), seed).slice(0, MOST_VALUES);
    const plain = some.map((value) => written(fact, value, pick, true));
    if (fact.ballots !== undefined) return [[0, 0], plain[0], ...[0, 1, 3].map((votes) => votesOf(fact, (at) => (at === votes % 2 ? votes : at)))];
    if (fact.kind === 'rate') return [[0, 0], ...plain];
    return isList(fact) ? lists(fact, plain, pick) : plain;
  };
  let ways: Facts[] = [known];
  for (const id of new Set(hidden)) {
    const values = valuesOf(factOf(plan, id));
    ways = shuffled(ways.flatMap((way) => values.map((value) => ({ ...way, [id]: value }))), seed).slice(0, MOST_WAYS);
  }
  return ways;
}

/** Lists of all lengths that the fact may have, of few entries; in each but the shortest one entry differs. */
function lists(fact: PlanFact, values: readonly unknown[], pick: Pick): readonly unknown[] {
  const zero = (fact.min ?? '0') === '0' ? [written(fact, ZERO, pick)] : [];
  const lengths = fact.length === undefined ? [0, 1, 2, 3] : [fact.length];
  return lengths.flatMap((length) => values.map((value) => Array.from({ length }, (_, at) => (at === 1 ? pick.of([...zero, ...values]) : value))));
}
