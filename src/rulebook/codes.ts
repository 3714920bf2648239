import { diagnosticsOf, type CodeTable } from '../diagnostics/codes.js';

/** What can be wrong with the shape of a rulebook. */
const CODES = {
  KEY_UNKNOWN: {
    message: { zh: '这里不能写“{key}”', en: '"{key}" cannot stand here' },
    expected: { zh: '{known}', en: '{known}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  KEY_MISSING: {
    message: { zh: '缺少“{key}”', en: '"{key}" is missing' },
    mend: { zh: '补上“{key}: …”', en: 'add "{key}: …"' },
  },
  KIND_WRONG: {
    message: { zh: '这里的写法不对', en: 'what stands here is of the wrong kind' },
    expected: { zh: '{kind}', en: '{kind}' },
    mend: { zh: '改写成{kind}', en: 'write {kind}' },
  },
  WORD_UNKNOWN: {
    message: { zh: '不认识的词“{word}”', en: 'unknown word "{word}"' },
    expected: { zh: '{known}', en: '{known}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  LIST_SHORT: {
    message: { zh: '这里至少要有 {least} 项', en: 'at least {least} entries are needed here' },
    mend: { zh: '补足到 {least} 项', en: 'write {least} or more' },
  },
  LIST_LONG: {
    message: { zh: '这里至多 {most} 项', en: 'at most {most} entries can stand here' },
    mend: { zh: '删去多余的', en: 'leave the others out' },
  },
  NUMBER_FORM: {
    message: { zh: '“{text}”不是能读的数', en: '"{text}" is not a number that can be read' },
    expected: { zh: '4、0.5、60%、2/3 这样的数', en: 'a number such as 4, 0.5, 60% or 2/3' },
    mend: { zh: '{mend}', en: '{mend}' },
  },
  NUMBER_RANGE: {
    message: { zh: '{text} 不在允许的范围内', en: '{text} is out of range' },
    expected: { zh: '{range}', en: '{range}' },
    mend: { zh: '改成{range}', en: 'write {range}' },
  },
  ID_FORM: {
    message: { zh: '编号“{text}”的写法不对', en: 'the id "{text}" is not well formed' },
    expected: { zh: '{form}', en: '{form}' },
    mend: { zh: '改成{form}', en: 'write {form}' },
  },
  DATE_FORM: {
    message: { zh: '“{text}”不是日期', en: '"{text}" is not a date' },
    expected: { zh: 'YYYY-MM-DD，例如 2021-08-01', en: 'YYYY-MM-DD such as 2021-08-01' },
    mend: { zh: '写成四位年、两位月、两位日', en: 'write year, month and day with 4, 2 and 2 digits' },
  },
  FORMAT_UNSUPPORTED: {
    message: { zh: '这个版本只读格式 1 的评分表', en: 'this version reads rulebooks of format 1' },
    expected: { zh: 'format: 1', en: 'format: 1' },
    mend: { zh: '第一行写 format: 1', en: 'write format: 1 in the first line' },
  },
  OPERATOR_UNKNOWN: {
    message: { zh: '这里没有认识的运算', en: 'no known operation stands here' },
    expected: { zh: '{known}', en: '{known}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  OPERATOR_SEVERAL: {
    message: { zh: '一处写了几个运算：{several}', en: 'several operations stand in one place: {several}' },
    expected: { zh: '其中一个', en: 'one of them' },
    mend: { zh: '只留一个，或者分层嵌套', en: 'keep one, or nest them' },
  },
  COMPARATOR_MISSING: {
    message: { zh: '这里要写比较：{known}', en: 'a comparison is needed here: {known}' },
    mend: { zh: '补上一个比较，例如 atLeast: 60%', en: 'add a comparison such as atLeast: 60%' },
  },
  INDICATOR_KIND: {
    message: { zh: '这一条既不是章节也不是评分行', en: 'this is neither a section nor a row' },
    expected: { zh: 'indicators（章节）或 scoring（评分行），二者居一', en: 'indicators (a section) or scoring (a row), one of them' },
    mend: { zh: '章节写 indicators，评分行写 id、points 和 scoring', en: 'give a section indicators, a row id, points and scoring' },
  },
  RULEBOOK_EMPTY: {
    message: { zh: '评分表应以“键: 值”开头', en: 'a rulebook is a map of keys and values' },
    expected: { zh: 'format: 1、id、title …', en: 'format: 1, id, title …' },
    mend: { zh: '从 format: 1 写起', en: 'start with format: 1' },
  },
} as const satisfies CodeTable;

export type ShapeCode = keyof typeof CODES;
export const shapeProblem = diagnosticsOf(CODES);
export const SHAPE_CODES: CodeTable = CODES;
