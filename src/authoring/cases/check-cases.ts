import { clip } from '../../diagnostics/codes.js';
import type { Diagnostic, Path, Words } from '../../diagnostics/diagnostic.js';
import { suggest } from '../../diagnostics/suggest.js';
import type { Plan } from '../../plan/plan.js';
import { inTextOrder } from '../../rulebook/parse.js';
import { didYouMean, listed } from '../../rulebook/words.js';
import type { CaseFile, TestCase } from './case-file.js';
import { caseProblem } from './codes.js';
import { gradesOf, rowIdsOf } from './names.js';

/**
 * What a case file expects of names that the rulebook does not have, in the order of the text. Names under which
 * something is given, such as those of facts, are told when the cases are run: a case may expect just that error.
 *
 * - diagnostics: CASES_RULEBOOK, CASE_ID_UNKNOWN, each with its place and what was probably meant
 *
 * @example
 * ```ts
 * const file = unwrap(parseCases('format: 1\ncases: [{ name: 走访 5 户, expect: { rows: { V-2: 10 } } }]'));
 * checkCases(visits, file)[0].mend.en; // → 'did you mean "V-1"?'
 * ```
 */
export function checkCases(plan: Plan, file: CaseFile): readonly Diagnostic[] {
  const check = caseChecker(plan, file);
  return inTextOrder([...checkFile(plan, file), ...file.cases.flatMap(check)]);
}

/** What is wrong with a file as a whole. */
export function checkFile({ id }: Plan, { rulebook, placeOf }: CaseFile): readonly Diagnostic[] {
  if (rulebook === undefined || rulebook === id) return [];
  return [caseProblem('CASES_RULEBOOK', { path: ['rulebook'], place: placeOf(['rulebook']), found: rulebook, slots: { id } })];
}

/** What names may stand somewhere, and what they are. */
interface Names {
  readonly what: Words;
  readonly known: readonly string[];
}

/** Checks one case after the other against the same plan. */
export function caseChecker(plan: Plan, { placeOf }: CaseFile): (one: TestCase) => readonly Diagnostic[] {
  const names = namesOf(plan);
  return ({ index, expect: { rows, grade, unknown, none, requirements, published } }) => {
    const unknownId = (id: string, { known, what }: Names, below: Path, at: 'key' | 'value'): readonly Diagnostic[] => {
      if (known.includes(id)) return [];
      const path = ['cases', index, 'expect', ...below];
      const suggestion = didYouMean(suggest(id, known), { zh: '改成评分表里有的编号', en: 'write an id that the rulebook has' });
      return [caseProblem('CASE_ID_UNKNOWN', { path, place: placeOf(path, at), found: id, slots: { id: clip(id), what, known: some(known), suggestion } })];
    };
    const keys = (map: object = {}, of: Names, ...below: string[]): readonly Diagnostic[] => Object.keys(map).flatMap((id) => unknownId(id, of, [...below, id], 'key'));
    const list = (ids: readonly string[] = [], of: Names, ...below: string[]): readonly Diagnostic[] => ids.flatMap((id, at) => unknownId(id, of, [...below, at], 'value'));
    return [
      ...(typeof grade === 'string' ? unknownId(grade, names.grades, ['grade'], 'value') : list(grade, names.grades, 'grade')),
      ...keys(rows, names.rows, 'rows'),
      ...list(unknown, names.unknown, 'unknown'),
      ...list(none, names.none, 'none'),
      ...keys(requirements, names.requirements, 'requirements'),
      ...keys(published?.rows, names.rows, 'published', 'rows'),
    ];
  };
}

function namesOf(plan: Plan): Readonly<Record<'rows' | 'grades' | 'unknown' | 'none' | 'requirements', Names>> {
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  const rows = rowIdsOf(plan);
  const requirements = ids(plan.requirements ?? []);
  return {
    rows: { what: { zh: '评分行', en: 'row' }, known: rows },
    grades: { what: { zh: '等级', en: 'grade' }, known: ids(gradesOf(plan)) },
    unknown: { what: { zh: '事实或参数', en: 'fact or parameter' }, known: [...ids(plan.facts), ...ids(plan.parameters), 'asOf'] },
    none: { what: { zh: '评分行、校验或条款', en: 'row, precondition or requirement' }, known: [...rows, ...ids(plan.validity), ...requirements] },
    requirements: { what: { zh: '条款', en: 'requirement' }, known: requirements },
  };
}

const MOST_LISTED = 12;

function some(known: readonly string[]): Words {
  if (known.length === 0) return { zh: '没有', en: 'none' };
  if (known.length <= MOST_LISTED) return listed(known);
  const { zh, en } = listed(known.slice(0, MOST_LISTED));
  return { zh: `${zh} 等 ${String(known.length)} 个`, en: `${en} and so on, ${String(known.length)} in all` };
}
