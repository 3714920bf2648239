import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createEvaluator } from '../../src/evaluate/evaluator.js';
import type { Plan } from '../../src/plan/plan.js';
import type { Facts } from '../cases/read.js';
import { endsOf, flat, fractionOf, widenings } from '../generators/compare.js';
import { situations } from '../generators/facts.js';
import { pickFrom, shuffled } from '../generators/picks.js';
import { ESTATE, ESTATE_FULL, pooledIn, SUBJECTS, type Subject } from '../generators/plans.js';
import { hide, steps } from '../generators/reveal.js';
import { randomRulebooks } from '../generators/rulebooks.js';
import { check, each, evaluatorOf, MANY, runsFor, sure, TIMEOUT } from '../generators/run.js';
import { isMoreThanSum, sumFaults } from '../generators/sums.js';
import { numberIn } from '../generators/values.js';
import { fraction, order, readFraction, show, times } from '../reference/fraction.js';

vi.setConfig({ testTimeout: TIMEOUT });

const OPEN = { openParameters: true, bareInPools: true };

/** Small rulebooks are many, and each is tried a few times. */
const RANDOM = randomRulebooks(80);

function addUp({ plan }: Subject, runs: number): void {
  check(runs, fc.tuple(situations(plan, OPEN), fc.nat()), ([{ options, facts }, seed]) => {
    const evaluator = evaluatorOf(plan, options);
    for (const one of [facts, hide(plan, facts, seed, 1, 2), hide(plan, facts, seed + 1, 1, 10), {}]) {
      expect(sumFaults(plan, options, sure(evaluator(one)))).toEqual([]);
    }
  });
}

describe.each(SUBJECTS)('$name: points', (subject) => {
  test('are within what is available, and parts sum to the whole, whatever is known', () => {
    addUp(subject, runsFor(subject, 120));
  });

  test('of a table that is known in full come to one number', () => {
    comeToOneNumber(subject, runsFor(subject, 200));
  });
});

/**
 * Complete facts leave open only what there was nothing to measure of, and the total where no row is left to scale up.
 * A row that comes to nothing whether it applies or not leaves open at most what could be had.
 */
function comeToOneNumber({ plan }: Subject, runs: number): void {
  check(runs, situations(plan), ({ options, facts }) => {
    const { total, indicators, negativeList } = sure(evaluatorOf(plan, options)(facts));
    const isScaledAway = indicators.length > 0 && indicators.every((one) => one.available.max.fraction === '0') && total.available.max.fraction !== '0';
    const open = flat(indicators).filter((row) => row.status === 'undetermined');
    const isWide = isScaledAway || open.some(({ bounds }) => bounds!.min.fraction !== bounds!.max.fraction);
    const before = negativeList?.before ?? total;
    const isClosed = before.min?.fraction === before.max.fraction;
    if (isWide) expect(isClosed).toBe(false);
    else if (open.length === 0) expect([isClosed, total.value === undefined]).toEqual([true, false]);
  });
}

test('points of rulebooks made at random add up', () => {
  each(RANDOM, (subject) => {
    addUp(subject, 12);
    if (!isMoreThanSum(subject.plan)) comeToOneNumber(subject, 12);
  });
}, MANY);

test('an estate of unknown type has at most 100 points', () => {
  check(150, fc.tuple(situations(ESTATE.plan, { near: ESTATE_FULL }), fc.nat()), ([{ options, facts }, seed]) => {
    const { total } = sure(evaluatorOf(ESTATE.plan, options)({ ...hide(ESTATE.plan, facts, seed, 1, 3), estateType: null }));
    expect(order(fractionOf(total.max), readFraction('100')!)).toBeLessThanOrEqual(0);
    expect(order(endsOf(total.available).hi, readFraction('100')!)).toBeLessThanOrEqual(0);
  });
});

function learnStepByStep({ plan }: Subject, runs: number): void {
  check(runs, fc.tuple(situations(plan, OPEN), fc.nat(), fc.nat()), ([{ options, facts }, seed, where]) => {
    const evaluator = evaluatorOf(plan, options);
    const order = steps(plan, facts, seed);
    const pick = pickFrom(where);
    // From nothing to a random place in one go, then one by one, then to the end.
    const from = pick.below(order.length + 1);
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
}

/** The parameters that the rulebook leaves to the caller: to give another is to say something else, not to know more. */
function openParametersOf(plan: Plan, parameters: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return plan.parameters.flatMap(({ id, value, values }) => (value === undefined && values === undefined && id in parameters ? [[id, parameters[id]!]] : []));
}

function learnOptions({ plan }: Subject, runs: number): void {
  check(runs, fc.tuple(situations(plan), fc.nat(), fc.nat()), ([{ options: { readings, parameters, asOf, subject }, facts }, seed, which]) => {
    const known = hide(plan, facts, seed, 1, 6);
    const given = openParametersOf(plan, parameters).map(([id, value]) => ({ parameters: { [id]: value } }));
    const learned = shuffled([...given, ...(asOf === undefined ? [] : [{ asOf }])], which);
    let options: Parameters<typeof createEvaluator>[1] = { readings, ...(subject === undefined ? {} : { subject }) };
    let before = sure(createEvaluator(plan, options)(known));
    for (const more of learned) {
      options = { ...options, ...more, parameters: { ...options.parameters, ...('parameters' in more ? more.parameters : {}) } };
      const after = sure(createEvaluator(plan, options)(known));
      expect(widenings(before, after)).toEqual([]);
      before = after;
    }
  });
}

describe.each(SUBJECTS)('$name: knowing more', (subject) => {
  test('never widens any bound', () => {
    learnStepByStep(subject, runsFor(subject, 320));
  });

  test('of a parameter or the day never widens any bound', () => {
    learnOptions(subject, runsFor(subject, 60));
  });
});

test('knowing more never widens any bound of rulebooks made at random', () => {
  each(RANDOM, (subject) => {
    learnStepByStep(subject, 16);
    learnOptions(subject, 4);
  });
}, MANY);

describe.each(SUBJECTS.filter(({ plan }) => pooledIn(plan).size > 0))('$name: knowing more', ({ plan }) => {
  test('of the parts of a rate never widens any bound', () => {
    const pooled = [...pooledIn(plan)];
    check(100, fc.tuple(situations(plan, OPEN), fc.nat(), fc.constantFrom(1, 3, 1000)), ([{ options, facts }, seed, by]) => {
      const evaluator = evaluatorOf(plan, options);
      const bare = pooled.filter((id) => typeof facts[id] === 'number' || (typeof facts[id] === 'string' && !facts[id].includes('/')));
      const parts = bare.map((id) => [id, [times(numberIn(facts[id]), fraction(1000 * by)), 1000 * by]] as const);
      const given = Object.fromEntries(parts.map(([id, [part, whole]]) => [id, [show(part), whole]]));
      const known = hide(plan, facts, seed, 1, 8);
      expect(widenings(sure(evaluator(known)), sure(evaluator({ ...known, ...given })))).toEqual([]);
    });
  });
});
