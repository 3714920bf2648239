import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Assessment } from '../../src/evaluate/assessment.js';
import type { Plan } from '../../src/plan/plan.js';
import type { Facts } from '../cases/read.js';
import { rowsIn } from '../cases/run.js';
import { endsOf, essence, holdsValue, pointsOf } from '../generators/compare.js';
import { completions, hide, isConsistent, numberIn, shuffled, situations } from '../generators/facts.js';
import { ESTATE, SUBJECTS, type Subject } from '../generators/plans.js';
import { check, evaluatorOf, sure, TIMEOUT } from '../generators/run.js';
import { show, ZERO } from '../reference/fraction.js';
import { Incomplete, score, type Given, type RowScore, type Score } from '../reference/scorer.js';

vi.setConfig({ testTimeout: TIMEOUT });

function scoreOf({ rulebook }: Subject, given: Given): Score | undefined {
  try {
    return score(rulebook, given);
  } catch (error) {
    if (error instanceof Incomplete) return undefined;
    throw error;
  }
}

/** Where an answer that the facts may still turn out to have lies outside the bounds. */
function outside(open: Assessment, { total, available, rows, grade, validity }: Score): readonly string[] {
  const faults: string[] = [];
  if (total !== null && !holdsValue(endsOf(open.total), total)) faults.push(`total: ${show(total)} is outside`);
  if (available !== null && !holdsValue(endsOf(open.total.available), available)) faults.push(`available: ${show(available)} is outside`);
  if (grade !== null && !open.grade!.possible.includes(grade)) faults.push(`grade: ${grade} is not possible`);
  for (const row of rowsIn(open.indicators)) {
    const value = rows[row.id] as RowScore;
    if (value === null) continue;
    if (!holdsValue(pointsOf(row), value === 'notApplicable' ? ZERO : value)) faults.push(`${row.id}: ${value === 'notApplicable' ? value : show(value)} is outside`);
    if (value === 'notApplicable' && row.status === 'scored') faults.push(`${row.id}: does not apply, and is scored`);
  }
  for (const { id, status } of open.validity) {
    if (validity[id] !== null && status !== 'unknown' && (status === 'met') !== validity[id]) faults.push(`validity ${id}: ${status}`);
  }
  return faults;
}

let enumerated = 0;

describe.each(SUBJECTS)('$name: one to four unknown facts', (subject) => {
  const { plan } = subject;

  test('leave every completion inside the bounds', () => {
    enumerated = 0;
    check(120, fc.tuple(situations(plan), fc.nat(), fc.nat({ max: 3 })), ([{ options, facts }, seed, more]) => {
      const evaluator = evaluatorOf(plan, options);
      const gates = plan.facts.filter((fact) => fact.kind === 'yesNo' || fact.kind === 'choice');
      const hidden = [...shuffled(gates, seed).slice(0, 1), ...shuffled(plan.facts, seed + 1).slice(0, more)].map((fact) => fact.id);
      const known = without(facts, hidden);
      const open = sure(evaluator(known));
      for (const complete of completions(plan, options, known, hidden, seed)) {
        const closed = evaluator(complete);
        expect(closed.ok).toBe(isConsistent(plan, options, complete));
        const found = closed.ok ? scoreOf(subject, { facts: complete, ...options }) : undefined;
        if (found === undefined) continue;
        enumerated += 1;
        expect(outside(open, found)).toEqual([]);
      }
    });
    expect(enumerated).toBeGreaterThan(100);
  });
});

function without(facts: Facts, ids: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => !ids.includes(id)));
}

/** The facts that are open in one set and known in the other. */
function openIn(plan: Plan, known: Facts, facts: Facts): readonly string[] {
  return plan.facts.map(({ id }) => id).filter((id) => (facts[id] ?? null) !== null && JSON.stringify(known[id] ?? null) !== JSON.stringify(facts[id]));
}

describe.each(SUBJECTS)('$name: what is said of facts', ({ plan }) => {
  test('an unknown fact that is not listed changes nothing when it becomes known', () => {
    check(250, fc.tuple(situations(plan), fc.nat(), fc.constantFrom(2, 3, 6, 12)), ([{ options, facts }, seed, rarely]) => {
      const evaluator = evaluatorOf(plan, options);
      const known = hide(facts, seed, 1, rarely);
      const before = sure(evaluator(known));
      const listed = new Set(before.unknown.map((one) => one.id));
      const silent = openIn(plan, known, facts).filter((id) => !listed.has(id));
      for (const id of [...shuffled(silent, seed).slice(0, 6)]) {
        expect({ id, ...(essence(sure(evaluator({ ...known, [id]: facts[id] }))) as object) }).toEqual({ id, ...(essence(before) as object) });
      }
      const all = { ...known, ...Object.fromEntries(silent.map((id) => [id, facts[id]])) };
      expect(essence(sure(evaluator(all)))).toEqual(essence(before));
    });
  });

  test('an unused fact may be left out', () => {
    check(250, fc.tuple(situations(plan), fc.nat(), fc.constantFrom(2, 6, 1000)), ([{ options, facts }, seed, rarely]) => {
      const evaluator = evaluatorOf(plan, options);
      const known = hide(facts, seed, 1, rarely);
      const before = sure(evaluator(known));
      expect(essence(sure(evaluator(without(known, before.unused))))).toEqual(essence(before));
      expect(essence(sure(evaluator(without(known, before.unusedUnderReadings))))).toEqual(essence(before));
    });
  });

  test('what is listed as unknown is open, and is read by the rows beside it', () => {
    check(150, fc.tuple(situations(plan, { openParameters: true, bareInPools: true }), fc.nat()), ([{ options, facts }, seed]) => {
      const { unknown, facts: read, parameters, indicators, none, validity } = sure(evaluatorOf(plan, options)(hide(facts, seed, 1, 5)));
      const rows = new Map(rowsIn(indicators).map((row) => [row.id, row]));
      for (const one of unknown) {
        const value = one.kind === 'fact' ? read[one.id] : parameters[one.id];
        expect(value === null || (Array.isArray(value) && value.includes(null))).toBe(true);
        for (const id of one.rows) expect(rows.get(id)?.status ?? 'undetermined').toBe('undetermined');
      }
      const stakes = unknown.map((one) => endsOf({ min: one.pointsAtStake, max: one.pointsAtStake }).lo);
      expect(stakes.every((stake, index) => index === 0 || stake.n * stakes[index - 1]!.d <= stakes[index - 1]!.n * stake.d)).toBe(true);
      for (const id of none) expect(rows.get(id)?.status ?? validity.find((one) => one.id === id)!.status).toMatch(/^(undetermined|unknown)$/);
    });
  });
});

test('a row that merely lacks facts is not said to have nothing to measure', () => {
  const { plan } = ESTATE;
  const wholes = plan.facts.flatMap(({ atMost }) => (atMost === undefined ? [] : [atMost]));
  check(250, fc.tuple(situations(plan), fc.nat()), ([{ options, facts }, seed]) => {
    const isNone = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value[1] === 0;
    fc.pre(['full', 'zero'].includes(options.readings.noCases!) && !Object.values(facts).some(isNone));
    fc.pre(wholes.every((id) => (facts[id] ?? null) === null || numberIn(facts[id]).n !== 0n));
    expect(sure(evaluatorOf(plan, options)(hide(facts, seed, 1, 4))).none).toEqual([]);
  });
});
