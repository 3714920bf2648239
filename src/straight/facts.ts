import { dayOf, NEVER } from '../exact/date.js';
import { multiply, negate, rational, type Rational } from '../exact/rational.js';
import { floor } from '../exact/rounding.js';
import { fractionText, parseFraction } from '../exact/text.js';
import { factOf, parameterOf } from '../plan/lookup.js';
import type { PlanFact, PlanParameter } from '../plan/plan.js';
import type { PlanVariant } from '../plan/table.js';
import type { Entries, Facts, Lowering, Rate } from './context.js';
import { orNone } from './none.js';
import type { Num, Truth } from './number.js';

/** Larger numbers are left to the evaluator, so that what is made of them stays exact. */
const LARGEST_COUNT = 1e9;
const LARGEST_AMOUNT = 1e6;
/** As many places as are read of a number without step. */
const MILLION = 1e6;
const LAST_DAY = dayOf(NEVER);

/** A number as whole steps: how many make up 1, between which ends, and of which multiple. */
export interface Steps {
  readonly scale: number;
  readonly lo: number;
  readonly hi: number;
  readonly every: number;
}

export function stepsOf({ kind, min, max, step }: Pick<PlanFact, 'min' | 'max' | 'step'> & { readonly kind: string }): Steps {
  const isWhole = kind === 'count' || kind === 'counts';
  const unit = step === undefined ? rational(1, isWhole ? 1 : MILLION) : parseFraction(step)!;
  const scale = Number(unit.d);
  const most = isWhole ? LARGEST_COUNT : LARGEST_AMOUNT * scale;
  const scaled = (text: string): Rational => multiply(parseFraction(text)!, rational(scale));
  const lo = min === undefined ? -most : Math.max(-most, -Number(floor(negate(scaled(min))).n));
  const hi = max === undefined ? most : Math.min(most, Number(floor(scaled(max)).n));
  return { scale, lo, hi, every: step === undefined ? 1 : Number(unit.n) };
}

export function factsIn<V, B, X>(to: Lowering<V, B, X>, fixed: PlanVariant | undefined): Facts<V, B, X> {
  const once = <T>(what: string, make: (fact: PlanFact) => T): ((id: string) => T) => (id) => to.once(`${what} ${id}`, () => make(factOf(to.plan, id)));
  return {
    yes: once('yes', (fact) => yesOf(to, fact)),
    options: once('options', (fact) => optionsOf(to, fact, fixed)),
    number: once('number', (fact) => numberOf(to, fact)),
    rate: once('rate', (fact) => rateOf(to, fact)),
    list: once('list', (fact) => listOf(to, fact)),
    parameter: (id) => to.once(`parameter ${id}`, () => parameterIn(to, parameterOf(to.plan, id))),
    asOf: () => to.once('asOf', () => dayIn(to)),
  };
}

/** What a fact says where it is asked, and what stands for nothing elsewhere. */
function asked<V, B, X, T>(to: Lowering<V, B, X>, fact: PlanFact, read: () => T, nothing: T, select: (where: Truth<B>, read: T, nothing: T) => T): T {
  if (fact.onlyIf === undefined) return read();
  const where = to.logic.keep(`${fact.id}Asked`, to.condition(fact.onlyIf));
  if (where !== true) to.target.facts.unasked(fact, to.logic.bit(to.logic.not(where)));
  const made = to.arm(where, read);
  return made === undefined ? nothing : select(where, made, nothing);
}

function yesOf<V, B, X>(to: Lowering<V, B, X>, fact: PlanFact): Truth<B> {
  return asked<V, B, X, Truth<B>>(to, fact, () => ({ is: to.target.facts.yesNo(fact) }), false, (where, read) => to.logic.and([where, read]));
}

function optionsOf<V, B, X>(to: Lowering<V, B, X>, fact: PlanFact, fixed: PlanVariant | undefined): ReadonlyMap<string, Truth<B>> {
  if (fact.id === fixed?.fact) return new Map(fact.options!.map(({ id }) => [id, id === fixed.option]));
  // A choice always applies.
  return new Map([...to.target.facts.options(fact)].map(([id, is]) => [id, { is }]));
}

function numberOf<V, B, X>(to: Lowering<V, B, X>, fact: PlanFact): Num<V, X> {
  if (fact.kind === 'rate') return rateValue(to, fact);
  if (fact.kind === 'date') return dateOf(to, fact);
  const { numbers } = to;
  return asked<V, B, X, Num<V, X>>(to, fact, () => numberAsked(to, fact, stepsOf(fact)), numbers.zero, (where, read, nothing) => numbers.select(where, read, nothing));
}

