import { diagnosticsOf, type CodeTable } from '../diagnostics/codes.js';

/** What can be wrong with facts and options. */
const CODES = {
  FACTS_NOT_OBJECT: {
    message: { zh: '事实应是一个普通对象', en: 'the facts are not a plain object' },
    expected: { zh: '{ 事实编号: 值, … }', en: '{ factId: value, … }' },
    mend: { zh: '把事实写成“编号: 值”的对象，半角冒号后面有空格；可用 factsForm 或 pingfen facts 取得空白表', en: 'give an object of fact id and value, in YAML with a blank after each colon; factsForm or "pingfen facts" prints an empty form' },
  },
  FACT_UNKNOWN: {
    message: { zh: '这个评分表里没有事实“{id}”', en: 'this rulebook has no fact "{id}"' },
    expected: { zh: '评分表里声明的事实', en: 'a fact that the rulebook declares' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  FACT_TYPE: {
    message: { zh: '“{label}”的值类型不对', en: 'the value of "{label}" is of the wrong type' },
    expected: { zh: '{kind}', en: '{kind}' },
    mend: { zh: '应填：{kind}；{unknown}', en: 'give {kind}; {unknown}' },
  },
  FACT_EMPTY_TEXT: {
    message: { zh: '“{label}”的值是空文字', en: 'the value of "{label}" is an empty text' },
    expected: { zh: '{kind}，或者不填', en: '{kind}, or nothing' },
    mend: { zh: '{unknown}', en: '{unknown}' },
  },
  FACT_NUMBER_FORM: {
    message: { zh: '“{label}”的值不是能读的数', en: 'the value of "{label}" is not a number that can be read' },
    expected: { zh: '4、0.85、85%、17/20 这样的数', en: 'a number such as 4, 0.85, 85% or 17/20' },
    mend: { zh: '只用半角数字、小数点、“%”或“/”；不带空格、正号、千位分隔符、单位，不用科学记数法', en: 'use plain digits, a point, "%" or "/" only: no blanks, plus sign, separators, units or exponents' },
  },
  FACT_PRECISION: {
    message: { zh: '“{label}”的值位数太多，读不精确', en: 'the value of "{label}" has more digits than can be read exactly' },
    expected: { zh: '不超过 15 位数字的小数，或分数', en: 'a decimal of at most 15 digits, or a fraction' },
    mend: {
      zh: '写成分数，例如 "17/20"，比率也可写成 [17, 20]；或减少小数位数',
      en: 'give a fraction such as "17/20", for a rate also [17, 20]; or fewer digits',
    },
  },
  FACT_NOT_INTEGER: {
    message: { zh: '“{label}”应是整数', en: '"{label}" must be a whole number' },
    expected: { zh: '整数', en: 'a whole number' },
    mend: { zh: '核对这个数，填整数', en: 'check the number and give a whole one' },
  },
  FACT_BELOW_MIN: {
    message: { zh: '“{label}”小于 {limit}', en: '"{label}" is below {limit}' },
    expected: { zh: '不小于 {limit}', en: 'at least {limit}' },
    mend: { zh: '核对这个数', en: 'check the number' },
  },
  FACT_ABOVE_MAX: {
    message: { zh: '“{label}”大于 {limit}', en: '"{label}" is above {limit}' },
    expected: { zh: '不大于 {limit}', en: 'at most {limit}' },
    mend: { zh: '核对这个数{advice}', en: 'check the number{advice}' },
  },
  FACT_STEP: {
    message: { zh: '“{label}”不是 {limit} 的整数倍', en: '"{label}" is not a whole multiple of {limit}' },
    expected: { zh: '{limit} 的整数倍', en: 'a whole multiple of {limit}' },
    mend: { zh: '改成 {limit} 的整数倍', en: 'give a multiple of {limit}' },
  },
  FACT_BALLOTS: {
    message: { zh: '“{label}”的票数没有按回答写全', en: 'the ballots of "{label}" do not name each answer once' },
    expected: { zh: '每种回答一个票数：{answers}', en: 'the votes for each answer: {answers}' },
    mend: { zh: '{what}；某种回答的票数不知道就写 null', en: '{what}; null where the votes for an answer are not known' },
  },
  FACT_RANGE: {
    message: { zh: '“{label}”的范围两端颠倒', en: 'the range of "{label}" ends below where it begins' },
    expected: { zh: '{ min: 下限, max: 上限 }，下限不大于上限', en: '{ min: least, max: greatest } with min not above max' },
    mend: { zh: '核对两端；只知道一端，就只写那一端', en: 'check both ends; give only the one that is known' },
  },
  FACT_OPTION: {
    message: { zh: '“{label}”没有这个选项', en: '"{label}" has no such option' },
    expected: { zh: '{options}', en: '{options}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  FACT_PARTS: {
    message: { zh: '“{label}”的部分大于整体', en: 'the part of "{label}" is larger than the whole' },
    expected: { zh: '[部分, 整体]，部分不大于整体', en: '[part, whole] with part not above whole' },
    mend: { zh: '核对两个数，先写部分，后写整体', en: 'check both numbers: the part first, then the whole' },
  },
  FACT_LENGTH: {
    message: { zh: '“{label}”应有{many} 个值', en: '"{label}" must have {many} values' },
    expected: { zh: '{limit} 个值的列表', en: 'a list of {limit} values' },
    mend: { zh: '{advice}', en: '{advice}' },
  },
  FACT_LIST_LENGTHS: {
    message: { zh: '“{label}”有 {count} 个值，“{other}”有 {limit} 个', en: '"{label}" has {count} values, "{other}" has {limit}' },
    expected: { zh: '一样多的值，次序也一样', en: 'as many values, in the same order' },
    mend: { zh: '核对两个列表，逐个对应；某个不知道就写 null', en: 'check both lists, entry by entry; null where one is not known' },
  },
  FACT_DATE: {
    message: { zh: '“{label}”的值不是日期', en: 'the value of "{label}" is not a date' },
    expected: { zh: '{kind}', en: '{kind}' },
    mend: { zh: '按“年-月-日”改写，并核对这一天是否存在；{unknown}', en: 'write year-month-day, and check that there is such a day; {unknown}' },
  },
  WEIGHTS_ZERO: {
    message: { zh: '“{label}”全是 0，不能作权重', en: 'all of "{label}" are 0 and cannot weigh anything' },
    expected: { zh: '至少一个大于 0', en: 'at least one above 0' },
    mend: { zh: '核对这个列表；不知道就写 null', en: 'check the list; null where one is not known' },
  },
  FACT_CONTRADICTION: {
    message: { zh: '“{label}”与“{guard}”矛盾', en: '"{label}" contradicts "{guard}"' },
    expected: { zh: '“{guard}”表明不适用时，留空或填{nothing}', en: 'nothing or {nothing} where "{guard}" says that it does not apply' },
    mend: { zh: '核对两项，改正其中一项；这一项不适用就留空', en: 'check both and correct one of them; leave this one empty where it does not apply' },
  },
  FACT_ABOVE_OTHER: {
    message: { zh: '“{label}”大于“{other}”', en: '"{label}" is larger than "{other}"' },
    expected: { zh: '不大于“{other}”（{limit}）', en: 'not above "{other}" ({limit})' },
    mend: { zh: '核对这两个数', en: 'check both numbers' },
  },
  RATIO_WHOLE_ZERO: {
    message: { zh: '整体为 0，部分却大于 0：{label}', en: 'the whole is 0 and the part is above 0: {label}' },
    expected: { zh: '整体大于 0，或者两个都是 0', en: 'a whole above 0, or both 0' },
    mend: { zh: '核对这两个数', en: 'check both numbers' },
  },
  FACTS_UNREADABLE: {
    message: { zh: '读取事实时出错：对象里有会抛出异常的属性', en: 'the facts cannot be read: a property of the object throws' },
    expected: { zh: '只含普通值的对象', en: 'an object of plain values' },
    mend: { zh: '先取出各个值，再组成普通对象', en: 'take the values out first and give a plain object' },
  },
  OPTIONS_UNKNOWN: {
    message: { zh: '没有选项“{id}”', en: 'there is no option "{id}"' },
    expected: { zh: 'readings、parameters、asOf、subject、extraFacts', en: 'readings, parameters, asOf, subject, extraFacts' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  OPTIONS_VALUE: {
    message: { zh: '选项“{id}”没有这个值', en: 'the option "{id}" has no such value' },
    expected: { zh: '{values}', en: '{values}' },
    mend: { zh: '从上面选一个', en: 'choose one of those above' },
  },
  OPTIONS_NOT_OBJECT: {
    message: { zh: '选项“{id}”应是一个普通对象', en: 'the option "{id}" is not a plain object' },
    expected: { zh: '{ 编号: 值, … }', en: '{ id: value, … }' },
    mend: { zh: '写成“编号: 值”的对象', en: 'give an object of id and value' },
  },
  READING_UNKNOWN: {
    message: { zh: '这个评分表里没有读法“{id}”', en: 'this rulebook has no reading "{id}"' },
    expected: { zh: '评分表里声明的读法', en: 'a reading that the rulebook declares' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  READING_OPTION: {
    message: { zh: '读法“{id}”没有这个选项', en: 'the reading "{id}" has no such option' },
    expected: { zh: '{options}', en: '{options}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  PARAMETER_UNKNOWN: {
    message: { zh: '这个评分表里没有参数“{id}”', en: 'this rulebook has no parameter "{id}"' },
    expected: { zh: '评分表里声明的参数', en: 'a parameter that the rulebook declares' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  SUBJECT_UNKNOWN: {
    message: { zh: '这个评分表里没有这个对象', en: 'this rulebook has no such subject' },
    expected: { zh: '{subjects}', en: '{subjects}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  AS_OF_FORM: {
    message: { zh: '这不是能读的日期', en: 'this cannot be read as a date' },
    expected: { zh: 'YYYY-MM-DD，例如 2025-12-31', en: 'YYYY-MM-DD such as 2025-12-31' },
    mend: { zh: '按“年-月-日”改写，并核对这一天是否存在', en: 'write year-month-day, and check that there is such a day' },
  },
} as const satisfies CodeTable;

export const problem = diagnosticsOf(CODES);
export const EVALUATE_CODES: CodeTable = CODES;
