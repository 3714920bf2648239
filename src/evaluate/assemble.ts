import { parseFraction } from '../exact/text.js';
import { ZERO, type Rational } from '../exact/rational.js';
import { interval, isKnown, type Interval, type Truth } from '../formula/interval.js';
import type { PlanGrades } from '../plan/clauses.js';
import { childrenOf, scalesIn } from '../plan/lookup.js';
import type { Plan } from '../plan/plan.js';
import {
  ASSESSMENT_FORMAT,
  type AssessedEffect,
  type AssessedGrade,
  type AssessedIndicator,
  type AssessedTotal,
  type Assessment,
  type AssessorShare,
  type EntryValue,
  type FactValue,
  type OpenBounds,
} from './assessment.js';
import type { Findings } from './cases.js';
import { exactTexts, keep, type ExactTexts } from './exact-text.js';
import { cutsOf, isOpenGrade, levelsOf, type Graded } from './grades.js';
import type { Model } from './model.js';
import type { Outcome } from './outcome.js';
import { echoOf, type Given } from './read-fact.js';
import { conformityOf } from './requirements.js';
import type { Share } from './shares.js';
import { noneOf, unknownsOf } from './unknown.js';
import { unusedOf } from './unused.js';

export type Assemble = (given: readonly (Given | undefined)[], findings: Findings) => Assessment;

/** Makes the function that turns findings into an assessment. What is the same every time is made here, once. */
export function assembler(model: Model, shares: readonly Share[]): Assemble {
  const { plan, chosen } = model;
  const texts = exactTexts(plan.places);
  const tree = childrenOf(plan, undefined).map((index) => indicatorOf(plan, index, texts));
  const bonus = bonusOf(plan, texts);
  const rulebook = Object.freeze({ id: plan.id, edition: plan.edition });
  const readings = Object.freeze({ ...chosen.readings });
  const parameters = Object.freeze(parameterTexts(model, texts));
  const echo = echoing(plan);
  const edges = literalCuts(plan);
  const unused = unusedOf(model);
  const listed = negativeListOf(plan, texts);
  const hasRequirements = plan.requirements !== undefined;
  const asOf = { ...(chosen.asOf === undefined ? {} : { asOf: chosen.asOf }), ...(chosen.subject === undefined ? {} : { subject: chosen.subject }) };
  return (given, findings) => {
    const isOpen = isUnsettled(findings);
    return {
      format: ASSESSMENT_FORMAT,
      rulebook,
      total: totalAfter(findings, texts, edges),
      ...gradesIn(plan, findings),
      indicators: makeAll(tree, findings),
      ...bonus(findings),
      byAssessor: findings.byAssessor.map((outcome, index) => ({ assessor: shares[index]!.assessor, ...totalOf(outcome, texts, []) })),
      validity: plan.validity.map(({ id, clause }, index) => ({ id, clause, status: validityStatus(findings.validity[index]) })),
      ...listed(findings, given),
      ...(hasRequirements ? requirementsOf(model, findings) : {}),
      unknown: isOpen ? unknownsOf(model, given, findings, texts) : [],
      none: isOpen ? noneOf(model, given, findings) : [],
      ...unused(given, findings),
      facts: echo(given),
      readings,
      parameters,
      ...asOf,
    };
  };
}

/** Says all facts as they were read. */
function echoing({ facts }: Plan): (given: readonly (Given | undefined)[]) => Assessment['facts'] {
  const nothing = Object.fromEntries(facts.map(({ id }) => [id, null]));
  const ids = facts.map(({ id }) => id);
  const echoes = facts.map(echoOf);
  return (given) => {
    // A copy of a template keeps the fast layout that adding so many keys one by one would lose.
    const said: Record<string, FactValue> = { ...nothing };
    for (let index = 0; index < given.length; index += 1) {
      const value = given[index];
      if (value !== undefined) said[ids[index]!] = echoes[index]!(value);
    }
    return said;
  };
}

function isUnsettled({ outcomes, totals, total, settled, deductions, grading, validity, requirements }: Findings): boolean {
  // A floor, a cap or a share may settle the whole while a row of it is still open.
  const isRowOpen = totals.table.status === 'undetermined' || outcomes.some((one) => one.status === 'undetermined');
  const isOpen = isRowOpen || total.status === 'undetermined' || (deductions !== undefined && !isKnown(deductions.deducted));
  return isOpen || settled.length > 0 || grading.scales.some(isOpenGrade) || grading.effects.includes(undefined) || validity.includes(undefined) || requirements.includes('unknown');
}

