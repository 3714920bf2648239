/**
 * The oracle: scores a rulebook straight from its YAML, in plain fractions. Written from the language and from nothing
 * else, for clarity and not for speed. What reads a fact or parameter that was not given stays open, and no more is said of it.
 */
import { all, formulas, number, type Amount, type Formulas, type Given, type Truth } from './formulas.js';
import { isZero, larger, minus, over, plus, rounded, smaller, times, ZERO, type Fraction } from './fraction.js';
import { tableOf, type RowScore } from './table.js';
import { Incomplete, isMap, list, map, text, type Yaml, type YamlMap } from './yaml.js';

/** `open`: what it reads was not given, or there was nothing to measure. */
export type Conformity = 'met' | 'unmet' | 'notApplicable' | 'permitted' | 'open';

/** What a negative list takes off: by item, in all, and what is left before the floor. */
export interface Deductions {
  readonly items: Readonly<Record<string, Fraction>>;
  readonly deducted: Fraction;
  readonly raw: Amount;
}

export interface Score {
  /** Whether everything was given that the points, the grade and the preconditions read. */
  readonly isComplete: boolean;
  /** After the negative list. `null` when a row is open, or when all rows are scaled away. */
  readonly total: Amount;
  readonly unrounded: Amount;
  readonly bonus: Amount;
  /** The total before the negative list. */
  readonly before: Amount;
  /** `null` when it is open whether a row applies, and of a formula: the most that one may come to is not for the reference to say. */
  readonly available: Amount;
  readonly rows: Readonly<Record<string, RowScore>>;
  readonly negativeList: Deductions | null;
  /** `null` where there are no grades, or where it is open which. */
  readonly grade: string | null;
  /** The same of the scales after the first. */
  readonly otherGrades: readonly (string | null)[];
  /** Whether each effect takes effect. */
  readonly effects: Readonly<Record<string, Truth>>;
  readonly validity: Readonly<Record<string, Truth>>;
  /** Of the subject asked for. */
  readonly requirements: Readonly<Record<string, Conformity>>;
}

export function score(rulebook: YamlMap, given: Given): Score {
  let total: Amount = null;
  let isComplete = true;
  const orNull: OrElse = (value) => orElse(value, () => {
    isComplete = false;
    return null;
  });
  const { points: earned, earlyPoints, table } = tableOf(rulebook, { late: () => meaning, early: () => early });
  const meaning = formulas(rulebook, given, earned, () => total);
  const early = formulas(rulebook, given, earlyPoints, () => total);
  const { rows, whole, bonus } = table();
  if (Object.values(rows).includes('open')) isComplete = false;
  const { points, available: applying, rescaled } = whole;
  const available = applying === null || rescaled === null ? null : plus(applying, rescaled);
  const sum = scaledUp(amountOf(points), applying, available, given.nothing ?? null);
  const before = orNull(() => wholeOf(rulebook, sum, amountOf(bonus.points), meaning));
  const negativeList = orNull(() => (rulebook.negativeList === undefined ? null : deduct(map(rulebook.negativeList), before, meaning)));
  total = negativeList === null ? before : notBelow(negativeList.raw, map(rulebook.negativeList).floor, before, meaning);
  const unrounded = isComplete ? total : null;
  if (unrounded !== null && map(rulebook.round).at === 'total') total = rounded(unrounded, number(map(rulebook.round).to), text(map(rulebook.round).mode));
  if (!isComplete) total = null;
  const effects = Object.fromEntries(list(rulebook.effects).map((one) => [text(map(one).id), orNull(() => meaning.condition(map(one).when!))]));
  const scales = (Array.isArray(rulebook.grades) ? rulebook.grades : list(rulebook.grades && [rulebook.grades])).map(map);
  const grades = scales.map((scale) => {
    const found = orNull(() => gradeOf(scale, meaning));
    return found && list(rulebook.effects).map(map).filter((effect) => scaleOf(effect, scales) === scale).reduce<string | null>((grade, effect) => changed(grade, effect, scale, effects[text(effect.id)]!), found);
  });
  return {
    total,
    unrounded,
    before,
    available: available && availableOf(rulebook, available),
    bonus: amountOf(bonus.points),
    rows,
    negativeList,
    grade: grades[0] ?? null,
    otherGrades: grades.slice(1),
    effects,
    validity: Object.fromEntries(list(rulebook.validity).map((one) => [text(map(one).id), orNull(() => meaning.condition(map(one).check!))])),
    requirements: requirementsOf(list(rulebook.requirements).map(map), given.subject, meaning),
    isComplete,
  };
}

function amountOf(points: RowScore): Amount {
  return points === 'open' ? null : points === 'notApplicable' ? ZERO : points;
}

/** The formula or the sum, the bonus up to its cap, and the limits of the total. */
function wholeOf({ total, bonus }: YamlMap, sum: Amount, extra: Amount, { quantity }: Formulas): Amount {
  const { of, min, max } = isMap(total) ? total : {};
  const { cap } = map(bonus);
  const within = (value: Fraction): Fraction => {
    const low = min === undefined ? value : larger(value, number(min));
    return max === undefined ? low : smaller(low, number(max));
  };
  const base = of === undefined ? sum : quantity(of);
  if (base === null || extra === null) return null;
  return within(plus(of === undefined ? base : within(base), cap === undefined ? extra : smaller(extra, number(cap))));
}

