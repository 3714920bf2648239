import { compileText } from '../../src/compile/compile.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { pathText } from '../../src/diagnostics/format.js';
import { createEvaluator } from '../../src/evaluate/evaluator.js';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import type { Plan } from '../../src/plan/plan.js';
import type { PlanIndicator } from '../../src/plan/table.js';

const HEAD = `format: 1
id: test/tiny
edition: 2024-1
title: 小表
standard: { code: DB00/T 1—2024, name: 规范, effectiveFrom: 2024-03-01, place: 附录 A, standing: normative }
entity: 小区
`;

/** A small rulebook: its sections by key, each as YAML on lines of its own. */
export function tiny(parts: Readonly<Record<string, string>>): string {
  return HEAD + Object.entries(parts).map(([key, lines]) => `${key}:\n${lines.trim().replace(/^/gm, '  ')}\n`).join('');
}

/** A rulebook of one row of 6 points with this scoring. */
export function row(scoring: string, parts: Readonly<Record<string, string>> = {}, more = ''): string {
  return tiny({ ...parts, indicators: `- { id: R, title: 行, points: 6,${more} scoring: ${scoring} }` });
}

export function planOf(text: string): Plan {
  return unwrap(compileText(text));
}

export function rowsOf(text: string): readonly PlanIndicator[] {
  return planOf(text).indicators;
}

/** The total as `4`, or `0..6` where it is open. */
export function total(text: string, facts: Readonly<Record<string, unknown>>, options: EvaluateOptions = {}): string {
  const { value, min, max } = unwrap(createEvaluator(planOf(text), options)(facts)).total;
  return value?.fraction ?? `${min?.fraction ?? ''}..${max.fraction}`;
}

/** `CODE path` of each problem. */
export function faults(text: string): string[] {
  return compileText(text).diagnostics.map(({ code, path }) => `${code} ${pathText(path)}`);
}
