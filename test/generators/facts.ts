/**
 * Facts for any plan, driven by what the plan declares and compares, and aimed at edges: at each number that a
 * formula compares with and right beside it, at thirds and sevenths, at none of none, at the cap and beside it.
 * What comes out is complete and free of contradictions; `hide` takes knowledge away again.
 */
import fc from 'fast-check';
import { factOrder } from '../../src/plan/order.js';
import type { Plan, PlanFact } from '../../src/plan/plan.js';
import type { Facts } from '../cases/read.js';
import { floor, fraction, minus, ONE, order, over, plus, readFraction, show, times, ZERO, type Fraction } from '../reference/fraction.js';
import { pickFrom, SEED, seeds, type Pick } from './picks.js';
import { holds, pooledIn, thresholdsOf, type Known, type Options } from './plans.js';

export interface Style {
  /** Gives some pooled rates without their parts, so that the pool stays open. */
  readonly bareInPools?: boolean;
  /** Leaves some parameters without value. */
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

/** How many different options are drawn: making an evaluator takes longer than using it. */
const POOL = 120;

/** Options drawn at random, and complete facts under them. */
export function situations(plan: Plan, style: Style = {}): fc.Arbitrary<Situation> {
  const choices = optionsOf(plan, style);
  const pool = fc.sample(choices, { numRuns: POOL, seed: SEED }).map((options) => ({ options, make: factMaker(plan, options, style) }));
  return fc.tuple(fc.nat({ max: POOL - 1 }), seeds(plan.facts.length)).map(([which, each]) => {
    const { options, make } = pool[which]!;
    return { options, facts: make(each) };
  });
}

const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  count: ['1', '2', '3', '4', '10', '12'],
  amount: ['0', '0.1', '0.2', '1/3', '2/7', '0.5', '1', '2', '5', '10'],
  rate: ['0', '1', '0.1', '30%', '60%', '2/3', '3/7', '0.7', '80%', '90%'],
};

export function optionsOf(plan: Plan, style: Style = {}): fc.Arbitrary<Options> {
  return fc.tuple(seeds(plan.readings.length), seeds(plan.parameters.length)).map(([forReadings, forParameters]) => {
    const readings = plan.readings.map(({ id, options }, index) => [id, style.readings?.[id] ?? pickFrom(forReadings[index]!).of(options).id]);
    const parameters = plan.parameters.flatMap(({ id, kind, min, max }, index) => {
      const pick = pickFrom(forParameters[index]!);
      if (style.openParameters === true && pick.in(1, 3)) return [];
      return [[id, pick.of(PARAMETERS[kind]!.filter((text) => isWithin(readFraction(text)!, min, max)))]];
    });
    return { readings: Object.fromEntries(readings), parameters: Object.fromEntries(parameters) };
  });
}

function isWithin(value: Fraction, min: string | undefined, max: string | undefined): boolean {
  return (min === undefined || order(value, readFraction(min)!) >= 0) && (max === undefined || order(value, readFraction(max)!) <= 0);
}

/** Makes complete facts from one seed for each fact. */
export function factMaker(plan: Plan, options: Options, style: Style = {}): (seeds: readonly number[]) => Facts {
  const { order: turns } = factOrder(plan) as { order: readonly number[] };
  const thresholds = thresholdsOf(plan, options);
  const pooled = pooledIn(plan);
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
    const known = new Map<string, Known>();
    const facts: Record<string, unknown> = {};
    for (const index of turns) {
      const fact = plan.facts[index]!;
      const pick = pickFrom(seeds[index]!);
      if (fact.onlyIf !== undefined && !holds(plan, options, known, fact.onlyIf)) {
        known.set(fact.id, NEUTRAL[fact.kind](fact));
        if (pick.in(1, 2)) facts[fact.id] = pick.of([null, undefined, neutralGiven(fact)]);
        continue;
      }
      const cap = fact.atMost === undefined ? undefined : (known.get(fact.atMost) as Fraction);
      const all = fact.kind in BASE ? candidatesOf(fact, cap) : [];
      const some = hasNone || !wholes.has(fact.id) || all.length <= 1 ? all : all.filter((one) => one.n !== 0n);
      const near = style.near?.[fact.id] === undefined || pick.in(1, 10) ? undefined : knownOf(fact, style.near[fact.id]);
      if (near !== undefined && (cap === undefined || order(near as Fraction, cap) <= 0)) {
        known.set(fact.id, near);
        facts[fact.id] = style.near![fact.id];
        continue;
      }
      const [value, given] = valueOf(fact, { pick, candidates: some, hasNone, needsParts: pooled.has(fact.id) && style.bareInPools !== true });
      known.set(fact.id, value);
      facts[fact.id] = given;
    }
    return facts;
  };
}

