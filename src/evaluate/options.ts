import { clip } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { isDate } from '../exact/date.js';
import { interval, point, type Interval } from '../formula/interval.js';
import type { Plan, PlanParameter } from '../plan/plan.js';
import { problem } from './codes.js';
import { limitsOf, foundText, readLimited } from './read-number.js';
import { didYouMean } from './read-fact.js';

/** What a caller may decide beside the facts. */
export interface EvaluateOptions {
  /** Reading id → option id; the others take their default. */
  readonly readings?: Readonly<Record<string, string>>;
  /** Parameter id → number; the others stay without value. */
  readonly parameters?: Readonly<Record<string, number | string | null>>;
  /** The day of the assessment, `YYYY-MM-DD`. */
  readonly asOf?: string;
  /** What a fact that the rulebook does not know is: an error (the default), or ignored (for wide records). */
  readonly extraFacts?: 'error' | 'ignore';
}

/** The options with everything chosen. */
export interface Chosen {
  readonly readings: Readonly<Record<string, string>>;
  readonly parameters: ReadonlyMap<string, Interval>;
  readonly asOf: string | undefined;
  readonly extraFacts: 'error' | 'ignore';
}

/** What was chosen, and the rest by default; what is wrong with it is added to the problems. */
export function choose(plan: Plan, given: EvaluateOptions, problems: Diagnostic[]): Chosen {
  try {
    return chooseFrom(plan, given, problems);
  } catch {
    // A property that throws is no plain value, and nothing read from beside it counts.
    problems.splice(0, Infinity, problem('OPTIONS_NOT_OBJECT', { path: ['options'], slots: { id: 'options' } }));
    return chooseFrom(plan, {}, []);
  }
}

function chooseFrom(plan: Plan, given: EvaluateOptions, problems: Diagnostic[]): Chosen {
  const options = recordOf(given, 'options', problems) as EvaluateOptions;
  checkKeys(options, problems);
  const { asOf } = options;
  if (asOf !== undefined && !isDate(asOf)) problems.push(problem('AS_OF_FORM', { path: ['asOf'], found: foundText(asOf) }));
  return {
    readings: chooseReadings(plan, recordOf(options.readings, 'readings', problems), problems),
    parameters: readParameters(plan, recordOf(options.parameters, 'parameters', problems), problems),
    asOf,
    extraFacts: options.extraFacts ?? 'error',
  };
}

const KEYS = ['readings', 'parameters', 'asOf', 'extraFacts'];
const EXTRA_FACTS: readonly unknown[] = ['error', 'ignore', undefined];

function checkKeys(options: EvaluateOptions, problems: Diagnostic[]): void {
  for (const id of Object.keys(options)) {
    if (KEYS.includes(id)) continue;
    const suggestion = didYouMean(suggest(id, KEYS), { zh: '删去它', en: 'leave it out' });
    problems.push(problem('OPTIONS_UNKNOWN', { path: [id], found: id, slots: { id: clip(id), suggestion } }));
  }
  if (EXTRA_FACTS.includes(options.extraFacts)) return;
  const slots = { id: 'extraFacts', values: { zh: 'error、ignore', en: 'error, ignore' } };
  problems.push(problem('OPTIONS_VALUE', { path: ['extraFacts'], found: foundText(options.extraFacts), slots }));
}

function recordOf(given: unknown, id: string, problems: Diagnostic[]): Readonly<Record<string, unknown>> {
  if (given === undefined || isPlainObject(given)) return given ?? {};
  problems.push(problem('OPTIONS_NOT_OBJECT', { path: [id], found: foundText(given), slots: { id } }));
  return {};
}

/** An object literal or what JSON.parse gives, of this or another realm. */
export function isPlainObject(x: unknown): x is Readonly<Record<string, unknown>> {
  if (typeof x !== 'object' || x === null || Array.isArray(x)) return false;
  const prototype: unknown = Object.getPrototypeOf(x);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function chooseReadings(plan: Plan, given: Readonly<Record<string, unknown>>, problems: Diagnostic[]): Record<string, string> {
  const known = new Map(plan.readings.map((reading) => [reading.id, reading]));
  for (const [id, option] of Object.entries(given)) {
    if (option === undefined) continue;
    const path = ['readings', id];
    const reading = known.get(id);
    if (reading === undefined) {
      const suggestion = didYouMean(suggest(id, known.keys()), { zh: '用 pingfen show 查看有哪些读法', en: '"pingfen show" lists the readings' });
      problems.push(problem('READING_UNKNOWN', { path, found: id, slots: { id: clip(id), suggestion } }));
    } else if (!reading.options.some((one) => one.id === option)) {
      const ids = reading.options.map((one) => one.id);
      const suggestion = didYouMean(typeof option === 'string' ? suggest(option, ids) : undefined, { zh: '从上面的选项中选一个', en: 'choose one of the options above' });
      problems.push(problem('READING_OPTION', { path, found: foundText(option), slots: { id, options: listed(ids), suggestion } }));
    }
  }
  return Object.fromEntries(plan.readings.map((reading) => [reading.id, (given[reading.id] as string | undefined) ?? reading.default]));
}

function readParameters(plan: Plan, given: Readonly<Record<string, unknown>>, problems: Diagnostic[]): Map<string, Interval> {
  const known = new Map(plan.parameters.map((parameter) => [parameter.id, parameter]));
  const values = new Map<string, Interval>(plan.parameters.map((parameter) => [parameter.id, rangeOf(parameter)]));
  for (const [id, value] of Object.entries(given)) {
    const path = ['parameters', id];
    const parameter = known.get(id);
    if (parameter === undefined) {
      const suggestion = didYouMean(suggest(id, known.keys()), { zh: '用 pingfen show 查看有哪些参数', en: '"pingfen show" lists the parameters' });
      problems.push(problem('PARAMETER_UNKNOWN', { path, found: id, slots: { id: clip(id), suggestion } }));
    } else if (value !== null && value !== undefined) {
      const read = readLimited(value, limitsOf(parameter), path, { zh: '数', en: 'a number' });
      if ('code' in read) problems.push(read);
      else values.set(id, point(read));
    }
  }
  return values;
}

/** Everything that a parameter without value may turn out to be. */
function rangeOf(parameter: PlanParameter): Interval {
  const { min, max } = limitsOf(parameter);
  return interval(min ?? null, max ?? null);
}

/** Ids as a list in either language. */
function listed(ids: readonly string[]): { zh: string; en: string } {
  return { zh: ids.join('、'), en: ids.join(', ') };
}
