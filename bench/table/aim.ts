import { createEvaluator, unwrap } from 'pingfen';
import { fillings, type Sheet } from './tables.js';
import type { Facts } from './table.js';

type Fraction = readonly [bigint, bigint];

function fractionOf(text: string): Fraction {
  const [n, d = '1'] = text.split('/');
  return [BigInt(n!), BigInt(d)];
}

function reduced(n: bigint, d: bigint): Fraction {
  let [a, b] = [n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return [n / a, d / a];
}

/** The cut that a total can still be brought to, or else a tie: a total that ends in half a hundredth. */
function goalOf([n, d]: Fraction, room: bigint, cuts: readonly number[]): Fraction {
  const cut = cuts.map(BigInt).find((one) => one * d >= n && one * d <= n + room * d);
  return cut === undefined ? [((n * 100n) / d + 51n) * 2n + 1n, 200n] : [cut, 1n];
}

/** The largest number of digits in a rate that is given as two whole numbers. */
const MOST = 10n ** 12n;

/**
 * Fillings whose exact total is a cut of the grades, or a tie of the second decimal: where floats go wrong. Random fillings
 * do not come there, so one rate is solved for.
 */
export function aimed(sheet: Sheet, count: number, seed: number): readonly Facts[] {
  const { lever, plan, table } = sheet;
  if (lever === undefined) return [];
  const score = createEvaluator(plan);
  const cuts = table.grades?.bands.map(({ from }) => from) ?? [];
  const found: Facts[] = [];
  for (let batch = 0; found.length < count; batch += 1) {
    for (const drawn of fillings(sheet, count, seed + batch)) {
      const facts = { ...drawn, [lever.other]: [0, 0], [lever.rate]: [0, 1] };
      const rest = fractionOf(unwrap(score(facts)).total.value!.fraction);
      const goal = goalOf(rest, BigInt(lever.points), cuts);
      const [n, d] = reduced(goal[0] * rest[1] - rest[0] * goal[1], goal[1] * rest[1] * BigInt(lever.points));
      if (n >= 0n && n <= d && d < MOST) found.push(JSON.parse(JSON.stringify({ ...facts, [lever.rate]: [Number(n), Number(d)] })) as Facts);
    }
  }
  return found.slice(0, count);
}
