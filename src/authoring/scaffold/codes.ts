import { diagnosticsOf, type CodeTable } from '../../diagnostics/codes.js';

const COLUMNS = { zh: '例如 一级指标、二级指标、评价内容、分值、评价主体、评分标准', en: 'such as section, item, points, assessor, criteria' };

/** What can be wrong with a printed table that a rulebook is begun from. */
const CODES = {
  TABLE_COLUMN_MISSING: {
    message: { zh: '表里没有{column}这一列', en: 'the table has no column of {column}' },
    expected: { zh: `一行表头，${COLUMNS.zh}`, en: `a line of headings, ${COLUMNS.en}` },
    mend: { zh: '补上表头；列之间用制表符（Tab）隔开，可从电子表格直接复制', en: 'add the headings; columns are separated by tabs, as when copied from a spreadsheet' },
  },
  TABLE_EMPTY: {
    message: { zh: '表头下面没有一行内容', en: 'there is nothing below the headings' },
    mend: { zh: '把表的各行也复制过来', en: 'copy the rows of the table too' },
  },
  TABLE_TITLE_MISSING: {
    message: { zh: '这一行没有写评价什么', en: 'this row does not say what is assessed' },
    mend: { zh: '补上评价内容；空行、小计行删去', en: 'add what is assessed; leave out empty rows and subtotals' },
  },
  TABLE_POINTS_MISSING: {
    message: { zh: '“{title}”没有分值', en: '"{title}" has no points' },
    mend: { zh: '补上这一行的分值；几行合并成一格的，各行分别写', en: 'add the points of this row; write them on each row where one cell spans several' },
  },
  TABLE_POINTS_FORM: {
    message: { zh: '“{title}”的分值不是数', en: 'the points of "{title}" are no number' },
    expected: { zh: '大于 0 的数，例如 2 或 1.5；扣分的写成 -5 或 -5~-20', en: 'a number above 0 such as 2 or 1.5; -5 or -5~-20 for points that are taken off' },
    mend: { zh: '照原文改正', en: 'correct it from the standard' },
  },
  TABLE_SECTION_SUM: {
    severity: 'warning',
    message: { zh: '“{title}”印的是 {points} 分，各行（第 {lines} 行）合计 {sum} 分', en: '"{title}" is printed with {points} points, its rows (lines {lines}) add up to {sum}' },
    mend: { zh: '对照原文；评分表照各行写成，没有写 {points}，在那里注了“待核对”', en: 'compare with the standard; the rulebook follows the rows and leaves {points} out, with a remark there' },
  },
  TABLE_TOTAL_SUM: {
    severity: 'warning',
    message: { zh: '印的总分是 {points} 分，各行合计 {sum} 分', en: 'the printed total is {points}, the rows add up to {sum}' },
    mend: { zh: '对照原文；评分表没有写总分，在那里注了“待核对”', en: 'compare with the standard; the rulebook leaves the total out, with a remark there' },
  },
  TABLE_COLUMN_UNUSED: {
    severity: 'warning',
    message: { zh: '“{column}”这一列没有用上', en: 'the column "{column}" was not used' },
    mend: { zh: '要用的话改成认得的表头（例如 备注、条款），不要的话删去', en: 'give it a heading that is known (such as note or clause), or leave it out' },
  },
} as const satisfies CodeTable;

export type TableCode = keyof typeof CODES;
export const tableProblem = diagnosticsOf(CODES);
export const TABLE_CODES: CodeTable = CODES;
