import { compare, ONE } from '../../exact/rational.js';
import type { Quantity } from '../../formula/formula.js';
import { factOf } from '../../plan/lookup.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import type { LintRule } from './rule.js';
import { witnessOf } from './witness.js';
import type { Node } from './nodes.js';
import { agreed } from './worlds.js';

type Ratio = Extract<Quantity, { op: 'ratio' }>;

/** The facts of a ratio of two numbers that count the same. */
function partAndWhole(plan: Plan, node: Node): { readonly part: PlanFact; readonly whole: PlanFact } | undefined {
  if (!('op' in node) || node.op !== 'ratio' || node.part.op !== 'fact' || node.whole.op !== 'fact') return undefined;
  const [part, whole] = [factOf(plan, node.part.fact), factOf(plan, node.whole.fact)];
  return part.unit === whole.unit && part.kind === whole.kind ? { part, whole } : undefined;
}

/** A part that may be larger than the whole that it is divided by. */
export const partWithoutWhole: LintRule = {
  id: 'part-without-whole',
  severity: 'warning',
  title: { zh: '可以大于总数的部分数', en: 'a part that may be larger than its whole' },
  reason: {
    zh: '“其中”的数没有写 atMost，填得比总数还大也不会被发现，比例就超过 100%；不知道时上下限也放得太宽。',
    en: 'Without atMost nobody notices a part that is larger than its whole, the share goes beyond 100%, and the bounds are too wide while it is unknown.',
  },
  bad: `facts:
  members: { kind: count, label: 业委会成员, unit: 人, min: 1 }
  partyMembers: { kind: count, label: 其中党员, unit: 人 }
indicators:
  - { id: A-1, title: 党员比例不低于 60%, points: 2, scoring: { reach: { ratio: [partyMembers, members], target: 60% } } }
`,
  good: `facts:
  members: { kind: count, label: 业委会成员, unit: 人, min: 1 }
  partyMembers: { kind: count, label: 其中党员, unit: 人, atMost: members }
indicators:
  - { id: A-1, title: 党员比例不低于 60%, points: 2, scoring: { reach: { ratio: [partyMembers, members], target: 60% } } }
`,
  check: ({ plan, pathOf }) =>
    agreed(plan, (node, { build, env }) => {
      if (partAndWhole(plan, node) === undefined) return undefined;
      const { hi } = build.quantity(node as Ratio)(env);
      return hi === null || compare(hi, ONE) > 0;
    }).flatMap(({ node, told }) => {
      if (!told) return [];
      const { part, whole } = partAndWhole(plan, node)!;
      const witness = witnessOf(plan, { facts: { [whole.id]: 1, [part.id]: 2 } }, () => true);
      return [
        {
          path: pathOf(node)!,
          message: { zh: `“${part.label}”可以大于“${whole.label}”，比就超过 100%`, en: `"${part.label}" may be larger than "${whole.label}", so that the ratio goes beyond 100%` },
          mend: { zh: `是其中的一部分，就给 ${part.id} 写 atMost: ${whole.id}；本来就可以超过，写明例外`, en: `where it is a part of it, write atMost: ${whole.id} at ${part.id}; where it may be larger, explain the exception` },
          ...(witness === undefined ? {} : { witness }),
        },
      ];
    }),
};
