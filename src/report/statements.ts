import type { Language, Words } from '../diagnostics/diagnostic.js';
import type { Assessment } from '../evaluate/assessment.js';
import type { ReadingEffect } from '../evaluate/compare-readings.js';
import { replay } from '../evaluate/replay.js';
import { equals, subtract } from '../exact/rational.js';
import { isKnown } from '../formula/interval.js';
import type { Plan, PlanGrades } from '../plan/plan.js';
import { conditionText } from './describe.js';
import { explain, type Explanation } from './explain.js';
import { fill, WORDS } from './phrases.js';
import { pointsText, short, shortRange } from './points-text.js';
import { gradesText, readingLines, scaleOf, tellingUnknowns, titleOf, type ReportOptions } from './summary.js';
import { numberText, valueOf, valueText, type Speaker } from './value-text.js';

/** One sentence about the whole assessment. */
export interface Statement {
  /** What it is about: to choose by, or to put under a heading. */
  readonly about: 'total' | 'grade' | 'validity' | 'rows' | 'unknown' | 'readings';
  /** The kind of sentence, the same in both languages. */
  readonly phrase: string;
  /** The sentence, without a full stop. */
  readonly text: string;
}

type StatementPhrase = keyof typeof STATEMENTS;

/** The sentences about a whole assessment. */
export const STATEMENTS = {
  total: { zh: '总分 {total} 分，可得 {available} 分', en: 'the total is {total} of {available} points' },
  totalOpen: { zh: '总分在 {total} 分之间，可得 {available} 分', en: 'the total lies within {total} of {available} points' },
  availableLess: { zh: '因有不适用的行，可得的分少于全表的 {full} 分；定级仍用得分本身', en: 'as some rows do not apply, fewer than the {full} points of the table can be had; the grade is still read from the points themselves' },
  rounded: { zh: '按所选读法，以 {value} 分定级', en: 'under the reading chosen, {value} points count for the grade' },
  gradeTop: { zh: '不低于 {cut} 分，为{grade}（{clause}）', en: 'not below {cut} points: {grade} ({clause})' },
  gradeWithin: { zh: '不低于 {cut} 分、低于 {next} 分，为{grade}（{clause}）', en: 'not below {cut} and below {next} points: {grade} ({clause})' },
  gradeBelow: { zh: '低于 {next} 分：{grade}（{clause}）', en: 'below {next} points: {grade} ({clause})' },
  gradeOpen: { zh: '等级待定：{grades}（{clause}）', en: 'the grade is open: {grades} ({clause})' },
  gap: { zh: '距{better}还差 {gap} 分', en: '{gap} points short of {better}' },
  validityMet: { zh: '前提满足（{clause}“{quote}”）：{condition}', en: 'the precondition holds ({clause} “{quote}”): {condition}' },
  validityUnmet: { zh: '前提不满足，等级暂不评定（{clause}“{quote}”）：{condition}', en: 'the precondition fails and the grade is withheld ({clause} “{quote}”): {condition}' },
  validityUnknown: { zh: '尚不知道前提是否满足（{clause}“{quote}”）：{condition}', en: 'it is not known yet whether the precondition holds ({clause} “{quote}”): {condition}' },
  excluded: { zh: '{because}：{rows}不适用，不计分', en: '{because}: {rows} not counted' },
  zeroed: { zh: '{because}：{rows}得 0 分', en: '{because}: no points for {rows}' },
  unknown: { zh: '还有 {count} 项不知道，首先要查清的是{label}（影响 {points} 分）', en: 'not known yet: {count}; first find out: {label} (points at stake: {points})' },
  unknownElse: { zh: '还有 {count} 项不知道，首先要查清的是{label}', en: 'not known yet: {count}; first find out: {label}' },
  none: { zh: '没有可计算的对象，补充事实也不能确定：{rows}', en: 'nothing to measure, and no fact can settle it: {rows}' },
  reading: { zh: '读法 {reading}（{question}）现取：{chosen}；改取：{changes}', en: 'reading {reading} ({question}) is: {chosen}; otherwise: {changes}' },
} as const satisfies Readonly<Record<string, Words>>;

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
    ...totalStatements(speaker, assessment),
    ...gradeStatements(speaker, assessment),
    ...validityStatements(speaker, assessment),
    ...causeStatements(explain(plan, assessment, { lang }), lang),
    ...unknownStatements(speaker, assessment),
    ...readingStatements(speaker, assessment, options.effects ?? []),
  ];
}

