import type { Diagnostic, Words } from '../diagnostics/diagnostic.js';
import { dayOf, NEVER } from '../exact/date.js';
import { compare, divide, integer, ONE, sign, ZERO, type Rational } from '../exact/rational.js';
import { decimalText } from '../exact/text.js';
import { holds, hull, interval, isKnown, point, type Interval, type Truth } from '../formula/interval.js';
import { sumOf } from '../formula/operations/list.js';
import { whenNone } from '../formula/operations/ratio.js';
import { namesIn } from '../formula/names.js';
import type { Builder } from '../formula/operation.js';
import type { Environment, ListState, QuantityOf, RateState, TruthOf } from '../formula/scope.js';
import type { FactKind, Plan, PlanFact } from '../plan/plan.js';
import { problem } from './codes.js';
import { lengthProblem, lengthsOf, type Lengths } from './list-lengths.js';
import { ANY_VOTES, ballotIndex, weighted, worthOf } from './ballots.js';
import { asInterval, echoOf, isBallots, isOpenRange, type Given, type GivenBallots, type GivenList, type GivenRate } from './read-fact.js';
import { slotsOf, SORTS } from './scope.js';
import { foundText, limitsOf } from './read-number.js';
import { rangeText } from './read-range.js';

/** What is known of all facts in one case, and which of them are not asked because their guard is false. */
export interface State {
  readonly env: Environment;
  readonly neutral: boolean[];
  /** How many entries the lists of a word have, where one of them was given. */
  readonly lengths: Lengths;
}

interface FactStep {
  readonly fact: PlanFact;
  readonly index: number;
  readonly slot: number;
  readonly guard: TruthOf | undefined;
  /** The guard in words, as far as one name says it. */
  readonly guardLabel: Words;
  readonly ifNone: QuantityOf | undefined;
  /** Of a rate that may be given as ballots: what each answer is worth. */
  readonly worth: readonly Rational[];
  readonly range: Interval;
  /** The place of the fact that this one can never exceed, or −1. */
  readonly cap: number;
  readonly capLabel: string;
}

const FRACTION_OF_RATES: Interval = { lo: ZERO, hi: ONE, none: false };

/**
 * Makes the function that turns facts as given into a state. Contradictions between facts are added to `problems`.
 * `order` lists fact indexes so that guards and caps come before the facts that need them. Only facts in `read` bound
 * the whole that they are part of: one that no reading asks for says nothing about the score. `needed` are those in
 * `read` and all that a guard or limit reads.
 */
export function stateBuilder(
  plan: Pick<Plan, 'facts' | 'terms'>,
  order: readonly number[],
  build: Builder,
  read: ReadonlySet<number>,
  needed: ReadonlySet<number>,
): (given: readonly (Given | undefined)[], problems: Diagnostic[]) => State {
  const { facts } = plan;
  const slots = slotsOf(facts);
  const emptyState = emptyStates(facts);
  const lengths = lengthsOf(facts);
  const steps = order.map((index) => stepOf(plan, index, slots, build));
  // A fact that nothing needs is looked at only where it was given, since it may contradict another.
  const always = steps.map(({ index }) => needed.has(index));
  const capped = steps.filter((step) => step.cap >= 0 && read.has(step.index)).reverse();
  return (given, problems) => {
    const state = emptyState(lengths(given, problems));
    for (let at = 0; at < steps.length; at += 1) {
      const step = steps[at]!;
      if (given[step.index] === undefined && !always[at]!) continue;
      const guard = step.guard === undefined ? true : step.guard(state.env);
      take(step, given[step.index], guard, state, problems);
    }
    for (const step of capped) raiseCap(step, state.env);
    return state;
  };
}

function stepOf({ facts, ...plan }: Pick<Plan, 'facts' | 'terms'>, index: number, slots: readonly number[], build: Builder): FactStep {
  const fact = facts[index]!;
  const { min, max } = limitsOf(fact);
  const cap = fact.atMost === undefined ? -1 : facts.findIndex((other) => other.id === fact.atMost);
  return {
    fact,
    index,
    slot: slots[index]!,
    guard: fact.onlyIf === undefined ? undefined : build.condition(fact.onlyIf),
    guardLabel: guardLabel(fact, facts, plan.terms),
    ifNone: fact.kind === 'rate' ? whenNone(fact.ifNone, FRACTION_OF_RATES, build) : undefined,
    worth: fact.ballots === undefined ? [] : worthOf(fact.ballots, build.scope),
    range: interval(min ?? null, max ?? null),
    cap: cap < 0 ? -1 : slots[cap]!,
    capLabel: facts[cap]?.label ?? '',
  };
}

