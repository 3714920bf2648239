import type { AssessedIndicator, Assessment } from './assessment.js';

/** The sections of the first level, and the bonus after them. */
export function wholeTable({ indicators, bonus }: Pick<Assessment, 'indicators' | 'bonus'>): readonly AssessedIndicator[] {
  return bonus === undefined ? indicators : [...indicators, bonus];
}
