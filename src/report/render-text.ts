import type { Language } from '../diagnostics/diagnostic.js';
import { width } from '../diagnostics/format.js';
import type { AssessedIndicator, AssessedTotal, Assessment, Bounds, Exact, Unknown } from '../evaluate/assessment.js';
import type { ReadingEffect } from '../evaluate/compare-readings.js';
import { compare, divide, multiply, rational, sign, subtract, type Rational } from '../exact/rational.js';
import { floor } from '../exact/rounding.js';
import { parseFraction } from '../exact/text.js';
import type { Plan } from '../plan/plan.js';
import { explain, leaves } from './explain.js';
import { fill } from './phrases.js';

/** `effects`: what `compareReadings` found; the readings that would change the grade are shown. */
export interface RenderTextOptions {
  readonly lang?: Language;
  readonly effects?: readonly ReadingEffect[];
  /** A sentence for every row, not only a line for those that lost points. */
  readonly rows?: boolean;
}

const TEXT = {
  zh: {
    standing: { normative: '规范性', informative: '资料性', recommended: '推荐性', plan: '方案' },
    head: '{title}｜{code} {place}（{standing}）｜版本 {edition}',
    total: '总分',
    open: '（待定）',
    of: ' ／ {available}',
    points: ' 分',
    or: ' 或 ',
    withheld: '等级暂不评定：前提不满足（{clauses}）；如满足则为 ',
    pending: '（前提是否满足尚不知道：{clauses}）',
    lost: '失分：',
    undetermined: '待定：',
    unknown: '还不知道：',
    stake: '（影响 {points} 分）',
    validity: '（影响能否评定等级）',
    grade: '（影响等级）',
    none: '没有可计算的对象：',
    readings: '读法会改变等级：',
    unused: '给了而没有用到：',
    note: '依{standing}附录试算，不是官方评定；每个读法和依据见 pingfen score --rows 或 --json。',
    noteOther: '试算结果，不是官方评定；每个读法和依据见 pingfen score --rows 或 --json。',
    effect: '{reading}={option}（{text}）→ {grades}',
    more: '…另有 {count} 项',
    sep: '；',
    and: '、',
  },
  en: {
    standing: { normative: 'normative', informative: 'informative', recommended: 'recommended', plan: 'plan' },
    head: '{title} | {code} {place} ({standing}) | edition {edition}',
    total: 'Total',
    open: ' (open)',
    of: ' / {available}',
    points: ' points',
    or: ' or ',
    withheld: 'Grade withheld, as a precondition fails ({clauses}); otherwise it would be ',
    pending: ' (not known yet whether the precondition holds: {clauses})',
    lost: 'Lost: ',
    undetermined: 'Open: ',
    unknown: 'Not known yet: ',
    stake: ' (points at stake: {points})',
    validity: ' (decides whether there is a grade)',
    grade: ' (decides the grade)',
    none: 'Nothing to measure: ',
    readings: 'Readings that would change the grade: ',
    unused: 'Given but not used: ',
    note: 'A trial calculation under an {standing} annex, not an official rating; see pingfen score --rows or --json for every reading and source.',
    noteOther: 'A trial calculation, not an official rating; see pingfen score --rows or --json for every reading and source.',
    effect: '{reading}={option} ({text}) → {grades}',
    more: '… and {count} more',
    sep: '; ',
    and: ', ',
  },
} as const;

/**
 * An assessment as text for a terminal: total, grade, a bar for each first-level indicator, lost and open rows, what
 * is still unknown, readings that matter. Ends with a line break. The assessment must be one of this plan.
 *
 * @example
 * ```ts
 * const text = renderText(estate, assessment, { lang: 'zh' });
 * ```
 */
