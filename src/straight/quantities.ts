import { dayOf } from '../exact/date.js';
import type { Quantity } from '../formula/formula.js';
import { factOf, termOf } from '../plan/lookup.js';
import { countOf, extremeOf, meanOf, shareOf, sumOver } from './lists.js';
import type { Lowering } from './context.js';
import { orNone } from './none.js';
import type { Num } from './number.js';

type Node<Op extends Quantity['op']> = Extract<Quantity, { readonly op: Op }>;

/** What each operation comes to. */
export const QUANTITIES: { readonly [Op in Quantity['op']]: <V, B, X>(node: Node<Op>, to: Lowering<V, B, X>) => Num<V, X> } = {
  number: ({ value }, { numbers }) => numbers.constant(value),
  unknown: (_, { target, numbers }) => {
    target.aside(true, 'unknown');
    return numbers.zero;
  },
  date: ({ value }, { numbers }) => numbers.integer(dayOf(value)),
  asOf: (_, { facts }) => facts.asOf(),
  fact: ({ fact }, { facts }) => facts.number(fact),
  parameter: ({ parameter }, { facts }) => facts.parameter(parameter),
  term: ({ term }, to) => to.once(`term ${term} ${to.when()}`, () => to.numbers.keep(term, to.quantity(termOf(to.plan, term) as Quantity))),
  total: (_, { view }) => view.total!,
  awarded: ({ indicator }, to) => to.view.earned!(indicator, to.when()).points,
  available: ({ indicator }, to) => to.view.earned!(indicator, to.when()).available(),
  awardedBy: ({ assessor }, to) => to.view.awardedBy!(assessor, to.when()),
  sum: (node, to) => sumOver(node, to),
  mean: (node, to) => meanOf(node, to),
  least: (node, to) => extremeOf(node, to, 'least'),
  greatest: (node, to) => extremeOf(node, to, 'greatest'),
  share: (node, to) => shareOf(node, to),
  count: (node, to) => countOf(node, to),
  difference: ({ of }, to) => {
    const [first, ...rest] = of.map((one) => to.quantity(one));
    return to.numbers.add(first!, to.numbers.negate(to.numbers.sum(rest)));
  },
  product: ({ of }, to) => of.map((one) => to.quantity(one)).reduce((a, b) => to.numbers.multiply(a, b)),
  ratio: (node, to) => ratioOf(node, to),
  pool: (node, to) => poolOf(node, to),
  clamp: ({ of, from, to: upTo }, to) => {
    const x = to.quantity(of);
    const raised = from === undefined ? x : to.numbers.greatest(x, to.quantity(from));
    return upTo === undefined ? raised : to.numbers.least(raised, to.quantity(upTo));
  },
  linear: (node, to) => linearOf(node, to),
  round: ({ of, to: step, mode }, to) => to.numbers.round(to.quantity(of), step, mode),
  reading: (node, to) => to.quantity(to.byReading(node)),
  choice: (node, to) => to.byChoice(node, (one) => to.quantity(one), (where, yes, no) => to.either(where, yes, no)),
  when: (node, to) => to.byCondition(node, (one) => to.quantity(one), (where, yes, no) => to.either(where, yes, no)),
};

/** Part over whole. 0 over 0 is what the rule for it says; without one, and with any other part, that is left to the evaluator. */
function ratioOf<V, B, X>({ part, whole, ifNone }: Node<'ratio'>, to: Lowering<V, B, X>): Num<V, X> {
  const { numbers, logic } = to;
  const [above, below] = [to.quantity(part), to.quantity(whole)];
  const isNone = numbers.compare(below, 'is', numbers.zero);
  logic.aside(logic.and([isNone, logic.not(numbers.compare(above, 'is', numbers.zero))]), 'ratio');
  const isPart = isPartOf(part, whole, to);
  return orNone(to, isNone, ifNone, () => (isPart ? numbers.within(numbers.divide(above, below), 0, 1) : numbers.divide(above, below)));
}

/** Whether a part can never be more than its whole. */
function isPartOf<V, B, X>(part: Quantity, whole: Quantity, { plan }: Lowering<V, B, X>): boolean {
  if (part.op === 'awarded' && whole.op === 'available') return part.indicator === whole.indicator;
  if (part.op !== 'fact' || whole.op !== 'fact') return false;
  for (let { atMost } = factOf(plan, part.fact); atMost !== undefined; { atMost } = factOf(plan, atMost)) if (atMost === whole.fact) return true;
  return false;
}

/** Rates pooled: their parts over their wholes. A rate without its parts weighs in with a whole that nobody knows. */
function poolOf<V, B, X>({ rates, ifNone }: Node<'pool'>, to: Lowering<V, B, X>): Num<V, X> {
  const { numbers, logic, facts } = to;
  const members = rates.map((id) => facts.rate(id));
  logic.aside(logic.or(members.map(({ bare }) => bare)), 'pool');
  const [part, whole] = [numbers.sum(members.map((one) => one.part)), numbers.sum(members.map((one) => one.whole))];
  return orNone(to, numbers.compare(whole, 'is', numbers.zero), ifNone, () => numbers.within(numbers.divide(part, whole), 0, 1));
}

/** How far a quantity has come from one end to the other, which may be the smaller one. */
function linearOf<V, B, X>(node: Node<'linear'>, to: Lowering<V, B, X>): Num<V, X> {
  const { numbers } = to;
  const [x, zero, full] = [node.of, node.zeroAt, node.fullAt].map((one) => to.quantity(one)) as [Num<V, X>, Num<V, X>, Num<V, X>];
  const falls = (): Num<V, X> => numbers.add(numbers.one, numbers.negate(wayOf(to, x, full, zero)));
  return to.either(numbers.compare(full, 'atLeast', zero), () => wayOf(to, x, zero, full), falls);
}

function wayOf<V, B, X>({ numbers }: Lowering<V, B, X>, x: Num<V, X>, bottom: Num<V, X>, top: Num<V, X>): Num<V, X> {
  const gap = numbers.add(top, numbers.negate(bottom));
  const way = numbers.divide(numbers.add(x, numbers.negate(bottom)), gap);
  // Between two ends that surely lie apart the quotient is right at the ends too.
  const isApart = numbers.compare(gap, 'above', numbers.zero) === true;
  const isFull = numbers.compare(x, isApart ? 'above' : 'atLeast', top);
  const isNothing = numbers.compare(x, isApart ? 'below' : 'atMost', bottom);
  return numbers.within(numbers.select(isFull, numbers.one, numbers.select(isNothing, numbers.zero, way)), 0, 1);
}
