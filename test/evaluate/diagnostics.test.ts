import { describe, expect, test } from 'vitest';
import { EVALUATE_CODES } from '../../src/evaluate/codes.js';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import type { Plan } from '../../src/plan/plan.js';
import { planOf, problems, said } from './small.js';

/** Every kind of fact, with every limit, and a reading and two parameters. */
const PLAN = planOf(`
readings:
  halves: { clause: A.2, question: 一半怎么算？, default: whole, options: { whole: 不给分, linear: 按比例 } }
parameters:
  target: { kind: amount, label: 当地目标, unit: 次, min: 1, max: 100 }
  share: { kind: rate, label: 目标比例 }
facts:
  hasClub: { kind: yesNo, label: 有活动室 }
  members: { kind: count, label: 会员人数, unit: 人, onlyIf: hasClub }
  youngMembers: { kind: count, label: 其中青年, unit: 人, atMost: members }
  mark: { kind: amount, label: 评分, max: 2, step: 0.5 }
  solved: { kind: rate, label: 解决率 }
  size: { kind: choice, label: 规模, options: { big: 大型, small: 小型 } }
  visits: { kind: counts, per: quarter, label: 各季走访次数, max: 9 }
  open: { kind: yesNo, label: 对外开放, onlyIf: { all: [hasClub, { of: size, is: big }] } }
indicators:
  - { id: R1, title: 青年比例, points: 2, scoring: { reach: { ratio: [youngMembers, members], target: share } } }
  - { id: R2, title: 评分, points: 2, scoring: { judged: mark } }
  - { id: R3, title: 解决率, points: 2, scoring: { proportional: solved } }
  - { id: R4, title: 走访, points: 2, scoring: { reach: { sum: visits, target: target, below: { reading: halves, whole: nothing, linear: linear } } } }
  - { id: R5, title: 开放, points: 2, appliesWhen: { of: size, is: big }, scoring: { met: open } }
`);

const WHOLES = planOf(`
facts:
  solved: { kind: count, label: 解决数 }
  received: { kind: count, label: 受理数 }
indicators:
  - { id: R1, title: 解决率, points: 2, scoring: { proportional: { ratio: [solved, received] } } }
`);

const SURVEYED = planOf(`
surveys:
  users: { label: 会员调查, answers: { good: 满意, poor: 不满意 }, questions: { liked: 会员满意度 }, index: { satisfied: [good] } }
indicators:
  - { id: R1, title: 满意度, points: 2, scoring: { proportional: liked } }
`);

const PROJECTS = planOf(`
facts:
  club: { kind: yesNo, label: 有活动室 }
  marks: { kind: amounts, label: 各项目得分, per: project, max: 100 }
  area: { kind: amounts, label: 各项目面积, per: project }
  opened: { kind: date, label: 开放日期, onlyIf: club }
  visits: { kind: counts, label: 各项目走访, per: project, onlyIf: club }
indicators:
  - { id: R1, title: 得分, points: 2, scoring: { proportional: { mean: marks, weights: area, fullAt: 100 } } }
  - { id: R2, title: 开放, points: 2, scoring: { met: { of: opened, atMost: 2026-06-30 } } }
  - { id: R3, title: 走访, points: 2, scoring: { met: { sum: visits, atLeast: 1 } } }
`);

const SUBJECTS = planOf(`
subjects: { committee: 业委会, street: 街道 }
requirements:
  - { id: C1, clause: 4.1, quote: 应公开账目, modality: shall, subject: committee, fact: shown }
  - { id: C2, clause: 4.2, quote: 应予指导, modality: shall, subject: street, fact: guided }
`);

interface Wrong {
  readonly code: string;
  readonly plan?: Plan;
  readonly facts?: unknown;
  readonly options?: unknown;
  readonly zh: string;
  readonly en: string;
}

