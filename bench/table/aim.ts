import { createEvaluator, unwrap, type Evaluator, type FactsInput } from 'pingfen';
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

/** A filling whose exact total was chosen: what every path must say of it. */
export interface Edge {
  readonly facts: Facts;
  readonly isCut: boolean;
  readonly grade: string;
  readonly hundredths: number;
}

/** Ties beside each cut, so that there are many of both. */
const TIES = 4;
/** Larger wholes are left to the evaluator by the other paths. */
const LARGEST_WHOLE = 10n ** 9n;

/** The fillings on the edges that the lever can bring a filling to: each cut, and ties evenly spread. */
export function edgesOf({ lever, table }: Sheet, drawn: Facts, score: Evaluator<FactsInput>): readonly Edge[] {
  const { rate, other, points } = lever!;
  // Few digits, so that the rate that is solved for has not too many.
  const rounded = Object.fromEntries(Object.entries(drawn).map(([id, value]) => [id, typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 20) / 20 : value]));
  const facts = { ...rounded, [other]: [0, 0], [rate]: [0, 1] } as Facts;
  const { total: rest, grade: reached } = unwrap(score(facts as FactsInput));
  const [n, d] = fractionOf(rest.value!.fraction);
  const bands = table.grades!.bands;
  const first = (n * 100n) / d + 1n;
  const ties = Array.from({ length: TIES }, (_, at): Fraction => [2n * (first + BigInt(Math.floor((at * (points * 100 - 2)) / TIES))) + 1n, 200n]);
  const goals = [...bands.map(({ from }): Fraction => [BigInt(from), 1n]), ...ties];
  return goals.flatMap(([goal, of]) => {
    const [part, whole] = reduced(goal * d - n * of, of * d * BigInt(points));
    if (part < 0n || part > whole || whole >= LARGEST_WHOLE) return [];
    const total = Number(goal) / Number(of);
    const grade = reached!.withheld !== undefined ? 'withheld' : (bands.find(({ from }) => total >= from)?.id ?? table.grades!.otherwise);
    return [{ facts: { ...facts, [rate]: [Number(part), Number(whole)] }, isCut: of === 1n, grade, hundredths: Number((goal * 200n + of) / (of * 2n)) }];
  });
}
