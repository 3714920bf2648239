import { compare, sign } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import { scalesIn } from './lookup.js';
import type { Plan } from './plan.js';
import { isOfPoints, isRescaled } from './total-formula.js';
import type { FormulaChecks } from './read-formula.js';
import { fraction, list, notNegative, object, oneOf, optional, pair, positive, text, whole, wholeUpTo, type Check } from './shape.js';

const MOST_SCALES = 99;
const MOST_LEVELS = 99;
const BASIS = oneOf(['text', 'inferred', 'local']);

/** The shapes of what a plan may hold beside its table: grades, the negative list, requirements, shares and notes. */
export function clauseShapes({ quantity, condition, selector }: FormulaChecks): Readonly<Record<string, Check>> {
  const worded = (word: Check): Check => selector(['reading'], () => word, word);
  const floor: Check = (value, path, problems) => {
    if (value !== 'none') notNegative(value, path, problems);
  };
  const item = object({ id: text, title: text, deduct: pair(notNegative), fact: text, note: optional(text), clause: optional(text), quote: optional(text) });
  const labelled = object({ id: text, label: text });
  const cut = optional(quantity);
  const scale = object({
    scale: text, clause: text, quote: optional(text), of: quantity, otherwise: labelled,
    bands: list(object({ id: text, label: text, from: cut, above: cut, upTo: cut, below: cut, when: optional(condition) }), 1),
  });
  return {
    grades: optional(scale),
    otherGrades: optional(list(scale, 1)),
    effects: optional(list(object({
      id: text, clause: text, quote: optional(text), scale: optional(wholeUpTo(1, MOST_SCALES)), when: condition,
      capAt: optional(text), downgrade: optional(wholeUpTo(1, MOST_LEVELS)), grade: optional(text),
    }), 1)),
    negativeList: optional(object({
      assessor: optional(text), clause: optional(text), basis: optional(BASIS), several: worded(oneOf(['sum', 'greatest'])),
      floor: optional(worded(floor)), items: list(item, 1),
    })),
    requirements: optional(list(object({
      id: text, clause: text, quote: text, modality: oneOf(['shall', 'should', 'may', 'aspire', 'unstated']), subjects: optional(list(text, 1)),
      note: optional(text), basis: optional(BASIS), appliesWhen: optional(condition), check: optional(condition),
    }), 1)),
    totalOf: optional(object({ of: optional(quantity), min: optional(fraction), max: optional(fraction) })),
    bonus: optional(object({ section: whole, cap: optional(positive) })),
    round: optional(object({ to: positive, mode: oneOf(['halfUp', 'halfEven', 'down', 'up']), at: oneOf(['row', 'total']), clause: optional(text), basis: BASIS })),
    subjects: optional(list(labelled, 1)),
    shares: optional(list(object({ clause: text, quote: text, assessors: list(text, 1), points: notNegative }), 1)),
    notes: optional(list(object({ kind: oneOf(['gap', 'erratum', 'conflict']), clause: optional(text), text }), 1)),
  };
}

export type Complain = (code: 'PLAN_NAME' | 'PLAN_TWICE', name: string, ...path: readonly (string | number)[]) => void;

/** What a negative list and requirements name must be there, and fit. */
export function checkClauses({ facts, indicators, negativeList, requirements = [], subjects = [] }: Plan, complain: Complain): void {
  const taken = new Set(indicators.map((indicator) => indicator.id));
  negativeList?.items.forEach(({ id, fact, deduct }, index) => {
    const list = facts.find((one) => one.id === fact);
    const isOwn = list?.kind === 'amounts' && list.min === deduct[0] && list.max === deduct[1];
    if (!isOwn) complain('PLAN_NAME', fact, 'negativeList', 'items', index, 'fact');
    if (taken.has(id)) complain('PLAN_TWICE', id, 'negativeList', 'items', index, 'id');
    taken.add(id);
    const [low, high] = deduct.map((text) => parseFraction(text)!);
    if (compare(low!, high!) > 0 || sign(high!) === 0) complain('PLAN_NAME', deduct[0], 'negativeList', 'items', index, 'deduct');
  });
  const known = new Set(subjects.map((subject) => subject.id));
  requirements.forEach(({ subjects: named = [], modality, check }, index) => {
    for (const subject of named) if (!known.has(subject)) complain('PLAN_NAME', subject, 'requirements', index, 'subjects');
    if ((modality === 'may') !== (check === undefined)) complain('PLAN_NAME', 'check', 'requirements', index, 'check');
  });
}

/** Effects act on grades that are there, each in one way. */
export function checkEffects(plan: Plan, complain: Complain): void {
  const scales = scalesIn(plan);
  if (plan.otherGrades !== undefined && plan.grades === undefined) complain('PLAN_NAME', 'grades', 'otherGrades');
  (plan.effects ?? []).forEach(({ scale = 0, ...effect }, index) => {
    const { capAt, downgrade, grade }: Partial<Record<'capAt' | 'grade', string> & { downgrade: number }> = effect;
    const written = Object.entries({ capAt, downgrade, grade }).filter(([, value]) => value !== undefined);
    const own = scales[scale];
    if (own === undefined) complain('PLAN_NAME', String(scale), 'effects', index, 'scale');
    if (written.length !== 1) complain('PLAN_NAME', effect.id, 'effects', index);
    const ids: readonly unknown[] = own === undefined ? [] : [...own.bands, own.otherwise].map(({ id }) => id);
    for (const [key, id] of written) if (own !== undefined && typeof id === 'string' && !ids.includes(id)) complain('PLAN_NAME', id, 'effects', index, key);
  });
}

/** A bonus is the last section of the first level. */
export function checkBonus({ indicators, bonus }: Plan, complain: Complain): void {
  const last = indicators.map(({ parent }) => parent === undefined).lastIndexOf(true);
  if (bonus !== undefined && (bonus.section !== last || indicators[last]!.scoring !== undefined)) complain('PLAN_NAME', String(bonus.section), 'bonus', 'section');
}

/** The formula of a total has ends whatever is unknown, and is not scaled up; its limits fit. */
export function checkTotalOf({ terms, indicators, totalOf = {} }: Plan, complain: Complain): void {
  const { of, min, max } = totalOf;
  if (of !== undefined && (min === undefined || max === undefined) && !isOfPoints(of, terms)) complain('PLAN_NAME', 'of', 'totalOf', 'of');
  if (min !== undefined && max !== undefined && compare(parseFraction(min)!, parseFraction(max)!) > 0) complain('PLAN_NAME', min, 'totalOf', 'min');
  if (of !== undefined && indicators.some(isRescaled)) complain('PLAN_NAME', 'rescale', 'totalOf', 'of');
}
