import { unwrap } from '../../diagnostics/diagnostic.js';
import { createEvaluator } from '../../evaluate/evaluator.js';
import { isInteger, multiply } from '../../exact/rational.js';
import { parseFraction } from '../../exact/text.js';
import type { ByReading, Quantity } from '../../formula/formula.js';
import type { Several } from '../../plan/clauses.js';
import { childrenOf } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import { isRescaled } from '../../plan/total-formula.js';
import { fold, literal, pick, sumOf, type Calc, type Ends } from './calc.js';
import type { ListCells, Printing } from './cells.js';
import { doubtAtTies } from './doubts.js';
import { sumOfOutcomes, type OutcomeCells, type Outcomes } from './outcome-cells.js';
import { usesIn } from './missing.js';
import { roundedText, same } from './print-quantities.js';

interface Exactness {
  /** 1 where the cells miss nothing of the number. */
  readonly isExact: string;
}

/** What the table comes to. */
export interface TotalCells {
  /** The total as it is shown and graded. */
  readonly total: Ends & Exactness;
  /** What can be had; absent where that hangs on readings or parameters. */
  readonly available?: Ends;
  /** 1 where nothing of it is open. */
  readonly isKnown: string;
  /** The bonus points that count. */
  readonly bonus?: Ends;
  /** Before the negative list. */
  readonly before?: Ends;
  /** By the index of the item: what its events cost. */
  readonly items: readonly Ends[];
}

/** Works out the total: sections, scaling, formula, limits, bonus, negative list, rounding. */
export function totalCells(plan: Plan, calc: Calc, outcomes: Outcomes, printing: Printing): TotalCells {
  const sections = childrenOf(plan, undefined).map((index) => outcomes.of(index, 'points'));
  const table = scaledUp(plan, calc, sumOfOutcomes(calc, '各章合计', sections));
  const bonus = bonusOf(plan, calc, outcomes);
  const { available, ...whole } = limited(plan, calc, table, bonus, printing);
  const list = negativeListOf(plan, whole, printing);
  const isExact = isExactOf(plan, calc, [...rowsOf(plan, outcomes), ...list.items]);
  const total = roundedTotal(plan, calc, { ...trimmed(calc, list.total), isExact });
  const isOpen = plan.totalOf?.of === undefined ? `${table.status}=2` : 'FALSE()';
  const ends = [total, ...(available === undefined ? [] : [available])].map(({ lo, hi }) => `${lo}<>${hi}`);
  const [isKnown] = calc.put('总分已定', `IF(OR(${[isOpen, ...ends].join(',')}),0,1)`) as [string];
  return { total, isKnown, items: list.items, ...(available === undefined ? {} : { available }), ...(bonus === undefined ? {} : { bonus }), ...(plan.negativeList === undefined ? {} : { before: whole }) };
}

/** Points that end within six decimal places add up exactly as whole millionths. */
const MILLION = '1000000';

function rowsOf(plan: Plan, outcomes: Outcomes): readonly OutcomeCells[] {
  return plan.indicators.flatMap(({ scoring }, index) => (scoring === undefined ? [] : [outcomes.of(index, 'points')]));
}

/** 1 where the points of every row and the cost of every event end within six decimal places, and nothing but sums is made of them. */
function isExactOf(plan: Plan, calc: Calc, parts: readonly Ends[]): string {
  const { totalOf, bonus, negativeList, indicators } = plan;
  const { floor } = negativeList ?? {};
  const limits = [totalOf?.min, totalOf?.max, bonus?.cap, ...(typeof floor === 'string' ? [floor] : Object.values(floor?.options ?? {}))];
  const isSum = totalOf?.of === undefined && !indicators.some((row) => row.combine !== undefined || isRescaled(row)) && limits.every(isShort);
  if (!isSum) return '0';
  const away = parts.map(({ lo, hi }) => `(ABS(${lo}*${MILLION}-ROUND(${lo}*${MILLION},0))>0.0000001)+(ABS(${hi}*${MILLION}-ROUND(${hi}*${MILLION},0))>0.0000001)`);
  const [counts] = calc.put('六位以内', `IF(${sumOf(calc.put('超过六位', ...away))}=0,1,0)`) as [string];
  return counts;
}

/** Whether a number of the plan ends within six decimal places; the floor `none` and what is not given limit nothing. */
function isShort(text: string | undefined): boolean {
  const number = text === undefined ? undefined : parseFraction(text);
  return number === undefined || isInteger(multiply(number, parseFraction(MILLION)!));
}

/** Sums of decimals miss what they should meet by the last digits; nothing is lost by leaving these out. */
function trimmed(calc: Calc, { lo, hi }: Ends): Ends {
  const end = (cell: string): string => `IF(ABS(${cell})>=${calc.beyond},${cell},ROUND(${cell}*${MILLION}*${MILLION},0)/${MILLION}/${MILLION})`;
  return calc.ends('去尾差', end(lo), end(hi));
}

/** Σ points × (points with those scaled away) ÷ points that apply. */
function scaledUp(plan: Plan, calc: Calc, sum: OutcomeCells): OutcomeCells {
  if (!plan.indicators.some(isRescaled)) return sum;
  const [wholeLo, wholeHi] = calc.put('折算后满分', `${sum.availableLo}+${sum.rescaledLo}`, `MIN(${sum.availableHi}+${sum.rescaledHi},${literal(plan.total)})`) as [string, string];
  const is = `${sum.rescaledHi}>0`;
  const [lo, hi] = calc.put(
    '折算',
    `IF(${is},IF(${sum.availableHi}=0,0,MAX(${sum.lo},${sum.lo}*${wholeLo}/${sum.availableHi})),${sum.lo})`,
    `IF(${is},IF(${sum.availableLo}=0,${wholeHi},MIN(${wholeHi},${sum.hi}*${wholeHi}/${sum.availableLo})),${sum.hi})`,
  ) as [string, string];
  const ends = { availableLo: `IF(${is},${wholeLo},${sum.availableLo})`, availableHi: `IF(${is},${wholeHi},${sum.availableHi})` };
  const [availableLo, availableHi, status] = calc.put('折算满分', ends.availableLo, ends.availableHi, `IF(${is},IF(OR(${sum.status}=2,${lo}<>${hi}),2,1),${sum.status})`) as [string, string, string];
  return { ...sum, lo, hi, availableLo, availableHi, status };
}

