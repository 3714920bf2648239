import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { situations } from '../generators/facts.js';
import { SUBJECTS, subjectOf, type Subject } from '../generators/plans.js';
import { hide } from '../generators/reveal.js';
import { randomRulebooks } from '../generators/rulebooks.js';
import { check, each, MANY } from '../generators/run.js';
import { Agreement, typed } from './agree.js';

vi.setConfig({ testTimeout: MANY });

const SCORED = SUBJECTS.filter(({ plan }) => plan.indicators.length > 0);

function agree({ plan }: Subject, runs: number): { readonly all: number; readonly doubtful: number } {
  const agreement = new Agreement(plan);
  const counts = { all: 0, doubtful: 0 };
  check(runs, fc.tuple(situations(plan), fc.nat(), fc.constantFrom(0, 0, 3, 10)), ([{ options, facts }, seed, rarely]) => {
    const { faults, isDoubtful } = agreement.compare(typed(plan, rarely === 0 ? facts : hide(plan, facts, seed, 1, rarely)), options);
    counts.all += 1;
    counts.doubtful += Number(isDoubtful);
    expect(faults).toEqual([]);
  });
  return counts;
}

test.each(SCORED.map((subject) => [subject.name, subject] as const))('%s: the workbook says what the library says', (_, subject) => {
  const { all, doubtful } = agree(subject, 120);
  // A doubt is an answer too, and a poor one.
  expect(doubtful).toBeLessThan(all / 4);
});

const CITIES = readdirSync('test/second-city').filter((file) => /^[^.]+\.yaml$/.test(file));

test.each(CITIES)('second-city/%s: the workbook says what the library says', (file) => {
  agree(subjectOf(file, readFileSync(`test/second-city/${file}`, 'utf8')), 60);
});

test('the workbooks of rulebooks made at random say what the library says', () => {
  each(randomRulebooks(40).filter(({ plan }) => plan.indicators.length > 0), (subject) => { agree(subject, 25); });
}, MANY);
