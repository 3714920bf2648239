import type { Language } from '../diagnostics/diagnostic.js';
import type { AssessedGrade, AssessedIndicator, AssessedTotal, Assessment, Unknown } from '../evaluate/assessment.js';
import type { ReadingEffect } from '../evaluate/compare-readings.js';
import { wholeTable } from '../evaluate/whole-table.js';
import { compare, divide, least, ONE, sign, subtract, ZERO, type Rational } from '../exact/rational.js';
import { sum } from '../exact/sum.js';
import { parseFraction } from '../exact/text.js';
import type { EffectChange, PlanGrades } from '../plan/clauses.js';
import type { Labelled } from '../plan/labels.js';
import { scalesIn } from '../plan/lookup.js';
import type { Plan } from '../plan/plan.js';
import type { PlanIndicator } from '../plan/table.js';
import { fill } from './phrases.js';
import { endsOf, rangeText, short, shortRange, stakePoints } from './points-text.js';
import { REPORT } from './report-words.js';

/** What every report may be given. */
export interface ReportOptions {
  /** The words around titles, labels and quotes, which stay verbatim Chinese; `zh` where nothing is said. */
  readonly lang?: Language;
  /** What `compareReadings` found, to show which readings would change the grade; without it nothing is said of that. */
  readonly effects?: readonly ReadingEffect[];
}

// The pieces that every report is laid out from, as short texts.

/** The grades of a scale, the best first. */
export function scaleOf({ bands, otherwise }: PlanGrades): readonly Labelled[] {
  return [...bands, otherwise];
}

/** Grades by their labels: `五星级 或 四星级`. */
export function gradesText(grades: PlanGrades, possible: readonly string[], lang: Language): string {
  const scale = scaleOf(grades);
  return possible.map((id) => scale.find((grade) => grade.id === id)!.label).join(REPORT[lang].or);
}

/** What an effect does to a grade: `最高为四星级`. */
export function changeText(grades: PlanGrades, effect: EffectChange, lang: Language): string {
  const words = REPORT[lang];
  if ('downgrade' in effect) return fill(words.downgrade, { levels: String(effect.downgrade) });
  if ('grade' in effect) return fill(words.gradeSet, { grade: gradesText(grades, [effect.grade], lang) });
  return fill(words.capAt, { grade: gradesText(grades, [effect.capAt], lang) });
}

/** What an assessment, or another reading of it, comes to on each scale. */
type Graded = Pick<Assessment, 'grade' | 'otherGrades'>;

/** One text for each scale; where there are several, each begins with its name. */
function scaleTexts(plan: Plan, { grade, otherGrades = [] }: Graded, text: (grades: PlanGrades, found: AssessedGrade) => string, lang: Language): string {
  const found = [grade, ...otherGrades];
  const texts = scalesIn(plan).map((grades, index) => ({ scale: grades.scale, label: text(grades, found[index]!) }));
  return texts.map(({ scale, label }) => (texts.length === 1 ? label : `${scale}${REPORT[lang].colon}${label}`)).join(REPORT[lang].sep);
}

/** The code, the name and the place of the table, its standing and edition. */
export function sourceText({ standard, edition }: Plan, { asOf }: Assessment, lang: Language): string {
  const words = REPORT[lang];
  const { code, name, place, standing } = standard;
  const source = fill(words.source, { code, name, place, standing: words.standing[standing], edition });
  return asOf === undefined ? source : `${source}${words.and}${fill(words.asOf, { date: asOf })}`;
}

/** `≈88.18 ~ ≈90.18 ／ 100 分（待定）` */
export function totalText(total: AssessedTotal, lang: Language): string {
  const words = REPORT[lang];
  const of = fill(words.of, { available: shortRange(total.available) });
  return `${rangeText(total)}${of}${words.points}${total.value === undefined ? words.open : ''}`;
}

/** The grade or the grades still possible, with whether a precondition stands in the way; nothing where there are none. */
export function gradeText(plan: Plan, assessment: Assessment, lang: Language): string {
  const { grade, validity } = assessment;
  if (grade === undefined) return '';
  const words = REPORT[lang];
  const labels = scaleTexts(plan, assessment, (grades, { possible }) => gradesText(grades, possible, lang), lang);
  const clauses = (status: string): string => validity.filter((one) => one.status === status).map((one) => one.clause).join(words.and);
  if (grade.withheld !== undefined) return `${fill(words.withheld, { clauses: clauses('unmet') })}${labels}`;
  return `${labels}${grade.pending === undefined ? '' : fill(words.pending, { clauses: clauses('unknown') })}`;
}

/** A first-level indicator and the shares of its points that it has got for sure and at most, from 0 to 1. */
export interface Bar {
  readonly title: string;
  readonly points: string;
  readonly available: string;
  readonly low: Rational;
  readonly high: Rational;
}

export function barsOf(assessment: Assessment): readonly Bar[] {
  return wholeTable(assessment).map((section) => {
    const ends = endsOf(section);
    const full = parseFraction(section.available.max.fraction)!;
    // A plan from elsewhere may give a row more than it declares; a bar has an end.
    const share = (text: string): Rational => (sign(full) === 0 ? ZERO : least(divide(parseFraction(text)!, full), ONE));
    return { title: section.title, points: rangeText(ends), available: short(section.available.max), low: share(ends.min.fraction), high: share(ends.max.fraction) };
  });
}

/** Rows that surely lost points, the largest loss first. */
export function lostRows(rows: readonly AssessedIndicator[]): readonly string[] {
  return rows
    .filter((row) => row.status === 'scored')
    .map((row) => ({ row, lost: subtract(parseFraction(row.available.max.fraction)!, parseFraction(row.awarded!.fraction)!) }))
    .filter(({ lost }) => sign(lost) > 0)
    .sort((a, b) => compare(b.lost, a.lost))
    .map(({ row }) => `${row.id} ${row.title} ${row.awarded!.decimal}/${short(row.available.max)}`);
}

