import { compare } from '../../exact/rational.js';
import type { Quantity } from '../../formula/formula.js';
import type { Interval } from '../../formula/interval.js';
import type { LintRule } from './rule.js';
import type { Node } from './nodes.js';
import { agreed, type World } from './worlds.js';

type Clamp = Extract<Quantity, { op: 'clamp' }>;

const ENDS = { none: [], from: ['from'], to: ['to'], both: ['from', 'to'] } as const satisfies Readonly<Record<string, readonly string[]>>;

/** The ends of a clamp that never act. */
function idleEnds({ of, from, to }: Clamp, { build, env }: World): readonly string[] {
  const range = build.quantity(of)(env);
  const end = (node: Quantity | undefined): Interval | undefined => (node === undefined ? undefined : build.quantity(node)(env));
  const [low, high] = [end(from), end(to)];
  const isLowIdle = low !== undefined && range.lo !== null && low.hi !== null && compare(range.lo, low.hi) >= 0;
  const isHighIdle = high !== undefined && range.hi !== null && high.lo !== null && compare(range.hi, high.lo) <= 0;
  return isLowIdle && isHighIdle ? ENDS.both : isLowIdle ? ENDS.from : isHighIdle ? ENDS.to : ENDS.none;
}

function isClamp(node: Node): node is Clamp {
  return 'op' in node && node.op === 'clamp';
}

/** A limit that nothing ever comes up to. */
export const capNeverReached: LintRule = {
  id: 'cap-never-reached',
  severity: 'warning',
  title: { zh: '从不起作用的封顶或保底', en: 'a cap or floor that never acts' },
  reason: {
    zh: '数量本来就不会超出 clamp 的某一端，这一端就不起作用。多半是封顶的数写错了，或者事实的 min、max 写得太窄。',
    en: 'The quantity never goes beyond this end of the clamp, so that the end does nothing. Most often the cap is wrong, or the min or max of a fact is too narrow.',
  },
  bad: `facts:
  activities: { kind: count, label: 全年活动, unit: 次, max: 12 }
indicators:
  - { id: A-1, title: 每次 0.5 分，12 次得满分，最多计 20 次, points: 6, scoring: { proportional: { of: { clamp: activities, to: 20 }, fullAt: 12 } } }
`,
  good: `facts:
  activities: { kind: count, label: 全年活动, unit: 次 }
indicators:
  - { id: A-1, title: 每次 0.5 分，12 次得满分，最多计 12 次, points: 6, scoring: { proportional: { of: { clamp: activities, to: 12 }, fullAt: 12 } } }
`,
  check: ({ plan, pathOf }) =>
    agreed(plan, (node, world) => (isClamp(node) && pathOf(node) !== undefined ? idleEnds(node, world) : undefined)).flatMap(({ node, told }) =>
      told.map((end) => ({
        path: [...pathOf(node)!, end],
        at: 'key' as const,
        message: { zh: `${end} 从不起作用：数量本来就不会超出它`, en: `"${end}" never acts: the quantity does not go beyond it anyway` },
        mend: { zh: '核对封顶、保底的数和事实的 min、max；用不着就删去', en: 'check the cap or floor and the min and max of the facts; leave it out where it is not needed' },
      })),
    ),
};
