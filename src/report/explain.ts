import type { Language } from '../diagnostics/diagnostic.js';
import type { AssessedIndicator, Assessment, Status } from '../evaluate/assessment.js';
import { replay } from '../evaluate/replay.js';
import { decimalText, parseFraction } from '../exact/text.js';
import type { Condition, Quantity } from '../formula/formula.js';
import { isKnown } from '../formula/interval.js';
import type { Phrase, Plan, PlanIndicator, Say, Scoring } from '../plan/plan.js';
import { askedText, conditionText, quantityText } from './describe.js';
import { fill, PHRASES, WORDS } from './phrases.js';
import { readingsIn } from './readings-used.js';
import { choiceText, isRate, resolve, unitOf, valueOf, valueText, type Speaker } from './value-text.js';

/** One row in words. */
export interface Explanation {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  /** One line: the row, its facts and arithmetic, the points, the reading used and the clause. */
  readonly text: string;
  /** The readings that decided whether the row applies and how it is scored. */
  readonly readings: readonly string[];
}

/** `only`: the ids of the rows wanted; all rows where nothing is said. */
export interface ExplainOptions {
  readonly lang?: Language;
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
 * explain(estate, assessment, { only: ['A1-04'] })[0].text;
 * ```
 */
export function explain<F>(plan: Plan<F>, assessment: Assessment, options: ExplainOptions = {}): readonly Explanation[] {
  const speaker: Speaker = { plan, replay: replay(plan, assessment), lang: options.lang ?? 'zh' };
  const outcomes = new Map(leaves(assessment.indicators).map((one) => [one.id, one]));
  const wanted = options.only === undefined ? undefined : new Set(options.only);
  return plan.indicators.flatMap((indicator) => {
    const outcome = outcomes.get(indicator.id);
    const { scoring } = indicator;
    if (scoring === undefined || outcome === undefined || wanted?.has(indicator.id) === false) return [];
    const row: Row = { ...indicator, scoring, gates: gatesOf(plan, indicator) };
    const readings = usedReadings(speaker, row, outcome);
    return [{ id: row.id, title: row.title, status: outcome.status, text: sentence(speaker, row, outcome, readings), readings }];
  });
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
}

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
  const asked: unknown[] = row.gates.map((gate) => gate.condition);
  if (doubts.length > 0 && doubts.every((gate) => gate.picks === undefined)) asked.push(row.otherwise);
  if (status !== 'notApplicable' && !isShut(speaker, doubts)) asked.push(row.scoring.say);
  return [...new Set(readingsIn(speaker, asked))];
}

function sentence(speaker: Speaker, row: Row, outcome: AssessedIndicator, readings: readonly string[]): string {
  const { plan, replay: again, lang } = speaker;
  const words = WORDS[lang];
  const chosen = readings.map((id) => {
    const reading = plan.readings.find((one) => one.id === id)!;
    return fill(words.reading, { id, text: reading.options.find((one) => one.id === again.build.scope.reading(id))!.label });
  });
  const source = fill(words.clause, { code: plan.standard.code, clause: row.clause ?? plan.standard.place });
  return [`${row.id} ${row.title}${words.colon}${bodyText(speaker, row, outcome)}`, ...chosen, source].join(words.stop);
}

function bodyText(speaker: Speaker, row: Row, outcome: AssessedIndicator): string {
  const words = WORDS[speaker.lang];
  const got = gotText(row, outcome, speaker.lang);
  const doubts = doubtful(speaker, row);
  const because = doubts.map((gate) => (gate.picks === undefined ? conditionText(speaker, gate.condition) : choiceText(speaker, gate.picks))).join(words.and);
  if (outcome.status === 'notApplicable') return fill(words.notApplicable, { because });
  if (isShut(speaker, doubts)) return fill(words.zeroed, { because, got });
  const said = phraseText(speaker, row.scoring.say, got);
  return because === '' ? said : fill(words.mayApply, { because, sentence: said });
}

function gotText(row: PlanIndicator, { awarded, bounds }: AssessedIndicator, lang: Language): string {
  const words = WORDS[lang];
  const available = decimalText(parseFraction(row.points)!, 0);
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
  if (!('phrase' in phrase)) return `${undecidedText(speaker, phrase as Undecided)}${words.semicolon}${got}`;
  const { conditions = [], parts = [] } = phrase;
  const key = phraseKey(speaker, phrase);
  const part = (one: NonNullable<Phrase['parts']>[number]): string => {
    const worth = fill(words.outOf, { points: decimalText(parseFraction(one.points)!, 0) });
    return `${one.title}${words.colon}${phraseText(speaker, one.say, worth)}`;
  };
  return fill(Object.hasOwn(PHRASES, key) ? PHRASES[key]![speaker.lang] : '{got}', {
    ...quantitySlots({ ...speaker, inShares: key === 'proportional' }, phrase),
    conditions: conditions.map((condition) => conditionText(speaker, condition)).join(words.and),
    parts: parts.map(part).join(words.semicolon),
    got,
  });
}

type Undecided = Exclude<Say, Phrase | { readonly op: 'reading' }>;

/** What decides between phrases and is not known. */
function undecidedText(speaker: Speaker, say: Undecided): string {
  return say.op === 'when' ? askedText(speaker, say.cases) : choiceText(speaker, say.fact);
}

const BARE: Quantity = { op: 'number', value: '0' };

function quantitySlots(speaker: Speaker, { quantities = {} }: Phrase): Readonly<Record<string, string>> {
  const { of = BARE } = quantities;
  const unit = unitOf(speaker, of);
  // A limit is written like what it limits: 60% beside a rate.
  const limit = (node: Quantity): string => valueText(speaker, node, isRate(speaker, of) || unit !== undefined ? of : node);
  const each = (node: Quantity): string => (isKnown(valueOf(speaker, node)) ? valueText({ ...speaker, inShares: false }, node, BARE) : quantityText(speaker, node));
  const slots = Object.entries(quantities).map(([slot, node]) => [slot, slot === 'of' ? quantityText(speaker, node) : slot === 'each' ? each(node) : limit(node)] as const);
  return { ...Object.fromEntries(slots), unit: unit ?? WORDS[speaker.lang].unit };
}

/** A proportion whose ends are not 0 and 1 names them, and a deduction whose size is open says so. */
function phraseKey(speaker: Speaker, { phrase, quantities = {} }: Phrase): string {
  const isNumber = (node: Quantity | undefined, value: string): boolean => node?.op === 'number' && node.value === value;
  if (phrase === 'proportional') return isNumber(quantities.fullAt, '1') && isNumber(quantities.zeroAt, '0') ? phrase : 'proportionalTo';
  if (phrase !== 'deduct' || quantities.each === undefined) return phrase;
  return isKnown(valueOf(speaker, quantities.each)) ? phrase : 'deductOpen';
}