function bonusOf({ bonus }: Plan, calc: Calc, outcomes: Outcomes): Ends | undefined {
  if (bonus === undefined) return undefined;
  const { lo, hi } = outcomes.of(bonus.section, 'points');
  return bonus.cap === undefined ? { lo, hi } : calc.ends('加分', `MIN(${lo},${literal(bonus.cap)})`, `MIN(${hi},${literal(bonus.cap)})`);
}

interface Whole extends Ends {
  readonly available?: Ends;
}

/** The total by formula, with the bonus, between its limits. */
function limited({ totalOf }: Plan, calc: Calc, table: OutcomeCells, bonus: Ends | undefined, printing: Printing): Whole {
  const most = { lo: table.availableLo, hi: table.availableHi };
  if (totalOf === undefined && bonus === undefined) return { lo: table.lo, hi: table.hi, available: most };
  const { of, min, max } = totalOf ?? {};
  const within = (cell: string): string => {
    const raised = min === undefined ? cell : `MAX(${literal(min)},${cell})`;
    return max === undefined ? raised : `MIN(${literal(max)},${raised})`;
  };
  const made = of && printing.quantity(of);
  const base = made === undefined ? table : calc.ends('总分公式', within(made.lo), within(made.hi));
  const ends = calc.ends('总分', within(bonus === undefined ? base.lo : `${base.lo}+${bonus.lo}`), within(bonus === undefined ? base.hi : `${base.hi}+${bonus.hi}`));
  if (of !== undefined) return { ...ends, ...mostOf(printing.plan, of) };
  return { ...ends, available: max === undefined ? most : calc.ends('满分', `MIN(${most.lo},${literal(max)})`, `MIN(${most.hi},${literal(max)})`) };
}

/** The most that a formula of the total can come to, while nothing is known; it is not said where it hangs on a choice. */
function mostOf(plan: Plan, of: Quantity): { readonly available?: Ends } {
  if (usesIn(plan, of).some(({ kind }) => kind === 'reading' || kind === 'parameter')) return {};
  return { available: same(literal(unwrap(createEvaluator(plan)({})).total.available.max.fraction)) };
}

/** What the events of the negative list cost, and what is left. A floor stops the list; it raises nothing. */
function negativeListOf({ negativeList }: Plan, before: Ends, printing: Printing): { readonly total: Ends; readonly items: readonly Ends[] } {
  if (negativeList === undefined) return { total: before, items: [] };
  const { calc, cells } = printing;
  const items = negativeList.items.map(({ id, fact }) => costOf(printing, id, cells.list(fact), negativeList.several));
  const raw = calc.ends('扣分后', `${before.lo}-${sumOf(items.map(({ hi }) => hi))}`, `${before.hi}-${sumOf(items.map(({ lo }) => lo))}`);
  const { floor } = negativeList;
  if (floor === undefined) return { items, total: raw };
  const least = (text: string): string => (text === 'none' ? `-${calc.infinite}` : literal(text));
  const stop = typeof floor === 'string' ? least(floor) : pick(cells.reading(floor.reading), optionsOf(printing.plan, floor).map(least));
  return { items, total: calc.ends('扣分后不低于', `MAX(${raw.lo},MIN(${stop},${before.lo}))`, `MAX(${raw.hi},MIN(${stop},${before.hi}))`) };
}

function optionsOf<T>(plan: Plan, { reading, options }: ByReading<T>): readonly T[] {
  return plan.readings.find(({ id }) => id === reading)!.options.map(({ id }) => options[id]!);
}

function costOf({ plan, calc, cells }: Printing, id: string, { lo, hi, open, range }: ListCells, several: Several | ByReading<Several>): Ends {
  const unbounded = `IF(${range.hi}<=0,0,${calc.infinite})`;
  const sum = { lo: `IF(${open}=1,0,${sumOf(lo)})`, hi: `IF(${open}=1,${unbounded},${sumOf(hi)})` };
  const gravest = { lo: `IF(${open}=1,0,MAX(0,${fold('MAX', lo)}))`, hi: `IF(${open}=1,MAX(0,${range.hi}),MAX(0,${fold('MAX', hi)}))` };
  const words: Readonly<Record<Several, Ends>> = { sum, greatest: gravest };
  if (typeof several === 'string') return calc.ends(id, words[several].lo, words[several].hi);
  const chosen = optionsOf(plan, several).map((word) => words[word]);
  const place = cells.reading(several.reading);
  return calc.ends(id, pick(place, chosen.map((one) => one.lo)), pick(place, chosen.map((one) => one.hi)));
}

function roundedTotal({ round }: Plan, calc: Calc, total: Ends & Exactness): Ends & Exactness {
  if (round?.at !== 'total') return total;
  const step = literal(round.to);
  doubtAtTies(calc, total, step);
  const end = (cell: string): string => `IF(ABS(${cell})>=${calc.beyond},${cell},${roundedText(`${cell}/${step}`, round.mode)}*${step})`;
  const rounded = calc.ends('总分修约', end(total.lo), end(total.hi));
  return isShort(round.to) ? { ...trimmed(calc, rounded), isExact: '1' } : { ...rounded, isExact: '0' };
}
