/** What every section and row of a table comes to, each worked out when it is asked for. */
import { all, not, number, type Amount, type Formulas, type Truth } from './formulas.js';
import { larger, plus, smaller, ZERO, type Fraction } from './fraction.js';
import { awarded } from './methods.js';
import { Incomplete, isMap, list, map, missing, text, type Yaml, type YamlMap } from './yaml.js';

/** `null`: there was nothing to measure. `open`: what it reads was not given. */
export type RowScore = Fraction | null | 'notApplicable' | 'open';

/** Points, the points to be had, and those by which the total is scaled up; `null` where they are open. */
interface Result {
  readonly points: RowScore;
  readonly available: Amount;
  readonly rescaled: Amount;
}

/** What formulas may ask about a table. */
export interface Points {
  readonly awarded: (id: string) => Amount;
  readonly available: (id: string) => Amount;
  readonly awardedBy: (assessor: string) => Amount;
}

export interface Table {
  readonly rows: Readonly<Record<string, RowScore>>;
  readonly whole: Result;
}

/** What sections hand down to their rows. */
interface Inherited {
  /** Whether the variant counts. */
  readonly counts: () => boolean;
  readonly applies: () => Truth;
  readonly otherwise: Yaml;
  readonly zeroWhen: readonly Yaml[];
  readonly assessor: Yaml;
}

interface Scored extends Inherited {
  readonly row: YamlMap;
  readonly result: () => Result;
}

type OrElse = <T>(value: () => T) => T | 'open';

const openAsWord: OrElse = (value) => {
  try {
    return value();
  } catch (error) {
    if (error instanceof Incomplete) return 'open';
    throw error;
  }
};

const OPEN: Result = { points: 'open', available: null, rescaled: null };

function once<T>(value: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: value() }).value;
}

/** A table as functions; `meaning` is asked for only when something is scored. */
export function tableOf(rulebook: YamlMap, meaning: () => Formulas): { readonly points: Points; readonly table: () => Table } {
  const rows: Scored[] = [];
  const results: Record<string, () => Result> = {};
  const walk = (indicator: YamlMap, inherited: Inherited): (() => Result) => {
    const here = handedDown(indicator, inherited, meaning);
    const inside = indicator.indicators;
    const result = once(inside === undefined ? rowResult(indicator, here, meaning) : sumOf(childrenOf(inside, here, meaning, walk)));
    if (inside === undefined) rows.push({ ...here, row: indicator, result });
    if (indicator.id !== undefined) results[text(indicator.id)] = result;
    return result;
  };
  const top: Inherited = { counts: () => true, applies: () => true, otherwise: 'exclude', zeroWhen: [], assessor: '' };
  const whole = sumOf(list(rulebook.indicators).map((one) => walk(map(one), top)));
  return {
    points: {
      awarded: (id) => pointsOf(results[id]!()),
      available: (id) => results[id]!().available ?? missing(`the points of ${id}`),
      awardedBy: (assessor) => pointsOf(sumOf(rows.filter((one) => one.assessor === assessor).map(({ result }) => result))()),
    },
    table: () => ({ rows: Object.fromEntries(rows.map(({ row, result }) => [text(row.id), result().points])), whole: whole() }),
  };
}

function pointsOf({ points }: Result): Amount {
  return points === 'open' ? missing('points') : points === 'notApplicable' ? ZERO : points;
}

function handedDown(indicator: YamlMap, inherited: Inherited, meaning: () => Formulas): Inherited {
  const own = indicator.appliesWhen;
  return {
    counts: inherited.counts,
    applies: own === undefined ? inherited.applies : () => all([inherited.applies, () => meaning().condition(own)], (truth) => truth()),
    otherwise: indicator.otherwise ?? inherited.otherwise,
    zeroWhen: indicator.zeroWhen === undefined ? inherited.zeroWhen : [...inherited.zeroWhen, indicator.zeroWhen],
    assessor: indicator.assessor ?? inherited.assessor,
  };
}

function childrenOf(inside: Yaml, here: Inherited, meaning: () => Formulas, walk: (one: YamlMap, inherited: Inherited) => () => Result): (() => Result)[] {
  if (!isMap(inside)) return list(inside).map((one) => walk(map(one), here));
  return Object.entries(inside).flatMap(([option, block]) => {
    if (option === 'choice') return [];
    const counts = (): boolean => here.counts() && meaning().fact(text(inside.choice)) === option;
    return list(block).map((one) => walk(map(one), { ...here, counts }));
  });
}

function rowResult(row: YamlMap, { counts, applies, otherwise, zeroWhen }: Inherited, meaning: () => Formulas): () => Result {
  const scored = (): Result => {
    const { chosen } = meaning();
    if (!counts()) return { points: 'notApplicable', available: ZERO, rescaled: ZERO };
    const truth = applies();
    const word = chosen(otherwise);
    const worth = number(chosen(row.points!));
    const kept = word === 'zero';
    if (truth === null) return { points: null, available: kept ? worth : null, rescaled: kept ? ZERO : null };
    if (truth) return { points: openAsWord(() => earned(row, worth, zeroWhen, meaning())), available: worth, rescaled: ZERO };
    if (kept) return { points: ZERO, available: worth, rescaled: ZERO };
    return { points: 'notApplicable', available: ZERO, rescaled: word === 'rescale' ? worth : ZERO };
  };
  return () => {
    const result = openAsWord(scored);
    return result === 'open' ? OPEN : result;
  };
}

function earned(row: YamlMap, worth: Fraction, zeroWhen: readonly Yaml[], meaning: Formulas): RowScore {
  const isMarked = all(zeroWhen, (one) => not(meaning.condition(one)));
  if (isMarked === false) return ZERO;
  const value = awarded(meaning, row.scoring!, worth, row.fact);
  return isMarked === null || value === null ? null : smaller(worth, larger(ZERO, value));
}

function sumOf(parts: readonly (() => Result)[]): () => Result {
  return () => {
    const results = parts.map((part) => part());
    const add = (a: Amount, b: Amount): Amount => (a === null || b === null ? null : plus(a, b));
    const points = results.map((one) => one.points);
    const counting = points.filter((one) => one !== 'notApplicable');
    const sum = counting.includes('open') ? 'open' : (counting as Amount[]).reduce(add, ZERO);
    return {
      points: counting.length === 0 ? 'notApplicable' : sum,
      available: results.map((one) => one.available).reduce(add, ZERO),
      rescaled: results.map((one) => one.rescaled).reduce(add, ZERO),
    };
  };
}
