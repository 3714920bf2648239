/**
 * Facts, quantities and conditions of a rulebook, straight from its YAML and in plain fractions. `null` stands for "there
 * was nothing to measure" (0 ÷ 0 without a rule, a mean of no entries).
 */
import { fraction, isZero, larger, minus, order, over, plus, readFraction, rounded, smaller, times, ZERO, type Fraction } from './fraction.js';
import type { Points } from './table.js';
import { Contradiction, Incomplete, isMap, list, map, missing, text, type Yaml, type YamlMap } from './yaml.js';

export interface Given {
  /** As a caller gives them: booleans, numbers, text, lists. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly readings?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly asOf?: string;
  readonly subject?: string;
  /** Taken for the value of what there was nothing to measure of. */
  readonly nothing?: Fraction;
}

export type Amount = Fraction | null;
export type Truth = boolean | null;

export interface Formulas {
  /** As given, or its neutral value where it is not asked. */
  readonly fact: (id: string) => unknown;
  readonly entries: (id: string) => readonly Fraction[];
  /** Follows selectors; `null` where a condition stays open. */
  readonly chosen: (node: Yaml) => Yaml | null;
  readonly quantity: (written: Yaml) => Amount;
  readonly condition: (written: Yaml) => Truth;
  /** Comparators written beside a quantity, joined by "and". */
  readonly compare: (x: Amount, tests: YamlMap) => Truth;
}

