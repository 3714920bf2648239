import { describe, expect, test } from 'vitest';
import { parseFraction } from '../../src/exact/text.js';
import { compare } from '../../src/exact/rational.js';
import type { AssessedIndicator, Assessment, Exact, OpenBounds } from '../../src/evaluate/assessment.js';
import { evaluate } from '../../src/evaluate/evaluator.js';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import type { Plan } from '../../src/plan/plan.js';
import { planOf } from './small.js';

/** What may be said of a fact: whole values, lists with entries left open, and `null` for nothing. */
type Domains = Readonly<Record<string, readonly unknown[]>>;

interface Known {
  /** By the place of the fact in the domains; the last is the day. */
  readonly values: readonly unknown[];
  readonly found: Assessment;
}

/** Whether `less` says no more than `more`, and nothing else. */
function saysLess(less: unknown, more: unknown): boolean {
  if (less === null || less === undefined) return true;
  if (!Array.isArray(less) || !Array.isArray(more)) return less === more;
  return less.length === more.length && less.every((entry, index) => saysLess(entry, more[index]));
}

/** Every way of knowing some of the facts that does not contradict itself. */
function everyWay(plan: Plan, domains: Domains, days: readonly (string | undefined)[]): readonly Known[] {
  const ids = Object.keys(domains);
  const ways = ids.reduce<readonly (readonly unknown[])[]>((all, id) => all.flatMap((one) => domains[id]!.map((value) => [...one, value])), [[]]);
  return days.flatMap((asOf) =>
    ways.flatMap((values) => {
      const facts = Object.fromEntries(ids.map((id, index) => [id, values[index]]));
      const options: EvaluateOptions = asOf === undefined ? {} : { asOf };
      const result = evaluate<unknown>(plan, facts, options);
      return result.ok ? [{ values: [...values, asOf], found: result.value }] : [];
    }),
  );
}

const below = (a: Exact, b: Exact): boolean => compare(parseFraction(a.fraction)!, parseFraction(b.fraction)!) < 0;

function isInside(inner: OpenBounds, outer: OpenBounds): boolean {
  const low = outer.min === null || (inner.min !== null && !below(inner.min, outer.min));
  const high = outer.max === null || (inner.max !== null && !below(outer.max, inner.max));
  return low && high;
}

function ends({ awarded, bounds, available }: AssessedIndicator): OpenBounds {
  return bounds ?? (awarded === undefined ? { min: available.min, max: available.min } : { min: awarded, max: awarded });
}

/** What is wider in the first, which knows more, than in the second. */
function widened({ found: more }: Known, { found: less }: Known): readonly string[] {
  const wrong: string[] = [];
  const hold = (name: string, isSo: boolean): void => { if (!isSo) wrong.push(name); };
  hold('total', isInside(more.total, less.total));
  hold('available', isInside(more.total.available, less.total.available));
  more.indicators.forEach((row, index) => { hold(row.id, isInside(ends(row), ends(less.indicators[index]!)) && isInside(row.available, less.indicators[index]!.available)); });
  hold('grade', more.grade?.possible.every((id) => less.grade!.possible.includes(id)) !== false);
  more.validity.forEach(({ id, status }, index) => { hold(id, less.validity[index]!.status === 'unknown' || less.validity[index]!.status === status); });
  (more.requirements ?? []).forEach(({ id, status }, index) => { hold(id, less.requirements![index]!.status === 'unknown' || less.requirements![index]!.status === status); });
  for (const key of ['before', 'deducted', 'raw'] as const) hold(key, more.negativeList === undefined || isInside(more.negativeList[key], less.negativeList![key]));
  more.negativeList?.items.forEach((item, index) => { hold(item.id, isInside(item.deducted, less.negativeList!.items[index]!.deducted)); });
  return wrong;
}

/** Compares every way of knowing with every other that knows more: one step and many, down to all facts. */
function compareAll(plan: Plan, domains: Domains, days: readonly (string | undefined)[] = [undefined]): { readonly pairs: number; readonly wrong: readonly string[] } {
  const ways = everyWay(plan, domains, days);
  const wrong: string[] = [];
  let pairs = 0;
  for (const less of ways) {
    for (const more of ways) {
      if (less === more || !less.values.every((value, index) => saysLess(value, more.values[index]))) continue;
      pairs += 1;
      const found = widened(more, less);
      if (found.length > 0) wrong.push(`${JSON.stringify(less.values)} → ${JSON.stringify(more.values)}: ${found.join(' ')}`);
    }
  }
  return { pairs, wrong: wrong.slice(0, 5) };
}

