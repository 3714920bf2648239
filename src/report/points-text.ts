import type { AssessedIndicator, Bounds, Exact } from '../evaluate/assessment.js';
import { decimalText, parseFraction } from '../exact/text.js';

/** `88.18`, or `88.18 ~ 90.18` where it is open. */
export function rangeText({ min, max }: Bounds): string {
  return min.fraction === max.fraction ? min.decimal : `${min.decimal} ~ ${max.decimal}`;
}

/** A range without the zeros after the point: `2`, `0 ~ 2`. */
export function shortRange({ min, max }: Bounds): string {
  return min.fraction === max.fraction ? short(min) : `${short(min)} ~ ${short(max)}`;
}

/** Without the zeros after the point. */
export function short({ decimal }: Exact): string {
  return decimal.replace(/\.0+$/, '');
}

/** What an indicator got; what does not apply got nothing. */
export function endsOf({ awarded, bounds, available }: AssessedIndicator): Bounds {
  return bounds ?? (awarded === undefined ? { min: available.min, max: available.min } : { min: awarded, max: awarded });
}

/** Declared points as a decimal: `2`, `2.5`. */
export function pointsText(points: string): string {
  return decimalText(parseFraction(points)!, 0);
}
