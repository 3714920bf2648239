import type { Language } from '../../diagnostics/diagnostic.js';
import { cutsOf } from '../../evaluate/grades.js';
import type { Quantity } from '../../formula/formula.js';
import type { PlanBand, PlanGrades } from '../../plan/clauses.js';
import { scalesIn } from '../../plan/lookup.js';
import type { Plan, PlanReading } from '../../plan/plan.js';
import type { PlanIndicator } from '../../plan/table.js';
import { changeText } from '../../report/summary.js';
import { headed, negativeLines, noteLines, requirementLines, subjectLines } from './clauses-text.js';
import { columns } from './columns.js';
import { plainNumber } from './number-text.js';
import { BASIS_WORDS, parameterLines } from './parameters-text.js';
import { standardText, validityText } from './standard-text.js';
import { sectionsOf } from './table-data.js';
import { marksText, tableRules } from './table-marks.js';

const WORDS = {
  zh: {
    head: ({ id, edition }: Plan) => `${id}，版本 ${edition}`,
    total: (plan: Plan) => `评价${plan.entity}，满分 ${plainNumber(plan.total)} 分`,
    totalBy: (plan: Plan) => `评价${plan.entity}，总分按公式计算`,
    cap: (points: string) => `（最多计 ${points} 分）`,
    entity: (plan: Plan) => `评价${plan.entity}`,
    rows: '指标',
    readings: '读法：原文留有选择之处（* 为默认，用 --reading 读法=选项 改选）',
    validity: '有效条件：不满足时只有得分，等级暂不确定',
    grades: ({ scale, clause }: PlanGrades) => `定级：${scale}（${clause}）`,
    cuts: { atLeast: (text: string) => `${text} 分及以上`, above: (text: string) => `高于 ${text} 分`, atMost: (text: string) => `不高于 ${text} 分`, below: (text: string) => `低于 ${text} 分` },
    effects: '定级的特别规定：不论得分，按次序起作用',
    condition: '（另有条件）',
    onlyCondition: '符合另写的条件',
    and: '、',
    otherwise: '其余',
    points: (text: string) => `${text} 分`,
    only: (option: string) => `【仅${option}】`,
    by: (fact: string, options: string) => `【${fact}：${options}】`,
    of: (clause: string, basis: string) => `（${clause}；${basis}）`,
    beside: (clause: string) => `（${clause}）`,
    formula: '（按公式）',
  },
  en: {
    head: ({ id, edition }: Plan) => `${id}, edition ${edition}`,
    total: (plan: Plan) => `assesses ${plan.entity}; ${plainNumber(plan.total)} points in all`,
    totalBy: (plan: Plan) => `assesses ${plan.entity}; the total is a formula`,
    cap: (points: string) => ` (at most ${points} count)`,
    entity: (plan: Plan) => `assesses ${plan.entity}`,
    rows: 'Rows',
    readings: 'Readings: where the text leaves a choice (* is the default; choose with --reading READING=OPTION)',
    validity: 'Preconditions: where one fails, points stay and the grade is withheld',
    grades: ({ scale, clause }: PlanGrades) => `Grades: ${scale} (${clause})`,
    cuts: { atLeast: (text: string) => `from ${text}`, above: (text: string) => `above ${text}`, atMost: (text: string) => `up to ${text}`, below: (text: string) => `below ${text}` },
    effects: 'Effects on grades: whatever the points, in this order',
    condition: ' (and a condition)',
    onlyCondition: 'on a condition',
    and: ', ',
    otherwise: 'otherwise',
    points: (text: string) => `${text} points`,
    only: (option: string) => ` [${option} only]`,
    by: (fact: string, options: string) => ` [${fact}: ${options}]`,
    of: (clause: string, basis: string) => ` (${clause}; ${basis})`,
    beside: (clause: string) => ` (${clause})`,
    formula: '(by formula)',
  },
} as const;

/** A rulebook as people read it beside the printed table. */
export function tableText(plan: Plan, lang: Language): string {
  const words = WORDS[lang];
  const blocks = [
    [plan.title, words.head(plan), standardText(plan.standard, lang), validityText(plan.standard, lang), plan.indicators.length === 0 ? words.entity(plan) : plan.totalOf?.of === undefined ? words.total(plan) : words.totalBy(plan), ...tableRules(plan, lang)],
    headed(words.rows, rowLines(plan, lang)),
    negativeLines(plan, lang),
    requirementLines(plan, lang),
    subjectLines(plan, lang),
    headed(words.readings, plan.readings.flatMap((reading) => readingLines(reading, lang))),
    parameterLines(plan, lang),
    headed(words.validity, plan.validity.map(({ clause, quote }) => `  ${quote}${words.beside(clause)}`)),
    ...scalesIn(plan).map((grades) => [words.grades(grades), ...gradeLines(grades, plan, lang)]),
    headed(words.effects, effectLines(plan, lang)),
    noteLines(plan, lang),
  ];
  return blocks.filter((lines) => lines.length > 0).map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}

