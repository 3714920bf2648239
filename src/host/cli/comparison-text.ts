import type { Language } from '../../diagnostics/diagnostic.js';
import type { ReadingEffect } from '../../evaluate/compare-readings.js';
import { scalesIn } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import { rangeText } from '../../report/points-text.js';

const WORDS = {
  zh: {
    grade: '换用下列读法之一，等级会变：',
    noGrade: '单独换用任何一种其他读法，等级都不变。',
    total: '换用下列读法之一，得分会变：',
    noTotal: '单独换用任何一种其他读法，得分都不变。',
    others: (count: number) => `另有 ${String(count)} 种读法只改变得分，不改变等级。`,
    clauses: '换用下列读法之一，条款的结果会变：',
    noClauses: '单独换用任何一种其他读法，各条款的结果都不变。',
    clausesOnly: (count: number) => `另有 ${String(count)} 种读法只改变条款的结果。`,
    changed: (ids: string) => `结果会变的条款：${ids}`,
    and: '、',
    withheld: '（前提不满足，等级暂不评定）',
    pending: '（以前提满足为准）',
    points: ' 分',
    or: ' 或 ',
    comma: '，',
  },
  en: {
    grade: 'Any one of these readings would change the grade:',
    noGrade: 'No other reading alone would change the grade.',
    total: 'Any one of these readings would change the points:',
    noTotal: 'No other reading alone would change the points.',
    clauses: 'Any one of these readings would change what requirements come to:',
    noClauses: 'No other reading alone would change what any requirement comes to.',
    clausesOnly: (count: number) => (count === 1 ? '1 more reading would change requirements only.' : `${String(count)} more readings would change requirements only.`),
    changed: (ids: string) => `requirements that change: ${ids}`,
    and: ', ',
    others: (count: number) => (count === 1 ? '1 more reading would change the points only.' : `${String(count)} more readings would change the points only.`),
    withheld: ' (withheld: a precondition fails)',
    pending: ' (if the precondition holds)',
    points: ' points',
    or: ' or ',
    comma: ', ',
  },
};

/** Which other readings matter, each with what it would come to and how to choose it. */
export function comparisonText(effects: readonly ReadingEffect[], plan: Plan, lang: Language): string {
  const words = WORDS[lang];
  const subject = subjectOf(plan);
  const decisive = effects.filter((effect) => changes(effect, subject));
  const rest = effects.filter((effect) => !changes(effect, subject));
  const others = rest.filter((effect) => changes(effect, 'total')).length;
  const clauses = rest.filter((effect) => !changes(effect, 'total') && changes(effect, 'clauses')).length;
  const lines = decisive.length === 0 ? [words[NONE[subject]]] : [words[subject], ...decisive.flatMap((effect) => effectLines(effect, plan, lang))];
  return [...lines, ...(others === 0 ? [] : [words.others(others)]), ...(clauses === 0 ? [] : [words.clausesOnly(clauses)])].map((line) => `${line}\n`).join('');
}

/** What readings are compared by: the grade, or the points without one, or the requirements where there is nothing else. */
type Subject = 'grade' | 'total' | 'clauses';

const NONE = { grade: 'noGrade', total: 'noTotal', clauses: 'noClauses' } as const satisfies Record<Subject, string>;

function subjectOf({ grades, indicators }: Plan): Subject {
  return grades !== undefined ? 'grade' : indicators.length > 0 ? 'total' : 'clauses';
}

function changes({ changesGrade, changesTotal, changesRequirements = [] }: ReadingEffect, subject: Subject): boolean {
  if (subject === 'clauses') return changesRequirements.length > 0;
  return subject === 'grade' ? changesGrade : changesTotal;
}

function effectLines(effect: ReadingEffect, plan: Plan, lang: Language): readonly string[] {
  const words = WORDS[lang];
  const clauses = effect.changesRequirements ?? [];
  const points = plan.indicators.length === 0 ? '' : `${rangeText(effect.total)}${words.points}`;
  const scored = [points, gradeText(effect, plan, lang)].filter((part) => part !== '');
  return [
    `  --reading ${effect.reading}=${effect.option}`,
    `    ${effect.question}${effect.text}`,
    ...(scored.length === 0 ? [] : [`    ${scored.join(words.comma)}`]),
    ...(clauses.length === 0 ? [] : [`    ${words.changed(clauses.join(words.and))}`]),
  ];
}

function gradeText({ grade, otherGrades = [] }: ReadingEffect, plan: Plan, lang: Language): string {
  if (grade === undefined) return '';
  const words = WORDS[lang];
  const standing = grade.withheld !== undefined ? words.withheld : grade.pending !== undefined ? words.pending : '';
  const labels = [grade, ...otherGrades].map(({ possible }, index) => {
    const { bands, otherwise } = scalesIn(plan)[index]!;
    return possible.map((id) => [...bands, otherwise].find((one) => one.id === id)!.label).join(words.or);
  });
  return `${labels.join(words.comma)}${standing}`;
}
