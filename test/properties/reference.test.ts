import { describe, expect, test } from 'vitest';
import { createEvaluator } from '../../src/evaluate/evaluator.js';
import type { AssessedIndicator, Assessment } from '../../src/evaluate/assessment.js';
import { rowsIn } from '../cases/run.js';
import { endsOf, holdsValue, pointsOf } from '../generators/compare.js';
import { scenarios } from '../generators/facts.js';
import { SUBJECTS } from '../generators/plans.js';
import { check, sure } from '../generators/run.js';
import { fraction, ONE, readFraction, show, ZERO } from '../reference/fraction.js';
import { score, type Given, type Score, type YamlMap } from '../reference/scorer.js';

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
    const value = wanted.rows[row.id]!;
    if (value === null) faults.push(...openFaults(row, standIns));
    else differ(row.id, value === 'notApplicable' ? value : show(value), row.status === 'scored' ? row.awarded!.fraction : row.status);
  }
  differ('available', show(wanted.available), `${found.total.available.min.fraction}`);
  differ('available', show(wanted.available), `${found.total.available.max.fraction}`);
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
    const truth = wanted.validity[id]!;
    if (truth !== null) differ(`validity ${id}`, truth ? 'met' : 'unmet', status);
    else if (status !== 'unknown') for (const one of standIns) differ(`validity ${id}`, one.validity[id]! ? 'met' : 'unmet', status);
  }
  return faults;
}

function openFaults(row: AssessedIndicator, standIns: readonly Score[]): readonly string[] {
  return standIns.flatMap(({ rows }) => {
    const value = rows[row.id] as ReturnType<typeof readFraction>;
    return holdsValue(pointsOf(row), value!) ? [] : [`${row.id}: ${show(value!)} is outside`];
  });
}

describe.each(SUBJECTS)('$name: library and reference scorer', ({ plan, rulebook }) => {
  test('agree on complete facts under any readings', () => {
    check(250, scenarios(plan, 8), ({ options, facts }) => {
      const evaluator = createEvaluator(plan, options);
      for (const one of facts) {
        const given = { facts: one, ...options };
        expect(faultsOf(sure(evaluator(one)), score(rulebook, given), rulebook, given)).toEqual([]);
      }
    });
  });

  test('agree on which rows have nothing to measure', () => {
    check(100, scenarios(plan, 4), ({ options, facts }) => {
      const evaluator = createEvaluator(plan, options);
      for (const one of facts) {
        const found = sure(evaluator(one));
        const { rows } = score(rulebook, { facts: one, ...options });
        const open = rowsIn(found.indicators).filter((row) => row.status === 'undetermined').map((row) => row.id);
        expect(open.filter((id) => rows[id] !== null)).toEqual([]);
        expect(found.none).toEqual(open);
        expect(found.unknown).toEqual([]);
      }
    });
  });
});
