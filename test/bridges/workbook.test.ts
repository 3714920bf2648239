import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import type { Facts } from '../cases/read.js';
import { situations } from '../generators/facts.js';
import { SUBJECTS, subjectOf, type Subject } from '../generators/plans.js';
import { hide } from '../generators/reveal.js';
import { randomRulebooks } from '../generators/rulebooks.js';
import { check, each, MANY } from '../generators/run.js';
import { Agreement } from './agree.js';

vi.setConfig({ testTimeout: MANY });

const SCORED = SUBJECTS.filter(({ plan }) => plan.indicators.length > 0);

/** What cells can hold of facts: a range, a part without its whole, and an entry missing in a list of free length cannot be typed in. */
function typed(plan: Plan, facts: Facts): Facts {
  const hasHole = (value: unknown): boolean => Array.isArray(value) && value.includes(null);
  const isRange = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  const isWhole = (id: string, value: unknown): boolean => {
    const { kind, length } = plan.facts.find((one) => one.id === id)!;
    if (isRange(value) || (Array.isArray(value) && value.some(isRange))) return false;
    return !hasHole(value) || (kind !== 'rate' && length !== undefined);
  };
  return Object.fromEntries(Object.entries(facts).filter(([id, value]) => isWhole(id, value)));
}

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
