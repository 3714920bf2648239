import { compileTraced } from '../../compile/compile.js';
import { success, type Result } from '../../diagnostics/diagnostic.js';
import { inTextOrder, parseRulebook } from '../../rulebook/parse.js';
import { EXCEPTION_RULE, withExceptions } from './exceptions.js';
import { LINT_RULES } from './registry.js';
import type { Finding, LintRule, LintSubject } from './rule.js';

/** What is looked for, and in what. */
export interface LintOptions {
  /** The name that places carry. */
  readonly file?: string;
  /** The text of the standard, with which quotes are compared; without it they are not. */
  readonly standardText?: string;
  /** The ids of the rules to ask; all where nothing is said. */
  readonly rules?: readonly string[];
}

/**
 * What an author wants to know of a rulebook that compiles: grades that nothing reaches, cuts that leave a gap, points that
 * count twice, and more; see `LINT_RULES`.
 *
 * - the findings come in the order of the text; none where nothing is found
 * - a comment `# lint: rule-id reason` on the line of a finding, on the line above it, or at the top of the file for all of
 *   it, is an exception; one without reason or without effect is a finding itself
 * - diagnostics: those of `compileText`, where the rulebook does not compile
 *
 * @example
 * ```ts
 * const findings = unwrap(lint(text, { file: 'visits.yaml' }));
 * findings.length; // → 0
 * ```
 */
export function lint(text: string, options: LintOptions = {}): Result<readonly Finding[]> {
  const { file, standardText, rules } = options;
  const parsed = parseRulebook(text, file === undefined ? {} : { file });
  if (!parsed.ok) return parsed;
  const compiled = compileTraced(parsed.value);
  if (!compiled.ok) return compiled;
  const { plan, pathOf } = compiled.value;
  const subject: LintSubject = { source: text, rulebook: parsed.value, plan, pathOf, ...(standardText === undefined ? {} : { standardText }) };
  const asked = LINT_RULES.filter((rule) => (rules?.includes(rule.id) ?? true) && (rule.standardText === undefined || standardText !== undefined));
  const found = asked.flatMap((rule) => findingsOf(rule, subject));
  const known = LINT_RULES.map(({ id }) => id);
  const all = rules?.includes(EXCEPTION_RULE.id) ?? true ? withExceptions(text, found, asked.map(({ id }) => id), known, file) : found;
  return success(inTextOrder(all), compiled.diagnostics);
}

function findingsOf(rule: LintRule, subject: LintSubject): readonly Finding[] {
  return rule.check(subject).map((found) => ({ rule: rule.id, severity: rule.severity, place: subject.rulebook.placeOf(found.path, found.at), ...found }));
}
