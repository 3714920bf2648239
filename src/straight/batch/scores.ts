import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js';
import type { Assessment, Exact } from '../../evaluate/assessment.js';
import { levelsOf } from '../../evaluate/grades.js';
import { multiply, rational } from '../../exact/rational.js';
import { roundTo } from '../../exact/rounding.js';
import { parseFraction } from '../../exact/text.js';
import { wholeTable } from '../../evaluate/whole-table.js';
import { scalesIn } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import { holdsAt, type Bits, type Lane } from './lanes.js';

/** What is given beside totals and grades. */
export interface Shown {
  /** The points of each row of the table. */
  readonly points?: boolean;
  /** Those of each section. */
  readonly sections?: boolean;
  /** The totals as exact fractions, as text. */
  readonly exact?: boolean;
}

/** A row is scored; some of it is not known, so that it has bounds; or its facts are wrong. */
export const STATUS = {
  /** Total and grade are known. */
  scored: 0,
  /** Something that counts is not known. */
  open: 1,
  /** The facts are wrong; see `failures`. */
  failed: 2,
} as const;

/** Their names, by their codes. */
export const STATUSES = Object.keys(STATUS) as readonly (keyof typeof STATUS)[];

/** In grades: more than one is possible. In `withheld`: not known. */
export const OPEN = 255;

/** A total without lower bound, and both ends of the total of a failed row; among doubles −Infinity. */
export const UNBOUNDED = -(2 ** 31);

/** What a batch comes to, a column for each thing that is found. */
export interface Scores {
  /** How many rows there are. */
  readonly rows: number;
  /** How many of each status. */
  readonly counts: Readonly<Record<keyof typeof STATUS, number>>;
  /** 0 scored, 1 open, 2 failed. */
  readonly status: Uint8Array;
  /** How many steps of a total make up one point: 100, where the rulebook shows two places. */
  readonly unit: number;
  /** The totals in steps, each to the nearest, a tie away from zero; of open rows the lower bound; {@link UNBOUNDED} without one and in failed rows, never a silent 0. */
  readonly min: Int32Array | Float64Array;
  /** The same as `min` in scored and failed rows, of open rows the upper bound. */
  readonly max: Int32Array | Float64Array;
  /** By each scale. */
  readonly grades: readonly GradeColumn[];
  /** Whether a precondition of the grades fails: 1, 0, or 255 where that is not known; absent where there is none. */
  readonly withheld?: Uint8Array;
  /** Row id → points; `NaN` where a row does not apply or its points are not known. Where they were asked for. */
  readonly points?: Readonly<Record<string, Float64Array>>;
  /** Section id → points; 0 where nothing in it applies, `NaN` where they are not known. Where they were asked for. */
  readonly sections?: Readonly<Record<string, Float64Array>>;
  /** The totals as fractions; `null` without bound. Where they were asked for. */
  readonly exact?: ExactTotals;
  /** The rows whose facts are wrong, in order, and what is wrong with them. */
  readonly failures: readonly Failed[];
}

/** Totals as fraction text, such as `179/2`. */
export interface ExactTotals {
  /** Of open rows the lower bound; `null` without one, and in failed rows. */
  readonly min: readonly (string | null)[];
  /** The same in scored rows, of open rows the upper bound; `null` in failed rows. */
  readonly max: readonly (string | null)[];
}

/** The grades by one scale. */
export interface GradeColumn {
  /** The name of the scale. */
  readonly scale: string;
  /** The grades, the best first. */
  readonly ids: readonly string[];
  /** Places in `ids`; 255 where more than one is possible, and in failed rows. */
  readonly codes: Uint8Array;
  /** Of open rows a bit for each grade that is possible, the best in the lowest place; 0 in others. Absent where no row is open. */
  readonly possible?: Uint32Array;
}

