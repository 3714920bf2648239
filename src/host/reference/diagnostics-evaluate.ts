import { compileText } from '../../compile/compile.js';
import { unwrap, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { formatDiagnostic } from '../../diagnostics/format.js';
import { evaluate } from '../../evaluate/evaluator.js';
import type { EvaluateOptions } from '../../evaluate/options.js';
import { readPlan } from '../../plan/read-plan.js';
import { EVALUATE_EXAMPLES, EVALUATE_RULEBOOK, type EvaluateExample } from './evaluate-examples.js';
import { fence, page } from './markdown.js';
import { PLAN_EXAMPLES } from './plan-examples.js';

const plan = unwrap(compileText(EVALUATE_RULEBOOK));

export const EVALUATE_INTRODUCTION = page('各例用这份评分表 · The examples use this rulebook:', fence('yaml', EVALUATE_RULEBOOK)).trimEnd();

/** A diagnostic in both languages. */
export function inBoth(diagnostics: readonly Diagnostic[]): string {
  return (['zh', 'en'] as const).map((lang) => diagnostics.map((one) => formatDiagnostic(one, { lang })).join('\n')).join('\n\n');
}

export function evaluateExample(code: string): string {
  return EVALUATE_EXAMPLES.filter((one) => one.code === code).map(shown).join('\n\n');
}

function shown(example: EvaluateExample): string {
  const { facts = {}, options = {}, mended } = example;
  const { diagnostics } = evaluate(plan, facts, options as EvaluateOptions);
  const written = { ...('facts' in example ? { facts } : {}), ...('options' in example ? { options } : {}) };
  return page(fence('text', inBoth(diagnostics)), fence('diff', `${lines('-', written, example.shown)}\n${lines('+', mended)}`)).trimEnd();
}

/** A value or two as the lines of a change. */
export function lines(sign: '-' | '+', values: object, instead?: string): string {
  return Object.entries(values)
    .map(([name, value]) => `${sign} ${name} = ${instead ?? valueText(value)}`)
    .join('\n');
}

/** A value as a line of TypeScript. */
function valueText(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replaceAll(/\n\s*/g, ' ')
    .replaceAll(/"([a-zA-Z]\w*)": /g, '$1: ')
    .replaceAll('[ ', '[')
    .replaceAll(' ]', ']');
}

export function planExample(code: string): string {
  return PLAN_EXAMPLES.filter((one) => one.code === code)
    .map(({ shown: damage, damage: damaged }) => page(`\`${damage}\``, fence('text', inBoth(readPlan(damaged(plan)).diagnostics))).trimEnd())
    .join('\n\n');
}
