/**
 * The oracle: scores a rulebook straight from its YAML, for complete facts, in plain fractions. Written from
 * LANGUAGE.md and from nothing else, for clarity and not for speed. `null` stands for "there was nothing to measure"
 * (0 ÷ 0 without a rule); a fact or parameter that is read and was not given throws `Incomplete`.
 */
import { fraction, isZero, larger, minus, ONE, order, over, plus, readFraction, rounded, smaller, times, ZERO, type Fraction } from './fraction.js';

/** YAML read with the failsafe schema: every scalar is text. */
export type Yaml = string | readonly Yaml[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: Yaml;
}

export interface Given {
  /** As a caller gives them: booleans, numbers, text, lists. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly readings?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Taken for the value of 0 ÷ 0 where no rule gives one. */
  readonly nothing?: Fraction;
}

/** `null`: there was nothing to measure. */
export type RowScore = Fraction | null | 'notApplicable';

export interface Score {
  /** `null` when a row is. */
  readonly total: Fraction | null;
  /** `null` when it is open whether a row applies. */
  readonly available: Fraction | null;
  readonly rows: Readonly<Record<string, RowScore>>;
  readonly grade: string | null;
  readonly validity: Readonly<Record<string, boolean | null>>;
}

export class Incomplete extends Error {}

type Amount = Fraction | null;
type Truth = boolean | null;

