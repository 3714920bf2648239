/** How points add up, whatever is known: what is wrong with an assessment in itself, one sentence each. */
import type { AssessedIndicator, Assessment } from '../../src/evaluate/assessment.js';
import type { Plan } from '../../src/plan/plan.js';
import { larger, minus, order, plus, readFraction, smaller, times, ZERO, type Fraction } from '../reference/fraction.js';
import { endsOf, flat, isInside, openEndsOf, pointsOf, showEnds, type Ends, type OpenEnds } from './compare.js';
import type { Options } from './plans.js';

const together = (parts: readonly Ends[]): Ends => ({
  lo: parts.map((one) => one.lo).reduce(plus, ZERO),
  hi: parts.map((one) => one.hi).reduce(plus, ZERO),
});

const available = (part: AssessedIndicator): Ends => endsOf(part.available);
const isClosed = ({ lo, hi }: Ends): boolean => order(lo, hi) === 0;

export function sumFaults(plan: Plan, options: Options, found: Assessment): readonly string[] {
  return [...sectionFaults(plan, found), ...totalFaults(plan, options, found), ...listFaults(plan, options, found)];
}

/** Awarded within available. */
function outside(what: string, points: Ends, of: Ends): readonly string[] {
  const faults: string[] = [];
  if (order(points.lo, ZERO) < 0 || order(points.lo, points.hi) > 0) faults.push(`${what}: below 0, or ends crossed`);
  if (order(points.lo, of.lo) > 0 || order(points.hi, of.hi) > 0) faults.push(`${what}: more than available`);
  if (order(of.lo, of.hi) > 0) faults.push(`${what}: available crossed`);
  return faults;
}

/** A section is the sum of its parts, or earns the same share as they do together. Where a variant is open, the whole is narrower than its parts together. */
function sectionFaults(plan: Plan, { indicators }: Assessment): readonly string[] {
  const sharing = new Set(plan.indicators.flatMap(({ id, combine }) => (combine === 'share' ? [id] : [])));
  return flat(indicators).flatMap((one) => {
    const faults = [...outside(one.id, pointsOf(one), available(one))];
    if (one.indicators === undefined) return faults;
    const points = together(one.indicators.map(pointsOf));
    if (sharing.has(one.id)) {
      const [own, of, whole] = [pointsOf(one), together(one.indicators.map(available)), available(one)];
      const isKnown = [points, own, of, whole].every(isClosed);
      return isKnown && order(times(own.lo, of.lo), times(points.lo, whole.lo)) !== 0 ? [...faults, `${one.id}: not the share of its parts`] : faults;
    }
    if (!isInside(pointsOf(one), points)) faults.push(`${one.id}: not the sum of its parts`);
    if (!isInside(available(one), together(one.indicators.map(available)))) faults.push(`${one.id}: available is not the sum of its parts`);
    if (one.indicators.every((part) => part.status !== 'undetermined') && !isInside(points, pointsOf(one))) faults.push(`${one.id}: more than the sum of its parts`);
    return faults;
  });
}

/** A formula, limits, a bonus or a rounding make the total something else than a sum: the reference scorer says what. */
export function isMoreThanSum({ totalOf, bonus, round }: Plan): boolean {
  return totalOf !== undefined || bonus !== undefined || round?.at === 'total';
}

/** Whether some row hands its points on to the others when it does not apply. */
function mayRescale({ indicators }: Plan, { readings }: Options): boolean {
  return indicators.some(({ otherwise }) => (typeof otherwise === 'object' ? otherwise.options[readings[otherwise.reading]!] : otherwise) === 'rescale');
}

/**
 * The points before the negative list: the sum of the sections and of the shares of the assessors. Where rows are scaled
 * away, points × available of the rows that apply = sum × available of all; while that is open only the ends are held.
 */
function totalFaults(plan: Plan, options: Options, { total, indicators, byAssessor, negativeList }: Assessment): readonly string[] {
  if (isMoreThanSum(plan)) return [];
  const before = negativeList === undefined ? endsOf({ min: total.min!, max: total.max }) : endsOf(negativeList.before);
  const whole = endsOf(total.available);
  const faults = [...outside('total', before, whole)];
  for (const share of byAssessor) faults.push(...outside(share.assessor, endsOf(share), endsOf(share.available)));
  const isAssessed = plan.indicators.every(({ scoring, assessor }) => scoring === undefined || assessor !== undefined);
  const sums = [
    ['sections', together(indicators.map(pointsOf)), together(indicators.map(available))] as const,
    ...(isAssessed ? [['assessors', together(byAssessor.map((one) => endsOf(one))), together(byAssessor.map((one) => endsOf(one.available)))] as const] : []),
  ];
  for (const [name, points, of] of sums) {
    if (isClosed(before) && isClosed(whole) && isClosed(of) && isClosed(points)) {
      if (order(times(before.lo, of.lo), times(points.lo, whole.lo)) !== 0) faults.push(`total: not the sum of the ${name}, scaled up`);
    }
    if (mayRescale(plan, options)) continue;
    if (!isInside(before, points)) faults.push(`total: not the sum of the ${name}`);
    if (!isInside(whole, of)) faults.push(`available: not the sum of the ${name}`);
  }
  const isKnown = total.min?.fraction === total.max.fraction && isClosed(whole);
  if (isKnown !== (total.value !== undefined)) faults.push('a value is there exactly where the total and what could be had are known');
  if (total.value !== undefined && total.value.fraction !== total.max.fraction) faults.push('a value beside its ends');
  return faults;
}

function lessened(from: Ends, by: OpenEnds): OpenEnds {
  return { lo: by.hi === null ? null : minus(from.lo, by.hi), hi: by.lo === null ? null : minus(from.hi, by.lo) };
}

function summed(parts: readonly OpenEnds[]): OpenEnds {
  const sumOf = (ends: readonly (Fraction | null)[]): Fraction | null => (ends.includes(null) ? null : (ends as Fraction[]).reduce(plus, ZERO));
  return { lo: sumOf(parts.map(({ lo }) => lo)), hi: sumOf(parts.map(({ hi }) => hi)) };
}

/** The items make up what is taken off, that makes the raw total, and the floor holds this up, but not above what was there before: end by end. */
function listFaults({ negativeList: list }: Plan, { readings }: Options, { negativeList, total }: Assessment): readonly string[] {
  if (list === undefined || negativeList === undefined) return [];
  const faults: string[] = [];
  const before = endsOf(negativeList.before);
  const [deducted, raw, ends] = [negativeList.deducted, negativeList.raw, total.unrounded ?? total].map(openEndsOf) as [OpenEnds, OpenEnds, OpenEnds];
  if (!isInside(deducted, summed(negativeList.items.map((item) => openEndsOf(item.deducted))))) faults.push('deducted: not the sum of the items');
  if (!isInside(raw, lessened(before, deducted))) faults.push('raw: not what is left');
  const word = typeof list.floor === 'object' ? list.floor.options[readings[list.floor.reading]!]! : list.floor;
  const floor = word === undefined || word === 'none' ? null : readFraction(word)!;
  const held = (end: Fraction | null, most: Fraction): Fraction | null => (floor === null ? end : end === null ? smaller(floor, most) : larger(end, smaller(floor, most)));
  const wanted = { lo: held(raw.lo, before.lo), hi: held(raw.hi, before.hi) };
  if (showEnds(ends) !== showEnds(wanted)) faults.push(`total: ${showEnds(ends)} where ${showEnds(wanted)} is left`);
  return faults;
}
