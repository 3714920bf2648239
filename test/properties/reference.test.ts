import { describe, expect, test, vi } from 'vitest';
import type { AssessedIndicator, Assessment } from '../../src/evaluate/assessment.js';
import { rowsIn } from '../cases/run.js';
import { endsOf, holdsValue, pointsOf, showEnds } from '../generators/compare.js';
import { situations } from '../generators/facts.js';
import { SUBJECTS } from '../generators/plans.js';
import { check, evaluatorOf, sure, TIMEOUT } from '../generators/run.js';
import { fraction, ONE, show, ZERO } from '../reference/fraction.js';
import { score, type Given, type RowScore, type Score, type YamlMap } from '../reference/scorer.js';

vi.setConfig({ testTimeout: TIMEOUT });

/** What stands for 0 ÷ 0 where no rule gives it a value: the answer must not depend on it, or must be left open. */
const STAND_INS = [ZERO, ONE, fraction(1, 2), fraction(2, 7)];

function faultsOf(found: Assessment, wanted: Score, rulebook: YamlMap, given: Given): readonly string[] {
  const faults: string[] = [];
  const differ = (what: string, left: unknown, right: unknown): void => {
    if (left !== right) faults.push(`${what}: the reference says ${String(left)}, the library ${String(right)}`);
  };
  const standIns = wanted.total === null || Object.values(wanted.validity).includes(null) ? STAND_INS.map((nothing) => score(rulebook, { ...given, nothing })) : [];
  const rows = rowsIn(found.indicators);
  differ('rows', Object.keys(wanted.rows).sort().join(), rows.map((row) => row.id).sort().join());
  for (const row of rows) {
    const value = wanted.rows[row.id] as RowScore;
    if (value === null) faults.push(...openFaults(row, standIns));
    else differ(row.id, value === 'notApplicable' ? value : show(value), row.status === 'scored' ? row.awarded!.fraction : row.status);
  }
  const available = endsOf(found.total.available);
  if (wanted.available !== null) differ('available', `${show(wanted.available)} to ${show(wanted.available)}`, showEnds(available));
  else for (const one of standIns) if (!holdsValue(available, one.available!)) faults.push(`available: ${show(one.available!)} is outside`);
  if (wanted.total === null) {
    for (const one of standIns) {
      if (!holdsValue(endsOf(found.total), one.total!)) faults.push(`total: ${show(one.total!)} is outside`);
      if (!found.grade!.possible.includes(one.grade!)) faults.push(`grade: ${one.grade!} is not possible`);
    }
  } else {
    differ('total', show(wanted.total), found.total.value?.fraction);
    differ('grade', wanted.grade, found.grade!.value);
  }
  for (const { id, status } of found.validity) {
    const truth = wanted.validity[id] as boolean | null;
    if (truth !== null) differ(`validity ${id}`, truth ? 'met' : 'unmet', status);
    else if (status !== 'unknown') for (const one of standIns) differ(`validity ${id}`, one.validity[id]! ? 'met' : 'unmet', status);
  }
  return faults;
}

function openFaults(row: AssessedIndicator, standIns: readonly Score[]): readonly string[] {
  return standIns.flatMap(({ rows }) => {
    const one = rows[row.id]!;
    const value = one === 'notApplicable' ? ZERO : one;
    return holdsValue(pointsOf(row), value) ? [] : [`${row.id}: ${show(value)} is outside`];
  });
}

describe.each(SUBJECTS)('$name: library and reference scorer', ({ plan, rulebook }) => {
  test('agree on complete facts under any readings', () => {
    check(2000, situations(plan), ({ options, facts }) => {
      const given = { facts, ...options };
      expect(faultsOf(sure(evaluatorOf(plan, options)(facts)), score(rulebook, given), rulebook, given)).toEqual([]);
    });
  });

  test('agree on which rows have nothing to measure', () => {
    check(400, situations(plan), ({ options, facts }) => {
      const { indicators, none, unknown } = sure(evaluatorOf(plan, options)(facts));
      const { rows } = score(rulebook, { facts, ...options });
      const open = rowsIn(indicators).filter((row) => row.status === 'undetermined').map((row) => row.id);
      expect(open.filter((id) => rows[id] !== null)).toEqual([]);
      expect(none.filter((id) => rows[id] !== undefined)).toEqual(open);
      expect(unknown).toEqual([]);
    });
  });
});
