import { dayOf } from '../../src/exact/date.js';
import type { Condition, List, Quantity, Relation, Test } from '../../src/formula/formula.js';
import { fraction, isZero, larger, minus, ONE, order, over, plus, readFraction, rounded, smaller, times, ZERO, type Fraction } from '../reference/fraction.js';

/** What every name stands for in one complete case, as text; a list has its entries. */
export interface Case {
  readonly facts: Readonly<Record<string, string | readonly string[]>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly readings: Readonly<Record<string, string>>;
  readonly quantities: Readonly<Record<string, Quantity>>;
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly total: string;
  /** Points and points to be had: `1:2`. */
  readonly outcomes: Readonly<Record<string, string>>;
  readonly assessors: Readonly<Record<string, readonly string[]>>;
  readonly asOf?: string;
}

/** n ÷ 0: the facts contradict each other. */
export class Contradiction extends Error {}

/** `null`: there was nothing to measure, or the rates cannot be pooled. */
type Value = Fraction | null;
type Truth = boolean | null;

const number = (text: string): Fraction => readFraction(text)!;

/** The plain meaning of formulas on complete facts, said a second time and without intervals. */
export function oracle(facts: Case): { quantity: (node: Quantity) => Value; condition: (node: Condition) => Truth } {
  const text = (id: string): string => facts.facts[id] as string;

  const rate = (id: string): { value: Value; parts?: readonly [Fraction, Fraction]; none: boolean } => {
    const given = text(id);
    if (given.startsWith('none')) return { value: given === 'none' ? null : number(given.slice(6)), none: true };
    const [part, whole] = given.split(':').map(number) as [Fraction, Fraction?];
    return whole === undefined ? { value: part, none: false } : { value: over(part, whole), parts: [part, whole], none: false };
  };

  const entries = (list: List): readonly Value[] =>
    'fact' in list ? (facts.facts[list.fact] as readonly string[]).map(number) : list.items.map(quantity);

  const folded = (list: List, combine: (values: readonly Fraction[]) => Fraction): Value => {
    const values = entries(list);
    return values.length === 0 || values.includes(null) ? null : combine(values as Fraction[]);
  };

  const weighted = (list: List, by: string): Value => {
    const values = entries(list);
    const weights = entries({ fact: by }) as readonly Fraction[];
    if (values.length === 0) return null;
    const whole = weights.reduce(plus);
    if (isZero(whole)) throw new Contradiction();
    return over(values.map((value, index) => times(value!, weights[index]!)).reduce(plus), whole);
  };

  const chain = (nodes: readonly Quantity[], combine: (a: Fraction, b: Fraction) => Fraction): Value => folded({ items: nodes }, (values) => values.reduce(combine));

  const ratio = (part: Value, whole: Value, ifNone: Quantity | undefined): Value => {
    if (part === null || whole === null) return null;
    if (!isZero(whole)) return over(part, whole);
    if (!isZero(part)) throw new Contradiction();
    return ifNone === undefined ? null : quantity(ifNone);
  };

  const pool = (ids: readonly string[], ifNone: Quantity | undefined): Value => {
    const some = ids.map(rate).filter((one) => !one.none);
    if (some.length === 0) return ifNone === undefined ? null : quantity(ifNone);
    if (some.length === 1) return some[0]!.value;
    const parts = some.flatMap((one) => (one.parts === undefined ? [] : [one.parts]));
    if (parts.length < some.length) return null;
    return over(parts.map(([part]) => part).reduce(plus), parts.map(([, whole]) => whole).reduce(plus));
  };

  const passing = (list: List, tests: readonly Test[]): { yes: number; of: number } | null => {
    const truths = entries(list).map((entry) => compare(entry, tests));
    return truths.includes(null) ? null : { yes: truths.filter((truth) => truth === true).length, of: truths.length };
  };

  const linear = (x: Value, zeroAt: Value, fullAt: Value): Value => {
    if (x === null || zeroAt === null || fullAt === null) return null;
    if (order(zeroAt, fullAt) === 0) return order(x, fullAt) >= 0 ? ONE : ZERO;
    return smaller(ONE, larger(ZERO, over(minus(x, zeroAt), minus(fullAt, zeroAt))));
  };

  const clamp = (x: Value, from: Quantity | undefined, to: Quantity | undefined): Value => {
    const low = from === undefined ? x : quantity(from);
    const raised = x === null || low === null ? null : larger(x, low);
    const high = to === undefined ? raised : quantity(to);
    return raised === null || high === null ? null : smaller(raised, high);
  };

  /** The formula that a selector comes to; `null` where a condition stays open. */
  const chosen = <T>(node: Extract<Quantity | Condition, { op: 'reading' | 'choice' | 'when' }>): T | null => {
    if (node.op === 'reading') return node.options[facts.readings[node.reading]!] as T;
    if (node.op === 'choice') return node.options[text(node.fact)] as T;
    for (const one of node.cases) {
      const truth = condition(one.if);
      if (truth === null) return null;
      if (truth) return one.use as T;
    }
    return node.otherwise as T;
  };

  const earned = (id: string): readonly [Fraction, Fraction] => facts.outcomes[id]!.split(':').map(number) as [Fraction, Fraction];

  const quantity = (node: Quantity): Value => {
    switch (node.op) {
      case 'number':
        return number(node.value);
      case 'unknown':
        return null;
      case 'fact':
        return /[:n.]/.test(text(node.fact)) ? rate(node.fact).value : number(text(node.fact));
      case 'parameter':
        return number(facts.parameters[node.parameter]!);
      case 'term':
        return quantity(facts.quantities[node.term]!);
      case 'total':
        return number(facts.total);
      case 'awarded':
        return earned(node.indicator)[0];
      case 'available':
        return earned(node.indicator)[1];
      case 'awardedBy':
        return facts.assessors[node.assessor]!.map((id) => earned(id)[0]).reduce(plus, ZERO);
      case 'date':
        return fraction(dayOf(node.value));
      case 'asOf':
        return facts.asOf === undefined ? null : fraction(dayOf(facts.asOf));
      case 'sum':
        return entries(node.over).length === 0 ? ZERO : folded(node.over, (values) => values.reduce(plus));
      case 'mean':
        if (node.weights !== undefined) return weighted(node.over, node.weights);
        return folded(node.over, (values) => over(values.reduce(plus), fraction(values.length)));
      case 'least':
        return folded(node.over, (values) => values.reduce(smaller));
      case 'greatest':
        return folded(node.over, (values) => values.reduce(larger));
      case 'difference':
        return chain(node.of, minus);
      case 'product':
        return chain(node.of, times);
      case 'ratio':
        return ratio(quantity(node.part), quantity(node.whole), node.ifNone);
      case 'pool':
        return pool(node.rates, node.ifNone);
      case 'share': {
        const tally = passing(node.over, node.tests);
        return tally === null || tally.of === 0 ? null : fraction(tally.yes, tally.of);
      }
      case 'count': {
        const tally = passing(node.over, node.tests);
        return tally === null ? null : fraction(tally.yes);
      }
      case 'clamp':
        return clamp(quantity(node.of), node.from, node.to);
      case 'linear':
        return linear(quantity(node.of), quantity(node.zeroAt), quantity(node.fullAt));
      case 'round': {
        const x = quantity(node.of);
        return x === null ? null : rounded(x, number(node.to), node.mode);
      }
      default: {
        const use = chosen<Quantity>(node);
        return use === null ? null : quantity(use);
      }
    }
  };

  const RELATIONS: Readonly<Record<Relation, (way: number) => boolean>> = {
    atLeast: (way) => way >= 0,
    atMost: (way) => way <= 0,
    above: (way) => way > 0,
    below: (way) => way < 0,
    is: (way) => way === 0,
  };

  const all = (truths: Iterable<Truth>): Truth => {
    let truth: Truth = true;
    for (const one of truths) {
      if (one === false) return false;
      truth = one === null ? null : truth;
    }
    return truth;
  };
  const lazily = function* (nodes: readonly Condition[], turn: (truth: Truth) => Truth): Generator<Truth> {
    for (const node of nodes) yield turn(condition(node));
  };
  const not = (truth: Truth): Truth => (truth === null ? null : !truth);
  const compare = (x: Value, tests: readonly Test[]): Truth =>
    all(
      (function* () {
        for (const test of tests) {
          if (test.relation === 'odd') {
            yield x === null ? null : x.d === 1n && x.n % 2n !== 0n;
            continue;
          }
          const y = quantity(test.value);
          yield x === null || y === null ? null : RELATIONS[test.relation](order(x, y));
        }
      })(),
    );

  const condition = (node: Condition): Truth => {
    switch (node.op) {
      case 'literal':
        return node.value;
      case 'yes':
        return text(node.fact) === 'true';
      case 'holds':
        return condition(facts.conditions[node.term]!);
      case 'option':
        return node.oneOf.includes(text(node.fact));
      case 'compare':
        return compare(quantity(node.of), node.tests);
      case 'every': {
        const truths = entries(node.over).map((entry) => compare(entry, node.tests));
        return truths.length === 0 ? null : all(truths);
      }
      case 'all':
        return all(lazily(node.of, (truth) => truth));
      case 'any':
        return not(all(lazily(node.of, not)));
      case 'not':
        return not(condition(node.of));
      default: {
        const use = chosen<Condition>(node);
        return use === null ? null : condition(use);
      }
    }
  };

  return { quantity, condition };
}
