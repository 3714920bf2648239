import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { createEvaluator } from '../../evaluate/evaluator.js';
import type { EvaluateOptions } from '../../evaluate/options.js';
import type { Plan } from '../../plan/plan.js';
import { usageProblem } from './codes.js';
import { valueOf, type Option, type OptionValues } from './command.js';
import type { Problem } from './problem.js';

export const READING: Option = {
  name: 'reading',
  value: { zh: '读法=选项', en: 'READING=OPTION' },
  repeatable: true,
  words: { zh: '原文留有选择之处采用哪种读法；可写多次，其余用默认', en: 'which reading to take where the text leaves a choice; repeatable, the others keep their default' },
};

export const SET: Option = {
  name: 'set',
  value: { zh: '参数=值', en: 'PARAMETER=VALUE' },
  repeatable: true,
  words: { zh: '给原文没有写明的参数一个值；可写多次', en: 'a value for a parameter that the text does not give; repeatable' },
};

export const AS_OF: Option = {
  name: 'as-of',
  value: { zh: '日期', en: 'DATE' },
  words: { zh: '评价日期，写成 YYYY-MM-DD；随日期变的参数、有期限的条款按它算', en: 'the day of the assessment, YYYY-MM-DD; parameters that change by date and clauses with a deadline go by it' },
};

export const SUBJECT: Option = {
  name: 'subject',
  value: { zh: '对象', en: 'SUBJECT' },
  words: {
    zh: '只看对这个对象说的条款；pingfen show 列出有哪些对象，不写就看全部',
    en: 'only the requirements for this subject; "pingfen show" lists the subjects, all of them are taken otherwise',
  },
};

export const EXTRA_FACTS: Option = {
  name: 'extra-facts',
  value: { zh: 'error|ignore', en: 'error|ignore' },
  choices: ['error', 'ignore'],
  words: { zh: '评分表里没有的事实算错误（默认）还是忽略', en: 'whether facts that the rulebook does not have are errors (the default) or ignored' },
};

/** The options of an evaluation as typed, or what is wrong with their form. */
export function evaluationOptions(options: OptionValues): { value: EvaluateOptions } | { diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const readings = pairs(READING, options, diagnostics);
  const parameters = pairs(SET, options, diagnostics);
  const [asOf, subject] = [AS_OF, SUBJECT].map(({ name }) => valueOf(options, name));
  const extraFacts = valueOf(options, 'extra-facts') === 'ignore' ? 'ignore' : 'error';
  return diagnostics.length > 0 ? { diagnostics } : { value: { readings, parameters, extraFacts, ...(asOf === undefined ? {} : { asOf }), ...(subject === undefined ? {} : { subject }) } };
}

function pairs(option: Option, options: OptionValues, diagnostics: Diagnostic[]): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  for (const text of options.get(option.name) ?? []) {
    const [, name, value] = /^([^=\s]+)=([^=\s]+)$/.exec(text) ?? [];
    if (name === undefined || value === undefined) {
      diagnostics.push(usageProblem('USAGE_PAIR', { found: text, slots: { option: `--${option.name}`, value: option.value! } }));
    } else if (found.has(name)) {
      diagnostics.push(usageProblem('USAGE_OPTION_TWICE', { found: text, slots: { option: `--${option.name} ${name}` } }));
    } else {
      found.set(name, value);
    }
  }
  return Object.fromEntries(found);
}

/** What the plan has against the options: without facts nothing else can be wrong. Each is shown as it was typed. */
export function optionProblems(plan: Plan, options: EvaluateOptions): readonly Problem[] {
  const tried = createEvaluator(plan, options)({});
  return tried.ok ? [] : tried.diagnostics.map((diagnostic) => ({ diagnostic, typed: typedText(diagnostic, options) }));
}

function typedText({ path: [group, id] }: Diagnostic, { readings, parameters, asOf, subject }: EvaluateOptions): string {
  const name = String(id);
  if (group === 'readings') return `--reading ${name}=${readings?.[name] ?? ''}`;
  if (group === 'parameters') return `--set ${name}=${String(parameters?.[name])}`;
  if (group === 'subject') return `--subject ${subject ?? ''}`;
  return `--as-of ${asOf ?? ''}`;
}
