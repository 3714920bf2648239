import type { Diagnostic, Language } from '../../diagnostics/diagnostic.js';
import { formatDiagnostic, frame, placeText } from '../../diagnostics/format.js';
import type { CaseDifference, CaseReport, CaseResult } from './case-file.js';

/** How a report on cases is shown. `source` is the text of the case file; with it the lines and carets are shown. */
export interface FormatCaseReportOptions {
  /** The language of the words; Chinese where nothing is said. */
  readonly lang?: Language;
  /** The text of the case file. */
  readonly source?: string;
}

const WORDS = {
  zh: {
    failed: '未通过：',
    unconfirmed: '（待确认）',
    why: '依据：',
    affected: (names: string, more: number) => `  用例：${names}${more === 0 ? '' : ` 等 ${String(more)} 个`}`,
    mark: '、',
    summary: (cases: number, passed: number) => `共 ${String(cases)} 个用例，通过 ${String(passed)} 个`,
    failures: (failed: number) => `，未通过 ${String(failed)} 个`,
    toConfirm: (count: number) => `；待确认 ${String(count)} 个`,
  },
  en: {
    failed: 'failed: ',
    unconfirmed: ' (to be confirmed)',
    why: 'because: ',
    affected: (names: string, more: number) => `  cases: ${names}${more === 0 ? '' : ` and so on, ${String(more)} in all`}`,
    mark: ', ',
    summary: (cases: number, passed: number) => `cases: ${String(cases)}, passed: ${String(passed)}`,
    failures: (failed: number) => `, failed: ${String(failed)}`,
    toConfirm: (count: number) => `; to be confirmed: ${String(count)}`,
  },
} as const;

/**
 * A report on cases as text: what is wrong with the file, then each case that did not come out as expected, with the
 * line of the file and how the result was reached, then how many passed. Ends without a line break.
 *
 * - a problem that several cases have, such as a misspelt fact of their base, is shown once
 *
 * @example
 * ```ts
 * const file = unwrap(parseCases('format: 1\ncases: [{ name: 有记录, facts: { recorded: true }, expect: { total: 3 } }]'));
 * formatCaseReport(runCases(plan, file)); // → '共 1 个用例，通过 1 个'
 * ```
 */
export function formatCaseReport(report: CaseReport, options: FormatCaseReportOptions = {}): string {
  const lang = options.lang ?? 'zh';
  const problems = report.diagnostics.map((one) => formatDiagnostic(one, options));
  const failures = report.cases.filter(({ differences }) => differences.length > 0).map((one) => failureText(one, lang, options.source));
  return [...problems, ...sharedProblems(report.cases, lang, options), ...failures, summaryText(report, lang)].join('\n');
}

/** Each problem once, with the names of the cases that have it. */
function sharedProblems(cases: readonly CaseResult[], lang: Language, options: FormatCaseReportOptions): readonly string[] {
  const shared = new Map<string, { readonly diagnostic: Diagnostic; readonly names: string[] }>();
  for (const { name, diagnostics } of cases) {
    for (const diagnostic of diagnostics) {
      const key = JSON.stringify([diagnostic.code, diagnostic.path]);
      const known = shared.get(key);
      if (known === undefined) shared.set(key, { diagnostic, names: [name] });
      else known.names.push(name);
    }
  }
  return [...shared.values()].map(({ diagnostic, names }) => `${formatDiagnostic(diagnostic, options)}\n${affected(names, lang)}`);
}

const MOST_NAMES = 3;

function affected(names: readonly string[], lang: Language): string {
  const { affected: text, mark } = WORDS[lang];
  return text(names.slice(0, MOST_NAMES).join(mark), names.length > MOST_NAMES ? names.length : 0);
}

function failureText({ name, place, confirmed, differences }: CaseResult, lang: Language, source: string | undefined): string {
  const words = WORDS[lang];
  const head = `${placeText(place)} ${words.failed}${name}${confirmed ? '' : words.unconfirmed}`;
  return [head, ...differences.flatMap((one) => differenceLines(one, lang, source))].join('\n');
}

function differenceLines({ place, message, why }: CaseDifference, lang: Language, source: string | undefined): readonly string[] {
  const lines = source === undefined ? [] : frame(source, place);
  return [`  ${message[lang]}`, ...lines, ...(why === undefined ? [] : [`  ${WORDS[lang].why}${why[lang]}`])];
}

function summaryText({ cases, counts }: CaseReport, lang: Language): string {
  const words = WORDS[lang];
  const failures = counts.failed === 0 ? '' : words.failures(counts.failed);
  return `${words.summary(cases.length, counts.passed)}${failures}${counts.unconfirmed === 0 ? '' : words.toConfirm(counts.unconfirmed)}`;
}
