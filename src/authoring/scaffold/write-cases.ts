import type { Given } from './guess.js';

/** A case: what is given, and the total that comes out. */
export interface ScaffoldCase {
  readonly name: string;
  readonly facts: readonly Given[];
  readonly parameters: readonly Given[];
  readonly total: string;
}

/** A file of cases as YAML. */
export function casesText(id: string, cases: readonly ScaffoldCase[]): string {
  const texts = cases.map(({ name, facts, parameters, total }) => [`  - name: ${name}\n`, mapText('facts', facts), mapText('parameters', parameters), `    expect: { total: ${total} }   # 待核对\n`].join(''));
  return [
    '# 由 pingfen new 写成：总分是按猜的评分办法算出来的，照原文核对后删去“待核对”。再补上每行的部分得分和各条界线。\n',
    `format: 1\nrulebook: ${id}\n\ncases:\n`,
    ...texts,
  ].join('');
}

function mapText(key: string, entries: readonly Given[]): string {
  return entries.length === 0 ? '' : `    ${key}:\n${entries.map(([id, value]) => `      ${id}: ${typeof value === 'object' ? `[${value.join(', ')}]` : String(value)}\n`).join('')}`;
}
