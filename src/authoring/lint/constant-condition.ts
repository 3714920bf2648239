import type { Path } from '../../diagnostics/diagnostic.js';
import type { Rational } from '../../exact/rational.js';
import { parseFraction } from '../../exact/text.js';
import type { Condition, Quantity, Relation } from '../../formula/formula.js';
import { factOf, termOf } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import { deadTests } from './dead-threshold.js';
import { domainOf, stands, valuesAt } from './domain.js';
import type { LintRule } from './rule.js';
import { isCondition, nodesIn, type Node } from './nodes.js';
import { agreed, type World } from './worlds.js';

/** What a condition depends on: each thing once, with all that it may be. */
type Variables = Map<string, readonly unknown[]>;
type Values = ReadonlyMap<string, unknown>;

/** A condition that hangs together in a larger way than that is left alone. */
const MOST_CASES = 4096;

interface Weighing {
  readonly plan: Plan;
  readonly world: World;
}

/** Whether a condition comes out the same for all that it depends on, which is tried case by case. */
function constantOf(condition: Condition, weighing: Weighing): boolean | undefined {
  const variables: Variables = new Map();
  const cuts = new Map<string, { readonly of: Quantity; readonly at: Rational[] }>();
  collect(condition, weighing, variables, cuts);
  for (const [key, { of, at }] of cuts) variables.set(key, valuesAt(at, domainOf(of, weighing.plan, weighing.world)));
  const count = [...variables.values()].reduce((product, values) => product * values.length, 1);
  // What depends on nothing was written so.
  if (count > MOST_CASES || variables.size === 0) return undefined;
  let truth: boolean | undefined;
  for (const values of combinations([...variables])) {
    const one = weigh(condition, weighing, values);
    if (truth !== undefined && one !== truth) return undefined;
    truth = one;
  }
  return truth;
}

function* combinations([first, ...rest]: readonly (readonly [string, readonly unknown[]])[]): Generator<Values> {
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const inner of combinations(rest)) for (const value of first[1]) yield new Map([...inner, [first[0], value]]);
}

const EITHER: readonly boolean[] = [true, false];

function quantityKey(of: Quantity): string {
  return `quantity ${JSON.stringify(of)}`;
}

function keyOf(node: Condition): string {
  return `condition ${JSON.stringify(node)}`;
}

interface Cut {
  readonly relation: Relation;
  readonly value: Rational;
}

/** The tests of a comparison, where every one is with a number. */
function cutsOf({ tests }: Extract<Condition, { op: 'compare' }>): readonly Cut[] | undefined {
  const cuts = tests.flatMap((test) => (test.relation === 'odd' || test.value.op !== 'number' ? [] : [{ relation: test.relation, value: parseFraction(test.value.value)! }]));
  return cuts.length === tests.length ? cuts : undefined;
}

type Joined = Extract<Condition, { op: 'all' | 'any' }>;
type Cuts = Map<string, { readonly of: Quantity; readonly at: Rational[] }>;

function collect(node: Condition, weighing: Weighing, variables: Variables, cuts: Cuts): void {
  const inner = (one: Condition): void => { collect(one, weighing, variables, cuts); };
  const { plan, world } = weighing;
  switch (node.op) {
    case 'literal': return;
    case 'yes': variables.set(node.fact, EITHER); return;
    case 'option': variables.set(node.fact, optionsOf(plan, node.fact)); return;
    case 'holds': inner(termOf(plan, node.term) as Condition); return;
    case 'not': inner(node.of); return;
    case 'all': case 'any': node.of.forEach(inner); return;
    case 'reading': inner(node.options[world.chosen[node.reading]!]!); return;
    case 'choice':
      variables.set(node.fact, optionsOf(plan, node.fact));
      Object.values(node.options).forEach(inner);
      return;
    case 'when':
      for (const one of node.cases) [one.if, one.use].forEach(inner);
      inner(node.otherwise);
      return;
    default: {
      const tests = node.op === 'compare' ? cutsOf(node) : undefined;
      if (node.op !== 'compare' || tests === undefined) {
        variables.set(keyOf(node), EITHER);
        return;
      }
      const key = quantityKey(node.of);
      cuts.set(key, { of: node.of, at: [...(cuts.get(key)?.at ?? []), ...tests.map(({ value }) => value)] });
    }
  }
}

