import { add, compare, equals, greatest, least, subtract, ZERO, type Rational } from '../exact/rational.js';
import { isKnown, type Interval } from '../formula/interval.js';
import type { Unknown } from './assessment.js';
import type { Findings } from './cases.js';
import type { ExactTexts } from './exact-text.js';
import { isOpenGrade } from './grades.js';
import { saysLength } from './list-lengths.js';
import type { Model } from './model.js';
import { isOpen, type Given } from './read-fact.js';
import { AS_OF, type Reads } from './scope.js';

interface Stake {
  /** `null`: without bound. */
  points: Rational | null;
  readonly rows: string[];
  readonly validity: string[];
  readonly requirements: string[];
  readonly effects: string[];
}

/**
 * The unknown facts and parameters that an undetermined row, the grade or an open precondition reads; most points at
 * stake first, equal ones in the order of declaration. A fact that picks a variant is credited with the section.
 */
export function unknownsOf(model: Model, given: readonly (Given | undefined)[], findings: Findings, texts: ExactTexts): readonly Unknown[] {
  const { plan, chosen } = model;
  const facts = plan.facts.map((fact, index) => (isOpen(given[index]) && findings.neutral[index] !== true ? fact : undefined));
  const parameters = plan.parameters.map((one) => (isKnown(chosen.parameters.get(one.id)!) || (chosen.dated.has(one.id) && chosen.asOf === undefined) ? undefined : one));
  const stakes = stakesOf(model, findings);
  addRevealing(stakes, model, given, (index) => facts[index] !== undefined);
  const list: { unknown: Unknown; points: Rational | null }[] = [];
  const enter = (kind: Unknown['kind'], one: { id: string; label: string } | undefined, stake: Stake | undefined): void => {
    if (one === undefined || stake === undefined) return;
    const { points, rows, validity, requirements, effects } = stake;
    const pointsAtStake = points === null ? null : texts.exact(points);
    list.push({ points, unknown: { id: one.id, kind, label: one.label, pointsAtStake, rows, validity, ...(plan.requirements === undefined ? {} : { requirements }), ...(plan.effects === undefined ? {} : { effects }) } });
  };
  facts.forEach((fact, index) => { enter('fact', fact, stakes.get(index)); });
  parameters.forEach((parameter) => { enter('parameter', parameter, stakes.get(parameter?.id ?? '')); });
  if (chosen.asOf === undefined) enter('asOf', DAY, stakes.get(AS_OF));
  return list.sort((a, b) => byStake(a.points, b.points)).map((one) => one.unknown);
}

const DAY = { id: AS_OF, label: '评价日期' };

/** The most first; what is without bound before all. */
function byStake(a: Rational | null, b: Rational | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compare(b, a);
}

/** Rows, preconditions and requirements that stay open because there was nothing to measure: nothing they read can become known. */
export function noneOf(model: Model, given: readonly (Given | undefined)[], findings: Findings): readonly string[] {
  const { plan, reads, validityReads, requirementReads } = model;
  const isSettled = ({ facts }: Reads): boolean => ![...facts].some((index) => isOpen(given[index]) && findings.neutral[index] !== true);
  const rows = plan.indicators.flatMap(({ id }, index) => (findings.outcomes[index]!.none && isSettled(reads[index]!) ? [id] : []));
  const checks = plan.validity.flatMap(({ id }, index) => (findings.validityNone[index]! && isSettled(validityReads[index]!) ? [id] : []));
  const clauses = model.requirements.flatMap(({ id }, index) => (findings.requirementsNone[index]! && isSettled(requirementReads[index]!) ? [id] : []));
  return [...rows, ...checks, ...clauses];
}

function noStake(): Stake {
  return { points: ZERO, rows: [], validity: [], requirements: [], effects: [] };
}

function addPoints(stake: Stake, points: Rational | null): void {
  stake.points = stake.points === null || points === null ? null : add(stake.points, points);
}

