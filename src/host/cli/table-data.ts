import type { Plan, PlanIndicator } from '../../plan/plan.js';
import { plainNumber } from './number-text.js';

/** A row of the printed table, as programs read it. Points are decimal text. */
export interface TableRow {
  readonly id: string;
  /** Titles of the sections it stands in, the outermost first. */
  readonly path: readonly string[];
  readonly title: string;
  readonly points: string;
  readonly assessor: string | null;
  /** The option under which alone it counts. */
  readonly variant?: string;
  readonly clause: string;
}

/** A rulebook as `pingfen show --json` prints it. */
export function tableData(plan: Plan): object {
  return {
    id: plan.id,
    edition: plan.edition,
    title: plan.title,
    standard: plan.standard,
    total: plainNumber(plan.total),
    facts: plan.facts,
    readings: plan.readings,
    parameters: plan.parameters,
    grades: plan.grades ?? null,
    rows: plan.indicators.flatMap((one) => (one.scoring === undefined ? [] : [tableRow(one, plan)])),
  };
}

function tableRow(row: PlanIndicator, plan: Plan): TableRow {
  const sections = sectionsOf(row, plan);
  const variant = [row, ...sections].find((one) => one.variant !== undefined)?.variant;
  return {
    id: row.id,
    path: sections.map((one) => one.title),
    title: row.title,
    points: plainNumber(row.points),
    assessor: row.assessor ?? null,
    ...(variant === undefined ? {} : { variant: variant.option }),
    clause: row.clause ?? plan.standard.place,
  };
}

/** The sections that an indicator stands in, the outermost first. */
export function sectionsOf({ parent }: PlanIndicator, plan: Plan): readonly PlanIndicator[] {
  if (parent === undefined) return [];
  const section = plan.indicators[parent]!;
  return [...sectionsOf(section, plan), section];
}
