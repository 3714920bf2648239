import type { Language } from '../diagnostics/diagnostic.js';
import type { AssessedIndicator, Assessment, Status } from '../evaluate/assessment.js';
import { replay } from '../evaluate/replay.js';
import { compare, ZERO } from '../exact/rational.js';
import { decimalText, parseFraction } from '../exact/text.js';
import type { Condition, Quantity } from '../formula/formula.js';
import { interval, isKnown, within, type Interval } from '../formula/interval.js';
import { perPlan, readingOf } from '../plan/lookup.js';
import type { Plan } from '../plan/plan.js';
import type { Phrase, PhrasePart, PlanIndicator, Say, Scoring } from '../plan/table.js';
import { askedText, comparedTexts, conditionText, quantityText } from './describe.js';
import { fill, PHRASES, WORDS } from './phrases.js';
import { pointsText } from './points-text.js';
import { addReadings } from './readings-used.js';
import { besideLimits, choiceText, isRate, numberText, resolve, unitOf, valueOf, valueText, type Speaker } from './value-text.js';

/** One row in words. */
export interface Explanation {
  /** The id of the row. */
  readonly id: string;
  /** The title of the row, verbatim. */
  readonly title: string;
  /** As in the assessment. */
  readonly status: Status;
  /** One line: the row, its facts and arithmetic, the points, the reading used and the clause. */
  readonly text: string;
  /** The facts, the arithmetic and the points alone. */
  readonly body: string;
  /** Why the row surely does not count, or gets nothing whatever else is known: the condition that is false. */
  readonly because?: string;
  /** The readings that decided whether the row applies and how it is scored. */
  readonly readings: readonly string[];
}

/** Which rows, and in which language. */
export interface ExplainOptions {
  /** `zh` where nothing is said. */
  readonly lang?: Language;
  /** The ids of the rows wanted; all rows where nothing is said. Ids that the table does not have are passed over. */
  readonly only?: readonly string[];
}

/**
 * Every row of an assessment in one sentence, in the order of the table. The assessment must be one of this plan.
 *
 * - quotes, titles and labels stay verbatim Chinese in both languages
 * - an undetermined row says what it may still be worth, a row that does not apply says so
 *
 * @example
 * ```ts
 * explain(estate, assessment, { only: ['A1-04'] })[0].body; // → '业委会成员中党员人数 4 人 ÷ 业委会成员人数 7 人 ≈ 57.14%，低于 60%；得 0 分（满分 2 分）'
 * ```
 */
export function explain<F>(plan: Plan<F>, assessment: Assessment, options: ExplainOptions = {}): readonly Explanation[] {
  const speaker: Speaker = { plan, replay: replay(plan, assessment), lang: options.lang ?? 'zh' };
  const outcomes = outcomesOf(assessment.indicators, new Map());
  const wanted = options.only === undefined ? undefined : new Set(options.only);
  return rowsOf(plan).flatMap((row) => {
    const outcome = outcomes.get(row.id);
    if (outcome === undefined || wanted?.has(row.id) === false) return [];
    const readings = usedReadings(speaker, row, outcome);
    const { body, because } = bodyText(speaker, row, outcome);
    const text = sentence(speaker, row, body, readings);
    return [{ id: row.id, title: row.title, status: outcome.status, text, body, readings, ...(because === undefined ? {} : { because }) }];
  });
}

function outcomesOf(indicators: readonly AssessedIndicator[], outcomes: Map<string, AssessedIndicator>): ReadonlyMap<string, AssessedIndicator> {
  for (const one of indicators) {
    if (one.indicators === undefined) outcomes.set(one.id, one);
    else outcomesOf(one.indicators, outcomes);
  }
  return outcomes;
}

/** The rows of a tree. */
export function leaves(indicators: readonly AssessedIndicator[]): readonly AssessedIndicator[] {
  return indicators.flatMap((one) => (one.indicators === undefined ? [one] : leaves(one.indicators)));
}

/** A condition under which a row counts, its own or of something that it stands in. */
interface Gate {
  readonly condition: Condition;
  /** The choice fact, where the gate is that of a variant; then `otherwise` has no say. */
  readonly picks?: string;
}

interface Row extends PlanIndicator {
  readonly scoring: Scoring;
  readonly gates: readonly Gate[];
  /** The declared points as text. */
  readonly worth: string;
}

const rowsOf = perPlan((plan): readonly Row[] =>
  plan.indicators.flatMap((indicator) => {
    const { scoring } = indicator;
    return scoring === undefined ? [] : [{ ...indicator, scoring, gates: gatesOf(plan, indicator), worth: pointsText(indicator.points) }];
  }),
);

function gatesOf(plan: Plan, { parent, variant, appliesWhen }: PlanIndicator): readonly Gate[] {
  return [
    ...(parent === undefined ? [] : gatesOf(plan, plan.indicators[parent]!)),
    ...(variant === undefined ? [] : [{ condition: { op: 'option', fact: variant.fact, oneOf: [variant.option] }, picks: variant.fact } as const]),
    ...(appliesWhen === undefined ? [] : [{ condition: appliesWhen }]),
  ];
}