/** The meaning of the formulas of a rulebook for complete facts. `total` is asked for by grades only. */
export function formulas(rulebook: YamlMap, given: Given, points: Points, total: () => Amount): Formulas {
  const readings = map(rulebook.readings);
  const terms = map(rulebook.terms);
  const parameters = map(rulebook.parameters);
  const declared = map(rulebook.facts);
  const nothing = given.nothing ?? null;

  // ── names ──
  const fact = (id: string): unknown => {
    const guard = map(declared[id]).onlyIf;
    if (guard !== undefined && condition(guard) === false) return neutral(map(declared[id]));
    return given.facts[id] ?? missing(id);
  };
  const entries = (id: string): Fraction[] => (fact(id) as unknown[]).map((entry) => number(entry ?? missing(id)));
  const whenNone = (id: string): Amount => {
    const rule = map(declared[id]).ifNone;
    return rule === undefined ? nothing : quantity(rule);
  };
  /** A rate as [part, whole]: given so, or counted from ballots. */
  const partsOf = (id: string): [Fraction, Fraction] | undefined => {
    const value = fact(id);
    const survey = list(Object.values(map(rulebook.surveys))).map(map).find(({ questions }) => (isMap(questions) ? id in questions : list(questions).includes(id)));
    if (survey?.answers === undefined || typeof value !== 'object' || value === null || Array.isArray(value) || !Object.keys(map(survey.answers)).every((answer) => answer in value)) return parts(value);
    const { weights, satisfied } = map(chosen(survey.index!)!);
    const votes = Object.entries(value as Record<string, unknown>).map(([answer, count]) => [answer, number(count ?? missing(id))] as const);
    const worth = (answer: string): Fraction => (weights === undefined ? fraction(list(satisfied).includes(answer) ? 1 : 0) : number(map(weights)[answer]));
    return [votes.map(([answer, count]) => times(worth(answer), count)).reduce(plus), votes.map(([, count]) => count).reduce(plus)];
  };
  const numberOfFact = (id: string): Amount => {
    const value = fact(id);
    const pair = partsOf(id);
    return pair === undefined ? number(value) : isZero(pair[1]) ? whenNone(id) : over(pair[0], pair[1]);
  };
  const asOf = (): string => given.asOf ?? missing('asOf');
  /** As given, or as the rulebook says: the last value that has begun, and before the first there is none. */
  const parameter = (id: string): Fraction => {
    const { value, values } = map(parameters[id]);
    const dated = (): Yaml | undefined => list(values).filter((one) => text(map(one).from) <= asOf()).map((one) => map(one).value!).at(-1);
    return number(given.parameters?.[id] ?? value ?? (values === undefined ? undefined : dated()) ?? missing(id));
  };
  const named = (name: string): Amount => {
    if (name === 'total') return total();
    if (name === 'asOf') return number(asOf());
    if (name === 'unknown') return nothing;
    if (name in terms) return quantity(map(terms[name]).quantity!);
    return name in parameters ? parameter(name) : numberOfFact(name);
  };

  // ── selectors ──
  const chosen = (node: Yaml): Yaml | null => {
    if (isMap(node) && 'reading' in node) {
      const id = text(node.reading);
      const option = given.readings?.[id] ?? text(map(readings[id]).default);
      return Object.keys(node).length === 1 ? option : chosen(node[option]!);
    }
    if (isMap(node) && 'choice' in node) return chosen(node[fact(text(node.choice)) as string]!);
    if (isMap(node) && 'when' in node) {
      for (const one of list(node.when)) {
        const truth = condition(map(one).if!);
        if (truth === null) return null;
        if (truth) return chosen(map(one).use!);
      }
      return chosen(node.otherwise!);
    }
    return node;
  };

  // ── quantities ──
  const numbers = (node: Yaml): Amount[] => (typeof node === 'string' ? entries(node) : list(node).map(quantity));
  const quantity = (written: Yaml): Amount => {
    const node = chosen(written);
    if (node === null) return null;
    if (typeof node === 'string') return isNumber(node) ? number(node) : named(node);
    const q = map(node);
    const operator = Object.keys(q).find((key) => key in OPERATORS || key in FOLDS)!;
    const body = q[operator]!;
    if (operator in FOLDS) {
      const values = numbers(body);
      if (q.weights !== undefined) return weighted(values as Fraction[], entries(text(q.weights)));
      if (values.length === 0) return operator === 'sum' ? ZERO : nothing;
      return values.includes(null) ? null : FOLDS[operator]!(values as Fraction[]);
    }
    return OPERATORS[operator]!(body, q);
  };
  const weighted = (values: readonly Fraction[], weights: readonly Fraction[]): Amount => {
    if (values.length === 0 || weights.length === 0) return nothing;
    const whole = weights.reduce(plus);
    if (isZero(whole)) throw new Contradiction('all weights are 0');
    return over(values.map((value, index) => times(value, weights[index]!)).reduce(plus), whole);
  };
  const passing = (body: Yaml): { yes: Fraction; all: number } | null => {
    const truths = entries(text(map(body).every)).map((entry) => compare(entry, map(body)));
    return truths.includes(null) ? null : { yes: fraction(truths.filter((one) => one === true).length), all: truths.length };
  };
  const OPERATORS: Record<string, (body: Yaml, q: YamlMap) => Amount> = {
    of: (body) => quantity(body),
    ratio: (body, q) => {
      const [part, whole] = numbers(body) as [Amount, Amount];
      if (part === null || whole === null) return null;
      if (!isZero(whole)) return over(part, whole);
      if (!isZero(part)) throw new Contradiction('n ÷ 0');
      return q.ifNone === undefined ? nothing : quantity(q.ifNone);
    },
    awarded: (body) => points.awarded(text(body)),
    available: (body) => points.available(text(body)),
    awardedBy: (body) => points.awardedBy(text(body)),
    earned: (body) => {
      const [part, whole] = [points.awarded(text(body)), points.available(text(body))];
      return part === null || whole === null ? null : isZero(whole) ? nothing : over(part, whole);
    },
    pool: (body) => {
      const ids = list(body).map(text);
      const pairs = ids.map((id) => partsOf(id) ?? missing(`parts of ${id}`));
      const whole = pairs.map(([, all]) => all).reduce(plus);
      return isZero(whole) ? whenNone(ids[0]!) : over(pairs.map(([part]) => part).reduce(plus), whole);
    },
    share: (body) => {
      const found = passing(body);
      return found === null ? null : found.all === 0 ? nothing : over(found.yes, fraction(found.all));
    },
    count: (body) => passing(body)?.yes ?? null,
    round: (body, q) => {
      const value = quantity(body);
      return value === null ? null : rounded(value, number(q.to), text(q.mode));
    },
    clamp: (body, q) => {
      const [value, from, to] = [body, q.from ?? body, q.to ?? body].map(quantity);
      if (value === null || from === null || to === null) return null;
      const raised = q.from === undefined ? value! : larger(value!, from!);
      return q.to === undefined ? raised : smaller(raised, to!);
    },
  };

  // ── conditions (strong Kleene logic, `null` for unknown) ──
  const compare = (x: Amount, tests: YamlMap): Truth => {
    const relations = Object.keys(RELATIONS).filter((relation) => tests[relation] !== undefined);
    const compared = all(relations, (relation) => {
      const y = quantity(tests[relation]!);
      return x === null || y === null ? null : RELATIONS[relation]!(order(x, y));
    });
    const isOdd = x === null ? null : x.d === 1n && x.n % 2n !== 0n;
    return tests.odd === undefined ? compared : all([compared, isOdd], (truth) => truth);
  };
  /** Better stands further up the grades; which end of the options is up, the fact says. */
  const passesGrade = (id: string, tests: YamlMap): boolean => {
    const { options, ordered } = map(declared[id]);
    const place = (option: unknown): Fraction => fraction(Object.keys(map(options)).indexOf(option as string) * (ordered === 'highestFirst' ? -1 : 1));
    const mine = fact(id);
    return Object.entries(tests).every(([comparator, wanted]) => {
      if (comparator === 'of') return true;
      return comparator === 'oneOf' ? list(wanted).includes(mine as string) : RELATIONS[comparator]!(order(place(mine), place(wanted)));
    });
  };
  const condition = (written: Yaml): Truth => {
    const node = chosen(written);
    if (node === null) return null;
    if (typeof node === 'string') {
      if (node === 'true' || node === 'false') return node === 'true';
      return node in terms ? condition(map(terms[node]).condition!) : (fact(node) as boolean);
    }
    const c = map(node);
    if (c.all !== undefined) return all(list(c.all), condition);
    if (c.any !== undefined) return not(all(list(c.any), (one) => not(condition(one))));
    if (c.not !== undefined) return not(condition(c.not));
    if (c.meets !== undefined) {
      const { appliesWhen = 'true', check, fact: own } = list(rulebook.requirements).map(map).find(({ id }) => id === c.meets)!;
      return not(all([() => condition(appliesWhen), () => not(condition(check ?? own!))], (truth) => truth()));
    }
    if (c.every !== undefined) {
      const truths = entries(text(c.every)).map((entry) => compare(entry, c));
      return truths.length > 0 ? all(truths, (truth) => truth) : nothing === null ? null : !isZero(nothing);
    }
    if (typeof c.of === 'string' && map(declared[c.of]).kind === 'choice') return passesGrade(c.of, c);
    return compare(quantity(c), c);
  };

  return { fact, entries, chosen, quantity, condition, compare };
}

