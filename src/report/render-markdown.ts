import type { Assessment } from '../evaluate/assessment.js';
import { fingerprint } from '../evaluate/fingerprint.js';
import type { Plan } from '../plan/plan.js';
import { explain } from './explain.js';
import { negativeCells } from './negative-list.js';
import { rangeText, short } from './points-text.js';
import { REPORT } from './report-words.js';
import { requirementCells } from './requirements.js';
import { summarize } from './statements.js';
import { barsOf, gradeText, readingLines, sourceText, totalText, trialText, unknownTable, type ReportOptions } from './summary.js';
import { columnsOf, gotText, tableOf, type TableRow } from './table.js';

/**
 * An assessment as Markdown: result, what it means, what is not known yet, the whole table with a sentence for every
 * row, shares by assessor, readings, and the fingerprint. Ends with a line break. The assessment must be one of this plan.
 *
 * - titles, labels and quotes are escaped, so that they read as they are written
 * - `effects`: what `compareReadings` found; without it no reading is said to change the grade
 *
 * @example
 * ```ts
 * renderMarkdown(estate, assessment).split('\n')[0]; // → '# 小区（项目）红色物业工作评价细则'
 * ```
 */
export function renderMarkdown<F>(plan: Plan<F>, assessment: Assessment, options: ReportOptions = {}): string {
  const lang = options.lang ?? 'zh';
  const words = REPORT[lang];
  const rows = explain(plan, assessment, { lang });
  const blocks = [
    `# ${plain(plan.title)}`,
    plain(sourceText(plan, assessment, lang)),
    headline(plan, assessment, lang),
    section(words.sections, grid([words.level, words.awarded, words.worth], barsOf(assessment).map((one) => [one.title, one.points, one.available]))),
    section(words.statements, summarize(plan, assessment, options).map(({ text }) => `- ${plain(text)}`).join('\n')),
    section(words.unknownHead, unknownGrid(plan, assessment, lang)),
    section(words.table, evaluationTable(tableOf(plan, assessment, rows), lang)),
    section(words.negativeHead, grid([words.negativeItem, words.events, words.deducted], negativeCells(assessment, lang))),
    section(words.requirementsHead, grid([words.clause, words.quote, words.modality, words.status, words.explanation], requirementCells(plan, assessment, lang))),
    section(words.byAssessor, grid([words.assessor, words.awarded, words.worth], assessment.byAssessor.map((one) => [one.assessor, rangeText(one), short(one.available.max)]))),
    section(words.readingsHead, grid([words.question, words.chosen, words.clause, words.elsewise], readingCells(plan, assessment, rows, options))),
    `${trialText(plan, lang)}${words.stop}${lang === 'en' ? ' ' : ''}${words.fingerprint} \`${fingerprint(plan, assessment)}\``,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Total and grade, as far as the rulebook has them. */
function headline(plan: Plan, assessment: Assessment, lang: Language): string {
  const words = REPORT[lang];
  const grade = gradeText(plan, assessment, lang);
  const lines = [plan.indicators.length === 0 ? '' : `**${words.total}${words.colon}${plain(totalText(assessment.total, lang))}**`, grade === '' ? '' : `**${words.grade}${words.colon}${plain(grade)}**`];
  return lines.filter((line) => line !== '').join('  \n');
}

function section(heading: string, body: string): string {
  return body === '' ? '' : `## ${heading}\n\n${body}`;
}

/** A table, or nothing where there is nothing to show. */
function grid(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

/** Text that Markdown shows as it is written. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#]/g, '\\$&');
}

type Language = NonNullable<ReportOptions['lang']>;

function unknownGrid(plan: Plan, assessment: Assessment, lang: Language): string {
  const { heads, rows } = unknownTable(plan, assessment, lang);
  return grid(heads, rows.map(({ one, cells }) => [`${one.label} ${one.id}`, ...cells]));
}

/** Merged cells are left empty below the first: Markdown has none. */
function evaluationTable(rows: readonly TableRow[], lang: Language): string {
  const { depth, assessor, heads } = columnsOf(rows, lang);
  const cells = rows.map(({ sections, indicator, points, body }) => {
    const titles = sections.map(({ title, span }) => (span > 0 ? title : ''));
    return [...titles, ...new Array<string>(depth - sections.length).fill(''), `${indicator.id} ${indicator.title}`, points, gotText(indicator, lang), ...(assessor ? [indicator.assessor ?? ''] : []), body];
  });
  return grid(heads, cells);
}

function readingCells(plan: Plan, assessment: Assessment, rows: readonly { readonly readings: readonly string[] }[], options: ReportOptions): readonly (readonly string[])[] {
  const asked = new Set(rows.flatMap(({ readings }) => readings));
  return readingLines(plan, assessment, options, asked).map(({ id, question, chosen, clause, changes }) => [`${id} ${question}`, chosen, clause, changes.join(REPORT[options.lang ?? 'zh'].sep)]);
}
