import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { utf8 } from '../exact/utf8.js';
import type { PlanGrades } from '../plan/clauses.js';
import type { Plan, PlanFact, PlanParameter } from '../plan/plan.js';
import type { PlanIndicator } from '../plan/table.js';
import type { Assessment } from './assessment.js';

/**
 * What an assessment was made from, as one SHA-256 in hexadecimal: the scoring part of the plan, the facts as read,
 * readings, parameters and day. Equal fingerprints mean the same score everywhere; two ways of writing the same
 * fact ("85%", 0.85) agree.
 *
 * @example
 * ```ts
 * const one = unwrap(evaluate(estate, { staffInPost: '85%' }));
 * const other = unwrap(evaluate(estate, { staffInPost: 0.85 }));
 * fingerprint(estate, one) === fingerprint(estate, other); // → true
 * ```
 */
export function fingerprint<F>(plan: Plan<F>, assessment: Assessment): string {
  const { facts, readings, parameters, asOf, subject } = assessment;
  return hashOf({ plan: planHash(plan), facts, readings, parameters, asOf: asOf ?? null, subject });
}

/**
 * The SHA-256 of what a plan scores: its formulas, points, limits, options, assessors and cuts. Titles, labels, notes
 * and phrases are left out, so that a corrected word is not a new edition.
 *
 * @example
 * ```ts
 * planHash(estate); // → '535f7c2bd01f3dfda2aaacdf88733f959540b73bcca9183ac77baaf595c1beaf'
 * ```
 */
export function planHash<F>(plan: Plan<F>): string {
  const { format, id, edition, terms, validity } = plan;
  return hashOf({
    format,
    id,
    edition,
    readings: plan.readings.map((one) => ({ id: one.id, default: one.default, options: idsOf(one.options) })),
    parameters: plan.parameters.map(scoringOfParameter),
    terms: terms.map((one) => ({ id: one.id, formula: 'quantity' in one ? one.quantity : one.condition })),
    facts: plan.facts.map(scoringOfFact),
    indicators: plan.indicators.map(scoringOfIndicator),
    validity: validity.map(({ id: check, check: condition }) => ({ id: check, check: condition })),
    ...scoringBesideTable(plan),
  });
}

// Parts that a plan does not have are left out of the hash, so that a new part changes no hash but where it is used.

function scoringOfParameter({ id, kind, min, max, value, values }: PlanParameter): object {
  return { id, kind, min, max, value, values: values?.map((one) => ({ from: one.from, value: one.value })) };
}

function scoringOfFact({ id, kind, min, max, step, length, per, options, atMost, onlyIf, ifNone, ballots }: PlanFact): object {
  // Lists of free length are told apart by their word.
  const word = length === undefined ? per : undefined;
  return { id, kind, min, max, step, length, per: word, options: options && idsOf(options), atMost, onlyIf, ifNone, ballots: ballots && { answers: idsOf(ballots.answers), index: ballots.index } };
}

function scoringOfIndicator({ id, parent, points, pointsBy, assessor, variant, appliesWhen, otherwise, zeroWhen, combine, ifUnknown, scoring }: PlanIndicator): object {
  return { id, parent, points, pointsBy, assessor, variant, appliesWhen, otherwise, zeroWhen, combine, ifUnknown, scoring: scoring?.points };
}

function scoringOfScale({ of, bands, otherwise }: PlanGrades): object {
  return { of, bands: bands.map((band) => ({ ...band, label: undefined })), otherwise: otherwise.id };
}

function scoringBesideTable({ totalOf, bonus, round, grades, otherGrades, effects, negativeList, requirements }: Plan): object {
  return {
    totalOf,
    bonus,
    round: round && { to: round.to, mode: round.mode, at: round.at },
    grades: grades && scoringOfScale(grades),
    otherGrades: otherGrades?.map(scoringOfScale),
    effects: effects?.map((effect) => ({ ...effect, clause: undefined, quote: undefined })),
    negativeList: negativeList && {
      several: negativeList.several,
      floor: negativeList.floor,
      items: negativeList.items.map(({ id, deduct, fact }) => ({ id, deduct, fact })),
    },
    requirements: requirements?.map(({ id, modality, subjects, appliesWhen, check }) => ({ id, modality, subjects, appliesWhen, check })),
  };
}

function idsOf(options: readonly { readonly id: string }[]): readonly string[] {
  return options.map((option) => option.id);
}

function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8(canonical(value))));
}

/** JSON with sorted keys, absent parts left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}
