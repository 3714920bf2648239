import { dateOf, isDate, NEVER } from '../../exact/date.js';
import { add, compare, integer, multiply, rational, subtract, type Rational } from '../../exact/rational.js';
import { floor } from '../../exact/rounding.js';
import { decimalText, fractionText, parseFraction } from '../../exact/text.js';
import type { PlanFact } from '../../plan/plan.js';

/** A fact as a case file gives it. */
export type Value = string | boolean | readonly Value[];

/** The values of a fact that are most unlike each other, the largest first. */
export function farValues({ kind, options, min, max, length }: PlanFact, now: unknown): readonly Value[] {
  const [low, high] = [min ?? '0', max ?? '1'];
  switch (kind) {
    case 'yesNo':
      return [true, false];
    case 'choice':
      return options!.map(({ id }) => id);
    case 'rate':
      return ['100%', '0%', ['0', '0']];
    case 'date':
      return [NEVER, '2000-01-01', ...(isDate(now) ? [now] : [])];
    case 'counts':
    case 'amounts':
      return length === undefined ? [[high], [low], []] : [listOf(length, high), listOf(length, low)];
    default:
      return [high, low];
  }
}

function listOf(length: number, value: string, first = value): readonly string[] {
  return Array.from({ length }, (_, index) => (index === 0 ? first : value));
}

/**
 * The values of a fact at a number and just beside it, as finely as the fact is given: whole numbers by 1, rates by one part
 * of at least a hundred, other numbers by their step or 1/100, days by one. Of a list the first entry, the others at the number, beside it, or at 0.
 */
export function valuesNear(fact: PlanFact, at: Rational, now: unknown): readonly Value[] {
  const { kind, step, length } = fact;
  if (kind === 'rate') return ratesNear(at);
  const whole = floor(at);
  const isWhole = compare(whole, at) === 0;
  const unit = kind === 'amount' || kind === 'amounts' ? parseFraction(step ?? '1/100')! : integer(1);
  const middle = kind === 'amount' || kind === 'amounts' ? [at] : isWhole ? [whole] : [whole, add(whole, integer(1))];
  const near = [...middle, subtract(middle[0]!, unit), add(middle.at(-1)!, unit)].filter((value) => isInside(fact, value));
  if (kind === 'date') return near.map((value) => dateOf(Number(value.n)));
  if (kind !== 'counts' && kind !== 'amounts') return near.map(textOf);
  const entries = Array.isArray(now) ? now.length : (length ?? 1);
  return [textOf(at), ...near.map(textOf), '0'].flatMap((others) => near.map((value) => listOf(entries, others, textOf(value))));
}

function ratesNear(at: Rational): readonly Value[] {
  const parts = BigInt(at.d);
  const times = (100n + parts - 1n) / parts;
  const [part, whole] = [BigInt(at.n) * times, parts * times];
  return [part, part - 1n, part + 1n].filter((one) => one >= 0n && one <= whole).map((one) => [String(one), String(whole)]);
}

function isInside({ min, max }: PlanFact, value: Rational): boolean {
  return (min === undefined || compare(value, parseFraction(min)!) >= 0) && (max === undefined || compare(value, parseFraction(max)!) <= 0);
}

/** A number as people write it: decimal where it ends, else a fraction. */
export function textOf(value: Rational): string {
  const text = decimalText(value, 0);
  return text.startsWith('≈') ? fractionText(value) : text;
}

/** Where a straight line through two points comes to a height; `undefined` of a level one. */
export function crossing([x0, y0]: readonly [Rational, Rational], [x1, y1]: readonly [Rational, Rational], y: Rational): Rational | undefined {
  const rise = subtract(y1, y0);
  if (rise.n === 0) return undefined;
  const share = multiply(subtract(y, y0), inverse(rise));
  return add(x0, multiply(share, subtract(x1, x0)));
}

function inverse({ n, d }: Rational): Rational {
  return rational(d, n);
}
