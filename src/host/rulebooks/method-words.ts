import { readingOf } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import type { Phrase, Say } from '../../plan/table.js';

/** How a row is scored, in a few words, by the phrase that explains it. */
const METHODS: Readonly<Record<string, string>> = {
  met: '是否',
  reach: '达到得满分',
  reachLinear: '达到得满分，未达到按比例',
  proportional: '按比例',
  judged: '评分',
  checklistAll: '逐项核对，齐全才得分',
  checklistAny: '逐项核对，有一项即得分',
  checklistEach: '逐项核对，每项一份',
  parts: '分几部分',
  deduct: '每处扣分',
  steps: '分档',
  ladder: '按状态',
  accrue: '每项加分',
  shortfall: '低于目标扣分',
  zeroWhen: '有此情形不得分',
};

/** How a row is scored under the default readings, with what other options make of it in brackets. */
export function methodWords(plan: Plan, say: Say): string {
  if (!('op' in say)) return phraseWords(plan, say);
  if (say.op === 'when') return joined([...say.cases.map((one) => methodWords(plan, one.use)), methodWords(plan, say.otherwise)]);
  const options = Object.entries(say.options).map(([option, use]) => [option, methodWords(plan, use)] as const);
  if (new Set(options.map(([, words]) => words)).size === 1) return options[0]![1];
  if (say.op === 'choice') return joined(options.map(([, words]) => words));
  const usual = readingOf(plan, say.reading).default;
  const others = options.filter(([option]) => option !== usual).map(([option, words]) => `${option} ${words}`);
  return `${say.options[usual] === undefined ? '' : methodWords(plan, say.options[usual])}（读法 ${say.reading}：${others.join('；')}）`;
}

function phraseWords(plan: Plan, { phrase, parts = [] }: Phrase): string {
  const words = METHODS[phrase] ?? phrase;
  return parts.length === 0 ? words : `${words}：${parts.map((part) => `${part.title} ${part.points} 分，${methodWords(plan, part.say)}`).join('；')}`;
}

function joined(words: readonly string[]): string {
  return [...new Set(words)].join('，或');
}
