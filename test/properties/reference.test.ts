import { describe, expect, test, vi } from 'vitest';
import type { AssessedIndicator, Assessment } from '../../src/evaluate/assessment.js';
import { wholeTable } from '../../src/evaluate/whole-table.js';
import { rowsIn } from '../cases/run.js';
import { endsOf, holdsValue, openEndsOf, pointsOf, showEnds } from '../generators/compare.js';
import { situations } from '../generators/facts.js';
import { SUBJECTS, type Subject } from '../generators/plans.js';
import { randomRulebooks } from '../generators/rulebooks.js';
import { check, each, evaluatorOf, MANY, runsFor, sure, TIMEOUT } from '../generators/run.js';
import type { Given, Truth } from '../reference/formulas.js';
import { fraction, ONE, show, ZERO, type Fraction } from '../reference/fraction.js';
import { score, type Score } from '../reference/scorer.js';
import type { RowScore } from '../reference/table.js';
import type { YamlMap } from '../reference/yaml.js';

vi.setConfig({ testTimeout: TIMEOUT });

/** What stands for 0 ÷ 0 where no rule gives it a value: the answer must not depend on it, or must be left open. */
const STAND_INS = [ZERO, ONE, fraction(1, 2), fraction(2, 7)];

function faultsOf(found: Assessment, rulebook: YamlMap, given: Given): readonly string[] {
  const wanted = score(rulebook, given);
  const clauses = Object.values(wanted.requirements);
  const isOpen = [wanted.total, wanted.grade, ...wanted.otherGrades, ...Object.values(wanted.effects), ...Object.values(wanted.validity)].includes(null) || clauses.includes('open');
  const standIns = isOpen ? STAND_INS.map((nothing) => score(rulebook, { ...given, nothing })) : [];
  const faults: string[] = wanted.isComplete ? [] : ['the facts are not complete'];
  const differ = (what: string, left: unknown, right: unknown): void => {
    if (left !== right) faults.push(`${what}: the reference says ${String(left)}, the library ${String(right)}`);
  };
  const rows = rowsIn(wholeTable(found));
  differ('rows', Object.keys(wanted.rows).sort().join(), rows.map((row) => row.id).sort().join());
  for (const row of rows) {
    const value = wanted.rows[row.id] as RowScore;
    if (value === null) faults.push(...openFaults(row, standIns));
    else differ(row.id, shown(value), row.status === 'scored' ? row.awarded!.fraction : row.status);
  }
  const available = endsOf(found.total.available);
  if (wanted.available !== null) differ('available', `${show(wanted.available)} to ${show(wanted.available)}`, showEnds(available));
  else for (const one of standIns) if (one.available !== null && !holdsValue(available, one.available)) faults.push(`available: ${show(one.available)} is outside`);
  if (wanted.total !== null) differ('total', show(wanted.total), found.total.value?.fraction);
  else for (const one of standIns) if (!holdsValue(openEndsOf(found.total), one.total!)) faults.push(`total: ${show(one.total!)} is outside`);
  if (wanted.bonus !== null && found.bonus !== undefined) differ('bonus', show(wanted.bonus), found.bonus.awarded?.fraction ?? '0');
  if (wanted.grade !== null) differ('grade', wanted.grade, found.grade?.value);
  else if (found.grade !== undefined) for (const one of standIns) if (!found.grade.possible.includes(one.grade!)) faults.push(`grade: ${one.grade!} is not possible`);
  wanted.otherGrades.forEach((id, index) => {
    const is = found.otherGrades![index]!;
    if (id !== null) differ(`grade of ${is.scale}`, id, is.value);
    else for (const one of standIns) if (!is.possible.includes(one.otherGrades[index]!)) faults.push(`grade: ${one.otherGrades[index]!} is not possible on ${is.scale}`);
  });
  for (const { id, status } of found.effects ?? []) {
    const truth = wanted.effects[id] as Truth;
    if (truth !== null) differ(`effect ${id}`, truth ? 'applied' : 'notApplied', status);
    else if (status !== 'unknown') for (const one of standIns) differ(`effect ${id}`, one.effects[id]! ? 'applied' : 'notApplied', status);
  }
  for (const { id, status } of found.validity) {
    const truth = wanted.validity[id] as Truth;
    if (truth !== null) differ(`validity ${id}`, truth ? 'met' : 'unmet', status);
    else if (status !== 'unknown') for (const one of standIns) differ(`validity ${id}`, one.validity[id]! ? 'met' : 'unmet', status);
  }
  differ('requirements', Object.keys(wanted.requirements).join(), (found.requirements ?? []).map(({ id }) => id).join());
  for (const { id, status } of found.requirements ?? []) {
    const whole = wanted.requirements[id]!;
    if (whole !== 'open') differ(`requirement ${id}`, whole, status);
    else if (status !== 'unknown') for (const one of standIns) differ(`requirement ${id}`, one.requirements[id], status);
  }
  return [...faults, ...listFaults(found, wanted)];
}

