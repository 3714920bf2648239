import { wordOf } from '../evaluate/scope.js';
import { markedBy } from '../plan/assessors.js';
import { childrenOf, factOf, perPlan } from '../plan/lookup.js';
import { outcomeOrder, voiderOf, type OutcomeStep } from '../plan/outcome-order.js';
import type { Plan } from '../plan/plan.js';
import type { Otherwise, PlanVariant } from '../plan/table.js';
import type { Earned, Lowering, When } from './context.js';
import type { Num, Truth } from './number.js';

/** What a section or row comes to. */
export interface Outcome<V, B, X> extends Earned<V, X> {
  /** The points that the total is scaled up by. */
  readonly rescaled: () => Num<V, X>;
  /** Whether it counts where its variant does. */
  readonly counts: Truth<B>;
  /** Its points where it counts; elsewhere this means nothing. */
  readonly own: Num<V, X>;
}

/** The rows that were worked out so far, by the index of the indicator. */
export interface Table<V, B, X> {
  readonly rows: Readonly<Record<When, (Outcome<V, B, X> | undefined)[]>>;
  readonly voided: Truth<B>[];
}

// A plan that compiled or was read has no circle.
const orderOf = perPlan((plan) => outcomeOrder(plan) as { order: readonly OutcomeStep[] });

/** Works out the rows, each after what it reads; those of one variant that follow each other stand in one arm. */
export function tableOf<V, B, X>(to: Lowering<V, B, X>): Table<V, B, X> {
  const table: Table<V, B, X> = { rows: { before: [], points: [] }, voided: [] };
  to.view.earned = (id, when) => earnedOf(to, table, to.plan.indicators.findIndex((one) => one.id === id), when);
  to.view.awardedBy = (name, when) => to.numbers.sum(markedBy(to.plan, name).map((index) => earnedOf(to, table, index, when).points));
  for (const steps of runsOf(to.plan)) {
    const active = to.logic.keep('counts', to.logic.and(variantsOf(to.plan, steps[0]!.index).map(({ fact, option }) => to.facts.options(fact).get(option)!)));
    const made = to.arm(active, () => steps.map((step) => stepIn(to, table, step, active))) ?? steps.map((step) => leftOut(to, table, step));
    for (const enter of made) enter();
  }
  return table;
}

/** The steps that say something of rows, as runs of those that count under the same variants. */
function runsOf(plan: Plan): readonly (readonly OutcomeStep[])[] {
  const keyOf = ({ index }: OutcomeStep): string => JSON.stringify(variantsOf(plan, index));
  const runs: OutcomeStep[][] = [];
  for (const step of orderOf(plan).order) {
    const isRow = plan.indicators[step.index]!.scoring !== undefined;
    // What nothing voids is the same before and after.
    const isSame = step.what === 'before' && voiderOf(plan, step.index) === undefined;
    if (step.what === 'applies' || isSame || (step.what !== 'voided' && !isRow)) continue;
    const last = runs.at(-1);
    if (last !== undefined && keyOf(last[0]!) === keyOf(step)) last.push(step);
    else runs.push([step]);
  }
  return runs;
}

/** The options under which an indicator counts. */
export function variantsOf(plan: Plan, index: number): readonly PlanVariant[] {
  const { parent, variant } = plan.indicators[index]!;
  return [...(parent === undefined ? [] : variantsOf(plan, parent)), ...(variant === undefined ? [] : [variant])];
}

/** Works out one step, and says how what it found is entered once its arm is left. */
function stepIn<V, B, X>(to: Lowering<V, B, X>, table: Table<V, B, X>, { what, index }: OutcomeStep, active: Truth<B>): () => void {
  const { plan, logic } = to;
  if (what === 'voided') {
    const own = to.reading('before', () => to.condition(plan.indicators[index]!.zeroWhen!));
    const voided = logic.keep('voided', logic.or([voidedAt(plan, table, plan.indicators[index]!.parent), own]));
    table.voided[index] = voided;
    return () => { table.voided[index] = logic.and([active, voided]); };
  }
  const outcome = rowOf(to, index, what === 'before' ? false : voidedAt(plan, table, index));
  const rows = table.rows[what as When];
  rows[index] = outcome;
  return () => { rows[index] = where(to, active, outcome); };
}

/** What surely does not count. */
function leftOut<V, B, X>({ numbers }: Lowering<V, B, X>, table: Table<V, B, X>, { what, index }: OutcomeStep): () => void {
  const nothing = (): Num<V, X> => numbers.zero;
  return () => {
    if (what === 'voided') table.voided[index] = false;
    else table.rows[what as When][index] = { points: numbers.zero, available: nothing, rescaled: nothing, counts: false, own: numbers.zero };
  };
}

function voidedAt<V, B, X>(plan: Plan, { voided }: Table<V, B, X>, index: number | undefined): Truth<B> {
  const voider = voiderOf(plan, index);
  return voider === undefined ? false : voided[voider]!;
}

/** Nothing where it does not count. */
function where<V, B, X>({ numbers }: Lowering<V, B, X>, active: Truth<B>, { points, available, rescaled, counts, own }: Outcome<V, B, X>): Outcome<V, B, X> {
  if (active === true) return { points, available, rescaled, counts, own };
  const held = (x: Num<V, X>): Num<V, X> => numbers.select(active, x, numbers.zero);
  return { points: held(points), available: () => held(available()), rescaled: () => held(rescaled()), counts, own };
}

