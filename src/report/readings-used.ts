import { isBallots } from '../evaluate/read-fact.js';
import { factOf, termOf } from '../plan/lookup.js';
import { branchOf, isNothing, type Speaker } from './value-text.js';

interface AnyNode {
  readonly op?: string;
  readonly reading?: string;
  readonly term?: string;
  readonly fact?: string;
  readonly rates?: readonly string[];
  readonly ifNone?: object;
  readonly cases?: readonly { readonly if: object }[];
}

/** Adds the readings that are asked on the way through formulas or phrases, terms and rules for "none" included. */
export function addReadings(found: Set<string>, speaker: Speaker, node: object): void {
  const { op, reading, term, cases } = node as AnyNode;
  if (op === 'term' || op === 'holds') {
    addReadings(found, speaker, termOf(speaker.plan, term!));
    return;
  }
  const branch = branchOf(node, speaker.replay);
  if (branch !== undefined) {
    if (op === 'reading') found.add(reading!);
    for (const one of cases ?? []) addReadings(found, speaker, one.if);
    // What becomes of a row is a word, which asks nothing.
    if (typeof branch === 'object') addReadings(found, speaker, branch);
    return;
  }
  for (const index of ballotIndexes(speaker, node)) addReadings(found, speaker, index);
  const rule = ruleForNone(speaker, node);
  if (rule !== undefined) addReadings(found, speaker, rule);
  for (const part of partsOf(node)) addReadings(found, speaker, part);
}

/** What answers are worth, of the facts that were given as ballots. */
function ballotIndexes({ plan, replay }: Speaker, { op, fact, rates = [] }: AnyNode): readonly object[] {
  const facts = op === 'fact' ? [fact!] : rates;
  return facts.flatMap((id) => (isBallots(replay.given.get(id)) ? [factOf(plan, id).ballots!.index] : []));
}

/** The rule for "none", where there was none. */
function ruleForNone(speaker: Speaker, node: AnyNode): object | undefined {
  if (node.op !== 'fact' && node.op !== 'pool' && node.op !== 'ratio') return undefined;
  const rule = node.op === 'fact' ? factOf(speaker.plan, node.fact!).ifNone : node.ifNone;
  return rule !== undefined && isNothing(speaker, node as never) ? rule : undefined;
}

const parts = new WeakMap<object, readonly object[]>();

/** What a node of a plan is made of, but for the rule for "none". */
function partsOf(node: object): readonly object[] {
  let known = parts.get(node);
  if (known === undefined) {
    known = Object.entries(node).flatMap(([key, part]: [string, unknown]) => (key !== 'ifNone' && typeof part === 'object' && part !== null ? [part] : []));
    parts.set(node, known);
  }
  return known;
}