/** Makes states with room for every fact, so that none of the arrays grows. */
function emptyStates(facts: readonly PlanFact[]): (lengths: State['lengths']) => State {
  const room = (sort: keyof Environment): number => facts.filter(({ kind }) => SORTS[kind] === sort).length;
  const [yesNo, quantities, rates, choices, lists] = [room('yesNo'), room('quantities'), room('rates'), room('choices'), room('lists')];
  return (lengths) => ({
    lengths,
    env: {
      yesNo: new Array<Truth>(yesNo),
      quantities: new Array<Interval>(quantities),
      rates: new Array<RateState>(rates),
      choices: new Array<number | undefined>(choices),
      lists: new Array<ListState>(lists),
      outcomes: [],
      total: FRACTION_OF_RATES,
      contradictions: [],
      none: false,
    },
    neutral: new Array<boolean>(facts.length).fill(false),
  });
}

/** Enters one fact. While its guard is false it stands for nothing, and a value that says otherwise contradicts. */
function take(step: FactStep, given: Given | undefined, guard: Truth, state: State, problems: Diagnostic[]): void {
  if (guard === false) {
    state.neutral[step.index] = true;
    if (given !== undefined && !isNeutral(step, given as Exclude<Given, number | GivenBallots>)) problems.push(contradiction(step, given));
  }
  const known = guard === false ? undefined : given;
  const { env } = state;
  const { slot } = step;
  switch (SORTS[step.fact.kind]) {
    case 'yesNo':
      env.yesNo[slot] = guard === false ? false : (known as boolean | undefined);
      return;
    case 'choices':
      env.choices[slot] = known as number | undefined;
      return;
    case 'rates':
      env.rates[slot] = rateState(step, known as GivenRate | Interval | GivenBallots | undefined, guard, env);
      return;
    case 'lists':
      env.lists[slot] = listState(step, known as GivenList | undefined, guard, state.lengths, problems);
      return;
    default:
      env.quantities[slot] = known === undefined ? openNumber(step, guard) : asInterval(known as Rational | Interval);
      if (step.cap >= 0) lowerToCap(step, env, problems);
  }
}

const NOTHING_AT_ALL = point(ZERO);
const NEVER_AT_ALL = point(integer(dayOf(NEVER)));

function neutralNumber({ fact }: FactStep): Interval {
  return fact.kind === 'date' ? NEVER_AT_ALL : NOTHING_AT_ALL;
}

function openNumber(step: FactStep, guard: Truth): Interval {
  if (guard === false) return neutralNumber(step);
  return guard === true ? step.range : hull(step.range, neutralNumber(step));
}

function rateState(step: FactStep, given: GivenRate | Interval | GivenBallots | undefined, guard: Truth, env: Environment): RateState {
  if (isBallots(given)) return ballotState(step, given, env);
  if (isOpenRange(given)) return { given: 'bare', value: given, part: ZERO, whole: ZERO };
  if (guard === false || (given?.whole !== undefined && sign(given.whole) === 0)) {
    return { given: 'none', value: step.ifNone!(env), part: ZERO, whole: ZERO };
  }
  if (given === undefined) {
    return { given: 'unknown', value: hull(step.range, step.ifNone!(env)), part: ZERO, whole: ZERO };
  }
  const value = point(given.value);
  return given.part === undefined
    ? { given: 'bare', value, part: ZERO, whole: ZERO }
    : { given: 'parts', value, part: given.part, whole: given.whole! };
}

/** Counted votes have their parts; where some are not known, it may be open whether anybody voted at all. */
function ballotState({ worth, ifNone }: FactStep, { votes }: GivenBallots, env: Environment): RateState {
  const each = votes.map((vote) => (vote === undefined ? ANY_VOTES : asInterval(vote)));
  const all = sumOf(each);
  if (isKnown(all)) return countedState(weighted(each.map(({ lo }) => lo!), worth), all.lo, ifNone!(env));
  const value = ballotIndex(each, worth);
  return sign(all.lo!) > 0 ? { given: 'bare', value, part: ZERO, whole: ZERO } : { given: 'unknown', value: hull(value, ifNone!(env)), part: ZERO, whole: ZERO };
}

function countedState(part: Rational, whole: Rational, none: Interval): RateState {
  return sign(whole) === 0 ? { given: 'none', value: none, part: ZERO, whole: ZERO } : { given: 'parts', value: point(divide(part, whole)), part, whole };
}

