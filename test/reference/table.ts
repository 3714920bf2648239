/** What every section and row of a table comes to, each worked out when it is asked for. */
import { all, not, number, type Amount, type Formulas, type Truth } from './formulas.js';
import { isZero, larger, over, plus, rounded, smaller, times, ZERO, type Fraction } from './fraction.js';
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
  /** What stands beside the table, of which nothing is available. */
  readonly bonus: Result;
}

/** What sections hand down to their rows. */
interface Inherited {
  /** Whether the variant counts. */
  readonly counts: () => boolean;
  readonly applies: () => Truth;
  readonly otherwise: Yaml;
  readonly zeroWhen: readonly Yaml[];
  readonly assessor: Yaml;
  readonly ifUnknown: Yaml;
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

/** What formulas mean: everywhere, and in `zeroWhen`, which sees points before anything is voided. */
export interface Meanings {
  readonly late: () => Formulas;
  readonly early: () => Formulas;
}

/** A table as functions; meanings are asked for only when something is scored. */
export function tableOf(rulebook: YamlMap, { late, early }: Meanings): { readonly points: Points; readonly earlyPoints: Points; readonly table: () => Table } {
  const [after, before] = [oneTable(rulebook, late, early), oneTable(rulebook, late, undefined)];
  return { points: after.points, earlyPoints: before.points, table: after.table };
}

/** The table after voiding, or, without what voids it, before. */
function oneTable(rulebook: YamlMap, meaning: () => Formulas, voiding: (() => Formulas) | undefined): { readonly points: Points; readonly table: () => Table } {
  const rows: Scored[] = [];
  const results: Record<string, () => Result> = {};
  const walk = (indicator: YamlMap, inherited: Inherited): (() => Result) => {
    const here = handedDown(indicator, inherited, meaning);
    const inside = indicator.indicators;
    const whole = inside === undefined ? rowResult(rulebook, indicator, here, meaning, voiding) : sumOf(childrenOf(inside, here, meaning, walk));
    const result = once(indicator.combine === 'share' ? shareOf(whole, number(indicator.points)) : whole);
    if (inside === undefined) rows.push({ ...here, row: indicator, result });
    if (indicator.id !== undefined) results[text(indicator.id)] = result;
    return result;
  };
  const top: Inherited = { counts: () => true, applies: () => true, otherwise: 'exclude', zeroWhen: [], assessor: '', ifUnknown: rulebook.ifUnknown ?? 'unknown' };
  const whole = sumOf(list(rulebook.indicators).map((one) => walk(map(one), top)));
  const marked = rows.slice();
  const { items, assessor = '' } = map(rulebook.bonus);
  const bonus = sumOf(list(items).map((one) => walk(map(one), { ...top, assessor })));
  return {
    points: {
      awarded: (id) => pointsOf(results[id]!()),
      available: (id) => availableOf(results[id]!()),
      awardedBy: (name) => pointsOf(sumOf(marked.filter((one) => one.assessor === name).map(({ result }) => result))()),
    },
    table: () => ({ rows: Object.fromEntries(rows.map(({ row, result }) => [text(row.id), result().points])), whole: whole(), bonus: bonus() }),
  };
}

function pointsOf({ points }: Result): Amount {
  return points === 'open' ? missing('points') : points === 'notApplicable' ? ZERO : points;
}

function availableOf({ points, available }: Result): Amount {
  return points === 'open' ? available ?? missing('what could be had') : available;
}

function handedDown(indicator: YamlMap, inherited: Inherited, meaning: () => Formulas): Inherited {
  const own = indicator.appliesWhen;
  return {
    counts: inherited.counts,
    applies: own === undefined ? inherited.applies : () => all([inherited.applies, () => meaning().condition(own)], (truth) => truth()),
    otherwise: indicator.otherwise ?? inherited.otherwise,
    zeroWhen: indicator.zeroWhen === undefined ? inherited.zeroWhen : [...inherited.zeroWhen, indicator.zeroWhen],
    assessor: indicator.assessor ?? inherited.assessor,
    ifUnknown: indicator.ifUnknown ?? inherited.ifUnknown,
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

function rowResult(rulebook: YamlMap, row: YamlMap, inherited: Inherited, meaning: () => Formulas, voiding: (() => Formulas) | undefined): () => Result {
  const { counts, applies, otherwise, zeroWhen, ifUnknown } = inherited;
  const scored = (): Result => {
    const { chosen } = meaning();
    if (!counts()) return { points: 'notApplicable', available: ZERO, rescaled: ZERO };
    const truth = applies();
    const word = chosen(otherwise);
    const worth = number(chosen(row.points!));
    const kept = word === 'zero' || word === 'full';
    const stays = (points: RowScore): Result => ({ points, available: worth, rescaled: ZERO });
    const isMarked = (): Truth => (voiding === undefined ? true : all(zeroWhen, (one) => not(voiding().condition(one))));
    if (truth === null) {
      // Facts that contradict each other do so as soon as the row may apply.
      openAsWord(() => earned(row, worth, isMarked(), meaning()));
      return { points: null, available: kept ? worth : null, rescaled: kept ? ZERO : null };
    }
    const away = (): Result => {
      if (word === 'full') return stays(openAsWord(() => some(isMarked(), worth)));
      return word === 'zero' ? stays(ZERO) : { points: 'notApplicable', available: ZERO, rescaled: word === 'rescale' ? worth : ZERO };
    };
    if (!truth) return away();
    const points = openAsWord(() => roundedOf(rulebook, earned(row, worth, isMarked(), meaning())));
    if (points !== 'open' || ifUnknown === 'unknown') return stays(points);
    return ifUnknown === 'zero' ? stays(ZERO) : away();
  };
  return () => {
    const result = openAsWord(scored);
    return result === 'open' ? OPEN : result;
  };
}

const some = (truth: Truth, worth: Fraction): Amount => (truth === null ? null : truth ? worth : ZERO);

function earned(row: YamlMap, worth: Fraction, isMarked: Truth, meaning: Formulas): Amount {
  if (isMarked === false) return ZERO;
  const value = awarded(meaning, row.scoring!, worth, row.fact);
  return isMarked === null || value === null ? null : smaller(worth, larger(ZERO, value));
}

function roundedOf({ round }: YamlMap, points: Amount): Amount {
  const { at, to, mode } = map(round);
  return points === null || at !== 'row' ? points : rounded(points, number(to), text(mode));
}

/** Points × earned ÷ to be had. Where nothing could be had, the section does not count. */
function shareOf(whole: () => Result, worth: Fraction): () => Result {
  return () => {
    const { points, available, rescaled } = whole();
    if (available === null) return points === 'open' ? OPEN : { points: null, available: null, rescaled: null };
    if (isZero(available)) return { points: 'notApplicable', available: ZERO, rescaled: rescaled === null ? null : isZero(rescaled) ? ZERO : worth };
    const share = points === 'open' || points === 'notApplicable' || points === null ? points : over(times(worth, points), available);
    return { points: share, available: worth, rescaled: ZERO };
  };
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
