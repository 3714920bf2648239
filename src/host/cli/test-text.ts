import type { CaseReport } from '../../authoring/cases/case-file.js';
import { formatCaseReport } from '../../authoring/cases/format-report.js';
import type { Coverage } from '../../authoring/coverage/coverage.js';
import type { Language, Words } from '../../diagnostics/diagnostic.js';
import { coverageText } from './coverage-text.js';

/** What became of the cases of one rulebook file. `source`: the text of the case file. */
export interface Tested {
  readonly path: string;
  readonly source: string;
  readonly report: CaseReport;
  readonly coverage?: Coverage;
}

/** What is said at once of each file. */
export function passedLine(path: string, { counts, passed }: CaseReport, index: number, all: number): Words {
  const at = all === 1 ? '' : `[${String(index)}/${String(all)}] `;
  const { passed: good, failed } = counts;
  if (passed) return { zh: `${at}${path} 用例全部通过（${String(good)} 个）`, en: `${at}${path}: all cases passed (${String(good)})` };
  return { zh: `${at}${path} 用例通过 ${String(good)} 个，未通过 ${String(failed)} 个`, en: `${at}${path}: cases passed ${String(good)}, failed ${String(failed)}` };
}

/** The differences, where there are any, and what is covered, where that is asked. */
export function testedText({ path, source, report, coverage }: Tested, lang: Language): string {
  const failures = report.passed ? '' : `${formatCaseReport(report, { lang, source })}\n`;
  return `${failures}${coverage === undefined ? '' : coverageText(coverage, path, lang)}`;
}

/** The same for programs: what the library answered is left out, being long. */
export function testedData({ path, report, coverage }: Tested): object {
  const cases = report.cases.map(({ name, place, confirmed, passed, differences, diagnostics }) => ({ name, place, confirmed, passed, differences, diagnostics }));
  return { file: path, ...report, cases, ...(coverage === undefined ? {} : { coverage }) };
}
