import { clip } from '../../diagnostics/codes.js';
import { failure, settle, type Diagnostic, type Path, type Result } from '../../diagnostics/diagnostic.js';
import { atMost50 } from '../../diagnostics/limit.js';
import { suggest } from '../../diagnostics/suggest.js';
import { inTextOrder, parseShaped, type Shaped } from '../../rulebook/parse.js';
import { didYouMean } from '../../rulebook/words.js';
import type { ReadYamlOptions } from '../../rulebook/yaml-read.js';
import type { CaseDocument, CaseFacts, CaseFile, CaseFileDocument, CaseOptions, TestCase } from './case-file.js';
import { caseProblem } from './codes.js';
import { some } from './names.js';
import { caseFileShape } from './shape.js';

/**
 * Reads the YAML text of a case file (`estate.cases.yaml`) and checks its shape. Whether the rulebook has the names that
 * it uses is told by `checkCases` and `runCases`.
 *
 * - `file` is the name that the places of diagnostics carry
 * - at most 50 diagnostics, in the order of the text: those of the shape, as for `parseRulebook`, or CASES_EMPTY,
 *   CASE_NAME_TWICE, CASE_BASE_UNKNOWN, CASE_ERRORS_MIXED, CASE_NOTHING_EXPECTED
 *
 * @example
 * ```ts
 * const file = unwrap(parseCases('format: 1\ncases: [{ name: 有记录, facts: { recorded: true }, expect: { total: 3 } }]'));
 * file.cases[0]?.expect.total; // → '3'
 * ```
 */
export function parseCases(text: string, options: ReadYamlOptions = {}): Result<CaseFile> {
  const read = parseShaped<CaseFileDocument>(text, options, caseFileShape, (place) => caseProblem('CASES_EMPTY', { place }));
  if (!read.ok) return read;
  const problems = [...baseProblems(read.value), ...nameProblems(read.value), ...expectProblems(read.value)];
  return problems.length > 0 ? failure(atMost50(inTextOrder(problems))) : settle(caseFileOf(read.value), read.diagnostics);
}

type Read = Shaped<CaseFileDocument>;

function caseFileOf({ document, placeOf }: Read): CaseFile {
  const bases: Record<string, CaseFacts> = {};
  for (const [name, { base, ...facts }] of Object.entries(document.bases ?? {})) bases[name] = { ...bases[base ?? ''], ...facts };
  const cases = document.cases.map((one, index) => testCase(one, index, bases));
  return { ...(document.rulebook === undefined ? {} : { rulebook: document.rulebook }), bases, cases, document, placeOf };
}

function testCase(written: CaseDocument, index: number, bases: Readonly<Record<string, CaseFacts>>): TestCase {
  const { name, base, facts, expect, confirmed = true } = written;
  return { name, index, facts: { ...bases[base ?? ''], ...facts }, options: optionsOf(written), expect, confirmed };
}

function optionsOf({ readings, parameters, asOf, subject }: CaseDocument): CaseOptions {
  return { ...(readings && { readings }), ...(parameters && { parameters }), ...(asOf === undefined ? {} : { asOf }), ...(subject === undefined ? {} : { subject }) };
}

/** A base stands before those that stand on it, so that there are no circles. */
function baseProblems({ document, placeOf }: Read): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const known: string[] = [];
  const use = (name: string | undefined, path: Path): void => {
    if (name === undefined || known.includes(name)) return;
    const suggestion = didYouMean(suggest(name, known), { zh: '先在 bases 里写出它，再使用', en: 'write it under bases first' });
    problems.push(caseProblem('CASE_BASE_UNKNOWN', { path, place: placeOf(path), found: name, slots: { name: clip(name), known: some(known), suggestion } }));
  };
  for (const [name, { base }] of Object.entries(document.bases ?? {})) {
    use(base, ['bases', name, 'base']);
    known.push(name);
  }
  document.cases.forEach(({ base }, index) => { use(base, ['cases', index, 'base']); });
  return problems;
}

function nameProblems({ document, placeOf }: Read): Diagnostic[] {
  const first = new Map<string, number>();
  return document.cases.flatMap(({ name }, index) => {
    const path = ['cases', index, 'name'];
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, placeOf(path).line);
      return [];
    }
    return [caseProblem('CASE_NAME_TWICE', { path, place: placeOf(path), found: name, slots: { name: clip(name), line: String(before) } })];
  });
}

function expectProblems({ document, placeOf }: Read): Diagnostic[] {
  return document.cases.flatMap(({ name, expect }, index) => {
    const path = ['cases', index, 'expect'];
    const keys = Object.keys(expect);
    if (keys.length === 0) return [caseProblem('CASE_NOTHING_EXPECTED', { path, place: placeOf(path, 'key'), slots: { name: clip(name) } })];
    const isMixed = keys.includes('errors') && keys.length > 1;
    return isMixed ? [caseProblem('CASE_ERRORS_MIXED', { path: [...path, 'errors'], place: placeOf([...path, 'errors'], 'key'), found: keys.join(', ') })] : [];
  });
}
