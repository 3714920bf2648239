import type { Language } from '../../diagnostics/diagnostic.js';
import type { Quantity } from '../../formula/formula.js';
import type { Basis, Plan, PlanGrades, PlanIndicator, PlanParameter, PlanReading } from '../../plan/plan.js';
import { columns } from './columns.js';
import { plainNumber } from './number-text.js';
import { standardText, validityText } from './standard-text.js';
import { sectionsOf } from './table-data.js';

const WORDS = {
  zh: {
    basis: { text: '原文', inferred: '推断', local: '当地决定' } satisfies Record<Basis, string>,
    head: ({ id, edition }: Plan) => `${id}，版本 ${edition}`,
    total: (plan: Plan) => `评价${plan.entity}，满分 ${plainNumber(plan.total)} 分`,
    rows: '指标',
    readings: '读法：原文留有选择之处（* 为默认，用 --reading 读法=选项 改选）',
    parameters: '参数：原文没有给出的数（用 --set 参数=值 给值，不给就按未知处理）',
    validity: '有效条件：不满足时只有得分，等级暂不确定',
    grades: ({ scale, clause }: PlanGrades) => `定级：${scale}（${clause}）`,
    from: (text: string) => `${text} 分及以上`,
    otherwise: '其余',
    points: (text: string) => `${text} 分`,
    only: (option: string) => `【仅${option}】`,
    of: (clause: string, basis: string) => `（${clause}；${basis}）`,
    formula: '（按公式）',
  },
  en: {
    basis: { text: 'text', inferred: 'inferred', local: 'local decision' } satisfies Record<Basis, string>,
    head: ({ id, edition }: Plan) => `${id}, edition ${edition}`,
    total: (plan: Plan) => `assesses ${plan.entity}; ${plainNumber(plan.total)} points in all`,
    rows: 'Rows',
    readings: 'Readings: where the text leaves a choice (* is the default; choose with --reading READING=OPTION)',
    parameters: 'Parameters: numbers that the text does not give (--set PARAMETER=VALUE; unknown otherwise)',
    validity: 'Preconditions: where one fails, points stay and the grade is withheld',
    grades: ({ scale, clause }: PlanGrades) => `Grades: ${scale} (${clause})`,
    from: (text: string) => `from ${text}`,
    otherwise: 'otherwise',
    points: (text: string) => `${text} points`,
    only: (option: string) => ` [${option} only]`,
    of: (clause: string, basis: string) => ` (${clause}; ${basis})`,
    formula: '(by formula)',
  },
} as const;

/** A rulebook as people read it beside the printed table. */
export function tableText(plan: Plan, lang: Language): string {
  const words = WORDS[lang];
  const blocks = [
    [plan.title, words.head(plan), standardText(plan.standard, lang), validityText(plan.standard, lang), words.total(plan)],
    [words.rows, ...rowLines(plan, lang)],
    headed(words.readings, plan.readings.flatMap((reading) => readingLines(reading, lang))),
    headed(words.parameters, columns(plan.parameters.map((parameter) => parameterCells(parameter, lang)), '  ')),
    headed(words.validity, plan.validity.map(({ clause, quote }) => `  ${quote}${lang === 'zh' ? `（${clause}）` : ` (${clause})`}`)),
    plan.grades === undefined ? [] : [words.grades(plan.grades), ...gradeLines(plan.grades, plan, lang)],
  ];
  return blocks.filter((lines) => lines.length > 0).map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}

function headed(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

function rowLines(plan: Plan, lang: Language): readonly string[] {
  const words = WORDS[lang];
  const isRow = ({ scoring }: PlanIndicator): boolean => scoring !== undefined;
  const cells = columns(plan.indicators.filter(isRow).map((row) => [row.id, words.points(plainNumber(row.points)), row.assessor ?? '', row.title]));
  const texts = new Map(plan.indicators.filter(isRow).map((row, index) => [row, cells[index]!]));
  return plan.indicators.map((one) => {
    const text = texts.get(one) ?? `${one.title}  ${words.points(plainNumber(one.points))}`;
    return `${'  '.repeat(sectionsOf(one, plan).length + 1)}${text}${newVariant(one, plan, lang)}`;
  });
}

/** The option that a section or row is bound to, where the section around it is not. */
function newVariant({ variant, parent }: PlanIndicator, plan: Plan, lang: Language): string {
  const outer = parent === undefined ? undefined : plan.indicators[parent]?.variant;
  if (variant === undefined || outer?.option === variant.option) return '';
  const fact = plan.facts.find((one) => one.id === variant.fact);
  return WORDS[lang].only(fact?.options?.find((one) => one.id === variant.option)?.label ?? variant.option);
}

function readingLines(reading: PlanReading, lang: Language): readonly string[] {
  const { basis, of } = WORDS[lang];
  const options = reading.options.map(({ id, label }) => [`${id === reading.default ? '*' : ' '} ${id}`, label]);
  return [`  ${reading.id}  ${reading.question}${of(reading.clause, basis[reading.basis])}`, ...columns(options, '    ')];
}

function parameterCells({ id, label, unit, min, max, basis }: PlanParameter, lang: Language): readonly string[] {
  const ends = [min === undefined ? '' : `≥ ${plainNumber(min)}`, max === undefined ? '' : `≤ ${plainNumber(max)}`].filter((end) => end !== '');
  return [id, `${label}${unit === undefined ? '' : lang === 'zh' ? `（${unit}）` : ` (${unit})`}`, [...ends, WORDS[lang].basis[basis]].join(' ')];
}

function gradeLines({ bands, otherwise }: PlanGrades, plan: Plan, lang: Language): readonly string[] {
  const words = WORDS[lang];
  return columns([...bands.map(({ from, label }) => [words.from(cutText(from, plan, lang)), label]), [words.otherwise, otherwise.label]], '  ');
}

/** Where a grade begins: a number, the label of a parameter or term, or a formula that is not printed here. */
function cutText(from: Quantity, plan: Plan, lang: Language): string {
  if (from.op === 'number') return plainNumber(from.value);
  if (from.op === 'parameter') return plan.parameters.find(({ id }) => id === from.parameter)?.label ?? from.parameter;
  if (from.op === 'term') return plan.terms.find(({ id }) => id === from.term)?.label ?? from.term;
  return WORDS[lang].formula;
}