/** What events may still cost: no more than stands above the floor. */
function costAtStake({ lo, hi }: Interval, floor: Rational | undefined, most: Rational): Rational | null {
  const width = hi === null ? null : subtract(hi, lo!);
  if (floor === undefined) return width;
  const room = greatest(ZERO, subtract(most, floor));
  return width === null ? room : least(width, room);
}

/** By the index of the fact or the id of the parameter. */
function stakesOf(model: Model, findings: Findings): Map<number | string, Stake> {
  const stakes = new Map<number | string, Stake>();
  const each = (reads: Reads, enter: (stake: Stake) => void): void => {
    for (const key of [...reads.facts, ...reads.parameters]) {
      let stake = stakes.get(key);
      if (stake === undefined) stakes.set(key, (stake = noStake()));
      enter(stake);
    }
  };
  model.plan.indicators.forEach((indicator, index) => {
    const outcome = findings.outcomes[index]!;
    // What a row that does not apply leaves to the others may be open all the same.
    if (outcome.rescaled !== undefined && !equals(outcome.rescaled.lo, outcome.rescaled.hi)) each(model.reads[index]!, () => undefined);
    const open = findings.settled[index] ?? outcome;
    if (open.status !== 'undetermined') return;
    const width = subtract(open.hi, open.lo);
    each(model.reads[index]!, (stake) => {
      addPoints(stake, width);
      stake.rows.push(indicator.id);
    });
  });
  model.plan.validity.forEach((validity, index) => {
    if (findings.validity[index] !== undefined) return;
    each(model.validityReads[index]!, (stake) => stake.validity.push(validity.id));
  });
  model.requirements.forEach(({ id }, index) => {
    if (findings.requirements[index] === 'unknown') each(model.requirementReads[index]!, (stake) => stake.requirements.push(id));
  });
  findings.deductions?.items.forEach((item, index) => {
    if (isKnown(item)) return;
    each(model.itemReads[index]!, (stake) => {
      addPoints(stake, costAtStake(item, model.floor, findings.total.hi));
      stake.rows.push(model.plan.negativeList!.items[index]!.id);
    });
  });
  enterResult(model, findings, each);
  return stakes;
}

/** What the total, the grades and the effects on them read, while they are open. */
function enterResult({ plan, totalReads, gradeReads, effectReads }: Model, { total, grading }: Findings, each: (reads: Reads, enter: (stake: Stake) => void) => void): void {
  if (total.status === 'undetermined') each(totalReads, () => undefined);
  if (grading.scales.some(isOpenGrade)) each(gradeReads, () => undefined);
  (plan.effects ?? []).forEach(({ id }, index) => {
    if (grading.effects[index] === undefined) each(effectReads[index]!, (stake) => stake.effects.push(id));
  });
}

/**
 * A fact that nothing open reads may still settle one that matters: a member of a committee implies the committee, a
 * part is never larger than its whole, a list is as long as another. Nothing is at stake with it directly.
 */
function addRevealing(stakes: Map<number | string, Stake>, model: Model, given: readonly (Given | undefined)[], isUnknown: (index: number) => boolean): void {
  const settlesLimit = (index: number): boolean => [...model.limits[index]!.facts].some((limit) => isUnknown(limit) && stakes.has(limit));
  const settlesMate = (index: number): boolean => settlesLength(model.mates[index]!, given, (mate) => stakes.has(mate) || settlesLimit(mate));
  const reveals = (index: number): boolean => settlesLimit(index) || (!saysLength(given[index]) && settlesMate(index));
  // What reveals one of these matters in turn.
  for (let found: readonly number[] = [...model.read]; found.length > 0; ) {
    found = [...model.read].filter((index) => !stakes.has(index) && reveals(index));
    for (const index of found) stakes.set(index, noStake());
  }
}

/** While no list says how long it is, each could say it of one that matters. */
function settlesLength(mates: readonly number[], given: readonly (Given | undefined)[], matters: (index: number) => boolean): boolean {
  return mates.some(matters) && !mates.some((mate) => saysLength(given[mate]));
}
