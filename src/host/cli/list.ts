import type { Language } from '../../diagnostics/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import { done, type Command } from './command.js';
import { builtIn, builtInIds } from './rulebook-input.js';
import { shortName } from './rulebook-name.js';
import { example } from './rulebook-operand.js';
import { standardText } from './standard-text.js';

export const list: Command = {
  name: 'list',
  summary: { zh: '列出内置的评分表', en: 'list the built-in rulebooks' },
  operands: [],
  options: [],
  examples: [example('pingfen list', '有哪些评分表', 'which rulebooks there are')],
  run: ({ lang }) => {
    const ids = builtInIds();
    const plans = ids.map(builtIn);
    const data = plans.map(({ id, edition, title, entity, standard }) => ({ id, edition, title, entity, standard }));
    return Promise.resolve(done({ text: listText(plans, ids, lang), data }));
  },
};

function listText(plans: readonly Plan[], ids: readonly string[], lang: Language): string {
  const entries = plans.map((plan) => {
    const short = shortName(plan.id, ids);
    return lang === 'zh'
      ? `${plan.id}（简写 ${short}）\n  ${plan.title}\n  ${standardText(plan.standard, lang)}\n  版本 ${plan.edition}\n`
      : `${plan.id} (short: ${short})\n  ${plan.title}\n  ${standardText(plan.standard, lang)}\n  edition ${plan.edition}\n`;
  });
  return entries.join('\n');
}
