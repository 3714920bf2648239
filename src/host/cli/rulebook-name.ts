import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { suggest } from '../../diagnostics/suggest.js';
import { didYouMean } from '../../evaluate/read-fact.js';
import { idsMeant, namesOfIds } from '../../plan/rulebook-names.js';
import { inputProblem } from './codes.js';
import { listed } from './command.js';

/** Which of the rulebooks a name means: its full id, or a tail of it that no other has. */
export function resolveId(name: string, ids: readonly string[]): { id: string } | { problem: Diagnostic } {
  const meant = idsMeant(name, ids);
  if (meant.length === 1) return { id: meant[0]! };
  if (meant.length > 1) return { problem: inputProblem('RULEBOOK_AMBIGUOUS', { slots: { id: name, ids: listed(meant) } }) };
  const suggestion = didYouMean(suggest(name, namesOfIds(ids)), {
    zh: '用 pingfen list 查看内置的评分表；自己的评分表写出 .yaml 文件的路径',
    en: '"pingfen list" lists the built-in rulebooks; for your own give the path of its .yaml file',
  });
  return { problem: inputProblem('RULEBOOK_UNKNOWN', { slots: { id: name, suggestion } }) };
}
