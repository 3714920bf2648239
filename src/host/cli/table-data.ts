import type { Plan } from '../../plan/plan.js';
import type { PlanIndicator, PlanPointsBy } from '../../plan/table.js';
import { plainNumber } from './number-text.js';

/** A row of the printed table, as programs read it. Points are decimal text. */
export interface TableRow {
  readonly id: string;
  /** Titles of the sections it stands in, the outermost first. */
  readonly path: readonly string[];
  readonly title: string;
  /** The most, where options differ. */
  readonly points: string;
  /** What it is worth under each option of a choice fact, where that differs. */
  readonly pointsBy?: PlanPointsBy;
  readonly assessor: string | null;
  /** The option under which alone it counts. */
  readonly variant?: string;
  readonly clause: string;
  /** What becomes of it where it does not apply; `exclude` where nothing is said. */
  readonly otherwise?: PlanIndicator['otherwise'];
  /** What becomes of it where facts are not given; absent: it stays open. */
  readonly ifUnknown?: PlanIndicator['ifUnknown'];
  /** The condition under which there are no points, where it is not part of the formula. */
  readonly zeroWhen?: PlanIndicator['zeroWhen'];
}

/** A rulebook as `pingfen show --json` prints it. */
export function tableData(plan: Plan): object {
  return {
    id: plan.id,
    edition: plan.edition,
    title: plan.title,
    standard: plan.standard,
    total: plainNumber(plan.total),
    ...(plan.totalOf === undefined ? {} : { totalOf: plan.totalOf }),
    ...(plan.bonus === undefined ? {} : { bonus: plan.bonus }),
    facts: plan.facts,
    readings: plan.readings,
    parameters: plan.parameters,
    grades: plan.grades ?? null,
    ...(plan.otherGrades === undefined ? {} : { otherGrades: plan.otherGrades }),
    ...(plan.effects === undefined ? {} : { effects: plan.effects }),
    negativeList: plan.negativeList ?? null,
    requirements: plan.requirements ?? [],
    subjects: plan.subjects ?? [],
    notes: plan.notes ?? [],
    ...(plan.round === undefined ? {} : { round: { ...plan.round, to: plainNumber(plan.round.to) } }),
    ...sectionRules(plan),
    rows: plan.indicators.flatMap((one) => (one.scoring === undefined ? [] : [tableRow(one, plan)])),
  };
}

/** The sections that say more than what they are called and what stands in them. */
function sectionRules({ indicators }: Plan): object {
  const telling = indicators.filter(({ scoring, combine, zeroWhen }) => scoring === undefined && (combine !== undefined || zeroWhen !== undefined));
  const sections = telling.map((one) => ({ id: one.id, title: one.title, points: plainNumber(one.points), ...(one.combine === undefined ? {} : { combine: one.combine }), ...rulesOf(one) }));
  return sections.length === 0 ? {} : { sections };
}

function rulesOf({ otherwise, ifUnknown, zeroWhen }: PlanIndicator): Pick<TableRow, 'otherwise' | 'ifUnknown' | 'zeroWhen'> {
  return { ...(otherwise === undefined ? {} : { otherwise }), ...(ifUnknown === undefined ? {} : { ifUnknown }), ...(zeroWhen === undefined ? {} : { zeroWhen }) };
}

function tableRow(row: PlanIndicator, plan: Plan): TableRow {
  const sections = sectionsOf(row, plan);
  const variant = [row, ...sections].find((one) => one.variant !== undefined)?.variant;
  return {
    id: row.id,
    path: sections.map((one) => one.title),
    title: row.title,
    points: plainNumber(row.points),
    ...(row.pointsBy === undefined ? {} : { pointsBy: pointsByData(row.pointsBy) }),
    assessor: row.assessor ?? null,
    ...(variant === undefined ? {} : { variant: variant.option }),
    clause: row.clause ?? plan.standard.place,
    ...rulesOf(row),
  };
}

function pointsByData({ fact, options }: PlanPointsBy): PlanPointsBy {
  return { fact, options: Object.fromEntries(Object.entries(options).map(([id, points]) => [id, plainNumber(points)])) };
}

/** The sections that an indicator stands in, the outermost first. */
export function sectionsOf({ parent }: PlanIndicator, plan: Plan): readonly PlanIndicator[] {
  if (parent === undefined) return [];
  const section = plan.indicators[parent]!;
  return [...sectionsOf(section, plan), section];
}
