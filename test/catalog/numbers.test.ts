import { describe, expect, test } from 'vitest';
import { findRulebook, listRulebooks } from '../../src/catalog.js';
import { divide, integer } from '../../src/exact/rational.js';
import { fractionText, parseFraction } from '../../src/exact/text.js';
import type { Plan } from '../../src/plan/plan.js';
import type { Phrase, PlanIndicator, Say } from '../../src/plan/table.js';
import { literalsIn } from '../../src/authoring/lint/literals.js';
import { numberNotInQuote } from '../../src/authoring/lint/number-not-in-quote.js';
import type { LintSubject } from '../../src/authoring/lint/rule.js';

/**
 * Nothing is invented: every number and every day in a rule stands in the words beside it, or what it stands in says
 * that it is inferred or local.
 */

const IDS = listRulebooks().map(({ id }) => id);
const planOf = (id: string): Plan => findRulebook(id)!;

describe('numbers stand in the text', () => {
  test.each(IDS)('%s', (id) => {
    expect(unquotedIn(planOf(id))).toEqual([]);
  });

  // The rule looks at grades only where they are quoted.
  test.each(IDS)('%s: grades have a quote', (id) => {
    const { grades } = planOf(id);
    expect(grades === undefined || grades.quote !== undefined).toBe(true);
  });

  // Phrases say what the author wrote, so they are what is looked through; formulas add points only.
  test.each(IDS)('%s: a formula has no number but points and those of its phrase', (id) => {
    const plan = planOf(id);
    const hidden = plan.indicators.flatMap((row) => {
      const known = new Set([...pointsIn(row), ...literalsIn(plan, row.scoring?.say, () => 'all').map(({ value }) => value)]);
      return literalsIn(plan, row.scoring?.points, () => 'all').flatMap(({ value }) => (known.has(value) || value === '0' ? [] : [`${row.id}: ${value}`]));
    });
    expect(hidden).toEqual([]);
  });
});

