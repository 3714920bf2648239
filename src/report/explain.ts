import type { Language } from '../diagnostics/diagnostic.js';
import type { AssessedIndicator, Assessment, Status } from '../evaluate/assessment.js';
import { replay, type Replay } from '../evaluate/replay.js';
import { parseFraction, decimalText } from '../exact/text.js';
import { namesIn } from '../formula/names.js';
import type { Quantity } from '../formula/formula.js';
import type { Phrase, Plan, PlanIndicator, Say } from '../plan/plan.js';
import { conditionText, isRate, quantityText, resolve, valueText, type Speaker } from './describe.js';
import { fill, PHRASES, WORDS } from './phrases.js';

/** One row in words. */
export interface Explanation {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  /** One line: the row, its facts and arithmetic, the points, the reading used and the clause. */
  readonly text: string;
  /** The readings that decided how the row is scored. */
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
  const lang = options.lang ?? 'zh';
  const again = replay(plan, assessment);
  const speaker: Speaker = { plan, replay: again, lang };
  const outcomes = new Map(leaves(assessment.indicators).map((one) => [one.id, one]));
  const wanted = options.only === undefined ? undefined : new Set(options.only);
  return plan.indicators.flatMap((row) => {
    const outcome = outcomes.get(row.id);
    if (row.scoring === undefined || outcome === undefined || wanted?.has(row.id) === false) return [];
    const readings = [...new Set(readingsOf(row.scoring.say, again))];
    return [{ id: row.id, title: row.title, status: outcome.status, text: sentence(speaker, row, outcome, readings), readings }];
  });
}

/** The rows of a tree. */
export function leaves(indicators: readonly AssessedIndicator[]): readonly AssessedIndicator[] {
  return indicators.flatMap((one) => (one.indicators === undefined ? [one] : leaves(one.indicators)));
}

function sentence(speaker: Speaker, row: PlanIndicator, outcome: AssessedIndicator, readings: readonly string[]): string {
  const { plan, replay: again, lang } = speaker;
  const words = WORDS[lang];
  const got = gotText(row, outcome, lang);
  const body = outcome.status === 'notApplicable' ? got : phraseText(speaker, row.scoring!.say, got);
  const chosen = readings.map((id) => {
    const reading = plan.readings.find((one) => one.id === id)!;
    return fill(words.reading, { id, text: reading.options.find((one) => one.id === again.build.scope.reading(id))!.label });
  });
  const source = fill(words.clause, { code: plan.standard.code, clause: row.clause ?? plan.standard.place });
  return [`${row.id} ${row.title}${words.colon}${body}`, ...chosen, source].join(words.stop).trim();
}

function gotText(row: PlanIndicator, { status, awarded, bounds }: AssessedIndicator, lang: Language): string {
  const words = WORDS[lang];
  const available = decimalText(parseFraction(row.points)!, 0);
  const short = (exact: { decimal: string }): string => exact.decimal.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros));
  if (status === 'scored') return fill(words.got, { points: short(awarded!), available });
  if (status === 'undetermined') return fill(words.open, { min: short(bounds!.min), max: short(bounds!.max), available });
  return row.variant === undefined && row.appliesWhen !== undefined ? words.notApplicable : words.notChosen;
}

function phraseText(speaker: Speaker, say: Say, got: string): string {
  const phrase = resolve(say, speaker.replay);
  if (!('phrase' in phrase)) return got;
  const words = WORDS[speaker.lang];
  const { quantities = {}, conditions = [], parts = [] } = phrase;
  const { of } = quantities;
  const slots = Object.entries(quantities).map(([slot, node]): [string, string] => [slot, slot === 'of' ? quantityText(speaker, node) : valueText(speaker, node, limitLike(speaker, of, node))]);
  const part = (one: NonNullable<Phrase['parts']>[number]): string => `${one.title}${words.colon}${phraseText(speaker, one.say, fill(words.outOf, { points: one.points }))}`;
  return fill(PHRASES[phraseKey(phrase)]![speaker.lang], {
    ...Object.fromEntries(slots),
    conditions: conditions.map((condition) => conditionText(speaker, condition)).join(words.and),
    parts: parts.map(part).join(words.semicolon),
    got,
  });
}

/** A limit is written like what it limits: 60% beside a rate. */
function limitLike(speaker: Speaker, of: Quantity | undefined, limit: Quantity): Quantity {
  return of !== undefined && isRate(speaker, of) ? of : limit;
}

/** A proportion whose ends are not 0 and 1 names them. */
function phraseKey({ phrase, quantities }: Phrase): string {
  if (phrase !== 'proportional') return phrase;
  const isPlain = (slot: string, value: string): boolean => {
    const node = quantities![slot]!;
    return node.op === 'number' && node.value === value;
  };
  return isPlain('fullAt', '1') && isPlain('zeroAt', '0') ? phrase : 'proportionalTo';
}

/** The readings that were asked on the way to the phrase that is used. */
function readingsOf(say: Say, again: Replay): readonly string[] {
  if ('phrase' in say) {
    const own = namesIn([say.quantities, say.conditions]).flatMap((use) => (use.kind === 'reading' ? [use.name] : []));
    return [...own, ...(say.parts ?? []).flatMap((part) => readingsOf(part.say, again))];
  }
  if (say.op === 'reading') return [say.reading, ...readingsOf(say.options[again.build.scope.reading(say.reading)]!, again)];
  const inner = resolve(say, again);
  return inner === say ? [] : readingsOf(inner, again);
}
