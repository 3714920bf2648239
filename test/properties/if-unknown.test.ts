import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createEvaluator } from '../../src/evaluate/evaluator.js';
import type { Plan } from '../../src/plan/plan.js';
import { essence, flat } from '../generators/compare.js';
import { situations } from '../generators/facts.js';
import { pickFrom } from '../generators/picks.js';
import { SUBJECTS, type Subject } from '../generators/plans.js';
import { hide } from '../generators/reveal.js';
import { randomRulebooks } from '../generators/rulebooks.js';
import { check, each, MANY, runsFor, sure, TIMEOUT } from '../generators/run.js';
import { wholeTable } from '../../src/evaluate/whole-table.js';

vi.setConfig({ testTimeout: TIMEOUT });

const RANDOM = randomRulebooks(60);

type Indicator = Plan['indicators'][number];

const withRows = (plan: Plan, change: (row: Indicator) => Indicator): Plan => ({ ...plan, indicators: plan.indicators.map((one) => (one.scoring === undefined ? one : change(one))) });

/** Some of the rows have a rule for unknown facts. */
function ruled(plan: Plan, seed: number): Plan {
  const pick = pickFrom(seed);
  return withRows(plan, (row) => (pick.in(1, 2) ? { ...row, ifUnknown: 'zero' } : row));
}

/** No points, though the formula is worked out: it may find that facts contradict each other. */
function nothingOf({ scoring, ...row }: Indicator): Indicator {
  const zero = { op: 'number', value: '0' } as const;
  return { ...row, scoring: { ...scoring!, points: { op: 'clamp', of: scoring!.points, from: zero, to: zero } } };
}

/** A row that its rule settles is a row that gives nothing, and all else is as it would be then. */
function settleToNothing({ plan }: Subject, runs: number): void {
  check(runs, fc.tuple(situations(plan, { openParameters: true, bareInPools: true }), fc.nat(), fc.constantFrom(2, 4, 12)), ([{ options, facts }, seed, rarely]) => {
    const under = ruled(plan, seed);
    const known = hide(plan, facts, seed, 1, rarely);
    const found = sure(createEvaluator(under, options)(known));
    const settled = new Set(flat(wholeTable(found)).flatMap(({ id, ifUnknown }) => (ifUnknown === undefined ? [] : [id])));
    const nothing = withRows(under, ({ ifUnknown, ...row }) => (settled.has(row.id) ? nothingOf(row) : { ...row, ...(ifUnknown === undefined ? {} : { ifUnknown }) }));
    expect(withoutRules(essence(found))).toEqual(withoutRules(essence(sure(createEvaluator(nothing, options)(known)))));
    // Only what is open without the rule is settled by it, and its unknown facts are asked for still.
    for (const id of settled) {
      const alone = withRows(under, ({ ifUnknown, ...row }) => (row.id === id || ifUnknown === undefined ? row : { ...row, ifUnknown }));
      const without = sure(createEvaluator(alone, options)(known));
      expect([id, flat(wholeTable(without)).find((one) => one.id === id)!.status]).toEqual([id, 'undetermined']);
      expect([id, found.unknown.some(({ rows }) => rows.includes(id))]).toEqual([id, true]);
    }
  });
}

function withoutRules(what: unknown): unknown {
  return JSON.parse(JSON.stringify(what, (key, value: unknown) => (key === 'ifUnknown' ? undefined : value)));
}

/** What is known in full is scored as if there were no rule. */
function knownInFull({ plan }: Subject, runs: number): void {
  check(runs, fc.tuple(situations(plan), fc.nat()), ([{ options, facts }, seed]) => {
    expect(essence(sure(createEvaluator(ruled(plan, seed), options)(facts)))).toEqual(essence(sure(createEvaluator(plan, options)(facts))));
  });
}

test.each(SUBJECTS.map((subject) => [subject.name, subject] as const))('%s: rows that a rule for unknown facts settles give nothing', (_, subject) => {
  settleToNothing(subject, runsFor(subject, 60));
  knownInFull(subject, runsFor(subject, 30));
});

test('rows of rulebooks made at random that a rule for unknown facts settles give nothing', () => {
  each(RANDOM, (subject) => {
    settleToNothing(subject, 12);
    knownInFull(subject, 4);
  });
}, MANY);