describe('a number that is not in the text is found', () => {
  const estate = planOf('weihai-db3710-t133-2021/estate');
  const changed = (id: string, change: Partial<PlanIndicator>): Plan => ({
    ...estate,
    indicators: estate.indicators.map((row) => (row.id === id ? { ...row, ...change } : row)),
  });
  const check = { op: 'compare', of: { op: 'asOf' }, tests: [{ relation: 'atLeast', value: { op: 'date', value: '2021-12-31' } }] } as const;

  test('in a row, also where a reading has another use for it', () => {
    expect(unquotedIn(changed('A1-18', { title: '积极提供红色物业+服务不少于 5 项' }))).toEqual(['4 is not in the words of A1-18: "服务专业｜落实红色物业标准｜积极提供红色物业+服务不少于 5 项"']);
    expect(unquotedIn(changed('A1-16', { title: '红色物业工作标准落实', quote: '红色物业工作标准落实七成半以上' }))).toHaveLength(1);
  });

  test('in a row that a section names, and not where it is inferred', () => {
    const bare = changed('A1-N06', { title: '达到智慧小区标准' });
    expect(unquotedIn(bare)).toHaveLength(1);
    expect(unquotedIn(changed('A1-N06', { title: '达到智慧小区标准', basis: 'inferred' }))).toEqual([]);
    const { parent } = estate.indicators.find((row) => row.id === 'A1-N06')!;
    const named = bare.indicators.map((row, index) => (index === parent ? { ...row, title: '四星级智慧小区' } : row));
    expect(unquotedIn({ ...bare, indicators: named })).toEqual([]);
  });

  test('in a precondition and in a band', () => {
    const [sample] = estate.validity;
    expect(unquotedIn({ ...estate, validity: [{ ...sample!, quote: '样本数量不得少于40%' }] })).toEqual(['3/10 is not in the words of sample: "样本数量不得少于40%"']);
    const grades = { ...estate.grades!, bands: [{ id: 'five', label: '五星级', from: { op: 'number', value: '95' } }] } as const;
    expect(unquotedIn({ ...estate, grades })).toHaveLength(1);
    expect(unquotedIn({ ...estate, grades: { ...estate.grades!, quote: '按得分评定星级' } })).toHaveLength(3);
  });

  test('in a requirement: a number or a day', () => {
    const requirement = { id: 'R-1', clause: '（二）5', modality: 'shall', check } as const;
    expect(unquotedIn({ ...estate, requirements: [{ ...requirement, quote: '到2021年底，达到80%以上' }] })).toEqual([]);
    expect(unquotedIn({ ...estate, requirements: [{ ...requirement, quote: '2021年达到80%以上' }] })).toEqual(['2021-12-31 is not in the words of R-1: "2021年达到80%以上"']);
    expect(unquotedIn({ ...estate, requirements: [{ ...requirement, quote: '2021年达到80%以上', basis: 'inferred' }] })).toEqual([]);
  });

  test('in a term, unless another rule that uses it has the words', () => {
    const terms = [{ id: 'quorum', label: '参与表决的达到三分之二', condition: { op: 'compare', of: { op: 'fact', fact: 'households' }, tests: [{ relation: 'atLeast', value: { op: 'number', value: '2/3' } }] } }] as const;
    const uses = (...quotes: readonly string[]): Plan => ({
      ...estate,
      terms: [...estate.terms, ...terms],
      requirements: quotes.map((quote, index) => ({ id: `R-${index + 1}`, clause: '7.2.3', quote, modality: 'shall', check: { op: 'holds', term: 'quorum' } })),
    });
    expect(unquotedIn(uses('三分之二以上的业主参与表决', '表决以后签订合同'))).toEqual([]);
    expect(unquotedIn(uses('半数以上的业主参与表决', '表决以后签订合同'))).toHaveLength(2);
  });

  test('in the values of a parameter and in a negative list', () => {
    const parameter = { id: 'target', kind: 'rate', label: '目标', basis: 'text' } as const;
    const values = [{ from: '2021-12-31', value: '4/5', clause: '（二）5', quote: '到2021年底达到80%以上' }];
    expect(unquotedIn({ ...estate, parameters: [{ ...parameter, values }] })).toEqual([]);
    expect(unquotedIn({ ...estate, parameters: [{ ...parameter, values: [{ ...values[0]!, from: '2022-12-31', value: '9/10' }] }] })).toHaveLength(2);
    expect(unquotedIn({ ...estate, parameters: [{ ...parameter, value: '4/5' }] })).toHaveLength(1);
    const item = { id: 'N-1', title: '群体性事件，视事件影响扣5-10分', deduct: ['5', '20'], fact: 'riots' } as const;
    expect(unquotedIn({ ...estate, negativeList: { several: 'sum', items: [item] } })).toEqual(['20 is not in the words of N-1: "群体性事件，视事件影响扣5-10分"']);
  });
});

/** What a rulebook says without its text, one sentence each. */
function unquotedIn(plan: Plan): readonly string[] {
  return numberNotInQuote.check({ plan, pathOf: () => undefined } as unknown as LintSubject).map(({ message }) => message.en);
}

/** The points that the methods of a row may work with: its own, those of its parts, and equal shares of them. */
function pointsIn({ points, pointsBy, scoring }: PlanIndicator): readonly string[] {
  const worth = [points, ...Object.values(pointsBy?.options ?? {})];
  return scoring === undefined ? worth : worth.flatMap((one) => ['1', ...sharesIn(scoring.say, one)]);
}

function sharesIn(say: Say, points: string): readonly string[] {
  if ('phrase' in say) return [points, ...partsOf(say, points)];
  const inner = say.op === 'when' ? [...say.cases.map((one) => one.use), say.otherwise] : Object.values(say.options);
  return inner.flatMap((one) => sharesIn(one, points));
}

function partsOf({ conditions, parts = [] }: Phrase, points: string): readonly string[] {
  const share = conditions === undefined || conditions.length === 0 ? [] : [fractionText(divide(parseFraction(points)!, integer(conditions.length)))];
  return [...share, ...parts.flatMap((part) => sharesIn(part.say, part.points))];
}
