import type { ByChoice, ByCondition, ByReading } from '../../formula/formula.js';
import { factOf, readingOf } from '../../plan/lookup.js';
import { fold, pick, type Ends } from './calc.js';
import type { Printing } from './cells.js';
import { either, equal } from './formula-text.js';

type Print<T> = (node: T) => Ends;

/** The formula of the option that stands on the sheet of readings. */
export function byReading<T>({ reading, options }: ByReading<T>, to: Printing, print: Print<T>): Ends {
  const printed = readingOf(to.plan, reading).options.map(({ id }) => print(options[id]!));
  return chosen(to, to.cells.reading(reading), printed);
}

function chosen({ calc }: Printing, index: string, printed: readonly Ends[]): Ends {
  if (isOne(printed)) return printed[0]!;
  return calc.ends('读法', pick(index, printed.map(({ lo }) => lo)), pick(index, printed.map(({ hi }) => hi)));
}

/** Whether it makes no difference which one is taken. */
function isOne(printed: readonly Ends[]): boolean {
  return printed.every(({ lo, hi }) => lo === printed[0]!.lo && hi === printed[0]!.hi);
}

/** The formula of the option that a fact names; all of them together while it is blank. */
export function byChoice<T>({ fact, options }: ByChoice<T>, to: Printing, print: Print<T>): Ends {
  const index = to.cells.option(fact);
  const printed = factOf(to.plan, fact).options!.map(({ id }) => print(options[id]!));
  return ofOption(to.calc, index, printed);
}

/** One of several by the place of the option that is chosen; while that is not known, what all of them may be. */
export function ofOption(calc: Printing['calc'], index: string, printed: readonly Ends[], what = '选项'): Ends {
  if (isOne(printed)) return printed[0]!;
  const [lows, highs] = [printed.map(({ lo }) => lo), printed.map(({ hi }) => hi)];
  return calc.ends(what, `IF(${index}=0,${fold('MIN', lows)},${pick(index, lows)})`, `IF(${index}=0,${fold('MAX', highs)},${pick(index, highs)})`);
}

/** The formula of the first condition that holds; all that may still be reached while that is open. */
export function byCondition<T>({ cases, otherwise }: ByCondition<T>, to: Printing, print: Print<T>): Ends {
  return cases.reduceRight((rest, one) => {
    const use = print(one.use);
    if (isOne([use, rest])) return rest;
    const { lo: sure, hi: maybe } = to.condition(one.if);
    const end = (own: string, next: string, hold: 'MIN' | 'MAX'): string => either(equal(sure, '1'), own, either(equal(maybe, '1'), fold(hold, [own, next]), next));
    return to.calc.ends('分支', end(use.lo, rest.lo, 'MIN'), end(use.hi, rest.hi, 'MAX'));
  }, print(otherwise));
}