function numberAsked<V, B, X>(to: Lowering<V, B, X>, fact: PlanFact, { scale, lo, hi, every }: Steps): Num<V, X> {
  const { target, numbers } = to;
  const { steps: at, given } = target.facts.number(fact, scale, lo, hi);
  if (every > 1) {
    const rest = target.subtract(at, target.multiply(target.floor(target.divide(at, target.number(every))), target.number(every)));
    target.aside(target.not(target.compare(rest, '===', target.number(0))), fact.id);
  }
  if (fact.atMost !== undefined) target.facts.notAbove(factOf(to.plan, fact.atMost), at, scale);
  return scale === 1 ? numbers.scaled(at, lo, hi) : { ...numbers.scaled(at, lo, hi, scale), near: given };
}

function dateOf<V, B, X>(to: Lowering<V, B, X>, fact: PlanFact): Num<V, X> {
  const { numbers, target } = to;
  return asked<V, B, X, Num<V, X>>(to, fact, () => numbers.scaled(target.facts.date(fact), 0, LAST_DAY), numbers.integer(LAST_DAY), (where, read, never) => numbers.select(where, read, never));
}

function rateOf<V, B, X>(to: Lowering<V, B, X>, fact: PlanFact): Rate<V, B, X> {
  const { numbers, logic, target } = to;
  const read = (): Rate<V, B, X> => {
    const { part, whole, bare, of } = target.facts.rate(fact, MILLION, LARGEST_COUNT);
    if (of !== undefined) return { part: numbers.scaled(part, 0, of), whole: numbers.integer(of), bare: { is: bare } };
    return { part: numbers.scaled(part, 0, LARGEST_COUNT), whole: numbers.scaled(whole, 0, LARGEST_COUNT), bare: { is: bare } };
  };
  const none: Rate<V, B, X> = { part: numbers.zero, whole: numbers.zero, bare: false };
  return asked(to, fact, read, none, (where, { part, whole, bare }) => {
    const held = (x: Num<V, X>): Num<V, X> => numbers.keep(fact.id, numbers.select(where, x, numbers.zero));
    return { part: held(part), whole: held(whole), bare: logic.and([where, bare]) };
  });
}

function rateValue<V, B, X>(to: Lowering<V, B, X>, fact: PlanFact): Num<V, X> {
  const { numbers, logic } = to;
  const { part, whole } = to.facts.rate(fact.id);
  const { min = '0', max = '1' } = fact;
  const isNone = logic.keep(`${fact.id}None`, numbers.compare(whole, 'is', numbers.zero));
  return orNone(to, isNone, fact.ifNone, () => {
    const value = numbers.within(numbers.divide(part, whole), 0, 1);
    const isOutside = [['0', 'below', min], ['1', 'above', max]] as const;
    for (const [usual, relation, limit] of isOutside) if (limit !== usual) logic.aside(logic.and([logic.not(isNone), numbers.compare(value, relation, numbers.constant(limit))]), fact.id);
    return value;
  });
}

function listOf<V, B, X>(to: Lowering<V, B, X>, fact: PlanFact): Entries<V, B, X> {
  const { numbers, target } = to;
  const { scale, lo, hi, every } = stepsOf(fact);
  // Entries in steps of more than one are rare enough to be left to the evaluator.
  if (every > 1) target.aside(true, fact.id);
  const { length } = fact;
  if (length !== undefined) {
    const read = (): readonly Num<V, X>[] => target.facts.list(fact, length, scale, lo, hi).map((at) => numbers.scaled(at, lo, hi, scale));
    const none = Array.from({ length }, () => numbers.zero);
    return { each: asked<V, B, X, readonly Num<V, X>[]>(to, fact, read, none, (where, entries) => entries.map((one) => numbers.select(where, one, numbers.zero))) };
  }
  if (fact.onlyIf !== undefined) to.logic.aside(to.logic.not(to.condition(fact.onlyIf)), fact.id);
  return { list: target.facts.freeList(fact, scale, lo, hi), scale, lo, hi };
}

function parameterIn<V, B, X>(to: Lowering<V, B, X>, parameter: PlanParameter): Num<V, X> {
  const { numbers, chosen, target } = to;
  const { lo, hi } = chosen.parameters.get(parameter.id)!;
  if (lo !== null && lo === hi) return numbers.constant(fractionText(lo));
  const steps = stepsOf(parameter);
  const given = (): Num<V, X> => numbers.scaled(target.facts.parameter(parameter.id, steps.scale, steps.lo, steps.hi), steps.lo, steps.hi, steps.scale);
  return (parameter.values ?? []).reduce<() => Num<V, X>>((before, { from, value }) => () => to.either(numbers.compare(to.facts.asOf(), 'atLeast', numbers.integer(dayOf(from))), () => numbers.constant(value), before), given)();
}

function dayIn<V, B, X>({ numbers, chosen, target }: Lowering<V, B, X>): Num<V, X> {
  const { lo, hi } = chosen.day;
  return lo !== null && lo === hi ? numbers.constant(fractionText(lo)) : numbers.scaled(target.facts.asOf(), 1, LAST_DAY);
}
