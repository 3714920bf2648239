/** What is known of facts while they are made or looked through, as the plain meaning of formulas reads it. */
import { dayOf, NEVER } from '../../src/exact/date.js';
import type { Condition } from '../../src/formula/formula.js';
import type { Plan, PlanFact } from '../../src/plan/plan.js';
import { Contradiction, oracle } from '../formula/oracle.js';
import { isZero, plus, show, times, type Fraction } from '../reference/fraction.js';
import type { Options } from './plans.js';
import { isVotes } from './ranges.js';
import { isList, numberIn } from './values.js';

/** A fact as text, a list as the texts of its entries. */
export type Known = string | readonly string[];

export interface World {
  readonly known: Record<string, Known>;
  /** Whether a condition holds; nothing where that is open. */
  readonly holds: (condition: Condition) => boolean | undefined;
  /** What the answers to a question are worth, in their order. */
  readonly worth: (fact: PlanFact) => readonly Fraction[];
  /** A rate of which there was none, as text. */
  readonly none: (fact: PlanFact) => string;
}

export function worldOf(plan: Plan, { readings, parameters, asOf }: Options): World {
  const known: Record<string, Known> = {};
  const terms = <T>(key: 'quantity' | 'condition'): Record<string, T> =>
    Object.fromEntries(plan.terms.flatMap((term) => (key in term ? [[term.id, (term as unknown as Record<string, T>)[key]!]] : [])));
  const values: Readonly<Record<string, string>> = Object.fromEntries(plan.parameters.flatMap((one) => (valueOn(one, asOf) === undefined ? [] : [[one.id, valueOn(one, asOf)!]])));
  const meaning = oracle({
    facts: new Proxy(known, { get: (facts, id: string) => facts[id] ?? unknown() }),
    parameters: new Proxy({ ...values, ...parameters }, { get: (given, id: string) => given[id] ?? unknown() }),
    readings,
    quantities: terms('quantity'),
    conditions: terms('condition'),
    total: '0',
    outcomes: {},
    assessors: {},
    ...(asOf === undefined ? {} : { asOf }),
  });
  return {
    known,
    holds: (condition) => orNothing(() => meaning.condition(condition)) ?? undefined,
    worth: ({ ballots }) => {
      const { index } = ballots!;
      return ('op' in index ? index.options[readings[index.reading]!]! : index).worth.map((text) => numberIn(text));
    },
    none: ({ ifNone }) => {
      const value = ifNone === undefined ? null : orNothing(() => meaning.quantity(ifNone));
      return value === null || value === undefined ? 'none' : `none: ${show(value)}`;
    },
  };
}

/** What is not known leaves a formula open. */
class Open extends Error {}

function unknown(): never {
  throw new Open();
}


function orNothing<T>(value: () => T): T | undefined {
  try {
    return value();
  } catch (error) {
    if (error instanceof Open || error instanceof Contradiction) return undefined;
    throw error;
  }
}

/** What the rulebook says of a parameter on a day. */
export function valueOn({ value, values }: Plan['parameters'][number], asOf: string | undefined): string | undefined {
  return value ?? values?.filter(({ from }) => asOf !== undefined && from <= asOf).at(-1)?.value;
}

/** What a fact that is not asked is, as known and as it may be given. */
export function neutralOf(fact: PlanFact, world: World): { readonly known: Known; readonly given: unknown } {
  const zeros = Array<string>(fact.length ?? 0).fill('0');
  switch (fact.kind) {
    case 'yesNo':
      return { known: 'false', given: false };
    case 'rate':
      return { known: world.none(fact), given: [0, 0] };
    case 'counts':
    case 'amounts':
      return { known: zeros, given: zeros };
    case 'date':
      return { known: String(dayOf(NEVER)), given: NEVER };
    default:
      return { known: '0', given: 0 };
  }
}

/** What is known of a fact as given; nothing where it is not given. Lists with open entries count as not given. */
export function knownOf(fact: PlanFact, given: unknown, world: World): Known | undefined {
  if (given === undefined || given === null) return undefined;
  if (fact.kind === 'yesNo') return given === true ? 'true' : 'false';
  if (fact.kind === 'choice') return given as string;
  if (fact.kind === 'date') return String(dayOf(given as string));
  if (isList(fact)) return (given as unknown[]).includes(null) ? undefined : (given as unknown[]).map((entry) => show(numberIn(entry)));
  if (isVotes(given)) return votesKnown(fact, Object.values(given).map((vote) => numberIn(vote)), world);
  if (!Array.isArray(given)) return show(numberIn(given));
  const [part, whole] = (given as unknown[]).map((side) => numberIn(side)) as [Fraction, Fraction];
  return isZero(whole) ? world.none(fact) : `${show(part)}:${show(whole)}`;
}

function votesKnown(fact: PlanFact, votes: readonly Fraction[], world: World): Known {
  const worth = world.worth(fact);
  const whole = votes.reduce(plus);
  return isZero(whole) ? world.none(fact) : `${show(votes.map((vote, at) => times(vote, worth[at]!)).reduce(plus))}:${show(whole)}`;
}
