import { conditionOf, levelsOf } from '../../evaluate/grades.js';
import type { PlanEffect, PlanGrades } from '../../plan/clauses.js';
import { scalesIn } from '../../plan/lookup.js';
import { fold, quoted, type Ends } from './calc.js';
import type { Printing } from './cells.js';

/** The grades of a scale from the best to the last, and for each a cell that is 1 while it is possible. */
export interface GradeCells {
  readonly scale: string;
  readonly ids: readonly string[];
  readonly possible: readonly string[];
  /** The labels that are possible, joined. */
  readonly text: string;
}

/** Prints the scales with their effects. */
export function gradeCells(printing: Printing): readonly GradeCells[] {
  const { plan, calc } = printing;
  return scalesIn(plan).map((grades, place) => {
    const effects = (plan.effects ?? []).filter(({ scale = 0 }) => scale === place);
    const possible = effects.reduce((levels, effect) => changedBy(printing, grades, levels, effect), levelsReached(printing, grades));
    const ids = levelsOf(grades);
    const labels = ids.map((id) => [...grades.bands, grades.otherwise].find((band) => band.id === id)!.label);
    const joined = labels.map((label, index) => `IF(${possible[index]!}=1,${quoted(` 或 ${label}`)},"")`).join('&');
    return { scale: grades.scale, ids, possible, text: calc.put(grades.scale, `MID(${joined},4,200)`)[0]! };
  });
}

/** Bands are tried from the top: one that is certain closes the list. */
function levelsReached(printing: Printing, grades: PlanGrades): readonly string[] {
  const { calc } = printing;
  const truths: Ends[] = [];
  const open: string[] = [];
  for (const band of grades.bands) {
    const { lo, hi } = printing.condition(conditionOf(grades, band));
    const [isOpen] = calc.put(band.label, truths.length === 0 ? hi : `IF(${fold('MAX', truths.map((one) => one.lo))}=1,0,${hi})`) as [string];
    open.push(isOpen);
    truths.push({ lo, hi });
  }
  open.push(calc.put(grades.otherwise.label, `IF(${fold('MAX', truths.map((one) => one.lo))}=1,0,1)`)[0]!);
  const ids = [...grades.bands, grades.otherwise].map(({ id }) => id);
  return levelsOf(grades).map((level) => fold('MAX', ids.flatMap((id, index) => (id === level ? [open[index]!] : []))));
}

/** While it is not known whether an effect takes effect, every grade is possible with it and without. */
function changedBy(printing: Printing, grades: PlanGrades, levels: readonly string[], effect: PlanEffect): readonly string[] {
  const { lo: sure, hi: maybe } = printing.condition(effect.when);
  const ids = levelsOf(grades);
  const last = ids.length - 1;
  const to = (level: number): number => {
    if ('downgrade' in effect) return Math.min(level + effect.downgrade, last);
    if ('grade' in effect) return ids.indexOf(effect.grade);
    return Math.max(level, ids.indexOf(effect.capAt));
  };
  return printing.calc.put(effect.id, ...ids.map((_, level) => {
    const reached = ids.flatMap((__, from) => (to(from) === level ? [levels[from]!] : []));
    const after = reached.length === 0 ? '0' : fold('MAX', reached);
    return `IF(${sure}=1,${after},IF(${maybe}=0,${levels[level]!},MAX(${after},${levels[level]!})))`;
  }));
}
