import { readsTotal } from '../formula/names.js';
import type { Language } from '../diagnostics/diagnostic.js';
import type { AssessedGrade, AssessedIndicator, Assessment, Unknown } from '../evaluate/assessment.js';
import type { ReadingEffect } from '../evaluate/compare-readings.js';
import { replay } from '../evaluate/replay.js';
import { equals, sign, subtract } from '../exact/rational.js';
import { isKnown } from '../formula/interval.js';
import type { PlanEffect, PlanGrades } from '../plan/clauses.js';
import { scalesIn } from '../plan/lookup.js';
import type { Plan } from '../plan/plan.js';
import { cutsOf } from '../evaluate/grades.js';
import { floorOf } from '../evaluate/negative-list.js';
import { sum } from '../exact/sum.js';
import { decimalText, parseFraction } from '../exact/text.js';
import { conditionText, quantityText } from './describe.js';
import { explain, leaves, type Explanation } from './explain.js';
import { fill, WORDS } from './phrases.js';
import { endsOf, pointsText, short, shortRange, stakePoints } from './points-text.js';
import { REPORT } from './report-words.js';
import { STATEMENTS } from './statement-phrases.js';
import { conformitySlots, explainRequirements, isFailing } from './requirements.js';
import { changeText, gradesText, readingLines, scaleOf, tellingUnknowns, titleOf, type ReportOptions } from './summary.js';
import { numberText, valueOf, valueText, type Speaker } from './value-text.js';

/** One sentence about the whole assessment. */
export interface Statement {
  /** What it is about: to choose by, or to put under a heading. */
  readonly about: 'total' | 'negativeList' | 'grade' | 'validity' | 'requirements' | 'rows' | 'unknown' | 'readings';
  /** The kind of sentence, the same in both languages. */
  readonly phrase: string;
  /** The sentence, without a full stop. */
  readonly text: string;
}

type StatementPhrase = keyof typeof STATEMENTS;

/**
 * What an assessment means as a whole, a sentence each: total, grade and how far the next one is, preconditions, rows
 * that fall for one cause, what is not known, and readings that would change the grade.
 *
 * - `effects`: what `compareReadings` found; without it nothing is said of other readings
 * - quotes, titles and labels stay verbatim Chinese in both languages
 * - the assessment must be one of this plan
 *
 * @example
 * ```ts
 * summarize(estate, assessment)[0].text; // → '总分在 2 ~ 98 分之间，可得 100 分'
 * ```
 */
export function summarize<F>(plan: Plan<F>, assessment: Assessment, options: ReportOptions = {}): readonly Statement[] {
  const lang = options.lang ?? 'zh';
  const speaker: Speaker = { plan, replay: replay(plan, assessment), lang };
  return [
    ...(plan.indicators.length === 0 ? [] : totalStatements(speaker, assessment)),
    ...negativeStatements(speaker, assessment),
    ...gradeStatements(speaker, assessment),
    ...validityStatements(speaker, assessment),
    ...requirementStatements(speaker, assessment),
    ...causeStatements(explain(plan, assessment, { lang }), assessment, lang),
    ...unknownStatements(speaker, assessment),
    ...readingStatements(speaker, assessment, options.effects ?? []),
  ];
}

type Say = (phrase: StatementPhrase, slots: Readonly<Record<string, string>>) => Statement;

function sayer(about: Statement['about'], lang: Language): Say {
  return (phrase, slots) => ({ about, phrase, text: fill(STATEMENTS[phrase][lang], slots) });
}

function totalStatements(speaker: Speaker, assessment: Assessment): readonly Statement[] {
  const { plan, lang } = speaker;
  const { total, indicators } = assessment;
  const say = sayer('total', lang);
  const available = shortRange(total.available);
  const first =
    total.min === null
      ? say('totalAtMost', { most: short(total.max), available })
      : say(total.min.fraction === total.max.fraction ? 'total' : 'totalOpen', { total: shortRange(total), available });
  const beside = besideSum(speaker, assessment);
  if (plan.totalOf !== undefined) return [first, ...beside];
  // The rows that apply have fewer points than the total counts: the others have left them theirs.
  const counted = sum(indicators.map((one) => parseFraction(one.available.max.fraction)!));
  if (!equals(counted, parseFraction(total.available.max.fraction)!)) return [first, sign(counted) === 0 ? say('rescaledNone', {}) : say('rescaled', { available }), ...beside];
  if (total.available.min.fraction === plan.total) return [first, ...beside];
  const isBy = plan.indicators.some((row) => row.pointsBy !== undefined);
  const less = plan.grades === undefined ? 'availableLessUngraded' : 'availableLess';
  return [first, say(isBy ? 'availableBy' : less, { full: pointsText(plan.total) }), ...beside];
}

