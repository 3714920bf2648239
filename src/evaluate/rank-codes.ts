import { diagnosticsOf, type CodeTable } from '../diagnostics/codes.js';

/** What can be wrong with what is to be ranked, and with the rule. */
const CODES = {
  RANK_FORM: {
    message: { zh: '“{at}”的写法不对', en: '"{at}" is not of the right form' },
    expected: { zh: '{kind}', en: '{kind}' },
    mend: { zh: '写成：{kind}', en: 'give {kind}' },
  },
  RANK_ASSESSMENT: {
    message: { zh: '“{id}”的评分结果读不出来', en: 'the assessment of "{id}" cannot be read' },
    expected: { zh: 'evaluate 给出的评分结果', en: 'an assessment that evaluate made' },
    mend: { zh: '给出 unwrap(evaluate(…)) 的值，或它存成 JSON 再读回的内容', en: 'give the value of unwrap(evaluate(…)), or what was stored of it as JSON' },
  },
  RANK_NO_POINTS: {
    message: { zh: '“{id}”的评分表没有分数，不能排名', en: 'the rulebook of "{id}" has no points to rank by' },
    expected: { zh: '有评分表的评分结果', en: 'an assessment by a rulebook that has a table' },
    mend: { zh: '换用有分数的评分表；只有条款的，看各条是否符合', en: 'take a rulebook with points; one of clauses alone tells which of them are met' },
  },
  RANK_TWICE: {
    message: { zh: '“{id}”出现了两次', en: '"{id}" is there twice' },
    expected: { zh: '每个编号只用一次', en: 'each id once' },
    mend: { zh: '删去一个，或换一个编号', en: 'leave one of them out, or give it another id' },
  },
  RANK_DIFFERS: {
    message: { zh: '“{id}”与“{first}”的{what}不同，不能一起排名', en: '"{id}" and "{first}" differ in {what} and cannot be ranked together' },
    expected: { zh: '{wanted}', en: '{wanted}' },
    mend: { zh: '{what}取相同的，重新评分；或者分开排名', en: 'score them again with the same {what}, or rank them apart' },
  },
  RANK_KEY: {
    message: { zh: '这里没有“{id}”这个键', en: 'there is no key "{id}" here' },
    expected: { zh: '{keys}', en: '{keys}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  RANK_WORD: {
    message: { zh: '“{key}”没有写明，或没有这个值', en: '"{key}" is not said, or has no such value' },
    expected: { zh: '{values}', en: '{values}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  RANK_TAKE: {
    message: { zh: '名单怎样取，应恰好写一种', en: 'a list takes its entries in one way, no more and no less' },
    expected: { zh: '{ places }、{ share, round }，或 atLeast、above、atMost、below', en: '{ places }, { share, round }, or atLeast, above, atMost, below' },
    mend: { zh: '写上面的一种；要两种就写成两个名单', en: 'write one of those above; for two of them make two lists' },
  },
  RANK_NUMBER: {
    message: { zh: '“{key}”的值不能用', en: 'the value of "{key}" cannot be used' },
    expected: { zh: '{kind}', en: '{kind}' },
    mend: { zh: '写成：{kind}', en: 'give {kind}' },
  },
  RANK_CUT_EMPTY: {
    message: { zh: '没有总分能同时满足这些条件', en: 'no total can satisfy all of this' },
    expected: { zh: '下限低于上限', en: 'a lower limit that lies below the upper one' },
    mend: { zh: '核对这两个数，看是否写反', en: 'check both numbers and which of them is the lower limit' },
  },
  RANK_UNREADABLE: {
    message: { zh: '读取时出错：给出的对象里有会抛出异常的属性', en: 'this cannot be read: a property of an object that was given throws' },
    expected: { zh: '只含普通值的对象', en: 'objects of plain values' },
    mend: { zh: '先取出各个值，再组成普通对象', en: 'take the values out first and give plain objects' },
  },
} as const satisfies CodeTable;

export const rankProblem = diagnosticsOf(CODES);
export const RANK_CODES: CodeTable = CODES;
