import type { AssessedGrade, AssessedIndicator, Assessment, Bounds, Exact, OpenBounds } from '../../src/evaluate/assessment.js';
import { wholeTable } from '../../src/evaluate/whole-table.js';
import { order, readFraction, show, ZERO, type Fraction } from '../reference/fraction.js';

export interface Ends {
  readonly lo: Fraction;
  readonly hi: Fraction;
}

/** `null`: without bound. */
export interface OpenEnds {
  readonly lo: Fraction | null;
  readonly hi: Fraction | null;
}

export function endsOf({ min, max }: Bounds): Ends {
  return { lo: fractionOf(min), hi: fractionOf(max) };
}

/** Of what a negative list may take below all bounds. */
export function openEndsOf({ min, max }: OpenBounds): OpenEnds {
  return { lo: min && fractionOf(min), hi: max && fractionOf(max) };
}

export function fractionOf({ fraction }: Exact): Fraction {
  return readFraction(fraction)!;
}

/** What a section or row comes to; nothing where it does not apply. */
export function pointsOf(row: AssessedIndicator): Ends {
  if (row.awarded !== undefined) return endsOf({ min: row.awarded, max: row.awarded });
  return row.bounds === undefined ? { lo: ZERO, hi: ZERO } : endsOf(row.bounds);
}

export function holdsValue(ends: OpenEnds, value: Fraction): boolean {
  return isInside({ lo: value, hi: value }, ends);
}

export function isInside(inner: OpenEnds, outer: OpenEnds): boolean {
  const isAbove = outer.lo === null || (inner.lo !== null && order(outer.lo, inner.lo) <= 0);
  return isAbove && (outer.hi === null || (inner.hi !== null && order(inner.hi, outer.hi) <= 0));
}

export const showEnds = ({ lo, hi }: OpenEnds): string => `${lo === null ? 'none' : show(lo)} to ${hi === null ? 'none' : show(hi)}`;

/** All sections and rows of a tree, parents first. */
export function flat(indicators: readonly AssessedIndicator[]): readonly AssessedIndicator[] {
  return indicators.flatMap((one) => [one, ...flat(one.indicators ?? [])]);
}

/** Everything of an assessment that has two ends, by name. */
function boundsOf(assessment: Assessment): ReadonlyMap<string, OpenEnds> {
  const { total, byAssessor, negativeList, bonus } = assessment;
  const taken = negativeList === undefined ? [] : [negativeList.before, negativeList.deducted, negativeList.raw, ...negativeList.items.map((item) => item.deducted)];
  return new Map([
    ['total', openEndsOf(total)],
    ['available', openEndsOf(total.available)],
    ['unrounded', openEndsOf(total.unrounded ?? total)],
    ['bonus', openEndsOf(bonus?.counted ?? total)],
    ...flat(wholeTable(assessment)).flatMap((one): [string, OpenEnds][] => [
      [`points of ${one.id}`, pointsOf(one)],
      [`available of ${one.id}`, openEndsOf(one.available)],
    ]),
    ...byAssessor.flatMap((share): [string, OpenEnds][] => [
      [`points by ${share.assessor}`, openEndsOf(share)],
      [`available by ${share.assessor}`, openEndsOf(share.available)],
    ]),
    ...taken.map((bounds, index): [string, OpenEnds] => [`negative list, ${String(index)}`, openEndsOf(bounds)]),
  ]);
}

/** The grades of all scales. */
export function gradesIn({ grade, otherGrades = [] }: Assessment): readonly AssessedGrade[] {
  return grade === undefined ? [] : [grade, ...otherGrades];
}

/** What became less certain from one assessment to the next, one sentence each. Knowing more must leave none. */
export function widenings(before: Assessment, after: Assessment): readonly string[] {
  const faults: string[] = [];
  const bounds = boundsOf(after);
  for (const [name, was] of boundsOf(before)) {
    const is = bounds.get(name)!;
    if (!isInside(is, was)) faults.push(`${name}: ${showEnds(was)} became ${showEnds(is)}`);
  }
  const statuses = new Map(flat(wholeTable(after)).map((one) => [one.id, one.status]));
  for (const { id, status } of flat(wholeTable(before))) {
    if (status !== 'undetermined' && statuses.get(id) !== status) faults.push(`status of ${id}: ${status} became ${statuses.get(id)!}`);
  }
  gradesIn(after).forEach(({ possible, beforeEffects = [] }, scale) => {
    const was = gradesIn(before)[scale]!;
    for (const id of possible) if (!was.possible.includes(id)) faults.push(`grade ${id} became possible`);
    for (const id of beforeEffects) if (!was.beforeEffects!.includes(id)) faults.push(`grade ${id} became possible before effects`);
  });
  const decided = (what: string, was: readonly { id: string; status: string }[], is: readonly { status: string }[]): void => {
    was.forEach(({ id, status }, index) => {
      if (status !== 'unknown' && is[index]!.status !== status) faults.push(`${what} ${id}: ${status} became ${is[index]!.status}`);
    });
  };
  decided('validity', before.validity, after.validity);
  decided('effect', before.effects ?? [], after.effects ?? []);
  decided('requirement', before.requirements ?? [], after.requirements ?? []);
  if (before.grade?.withheld !== undefined && after.grade?.withheld === undefined) faults.push('the grade is no longer withheld');
  return faults;
}

/** What a fact must not change when it is said not to matter. */
export function essence({ total, bonus, grade, otherGrades, effects, indicators, byAssessor, validity, negativeList, requirements, conformity }: Assessment): unknown {
  const taken = negativeList && { ...negativeList, items: negativeList.items.map(({ id, deducted }) => ({ id, deducted })) };
  return { total, bonus, grade, otherGrades, effects, indicators, byAssessor, validity, taken, requirements, conformity };
}

/** Whether nothing is open but perhaps which rows the points come from. */
export function isSettled(assessment: Assessment): boolean {
  const { total, bonus, validity, requirements = [], effects = [], negativeList } = assessment;
  const added = bonus === undefined ? [] : [bonus.counted];
  const taken = negativeList === undefined ? [] : [negativeList.before, negativeList.deducted];
  const isClosed = [total, total.available, total.unrounded ?? total, ...taken, ...added].every(({ min, max }) => min !== null && min.fraction === max?.fraction);
  return isClosed && gradesIn(assessment).every(({ possible, beforeEffects = possible }) => possible.length === 1 && beforeEffects.length === 1) && [...validity, ...requirements, ...effects].every(({ status }) => status !== 'unknown');
}

/** What a fact that is not listed must not change: where a section or all is settled, rows in it may still turn out not to apply. */
export function told(before: Assessment): (after: Assessment) => unknown {
  const open = new Set(flat(before.indicators).flatMap(({ id, status }) => (status === 'undetermined' ? [id] : [])));
  const rows = (list: readonly AssessedIndicator[]): readonly unknown[] =>
    list.map(({ indicators, ...one }) => (indicators === undefined || !open.has(one.id) ? one : { ...one, indicators: rows(indicators) }));
  const isAllSettled = isSettled(before);
  return (after) => ({ ...(essence(after) as object), ...(isAllSettled ? { indicators: [], byAssessor: [] } : { indicators: rows(after.indicators) }) });
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
