import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/exact/rational.js';
import type { Condition, Quantity } from '../../src/formula/formula.js';
import { isKnown, type Interval, type Truth } from '../../src/formula/interval.js';
import { show as showFraction, type Fraction } from '../reference/fraction.js';
import { askCondition, askQuantity, show, type Answer } from './helper.js';
import { Contradiction, oracle } from './oracle.js';
import { caseOf, DOMAINS, formulas, isConsistent, knownOf, namesRead, worlds, type World } from './world.js';

/** What differs between the two sorts of formula. */
interface Sort<Node, Value, Plain> {
  readonly formulas: fc.Arbitrary<Node>;
  readonly ask: (node: Node, world: World, linked: boolean) => Answer<Value>;
  readonly oracle: (node: Node, world: World) => Plain | null;
  readonly inside: (inner: Value, outer: Value) => boolean;
  readonly text: (value: Value) => string;
  readonly plainText: (value: Plain) => string;
  /** Whether a value says anything at all. */
  readonly says: (value: Value) => boolean;
}

const QUANTITIES: Sort<Quantity, Interval, Fraction> = {
  formulas: formulas.quantity,
  ask: (node, world, linked) => askQuantity(node, knownOf(world, linked)),
  oracle: (node, world) => oracle(caseOf(world)).quantity(node),
  inside: (inner, outer) =>
    (outer.lo === null || (inner.lo !== null && compare(inner.lo, outer.lo) >= 0)) && (outer.hi === null || (inner.hi !== null && compare(inner.hi, outer.hi) <= 0)),
  text: show,
  plainText: showFraction,
  says: (value) => !isKnown(value) && (value.lo !== null || value.hi !== null),
};

const CONDITIONS: Sort<Condition, Truth, boolean> = {
  formulas: formulas.condition,
  ask: (node, world, linked) => askCondition(node, knownOf(world, linked)),
  oracle: (node, world) => oracle(caseOf(world)).condition(node),
  inside: (inner, outer) => outer === undefined || inner === outer,
  text: String,
  plainText: String,
  says: (value) => value !== undefined,
};

/** In what order names become unknown or known; one rank for each. */
const ranks = fc.array(fc.nat(), { minLength: Object.keys(DOMAINS).length, maxLength: Object.keys(DOMAINS).length });
const inOrder = (names: readonly string[], rank: readonly number[]): string[] => {
  const at = (name: string): number => rank[Object.keys(DOMAINS).indexOf(name)]!;
  return [...names].sort((a, b) => at(a) - at(b));
};

const MOST_COMPLETIONS = 64;

/** As many of the names as leave no more than so many completions. */
function hidden(names: readonly string[]): readonly string[] {
  let count = 1;
  return names.filter((name) => {
    const fits = count * DOMAINS[name]!.length <= MOST_COMPLETIONS;
    if (fits) count *= DOMAINS[name]!.length;
    return fits;
  });
}

const completions = (world: World, names: readonly string[]): World[] =>
  names.reduce<World[]>((all, name) => all.flatMap((one) => DOMAINS[name]!.map((value) => ({ ...one, [name]: value }))), [world]).filter(isConsistent);

const without = (world: World, names: readonly string[]): World => ({ ...world, ...Object.fromEntries(names.map((name) => [name, '?'])) });

/** The plain value, or that the facts contradict each other. */
function plainly<Node, Value, Plain>(sort: Sort<Node, Value, Plain>, node: Node, world: World): Plain | null | 'contradiction' {
  try {
    return sort.oracle(node, world);
  } catch (error) {
    if (error instanceof Contradiction) return 'contradiction';
    throw error;
  }
}

function properties<Node extends Quantity | Condition, Value, Plain>(sort: Sort<Node, Value, Plain>): void {
  const { ask, inside, text } = sort;

  it('complete facts: the plain meaning; some unknown: every completion lies inside', () => {
    const seen = { exact: 0, contradictions: 0, inside: 0, saying: 0 };
    fc.assert(
      fc.property(sort.formulas, worlds, ranks, fc.boolean(), (node, world, rank, linked) => {
        const names = hidden(inOrder(namesRead(node), rank));
        const partly = ask(node, without(world, names), linked).value;
        for (const complete of completions(world, names)) {
          const { value, contradictions } = ask(node, complete, linked);
          const plain = plainly(sort, node, complete);
          if (contradictions.length > 0) {
            seen.contradictions += 1;
            continue;
          }
          if (plain !== null && plain !== 'contradiction') {
            seen.exact += 1;
            if (text(value) !== sort.plainText(plain)) expect.fail(`${text(value)} should be ${sort.plainText(plain)}: ${JSON.stringify([node, complete])}`);
          }
          seen.inside += 1;
          if (sort.says(partly)) seen.saying += 1;
          if (!inside(value, partly)) expect.fail(`${text(value)} is outside ${text(partly)}: ${JSON.stringify([node, names, complete])}`);
        }
      }),
      { seed: 20211001, numRuns: 1200 },
    );
    // The property was held against something.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(200);
  }, 60_000);

  it('knowing more never widens', () => {
    let narrower = 0;
    /** Half of what may be, where that can be said. */
    const half = (name: string, value: string): string => {
      const values = DOMAINS[name]!;
      const isRange = ['part', 'whole', 'change', 'mark', 'list0', 'list1', 'list2', 'target', 'free', 'total', 'weight0', 'weight1', 'weight2'].includes(name);
      if (!isRange) return '?';
      return values.indexOf(value) * 2 < values.length ? `${values[0]!}..${value}` : `${value}..${values.at(-1)!}`;
    };
    fc.assert(
      fc.property(sort.formulas, worlds, ranks, (node, world, rank) => {
        const names = inOrder(namesRead(node), rank);
        let known = without(world, names);
        let before = ask(node, known, false);
        for (const name of names) {
          for (const value of [half(name, world[name]!), world[name]!]) {
            known = { ...known, [name]: value };
            const after = ask(node, known, false);
            if (after.contradictions.length > 0) return;
            if (!inside(after.value, before.value)) expect.fail(`${name} = ${value}: ${text(before.value)} became ${text(after.value)}: ${JSON.stringify([node, known])}`);
            if (!inside(before.value, after.value)) narrower += 1;
            before = after;
          }
        }
      }),
      { seed: 20211002, numRuns: 3000 },
    );
    expect(narrower).toBeGreaterThan(500);
  }, 60_000);
}

describe('random quantities', () => {
  properties(QUANTITIES);
});

describe('random conditions', () => {
  properties(CONDITIONS);
});
