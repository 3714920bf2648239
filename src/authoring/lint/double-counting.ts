import type { Plan } from '../../plan/plan.js';
import type { PlanIndicator } from '../../plan/table.js';
import type { LintRule } from './rule.js';
import { nodesIn, type Node } from './nodes.js';
import { worldsOf } from './worlds.js';

/** What gives points by itself in a row, as text: the conditions that points hang on, and the quantities that become points. */
function evidenceIn(node: Node): readonly string[] {
  if (!('op' in node)) return [];
  if (node.op === 'linear') return [JSON.stringify(node.of)];
  // A formula whose cases are formulas chooses a method; one whose cases are numbers gives points.
  return node.op === 'when' && isNumber(node.otherwise) ? node.cases.flatMap((one) => (isNumber(one.use) ? [JSON.stringify(one.if)] : [])) : [];
}

function isNumber(node: unknown): boolean {
  return (node as { readonly op: string }).op === 'number';
}

interface Shared {
  readonly row: PlanIndicator;
  readonly before: PlanIndicator;
}

/** Rows that get points for what a row before them has got points for, under the default readings. */
function sharedIn(plan: Plan, chosen: Readonly<Record<string, string>>): readonly Shared[] {
  const seen = new Map<string, PlanIndicator[]>();
  const found: Shared[] = [];
  for (const row of plan.indicators) {
    const evidence = new Set(nodesIn(row.scoring?.points, chosen).flatMap(evidenceIn));
    const before = [...evidence].flatMap((one) => seen.get(one) ?? []).find((other) => countTogether(plan, other, row));
    if (before !== undefined) found.push({ row, before });
    for (const one of evidence) seen.set(one, [...(seen.get(one) ?? []), row]);
  }
  return found;
}

/** The variants that a row stands in: its own, and those of the sections around it. */
function variantsOf(plan: Plan, row: PlanIndicator): ReadonlyMap<string, string> {
  const above = row.parent === undefined ? new Map<string, string>() : variantsOf(plan, plan.indicators[row.parent]!);
  return row.variant === undefined ? above : new Map([...above, [row.variant.fact, row.variant.option]]);
}

/** Rows of two variants of one choice never count together. */
function countTogether(plan: Plan, a: PlanIndicator, b: PlanIndicator): boolean {
  const variants = variantsOf(plan, b);
  return [...variantsOf(plan, a)].every(([fact, option]) => (variants.get(fact) ?? option) === option);
}

/** The same evidence rewarded twice. */
export const doubleCounting: LintRule = {
  id: 'double-counting',
  severity: 'info',
  title: { zh: '同一件事在两行得分', en: 'points given twice for the same thing' },
  reason: {
    zh: '两行按同一个条件或同一个数给分，做到一件事就得两份分，缺一件事就丢两份。有时原文本来如此，有时是抄写时用错了事实。',
    en: 'Two rows give points for the same condition or number, so that one thing counts twice. Sometimes the text means it so; sometimes the wrong fact was used.',
  },
  bad: `facts:
  branch: { kind: yesNo, label: 建立党支部 }
indicators:
  - { id: A-1, title: 建立党支部, points: 2, scoring: { met: branch } }
  - { id: A-2, title: 党支部按期换届, points: 2, scoring: { met: branch } }
`,
  good: `facts:
  branch: { kind: yesNo, label: 建立党支部 }
  renewed: { kind: yesNo, label: 党支部按期换届, onlyIf: branch }
indicators:
  - { id: A-1, title: 建立党支部, points: 2, scoring: { met: branch } }
  - { id: A-2, title: 党支部按期换届, points: 2, scoring: { met: renewed } }
`,
  check: ({ plan, pathOf }) =>
    worldsOf(plan).slice(0, 1).flatMap(({ chosen }) =>
      sharedIn(plan, chosen).map(({ row, before }) => ({
        path: pathOf(row)!,
        message: { zh: `${row.id} 与 ${before.id} 按同一件事给分`, en: `${row.id} gives points for the same thing as ${before.id}` },
        mend: { zh: '核对两行用的是不是各自的事实；原文本来如此，写明例外', en: 'check whether each row uses its own fact; where the text means it so, explain the exception' },
      })),
    ),
};
