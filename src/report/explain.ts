import type { Language } from '../diagnostics/diagnostic.js';
import type { AssessedIndicator, Assessment, Status } from '../evaluate/assessment.js';
import { replay } from '../evaluate/replay.js';
import { wholeTable } from '../evaluate/whole-table.js';
import { compare, ZERO } from '../exact/rational.js';
import { decimalText, fractionText, parseFraction } from '../exact/text.js';
import type { Condition } from '../formula/formula.js';
import { interval, isKnown, within } from '../formula/interval.js';
import { perPlan, readingOf } from '../plan/lookup.js';
import type { Plan } from '../plan/plan.js';
import type { PlanIndicator, Scoring } from '../plan/table.js';
import { conditionText } from './describe.js';
import { phraseText } from './phrase-text.js';
import { fill, PHRASES, WORDS } from './phrases.js';
import { pointsText } from './points-text.js';
import { addReadings } from './readings-used.js';
import { choiceText, numberText, valueOf, type Speaker } from './value-text.js';

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
  const outcomes = outcomesOf(wholeTable(assessment), new Map());
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
  /** The conditions under which it has no points, its own and of what it stands in. */
  readonly voids: readonly Condition[];
  /** The declared points as text. */
  readonly worth: string;
}

const rowsOf = perPlan((plan): readonly Row[] =>
  plan.indicators.flatMap((indicator) => {
    const { scoring } = indicator;
    return scoring === undefined ? [] : [{ ...indicator, scoring, gates: gatesOf(plan, indicator), voids: voidsOf(plan, indicator), worth: pointsText(indicator.points) }];
  }),
);

function gatesOf(plan: Plan, { parent, variant, appliesWhen }: PlanIndicator): readonly Gate[] {
  return [
    ...(parent === undefined ? [] : gatesOf(plan, plan.indicators[parent]!)),
    ...(variant === undefined ? [] : [{ condition: { op: 'option', fact: variant.fact, oneOf: [variant.option] }, picks: variant.fact } as const]),
    ...(appliesWhen === undefined ? [] : [{ condition: appliesWhen }]),
  ];
}

function voidsOf(plan: Plan, { parent, zeroWhen }: PlanIndicator): readonly Condition[] {
  return [...(parent === undefined ? [] : voidsOf(plan, plan.indicators[parent]!)), ...(zeroWhen === undefined ? [] : [zeroWhen])];
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
  if (outcome.ifUnknown !== undefined) return settledBody(speaker, row, outcome, got);
  if (outcome.status === 'notApplicable') return { body: fill(words.notApplicable, { because }), because };
  if (isShut(speaker, doubts)) return { body: fill(words.zeroed, { because, got }), because };
  const said = voidText(speaker, row, got) ?? roundedText(speaker, row, outcome, phraseText(speaker, row.scoring.say, got));
  return { body: because === '' ? said : fill(words.mayApply, { because, sentence: said }) };
}

/** What unknown facts left open, and the rulebook settles: 未提供材料. */
function settledBody(speaker: Speaker, row: Row, { ifUnknown }: AssessedIndicator, got: string): Pick<Explanation, 'body' | 'because'> {
  const words = WORDS[speaker.lang];
  const because = ifUnknown === 'zero' ? words.settledZero : words.settledAway;
  return { body: [because, phraseText(speaker, row.scoring.say, got)].join(words.semicolon), because };
}

/** What a row that is voided says; or that may be, and then what it would be worth. */
function voidText(speaker: Speaker, { voids, scoring }: Row, got: string): string | undefined {
  const { lang, replay: again } = speaker;
  const early: Speaker = { ...speaker, replay: { ...again, env: again.early } };
  const truths = voids.map((one) => again.build.condition(one)(again.early));
  if (truths.every((truth) => truth === false)) return undefined;
  const conditions = voids.map((one) => conditionText(early, one)).join(WORDS[lang].and);
  if (truths.includes(true)) return fill(PHRASES.zeroWhen![lang], { conditions, got });
  return fill(WORDS[lang].mayZero, { because: conditions, sentence: phraseText(speaker, scoring.say, got) });
}

/** What is rounded says what it was before. */
function roundedText(speaker: Speaker, { scoring, points }: Row, { awarded }: AssessedIndicator, sentence: string): string {
  const { round } = speaker.plan;
  const exact = within(valueOf(speaker, scoring.points), interval(ZERO, parseFraction(points)!));
  if (round?.at !== 'row' || awarded === undefined || !isKnown(exact) || fractionText(exact.lo) === awarded.fraction) return sentence;
  return fill(WORDS[speaker.lang].rounded, { sentence, exact: numberText(speaker, exact.lo), to: decimalText(parseFraction(round.to)!, 0) });
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
