import fc from 'fast-check';
import { formatDiagnostic } from '../../src/diagnostics/format.js';
import type { Assessment } from '../../src/evaluate/assessment.js';
import type { Result } from '../../src/diagnostics/diagnostic.js';
import { createEvaluator, type Evaluator } from '../../src/evaluate/evaluator.js';
import type { Plan } from '../../src/plan/plan.js';
import { SEED } from './picks.js';
import type { Options, Subject } from './plans.js';

/** `PINGFEN_RUNS=20` runs every property twenty times as often; */
const FACTOR = Number(process.env.PINGFEN_RUNS ?? '0.12');

/** For machines that are busy with other things. */
export const TIMEOUT = 30_000 + 120_000 * FACTOR;
/** For what is held of many rulebooks in one test. */
export const MANY = 5 * TIMEOUT;

/** Holds a property on `runs` values, the same every time; the assertion fails with the smallest counterexample. */
export function check<T>(runs: number, values: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(values, holds), { numRuns: runsOf(runs), seed: SEED, endOnFailure: false });
}

/** As many runs as there are of a property of so many. */
export const runsOf = (runs: number): number => Math.ceil(runs * FACTOR);

/** Runs for a rulebook: the largest table and the tricky ones get all of them, the others are many. */
export function runsFor({ name }: Subject, runs: number): number {
  return /^(estate|tricky)/.test(name) ? runs : Math.ceil(runs / 3);
}

/** Holds a property on each of many rulebooks; what fails says which. */
export function each(subjects: readonly Subject[], holds: (subject: Subject) => void): void {
  for (const subject of subjects) {
    try {
      holds(subject);
    } catch (error) {
      throw new Error(`${subject.name}: ${JSON.stringify(subject.rulebook)}`, { cause: error });
    }
  }
}

/** The assessment of facts that are known to be without fault. */
export function sure(result: Result<Assessment>): Assessment {
  if (result.ok) return result.value;
  throw new Error(result.diagnostics.map((one) => formatDiagnostic(one, { lang: 'en' })).join('\n'));
}

const evaluators = new WeakMap<Options, Evaluator>();

/** The evaluator of a plan under options; made once for each options object, which serves one plan. */
export function evaluatorOf(plan: Plan, options: Options): Evaluator {
  let evaluator = evaluators.get(options);
  if (evaluator === undefined) evaluators.set(options, (evaluator = createEvaluator(plan, options)));
  return evaluator;
}
