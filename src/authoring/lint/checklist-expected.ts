import type { Path } from '../../diagnostics/diagnostic.js';
import type { PlanIndicator } from '../../plan/table.js';
import { numbersIn } from '../text/numbers.js';
import { literalsIn } from './literals.js';
import type { LintRule } from './rule.js';

/** 七有, 三公开三透明三报告: so many things of which each can be there or not. */
export const checklistExpected: LintRule = {
  id: 'checklist-expected',
  severity: 'warning',
  title: { zh: '“七有”一类的列举没有逐项核对，或项数不对', en: 'a list such as 七有 that is not checked item by item, or with another number of items' },
  reason: {
    zh: '“七有”是七件事，“三公开三透明三报告”是九件事。只问一个“是”或“否”，缺了哪一项就看不出来，也没法按读法给部分分；项数与字面不符，多半是漏了或多了一项。',
    en: '七有 is seven things, 三公开三透明三报告 is nine. One yes or no cannot tell which is missing, and no reading can give points for the others; another number of items is most likely one forgotten or one too many.',
  },
  bad: `indicators:
  - { id: A-1, title: 议事厅达到有党旗、有标识、有记录“三有”标准, points: 3, fact: threeThings, scoring: met }
`,
  good: `indicators:
  - id: A-1
    title: 议事厅达到有党旗、有标识、有记录“三有”标准
    points: 3
    scoring: { checklist: { award: each, items: { flag: 党旗, sign: 标识, records: 记录 } } }
`,
  check: ({ plan, pathOf, rulebook }) =>
    plan.indicators.flatMap((row) => {
      const list = row.scoring === undefined ? undefined : listIn(row);
      if (list === undefined) return [];
      const path = pathOf(row)!;
      const counts = itemCounts(valueAt(rulebook.document, [...path, 'scoring']));
      const [said, items] = [String(list.items), counts.map(String)];
      // So many of them may be counted as well.
      if ([...items, ...literalsIn(plan, row.scoring!.say, () => 'all').map(({ value }) => value)].includes(said)) return [];
      return [
        {
          path: [...path, 'scoring'],
          at: 'key',
          message:
            counts.length === 0
              ? { zh: `${row.id} 的“${list.word}”是 ${said} 项，没有逐项核对`, en: `"${list.word}" of ${row.id} is ${said} things, which are not checked one by one` }
              : { zh: `${row.id} 的“${list.word}”是 ${said} 项，核对的是 ${items.join('、')} 项`, en: `"${list.word}" of ${row.id} is ${said} things, and ${items.join(', ')} are checked` },
          mend: { zh: `用 checklist（或 parts）写出 ${said} 项；缺项怎样给分，用 award 或一个读法写明`, en: `write ${said} items with checklist (or parts), and say with award or a reading what a missing one costs` },
        },
      ];
    }),
};

const QUOTED = /[“"「]((?:[两二三四五六七八九十]+(?![星级位])\p{Script=Han}{1,2})+)[”"」]/u;
const GROUP = /[两二三四五六七八九十]+/g;

function listIn({ title, quote = '' }: PlanIndicator): { readonly word: string; readonly items: number } | undefined {
  const word = QUOTED.exec(`${title}｜${quote}`)?.[1];
  if (word === undefined) return undefined;
  const groups = [...word.matchAll(GROUP)].map(([numeral]) => Number(numbersIn(numeral)[0]));
  return { word, items: groups.reduce((a, b) => a + b, 0) };
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Readonly<Record<string, unknown>>)[step], root);
}

/** How many items each checklist has, and each row of parts. */
function itemCounts(scoring: unknown): readonly number[] {
  if (typeof scoring !== 'object' || scoring === null) return [];
  return Object.entries(scoring).flatMap(([key, inner]) => {
    if (key === 'parts') return [(inner as readonly unknown[]).length];
    return key === 'checklist' ? [Object.keys((inner as { items: object }).items).length] : itemCounts(inner);
  });
}
