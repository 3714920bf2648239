import { compare, equals, integer, sum, ZERO, type Rational } from '../exact/rational.js';
import type { Status } from './assessment.js';

/** What a section or a row comes to in one case: points and points to be had, each between two ends. */
export interface Outcome {
  readonly lo: Rational;
  readonly hi: Rational;
  readonly availableLo: Rational;
  readonly availableHi: Rational;
  readonly status: Status;
  /** Open because there was nothing to measure. */
  readonly none: boolean;
  /** Made once and met again and again: nothing, or all the points. What is made of it may be kept. */
  readonly common: boolean;
}

/** Does not count. */
export const NOT_APPLICABLE: Outcome = {
  lo: ZERO,
  hi: ZERO,
  availableLo: ZERO,
  availableHi: ZERO,
  status: 'notApplicable',
  none: false,
  common: true,
};

export function scored(points: Rational, available: Rational, common: boolean): Outcome {
  return { lo: points, hi: points, availableLo: available, availableHi: available, status: 'scored', none: false, common };
}

/** The sum of what stands in a section. */
export function sumOutcomes(parts: readonly Outcome[]): Outcome {
  let applies = false;
  let open = false;
  let same = true;
  for (const part of parts) {
    if (part.status === 'notApplicable') continue;
    applies = true;
    open ||= part.status === 'undetermined';
    same &&= part.lo === part.hi && part.availableLo === part.availableHi;
  }
  if (!applies) return NOT_APPLICABLE;
  const lo = sumOf(parts, 'lo');
  const availableLo = sumOf(parts, 'availableLo');
  const hi = same ? lo : sumOf(parts, 'hi');
  const availableHi = same ? availableLo : sumOf(parts, 'availableHi');
  const status = open ? 'undetermined' : 'scored';
  return { lo, hi: equals(lo, hi) ? lo : hi, availableLo, availableHi, status, none: false, common: false };
}

/** Most points are whole: they are counted, and only the others are added as fractions. What does not apply holds 0. */
function sumOf(parts: readonly Outcome[], end: 'lo' | 'hi' | 'availableLo' | 'availableHi'): Rational {
  let whole = 0;
  let fractions: Rational[] | undefined;
  for (const part of parts) {
    const value = part[end];
    if (value.d === 1) whole += value.n as number;
    else (fractions ??= []).push(value);
  }
  if (fractions === undefined) return integer(whole);
  fractions.push(integer(whole));
  return sum(fractions);
}

/** What holds in either case: the hull of both, determined only where both agree. */
export function mergeOutcomes(a: Outcome, b: Outcome): Outcome {
  if (a === b) return a;
  const merged = {
    lo: compare(b.lo, a.lo) < 0 ? b.lo : a.lo,
    hi: compare(b.hi, a.hi) > 0 ? b.hi : a.hi,
    availableLo: compare(b.availableLo, a.availableLo) < 0 ? b.availableLo : a.availableLo,
    availableHi: compare(b.availableHi, a.availableHi) > 0 ? b.availableHi : a.availableHi,
    none: a.none || b.none,
    common: false,
  };
  const agreed =
    a.status === b.status && a.status !== 'undetermined' && equals(merged.lo, merged.hi) && equals(merged.availableLo, merged.availableHi);
  return { ...merged, status: agreed ? a.status : 'undetermined' };
}