/** What a fact that is not asked stands for: no, 0, never, none of none, and no entries, or 0 in every month. */
function neutral(declared: YamlMap): unknown {
  const months: Record<string, number> = { month: 12, quarter: 4, halfYear: 2 };
  const zeros = Array(months[text(declared.per ?? '')] ?? 0).fill('0');
  const values: Record<string, unknown> = { yesNo: false, rate: ['0', '0'], counts: zeros, amounts: zeros, date: 'never' };
  return values[text(declared.kind)] ?? '0';
}

/** A rate as [part, whole], where it was given so. */
function parts(value: unknown): [Fraction, Fraction] | undefined {
  const pair = Array.isArray(value) ? (value as unknown[]) : typeof value === 'string' && value.includes('/') ? value.split('/') : undefined;
  return pair === undefined ? undefined : [number(pair[0]), number(pair[1])];
}

const FOLDS: Record<string, (values: Fraction[]) => Fraction> = {
  sum: (values) => values.reduce(plus),
  mean: (values) => over(values.reduce(plus), fraction(values.length)),
  least: (values) => values.reduce(smaller),
  greatest: (values) => values.reduce(larger),
  difference: (values) => values.reduce(minus),
  product: (values) => values.reduce(times),
};

const RELATIONS: Record<string, (order: number) => boolean> = {
  atLeast: (way) => way >= 0,
  atMost: (way) => way <= 0,
  above: (way) => way > 0,
  below: (way) => way < 0,
  is: (way) => way === 0,
};

export const not = (truth: Truth): Truth => (truth === null ? null : !truth);

/** Whether all hold. One that does not settles it, whatever is not known of the others; those after it are not looked at. */
export function all<T>(items: readonly T[], holds: (item: T) => Truth): Truth {
  let truth: Truth = true;
  let open: Incomplete | undefined;
  for (const item of items) {
    try {
      const one = holds(item);
      if (one === false) return false;
      if (one === null) truth = null;
    } catch (error) {
      if (!(error instanceof Incomplete)) throw error;
      open = error;
    }
  }
  if (open !== undefined) throw open;
  return truth;
}

const isNumber = (written: string): boolean => dayNumber(written) !== undefined || readFraction(written) !== undefined;
export const number = (value: unknown): Fraction => dayNumber(String(value)) ?? readFraction(String(value)) ?? missing(`a number in ${String(value)}`);

/** Days since 1970; `never` is later than every date that can be written. */
function dayNumber(written: string): Fraction | undefined {
  if (written !== 'never' && !/^\d{4}-\d\d-\d\d$/.test(written)) return undefined;
  const time = written === 'never' ? Date.UTC(10000, 0, 1) : Date.parse(`${written}T00:00:00Z`);
  return fraction(time / 86_400_000);
}
