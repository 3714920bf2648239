import { diagnosticsOf, type CodeTable } from '../diagnostics/codes.js';

/** What only the whole rulebook shows to be wrong. */
const CODES = {
  NAME_UNKNOWN: {
    message: { zh: '没有名为“{name}”的{kind}', en: 'there is no {kind} named "{name}"' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  NAME_KIND: {
    message: { zh: '“{name}”是{kind}，这里要{wanted}', en: '"{name}" is {kind}, but {wanted} is needed here' },
    expected: { zh: '{wanted}', en: '{wanted}' },
    mend: { zh: '换一个名称，或加上比较，例如 { of: {name}, atLeast: … }', en: 'use another name, or add a comparison such as { of: {name}, atLeast: … }' },
  },
  NAME_TWICE: {
    message: { zh: '名称“{name}”用了两次：{kind}和{other}', en: 'the name "{name}" is used twice: for {kind} and {other}' },
    mend: { zh: '给其中一个换名', en: 'rename one of them' },
  },
  NAME_CIRCLE: {
    message: { zh: '名称互相依赖成了一圈：{circle}', en: 'names depend on each other in a circle: {circle}' },
    mend: { zh: '断开其中一处', en: 'cut the circle in one place' },
  },
  NAME_UNUSED: {
    message: { zh: '{kind}“{name}”没有用到', en: '{kind} "{name}" is not used' },
    mend: { zh: '在评分行、校验或等级里用它，或者删去', en: 'use it in a row, a check or a grade, or leave it out' },
  },
  NAME_RESERVED: {
    message: { zh: '“{name}”是语言自己的词，不能作名称', en: '"{name}" is a word of the language and cannot be a name' },
    mend: { zh: '换一个名称', en: 'use another name' },
  },
  WORD_MISPLACED: {
    message: { zh: '“{name}”不能用在这里', en: '"{name}" cannot stand here' },
    expected: { zh: '{where}', en: '{where}' },
    mend: { zh: '换成数、名称或运算', en: 'use a number, a name or an operation' },
  },
  OPTION_MISSING: {
    message: { zh: '“{name}”的选项没有写全，缺 {missing}', en: 'not every option of "{name}" is named: {missing} missing' },
    expected: { zh: '{options}，每个一次', en: '{options}, each once' },
    mend: { zh: '补上 {missing}', en: 'add {missing}' },
  },
  OPTION_UNKNOWN: {
    message: { zh: '“{name}”没有选项“{option}”', en: '"{name}" has no option "{option}"' },
    expected: { zh: '{options}', en: '{options}' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  OPTIONS_FEW: {
    message: { zh: '“{name}”至少要有两个选项', en: '"{name}" needs at least two options' },
    mend: { zh: '补上另一个选项；只有一种可能就不必写', en: 'add another option; where there is only one there is nothing to choose' },
  },
  TERM_KIND: {
    message: { zh: '术语“{name}”要写 condition 或 quantity，二者居一', en: 'the term "{name}" needs either condition or quantity' },
    mend: { zh: '是非写 condition，数量写 quantity', en: 'condition for yes or no, quantity for a number' },
  },
  COMPARISON_KIND: {
    message: { zh: '{kind}“{name}”不能这样比较', en: '{kind} "{name}" cannot be compared in this way' },
    expected: { zh: '{wanted}', en: '{wanted}' },
    mend: { zh: '改成{wanted}', en: 'write {wanted}' },
  },
  COMPARISON_MISSING: {
    message: { zh: '条件里没有比较', en: 'the condition compares nothing' },
    expected: { zh: 'atLeast、atMost、above、below、is 或 oneOf', en: 'atLeast, atMost, above, below, is or oneOf' },
    mend: { zh: '补上一个比较，例如 atLeast: 60%', en: 'add a comparison such as atLeast: 60%' },
  },
  UNIT_MISMATCH: {
    message: { zh: '单位不同：{units}', en: 'different units: {units}' },
    expected: { zh: '同一单位', en: 'one unit' },
    mend: { zh: '核对事实和单位；两个量之比写 ratio', en: 'check the facts and their units; a ratio of two quantities is "ratio"' },
  },
  POOL_RULES_DIFFER: {
    message: { zh: '合并计算的各比率，对“一件也没有”的规定不一致', en: 'the pooled rates have different rules for "none"' },
    expected: { zh: '相同的 ifNone', en: 'the same ifNone' },
    mend: { zh: '统一各事实的 ifNone', en: 'give the facts the same ifNone' },
  },
  BARE_WITHOUT_FACT: {
    message: { zh: '只写“{method}”时，要用 fact 给本行的事实起名', en: 'a bare "{method}" needs fact: to name the fact of the row' },
    mend: { zh: '补上 fact: …，或写成 { {method}: … }', en: 'add fact: …, or write { {method}: … }' },
  },
  FACT_NOT_BARE: {
    message: { zh: 'fact 只能与单独的 met、judged、proportional 连用', en: 'fact: goes only with a bare met, judged or proportional' },
    mend: { zh: '删去 fact，在 facts 里声明', en: 'leave it out and declare the fact under facts' },
  },
  FACT_LIMITS: {
    message: { zh: '事实“{name}”的最小值大于最大值', en: 'the minimum of "{name}" is above its maximum' },
    mend: { zh: '核对 min 与 max', en: 'check min and max' },
  },
  POINTS_SUM: {
    message: { zh: '“{title}”写的是 {written} 分，各行合计 {sum} 分', en: '"{title}" says {written} points, its rows add up to {sum}' },
    expected: { zh: '{sum}', en: '{sum}' },
    mend: { zh: '核对本节与各行的分值', en: 'check the points of the section and its rows' },
  },
  TOTAL_SUM: {
    message: { zh: '总分写的是 {written}，各节合计 {sum}', en: 'the total says {written}, the sections add up to {sum}' },
    expected: { zh: '{sum}', en: '{sum}' },
    mend: { zh: '核对总分与各节的分值', en: 'check the total and the points of the sections' },
  },
  VARIANT_SUM: {
    message: { zh: '“{title}”的几种情形分值不同：{sums}', en: 'the variants of "{title}" have different points: {sums}' },
    expected: { zh: '每种情形合计相同', en: 'the same sum for each' },
    mend: { zh: '核对各行的分值', en: 'check the points of the rows' },
  },
  BAND_ORDER: {
    message: { zh: '等级下限没有从高到低：{upper} 之后是 {lower}', en: 'the cuts do not fall: {upper} is followed by {lower}' },
    expected: { zh: '每一档低于上一档', en: 'each cut below the one before it' },
    mend: { zh: '从最高档写起', en: 'write the highest first' },
  },
} as const satisfies CodeTable;

export type CompileCode = keyof typeof CODES;
export const compileProblem = diagnosticsOf(CODES);
export const COMPILE_CODES: CodeTable = CODES;
