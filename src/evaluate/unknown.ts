import { add, compare, subtract, ZERO, type Rational } from '../exact/rational.js';
import type { Unknown } from './assessment.js';
import type { Findings } from './cases.js';
import type { ExactTexts } from './exact-text.js';
import type { Model } from './model.js';
import type { Given } from './read-fact.js';
import type { Reads } from './scope.js';

interface Stake {
  points: Rational;
  readonly rows: string[];
  readonly validity: string[];
}

/**
 * The unknown facts and parameters that an undetermined row, the grade or an open precondition reads; most points at
 * stake first, equal ones in the order of declaration. A fact that picks a variant is credited with the section.
 */
export function unknownsOf(model: Model, given: readonly (Given | undefined)[], findings: Findings, texts: ExactTexts): readonly Unknown[] {
  const { plan, chosen } = model;
  const facts = plan.facts.map((fact, index) => (isOpen(given[index]) && findings.neutral[index] !== true ? fact : undefined));
  const parameters = plan.parameters.map((one) => {
    const value = chosen.parameters.get(one.id)!;
    return value.lo !== null && value.lo === value.hi ? undefined : one;
  });
  const stakes = stakesOf(model, findings);
  addRevealing(stakes, model, (index) => facts[index] !== undefined);
  const list: { unknown: Unknown; points: Rational }[] = [];
  const enter = (kind: Unknown['kind'], one: { id: string; label: string } | undefined, stake: Stake | undefined): void => {
    if (one === undefined || stake === undefined) return;
    const { points, rows, validity } = stake;
    list.push({ points, unknown: { id: one.id, kind, label: one.label, pointsAtStake: texts.exact(points), rows, validity } });
  };
  facts.forEach((fact, index) => { enter('fact', fact, stakes.get(index)); });
  parameters.forEach((parameter) => { enter('parameter', parameter, stakes.get(parameter?.id ?? '')); });
  return list.sort((a, b) => compare(b.points, a.points)).map((one) => one.unknown);
}

/** Rows and preconditions that stay open because there was nothing to measure: nothing they read can become known. */
export function noneOf(model: Model, given: readonly (Given | undefined)[], findings: Findings): readonly string[] {
  const { plan, reads, validityReads } = model;
  const isSettled = ({ facts }: Reads): boolean => ![...facts].some((index) => isOpen(given[index]) && findings.neutral[index] !== true);
  const rows = plan.indicators.flatMap(({ id }, index) => (findings.outcomes[index]!.none && isSettled(reads[index]!) ? [id] : []));
  const checks = plan.validity.flatMap(({ id }, index) => (findings.validityNone[index]! && isSettled(validityReads[index]!) ? [id] : []));
  return [...rows, ...checks];
}

function isOpen(given: Given | undefined): boolean {
  return given === undefined || (Array.isArray(given) && given.includes(undefined));
}

/** By the index of the fact or the id of the parameter. */
function stakesOf(model: Model, findings: Findings): Map<number | string, Stake> {
  const stakes = new Map<number | string, Stake>();
  const each = (reads: Reads, enter: (stake: Stake) => void): void => {
    for (const key of [...reads.facts, ...reads.parameters]) {
      let stake = stakes.get(key);
      if (stake === undefined) stakes.set(key, (stake = { points: ZERO, rows: [], validity: [] }));
      enter(stake);
    }
  };
  model.plan.indicators.forEach((indicator, index) => {
    const outcome = findings.outcomes[index]!;
    if (outcome.status !== 'undetermined') return;
    const width = subtract(outcome.hi, outcome.lo);
    each(model.reads[index]!, (stake) => {
      stake.points = add(stake.points, width);
      stake.rows.push(indicator.id);
    });
  });
  model.plan.validity.forEach((validity, index) => {
    if (findings.validity[index] !== undefined) return;
    each(model.validityReads[index]!, (stake) => stake.validity.push(validity.id));
  });
  if (findings.grades.length > 1) each(model.gradeReads, () => undefined);
  return stakes;
}

/**
 * A fact that nothing open reads may still settle one that matters: a member of a committee implies the committee, a
 * part is never larger than its whole. Nothing is at stake with it directly.
 */
function addRevealing(stakes: Map<number | string, Stake>, { limits, read }: Model, isUnknown: (index: number) => boolean): void {
  for (const index of read) {
    const reveals = [...limits[index]!.facts].some((limit) => isUnknown(limit) && stakes.has(limit));
    if (reveals && !stakes.has(index)) stakes.set(index, { points: ZERO, rows: [], validity: [] });
  }
}
