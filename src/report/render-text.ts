import type { Language } from '../diagnostics/diagnostic.js';
import { width } from '../diagnostics/format.js';
import type { AssessedIndicator, Assessment } from '../evaluate/assessment.js';
import type { ReadingEffect } from '../evaluate/compare-readings.js';
import { multiply, rational, type Rational } from '../exact/rational.js';
import { floor } from '../exact/rounding.js';
import { decimalText } from '../exact/text.js';
import { factOf } from '../plan/lookup.js';
import type { Plan } from '../plan/plan.js';
import { explain, leaves } from './explain.js';
import { fill } from './phrases.js';
import { negativeTexts } from './negative-list.js';
import { REPORT } from './report-words.js';
import { conformitySlots, explainRequirements, isFailing } from './requirements.js';
import { barsOf, excludedRows, gradeText, lostRows, openRows, stakeText, tellingUnknowns, titleOf, totalText, trialText, type ReportOptions } from './summary.js';

/** What the report for a terminal may be given besides. */
export interface RenderTextOptions extends ReportOptions {
  /** A sentence for every row, not only a line for those that lost points. */
  readonly rows?: boolean;
}

/**
 * An assessment as text for a terminal: total, grade, a bar for each first-level indicator, lost and open rows, what
 * is still unknown, readings that matter. Ends with a line break. The assessment must be one of this plan.
 *
 * @example
 * ```ts
 * renderText(estate, assessment, { lang: 'en' }).split('\n')[1].slice(0, 36); // → 'Total 2.00 ~ 98.00 / 100 points (ope'
 * ```
 */
export function renderText<F>(plan: Plan<F>, assessment: Assessment, options: RenderTextOptions = {}): string {
  const lang = options.lang ?? 'zh';
  const words = REPORT[lang];
  const { code, place, standing } = plan.standard;
  const rows = leaves(assessment.indicators);
  const unused = [...assessment.unused, ...assessment.unusedUnderReadings];
  const lines = [
    fill(words.head, { title: plan.title, code, place, standing: words.standing[standing], edition: plan.edition }),
    ...headline(plan, assessment, lang),
    ...bars(assessment, lang),
    ...listLine(words.lost, lostRows(rows), lang),
    ...excludedLine(plan, rows, lang),
    ...listLine(words.undetermined, openRows(rows), lang),
    ...listLine(`${words.negativeHead}${words.colon}`, negativeTexts(assessment, lang), lang),
    ...(assessment.conformity ?? []).map((count) => fill(words.conformityLine, conformitySlots(count, lang))),
    ...listLine(words.unmet, unmetTexts(plan, assessment, lang), lang),
    ...listLine(words.unknown, tellingUnknowns(assessment).map((one) => `${one.label} ${one.id}${stakeText(one, lang)}`), lang),
    ...listLine(words.none, assessment.none.map((id) => `${id} ${titleOf(plan, id)}`), lang),
    ...listLine(words.readings, decisive(options.effects ?? []), lang),
    ...listLine(words.unused, unused.map((id) => `${factOf(plan, id).label} ${id}`), lang),
    `${trialText(plan, lang)}${words.seeRows}`,
    ...(options.rows === true ? ['', ...[...explain(plan, assessment, { lang }), ...explainRequirements(plan, assessment, { lang })].map((row) => row.text)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Total and grade, as far as the rulebook has them. */
function headline(plan: Plan, assessment: Assessment, lang: Language): readonly string[] {
  const grade = gradeText(plan, assessment, lang);
  const line = plan.indicators.length === 0 ? `${grade === '' ? '' : `${REPORT[lang].grade} `}${grade}` : `${REPORT[lang].total} ${totalText(assessment.total, lang)}  ${grade}`;
  return line === '' ? [] : [line.trimEnd()];
}

/** The rows that do not apply and the points that cannot be had for it. */
function excludedLine(plan: Plan, rows: readonly AssessedIndicator[], lang: Language): readonly string[] {
  const away = excludedRows(plan, rows);
  return listLine(fill(REPORT[lang].excluded, { points: decimalText(away.points, 0) }), away.rows, lang);
}

/** The requirements that are asked for and not met. */
function unmetTexts(plan: Plan, assessment: Assessment, lang: Language): readonly string[] {
  return explainRequirements(plan, assessment, { lang })
    .filter(isFailing)
    .map(({ id, clause, quote }) => `${id} ${clause}“${quote}”`);
}

const BAR = 24;

function bars(assessment: Assessment, lang: Language): readonly string[] {
  const all = barsOf(assessment);
  const widest = Math.max(...all.map(({ title }) => width(title)));
  return all.map(({ title, points, available, low, high }) => {
    const bar = `${'█'.repeat(cells(low))}${'▒'.repeat(cells(high) - cells(low))}${'░'.repeat(BAR - cells(high))}`;
    return `  ${title}${' '.repeat(widest - width(title))}  ${bar}  ${points}${fill(REPORT[lang].of, { available })}`;
  });
}

function cells(share: Rational): number {
  return Number(floor(multiply(share, rational(BAR))).n);
}

/** The readings that would change the grade, each with the options that do. */
function decisive(effects: readonly ReadingEffect[]): readonly string[] {
  const options = new Map<string, string[]>();
  for (const { reading, option, changesGrade } of effects) {
    if (changesGrade) options.set(reading, [...(options.get(reading) ?? []), option]);
  }
  return [...options].map(([reading, all]) => `${reading}=${all.join('|')}`);
}

const SHOWN = 5;

/** One line with a heading, or none; long lists are cut and counted. */
function listLine(heading: string, entries: readonly string[], lang: Language): readonly string[] {
  if (entries.length === 0) return [];
  const words = REPORT[lang];
  const rest = entries.length - SHOWN;
  const shown = rest > 0 ? [...entries.slice(0, SHOWN), fill(words.more, { count: String(rest) })] : entries;
  return [`${heading}${shown.join(words.sep)}`];
}
