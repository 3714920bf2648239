import { comparisonsIn } from '../text/comparisons.js';
import { isSurvey, type Guess, type Numbered } from './guess.js';
import { checklistOf } from './guess-checklist.js';
import { deductOf, quantityOf } from './guess-count.js';
import { reachOf } from './guess-reach.js';
import type { PrintedRow } from './printed-table.js';

type Recogniser = (row: Numbered) => Guess | undefined;

/** The first that knows the words decides. */
const RECOGNISERS: readonly Recogniser[] = [deductOf, checklistOf, reachOf, quantityOf, proportionalOf, metOf];

/** The scoring that the words of a row suggest; a mark of the assessor where they suggest none. */
export function guess(row: PrintedRow, n: number): Guess {
  const numbered = { row, n, words: [row.title, row.criteria].filter((part) => part !== undefined).join('，') };
  for (const recognise of RECOGNISERS) {
    const found = recognise(numbered);
    if (found !== undefined) return found;
  }
  const fact = `mark${String(n)}`;
  const said = /评分|打分|赋分/.test(numbered.words) ? {} : { check: '评分，还是可以核对或计算？' };
  return { scoring: 'judged', fact, full: [[fact, row.points]], none: [[fact, '0']], ...said };
}

/** 满意度, 满意率, 服务态度满意: a question of a survey. Other rates are proportional by themselves. */
function proportionalOf({ row: { title }, n, words }: Numbered): Guess | undefined {
  if (comparisonsIn(words).length > 0 || !/(?:率|比例|占比|比率|比重|百分比|满意度|满意|认同感|幸福感|获得感|安全感)$/.test(title) || /(?:效率|频率|概率)$/.test(title)) return undefined;
  const fact = `rate${String(n)}`;
  const values = { full: [[fact, '100%']], none: [[fact, '0']] } as const;
  if (!isSurvey(title)) return { scoring: 'proportional', fact, ...values };
  return { scoring: `{ proportional: ${fact} }`, questions: [fact], ...values };
}

const CHECKED = /^(?:有|无|没有|未|已|持有|配有|取得|获得|达到|公示|公开|建有|开展|安排|明确)|建立|成立|设立|设有|制定|出台|列入|列支|纳入|签订|对接|实行|建成|(?:公示|上墙|备案|到位)$/;
/** What is more or less so. */
const GRADUAL = /健全|完善|有力|显著|明显|合理|良好|清晰|丰富|有序|浓厚|效果|程度|情况|水平/;
const EITHER = /(?:满分|\d\s*分)[，。；、]\s*(?:否则|不符合|不具备|未|没有|无)[^，。；]*(?:不得分|不计分|零分|0\s*分)/;

/** 成立业委会, 无乱搭乱建: it is so or it is not. */
function metOf({ row: { title, criteria }, n }: Numbered): Guess | undefined {
  if (!EITHER.test(criteria ?? '') && (!CHECKED.test(title) || GRADUAL.test(title))) return undefined;
  const fact = `ok${String(n)}`;
  return { scoring: 'met', fact, full: [[fact, true]], none: [[fact, false]] };
}
