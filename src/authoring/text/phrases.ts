import type { Words } from '../../diagnostics/diagnostic.js';
import { comparisonsIn } from './comparisons.js';

/** What closes a phrase: a scoring method, or something that the row reads. */
export type Closer = 'reading' | 'parameter' | 'judged' | 'survey' | 'deduct' | 'shortfall' | 'proportional' | 'reach' | 'steps';

/** Words that leave something open, and what may stand in the row to close it. */
export interface OpenPhrase {
  readonly pattern: RegExp;
  readonly closedBy: readonly Closer[];
  /** What they leave open. */
  readonly open: Words;
  /** Whether a number beside them says it. */
  readonly byNumber?: true;
}

/** Phrases of printed tables, the first that fits a row first. */
export const OPEN_PHRASES: readonly OpenPhrase[] = [
  {
    pattern: /每(?:再)?(?:低|降低|下降|少|减少|差)\s*[^，。；]{0,8}(?:%|％|百分点)[^，。；]*扣[^，。；]*/,
    closedBy: ['shortfall', 'judged', 'reading'],
    open: { zh: '每低多少扣多少，不足一个单位的怎样算', en: 'how much a shortfall costs, and what becomes of less than a unit' },
  },
  {
    pattern: /扣完为止|扣完即止|不出现负分|直至扣完/,
    closedBy: ['deduct', 'shortfall', 'judged', 'reading'],
    open: { zh: '扣分扣到零为止，要逐处计算', en: 'points come off one by one until none is left' },
  },
  { pattern: /左右|大约|约占/, closedBy: ['reading', 'judged'], open: { zh: '相差多少还算达到', en: 'how near is near enough' } },
  { pattern: /定期/, closedBy: ['reading', 'parameter', 'judged'], byNumber: true, open: { zh: '多久一次算定期', en: 'how often is regular' } },
  { pattern: /若干|一定数量|适当|适量|酌情/, closedBy: ['reading', 'parameter', 'judged'], byNumber: true, open: { zh: '多少算够，由谁酌定', en: 'how much is enough, and who decides' } },
  {
    pattern: /满意度|满意率/,
    closedBy: ['survey', 'reading', 'parameter', 'judged'],
    open: { zh: '满意度怎样变成一个数：满意率，还是按各答案加权的指数', en: 'how satisfaction becomes a number: the share of the satisfied, or an index of weighted answers' },
  },
  {
    pattern: /(?:数量|人数|次数)(?=$|｜)/,
    closedBy: ['reading', 'parameter', 'judged', 'steps'],
    byNumber: true,
    open: { zh: '多少得满分', en: 'how many give full points' },
  },
  {
    pattern: /(?<!效|频|概)率(?=$|｜)|(?:比例|占比)(?=$|｜)/,
    closedBy: ['proportional', 'reach', 'steps', 'shortfall', 'reading', 'parameter', 'judged'],
    byNumber: true,
    open: { zh: '按比率给分，还是达到多少给分', en: 'whether points follow the rate, or from where on they are given' },
  },
];

/** The phrases that a text holds, with the words found. A phrase that a number beside it says is left out. */
export function openPhrasesIn(text: string): readonly (OpenPhrase & { readonly word: string })[] {
  const hasNumber = comparisonsIn(text).length > 0 || /每(?:月|季度?|半年|年|周)\s*\d/.test(text);
  return OPEN_PHRASES.flatMap((phrase) => {
    const word = phrase.pattern.exec(text)?.[0];
    return word === undefined || (phrase.byNumber === true && hasNumber) ? [] : [{ ...phrase, word }];
  });
}
