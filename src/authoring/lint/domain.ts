import { add, compare, divide, integer, isInteger, ONE, subtract, type Rational } from '../../exact/rational.js';
import { floor } from '../../exact/rounding.js';
import { parseFraction } from '../../exact/text.js';
import type { Quantity, Relation } from '../../formula/formula.js';
import type { Interval } from '../../formula/interval.js';
import { factOf } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import type { World } from './worlds.js';

/** What a quantity may be while nothing is known. */
export interface Domain {
  readonly range: Interval;
  /** Whether it is a whole number. */
  readonly whole: boolean;
}

export function domainOf(of: Quantity, plan: Plan, { build, env }: World): Domain {
  const whole = of.op === 'count' || (of.op === 'fact' && factOf(plan, of.fact).kind === 'count');
  return { range: build.quantity(of)(env), whole };
}

/** What an entry of a list fact may be. */
export function entryDomain(list: string, plan: Plan): Domain {
  const { kind, min, max } = factOf(plan, list);
  const end = (text: string | undefined): Rational | null => (text === undefined ? null : parseFraction(text)!);
  return { range: { lo: end(min), hi: end(max), none: false }, whole: kind === 'counts' };
}

/** Values of a domain that stand for all of them as far as these cuts tell: at, between and beyond them. */
export function valuesAt(cuts: readonly Rational[], domain: Domain): readonly Rational[] {
  const sorted = [...cuts].sort(compare);
  const near = sorted.flatMap((cut, index) => {
    const next = sorted[index + 1];
    const between = next === undefined ? [] : [divide(add(cut, next), integer(2))];
    return [subtract(cut, ONE), cut, add(cut, ONE), ...between];
  });
  const { range: { lo, hi }, whole } = domain;
  const ends = [lo, hi].filter((end) => end !== null);
  const all = [...near, ...ends].flatMap((value) => (whole ? wholesAround(value) : [value]));
  return all.filter((value) => (lo === null || compare(value, lo) >= 0) && (hi === null || compare(value, hi) <= 0));
}

function wholesAround(value: Rational): readonly Rational[] {
  const below = floor(value);
  return isInteger(value) ? [value] : [below, add(below, ONE)];
}

const HOLDS: Readonly<Record<Relation, (sign: number) => boolean>> = {
  atLeast: (sign) => sign >= 0,
  atMost: (sign) => sign <= 0,
  above: (sign) => sign > 0,
  below: (sign) => sign < 0,
  is: (sign) => sign === 0,
};

/** Whether a value stands so to another. */
export function stands(value: Rational, relation: Relation, to: Rational): boolean {
  return HOLDS[relation](compare(value, to));
}
