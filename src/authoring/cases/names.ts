import type { Words } from '../../diagnostics/diagnostic.js';
import type { PlanGrades } from '../../plan/clauses.js';
import type { Labelled } from '../../plan/labels.js';
import type { Plan } from '../../plan/plan.js';
import { listed } from '../../rulebook/words.js';

/** The grades of a scale, the highest first; an id may recur in its bands. */
export function gradesOf(grades: PlanGrades | undefined): readonly Labelled[] {
  return grades === undefined ? [] : [...grades.bands, grades.otherwise];
}

/** The ids of the rows of a table. */
export function rowIdsOf({ indicators }: Plan): readonly string[] {
  return indicators.flatMap(({ id, scoring }) => (scoring === undefined ? [] : [id]));
}

const MOST_LISTED = 12;

/** The first of the names that are known. */
export function some(known: readonly string[]): Words {
  if (known.length === 0) return { zh: '没有', en: 'none' };
  if (known.length <= MOST_LISTED) return listed(known);
  const { zh, en } = listed(known.slice(0, MOST_LISTED));
  return { zh: `${zh} 等 ${String(known.length)} 个`, en: `${en} and so on, ${String(known.length)} in all` };
}
