import type { Language } from '../../diagnostics/diagnostic.js';
import type { Basis } from '../../plan/labels.js';
import type { Plan, PlanDatedValue, PlanParameter } from '../../plan/plan.js';
import { headed } from './clauses-text.js';
import { columns } from './columns.js';
import { percentNumber, plainNumber } from './number-text.js';

export const BASIS_WORDS = {
  zh: { text: '原文', inferred: '推断', local: '当地决定' },
  en: { text: 'text', inferred: 'inferred', local: 'local decision' },
} as const satisfies Record<Language, Record<Basis, string>>;

const WORDS = {
  zh: {
    heading: '参数（用 --set 参数=值 给值；没有值的按未知处理）',
    beside: (text: string) => `（${text}）`,
    from: (date: string) => `${date} 起`,
    quote: (text: string) => `“${text}”`,
  },
  en: {
    heading: 'Parameters (--set PARAMETER=VALUE; unknown where there is no value)',
    beside: (text: string) => ` (${text})`,
    from: (date: string) => `from ${date}`,
    quote: (text: string) => `"${text}"`,
  },
} as const;

/** Every parameter with its limits and what it rests on; below it its values by date. */
export function parameterLines({ parameters }: Plan, lang: Language): readonly string[] {
  const heads = columns(parameters.map((parameter) => headCells(parameter, lang)), '  ');
  const lines = parameters.flatMap(({ kind, values = [] }, index) => [heads[index]!, ...columns(values.map((value) => datedCells(value, kind, lang)), '    ')]);
  return headed(WORDS[lang].heading, lines);
}

function headCells({ id, kind, label, unit, min, max, basis, value, values }: PlanParameter, lang: Language): readonly string[] {
  const isWholeRange = kind === 'rate' && min === '0' && max === '1';
  const end = (sign: string, limit: string | undefined): readonly string[] => (limit === undefined ? [] : [`${sign} ${numberText(limit, kind)}`]);
  const facts = [
    ...end('=', value),
    ...(isWholeRange ? [] : [...end('≥', min), ...end('≤', max)]),
    // Values by date say themselves what they rest on.
    ...(values === undefined ? [BASIS_WORDS[lang][basis]] : []),
  ];
  return [id, `${label}${unit === undefined ? '' : WORDS[lang].beside(unit)}`, facts.join(' ')];
}

function datedCells({ from, value, clause, quote, basis }: PlanDatedValue, kind: PlanParameter['kind'], lang: Language): readonly string[] {
  const words = WORDS[lang];
  const source = `${clause}${quote === undefined ? '' : ` ${words.quote(quote)}`}${basis === undefined ? '' : words.beside(BASIS_WORDS[lang][basis])}`;
  return [words.from(from), numberText(value, kind), source];
}

function numberText(fraction: string, kind: PlanParameter['kind']): string {
  return kind === 'rate' ? percentNumber(fraction) : plainNumber(fraction);
}
