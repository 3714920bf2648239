/**
 * Facts for any plan, driven by what the plan declares and compares, and aimed at edges: at each number that a
 * formula compares with and right beside it, at thirds and sevenths, at none of none, at the cap and beside it, at the
 * days around a deadline. What comes out is complete and free of contradictions; `hide` takes knowledge away again.
 */
import fc from 'fast-check';
import { factOrder } from '../../src/plan/order.js';
import type { Plan, PlanFact } from '../../src/plan/plan.js';
import type { Facts } from '../cases/read.js';
import { fraction, isZero, order, readFraction, type Fraction } from '../reference/fraction.js';
import { knownOf, neutralOf, valueOn, worldOf, type Known, type World } from './guards.js';
import { pickFrom, SEED, seeds, type Pick } from './picks.js';
import { divisorsIn, pooledIn, thresholdsOf, weightsIn, type Options } from './plans.js';
import { candidates, isList, isNumeric, isWithin, votesOf, written } from './values.js';
import { daysOf } from './days.js';

export interface Style {
  /** Gives some pooled rates without their parts, so that the pool stays open. */
  readonly bareInPools?: boolean;
  /** Leaves some parameters without value, and sometimes the day. */
  readonly openParameters?: boolean;
  /** Nine facts of ten are taken from here. */
  readonly near?: Facts;
  /** Readings that are not drawn. */
  readonly readings?: Readonly<Record<string, string>>;
}

export interface Situation {
  readonly options: Options;
  readonly facts: Facts;
}

type Maker = (seeds: readonly number[]) => Facts;

/** How many different options are drawn: making an evaluator takes longer than using it. */
const POOL = 120;

/** Options drawn at random, and complete facts under them. */
export function situations(plan: Plan, style: Style = {}): fc.Arbitrary<Situation> {
  const pool = fc.sample(optionsOf(plan, style), { numRuns: POOL, seed: SEED });
  const makers = new Map<Options, Maker>();
  return fc.tuple(fc.nat({ max: POOL - 1 }), seeds(plan.facts.length + 1)).map(([which, each]) => {
    const options = pool[which]!;
    const make = makers.get(options) ?? factMaker(plan, options, style);
    makers.set(options, make);
    return { options, facts: make(each) };
  });
}

const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  count: ['1', '2', '3', '4', '10', '12'],
  amount: ['0', '0.1', '0.2', '1/3', '2/7', '0.5', '1', '2', '5', '10'],
  rate: ['0', '1', '0.1', '30%', '60%', '2/3', '3/7', '0.7', '80%', '90%'],
};

export function optionsOf(plan: Plan, style: Style = {}): fc.Arbitrary<Options> {
  const days = daysOf(plan);
  const bodies = plan.subjects ?? [];
  return fc.tuple(seeds(plan.readings.length), seeds(plan.parameters.length), seeds(2)).map(([forReadings, forParameters, [forDay, forSubject]]) => {
    const readings = plan.readings.map(({ id, options }, index) => [id, style.readings?.[id] ?? pickFrom(forReadings[index]!).of(options).id]);
    const day = pickFrom(forDay!);
    const asOf = days.length === 0 || (style.openParameters === true && day.in(1, 4)) ? undefined : day.of(days);
    const parameters = plan.parameters.flatMap((one, index) => parameterFor(one, pickFrom(forParameters[index]!), asOf, style));
    const subject = pickFrom(forSubject!);
    return {
      readings: Object.fromEntries(readings),
      parameters: Object.fromEntries(parameters),
      ...(asOf === undefined ? {} : { asOf }),
      ...(bodies.length > 0 && subject.in(1, 3) ? { subject: subject.of(bodies).id } : {}),
    };
  });
}

/** A value for a parameter, or none where the rulebook says one. */
function parameterFor(parameter: Plan['parameters'][number], pick: Pick, asOf: string | undefined, { openParameters }: Style): readonly (readonly [string, string])[] {
  const { id, kind, min, max } = parameter;
  if (openParameters === true && pick.in(1, 3)) return [];
  if (valueOn(parameter, asOf) !== undefined && pick.in(1, 2)) return [];
  return [[id, pick.of([...PARAMETERS[kind]!.filter((text) => isWithin(readFraction(text)!, min, max)), ...(min === undefined ? [] : [min])])]];
}