function validityStatus(truth: boolean | undefined): 'met' | 'unmet' | 'unknown' {
  return truth === undefined ? 'unknown' : truth ? 'met' : 'unmet';
}

/** The total, after the negative list and rounded where that is asked. */
function totalAfter({ total, deductions, rounded }: Findings, texts: ExactTexts, edges: readonly Rational[]): AssessedTotal {
  const exact = deductions?.total;
  if (exact === undefined && rounded === undefined) return totalOf(total, texts, edges);
  const { lo, hi } = rounded ?? exact!;
  const available = texts.bounds(total.available.lo, total.available.hi);
  const max = texts.exact(hi!, edges);
  const min = lo === null ? null : lo === hi ? max : texts.exact(lo, edges);
  const unrounded = rounded === undefined ? {} : { unrounded: openBounds(exact ?? interval(total.lo, total.hi), texts) };
  // As without a list, a total is known only together with the points to be had.
  return min === max && available.min === available.max ? { value: max, min, max, available, ...unrounded } : { min, max, available, ...unrounded };
}

function openBounds({ lo, hi }: Interval, texts: ExactTexts): OpenBounds {
  return { min: lo === null ? null : texts.exact(lo), max: hi === null ? null : texts.exact(hi) };
}

/** The bonus as a section of its own, with what of it counts. */
function bonusOf(plan: Plan, texts: ExactTexts): (findings: Findings) => Pick<Assessment, 'bonus'> {
  const { bonus } = plan;
  if (bonus === undefined) return () => ({});
  const make = indicatorOf(plan, bonus.section, texts);
  const cap = bonus.cap === undefined ? {} : { cap: texts.exact(parseFraction(bonus.cap)!) };
  return (findings) => {
    const { lo, hi } = findings.totals.counted!;
    return { bonus: { ...make(findings), counted: texts.bounds(lo!, hi!), ...cap } };
  };
}

type Listed = (findings: Findings, given: readonly (Given | undefined)[]) => Pick<Assessment, 'negativeList'>;

function negativeListOf({ negativeList, facts }: Plan, texts: ExactTexts): Listed {
  if (negativeList === undefined) return () => ({});
  const { assessor, items } = negativeList;
  const places = items.map((item) => facts.findIndex((fact) => fact.id === item.fact));
  const echoes = places.map((place) => echoOf(facts[place]!));
  const open = (x: Interval): OpenBounds => openBounds(x, texts);
  return ({ total, deductions }, given) => ({
    negativeList: {
      ...(assessor === undefined ? {} : { assessor }),
      before: texts.bounds(total.lo, total.hi),
      deducted: open(deductions!.deducted),
      raw: open(deductions!.raw),
      items: items.map(({ id, title }, index) => {
        const place = places[index]!;
        const events = given[place] === undefined ? null : (echoes[index]!(given[place]) as readonly EntryValue[]);
        return { id, title, events, deducted: open(deductions!.items[index]!) };
      }),
    },
  });
}

function requirementsOf({ requirements }: Model, findings: Findings): Pick<Assessment, 'requirements' | 'conformity'> {
  const all = requirements.map(({ id, clause, modality }, index) => ({ id, clause, modality, status: findings.requirements[index]! }));
  return { requirements: all, conformity: conformityOf(all) };
}

function totalOf(outcome: Outcome, texts: ExactTexts, edges: readonly Rational[]): Omit<AssessorShare, 'assessor'> {
  const { min, max } = texts.bounds(outcome.lo, outcome.hi, edges);
  const available = texts.bounds(outcome.available.lo, outcome.available.hi);
  return outcome.status === 'undetermined' ? { min, max, available } : { value: min, min, max, available };
}

/** The grades of every scale, and what changed them. */
function gradesIn(plan: Plan, { grading, validity }: Findings): Pick<Assessment, 'grade' | 'otherGrades' | 'effects'> {
  const [first, ...others] = scalesIn(plan).map((grades, index) => gradeOf(grades, grading.scales[index]!, validity));
  const { effects } = plan;
  return {
    ...(first === undefined ? {} : { grade: first }),
    ...(others.length === 0 ? {} : { otherGrades: others }),
    ...(effects === undefined ? {} : { effects: effects.map(({ id, clause }, index) => ({ id, clause, status: effectStatus(grading.effects[index]) })) }),
  };
}

