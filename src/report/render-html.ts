import type { Language } from '../diagnostics/diagnostic.js';
import type { Assessment } from '../evaluate/assessment.js';
import { fingerprint } from '../evaluate/fingerprint.js';
import type { Plan } from '../plan/plan.js';
import { explain, type Explanation } from './explain.js';
import { STYLE } from './html-style.js';
import { evaluationTable, grid, section } from './html-table.js';
import { html, type Markup } from './markup.js';
import { fill } from './phrases.js';
import { negativeCells } from './negative-list.js';
import { rangeText, short } from './points-text.js';
import { REPORT } from './report-words.js';
import { requirementCells } from './requirements.js';
import { summarize } from './statements.js';
import { barsOf, gradeText, readingLines, sourceText, starsOf, totalText, trialText, unknownTable, type ReportOptions } from './summary.js';
import { bar, stars } from './svg.js';
import { tableOf } from './table.js';

/**
 * An assessment as one self-contained page: no script, nothing loaded from elsewhere. On a phone the rows are cards, on
 * A4 the table is printed as the official one is, with merged cells; light and dark. The assessment must be one of
 * this plan.
 *
 * - `lang`: the words around titles, labels and quotes, which stay verbatim Chinese
 * - `effects`: what `compareReadings` found; without it no reading is said to change the grade
 *
 * @example
 * ```ts
 * renderHtml(estate, assessment).split('\n')[1]; // → '<html lang="zh-CN">'
 * ```
 */
export function renderHtml<F>(plan: Plan<F>, assessment: Assessment, options: ReportOptions = {}): string {
  const lang = options.lang ?? 'zh';
  const words = REPORT[lang];
  const rows = explain(plan, assessment, { lang });
  const body = [
    html`<header><h1 lang="zh-CN">${plan.title}</h1><p class="source">${sourceText(plan, assessment, lang)}</p></header>`,
    result(plan, assessment, lang),
    section(words.sections, grid([words.level, '', words.awarded, words.worth], barLines(assessment, lang))),
    section(words.statements, html`<ul>${summarize(plan, assessment, options).map(({ text }) => html`<li>${text}</li>`)}</ul>`),
    section(words.unknownHead, unknownGrid(plan, assessment, lang)),
    section(words.table, evaluationTable(tableOf(plan, assessment, rows), lang)),
    section(words.negativeHead, grid([words.negativeItem, words.events, words.deducted], negativeCells(assessment, lang))),
    section(words.requirementsHead, grid([words.clause, words.quote, words.modality, words.status, words.explanation], requirementLines(plan, assessment, lang))),
    section(words.byAssessor, grid([words.assessor, words.awarded, words.worth], assessorLines(assessment))),
    section(words.readingsHead, grid([words.question, words.chosen, words.clause, words.elsewise], lines(plan, assessment, rows, options))),
    html`<footer><p>${trialText(plan, lang)}${words.stop}</p><p>${words.fingerprint} <code>${fingerprint(plan, assessment)}</code></p></footer>`,
  ];
  const head = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${plan.title}</title>`;
  return `<!doctype html>\n<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">\n<head>${head.markup}<style>${STYLE}</style></head>\n<body><main>\n${body.flatMap(({ markup }) => (markup === '' ? [] : [markup])).join('\n')}\n</main></body>\n</html>\n`;
}

function result(plan: Plan, assessment: Assessment, lang: Language): Markup {
  const words = REPORT[lang];
  const found = starsOf(plan, assessment);
  const grade = gradeText(plan, assessment, lang);
  const label = found === undefined ? '' : fill(found.sure === found.possible ? words.stars : words.starsOpen, { count: String(found.sure), min: String(found.sure), max: String(found.possible) });
  const drawn = found === undefined ? [] : [stars(found.sure, found.possible, found.of, label)];
  const scored = plan.indicators.length === 0 ? [] : [html`<p class="total">${words.total} ${totalText(assessment.total, lang)}</p>`];
  const named = grade === '' ? [] : [html`<p class="grade">${grade}</p>`];
  return scored.length + named.length === 0 ? html`` : html`<div class="result">${scored}${drawn}${named}</div>`;
}

type Cells = readonly (string | Markup)[];

function barLines(assessment: Assessment, lang: Language): readonly Cells[] {
  return barsOf(assessment).map(({ title, points, available, low, high }) => [title, bar(low, high, fill(REPORT[lang].bar, { title, points, available })), points, available]);
}

function unknownGrid(plan: Plan, assessment: Assessment, lang: Language): Markup {
  const { heads, rows } = unknownTable(plan, assessment, lang);
  return grid(heads, rows.map(({ one, cells }) => [html`${one.label} <span class="id">${one.id}</span>`, ...cells]));
}

/** The id of a requirement is not torn apart. */
function requirementLines(plan: Plan, assessment: Assessment, lang: Language): readonly Cells[] {
  return requirementCells(plan, assessment, lang).map(([name, ...rest]) => {
    const [id, ...clause] = name!.split(' ');
    return [html`<span class="id">${id!}</span> ${clause.join(' ')}`, ...rest];
  });
}

function assessorLines({ byAssessor }: Assessment): readonly Cells[] {
  return byAssessor.map((one) => [one.assessor, rangeText(one), short(one.available.max)]);
}

function lines(plan: Plan, assessment: Assessment, rows: readonly Explanation[], options: ReportOptions): readonly Cells[] {
  const asked = new Set(rows.flatMap(({ readings }) => readings));
  return readingLines(plan, assessment, options, asked).map(({ id, question, chosen, clause, changes }) => [
    html`${question} <span class="id">${id}</span>`,
    chosen,
    clause,
    html`<ul>${changes.map((one) => html`<li>${one}</li>`)}</ul>`,
  ]);
}
