import { mutationTrials, type Mutation, type MutationTrials } from '../../authoring/mutate/mutate.js';
import { CASES, loadWithCases } from './cases-input.js';
import { done, usage, wrong, type Call, type Command } from './command.js';
import { mutationText } from './mutate-text.js';
import { problemsIn } from './problem.js';
import { example } from './rulebook-operand.js';
import { isBelow, THRESHOLD, thresholdOf } from './threshold.js';

/** How many changes between one line of progress and the next. */
const EVERY = 50;

export const mutate: Command = {
  name: 'mutate',
  summary: { zh: '把评分表改错一处，看用例能不能察觉', en: 'make one small mistake after another in a rulebook, and see whether its cases notice' },
  about: [
    {
      zh: '每次只改一处：数加减一步，atLeast 与 above 互换，读法换默认选项，用词换一个，all 与 any 互换，删去 not。改后检查不通过，或有用例结果不同，就算察觉。没有察觉的一行一处，说明那里缺用例。',
      en: 'One place at a time: a number one step up or down, atLeast made above, another default of a reading, another word, all made any, not left out. It is noticed where the check refuses it or a case comes out otherwise. What nobody notices stands on a line of its own, and shows that a case is missing there.',
    },
    { zh: '文件不会改动。一定得分相同的改法不算。', en: 'No file is changed. Changes that surely score alike do not count.' },
  ],
  operands: [
    {
      name: { zh: '文件', en: 'FILE' },
      words: { zh: '评分表的 .yaml 文件', en: 'the .yaml file of a rulebook' },
      mend: { zh: '写出评分表文件，例如 pingfen mutate mine.yaml', en: 'give a rulebook file, such as pingfen mutate mine.yaml' },
    },
  ],
  options: [
    CASES,
    THRESHOLD,
    {
      name: 'format',
      value: { zh: 'text|json', en: 'text|json' },
      choices: ['text', 'json'],
      jsonValue: 'json',
      words: { zh: '结果的形式，默认 text；--json 同 --format json', en: 'the form of the result, text by default; --json is --format json' },
    },
  ],
  examples: [
    example('pingfen mutate mine.yaml', '用旁边的 mine.cases.yaml', 'with mine.cases.yaml beside it'),
    example('pingfen mutate mine.yaml --threshold 95', '察觉不到 95% 就以 1 退出', 'end with 1 where less than 95 % is noticed'),
  ],
  run: async (call) => {
    const threshold = thresholdOf(call.options);
    if ('diagnostics' in threshold) return usage(threshold.diagnostics);
    const [path] = call.operands as readonly [string];
    const both = await loadWithCases(path, call);
    if (!both.ok) return wrong(both.problems);
    const trials = mutationTrials(both.value.rulebook, both.value.cases);
    if (!trials.ok) return wrong(problemsIn(trials.diagnostics));
    const report = trials.value.report(await tryAll(trials.value, call));
    const { check, case: byCase } = report.counts;
    const failed = isBelow(threshold.value, check + byCase, report.mutations.length);
    return done({ text: mutationText(report, path, call.lang), data: report, ...(failed ? { failed } : {}) });
  },
};

async function tryAll({ changes, tryOne }: MutationTrials, call: Call): Promise<readonly Mutation[]> {
  const mutations: Mutation[] = [];
  const all = String(changes.length);
  for (const [index, change] of changes.entries()) {
    const mutation = tryOne(change);
    if (mutation !== undefined) mutations.push(mutation);
    if ((index + 1) % EVERY !== 0) continue;
    const survived = String(mutations.filter(({ outcome }) => outcome === 'survived').length);
    await call.note({ zh: `已试 ${String(index + 1)}/${all} 处，没有察觉的 ${survived} 处`, en: `tried ${String(index + 1)} of ${all}, ${survived} not noticed` });
  }
  return mutations;
}
