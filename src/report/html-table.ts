import type { Language } from '../diagnostics/diagnostic.js';
import { html, type Markup } from './markup.js';
import { columnsOf, gotText, type Columns, type TableRow } from './table.js';

/** A heading and what stands under it; nothing where there is nothing to show. */
export function section(heading: string, body: Markup): Markup {
  return body.markup === '' ? body : html`<section><h2>${heading}</h2>${body}</section>`;
}

/** A plain table, or nothing where it has no rows. The first cell of a row is its head. */
export function grid(heads: readonly string[], rows: readonly (readonly (string | Markup)[])[]): Markup {
  if (rows.length === 0) return html``;
  const line = ([first, ...rest]: readonly (string | Markup)[]): Markup =>
    html`<tr><th scope="row">${first!}</th>${rest.map((cell, index) => html`<td${isBrief(cell) ? BRIEF : ''} data-head="${heads[index + 1]!}">${cell}</td>`)}</tr>`;
  return html`<table>${headRow(heads)}<tbody>${rows.map(line)}</tbody></table>`;
}

/** A word of a few signs is not torn apart, however narrow its column. */
const BRIEF = html` class="brief"`;

function isBrief(cell: string | Markup): boolean {
  return typeof cell === 'string' && cell.length > 0 && cell.length <= 6 && !cell.includes(' ');
}

function headRow(heads: readonly string[]): Markup {
  return html`<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>`;
}

/** The table as it is printed: a section's cell covers all its rows. */
export function evaluationTable(rows: readonly TableRow[], lang: Language): Markup {
  if (rows.length === 0) return html``;
  const columns = columnsOf(rows, lang);
  return html`<table class="evaluation">${widths(columns)}${headRow(columns.heads)}<tbody lang="zh-CN">${rows.map((row) => rowOf(row, columns, lang))}</tbody></table>`;
}

function widths({ depth, assessor }: Columns): Markup {
  const names = [...new Array<string>(depth).fill('level'), 'title', 'few', 'points', ...(assessor ? ['assessor'] : []), 'words'];
  return html`<colgroup>${names.map((name) => html`<col class="${name}">`)}</colgroup>`;
}

/** Sections of so many rows are not torn in two when printed. */
const SHORT = 5;

const STATES = { scored: 'scored', undetermined: 'open', notApplicable: 'off' } as const;

function rowOf({ sections, indicator, points, body }: TableRow, { depth, assessor, heads }: Columns, lang: Language): Markup {
  const begun = sections
    .filter(({ span }) => span > 0)
    .map(({ title, span }) => html`<th scope="rowgroup" class="${span > SHORT ? 'long' : 'short'}" rowspan="${String(span)}">${title}</th>`);
  const [worth, awarded] = heads.slice(depth + 1) as [string, string];
  // A row that stands higher than others takes the columns of the levels that it does not have.
  const width = String(depth - sections.length + 1);
  const title = html`<td data-head="" colspan="${width}"><span class="id">${indicator.id}</span> ${indicator.title}</td>`;
  const numbers = html`<td class="number" data-head="${worth}">${points}</td><td class="number" data-head="${awarded}">${gotText(indicator, lang)}</td>`;
  const judge = assessor ? [html`<td class="assessor" data-head="${heads.at(-2)!}">${indicator.assessor ?? ''}</td>`] : [];
  const words = html`<td lang="${lang === 'zh' ? 'zh-CN' : 'en'}" data-head="${heads.at(-1)!}">${body}</td>`;
  return html`<tr class="${STATES[indicator.status]}">${begun}${title}${numbers}${judge}${words}</tr>`;
}
