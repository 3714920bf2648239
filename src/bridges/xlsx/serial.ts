import { dayOf } from '../../exact/date.js';

/** Serial 60 is 1900-02-29, a day that never was: from here on the numbers are one ahead. */
const AFTER_THE_HOLE = dayOf('1900-03-01');
const BEFORE_FIRST = dayOf('1899-12-31');

/**
 * The number by which a spreadsheet knows a day (`YYYY-MM-DD`): 1 for 1900-01-01, 61 for 1900-03-01. Earlier than 1 is
 * what a spreadsheet cannot know.
 */
export function serialOf(date: string): number {
  const day = dayOf(date);
  return day - BEFORE_FIRST + (day < AFTER_THE_HOLE ? 0 : 1);
}
