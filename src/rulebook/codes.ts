import { diagnosticsOf, type CodeTable } from '../diagnostics/codes.js';

/** What can be wrong with the shape of a rulebook. */
const CODES = {
  KEY_UNKNOWN: {
    message: { zh: '这里没有“{key}”这个键', en: 'there is no key "{key}" here' },
    expected: { zh: '{known}', en: '{known}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  KEY_MISSING: {
    message: { zh: '这里缺少“{key}”', en: '"{key}" is missing here' },
    expected: { zh: '{key}: …', en: '{key}: …' },
    mend: { zh: '补上“{key}: …”', en: 'add "{key}: …"' },
  },
  VALUE_EMPTY: {
    message: { zh: '这里没有写值', en: 'no value is written here' },
    expected: { zh: '{kind}', en: '{kind}' },
    mend: { zh: '把值补上；用不着的，连同前面的键一起删去', en: 'write the value, or delete the key with it where there is nothing to say' },
  },
  KIND_WRONG: {
    message: { zh: '这里要写的是另一种内容', en: 'something of another kind is needed here' },
    expected: { zh: '{kind}', en: '{kind}' },
    mend: { zh: '写成{kind}', en: 'write {kind}' },
  },
  WORD_UNKNOWN: {
    message: { zh: '这里不能用“{word}”这个词', en: 'the word "{word}" cannot be used here' },
    expected: { zh: '{known}', en: '{known}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  LIST_SHORT: {
    message: { zh: '这里的项数不够', en: 'there are too few entries here' },
    expected: { zh: '至少 {least} 项', en: 'at least {least}' },
    mend: { zh: '补足缺少的项', en: 'add those that are missing' },
  },
  LIST_LONG: {
    message: { zh: '这里的项数太多', en: 'there are too many entries here' },
    expected: { zh: '{most} 项', en: '{most}' },
    mend: { zh: '删去多余的项', en: 'leave the others out' },
  },
  NUMBER_FORM: {
    message: { zh: '“{text}”不是这里能读的数', en: '"{text}" is not written as a number is here' },
    expected: { zh: '4、0.5、60%、2/3 这样的数', en: 'a number such as 4, 0.5, 60% or 2/3' },
    mend: { zh: '{mend}', en: '{mend}' },
  },
  NUMBER_RANGE: {
    message: { zh: '{text} 不在这里允许的范围内', en: '{text} is out of the range allowed here' },
    expected: { zh: '{range}', en: '{range}' },
    mend: { zh: '改成{range}', en: 'write {range}' },
  },
  ID_FORM: {
    message: { zh: '“{text}”不能作这里的编号', en: '"{text}" cannot be an id here' },
    expected: { zh: '{form}', en: '{form}' },
    mend: { zh: '只用英文字母和数字另起一个，中文写在 title 或 label 里', en: 'choose one of plain letters and digits; Chinese text belongs in a title or label' },
  },
  DATE_FORM: {
    message: { zh: '“{text}”不是能读的日期', en: '"{text}" cannot be read as a date' },
    expected: { zh: '四位年、两位月、两位日，例如 2021-08-01', en: 'year, month and day with 4, 2 and 2 digits, such as 2021-08-01' },
    mend: { zh: '按“年-月-日”改写，并核对这一天是否存在', en: 'write year-month-day, and check that there is such a day' },
  },
  FORMAT_UNSUPPORTED: {
    message: { zh: '这个版本只读格式 1 的评分表', en: 'this version reads rulebooks of format 1 only' },
    expected: { zh: 'format: 1', en: 'format: 1' },
    mend: { zh: '写成 format: 1；若评分表出自更新的版本，就升级 pingfen', en: 'write format: 1, or update pingfen where the rulebook was written for a later version' },
  },
  OPERATOR_UNKNOWN: {
    message: { zh: '这一组里没有能认出的写法', en: 'nothing in this map says what it is' },
    expected: { zh: '{known}', en: '{known}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  OPERATOR_SEVERAL: {
    message: { zh: '同一组里并列写了 {several}', en: 'one map holds {several} side by side' },
    expected: { zh: '只有其中一个', en: 'only one of them' },
    mend: { zh: '留下一个；两个都要的，把一个写进另一个里面', en: 'keep one; where both are meant, write one inside the other' },
  },
  INDICATOR_KIND: {
    message: { zh: '分不清这一条是章节还是评分行', en: 'this could be a section or a row' },
    expected: { zh: 'indicators（章节）和 scoring（评分行），二者只有一个', en: 'indicators (a section) or scoring (a row), but not both' },
    mend: { zh: '章节写 indicators，评分行写 scoring', en: 'write indicators for a section, scoring for a row' },
  },
  RULEBOOK_EMPTY: {
    message: { zh: '这份文本不是评分表：没有以“键: 值”写成', en: 'this text is no rulebook: it is not written as keys and values' },
    expected: { zh: 'format: 1、id: …、title: … 等各行', en: 'lines such as format: 1, id: … and title: …' },
    mend: { zh: '检查是不是选错了文件；新写的，从 format: 1 写起', en: 'check that this is the right file; a new rulebook starts with format: 1' },
  },
} as const satisfies CodeTable;

export type ShapeCode = keyof typeof CODES;
export const shapeProblem = diagnosticsOf(CODES);
export const SHAPE_CODES: CodeTable = CODES;
