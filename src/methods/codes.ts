import { diagnosticsOf, type CodeTable } from '../diagnostics/codes.js';

/** What only a method can find wrong with its own body. */
const CODES = {
  JUDGED_ABOVE_POINTS: {
    message: { zh: '评分“{fact}”最高可达 {max}，超过本行的 {points} 分', en: 'the mark "{fact}" can reach {max}, above the {points} points of the row' },
    expected: { zh: '最大值不超过 {points}', en: 'a maximum of at most {points}' },
    mend: { zh: '给事实“{fact}”写上 max: {points}', en: 'give the fact "{fact}" max: {points}' },
  },
  PARTS_SUM: {
    message: { zh: '各部分的分值合计 {sum}，本行是 {points} 分', en: 'the parts add up to {sum}, the row has {points} points' },
    expected: { zh: '合计 {points}', en: 'a sum of {points}' },
    mend: { zh: '核对各部分的分值', en: 'check the points of the parts' },
  },
  RANGE_EMPTY: {
    message: { zh: '得满分的值与得零分的值相同', en: 'full and zero points stand at the same value' },
    expected: { zh: 'fullAt 与 zeroAt 不同', en: 'different fullAt and zeroAt' },
    mend: { zh: '核对 fullAt 与 zeroAt', en: 'check fullAt and zeroAt' },
  },
} as const satisfies CodeTable;

export type MethodCode = keyof typeof CODES;
export const methodProblem = diagnosticsOf(CODES);
export const METHOD_CODES: CodeTable = CODES;