/** Makes complete facts from one seed for each fact and one for all. */
export function factMaker(plan: Plan, options: Options, style: Style = {}): Maker {
  const { order: turns } = factOrder(plan) as { order: readonly number[] };
  const thresholds = thresholdsOf(plan, options);
  const [pooled, divisors, weights] = [pooledIn(plan), divisorsIn(plan), weightsIn(plan)];
  const wholes = new Set(plan.facts.map((fact) => fact.atMost));
  const uncapped = new Map<string, readonly Fraction[]>();
  const candidatesOf = (fact: PlanFact, cap: Fraction | undefined): readonly Fraction[] => {
    const known = cap === undefined ? uncapped.get(fact.id) : undefined;
    const all = known ?? candidates(fact, { thresholds: thresholds.get(fact.id)!, cap });
    if (cap === undefined) uncapped.set(fact.id, all);
    return all;
  };
  return (seeds) => {
    // In one set of three, some things are none of none, so that the others come to a number.
    const hasNone = seeds[0]! % 3 === 2;
    const lengths = lengthsFrom(seeds.at(-1)!, hasNone);
    const world = worldOf(plan, options);
    const facts: Record<string, unknown> = {};
    for (const index of turns) {
      const fact = plan.facts[index]!;
      const pick = pickFrom(seeds[index]!);
      const asked = fact.onlyIf === undefined ? true : world.holds(fact.onlyIf);
      if (asked !== true) {
        const neutral = neutralOf(fact, world);
        if (asked === false) world.known[fact.id] = neutral.known;
        if (asked === false && pick.in(1, 2)) facts[fact.id] = pick.of([null, undefined, isWithin(fraction(0), fact.min, fact.max) ? neutral.given : null]);
        continue;
      }
      const cap = capOf(fact, world);
      const all = isNumeric(fact) ? candidatesOf(fact, cap) : [];
      const mayBeZero = !divisors.has(fact.id) && (hasNone || !wholes.has(fact.id));
      const some = mayBeZero || all.length <= 1 ? all : all.filter((one) => !isZero(one));
      const near = pick.in(1, 10) ? undefined : nearby(fact, style, world, cap);
      const made = near ?? valueOf(fact, { pick, candidates: some, hasNone, lengths, isWeight: weights.has(fact.id), needsParts: pooled.has(fact.id) && style.bareInPools !== true });
      facts[fact.id] = made;
      world.known[fact.id] = knownOf(fact, made, world)!;
    }
    return facts;
  };
}

function capOf({ atMost }: PlanFact, { known }: World): Fraction | undefined {
  const cap: Known | undefined = atMost === undefined ? undefined : known[atMost];
  return cap === undefined ? undefined : readFraction(cap as string);
}

function nearby(fact: PlanFact, { near }: Style, world: World, cap: Fraction | undefined): unknown {
  const known = knownOf(fact, near?.[fact.id], world);
  if (known === undefined) return undefined;
  return cap === undefined || order(readFraction(known as string)!, cap) <= 0 ? near![fact.id] : undefined;
}

/** How long lists of free length are: those of one word alike. Now and then there are none. */
function lengthsFrom(seed: number, hasNone: boolean): (fact: PlanFact, pick: Pick) => number {
  const words = new Map<string, number>();
  const draw = (pick: Pick): number => pick.of(hasNone ? [1, 0, 2, 3] : [1, 2, 3, 4]);
  return ({ length, per }, own) => {
    if (length !== undefined) return length;
    if (per === undefined) return own.of([0, 0, 1, 2, 3]);
    const drawn = words.get(per) ?? draw(pickFrom(seed + words.size));
    words.set(per, drawn);
    return drawn;
  };
}

interface Aim {
  readonly pick: Pick;
  readonly candidates: readonly Fraction[];
  readonly hasNone: boolean;
  readonly lengths: (fact: PlanFact, pick: Pick) => number;
  /** Weights are not all 0. */
  readonly isWeight: boolean;
  readonly needsParts: boolean;
}

/** At least one vote, unless there may be none. */
function ballotsFor(fact: PlanFact, pick: Pick, hasNone: boolean): unknown {
  const least = hasNone && pick.in(1, 3) ? 0 : 1;
  return votesOf(fact, (at) => (at === 0 ? pick.of([least, least, 3, '7']) : pick.of([0, 0, 1, 2, '5', 12])));
}

/** A value as a caller may give it. */
function valueOf(fact: PlanFact, { pick, candidates: all, hasNone, lengths, isWeight, needsParts }: Aim): unknown {
  if (fact.kind === 'yesNo') return pick.in(1, 2);
  if (fact.kind === 'choice') return pick.of(fact.options!).id;
  if (fact.kind === 'rate' && pick.in(1, 9) && hasNone) return [0, 0];
  if (fact.ballots !== undefined && pick.in(3, 4)) return ballotsFor(fact, pick, hasNone);
  if (!isList(fact)) return written(fact, pick.of(all), pick, needsParts);
  const usual = pick.of(all);
  const entries = Array.from({ length: lengths(fact, pick) }, () => (pick.in(1, 3) ? pick.of(all) : usual));
  if (isWeight && entries.every(isZero) && entries.length > 0) entries[0] = all.find((one) => !isZero(one))!;
  return entries.map((entry) => written(fact, entry, pick));
}