const NEUTRAL: Readonly<Record<PlanFact['kind'], (fact: PlanFact) => Known>> = {
  yesNo: () => false,
  count: () => ZERO,
  amount: () => ZERO,
  rate: () => ZERO,
  counts: ({ length }) => Array<Fraction>(length!).fill(ZERO),
  choice: () => '',
};

function neutralGiven({ kind, length, min }: PlanFact): unknown {
  if (min !== undefined && min !== '0') return null;
  return { yesNo: false, count: 0, amount: '0', rate: [0, 0], counts: Array(length ?? 0).fill(0), choice: null }[kind];
}

export interface Edges {
  readonly thresholds: readonly Fraction[];
  readonly cap: Fraction | undefined;
}

interface Aim {
  readonly pick: Pick;
  readonly candidates: readonly Fraction[];
  readonly hasNone: boolean;
  readonly needsParts: boolean;
}

/** A value, exactly and as a caller may give it. */
function valueOf(fact: PlanFact, aim: Aim): [Known, unknown] {
  const { pick, candidates } = aim;
  switch (fact.kind) {
    case 'yesNo': {
      const yes = pick.in(1, 2);
      return [yes, yes];
    }
    case 'choice': {
      const { id } = pick.of(fact.options!);
      return [id, id];
    }
    case 'counts': {
      const usual = pick.of(candidates);
      const entries = Array.from({ length: fact.length! }, () => (pick.in(1, 3) ? pick.of(candidates) : usual));
      return [entries, entries.map((entry) => numberText(entry, pick))];
    }
    case 'rate': {
      if (pick.in(1, 9) && aim.hasNone) return [ZERO, [0, 0]];
      const value = pick.of(candidates);
      return [value, rateText(value, pick, aim.needsParts)];
    }
    default: {
      const value = pick.of(candidates);
      return [value, numberText(value, pick)];
    }
  }
}

const COUNTS = [0, 1, 2, 3, 5, 7, 9, 10, 12, 21, 42, 1000].map((n) => fraction(n));
const BASE: Readonly<Record<string, readonly Fraction[]>> = {
  count: COUNTS,
  counts: COUNTS,
  amount: ['0', '1', '2', '1/3', '2/3', '2/7', '12/7', '1.99', '0.001', '0.5', '1.5', '-1/3', '-5'].map((text) => readFraction(text)!),
  rate: ['0', '1', '1/2', '1/3', '2/3', '2/7', '3/7', '6/7', '17/20', '0.999', '1/1000'].map((text) => readFraction(text)!),
};

/** The values worth trying for a fact (or an entry of a list): all within its limits; the first is the simplest. */
export function candidates(fact: PlanFact, { thresholds, cap }: Edges): readonly Fraction[] {
  const isWhole = fact.kind === 'count' || fact.kind === 'counts';
  const beside = isWhole ? [ONE] : [fraction(1, 1000), fraction(1, 21)];
  const edges = [...thresholds, ...(cap === undefined ? [] : [cap, ...thresholds.map((share) => times(share, cap))])];
  if (fact.max !== undefined) edges.push(readFraction(fact.max)!);
  if (fact.min !== undefined) edges.push(readFraction(fact.min)!);
  const near = edges.flatMap((edge) => {
    const whole = isWhole ? [fraction(floor(edge)), plus(fraction(floor(edge)), ONE)] : [edge];
    return whole.flatMap((at) => [at, ...beside.flatMap((step) => [minus(at, step), plus(at, step)])]);
  });
  const all = [...BASE[fact.kind]!, ...near];
  const fits = (value: Fraction): boolean =>
    isWithin(value, fact.min, fact.max) &&
    (cap === undefined || order(value, cap) <= 0) &&
    (fact.step === undefined || over(value, readFraction(fact.step)!).d === 1n);
  const fitting = new Map(all.filter(fits).map((value) => [show(value), value]));
  return fitting.size > 0 ? [...fitting.values()] : [largest(fact)];
}


function largest(fact: PlanFact): Fraction {
  return readFraction(fact.max ?? fact.min ?? '0')!;
}

/** A number in one of the ways in which it may be given. */
export function numberText(value: Fraction, pick: Pick): unknown {
  const decimal = decimalOf(value);
  if (decimal === undefined) return show(value);
  return pick.of([Number(decimal), decimal, show(value)]);
}

/** A rate in one of the ways in which it may be given. */
export function rateText(value: Fraction, pick: Pick, needsParts: boolean): unknown {
  const by = BigInt(pick.of([1, 2, 10]));
  const [part, whole] = [value.n * by, value.d * by];
  const ways: unknown[] = [[Number(part), Number(whole)], `${String(part)}/${String(whole)}`, [String(part), Number(whole)]];
  const decimal = decimalOf(value);
  if (!needsParts && decimal !== undefined) ways.push(Number(decimal), decimal, `${decimalOf(times(value, fraction(100)))!}%`);
  return pick.of(ways);
}