export function renderText<F>(plan: Plan<F>, assessment: Assessment, options: RenderTextOptions = {}): string {
  const lang = options.lang ?? 'zh';
  const text = TEXT[lang];
  const { code, place, standing } = plan.standard;
  const rows = leaves(assessment.indicators);
  const lines = [
    fill(text.head, { title: plan.title, code, place, standing: text.standing[standing], edition: plan.edition }),
    `${totalText(assessment.total, lang)}  ${gradeText(plan, assessment, lang)}`.trimEnd(),
    ...bars(assessment.indicators, lang),
    ...listLine(text.lost, lostRows(rows), lang),
    ...listLine(text.undetermined, openRows(rows), lang),
    ...listLine(text.unknown, unknowns(assessment, lang), lang),
    ...listLine(text.none, assessment.none.map((id) => `${id} ${titleOf(plan, id)}`), lang),
    ...listLine(text.readings, decisive(plan, options.effects ?? [], lang), lang),
    ...listLine(text.unused, [...assessment.unused, ...assessment.unusedUnderReadings].map((id) => `${plan.facts.find((fact) => fact.id === id)!.label} ${id}`), lang),
    standing === 'informative' ? fill(text.note, { standing: text.standing[standing] }) : text.noteOther,
    ...(options.rows === true ? ['', ...explain(plan, assessment, { lang }).map((row) => row.text)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function rangeText({ min, max }: Bounds): string {
  return min.fraction === max.fraction ? min.decimal : `${min.decimal} ~ ${max.decimal}`;
}

/** `≈88.18 ~ ≈90.18 ／ 100 分（待定）` */
function totalText(total: AssessedTotal, lang: Language): string {
  const text = TEXT[lang];
  const { min, max } = total.available;
  const available = min.fraction === max.fraction ? short(min) : `${short(min)} ~ ${short(max)}`;
  return `${text.total} ${rangeText(total)}${fill(text.of, { available })}${text.points}${total.value === undefined ? text.open : ''}`;
}

/** Without the zeros after the point. */
function short({ decimal }: Exact): string {
  return decimal.replace(/\.0+$/, '');
}

function gradeText(plan: Plan, { grade, validity }: Assessment, lang: Language): string {
  if (grade === undefined || plan.grades === undefined) return '';
  const text = TEXT[lang];
  const scale = [...plan.grades.bands, plan.grades.otherwise];
  const labels = grade.possible.map((id) => scale.find((band) => band.id === id)!.label).join(text.or);
  const clauses = (status: string): string => validity.filter((one) => one.status === status).map((one) => one.clause).join(text.and);
  if (grade.withheld !== undefined) return `${fill(text.withheld, { clauses: clauses('unmet') })}${labels}`;
  return `${labels}${grade.pending === undefined ? '' : fill(text.pending, { clauses: clauses('unknown') })}`;
}

const BAR = 24;

function bars(sections: readonly AssessedIndicator[], lang: Language): readonly string[] {
  const widest = Math.max(...sections.map((section) => width(section.title)));
  return sections.map((section) => {
    const { title, available } = section;
    const ends = endsOf(section);
    const full = parseFraction(available.max.fraction)!;
    const low = cells(parseFraction(ends.min.fraction)!, full);
    const high = cells(parseFraction(ends.max.fraction)!, full);
    const bar = `${'█'.repeat(low)}${'▒'.repeat(high - low)}${'░'.repeat(BAR - high)}`;
    return `  ${title}${' '.repeat(widest - width(title))}  ${bar}  ${rangeText(ends)}${fill(TEXT[lang].of, { available: short(available.max) })}`;
  });
}

function cells(part: Rational, whole: Rational): number {
  return sign(whole) === 0 ? 0 : Number(floor(multiply(divide(part, whole), rational(BAR))).n);
}

function endsOf({ awarded, bounds, available }: AssessedIndicator): Bounds {
  return bounds ?? (awarded === undefined ? { min: available.min, max: available.min } : { min: awarded, max: awarded });
}

function lostRows(rows: readonly AssessedIndicator[]): readonly string[] {
  return rows
    .filter((row) => row.status === 'scored')
    .map((row) => ({ row, lost: subtract(parseFraction(row.available.max.fraction)!, parseFraction(row.awarded!.fraction)!) }))
    .filter(({ lost }) => sign(lost) > 0)
    .sort((a, b) => compare(b.lost, a.lost))
    .map(({ row }) => `${row.id} ${row.title} ${row.awarded!.decimal}/${short(row.available.max)}`);
}

function openRows(rows: readonly AssessedIndicator[]): readonly string[] {
  return rows.flatMap((row) => (row.bounds === undefined ? [] : [`${row.id} ${row.title} ${rangeText(row.bounds)}`]));
}

function unknowns({ unknown }: Assessment, lang: Language): readonly string[] {
  const text = TEXT[lang];
  const matters = ({ rows, validity, pointsAtStake }: Unknown): string =>
    rows.length > 0 ? fill(text.stake, { points: short(pointsAtStake) }) : validity.length > 0 ? text.validity : text.grade;
  // A fact that only settles another one is left to the full result.
  const telling = unknown.filter(({ kind, rows, validity }) => kind === 'parameter' || rows.length + validity.length > 0);
  return telling.map((one) => `${one.label} ${one.id}${matters(one)}`);
}

/** The title of a row, or the clause of a precondition. */
function titleOf({ indicators, validity }: Plan, id: string): string {
  return indicators.find((row) => row.id === id)?.title ?? validity.find((one) => one.id === id)!.clause;
}

function decisive(plan: Plan, effects: readonly ReadingEffect[], lang: Language): readonly string[] {
  const scale = plan.grades === undefined ? [] : [...plan.grades.bands, plan.grades.otherwise];
  const label = (id: string): string => scale.find((band) => band.id === id)!.label;
  return effects
    .filter((effect) => effect.changesGrade)
    .map(({ reading, option, text, grade }) => fill(TEXT[lang].effect, { reading, option, text, grades: grade!.possible.map(label).join(TEXT[lang].or) }));
}

const SHOWN = 6;

/** One line with a heading, or none; long lists are cut and counted. */
function listLine(heading: string, entries: readonly string[], lang: Language): readonly string[] {
  if (entries.length === 0) return [];
  const text = TEXT[lang];
  const rest = entries.length - SHOWN;
  const shown = rest > 0 ? [...entries.slice(0, SHOWN), fill(text.more, { count: String(rest) })] : entries;
  return [`${heading}${shown.join(text.sep)}`];
}
