import { dateOf, dayOf, isDate } from '../../exact/date.js';
import { add, negate, rational } from '../../exact/rational.js';
import { decimalText, parseNumber } from '../../exact/text.js';

const FRACTION = /^(-?\d+)(\/\d+)$/;

/**
 * The numbers next to one as written, in the same form: `60%` → 59%, 61%; `0.5` → 0.4, 0.6; `2/3` → 1/3, 3/3; a date → the
 * day before and after. None of a text that is no number.
 */
export function neighboursOf(written: string): readonly string[] {
  const isDay: boolean = isDate(written);
  if (isDay) return [dateOf(dayOf(written) - 1), dateOf(dayOf(written) + 1)];
  if (parseNumber(written) === undefined) return [];
  const fraction = FRACTION.exec(written);
  const [digits, rest] = fraction === null ? [written.replace('%', ''), written.endsWith('%') ? '%' : ''] : [fraction[1]!, fraction[2]!];
  const places = (digits.split('.')[1] ?? '').length;
  const step = rational(1, 10 ** places);
  return [negate(step), step].map((one) => `${decimalText(add(parseNumber(digits)!, one), places)}${rest}`);
}
