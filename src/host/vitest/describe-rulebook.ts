import { describe, test } from 'vitest';
import type { CaseFile, CaseReport, CaseResult } from '../../authoring/cases/case-file.js';
import { checkFile } from '../../authoring/cases/check-cases.js';
import { formatCaseReport } from '../../authoring/cases/format-report.js';
import { parseCases } from '../../authoring/cases/parse-cases.js';
import { caseRunner } from '../../authoring/cases/run-cases.js';
import { compileText } from '../../compile/compile.js';
import type { Diagnostic, Language, Result } from '../../diagnostics/diagnostic.js';
import { formatDiagnostic } from '../../diagnostics/format.js';
import type { Plan } from '../../plan/plan.js';

/** The texts of a rulebook and of its case file, and what they are called in messages. */
export interface RulebookTexts {
  /** The YAML text of the rulebook. */
  readonly rulebook: string;
  /** The YAML text of its cases. */
  readonly cases: string;
  /** The name of the rulebook's file. */
  readonly file?: string;
  /** The name of the case file. */
  readonly casesFile?: string;
}

/** How tests are named and what they say. */
export interface DescribeRulebookOptions {
  /** The name of the group; the file, or the title of the table, where nothing is said. */
  readonly name?: string;
  /** The language of messages; Chinese where nothing is said. */
  readonly lang?: Language;
}

/** A test to be registered: it throws where it fails. */
export interface NamedTest {
  readonly name: string;
  readonly run: () => void;
}

/**
 * Registers a group of Vitest tests: one that the rulebook compiles, one that its case file can be read, and one for each
 * case. A failing test shows the line, what was expected and found, and how it was reached.
 *
 * @example
 * ```ts
 * describeRulebook({ rulebook: readFileSync('visits.yaml', 'utf8'), cases: readFileSync('visits.cases.yaml', 'utf8') });
 * ```
 */
export function describeRulebook(texts: RulebookTexts, options: DescribeRulebookOptions = {}): void {
  const { name, tests } = testsOf(texts, options);
  describe(name, () => {
    for (const one of tests) test(one.name, one.run);
  });
}

const NAMES = {
  zh: { compiles: '评分表没有错误', cases: '用例文件没有错误', rulebook: '评分表', unconfirmed: '（待确认）' },
  en: { compiles: 'the rulebook compiles', cases: 'the case file can be read', rulebook: 'rulebook', unconfirmed: ' (to be confirmed)' },
};

/** The tests of a rulebook, not registered anywhere yet. */
export function testsOf(texts: RulebookTexts, { name, lang = 'zh' }: DescribeRulebookOptions): { readonly name: string; readonly tests: readonly NamedTest[] } {
  const names = NAMES[lang];
  const plan = compileText(texts.rulebook, named(texts.file));
  const cases = parseCases(texts.cases, named(texts.casesFile));
  const ofFile = plan.ok && cases.ok ? checkFile(plan.value, cases.value) : [];
  return {
    name: name ?? texts.file ?? (plan.ok ? plan.value.title : names.rulebook),
    tests: [
      { name: names.compiles, run: () => { demand(errorsOf(plan), texts.rulebook, lang); } },
      { name: names.cases, run: () => { demand([...errorsOf(cases), ...ofFile], texts.cases, lang); } },
      ...(plan.ok && cases.ok ? caseTests(plan.value, cases.value, texts.cases, lang) : []),
    ],
  };
}

function caseTests(plan: Plan, file: CaseFile, source: string, lang: Language): readonly NamedTest[] {
  const run = caseRunner(plan, file);
  return file.cases.map((one) => ({
    name: one.confirmed ? one.name : `${one.name}${NAMES[lang].unconfirmed}`,
    run: () => {
      const result = run(one);
      if (!result.passed) throw new Error(formatCaseReport(reportOf(plan, result), { lang, source }));
    },
  }));
}

function reportOf({ id }: Plan, result: CaseResult): CaseReport {
  return { rulebook: id, passed: false, counts: { passed: 0, failed: 1, unconfirmed: Number(!result.confirmed) }, diagnostics: [], cases: [result] };
}

function named(file: string | undefined): { readonly file?: string } {
  return file === undefined ? {} : { file };
}

function errorsOf(result: Result<unknown>): readonly Diagnostic[] {
  return result.ok ? [] : result.diagnostics;
}

function demand(problems: readonly Diagnostic[], source: string, lang: Language): void {
  if (problems.length > 0) throw new Error(problems.map((one) => formatDiagnostic(one, { lang, source })).join('\n'));
}