function effectStatus(truth: Truth): AssessedEffect['status'] {
  return truth === undefined ? 'unknown' : truth ? 'applied' : 'notApplied';
}

function gradeOf(grades: PlanGrades, { bands, levels }: Graded, validity: readonly Truth[]): AssessedGrade {
  const scale = [...grades.bands, grades.otherwise];
  const before = [...new Set(bands.map((index) => scale[index]!.id))];
  const possible = levels === undefined ? before : levels.map((level) => levelsOf(grades)[level]!);
  const first = levels === undefined ? scale[bands[0]!]! : scale.find(({ id }) => id === possible[0])!;
  return {
    scale: grades.scale,
    ...(possible.length === 1 ? { value: first.id, label: first.label } : {}),
    possible,
    ...(levels === undefined ? {} : { beforeEffects: before }),
    ...(validity.includes(false) ? { withheld: 'validity' } : validity.includes(undefined) ? { pending: 'validity' } : {}),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type MakeIndicator = (findings: Pick<Findings, 'outcomes' | 'settled'>) => AssessedIndicator;

function indicatorOf(plan: Plan, index: number, texts: ExactTexts): MakeIndicator {
  const { id, title, assessor, points, scoring, ifUnknown } = plan.indicators[index]!;
  const inner = scoring === undefined ? childrenOf(plan, index).map((child) => indicatorOf(plan, child, texts)) : undefined;
  // An approximation never looks like nothing or like all the points.
  const edges = [ZERO, parseFraction(points)!] as const;
  const full = texts.bounds(edges[1], edges[1]);
  const make: MakeIndicator = (findings) => {
    const { status, available: whole, lo, hi } = findings.outcomes[index]!;
    const available = whole.full ? full : texts.bounds(whole.lo, whole.hi);
    const one: Mutable<AssessedIndicator> =
      status === 'scored'
        ? { id, title, status, available, awarded: texts.exact(lo, edges) }
        : status === 'undetermined'
          ? { id, title, status, available, bounds: texts.bounds(lo, hi, edges) }
          : { id, title, status, available };
    if (assessor !== undefined) one.assessor = assessor;
    if (ifUnknown !== undefined && findings.settled[index] !== undefined) one.ifUnknown = ifUnknown;
    if (inner !== undefined) one.indicators = makeAll(inner, findings);
    return one;
  };
  if (inner !== undefined || ifUnknown !== undefined) return make;
  // What rows come to again and again is made once: by its place where it is points, and where it is not, by itself.
  const scored = new Map<number, AssessedIndicator>();
  const others = new Map<Outcome, AssessedIndicator>();
  return (findings) => {
    const outcome = findings.outcomes[index]!;
    if (outcome.status === 'scored' && outcome.available.full) {
      const place = texts.placeOf(outcome.lo);
      return place < 0 ? make(findings) : (scored.get(place) ?? keep(scored, place, make(findings)));
    }
    return outcome.common ? (others.get(outcome) ?? keep(others, outcome, make(findings))) : make(findings);
  };
}

function makeAll(makers: readonly MakeIndicator[], findings: Pick<Findings, 'outcomes' | 'settled'>): readonly AssessedIndicator[] {
  const made = new Array<AssessedIndicator>(makers.length);
  for (let index = 0; index < makers.length; index += 1) made[index] = makers[index]!(findings);
  return made;
}

function parameterTexts({ plan, chosen }: Model, texts: ExactTexts): Record<string, string | null> {
  return Object.fromEntries(
    plan.parameters.map(({ id }) => {
      const { lo, hi } = chosen.parameters.get(id)!;
      return [id, lo !== null && lo === hi ? texts.exact(lo).fraction : null];
    }),
  );
}

/** The cuts of the grades that are written as numbers: what the shown total must not seem to cross. */
function literalCuts(plan: Plan): readonly Rational[] {
  return scalesIn(plan).flatMap(({ bands }) => bands.flatMap(cutsOf)).flatMap(({ value }) => (value.op === 'number' ? [parseFraction(value.value)!] : []));
}
