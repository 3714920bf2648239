import type { Words } from '../diagnostics/diagnostic.js';

/**
 * The sentences that explain rows, by the phrase that a method names. `{of}` and the like are filled with quantities,
 * `{conditions}` with the conditions, `{got}` with the points.
 */
export const PHRASES: Readonly<Record<string, Words>> = {
  met: { zh: '{conditions}；{got}', en: '{conditions}; {got}' },
  proportional: { zh: '{of}，按比例给分；{got}', en: '{of}, points in proportion; {got}' },
  proportionalTo: { zh: '{of}，以 {fullAt} 为满分、{zeroAt} 为零分按比例给分；{got}', en: '{of}, in proportion from {zeroAt} (none) to {fullAt} (full); {got}' },
  reach: { zh: '{of}，要求不低于 {target}；{got}', en: '{of}, at least {target} required; {got}' },
  reachLinear: { zh: '{of}，要求不低于 {target}，未达到的按比例给分；{got}', en: '{of}, at least {target} required, less in proportion; {got}' },
  judged: { zh: '评分：{of}；{got}', en: 'mark: {of}; {got}' },
  checklistAll: { zh: '逐项核对，齐全才给分：{conditions}；{got}', en: 'checklist, all needed: {conditions}; {got}' },
  checklistAny: { zh: '逐项核对，有一项即给分：{conditions}；{got}', en: 'checklist, one is enough: {conditions}; {got}' },
  checklistEach: { zh: '逐项核对，每项给相同的分：{conditions}；{got}', en: 'checklist, an equal share for each: {conditions}; {got}' },
  parts: { zh: '{parts}；{got}', en: '{parts}; {got}' },
  deduct: { zh: '{of}，每一个扣 {each} 分，扣完为止；{got}', en: '{of}, {each} points off for each, down to 0; {got}' },
};

/** Words that sentences are put together from. */
export const WORDS = {
  zh: {
    got: '得 {points} 分（满分 {available} 分）',
    open: '待定，{min} 至 {max} 分（满分 {available} 分）',
    notApplicable: '不适用，不计分',
    notChosen: '不属于本类型，不计分',
    none: '没有可计算的对象，按本评分表无法确定',
    clause: '依据：{code} {clause}',
    reading: '读法 {id}：{text}',
    unknown: '未知',
    noValue: '没有给值',
    yes: '是',
    no: '否',
    and: '、',
    stop: '。',
    colon: '：',
    comma: '，',
    semicolon: '；',
    outOf: '满分 {points} 分',
    atLeast: '不低于',
    atMost: '不高于',
    above: '高于',
    below: '低于',
    is: '等于',
    each: '每期',
    sum: '合计',
    mean: '平均',
    least: '最低',
    greatest: '最高',
    pool: '合并',
  },
  en: {
    got: '{points} points (of {available})',
    open: 'open, {min} to {max} points (of {available})',
    notApplicable: 'does not apply, not counted',
    notChosen: 'not of this kind, not counted',
    none: 'nothing to measure; this rulebook cannot settle it',
    clause: 'Source: {code} {clause}',
    reading: 'reading {id}: {text}',
    unknown: 'unknown',
    noValue: 'no value given',
    yes: 'yes',
    no: 'no',
    and: ', ',
    stop: '. ',
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    outOf: '{points} points',
    atLeast: 'at least',
    atMost: 'at most',
    above: 'above',
    below: 'below',
    is: 'equal to',
    each: 'each period',
    sum: 'sum',
    mean: 'mean',
    least: 'least',
    greatest: 'greatest',
    pool: 'pooled',
  },
} as const;

export function fill(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '');
}
