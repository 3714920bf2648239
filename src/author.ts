/**
 * Reading, checking and compiling rulebooks of your own.
 *
 * @module pingfen/author
 */
export type * from './authoring/cases/case-file.js';
export { checkCases } from './authoring/cases/check-cases.js';
export { formatCaseReport, type FormatCaseReportOptions } from './authoring/cases/format-report.js';
export { parseCases } from './authoring/cases/parse-cases.js';
export { runCases } from './authoring/cases/run-cases.js';
export { coverage, type Coverage, type CoverageCount, type CoverageTarget } from './authoring/coverage/coverage.js';
export type { TargetKind } from './authoring/coverage/target.js';
export { applyFixes, type Fixed } from './authoring/lint/fix.js';
export { lint, type LintOptions } from './authoring/lint/lint.js';
export { LINT_RULES } from './authoring/lint/registry.js';
export type * from './authoring/lint/rule.js';
export type { ChangeKind } from './authoring/mutate/changes.js';
export { mutate, type MutateOptions, type Mutation, type MutationReport } from './authoring/mutate/mutate.js';
export { factTypes, printModule, type PrintModuleOptions } from './authoring/print-module.js';
export { scaffold, type Scaffold, type ScaffoldOptions } from './authoring/scaffold/scaffold.js';
export { suggestCases, type SuggestedCase, type Suggestions } from './authoring/suggest/suggest.js';
export { compile, compileText, compileTraced, type TracedPlan } from './compile/compile.js';
export type { RoundingMode } from './exact/rounding.js';
export type * from './rulebook/document-table.js';
export type * from './rulebook/document.js';
export { parseRulebook, type Rulebook } from './rulebook/parse.js';
export type { ReadYamlOptions } from './rulebook/yaml-read.js';
export { toModule, type ModuleOptions } from './straight/module/module.js';
