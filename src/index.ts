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
export { rank } from './evaluate/rank.js';
export type * from './evaluate/ranking.js';
export type { ByChoice, ByCondition, ByReading, Case, Comparison, Condition, Formula, List, OddTest, Quantity, Relation, Test } from './formula/formula.js';
export type * from './plan/clauses.js';
export type * from './plan/labels.js';
export type * from './plan/plan.js';
export type * from './plan/table.js';
export { readPlan } from './plan/read-plan.js';
export { explain, type Explanation, type ExplainOptions } from './report/explain.js';
export { factsForm, type FactsFormOptions } from './report/facts-form.js';
export { factsSchema, type Conditional, type FactSchema, type FactsSchema, type FactsSchemaOptions } from './report/facts-schema.js';
export { explainRanking, type RankExplanation } from './report/rank-text.js';
export { renderHtml } from './report/render-html.js';
export { renderMarkdown } from './report/render-markdown.js';
export { explainRequirements, type RequirementExplanation } from './report/requirements.js';
export { renderText, type RenderTextOptions } from './report/render-text.js';
export { summarize, type Statement } from './report/statements.js';
export type { ReportOptions } from './report/summary.js';
