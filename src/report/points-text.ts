import type { Language } from '../diagnostics/diagnostic.js';
import type { AssessedIndicator, Bounds, Exact, OpenBounds, Unknown } from '../evaluate/assessment.js';
import { decimalText, parseFraction } from '../exact/text.js';
import { REPORT } from './report-words.js';

/** `88.18`, or `88.18 ~ 90.18` where it is open; `≤ 90.18` where one end is without bound. */
export function rangeText(bounds: OpenBounds): string {
  return endsText(bounds, ({ decimal }) => decimal);
}

/** A range without the zeros after the point: `2`, `0 ~ 2`. */
export function shortRange(bounds: OpenBounds): string {
  return endsText(bounds, short);
}

function endsText({ min, max }: OpenBounds, text: (end: Exact) => string): string {
  return min !== null && min.fraction === max?.fraction ? text(min) : betweenText(min && text(min), max && text(max));
}

/** `0 ~ 2`, `≥ 0`, `≤ 2`: one end at least is bounded. */
export function betweenText(min: string | null, max: string | null): string {
  if (min === null || max === null) return min === null ? `≤ ${max!}` : `≥ ${min}`;
  return `${min} ~ ${max}`;
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

/** What is at stake with an unknown fact: `2`, or that nothing bounds it. */
export function stakePoints({ pointsAtStake }: Unknown, lang: Language): string {
  return pointsAtStake === null ? REPORT[lang].noLimit : short(pointsAtStake);
}
