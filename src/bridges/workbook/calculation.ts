import { markedBy } from '../../plan/assessors.js';
import { factOf } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import { sumOf, Calc, type Ends } from './calc.js';
import type { Cells, Printing } from './cells.js';
import { factCells, type FactCells } from './fact-cells.js';
import { anyOf, FALSE, flag } from './formula-text.js';
import { gradeCells, type GradeCells } from './grade-cells.js';
import { isBlank } from './missing.js';
import { outcomeCells, type OutcomeCells, type Outcomes, type When } from './outcome-cells.js';
import { printerOf } from './printer.js';
import { asOfCells, parameterCells, readingCell } from './reading-sheet.js';
import { waysOfCases, whereRead } from './reads.js';
import { totalCells, type TotalCells } from './total-cells.js';

/** A plan as cells: everything that the sheets show stands in one of them. */
export interface Calculation {
  readonly calc: Calc;
  readonly facts: FactCells;
  readonly printing: Printing;
  readonly outcomes: Outcomes;
  readonly totals: TotalCells;
  readonly grades: readonly GradeCells[];
  /** 1 where each precondition surely holds, and where it may. */
  readonly validity: readonly Ends[];
  /** 1 while a fact that the library splits cases by is blank: the cells may then be wider. */
  readonly isRough: string;
}

export function calculationOf(plan: Plan): Calculation {
  const calc = new Calc();
  const made: { printing?: Printing; early?: Printing; totals?: TotalCells } = {};
  const facts = factCells(plan, calc, () => made.printing!);
  const outcomes = outcomeCells(plan, calc, { printing: () => made.printing!, early: () => made.early!, guard: facts.guard });
  const cells = (when: When): Cells => cellsOf(plan, calc, facts, (index) => outcomes.of(index, when), () => made.totals!.total);
  made.printing = printerOf(plan, calc, cells('points'));
  made.early = printerOf(plan, calc, cells('before'));
  const { printing } = made as { printing: Printing };
  made.totals = totalCells(plan, calc, outcomes, printing);
  const grades = gradeCells(printing);
  const validity = plan.validity.map(({ check }) => printing.condition(check));
  return { calc, facts, printing, outcomes, totals: made.totals, grades, validity, isRough: roughCell(printing, facts) };
}

function roughCell(printing: Printing, { guard }: FactCells): string {
  const { plan, calc } = printing;
  const blanks = [...waysOfCases(plan)].flatMap(([id, ways]) => {
    const fact = factOf(plan, id);
    return fact.kind === 'yesNo' || fact.kind === 'choice' ? [whereRead(ways, printing, isBlank(plan, fact, guard(fact)), FALSE)] : [];
  });
  return calc.put('可能偏宽', flag(anyOf(...blanks)))[0]!;
}

function cellsOf(plan: Plan, calc: Calc, facts: FactCells, outcome: (index: number) => OutcomeCells, total: Cells['total']): Cells {
  const once = <T>(make: (id: string) => T): ((id: string) => T) => {
    const known = new Map<string, T>();
    return (id) => {
      const value = known.get(id) ?? make(id);
      known.set(id, value);
      return value;
    };
  };
  const indexOf = (id: string): number => plan.indicators.findIndex((one) => one.id === id);
  const asOf = once(() => asOfCells(plan, calc));
  return {
    ...facts,
    parameter: once((id) => parameterCells(plan, calc, id)),
    asOf: () => asOf(''),
    reading: once((id) => readingCell(plan, calc, id)),
    awarded: (id) => outcome(indexOf(id)),
    available: (id) => {
      const { availableLo, availableHi } = outcome(indexOf(id));
      return { lo: availableLo, hi: availableHi };
    },
    awardedBy: once((name) => {
      const rows = markedBy(plan, name).map(outcome);
      return calc.ends(name, sumOf(rows.map(({ lo }) => lo)), sumOf(rows.map(({ hi }) => hi)));
    }),
    total,
  };
}
