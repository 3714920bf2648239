import type { Assessment } from '../../evaluate/assessment.js';
import { createEvaluator, type Evaluator } from '../../evaluate/evaluator.js';
import { add, compare, divide, integer, multiply, subtract, type Rational } from '../../exact/rational.js';
import { roundTo } from '../../exact/rounding.js';
import { fractionText, parseFraction } from '../../exact/text.js';
import type { Plan, PlanFact } from '../../plan/plan.js';

type Facts = Readonly<Record<string, unknown>>;

/** Ends of what is looked for; both may be met. */
export interface Target {
  readonly low: Rational;
  readonly high: Rational;
}

/** After as many walks through all facts a total that is still not met is given up. */
const MOST_WALKS = 3;

/**
 * Facts that bring the total of the default readings between two ends, if a walk down from full marks finds some. The walk
 * changes one fact at a time, to a value of its own or to one at which the total would be met if it changed evenly.
 */
export function factsFor(plan: Plan, target: Target): Facts | undefined {
  const score = createEvaluator(plan);
  const totalOf = (facts: Facts): Rational | undefined => {
    const result = score(facts);
    return result.ok ? knownTotal(result.value) : undefined;
  };
  const facts = fullMarks(plan, score);
  const total = totalOf(facts);
  if (total === undefined) return undefined;
  let step: Step = { facts, total };
  for (const fact of Array.from({ length: MOST_WALKS }, () => plan.facts).flat()) {
    if (compare(step.total, target.high) <= 0) break;
    step = lowered(fact, step, target, totalOf) ?? step;
  }
  return compare(step.total, target.low) >= 0 && compare(step.total, target.high) <= 0 ? step.facts : undefined;
}

function knownTotal({ total }: Assessment): Rational | undefined {
  return total.value === undefined ? undefined : parseFraction(total.value.fraction)!;
}

interface Step {
  readonly facts: Facts;
  readonly total: Rational;
}

/** The facts with one of them changed so that the total is lower, but not below the target. */
function lowered(fact: PlanFact, { facts, total }: Step, target: Target, totalOf: (facts: Facts) => Rational | undefined): Step | undefined {
  const middle = divide(add(target.low, target.high), integer(2));
  const tried = (value: unknown): Step | undefined => {
    const changed = { ...facts, [fact.id]: value };
    const now = totalOf(changed);
    return now === undefined || compare(now, total) >= 0 ? undefined : { facts: changed, total: now };
  };
  const steps = valuesOf(fact).flatMap((value) => {
    const step = tried(value);
    const between = step === undefined ? [] : evenly(fact, facts[fact.id], value, { from: total, to: step.total, at: middle });
    return [step, ...between.map(tried)].filter((one) => one !== undefined);
  });
  return steps.filter((step) => compare(step.total, target.low) >= 0).sort((a, b) => compare(a.total, b.total))[0];
}

interface Way {
  readonly from: Rational;
  readonly to: Rational;
  readonly at: Rational;
}

/** The values at and around which a total that changes evenly from one value to another would be met. */
function evenly({ kind, step }: PlanFact, from: unknown, to: unknown, total: Way): readonly string[] {
  if (typeof from !== 'string' || typeof to !== 'string' || !NUMERIC.includes(kind)) return [];
  const [start, end] = [parseFraction(from)!, parseFraction(to)!];
  const way = divide(subtract(total.from, total.at), subtract(total.from, total.to));
  const value = add(start, multiply(way, subtract(end, start)));
  const unit = step ?? (kind === 'count' ? '1' : undefined);
  if (unit === undefined) return [fractionText(value)];
  return (['down', 'up'] as const).map((mode) => fractionText(roundTo(value, parseFraction(unit)!, mode)));
}

const NUMERIC: readonly string[] = ['count', 'amount', 'rate'];

/** Facts that give as many points as can be had by choosing each in turn. */
function fullMarks(plan: Plan, score: Evaluator): Facts {
  let facts: Facts = {};
  const least = (of: Facts): Rational | undefined => {
    const result = score(of);
    return result.ok ? parseFraction((result.value.total.min ?? result.value.total.max).fraction)! : undefined;
  };
  for (const fact of plan.facts) {
    const tried = valuesOf(fact).flatMap((value) => {
      const changed = { ...facts, [fact.id]: value };
      const total = least(changed);
      return total === undefined ? [] : [{ facts: changed, total }];
    });
    facts = tried.sort((a, b) => compare(b.total, a.total))[0]?.facts ?? facts;
  }
  return facts;
}

const NUMBERS: readonly Rational[] = [100, 12, 5, 4, 3, 2, 1, 0].map(integer);

/** Some values of a fact, the largest first. Those that it does not take are passed over by whoever tries them. */
function valuesOf({ kind, options, min, max, length = 1, step = '1' }: PlanFact): readonly unknown[] {
  const steps = NUMBERS.map((number) => fractionText(multiply(number, parseFraction(step)!)));
  const numbers = [max, ...steps, min].filter((value) => value !== undefined);
  switch (kind) {
    case 'yesNo': return [true, false];
    case 'choice': return options!.map(({ id }) => id);
    case 'date': return ['1970-01-01', 'never'];
    case 'counts': case 'amounts': return [...numbers.map((value) => new Array<string>(length).fill(value)), []];
    default: return numbers;
  }
}
