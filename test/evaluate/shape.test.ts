import { describe, expect, test } from 'vitest';
import { createEvaluator } from '../../src/evaluate/evaluator.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import type { AssessedIndicator } from '../../src/evaluate/assessment.js';
import { assess, find, planOf } from './small.js';

const PLAN = planOf(`
parameters:
  cut: { kind: amount, label: 当地分数线, min: 0, max: 9 }
facts:
  rate: { kind: rate, label: 比率 }
  clean: { kind: yesNo, label: 整洁 }
  club: { kind: yesNo, label: 有活动室 }
indicators:
  - { id: R1, title: 比率, points: 2, assessor: 甲, scoring: { proportional: rate } }
  - { id: R2, title: 整洁, points: 1, scoring: { met: clean } }
  - { id: R3, title: 活动室, points: 1, appliesWhen: club, scoring: { met: clean } }
grades:
  scale: 等级
  clause: A.1
  bands: [{ id: good, label: 良好, from: cut }]
  otherwise: { id: none, label: 不评 }
`);
const FULL = { decimal: '1.00', fraction: '1' };
const ZERO = { decimal: '0.00', fraction: '0' };

describe('an indicator holds what it says and nothing else', () => {
  const row = (facts: object, id: string): AssessedIndicator => find(assess(PLAN, facts).indicators, id)!;

  test('scored, open, and not counted', () => {
    expect(row({ clean: true }, 'R2')).toStrictEqual({ id: 'R2', title: '整洁', status: 'scored', available: { min: FULL, max: FULL }, awarded: FULL });
    expect(row({}, 'R2')).toStrictEqual({ id: 'R2', title: '整洁', status: 'undetermined', available: { min: FULL, max: FULL }, bounds: { min: ZERO, max: FULL } });
    expect(row({ club: false }, 'R3')).toStrictEqual({ id: 'R3', title: '活动室', status: 'notApplicable', available: { min: ZERO, max: ZERO } });
    expect(row({ rate: '1/7' }, 'R1')).toStrictEqual({
      id: 'R1', title: '比率', status: 'scored', assessor: '甲',
      available: { min: { decimal: '2.00', fraction: '2' }, max: { decimal: '2.00', fraction: '2' } },
      awarded: { decimal: '≈0.29', fraction: '2/7' },
    });
  });
});

test('a share and a total without an end are marked, also where no cut is written as a number', () => {
  const { byAssessor, total } = assess(PLAN, { rate: '1/7', clean: true, club: true });
  expect(byAssessor.map(({ assessor, value }) => [assessor, value])).toEqual([['甲', { decimal: '≈0.29', fraction: '2/7' }]]);
  expect(total.value).toEqual({ decimal: '≈2.29', fraction: '16/7' });
});

test('rows with points that come again and again are made once; open ones and odd fractions are not kept', () => {
  const score = createEvaluator(PLAN);
  const rows = (facts: object): readonly AssessedIndicator[] => unwrap(score(facts)).indicators;
  const [a, b] = [rows({ rate: 1, clean: false, club: false }), rows({ rate: 1, clean: false, club: false })];
  expect(a.map((one, index) => [one === b[index], Object.isFrozen(one)])).toEqual([[true, true], [true, true], [true, true]]);
  const [c, d] = [rows({ rate: 0.5, club: true }), rows({ rate: 0.5, club: true })];
  expect(c).toEqual(d);
  expect(c.map((one, index) => [one === d[index], Object.isFrozen(one)])).toEqual([[true, true], [false, false], [false, false]]);
  expect(rows({ rate: '1/7' })[0] === rows({ rate: '1/7' })[0]).toBe(false);
});

test('a grade may hang on a number without upper end', () => {
  const plan = planOf(`
facts:
  homes: { kind: count, label: 户数 }
indicators:
  - { id: R1, title: 户数, points: 1, scoring: { met: { of: homes, atLeast: 1 } } }
grades:
  scale: 等级
  clause: A.1
  of: { sum: [total, homes] }
  bands: [{ id: good, label: 良好, from: 5 }]
  otherwise: { id: none, label: 不评 }
`);
  expect(assess(plan, {}).grade?.possible).toEqual(['good', 'none']);
  expect(assess(plan, { homes: 4 }).grade?.value).toBe('good');
});

test('points from outside what a row has to give are brought inside', () => {
  const small = planOf(`
facts:
  mark: { kind: amount, label: 评分, min: null }
indicators:
  - { id: R1, title: 评分, points: 5, scoring: { met: { of: mark, atLeast: 1 } } }
`);
  // A plan from outside may say any number.
  const plan = { ...small, indicators: small.indicators.map((one) => ({ ...one, scoring: { ...one.scoring!, points: { op: 'fact' as const, fact: 'mark' } } })) };
  expect([-3, 0, 3, 5, 9].map((mark) => assess(plan, { mark }).total.value?.fraction)).toEqual(['0', '0', '3', '5', '5']);
  expect(assess(plan, {}).total).toMatchObject({ min: { fraction: '0' }, max: { fraction: '5' } });
});