/** The gates that are not surely open. */
function doubtful({ replay: { build, env } }: Speaker, { gates }: Row): readonly Gate[] {
  return gates.filter(({ condition }) => build.condition(condition)(env) !== true);
}

function isShut({ replay: { build, env } }: Speaker, gates: readonly Gate[]): boolean {
  return gates.some(({ condition }) => build.condition(condition)(env) === false);
}

function usedReadings(speaker: Speaker, row: Row, { status }: AssessedIndicator): readonly string[] {
  const doubts = doubtful(speaker, row);
  const found = new Set<string>();
  for (const gate of row.gates) addReadings(found, speaker, gate.condition);
  if (typeof row.otherwise === 'object' && doubts.length > 0 && doubts.every((gate) => gate.picks === undefined)) addReadings(found, speaker, row.otherwise);
  if (status !== 'notApplicable' && !isShut(speaker, doubts)) addReadings(found, speaker, row.scoring.say);
  return [...found];
}

function sentence(speaker: Speaker, row: Row, body: string, readings: readonly string[]): string {
  const { plan, replay: again, lang } = speaker;
  const words = WORDS[lang];
  const chosen = readings.map((id) => {
    const reading = readingOf(plan, id);
    return fill(words.reading, { id, text: reading.options.find((one) => one.id === again.build.scope.reading(id))!.label });
  });
  const source = fill(words.clause, { code: plan.standard.code, clause: row.clause ?? plan.standard.place });
  return [`${row.id} ${row.title}${words.colon}${body}`, ...chosen, source].join(words.stop);
}

function bodyText(speaker: Speaker, row: Row, outcome: AssessedIndicator): Pick<Explanation, 'body' | 'because'> {
  const words = WORDS[speaker.lang];
  const got = gotText(worthOf(speaker, row), outcome, speaker.lang);
  const doubts = doubtful(speaker, row);
  const because = doubts.map((gate) => (gate.picks === undefined ? conditionText(speaker, gate.condition) : choiceText(speaker, gate.picks))).join(words.and);
  if (outcome.status === 'notApplicable') return { body: fill(words.notApplicable, { because }), because };
  if (isShut(speaker, doubts)) return { body: fill(words.zeroed, { because, got }), because };
  const said = phraseText(speaker, row.scoring.say, got);
  return { body: because === '' ? said : fill(words.mayApply, { because, sentence: said }) };
}

/** The points to be had, by the option chosen; `2 ~ 4` where that is not known. */
function worthOf({ replay: { build, env } }: Speaker, { worth, pointsBy }: Row): string {
  if (pointsBy === undefined) return worth;
  const option = env.choices[build.scope.fact(pointsBy.fact)];
  if (option !== undefined) return pointsText(pointsBy.options[build.scope.options(pointsBy.fact)[option]!]!);
  const all = Object.values(pointsBy.options).map((text) => parseFraction(text)!).sort(compare);
  return [...new Set([all[0]!, all.at(-1)!].map((one) => decimalText(one, 0)))].join(' ~ ');
}

function gotText(available: string, { awarded, bounds }: AssessedIndicator, lang: Language): string {
  const words = WORDS[lang];
  const short = (exact: { readonly decimal: string }): string => exact.decimal.replace(/\.0+$/, '');
  const { min, max } = bounds ?? { min: awarded, max: awarded };
  if (min === undefined || max === undefined) return '';
  // Where only the points to be had are open, the points are not.
  if (min.fraction === max.fraction) return fill(words.got, { points: short(min), available });
  return fill(words.open, { min: short(min), max: short(max), available });
}

/** How a phrase is put; a phrase that is not in the table says the points alone. */
function phraseText(speaker: Speaker, say: Say, got: string): string {
  const phrase = resolve(say, speaker.replay);
  const words = WORDS[speaker.lang];
  // Readings are always known, so that one is never left.
  if (!('phrase' in phrase)) return undecidedText(speaker, phrase as Undecided, got);
  const { parts = [] } = phrase;
  const key = phraseKey(speaker, phrase);
  const part = (one: PhrasePart): string => `${one.title}${words.colon}${phraseText(speaker, one.say, partText(speaker, one))}`;
  const slots: Record<string, string> = { got };
  if (key === 'steps') tierSlots(slots, speaker, phrase);
  else slots.conditions = conditionsText(speaker, phrase);
  if (parts.length > 0) slots.parts = parts.map(part).join(words.semicolon);
  fillQuantities(slots, key === 'proportional' ? { ...speaker, inShares: true } : speaker, phrase);
  return fill(Object.hasOwn(PHRASES, key) ? PHRASES[key]![speaker.lang] : '{got}', slots);
}

