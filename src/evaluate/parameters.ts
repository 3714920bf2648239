import { clip } from '../diagnostics/codes.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { parseFraction } from '../exact/text.js';
import { hull, interval, point, type Interval } from '../formula/interval.js';
import type { Plan, PlanParameter } from '../plan/plan.js';
import { problem } from './codes.js';
import { didYouMean } from './read-fact.js';
import { limitsOf, readLimited } from './read-number.js';

/** The value of every parameter: as given, or what the rulebook says, or anything in its range. */
export function readParameters(plan: Plan, given: Readonly<Record<string, unknown>>, asOf: string | undefined, problems: Diagnostic[]): Map<string, Interval> {
  const known = new Map(plan.parameters.map((parameter) => [parameter.id, parameter]));
  const values = new Map<string, Interval>(plan.parameters.map((parameter) => [parameter.id, valueOf(parameter, asOf)]));
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

/** What a parameter is where the caller says nothing: its value, that of the day, or anything in its range. */
function valueOf(parameter: PlanParameter, asOf: string | undefined): Interval {
  const { value, values } = parameter;
  if (value !== undefined) return point(parseFraction(value)!);
  const range = rangeOf(parameter);
  if (values === undefined || asOf === undefined) return values?.map((one) => point(parseFraction(one.value)!)).reduce(hull, range) ?? range;
  const holds = values.filter(({ from }) => from <= asOf).at(-1);
  return holds === undefined ? range : point(parseFraction(holds.value)!);
}

/** Everything that a parameter without value may turn out to be. */
function rangeOf(parameter: PlanParameter): Interval {
  const { min, max } = limitsOf(parameter);
  return interval(min ?? null, max ?? null);
}