/** A row whose facts are wrong. */
export interface Failed {
  /** From 0. */
  readonly row: number;
  /** What is wrong. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Codes {
  readonly scale: string;
  readonly ids: readonly string[];
  readonly codes: Uint8Array;
  possible?: Uint32Array;
}

type Totals = Int32Array | Float64Array;

/** The columns while they are written. */
export class Table {
  private readonly status: Uint8Array;
  private readonly unit: number;
  private min: Totals;
  /** The same array as `min` as long as no row is open. */
  private max: Totals;
  private readonly grades: readonly Codes[];
  private readonly withheld: Uint8Array | undefined;
  private readonly points: readonly (readonly [string, Float64Array])[];
  private readonly sections: readonly (readonly [string, Float64Array])[];
  private readonly exact: { readonly min: (string | null)[]; readonly max: (string | null)[] } | undefined;
  private readonly failures: Failed[] = [];

  constructor(plan: Plan, private readonly rows: number, shown: Required<Shown>) {
    const columns = (isShown: boolean, isRow: boolean): readonly (readonly [string, Float64Array])[] =>
      isShown ? plan.indicators.flatMap(({ id, scoring }) => ((scoring !== undefined) === isRow ? [[id, new Float64Array(rows)] as const] : [])) : [];
    this.status = new Uint8Array(rows);
    this.unit = 10 ** plan.places;
    this.min = this.max = new Int32Array(rows);
    this.grades = scalesIn(plan).map((scale) => ({ scale: scale.scale, ids: levelsOf(scale), codes: new Uint8Array(rows) }));
    this.withheld = plan.validity.length === 0 ? undefined : new Uint8Array(rows);
    this.points = columns(shown.points, true);
    this.sections = columns(shown.sections, false);
    this.exact = shown.exact ? { min: new Array<string | null>(rows).fill(null), max: new Array<string | null>(rows).fill(null) } : undefined;
  }

  writeTotals(x: Lane, from: number, rows: number): void {
    if (!storeTotals(this.min, x, from, rows)) {
      this.widen();
      storeTotals(this.min, x, from, rows);
    }
    if (this.max !== this.min) storeTotals(this.max, x, from, rows);
  }

  writeGrades(scale: number, x: Lane, from: number, rows: number): void {
    const { codes } = this.grades[scale]!;
    for (let row = 0; row < rows; row += 1) codes[from + row] = x.data[x.at + row]!;
  }

  writeWithheld(x: Bits, from: number, rows: number): void {
    const { withheld } = this;
    if (withheld !== undefined) for (let row = 0; row < rows; row += 1) withheld[from + row] = (x[row >>> 5]! >>> (row & 31)) & 1;
  }

  writePoints(at: number, x: Lane, is: Bits, from: number, rows: number): void {
    const [, column] = this.points[at]!;
    for (let row = 0; row < rows; row += 1) column[from + row] = holdsAt(is, row) ? x.data[x.at + row]! : NaN;
  }

  writeSections(at: number, x: Lane, from: number, rows: number): void {
    this.sections[at]![1].set(x.data.subarray(x.at, x.at + rows), from);
  }

  writeExact(row: number, total: string): void {
    this.exact!.min[row] = this.exact!.max[row] = total;
  }

  /** What the evaluator says of a row. */
  enter(row: number, result: Result<Assessment>): void {
    if (!result.ok) {
      this.failures.push({ row, diagnostics: result.diagnostics });
      this.status[row] = STATUS.failed;
    }
    const assessment = result.ok ? result.value : undefined;
    const { total } = assessment ?? {};
    this.enterTotal(row, this.stepsOf(total?.min), this.stepsOf(total?.max));
    this.grades.forEach((grade, scale) => { this.enterGrade(row, grade, assessment, scale); });
    if (this.withheld !== undefined) this.withheld[row] = assessment === undefined ? OPEN : withheldIn(assessment);
    if (assessment !== undefined && !isComplete(assessment)) this.status[row] = STATUS.open;
    this.enterPoints(row, assessment);
    if (this.exact !== undefined) {
      this.exact.min[row] = total?.min?.fraction ?? null;
      this.exact.max[row] = total?.max.fraction ?? null;
    }
  }

