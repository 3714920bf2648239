import type { Language } from '../../diagnostics/diagnostic.js';
import type { ReadingEffect } from '../../evaluate/compare-readings.js';
import type { Plan } from '../../plan/plan.js';

const WORDS = {
  zh: {
    grade: '换用下列读法之一，等级会变：',
    noGrade: '单独换用任何一种其他读法，等级都不变。',
    total: '换用下列读法之一，得分会变：',
    noTotal: '单独换用任何一种其他读法，得分都不变。',
    others: (count: number) => `另有 ${String(count)} 种读法只改变得分，不改变等级。`,
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
  const graded = plan.grades !== undefined;
  const decisive = effects.filter((effect) => (graded ? effect.changesGrade : effect.changesTotal));
  const others = graded ? effects.filter((effect) => effect.changesTotal && !effect.changesGrade).length : 0;
  const none = graded ? words.noGrade : words.noTotal;
  const heading = graded ? words.grade : words.total;
  const lines = decisive.length === 0 ? [none] : [heading, ...decisive.flatMap((effect) => effectLines(effect, plan, lang))];
  return [...lines, ...(others === 0 ? [] : [words.others(others)])].map((line) => `${line}\n`).join('');
}

function effectLines(effect: ReadingEffect, plan: Plan, lang: Language): readonly string[] {
  const words = WORDS[lang];
  return [
    `  --reading ${effect.reading}=${effect.option}`,
    `    ${effect.question}${effect.text}`,
    `    ${totalText(effect)}${words.points}${gradeText(effect, plan, lang)}`,
  ];
}

function totalText({ total: { value, min, max } }: ReadingEffect): string {
  return value === undefined ? `${min.decimal} ~ ${max.decimal}` : value.decimal;
}

function gradeText({ grade }: ReadingEffect, plan: Plan, lang: Language): string {
  if (grade === undefined) return '';
  const words = WORDS[lang];
  const labels = new Map([...(plan.grades?.bands ?? []), ...(plan.grades === undefined ? [] : [plan.grades.otherwise])].map(({ id, label }) => [id, label]));
  const possible = grade.possible.map((id) => labels.get(id) ?? id).join(words.or);
  const standing = grade.withheld !== undefined ? words.withheld : grade.pending !== undefined ? words.pending : '';
  return `${words.comma}${possible}${standing}`;
}