/** Whether everything around it and itself applies. */
function appliesOf<V, B, X>(to: Lowering<V, B, X>, index: number): Truth<B> {
  const { parent, appliesWhen } = to.plan.indicators[index]!;
  const around = parent === undefined ? true : appliesOf(to, parent);
  if (appliesWhen === undefined) return around;
  return to.once(`applies ${String(index)}`, () => to.logic.keep('applies', to.logic.and([around, to.condition(appliesWhen)])));
}

/** A row where its variant counts. */
function rowOf<V, B, X>(to: Lowering<V, B, X>, index: number, voided: Truth<B>): Outcome<V, B, X> {
  const { plan, numbers, logic } = to;
  const row = plan.indicators[index]!;
  const worth = worthOf(to, index);
  const word: Otherwise = wordOf(row.otherwise ?? 'exclude', { reading: (id) => to.chosen.readings[id]! });
  const applies = appliesOf(to, index);
  const marked = logic.and([applies, logic.not(voided)]);
  const value = to.arm(marked, () => numbers.keep(row.id, markedOf(to, to.quantity(row.scoring!.points), worth))) ?? numbers.zero;
  const away = word === 'full' ? numbers.select(voided, numbers.zero, worth) : numbers.zero;
  const points = numbers.select(marked, value, word === 'full' ? numbers.select(applies, numbers.zero, away) : numbers.zero);
  const stays = word === 'zero' || word === 'full';
  return {
    points: numbers.keep(row.id, points),
    own: stays || voided !== false ? points : value,
    available: () => (stays ? worth : numbers.select(applies, worth, numbers.zero)),
    rescaled: () => (word === 'rescale' ? numbers.select(applies, numbers.zero, worth) : numbers.zero),
    counts: stays ? true : applies,
  };
}

/** The points to be had for a row. */
function worthOf<V, B, X>(to: Lowering<V, B, X>, index: number): Num<V, X> {
  const { plan, numbers } = to;
  const { points, pointsBy } = plan.indicators[index]!;
  if (pointsBy === undefined) return numbers.constant(points);
  const chosen = to.facts.options(pointsBy.fact);
  const worths = factOf(plan, pointsBy.fact).options!.map(({ id }) => ({ is: chosen.get(id)!, points: numbers.constant(pointsBy.options[id]!) }));
  return worths.slice(0, -1).reduceRight((rest, one) => numbers.select(one.is, one.points, rest), worths.at(-1)!.points as Num<V, X>);
}

/** Not outside what the row has to give, rounded where the rulebook rounds rows. */
function markedOf<V, B, X>({ plan: { round }, numbers }: Lowering<V, B, X>, points: Num<V, X>, worth: Num<V, X>): Num<V, X> {
  const inside = (x: Num<V, X>): Num<V, X> => numbers.least(numbers.greatest(x, numbers.zero), worth);
  return round?.at === 'row' ? inside(numbers.round(inside(points), round.to, round.mode)) : inside(points);
}

/** The parts that a whole is the sum of: rows, and sections that award a share. */
export function partsOf<V, B, X>(to: Lowering<V, B, X>, table: Table<V, B, X>, index: number, when: When): readonly Outcome<V, B, X>[] {
  const { scoring, combine } = to.plan.indicators[index]!;
  if (scoring !== undefined) return [table.rows[when][index] ?? table.rows.points[index]!];
  const parts = childrenOf(to.plan, index).flatMap((child) => partsOf(to, table, child, when));
  return combine === undefined ? parts : [to.once(`share ${when} ${String(index)}`, () => shareOf(to, index, parts))];
}

/** The share of the points of a section that its rows earn of theirs; where nothing in it applies it does not either. */
function shareOf<V, B, X>({ plan, numbers, logic }: Lowering<V, B, X>, index: number, parts: readonly Outcome<V, B, X>[]): Outcome<V, B, X> {
  const whole = numbers.constant(plan.indicators[index]!.points);
  const sumOf = (of: (one: Outcome<V, B, X>) => Num<V, X>): Num<V, X> => numbers.sum(parts.map(of));
  const available = sumOf((one) => one.available());
  const isAway = logic.keep('away', numbers.compare(available, 'is', numbers.zero));
  const share = numbers.within(numbers.divide(sumOf((one) => one.points), available), 0, 1);
  const points = numbers.keep(plan.indicators[index]!.id, numbers.select(isAway, numbers.zero, numbers.multiply(whole, share)));
  const isScaled = (): Truth<B> => logic.and([isAway, numbers.compare(sumOf((one) => one.rescaled()), 'above', numbers.zero)]);
  return { points, available: () => numbers.select(isAway, numbers.zero, whole), rescaled: () => numbers.select(isScaled(), whole, numbers.zero), counts: logic.not(isAway), own: points };
}

function earnedOf<V, B, X>(to: Lowering<V, B, X>, table: Table<V, B, X>, index: number, when: When): Earned<V, X> {
  const parts = partsOf(to, table, index, when);
  const { id } = to.plan.indicators[index]!;
  return {
    points: parts.length === 1 ? parts[0]!.points : to.once(`points ${when} ${id}`, () => to.numbers.keep(id, to.numbers.sum(parts.map((one) => one.points)))),
    available: () => to.numbers.sum(parts.map((one) => one.available())),
  };
}
