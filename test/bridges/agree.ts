import { CALC } from '../../src/bridges/workbook/calc.js';
import type { Calculation } from '../../src/bridges/workbook/calculation.js';
import type { Workbook } from '../../src/bridges/workbook/model.js';
import { ROUGH, SCORES } from '../../src/bridges/workbook/score-sheet.js';
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
}

const NEAR = 1e-9;

function nearly(value: Fraction): number {
  const [part, whole = '1'] = show(value).split('/');
  return Number(part) / Number(whole);
}

/** The value of a cell of a workbook that was worked out. */
export type Read = (sheet: string, reference: string) => unknown;

/** A workbook of a plan, and the cells of all its sections and rows. */
export interface Worked {
  readonly plan: Plan;
  readonly workbook: Workbook;
  readonly calculation: Calculation;
  readonly outcomes: readonly { readonly id: string; readonly lo: string; readonly hi: string }[];
}

export function workedOf(plan: Plan, filled: Assessment['facts'] = {}, options: Partial<Options> = {}): Worked {
  const { workbook, calculation } = workbookOf(plan, filled, options);
  // Sections inside others have cells only when they are asked for.
  const outcomes = plan.indicators.map(({ id }, index) => ({ ...calculation.outcomes.of(index, 'points'), id }));
  return { plan, workbook, calculation, outcomes };
}

/** The assessment of facts that the library takes, and the options as cells hold them. */
export function assessedFor(plan: Plan, facts: Facts, { readings, parameters, asOf }: Options): { readonly assessment: Assessment; readonly choices: Partial<Options> } | undefined {
  const options = { readings, parameters, ...(asOf === undefined ? {} : { asOf }) };
  const result = createEvaluator(plan, options)(facts);
  if (!result.ok) return undefined;
  const given = Object.fromEntries(Object.keys(parameters).map((id) => [id, result.value.parameters[id]!]));
  return { assessment: result.value, choices: { ...options, parameters: given } };
}

/** Holds what a workbook says against the library. */
export function comparedWith(assessment: Assessment, { calculation, outcomes }: Worked, read: Read): Compared {
  const state = String(read(SCORES, '$B$7'));
  if (state.includes('请用程序复核')) return { faults: [], isDoubtful: true };
  const faults = state.includes('请先改正') ? ['the sheet finds fault with the facts'] : [];
  // Then the sheet may be wider, and only then.
  const isRough = state.includes(ROUGH);
  const compare = (what: string, cells: { readonly lo: string; readonly hi: string }, { lo, hi }: OpenEnds): void => {
    const [low, high] = [read(CALC, cells.lo), read(CALC, cells.hi)];
    const [least, most] = [lo === null ? -1e290 : nearly(lo), hi === null ? 1e290 : nearly(hi)];
    const same = (found: unknown, wanted: number): boolean => typeof found === 'number' && (Math.abs(found - wanted) <= NEAR || (Math.abs(found) >= 1e290 && Math.abs(wanted) === 1e290));
    const isInside = typeof low === 'number' && typeof high === 'number' && low <= least + NEAR && high >= most - NEAR;
    if (isRough ? !isInside : !same(low, least) || !same(high, most)) faults.push(`${what}: the library says ${lo === null ? 'none' : show(lo)} to ${hi === null ? 'none' : show(hi)}, the sheet ${String(low)} to ${String(high)}`);
  };
  const byId = new Map(flat(wholeTable(assessment)).map((one) => [one.id, one]));
  for (const one of outcomes) compare(one.id, one, pointsOf(byId.get(one.id)!));
  compare('total', calculation.totals.total, openEndsOf(assessment.total));
  if (calculation.totals.available !== undefined) compare('available', calculation.totals.available, endsOf(assessment.total.available));
  const grades = [assessment.grade, ...(assessment.otherGrades ?? [])];
  calculation.grades.forEach(({ ids, possible, scale }, place) => {
    const found = ids.filter((_, level) => read(CALC, possible[level]!) === 1);
    const wanted = grades[place]!.possible;
    const isSame = isRough ? wanted.every((id) => found.includes(id)) : found.join() === ids.filter((id) => wanted.includes(id)).join();
    if (!isSame) faults.push(`${scale}: the library says ${wanted.join()}, the sheet ${found.join()}`);
  });
  return { faults, isDoubtful: false };
}

/** What cells can hold of facts: a range, a part without its whole, and an entry missing in a list of free length cannot be typed in. */
export function typed(plan: Plan, facts: Facts): Facts {
  const hasHole = (value: unknown): boolean => Array.isArray(value) && value.includes(null);
  const isRange = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  const isWhole = (id: string, value: unknown): boolean => {
    const { kind, length } = plan.facts.find((one) => one.id === id)!;
    if (isRange(value) || (Array.isArray(value) && value.some(isRange))) return false;
    return !hasHole(value) || (kind !== 'rate' && length !== undefined);
  };
  return Object.fromEntries(Object.entries(facts).filter(([id, value]) => isWhole(id, value)));
}

/** A workbook in an engine, held against the library for one filling after the other. */
export class Agreement {
  private readonly engine: Recalculated;
  private readonly worked: Worked;

  constructor(private readonly plan: Plan) {
    this.worked = workedOf(plan);
    this.engine = new Recalculated(this.worked.workbook);
  }

  compare(facts: Facts, options: Options): Compared {
    const assessed = assessedFor(this.plan, facts, options);
    if (assessed === undefined) return { faults: [], isDoubtful: false };
    const { sheets } = workbookOf(this.plan, assessed.assessment.facts, assessed.choices).workbook;
    this.engine.fill(sheets.filter(({ name }) => name === FACTS || name === READINGS));
    const { faults, isDoubtful } = comparedWith(assessed.assessment, this.worked, (sheet, reference) => this.engine.value(sheet, reference));
    return { faults: [...this.engine.errors(CALC, this.worked.calculation.calc.sheet().rows.length).slice(0, 3), ...faults], isDoubtful };
  }
}
