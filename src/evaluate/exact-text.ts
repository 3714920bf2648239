import type { Rational } from '../exact/rational.js';
import { decimalText, fractionText } from '../exact/text.js';
import type { Bounds, Exact } from './assessment.js';

const COMMON = 128;

/** Makes the exact texts of one evaluator. Small whole numbers are made once and shared. */
export interface ExactTexts {
  /** `edges`: values that the decimal text must not seem to reach or pass. */
  readonly exact: (value: Rational, edges?: readonly Rational[]) => Exact;
  readonly bounds: (min: Rational, max: Rational, edges?: readonly Rational[]) => Bounds;
}

export function exactTexts(places: number): ExactTexts {
  const make = (value: Rational, edges?: readonly Rational[]): Exact => ({
    decimal: decimalText(value, places, edges),
    fraction: fractionText(value),
  });
  const common = Array.from({ length: COMMON }, (_, n) => Object.freeze(make({ n, d: 1 })));
  const same = common.map((value) => Object.freeze({ min: value, max: value }));
  const exact: ExactTexts['exact'] = (value, edges) =>
    (value.d === 1 ? common[value.n as number] : undefined) ?? make(value, edges);
  return {
    exact,
    bounds: (min, max, edges) => {
      if (min !== max) return { min: exact(min, edges), max: exact(max, edges) };
      const shared = min.d === 1 ? same[min.n as number] : undefined;
      if (shared !== undefined) return shared;
      const one = exact(min, edges);
      return { min: one, max: one };
    },
  };
}
