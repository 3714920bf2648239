import type { Language } from '../diagnostics/diagnostic.js';
import { MOST_ENTRIES } from '../evaluate/read-fact.js';
import { NEVER as NO_DATE } from '../exact/date.js';
import { parseFraction } from '../exact/text.js';
import type { Plan, PlanBallots, PlanFact } from '../plan/plan.js';
import { ALWAYS, askedWhen, NEVER, type SchemaPart } from './asked-when.js';
import { askedFacts, factsInOrder, FORM, limitTexts, listText, placeText, readersOf, sameLengthText, type FactsFormOptions, type FormWords, type Reader } from './facts-form.js';
import { fill } from './phrases.js';

/** Which facts to ask for, and in which language. */
export type FactsSchemaOptions = Omit<FactsFormOptions, 'all'>;

/** One fact: what is drawn, and which values it may have. Other keywords of JSON Schema depend on its kind. */
export interface FactSchema {
  /** Its label. */
  readonly title: string;
  /** A remark, the unit, the limits in words, and who reads it. */
  readonly description?: string;
  /** The kind that a form draws first; then the others that are taken, at the end `null` for a fact that is not known. */
  readonly type: readonly string[];
  /** What it counts. */
  readonly 'x-unit'?: string;
  /** The section of the first level that reads it. */
  readonly 'x-group'?: string;
  readonly [keyword: string]: unknown;
}

/** Where the facts given satisfy `if`, `then` has the properties that come in. */
export interface Conditional {
  /** What the facts given must satisfy. */
  readonly if: Readonly<Record<string, unknown>>;
  /** The properties that come in. */
  readonly then: Readonly<Record<string, unknown>>;
}

/** A JSON Schema (draft 2020-12) of the facts of a rulebook. */
export interface FactsSchema {
  /** The draft that it is written in. */
  readonly $schema: 'https://json-schema.org/draft/2020-12/schema';
  /** The title of the table, verbatim. */
  readonly title: string;
  /** The standard and the place of the table in it. */
  readonly description: string;
  /** Facts are one object. */
  readonly type: 'object';
  /** What is always asked, in the order of the table. */
  readonly properties: Readonly<Record<string, FactSchema>>;
  /** What is asked under a guard: `if` it holds, `then` these facts are properties. Absent where there is none. */
  readonly allOf?: readonly Conditional[];
  /** A fact that is given while it is not asked must still be well formed. */
  readonly dependentSchemas: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The names of all facts of the rulebook. */
  readonly propertyNames: {
    /** In the order of declaration. */
    readonly enum: readonly string[];
  };
  /** Every fact that may be asked, in the order of the table. */
  readonly 'x-order': readonly string[];
  /** The facts that are not always asked. */
  readonly $defs: Readonly<Record<string, FactSchema>>;
}

/**
 * The facts of a plan as a JSON Schema that a form generator draws: what the chosen readings and the chosen subject ask
 * for, in the order of the table. Nothing is required, and null stands for what is not known.
 *
 * - a fact with a guard becomes a property as soon as its guard surely holds; a guard that compares numbers cannot be
 *   said in a schema, so that fact is always a property
 * - facts that are not asked are no properties; where they are given all the same, their values are checked
 * - weaker than `evaluate`, which alone sees the part of a rate that is more than its whole, limits of a rate other than
 *   0 and 1 in text, numbers of more than 15 digits, steps such as 0.1, ranges that end below where they begin, and facts that
 *   contradict each other
 * - each call makes a new object; two calls give the same text
 *
 * @example
 * ```ts
 * factsSchema(estate).properties.households?.title; // → '业主总家庭户数'
 * ```
 */
