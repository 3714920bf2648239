import type { Labelled } from '../../plan/labels.js';
import type { Plan } from '../../plan/plan.js';

/** The grades that a plan gives, the highest first; an id may recur in its bands. */
export function gradesOf({ grades }: Plan): readonly Labelled[] {
  return grades === undefined ? [] : [...grades.bands, grades.otherwise];
}

/** The ids of the rows of a table. */
export function rowIdsOf({ indicators }: Plan): readonly string[] {
  return indicators.flatMap(({ id, scoring }) => (scoring === undefined ? [] : [id]));
}
