import { diagnosticsOf, type CodeTable } from '../../diagnostics/codes.js';

/** What can be wrong with columns, beside what can be wrong with the facts of a row. */
const CODES = {
  COLUMNS_NOT_OBJECT: {
    message: { zh: '数据列应是一个普通对象', en: 'the columns are not a plain object' },
    expected: { zh: '{ 事实编号: 数据列, … }', en: '{ factId: column, … }' },
    mend: { zh: '写成“事实编号: 数据列”的对象', en: 'give an object of fact id and column' },
  },
  COLUMN_UNKNOWN: {
    message: { zh: '这个评分表里没有事实“{id}”', en: 'this rulebook has no fact "{id}"' },
    expected: { zh: '评分表里声明的事实', en: 'a fact that the rulebook declares' },
    mend: { zh: '{suggestion}', en: '{suggestion}' },
  },
  COLUMN_FORM: {
    message: { zh: '“{label}”的数据列不是这一类事实的写法', en: 'the column of "{label}" is not of a form for this kind of fact' },
    expected: { zh: '{forms}', en: '{forms}' },
    mend: { zh: '改成上面的一种写法；都不知道就不写这一列', en: 'give one of the forms above; leave the column out where nothing is known' },
  },
  COLUMN_LENGTH: {
    message: { zh: '“{label}”的数据列有 {count} 行，前面的数据列有 {rows} 行', en: 'the column of "{label}" has {count} rows, the columns before it have {rows}' },
    expected: { zh: '{rows} 行', en: '{rows} rows' },
    mend: { zh: '核对各列，每一行都要有值；不知道的写上表示不知道的值', en: 'check the columns: each has a value for every row, or what stands for not known' },
  },
  COLUMN_OFFSETS: {
    message: { zh: '“{label}”的 offsets 与 values 对不上', en: 'the offsets of "{label}" do not fit its values' },
    expected: { zh: '从 0 开始、不减小、最后一个等于 values 的个数', en: 'from 0, never falling, the last one the number of values' },
    mend: { zh: '每一行写它的第一个值的位置，最后再写值的个数', en: 'give for each row where its entries begin, and at the end the number of values' },
  },
} as const satisfies CodeTable;

export const problem = diagnosticsOf(CODES);
export const BATCH_CODES: CodeTable = CODES;
