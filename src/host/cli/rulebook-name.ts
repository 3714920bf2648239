import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { suggest } from '../../diagnostics/suggest.js';
import { didYouMean } from '../../evaluate/read-fact.js';
import { inputProblem } from './codes.js';
import { listed } from './command.js';

/** Which of the rulebooks a name means: its full id, or a tail of it that no other has. */
export function resolveId(name: string, ids: readonly string[]): { id: string } | { problem: Diagnostic } {
  if (ids.includes(name)) return { id: name };
  const meant = ids.filter((id) => tailsOf(id).includes(name));
  if (meant.length === 1) return { id: meant[0]! };
  if (meant.length > 1) return { problem: inputProblem('RULEBOOK_AMBIGUOUS', { slots: { id: name, ids: listed(meant) } }) };
  const near = suggest(name, [...ids.map((id) => shortName(id, ids)), ...ids.flatMap((id) => [id, ...tailsOf(id)])]);
  const suggestion = didYouMean(near, {
    zh: '用 pingfen list 查看内置的评分表；自己的评分表写出 .yaml 文件的路径',
    en: '"pingfen list" lists the built-in rulebooks; for your own give the path of its .yaml file',
  });
  return { problem: inputProblem('RULEBOOK_UNKNOWN', { slots: { id: name, suggestion } }) };
}

/** The shortest name of at least two parts that means this id alone: `weihai/estate`. */
export function shortName(id: string, ids: readonly string[]): string {
  const [table, ...tails] = tailsOf(id);
  const unique = (tail: string): boolean => ids.every((other) => other === id || !tailsOf(other).includes(tail));
  return tails.find(unique) ?? (table !== undefined && unique(table) ? table : id);
}

/** `estate`, `weihai/estate`, `weihai-db3710/estate`, … without the id itself. */
function tailsOf(id: string): readonly string[] {
  const [folder = '', table = ''] = id.split('/');
  const words = folder.split('-');
  return [table, ...words.slice(1).map((_, index) => `${words.slice(0, index + 1).join('-')}/${table}`)];
}
