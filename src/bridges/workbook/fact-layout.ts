import { perPlan } from '../../plan/lookup.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import { cellAddress } from '../xlsx/address.js';
import { onSheet } from './calc.js';

/** The sheet that is filled in. */
export const FACTS = '填报';
/** Title, subtitle and heading stand above the facts. */
export const FACT_ROWS_FROM = 3;
/** The first column that takes values: after the id and the name. */
export const VALUE_COLUMN = 2;

/** Entries that a list of free length may have. */
const FREE_LENGTH = 12;

/** How many cells a fact takes. A rate is one number, or its part and its whole. */
export function cellsOf({ kind, length }: PlanFact): number {
  if (kind === 'rate') return 2;
  return kind === 'counts' || kind === 'amounts' ? (length ?? FREE_LENGTH) : 1;
}

/** Where facts stand. */
export interface FactLayout {
  /** How many columns take values. */
  readonly columns: number;
  /** The row of a fact on its sheet. */
  readonly rowOf: (fact: string) => number;
  /** The cells that a fact is typed into, as formulas of their own sheet name them. */
  readonly ownCells: (fact: PlanFact) => readonly string[];
  /** The same as formulas of other sheets name them. */
  readonly valuesOf: (fact: PlanFact) => readonly string[];
}

export const factLayout: (plan: Plan) => FactLayout = perPlan((plan: Plan): FactLayout => {
  const rows = new Map(plan.facts.map(({ id }, index) => [id, FACT_ROWS_FROM + index]));
  const rowOf = (fact: string): number => rows.get(fact)!;
  const ownCells = (fact: PlanFact): readonly string[] => Array.from({ length: cellsOf(fact) }, (_, index) => cellAddress(rowOf(fact.id), VALUE_COLUMN + index));
  return {
    columns: Math.max(1, ...plan.facts.map(cellsOf)),
    rowOf,
    ownCells,
    valuesOf: (fact) => ownCells(fact).map((cell) => onSheet(FACTS, cell)),
  };
});
