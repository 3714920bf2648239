import type { Condition, Test } from '../../formula/formula.js';
import { factOf, termOf } from '../../plan/lookup.js';
import { fold, type Ends } from './calc.js';
import type { Printing } from './cells.js';
import { compared, oddOf } from './compare.js';
import { doubtBeside, type Doubtable } from './doubts.js';
import { everyOf } from './print-lists.js';
import { byChoice, byCondition, byReading } from './print-select.js';

type Node<Op extends Condition['op']> = Extract<Condition, { readonly op: Op }>;

/** How each condition is printed. */
export const CONDITIONS: { readonly [Op in Condition['op']]: (node: Node<Op>, to: Printing) => Ends } = {
  literal: ({ value }) => (value ? { lo: '1', hi: '1' } : { lo: '0', hi: '0' }),
  yes: ({ fact }, { cells }) => cells.yes(fact),
  holds: ({ term }, to) => to.condition(termOf(to.plan, term) as Condition),
  option: ({ fact, oneOf }, { calc, cells, plan }) => {
    const index = cells.option(fact);
    const places = oneOf.map((id) => factOf(plan, fact).options!.findIndex((one) => one.id === id) + 1);
    const isOne = places.length === 0 ? 'FALSE()' : `OR(${places.map((place) => `${index}=${String(place)}`).join(',')})`;
    return calc.ends('选项', `IF(${isOne},1,0)`, `IF(OR(${index}=0,${isOne}),1,0)`);
  },
  compare: (node, to) => testsOf(to, to.quantity(node.of), node.tests, isPlain(node.of)),
  every: everyOf,
  all: ({ of }, to) => held(of, to, 'MIN'),
  any: ({ of }, to) => held(of, to, 'MAX'),
  not: ({ of }, to) => {
    const { lo, hi } = to.condition(of);
    return to.calc.ends('非', `1-${hi}`, `1-${lo}`);
  },
  reading: (node, to) => byReading(node, to, to.condition),
  choice: (node, to) => byChoice(node, to, to.condition),
  when: (node, to) => byCondition(node, to, to.condition),
};

function held(of: readonly Condition[], to: Printing, name: 'MIN' | 'MAX'): Ends {
  const members = of.map((one) => to.condition(one));
  return to.calc.ends(name === 'MIN' ? '都成立' : '有一个成立', fold(name, members.map(({ lo }) => lo)), fold(name, members.map(({ hi }) => hi)));
}

/** What is typed in is compared as it stands; what is worked out may miss a number that it should meet. */
function isPlain({ op }: { readonly op: string }): boolean {
  return ['number', 'fact', 'parameter', 'date', 'asOf'].includes(op);
}

/** A quantity that passes every test. */
export function testsOf(to: Printing, x: Doubtable, tests: readonly Test[], isTyped: boolean): Ends {
  const truths = tests.map((test) => {
    const { lo, hi } = testOf(to, x, test, isTyped);
    return to.calc.ends('比较', `IF(${lo},1,0)`, `IF(${hi},1,0)`);
  });
  if (truths.length === 1) return truths[0]!;
  return to.calc.ends('比较', fold('MIN', truths.map(({ lo }) => lo)), fold('MIN', truths.map(({ hi }) => hi)));
}

/** Formulas for one test: whether it surely holds, and whether it may. */
function testOf(to: Printing, x: Doubtable, test: Test, isTyped: boolean): Ends {
  if (test.relation === 'odd') return oddOf(x);
  const limit = to.quantity(test.value);
  if (!isTyped || !isPlain(test.value)) doubtBeside(to.calc, x, limit);
  return compared(test.relation, x, limit);
}
