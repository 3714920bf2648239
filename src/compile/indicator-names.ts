import type { Path } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import type { RulebookDocument } from '../rulebook/document.js';
import type { IndicatorDocument } from '../rulebook/document-table.js';
import { didYouMean } from '../rulebook/words.js';
import type { Context } from './names.js';
import { blocksOf, indicatorsOf } from './row-facts.js';

/** Reports an id that no section or row has. */
export function findIndicator(context: Context, id: string, path: Path): void {
  const known = indicatorsOf(context.document).flatMap(({ indicator }) => indicator.id ?? []);
  if (known.includes(id)) return;
  const suggestion = didYouMean(suggest(id, known), { zh: '给要说的章节或评分行写上这个 id', en: 'give this id to the section or row that is meant' });
  context.report('NAME_UNKNOWN', path, { found: id, slots: { name: id, kind: { zh: '章节或评分行', en: 'section or row' }, suggestion } });
}

/** Reports an assessor who marks no row. */
export function findAssessor(context: Context, name: string, path: Path): void {
  const known = [...new Set((context.document.indicators ?? []).flatMap((one) => assessorsOf(one, undefined)))];
  if (known.includes(name)) return;
  const suggestion = didYouMean(suggest(name, known), { zh: '在由其评分的行或章节里写上 assessor', en: 'name it as the assessor of a row or section' });
  context.report('NAME_UNKNOWN', path, { found: name, slots: { name, kind: { zh: '评价主体', en: 'assessor' }, suggestion } });
}

/** The assessors of rows, which are handed down by sections. */
function assessorsOf(indicator: IndicatorDocument, above: string | undefined): readonly string[] {
  const own = indicator.assessor ?? above;
  if (!('scoring' in indicator)) return blocksOf(indicator.indicators).flatMap(({ list }) => list.flatMap((one) => assessorsOf(one, own)));
  return own === undefined ? [] : [own];
}

const POINTS_WORDS = ['awarded', 'available', 'earned', 'awardedBy'];

/** Whether what is written reads points, itself or by a term. */
export function readsPointsAsWritten({ terms = {} }: RulebookDocument, written: unknown): boolean {
  const seen = new Set<string>();
  const reads = (node: unknown): boolean => {
    if (typeof node === 'string') {
      if (seen.has(node) || !Object.hasOwn(terms, node)) return false;
      seen.add(node);
      return reads(terms[node]!.condition) || reads(terms[node]!.quantity);
    }
    if (typeof node !== 'object' || node === null) return false;
    return POINTS_WORDS.some((word) => Object.hasOwn(node, word)) || Object.values(node).some(reads);
  };
  return reads(written);
}