function rowLines(plan: Plan, lang: Language): readonly string[] {
  const words = WORDS[lang];
  const isRow = ({ scoring }: PlanIndicator): boolean => scoring !== undefined;
  const cells = columns(plan.indicators.filter(isRow).map((row) => [row.id, words.points(plainNumber(row.points)), row.assessor ?? '', row.title]));
  const texts = new Map(plan.indicators.filter(isRow).map((row, index) => [row, cells[index]!]));
  return plan.indicators.map((one, index) => {
    const text = texts.get(one) ?? `${one.title}  ${words.points(plainNumber(one.points))}`;
    return `${'  '.repeat(sectionsOf(one, plan).length + 1)}${text}${pointsByText(one, plan, lang)}${newVariant(one, plan, lang)}${capText(one, plan, lang)}${marksText(plan, index, lang)}`;
  });
}

/** How many points of the bonus count. */
function capText(one: PlanIndicator, { indicators, bonus }: Plan, lang: Language): string {
  return bonus?.cap === undefined || indicators[bonus.section] !== one ? '' : WORDS[lang].cap(plainNumber(bonus.cap));
}

/** What a row is worth under each option, where that differs. */
function pointsByText({ pointsBy }: PlanIndicator, plan: Plan, lang: Language): string {
  if (pointsBy === undefined) return '';
  const words = WORDS[lang];
  const fact = plan.facts.find((one) => one.id === pointsBy.fact);
  const labels = new Map(fact?.options?.map(({ id, label }) => [id, label]));
  const options = Object.entries(pointsBy.options).map(([id, points]) => `${labels.get(id) ?? id} ${words.points(plainNumber(points))}`);
  return words.by(fact?.label ?? pointsBy.fact, options.join(words.and));
}

/** The option that a section or row is bound to, where the section around it is not. */
function newVariant({ variant, parent }: PlanIndicator, plan: Plan, lang: Language): string {
  const outer = parent === undefined ? undefined : plan.indicators[parent]?.variant;
  if (variant === undefined || outer?.option === variant.option) return '';
  const fact = plan.facts.find((one) => one.id === variant.fact);
  return WORDS[lang].only(fact?.options?.find((one) => one.id === variant.option)?.label ?? variant.option);
}

function readingLines(reading: PlanReading, lang: Language): readonly string[] {
  const { of } = WORDS[lang];
  const options = reading.options.map(({ id, label }) => [`${id === reading.default ? '*' : ' '} ${id}`, label]);
  return [`  ${reading.id}  ${reading.question}${of(reading.clause, BASIS_WORDS[lang][reading.basis])}`, ...columns(options, '    ')];
}

function gradeLines({ bands, otherwise }: PlanGrades, plan: Plan, lang: Language): readonly string[] {
  const words = WORDS[lang];
  return columns([...bands.map((band) => [bandText(band, plan, lang), band.label]), [words.otherwise, otherwise.label]], '  ');
}

/** What changes a grade, in the words of the text where they are given. */
function effectLines(plan: Plan, lang: Language): readonly string[] {
  return columns((plan.effects ?? []).map((effect) => [changeText(scalesIn(plan)[effect.scale ?? 0]!, effect, lang), `${effect.quote ?? effect.id}${WORDS[lang].beside(effect.clause)}`]), '  ');
}

/** What a band asks: its cuts, and that a condition holds which is not printed here. */
function bandText(band: PlanBand, plan: Plan, lang: Language): string {
  const words = WORDS[lang];
  const cuts = cutsOf(band).map(({ relation, value }) => words.cuts[relation](cutText(value, plan, lang)));
  if (cuts.length === 0) return words.onlyCondition;
  return `${cuts.join(words.and)}${band.when === undefined ? '' : words.condition}`;
}

/** Where a grade begins: a number, the label of a parameter or term, or a formula that is not printed here. */
function cutText(from: Quantity, plan: Plan, lang: Language): string {
  if (from.op === 'number') return plainNumber(from.value);
  if (from.op === 'parameter') return plan.parameters.find(({ id }) => id === from.parameter)?.label ?? from.parameter;
  if (from.op === 'term') return plan.terms.find(({ id }) => id === from.term)?.label ?? from.term;
  return WORDS[lang].formula;
}
