import type { Language } from '../diagnostics/diagnostic.js';
import type { AssessedIndicator, Assessment } from '../evaluate/assessment.js';
import { wholeTable } from '../evaluate/whole-table.js';
import type { Plan } from '../plan/plan.js';
import type { Explanation } from './explain.js';
import { endsOf, pointsText, rangeText, shortRange } from './points-text.js';
import { REPORT } from './report-words.js';

/** One row of the printed table: the sections that begin with it, and the row itself. */
export interface TableRow {
  /** From the first level down; `span` is how many rows a section covers, 0 where it began above. */
  readonly sections: readonly { readonly title: string; readonly span: number }[];
  readonly indicator: AssessedIndicator;
  readonly points: string;
  readonly body: string;
}

/** The rows of an assessment as they stand in the printed table, with merged cells for the sections. */
export function tableOf(plan: Plan, assessment: Assessment, rows: readonly Pick<Explanation, 'id' | 'body'>[]): readonly TableRow[] {
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  const points = new Map(plan.indicators.map((one) => [one.id, one.pointsBy === undefined ? pointsText(one.points) : undefined]));
  const walk = (list: readonly AssessedIndicator[], above: TableRow['sections']): readonly TableRow[] => {
    let begun = above;
    return list.flatMap((indicator) => {
      const own = begun;
      // The sections above begin with the first row below them.
      begun = begun.map(({ title }) => ({ title, span: 0 }));
      if (indicator.indicators !== undefined) return walk(indicator.indicators, [...own, { title: indicator.title, span: rowCount(indicator) }]);
      return [{ sections: own, indicator, points: points.get(indicator.id) ?? shortRange(indicator.available), body: bodies.get(indicator.id)! }];
    });
  };
  return walk(wholeTable(assessment), []);
}

function rowCount({ indicators }: AssessedIndicator): number {
  return indicators === undefined ? 1 : indicators.reduce((count, one) => count + rowCount(one), 0);
}

/** The shape of the table: levels of sections above the rows, heads, and whether anyone is named as assessor. */
export interface Columns {
  readonly depth: number;
  readonly assessor: boolean;
  /** A level for each depth, then points, points awarded, assessor if any, and explanation. */
  readonly heads: readonly string[];
}

export function columnsOf(rows: readonly TableRow[], lang: Language): Columns {
  const words = REPORT[lang];
  const depth = Math.max(0, ...rows.map(({ sections }) => sections.length));
  const assessor = rows.some(({ indicator }) => indicator.assessor !== undefined);
  const levels = Array.from({ length: depth + 1 }, (_, level) => words.levels[level] ?? '');
  return { depth, assessor, heads: [...levels, words.worth, words.awarded, ...(assessor ? [words.assessor] : []), words.explanation] };
}

/** What a row got, in its cell: `2.00`, `0.00 ~ 2.00`, `不适用`. */
export function gotText(indicator: AssessedIndicator, lang: Language): string {
  return indicator.status === 'notApplicable' ? REPORT[lang].notApplicable : rangeText(endsOf(indicator));
}
