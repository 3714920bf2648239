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
} as const satisfies CodeTable;

export type MethodCode = keyof typeof CODES;
export const methodProblem = diagnosticsOf(CODES);
export const METHOD_CODES: CodeTable = CODES;