export function openRows(rows: readonly AssessedIndicator[]): readonly string[] {
  return rows.flatMap((row) => (row.bounds === undefined ? [] : [`${row.id} ${row.title} ${rangeText(row.bounds)}`]));
}

/** Rows that do not apply, with the points that cannot be had for it; what belongs to a variant that was not chosen is left out. */
export function excludedRows(plan: Plan, rows: readonly AssessedIndicator[]): { readonly points: Rational; readonly rows: readonly string[] } {
  const away = new Set(rows.flatMap(({ id, status }) => (status === 'notApplicable' ? [id] : [])));
  const varies = ({ variant, parent }: PlanIndicator): boolean => variant !== undefined || (parent !== undefined && varies(plan.indicators[parent]!));
  const found = plan.indicators.filter((one) => one.scoring !== undefined && away.has(one.id) && !varies(one));
  return { points: sum(found.map((one) => parseFraction(one.points)!)), rows: found.map(({ id, title }) => `${id} ${title}`) };
}

/** The unknown facts and parameters that rows or preconditions ask for; one that only settles another is left to the full result. */
export function tellingUnknowns({ unknown }: Assessment): readonly Unknown[] {
  return unknown.filter((one) => one.kind !== 'fact' || readersOf(one).length > 0);
}

/** The rows, preconditions, requirements and effects that an unknown fact keeps open. */
export function readersOf({ rows, validity, requirements = [], effects = [] }: Unknown): readonly string[] {
  return [...rows, ...validity, ...requirements, ...effects];
}

/** The unknown facts and parameters as the rows of a table, with its heads; without a table of points nothing is said of them. */
export function unknownTable({ indicators }: Plan, assessment: Assessment, lang: Language): { readonly heads: readonly string[]; readonly rows: readonly { readonly one: Unknown; readonly cells: readonly string[] }[] } {
  const words = REPORT[lang];
  const found = tellingUnknowns(assessment).map((one) => ({ one, readers: readersOf(one).join(words.and) }));
  if (indicators.length === 0) return { heads: [words.fact, words.readers], rows: found.map(({ one, readers }) => ({ one, cells: [readers] })) };
  return { heads: [words.fact, words.stakeHead, words.rows], rows: found.map(({ one, readers }) => ({ one, cells: [stakePoints(one, lang), readers] })) };
}

/** What depends on an unknown fact: `（影响 2 分）`. */
export function stakeText(unknown: Unknown, lang: Language): string {
  const { rows, validity, requirements = [] } = unknown;
  const words = REPORT[lang];
  if (rows.length > 0) return unknown.pointsAtStake === null ? words.stakeUnbounded : fill(words.stake, { points: stakePoints(unknown, lang) });
  return requirements.length > 0 ? fill(words.decidesClauses, { clauses: String(requirements.length) }) : validity.length > 0 ? words.validity : words.decides;
}

/** The title of a row, or the clause of a precondition or requirement. */
export function titleOf({ indicators, validity, requirements = [] }: Plan, id: string): string {
  return indicators.find((row) => row.id === id)?.title ?? [...validity, ...requirements].find((one) => one.id === id)!.clause;
}

/** That this is a trial calculation, and under what: `依附录 A 表 A.1（资料性）试算，不是官方评定`. */
export function trialText({ standard: { place, standing }, indicators }: Plan, lang: Language): string {
  const words = REPORT[lang];
  return fill(indicators.length === 0 ? words.trialWithoutPoints : words.trial, { place, standing: words.standing[standing] });
}

/** Which stars are sure, which possible, out of how many; of grades that are no stars nothing. */
export function starsOf(plan: Plan, { grade }: Assessment): { readonly sure: number; readonly possible: number; readonly of: number } | undefined {
  const { grades } = plan;
  if (grade === undefined || grades === undefined) return undefined;
  const counts = grades.bands.map(({ id, label }) => ({ id, count: NUMERALS.indexOf(label[0]!) + 1, isStar: label[1] === '星' }));
  if (!counts.every(({ count, isStar }) => isStar && count > 0)) return undefined;
  const found = grade.possible.map((id) => counts.find((one) => one.id === id)?.count ?? 0);
  return { sure: Math.min(...found), possible: Math.max(...found), of: Math.max(...counts.map(({ count }) => count)) };
}

/** A grade of stars is told by its label: 五星级…. */
const NUMERALS = '一二三四五';

/** The readings that something asked for, and those that would change the grade, in the order of declaration. */
export interface ReadingLine {
  readonly id: string;
  readonly question: string;
  readonly clause: string;
  readonly chosen: string;
  /** The options that would change the grade: `每处扣 1 分 → 五星级`; an open grade is not spelled out. */
  readonly changes: readonly string[];
}

export function readingLines(plan: Plan, assessment: Assessment, { effects = [], lang = 'zh' }: ReportOptions, asked: ReadonlySet<string>): readonly ReadingLine[] {
  const decided = (grades: PlanGrades, { value, possible }: AssessedGrade): string => (value === undefined ? REPORT[lang].undecided : gradesText(grades, possible, lang));
  return plan.readings.flatMap(({ id, question, clause, options }) => {
    const changing = effects.filter((effect) => effect.reading === id && effect.changesGrade && effect.grade !== undefined);
    if (!asked.has(id) && changing.length === 0) return [];
    const chosen = options.find((option) => option.id === assessment.readings[id])!.label;
    return [{ id, question, clause, chosen, changes: changing.map((effect) => `${effect.text} → ${scaleTexts(plan, effect, decided, lang)}`) }];
  });
}