type Say = (phrase: StatementPhrase, slots: Readonly<Record<string, string>>) => Statement;

function sayer(about: Statement['about'], lang: Language): Say {
  return (phrase, slots) => ({ about, phrase, text: fill(STATEMENTS[phrase][lang], slots) });
}

function totalStatements({ plan, lang }: Speaker, { total }: Assessment): readonly Statement[] {
  const say = sayer('total', lang);
  const slots = { total: shortRange(total), available: shortRange(total.available) };
  const first = say(total.value === undefined ? 'totalOpen' : 'total', slots);
  return total.available.min.fraction === plan.total ? [first] : [first, say('availableLess', { full: pointsText(plan.total) })];
}

function gradeStatements(speaker: Speaker, { grade, total }: Assessment): readonly Statement[] {
  const { plan, lang } = speaker;
  const { grades } = plan;
  if (grade === undefined || grades === undefined) return [];
  const say = sayer('grade', lang);
  const { clause } = grades;
  const known = valueOf(speaker, grades.of);
  const rounded = total.value !== undefined && isKnown(known) && !equals(known.lo, valueOf(speaker, { op: 'total' }).lo!);
  const first = rounded ? [say('rounded', { value: numberText(speaker, known.lo) })] : [];
  if (grade.value === undefined) return [...first, say('gradeOpen', { grades: gradesText(plan, grade.possible, lang), clause })];
  return [...first, ...within(speaker, grades, scaleOf(grades).findIndex(({ id }) => id === grade.value), !rounded && total.value !== undefined, say)];
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
    cut: cut === undefined ? '' : valueText(speaker, cut.from),
    next: above === undefined ? '' : valueText(speaker, above.from),
  };
  const found = say(above === undefined ? 'gradeTop' : cut === undefined ? 'gradeBelow' : 'gradeWithin', slots);
  if (above === undefined || !measures) return [found];
  // Where the grade is known, so is the cut above it, or a better grade would be possible.
  const gap = subtract(valueOf(speaker, above.from).lo!, valueOf(speaker, of).lo!);
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

/** Rows that fall for one cause are named together, once. */
function causeStatements(rows: readonly Explanation[], lang: Language): readonly Statement[] {
  const say = sayer('rows', lang);
  const causes = new Map<string, { readonly because: string; readonly excluded: boolean; readonly ids: string[] }>();
  for (const { id, because, status } of rows) {
    if (because === undefined) continue;
    const excluded = status === 'notApplicable';
    const cause = causes.get(`${String(excluded)} ${because}`);
    if (cause === undefined) causes.set(`${String(excluded)} ${because}`, { because, excluded, ids: [id] });
    else cause.ids.push(id);
  }
  return [...causes.values()].map(({ because, excluded, ids }) => say(excluded ? 'excluded' : 'zeroed', { because, rows: idsText(ids, lang) }));
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
    ...(first === undefined ? [] : [say(first.rows.length > 0 ? 'unknown' : 'unknownElse', { count: String(others.length + 1), label: first.label, points: short(first.pointsAtStake) })]),
    ...(none === '' ? [] : [say('none', { rows: none })]),
  ];
}

function readingStatements({ plan, lang }: Speaker, assessment: Assessment, effects: readonly ReadingEffect[]): readonly Statement[] {
  const say = sayer('readings', lang);
  return readingLines(plan, assessment, { effects, lang }, new Set()).map(({ id, question, chosen, changes }) =>
    say('reading', { reading: id, question, chosen, changes: changes.join(WORDS[lang].semicolon) }),
  );
}
