import type { AssessedIndicator, Assessment, Bounds } from '../../src/evaluate/assessment.js';
import { order, readFraction, show, ZERO, type Fraction } from '../reference/fraction.js';

export interface Ends {
  readonly lo: Fraction;
  readonly hi: Fraction;
}

export function endsOf({ min, max }: Bounds): Ends {
  return { lo: readFraction(min.fraction)!, hi: readFraction(max.fraction)! };
}

/** What a section or row comes to; nothing where it does not apply. */
export function pointsOf(row: AssessedIndicator): Ends {
  if (row.awarded !== undefined) return endsOf({ min: row.awarded, max: row.awarded });
  return row.bounds === undefined ? { lo: ZERO, hi: ZERO } : endsOf(row.bounds);
}

export function holdsValue({ lo, hi }: Ends, value: Fraction): boolean {
  return order(lo, value) <= 0 && order(value, hi) <= 0;
}

export function isInside(inner: Ends, outer: Ends): boolean {
  return order(outer.lo, inner.lo) <= 0 && order(inner.hi, outer.hi) <= 0;
}

export const showEnds = ({ lo, hi }: Ends): string => `${show(lo)} to ${show(hi)}`;

/** All sections and rows of a tree, parents first. */
export function flat(indicators: readonly AssessedIndicator[]): readonly AssessedIndicator[] {
  return indicators.flatMap((one) => [one, ...flat(one.indicators ?? [])]);
}

/** Everything of an assessment that has two ends, by name. */
function boundsOf({ total, indicators, byAssessor }: Assessment): ReadonlyMap<string, Bounds> {
  return new Map([
    ['total', total],
    ['available', total.available],
    ...flat(indicators).flatMap((one): [string, Bounds][] => [
      [`points of ${one.id}`, one.awarded === undefined ? (one.bounds ?? NONE) : { min: one.awarded, max: one.awarded }],
      [`available of ${one.id}`, one.available],
    ]),
    ...byAssessor.flatMap((share): [string, Bounds][] => [
      [`points by ${share.assessor}`, share],
      [`available by ${share.assessor}`, share.available],
    ]),
  ]);
}

const NONE: Bounds = { min: { decimal: '0', fraction: '0' }, max: { decimal: '0', fraction: '0' } };

/** What became less certain from one assessment to the next, one sentence each. Knowing more must leave none. */
export function widenings(before: Assessment, after: Assessment): readonly string[] {
  const faults: string[] = [];
  const bounds = boundsOf(after);
  for (const [name, was] of boundsOf(before)) {
    const is = bounds.get(name)!;
    if (is.min.fraction === was.min.fraction && is.max.fraction === was.max.fraction) continue;
    if (!isInside(endsOf(is), endsOf(was))) faults.push(`${name}: ${showEnds(endsOf(was))} became ${showEnds(endsOf(is))}`);
  }
  const statuses = new Map(flat(after.indicators).map((one) => [one.id, one.status]));
  for (const { id, status } of flat(before.indicators)) {
    if (status !== 'undetermined' && statuses.get(id) !== status) faults.push(`status of ${id}: ${status} became ${statuses.get(id)!}`);
  }
  const grades = before.grade?.possible ?? [];
  for (const id of after.grade?.possible ?? []) if (!grades.includes(id)) faults.push(`grade ${id} became possible`);
  after.validity.forEach(({ id, status }, index) => {
    const was = before.validity[index]!.status;
    if (was !== 'unknown' && was !== status) faults.push(`validity ${id}: ${was} became ${status}`);
  });
  if (before.grade?.withheld !== undefined && after.grade?.withheld === undefined) faults.push('the grade is no longer withheld');
  return faults;
}

/** What a fact must not change when it is said not to matter. */
export function essence({ total, grade, indicators, byAssessor, validity }: Assessment): unknown {
  return { total, grade, indicators, byAssessor, validity };
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
