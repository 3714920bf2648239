import { compare, subtract, type Rational } from '../../exact/rational.js';
import { parseFraction } from '../../exact/text.js';
import type { Condition } from '../../formula/formula.js';
import { readsTotal } from '../../formula/names.js';
import type { PlanBand, PlanGrades } from '../../plan/clauses.js';
import { scalesIn } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanIndicator } from '../../plan/table.js';
import { gradedBy } from './band-values.js';
import { namesBehind } from './nodes.js';
import type { Found, LintRule, LintSubject } from './rule.js';
import { witnessOf, type Trial } from './witness.js';
import { worldsFor } from './worlds.js';

/** A row that leaves the total where one of these conditions does not hold. */
interface Leaving {
  readonly row: PlanIndicator;
  readonly conditions: readonly Condition[];
}

/** The rows that leave the total where they do not apply, under some readings. */
function leavingIn(plan: Plan, chosen: Readonly<Record<string, string>>): readonly Leaving[] {
  return plan.indicators.flatMap((row) => {
    const { scoring, otherwise = 'exclude' } = row;
    const word = typeof otherwise === 'string' ? otherwise : otherwise.options[chosen[otherwise.reading]!];
    const conditions = conditionsOf(plan, row);
    return scoring === undefined || word !== 'exclude' || conditions.length === 0 ? [] : [{ row, conditions }];
  });
}

/** When a row applies: its own condition and those of the sections around it. */
function conditionsOf(plan: Plan, { parent, appliesWhen }: PlanIndicator): readonly Condition[] {
  const above = parent === undefined ? [] : conditionsOf(plan, plan.indicators[parent]!);
  return appliesWhen === undefined ? above : [...above, appliesWhen];
}

/** The yes-or-no and choice facts that conditions depend on, each with every value, alone. */
function gateTrials(plan: Plan, conditions: unknown, readings: Readonly<Record<string, string>>): readonly Trial[] {
  const names = namesBehind(plan, conditions);
  return plan.facts.flatMap(({ id, kind, options }): readonly Trial[] => {
    const values = kind === 'yesNo' ? [false, true] : kind === 'choice' ? options!.map((option) => option.id) : [];
    return names.has(id) ? values.map((value) => ({ facts: { [id]: value }, readings })) : [];
  });
}

/** The grades that begin at a number above the points that can still be had. */
function beyond({ bands }: PlanGrades, most: Rational): readonly PlanBand[] {
  return bands.filter(({ from }) => from?.op === 'number' && compare(parseFraction(from.value)!, most) > 0);
}

/** Rows that leave the total where they do not apply, while grades have fixed cuts. */
export const excludeInGradedTable: LintRule = {
  id: 'exclude-in-graded-table',
  severity: 'warning',
  title: { zh: '不适用的行使高一级不可能达到', en: 'rows that do not apply put a grade out of reach' },
  reason: {
    zh: '不适用的行从可得分里去掉（exclude），分档线却还是按满分定的：只剩 78 分可得，就怎样也评不上要 80 分的一级。原文若要按比例折算，写 otherwise: rescale；若算零分或满分，写 zero 或改写条件。',
    en: 'Rows that do not apply are taken out of the points to be had (exclude), while the cuts were made for all of them: with 78 points left nobody gets a grade that begins at 80. Where the text means a proportion, write otherwise: rescale; where it means no points, zero.',
  },
  bad: `facts:
  committee: { kind: yesNo, label: 已成立业委会 }
indicators:
  - { id: A-1, title: 服务质量, points: 70, fact: quality, scoring: judged }
  - { id: A-2, title: 业委会按期换届, points: 30, fact: renewed, appliesWhen: committee, scoring: met }
grades:
  scale: 等级
  clause: A.3
  bands:
    - { id: good, label: 优秀, from: 80 }
  otherwise: { id: plain, label: 一般 }
`,
  good: `facts:
  committee: { kind: yesNo, label: 已成立业委会 }
indicators:
  - { id: A-1, title: 服务质量, points: 70, fact: quality, scoring: judged }
  - { id: A-2, title: 业委会按期换届, points: 30, fact: renewed, appliesWhen: committee, otherwise: rescale, scoring: met }
grades:
  scale: 等级
  clause: A.3
  bands:
    - { id: good, label: 优秀, from: 80 }
  otherwise: { id: plain, label: 一般 }
`,
  check: (subject) => scalesIn(subject.plan).flatMap((scale) => firstIn(subject, scale)),
};

/** The first reading and fact that put a grade of a scale out of reach. */
function firstIn(subject: LintSubject, scale: PlanGrades): readonly Found[] {
  const { plan } = subject;
  const always = beyond(scale, parseFraction(plan.total)!);
  const decides = plan.indicators.map(({ appliesWhen, otherwise }) => [appliesWhen, otherwise]);
  for (const { readings, chosen } of worldsFor(plan, decides)) {
    const leaving = leavingIn(plan, chosen);
    const left = leaving.reduce((points, { row }) => subtract(points, parseFraction(row.points)!), parseFraction(plan.total)!);
    // Most often even all of them together leave enough.
    if (!readsTotal(gradedBy(scale.of, chosen)) || beyond(scale, left).length === always.length) continue;
    for (const trial of gateTrials(plan, leaving.map(({ conditions }) => conditions), readings)) {
      const found = foundIn(subject, scale, trial, always);
      if (found.length > 0) return found;
    }
  }
  return [];
}

function foundIn({ plan, pathOf }: LintSubject, scale: PlanGrades, trial: Trial, always: readonly PlanBand[]): readonly Found[] {
  let lost: PlanBand | undefined;
  let most = '';
  const witness = witnessOf(plan, trial, ({ total: { available } }) => {
    lost = beyond(scale, parseFraction(available.max.fraction)!).find((band) => !always.includes(band));
    most = available.max.decimal;
    return lost !== undefined;
  });
  if (witness === undefined || lost === undefined) return [];
  return [
    {
      path: pathOf(lost)!,
      message: { zh: `有的行不适用时只有 ${most} 分可得，评不上“${lost.label}”`, en: `where some rows do not apply, ${most} can be had, and nobody is graded "${lost.label}"` },
      mend: { zh: '按原文的意思写 otherwise：rescale（折算）、zero（零分）；就是评不上的，写明例外', en: 'say what the text means by otherwise: rescale or zero; where the grade is meant to be out of reach, explain the exception' },
      witness,
    },
  ];
}
