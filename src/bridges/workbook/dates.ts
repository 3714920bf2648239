import { dayOf, NEVER } from '../../exact/date.js';

/** The day before the first of a spreadsheet, as the hole of 1900 makes it for all days after February of that year. */
const ORIGIN = dayOf('1899-12-30');

/** A day as the number that a spreadsheet has for it; `never` is later than all of them. */
export function dateNumber(date: string): string {
  return date === NEVER ? NEVER_NUMBER : String(dayOf(date) - ORIGIN);
}

/** Later than any day that can be typed in. */
export const NEVER_NUMBER = '9999999';