export function factsSchema<F>(plan: Plan<F>, options: FactsSchemaOptions = {}): FactsSchema {
  const { lang = 'zh', readings = {}, subject } = options;
  const asked = askedFacts(plan, options);
  const readers = readersOf(plan, subject);
  const facts: readonly Guarded[] = factsInOrder(plan, readers).map((fact) => ({ fact, when: asked.has(fact.id) ? askedWhen(plan, readings, fact) : NEVER }));
  const listed = facts.flatMap(({ fact, when }) => (when === NEVER ? [] : [fact]));
  const schemaOf = (fact: PlanFact): FactSchema => {
    const own = readers.get(fact.id) ?? [];
    const description = hint(plan, fact, own, listed, lang);
    return {
      title: fact.label,
      ...(description === '' ? {} : { description }),
      ...valueOf(fact, WORDS[lang]),
      ...(fact.unit === undefined ? {} : { 'x-unit': fact.unit }),
      ...groupOf(plan, own[0]),
    };
  };
  const always = facts.filter(({ when }) => when === ALWAYS);
  const others = facts.filter(({ when }) => when !== ALWAYS);
  const guarded = others.filter(({ when }) => when !== NEVER);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: plan.title,
    description: `${plan.standard.code} ${plan.standard.place}`,
    type: 'object',
    properties: Object.fromEntries(always.map(({ fact }) => [fact.id, schemaOf(fact)])),
    ...(guarded.length === 0 ? {} : { allOf: byGuard(guarded) }),
    dependentSchemas: Object.fromEntries(others.map(({ fact }) => [fact.id, referring([fact])])),
    propertyNames: { enum: plan.facts.map(({ id }) => id) },
    'x-order': listed.map(({ id }) => id),
    $defs: Object.fromEntries(others.map(({ fact }) => [fact.id, schemaOf(fact)])),
  };
}

/** A fact, and the facts under which it is asked. */
interface Guarded {
  readonly fact: PlanFact;
  readonly when: SchemaPart;
}

/** One entry for each guard, with all the facts that it lets in. */
function byGuard(guarded: readonly Guarded[]): readonly Conditional[] {
  const groups = new Map<string, Guarded[]>();
  for (const one of guarded) {
    const key = JSON.stringify(one.when);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => ({ if: group[0]!.when, then: referring(group.map(({ fact }) => fact)) }));
}

function referring(facts: readonly PlanFact[]): SchemaPart {
  return { properties: Object.fromEntries(facts.map(({ id }) => [id, { $ref: `#/$defs/${id}` }])) };
}

const WORDS = {
  zh: { unknown: '不知道', yes: '是', no: '否', rate: '17/20、85% 或 0.85', share: '0.85 或 85%', unit: '单位：{unit}' },
  en: { unknown: 'not known', yes: 'yes', no: 'no', rate: '17/20, 85% or 0.85', share: '0.85 or 85%', unit: 'in {unit}' },
} as const;

type Words = (typeof WORDS)[Language];

/** What stands beside the label. */
function hint(plan: Plan, fact: PlanFact, readers: readonly Reader[], listed: readonly PlanFact[], lang: Language): string {
  const form = FORM[lang];
  const parts = [
    ...(fact.note === undefined ? [] : [fact.note]),
    ...(fact.unit === undefined ? [] : [fill(WORDS[lang].unit, { unit: fact.unit })]),
    ...howText(fact, form, WORDS[lang]),
    ...(isShare(fact) ? [WORDS[lang].share] : []),
    ...sameLengthText(fact, listed, form),
    ...limitTexts(plan, fact, form),
  ];
  return `${parts.join(' · ')}${placeText(readers, plan, form)}`.replace(/^ — /, '');
}

/** What may be written; nothing where a form shows it. */
function howText(fact: PlanFact, form: FormWords, words: Words): readonly string[] {
  switch (fact.kind) {
    case 'count':
    case 'amount':
    case 'date':
      return [form[fact.kind]];
    case 'rate':
      return [words.rate];
    case 'counts':
    case 'amounts':
      return [listText(fact, form)];
    default:
      return [];
  }
}

/** The section of the first level in which a row stands; a row that stands there itself has none. */
function groupOf(plan: Plan, reader: Reader | undefined): Pick<FactSchema, 'x-group'> {
  let row = reader?.row;
  while (row?.parent !== undefined) row = plan.indicators[row.parent];
  return row === undefined || row.scoring !== undefined ? {} : { 'x-group': row.title };
}

/** What may be given for a fact. */
interface Value {
  readonly type: readonly string[];
  readonly [keyword: string]: unknown;
}

function valueOf(fact: PlanFact, words: Words): Value {
  switch (fact.kind) {
    case 'yesNo':
      return oneOf('boolean', [{ const: true, title: words.yes }, { const: false, title: words.no }], words);
    case 'choice':
      return oneOf('string', fact.options!.map(({ id, label }) => ({ const: id, title: label })), words);
    case 'count':
    case 'amount':
      return numberOf(fact);
    case 'rate':
      return rateOf(fact);
    case 'counts':
    case 'amounts':
      return listOf(fact);
    case 'date':
      return withRange({ type: ['string'], pattern: DATE });
  }
}

