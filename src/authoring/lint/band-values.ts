import { add, compare, divide, equals, integer, ONE, subtract, type Rational } from '../../exact/rational.js';
import { roundTo } from '../../exact/rounding.js';
import { parseFraction } from '../../exact/text.js';
import type { Quantity, Relation } from '../../formula/formula.js';
import { factOf } from '../../plan/lookup.js';
import type { PlanBand, PlanGrades } from '../../plan/clauses.js';
import type { Plan } from '../../plan/plan.js';
import { stands } from './domain.js';

/** A grade with what it asks of the quantity that is graded. */
export interface ReadBand {
  readonly band: PlanBand;
  readonly cuts: readonly { readonly relation: Relation; readonly value: Rational }[];
}

const RELATIONS = { from: 'atLeast', above: 'above', upTo: 'atMost', below: 'below' } as const satisfies Readonly<Record<string, Relation>>;

/** The grades with their cuts; none where a cut is not a number. */
export function readBands({ bands }: PlanGrades): readonly ReadBand[] {
  const read = bands.map((band) => ({
    band,
    cuts: Object.entries(RELATIONS).flatMap(([key, relation]) => {
      const value = band[key as keyof typeof RELATIONS];
      return value === undefined ? [] : [{ relation, value: value.op === 'number' ? parseFraction(value.value) : undefined }];
    }),
  }));
  return read.every(({ cuts }) => cuts.every(({ value }) => value !== undefined)) ? (read as readonly ReadBand[]) : [];
}

export function takes({ cuts }: ReadBand, value: Rational): boolean {
  return cuts.every((cut) => stands(value, cut.relation, cut.value));
}

/** A value below all cuts, every cut with a value between it and the next, and one above all. */
export function valuesAmong(bands: readonly ReadBand[]): readonly Rational[] {
  const cuts = bands.flatMap((one) => one.cuts.map(({ value }) => value)).sort(compare).filter((value, index, all) => index === 0 || !equals(value, all[index - 1]!));
  const before = (index: number): Rational => (index === 0 ? subtract(cuts[0]!, ONE) : divide(add(cuts[index]!, cuts[index - 1]!), integer(2)));
  return [...cuts.flatMap((cut, index) => [before(index), cut]), ...cuts.slice(-1).map((last) => add(last, ONE))];
}

/** What is graded, the readings chosen. */
export function gradedBy(of: Quantity, chosen: Readonly<Record<string, string>>): Quantity {
  return of.op === 'reading' ? gradedBy(of.options[chosen[of.reading]!]!, chosen) : of;
}

/** Whether what is graded can be this number, as far as its form tells. */
export function mayBe(of: Quantity, plan: Plan, value: Rational): boolean {
  if (of.op === 'round') return equals(roundTo(value, parseFraction(of.to)!, of.mode), value);
  return of.op !== 'fact' || factOf(plan, of.fact).kind !== 'count' || equals(roundTo(value, integer(1), 'down'), value);
}
