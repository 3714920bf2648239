import type { Words } from '../../diagnostics/diagnostic.js';
import { decimalText, parseFraction } from '../../exact/text.js';
import type { Comparison, Test } from '../../formula/formula.js';
import type { Interval } from '../../formula/interval.js';
import { perPlan } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import { domainOf, entryDomain, stands, valuesAt, type Domain } from './domain.js';
import type { LintRule } from './rule.js';
import type { Node } from './nodes.js';
import { agreed, worldsOf, type World } from './worlds.js';

/** A comparison that comes out the same whatever the facts are. */
interface DeadTest {
  readonly test: Comparison;
  readonly truth: boolean;
  readonly range: Interval;
}

/** The comparisons with a number that are always true or always false, given the limits of the facts. */
export const deadTests: (plan: Plan) => readonly DeadTest[] = perPlan((plan) => {
  const owners = new Map(worldsOf(plan).flatMap(({ reached }) => reached.flatMap((node) => testsOf(node).map((test) => [test, node] as const))));
  const ownerOf = (node: Node): Node | undefined => owners.get(node as Test);
  const tell = (node: Node, world: World): boolean | undefined => {
    const owner = ownerOf(node);
    return owner === undefined ? undefined : truthOf(node as Test, comparedBy(owner, plan, world));
  };
  const told = agreed(plan, tell, ownerOf);
  const [first] = worldsOf(plan);
  return told.map(({ node, told: truth }) => ({ test: node as Comparison, truth, range: comparedBy(owners.get(node as Test)!, plan, first!).range }));
});

function testsOf(node: Node): readonly Test[] {
  return 'tests' in node ? node.tests : [];
}

/** What the tests of a node compare. */
function comparedBy(node: Node, plan: Plan, world: World): Domain {
  return 'over' in node ? entryDomain((node.over as { readonly fact: string }).fact, plan) : domainOf((node as Extract<Node, { op: 'compare' }>).of, plan, world);
}

function truthOf(test: Test, domain: Domain): boolean | undefined {
  if (test.relation === 'odd' || test.value.op !== 'number') return undefined;
  const cut = parseFraction(test.value.value)!;
  const truths = new Set(valuesAt([cut], domain).map((value) => stands(value, test.relation, cut)));
  return truths.size === 1 ? truths.has(true) : undefined;
}

/** A comparison that the limits of the facts have decided already. */
export const deadThreshold: LintRule = {
  id: 'dead-threshold',
  severity: 'warning',
  title: { zh: '总是成立或总是不成立的比较', en: 'a comparison that is always true or always false' },
  reason: {
    zh: '事实的上下限已经决定了比较的结果，比较就不起作用。常见的是把 60% 写成 60，或者事实的 min、max 写错了。',
    en: 'The limits of the facts have decided the comparison already, so that it does nothing. Most often 60% was written as 60, or the min or max of a fact is wrong.',
  },
  bad: `facts:
  solved: { kind: rate, label: 投诉解决率, ifNone: 1 }
indicators:
  - { id: A-1, title: 投诉解决率不低于 60, points: 2, scoring: { met: { of: solved, atLeast: 60 } } }
`,
  good: `facts:
  solved: { kind: rate, label: 投诉解决率, ifNone: 1 }
indicators:
  - { id: A-1, title: 投诉解决率不低于 60%, points: 2, scoring: { met: { of: solved, atLeast: 60% } } }
`,
  check: ({ plan, pathOf }) =>
    deadTests(plan).map(({ test, truth, range }) => {
      const within = rangeText(range);
      return {
        // A method makes tests of its own, of numbers that were written.
        path: pathOf(test) ?? pathOf(test.value)!,
        message: { zh: `这个比较总是${truth ? '' : '不'}成立：比的数${within.zh}`, en: `this comparison is always ${String(truth)}: what is compared ${within.en}` },
        mend: { zh: '核对比较的数（百分数写 60%，不写 60）和事实的 min、max；用不着就删去这个比较', en: 'check the number (a percentage is 60%, not 60) and the min and max of the fact; leave the comparison out where it is not needed' },
      };
    }),
};

function rangeText({ lo, hi }: Interval): Words {
  const [low, high] = [lo, hi].map((end) => (end === null ? undefined : decimalText(end, 0)));
  if (low === high) return { zh: `就是 ${low!}`, en: `is ${low!}` };
  if (low === undefined) return { zh: `不大于 ${high!}`, en: `is at most ${high!}` };
  return high === undefined ? { zh: `不小于 ${low}`, en: `is at least ${low}` } : { zh: `在 ${low} 到 ${high} 之间`, en: `lies from ${low} to ${high}` };
}