/** A list without value has as many entries as the lists that go with it; where none of them is given, any number. */
function listState(step: FactStep, given: GivenList | undefined, guard: Truth, lengths: Lengths, problems: Diagnostic[]): ListState {
  const { range, fact } = step;
  const entry = fact.length === undefined ? range : openNumber(step, guard);
  const others = fact.length === undefined && guard === true ? lengths.get(fact.per!) : undefined;
  // Only an empty list was let through before its guard was known.
  if (given?.length === 0 && others !== undefined && others.length > 0) problems.push(lengthProblem(fact, given, others));
  if (given !== undefined) return { entries: given.map((one) => (one === undefined ? entry : asInterval(one))), open: false, range };
  if (fact.length !== undefined) return { entries: new Array<Interval>(fact.length).fill(entry), open: false, range };
  if (guard === false) return { entries: [], open: false, range };
  return others === undefined ? { entries: [], open: true, range } : { entries: new Array<Interval>(others.length).fill(range), open: false, range };
}

/** A number is never larger than the one it is part of: known values must agree, unknown ones are bounded. */
function lowerToCap(step: FactStep, env: Environment, problems: Diagnostic[]): void {
  const own = env.quantities[step.slot]!;
  const { hi } = env.quantities[step.cap]!;
  if (hi === null) return;
  if (own.lo !== null && compare(own.lo, hi) > 0) {
    const slots = { label: step.fact.label, other: step.capLabel, limit: decimalText(hi, 0) };
    problems.push(problem('FACT_ABOVE_OTHER', { path: [step.fact.id], found: decimalText(own.lo, 0), slots }));
  } else if (!isKnown(own) && (own.hi === null || compare(own.hi, hi) > 0)) {
    env.quantities[step.slot] = interval(own.lo, hi);
  }
}

/** The other way round: a whole that is not known is at least as large as its part. */
function raiseCap(step: FactStep, env: Environment): void {
  const { lo } = env.quantities[step.slot]!;
  const whole = env.quantities[step.cap]!;
  if (lo !== null && !isKnown(whole) && (whole.lo === null || compare(whole.lo, lo) < 0)) {
    env.quantities[step.cap] = interval(lo, whole.hi);
  }
}

function isNeutral(step: FactStep, given: Exclude<Given, number | GivenBallots>): boolean {
  if (typeof given === 'boolean') return !given;
  if ('length' in given) return step.fact.length === undefined ? given.length === 0 : given.every((entry) => entry === undefined || holds(asInterval(entry), ZERO));
  if ('value' in given) return given.whole !== undefined && sign(given.whole) === 0;
  // That there was none is said of a rate by its parts alone.
  return step.fact.kind !== 'rate' && holds(asInterval(given), neutralNumber(step).lo!);
}

/** What a fact that does not apply may be given as. A choice always applies. */
const NOTHING: Readonly<Record<Exclude<FactKind, 'choice'>, Words>> = {
  yesNo: { zh: '否（false）', en: 'false' },
  count: { zh: ' 0', en: '0' },
  amount: { zh: ' 0', en: '0' },
  rate: { zh: ' [0, 0]', en: '[0, 0]' },
  counts: { zh: '全是 0 的列表', en: 'a list of zeros' },
  amounts: { zh: '全是 0 的列表', en: 'a list of zeros' },
  date: { zh: ' never', en: 'never' },
};

const EMPTY_LIST: Words = { zh: '空列表 []', en: 'an empty list' };

function contradiction({ fact, guardLabel: guard }: FactStep, given: Given): Diagnostic {
  const value = echoOf(fact)(given);
  const nothing = SORTS[fact.kind] === 'lists' && fact.length === undefined ? EMPTY_LIST : NOTHING[fact.kind as 'count'];
  const slots = { label: fact.label, guard, nothing };
  const found = typeof value === 'string' ? value : isOpenRange(given) ? rangeText(value as object) : foundText(value);
  return problem('FACT_CONTRADICTION', { path: [fact.id], found, slots });
}

function guardLabel({ onlyIf }: PlanFact, facts: readonly PlanFact[], terms: Plan['terms']): Words {
  const labels = namesIn(onlyIf).flatMap(({ kind, name }) => {
    const named: readonly { readonly id: string; readonly label: string }[] = kind === 'term' ? terms : kind === 'fact' ? facts : [];
    return named.flatMap((one) => (one.id === name ? [one.label] : []));
  });
  const names = [...new Set(labels)];
  return { zh: names.join('、'), en: names.join(', ') };
}
