import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { createEvaluator, type Evaluator } from '../../evaluate/evaluator.js';
import { isPlainObject } from '../../evaluate/options.js';
import type { Plan } from '../../plan/plan.js';
import type { BatchOptions } from './batch.js';
import { isParted, type RowColumns } from './row-columns.js';
import { ROWS_AT_ONCE, RowScorer, type ScoredRows } from './row-scorer.js';
import { OPEN, STATUS, STATUSES, UNBOUNDED, type GradeColumn, type Scores } from './scores.js';

/** What one row of facts comes to. */
export interface RowScore {
  /** Which row it is, from 0. */
  readonly row: number;
  /** `scored`: total and grade are known. `open`: something that counts is not known. `failed`: the facts are wrong; see `diagnostics`. */
  readonly status: keyof typeof STATUS;
  /** The points, to the places that the rulebook shows, a tie away from zero; `null` unless the row is scored. */
  readonly total: number | null;
  /** The least that is possible, to the same places; `null` without lower bound, and of a failed row. */
  readonly min: number | null;
  /** The most that is possible; `null` of a failed row. */
  readonly max: number | null;
  /** By the first scale; absent where the rulebook has no grades. */
  readonly grade?: RowGrade;
  /** By the scales after the first; absent where there are none. */
  readonly otherGrades?: readonly RowGrade[];
  /** Whether a precondition of the grades fails; `null` where that is not known; absent where there is none. */
  readonly withheld?: boolean | null;
  /** Row id → points; `null` where a row does not apply or its points are not known. Where they were asked for. */
  readonly points?: Readonly<Record<string, number | null>>;
  /** Section id → points; 0 where nothing in it applies, `null` where they are not known. Where they were asked for. */
  readonly sections?: Readonly<Record<string, number | null>>;
  /** Both ends of the total as fractions, such as `179/2`; `null` as in `min` and `max`. Where they were asked for. */
  readonly exact?: RowExact;
  /** What is wrong with the facts of a failed row; of others nothing. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Both ends of a total as fraction text, such as `179/2`. */
export interface RowExact {
  /** At least; `null` without lower bound, and of a failed row. */
  readonly min: string | null;
  /** At most; `null` of a failed row. */
  readonly max: string | null;
}

/** The grade by one scale. */
export interface RowGrade {
  /** The name of the scale. */
  readonly scale: string;
  /** The id of the grade; `null` where more than one is possible, and of a failed row. */
  readonly value: string | null;
  /** The ids of all that are possible, the best first; of a failed row none. */
  readonly possible: readonly string[];
}

/**
 * Scores rows of facts as they come: one result for each row, in the same order.
 *
 * - rows: facts as `evaluate` takes them, from anything that `for` or `for await` goes through; what comes out is gone through
 *   the same way
 * - each result is what `evaluate` says of that row, also where its facts are wrong
 * - 1,024 rows are put into columns and scored together, so that memory does not grow with their number; the first result comes
 *   after so many rows, or at the end
 * - numbers, decimal text of up to 15 signs, `'17/20'` and `[17, 20]` go into columns; ranges, ballots, longer text, and
 *   rates in another form than most of the first rows go to the evaluator, which is slower
 * - diagnostics, in the results: those of `evaluate`; wrong options fail every row
 *
 * @example
 * ```ts
 * const rows = [{ hasCommittee: true }, { hasCommittee: 'yes' }];
 * const results = [...scoreRows(estate, rows as EstateFacts[])];
 * results.map(({ status, max, diagnostics }) => [status, max, diagnostics.length]); // → [['open', 100, 0], ['failed', null, 1]]
 * ```
 */
export function scoreRows<F>(plan: Plan<F>, rows: Iterable<F>, options?: BatchOptions): Generator<RowScore, void, undefined>;
export function scoreRows<F>(plan: Plan<F>, rows: AsyncIterable<F>, options?: BatchOptions): AsyncGenerator<RowScore, void, undefined>;
export function scoreRows<F>(plan: Plan<F>, rows: Iterable<F> | AsyncIterable<F>, options: BatchOptions = {}): Generator<RowScore> | AsyncGenerator<RowScore> {
  const rowScorer = new FactScorer(plan, options);
  return Symbol.asyncIterator in rows ? scoreAsync(rows, rowScorer) : scoreSync(rows, rowScorer);
}

function* scoreSync(rows: Iterable<unknown>, scorer: FactScorer): Generator<RowScore, void, undefined> {
  let some: unknown[] = [];
  for (const row of rows) {
    if (some.push(row) < ROWS_AT_ONCE) continue;
    yield* scorer.score(some);
    some = [];
  }
  yield* scorer.score(some);
}

async function* scoreAsync(rows: AsyncIterable<unknown>, scorer: FactScorer): AsyncGenerator<RowScore, void, undefined> {
  let some: unknown[] = [];
  for await (const row of rows) {
    if (some.push(row) < ROWS_AT_ONCE) continue;
    yield* scorer.score(some);
    some = [];
  }
  yield* scorer.score(some);
}

/** Scores facts that are plain objects, part by part. */
class FactScorer {
  private readonly evaluate: Evaluator;
  private readonly ignoresExtra: boolean;
  private scorer: RowScorer | undefined;
  private before = 0;