const WRONG: readonly Wrong[] = [
  {
    code: 'FACTS_NOT_OBJECT',
    facts: [1],
    zh: [
      '错误 FACTS_NOT_OBJECT：事实应是一个普通对象',
      '  写的是：[…] (1)',
      '  应为：{ 事实编号: 值, … }',
      '  改法：把事实写成“编号: 值”的对象，半角冒号后面有空格；可用 factsForm 或 pingfen facts 取得空白表',
    ].join('\n'),
    en: [
      'error FACTS_NOT_OBJECT: the facts are not a plain object',
      '  found: […] (1)',
      '  expected: { factId: value, … }',
      '  mend: give an object of fact id and value, in YAML with a blank after each colon; factsForm or "pingfen facts" prints an empty form',
    ].join('\n'),
  },
  {
    code: 'FACTS_NOT_OBJECT',
    facts: null,
    zh: [
      '错误 FACTS_NOT_OBJECT：事实应是一个普通对象',
      '  写的是：null',
      '  应为：{ 事实编号: 值, … }',
      '  改法：把事实写成“编号: 值”的对象，半角冒号后面有空格；可用 factsForm 或 pingfen facts 取得空白表',
    ].join('\n'),
    en: [
      'error FACTS_NOT_OBJECT: the facts are not a plain object',
      '  found: null',
      '  expected: { factId: value, … }',
      '  mend: give an object of fact id and value, in YAML with a blank after each colon; factsForm or "pingfen facts" prints an empty form',
    ].join('\n'),
  },
  {
    code: 'FACTS_NOT_OBJECT',
    facts: 'hasClub',
    zh: [
      '错误 FACTS_NOT_OBJECT：事实应是一个普通对象',
      '  写的是："hasClub"',
      '  应为：{ 事实编号: 值, … }',
      '  改法：把事实写成“编号: 值”的对象，半角冒号后面有空格；可用 factsForm 或 pingfen facts 取得空白表',
    ].join('\n'),
    en: [
      'error FACTS_NOT_OBJECT: the facts are not a plain object',
      '  found: "hasClub"',
      '  expected: { factId: value, … }',
      '  mend: give an object of fact id and value, in YAML with a blank after each colon; factsForm or "pingfen facts" prints an empty form',
    ].join('\n'),
  },
  {
    code: 'FACT_UNKNOWN',
    facts: { hasclub: true },
    zh: [
      'hasclub 错误 FACT_UNKNOWN：这个评分表里没有事实“hasclub”',
      '  写的是：hasclub',
      '  应为：评分表里声明的事实',
      '  改法：是不是“hasClub”？',
    ].join('\n'),
    en: [
      'hasclub error FACT_UNKNOWN: this rulebook has no fact "hasclub"',
      '  found: hasclub',
      '  expected: a fact that the rulebook declares',
      '  mend: did you mean "hasClub"?',
    ].join('\n'),
  },
  {
    code: 'FACT_UNKNOWN',
    facts: { elephants: 3 },
    zh: [
      'elephants 错误 FACT_UNKNOWN：这个评分表里没有事实“elephants”',
      '  写的是：elephants',
      '  应为：评分表里声明的事实',
      '  改法：删去它；要忽略多余的事实，用 extraFacts: "ignore"（命令行 --extra-facts ignore）',
    ].join('\n'),
    en: [
      'elephants error FACT_UNKNOWN: this rulebook has no fact "elephants"',
      '  found: elephants',
      '  expected: a fact that the rulebook declares',
      '  mend: leave it out; to ignore extra facts, use extraFacts: "ignore" (--extra-facts ignore on the command line)',
    ].join('\n'),
  },
  {
    code: 'FACT_TYPE',
    facts: { hasClub: 1 },
    zh: [
      'hasClub 错误 FACT_TYPE：“有活动室”的值类型不对',
      '  写的是：1',
      '  应为：true（是）或 false（否）',
      '  改法：应填：true（是）或 false（否）；不知道就不填，或写 null',
    ].join('\n'),
    en: [
      'hasClub error FACT_TYPE: the value of "有活动室" is of the wrong type',
      '  found: 1',
      '  expected: true or false',
      '  mend: give true or false; leave it out or write null if it is not known',
    ].join('\n'),
  },
  {
    code: 'FACT_TYPE',
    facts: { youngMembers: true },
    zh: [
      'youngMembers 错误 FACT_TYPE：“其中青年”的值类型不对',
      '  写的是：true',
      '  应为：整数',
      '  改法：应填：整数；不知道就不填，或写 null',
    ].join('\n'),
    en: [
      'youngMembers error FACT_TYPE: the value of "其中青年" is of the wrong type',
      '  found: true',
      '  expected: a whole number',
      '  mend: give a whole number; leave it out or write null if it is not known',
    ].join('\n'),
  },
  {
    code: 'FACT_TYPE',
    facts: { mark: {} },
    zh: [
      'mark 错误 FACT_TYPE：“评分”的值类型不对',
      '  写的是：{…}',
      '  应为：数',
      '  改法：应填：数；不知道就不填，或写 null',
    ].join('\n'),
    en: [
      'mark error FACT_TYPE: the value of "评分" is of the wrong type',
      '  found: {…}',
      '  expected: a number',
      '  mend: give a number; leave it out or write null if it is not known',
    ].join('\n'),
  },
  {
    code: 'FACT_TYPE',
    facts: { solved: [17, 20, 1] },
    zh: [
      'solved 错误 FACT_TYPE：“解决率”的值类型不对',
      '  写的是：[…] (3)',
      '  应为：比率，如 0.85、"85%" 或 [17, 20]',
      '  改法：应填：比率，如 0.85、"85%" 或 [17, 20]；不知道就不填，或写 null',
    ].join('\n'),
    en: [
      'solved error FACT_TYPE: the value of "解决率" is of the wrong type',
      '  found: […] (3)',
      '  expected: a rate such as 0.85, "85%" or [17, 20]',
      '  mend: give a rate such as 0.85, "85%" or [17, 20]; leave it out or write null if it is not known',
    ].join('\n'),
  },
  {
    code: 'FACT_TYPE',
    facts: { solved: [null, 20] },
    zh: [
      'solved[0] 错误 FACT_TYPE：“解决率”的值类型不对',
      '  写的是：null',
      '  应为：数',
      '  改法：应填：数；两个数有一个不知道，就整项不填',
    ].join('\n'),
    en: [
      'solved[0] error FACT_TYPE: the value of "解决率" is of the wrong type',
      '  found: null',
      '  expected: a number',
      '  mend: give a number; where one of the two is not known, leave out both',
    ].join('\n'),
  },
  {
    code: 'FACT_TYPE',
    facts: { size: 1 },
    zh: [
      'size 错误 FACT_TYPE：“规模”的值类型不对',
      '  写的是：1',
      '  应为：选项编号',
      '  改法：应填：选项编号；不知道就不填，或写 null',
    ].join('\n'),
    en: [
      'size error FACT_TYPE: the value of "规模" is of the wrong type',
      '  found: 1',
      '  expected: the id of an option',
      '  mend: give the id of an option; leave it out or write null if it is not known',
    ].join('\n'),
  },
  {
    code: 'FACT_TYPE',
    facts: { visits: 4 },
    zh: [
      'visits 错误 FACT_TYPE：“各季走访次数”的值类型不对',
      '  写的是：4',
      '  应为：整数的列表',
      '  改法：应填：整数的列表；不知道就不填，或写 null',
    ].join('\n'),
    en: [
      'visits error FACT_TYPE: the value of "各季走访次数" is of the wrong type',
      '  found: 4',
      '  expected: a list of whole numbers',
      '  mend: give a list of whole numbers; leave it out or write null if it is not known',
    ].join('\n'),
  },
  {
    code: 'FACT_TYPE',
    facts: { visits: [1, true, 1, 1] },
    zh: [
      'visits[1] 错误 FACT_TYPE：“各季走访次数”的值类型不对',
      '  写的是：true',
      '  应为：整数',
      '  改法：应填：整数；不知道就写 null',
    ].join('\n'),
    en: [
      'visits[1] error FACT_TYPE: the value of "各季走访次数" is of the wrong type',
      '  found: true',
      '  expected: a whole number',
      '  mend: give a whole number; write null if it is not known',
    ].join('\n'),
  },
  {
    code: 'FACT_EMPTY_TEXT',
    facts: { hasClub: '' },
    zh: [
      'hasClub 错误 FACT_EMPTY_TEXT：“有活动室”的值是空文字',
      '  写的是：""',
      '  应为：true（是）或 false（否），或者不填',
      '  改法：不知道就不填，或写 null',
    ].join('\n'),
    en: [
      'hasClub error FACT_EMPTY_TEXT: the value of "有活动室" is an empty text',
      '  found: ""',
      '  expected: true or false, or nothing',
      '  mend: leave it out or write null if it is not known',
    ].join('\n'),
  },
  {
    code: 'FACT_EMPTY_TEXT',
    facts: { solved: ['', 20] },
    zh: [
      'solved[0] 错误 FACT_EMPTY_TEXT：“解决率”的值是空文字',
      '  写的是：""',
      '  应为：数，或者不填',
      '  改法：两个数有一个不知道，就整项不填',
    ].join('\n'),
    en: [
      'solved[0] error FACT_EMPTY_TEXT: the value of "解决率" is an empty text',
      '  found: ""',
      '  expected: a number, or nothing',
      '  mend: where one of the two is not known, leave out both',
    ].join('\n'),
  },
  {
    code: 'FACT_NUMBER_FORM',
    facts: { mark: '１.５' },
    zh: [
      'mark 错误 FACT_NUMBER_FORM：“评分”的值不是能读的数',
      '  写的是："１.５"',
      '  应为：4、0.85、85%、17/20 这样的数',
      '  改法：只用半角数字、小数点、“%”或“/”；不带空格、正号、千位分隔符、单位，不用科学记数法',
    ].join('\n'),
    en: [
      'mark error FACT_NUMBER_FORM: the value of "评分" is not a number that can be read',
      '  found: "１.５"',
      '  expected: a number such as 4, 0.85, 85% or 17/20',
      '  mend: use plain digits, a point, "%" or "/" only: no blanks, plus sign, separators, units or exponents',
    ].join('\n'),
  },
  {
    code: 'FACT_NUMBER_FORM',
    facts: { visits: [1, 2, '3 次', 4] },
    zh: [
      'visits[2] 错误 FACT_NUMBER_FORM：“各季走访次数”的值不是能读的数',
      '  写的是："3 次"',
      '  应为：4、0.85、85%、17/20 这样的数',
      '  改法：只用半角数字、小数点、“%”或“/”；不带空格、正号、千位分隔符、单位，不用科学记数法',
    ].join('\n'),
    en: [
      'visits[2] error FACT_NUMBER_FORM: the value of "各季走访次数" is not a number that can be read',
      '  found: "3 次"',
      '  expected: a number such as 4, 0.85, 85% or 17/20',
      '  mend: use plain digits, a point, "%" or "/" only: no blanks, plus sign, separators, units or exponents',
    ].join('\n'),
  },
  {
    code: 'FACT_PRECISION',
    facts: { solved: 0.1 + 0.2 },
    zh: [
      'solved 错误 FACT_PRECISION：“解决率”的值位数太多，读不精确',
      '  写的是：0.30000000000000004',
      '  应为：不超过 15 位数字的小数，或分数',
      '  改法：写成分数，例如 "17/20"，比率也可写成 [17, 20]；或减少小数位数',
    ].join('\n'),
    en: [
      'solved error FACT_PRECISION: the value of "解决率" has more digits than can be read exactly',
      '  found: 0.30000000000000004',
      '  expected: a decimal of at most 15 digits, or a fraction',
      '  mend: give a fraction such as "17/20", for a rate also [17, 20]; or fewer digits',
    ].join('\n'),
  },
  {
    code: 'FACT_NOT_INTEGER',
    facts: { youngMembers: 2.5 },
    zh: [
      'youngMembers 错误 FACT_NOT_INTEGER：“其中青年”应是整数',
      '  写的是：2.5',
      '  应为：整数',
      '  改法：核对这个数，填整数',
    ].join('\n'),
    en: [
      'youngMembers error FACT_NOT_INTEGER: "其中青年" must be a whole number',
      '  found: 2.5',
      '  expected: a whole number',
      '  mend: check the number and give a whole one',
    ].join('\n'),
  },
  {
    code: 'FACT_BELOW_MIN',
    facts: { youngMembers: -1 },
    zh: [
      'youngMembers 错误 FACT_BELOW_MIN：“其中青年”小于 0',
      '  写的是：-1',
      '  应为：不小于 0',
      '  改法：核对这个数',
    ].join('\n'),
    en: [
      'youngMembers error FACT_BELOW_MIN: "其中青年" is below 0',
      '  found: -1',
      '  expected: at least 0',
      '  mend: check the number',
    ].join('\n'),
  },
  {
    code: 'FACT_BELOW_MIN',
    facts: { solved: [-1, 20] },
    zh: [
      'solved 错误 FACT_BELOW_MIN：“解决率”小于 0',
      '  写的是：[-1, 20]',
      '  应为：不小于 0',
      '  改法：核对这个数',
    ].join('\n'),
    en: [
      'solved error FACT_BELOW_MIN: "解决率" is below 0',
      '  found: [-1, 20]',
      '  expected: at least 0',
      '  mend: check the number',
    ].join('\n'),
  },
  {
    code: 'FACT_BELOW_MIN',
    options: { parameters: { target: 0 } },
    zh: [
      'parameters.target 错误 FACT_BELOW_MIN：“当地目标”小于 1',
      '  写的是：0',
      '  应为：不小于 1',
      '  改法：核对这个数',
    ].join('\n'),
    en: [
      'parameters.target error FACT_BELOW_MIN: "当地目标" is below 1',
      '  found: 0',
      '  expected: at least 1',
      '  mend: check the number',
    ].join('\n'),
  },
  {
    code: 'FACT_ABOVE_MAX',
    facts: { mark: 2.5 },
    zh: [
      'mark 错误 FACT_ABOVE_MAX：“评分”大于 2',
      '  写的是：2.5',
      '  应为：不大于 2',
      '  改法：核对这个数',
    ].join('\n'),
    en: [
      'mark error FACT_ABOVE_MAX: "评分" is above 2',
      '  found: 2.5',
      '  expected: at most 2',
      '  mend: check the number',
    ].join('\n'),
  },
  {
    code: 'FACT_ABOVE_MAX',
    facts: { solved: 85 },
    zh: [
      'solved 错误 FACT_ABOVE_MAX：“解决率”大于 1',
      '  写的是：85',
      '  应为：不大于 1',
      '  改法：核对这个数；百分率写成 0.85 或 85%',
    ].join('\n'),
    en: [
      'solved error FACT_ABOVE_MAX: "解决率" is above 1',
      '  found: 85',
      '  expected: at most 1',
      '  mend: check the number; a percentage is 0.85 or 85%',
    ].join('\n'),
  },
  {
    code: 'FACT_ABOVE_MAX',
    facts: { visits: [1, 2, 3, 10] },
    zh: [
      'visits[3] 错误 FACT_ABOVE_MAX：“各季走访次数”大于 9',
      '  写的是：10',
      '  应为：不大于 9',
      '  改法：核对这个数',
    ].join('\n'),
    en: [
      'visits[3] error FACT_ABOVE_MAX: "各季走访次数" is above 9',
      '  found: 10',
      '  expected: at most 9',
      '  mend: check the number',
    ].join('\n'),
  },
  {
    code: 'FACT_STEP',
    facts: { mark: 1.7 },
    zh: [
      'mark 错误 FACT_STEP：“评分”不是 0.5 的整数倍',
      '  写的是：1.7',
      '  应为：0.5 的整数倍',
      '  改法：改成 0.5 的整数倍',
    ].join('\n'),
    en: [
      'mark error FACT_STEP: "评分" is not a whole multiple of 0.5',
      '  found: 1.7',
      '  expected: a whole multiple of 0.5',
      '  mend: give a multiple of 0.5',
    ].join('\n'),
  },
  {
    code: 'FACT_BALLOTS',
    plan: SURVEYED,
    facts: { liked: { good: 60, bad: 40 } },
    zh: [
      'liked 错误 FACT_BALLOTS：“会员满意度”的票数没有按回答写全',
      '  应为：每种回答一个票数：good（满意）、poor（不满意）',
      '  改法：补上 poor，删去 bad；某种回答的票数不知道就写 null',
    ].join('\n'),
    en: [
      'liked error FACT_BALLOTS: the ballots of "会员满意度" do not name each answer once',
      '  expected: the votes for each answer: good (满意), poor (不满意)',
      '  mend: add poor, leave out bad; null where the votes for an answer are not known',
    ].join('\n'),
  },
  {
    code: 'FACT_RANGE',
    facts: { members: { min: 5, max: 3 } },
    zh: [
      'members 错误 FACT_RANGE：“会员人数”的范围两端颠倒',
      '  写的是：{ min: 5, max: 3 }',
      '  应为：{ min: 下限, max: 上限 }，下限不大于上限',
      '  改法：核对两端；只知道一端，就只写那一端',
    ].join('\n'),
    en: [
      'members error FACT_RANGE: the range of "会员人数" ends below where it begins',
      '  found: { min: 5, max: 3 }',
      '  expected: { min: least, max: greatest } with min not above max',
      '  mend: check both ends; give only the one that is known',
    ].join('\n'),
  },
  {
    code: 'FACT_OPTION',
    facts: { size: '大型' },
    zh: [
      'size 错误 FACT_OPTION：“规模”没有这个选项',
      '  写的是："大型"',
      '  应为：big（大型）、small（小型）',
      '  改法：是不是“big”？',
    ].join('\n'),
    en: [
      'size error FACT_OPTION: "规模" has no such option',
      '  found: "大型"',
      '  expected: big (大型), small (小型)',
      '  mend: did you mean "big"?',
    ].join('\n'),
  },
  {
    code: 'FACT_OPTION',
    facts: { size: 'medium' },
    zh: [
      'size 错误 FACT_OPTION：“规模”没有这个选项',
      '  写的是："medium"',
      '  应为：big（大型）、small（小型）',
      '  改法：从上面的选项编号中选一个',
    ].join('\n'),
    en: [
      'size error FACT_OPTION: "规模" has no such option',
      '  found: "medium"',
      '  expected: big (大型), small (小型)',
      '  mend: choose one of the option ids above',
    ].join('\n'),
  },
  {
    code: 'FACT_PARTS',
    facts: { solved: [21, 20] },
    zh: [
      'solved 错误 FACT_PARTS：“解决率”的部分大于整体',
      '  写的是：[21, 20]',
      '  应为：[部分, 整体]，部分不大于整体',
      '  改法：核对两个数，先写部分，后写整体',
    ].join('\n'),
    en: [
      'solved error FACT_PARTS: the part of "解决率" is larger than the whole',
      '  found: [21, 20]',
      '  expected: [part, whole] with part not above whole',
      '  mend: check both numbers: the part first, then the whole',
    ].join('\n'),
  },
  {
    code: 'FACT_LENGTH',
    facts: { visits: [1, 2, 3] },
    zh: [
      'visits 错误 FACT_LENGTH：“各季走访次数”应有 4 个值',
      '  写的是：[…] (3)',
      '  应为：4 个值的列表',
      '  改法：每期一个值；某期不知道就写 null',
    ].join('\n'),
    en: [
      'visits error FACT_LENGTH: "各季走访次数" must have 4 values',
      '  found: […] (3)',
      '  expected: a list of 4 values',
      '  mend: one value for each period; null where one is not known',
    ].join('\n'),
  },
  {
    code: 'FACT_CONTRADICTION',
    facts: { hasClub: false, members: 4 },
    zh: [
      'members 错误 FACT_CONTRADICTION：“会员人数”与“有活动室”矛盾',
      '  写的是：4',
      '  应为：“有活动室”表明不适用时，留空或填 0',
      '  改法：核对两项，改正其中一项；这一项不适用就留空',
    ].join('\n'),
    en: [
      'members error FACT_CONTRADICTION: "会员人数" contradicts "有活动室"',
      '  found: 4',
      '  expected: nothing or 0 where "有活动室" says that it does not apply',
      '  mend: check both and correct one of them; leave this one empty where it does not apply',
    ].join('\n'),
  },
  {
    code: 'FACT_CONTRADICTION',
    facts: { hasClub: true, size: 'small', open: true },
    zh: [
      'open 错误 FACT_CONTRADICTION：“对外开放”与“有活动室、规模”矛盾',
      '  写的是：true',
      '  应为：“有活动室、规模”表明不适用时，留空或填否（false）',
      '  改法：核对两项，改正其中一项；这一项不适用就留空',
    ].join('\n'),
    en: [
      'open error FACT_CONTRADICTION: "对外开放" contradicts "有活动室, 规模"',
      '  found: true',
      '  expected: nothing or false where "有活动室, 规模" says that it does not apply',
      '  mend: check both and correct one of them; leave this one empty where it does not apply',
    ].join('\n'),
  },
  {
    code: 'FACT_ABOVE_OTHER',
    facts: { hasClub: true, members: 4, youngMembers: 5 },
    zh: [
      'youngMembers 错误 FACT_ABOVE_OTHER：“其中青年”大于“会员人数”',
      '  写的是：5',
      '  应为：不大于“会员人数”（4）',
      '  改法：核对这两个数',
    ].join('\n'),
    en: [
      'youngMembers error FACT_ABOVE_OTHER: "其中青年" is larger than "会员人数"',
      '  found: 5',
      '  expected: not above "会员人数" (4)',
      '  mend: check both numbers',
    ].join('\n'),
  },
  {
    code: 'RATIO_WHOLE_ZERO',
    plan: WHOLES, facts: { solved: 1, received: 0 },
    zh: [
      'received 错误 RATIO_WHOLE_ZERO：整体为 0，部分却大于 0：解决数 ÷ 受理数',
      '  应为：整体大于 0，或者两个都是 0',
      '  改法：核对这两个数',
    ].join('\n'),
    en: [
      'received error RATIO_WHOLE_ZERO: the whole is 0 and the part is above 0: 解决数 ÷ 受理数',
      '  expected: a whole above 0, or both 0',
      '  mend: check both numbers',
    ].join('\n'),
  },
  {
    code: 'FACTS_UNREADABLE',
    facts: Object.defineProperty({}, 'hasClub', { enumerable: true, get: () => { throw new Error('closed'); } }),
    zh: [
      '错误 FACTS_UNREADABLE：读取事实时出错：对象里有会抛出异常的属性',
      '  应为：只含普通值的对象',
      '  改法：先取出各个值，再组成普通对象',
    ].join('\n'),
    en: [
      'error FACTS_UNREADABLE: the facts cannot be read: a property of the object throws',
      '  expected: an object of plain values',
      '  mend: take the values out first and give a plain object',
    ].join('\n'),
  },
  {
    code: 'OPTIONS_UNKNOWN',
    options: { reading: { halves: 'linear' } },
    zh: [
      'reading 错误 OPTIONS_UNKNOWN：没有选项“reading”',
      '  写的是：reading',
      '  应为：readings、parameters、asOf、subject、extraFacts',
      '  改法：是不是“readings”？',
    ].join('\n'),
    en: [
      'reading error OPTIONS_UNKNOWN: there is no option "reading"',
      '  found: reading',
      '  expected: readings, parameters, asOf, subject, extraFacts',
      '  mend: did you mean "readings"?',
    ].join('\n'),
  },
  {
    code: 'OPTIONS_VALUE',
    options: { extraFacts: 'warn' },
    zh: [
      'extraFacts 错误 OPTIONS_VALUE：选项“extraFacts”没有这个值',
      '  写的是："warn"',
      '  应为：error、ignore',
      '  改法：从上面选一个',
    ].join('\n'),
    en: [
      'extraFacts error OPTIONS_VALUE: the option "extraFacts" has no such value',
      '  found: "warn"',
      '  expected: error, ignore',
      '  mend: choose one of those above',
    ].join('\n'),
  },
  {
    code: 'OPTIONS_NOT_OBJECT',
    options: null,
    zh: [
      'options 错误 OPTIONS_NOT_OBJECT：选项“options”应是一个普通对象',
      '  写的是：null',
      '  应为：{ 编号: 值, … }',
      '  改法：写成“编号: 值”的对象',
    ].join('\n'),
    en: [
      'options error OPTIONS_NOT_OBJECT: the option "options" is not a plain object',
      '  found: null',
      '  expected: { id: value, … }',
      '  mend: give an object of id and value',
    ].join('\n'),
  },
  {
    code: 'OPTIONS_NOT_OBJECT',
    options: { readings: ['halves'] },
    zh: [
      'readings 错误 OPTIONS_NOT_OBJECT：选项“readings”应是一个普通对象',
      '  写的是：[…] (1)',
      '  应为：{ 编号: 值, … }',
      '  改法：写成“编号: 值”的对象',
    ].join('\n'),
    en: [
      'readings error OPTIONS_NOT_OBJECT: the option "readings" is not a plain object',
      '  found: […] (1)',
      '  expected: { id: value, … }',
      '  mend: give an object of id and value',
    ].join('\n'),
  },
  {
    code: 'OPTIONS_NOT_OBJECT',
    options: { parameters: 'target=1' },
    zh: [
      'parameters 错误 OPTIONS_NOT_OBJECT：选项“parameters”应是一个普通对象',
      '  写的是："target=1"',
      '  应为：{ 编号: 值, … }',
      '  改法：写成“编号: 值”的对象',
    ].join('\n'),
    en: [
      'parameters error OPTIONS_NOT_OBJECT: the option "parameters" is not a plain object',
      '  found: "target=1"',
      '  expected: { id: value, … }',
      '  mend: give an object of id and value',
    ].join('\n'),
  },
  {
    code: 'READING_UNKNOWN',
    options: { readings: { halvs: 'linear' } },
    zh: [
      'readings.halvs 错误 READING_UNKNOWN：这个评分表里没有读法“halvs”',
      '  写的是：halvs',
      '  应为：评分表里声明的读法',
      '  改法：是不是“halves”？',
    ].join('\n'),
    en: [
      'readings.halvs error READING_UNKNOWN: this rulebook has no reading "halvs"',
      '  found: halvs',
      '  expected: a reading that the rulebook declares',
      '  mend: did you mean "halves"?',
    ].join('\n'),
  },
  {
    code: 'READING_UNKNOWN',
    options: { readings: { noSuch: 'linear' } },
    zh: [
      'readings.noSuch 错误 READING_UNKNOWN：这个评分表里没有读法“noSuch”',
      '  写的是：noSuch',
      '  应为：评分表里声明的读法',
      '  改法：用 pingfen show 查看有哪些读法',
    ].join('\n'),
    en: [
      'readings.noSuch error READING_UNKNOWN: this rulebook has no reading "noSuch"',
      '  found: noSuch',
      '  expected: a reading that the rulebook declares',
      '  mend: "pingfen show" lists the readings',
    ].join('\n'),
  },
  {
    code: 'READING_OPTION',
    options: { readings: { halves: 'liner' } },
    zh: [
      'readings.halves 错误 READING_OPTION：读法“halves”没有这个选项',
      '  写的是："liner"',
      '  应为：whole、linear',
      '  改法：是不是“linear”？',
    ].join('\n'),
    en: [
      'readings.halves error READING_OPTION: the reading "halves" has no such option',
      '  found: "liner"',
      '  expected: whole, linear',
      '  mend: did you mean "linear"?',
    ].join('\n'),
  },
  {
    code: 'READING_OPTION',
    options: { readings: { halves: null } },
    zh: [
      'readings.halves 错误 READING_OPTION：读法“halves”没有这个选项',
      '  写的是：null',
      '  应为：whole、linear',
      '  改法：从上面的选项中选一个',
    ].join('\n'),
    en: [
      'readings.halves error READING_OPTION: the reading "halves" has no such option',
      '  found: null',
      '  expected: whole, linear',
      '  mend: choose one of the options above',
    ].join('\n'),
  },
  {
    code: 'PARAMETER_UNKNOWN',
    options: { parameters: { targets: 3 } },
    zh: [
      'parameters.targets 错误 PARAMETER_UNKNOWN：这个评分表里没有参数“targets”',
      '  写的是：targets',
      '  应为：评分表里声明的参数',
      '  改法：是不是“target”？',
    ].join('\n'),
    en: [
      'parameters.targets error PARAMETER_UNKNOWN: this rulebook has no parameter "targets"',
      '  found: targets',
      '  expected: a parameter that the rulebook declares',
      '  mend: did you mean "target"?',
    ].join('\n'),
  },
  {
    code: 'PARAMETER_UNKNOWN',
    options: { parameters: { nothing: 3 } },
    zh: [
      'parameters.nothing 错误 PARAMETER_UNKNOWN：这个评分表里没有参数“nothing”',
      '  写的是：nothing',
      '  应为：评分表里声明的参数',
      '  改法：用 pingfen show 查看有哪些参数',
    ].join('\n'),
    en: [
      'parameters.nothing error PARAMETER_UNKNOWN: this rulebook has no parameter "nothing"',
      '  found: nothing',
      '  expected: a parameter that the rulebook declares',
      '  mend: "pingfen show" lists the parameters',
    ].join('\n'),
  },
  {
    code: 'FACT_LENGTH',
    plan: PROJECTS,
    facts: { marks: new Array<number>(10_001).fill(1) },
    zh: [
      'marks 错误 FACT_LENGTH：“各项目得分”应有至多 10000 个值',
      '  写的是：[…] (10001)',
      '  应为：至多 10000 个值的列表',
      '  改法：核对这个列表：一个对象或一起事件一个值',
    ].join('\n'),
    en: [
      'marks error FACT_LENGTH: "各项目得分" must have at most 10000 values',
      '  found: […] (10001)',
      '  expected: a list of at most 10000 values',
      '  mend: check the list: one value for each thing or event',
    ].join('\n'),
  },
  {
    code: 'FACT_LIST_LENGTHS',
    plan: PROJECTS,
    facts: { marks: [90, 80, null], area: [100, 200] },
    zh: [
      'area 错误 FACT_LIST_LENGTHS：“各项目面积”有 2 个值，“各项目得分”有 3 个',
      '  写的是：[…] (2)',
      '  应为：一样多的值，次序也一样',
      '  改法：核对两个列表，逐个对应；某个不知道就写 null',
    ].join('\n'),
    en: [
      'area error FACT_LIST_LENGTHS: "各项目面积" has 2 values, "各项目得分" has 3',
      '  found: […] (2)',
      '  expected: as many values, in the same order',
      '  mend: check both lists, entry by entry; null where one is not known',
    ].join('\n'),
  },
  {
    // Empty without being asked is nothing wrong; asked and empty it is.
    code: 'FACT_LIST_LENGTHS',
    plan: PROJECTS,
    facts: { club: true, visits: [], area: [100, 200] },
    zh: [
      'visits 错误 FACT_LIST_LENGTHS：“各项目走访”有 0 个值，“各项目面积”有 2 个',
      '  写的是：[…] (0)',
      '  应为：一样多的值，次序也一样',
      '  改法：核对两个列表，逐个对应；某个不知道就写 null',
    ].join('\n'),
    en: [
      'visits error FACT_LIST_LENGTHS: "各项目走访" has 0 values, "各项目面积" has 2',
      '  found: […] (0)',
      '  expected: as many values, in the same order',
      '  mend: check both lists, entry by entry; null where one is not known',
    ].join('\n'),
  },
  {
    code: 'FACT_DATE',
    plan: PROJECTS,
    facts: { opened: '2026-02-29' },
    zh: [
      'opened 错误 FACT_DATE：“开放日期”的值不是日期',
      '  写的是："2026-02-29"',
      '  应为：日期 YYYY-MM-DD，尚未发生写 never',
      '  改法：按“年-月-日”改写，并核对这一天是否存在；不知道就不填，或写 null',
    ].join('\n'),
    en: [
      'opened error FACT_DATE: the value of "开放日期" is not a date',
      '  found: "2026-02-29"',
      '  expected: a date YYYY-MM-DD, or never',
      '  mend: write year-month-day, and check that there is such a day; leave it out or write null if it is not known',
    ].join('\n'),
  },
  {
    code: 'FACT_TYPE',
    plan: PROJECTS,
    facts: { opened: 20260228 },
    zh: [
      'opened 错误 FACT_TYPE：“开放日期”的值类型不对',
      '  写的是：20260228',
      '  应为：日期 YYYY-MM-DD，尚未发生写 never',
      '  改法：应填：日期 YYYY-MM-DD，尚未发生写 never；不知道就不填，或写 null',
    ].join('\n'),
    en: [
      'opened error FACT_TYPE: the value of "开放日期" is of the wrong type',
      '  found: 20260228',
      '  expected: a date YYYY-MM-DD, or never',
      '  mend: give a date YYYY-MM-DD, or never; leave it out or write null if it is not known',
    ].join('\n'),
  },
  {
    code: 'FACT_EMPTY_TEXT',
    plan: PROJECTS,
    facts: { opened: '' },
    zh: [
      'opened 错误 FACT_EMPTY_TEXT：“开放日期”的值是空文字',
      '  写的是：""',
      '  应为：日期 YYYY-MM-DD，尚未发生写 never，或者不填',
      '  改法：不知道就不填，或写 null',
    ].join('\n'),
    en: [
      'opened error FACT_EMPTY_TEXT: the value of "开放日期" is an empty text',
      '  found: ""',
      '  expected: a date YYYY-MM-DD, or never, or nothing',
      '  mend: leave it out or write null if it is not known',
    ].join('\n'),
  },
  {
    code: 'FACT_CONTRADICTION',
    plan: PROJECTS,
    facts: { club: false, opened: '2026-01-31' },
    zh: [
      'opened 错误 FACT_CONTRADICTION：“开放日期”与“有活动室”矛盾',
      '  写的是：2026-01-31',
      '  应为：“有活动室”表明不适用时，留空或填 never',
      '  改法：核对两项，改正其中一项；这一项不适用就留空',
    ].join('\n'),
    en: [
      'opened error FACT_CONTRADICTION: "开放日期" contradicts "有活动室"',
      '  found: 2026-01-31',
      '  expected: nothing or never where "有活动室" says that it does not apply',
      '  mend: check both and correct one of them; leave this one empty where it does not apply',
    ].join('\n'),
  },
  {
    code: 'FACT_CONTRADICTION',
    plan: PROJECTS,
    facts: { club: false, visits: [0, 0] },
    zh: [
      'visits 错误 FACT_CONTRADICTION：“各项目走访”与“有活动室”矛盾',
      '  写的是：[…] (2)',
      '  应为：“有活动室”表明不适用时，留空或填空列表 []',
      '  改法：核对两项，改正其中一项；这一项不适用就留空',
    ].join('\n'),
    en: [
      'visits error FACT_CONTRADICTION: "各项目走访" contradicts "有活动室"',
      '  found: […] (2)',
      '  expected: nothing or an empty list where "有活动室" says that it does not apply',
      '  mend: check both and correct one of them; leave this one empty where it does not apply',
    ].join('\n'),
  },
  {
    code: 'WEIGHTS_ZERO',
    plan: PROJECTS,
    facts: { marks: [90, 80], area: [0, 0] },
    zh: [
      'area 错误 WEIGHTS_ZERO：“各项目面积”全是 0，不能作权重',
      '  应为：至少一个大于 0',
      '  改法：核对这个列表；不知道就写 null',
    ].join('\n'),
    en: [
      'area error WEIGHTS_ZERO: all of "各项目面积" are 0 and cannot weigh anything',
      '  expected: at least one above 0',
      '  mend: check the list; null where one is not known',
    ].join('\n'),
  },
  {
    code: 'SUBJECT_UNKNOWN',
    plan: SUBJECTS,
    options: { subject: 'comittee' },
    zh: [
      'subject 错误 SUBJECT_UNKNOWN：这个评分表里没有这个对象',
      '  写的是："comittee"',
      '  应为：committee、street',
      '  改法：是不是“committee”？',
    ].join('\n'),
    en: [
      'subject error SUBJECT_UNKNOWN: this rulebook has no such subject',
      '  found: "comittee"',
      '  expected: committee, street',
      '  mend: did you mean "committee"?',
    ].join('\n'),
  },
  {
    code: 'SUBJECT_UNKNOWN',
    plan: SUBJECTS,
    options: { subject: null },
    zh: [
      'subject 错误 SUBJECT_UNKNOWN：这个评分表里没有这个对象',
      '  写的是：null',
      '  应为：committee、street',
      '  改法：从上面的对象中选一个',
    ].join('\n'),
    en: [
      'subject error SUBJECT_UNKNOWN: this rulebook has no such subject',
      '  found: null',
      '  expected: committee, street',
      '  mend: choose one of the subjects above',
    ].join('\n'),
  },
  {
    code: 'SUBJECT_UNKNOWN',
    options: { subject: 'committee' },
    zh: [
      'subject 错误 SUBJECT_UNKNOWN：这个评分表里没有这个对象',
      '  写的是："committee"',
      '  应为：不写 subject',
      '  改法：删去它：这个评分表不分对象',
    ].join('\n'),
    en: [
      'subject error SUBJECT_UNKNOWN: this rulebook has no such subject',
      '  found: "committee"',
      '  expected: no subject',
      '  mend: leave it out: this rulebook does not tell subjects apart',
    ].join('\n'),
  },
  {
    code: 'AS_OF_FORM',
    options: { asOf: '2026-02-29' },
    zh: [
      'asOf 错误 AS_OF_FORM：这不是能读的日期',
      '  写的是："2026-02-29"',
      '  应为：YYYY-MM-DD，例如 2025-12-31',
      '  改法：按“年-月-日”改写，并核对这一天是否存在',
    ].join('\n'),
    en: [
      'asOf error AS_OF_FORM: this cannot be read as a date',
      '  found: "2026-02-29"',
      '  expected: YYYY-MM-DD such as 2025-12-31',
      '  mend: write year-month-day, and check that there is such a day',
    ].join('\n'),
  },
];

