import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { unwrap, type Result } from '../../../src/diagnostics/diagnostic.js';
import type { Assessment } from '../../../src/evaluate/assessment.js';
import { createEvaluator } from '../../../src/evaluate/evaluator.js';
import { wholeTable } from '../../../src/evaluate/whole-table.js';
import type { Plan } from '../../../src/plan/plan.js';
import { scoreRows, type RowScore } from '../../../src/straight/batch/score-rows.js';
import { flat } from '../../generators/compare.js';
import { situations, type Situation } from '../../generators/facts.js';
import { pickFrom, type Pick } from '../../generators/picks.js';
import { SUBJECTS, subjectOf, type Options, type Subject } from '../../generators/plans.js';
import { hide } from '../../generators/reveal.js';
import { randomRulebooks } from '../../generators/rulebooks.js';
import { check, each, evaluatorOf, MANY } from '../../generators/run.js';
import { atPlaces, doubled, isComplete, spoken } from '../made.js';
import { planOf } from './made.js';

vi.setConfig({ testTimeout: MANY });

type Row = Readonly<Record<string, unknown>>;

/** What no fact takes, and what only some take. */
const STRANGE: readonly unknown[] = ['', ' ', 'yes', '是', true, 1, 0, -1, -0, 2.5, 0.1 + 0.2, 1e300, -(2 ** 31), NaN, Infinity, '1.80', '85%', '8.55%', '17/20', '3/0', '0/0', '1e3', '00', '123456789012345.5', [17, 20], [1, 2, 3], [null, 5], ['1', '2'], [], {}, { min: 1 }, { min: 3, max: '2' }, 'never', '2024-02-30', '2024-02-29', 5n, Symbol.iterator, new Date(0), () => 1];

/** A row as it was drawn, written otherwise, with less in it, or with something strange. */
function altered(plan: Plan, facts: Row, seed: number): unknown {
  const pick = pickFrom(seed);
  switch (pick.below(8)) {
    case 0:
      return hide(plan, facts, seed, 1, 4);
    case 1:
    case 2:
      return { ...facts, [pick.of(plan.facts).id]: pick.of(STRANGE) };
    case 3:
      return pick.in(1, 3) ? pick.of([null, undefined, 3, 'text', [facts], new Map(), {}]) : { ...facts, stranger: 1 };
    case 4:
      return Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, texts(value, pick)]));
    default:
      return facts;
  }
}

function texts(value: unknown, pick: Pick): unknown {
  if (Array.isArray(value)) return value.length === 2 && pick.in(1, 2) && value.every((one) => typeof one === 'number') ? value.join('/') : value.map((one) => texts(one, pick));
  return typeof value === 'number' && pick.in(1, 2) ? String(value) : value;
}

function differences({ places }: Plan, result: Result<Assessment>, score: RowScore): readonly string[] {
  const found: string[] = [];
  const hold = (what: string, wanted: unknown, said: unknown): void => {
    if (JSON.stringify(wanted) !== JSON.stringify(said)) found.push(`${what}: the library says ${JSON.stringify(wanted)}, the row ${JSON.stringify(said)}`);
  };
  hold('diagnostics', result.diagnostics, score.diagnostics);
  if (!result.ok) {
    hold('failed', ['failed', null, null, null], [score.status, score.total, score.min, score.max]);
    return found;
  }
  const { total, grade, otherGrades, validity } = result.value;
  const shown = (end: { readonly fraction: string } | null): number | null => (end === null ? null : atPlaces(end.fraction, places));
  hold('status', isComplete(result.value) ? 'scored' : 'open', score.status);
  hold('min', shown(total.min), score.min);
  hold('max', shown(total.max), score.max);
  hold('total', score.status === 'scored' ? shown(total.max) : null, score.total);
  hold('exact', { min: total.min?.fraction ?? null, max: total.max.fraction }, score.exact);
  const gradeOf = (one: Assessment['grade']): unknown => one && [one.scale, one.value ?? null, [...one.possible].sort()];
  const saidOf = (one: RowScore['grade']): unknown => one && [one.scale, one.value, [...one.possible].sort()];
  hold('grade', gradeOf(grade), saidOf(score.grade));
  hold('other grades', otherGrades?.map(gradeOf), score.otherGrades?.map(saidOf));
  hold('withheld', validity.length === 0 ? undefined : validity.some(({ status }) => status === 'unmet') ? true : validity.some(({ status }) => status === 'unknown') ? null : false, score.withheld);
  for (const one of flat(wholeTable(result.value))) {
    const said = { ...score.points, ...score.sections }[one.id];
    if (said === undefined) continue;
    const wanted = one.awarded !== undefined ? doubled(one.awarded.fraction) : one.indicators !== undefined && one.status === 'notApplicable' ? 0 : null;
    if (wanted === null || said === null || Math.abs(wanted - said) > 1e-14 * Math.abs(wanted)) hold(one.id, wanted, said);
  }
  return found;
}

