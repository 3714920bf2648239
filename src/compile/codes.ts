import { diagnosticsOf, type CodeTable } from '../diagnostics/codes.js';

/** What only the whole rulebook shows to be wrong. */
const CODES = {
  NAME_UNKNOWN: {
    message: { zh: '没有名为“{name}”的{kind}', en: 'there is no {kind} named "{name}"' },
    expected: { zh: '已经声明的名称', en: 'a name that is declared' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  NAME_KIND: {
    message: { zh: '“{name}”是{kind}，不能直接用在这里', en: '"{name}" is {kind}, which cannot stand here by itself' },
    expected: { zh: '{wanted}', en: '{wanted}' },
    mend: { zh: '{mend}', en: '{mend}' },
  },
  NAME_TWICE: {
    message: { zh: '“{name}”已经用过：第 {line} 行有同名的{kind}', en: 'the name "{name}" is taken: {kind} on line {line} has it' },
    expected: { zh: '没有用过的名称', en: 'a name that is not used yet' },
    mend: { zh: '给其中一个换名；说的是同一件事，就只声明一次', en: 'rename one of them; where both mean the same, declare it once' },
  },
  NAME_CIRCLE: {
    message: { zh: '互相依赖，成了一圈：{circle}', en: 'these depend on each other in a circle: {circle}' },
    expected: { zh: '每一个只依赖别的、不绕回自己', en: 'none that leads back to itself' },
    mend: { zh: '改写其中一个，让它不再用到下一个', en: 'rewrite one of them so that it does without the next' },
  },
  NAME_UNUSED: {
    message: { zh: '{kind}“{name}”声明了，却没有一处用到', en: 'the {kind} "{name}" is declared, but nothing uses it' },
    expected: { zh: '声明的都有用处', en: 'a use for whatever is declared' },
    mend: { zh: '在评分行、术语、校验或等级里用它；用不着就删去', en: 'use it in a row, a term, a check or a grade, or leave it out' },
  },
  NAME_RESERVED: {
    message: { zh: '“{name}”在评分表里另有含义，不能作名称', en: '"{name}" has a meaning of its own in rulebooks and cannot be a name' },
    expected: { zh: '别的名称', en: 'another name' },
    mend: { zh: '换一个名称，例如在后面加一个词', en: 'choose another name, for instance by adding a word' },
  },
  WORD_MISPLACED: {
    message: { zh: '“{name}”不能用在这里', en: '"{name}" cannot be used here' },
    expected: { zh: '“{name}”只用在{where}', en: '"{name}" only in {where}' },
    mend: { zh: '换成数、名称或运算', en: 'use a number, a name or an operation instead' },
  },
  OPTION_MISSING: {
    message: { zh: '“{name}”的选项没有写全，缺 {missing}', en: 'not every option of "{name}" is here: {missing} missing' },
    expected: { zh: '{options}，每个一次', en: '{options}, each once' },
    mend: { zh: '补上 {missing}', en: 'add {missing}' },
  },
  OPTION_UNKNOWN: {
    message: { zh: '“{name}”没有选项“{option}”', en: '"{name}" has no option "{option}"' },
    expected: { zh: '{options}', en: '{options}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  OPTION_NOT_WORD: {
    message: { zh: '“{name}”的选项里，{wrong} 不能直接用在这里', en: 'of the options of "{name}", {wrong} cannot stand here by themselves' },
    expected: { zh: '{words} 之一', en: 'one of {words}' },
    mend: { zh: '逐个选项写明：{spelled}', en: 'say it for each option: {spelled}' },
  },
  OPTIONS_FEW: {
    message: { zh: '“{name}”只有一个选项，或者没有', en: '"{name}" has one option or none' },
    expected: { zh: '至少两个选项', en: 'at least two options' },
    mend: { zh: '补上另一个选项；本来就只有一种可能，不必设这一条', en: 'add another option; where there is only one, this entry is not needed' },
  },
  TERM_KIND: {
    message: { zh: '分不清术语“{name}”是条件还是数量', en: 'the term "{name}" could be a condition or a quantity' },
    expected: { zh: 'condition 或 quantity，二者只有一个', en: 'condition or quantity, but not both' },
    mend: { zh: '只写其中一个：是非写 condition，数量写 quantity', en: 'write only one of them: condition for yes or no, quantity for a number' },
  },
  COMPARISON_KIND: {
    message: { zh: '{what}不能用 {comparator} 比较', en: '{what} cannot be compared by {comparator}' },
    expected: { zh: '{wanted}', en: '{wanted}' },
    mend: { zh: '写成 {example} 这样的比较', en: 'compare in a way such as {example}' },
  },
  COMPARISON_MISSING: {
    message: { zh: '这里没有说与什么比较', en: 'nothing is said of what to compare with' },
    expected: { zh: '{wanted}', en: '{wanted}' },
    mend: { zh: '补上一个比较，例如 {example}', en: 'add a comparison such as {example}' },
  },
  UNIT_MISMATCH: {
    message: { zh: '单位不同，不能相加或比较：{units}', en: 'units that cannot be added or compared: {units}' },
    expected: { zh: '同一个单位', en: 'one unit' },
    mend: { zh: '核对用的是不是这几个事实，以及它们的 unit；求两个量的比，用 ratio', en: 'check that these facts are meant, and their units; the ratio of two quantities is written with "ratio"' },
  },
  DATE_MIXED: {
    message: { zh: '日期与不是日期的数不能比较或相减', en: 'a date cannot be compared or combined with a number that is no date' },
    expected: { zh: '两边都是日期：日期事实、2021-12-31 这样的日期，或 asOf（评价日）', en: 'dates on both sides: date facts, days such as 2021-12-31, or asOf (the day of the assessment)' },
    mend: { zh: '把数换成日期；要比的是相隔几天的，写 { difference: [后一日, 前一日], atMost: 天数 }', en: 'use a date in place of the number; to compare days between, write { difference: [later, earlier], atMost: days }' },
  },
  LIST_WORDS_DIFFER: {
    message: { zh: '“{weights}”与“{list}”不一定逐项对应，不能作它的权重', en: 'the entries of "{weights}" need not go with those of "{list}", so they cannot weigh them' },
    expected: { zh: '两个列表写相同的 per', en: 'two lists with the same per' },
    mend: { zh: '给两个列表事实写相同的 per，例如 per: project', en: 'give both list facts the same per, such as per: project' },
  },
  WEIGHTS_NEGATIVE: {
    message: { zh: '“{weights}”可以小于 0，不能作权重', en: '"{weights}" may fall below 0 and cannot weigh anything' },
    expected: { zh: '最小值不小于 0 的列表', en: 'a list whose minimum is at least 0' },
    mend: { zh: '删去这个事实的 min（不写是 0），或写一个不小于 0 的数', en: 'leave out the min of this fact (0 where not written), or write one of at least 0' },
  },
  WEIGHTS_OF_LIST: {
    message: { zh: '逐个写出的数量不能用 weights 加权', en: 'quantities that are written out cannot have weights' },
    expected: { zh: 'weights 只与列表事实的 mean 连用', en: 'weights only with the mean of a list fact' },
    mend: { zh: 'mean 后写列表事实的名称；权重就是几个固定的数的，写成 { sum: [{ product: [甲, 60%] }, { product: [乙, 40%] }] }', en: 'name a list fact under mean; where the weights are fixed numbers, write { sum: [{ product: [a, 60%] }, { product: [b, 40%] }] }' },
  },
  POOL_RULES_DIFFER: {
    message: { zh: '合并计算的几个比率，一件也没有时的规定不一样', en: 'the pooled rates have different rules for when there was none' },
    expected: { zh: '相同的 ifNone', en: 'the same ifNone' },
    mend: { zh: '给这几个事实写相同的 ifNone，或者都不写', en: 'give these facts the same ifNone, or none of them any' },
  },
  BARE_WITHOUT_FACT: {
    message: { zh: '只写“{method}”，没有说依据哪个事实', en: '"{method}" alone does not say which fact decides' },
    expected: { zh: 'fact: 名称，与 scoring 并列', en: 'fact: and a name, beside scoring' },
    mend: { zh: '补上 fact: 名称{or}', en: 'add fact: and a name{or}' },
  },
  FACT_NOT_BARE: {
    message: { zh: '这里的评分办法用不到 fact', en: 'the scoring here makes no use of fact' },
    expected: { zh: 'fact 只与单独的 met、judged、proportional 或 judged: { per: … } 连用', en: 'fact only with met, judged or proportional alone, or with judged: { per: … }' },
    mend: { zh: '删去 fact；要用的事实在 facts 里声明', en: 'leave it out; declare facts that are needed under facts' },
  },
  FACT_LIMITS: {
    message: { zh: '“{name}”的最小值 {min} 大于最大值 {max}', en: 'the minimum {min} of "{name}" is above its maximum {max}' },
    expected: { zh: 'min 不大于 max', en: 'min not above max' },
    mend: { zh: '核对 min 与 max（不写 min 是 0，比率不写 max 是 1）', en: 'check min and max (where not written, min is 0, and max of a rate is 1)' },
  },
  POINTS_SUM: {
    message: { zh: '“{title}”写的是 {written} 分，里面各行合计 {sum} 分', en: '"{title}" says {written} points, but what stands in it adds up to {sum}' },
    expected: { zh: '{wanted}', en: '{wanted}' },
    mend: { zh: '对照标准原文，改正这里或里面各行的 points{also}', en: 'compare with the standard, then correct the points here or of the rows{also}' },
  },
  TOTAL_SUM: {
    message: { zh: '总分写的是 {written}，各部分合计 {sum}', en: 'the total says {written}, but the indicators add up to {sum}' },
    expected: { zh: '{wanted}', en: '{wanted}' },
    mend: { zh: '对照标准原文，改正 total 或各部分的 points{also}', en: 'compare with the standard, then correct total or the points of the indicators{also}' },
  },
  COMBINE_POINTS: {
    message: { zh: '“{title}”按得分率折算，却没有写分值', en: '"{title}" awards a share of its points, but has none' },
    expected: { zh: 'combine: share 旁边写 points', en: 'points beside combine: share' },
    mend: { zh: '写上这一章节的 points', en: 'write the points of this section' },
  },
  COMBINE_ASSESSORS: {
    message: { zh: '“{title}”按得分率折算，其中的行却不由同一评价主体评分：{assessors}', en: '"{title}" awards a share of its points, but its rows are not all marked by one assessor: {assessors}' },
    expected: { zh: '其中各行由同一评价主体评分', en: 'one assessor for all rows inside' },
    mend: { zh: '把各评价主体的行分成几个章节', en: 'make a section of the rows of each assessor' },
  },
  ROUND_POINTS: {
    message: { zh: '“{title}”的分值 {points} 不是修约间隔 {to} 的整倍数，得不到满分', en: 'the points of "{title}", {points}, are no multiple of {to}, to which they are rounded' },
    expected: { zh: '{to} 的整倍数', en: 'a multiple of {to}' },
    mend: { zh: '核对分值和 round 的 to', en: 'check these points, and "to" under "round"' },
  },
  ROUND_TWICE: {
    message: { zh: '这里把修约过的得分又修约一次', en: 'this rounds points that are rounded already' },
    expected: { zh: '得分只修约一次', en: 'points that are rounded once' },
    mend: { zh: '留下其中一处：全表的 round，或这里的 round', en: 'keep one of them: "round" of the rulebook, or the one here' },
  },
  VARIANT_SUM: {
    message: { zh: '“{title}”的几种情形分值不同：{sums}', en: 'the cases of "{title}" have different points: {sums}' },
    expected: { zh: '每种情形合计相同', en: 'the same sum for each' },
    mend: { zh: '对照标准原文，改正各行的 points', en: 'compare with the standard, then correct the points of the rows' },
  },
  BAND_OPEN: {
    message: { zh: '等级“{band}”没有说什么时候算', en: 'nothing is said of when the grade "{band}" holds' },
    expected: { zh: 'from、above、upTo、below 或 when', en: 'from, above, upTo, below or when' },
    mend: { zh: '补上其中至少一个；余下的都归 otherwise', en: 'add at least one of them; what is left over belongs to otherwise' },
  },
  SHARE_SUM: {
    message: { zh: '这里写的是 {assessors} 合计 {written} 分，表里由他们评价的各行合计 {sum} 分', en: '{written} points are written here for {assessors}, but the rows that they assess add up to {sum}' },
    expected: { zh: '{wanted}', en: '{wanted}' },
    mend: { zh: '对照标准原文，改正这里的 points 或 assessors，或各行的 points 或 assessor{also}', en: 'compare with the standard, then correct points or assessors here, or points or assessor of the rows{also}' },
  },
  NOTHING_ASSESSED: {
    message: { zh: '这份评分表没有指标、等级，也没有条款', en: 'this rulebook has neither indicators nor grades nor requirements' },
    expected: { zh: 'indicators、grades 或 requirements', en: 'indicators, grades or requirements' },
    mend: { zh: '评分的写 indicators，划分等级的写 grades，逐条核对的写 requirements', en: 'write indicators to score, grades to grade, or requirements to check clauses one by one' },
  },
  REQUIREMENT_CHECK: {
    message: { zh: '条款“{id}”：{wrong}', en: 'requirement "{id}": {wrong}' },
    expected: { zh: 'modality: may 不写 check、fact；其余写其中一个', en: 'neither check nor fact for modality may, one of them otherwise' },
    mend: { zh: '{mend}', en: '{mend}' },
  },
  SURVEY_INDEX: {
    message: { zh: '问卷“{name}”有 {has}，没有 {lacks}', en: 'the survey "{name}" has {has} and no {lacks}' },
    expected: { zh: 'answers 与 index 一起写，或者都不写', en: 'answers and index together, or neither' },
    mend: { zh: '补上 {lacks}：answers 是各种回答，index 说每种回答值多少；由调查单位给出指数的，两样都删去', en: 'add {lacks}: answers are the answers, index says what each is worth; leave out both where the surveyor gives the index' },
  },
  VALUES_ORDER: {
    message: { zh: '参数“{name}”的日期没有从早到晚写：{before} 之后是 {after}', en: 'the dates of the parameter "{name}" are not written from the earliest on: {before} is followed by {after}' },
    expected: { zh: '晚于 {before} 的日期', en: 'a date after {before}' },
    mend: { zh: '按日期从早到晚排列，日期不能相同', en: 'order the values by date, no two the same' },
  },
  VALUE_OUTSIDE: {
    message: { zh: '参数“{name}”自己的规定不容许值 {value}', en: 'the parameter "{name}" does not itself allow the value {value}' },
    expected: { zh: '{wanted}', en: '{wanted}' },
    mend: { zh: '核对这个值，以及参数的 kind、min 与 max', en: 'check this value, and kind, min and max of the parameter' },
  },
  VALUE_TWICE: {
    message: { zh: '参数“{name}”既有 value 又有 values', en: 'the parameter "{name}" has both value and values' },
    expected: { zh: 'value 或 values，至多一个', en: 'value or values, at most one' },
    mend: { zh: '只有一个值的写 value，随日期变的写 values', en: 'write value for a single one, values for those that change by date' },
  },
  TOTAL_ABSENT: {
    message: { zh: '等级要看总分，可这份评分表没有 indicators，也就没有总分', en: 'the grades look at the total, but this rulebook has no indicators and so no total' },
    expected: { zh: 'grades 里写 of: 数量，或者有 indicators', en: 'of: and a quantity under grades, or indicators' },
    mend: { zh: '在 grades 里写 of: 加上要分等的数量，例如一个 amount 事实的名称', en: 'write of: under grades with the quantity to be graded, such as the name of an amount' },
  },
  MEETS_PERMITTED: {
    message: { zh: '“{id}”没有要核对的，谈不上符合', en: 'nothing is checked of "{id}", so that it is neither met nor unmet' },
    expected: { zh: '有 check 或 fact 的条款', en: 'a requirement with check or fact' },
    mend: { zh: '换一条；“可”做的事不能作为条件', en: 'use another one; what is only allowed is no condition' },
  },
  TOTAL_UNBOUNDED: {
    message: { zh: '总分的公式直接用到事实、参数或比，算出来可能没有上限或下限', en: 'the formula of the total reads facts or parameters itself or divides, so that it may have no limits' },
    expected: { zh: 'min 和 max，或者只用 awarded、available、awardedBy 与数的公式', en: 'min and max, or a formula of awarded, available, awardedBy and numbers alone' },
    mend: { zh: '补上 min 和 max；或者把给分的事实写成评分行，公式里用 { awarded: 行 }', en: 'add min and max; or give points in rows and read those with { awarded: row }' },
  },
  TOTAL_RESCALED: {
    message: { zh: '总分是公式，“{id}”的 otherwise: rescale 无从折算', en: 'the total is a formula, so that "otherwise: rescale" of "{id}" has no sum to scale up' },
    expected: { zh: '别的 otherwise，或者不写 of', en: 'another otherwise, or no of' },
    mend: { zh: '换一个 otherwise；要折算的，在公式里用 { earned: 章节 } 乘以分值', en: 'use another otherwise; to scale a section up, multiply { earned: section } by its points in the formula' },
  },
  BONUS_CAP: {
    message: { zh: '加分最多 {cap} 分，可是各加分行合计只有 {sum} 分', en: 'at most {cap} bonus points count, but the bonus rows add up to {sum}' },
    expected: { zh: '不大于 {sum} 的数', en: 'at most {sum}' },
    mend: { zh: '核对 cap 和各行的 points；没有上限的，删去 cap', en: 'check cap and the points of the rows; where nothing limits them, leave cap out' },
  },
  SCALE_TWICE: {
    message: { zh: '已经有一套等级叫“{scale}”', en: 'another scale is named "{scale}"' },
    expected: { zh: '各不相同的 scale', en: 'a different scale for each' },
    mend: { zh: '换一个名称', en: 'use another name' },
  },
  EFFECT_CHANGE: {
    message: { zh: '“{id}”没有说清对等级做什么', en: 'nothing, or more than one thing, is said of what "{id}" does to the grade' },
    expected: { zh: 'capAt、downgrade、grade 之一', en: 'one of capAt, downgrade and grade' },
    mend: { zh: '只写一个：最高到哪一等写 capAt，下降几等写 downgrade，直接定为哪一等写 grade', en: 'write one of them: capAt for the best grade left, downgrade for so many levels down, grade for the grade itself' },
  },
  EFFECT_WITHOUT_SCALE: {
    message: { zh: '没有等级，就谈不上改变等级', en: 'there are no grades that this could change' },
    expected: { zh: 'grades', en: 'grades' },
    mend: { zh: '先写 grades，或者删去 effects', en: 'write grades first, or leave effects out' },
  },
  BAND_ORDER: {
    message: { zh: '等级“{lower}”永远轮不到：够得上它的，先已归入“{upper}”', en: 'the grade "{lower}" can never be given: whatever reaches it belongs to "{upper}" before it' },
    expected: { zh: '前面各档没有占去的范围', en: 'a range that no grade before it takes' },
    mend: { zh: '各档按写的次序逐一核对：从高到低排列，界限不能相同', en: 'grades are tried in the order written: put the highest first, no two cuts the same' },
  },
} as const satisfies CodeTable;

export type CompileCode = keyof typeof CODES;
export const compileProblem = diagnosticsOf(CODES);
export const COMPILE_CODES: CodeTable = CODES;
