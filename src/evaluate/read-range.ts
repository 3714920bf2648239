import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { compare, equals, type Rational } from '../exact/rational.js';
import { interval, type Interval } from '../formula/interval.js';
import { isObject } from '../plan/shape.js';
import type { RangeValue } from './assessment.js';
import { problem } from './codes.js';

/** How one end is read, and what stands for an end that is left out: the limits of the fact. */
export interface EndReader {
  readonly label: string;
  readonly min: Rational | undefined;
  readonly max: Rational | undefined;
  readonly read: (value: unknown, path: Path) => Rational | Diagnostic;
}

/** `{ min, max }`, of which either end may be left out; no other keys. */
export function isRange(value: unknown): value is { readonly min?: unknown; readonly max?: unknown } {
  if (!isObject(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => key === 'min' || key === 'max');
}

/** A number that is known only to lie between two ends: one number where they are equal, nothing where neither is given. */
export function readRange({ min, max }: { readonly min?: unknown; readonly max?: unknown }, end: EndReader, path: Path): Interval | Rational | undefined | Diagnostic {
  const low = endOf(min, 'min', end, path);
  if (low !== undefined && 'code' in low) return low;
  const high = endOf(max, 'max', end, path);
  if (high !== undefined && 'code' in high) return high;
  if (low === undefined && high === undefined) return undefined;
  const [lo, hi] = [low ?? end.min ?? null, high ?? end.max ?? null];
  if (lo === null || hi === null || compare(lo, hi) < 0) return interval(lo, hi);
  if (equals(lo, hi)) return lo;
  return problem('FACT_RANGE', { path, found: rangeText({ min, max }), slots: { label: end.label } });
}

function endOf(value: unknown, key: string, { read }: EndReader, path: Path): Rational | undefined | Diagnostic {
  return value === null || value === undefined ? undefined : read(value, [...path, key]);
}

/** A range as it is written. */
export function rangeText(range: object): string {
  return `{ ${Object.entries(range).map(([key, end]) => `${key}: ${String(end)}`).join(', ')} }`;
}

/** A range as it was read; an end without bound is left out. */
export function rangeValue({ lo, hi }: Interval, textOf: (end: Rational) => string): RangeValue {
  return { ...(lo === null ? {} : { min: textOf(lo) }), ...(hi === null ? {} : { max: textOf(hi) }) };
}
