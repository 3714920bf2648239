import type { Condition } from '../formula/formula.js';
import { everyOf } from './lists.js';
import type { Lowering } from './context.js';
import type { Truth } from './number.js';
import { termOf } from '../plan/lookup.js';
import { passing } from './tests.js';

type Node<Op extends Condition['op']> = Extract<Condition, { readonly op: Op }>;

/** What each condition comes to. */
export const CONDITIONS: { readonly [Op in Condition['op']]: <V, B, X>(node: Node<Op>, to: Lowering<V, B, X>) => Truth<B> } = {
  literal: ({ value }) => value,
  yes: ({ fact }, { facts }) => facts.yes(fact),
  holds: ({ term }, to) => to.once(`term ${term} ${to.when()}`, () => to.logic.keep(term, to.condition(termOf(to.plan, term) as Condition))),
  option: ({ fact, oneOf }, { facts, logic }) => {
    const chosen = facts.options(fact);
    return logic.or(oneOf.map((id) => chosen.get(id)!));
  },
  compare: (node, to) => passing(to, node.tests)(to.quantity(node.of)),
  every: (node, to) => everyOf(node, to),
  all: ({ of }, to) => to.logic.and(of.map((one) => to.condition(one))),
  any: ({ of }, to) => to.logic.or(of.map((one) => to.condition(one))),
  not: ({ of }, to) => to.logic.not(to.condition(of)),
  reading: (node, to) => to.condition(to.byReading(node)),
  choice: (node, to) => to.byChoice(node, (one) => to.condition(one), (where, yes, no) => to.eitherTruth(where, yes, no)),
  when: (node, to) => to.byCondition(node, (one) => to.condition(one), (where, yes, no) => to.eitherTruth(where, yes, no)),
};
