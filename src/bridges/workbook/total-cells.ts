import { unwrap } from '../../diagnostics/diagnostic.js';
import { createEvaluator } from '../../evaluate/evaluator.js';
import { childrenOf } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import type { ByReading } from '../../formula/formula.js';
import type { Several } from '../../plan/clauses.js';
import { fold, literal, pick, sumOf, type Calc, type Ends } from './calc.js';
import type { ListCells, Printing } from './cells.js';
import { sumOfOutcomes, type OutcomeCells, type Outcomes } from './outcome-cells.js';
import { doubtAtTies, roundedText } from './print-quantities.js';

/** What the table comes to. */
export interface TotalCells {
  /** The total as it is shown and graded. */
  readonly total: Ends & { readonly isExact: string };
  readonly available: Ends;
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
  const table = scaledUp(plan, calc, exactSum(calc, sumOfOutcomes(calc, '各章合计', sections)));
  const bonus = bonusOf(plan, calc, outcomes);
  const whole = limited(plan, calc, table, bonus, printing);
  const list = negativeListOf(plan, whole, printing);
  const total = roundedTotal(plan, calc, list.total);
  const isOpen = plan.totalOf?.of === undefined ? `${table.status}=2` : 'FALSE()';
  const [isKnown] = calc.put('总分已定', `IF(OR(${isOpen},${total.lo}<>${total.hi},${whole.availableLo}<>${whole.availableHi}),0,1)`) as [string];
  const isExact = isExactOf(plan, calc, outcomes);
  return { total: { ...total, isExact }, available: { lo: whole.availableLo, hi: whole.availableHi }, isKnown, items: list.items, ...(bonus === undefined ? {} : { bonus }), ...(plan.negativeList === undefined ? {} : { before: whole }) };
}

/** Row points that end within six decimal places add up exactly as whole millionths. */
const MILLION = '1000000';

function rowsOf(plan: Plan, outcomes: Outcomes): readonly OutcomeCells[] {
  return plan.indicators.flatMap(({ scoring }, index) => (scoring === undefined ? [] : [outcomes.of(index, 'points')]));
}

/** 1 where the points of every row end within six decimal places, and nothing but sums is made of them. */
function isExactOf(plan: Plan, calc: Calc, outcomes: Outcomes): string {
  const isSum = plan.totalOf?.of === undefined && !plan.indicators.some(({ combine, otherwise }) => combine !== undefined || JSON.stringify(otherwise ?? '').includes('rescale'));
  if (!isSum) return '0';
  const away = rowsOf(plan, outcomes).map(({ lo, hi }) => `(ABS(${lo}*${MILLION}-ROUND(${lo}*${MILLION},0))>0.0000001)+(ABS(${hi}*${MILLION}-ROUND(${hi}*${MILLION},0))>0.0000001)`);
  const [counts] = calc.put('六位以内', `IF(${sumOf(calc.put('超过六位', ...away))}=0,1,0)`) as [string];
  return counts;
}

/** Sums of decimals miss what they should meet by the last digits; nothing is lost by leaving these out. */
function exactSum(calc: Calc, sum: OutcomeCells): OutcomeCells {
  const trimmed = (cell: string): string => `ROUND(${cell}*${MILLION}*${MILLION},0)/${MILLION}/${MILLION}`;
  const [lo, hi] = calc.put('合计去尾差', trimmed(sum.lo), trimmed(sum.hi)) as [string, string];
  return { ...sum, lo, hi };
}

/** Σ points × (points with those scaled away) ÷ points that apply. */
function scaledUp(plan: Plan, calc: Calc, sum: OutcomeCells): OutcomeCells {
  if (!plan.indicators.some(({ otherwise }) => JSON.stringify(otherwise ?? '').includes('rescale'))) return sum;
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
  readonly availableLo: string;
  readonly availableHi: string;
}

/** The total by formula, with the bonus, between its limits. */
function limited({ totalOf }: Plan, calc: Calc, table: OutcomeCells, bonus: Ends | undefined, printing: Printing): Whole {
  if (totalOf === undefined && bonus === undefined) return table;
  const { of, min, max } = totalOf ?? {};
  const within = (cell: string): string => {
    const raised = min === undefined ? cell : `MAX(${literal(min)},${cell})`;
    return max === undefined ? raised : `MIN(${literal(max)},${raised})`;
  };
  const made = of && printing.quantity(of);
  const base = made === undefined ? table : calc.ends('总分公式', within(made.lo), within(made.hi));
  const ends = calc.ends('总分', within(bonus === undefined ? base.lo : `${base.lo}+${bonus.lo}`), within(bonus === undefined ? base.hi : `${base.hi}+${bonus.hi}`));
  if (of !== undefined) return { ...ends, ...mostOf(printing.plan) };
  const most = (cell: string): string => (max === undefined ? cell : `MIN(${cell},${literal(max)})`);
  const available = calc.ends('满分', most(table.availableLo), most(table.availableHi));
  return { ...ends, availableLo: available.lo, availableHi: available.hi };
}

/** The most that a formula of the total can come to, while nothing is known. */
function mostOf(plan: Plan): Pick<Whole, 'availableLo' | 'availableHi'> {
  const most = literal(unwrap(createEvaluator(plan)({})).total.available.max.fraction);
  return { availableLo: most, availableHi: most };
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

function roundedTotal({ round }: Plan, calc: Calc, total: Ends): Ends {
  if (round?.at !== 'total') return total;
  const step = literal(round.to);
  doubtAtTies(total, step, calc);
  const end = (cell: string): string => `IF(ABS(${cell})>=${calc.beyond},${cell},${roundedText(`${cell}/${step}`, round.mode)}*${step})`;
  return calc.ends('总分修约', end(total.lo), end(total.hi));
}
