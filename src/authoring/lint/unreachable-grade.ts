import type { Exact } from '../../evaluate/assessment.js';
import { compare } from '../../exact/rational.js';
import { parseFraction } from '../../exact/text.js';
import type { PlanBand } from '../../plan/clauses.js';
import { scalesIn } from '../../plan/lookup.js';
import type { LintRule } from './rule.js';
import { assessedUnder, worldsOf } from './worlds.js';

/** A grade that no facts lead to, whichever reading is taken. */
export const unreachableGrade: LintRule = {
  id: 'unreachable-grade',
  severity: 'error',
  title: { zh: '不可能定到的等级', en: 'a grade that cannot be reached' },
  reason: {
    zh: '某一级的分档线高于可能得到的最高分，或者前面的分档已经把它包括在内，就没有对象能定为这一级。多半是分档线或分值抄错了。',
    en: 'Where the cut of a grade lies above the highest total, or the bands above it take all that it could take, nobody can be given this grade. Most often a cut or points were copied wrongly.',
  },
  bad: `indicators:
  - { id: A-1, title: 垃圾日产日清, points: 60, fact: cleared, scoring: met }
  - { id: A-2, title: 绿化养护到位, points: 30, fact: kept, scoring: met }
grades:
  scale: 等级
  clause: A.3
  bands:
    - { id: good, label: 优秀, from: 95 }
    - { id: pass, label: 合格, from: 60 }
  otherwise: { id: fail, label: 不合格 }
`,
  good: `indicators:
  - { id: A-1, title: 垃圾日产日清, points: 60, fact: cleared, scoring: met }
  - { id: A-2, title: 绿化养护到位, points: 30, fact: kept, scoring: met }
grades:
  scale: 等级
  clause: A.3
  bands:
    - { id: good, label: 优秀, from: 85 }
    - { id: pass, label: 合格, from: 60 }
  otherwise: { id: fail, label: 不合格 }
`,
  check: ({ plan, pathOf }) => {
    if (plan.grades === undefined || worldsOf(plan).length === 0) return [];
    let left: readonly PlanBand[] = scalesIn(plan).flatMap(({ bands }) => bands);
    let most: Exact | undefined;
    for (const { readings } of worldsOf(plan)) {
      // Most often the default readings leave no grade out.
      if (left.length === 0) return [];
      const assessment = assessedUnder(plan, readings);
      if (assessment === undefined) continue;
      const { grade, otherGrades = [] } = assessment;
      const possible = new Set(scalesIn(plan).flatMap(({ bands }, at) => bands.filter(({ id }) => [grade!, ...otherGrades][at]!.possible.includes(id))));
      left = left.filter((band) => !possible.has(band));
      most = greaterOf(most, assessment.total.max);
    }
    return left.map((band) => ({
      path: pathOf(band)!,
      message: { zh: `没有得分能定为“${band.label}”：至多得 ${most!.decimal} 分`, en: `no total is graded "${band.label}": the highest is ${most!.decimal}` },
      mend: { zh: '对照原文核对这一级和它前面各级的分档线，以及各行的分值', en: 'check the cut of this grade and of those before it, and the points of the rows, against the text' },
    }));
  },
};

function greaterOf(a: Exact | undefined, b: Exact): Exact {
  return a === undefined || compare(parseFraction(b.fraction)!, parseFraction(a.fraction)!) > 0 ? b : a;
}