test.each(WRONG)('$code: $zh', ({ code, plan = PLAN, facts = {}, options, zh, en }) => {
  const settings = options as EvaluateOptions | undefined;
  expect(problems(plan, facts, settings).map((one) => one.code)).toEqual([code]);
  expect(said(plan, facts, settings)).toBe(zh);
  expect(said(plan, facts, settings, 'en')).toBe(en);
});

test('every code of the room is shown here', () => {
  expect([...new Set(WRONG.map((one) => one.code))].sort()).toEqual(Object.keys(EVALUATE_CODES).sort());
});

test('a reading that is undefined takes its default', () => {
  expect(problems(PLAN, {}, { readings: { halves: undefined } } as never)).toEqual([]);
});

describe('several problems', () => {
  test('of facts are told together, in the order of declaration; names that are not there come last', () => {
    const facts = { nothing: 1, visits: 'many', mark: 3, hasClub: 'yes' };
    expect(problems(PLAN, facts).map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
      'hasClub FACT_TYPE', 'mark FACT_ABOVE_MAX', 'visits FACT_TYPE', 'nothing FACT_UNKNOWN',
    ]);
  });

  test('of options are told together, before any fact is read', () => {
    const options = { asOf: 'today', readings: { halves: 'all', other: 'x' }, parameters: { target: 0, other: 1 } };
    expect(problems(PLAN, { hasClub: 'yes' }, options).map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
      'asOf AS_OF_FORM', 'readings.halves READING_OPTION', 'readings.other READING_UNKNOWN',
      'parameters.target FACT_BELOW_MIN', 'parameters.other PARAMETER_UNKNOWN',
    ]);
  });
});
