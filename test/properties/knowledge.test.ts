import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Assessment, Unknown } from '../../src/evaluate/assessment.js';
import type { Plan } from '../../src/plan/plan.js';
import type { Facts } from '../cases/read.js';
import { rowsIn } from '../cases/run.js';
import { endsOf, essence, fractionOf, holdsValue, openEndsOf, pointsOf, told } from '../generators/compare.js';
import { situations } from '../generators/facts.js';
import { shuffled } from '../generators/picks.js';
import { ESTATE, SUBJECTS, type Subject } from '../generators/plans.js';
import { isOpen as isOpenFact } from '../generators/ranges.js';
import { completions, hide, isConsistent, revealedBy } from '../generators/reveal.js';
import { randomRulebooks } from '../generators/rulebooks.js';
import { check, each, evaluatorOf, MANY, runsFor, runsOf, sure, TIMEOUT } from '../generators/run.js';
import { numberIn } from '../generators/values.js';
import type { Given } from '../reference/formulas.js';
import { order, show, ZERO } from '../reference/fraction.js';
import { score, type Score } from '../reference/scorer.js';
import type { RowScore } from '../reference/table.js';
import { Contradiction } from '../reference/yaml.js';

vi.setConfig({ testTimeout: TIMEOUT });

const RANDOM = randomRulebooks(60);

/** Nothing where formulas find that the facts contradict each other. */
function scoreOf({ rulebook }: Subject, given: Given): Score | undefined {
  try {
    return score(rulebook, given);
  } catch (error) {
    if (error instanceof Contradiction) return undefined;
    throw error;
  }
}

/** Where an answer that the facts may still turn out to have lies outside the bounds. */
function outside(open: Assessment, found: Score): readonly string[] {
  const { total, available, rows, grade, validity, requirements, negativeList } = found;
  const faults: string[] = [];
  if (total !== null && !holdsValue(openEndsOf(open.total), total)) faults.push(`total: ${show(total)} is outside`);
  if (available !== null && !holdsValue(endsOf(open.total.available), available)) faults.push(`available: ${show(available)} is outside`);
  if (grade !== null && !open.grade!.possible.includes(grade)) faults.push(`grade: ${grade} is not possible`);
  for (const row of rowsIn(open.indicators)) {
    const value = rows[row.id] as RowScore;
    if (value === null || value === 'open') continue;
    if (!holdsValue(pointsOf(row), value === 'notApplicable' ? ZERO : value)) faults.push(`${row.id}: ${value === 'notApplicable' ? value : show(value)} is outside`);
    if (value === 'notApplicable' && row.status === 'scored') faults.push(`${row.id}: does not apply, and is scored`);
  }
  for (const { id, status } of open.validity) {
    if (validity[id] !== null && status !== 'unknown' && (status === 'met') !== validity[id]) faults.push(`validity ${id}: ${status}`);
  }
  for (const { id, status } of open.requirements ?? []) {
    if (requirements[id] !== 'open' && status !== 'unknown' && status !== requirements[id]) faults.push(`requirement ${id}: ${status}, and ${requirements[id]!}`);
  }
  for (const { id, deducted } of open.negativeList?.items ?? []) {
    const cost = negativeList!.items[id]!;
    if (!holdsValue(openEndsOf(deducted), cost)) faults.push(`${id}: ${show(cost)} is outside`);
  }
  return faults;
}

/** Hides a few facts, gates above all, and looks at all that they may turn out to be. */
function enumerate(subject: Subject, runs: number): number {
  const { plan } = subject;
  let enumerated = 0;
  check(runs, fc.tuple(situations(plan), fc.nat(), fc.nat({ max: 3 })), ([{ options, facts }, seed, more]) => {
    const evaluator = evaluatorOf(plan, options);
    const gates = plan.facts.filter((fact) => fact.kind === 'yesNo' || fact.kind === 'choice');
    const drawn = [...shuffled(gates, seed).slice(0, 1), ...shuffled(plan.facts, seed + 1).slice(0, more)].map((fact) => fact.id);
    const hidden = [...drawn, ...revealedBy(plan, facts, drawn)];
    const known = without(facts, hidden);
    const open = sure(evaluator(known));
    for (const complete of completions(plan, options, known, hidden, seed)) {
      const closed = evaluator(complete);
      const isFree = isConsistent(plan, options, complete);
      if (isFree === undefined) continue;
      const found = isFree ? scoreOf(subject, { facts: complete, ...options }) : undefined;
      expect({ complete, ok: closed.ok }).toEqual({ complete, ok: found !== undefined });
      if (found === undefined) continue;
      enumerated += 1;
      expect(outside(open, found)).toEqual([]);
    }
  });
  return enumerated;
}

describe.each(SUBJECTS)('$name: one to four unknown facts', (subject) => {
  test('leave every completion inside the bounds', () => {
    const runs = runsFor(subject, 120);
    expect(enumerate(subject, runs)).toBeGreaterThanOrEqual(runsOf(runs));
  });
});

test('one to four unknown facts of rulebooks made at random leave every completion inside the bounds', () => {
  each(RANDOM, (subject) => { enumerate(subject, 8); });
}, MANY);

