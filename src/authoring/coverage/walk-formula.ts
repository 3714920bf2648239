import type { Path, Words } from '../../diagnostics/diagnostic.js';
import { compare as order, divide, integer, isInteger, type Rational } from '../../exact/rational.js';
import type { ByReading, Condition, Formula, List, Quantity, Test } from '../../formula/formula.js';
import { isKnown, type Interval } from '../../formula/interval.js';
import { factOf, readingOf, termOf } from '../../plan/lookup.js';
import { conditionSigns, firstOf, isShare, optionLabel, quantitySigns, testSigns } from './symbols.js';
import { behind, keyOf, type Here, type Target, type Walk } from './target.js';

type Node<Op extends Formula['op']> = Extract<Formula, { readonly op: Op }>;
type Step<Op extends Formula['op']> = (walk: Walk, node: Node<Op>, here: Here) => void;

/** Walks a formula, meets its targets, and comes back. */
export function walkFormula(walk: Walk, node: Formula, from: Here): void {
  const path = walk.traced.pathOf(node);
  const here = path === undefined ? from : { path, guards: from.guards };
  const step = STEPS[node.op] as Step<Formula['op']> | undefined;
  if (step === undefined) walkParts(walk, node, here);
  else step(walk, node, here);
}

/** Any formula in a part of an operation that does nothing else than compute. */
function walkParts(walk: Walk, part: unknown, here: Here): void {
  if (Array.isArray(part)) for (const item of part) walkOne(walk, item, here);
  else for (const value of Object.values(part as object)) walkOne(walk, value, here);
}

function walkOne(walk: Walk, part: unknown, here: Here): void {
  if (typeof part !== 'object' || part === null) return;
  if ('op' in part) walkFormula(walk, part as Formula, here);
  else walkParts(walk, part, here);
}

/** A condition that stands for itself is true in some case and false in another. */
export function walkTruth(walk: Walk, node: Condition, here: Here): void {
  const path = walk.traced.pathOf(node);
  if (path !== undefined && !TOLD.includes(node.op)) {
    const sides = walk.live === undefined ? [true, false] : [walk.live.replay.build.condition(node)(walk.live.replay.env)];
    for (const side of sides) if (side !== undefined) walk.meet({ kind: 'condition', path, side: String(side), guards: here.guards, what: () => truthWords(walk, node, side), reads: node });
  }
  walkFormula(walk, node, here);
}

/** Conditions whose parts tell more than they do. */
const TOLD: readonly string[] = ['literal', 'compare', 'every', 'reading', 'choice', 'when'];

function truthWords({ traced: { plan } }: Walk, node: Condition, side: boolean): Words {
  const text = conditionSigns(plan, node);
  return side ? { zh: `“${text}”成立`, en: `"${text}" holds` } : { zh: `“${text}”不成立`, en: `"${text}" does not hold` };
}

const STEPS: { readonly [Op in Formula['op']]?: Step<Op> } = {
  reading: walkReading,
  choice: (walk, node, here) => {
    const { traced: { plan }, live } = walk;
    const known = live?.replay.env.choices[live.replay.build.scope.fact(node.fact)];
    for (const [index, { id }] of factOf(plan, node.fact).options!.entries()) {
      if (live !== undefined && index !== known) continue;
      const words = optionWords(walk, node.fact, id);
      walk.meet({ kind: 'option', path: here.path, side: id, guards: here.guards, what: words, reads: { fact: node.fact } });
      walkFormula(walk, node.options[id]!, behind(walk, here, id, words, { set: { kind: 'fact', id: node.fact, option: id } }));
    }
  },
  when: walkWhen,
  term: walkTerm,
  holds: walkTerm,
  all: walkMembers,
  any: walkMembers,
  compare: (walk, node, here) => {
    const value = walk.live?.replay.build.quantity(node.of)(walk.live.replay.env);
    for (const test of node.tests) walkTest(walk, { of: node.of, test, values: value === undefined ? [] : [value] }, here);
    walkParts(walk, [node.of, node.tests], here);
  },
  every: walkEntries,
  share: walkEntries,
  count: walkEntries,
  ratio: (walk, node, here) => {
    if (node.ifNone !== undefined && isNone(walk, node.whole)) walk.meet(noneTarget(walk, node, here));
    walkParts(walk, node, here);
  },
};

function walkReading(walk: Walk, node: ByReading<Formula>, here: Here): void {
  const { traced: { plan }, live } = walk;
  for (const { id, label } of readingOf(plan, node.reading).options) {
    if (live !== undefined && live.assessment.readings[node.reading] !== id) continue;
    const words = (): Words => readingWords(node.reading, id, label);
    walkFormula(walk, node.options[id]!, behind(walk, here, `${node.reading}=${id}`, words, { set: { kind: 'reading', id: node.reading, option: id } }));
  }
}

export function readingWords(reading: string, id: string, label: string): Words {
  return { zh: `读法 ${reading} 取 ${id}（${label}）`, en: `the reading ${reading} is ${id} (${label})` };
}

export function optionWords({ traced: { plan } }: Walk, fact: string, id: string): () => Words {
  return () => {
    const text = `${factOf(plan, fact).label} = ${optionLabel(plan, fact, id)}`;
    return { zh: text, en: text };
  };
}

