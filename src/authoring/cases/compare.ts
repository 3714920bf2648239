import type { Words } from '../../diagnostics/diagnostic.js';
import type { AssessedEffect, AssessedGrade, AssessedIndicator, Assessment, OpenBounds } from '../../evaluate/assessment.js';
import { wholeTable } from '../../evaluate/whole-table.js';
import { compare, rational, ZERO, type Rational } from '../../exact/rational.js';
import { roundTo } from '../../exact/rounding.js';
import { fractionText, parseFraction, parseNumber } from '../../exact/text.js';
import type { PlanGrades } from '../../plan/clauses.js';
import type { Plan } from '../../plan/plan.js';
import { leaves } from '../../report/explain.js';
import { REPORT } from '../../report/report-words.js';
import type { Expected, ExpectedAmount, Published } from './case-file.js';
import { gradesOf } from './names.js';
import { boundsWords, expectedEnd, listWords, rangeWords, same, numberWords } from './words.js';

/** One thing that is otherwise than expected; the path begins below `expect`. */
export interface Finding {
  readonly path: readonly string[];
  readonly what: Words;
  readonly expected: Words;
  readonly found: Words;
}

type Findings = readonly Finding[];

/**
 * What an assessment has otherwise than expected. Rows and requirements that the rulebook does not have are passed
 * over: `checkCases` tells of them.
 */
export function findingsOf(plan: Plan, expect: Expected, assessment: Assessment): Findings {
  const { total, bonus, unknown, none } = assessment;
  return [
    ...amount(['total'], TOTAL, expect.total, total),
    ...amount(['available'], { zh: '可得分', en: 'points available' }, expect.available, total.available),
    ...amountOr(['unrounded'], { zh: '修约前的总分', en: 'total before rounding' }, expect.unrounded, total.unrounded, { zh: '没有修约', en: 'not rounded' }),
    ...amountOr(['bonus'], { zh: '计入的加分', en: 'bonus that counts' }, expect.bonus, bonus?.counted, { zh: '没有加分项', en: 'no bonus' }),
    ...grade(plan, expect, assessment),
    ...otherGrades(plan, expect, assessment),
    ...effects(expect, assessment),
    ...rows(expect, assessment),
    ...ids(['unknown'], { zh: '尚须知道的', en: 'still to be known' }, expect.unknown, unknown.map(({ id }) => id)),
    ...ids(['none'], { zh: '无从计算的', en: 'nothing to measure' }, expect.none, none),
    ...requirements(expect, assessment),
    ...negativeList(expect, assessment),
    ...published(expect.published, assessment),
  ];
}

const TOTAL: Words = { zh: '总分', en: 'total' };

/** An id as the beginning of a sentence: Chinese sets a blank between it and what follows. */
function idWords(id: string): Words {
  return { zh: `${id} `, en: id };
}

function differ(path: readonly string[], what: Words, expected: Words, found: Words): Finding {
  return { path, what, expected, found };
}

function amount(path: readonly string[], what: Words, expected: ExpectedAmount | undefined, found: OpenBounds): Findings {
  if (expected === undefined) return [];
  const ends = typeof expected === 'string' ? { min: expected, max: expected } : expected;
  const [min, max] = [endOf(ends.min), endOf(ends.max)];
  if (isEnd(min, found.min) && isEnd(max, found.max)) return [];
  return [differ(path, what, amountWords(expected), boundsWords(found))];
}

/** An amount that a rulebook need not have. */
function amountOr(path: readonly string[], what: Words, expected: ExpectedAmount | undefined, found: OpenBounds | undefined, none: Words): Findings {
  if (found !== undefined) return amount(path, what, expected, found);
  return expected === undefined ? [] : [differ(path, what, amountWords(expected), none)];
}

/** A number whose form the shape has checked; `null` is without bound. */
function endOf(text: string): Rational | null {
  return text === 'none' ? null : parseNumber(text)!;
}