  constructor(
    private readonly plan: Plan,
    private readonly options: BatchOptions,
  ) {
    const { points: _, sections: __, exact: ___, ...given } = options;
    this.evaluate = createEvaluator(plan, given);
    this.ignoresExtra = given.extraFacts === 'ignore';
  }

  *score(rows: readonly unknown[]): Generator<RowScore, void, undefined> {
    this.scorer ??= new RowScorer(this.plan, this.options, partedIn(this.plan, rows));
    const scored = this.scorer.score({ rows: rows.length, put: (row, columns, at) => this.put(rows[row], columns, at), ask: (row) => this.evaluate(rows[row]) });
    for (let row = 0; row < rows.length; row += 1) yield rowScore(scored, row, (this.before += 1) - 1);
  }

  private put(facts: unknown, columns: RowColumns, at: number): boolean {
    try {
      return isPlainObject(facts) && putFacts(facts, columns, at, this.ignoresExtra);
    } catch {
      // A property that throws; the evaluator says so.
      return false;
    }
  }
}

/** Puts facts into columns at a row; false where one of them cannot stand there. */
export function putFacts(facts: Readonly<Record<string, unknown>>, { byId }: RowColumns, at: number, ignoresExtra: boolean): boolean {
  for (const id of Object.keys(facts)) {
    const column = byId.get(id);
    if (column === undefined) {
      if (!ignoresExtra) return false;
      continue;
    }
    const value = facts[id];
    if (value !== null && value !== undefined && !column.put(at, value)) return false;
  }
  return true;
}

/** The rates that most of the rows give as part and whole. */
export function partedIn(plan: Plan, rows: readonly unknown[]): ReadonlySet<string> {
  const rates = plan.facts.filter(({ kind }) => kind === 'rate').map(({ id }) => ({ id, lead: 0 }));
  for (const row of rows) {
    if (!isPlainObject(row)) continue;
    for (const rate of rates) {
      const value = readable(row, rate.id);
      if (value !== null && value !== undefined) rate.lead += isParted(value) ? 1 : -1;
    }
  }
  return new Set(rates.filter(({ lead }) => lead > 0).map(({ id }) => id));
}

function readable(facts: Readonly<Record<string, unknown>>, id: string): unknown {
  try {
    return facts[id];
  } catch {
    return undefined;
  }
}

function rowScore(scored: ScoredRows, row: number, number: number): RowScore {
  const scores = scored.scoresOf(row);
  const at = scored.placeOf(row);
  const { status, min, max, unit, grades: [first, ...others], withheld, points, sections, exact } = scores;
  const isScored = status[at] === STATUS.scored;
  return {
    row: number,
    status: STATUSES[status[at]!]!,
    total: isScored ? pointsOf(min[at]!, unit) : null,
    min: pointsOf(min[at]!, unit),
    max: pointsOf(max[at]!, unit),
    ...(first === undefined ? {} : { grade: gradeAt(first, at) }),
    ...(others.length === 0 ? {} : { otherGrades: others.map((one) => gradeAt(one, at)) }),
    ...(withheld === undefined ? {} : { withheld: withheld[at] === OPEN ? null : withheld[at] === 1 }),
    ...(points === undefined ? {} : { points: valuesAt(points, at) }),
    ...(sections === undefined ? {} : { sections: valuesAt(sections, at) }),
    ...(exact === undefined ? {} : { exact: { min: exact.min[at]!, max: exact.max[at]! } }),
    diagnostics: scored.problemsOf(row),
  };
}

/** Steps as points; nothing where there is no bound. */
export function pointsOf(steps: number, unit: number): number | null {
  return steps === UNBOUNDED || steps === -Infinity ? null : steps / unit;
}

function gradeAt({ scale, ids, codes, possible }: GradeColumn, at: number): RowGrade {
  const value = ids[codes[at]!];
  return { scale, value: value ?? null, possible: value === undefined ? possibleAt(ids, possible, at) : [value] };
}

/** The grades that are possible at an open row. */
export function possibleAt(ids: readonly string[], possible: GradeColumn['possible'], at: number): readonly string[] {
  return possible === undefined ? [] : ids.filter((_, place) => ((possible[at]! >>> place) & 1) === 1);
}

function valuesAt(columns: NonNullable<Scores['points']>, at: number): Readonly<Record<string, number | null>> {
  return Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, Number.isNaN(column[at]!) ? null : column[at]!]));
}
