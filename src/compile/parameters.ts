import type { Path, Words } from '../diagnostics/diagnostic.js';
import { compare, isInteger } from '../exact/rational.js';
import { fractionText, parseFraction, parseNumber } from '../exact/text.js';
import type { PlanDatedValue, PlanParameter } from '../plan/plan.js';
import type { ParameterDocument } from '../rulebook/document.js';
import { limits } from './limits.js';
import type { Context } from './names.js';

export function parameterOf(context: Context, id: string, parameter: ParameterDocument): PlanParameter {
  const { kind, label, unit, basis, min, max, value, values } = parameter;
  const path = ['parameters', id];
  const low = min ?? (kind === 'rate' ? '0' : undefined);
  const high = max ?? (kind === 'rate' ? '1' : undefined);
  const ends = limits(context, id, path, low, high);
  if (value !== undefined && values !== undefined) context.report('VALUE_TWICE', [...path, 'values'], { slots: { name: id } }, 'key');
  const within = (text: string, ...at: Path): string => checkedValue(context, id, text, { kind, ...ends }, [...path, ...at]);
  return {
    id,
    kind,
    label,
    ...(unit === undefined ? {} : { unit }),
    basis: basis ?? 'local',
    ...ends,
    ...(value === undefined ? {} : { value: within(value, 'value') }),
    ...(values === undefined ? {} : { values: datedValues(context, id, values, within) }),
  };
}

function datedValues(
  { report }: Context,
  name: string,
  values: NonNullable<ParameterDocument['values']>,
  within: (text: string, ...at: Path) => string,
): readonly PlanDatedValue[] {
  return values.map(({ value, ...dated }, index) => {
    const before = values[index - 1]?.from;
    if (before !== undefined && before >= dated.from) {
      report('VALUES_ORDER', ['parameters', name, 'values', index, 'from'], { found: dated.from, slots: { name, before, after: dated.from } });
    }
    return { ...dated, value: within(value, 'values', index, 'value') };
  });
}

/** A value that the rulebook gives must be one that a caller could give. */
function checkedValue({ report }: Context, name: string, text: string, allowed: Pick<PlanParameter, 'kind' | 'min' | 'max'>, path: Path): string {
  const { kind, min, max } = allowed;
  const value = parseNumber(text)!;
  const isOutside = (min !== undefined && compare(value, parseFraction(min)!) < 0) || (max !== undefined && compare(value, parseFraction(max)!) > 0);
  if (isOutside || (kind === 'count' && !isInteger(value))) {
    report('VALUE_OUTSIDE', path, { found: text, slots: { name, value: text, wanted: allowedWords(allowed) } });
  }
  return fractionText(value);
}

function allowedWords({ kind, min, max }: Pick<PlanParameter, 'kind' | 'min' | 'max'>): Words {
  const number = kind === 'count' ? { zh: '整数', en: 'a whole number' } : { zh: '数', en: 'a number' };
  if (min !== undefined && max !== undefined) return { zh: `${min} 到 ${max} 的${number.zh}`, en: `${number.en} from ${min} to ${max}` };
  if (min !== undefined) return { zh: `不小于 ${min} 的${number.zh}`, en: `${number.en} of at least ${min}` };
  return max === undefined ? number : { zh: `不大于 ${max} 的${number.zh}`, en: `${number.en} of at most ${max}` };
}