const BOTH = [null, true, false];
const GRADES = `
grades:
  scale: 等级
  clause: A.9
  bands: [{ id: good, label: 良好, above: 6 }, { id: fair, label: 一般, from: 3, upTo: 6 }]
  otherwise: { id: none, label: 不评 }
`;

describe('knowing more never widens anything, and everything known lies inside', () => {
  test('lists of free length and their weights', () => {
    const plan = planOf(`
facts:
  club: { kind: yesNo, label: 有活动室 }
  marks: { kind: counts, label: 得分, per: project, max: 10 }
  area: { kind: amounts, label: 面积, per: project, max: 2, onlyIf: club }
indicators:
  - { id: R1, title: 加权, points: 2, scoring: { proportional: { mean: marks, weights: area, fullAt: 10 } } }
  - { id: R2, title: 最低, points: 2, scoring: { met: { least: marks, atLeast: 4 } } }
  - { id: R3, title: 占比, points: 2, scoring: { proportional: { share: { every: marks, atLeast: 4 } } } }
  - { id: R4, title: 个数, points: 2, scoring: { met: { count: { every: marks, above: 4 }, atLeast: 1 } } }
  - { id: R5, title: 合计, points: 2, scoring: { met: { sum: area, atLeast: 2 } } }
  - { id: R6, title: 每项, points: 2, scoring: { met: { every: marks, atLeast: 4 } } }
${GRADES}`);
    const found = compareAll(plan, {
      club: BOTH,
      marks: [null, [], [null], [0], [10], [null, null], [3, null], [null, 10], [3, 10], [10, 0]],
      area: [null, [], [null], [0], [2], [null, null], [0, null], [0, 2], [1, 2]],
    });
    expect(found.wrong).toEqual([]);
    expect(found.pairs).toBeGreaterThan(800);
  });

  test('dates, the day of the assessment and dated parameters', () => {
    const plan = planOf(`
parameters:
  target: { kind: rate, label: 目标, values: [{ from: 2021-01-01, value: 50%, clause: A.1 }, { from: 2022-01-01, value: 80%, clause: A.1 }] }
facts:
  club: { kind: yesNo, label: 有活动室 }
  opened: { kind: date, label: 开放日期, onlyIf: club }
  closed: { kind: date, label: 关闭日期 }
  solved: { kind: rate, label: 解决率 }
indicators:
  - { id: R1, title: 按期, points: 2, scoring: { met: { of: opened, atMost: 2021-06-30 } } }
  - { id: R2, title: 已到期, points: 2, appliesWhen: { of: asOf, atLeast: 2021-07-01 }, scoring: { reach: { of: solved, target: target, below: linear } } }
  - { id: R3, title: 未关闭, points: 2, scoring: { met: { of: closed, above: asOf } } }
  - { id: R4, title: 先开后关, points: 2, scoring: { met: { of: closed, atLeast: opened } } }
${GRADES}`);
    const found = compareAll(plan, {
      club: BOTH,
      opened: [null, 'never', '2021-06-30', '2021-07-01'],
      closed: [null, 'never', '2021-06-30'],
      solved: [null, 0.5, [1, 4], 0.8],
    }, [undefined, '2020-12-31', '2021-01-01', '2021-07-01', '2022-01-01']);
    expect(found.wrong).toEqual([]);
    expect(found.pairs).toBeGreaterThan(3000);
  });

  test.each(['', 'floor: 0', 'floor: 4', 'several: greatest', 'several: greatest, floor: 0'])('a negative list with %j', (words) => {
    const plan = planOf(`
facts:
  mark: { kind: count, label: 评分, max: 10 }
  big: { kind: yesNo, label: 大型 }
indicators:
  - { id: R1, title: 评分, points: 10, scoring: { judged: mark } }
  - { id: R2, title: 大型, points: 2, appliesWhen: big, scoring: { met: true } }
negativeList: { ${words}${words === '' ? '' : ', '}items: [{ id: N1, title: 事故, deduct: [3, 5], fact: accidents }, { id: N2, title: 上访, deduct: [0, 1], fact: petitions }] }
${GRADES}`);
    const found = compareAll(plan, {
      mark: [null, 0, 6, 10],
      big: BOTH,
      accidents: [null, [], [null], [3], [5], [null, 3], [5, 3]],
      petitions: [null, [], [null], [0], [1, 1]],
    });
    expect(found.wrong).toEqual([]);
    expect(found.pairs).toBeGreaterThan(3000);
  });

  test('points by option, rows that leave their points to others, and rows without points', () => {
    const plan = planOf(`
facts:
  kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }
  club: { kind: yesNo, label: 有活动室 }
  shut: { kind: yesNo, label: 被通报 }
  homes: { kind: count, label: 户数, max: 4 }
  mark: { kind: count, label: 评分, max: 2 }
indicators:
  - { id: R1, title: 评分, points: { choice: kind, new: 4, old: 2 }, zeroWhen: shut, scoring: { proportional: { of: mark, fullAt: 2 } } }
  - { id: R2, title: 活动室, points: 2, appliesWhen: club, otherwise: rescale, scoring: { met: { of: mark, above: 0 } } }
  # Not split case by case: whether it applies hangs on a number.
  - { id: R3, title: 多户, points: 3, appliesWhen: { of: homes, above: 2 }, otherwise: rescale, scoring: { proportional: { of: mark, fullAt: 2 } } }
  - { id: R4, title: 少户, points: 1, appliesWhen: { of: homes, atMost: 3 }, scoring: { met: { not: shut } } }
${GRADES}`);
    const found = compareAll(plan, { kind: [null, 'new', 'old'], club: BOTH, shut: BOTH, homes: [null, 2, 3, 4], mark: [null, 0, 1, 2] });
    expect(found.wrong).toEqual([]);
    expect(found.pairs).toBeGreaterThan(3000);
  });

  test('a table of which every row may leave its points to others', () => {
    const plan = planOf(`
facts:
  a: { kind: yesNo, label: 甲 }
  homes: { kind: count, label: 户数, max: 4 }
  mark: { kind: count, label: 评分, max: 2 }
indicators:
  - { id: R1, title: 甲, points: 2, appliesWhen: a, otherwise: rescale, scoring: { proportional: { of: mark, fullAt: 2 } } }
  - { id: R2, title: 户数, points: 3, appliesWhen: { of: homes, above: 2 }, otherwise: rescale, scoring: { met: { of: mark, is: 2 } } }
${GRADES}`);
    const found = compareAll(plan, { a: BOTH, homes: [null, 2, 3], mark: [null, 0, 1, 2] });
    expect(found.wrong).toEqual([]);
    expect(found.pairs).toBeGreaterThan(100);
  });

  test('requirements', () => {
    const plan = planOf(`
facts:
  club: { kind: yesNo, label: 有活动室 }
  members: { kind: count, label: 人数, max: 6, onlyIf: club }
  party: { kind: count, label: 其中党员, atMost: members }
  visits: { kind: counts, label: 走访, per: project }
requirements:
  - { id: C1, clause: 4.1, quote: 应为单数, modality: shall, appliesWhen: club, check: { of: members, atLeast: 3, odd: true } }
  - { id: C2, clause: 4.2, quote: 宜过半数, modality: should, appliesWhen: { any: [club, { of: members, above: 2 }] }, check: { ratio: [party, members], above: 1/2 } }
  - { id: C3, clause: 4.3, quote: 可设分部, modality: may, appliesWhen: { of: members, above: 4 } }
  - { id: C4, clause: 4.4, quote: 鼓励走访, modality: aspire, check: { every: visits, atLeast: 1 } }
`);
    const found = compareAll(plan, { club: BOTH, members: [null, 0, 2, 3, 5], party: [null, 0, 2, 3], visits: [null, [], [0], [null], [1, null], [1, 1], [0, null]] });
    expect(found.wrong).toEqual([]);
    expect(found.pairs).toBeGreaterThan(2000);
  });
});
