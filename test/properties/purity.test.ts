import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createEvaluator, evaluate } from '../../src/evaluate/evaluator.js';
import type { Assessment } from '../../src/evaluate/assessment.js';
import type { Plan } from '../../src/plan/plan.js';
import type { PlanIndicator } from '../../src/plan/table.js';
import { deepFreeze, flat } from '../generators/compare.js';
import { situations } from '../generators/facts.js';
import { shuffled } from '../generators/picks.js';
import { hide } from '../generators/reveal.js';
import { SUBJECTS } from '../generators/plans.js';
import { check, evaluatorOf, sure, TIMEOUT } from '../generators/run.js';

vi.setConfig({ testTimeout: TIMEOUT });

const OPEN = { openParameters: true, bareInPools: true };

describe.each(SUBJECTS)('$name', ({ plan }) => {
  const some = fc.tuple(situations(plan, OPEN), fc.nat(), fc.constantFrom(2, 8, 1000));

  test('same input, same bytes, in whatever order the facts stand', () => {
    check(100, some, ([{ options, facts }, seed, rarely]) => {
      const known = hide(plan, facts, seed, 1, rarely);
      const evaluator = evaluatorOf(plan, options);
      const bytes = JSON.stringify(evaluator(known));
      expect(JSON.stringify(evaluator(known))).toBe(bytes);
      expect(JSON.stringify(evaluator(Object.fromEntries(shuffled(Object.entries(known), seed))))).toBe(bytes);
    });
  });

  test('options in another order give the same bytes', () => {
    check(30, some, ([{ options, facts }, seed]) => {
      const mixed = {
        ...options,
        parameters: Object.fromEntries(shuffled(Object.entries(options.parameters), seed)),
        readings: Object.fromEntries(shuffled(Object.entries(options.readings), seed)),
      };
      expect(JSON.stringify(evaluate(plan, facts, mixed))).toBe(JSON.stringify(evaluatorOf(plan, options)(facts)));
    });
  });

  test('an evaluator that has seen other facts answers like a new one', () => {
    check(40, fc.tuple(some, situations(plan)), ([[{ options, facts }, seed, rarely], other]) => {
      const known = hide(plan, facts, seed, 1, rarely);
      const evaluator = createEvaluator(plan, options);
      const first = JSON.stringify(evaluator(known));
      evaluator(other.facts);
      evaluator({ ...facts, noSuchFact: 1 });
      evaluator({});
      expect(JSON.stringify(evaluator(known))).toBe(first);
      expect(JSON.stringify(evaluate(plan, known, options))).toBe(first);
    });
  });

  test('inputs are never changed', () => {
    const frozen = deepFreeze(structuredClone(plan));
    check(40, some, ([{ options, facts }, seed, rarely]) => {
      const known = deepFreeze(structuredClone(hide(plan, facts, seed, 1, rarely)));
      const settings = deepFreeze(structuredClone(options));
      expect(JSON.stringify(evaluate(frozen, known, settings))).toBe(JSON.stringify(evaluatorOf(plan, options)(known)));
    });
  });

  test('an assessment is plain data', () => {
    check(60, some, ([{ options, facts }, seed, rarely]) => {
      const found = sure(evaluatorOf(plan, options)(hide(plan, facts, seed, 1, rarely)));
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      expect(structuredClone(found)).toEqual(found);
      expect(JSON.stringify(JSON.parse(JSON.stringify(found)))).toBe(JSON.stringify(found));
    });
  });

  test('facts as read may be given again', () => {
    check(150, some, ([{ options, facts }, seed, rarely]) => {
      const evaluator = evaluatorOf(plan, options);
      const found = sure(evaluator(hide(plan, facts, seed, 1, rarely)));
      expect(JSON.stringify(sure(evaluator(found.facts)))).toBe(JSON.stringify(found));
      expect(JSON.stringify(sure(evaluate(plan, found.facts, optionsIn(found))))).toBe(JSON.stringify(found));
    });
  });

  test('the order of siblings does not matter, nor that of the declarations', () => {
    const plans = Array.from({ length: 8 }, (_, seed) => mixed(plan, seed + 1));
    check(80, fc.tuple(some, fc.constantFrom(...plans)), ([[{ options, facts }, seed, rarely], other]) => {
      const known = hide(plan, facts, seed, 1, rarely);
      expect(unordered(sure(evaluate(other, known, options)))).toEqual(unordered(sure(evaluatorOf(plan, options)(known))));
    });
  });
});

/** The options that an assessment tells of. */
function optionsIn({ readings, parameters, asOf, subject }: Assessment): Parameters<typeof evaluate>[2] {
  return { readings, parameters, ...(asOf === undefined ? {} : { asOf }), ...(subject === undefined ? {} : { subject }) };
}

/** A plan whose siblings stand in another order, and whose readings, parameters, terms and facts do. */
function mixed(plan: Plan, seed: number): Plan {
  const indicators: PlanIndicator[] = [];
  const add = (parent: number | undefined, at: number | undefined): void => {
    const inside = plan.indicators.flatMap((one, index) => (one.parent === parent ? [index] : []));
    for (const index of shuffled(inside, seed + indicators.length)) {
      const one = { ...plan.indicators[index]! };
      delete (one as { parent?: number }).parent;
      indicators.push(at === undefined ? one : { ...one, parent: at });
      add(index, indicators.length - 1);
    }
  };
  add(undefined, undefined);
  const { readings, parameters, terms, facts, validity, negativeList, requirements, subjects } = plan;
  const mix = <T>(list: readonly T[]): T[] => shuffled(list, seed);
  return {
    ...plan,
    indicators,
    readings: mix(readings),
    parameters: mix(parameters),
    terms: mix(terms),
    facts: mix(facts),
    validity: mix(validity),
    ...(negativeList === undefined ? {} : { negativeList: { ...negativeList, items: mix(negativeList.items) } }),
    ...(requirements === undefined ? {} : { requirements: mix(requirements) }),
    ...(subjects === undefined ? {} : { subjects: mix(subjects) }),
  };
}

/** An assessment with its lists in an order of their own. */
function unordered({ indicators, byAssessor, validity, negativeList, requirements, unknown, none, unused, unusedUnderReadings, ...rest }: Assessment): unknown {
  const byId = <T>(list: readonly T[], id: (one: T) => string): T[] => list.slice().sort((a, b) => (id(a) < id(b) ? -1 : 1));
  return {
    ...rest,
    indicators: byId(flat(indicators).map((one) => ({ ...one, indicators: one.indicators?.length })), (one) => one.id),
    byAssessor: byId(byAssessor, (one) => one.assessor),
    validity: byId(validity, (one) => one.id),
    negativeList: negativeList && { ...negativeList, items: byId(negativeList.items, (one) => one.id) },
    requirements: requirements && byId(requirements, (one) => one.id),
    unknown: byId(
      unknown.map(({ rows, validity: checks, requirements: clauses, ...one }) => ({ ...one, rows: rows.slice().sort(), validity: checks.slice().sort(), clauses: clauses?.slice().sort() })),
      (one) => one.id,
    ),
    none: none.slice().sort(),
    unused: unused.slice().sort(),
    unusedUnderReadings: unusedUnderReadings.slice().sort(),
  };
}