/** Decimal text, where it ends within nine places. */
export function decimalOf(value: Fraction): string | undefined {
  for (let places = 0; places <= 9; places += 1) {
    const scaled = times(value, fraction(10n ** BigInt(places)));
    if (scaled.d !== 1n) continue;
    const digits = String(scaled.n < 0n ? -scaled.n : scaled.n).padStart(places + 1, '0');
    const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
    return scaled.n < 0n ? `-${text}` : text;
  }
  return undefined;
}

/** Takes knowledge away: each fact with the chance `part` of `whole`; of lists sometimes only some entries. */
export function hide(facts: Facts, seed: number, part: number, whole: number): Facts {
  const pick = pickFrom(seed);
  const left: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(facts)) {
    if (!pick.in(part, whole)) left[id] = value;
    else if (Array.isArray(value) && value.length > 2 && pick.in(1, 2)) left[id] = value.map((entry: unknown) => (pick.in(1, 3) ? null : entry));
    else if (pick.in(1, 2)) left[id] = pick.of([null, undefined]);
  }
  return left;
}

export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const pick = pickFrom(seed);
  const copy = list.slice();
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = pick.below(index + 1);
    [copy[index], copy[other]] = [copy[other]!, copy[index]!];
  }
  return copy;
}

/** A number as it was given. */
export function numberIn(given: unknown): Fraction {
  return readFraction(typeof given === 'number' ? String(given) : (given as string))!;
}

/** What is known of a fact as given; nothing where it is not given. Lists with open entries count as not given. */
function knownOf(fact: PlanFact, given: unknown): Known | undefined {
  if (given === undefined || given === null) return undefined;
  if (fact.kind === 'yesNo' || fact.kind === 'choice') return given as Known;
  if (fact.kind === 'counts') return (given as unknown[]).includes(null) ? undefined : (given as unknown[]).map((entry) => numberIn(entry));
  if (!Array.isArray(given)) return numberIn(given);
  const [part, whole] = (given as unknown[]).map((side) => numberIn(side)) as [Fraction, Fraction];
  return whole.n === 0n ? ZERO : over(part, whole);
}

/** Whether facts whose guards are all known contradict each other. */
export function isConsistent(plan: Plan, options: Options, facts: Facts): boolean {
  const { order: turns } = factOrder(plan) as { order: readonly number[] };
  const known = new Map<string, Known>();
  return turns.every((index) => {
    const fact = plan.facts[index]!;
    const given = facts[fact.id];
    const value = knownOf(fact, given);
    const neutral = NEUTRAL[fact.kind](fact);
    if (fact.onlyIf !== undefined && !holds(plan, options, known, fact.onlyIf)) {
      known.set(fact.id, neutral);
      const isNone = fact.kind !== 'rate' || (Array.isArray(given) && String(given[1]) === '0');
      return value === undefined || (isNone && sameKnown(value, neutral));
    }
    if (value === undefined) return true;
    known.set(fact.id, value);
    const cap = fact.atMost === undefined ? undefined : known.get(fact.atMost);
    return cap === undefined || order(value as Fraction, cap as Fraction) <= 0;
  });
}

function sameKnown(a: Known, b: Known): boolean {
  const text = (one: Known): string => JSON.stringify(one, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
  return text(a) === text(b);
}

/** Ways in which the hidden facts may turn out: at most five values for each, and at most sixty ways. */
export function completions(plan: Plan, options: Options, known: Facts, hidden: readonly string[], seed: number): readonly Facts[] {
  const thresholds = thresholdsOf(plan, options);
  const pick = pickFrom(seed);
  const valuesOf = (fact: PlanFact): readonly unknown[] => {
    if (fact.kind === 'yesNo') return [true, false];
    if (fact.kind === 'choice') return fact.options!.map((option) => option.id);
    const numbers = shuffled(candidates(fact, { thresholds: thresholds.get(fact.id)!, cap: undefined }), seed).slice(0, 4);
    if (fact.kind === 'rate') return [[0, 0], ...numbers.map((value) => rateText(value, pick, true))];
    if (fact.kind !== 'counts') return numbers.map((value) => numberText(value, pick));
    return numbers.map((value) => Array.from({ length: fact.length! }, (_, at) => numberText(at === seed % fact.length! ? ZERO : value, pick)));
  };
  let ways: Facts[] = [known];
  for (const id of new Set(hidden)) {
    const values = valuesOf(plan.facts.find((fact) => fact.id === id)!);
    ways = shuffled(ways.flatMap((way) => values.map((value) => ({ ...way, [id]: value }))), seed).slice(0, 60);
  }
  return ways;
}