/** Holds rows, by the options that they were drawn with, against the evaluator, each by itself. */
function holdAll({ plan }: Subject, count: number): void {
  const groups = new Map<Options, unknown[]>();
  check(count, fc.tuple(situations(plan), fc.nat()), ([{ options, facts }, seed]: [Situation, number]) => {
    const first = evaluatorOf(plan, options)(facts);
    const group = groups.get(options) ?? [];
    groups.set(options, group);
    group.push(altered(plan, first.ok && seed % 2 === 0 ? spoken(first.value.facts) : facts, seed));
  });
  for (const [options, rows] of groups) {
    const { subject: _, ...given } = options as Options & { subject?: string };
    const evaluate = createEvaluator(plan, given);
    const scores = [...scoreRows(plan, rows, { ...given, points: true, sections: true, exact: true })];
    expect(scores.map(({ row }) => row)).toEqual(rows.map((_, row) => row));
    scores.forEach((score, at) => {
      const wrong = differences(plan, evaluate(rows[at]), score);
      expect({ wrong, row: wrong.length === 0 ? {} : rows[at], options: wrong.length === 0 ? {} : options }).toEqual({ wrong: [], row: {}, options: {} });
    });
  }
}

const SCORED = SUBJECTS.filter(({ plan }) => plan.indicators.length > 0);

test.each(SCORED.map((subject) => [subject.name, subject] as const))('%s: each row is what the library says of it', (_, subject) => { holdAll(subject, 400); });

test.each(readdirSync('test/second-city').filter((file) => /^[^.]+\.yaml$/.test(file)))('second-city/%s: each row is what the library says of it', (file) => {
  holdAll(subjectOf(file, readFileSync(`test/second-city/${file}`, 'utf8')), 300);
});

test('rows of rulebooks made at random are what the library says of them', () => {
  each(randomRulebooks(80).filter(({ plan }) => plan.indicators.length > 0), (subject) => { holdAll(subject, 100); });
});

const plan = planOf(`
facts:
  homes: { kind: counts, label: 各户, per: project }
  solved: { kind: rate, label: 解决率 }
indicators:
  - { id: A-1, title: 甲, points: 2, fact: open, scoring: met }
  - { id: A-2, title: 乙, points: 2, scoring: { proportional: solved } }
  - { id: A-3, title: 丙, points: 2, scoring: { met: { every: homes, atLeast: 1 } } }
`);

const row = (at: number): Row => ({ open: at % 3 > 0, solved: [at % 7, 7], homes: Array.from({ length: at % 4 }, () => at % 5) });
const totals = (scores: readonly RowScore[]): readonly (number | null)[] => scores.map(({ total }) => total);

test('more rows than fit at once come in order, from any source', async () => {
  const rows = Array.from({ length: 2500 }, (_, at) => row(at));
  const evaluate = createEvaluator(plan);
  const wanted = rows.map((facts) => {
    const { value } = unwrap(evaluate(facts)).total;
    return value === undefined ? null : atPlaces(value.fraction, 2);
  });
  expect(totals([...scoreRows(plan, new Set(rows))])).toEqual(wanted);
  const found: RowScore[] = [];
  for await (const score of scoreRows(plan, later(rows))) found.push(score);
  expect(totals(found)).toEqual(wanted);
  expect(found.map((one) => one.row)).toEqual(rows.map((_, at) => at));
});

async function* later(rows: readonly Row[]): AsyncGenerator<Row> {
  for (const one of rows) yield await Promise.resolve(one);
}

test('lists that grow beyond what was laid out for them', () => {
  const rows = [row(1), { ...row(2), homes: Array.from({ length: 9000 }, () => 1) }, { ...row(4), homes: new Array<number>(10_001).fill(1) }, row(5)];
  expect([...scoreRows(plan, rows)].map(({ status, total }) => [status, total])).toEqual([['scored', 4.29], ['scored', 4.57], ['failed', null], ['scored', 3.43]]);
});

test('a source is closed where nobody reads on', () => {
  let closed = false;
  function* source(): Generator<Row> {
    try {
      for (;;) yield row(1);
    } finally {
      closed = true;
    }
  }
  for (const score of scoreRows(plan, source())) if (score.row === 5) break;
  expect(closed).toBe(true);
});

test('no rows, and what is no row', () => {
  expect([...scoreRows(plan, [])]).toEqual([]);
  const throwing = Object.defineProperty({}, 'solved', { enumerable: true, get: () => { throw new Error('no'); } });
  expect([...scoreRows<unknown>(plan, [throwing, null])].map(({ diagnostics }) => diagnostics[0]?.code)).toEqual(['FACTS_UNREADABLE', 'FACTS_NOT_OBJECT']);
});

test('columns that are not known are left aside where that is wanted', () => {
  const rows = [{ ...row(1), name: '甲' }];
  expect([...scoreRows(plan, rows)].map(({ status }) => status)).toEqual(['failed']);
  expect([...scoreRows(plan, rows, { extraFacts: 'ignore' })].map(({ status }) => status)).toEqual(['scored']);
});

test('wrong options fail every row', () => {
  expect([...scoreRows(plan, [row(1), row(2)], { asOf: 'today', points: true })].map(({ status, diagnostics }) => [status, diagnostics[0]?.code])).toEqual([['failed', 'AS_OF_FORM'], ['failed', 'AS_OF_FORM']]);
});
