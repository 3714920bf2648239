import { compare, equals, greatest, least, ZERO, type Rational } from '../../exact/rational.js';
import { decimalText, parseFraction } from '../../exact/text.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanIndicator } from '../../plan/table.js';
import { isExplained } from './dead-nodes.js';
import type { Found, LintRule, LintSubject } from './rule.js';
import { worldsFor, worldsOf } from './worlds.js';

/** The least and the most points that a row gives, over the readings looked at. */
interface Budget {
  readonly min: Rational;
  readonly max: Rational;
}

/** What a row gives under the readings that have a part in it; a formula may say more or less than the row can give. */
function budgetOf(plan: Plan, { points, scoring }: PlanIndicator): Budget {
  const full = parseFraction(points)!;
  const inside = (end: Rational | null, open: Rational): Rational => (end === null ? open : least(greatest(end, ZERO), full));
  const ends = worldsFor(plan, scoring!.points).map(({ build, env }) => {
    const { lo, hi } = build.quantity(scoring!.points)(env);
    return { min: inside(lo, ZERO), max: inside(hi, full) };
  });
  return { min: ends.map(({ min }) => min).reduce(least), max: ends.map(({ max }) => max).reduce(greatest) };
}

/** Points that are written in the table and that nobody can get, or that everybody gets. */
export const pointsBudget: LintRule = {
  id: 'points-budget',
  severity: 'error',
  title: { zh: '拿不到的分，或不论怎样都给的分', en: 'points that nobody can get, or that everybody gets' },
  reason: {
    zh: '一行的分值若无论事实如何都拿不满，总分就到不了表上写的合计；若无论怎样得分都一样，这一行就不起评价作用。多半是分值、满分线（fullAt）或事实的 max 写错了。',
    en: 'Where no facts give a row its full points, the total of the table is out of reach; where all facts give the same, the row assesses nothing. Most often the points, fullAt or the max of a fact is wrong.',
  },
  bad: `facts:
  score: { kind: amount, label: 检查成绩（百分制）, unit: 分, max: 10 }
indicators:
  - { id: A-1, title: 检查成绩（满分 100 分）, points: 5, scoring: { proportional: { of: score, fullAt: 100 } } }
`,
  good: `facts:
  score: { kind: amount, label: 检查成绩（百分制）, unit: 分, max: 100 }
indicators:
  - { id: A-1, title: 检查成绩（满分 100 分）, points: 5, scoring: { proportional: { of: score, fullAt: 100 } } }
`,
  check: (subject) => {
    const { plan } = subject;
    if (worldsOf(plan).length === 0) return [];
    return plan.indicators.flatMap((row) => {
      if (row.scoring === undefined || worldsFor(plan, row.scoring.points).some((world) => isExplained(plan, row.scoring, world))) return [];
      return foundIn(subject, row, budgetOf(plan, row));
    });
  },
};

function foundIn({ pathOf }: LintSubject, row: PlanIndicator, { min, max }: Budget): readonly Found[] {
  const path = pathOf(row)!;
  const points = parseFraction(row.points)!;
  const [most, full] = [max, points].map((value) => decimalText(value, 0)) as [string, string];
  if (equals(min, max)) {
    const message = { zh: `这一行不论事实如何都得 ${most} 分`, en: `this row gives ${most} whatever the facts are` };
    return [{ path, message, mend: { zh: '核对评分办法用的是不是要评的那个事实', en: 'check whether the method uses the fact that is meant to be assessed' } }];
  }
  if (compare(max, points) >= 0) return [];
  return [
    {
      path,
      message: { zh: `这一行分值 ${full} 分，至多只能得 ${most} 分`, en: `this row has ${full} points, of which at most ${most} can be had` },
      mend: { zh: '核对分值、满分线和事实的 max，使满分拿得到', en: 'check the points, what gives all of them, and the max of the facts, so that all can be had' },
    },
  ];
}
