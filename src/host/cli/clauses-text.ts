import type { Language } from '../../diagnostics/diagnostic.js';
import type { ByReading } from '../../formula/formula.js';
import type { PlanNegativeList, PlanNote, PlanRequirement, Several } from '../../plan/clauses.js';
import type { Plan } from '../../plan/plan.js';
import { columns } from './columns.js';
import { plainNumber } from './number-text.js';

const WORDS = {
  zh: {
    negative: '负面清单：从总分中扣',
    beside: (text: string) => `（${text}）`,
    semicolon: '；',
    deduct: (low: string, high: string) => (low === high ? `每起扣 ${low} 分` : `每起扣 ${low} 至 ${high} 分`),
    several: { sum: '同类事件有几起的，逐起累加', greatest: '同类事件有几起的，取最重一起' } satisfies Record<Several, string>,
    severalBy: (reading: string) => `同类事件有几起的，怎样扣由读法 ${reading} 决定`,
    floor: (points: string) => `总分扣到 ${points} 分为止`,
    noFloor: '总分没有下限',
    floorBy: (reading: string) => `总分的下限由读法 ${reading} 决定`,
    requirements: '条款',
    modalities: { shall: '应', should: '宜', may: '可', aspire: '鼓励', unstated: '未注明' } satisfies Record<PlanRequirement['modality'], string>,
    and: '、',
    subjects: '对象（score、facts 用 --subject 编号 只看一个）',
    notes: '原文的缺漏、错字和矛盾',
    kinds: { gap: '缺', erratum: '误', conflict: '矛盾' } satisfies Record<PlanNote['kind'], string>,
  },
  en: {
    negative: 'Negative list: taken off the total',
    beside: (text: string) => ` (${text})`,
    semicolon: '; ',
    deduct: (low: string, high: string) => `points off for each: ${low === high ? low : `${low} to ${high}`}`,
    several: { sum: 'several events of one kind add up', greatest: 'of several events of one kind the gravest counts' } satisfies Record<Several, string>,
    severalBy: (reading: string) => `what several events of one kind cost is up to the reading ${reading}`,
    floor: (points: string) => `the total does not fall below ${points}`,
    noFloor: 'the total may fall without limit',
    floorBy: (reading: string) => `what the total does not fall below is up to the reading ${reading}`,
    requirements: 'Requirements',
    modalities: { shall: 'shall', should: 'should', may: 'may', aspire: 'aspires to', unstated: 'not stated' } satisfies Record<PlanRequirement['modality'], string>,
    and: ', ',
    subjects: 'Subjects (score and facts take --subject ID for one of them)',
    notes: 'What the text leaves open, misprints or contradicts',
    kinds: { gap: 'gap', erratum: 'erratum', conflict: 'conflict' } satisfies Record<PlanNote['kind'], string>,
  },
} as const;

/** The negative list with what each event costs, and where it stops. */
export function negativeLines({ negativeList }: Plan, lang: Language): readonly string[] {
  if (negativeList === undefined) return [];
  const words = WORDS[lang];
  const { assessor, clause, items } = negativeList;
  const source = [assessor, clause].filter((part) => part !== undefined).join(words.semicolon);
  const cells = items.map(({ id, title, deduct: [low, high] }) => [id, title, words.deduct(plainNumber(low), plainNumber(high))]);
  return [`${words.negative}${source === '' ? '' : words.beside(source)}`, ...columns(cells, '  '), `  ${severalText(negativeList, lang)}${words.semicolon}${floorText(negativeList, lang)}`];
}

function severalText({ several }: PlanNegativeList, lang: Language): string {
  return typeof several === 'string' ? WORDS[lang].several[several] : WORDS[lang].severalBy(several.reading);
}

function floorText({ floor = 'none' }: { readonly floor?: string | ByReading<string> }, lang: Language): string {
  const words = WORDS[lang];
  if (typeof floor !== 'string') return words.floorBy(floor.reading);
  return floor === 'none' ? words.noFloor : words.floor(plainNumber(floor));
}

/** The requirements, each with whom it is for where the rulebook tells subjects apart. */
export function requirementLines({ requirements = [], subjects }: Plan, lang: Language): readonly string[] {
  const words = WORDS[lang];
  const labels = new Map(subjects?.map(({ id, label }) => [id, label]));
  const cells = requirements.map(({ id, clause, modality, quote, subjects: own = [] }) => [
    id,
    clause,
    words.modalities[modality],
    ...(subjects === undefined ? [] : [own.map((one) => labels.get(one) ?? one).join(words.and)]),
    quote,
  ]);
  return headed(words.requirements, columns(cells, '  '));
}

export function subjectLines({ subjects = [] }: Plan, lang: Language): readonly string[] {
  return headed(WORDS[lang].subjects, columns(subjects.map(({ id, label }) => [id, label]), '  '));
}

/** What the text leaves open, misprints or contradicts. */
export function noteLines({ notes = [] }: Plan, lang: Language): readonly string[] {
  const words = WORDS[lang];
  return headed(words.notes, columns(notes.map(({ kind, clause = '', text }) => [words.kinds[kind], clause, text]), '  '));
}

/** Lines below a heading, or nothing at all. */
export function headed(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}
