import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Assessment } from '../../src/evaluate/assessment.js';
import { createEvaluator } from '../../src/evaluate/evaluator.js';
import type { Facts } from '../cases/read.js';
import { endsOf, flat, isInside, pointsOf, widenings, type Ends } from '../generators/compare.js';
import { hide, numberIn, shuffled, situations } from '../generators/facts.js';
import { pickFrom } from '../generators/picks.js';
import { ESTATE, ESTATE_FULL, pooledIn, SUBJECTS } from '../generators/plans.js';
import { check, evaluatorOf, sure, TIMEOUT } from '../generators/run.js';
import { fraction, order, plus, readFraction, show, times, ZERO } from '../reference/fraction.js';

vi.setConfig({ testTimeout: TIMEOUT });

const OPEN = { openParameters: true, bareInPools: true };

const together = (parts: readonly Ends[]): Ends => ({
  lo: parts.map((one) => one.lo).reduce(plus, ZERO),
  hi: parts.map((one) => one.hi).reduce(plus, ZERO),
});

/** Awarded within available; parts that sum to the whole. Where a variant is open, the whole is narrower than its parts together. */
function faultsIn({ total, indicators, byAssessor }: Assessment): readonly string[] {
  const faults: string[] = [];
  const within = (what: string, points: Ends, available: Ends): void => {
    if (order(points.lo, ZERO) < 0 || order(points.lo, points.hi) > 0) faults.push(`${what}: below 0, or ends crossed`);
    if (order(points.lo, available.lo) > 0 || order(points.hi, available.hi) > 0) faults.push(`${what}: more than available`);
    if (order(available.lo, available.hi) > 0) faults.push(`${what}: available crossed`);
  };
  const all = flat(indicators);
  for (const one of all) {
    within(one.id, pointsOf(one), endsOf(one.available));
    if (one.indicators === undefined) continue;
    const [points, available] = [pointsOf, (part: typeof one) => endsOf(part.available)].map((of) => together(one.indicators!.map(of))) as [Ends, Ends];
    if (!isInside(pointsOf(one), points)) faults.push(`${one.id}: not the sum of its parts`);
    if (!isInside(endsOf(one.available), available)) faults.push(`${one.id}: available is not the sum of its parts`);
    const isClosed = one.indicators.every((part) => part.status !== 'undetermined');
    if (isClosed && !isInside(points, pointsOf(one))) faults.push(`${one.id}: more than the sum of its parts`);
  }
  within('total', endsOf(total), endsOf(total.available));
  for (const share of byAssessor) within(share.assessor, endsOf(share), endsOf(share.available));
  if (!isInside(endsOf(total), together(indicators.map(pointsOf)))) faults.push('total: not the sum of the sections');
  if (!isInside(endsOf(total), together(byAssessor.map(endsOf)))) faults.push('total: not the sum of the shares of the assessors');
  if (total.value !== undefined && show(together(byAssessor.map(endsOf)).lo) !== total.value.fraction) faults.push('shares do not sum to the total');
  if (total.value !== undefined && total.min.fraction !== total.max.fraction) faults.push('a value beside two ends');
  return faults;
}

describe.each(SUBJECTS)('$name: points', ({ plan }) => {
  test('are within what is available, and parts sum to the whole, whatever is known', () => {
    check(120, fc.tuple(situations(plan, OPEN), fc.nat()), ([{ options, facts }, seed]) => {
      const evaluator = evaluatorOf(plan, options);
      for (const one of [facts, hide(facts, seed, 1, 2), hide(facts, seed + 1, 1, 10)]) expect(faultsIn(sure(evaluator(one)))).toEqual([]);
    });
  });

  test('of a table that is known in full come to one number, and the grade to one word', () => {
    check(200, situations(plan), ({ options, facts }) => {
      const { total, grade, indicators } = sure(evaluatorOf(plan, options)(facts));
      expect(total.value === undefined).toBe(flat(indicators).some((row) => row.status === 'undetermined'));
      expect(total.value === undefined || grade!.possible.length === 1).toBe(true);
    });
  });
});

