import type { Mutation, MutationReport } from '../../authoring/mutate/mutate.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { percentText } from './threshold.js';

/** What nothing noticed, line by line, and how much was noticed. */
export function mutationText({ rulebook, counts, failing, mutations }: MutationReport, file: string, lang: Language): string {
  const survivors = mutations.filter(({ outcome }) => outcome === 'survived');
  const all = mutations.length;
  const noticed = counts.check + counts.case;
  const [percent, sums] = [percentText(noticed, all), `${String(noticed)}/${String(all)}`];
  const head =
    lang === 'zh'
      ? `${rulebook} 察觉 ${percent}（${sums}）：检查 ${String(counts.check)}，用例 ${String(counts.case)}，没有察觉 ${String(counts.survived)}`
      : `${rulebook}: noticed ${percent} (${sums}): by the check ${String(counts.check)}, by cases ${String(counts.case)}, by nothing ${String(counts.survived)}`;
  const failed = failing.map((name) => (lang === 'zh' ? `用例“${name}”本来就不通过，没有算` : `the case "${name}" fails as it is and does not count`));
  return [...survivors.map((one) => survivorLine(one, file, lang)), ...failed, head].map((line) => `${line}\n`).join('');
}

function survivorLine({ place: { line, column }, from, to }: Mutation, file: string, lang: Language): string {
  const at = `${file}:${String(line)}:${String(column)}`;
  if (to === '') return lang === 'zh' ? `${at}  删去 ${from}，没有用例察觉` : `${at}  without ${from}: no case notices`;
  return lang === 'zh' ? `${at}  ${from} 改成 ${to}，没有用例察觉` : `${at}  ${from} made ${to}: no case notices`;
}