const shown = (value: Fraction | string): string => (typeof value === 'string' ? value : show(value));

function openFaults(row: AssessedIndicator, standIns: readonly Score[]): readonly string[] {
  return standIns.flatMap(({ rows }) => {
    const one = rows[row.id] as RowScore;
    const value = typeof one === 'string' || one === null ? ZERO : one;
    return holdsValue(pointsOf(row), value) ? [] : [`${row.id}: ${show(value)} is outside`];
  });
}

function listFaults({ negativeList }: Assessment, { negativeList: wanted, before }: Score): readonly string[] {
  if (negativeList === undefined || wanted === null) return (negativeList === undefined) === (wanted === null) ? [] : ['a negative list on one side only'];
  const ours = [...Object.entries(wanted.items), ['deducted', wanted.deducted] as const].map(([id, cost]) => `${id} ${show(cost)} to ${show(cost)}`);
  const theirs = [...negativeList.items, { ...negativeList, id: 'deducted' }].map(({ id, deducted }) => `${id} ${showEnds(openEndsOf(deducted))}`);
  if (before !== null) ours.push(...[before, wanted.raw!].map((value) => `${show(value)} to ${show(value)}`));
  if (before !== null) theirs.push(...[negativeList.before, negativeList.raw].map((bounds) => showEnds(openEndsOf(bounds))));
  return ours.join() === theirs.join() ? [] : [`negative list: the reference says ${ours.join()}, the library ${theirs.join()}`];
}

function agreeOnNone({ plan, rulebook }: Subject, runs: number): void {
  check(runs, situations(plan), ({ options, facts }) => {
    const found = sure(evaluatorOf(plan, options)(facts));
    const { none, unknown } = found;
    const { rows } = score(rulebook, { facts, ...options });
    const open = rowsIn(wholeTable(found)).filter((row) => row.status === 'undetermined').map((row) => row.id);
    expect(open.filter((id) => rows[id] !== null)).toEqual([]);
    expect(none.filter((id) => rows[id] !== undefined)).toEqual(open);
    expect(unknown).toEqual([]);
  });
}

function agree({ plan, rulebook }: Subject, runs: number): void {
  check(runs, situations(plan), ({ options, facts }) => {
    expect(faultsOf(sure(evaluatorOf(plan, options)(facts)), rulebook, { facts, ...options })).toEqual([]);
  });
}

describe.each(SUBJECTS)('$name: library and reference scorer', (subject) => {
  test('agree on complete facts under any readings', () => {
    agree(subject, runsFor(subject, 2000));
  });

  test('agree on which rows have nothing to measure', () => {
    agreeOnNone(subject, runsFor(subject, 400));
  });
});

test('library and reference scorer agree on rulebooks made at random', () => {
  each(randomRulebooks(120), (subject) => {
    agree(subject, 60);
    agreeOnNone(subject, 20);
  });
}, MANY);
