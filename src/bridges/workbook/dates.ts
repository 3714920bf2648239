import { NEVER } from '../../exact/date.js';
import { serialOf } from '../xlsx/serial.js';

/** Later than any day that can be typed in. */
export const NEVER_NUMBER = '9999999';

/** A day as the number that a spreadsheet has for it; `never` is later than all of them. */
export function dateNumber(date: string): string {
  return date === NEVER ? NEVER_NUMBER : String(serialOf(date));
}