  scores(): Scores {
    const { rows, status, unit, min, max, grades, withheld, failures, exact } = this;
    const open = status.reduce((all, one) => all + Number(one === STATUS.open), 0);
    return {
      rows, counts: { scored: rows - open - failures.length, open, failed: failures.length }, status, unit, min, max, grades, failures,
      ...(withheld === undefined ? {} : { withheld }),
      ...(this.points.length === 0 ? {} : { points: Object.fromEntries(this.points) }),
      ...(this.sections.length === 0 ? {} : { sections: Object.fromEntries(this.sections) }),
      ...(exact === undefined ? {} : { exact }),
    };
  }

  private stepsOf(end: Exact | null | undefined): number {
    if (end === null || end === undefined) return UNBOUNDED;
    const { fraction } = end;
    return Number(roundTo(multiply(parseFraction(fraction)!, rational(this.unit)), rational(1), 'halfUp').n);
  }

  private enterTotal(row: number, least: number, most: number): void {
    if (least !== most && this.max === this.min) this.max = this.min.slice();
    if (!fits(least) || !fits(most)) this.widen();
    this.min[row] = endIn(this.min, least);
    this.max[row] = endIn(this.max, most);
  }

  /** Totals that are no whole numbers of 32 bits are kept as doubles. */
  private widen(): void {
    const isOne = this.min === this.max;
    const widened = (ends: Totals): Float64Array => (ends instanceof Float64Array ? ends : Float64Array.from(ends, (value) => (value === UNBOUNDED ? -Infinity : value)));
    this.min = widened(this.min);
    this.max = isOne ? this.min : widened(this.max);
  }

  private enterGrade(row: number, grade: Codes, assessment: Assessment | undefined, scale: number): void {
    const assessed = scale === 0 ? assessment?.grade : assessment?.otherGrades?.[scale - 1];
    grade.codes[row] = assessed?.value === undefined ? OPEN : grade.ids.indexOf(assessed.value);
    if (assessed === undefined || assessed.value !== undefined) return;
    grade.possible ??= new Uint32Array(this.rows);
    grade.possible[row] = assessed.possible.reduce((bits, id) => bits + 2 ** grade.ids.indexOf(id), 0);
  }

  private enterPoints(row: number, assessment: Assessment | undefined): void {
    if (this.points.length + this.sections.length === 0) return;
    const awarded = new Map(assessment === undefined ? [] : awardedIn(wholeTable(assessment)));
    for (const [id, column] of [...this.points, ...this.sections]) column[row] = awarded.get(id) ?? NaN;
  }
}

const LARGEST = 2 ** 31 - 1;
const fits = (value: number): boolean => Math.abs(value) <= LARGEST || value === UNBOUNDED;

/** An end without bound as a column says it. */
function endIn(column: Totals, end: number): number {
  return end === UNBOUNDED && column instanceof Float64Array ? -Infinity : end;
}

/** Whether each fitted. */
function storeTotals(out: Totals, x: Lane, from: number, rows: number): boolean {
  const { data, at } = x;
  let all = true;
  for (let row = 0; row < rows; row += 1) {
    const value = data[at + row]!;
    // What rounds to nothing from below is 0, not −0.
    out[from + row] = value + 0;
    if (value > LARGEST || value < -LARGEST) all = false;
  }
  return all || out instanceof Float64Array;
}

function withheldIn({ validity }: Assessment): number {
  if (validity.some(({ status }) => status === 'unmet')) return 1;
  return validity.some(({ status }) => status === 'unknown') ? OPEN : 0;
}

function isComplete({ total, grade, otherGrades = [], validity }: Assessment): boolean {
  return total.value !== undefined && [grade, ...otherGrades].every((one) => one === undefined || one.value !== undefined) && validity.every(({ status }) => status !== 'unknown');
}

/** A section of which nothing applies has no points; of a row there is nothing to say then. */
function awardedIn(indicators: Assessment['indicators']): readonly (readonly [string, number])[] {
  return indicators.flatMap(({ id, status, awarded, indicators: inside }) => {
    const points = awarded !== undefined ? nearest(awarded.fraction) : inside !== undefined && status === 'notApplicable' ? 0 : undefined;
    return [...(points === undefined ? [] : [[id, points] as const]), ...awardedIn(inside ?? [])];
  });
}

/** A fraction as the nearest double. */
function nearest(fraction: string): number {
  const { n, d } = parseFraction(fraction)!;
  return Number(n) / Number(d);
}
