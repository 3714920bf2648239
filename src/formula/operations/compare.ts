import { compare as order, divide, equals, integer, isInteger, type Rational } from '../../exact/rational.js';
import type { Relation, Test } from '../formula.js';
import { isKnown, type Interval, type Truth } from '../interval.js';
import type { Builder, ConditionOperation } from '../operation.js';
import type { Environment } from '../scope.js';

type Compared = (x: Interval, env: Environment) => Truth;

/** Comparisons joined by "and" (Kleene: false as soon as one is false). */
export function testsOf(tests: readonly Test[], build: Builder): Compared {
  const built = tests.map((test) => testOf(test, build));
  if (built.length === 1) return built[0]!;
  return (x, env) => {
    let truth: Truth = true;
    for (const test of built) {
      const one = test(x, env);
      if (one === false) return false;
      if (one === undefined) truth = undefined;
    }
    return truth;
  };
}

function testOf(test: Test, build: Builder): Compared {
  if (test.relation === 'odd') return isOdd;
  const value = build.quantity(test.value);
  const relation = RELATIONS[test.relation];
  return (x, env) => {
    const limit = value(env);
    const truth = relation(x, limit);
    if (truth === undefined && (x.none || limit.none)) env.none = true;
    return truth;
  };
}

/** Of an interval with several numbers in it nothing is said, though it might hold none that is odd. */
function isOdd(x: Interval, env: Environment): Truth {
  if (isKnown(x)) return isInteger(x.lo) && !isInteger(divide(x.lo, integer(2)));
  if (x.none) env.none = true;
  return undefined;
}

const RELATIONS: Readonly<Record<Relation, (x: Interval, y: Interval) => Truth>> = {
  atLeast: (x, y) => (reaches(x.lo, y.hi) ? true : fallsShort(x.hi, y.lo) ? false : undefined),
  atMost: (x, y) => RELATIONS.atLeast(y, x),
  above: (x, y) => negated(RELATIONS.atLeast(y, x)),
  below: (x, y) => negated(RELATIONS.atLeast(x, y)),
  is: (x, y) => {
    if (isKnown(x) && isKnown(y)) return equals(x.lo, y.lo);
    return fallsShort(x.hi, y.lo) || fallsShort(y.hi, x.lo) ? false : undefined;
  },
};

function negated(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** An end without bound neither reaches anything nor falls short of anything for sure. */
function reaches(a: Rational | null, b: Rational | null): boolean {
  return a !== null && b !== null && order(a, b) >= 0;
}

function fallsShort(a: Rational | null, b: Rational | null): boolean {
  return a !== null && b !== null && order(a, b) < 0;
}

/** A quantity compared with one or more others. */
export const compare: ConditionOperation<'compare'> = {
  parts: { of: 'quantity', tests: 'tests' },
  condition: (node, build) => {
    const of = build.quantity(node.of);
    const tests = testsOf(node.tests, build);
    return (env) => tests(of(env), env);
  },
};
