/** What a key of a rulebook means, in both languages, and what it is where it is not written. */
export interface Meaning {
  readonly zh: string;
  readonly en: string;
  readonly default?: string;
}

const m = (zh: string, en: string, unwritten?: string): Meaning => ({ zh, en, ...(unwritten === undefined ? {} : { default: unwritten }) });

/**
 * By `group.key`, where a group is the key or the form that the key stands in, or by `key` where it means the same
 * wherever it stands. Descriptions of the JSON Schema and the reference page are both made from this.
 */
export const MEANINGS: Readonly<Record<string, Meaning>> = {
  // head
  'rulebook.format': m('这种文件格式的版本，总是 1', 'the version of this file format, always 1'),
  'rulebook.id': m('“标准/表”；发布后不变', '"standard/table"; never changes once released'),
  'rulebook.edition': m('“年-序号”；凡得分会变，就换新的版本', '"year-number"; whatever changes a score is a new edition'),
  'rulebook.title': m('表名，照录原文', 'the title of the table, verbatim'),
  'rulebook.standard': m('出自哪个标准的哪一处', 'the standard, and the place in it'),
  'rulebook.entity': m('评价对象，照录原文', 'what is assessed, verbatim'),
  'rulebook.places': m('显示几位小数，0 到 6；不影响计算', 'how many decimal places are shown, 0 to 6; scores are not rounded by it', '2'),
  'rulebook.total': m('总分，与各部分之和核对', 'the total points, checked against the sum', '各部分之和 the sum'),
  'rulebook.readings': m('读法：原文没有说定、须选择之处', 'readings: the choices that the text leaves open'),
  'rulebook.terms': m('术语：条件或数量，说一次，按名使用', 'terms: conditions or quantities that are said once and used by name'),
  'rulebook.parameters': m('参数：原文没有给出的数，评分时才给', 'parameters: numbers that the text does not give and the caller may'),
  'rulebook.surveys': m('问卷：每个问题是一个比率事实', 'surveys: each question is a rate fact'),
  'rulebook.facts': m('事实：评分时要填报的数据', 'facts: what is asked when an entity is scored'),
  'rulebook.indicators': m('指标：章节和评分行，按表中次序', 'sections and rows, in the order of the table'),
  'rulebook.grades': m('定级：总分怎样变成等级', 'how the total becomes a grade', '不定级 no grade'),
  'rulebook.validity': m('校验：定级的前提；不满足时分数不变，等级暂不评定', 'preconditions of the grade; where one fails the points stay and the grade is withheld'),
  // standard
  code: m('标准编号', 'the number of the standard'),
  name: m('标准名称', 'its name'),
  issuer: m('发布单位', 'who issued it'),
  published: m('发布日期', 'the day it was published'),
  effectiveFrom: m('施行日期', 'the day from which it applies'),
  effectiveTo: m('失效日期', 'the last day on which it applies'),
  place: m('在标准中的位置，如“附录 A 表 A.1”', 'where in the standard the table stands'),
  standing: m(
    'normative 规范性、informative 资料性、recommended 推荐性、plan 方案',
    'whether it binds: normative, informative, recommended, or a plan',
  ),
  // readings
  'readings.clause': m('哪一条留下的选择', 'the clause that leaves the choice'),
  question: m('要回答的问题', 'the question to answer'),
  'readings.basis': m('依据：text 原文、inferred 由原文推断、local 当地规定', 'what it rests on: text, inferred from the text, or a local decision', 'inferred'),
  'parameters.basis': m('依据：text 原文、inferred 由原文推断、local 当地规定', 'what it rests on: text, inferred from the text, or a local decision', 'local'),
  'indicator.basis': m('依据：text 原文、inferred 由原文推断、local 当地规定', 'what it rests on: text, inferred from the text, or a local decision'),
  'readings.default': m('没有选择时用哪个选项', 'the option taken where the caller chooses none'),
  'readings.options': m('选项编号与它的说法，至少两个', 'the id of each option and what it says, at least two'),
  // terms, parameters, surveys
  label: m('名称，出现在说明和填报表里', 'the name in explanations and forms'),
  'terms.condition': m('是或否；与 quantity 二者只写一个', 'yes or no; either this or quantity'),
  'terms.quantity': m('数量；与 condition 二者只写一个', 'a number; either this or condition'),
  'parameters.kind': m('count 整数、amount 数、rate 比率', 'count (a whole number), amount or rate'),
  unit: m('计量单位；单位不同的不能相加、相减或比较', 'the unit; different units are not added, subtracted or compared'),
  'parameters.min': m('最小值', 'the smallest value', '比率 rate: 0'),
  'parameters.max': m('最大值', 'the largest value', '比率 rate: 1'),
  questions: m(
    '问题：编号的列表，标签取自用到它的评分行；或“编号: 标签”',
    'the questions: a list of ids, labelled by the rows that use them, or ids with labels',
  ),
  // facts
  'fact.kind': m('事实的种类，见上', 'what kind of fact it is, see above'),
  'fact.note': m('给填报人的说明', 'a remark for who fills in the form'),
  'fact.min': m('最小值；null 表示没有下限', 'the smallest value; null for none', '0'),
  'fact.max': m('最大值', 'the largest value', '没有 none；比率 rate: 1'),
  step: m('只能是它的整数倍', 'only whole multiples of it'),
  'fact.atMost': m('不会大于哪个数量事实', 'the count or amount that it never exceeds'),
  onlyIf: m(
    '条件不成立时不问，算作没有（否、0、[0, 0]）；与之矛盾的值是错误',
    'while it is false the fact is not asked and stands for nothing (no, 0, [0, 0]); a value that says otherwise is an error',
    '总是问 always asked',
  ),
  ifNone: m('整体为 0、一件也没有时的值；unknown 表示待定', 'the value where the whole is 0, so that there was none; unknown leaves it open', 'unknown'),
  'fact.options': m('选项编号与名称，至少两个', 'the id and the label of each option, at least two'),
  per: m('每项是一个月（12 项）、一季（4 项）或半年（2 项）', 'what an entry stands for: month (12), quarter (4) or half year (2)'),
  // indicators
  'row.id': m('评分行的编号，全表不重复', 'the id of the row, unique in the table'),
  'section.id': m('章节的编号', 'the id of the section', '次序号，如 1.2'),
  'indicator.title': m('标题，照录原文', 'the title, verbatim'),
  'indicator.note': m('勘误或说明', 'a remark, such as an erratum'),
  'indicator.clause': m('依据的条款', 'the clause it rests on', '标准的 place'),
  'indicator.quote': m('所依据的原文', 'the words it rests on', 'title'),
  assessor: m('评价主体；章节里写的，其中各行都沿用', 'who assesses it; rows inherit that of their section'),
  appliesWhen: m('什么时候适用；章节的条件对其中各行也成立', 'when it applies; the condition of a section holds for what stands in it', '总是 always'),
  'indicator.otherwise': m(
    '不适用时：exclude 不计入可得分，zero 留在可得分里而得零分；各行沿用章节的',
    'what becomes of it where it does not apply: exclude takes its points away, zero keeps them and gives none; rows inherit it',
    'exclude',
  ),
  'row.points': m('分值，大于 0', 'the points to be had, above 0'),
  'section.points': m('分值，与其中各行之和核对', 'the points, checked against the sum of what stands in it', '其中之和 the sum'),
  'row.fact': m('这一行自己的事实，标签是 title；只与单独的 met、judged、proportional 连用', 'a fact of its own, labelled by the title; only beside met, judged or proportional alone'),
  'row.scoring': m('评分办法，见下', 'the scoring method, see below'),
  'section.indicators': m('其中的章节和评分行；或按选项事实分几种情形，各情形分值相同', 'what stands in it; or one list for each option of a choice fact, all worth the same'),
  // selectors and variants
  reading: m('按读法选：每个选项写一次；只写 reading 时，选项编号就是这里的词', 'by a reading: each of its options once; alone, the ids of its options are the words'),
  choice: m('按选项事实选：每个选项写一次', 'by a choice fact: each of its options once'),
  when: m('按条件选：从上到下，第一个成立的', 'by conditions: from the top, the first that holds'),
  if: m('条件', 'the condition'),
  use: m('条件成立时用的', 'what is used where it holds'),
  otherwise: m('都不成立时用的', 'what is used where none holds'),
  // scoring methods
  met: m('条件成立得满分，否则零分', 'all points where the condition holds, none otherwise'),
  reach: m('达到 target 得满分', 'all points from the target on'),
  target: m('目标值', 'the target'),
  'reach.below': m('未达到时：nothing 零分，linear 按“量 ÷ 目标”', 'below the target: nothing, or linear (the quantity over the target)', 'nothing'),
  proportional: m('按比例给分：zeroAt 得零分，fullAt 得满分，其间线性，其外不超出', 'in proportion: none at zeroAt, all at fullAt, linear between, never beyond'),
  fullAt: m('得满分的值', 'where all points are had', '1'),
  zeroAt: m('得零分的值；可以大于 fullAt', 'where no points are had; may be above fullAt', '0'),
  judged: m('考核组给的分，0 到分值', 'a mark given by the assessor, from 0 to the points'),
  checklist: m('逐项核对', 'a checklist'),
  items: m('各项，至少两项：条件的列表，或“编号: 文字”（各成一个是非事实）', 'at least two: conditions, or ids with texts, each a yes-or-no fact'),
  award: m('all 齐全得满分，any 有一项得满分，each 每项一份', 'all: points for all of them, any: for one of them, each: a share for each', 'all'),
  parts: m('一行分几部分，各有分值和评分办法，至少两部分', 'one row in several parts, each with points and a method, at least two'),
  'parts.title': m('这一部分的标题', 'the title of the part'),
  'parts.points': m('这一部分的分值；合计等于整行', 'the points of the part; all parts add up to the row'),
  'parts.fact': m('这一部分自己的事实', 'a fact of its own'),
  'parts.scoring': m('这一部分的评分办法', 'the scoring method of the part'),
  deduct: m('从分值里扣，扣完为止', 'points off the full points, never below 0'),
  each: m('每处扣几分', 'the points off for each'),
  'deduct.of': m('有几处', 'how many there are'),
  // quantities
  of: m('这个数量本身；用来挂上比较、fullAt 或 target', 'the quantity itself, to hang a comparison, fullAt or target on'),
  ratio: m('部分 ÷ 整体', 'part over whole'),
  pool: m('几个比率事实合并：部分之和 ÷ 整体之和', 'rate facts pooled: the sum of parts over the sum of wholes'),
  sum: m('合计：几个数量，或一个列表事实', 'the sum of quantities or of a list fact'),
  mean: m('平均：几个数量，或一个列表事实', 'the mean of quantities or of a list fact'),
  least: m('最小：几个数量，或一个列表事实', 'the least of quantities or of a list fact'),
  greatest: m('最大：几个数量，或一个列表事实', 'the greatest of quantities or of a list fact'),
  difference: m('第一个减去其余各个', 'the first less all the others'),
  product: m('各个相乘', 'all multiplied'),
  share: m('列表事实中符合比较的各项所占比例', 'the share of the entries of a list fact that pass'),
  count: m('列表事实中符合比较的项数', 'how many entries of a list fact pass'),
  clamp: m('限制在 from 与 to 之间', 'the quantity, kept between from and to'),
  'clamp.from': m('下限', 'the lower end', '没有 none'),
  'clamp.to': m('上限', 'the upper end', '没有 none'),
  round: m('修约到 to 的整数倍', 'rounded to a multiple of to'),
  'round.to': m('修约间隔，如 1、0.1', 'the interval, such as 1 or 0.1'),
  mode: m('修约方式：halfUp 四舍五入、halfEven 四舍六入五成双、down 舍去、up 进一', 'how to round: halfUp, halfEven, down or up'),
  // conditions
  all: m('都成立', 'all of them hold'),
  any: m('至少一个成立', 'at least one of them holds'),
  not: m('不成立', 'it does not hold'),
  every: m('列表事实的每一项都符合比较', 'every entry of a list fact passes'),
  'share.every': m('哪个列表事实', 'the list fact'),
  'count.every': m('哪个列表事实', 'the list fact'),
  atLeast: m('不小于', 'not less than'),
  atMost: m('不大于', 'not more than'),
  above: m('大于', 'more than'),
  below: m('小于', 'less than'),
  is: m('等于；选项事实写选项编号', 'equal to; of a choice fact, the id of an option'),
  oneOf: m('选项事实：这些选项之一', 'of a choice fact: one of these options'),
  // grades and validity
  scale: m('等级的名称', 'the name of the scale'),
  'grades.clause': m('定级依据的条款', 'the clause that grades'),
  'grades.of': m('与各档比较的数', 'what is compared with the cuts', 'total'),
  bands: m('各档，从高到低', 'the grades, the highest first'),
  'bands.from': m('得到这一等级的最低值', 'the lowest value that has the grade'),
  'bands.id': m('等级的编号', 'the id of the grade'),
  'grades.otherwise': m('低于各档的等级', 'the grade below all cuts'),
  'otherwise.id': m('等级的编号', 'the id of the grade'),
  'validity.id': m('校验的编号', 'the id of the check'),
  'validity.clause': m('依据的条款', 'the clause'),
  quote: m('照录的原文', 'the words of the text, verbatim'),
  check: m('应当成立的条件', 'what must hold'),
};

/** What a key means in the first of the groups that says so. */
export function meaningOf(groups: readonly string[], key: string): Meaning | undefined {
  return groups.map((group) => MEANINGS[`${group}.${key}`]).find((one) => one !== undefined) ?? MEANINGS[key];
}