/** How the total is more than a sum: by a formula, with a bonus, rounded. */
function besideSum(speaker: Speaker, { bonus, total: { unrounded } }: Assessment): readonly Statement[] {
  const say = sayer('total', speaker.lang);
  const of = speaker.plan.totalOf?.of;
  return [
    ...(of === undefined ? [] : [say('totalBy', { of: quantityText(speaker, of) })]),
    ...(bonus === undefined ? [] : [say('bonus', { title: bonus.title, earned: shortRange(endsOf(bonus)), counted: shortRange(bonus.counted) })]),
    ...(unrounded === undefined ? [] : [say('unrounded', { value: shortRange(unrounded) })]),
  ];
}

function negativeStatements({ plan, lang, replay: { build } }: Speaker, { negativeList, total }: Assessment): readonly Statement[] {
  if (negativeList === undefined) return [];
  const say = sayer('negativeList', lang);
  const { before, deducted, raw } = negativeList;
  if (deducted.max?.fraction === '0') return [say('negativeNone', {})];
  const openSlots = { least: short(deducted.min!), before: shortRange(before), most: short(raw.max!) };
  const open = deducted.min!.fraction === '0' ? 'negativeUnknown' : 'negativeOpen';
  const first = deducted.max === null ? say(open, openSlots) : say('negative', { deducted: shortRange(deducted), before: shortRange(before), raw: shortRange(raw) });
  const floor = floorOf(plan.negativeList!, build);
  const stops = floor !== undefined && (raw.min === null || raw.min.fraction !== total.min?.fraction);
  return stops ? [first, say('negativeFloor', { floor: decimalText(floor, 0) })] : [first];
}

/** How many requirements of each modality come to what, and each that is asked for and not met. */
function requirementStatements(speaker: Speaker, assessment: Assessment): readonly Statement[] {
  const { plan, lang } = speaker;
  const say = sayer('requirements', lang);
  const counts = (assessment.conformity ?? []).map((count) => say('conformity', conformitySlots(count, lang)));
  const unmet = explainRequirements(plan, assessment, { lang })
    .filter(isFailing)
    .map(({ clause, quote, modality, body }) => say(body === '' ? 'nonconformityBare' : 'nonconformity', { clause, quote, modality: REPORT[lang].modalities[modality], because: body }));
  return [...counts, ...unmet];
}

/** The grade of each scale, before the effects and after them. */
function gradeStatements(speaker: Speaker, { grade, otherGrades = [], effects = [], total }: Assessment): readonly Statement[] {
  const found = grade === undefined ? [] : [grade, ...otherGrades];
  return scalesIn(speaker.plan).flatMap((grades, scale) => {
    const one = found[scale]!;
    const before = one.beforeEffects;
    if (before === undefined) return scaleStatements(speaker, grades, one, total);
    const acting = speaker.plan.effects!.flatMap((effect, index) => {
      const { status } = effects[index]!;
      return (effect.scale ?? 0) === scale && status !== 'notApplied' ? [effectStatement(speaker, grades, effect, status)] : [];
    });
    return [...scaleStatements(speaker, grades, { scale: grades.scale, possible: before, ...valueOfOnly(grades, before) }, total), ...acting, ...afterStatement(speaker, grades, one, acting)];
  });
}

function valueOfOnly(grades: PlanGrades, possible: readonly string[]): Pick<AssessedGrade, 'value' | 'label'> {
  const [id, second] = possible;
  return second === undefined ? { value: id!, label: scaleOf(grades).find((one) => one.id === id)!.label } : {};
}

const CHANGED = { applied: 'effect', unknown: 'effectUnknown' } as const;

/** What an effect does, or would do, and why. */
function effectStatement(speaker: Speaker, grades: PlanGrades, effect: PlanEffect, status: keyof typeof CHANGED): Statement {
  const { clause, quote, when } = effect;
  const words = REPORT[speaker.lang];
  return sayer('grade', speaker.lang)(CHANGED[status], {
    change: changeText(grades, effect, speaker.lang),
    clause,
    quote: quote === undefined ? '' : fill(words.quoted, { quote }),
    condition: conditionText(speaker, when),
  });
}

/** What is left of the grade after the effects, where one of them acts or may. */
function afterStatement({ lang }: Speaker, grades: PlanGrades, { possible }: AssessedGrade, acting: readonly Statement[]): readonly Statement[] {
  if (acting.length === 0) return [];
  return [sayer('grade', lang)('gradeAfter', { scale: grades.scale, grades: gradesText(grades, possible, lang) })];
}

function scaleStatements(speaker: Speaker, grades: PlanGrades, grade: AssessedGrade, total: Assessment['total']): readonly Statement[] {
  const { lang } = speaker;
  const say = sayer('grade', lang);
  const { clause } = grades;
  if (grade.value !== undefined && !grades.bands.some((band) => cutsOf(band).length > 0)) return [say('gradeOnly', { grade: grade.label!, clause })];
  if (grade.value !== undefined && !isByTotal(grades)) return [say('gradeBy', { of: quantityText(speaker, grades.of), grade: grade.label!, clause })];
  const known = valueOf(speaker, grades.of);
  const rounded = total.value !== undefined && isKnown(known) && !equals(known.lo, valueOf(speaker, { op: 'total' }).lo!);
  const first = rounded ? [say('rounded', { value: numberText(speaker, known.lo) })] : [];
  if (grade.value === undefined) return [...first, say('gradeOpen', { grades: gradesText(grades, grade.possible, lang), clause })];
  return [...first, ...within(speaker, grades, scaleOf(grades).findIndex(({ id }) => id === grade.value), !rounded && total.value !== undefined, say)];
}

