import type { Plan } from '../../plan/plan.js';
import { factOf, termOf } from '../../plan/lookup.js';
import { openPhrasesIn, type Closer } from '../text/phrases.js';
import type { LintRule, LintSubject } from './rule.js';

const NAMES: Readonly<Record<Closer, { readonly zh: string; readonly en: string }>> = {
  reading: { zh: '读法', en: 'a reading' },
  parameter: { zh: '参数', en: 'a parameter' },
  judged: { zh: 'judged', en: 'judged' },
  survey: { zh: '满意度调查的问题（surveys）', en: 'a question of a survey' },
  deduct: { zh: 'deduct', en: 'deduct' },
  shortfall: { zh: 'shortfall', en: 'shortfall' },
  proportional: { zh: 'proportional', en: 'proportional' },
  reach: { zh: 'reach', en: 'reach' },
  steps: { zh: 'steps', en: 'steps' },
};

/** 定期, 左右, 每低 1%扣: words that leave something open, in a row that does not say how it is decided. */
export const openPhrase: LintRule = {
  id: 'open-phrase',
  severity: 'info',
  title: { zh: '原文留有余地的词，表里没有写明怎样定', en: 'words that leave something open, in a row that does not say how it is decided' },
  reason: {
    zh: '“定期”“左右”“满意度”“数量”这些词，原文没有说到底；两个人照着评，会得出两个分。写成读法或参数，或由评价主体评分，就看得见是谁、按什么定的。',
    en: 'Words such as 定期 (regularly), 左右 (about), 满意度 (satisfaction) or 数量 (number) do not say all; two people come to two scores. A reading, a parameter or a mark of the assessor shows who decides, and by what.',
  },
  bad: `indicators:
  - { id: A-1, title: 定期走访居民, points: 2, fact: visited, scoring: met }
`,
  good: `indicators:
  - { id: A-1, title: 定期走访居民, points: 2, fact: visitsMark, scoring: judged }
`,
  check: ({ plan, pathOf }) =>
    plan.indicators.flatMap((row) => {
      if (row.scoring === undefined) return [];
      const { id, title, quote } = row;
      const closers = closersIn(plan, pathOf, [row.scoring.say, row.appliesWhen]);
      return openPhrasesIn(quote === undefined ? title : `${title}｜${quote}`)
        .filter(({ closedBy }) => !closedBy.some((closer) => closers.has(closer)))
        .map(({ word, open, closedBy }) => ({
          path: [...pathOf(row)!, 'scoring'],
          at: 'key' as const,
          message: { zh: `${id} 的“${word}”没有定下来：${open.zh}`, en: `"${word}" of ${id} is left open: ${open.en}` },
          mend: { zh: `用其中之一写明：${closedBy.map((one) => NAMES[one].zh).join('、')}`, en: `say it with one of these: ${closedBy.map((one) => NAMES[one].en).join(', ')}` },
        }));
    }),
};

const PHRASES: readonly (readonly [beginning: string, closer: Closer])[] = [
  ['judged', 'judged'],
  ['deduct', 'deduct'],
  ['shortfall', 'shortfall'],
  ['proportional', 'proportional'],
  ['reach', 'reach'],
  ['steps', 'steps'],
];

/** What a row reads and how it is scored, in all of its readings. */
function closersIn(plan: Plan, pathOf: LintSubject['pathOf'], node: unknown): ReadonlySet<Closer> {
  const found = new Set<Closer>();
  const walk = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return;
    const { op, phrase = '', fact, term } = inner as Readonly<Partial<Record<'op' | 'phrase' | 'fact' | 'term', string>>>;
    if (op === 'reading' || op === 'parameter') found.add(op);
    for (const [beginning, closer] of PHRASES) if (phrase.startsWith(beginning)) found.add(closer);
    if (op === 'fact' && pathOf(factOf(plan, fact!))?.[0] === 'surveys') found.add('survey');
    if (term !== undefined) walk(termOf(plan, term));
    Object.values(inner).forEach(walk);
  };
  walk(node);
  return found;
}
