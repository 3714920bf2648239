import type { Coverage, CoverageTarget } from '../../authoring/coverage/coverage.js';
import type { Language, Words } from '../../diagnostics/diagnostic.js';
import { columns } from './columns.js';
import { percentText } from './threshold.js';

const KINDS: Readonly<Record<CoverageTarget['kind'], Words>> = {
  row: { zh: '评分行', en: 'rows' },
  grade: { zh: '等级', en: 'grades' },
  effect: { zh: '定级的特别规定', en: 'effects on grades' },
  reading: { zh: '读法选项', en: 'options of readings' },
  threshold: { zh: '界线两边', en: 'sides of thresholds' },
  edge: { zh: '恰在界上', en: 'exactly at a cut' },
  condition: { zh: '条件真假', en: 'conditions both ways' },
  branch: { zh: '分支', en: 'branches' },
  option: { zh: '选项', en: 'options of choices' },
  none: { zh: '没有发生', en: 'rates of which there was none' },
  requirement: { zh: '条款', en: 'requirements' },
  item: { zh: '负面清单', en: 'items of the negative list' },
  validity: { zh: '前提', en: 'preconditions' },
  limit: { zh: '总分与加分的界限', en: 'limits of the total and the bonus' },
  rounding: { zh: '修约', en: 'rounding' },
};

/** What no case shows, by kind and line, as compilers say it; then how much is shown. */
export function coverageText({ counts, kinds, targets, rulebook }: Coverage, file: string, lang: Language): string {
  const lines: string[] = [];
  for (const kind of Object.keys(kinds) as CoverageTarget['kind'][]) {
    const missed = targets.filter((one) => one.kind === kind && one.why !== undefined);
    if (missed.length > 0) lines.push(`${KINDS[kind][lang]}${lang === 'zh' ? '：' : ':'}`, ...missed.map((one) => missedLine(one, file, lang)), '');
  }
  const rows = Object.entries(kinds).map(([kind, { shown, all }]) => [KINDS[kind as CoverageTarget['kind']][lang], `${String(shown)}/${String(all)}`]);
  const sum = `${String(counts.shown)}/${String(counts.all)}`;
  const head = lang === 'zh' ? `${rulebook} 覆盖 ${percentText(counts.shown, counts.all)}（${sum}）` : `${rulebook}: covered ${percentText(counts.shown, counts.all)} (${sum})`;
  return [...lines, head, ...columns(rows, '  ')].map((line) => `${line}\n`).join('');
}

function missedLine({ place: { line, column }, what, why }: CoverageTarget, file: string, lang: Language): string {
  const at = `${file}:${String(line)}:${String(column)}`;
  return lang === 'zh' ? `  ${at}  ${what.zh}：${why!.zh}` : `  ${at}  ${what.en}: ${why!.en}`;
}
