import { compare } from '../../exact/rational.js';
import { parseFraction } from '../../exact/text.js';
import { factOf, scalesIn } from '../../plan/lookup.js';
import type { PlanBand, PlanGrades } from '../../plan/clauses.js';
import type { Plan } from '../../plan/plan.js';
import { gradedBy } from './band-values.js';
import { namesBehind } from './nodes.js';
import type { Found, LintRule, LintSubject } from './rule.js';
import { witnessOf, type Trial } from './witness.js';
import { worldsFor } from './worlds.js';

/** The yes-or-no and choice facts that decide whether something applies, each with every value, alone. */
function gateTrials(plan: Plan, readings: Readonly<Record<string, string>>): readonly Trial[] {
  const names = namesBehind(plan, appliesWhen(plan));
  const gates = plan.facts.filter(({ id, kind }) => names.has(id) && (kind === 'yesNo' || kind === 'choice'));
  return gates.flatMap(({ id }) => {
    const { kind, options = [] } = factOf(plan, id);
    const values = kind === 'yesNo' ? [false, true] : options.map((option) => option.id);
    return values.map((value) => ({ facts: { [id]: value }, readings }));
  });
}

function appliesWhen({ indicators }: Plan): unknown {
  return indicators.map((one) => [one.appliesWhen, one.appliesWhen && one.otherwise]);
}

/** The grades that begin at a number above the points that can still be had. */
function beyond({ bands }: PlanGrades, points: string): readonly PlanBand[] {
  const most = parseFraction(points)!;
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
  const always = beyond(scale, plan.total);
  for (const { readings, chosen } of worldsFor(plan, appliesWhen(plan))) {
    if (!['total', 'round'].includes(gradedBy(scale.of, chosen).op)) continue;
    for (const trial of gateTrials(plan, readings)) {
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
    lost = beyond(scale, available.max.fraction).find((band) => !always.includes(band));
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
