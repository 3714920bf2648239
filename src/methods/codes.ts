import { diagnosticsOf, type CodeTable } from '../diagnostics/codes.js';

/** What only a method can find wrong with its own body. */
const CODES = {
  JUDGED_ABOVE_POINTS: {
    message: { zh: '评分“{fact}”可以超过这里的 {points} 分', en: 'the mark "{fact}" can exceed the {points} points to be had here' },
    expected: { zh: 'max 不超过 {points}', en: 'max of at most {points}' },
    mend: { zh: '{mend}', en: '{mend}' },
  },
  PARTS_SUM: {
    message: { zh: '各部分的分值合计 {sum} 分，整行是 {points} 分', en: 'the parts add up to {sum} points, the whole row has {points}' },
    expected: { zh: '合计 {points} 分', en: 'a sum of {points}' },
    mend: { zh: '对照标准原文，改正各部分或整行的 points', en: 'compare with the standard, then correct the points of the parts or of the row' },
  },
  RANGE_EMPTY: {
    message: { zh: '得满分的值与得零分的值相同', en: 'full points and no points stand at the same value' },
    expected: { zh: '两个不同的值（不写时，满分是 1，零分是 0）', en: 'two different values (1 for full and 0 for none where nothing is written)' },
    mend: { zh: '改正 fullAt、zeroAt 或 target；没有中间分的，用 met', en: 'correct fullAt, zeroAt or target; use met where there is nothing in between' },
  },
  TIERS_ORDER: {
    message: { zh: '这一档永远轮不到：够得上它的，先已归入前一档', en: 'this tier is never reached: whatever reaches it belongs to the one before it' },
    expected: { zh: '各档的 {word} {order}', en: '{word} with the {order}' },
    mend: { zh: '对照标准原文，改正这里的数，或调整各档的次序', en: 'compare with the standard, then correct this number or the order of the tiers' },
  },
  TIERS_OUTSIDE: {
    message: { zh: '这里得 {found} 分，不在 0 到 {points} 分之间', en: '{found} points are given here, which is not between 0 and {points}' },
    expected: { zh: '0 到 {points}，即这里的分值', en: '0 to {points}, the points to be had here' },
    mend: { zh: '对照标准原文，改正这一档的得分，或这一行的 points', en: 'compare with the standard, then correct the points of this tier or of the row' },
  },
  TIERS_WORD: {
    message: { zh: '前面的档用 {word}，这一档用 {found}，中间可能漏掉一段', en: 'the tiers before this one use {word} and this one {found}, which may leave a gap between them' },
    expected: { zh: '各档都用 {word}', en: '{word} for every tier' },
    mend: { zh: '各档用同一个词：分段含较小数的用 from，不含的用 above，由低到高写的用 upTo 或 below', en: 'use one word for all tiers: from or above where the highest comes first, upTo or below where the lowest does' },
  },
} as const satisfies CodeTable;

export type MethodCode = keyof typeof CODES;
export const methodProblem = diagnosticsOf(CODES);
export const METHOD_CODES: CodeTable = CODES;
