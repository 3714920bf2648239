import { clip } from '../../diagnostics/codes.js';
import type { Diagnostic, Path, Words } from '../../diagnostics/diagnostic.js';
import { suggest } from '../../diagnostics/suggest.js';
import type { Plan } from '../../plan/plan.js';
import { inTextOrder } from '../../rulebook/parse.js';
import { didYouMean } from '../../rulebook/words.js';
import type { CaseFile, TestCase } from './case-file.js';
import { caseProblem } from './codes.js';
import { gradesOf, rowIdsOf, some } from './names.js';

/**
 * What a case file expects of names that the rulebook does not have, in the order of the text. Names under which
 * something is given, such as those of facts, are told when the cases are run: a case may expect just that error.
 *
 * - diagnostics: CASES_RULEBOOK, CASE_ID_UNKNOWN, each with its place and what was probably meant
 *
 * @example
 * ```ts
 * const file = unwrap(parseCases('format: 1\ncases: [{ name: 有记录, expect: { rows: { B-2: 3 } } }]'));
 * checkCases(plan, file)[0]?.mend.en; // → 'did you mean "B-1"?'
 * ```
 */
export function checkCases(plan: Plan, file: CaseFile): readonly Diagnostic[] {
  const check = caseChecker(plan, file);
  return inTextOrder([...checkFile(plan, file), ...file.cases.flatMap(check)]);
}

/** What is wrong with a file as a whole. */
export function checkFile({ id }: Plan, { rulebook, placeOf }: CaseFile): readonly Diagnostic[] {
  if (rulebook === undefined || rulebook === id || id.endsWith(`/${rulebook}`)) return [];
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
  return ({ index, expect: { rows, grade, otherGrades = {}, effects, unknown, none, requirements, published } }) => {
    const unknownId = (id: string, { known, what }: Names, below: Path, at: 'key' | 'value'): readonly Diagnostic[] => {
      if (known.includes(id)) return [];
      const path = ['cases', index, 'expect', ...below];
      const suggestion = didYouMean(suggest(id, known), { zh: '改成评分表里有的编号', en: 'write an id that the rulebook has' });
      return [caseProblem('CASE_ID_UNKNOWN', { path, place: placeOf(path, at), found: id, slots: { id: clip(id), what, known: some(known), suggestion } })];
    };
    const keys = (map: object = {}, of: Names, ...below: string[]): readonly Diagnostic[] => Object.keys(map).flatMap((id) => unknownId(id, of, [...below, id], 'key'));
    const list = (given: readonly string[] = [], of: Names, ...below: string[]): readonly Diagnostic[] => given.flatMap((id, at) => unknownId(id, of, [...below, at], 'value'));
    const grades = (one: string | readonly string[] | undefined, of: Names, ...below: string[]): readonly Diagnostic[] => (typeof one === 'string' ? unknownId(one, of, below, 'value') : list(one, of, ...below));
    return [
      ...grades(grade, names.grades, 'grade'),
      ...keys(otherGrades, names.scales, 'otherGrades'),
      ...(plan.otherGrades ?? []).flatMap((scale) => grades(otherGrades[scale.scale], { ...names.grades, known: ids(gradesOf(scale)) }, 'otherGrades', scale.scale)),
      ...keys(effects, names.effects, 'effects'),
      ...keys(rows, names.rows, 'rows'),
      ...list(unknown, names.unknown, 'unknown'),
      ...list(none, names.none, 'none'),
      ...keys(requirements, names.requirements, 'requirements'),
      ...keys(published?.rows, names.rows, 'published', 'rows'),
    ];
  };
}

function ids(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}

function namesOf(plan: Plan): Readonly<Record<'rows' | 'grades' | 'scales' | 'effects' | 'unknown' | 'none' | 'requirements', Names>> {
  const rows = rowIdsOf(plan);
  const requirements = ids(plan.requirements ?? []);
  return {
    rows: { what: { zh: '评分行', en: 'row' }, known: rows },
    grades: { what: { zh: '等级', en: 'grade' }, known: ids(gradesOf(plan.grades)) },
    scales: { what: { zh: '另外的等级', en: 'further scale' }, known: (plan.otherGrades ?? []).map(({ scale }) => scale) },
    effects: { what: { zh: '升降级', en: 'effect' }, known: ids(plan.effects ?? []) },
    unknown: { what: { zh: '事实或参数', en: 'fact or parameter' }, known: [...ids(plan.facts), ...ids(plan.parameters), 'asOf'] },
    none: { what: { zh: '评分行、校验、条款或升降级', en: 'row, precondition, requirement or effect' }, known: [...rows, ...ids(plan.validity), ...requirements, ...ids(plan.effects ?? [])] },
    requirements: { what: { zh: '条款', en: 'requirement' }, known: requirements },
  };
}