function availableOf({ total }: YamlMap, available: Fraction): Amount {
  const { of, max } = isMap(total) ? total : {};
  return of !== undefined ? null : max === undefined ? available : smaller(available, number(max));
}

type OrElse = <T>(value: () => T) => T | null;

/** A value, or what stands for it where something was not given. */
function orElse<T, U>(value: () => T, otherwise: () => U): T | U {
  try {
    return value();
  } catch (error) {
    if (error instanceof Incomplete) return otherwise();
    throw error;
  }
}

/** Σ awarded × (points with those scaled away) ÷ (points that apply). Where nothing applies, nobody knows. */
function scaledUp(points: Amount, applying: Amount, available: Amount, nothing: Amount): Amount {
  if (points === null || applying === null || available === null) return null;
  if (!isZero(applying)) return over(times(points, available), applying);
  return isZero(available) ? points : nothing === null ? null : times(nothing, available);
}

/** Each event costs its points; of several of one kind all count, or only the gravest. */
function deduct({ items, several }: YamlMap, before: Amount, { chosen, entries }: Formulas): Deductions {
  const isSum = chosen(several ?? 'sum') === 'sum';
  const costs = list(items).map((item): [string, Fraction] => {
    const events = entries(text(map(item).fact));
    return [text(map(item).id), isSum ? events.reduce(plus, ZERO) : events.reduce(larger, ZERO)];
  });
  const deducted = costs.map(([, cost]) => cost).reduce(plus, ZERO);
  return { items: Object.fromEntries(costs), deducted, raw: before === null ? null : minus(before, deducted) };
}

/** A floor stops the list; it raises nothing that stood below it before. */
function notBelow(raw: Amount, floor: Yaml | undefined, before: Amount, { chosen }: Formulas): Amount {
  const word = floor === undefined ? 'none' : chosen(floor)!;
  return raw === null || before === null || word === 'none' ? raw : larger(raw, smaller(number(word), before));
}

const CUTS: readonly (readonly [string, string])[] = [['from', 'atLeast'], ['above', 'above'], ['upTo', 'atMost'], ['below', 'below']];

/** The first band that holds. */
function gradeOf(grades: YamlMap, { quantity, condition, compare }: Formulas): string | null {
  const value = quantity(grades.of ?? 'total');
  for (const one of list(grades.bands)) {
    const band = map(one);
    const tests = Object.fromEntries(CUTS.flatMap(([cut, relation]) => (band[cut] === undefined ? [] : [[relation, band[cut]]])));
    const truth = all([() => compare(value, tests), () => condition(band.when ?? 'true')], (holds) => holds());
    if (truth !== false) return truth === null ? null : text(band.id);
  }
  return text(map(grades.otherwise).id);
}

/** The scale that an effect acts on: the one it names, or the first that has its grade. */
function scaleOf({ scale, capAt, grade }: YamlMap, scales: readonly YamlMap[]): YamlMap | undefined {
  const id = capAt ?? grade;
  return scales.find((one) => (scale === undefined ? id === undefined || levelsOf(one).includes(text(id)) : one.scale === scale));
}

/** The grades of a scale, the best first. */
function levelsOf({ bands, otherwise }: YamlMap): readonly string[] {
  return [...new Set([...list(bands), otherwise!].map((one) => text(map(one).id)))];
}

/** A grade after an effect; open where it is open whether it takes effect, unless that makes no difference. */
function changed(grade: string | null, { capAt, downgrade, grade: put }: YamlMap, scale: YamlMap, truth: Truth): string | null {
  const levels = levelsOf(scale);
  if (grade === null || truth === false) return grade;
  const level = levels.indexOf(grade);
  const fallen = downgrade === undefined ? level : Math.min(levels.length - 1, level + Number(downgrade));
  const capped = capAt === undefined ? fallen : Math.max(fallen, levels.indexOf(text(capAt)));
  const after = put === undefined ? levels[capped]! : text(put);
  return truth === true || after === grade ? after : null;
}

/** Each requirement by itself: what is not given leaves only those open that read it. */
function requirementsOf(requirements: readonly YamlMap[], subject: string | undefined, { condition }: Formulas): Record<string, Conformity> {
  const isAsked = ({ subject: whose }: YamlMap): boolean => subject === undefined || whose === undefined || [whose].flat().includes(subject);
  const statusOf = ({ appliesWhen, check, fact }: YamlMap): Conformity => {
    const applies = condition(appliesWhen ?? 'true');
    if (applies !== true) return applies === null ? 'open' : 'notApplicable';
    const test = check ?? fact;
    if (test === undefined) return 'permitted';
    const truth = condition(test);
    return truth === null ? 'open' : truth ? 'met' : 'unmet';
  };
  return Object.fromEntries(requirements.filter(isAsked).map((one) => [text(one.id), orElse(() => statusOf(one), () => 'open' as const)]));
}