/** Whether a grade is read from the total by cuts alone, so that there is a next one to be reached. */
function isByTotal({ of, bands }: PlanGrades): boolean {
  return readsTotal(of) && bands.every(({ from, above, upTo, below, when }) => from !== undefined && [above, upTo, below, when].every((one) => one === undefined));
}

/** Between which cuts the total lies, and how far the next better grade is. */
function within(speaker: Speaker, grades: PlanGrades, index: number, measures: boolean, say: Say): readonly Statement[] {
  const { bands, clause, of } = grades;
  const scale = scaleOf(grades);
  const cut = bands[index];
  const above = bands[index - 1];
  const slots = {
    grade: scale[index]!.label,
    clause,
    cut: cut === undefined ? '' : valueText(speaker, cut.from!),
    next: above === undefined ? '' : valueText(speaker, above.from!),
  };
  const found = say(above === undefined ? 'gradeTop' : cut === undefined ? 'gradeBelow' : 'gradeWithin', slots);
  if (above === undefined || !measures) return [found];
  // Where the grade is known, so is the cut above it, or a better grade would be possible.
  const gap = subtract(valueOf(speaker, above.from!).lo!, valueOf(speaker, of).lo!);
  return [found, say('gap', { better: above.label, gap: numberText(speaker, gap) })];
}

function validityStatements(speaker: Speaker, { validity }: Assessment): readonly Statement[] {
  const say = sayer('validity', speaker.lang);
  const phrases = { met: 'validityMet', unmet: 'validityUnmet', unknown: 'validityUnknown' } as const;
  return validity.map(({ id, status }) => {
    const { clause, quote, check } = speaker.plan.validity.find((one) => one.id === id)!;
    return say(phrases[status], { clause, quote, condition: conditionText(speaker, check) });
  });
}

type Cause = 'excluded' | 'zeroed' | 'granted' | 'settled';

/** What one cause does to a row: it leaves, or it stays and gets nothing, or all. */
function causeOf({ status, awarded, ifUnknown }: AssessedIndicator): Cause {
  if (ifUnknown !== undefined) return 'settled';
  if (status === 'notApplicable') return 'excluded';
  return awarded === undefined || awarded.fraction === '0' ? 'zeroed' : 'granted';
}

/** Rows that fall for one cause are named together, once. */
function causeStatements(rows: readonly Explanation[], assessment: Assessment, lang: Language): readonly Statement[] {
  const say = sayer('rows', lang);
  const assessed = new Map(leaves(assessment.indicators).map((one) => [one.id, one]));
  const causes = new Map<string, { readonly because: string; readonly cause: Cause; readonly ids: string[] }>();
  for (const { id, because } of rows) {
    if (because === undefined) continue;
    const cause = causeOf(assessed.get(id)!);
    const known = causes.get(`${cause} ${because}`);
    if (known === undefined) causes.set(`${cause} ${because}`, { because, cause, ids: [id] });
    else known.ids.push(id);
  }
  return [...causes.values()].map(({ because, cause, ids }) => say(cause, { because, rows: idsText(ids, lang) }));
}

const NAMED = 12;

function idsText(ids: readonly string[], lang: Language): string {
  const words = WORDS[lang];
  const shown = ids.slice(0, NAMED).join(words.and);
  return ids.length > NAMED ? `${shown}${fill(words.andMore, { count: String(ids.length) })}` : `${shown}${lang === 'zh' ? ' ' : ''}`;
}

function unknownStatements({ plan, lang }: Speaker, assessment: Assessment): readonly Statement[] {
  const say = sayer('unknown', lang);
  const [first, ...others] = tellingUnknowns(assessment);
  const none = assessment.none.map((id) => `${id} ${titleOf(plan, id)}`).join(WORDS[lang].and);
  return [
    ...(first === undefined ? [] : [say(unknownPhrase(first), { count: String(others.length + 1), label: first.label, points: stakePoints(first, lang) })]),
    ...(none === '' ? [] : [say('none', { rows: none })]),
  ];
}

function unknownPhrase({ rows, pointsAtStake }: Unknown): 'unknown' | 'unknownElse' | 'unknownUnbounded' {
  if (rows.length === 0) return 'unknownElse';
  return pointsAtStake === null ? 'unknownUnbounded' : 'unknown';
}

function readingStatements({ plan, lang }: Speaker, assessment: Assessment, effects: readonly ReadingEffect[]): readonly Statement[] {
  const say = sayer('readings', lang);
  return readingLines(plan, assessment, { effects, lang }, new Set()).map(({ id, question, chosen, changes }) =>
    say('reading', { reading: id, question, chosen, changes: changes.join(WORDS[lang].semicolon) }),
  );
}
