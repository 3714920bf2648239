import type { Diagnostic, Path, Result, Words } from '../../diagnostics/diagnostic.js';
import { pathText } from '../../diagnostics/format.js';
import type { Assessment } from '../../evaluate/assessment.js';
import { createEvaluator, type Evaluator } from '../../evaluate/evaluator.js';
import type { Plan } from '../../plan/plan.js';
import { explain } from '../../report/explain.js';
import { explainRequirements } from '../../report/requirements.js';
import type { BaseDocument, CaseDifference, CaseFacts, CaseFile, CaseReport, CaseResult, ExpectedError, TestCase } from './case-file.js';
import { caseChecker, checkFile } from './check-cases.js';
import { findingsOf, type Finding } from './compare.js';
import { differenceWords, listWords, same } from './words.js';

/**
 * Runs every case of a file: evaluates its facts and compares what is written under `expect`, exactly.
 *
 * - a difference has its path, its place in the case file, what was expected and found, and the sentence of the row
 * - names that the rulebook does not have, and facts that cannot be read, are `diagnostics` of their case, with the place
 *   in the case file, be it in a base; such a case has not passed
 * - pure: the same plan and file give the same report
 *
 * @example
 * ```ts
 * const file = unwrap(parseCases('format: 1\ncases: [{ name: 没有记录, facts: { recorded: false }, expect: { total: 3 } }]'));
 * runCases(plan, file).cases[0]?.differences[0]?.message; // → { zh: '总分应为 3，实为 0', en: 'total: expected 3, found 0' }
 * ```
 */
export function runCases(plan: Plan, file: CaseFile): CaseReport {
  const run = caseRunner(plan, file);
  const cases = file.cases.map(run);
  const passed = cases.filter((one) => one.passed).length;
  const diagnostics = checkFile(plan, file);
  const counts = { passed, failed: cases.length - passed, unconfirmed: cases.filter((one) => !one.confirmed).length };
  return { rulebook: plan.id, passed: counts.failed === 0 && diagnostics.length === 0, counts, diagnostics, cases };
}

/** Runs one case at a time: what `runCases` does with each. */
export function caseRunner(plan: Plan, file: CaseFile): (one: TestCase) => CaseResult {
  const evaluatorOf = evaluators(plan);
  const check = caseChecker(plan, file);
  return (one) => {
    const result = evaluatorOf(one)(one.facts);
    const { findings, problems } = outcomeOf(plan, one, result);
    const diagnostics = [...check(one), ...problems.map((problem) => placed(file, one, problem))];
    return {
      name: one.name,
      index: one.index,
      place: file.placeOf(['cases', one.index, 'name']),
      confirmed: one.confirmed,
      passed: findings.length === 0 && diagnostics.length === 0,
      differences: findings.length === 0 ? [] : differencesOf(plan, file, one, findings, result),
      diagnostics,
      result,
    };
  };
}

/** Evaluators by what is given beside the facts: many cases share one. */
function evaluators(plan: Plan): (one: TestCase) => Evaluator {
  const made = new Map<string, Evaluator>();
  return ({ options }) => {
    const key = JSON.stringify(options);
    const known = made.get(key);
    if (known !== undefined) return known;
    const evaluator = createEvaluator(plan, options);
    made.set(key, evaluator);
    return evaluator;
  };
}

interface Outcome {
  readonly findings: readonly Finding[];
  readonly problems: readonly Diagnostic[];
}

function outcomeOf(plan: Plan, { expect }: TestCase, result: Result<Assessment>): Outcome {
  if (expect.errors !== undefined) return { findings: errorFindings(expect.errors, result.ok ? [] : result.diagnostics), problems: [] };
  return result.ok ? { findings: findingsOf(plan, expect, result.value), problems: [] } : { findings: [], problems: result.diagnostics };
}

function errorFindings(expected: readonly ExpectedError[], found: readonly Diagnostic[]): readonly Finding[] {
  const isAs = (one: ExpectedError, { code, path }: Diagnostic): boolean => (typeof one === 'string' ? one === code : one.code === code && one.path === pathText(path));
  if (expected.length === found.length && expected.every((one, index) => isAs(one, found[index]!))) return [];
  const words = (code: string, path: string): Words => same(`${code} (${path})`);
  return [
    {
      path: ['errors'],
      what: { zh: '错误', en: 'errors' },
      expected: listWords(expected.map((one) => (typeof one === 'string' ? same(one) : words(one.code, one.path)))),
      found: listWords(found.map(({ code, path }) => words(code, pathText(path)))),
    },
  ];
}

const OPTIONS: readonly unknown[] = ['readings', 'parameters', 'asOf', 'subject'];

/** A problem of the evaluator with where the fact or option is given: in the case, or in a base that it stands on. */
function placed({ document, placeOf }: CaseFile, { index }: TestCase, problem: Diagnostic): Diagnostic {
  const written = document.cases[index]!;
  const id = String(problem.path[0]);
  const isOption = OPTIONS.includes(id);
  let path: Path = ['cases', index, ...(isOption ? [] : ['facts']), ...problem.path];
  let given: CaseFacts = isOption ? { [id]: true } : (written.facts ?? {});
  let base = written.base;
  while (!Object.hasOwn(given, id) && base !== undefined) {
    path = ['bases', base, ...problem.path];
    const stand: BaseDocument = document.bases![base]!;
    given = stand;
    base = stand.base;
  }
  // A name that is not known is found under its own name.
  return { ...problem, path, place: placeOf(path, problem.found === path.at(-1) ? 'key' : 'value') };
}

function differencesOf(plan: Plan, { placeOf }: CaseFile, { index }: TestCase, findings: readonly Finding[], result: Result<Assessment>): readonly CaseDifference[] {
  const why = result.ok ? reasonsOf(plan, result.value, findings) : new Map<string, Words>();
  return findings.map(({ path, what, expected, found }) => {
    const reason = why.get(path.at(-1)!);
    const place = placeOf(['cases', index, 'expect', ...path]);
    return { path: path.join('.'), place, expected, found, message: differenceWords(what, expected, found), ...(reason === undefined ? {} : { why: reason }) };
  });
}

/** The sentences of the rows and requirements that came out otherwise, by id. */
function reasonsOf(plan: Plan, assessment: Assessment, findings: readonly Finding[]): ReadonlyMap<string, Words> {
  const only = findings.map(({ path }) => path.at(-1)!);
  const sentences = (lang: 'zh' | 'en'): readonly { readonly id: string; readonly body: string }[] => [
    ...explain(plan, assessment, { lang, only }),
    ...explainRequirements(plan, assessment, { lang, only }),
  ];
  const english = sentences('en');
  return new Map(sentences('zh').flatMap(({ id, body }, index) => (body === '' ? [] : [[id, { zh: body, en: english[index]!.body }]])));
}
