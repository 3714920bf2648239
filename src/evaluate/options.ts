import { clip } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { dayOf, isDate } from '../exact/date.js';
import { integer } from '../exact/rational.js';
import { ANYTHING, point, type Interval } from '../formula/interval.js';
import type { Plan } from '../plan/plan.js';
import { problem } from './codes.js';
import { readParameters } from './parameters.js';
import { foundText } from './read-number.js';
import { didYouMean } from './read-fact.js';

/** What a caller may decide beside the facts. */
export interface EvaluateOptions {
  /** Reading id → option id; the others take their default. */
  readonly readings?: Readonly<Record<string, string>>;
  /** Parameter id → number; the others have the value of the rulebook, or none. */
  readonly parameters?: Readonly<Record<string, number | string | null>>;
  /** The day of the assessment, `YYYY-MM-DD`. */
  readonly asOf?: string;
  /** The id of the body whose requirements are asked; without it those of all are. */
  readonly subject?: string;
  /** What a fact that the rulebook does not know is: an error (the default), or ignored (for wide records). */
  readonly extraFacts?: 'error' | 'ignore';
}

/** The options with everything chosen. */
export interface Chosen {
  readonly readings: Readonly<Record<string, string>>;
  readonly parameters: ReadonlyMap<string, Interval>;
  /** The parameters whose value depends on the day. */
  readonly dated: ReadonlySet<string>;
  readonly asOf: string | undefined;
  /** The number of that day; any where none was given. */
  readonly day: Interval;
  readonly subject: string | undefined;
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
  const day = isDate(asOf) ? point(integer(dayOf(asOf))) : ANYTHING;
  const parameters = recordOf(options.parameters, 'parameters', problems);
  return {
    readings: chooseReadings(plan, recordOf(options.readings, 'readings', problems), problems),
    parameters: readParameters(plan, parameters, isDate(asOf) ? asOf : undefined, problems),
    dated: new Set(plan.parameters.flatMap(({ id, values }) => (values !== undefined && (parameters[id] ?? null) === null ? [id] : []))),
    asOf,
    day,
    subject: chooseSubject(plan, options.subject, problems),
    extraFacts: options.extraFacts ?? 'error',
  };
}

const KEYS = ['readings', 'parameters', 'asOf', 'subject', 'extraFacts'];
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

function chooseSubject({ subjects = [] }: Plan, given: unknown, problems: Diagnostic[]): string | undefined {
  if (given === undefined || subjects.some((subject) => subject.id === given)) return given as string | undefined;
  const ids = subjects.map((subject) => subject.id);
  const otherwise = ids.length === 0 ? { zh: '删去它：这个评分表不分对象', en: 'leave it out: this rulebook does not tell subjects apart' } : { zh: '从上面的对象中选一个', en: 'choose one of the subjects above' };
  const suggestion = didYouMean(typeof given === 'string' ? suggest(given, ids) : undefined, otherwise);
  problems.push(problem('SUBJECT_UNKNOWN', { path: ['subject'], found: foundText(given), slots: { subjects: ids.length === 0 ? { zh: '不写 subject', en: 'no subject' } : listed(ids), suggestion } }));
  return undefined;
}

/** Ids as a list in either language. */
function listed(ids: readonly string[]): { zh: string; en: string } {
  return { zh: ids.join('、'), en: ids.join(', ') };
}
