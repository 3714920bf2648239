/** A printed table with one thing wrong, and the same mended. */
export interface TableExample {
  readonly code: string;
  readonly tsv: string;
  readonly mended: string;
}

/** One for each code, in the order of the codes. */
export const TABLE_EXAMPLES: readonly TableExample[] = [
  { code: 'TABLE_COLUMN_MISSING', tsv: '评价内容\t评分标准\n垃圾日产日清\t现场核对\n', mended: '评价内容\t分值\t评分标准\n垃圾日产日清\t2\t现场核对\n' },
  { code: 'TABLE_EMPTY', tsv: '评价内容\t分值\n', mended: '评价内容\t分值\n垃圾日产日清\t2\n' },
  { code: 'TABLE_TITLE_MISSING', tsv: '评价内容\t分值\t评价主体\n\t2\t考核组\n', mended: '评价内容\t分值\t评价主体\n垃圾日产日清\t2\t考核组\n' },
  { code: 'TABLE_POINTS_MISSING', tsv: '评价内容\t分值\t评价主体\n垃圾日产日清\t\t考核组\n', mended: '评价内容\t分值\t评价主体\n垃圾日产日清\t2\t考核组\n' },
  { code: 'TABLE_POINTS_FORM', tsv: '评价内容\t分值\n垃圾日产日清\t两分\n', mended: '评价内容\t分值\n垃圾日产日清\t2\n' },
  { code: 'TABLE_SECTION_SUM', tsv: '项目\t评价内容\t分值\n环境卫生（5分）\t垃圾日产日清\t2\n\t绿化养护到位\t2\n', mended: '项目\t评价内容\t分值\n环境卫生（5分）\t垃圾日产日清\t2\n\t绿化养护到位\t3\n' },
  { code: 'TABLE_TOTAL_SUM', tsv: '评价内容\t分值\n垃圾日产日清\t2\n合计\t3\n', mended: '评价内容\t分值\n垃圾日产日清\t2\n合计\t2\n' },
  { code: 'TABLE_COLUMN_UNUSED', tsv: '评价内容\t分值\t参考\n垃圾日产日清\t2\t附录 B\n', mended: '评价内容\t分值\t备注\n垃圾日产日清\t2\t附录 B\n' },
];