/** "Not known" stands first: there are form generators that begin with the first option, and nobody has chosen yet. */
function oneOf(type: string, options: readonly SchemaPart[], words: Words): Value {
  return { type: [type, 'null'], oneOf: [{ const: null, title: words.unknown }, ...options] };
}

/** More digits are not read. */
const GREATEST = 999_999_999_999_999;

function numberOf(fact: PlanFact): Value {
  const { kind, min, max, step } = fact;
  const type = kind === 'count' || kind === 'counts' ? 'integer' : 'number';
  return withRange({
    ...(isShare(fact) ? { type: [type, 'string'], pattern: `^(${SHARE})$` } : { type: [type] }),
    minimum: Math.max(approximate(min) ?? -GREATEST, -GREATEST),
    maximum: Math.min(approximate(max) ?? GREATEST, GREATEST),
    ...(step === undefined || !isBinary(step) ? {} : { multipleOf: approximate(step) }),
  });
}

/** The same, or what it lies between: two ends of which one may be left out. */
function withRange(value: Value, end: Value = value): Value {
  const ends = { ...end, type: [...end.type, 'null'] };
  return { ...value, type: [...value.type, 'object', 'null'], properties: { min: ends, max: ends }, additionalProperties: false, minProperties: 1 };
}

function approximate(text: string): number;
function approximate(text: string | undefined): number | undefined;
function approximate(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const { n, d } = parseFraction(text)!;
  return Number(n) / Number(d);
}

/** Validators divide doubles: by 0.5 without error, but 0.3 is no multiple of 0.1 to them. */
function isBinary(step: string): boolean {
  return Number.isInteger(Math.log2(Number(parseFraction(step)!.d)));
}

/** Numbers from 0 to 1, which people also write as percentages. */
function isShare({ kind, min, max, step }: PlanFact): boolean {
  return (kind === 'amount' || kind === 'amounts') && min === '0' && max === '1' && step === undefined;
}

/** `85%`, `0.85`. */
const SHARE = String.raw`[1-9]?[0-9](\.[0-9]{1,15})?%|100(\.0{1,15})?%|0(\.[0-9]{1,15})?|1(\.0{1,15})?`;
const SIDE = String.raw`(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?`;
/** The same, or a pair in one text: `17/20`. */
const RATE = `^(${SIDE}/${SIDE}|${SHARE})$`;

/** Drawn as text, since one input takes a rate in every way that people write it; `evaluate` keeps the parts of `17/20`. */
function rateOf({ min, max, ballots }: PlanFact): Value {
  const ends = { minimum: approximate(min) ?? 0, maximum: approximate(max) ?? 1 };
  const pair = { items: { type: 'number', minimum: 0, maximum: GREATEST }, minItems: 2, maxItems: 2 };
  const rate = withRange({ type: ['string', 'number', 'array'], pattern: RATE, ...ends, ...pair }, { type: ['string', 'number'], pattern: RATE, ...ends });
  return ballots === undefined ? rate : withBallots(rate, ballots);
}

/** The same, or the votes for every answer; these are no range. */
function withBallots(rate: Value, { answers }: PlanBallots): Value {
  const votes = numberOf({ id: '', label: '', kind: 'count', min: '0' });
  const ids = answers.map(({ id }) => id);
  return {
    ...rate,
    properties: { ...(rate.properties as object), ...Object.fromEntries(answers.map(({ id, label }) => [id, { title: label, ...votes }])) },
    dependentRequired: Object.fromEntries(ids.map((id) => [id, ids.filter((other) => other !== id)])),
    dependentSchemas: { [ids[0]!]: { properties: { min: false, max: false } } },
  };
}

/** An entry that is not known is null. So is a list at first: an empty one would say that there was nothing. */
function listOf(fact: PlanFact): Value {
  const { length } = fact;
  return {
    type: ['array', 'null'],
    default: null,
    items: { ...numberOf(fact), default: null },
    ...(length === undefined ? { maxItems: MOST_ENTRIES } : { minItems: length, maxItems: length }),
  };
}

const YEAR = String.raw`([0-9]{3}[1-9]|[0-9][0-9][1-9][0-9]|[0-9][1-9][0-9][0-9]|[1-9][0-9]{3})`;
const DAY = String.raw`((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))`;
const LEAP_YEAR = String.raw`([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)`;
/**
 * A day of the calendar, or never. Not `format: date` beside `const: never`: many validators let `format` pass, and there
 * are form generators that put a constant in place of what was given.
 */
const DATE = `^(${YEAR}-${DAY}|${LEAP_YEAR}-02-29|${NO_DATE})$`;
