import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { Plan } from '../plan/plan.js';
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
  const { facts, readings, parameters, asOf } = assessment;
  return hashOf({ plan: planHash(plan), facts, readings, parameters, asOf: asOf ?? null });
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
  const { format, id, edition, readings, parameters, terms, facts, indicators, grades, validity } = plan;
  return hashOf({
    format,
    id,
    edition,
    readings: readings.map((one) => ({ id: one.id, default: one.default, options: idsOf(one.options) })),
    parameters: parameters.map((one) => ({ id: one.id, kind: one.kind, min: one.min, max: one.max })),
    terms: terms.map((one) => ({ id: one.id, formula: 'quantity' in one ? one.quantity : one.condition })),
    facts: facts.map((one) => ({
      id: one.id,
      kind: one.kind,
      min: one.min,
      max: one.max,
      step: one.step,
      length: one.length,
      options: one.options && idsOf(one.options),
      atMost: one.atMost,
      onlyIf: one.onlyIf,
      ifNone: one.ifNone,
    })),
    indicators: indicators.map((one) => ({
      id: one.id,
      parent: one.parent,
      points: one.points,
      assessor: one.assessor,
      variant: one.variant,
      appliesWhen: one.appliesWhen,
      otherwise: one.otherwise,
      scoring: one.scoring?.points,
    })),
    grades: grades && { of: grades.of, bands: grades.bands.map(({ id: band, from }) => ({ id: band, from })), otherwise: grades.otherwise.id },
    validity: validity.map(({ id: check, check: condition }) => ({ id: check, check: condition })),
  });
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

/** UTF-8 by hand: engines without TextEncoder run this too. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}
