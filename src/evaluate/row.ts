import { compare, equals, ZERO, type Rational } from '../exact/rational.js';
import { roundTo } from '../exact/rounding.js';
import { parseFraction } from '../exact/text.js';
import type { Truth } from '../formula/interval.js';
import type { Builder } from '../formula/operation.js';
import type { Environment, QuantityOf } from '../formula/scope.js';
import type { Plan } from '../plan/plan.js';
import type { Otherwise, PlanIndicator } from '../plan/table.js';
import { fullEnds, mergeOutcomes, NOT_APPLICABLE, rescaledAway, scored, type Ends, type Outcome } from './outcome.js';
import { wordOf } from './scope.js';

/** How a row stands in one case. */
export interface Standing {
  /** Whether its variant counts: surely, or perhaps. What surely does not is not worked out. */
  readonly counts: true | undefined;
  readonly applies: Truth;
  /** Whether there are no points, whatever else is so. */
  readonly voided: Truth;
  /** Whether the rule for unknown facts settles the row, which would come to this where it counts. */
  readonly settles: (outcome: Outcome) => boolean;
}

export type RowOutcome = (env: Environment, standing: Standing) => Outcome;

/** A row with these points to be had. */
interface Worth {
  /** What it comes to where it applies. */
  readonly valueOf: (env: Environment) => Outcome;
  readonly zero: Outcome;
  /** Where it does not apply. */
  readonly away: Outcome;
}

/** What a row comes to. */
export function rowOf(plan: Plan, indicator: PlanIndicator, build: Builder): RowOutcome {
  const { pointsBy, ifUnknown } = indicator;
  const declared = fullEnds(parseFraction(indicator.points)!);
  const points = build.quantity(indicator.scoring!.points);
  const word = wordOf(indicator.otherwise ?? 'exclude', build.scope);
  const worthSo = (ends: Ends): Worth => worthOf(ends, points, word, endIn(plan));
  const finish = (worth: Worth) => (env: Environment, standing: Standing) => outcomeOf(worth, word, ifUnknown, env, standing);
  if (pointsBy === undefined) return finish(worthSo(declared));
  const worths = build.scope.options(pointsBy.fact).map((option) => {
    const worth = parseFraction(pointsBy.options[option]!)!;
    return worthSo(equals(worth, declared.hi) ? declared : { lo: worth, hi: worth, full: false });
  });
  const [rows, any] = [worths.map(finish), finish(worths.reduce(eitherWorth))];
  const slot = build.scope.fact(pointsBy.fact);
  return (env, standing) => {
    const chosen = env.choices[slot];
    return (chosen === undefined ? any : rows[chosen]!)(env, standing);
  };
}

function eitherWorth(a: Worth, b: Worth): Worth {
  return {
    valueOf: (env) => mergeOutcomes(a.valueOf(env), b.valueOf(env)),
    zero: mergeOutcomes(a.zero, b.zero),
    away: mergeOutcomes(a.away, b.away),
  };
}

type End = (end: Rational | null, available: Rational, open: Rational) => Rational;

/** An end of the points of a row; rounded where the rulebook rounds rows. */
function endIn({ round }: Plan): End {
  if (round?.at !== 'row') return inside;
  const to = parseFraction(round.to)!;
  return (end, available, open) => inside(roundTo(inside(end, available, open), to, round.mode), available, open);
}

/** An end of a row's points, not outside what the row has to give. */
function inside(end: Rational | null, available: Rational, open: Rational): Rational {
  if (end === null) return open;
  if (compare(end, ZERO) <= 0) return ZERO;
  return compare(end, available) >= 0 ? available : end;
}

function worthOf(ends: Ends, points: QuantityOf, word: Otherwise, endOf: End): Worth {
  const available = ends.hi;
  const zero = scored(ZERO, ends, ends.full);
  const full = scored(available, ends, ends.full);
  const away = { zero, full, exclude: NOT_APPLICABLE, rescale: rescaledAway(ends) }[word];
  const valueOf = (env: Environment): Outcome => {
    const x = points(env);
    const lo = endOf(x.lo, available, ZERO);
    const hi = x.hi === x.lo && x.hi !== null ? lo : endOf(x.hi, available, available);
    if (lo === hi || equals(lo, hi)) return lo === ZERO ? zero : lo === available ? full : scored(lo, ends, false);
    return { lo, hi, available: ends, status: 'undetermined', none: x.none, common: false };
  };
  return { valueOf, zero, away };
}

function outcomeOf({ valueOf, zero, away }: Worth, word: Otherwise, ifUnknown: PlanIndicator['ifUnknown'], env: Environment, standing: Standing): Outcome {
  const { counts, applies, voided, settles } = standing;
  // Nearly every row of nearly every score; what follows makes functions anew each time.
  if (counts === true && applies === true && voided === false && ifUnknown === undefined) return noting(env, valueOf(env));
  const unless = (outcome: Outcome): Outcome => (voided === undefined ? mergeOutcomes(zero, outcome) : outcome);
  // What is voided has no points that would be given without being looked at either.
  const left = word !== 'full' ? away : voided === true ? zero : unless(away);
  const withValue = (value: Outcome): Outcome => (applies === true ? value : mergeOutcomes(left, value));
  let outcome = applies === false ? left : withValue(voided === true ? zero : unless(valueOf(env)));
  if (ifUnknown !== undefined && settles(outcome) && applies !== false) outcome = withValue(ifUnknown === 'zero' ? zero : away);
  return noting(env, counts === undefined ? mergeOutcomes(NOT_APPLICABLE, outcome) : outcome);
}

/** Whether it is open because there was nothing to measure. */
function noting(env: Environment, outcome: Outcome): Outcome {
  return env.none && outcome.status === 'undetermined' ? { ...outcome, none: true } : outcome;
}