test('an estate of unknown type has at most 100 points', () => {
  check(150, fc.tuple(situations(ESTATE.plan, { near: ESTATE_FULL }), fc.nat()), ([{ options, facts }, seed]) => {
    const { total } = sure(evaluatorOf(ESTATE.plan, options)({ ...hide(facts, seed, 1, 3), estateType: null }));
    expect(order(endsOf(total).hi, readFraction('100')!)).toBeLessThanOrEqual(0);
    expect(order(endsOf(total.available).hi, readFraction('100')!)).toBeLessThanOrEqual(0);
  });
});

/** The entries of lists come one by one. */
function steps(facts: Facts, seed: number): readonly ((known: Facts) => Facts)[] {
  const single = Object.entries(facts).flatMap(([id, value]) => {
    if (!Array.isArray(value) || value.length === 2) return [(known: Facts) => ({ ...known, [id]: value })];
    const entries: readonly unknown[] = value;
    return entries.map((entry, index) => (known: Facts) => {
      const so = (known[id] as unknown[] | undefined) ?? entries.map(() => null);
      return { ...known, [id]: so.map((old, at) => (at === index ? entry : old)) };
    });
  });
  return shuffled(single, seed);
}

describe.each(SUBJECTS)('$name: knowing more', ({ plan }) => {
  test('never widens any bound', () => {
    check(plan === ESTATE.plan ? 320 : 160, fc.tuple(situations(plan, OPEN), fc.nat(), fc.nat()), ([{ options, facts }, seed, where]) => {
      const evaluator = evaluatorOf(plan, options);
      const order = steps(facts, seed);
      const pick = pickFrom(where);
      // From nothing to a random place in one go, then one by one, then to the end.
      const from = pick.below(order.length);
      const ways = [order.slice(0, from), ...order.slice(from, from + 10).map((step) => [step]), order.slice(from + 10)];
      let known: Facts = {};
      let before = sure(evaluator(known));
      for (const way of ways) {
        known = way.reduce((so, step) => step(so), known);
        const after = sure(evaluator(known));
        expect(widenings(before, after)).toEqual([]);
        before = after;
      }
    });
  });

  test('the parts of a rate never widens any bound', () => {
    const pooled = [...pooledIn(plan)];
    check(100, fc.tuple(situations(plan, OPEN), fc.nat(), fc.constantFrom(1, 3, 1000)), ([{ options, facts }, seed, by]) => {
      const evaluator = evaluatorOf(plan, options);
      const bare = pooled.filter((id) => typeof facts[id] === 'number' || (typeof facts[id] === 'string' && !facts[id].includes('/')));
      const parts = bare.map((id) => [id, [times(numberIn(facts[id]), fraction(1000 * by)), 1000 * by]] as const);
      const given = Object.fromEntries(parts.map(([id, [part, whole]]) => [id, [show(part), whole]]));
      const known = hide(facts, seed, 1, 8);
      expect(widenings(sure(evaluator(known)), sure(evaluator({ ...known, ...given })))).toEqual([]);
    });
  });

  test('of a parameter never widens any bound', () => {
    check(60, fc.tuple(situations(plan), fc.nat(), fc.nat()), ([{ options, facts }, seed, which]) => {
      const known = hide(facts, seed, 1, 6);
      const parameters = shuffled(Object.entries(options.parameters), which);
      let before = sure(createEvaluator(plan, { readings: options.readings })(known));
      for (const count of [pickFrom(which).below(parameters.length), parameters.length]) {
        const after = sure(createEvaluator(plan, { ...options, parameters: Object.fromEntries(parameters.slice(0, count)) })(known));
        expect(widenings(before, after)).toEqual([]);
        before = after;
      }
    });
  });
});
