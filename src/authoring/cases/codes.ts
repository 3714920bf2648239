import { diagnosticsOf, type CodeTable } from '../../diagnostics/codes.js';

/** What can be wrong with a case file beyond its shape. */
const CODES = {
  CASES_EMPTY: {
    message: { zh: '这份文本不是用例文件：没有以“键: 值”写成', en: 'this text is no case file: it is not written as keys and values' },
    expected: { zh: 'format: 1 和 cases: …', en: 'format: 1 and cases: …' },
    mend: { zh: '检查是不是选错了文件；新写的，从 format: 1 写起', en: 'check that this is the right file; a new one starts with format: 1' },
  },
  CASES_RULEBOOK: {
    message: { zh: '这些用例是给另一份评分表写的', en: 'these cases were written for another rulebook' },
    expected: { zh: '{id}', en: '{id}' },
    mend: { zh: '改成 rulebook: {id}，或换一份用例文件', en: 'write rulebook: {id}, or take another case file' },
  },
  CASE_NAME_TWICE: {
    message: { zh: '有两个用例都叫“{name}”', en: 'two cases go by the name "{name}"' },
    expected: { zh: '每个用例的名称不同', en: 'a name of its own for each case' },
    mend: { zh: '改一个名称，说清这一例与第 {line} 行的那一例有什么不同', en: 'change one of them: say how it differs from that of line {line}' },
  },
  CASE_BASE_UNKNOWN: {
    message: { zh: '前面没有叫“{name}”的底稿（bases）', en: 'there is no base "{name}" before this' },
    expected: { zh: '{known}', en: '{known}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  CASE_ERRORS_MIXED: {
    message: { zh: 'errors 旁边又写了别的结果', en: 'errors stands beside other results' },
    expected: { zh: 'errors 单独写：出错时没有得分', en: 'errors alone: where there are errors there is no score' },
    mend: { zh: '删去 errors，或删去其他各项', en: 'leave errors out, or the others' },
  },
  CASE_NOTHING_EXPECTED: {
    message: { zh: '用例“{name}”什么结果都没有写', en: 'the case "{name}" expects nothing' },
    expected: { zh: 'total、grade、rows 等至少一项', en: 'at least one of total, grade, rows and the like' },
    mend: { zh: '在 expect 里写上应得的结果', en: 'write under expect what must come out' },
  },
  CASE_ID_UNKNOWN: {
    message: { zh: '评分表里没有“{id}”这个{what}', en: 'the rulebook has no {what} "{id}"' },
    expected: { zh: '{known}', en: '{known}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
} as const satisfies CodeTable;

export const caseProblem = diagnosticsOf(CODES);
export const CASE_CODES: CodeTable = CODES;
