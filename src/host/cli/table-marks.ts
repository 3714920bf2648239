import { conditionSigns } from '../../authoring/coverage/symbols.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { childrenOf } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import type { IfUnknown, Otherwise, PlanIndicator, PlanRound } from '../../plan/table.js';
import { plainNumber } from './number-text.js';
import { BASIS_WORDS } from './parameters-text.js';

const WORDS = {
  zh: {
    mark: (text: string) => `【${text}】`,
    share: '各行得分占可得分的比例乘以本项分值',
    full: '不适用的得满分',
    otherwiseBy: (reading: string) => `不适用的怎样计由读法 ${reading} 决定`,
    unknown: { zero: '未提供材料的不得分', notApplicable: '未提供材料的视为不适用' } satisfies Record<IfUnknown, string>,
    zero: (condition: string) => `不得分：${condition}`,
    round: (to: string, at: string, mode: string, source: string) => `${at}修约到 ${to} 分的整数倍，${mode}（${source}）`,
    at: { row: '每行', total: '总分' } satisfies Record<PlanRound['at'], string>,
    mode: { halfUp: '四舍五入', halfEven: '四舍六入五成双', down: '只舍不进', up: '只进不舍' } satisfies Record<PlanRound['mode'], string>,
    semicolon: '；',
  },
  en: {
    mark: (text: string) => ` [${text}]`,
    share: 'the share that its rows earn, times its points',
    full: 'full points where it does not apply',
    otherwiseBy: (reading: string) => `where it does not apply, what it gets is up to the reading ${reading}`,
    unknown: { zero: 'no points where facts are not given', notApplicable: 'not applicable where facts are not given' },
    zero: (condition: string) => `no points: ${condition}`,
    round: (to: string, at: string, mode: string, source: string) => `${at} rounded to a multiple of ${to}, ${mode} (${source})`,
    at: { row: 'each row', total: 'the total' },
    mode: { halfUp: 'half up', halfEven: 'half to even', down: 'down', up: 'up' },
    semicolon: '; ',
  },
} as const;

/** What a section or row says of its points beside their number, where what it stands in does not say so already. */
export function marksText(plan: Plan, index: number, lang: Language): string {
  const words = WORDS[lang];
  const { parent, combine, zeroWhen } = plan.indicators[index]!;
  const unknown = ifUnknownOf(plan, index);
  const marks = [
    combine === undefined ? '' : words.share,
    otherwiseText(plan.indicators[index]!, parent === undefined ? undefined : plan.indicators[parent], lang),
    unknown === undefined || unknown === ifUnknownOf(plan, parent) ? '' : words.unknown[unknown],
    zeroWhen === undefined ? '' : words.zero(conditionSigns(plan, zeroWhen)),
  ];
  return marks.map((text) => (text === '' ? '' : words.mark(text))).join('');
}

/** What holds of the points of the whole table: how they are rounded, and what becomes of all rows that lack facts. */
export function tableRules(plan: Plan, lang: Language): readonly string[] {
  const words = WORDS[lang];
  const unknown = ifUnknownOf(plan, undefined);
  return [...(plan.round === undefined ? [] : [roundText(plan.round, lang)]), ...(unknown === undefined ? [] : [words.unknown[unknown]])];
}

function roundText({ to, at, mode, clause, basis }: PlanRound, lang: Language): string {
  const words = WORDS[lang];
  const source = [...(clause === undefined ? [] : [clause]), BASIS_WORDS[lang][basis]].join(words.semicolon);
  return words.round(plainNumber(to), words.at[at], words.mode[mode], source);
}

/** Full points for what does not apply, which only some tables give. */
function otherwiseText({ otherwise }: PlanIndicator, above: PlanIndicator | undefined, lang: Language): string {
  if (otherwise === undefined || !givesFull(otherwise) || JSON.stringify(otherwise) === JSON.stringify(above?.otherwise)) return '';
  const words = WORDS[lang];
  return typeof otherwise === 'string' ? words.full : words.otherwiseBy(otherwise.reading);
}

function givesFull(otherwise: NonNullable<PlanIndicator['otherwise']>): boolean {
  const all: readonly Otherwise[] = typeof otherwise === 'string' ? [otherwise] : Object.values(otherwise.options);
  return all.includes('full');
}

/** What becomes of rows that lack facts, where it is the same for all that stand here. */
function ifUnknownOf(plan: Plan, index: number | undefined): IfUnknown | undefined {
  const one = index === undefined ? undefined : plan.indicators[index]!;
  if (one?.scoring !== undefined) return one.ifUnknown;
  const [first, ...others] = new Set(childrenOf(plan, index).map((child) => ifUnknownOf(plan, child)));
  return others.length === 0 ? first : undefined;
}
