import type { Language, Words } from '../diagnostics/diagnostic.js';
import type { Relation } from '../formula/formula.js';

/**
 * The sentences that explain rows, by the phrase that a method names. `{of}` and the like are filled with quantities,
 * `{conditions}` with the conditions, `{got}` with the points.
 */
export const PHRASES: Readonly<Record<string, Words>> = {
  met: { zh: '{conditions}；{got}', en: '{conditions}; {got}' },
  proportional: { zh: '{of}，按比例给分；{got}', en: '{of}, points in proportion; {got}' },
  proportionalTo: { zh: '{of}，从 {zeroAt}（零分）到 {fullAt}（满分）按比例给分；{got}', en: '{of}, points in proportion from {zeroAt} (none) to {fullAt} (all); {got}' },
  reach: { zh: '{of}，要求不低于 {target}；{got}', en: '{of}, at least {target} required; {got}' },
  reachMet: { zh: '{of}，不低于 {target}；{got}', en: '{of}, not below {target}; {got}' },
  reachShort: { zh: '{of}，低于 {target}；{got}', en: '{of}, below {target}; {got}' },
  reachLinearShort: { zh: '{of}，低于 {target}，按比例给分；{got}', en: '{of}, below {target}, points in proportion; {got}' },
  reachLinear: { zh: '{of}，要求不低于 {target}，未达到的按比例给分；{got}', en: '{of}, at least {target} required, below it points in proportion; {got}' },
  judged: { zh: '评分：{of}；{got}', en: 'mark: {of}; {got}' },
  checklistAll: { zh: '逐项核对，齐全才给分：{conditions}；{got}', en: 'checklist, all needed: {conditions}; {got}' },
  checklistAny: { zh: '逐项核对，有一项即给分：{conditions}；{got}', en: 'checklist, one is enough: {conditions}; {got}' },
  checklistEach: { zh: '逐项核对，每项给相同的分：{conditions}；{got}', en: 'checklist, an equal share for each: {conditions}; {got}' },
  parts: { zh: '{parts}；{got}', en: '{parts}; {got}' },
  steps: { zh: '{of}，属于“{tier}”一档；{got}', en: '{of}, in the tier "{tier}"; {got}' },
  ladder: { zh: '{by}；{got}', en: '{by}; {got}' },
  zeroWhen: { zh: '{conditions}，不得分；{got}', en: '{conditions}, so no points; {got}' },
  deduct: { zh: '{of}，每{unit}扣 {each} 分，扣完为止；{got}', en: '{of}, points off for each: {each}, down to 0; {got}' },
  accrue: { zh: '{of}，每{unit}得 {each} 分，得满为止；{got}', en: '{of}, points for each: {each}, up to all; {got}' },
  accrueOpen: { zh: '{of}，{each}，得满为止；{got}', en: '{of}, {each}, up to all; {got}' },
  shortfall: { zh: '{of}，要求不低于 {target}，每低 {per}扣 {each} 分，扣完为止；{got}', en: '{of}, at least {target} required, points off for each {per} below: {each}, down to 0; {got}' },
  shortfallShort: { zh: '{of}，比 {target} 低 {gap}，每低 {per}扣 {each} 分，扣完为止；{got}', en: '{of}, below {target} by {gap}, points off for each {per}: {each}, down to 0; {got}' },
  shortfallOpen: { zh: '{of}，要求不低于 {target}，每低 {per}：{each}，扣完为止；{got}', en: '{of}, at least {target} required, for each {per} below: {each}, down to 0; {got}' },
  deductOpen: { zh: '{of}，{each}，扣完为止；{got}', en: '{of}, {each}, down to 0; {got}' },
};