function optionsOf(plan: Plan, fact: string): readonly string[] {
  return factOf(plan, fact).options!.map(({ id }) => id);
}

/** The truth of a condition while everything that it depends on is known. */
function weigh(node: Condition, weighing: Weighing, values: Values): boolean {
  const inner = (one: Condition): boolean => weigh(one, weighing, values);
  switch (node.op) {
    case 'literal': return node.value;
    case 'yes': return values.get(node.fact) as boolean;
    case 'option': return node.oneOf.includes(values.get(node.fact) as string);
    case 'holds': return inner(termOf(weighing.plan, node.term) as Condition);
    case 'not': return !inner(node.of);
    case 'all': return node.of.every(inner);
    case 'any': return node.of.some(inner);
    case 'reading': return inner(node.options[weighing.world.chosen[node.reading]!]!);
    case 'choice': return inner(node.options[values.get(node.fact) as string]!);
    case 'when': return inner(node.cases.find((one) => inner(one.if))?.use ?? node.otherwise);
    default: {
      const tests = node.op === 'compare' ? cutsOf(node) : undefined;
      if (node.op !== 'compare' || tests === undefined) return values.get(keyOf(node)) as boolean;
      const value = values.get(quantityKey(node.of)) as Rational;
      return tests.every((test) => stands(value, test.relation, test.value));
    }
  }
}

const CONDITIONS: readonly string[] = ['compare', 'all', 'any', 'not', 'choice', 'when', 'option'];

/** A condition that holds always, or never. */
export const constantCondition: LintRule = {
  id: 'constant-condition',
  severity: 'warning',
  title: { zh: '总是成立或自相矛盾的条件', en: 'a condition that always holds, or contradicts itself' },
  reason: {
    zh: '条件里的各项合起来总是成立（如“有，或者没有”），或者不可能同时成立（如“至少 5 人”并且“少于 3 人”），条件就不起作用。多半是 all 与 any、atLeast 与 below 写反了。',
    en: 'Its parts together always hold ("there is one, or there is none"), or never do (at least 5 and fewer than 3), so that the condition does nothing. Most often all and any, or atLeast and below, were mixed up.',
  },
  bad: `facts:
  members: { kind: count, label: 委员人数, unit: 人 }
indicators:
  - { id: A-1, title: 委员 5 人以上、11 人以下, points: 2, scoring: { met: { of: members, atMost: 5, atLeast: 11 } } }
`,
  good: `facts:
  members: { kind: count, label: 委员人数, unit: 人 }
indicators:
  - { id: A-1, title: 委员 5 人以上、11 人以下, points: 2, scoring: { met: { of: members, atLeast: 5, atMost: 11 } } }
`,
  check: ({ plan, pathOf }) => {
    const found = constants(plan);
    // A method may join conditions that were written side by side.
    const placeOf = (node: Node): Path => pathOf(node) ?? pathOf((node as Joined).of[0]!)!.slice(0, -1);
    // What stands within one that was found is mended with it.
    const inside = new Set(found.flatMap(({ node }) => nodesIn(Object.values(node), {})));
    return found
      .filter(({ node }) => !inside.has(node))
      .map(({ node, told }) => ({
        path: placeOf(node),
        message: told ? { zh: '这个条件总是成立', en: 'this condition always holds' } : { zh: '这个条件自相矛盾，不可能成立', en: 'this condition contradicts itself and never holds' },
        mend: { zh: '核对各项之间是“都要”（all）还是“任一”（any），比较是“以上”还是“以下”', en: 'check whether all of its parts are needed or any of them, and which way each comparison goes' },
      }));
  },
};

/** The conditions that are constant without a comparison in them that is so by itself. */
export function constants(plan: Plan): readonly { readonly node: Node; readonly told: boolean }[] {
  const dead = new Set<Node>(deadTests(plan).map(({ test }) => test));
  return agreed(plan, (node, world) => {
    if (!isCondition(node) || !CONDITIONS.includes(node.op)) return undefined;
    return nodesIn(node, world.chosen).some((one) => dead.has(one)) ? undefined : constantOf(node, { plan, world });
  });
}
