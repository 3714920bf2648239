import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import type { Assessment } from '../../../src/evaluate/assessment.js';
import { wholeTable } from '../../../src/evaluate/whole-table.js';
import { createBatch, type Batch } from '../../../src/straight/batch/batch.js';
import { OPEN, STATUS, UNBOUNDED, type Scores } from '../../../src/straight/batch/scores.js';
import { flat } from '../../generators/compare.js';
import { totalsOnCuts } from '../../generators/cuts.js';
import { situations, type Situation } from '../../generators/facts.js';
import { SUBJECTS, subjectOf, type Options, type Subject } from '../../generators/plans.js';
import { randomRulebooks } from '../../generators/rulebooks.js';
import { check, each, evaluatorOf, MANY } from '../../generators/run.js';
import { atPlaces, doubled, isComplete, spoken } from '../made.js';
import { columned } from './columns.js';

vi.setConfig({ testTimeout: MANY });

/** Collects rows by the options they were drawn with, then holds them against the library all at once. */
class Held {
  private readonly groups = new Map<Options, Readonly<Record<string, unknown>>[]>();
  rows = 0;
  asked = 0;

  constructor(readonly subject: Subject) {}

  take({ options, facts }: Situation): void {
    const first = evaluatorOf(this.subject.plan, options)(facts);
    if (!first.ok) return;
    const group = this.groups.get(options) ?? [];
    this.groups.set(options, group);
    group.push(spoken(first.value.facts));
  }

  hold(): void {
    let seed = 7;
    const form = (choices: number): number => {
      seed = (seed * 16807) % 2147483647;
      return seed % choices;
    };
    const { plan } = this.subject;
    for (const [options, facts] of this.groups) {
      const { columns, rows } = columned(plan, facts, form);
      const { subject: _, ...given } = options as Options & { subject?: string };
      const score: Batch = createBatch(plan, { ...given, points: true, sections: true, exact: true });
      const scores = unwrap(score(columns));
      this.rows += rows.length;
      rows.forEach((row, at) => {
        const assessed = evaluatorOf(plan, options)(row);
        const wrong = assessed.ok ? differences(plan, assessed.value, scores, at) : scores.status[at] === STATUS.failed && scores.failures.some((one) => one.row === at) ? [] : ['failed'];
        expect({ row: wrong.length === 0 ? {} : row, options: wrong.length === 0 ? {} : options, wrong }).toEqual({ row: {}, options: {}, wrong: [] });
      });
    }
  }
}

function differences({ places, validity: checks }: Subject['plan'], assessment: Assessment, scores: Scores, at: number): readonly string[] {
  const { total, grade, otherGrades = [], validity } = assessment;
  const found: string[] = [];
  const hold = (what: string, wanted: unknown, said: unknown): void => {
    if (!Object.is(wanted, said)) found.push(`${what}: the library says ${String(wanted)}, the batch ${String(said)}`);
  };
  hold('status', isComplete(assessment) ? STATUS.scored : STATUS.open, scores.status[at]);
  const steps = (fraction: string): number => Math.round(atPlaces(fraction, places) * 10 ** places);
  hold('min', total.min === null ? UNBOUNDED : steps(total.min.fraction), scores.min[at]);
  hold('max', steps(total.max.fraction), scores.max[at]);
  hold('exact min', total.min?.fraction ?? null, scores.exact!.min[at]);
  hold('exact max', total.max.fraction, scores.exact!.max[at]);
  [grade, ...otherGrades].forEach((one, scale) => {
    if (one === undefined) return;
    const { ids, codes, possible } = scores.grades[scale]!;
    hold(one.scale, one.value, ids[codes[at]!]);
    if (one.value === undefined) hold(`${one.scale}, possible`, String([...one.possible].sort()), String(ids.filter((_, place) => ((possible![at]! >>> place) & 1) === 1).sort()));
  });
  if (checks.length > 0) hold('withheld', validity.some(({ status }) => status === 'unmet') ? 1 : validity.some(({ status }) => status === 'unknown') ? OPEN : 0, scores.withheld![at]);
  for (const one of flat(wholeTable(assessment))) {
    const said = (scores.points?.[one.id] ?? scores.sections?.[one.id])?.[at];
    if (said === undefined) continue;
    const wanted = one.awarded !== undefined ? doubled(one.awarded.fraction) : one.indicators !== undefined && one.status === 'notApplicable' ? 0 : NaN;
    // What is more than one quotient may miss the nearest double by a few of its last digits.
    if (Number.isNaN(wanted) !== Number.isNaN(said) || Math.abs(wanted - said) > 1e-14 * Math.abs(wanted)) hold(one.id, wanted, said);
  }
  return found;
}

const SCORED = SUBJECTS.filter(({ plan }) => plan.indicators.length > 0);

test.each(SCORED.map((subject) => [subject.name, subject] as const))('%s: columns say what the library says', (_, subject) => {
  const held = new Held(subject);
  check(4000, situations(subject.plan), (situation) => { held.take(situation); });
  if (subject.plan.grades?.bands.some(({ from }) => from?.op === 'number') === true) check(2000, totalsOnCuts(subject, {}), (situation) => { if (situation !== undefined) held.take(situation); });
  held.hold();
});

const CITIES = readdirSync('test/second-city').filter((file) => /^[^.]+\.yaml$/.test(file));

test.each(CITIES)('second-city/%s: columns say what the library says', (file) => {
  const held = new Held(subjectOf(file, readFileSync(`test/second-city/${file}`, 'utf8')));
  check(1000, situations(held.subject.plan), (situation) => { held.take(situation); });
  held.hold();
});

test('columns of rulebooks made at random say what the library says', () => {
  each(randomRulebooks(200).filter(({ plan }) => plan.indicators.length > 0), (subject) => {
    const held = new Held(subject);
    check(100, situations(subject.plan), (situation) => { held.take(situation); });
    held.hold();
  });
});