/** Words that sentences are put together from. */
export const WORDS = {
  zh: {
    got: '得 {points} 分（满分 {available} 分）',
    open: '待定，{min} 至 {max} 分（满分 {available} 分）',
    notApplicable: '不适用：{because}；不计分',
    zeroed: '不适用：{because}；{got}',
    mayApply: '尚不知道是否适用：{because}；{sentence}',
    mayApplyAlone: '尚不知道是否适用：{because}',
    mayZero: '尚不知道是否不得分：{because}；{sentence}',
    none: '没有可计算的对象',
    unsettled: '无法确定',
    notAsked: '不适用',
    taken: '按 {value} 计',
    clause: '依据：{code} {clause}',
    reading: '读法 {id}：{text}',
    unknown: '未知',
    noValue: '{label}（没有给值）',
    noValueYet: '{label}（评价日期时还没有值）',
    byDay: '{label}（随评价日期而定）',
    yes: '是',
    no: '否',
    met: '视为符合',
    unmet: '视为不符合',
    mustNot: '应为否',
    one: '满足一项即可',
    every: '须全部满足',
    opening: '（',
    closing: '）',
    or: '或',
    and: '、',
    stop: '。',
    colon: '：',
    comma: '，',
    semicolon: '；',
    atLeast: '不低于 {value}',
    atMost: '不高于 {value}',
    above: '高于 {value}',
    below: '低于 {value}',
    is: '等于 {value}',
    odd: '为单数',
    oneOf: '属于{options}',
    each: '每期{tests}',
    eachEntry: '每项{tests}',
    weighted: '以{weights} 为权重，平均 {value}',
    totalOf: '总分 {value} 分',
    awardedOf: '“{of}”得 {value} 分',
    availableOf: '“{of}”可得 {value} 分',
    awardedByOf: '{of}评分合计 {value} 分',
    day: '评价日期',
    never: '尚未发生',
    empty: '没有',
    share: '{tests} 的占比 {value}',
    count: '{tests} 的个数 {value}',
    sum: '合计 {value}',
    mean: '平均 {value}',
    least: '最低 {value}',
    greatest: '最高 {value}',
    pool: '合并计算',
    unit: '个',
    votes: '{count} 票',
    percentagePoint: '1 个百分点',
    percentagePoints: '{value} 个百分点',
    counted: '按 {value}计',
    andMore: '等 {count} 行',
  },
  en: {
    got: 'points: {points} of {available}',
    open: 'points open: {min} to {max} of {available}',
    notApplicable: 'does not apply: {because}; not counted',
    zeroed: 'does not apply: {because}; {got}',
    mayApply: 'not known whether it applies: {because}; {sentence}',
    mayApplyAlone: 'not known whether it applies: {because}',
    mayZero: 'not known whether there are no points: {because}; {sentence}',
    none: 'nothing to measure',
    unsettled: 'cannot be settled',
    notAsked: 'does not apply',
    taken: 'taken as {value}',
    clause: 'Source: {code} {clause}',
    reading: 'Reading {id}: {text}',
    unknown: 'unknown',
    noValue: '{label} (no value given)',
    noValueYet: '{label} (no value yet on the day of assessment)',
    byDay: '{label} (depends on the day of assessment)',
    yes: 'yes',
    no: 'no',
    met: 'taken as met',
    unmet: 'taken as not met',
    mustNot: 'should be no',
    one: 'one is enough',
    every: 'all needed',
    opening: ' (',
    closing: ')',
    or: ' or ',
    and: ', ',
    stop: '. ',
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    atLeast: 'at least {value}',
    atMost: 'at most {value}',
    above: 'above {value}',
    below: 'below {value}',
    is: 'equal to {value}',
    odd: 'odd',
    oneOf: 'is {options}',
    each: '{tests} in each period',
    eachEntry: '{tests} in each entry',
    weighted: 'mean weighted by {weights}: {value}',
    totalOf: 'total {value}',
    awardedOf: '{of} gets {value}',
    availableOf: '{of} is out of {value}',
    awardedByOf: 'points given by {of}: {value}',
    day: 'day of assessment',
    never: 'not yet',
    empty: 'none',
    share: 'share {tests}: {value}',
    count: 'number {tests}: {value}',
    sum: 'sum: {value}',
    mean: 'mean: {value}',
    least: 'least: {value}',
    greatest: 'greatest: {value}',
    pool: 'pooled',
    unit: '',
    votes: '{count} votes',
    percentagePoint: '1 percentage point',
    percentagePoints: '{value} percentage points',
    counted: 'counted as {value}',
    andMore: ' and others, {count} rows',
  },
} as const;

/** How a day stands to another. */
export const DAYS: Readonly<Record<Language, Readonly<Record<Relation, string>>>> = {
  zh: { atLeast: '不早于 {value}', atMost: '不晚于 {value}', above: '晚于 {value}', below: '早于 {value}', is: '就是 {value}' },
  en: { atLeast: 'not before {value}', atMost: 'not after {value}', above: 'after {value}', below: 'before {value}', is: 'on {value}' },
};

/** Templates cut at their slots: text, slot, text, slot, …, text. */
const cuts = new Map<string, readonly string[]>();

/** A template of this file with its slots filled; a slot without text is left empty. */
export function fill(template: string, slots: Readonly<Record<string, string>>): string {
  let pieces = cuts.get(template);
  if (pieces === undefined) cuts.set(template, (pieces = template.split(/\{(\w+)\}/)));
  let text = pieces[0]!;
  for (let index = 1; index < pieces.length; index += 2) text += (slots[pieces[index]!] ?? '') + pieces[index + 1]!;
  return text;
}

const WIDE_END = /[\u3001-\u3011\uff08-\uff5e”’]$/;

/** A label and its value with a blank between them, unless a wide closing mark is space enough. */
export function beside(label: string, value: string): string {
  return `${label}${WIDE_END.test(label) ? '' : ' '}${value}`;
}
