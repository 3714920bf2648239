import { remainder, type Rational } from '../exact/rational.js';
import { decimalText, fractionText } from '../exact/text.js';
import type { Bounds, Exact } from './assessment.js';

/** Points below this are looked up: most points of most tables are. */
const COMMON = 128;

/** Makes the exact texts of one evaluator. Common points are made once and shared. */
export interface ExactTexts {
  /** `edges`: values that the decimal text must not seem to reach or pass. */
  readonly exact: (value: Rational, edges?: readonly Rational[]) => Exact;
  readonly bounds: (min: Rational, max: Rational, edges?: readonly Rational[]) => Bounds;
  /** The place of a value among the common ones: its count of the last digit shown; −1 for the others. */
  readonly placeOf: (value: Rational) => number;
}

export function exactTexts(places: number): ExactTexts {
  const unit = 10 ** places;
  const made = new Map<number, Exact>();
  const same = new Map<number, Bounds>();
  const make = (value: Rational, edges?: readonly Rational[]): Exact => ({
    decimal: decimalText(value, places, edges),
    fraction: fractionText(value),
  });
  const placeOf: ExactTexts['placeOf'] = ({ n, d }) => {
    if (typeof n !== 'number' || remainder(unit, d as number) !== 0) return -1;
    const place = n * (unit / (d as number));
    return place >= 0 && place < COMMON * unit ? place : -1;
  };
  const exact: ExactTexts['exact'] = (value, edges) => {
    const place = placeOf(value);
    return place < 0 ? make(value, edges) : (made.get(place) ?? keep(made, place, make(value)));
  };
  const bounds: ExactTexts['bounds'] = (min, max, edges) => {
    if (min !== max) return { min: exact(min, edges), max: exact(max, edges) };
    const one = exact(min, edges);
    const place = placeOf(min);
    return place < 0 ? { min: one, max: one } : (same.get(place) ?? keep(same, place, { min: one, max: one }));
  };
  return { exact, bounds, placeOf };
}

/** Keeps what is shared from then on. */
export function keep<K, T>(made: Map<K, T>, key: K, value: T): T {
  made.set(key, Object.freeze(value));
  return value;
}
