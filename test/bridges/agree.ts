import { CALC } from '../../src/bridges/workbook/calc.js';
import { SCORES } from '../../src/bridges/workbook/score-sheet.js';
import { FACTS } from '../../src/bridges/workbook/fact-layout.js';
import { READINGS } from '../../src/bridges/workbook/reading-sheet.js';
import { workbookOf } from '../../src/bridges/workbook/to-workbook.js';
import type { Assessment } from '../../src/evaluate/assessment.js';
import { wholeTable } from '../../src/evaluate/whole-table.js';
import { createEvaluator } from '../../src/evaluate/evaluator.js';
import type { Plan } from '../../src/plan/plan.js';
import { endsOf, flat, openEndsOf, pointsOf, type OpenEnds } from '../generators/compare.js';
import { show, type Fraction } from '../reference/fraction.js';
import type { Facts } from '../cases/read.js';
import type { Options } from '../generators/plans.js';
import { Recalculated } from './recalculated.js';

/** What came of comparing a filling. */
export interface Compared {
  /** What the sheet says otherwise without announcing it. */
  readonly faults: readonly string[];
  /** The sheet says that fifteen digits cannot decide. */
  readonly isDoubtful: boolean;
  /** The library refuses the facts, and the sheet asks to mend them. */
  readonly isRefused: boolean;
}

const NEAR = 1e-9;

function nearly(value: Fraction): number {
  const [part, whole = '1'] = show(value).split('/');
  return Number(part) / Number(whole);
}

/** A workbook in an engine, held against the library for one filling after the other. */
export class Agreement {
  private readonly engine: Recalculated;
  private readonly cells;
  private readonly calculation;

  constructor(private readonly plan: Plan) {
    const { workbook, calculation } = workbookOf(plan, {}, {});
    this.calculation = calculation;
    // Sections inside others have cells only when they are asked for.
    this.cells = plan.indicators.map(({ id }, index) => ({ id, outcome: calculation.outcomes.of(index, 'points') }));
    this.engine = new Recalculated(workbook);
  }

  compare(facts: Facts, { readings, parameters, asOf }: Options): Compared {
    const options = { readings, parameters, ...(asOf === undefined ? {} : { asOf }) };
    const result = createEvaluator(this.plan, options)(facts);
    if (!result.ok) return { faults: [], isDoubtful: false, isRefused: true };
    const given = Object.fromEntries(Object.keys(parameters).map((id) => [id, result.value.parameters[id]!]));
    const { sheets } = workbookOf(this.plan, result.value.facts, { ...options, parameters: given }).workbook;
    this.engine.fill(sheets.filter(({ name }) => name === FACTS || name === READINGS));
    const state = String(this.engine.value(SCORES, '$B$7'));
    const isDoubtful = state.includes('请用程序复核');
    return { faults: [...this.engine.errors(CALC, this.calculation.calc.sheet().rows.length).slice(0, 3), ...(state.includes('请先改正') ? ['the sheet finds fault with the facts'] : []), ...this.faults(result.value, isDoubtful)], isDoubtful, isRefused: false };
  }

  private faults(assessment: Assessment, isDoubtful: boolean): readonly string[] {
    const faults: string[] = [];
    const isRough = this.isGateBlank(assessment);
    const compare = (what: string, cells: { readonly lo: string; readonly hi: string }, { lo, hi }: OpenEnds): void => {
      const [low, high] = [this.engine.value(CALC, cells.lo), this.engine.value(CALC, cells.hi)];
      const [least, most] = [lo === null ? -1e290 : nearly(lo), hi === null ? 1e290 : nearly(hi)];
      const same = (found: unknown, wanted: number): boolean => typeof found === 'number' && (Math.abs(found - wanted) <= NEAR || (Math.abs(found) >= 1e290 && Math.abs(wanted) === 1e290));
      const isInside = typeof low === 'number' && typeof high === 'number' && low <= least + NEAR && high >= most - NEAR;
      if (isRough ? !isInside : !same(low, least) || !same(high, most)) faults.push(`${what}: the library says ${lo === null ? 'none' : show(lo)} to ${hi === null ? 'none' : show(hi)}, the sheet ${String(low)} to ${String(high)}`);
    };
    if (isDoubtful) return faults;
    const byId = new Map(flat(wholeTable(assessment)).map((one) => [one.id, one]));
    for (const { id, outcome } of this.cells) compare(id, outcome, pointsOf(byId.get(id)!));
    compare('total', this.calculation.totals.total, openEndsOf(assessment.total));
    compare('available', this.calculation.totals.available, endsOf(assessment.total.available));
    const grades = [assessment.grade, ...(assessment.otherGrades ?? [])];
    this.calculation.grades.forEach(({ ids, possible, scale }, place) => {
      const found = ids.filter((_, level) => this.engine.value(CALC, possible[level]!) === 1);
      const wanted = grades[place]!.possible;
      const isSame = isRough ? wanted.every((id) => found.includes(id)) : found.join() === ids.filter((id) => wanted.includes(id)).join();
      if (!isSame) faults.push(`${scale}: the library says ${wanted.join()}, the sheet ${found.join()}`);
    });
    return faults;
  }

  /** What decides which rows apply is blank: the library goes through its values, the sheet holds them all together. */
  private isGateBlank({ facts }: Assessment): boolean {
    return this.plan.facts.some(({ id, kind }) => (kind === 'yesNo' || kind === 'choice') && facts[id] === null);
  }
}
