import type { ByCondition, Formula } from '../../formula/formula.js';
import { isKnown } from '../../formula/interval.js';
import { namesIn } from '../../formula/names.js';
import type { Plan } from '../../plan/plan.js';
import { isExplained } from './dead-nodes.js';
import type { LintRule } from './rule.js';
import { isCondition, namesBehind, readingIn } from './nodes.js';
import { worldsFor, worldsOf, type World } from './worlds.js';

/** The formulas of a plan, each with all that stands in it. */
function rootsOf({ indicators, facts, terms, requirements = [], validity, grades, negativeList, ...rest }: Plan): readonly unknown[] {
  return [
    ...indicators.flatMap(({ scoring, appliesWhen, variant, pointsBy }) => [scoring?.points, appliesWhen, variant, { fact: pointsBy?.fact }]),
    ...facts.flatMap(({ onlyIf, ifNone, atMost }) => [onlyIf, ifNone, { fact: atMost }]),
    ...terms.map((term) => ('quantity' in term ? term.quantity : term.condition)),
    ...requirements.flatMap(({ appliesWhen, check }) => [appliesWhen, check]),
    ...validity.map(({ check }) => check),
    grades,
    negativeList,
    rest,
  ];
}

/** Enters the facts in what is still open while nothing is known; what is settled does not depend on the facts in it. */
function enterLive(root: unknown, world: World, live: Set<string>): void {
  if (typeof root !== 'object' || root === null || isSettled(root, world)) return;
  const choice = readingIn(root);
  if (choice !== undefined) enterLive(choice.options[world.chosen[choice.reading]!], world, live);
  else if ('cases' in root) enterCases(root as ByCondition<Formula>, world, live);
  else {
    const own = Object.fromEntries(Object.entries(root).map(([key, value]) => [key, ownNames(value)]));
    for (const { kind, name } of namesIn(own)) if (kind === 'fact') live.add(name);
    for (const value of Object.values(root)) enterLive(value, world, live);
  }
}

/** Names that stand in a formula itself, not in its parts. */
function ownNames(value: unknown): unknown {
  return typeof value === 'string' || (Array.isArray(value) && typeof value[0] === 'string') ? value : undefined;
}

/** Cases that surely do not hold, and what stands below one that surely does, are never used. */
function enterCases({ cases, otherwise }: ByCondition<Formula>, world: World, live: Set<string>): void {
  for (const one of cases) {
    const truth = world.build.condition(one.if)(world.env);
    if (truth !== false) for (const part of [one.if, one.use]) enterLive(part, world, live);
    if (truth === true) return;
  }
  enterLive(otherwise, world, live);
}

/** Whether a formula comes out the same whatever the facts are. */
function isSettled(root: object, { build, env }: World): boolean {
  if (!('op' in root) || readingIn(root) !== undefined) return false;
  const node = root as Formula;
  return isCondition(node) ? build.condition(node)(env) !== undefined : isKnown(build.quantity(node)(env));
}

/** The facts of formulas that are settled as a whole, or in which another rule has found something: it has told why. */
function explained(plan: Plan): ReadonlySet<string> {
  const told = rootsOf(plan).filter((root) =>
    worldsFor(plan, root).some((world) => isExplained(plan, root, world) || (typeof root === 'object' && root !== null && isSettled(root, world))),
  );
  return namesBehind(plan, told);
}

/** A fact that is asked for and changes nothing. */
export const idleFact: LintRule = {
  id: 'idle-fact',
  severity: 'warning',
  title: { zh: '要填却从不影响结果的事实', en: 'a fact that is asked for and changes nothing' },
  reason: {
    zh: '用到这个事实的地方，结果都已经由别的内容决定，填什么都一样。让人白填一项，多半是公式里少写了一步。',
    en: 'Wherever the fact is used, something else has decided the result, so that any value gives the same. Somebody fills it in for nothing, and most often a step of a formula is missing.',
  },
  bad: `facts:
  visits: { kind: count, label: 走访户数, unit: 户 }
  meetings: { kind: count, label: 居民会议, unit: 次 }
indicators:
  - id: A-1
    title: 走访每户计 1，居民会议每次计 5，合计 100 得满分
    points: 2
    scoring: { proportional: { of: { sum: [{ product: [0, visits] }, { product: [5, meetings] }] }, fullAt: 100 } }
`,
  good: `facts:
  visits: { kind: count, label: 走访户数, unit: 户 }
  meetings: { kind: count, label: 居民会议, unit: 次 }
indicators:
  - id: A-1
    title: 走访每户计 1，居民会议每次计 5，合计 100 得满分
    points: 2
    scoring: { proportional: { of: { sum: [{ product: [1, visits] }, { product: [5, meetings] }] }, fullAt: 100 } }
`,
  check: ({ plan, pathOf }) => {
    if (worldsOf(plan).length === 0) return [];
    const live = new Set<string>();
    for (const root of rootsOf(plan)) for (const world of worldsFor(plan, root)) enterLive(root, world, live);
    const told = explained(plan);
    return plan.facts
      .filter(({ id }) => !live.has(id) && !told.has(id))
      .map((fact) => ({
        path: pathOf(fact)!,
        at: 'key' as const,
        message: { zh: `“${fact.label}”填什么都不影响结果`, en: `"${fact.label}" changes nothing, whatever it is` },
        mend: { zh: '核对用到它的公式；确实用不着就删去', en: 'check the formulas that use it; leave it out where it is not needed' },
      }));
  },
};