/** Each branch of a `when`. One that a method made is told by its conditions. */
function walkWhen(walk: Walk, node: Node<'when'>, here: Here): void {
  const { traced: { plan, pathOf }, live } = walk;
  const isWritten = pathOf(node) !== undefined;
  const reads = node.cases.map((one) => one.if);
  const branch = (side: string, words: () => Words, use: Formula): void => {
    if (isWritten) walk.meet({ kind: 'branch', path: here.path, side, guards: here.guards, what: words, reads });
    walkFormula(walk, use, behind(walk, here, side, words, { reads }));
  };
  for (const [index, one] of node.cases.entries()) {
    if (isWritten) walkFormula(walk, one.if, here);
    else walkTruth(walk, one.if, here);
    const truth = live?.replay.build.condition(one.if)(live.replay.env);
    if (live !== undefined && truth === false) continue;
    if (live !== undefined && truth === undefined) return;
    branch(String(index), () => branchWords(index, conditionSigns(plan, one.if)), one.use);
    if (truth === true) return;
  }
  branch('otherwise', () => ({ zh: '各支都不成立（otherwise）', en: 'no branch holds (otherwise)' }), node.otherwise);
}

function branchWords(index: number, text: string): Words {
  return { zh: `第 ${String(index + 1)} 支：“${text}”成立`, en: `branch ${String(index + 1)}: "${text}" holds` };
}

/** A term is walked once, whoever uses it: many ways lead there. */
function walkTerm(walk: Walk, node: Node<'term' | 'holds'>, { path }: Here): void {
  if (walk.terms.has(node.term)) return;
  walk.terms.add(node.term);
  walkFormula(walk, termOf(walk.traced.plan, node.term), { path, guards: [] });
}

function walkMembers(walk: Walk, node: Node<'all' | 'any'>, here: Here): void {
  for (const member of node.of) walkTruth(walk, member, here);
}

function walkEntries(walk: Walk, node: Node<'every' | 'share' | 'count'>, here: Here): void {
  const values = walk.live === undefined ? [] : valuesOf(walk.live, node.over);
  for (const test of node.tests) walkTest(walk, { of: firstOf(node.over), test, values }, here);
}

function valuesOf({ replay: { build, env } }: NonNullable<Walk['live']>, over: List): readonly Interval[] {
  return 'fact' in over ? env.lists[build.scope.fact(over.fact)]!.entries : over.items.map((item) => build.quantity(item)(env));
}

interface Tested {
  readonly of: Quantity;
  readonly test: Test;
  readonly values: readonly Interval[];
}

/** Both sides of a comparison, and the cut itself. */
export function walkTest(walk: Walk, tested: Tested, here: Here): void {
  const { test } = tested;
  const value = test.relation === 'odd' ? undefined : test.value;
  const { pathOf } = walk.traced;
  const path = pathOf(test) ?? (value === undefined ? undefined : pathOf(value));
  if (path === undefined) return;
  if (walk.live === undefined) {
    for (const side of test.relation === 'odd' || test.relation === 'is' ? ['true', 'false'] : ['true', 'false', 'edge']) walk.meet(testTarget(walk, tested, path, side, here));
    return;
  }
  const { build, env } = walk.live.replay;
  const limit = value === undefined ? undefined : build.quantity(value)(env);
  for (const one of tested.values) {
    if (!isKnown(one) || (limit !== undefined && !isKnown(limit))) continue;
    walk.see(keyOf({ path }), one.lo);
    for (const side of sidesOf(test, one.lo, limit?.lo ?? undefined)) walk.meet(testTarget(walk, tested, path, side, here));
  }
}

function sidesOf({ relation }: Test, value: Rational, limit: Rational | undefined): readonly string[] {
  if (limit === undefined) return [String(isInteger(value) && !isInteger(divide(value, integer(2))))];
  const sign = order(value, limit);
  const holds = { atLeast: sign >= 0, atMost: sign <= 0, above: sign > 0, below: sign < 0, is: sign === 0, odd: false }[relation];
  return sign === 0 && relation !== 'is' ? [String(holds), 'edge'] : [String(holds)];
}

function testTarget(walk: Walk, { of, test }: Tested, path: Path, side: string, { guards }: Here): Target {
  const what = (): Words => {
    const text = testSigns(walk.traced.plan, of, test);
    if (side === 'true') return { zh: `“${text}”成立`, en: `"${text}" holds` };
    return side === 'false' ? { zh: `“${text}”不成立`, en: `"${text}" does not hold` } : { zh: `“${text}”恰在界上`, en: `"${text}" exactly at the cut` };
  };
  return { kind: side === 'edge' ? 'edge' : 'threshold', path, side, what, guards, inShares: isShare(walk.traced.plan, of), reads: [of, test], ...(test.relation === 'odd' ? {} : { compared: { of, value: test.value } }) };
}

/** Whether there was nothing to measure, or may have been. */
function isNone({ live }: Walk, whole: Quantity): boolean {
  if (live === undefined) return true;
  const x = live.replay.build.quantity(whole)(live.replay.env);
  return isKnown(x) && x.lo.n === 0;
}

function noneTarget({ traced: { plan } }: Walk, { whole }: Node<'ratio'>, { path, guards }: Here): Target {
  const text = quantitySigns(plan, whole);
  return { kind: 'none', path, side: 'none', guards, what: () => ({ zh: `“${text}”为 0`, en: `"${text}" is 0` }), reads: whole, compared: { of: whole, value: { op: 'number', value: '0' } } };
}
