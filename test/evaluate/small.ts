import { compileText } from '../../src/compile/compile.js';
import { unwrap, type Diagnostic, type Language } from '../../src/diagnostics/diagnostic.js';
import { formatDiagnostic } from '../../src/diagnostics/format.js';
import type { AssessedIndicator, Assessment } from '../../src/evaluate/assessment.js';
import { evaluate } from '../../src/evaluate/evaluator.js';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import type { Plan } from '../../src/plan/plan.js';

const HEAD = `
format: 1
id: test/small
edition: 2026-1
title: 小评分表
standard: { code: T/TEST 1—2026, name: 试验规范, effectiveFrom: 2026-01-01, place: 附录 A 表 A.1, standing: informative }
entity: 小区
`;

/** The plan of a small rulebook of which everything but the head is written out. */
export function planOf(body: string): Plan {
  return unwrap(compileText(`${HEAD}${body}`));
}

export function assess(plan: Plan, facts: unknown, options?: EvaluateOptions): Assessment {
  return unwrap(evaluate(plan, facts, options));
}

/** What is wrong, as the user reads it. */
export function said(plan: Plan, facts: unknown, options?: EvaluateOptions, lang: Language = 'zh'): string {
  return problems(plan, facts, options).map((one) => formatDiagnostic(one, { lang })).join('\n');
}

export function problems(plan: Plan, facts: unknown, options?: EvaluateOptions): readonly Diagnostic[] {
  const result = evaluate(plan, facts, options);
  return result.ok ? [] : result.diagnostics;
}

export function codes(plan: Plan, facts: unknown, options?: EvaluateOptions): readonly string[] {
  return problems(plan, facts, options).map((one) => one.code);
}

/** A row or a section of an assessment, anywhere in the tree. */
export function find(indicators: readonly AssessedIndicator[], id: string): AssessedIndicator | undefined {
  for (const one of indicators) {
    const found = one.id === id ? one : find(one.indicators ?? [], id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The points of a row as `4`, `0 to 2` or `notApplicable`. */
export function points(assessment: Assessment, id: string): string {
  const { status, awarded, bounds } = find(assessment.indicators, id)!;
  if (status === 'notApplicable') return status;
  return awarded === undefined ? `${bounds!.min.fraction} to ${bounds!.max.fraction}` : awarded.fraction;
}

/** The total as `4` or `0 to 2`, and the points to be had. */
export function total({ total: { min, max, value, available } }: Assessment): string {
  const of = available.min.fraction === available.max.fraction ? available.max.fraction : `${available.min.fraction} to ${available.max.fraction}`;
  return `${value === undefined ? `${min?.fraction ?? 'none'} to ${max.fraction}` : value.fraction} of ${of}`;
}
