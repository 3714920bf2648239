import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { usageProblem } from './codes.js';
import { valueOf, type Option, type OptionValues } from './command.js';

/** The option that says how many of a hundred are enough. */
export const THRESHOLD: Option = {
  name: 'threshold',
  value: { zh: '百分数', en: 'PERCENT' },
  words: { zh: '不到这个百分数就以 1 退出，例如 95', en: 'end with 1 where it is less than so many of a hundred, such as 95' },
};

/** The percentage asked for, or what is wrong with it; `undefined` where none is asked for. */
export function thresholdOf(options: OptionValues): { readonly value: number | undefined } | { readonly diagnostics: readonly Diagnostic[] } {
  const text = valueOf(options, 'threshold');
  if (text === undefined) return { value: undefined };
  if (/^(?:100|[1-9]?\d)$/.test(text)) return { value: Number(text) };
  const suggestion = { zh: '写 0 到 100 的整数，不带 %', en: 'write a whole number from 0 to 100, without %' };
  return { diagnostics: [usageProblem('USAGE_OPTION_CHOICE', { found: text, slots: { option: '--threshold', choices: { zh: '0 到 100', en: '0 to 100' }, suggestion } })] };
}

/** Whether so many of so many are fewer than the percentage asked for. */
export function isBelow(threshold: number | undefined, some: number, all: number): boolean {
  return threshold !== undefined && some * 100 < threshold * all;
}

/** `96.3%`, cut and not rounded, so that it never seems to reach what it does not; of nothing, all. */
export function percentText(some: number, all: number): string {
  const tenths = all === 0 ? 1000 : Math.floor((some * 1000) / all);
  return `${String(Math.floor(tenths / 10))}${tenths % 10 === 0 ? '' : `.${String(tenths % 10)}`}%`;
}
