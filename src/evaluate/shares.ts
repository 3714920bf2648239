import { sum } from '../exact/sum.js';
import { parseFraction } from '../exact/text.js';
import { markedBy } from '../plan/assessors.js';
import { perPlan } from '../plan/lookup.js';
import { fullEnds, type Ends } from './outcome.js';

/** What an assessor marks. */
export interface Share {
  readonly assessor: string;
  readonly indicators: readonly number[];
  readonly ends: Ends;
}

/** What each assessor marks, in the order of the table. */
export const sharesOf = perPlan((plan): readonly Share[] => {
  const assessors = new Set(plan.indicators.flatMap((row) => (row.scoring === undefined || row.assessor === undefined ? [] : [row.assessor])));
  return [...assessors].map((assessor) => {
    const indicators = markedBy(plan, assessor);
    return { assessor, indicators, ends: fullEnds(sum(indicators.map((index) => parseFraction(plan.indicators[index]!.points)!))) };
  });
});