/** The tier that a quantity lies in: the quantity, and the tests that only this tier passes. */
function tierSlots(slots: Record<string, string>, speaker: Speaker, { conditions = [] }: Phrase): void {
  for (const tier of conditions) if (tier.op === 'compare') Object.assign(slots, comparedTexts(speaker, tier));
}

/** What a part of a row got, of its own points. */
function partText(speaker: Speaker, { awarded, points }: PhrasePart): string {
  const words = WORDS[speaker.lang];
  const x = within(valueOf(speaker, awarded), interval(ZERO, parseFraction(points)!));
  const [min, max] = [numberText(speaker, x.lo!), numberText(speaker, x.hi!)];
  return fill(isKnown(x) ? words.got : words.open, { min, max, points: min, available: pointsText(points) });
}

type Undecided = Exclude<Say, Phrase | { readonly op: 'reading' }>;

/** What decides between phrases and is not known; where that is whether there are points at all, also what they would be for. */
function undecidedText(speaker: Speaker, say: Undecided, got: string): string {
  const words = WORDS[speaker.lang];
  if (say.op === 'choice') return `${choiceText(speaker, say.fact)}${words.semicolon}${got}`;
  const zero = say.cases.map(({ use }) => use as Phrase).find(({ phrase }) => phrase === 'zeroWhen');
  if (zero === undefined) return `${askedText(speaker, say.cases)}${words.semicolon}${got}`;
  return fill(words.mayZero, { because: conditionsText(speaker, zero), sentence: phraseText(speaker, say.otherwise, got) });
}

function conditionsText(speaker: Speaker, { conditions = [] }: Phrase): string {
  return conditions.map((condition) => conditionText(speaker, condition)).join(WORDS[speaker.lang].and);
}

const BARE: Quantity = { op: 'number', value: '0' };

type Slots = NonNullable<Phrase['quantities']>;

function fillQuantities(slots: Record<string, string>, speaker: Speaker, { quantities = {} }: Phrase): void {
  slots.unit = unitOf(speaker, quantities.of ?? BARE) ?? WORDS[speaker.lang].unit;
  for (const slot of Object.keys(quantities)) slots[slot] = slotText(speaker, slot, quantities);
}

function slotText(speaker: Speaker, slot: string, quantities: Slots): string {
  const { of = BARE, target } = quantities;
  const node = quantities[slot]!;
  switch (slot) {
    case 'of':
      return quantityText(target === undefined ? speaker : besideLimits(speaker, [target]), node);
    case 'each':
      return isKnown(valueOf(speaker, node)) ? valueText({ ...speaker, inShares: false }, node, BARE) : quantityText(speaker, node);
    case 'gap':
      return gapText(speaker, node, of);
    case 'per':
      return distanceText(speaker, node, of);
    default:
      // What decides says more than the points that it leads to.
      if (slot === 'by' && node.op === 'choice') return choiceText(speaker, node.fact);
      // A limit is written like what it limits: 60% beside a rate.
      return valueText(speaker, node, unitOf(speaker, of) !== undefined || isRate(speaker, of) ? of : node);
  }
}

/** By how much a target is missed, and what that counts as where it is rounded: `5.5 个百分点，按 6 个百分点计`. */
function gapText(speaker: Speaker, gap: Quantity, of: Quantity): string {
  const text = distanceText(speaker, gap.op === 'round' ? gap.of : gap, of);
  const counted = distanceText(speaker, gap, of);
  const words = WORDS[speaker.lang];
  return counted === text ? text : `${text}${words.comma}${fill(words.counted, { value: counted })}`;
}

/** A difference of two values of a quantity: percentage points where those are percentages. */
function distanceText(speaker: Speaker, node: Quantity, of: Quantity): string {
  const words = WORDS[speaker.lang];
  const text = valueText(speaker, node, of);
  if (text === '1%') return words.percentagePoint;
  return text.endsWith('%') ? fill(words.percentagePoints, { value: text.slice(0, -1) }) : text;
}

/** What a phrase says depends on the numbers: whether a target is reached, whether the ends of a proportion are 0 and 1. */
function phraseKey(speaker: Speaker, { phrase, quantities = {} }: Phrase): string {
  const { of = BARE, target, each, fullAt, zeroAt } = quantities;
  const isNumber = (node: Quantity | undefined, value: string): boolean => node?.op === 'number' && node.value === value;
  if (phrase === 'proportional') return isNumber(fullAt, '1') && isNumber(zeroAt, '0') ? phrase : 'proportionalTo';
  const isReached = target === undefined ? undefined : reaches(valueOf(speaker, of), valueOf(speaker, target));
  if (isReached === true) return 'reachMet';
  if (each !== undefined && !isKnown(valueOf(speaker, each))) return `${phrase}Open`;
  return isReached === false ? `${phrase}Short` : phrase;
}

function reaches(value: Interval, limit: Interval): boolean | undefined {
  return isKnown(value) && isKnown(limit) ? compare(value.lo, limit.lo) >= 0 : undefined;
}