function isEnd(expected: Rational | null, found: OpenBounds['min']): boolean {
  return (expected === null ? undefined : fractionText(expected)) === found?.fraction;
}

function ids(path: readonly string[], what: Words, expected: readonly string[] | undefined, found: readonly string[]): Findings {
  if (expected === undefined || isSameList(expected, found)) return [];
  return [differ(path, what, listWords(expected.map(same)), listWords(found.map(same)))];
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function grade(plan: Plan, expect: Expected, { grade: found }: Assessment): Findings {
  if (expect.grade === undefined) return withheld(expect, found?.withheld, expect.withheld !== undefined);
  return [...possible(['grade'], { zh: '等级', en: 'grade' }, plan.grades, expect.grade, found), ...withheld(expect, found?.withheld, true)];
}

function possible(path: readonly string[], what: Words, scale: PlanGrades | undefined, expected: string | readonly string[], found: AssessedGrade | undefined): Findings {
  const [wanted, ids] = [[expected].flat(), found?.possible ?? []];
  const labels = new Map(gradesOf(scale).map(({ id, label }) => [id, label]));
  const words = (list: readonly string[]): Words => listWords(list.map((id) => same(labels.get(id) ?? id)));
  return isSameList(wanted, ids) ? [] : [differ(path, what, words(wanted), words(ids))];
}

/** The scales after the first. Those that the rulebook does not have are passed over. */
function otherGrades(plan: Plan, expect: Expected, { otherGrades: found = [] }: Assessment): Findings {
  return found.flatMap((one, index) => {
    const wanted = expect.otherGrades?.[one.scale];
    return wanted === undefined ? [] : possible(['otherGrades', one.scale], same(one.scale), plan.otherGrades?.[index], wanted, one);
  });
}

const EFFECT: Readonly<Record<AssessedEffect['status'], Words>> = {
  applied: { zh: '生效', en: 'applied' },
  notApplied: { zh: '未生效', en: 'not applied' },
  unknown: { zh: '未知', en: 'unknown' },
};

function effects({ effects: wanted = {} }: Expected, { effects: found = [] }: Assessment): Findings {
  return found.flatMap(({ id, status }) => {
    const expected = wanted[id];
    return expected === undefined || expected === status ? [] : [differ(['effects', id], idWords(id), EFFECT[expected], EFFECT[status])];
  });
}

/** That a grade is withheld is compared wherever a grade is: a grade that stands is another result. */
function withheld(expect: Expected, found: string | undefined, isCompared: boolean): Findings {
  if (!isCompared || expect.withheld === found) return [];
  const words = (text: string | undefined): Words => (text === undefined ? { zh: '照常定级', en: 'not withheld' } : same(text));
  const path = expect.withheld === undefined ? ['grade'] : ['withheld'];
  return [differ(path, { zh: '暂不定级', en: 'withheld' }, words(expect.withheld), words(found))];
}

function rows(expect: Expected, assessment: Assessment): Findings {
  const found = new Map(leaves(wholeTable(assessment)).map((row) => [row.id, row]));
  return Object.entries(expect.rows ?? {}).flatMap(([id, wanted]) => {
    const row = found.get(id);
    return row === undefined ? [] : rowFindings(id, wanted, row);
  });
}

const NOT_APPLICABLE: Words = { zh: REPORT.zh.statuses.notApplicable, en: REPORT.en.statuses.notApplicable };

function rowFindings(id: string, wanted: ExpectedAmount, row: AssessedIndicator): Findings {
  const path = ['rows', id];
  if (row.status === 'notApplicable') {
    return wanted === 'notApplicable' ? [] : [differ(path, idWords(id), amountWords(wanted), NOT_APPLICABLE)];
  }
  const bounds = boundsOf(row);
  return wanted === 'notApplicable' ? [differ(path, idWords(id), NOT_APPLICABLE, boundsWords(bounds))] : amount(path, idWords(id), wanted, bounds);
}

function amountWords(expected: ExpectedAmount): Words {
  if (typeof expected === 'string') return expectedEnd(endOf(expected));
  return rangeWords(expectedEnd(endOf(expected.min)), expectedEnd(endOf(expected.max)));
}

function boundsOf({ awarded, bounds }: AssessedIndicator): OpenBounds {
  return bounds ?? { min: awarded!, max: awarded! };
}

function requirements(expect: Expected, { requirements: asked = [] }: Assessment): Findings {
  const found = new Map(asked.map(({ id, status }) => [id, status]));
  return Object.entries(expect.requirements ?? {}).flatMap(([id, wanted]) => {
    const status = found.get(id);
    if (status === wanted) return [];
    const words = (one: keyof typeof REPORT.zh.statuses): Words => ({ zh: REPORT.zh.statuses[one], en: REPORT.en.statuses[one] });
    return [differ(['requirements', id], idWords(id), words(wanted), status === undefined ? { zh: '不问此对象', en: 'not asked of this subject' } : words(status))];
  });
}

const NEGATIVE: Readonly<Record<'before' | 'deducted' | 'raw', Words>> = {
  before: { zh: '负面清单之前的总分', en: 'total before the negative list' },
  deducted: { zh: '负面清单所扣', en: 'taken off by the negative list' },
  raw: { zh: '未设下限的总分', en: 'total before the floor' },
};

const NO_LIST: Words = { zh: '没有负面清单', en: 'no negative list' };

function negativeList({ negativeList: wanted = {} }: Expected, { negativeList: found }: Assessment): Findings {
  return (['before', 'deducted', 'raw'] as const).flatMap((part) => {
    return amountOr(['negativeList', part], NEGATIVE[part], wanted[part], found?.[part], NO_LIST);
  });
}

function published(wanted: Published | undefined, assessment: Assessment): Findings {
  if (wanted === undefined) return [];
  const found = new Map(leaves(wholeTable(assessment)).map((row) => [row.id, row]));
  const printed = (path: readonly string[], what: Words, text: string, bounds: OpenBounds): Findings =>
    isRounded(text, bounds, wanted.round ?? {}) ? [] : [differ(['published', ...path], what, numberWords(parseNumber(text)!), boundsWords(bounds))];
  return [
    ...(wanted.total === undefined ? [] : printed(['total'], { zh: '公布的总分', en: 'published total' }, wanted.total, assessment.total)),
    ...Object.entries(wanted.rows ?? {}).flatMap(([id, text]) => {
      const row = found.get(id);
      const what = { zh: `公布的 ${id} `, en: `published ${id}` };
      if (row === undefined) return [];
      if (row.status === 'notApplicable') return [differ(['published', 'rows', id], what, numberWords(parseNumber(text)!), NOT_APPLICABLE)];
      return printed(['rows', id], what, text, boundsOf(row));
    }),
  ];
}

/** Whether a value is known and, rounded as it was for print, is the printed one. */
function isRounded(text: string, { min, max }: OpenBounds, { to, mode = 'halfUp' }: NonNullable<Published['round']>): boolean {
  if (min === null || min.fraction !== max?.fraction) return false;
  const exact = parseFraction(min.fraction)!;
  const interval = to === undefined ? lastPlace(text) : parseNumber(to)!;
  const rounded = compare(interval, ZERO) === 0 ? exact : roundTo(exact, interval, mode);
  return compare(rounded, parseNumber(text)!) === 0;
}

/** One in the last digit written: `99.90` is printed to 0.01. Fractions are not rounded, which is 0. */
function lastPlace(text: string): Rational {
  if (text.includes('/')) return ZERO;
  const places = (/\.(\d+)/.exec(text)?.[1] ?? '').length + (text.endsWith('%') ? 2 : 0);
  return rational(1n, 10n ** BigInt(places));
}
