/** What the tables of the language page do not say. */
export const NOTES = {
  top: `一份评分表是一个 YAML 文件，逐条照录评价标准的一张表。
A rulebook is a YAML file: one evaluation table, written beside the standard.

编辑器用 \`schema/rulebook.json\` 补全和检查；名称、合计、单位等由 \`pingfen check\` 检查，出错时的说明见 [诊断](diagnostics.md)。
Editors complete and check it by \`schema/rulebook.json\`; names, sums and units are checked by \`pingfen check\`, whose messages are on [the page of diagnostics](diagnostics.md).

表中的例都取自[全例](#全例-the-whole-example)，它能编译而没有任何问题。
All examples are taken from [the whole example](#全例-the-whole-example), which compiles without a problem.`,
  example: '',
  standard: '',
  readings: `写在 \`readings\` 下的编号由 \`{ reading: 编号, 选项: …, … }\` 使用。
The ids under \`readings\` are used by \`{ reading: id, OPTION: …, … }\`.`,
  terms: `写在 \`terms\` 下的编号可在数量和条件里当名称用；不能绕成圈。
The ids under \`terms\` are names in quantities and conditions; none may lead back to itself.`,
  parameters: `没有值的参数像未知的事实一样：结果是上下限。写了 \`value\` 的，评分时可以另给。写了 \`values\` 的，按评价日期取值；没有给评价日期，各个值都有可能；早于第一个日期就没有值。
A parameter without a value is like an unknown fact: the result gives bounds. A caller may give another than its \`value\`. Of its \`values\` the day of the assessment decides: without a day each of them is possible, and before the first there is none.`,
  surveys: `每个问题成为一个比率事实，由调查单位给出指数。写了 \`answers\` 和 \`index\` 的，也可以填每种回答的票数，例如 \`{ good: 60, fair: 30, poor: 10 }\`；某种回答不知道几票，写 \`null\`。一票也没有，就是没有可计算的对象。
Each question becomes a rate fact; the surveyor gives the index. With \`answers\` and \`index\`, the votes for each answer may be given instead, such as \`{ good: 60, fair: 30, poor: 10 }\`, \`null\` where they are not known. Without any vote there was nothing to measure.`,
  facts: `不填或写 \`null\` 就是不知道：结果是上下限，从不悄悄算作零分。数和日期只知道范围的，写 \`{ min: …, max: … }\`，两端可以只写一端。\`indicators\` 里的 \`fact\`、核对表里的各项、问卷的问题也是事实，不必再写在这里。
A fact that is absent or \`null\` is unknown: the result gives bounds, never a silent zero. A number or a date that is known only within a range is \`{ min: …, max: … }\`, of which one end may be left out. The \`fact\` of a row, the items of a checklist and the questions of a survey are facts too and are not written here again.`,
  indicators: `有 \`scoring\` 的是评分行，有 \`indicators\` 的是章节。章节里可以用 \`choice\` 分几种情形，只算其中一种。
What has \`scoring\` is a row, what has \`indicators\` is a section. The \`choice\` of a section tells cases apart, of which one counts.`,
  scoring: `单独的词 \`met\`、\`judged\`、\`proportional\` 依据这一行自己的 \`fact\`：分别是是非、评分（0 到分值）、比率事实。
The words \`met\`, \`judged\` and \`proportional\` alone go by the row's own \`fact\`: a yes-or-no fact, a mark (0 to the points) and a rate.

\`judged: { per: … }\` 也依据这一行自己的 \`fact\`：每个对象一个分的列表。
\`judged: { per: … }\` goes by the row's own \`fact\` as well: a list with a mark for each.`,
  selectors: `可用在数量、条件和评分办法里，选中的须是那里能写的内容；每个选项写一次，不多不少。
They stand in quantities, conditions and scoring methods, with what may stand there under each option; each option is named exactly once.`,
  quantity: `名称是事实（count、amount、rate、date）、术语或参数的编号。\`asOf\` 是评价日期，\`never\` 比任何日期都晚；日期只与日期比较。\`total\` 只用在等级的 \`of\`、各档的 \`when\` 和 effects 的 \`when\` 里，\`unknown\` 只用在 \`ifNone\` 里。
A name is the id of a fact (count, amount, rate or date), a term or a parameter. \`asOf\` is the day of the assessment, \`never\` is later than every date; dates are compared with dates only. \`total\` stands in the \`of\` of grades and the \`when\` of bands and effects only, \`unknown\` in \`ifNone\` only.`,
  condition: `名称是是非事实或条件术语的编号。一个运算加一个或几个比较就是条件；几个比较要都成立。选项事实用 \`is\` 或 \`oneOf\`；写了 \`ordered\` 的，别的比较（\`odd\` 除外）也可以用，后面写选项编号。
A name is the id of a yes-or-no fact or of a term with a condition. An operation with one or more comparisons is a condition; several must all hold. Choice facts are compared by \`is\` or \`oneOf\`; where they are \`ordered\`, by the others too (but for \`odd\`), with the id of an option.`,
  grades: `一套等级直接写；有几套的写成列表，\`scale\` 各不相同，结果里每套各有一个等级。
One scale is written by itself, several as a list with different names; the result has a grade for each.`,
  effects: `一票否决、降级、封顶：\`capAt\`、\`downgrade\`、\`grade\` 三个写一个。按写的次序逐个起作用；还不知道起不起作用的，两种结果都算可能。
Vetoes, downgrades and caps: one of \`capAt\`, \`downgrade\` and \`grade\`. They act one after the other, as they are written; while it is not known whether one does, the grades with it and without are both possible.`,
  total: `次序：公式（或各部分之和，折算后）、加分、上下限、负面清单及其 \`floor\`、修约、定级。公式直接用到事实、参数或比的，\`min\` 和 \`max\` 都要写。
In this order: the formula (or the sum, scaled up), the bonus, the limits, the negative list with its \`floor\`, rounding, grades. A formula that reads facts or parameters itself, or divides, needs both \`min\` and \`max\`.`,
  bonus: `加分的行与评分行写法相同，编号不重复；合计最多计 \`cap\` 分。可得分不含加分，总分可以超过它；“加分后不超过满分”写 \`total: { max: 满分 }\`。不适用的行不加分。
Its rows are written like those of the table, their ids used once; of all their points at most \`cap\` count. What could be had is without the bonus, and the total may exceed it; \`total: { max: … }\` stops it there. A row that does not apply adds nothing.`,
  shares: `只用来核对：合计不符是错误。
Checked only: a sum that differs is an error.`,
  negativeList: `每种事件的 \`fact\` 是一个列表，每起一个数：扣几分。没有给这个列表，就是不知道有几起，至少得几分也就不知道（有 \`floor\` 的以它为限）；写 \`[]\` 是说一起也没有。
The \`fact\` of each kind of event is a list with a number for each event: the points that it costs. Without the list nobody knows how many there were, nor what is left at least (but for the \`floor\`); \`[]\` says that there were none.`,
  requirements: `条款不计分：结果是每条符合、不符合、尚不知道还是不适用。可以没有指标，只有条款。
Requirements have no points: each comes out as met, unmet, unknown or not applicable. A rulebook may hold requirements without any indicators.`,
  notes: `不影响评分；\`pingfen show\` 列出它们。
They change no score; \`pingfen show\` lists them.`,
  values: `- 数写成 \`4\`、\`0.5\`、\`60%\` 或 \`2/3\`，至多 15 位数字；照写的样子精确读入，不经过浮点。 Numbers are written \`4\`, \`0.5\`, \`60%\` or \`2/3\`, of at most 15 digits; they are read exactly as written.
- \`id\` 以小写字母开头，只用英文字母和数字；\`option\` 也可以大写开头；\`row-id\` 还可以有“-”。 An \`id\` starts with a small letter and has letters and digits only; an \`option\` may start with a capital; a \`row-id\` may hold "-" too.
- \`date\` 写成 \`2026-03-01\`。 A \`date\` is written \`2026-03-01\`.
- 以 \`#\`、\`*\`、\`&\`、\`!\`、\`%\` 开头或含有“: ”的文字要加引号。 Text that starts with such signs or holds ": " is put in quotes.`,
} as const;
