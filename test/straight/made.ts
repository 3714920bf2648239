import { transformSync } from 'esbuild';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import type { Assessment, FactValue } from '../../src/evaluate/assessment.js';
import { wholeTable } from '../../src/evaluate/whole-table.js';
import type { Plan } from '../../src/plan/plan.js';
import * as kit from '../../src/straight/module/kit.js';
import { toModule, type ModuleOptions } from '../../src/straight/module/module.js';
import { flat } from '../generators/compare.js';

/** What a printed module answers. */
export interface Answer {
  readonly status: 'scored' | 'aside';
  readonly about?: string;
  readonly total?: number;
  readonly grade?: string;
  readonly otherGrades?: Readonly<Record<string, string>>;
  readonly isWithheld?: boolean;
  readonly points?: Readonly<Record<string, number | null>>;
}

export type Score = (facts: object, settings?: kit.Settings) => Answer;

/** The function of a printed module. */
export function madeFrom(plan: Plan, options: ModuleOptions = {}): Score {
  const { code } = transformSync(unwrap(toModule(plan, options)), { loader: 'ts', format: 'cjs' });
  const module = { exports: {} as { score: Score } };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is tested is code
  (new Function('module', 'exports', 'require', code) as (...given: unknown[]) => void)(module, module.exports, () => kit);
  return module.exports.score;
}

/** Facts as a module reads them: numbers as numbers, other fractions as the decimals beside them. */
export function spoken(facts: Assessment['facts']): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, plain(value)]));
}

function plain(value: FactValue): unknown {
  if (Array.isArray(value)) return value.map((one) => plain(one as FactValue));
  if (typeof value !== 'string' || !/^-?\d+(?:[./]\d+)?$/.test(value)) return value;
  const number = doubled(value);
  return Number.isInteger(number) ? number : Math.round(number * 1000) / 1000;
}

/** n/d as the nearest double. */
export function doubled(fraction: string): number {
  const [n, d = '1'] = fraction.split('/');
  return Number(n) / Number(d);
}

/** To so many places, a tie away from zero. */
export function atPlaces(fraction: string, places: number): number {
  const [n, d = 1n] = fraction.split('/').map(BigInt) as [bigint, bigint?];
  const below = d;
  const size = n < 0n ? -n : n;
  const scale = 10n ** BigInt(places);
  const whole = (2n * size * scale + below) / (2n * below);
  return Number(n < 0n ? -whole : whole) / Number(scale);
}

/** What an answer says otherwise than the assessment of the same facts. */
export function differences(plan: Plan, assessment: Assessment, answer: Answer): readonly string[] {
  const { total, grade, otherGrades = [], validity } = assessment;
  const found: string[] = [];
  const hold = (what: string, wanted: unknown, said: unknown): void => {
    if (!Object.is(wanted, said)) found.push(`${what}: the library says ${String(wanted)}, the module ${String(said)}`);
  };
  hold('total', total.value === undefined ? undefined : atPlaces(total.value.fraction, plan.places), answer.total);
  hold('grade', grade?.value, answer.grade);
  otherGrades.forEach(({ scale, value }) => { hold(scale, value, answer.otherGrades?.[scale]); });
  if (validity.length > 0) hold('withheld', grade === undefined ? validity.some(({ status }) => status === 'unmet') : grade.withheld !== undefined, answer.isWithheld);
  const byId = new Map(flat(wholeTable(assessment)).map((one) => [one.id, one]));
  for (const { id, scoring } of plan.indicators) {
    if (scoring === undefined) continue;
    const { status, awarded } = byId.get(id)!;
    const said = answer.points?.[id] ?? null;
    const wanted = status === 'scored' ? doubled(awarded!.fraction) : status === 'notApplicable' ? null : undefined;
    // What is more than one quotient may miss the nearest double by a few of its last digits.
    if (typeof wanted !== 'number' || said === null || Math.abs(wanted - said) > 1e-14 * Math.abs(wanted)) hold(id, wanted, said);
  }
  return found;
}

export function isComplete({ total, grade, otherGrades = [], validity }: Assessment): boolean {
  return total.value !== undefined && [grade, ...otherGrades].every((one) => one === undefined || one.value !== undefined) && validity.every(({ status }) => status !== 'unknown');
}
