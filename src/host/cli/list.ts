import type { Language } from '../../diagnostics/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import { columns } from './columns.js';
import { done, type Command } from './command.js';
import { builtIn, builtInIds } from './rulebook-input.js';
import { shortName } from '../../plan/rulebook-names.js';
import { example } from './rulebook-operand.js';
import { nameText, placeText } from './standard-text.js';

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

const WORDS = {
  zh: { edition: (text: string) => `版本 ${text}`, full: (id: string) => `完整的编号如 ${id}；--json 列出全部。` },
  en: { edition: (text: string) => `edition ${text}`, full: (id: string) => `A full id is such as ${id}; --json lists them all.` },
} as const;

/** The rulebooks below the standard that they are taken from, a line each. */
function listText(plans: readonly Plan[], ids: readonly string[], lang: Language): string {
  const words = WORDS[lang];
  const cells = ({ id, title, standard, edition }: Plan): readonly string[] => [shortName(id, ids), words.edition(edition), title, placeText(standard, lang)];
  const lines = columns(plans.map(cells), '  ');
  const blocks = new Map<string, string[]>();
  plans.forEach(({ standard }, index) => {
    const name = nameText(standard);
    blocks.set(name, [...(blocks.get(name) ?? [name]), lines[index]!]);
  });
  return [...blocks.values(), [words.full(ids[0]!)]].map((block) => block.map((line) => `${line}\n`).join('')).join('\n');
}
