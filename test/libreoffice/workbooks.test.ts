import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeXlsx } from '../../src/bridges/xlsx/write-xlsx.js';
import { assessedFor, comparedWith, typed, workedOf, type Worked } from '../bridges/agree.js';
import { situations } from '../generators/facts.js';
import { SEED } from '../generators/picks.js';
import { SCORED } from '../generators/plans.js';
import { hide } from '../generators/reveal.js';
import type { Assessment } from '../../src/evaluate/assessment.js';
import { recalculate, type SheetValues } from './recalculate.js';

/** So many fillings of each rulebook; `npm run test:office:long` takes 500. */
const FILLINGS = Number(process.env.PINGFEN_FILLINGS ?? '40');
const EACH_LAUNCH = 40;

interface Filling {
  readonly assessment: Assessment;
  readonly worked: Worked;
}

/** A number of a cell by its reference, from the values of all cells. */
function readIn(values: SheetValues): (sheet: string, reference: string) => unknown {
  return (sheet, reference) => {
    const [, letters, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
    if (letters === undefined) return Number(reference);
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const text = values.get(sheet)?.[Number(row) - 1]?.[column] ?? '';
    return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  };
}

test.each(SCORED.map((subject) => [subject.name, subject] as const))('%s: LibreOffice says what the library says', async (_, { plan }) => {
  const drawn = fc.sample(fc.tuple(situations(plan), fc.nat(), fc.constantFrom(0, 0, 3, 10)), { numRuns: FILLINGS, seed: SEED });
  const fillings = drawn.flatMap(([{ options, facts }, seed, rarely]): readonly Filling[] => {
    const assessed = assessedFor(plan, typed(plan, rarely === 0 ? facts : hide(plan, facts, seed, 1, rarely)), options);
    return assessed === undefined ? [] : [{ assessment: assessed.assessment, worked: workedOf(plan, assessed.assessment.facts, assessed.choices) }];
  });
  let doubtful = 0;
  for (let from = 0; from < fillings.length; from += EACH_LAUNCH) {
    const some = fillings.slice(from, from + EACH_LAUNCH);
    const values = await recalculate(new Map(some.map(({ worked }, index) => [String(index), writeXlsx(worked.workbook)])));
    for (const [index, { assessment, worked }] of some.entries()) {
      const { faults, isDoubtful } = comparedWith(assessment, worked, readIn(values.get(String(index))!));
      doubtful += Number(isDoubtful);
      expect(faults).toEqual([]);
    }
  }
  expect(fillings.length).toBeGreaterThan(FILLINGS / 2);
  expect(doubtful).toBeLessThan(FILLINGS / 4);
}, 3_600_000);
