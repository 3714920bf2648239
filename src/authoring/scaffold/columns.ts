import type { TableLine } from './cells.js';

/** What a column holds. `level`: the section that a row stands in; `title`: what is assessed. */
export type ColumnUse = 'id' | 'level' | 'title' | 'points' | 'sectionPoints' | 'assessor' | 'criteria' | 'clause' | 'note' | 'kind' | 'unused';

export interface Column {
  readonly use: ColumnUse;
  readonly heading: string;
}

/** Headings, the first that fits. A text column is a title or a level, which its place tells. */
const HEADINGS: readonly (readonly [use: ColumnUse | 'text', heading: RegExp])[] = [
  ['id', /^(?:行|序号|编号|项号|no|id|#)$/],
  ['points', /^(?:(?:标准|基准|基本|设定)?分值|标准分|基准分|满分|分数|分|(?:max)?(?:points?|scores?|marks?))$/],
  ['note', /^(?:备注|注|说明|notes?|remarks?)$/],
  ['clause', /^(?:条款|条文|对应条款|依据条款|clauses?)$/],
  ['assessor', /(?:主体|责任单位|责任部门|牵头单位|考核单位|评价单位)$|^(?:assessor|assessedby)$/],
  ['criteria', /(?:标准|办法|细则|方法|计分|计算公式)$|^(?:criteria|scoring|method)$/],
  ['kind', /类型$|^(?:kind|type)$/],
  ['text', /指标|内容|项目|类别|要素|维度|要求|要点|事项|^(?:level\d?|section|category|items?|indicators?|title|content)$/],
];

/** The columns of a line of headings, or `undefined` where it is none: what is assessed or its points is named, and one more. */
export function columnsOf({ cells }: TableLine): readonly Column[] | undefined {
  const uses = cells.map(useOf);
  const title = uses.lastIndexOf('text');
  const points = uses.lastIndexOf('points');
  if (title < 0 && points < 0) return undefined;
  const columns = uses.map((use, index) => ({ use: use === 'text' ? (index === title ? 'title' : 'level') : use === 'points' && index !== points ? 'sectionPoints' : use, heading: cells[index]! }) as const);
  return columns.filter(({ use }) => use !== 'unused').length < 2 ? undefined : columns;
}

function useOf(heading: string): ColumnUse | 'text' {
  const plain = heading.replace(/[\s.．]|[（(].*[）)]$/g, '').toLowerCase();
  return HEADINGS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'unused';
}