export function score(rulebook: YamlMap, given: Given): Score {
  const readings = map(rulebook.readings);
  const terms = map(rulebook.terms);
  const parameters = map(rulebook.parameters);
  const declared = map(rulebook.facts);
  const nothing = given.nothing ?? null;
  let total: Amount = null;

  // ── facts ──
  const fact = (id: string): unknown => {
    const guard = map(declared[id]).onlyIf;
    if (guard !== undefined && condition(guard) === false) return neutral(map(declared[id]));
    return given.facts[id] ?? missing(id);
  };
  const entries = (id: string): Amount[] => (fact(id) as unknown[]).map((entry) => number(entry ?? missing(id)));
  /** A rate as [part, whole], where it was given so. */
  const parts = (value: unknown): [Fraction, Fraction] | undefined => {
    const pair = Array.isArray(value) ? value : typeof value === 'string' && value.includes('/') ? value.split('/') : undefined;
    return pair === undefined ? undefined : [number(pair[0]), number(pair[1])];
  };
  const whenNone = (id: string): Amount => {
    const rule = map(declared[id]).ifNone;
    return rule === undefined ? nothing : quantity(rule);
  };
  const numberOfFact = (id: string): Amount => {
    const value = fact(id);
    const pair = parts(value);
    return pair === undefined ? number(value) : isZero(pair[1]) ? whenNone(id) : over(pair[0], pair[1]);
  };
  const named = (name: string): Amount => {
    if (name === 'total') return total;
    if (name === 'unknown') return nothing;
    if (name in terms) return quantity(map(terms[name]).quantity!);
    if (name in parameters) return number(given.parameters?.[name] ?? missing(name));
    return numberOfFact(name);
  };

  // ── selectors: what stands here, or nothing where a condition stays open ──
  const reading = (id: string): string => given.readings?.[id] ?? text(map(readings[id]).default);
  const chosen = (node: Yaml): Yaml | null => {
    if (isMap(node) && 'reading' in node) {
      const option = reading(text(node.reading));
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
    if (typeof node === 'string') return readFraction(node) ?? named(node);
    const q = map(node);
    const [operator] = Object.keys(q).filter((key) => key in OPERATORS);
    const body = q[operator!]!;
    switch (operator) {
      case 'of':
        return quantity(body);
      case 'ratio': {
        const [part, whole] = numbers(body) as [Amount, Amount];
        if (part === null || whole === null) return null;
        if (!isZero(whole)) return over(part, whole);
        if (!isZero(part)) throw new Error('n ÷ 0: the facts contradict each other');
        return q.ifNone === undefined ? nothing : quantity(q.ifNone);
      }
      case 'pool': {
        const ids = list(body).map(text);
        const pairs = ids.map((id) => parts(fact(id)) ?? missing(`parts of ${id}`));
        const whole = pairs.map(([, all]) => all).reduce(plus);
        return isZero(whole) ? whenNone(ids[0]!) : over(pairs.map(([part]) => part).reduce(plus), whole);
      }
      case 'share':
      case 'count': {
        const passed = entries(text(map(body).every)).map((entry) => compare(entry, map(body)));
        if (passed.includes(null)) return null;
        const yes = fraction(passed.filter((one) => one === true).length);
        return operator === 'count' ? yes : passed.length === 0 ? nothing : over(yes, fraction(passed.length));
      }
      case 'round': {
        const value = quantity(body);
        return value === null ? null : rounded(value, number(q.to), text(q.mode));
      }
      case 'clamp': {
        const [value, from, to] = [body, q.from ?? body, q.to ?? body].map(quantity);
        if (value === null || from === null || to === null) return null;
        const raised = q.from === undefined ? value! : larger(value!, from!);
        return q.to === undefined ? raised : smaller(raised, to!);
      }
      default: {
        const values = numbers(body);
        if (values.length === 0) return operator === 'sum' ? ZERO : nothing;
        return values.includes(null) ? null : OPERATORS[operator!]!(values as Fraction[]);
      }
    }
  };

  // ── conditions (strong Kleene logic, `null` for unknown) ──
  const compare = (x: Amount, tests: YamlMap): Truth =>
    all(
      Object.keys(RELATIONS).flatMap((relation) => {
        if (tests[relation] === undefined) return [];
        const y = quantity(tests[relation]);
        return [x === null || y === null ? null : RELATIONS[relation]!(order(x, y))];
      }),
    );
  const condition = (written: Yaml): Truth => {
    const node = chosen(written);
    if (node === null) return null;
    if (typeof node === 'string') {
      if (node === 'true' || node === 'false') return node === 'true';
      return node in terms ? condition(map(terms[node]).condition!) : (fact(node) as boolean);
    }
    const c = map(node);
    if (c.all !== undefined) return all(list(c.all).map(condition));
    if (c.any !== undefined) return not(all(list(c.any).map((one) => not(condition(one)))));
    if (c.not !== undefined) return not(condition(c.not));
    if (c.every !== undefined) {
      const values = entries(text(c.every));
      return values.length === 0 ? null : all(values.map((entry) => compare(entry, c)));
    }
    if (typeof c.of === 'string' && map(declared[c.of]).kind === 'choice') {
      const wanted = c.oneOf === undefined ? [c.is] : list(c.oneOf);
      return wanted.includes(fact(c.of) as string);
    }
    return compare(quantity(c), c);
  };

  // ── scoring methods: what share of the points, or the points themselves ──
  const linear = (x: Amount, zeroAt: Amount, fullAt: Amount): Amount => {
    if (x === null || zeroAt === null || fullAt === null) return null;
    if (order(zeroAt, fullAt) === 0) return order(x, fullAt) >= 0 ? ONE : ZERO;
    return smaller(ONE, larger(ZERO, over(minus(x, zeroAt), minus(fullAt, zeroAt))));
  };
  const some = (truth: Truth, worth: Fraction): Amount => (truth === null ? null : truth ? worth : ZERO);
  const awarded = (written: Yaml, points: Fraction, own: Yaml | undefined): Amount => {
    const node = chosen(written);
    if (node === null) return null;
    const [[method, body]] = (typeof node === 'string' ? [[node, own!]] : Object.entries(map(node))) as [[string, Yaml]];
    const b = map(body);
    switch (method) {
      case 'met':
        return some(condition(body), points);
      case 'judged':
        return quantity(body);
      case 'proportional': {
        const share = linear(quantity(body), quantity(b.zeroAt ?? '0'), quantity(b.fullAt ?? '1'));
        return share === null ? null : times(points, share);
      }
      case 'reach': {
        const x = quantity(body);
        const target = quantity(b.target!);
        if (chosen(b.below ?? 'nothing') === 'nothing') return some(compare(x, { atLeast: b.target! }), points);
        const share = linear(x, ZERO, target);
        return share === null ? null : times(points, share);
      }
      case 'checklist': {
        const items = (isMap(b.items!) ? Object.keys(b.items) : list(b.items)).map(condition);
        const award = chosen(b.award ?? 'all');
        if (award === 'each') return sum(items.map((item) => some(item, over(points, fraction(items.length)))));
        return some(award === 'any' ? not(all(items.map(not))) : all(items), points);
      }
      case 'parts':
        return sum(list(body).map((part) => awarded(map(part).scoring!, number(map(part).points), map(part).fact)));
      case 'deduct': {
        const [each, times_] = [quantity(b.each!), quantity(b.of!)];
        return each === null || times_ === null ? null : minus(points, times(each, times_));
      }
      default:
        throw new Error(`no method ${method}`);
    }
  };

  // ── the table ──
  const rows: Record<string, RowScore> = {};
  let available: Amount = ZERO;
  const walk = (indicator: YamlMap, inherited: { counts: boolean; applies: Truth; otherwise: Yaml }): void => {
    const otherwise = indicator.otherwise ?? inherited.otherwise;
    const { counts } = inherited;
    const own = counts ? indicator.appliesWhen : undefined;
    const applies = own === undefined ? inherited.applies : all([inherited.applies, condition(own)]);
    const inside = indicator.indicators;
    if (inside !== undefined && isMap(inside)) {
      for (const [option, block] of Object.entries(inside)) {
        if (option === 'choice') continue;
        const here = counts && fact(text(inside.choice)) === option;
        for (const one of list(block)) walk(map(one), { counts: here, applies, otherwise });
      }
    } else if (inside !== undefined) for (const one of list(inside)) walk(map(one), { counts, applies, otherwise });
    else {
      const points = number(indicator.points);
      const isExcluded = chosen(otherwise) === 'exclude';
      const isOut = !counts || (applies === false && isExcluded);
      const earned = (): Amount => (applies === null ? null : applies ? awarded(indicator.scoring!, points, indicator.fact) : ZERO);
      const row = isOut ? 'notApplicable' : earned();
      rows[text(indicator.id)] = row === null || row === 'notApplicable' ? row : smaller(points, larger(ZERO, row));
      if (counts && applies === null && isExcluded) available = null;
      else if (!isOut && available !== null) available = plus(available, points);
    }
  };
  for (const one of list(rulebook.indicators)) walk(map(one), { counts: true, applies: true, otherwise: 'exclude' });
  total = sum(Object.values(rows).filter((row) => row !== 'notApplicable'));

  const grades = map(rulebook.grades);
  const compared = grades.bands === undefined ? null : quantity(grades.of ?? 'total');
  const band = list(grades.bands ?? []).find((one) => compare(compared, { atLeast: map(one).from! }) === true);
  const grade = compared === null ? null : text(map(band ?? grades.otherwise).id);
  const validity = Object.fromEntries(list(rulebook.validity ?? []).map((one) => [text(map(one).id), condition(map(one).check!)]));
  return { total, available, rows, grade, validity };
}

/** What a fact that is not asked stands for: no, 0, none of none, and in every month of a list 0. */
function neutral(declared: YamlMap): unknown {
  const months: Record<string, number> = { month: 12, quarter: 4, halfYear: 2 };
  const values: Record<string, unknown> = { yesNo: false, rate: ['0', '0'], counts: Array(months[text(declared.per ?? '')] ?? 0).fill('0') };
  return values[text(declared.kind)] ?? '0';
}

const OPERATORS: Record<string, (values: Fraction[]) => Fraction> = {
  sum: (values) => values.reduce(plus),
  mean: (values) => over(values.reduce(plus), fraction(values.length)),
  least: (values) => values.reduce(smaller),
  greatest: (values) => values.reduce(larger),
  difference: (values) => values.reduce(minus),
  product: (values) => values.reduce(times),
  ...Object.fromEntries(['of', 'ratio', 'pool', 'share', 'count', 'round', 'clamp'].map((name) => [name, () => ZERO])),
};

const RELATIONS: Record<string, (order: number) => boolean> = {
  atLeast: (way) => way >= 0,
  atMost: (way) => way <= 0,
  above: (way) => way > 0,
  below: (way) => way < 0,
  is: (way) => way === 0,
};

const not = (truth: Truth): Truth => (truth === null ? null : !truth);
const all = (truths: readonly Truth[]): Truth => (truths.includes(false) ? false : truths.includes(null) ? null : true);
const sum = (values: readonly Amount[]): Amount => (values.includes(null) ? null : (values as Fraction[]).reduce(plus, ZERO));

const isMap = (node: Yaml): node is YamlMap => typeof node === 'object' && !Array.isArray(node);
const map = (node: Yaml | undefined): YamlMap => (node !== undefined && isMap(node) ? node : {});
const list = (node: Yaml | undefined): readonly Yaml[] => (Array.isArray(node) ? (node as Yaml[]) : []);
const text = (node: Yaml | undefined): string => (typeof node === 'string' ? node : missing('text'));
const number = (value: unknown): Fraction => readFraction(String(value)) ?? missing(`a number in ${String(value)}`);

function missing(what: string): never {
  throw new Incomplete(what);
}
