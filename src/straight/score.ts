import { conditionOf, levelsOf } from '../evaluate/grades.js';
import { wordOf } from '../evaluate/scope.js';
import type { PlanEffect, PlanGrades } from '../plan/clauses.js';
import { childrenOf, scalesIn } from '../plan/lookup.js';
import { isRescaled } from '../plan/total-formula.js';
import { greatestOrZero, sumOf } from './lists.js';
import type { Lowering } from './context.js';
import type { Num, Truth } from './number.js';
import { partsOf, tableOf, type Outcome } from './table.js';

/** Everything that complete facts come to. */
export interface Score<V, B, X> {
  /** In the order of the table; `own` are the points where the row counts. */
  readonly rows: readonly { readonly index: number; readonly own: Num<V, X>; readonly counts: Truth<B> }[];
  /** The points of a section. */
  readonly section: (index: number) => Num<V, X>;
  readonly total: Num<V, X>;
  readonly grades: readonly GradeLevel<V, X>[];
  /** Whether a precondition of the grades fails. */
  readonly withheld: Truth<B>;
}

/** A scale: its grades from the best to the last, and the place of the one that is reached. */
export interface GradeLevel<V, X> {
  readonly scale: string;
  readonly ids: readonly string[];
  readonly level: Num<V, X>;
}

export function scoreOf<V, B, X>(to: Lowering<V, B, X>): Score<V, B, X> {
  const { plan, numbers, logic } = to;
  const table = tableOf(to);
  const parts = childrenOf(plan, undefined).flatMap((index) => partsOf(to, table, index, 'points'));
  const total = numbers.keep('total', totalOf(to, parts));
  to.view.total = total;
  const grades = scalesIn(plan).map((scale, place) => gradeOf(to, scale, (plan.effects ?? []).filter((effect) => (effect.scale ?? 0) === place)));
  const withheld = logic.keep('withheld', logic.or(plan.validity.map(({ check }) => logic.not(to.condition(check)))));
  const rows = plan.indicators.flatMap(({ scoring }, index) => (scoring === undefined ? [] : [{ index, own: table.rows.points[index]!.own, counts: table.rows.points[index]!.counts }]));
  return { rows, section: (index) => to.view.earned!(plan.indicators[index]!.id, 'points').points, total, grades, withheld };
}

/** From the rows to the total: scaling, formula, bonus, limits, negative list, rounding. */
function totalOf<V, B, X>(to: Lowering<V, B, X>, parts: readonly Outcome<V, B, X>[]): Num<V, X> {
  const { plan, numbers } = to;
  const { of, min, max } = plan.totalOf ?? {};
  const limited = (x: Num<V, X>): Num<V, X> => {
    const raised = min === undefined ? x : numbers.greatest(x, numbers.constant(min));
    return max === undefined ? raised : numbers.least(raised, numbers.constant(max));
  };
  const base = of === undefined ? scaledUp(to, parts) : limited(to.quantity(of));
  const before = plan.bonus === undefined ? base : numbers.add(base, bonusOf(to, plan.bonus));
  const after = deducted(to, limited(before));
  return plan.round?.at === 'total' ? numbers.round(after, plan.round.to, plan.round.mode) : after;
}

function bonusOf<V, B, X>({ plan, numbers, view }: Lowering<V, B, X>, { section, cap }: { readonly section: number; readonly cap?: string }): Num<V, X> {
  const { points } = view.earned!(plan.indicators[section]!.id, 'points');
  return cap === undefined ? points : numbers.least(points, numbers.constant(cap));
}

/** Σ points × (points with those scaled away) ÷ points that apply. */
function scaledUp<V, B, X>({ plan, numbers, logic }: Lowering<V, B, X>, parts: readonly Outcome<V, B, X>[]): Num<V, X> {
  const sum = numbers.sum(parts.map(({ points }) => points));
  if (!plan.indicators.some(isRescaled)) return sum;
  const [available, rescaled] = [numbers.sum(parts.map((one) => one.available())), numbers.sum(parts.map((one) => one.rescaled()))];
  const isScaled = logic.keep('scaled', numbers.compare(rescaled, 'above', numbers.zero));
  if (isScaled === false) return sum;
  logic.aside(logic.and([isScaled, numbers.compare(available, 'is', numbers.zero)]), 'rescale');
  const whole = numbers.least(numbers.add(available, rescaled), numbers.constant(plan.total));
  return numbers.select(isScaled, numbers.divide(numbers.multiply(sum, whole), available), sum);
}

/** What the events of the negative list cost is taken off. A floor stops the list; it raises nothing. */
function deducted<V, B, X>(to: Lowering<V, B, X>, before: Num<V, X>): Num<V, X> {
  const { plan: { negativeList }, numbers, chosen } = to;
  if (negativeList === undefined) return before;
  const words = { reading: (id: string): string => chosen.readings[id]! };
  const several = wordOf(negativeList.several, words);
  const costs = negativeList.items.map(({ fact }) => (several === 'sum' ? sumOf(to.facts.list(fact), to) : greatestOrZero(to.facts.list(fact), to)));
  const kept = numbers.keep('before', before);
  const raw = numbers.add(kept, numbers.negate(numbers.sum(costs)));
  const floor = negativeList.floor === undefined ? 'none' : wordOf(negativeList.floor, words);
  return floor === 'none' ? raw : numbers.greatest(raw, numbers.least(numbers.constant(floor), kept));
}

function gradeOf<V, B, X>(to: Lowering<V, B, X>, grades: PlanGrades, effects: readonly PlanEffect[]): GradeLevel<V, X> {
  const { numbers } = to;
  const ids = levelsOf(grades);
  const levelOf = (id: string): Num<V, X> => numbers.integer(ids.indexOf(id));
  const reached = grades.bands.reduceRight<() => Num<V, X>>((rest, band) => () => to.either(to.condition(conditionOf(grades, band)), () => levelOf(band.id), rest), () => levelOf(grades.otherwise.id))();
  const level = effects.reduce((before, effect) => {
    const kept = numbers.keep('level', before);
    return numbers.select(to.condition(effect.when), changedBy(to, effect, kept, ids), kept);
  }, reached);
  return { scale: grades.scale, ids, level: numbers.keep('grade', level) };
}

function changedBy<V, B, X>({ numbers }: Lowering<V, B, X>, effect: PlanEffect, level: Num<V, X>, ids: readonly string[]): Num<V, X> {
  if ('downgrade' in effect) return numbers.least(numbers.add(level, numbers.integer(effect.downgrade)), numbers.integer(ids.length - 1));
  if ('grade' in effect) return numbers.integer(ids.indexOf(effect.grade));
  return numbers.greatest(level, numbers.integer(ids.indexOf(effect.capAt)));
}
