/**
 * The runtime: scoring, explaining, reporting. Neither zod nor yaml is reached from here.
 *
 * @module pingfen
 */
export { failure, PingfenError, success, unwrap } from './diagnostics/diagnostic.js';
export type { Diagnostic, Failure, Language, Path, Place, Result, Success, Words } from './diagnostics/diagnostic.js';
export { formatDiagnostic, type FormatDiagnosticOptions } from './diagnostics/format.js';
export type * from './evaluate/assessment.js';
export { compareReadings, type ReadingEffect } from './evaluate/compare-readings.js';
export { createEvaluator, evaluate, type Evaluator } from './evaluate/evaluator.js';
export { fingerprint, planHash } from './evaluate/fingerprint.js';
export type { EvaluateOptions } from './evaluate/options.js';
export type { ByChoice, ByCondition, ByReading, Case, Condition, Formula, List, Quantity, Relation, Test } from './formula/formula.js';
export type * from './plan/plan.js';
export { readPlan } from './plan/read-plan.js';
export { explain, type Explanation, type ExplainOptions } from './report/explain.js';
export { factsForm, type FactsFormOptions } from './report/facts-form.js';
export { renderHtml } from './report/render-html.js';
export { renderMarkdown } from './report/render-markdown.js';
export { renderText, type RenderTextOptions } from './report/render-text.js';
export { summarize, type Statement } from './report/statements.js';
export type { ReportOptions } from './report/summary.js';
