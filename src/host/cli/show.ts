import { done, wrong, type Command } from './command.js';
import { loadRulebook } from './rulebook-input.js';
import { example, OUT, RULEBOOK } from './rulebook-operand.js';
import { tableData } from './table-data.js';
import { tableText } from './table-text.js';

export const show: Command = {
  name: 'show',
  summary: { zh: '显示一张评分表：指标、分值、负面清单、条款、读法、参数、定级', en: 'show a rulebook: its rows, points, negative list, requirements, readings, parameters and grades' },
  operands: [RULEBOOK],
  options: [OUT],
  examples: [
    example('pingfen show weihai/estate', '看内置的评分表', 'show a built-in rulebook'),
    example('pingfen show mine.yaml --json', '把自己的评分表交给程序', 'give a rulebook of your own to a program'),
  ],
  run: async (call) => {
    const rulebook = await loadRulebook(call.operands[0]!, call);
    if (!rulebook.ok) return wrong(rulebook.problems);
    const { value: plan, warnings } = rulebook;
    return done({ text: tableText(plan, call.lang), data: tableData(plan), warnings });
  },
};
