import { childrenOf } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanIndicator } from '../../plan/table.js';
import { html, type Markup } from '../../report/markup.js';
import { plainNumber } from '../cli/number-text.js';
import { marksText } from '../cli/table-marks.js';
import { methodWords } from './method-words.js';

const LEVELS = ['一级指标', '二级指标', '三级指标', '四级指标'];

interface Cell {
  readonly text: string;
  readonly span: number;
}

interface Line {
  readonly row: PlanIndicator;
  /** The sections that begin with this row. */
  readonly begun: readonly (Cell | undefined)[];
}

/** The table as it is printed, with merged cells; Markdown has none, so it is HTML. */
export function printedTable(plan: Plan): string {
  const lines = linesOf(plan, undefined, []);
  if (lines.length === 0) return '';
  const depth = Math.max(...lines.map(({ begun }) => begun.length));
  const heads = [...LEVELS.slice(0, depth), LEVELS[depth] ?? '指标', '分值', '评价主体', '评分办法'];
  return html`<table>
<tr>${heads.map((head) => html`<th>${head}</th>`)}</tr>
${lines.map((line) => lineMarkup(plan, line, depth))}</table>`.markup;
}

function lineMarkup(plan: Plan, { row, begun }: Line, depth: number): Markup {
  const sections = begun.flatMap((cell) => (cell === undefined ? [] : [html`<td rowspan="${String(cell.span)}">${cell.text}</td>`]));
  const missing = Array.from({ length: depth - begun.length }, () => html`<td></td>`);
  return html`<tr>${sections}${missing}<td>${row.id} ${row.title}</td><td>${pointsText(plan, row)}</td><td>${row.assessor ?? ''}</td><td>${methodWords(plan, row.scoring!.say)}${marksText(plan, plan.indicators.indexOf(row), 'zh')}</td></tr>
`;
}

function pointsText(plan: Plan, { points, pointsBy }: PlanIndicator): string {
  if (pointsBy === undefined) return plainNumber(points);
  const { options } = plan.facts.find((fact) => fact.id === pointsBy.fact)!;
  return options!.map(({ id, label }) => `${label} ${plainNumber(pointsBy.options[id]!)}`).join('；');
}

function linesOf(plan: Plan, parent: number | undefined, above: readonly (Cell | undefined)[]): readonly Line[] {
  let begun = above;
  return childrenOf(plan, parent).flatMap((index) => {
    const row = plan.indicators[index]!;
    const own = begun;
    // The sections above begin with the first row below them.
    begun = begun.map(() => undefined);
    if (row.scoring !== undefined) return [{ row, begun: own }];
    return linesOf(plan, index, [...own, { text: `${sectionText(plan, row)}${marksText(plan, index, 'zh')}`, span: rowCount(plan, index) }]);
  });
}

/** A section that counts for some entities only says for which. */
function sectionText(plan: Plan, { title, variant }: PlanIndicator): string {
  if (variant === undefined) return title;
  const option = plan.facts.find((fact) => fact.id === variant.fact)!.options!.find(({ id }) => id === variant.option)!;
  return `${title}【${option.label}】`;
}

function rowCount(plan: Plan, index: number): number {
  const inside = childrenOf(plan, index);
  return inside.length === 0 ? 1 : inside.reduce((count, child) => count + rowCount(plan, child), 0);
}