function without(facts: Facts, ids: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => !ids.includes(id)));
}

/** The facts that are open in one set and known in the other. */
function openIn(plan: Plan, known: Facts, facts: Facts): readonly string[] {
  return plan.facts.map(({ id }) => id).filter((id) => (facts[id] ?? null) !== null && JSON.stringify(known[id] ?? null) !== JSON.stringify(facts[id]));
}

function silentFactsChangeNothing({ plan }: Subject, runs: number): void {
  check(runs, fc.tuple(situations(plan), fc.nat(), fc.constantFrom(2, 3, 6, 12)), ([{ options, facts }, seed, rarely]) => {
    const evaluator = evaluatorOf(plan, options);
    const known = hide(plan, facts, seed, 1, rarely);
    const before = sure(evaluator(known));
    const telling = told(before);
    const listed = new Set(before.unknown.map((one) => one.id));
    const silent = openIn(plan, known, facts).filter((id) => !listed.has(id));
    for (const id of [...shuffled(silent, seed).slice(0, 6)]) {
      expect({ id, told: telling(sure(evaluator({ ...known, [id]: facts[id] }))) }).toEqual({ id, told: telling(before) });
    }
    const all = { ...known, ...Object.fromEntries(silent.map((id) => [id, facts[id]])) };
    expect(telling(sure(evaluator(all)))).toEqual(telling(before));
  });
}

function unusedFactsMayGo({ plan }: Subject, runs: number): void {
  check(runs, fc.tuple(situations(plan), fc.nat(), fc.constantFrom(2, 6, 1000)), ([{ options, facts }, seed, rarely]) => {
    const evaluator = evaluatorOf(plan, options);
    const known = hide(plan, facts, seed, 1, rarely);
    const before = sure(evaluator(known));
    expect(essence(sure(evaluator(without(known, before.unused))))).toEqual(essence(before));
    expect(essence(sure(evaluator(without(known, before.unusedUnderReadings))))).toEqual(essence(before));
  });
}

/** The most first; what is without bound before all. */
function isInOrder(unknown: readonly Unknown[]): boolean {
  const stakes = unknown.map(({ pointsAtStake }) => pointsAtStake && fractionOf(pointsAtStake));
  return stakes.every((stake, index) => {
    const before = index === 0 ? null : stakes[index - 1]!;
    return before === null || (stake !== null && order(before, stake) >= 0);
  });
}

function listedFactsAreOpen({ plan }: Subject, runs: number): void {
  check(runs, fc.tuple(situations(plan, { openParameters: true, bareInPools: true }), fc.nat()), ([{ options, facts }, seed]) => {
    const found = sure(evaluatorOf(plan, options)(hide(plan, facts, seed, 1, 5)));
    const statuses = new Map([...rowsIn(found.indicators), ...found.validity, ...(found.requirements ?? [])].map((one) => [one.id, one.status as string]));
    const isOpen = (id: string): boolean => ['undetermined', 'unknown', undefined].includes(statuses.get(id));
    for (const one of found.unknown) {
      const value = one.kind === 'fact' ? found.facts[one.id] : one.kind === 'asOf' ? (found.asOf ?? null) : found.parameters[one.id];
      expect(isOpenFact(value)).toBe(true);
      expect([...one.rows, ...one.validity, ...(one.requirements ?? [])].filter((id) => !isOpen(id))).toEqual([]);
    }
    expect(isInOrder(found.unknown)).toBe(true);
    expect(found.none.filter((id) => !isOpen(id))).toEqual([]);
  });
}

describe.each(SUBJECTS)('$name: what is said of facts', (subject) => {
  test('an unknown fact that is not listed changes nothing when it becomes known', () => {
    silentFactsChangeNothing(subject, runsFor(subject, 250));
  });

  test('an unused fact may be left out', () => {
    unusedFactsMayGo(subject, runsFor(subject, 250));
  });

  test('what is listed as unknown is open, and is read by the rows beside it', () => {
    listedFactsAreOpen(subject, runsFor(subject, 150));
  });
});

test('what is said of facts holds for rulebooks made at random', () => {
  each(RANDOM, (subject) => {
    silentFactsChangeNothing(subject, 16);
    unusedFactsMayGo(subject, 16);
    listedFactsAreOpen(subject, 8);
  });
}, MANY);

test('a row that merely lacks facts is not said to have nothing to measure', () => {
  const { plan } = ESTATE;
  const wholes = plan.facts.flatMap(({ atMost }) => (atMost === undefined ? [] : [atMost]));
  check(250, fc.tuple(situations(plan), fc.nat()), ([{ options, facts }, seed]) => {
    const isNone = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value[1] === 0;
    fc.pre(['full', 'zero'].includes(options.readings.noCases!) && !Object.values(facts).some(isNone));
    fc.pre(wholes.every((id) => (facts[id] ?? null) === null || numberIn(facts[id]).n !== 0n));
    expect(sure(evaluatorOf(plan, options)(hide(plan, facts, seed, 1, 4))).none).toEqual([]);
  });
});
