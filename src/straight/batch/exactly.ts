import { add, compare, divide, greatest, least, multiply, rational, type Rational } from '../../exact/rational.js';
import { roundTo, type RoundingMode } from '../../exact/rounding.js';
import type { Order } from '../target.js';
import { WHOLE, type Leaving } from './checks.js';
import { eachWhere, holdsAt, WORD, type Bits, type Lane, type Run } from './lanes.js';
import { scaledOf } from './linear.js';
import type { Bit, Double, Exactly } from './nodes.js';

type At = (row: number) => Rational;

function exactOf(n: Double, d: Double): Exactly {
  const [times, x] = scaledOf(n);
  return {
    of: [x, d],
    bind: (to) => {
      const [above, below] = [to.lane(x), to.lane(d)];
      return (row) => rational(times * above.data[above.at + row]!, below.data[below.at + row]);
    },
  };
}

function joining(join: (a: Rational, b: Rational) => Rational): (a: Exactly, b: Exactly) => Exactly {
  return (a, b) => ({
    of: [...a.of, ...b.of],
    bind: (to) => {
      const [left, right] = [a.bind(to), b.bind(to)];
      return (row) => join(left(row), right(row));
    },
  });
}

export const EXACT = { of: exactOf, add: joining(add), multiply: joining(multiply), divide: joining(divide), least: joining(least), greatest: joining(greatest) };

export function exactChoice(where: Bit, yes: Exactly, no: Exactly): Exactly {
  return {
    of: [where, ...yes.of, ...no.of],
    bind: (to) => {
      const [mask, a, b] = [to.bits(where), yes.bind(to), no.bind(to)];
      return (row) => (holdsAt(mask, row) ? a : b)(row);
    },
  };
}

const HOLDS: Readonly<Record<Order, (sign: number) => boolean>> = { '>=': (sign) => sign >= 0, '>': (sign) => sign > 0, '===': (sign) => sign === 0 };

/** Whether a stands so to b. Within the margin the exact numbers say it, of rows that count. */
export function decision(out: Bits, [a, order, b]: readonly [Lane, Order, Lane], margin: number, [x, y]: readonly [At, At], { mask, left, wrong: near }: Leaving): Run {
  const holds = HOLDS[order];
  const settle = (row: number): void => {
    if (counts(row, mask, left) && holds(compare(x(row), y(row)))) out[row >>> 5]! |= 1 << (row & 31);
  };
  return (rows) => {
    if (decide(rows, out, near, a.data, a.at, b.data, b.at, margin, order === '===' ? 0 : -1)) eachWhere(near, rows, settle);
  };
}

const counts = (row: number, mask: Bits, left: Bits): boolean => holdsAt(mask, row) && !holdsAt(left, row);

/** Whether any are near. */
function decide(rows: number, o: Bits, n: Bits, x: Float64Array, i: number, y: Float64Array, j: number, margin: number, far: number): boolean {
  let any = 0;
  for (let from = 0; from < rows; from += WORD) {
    let above = 0;
    let near = 0;
    for (let at = from + WORD - 2; at >= from; at -= 2) {
      const gap = x[i + at]! - y[j + at]!;
      const next = x[i + at + 1]! - y[j + at + 1]!;
      above = (above << 2) | Number(gap > margin) | (Number(next > margin) << 1);
      near = (near << 2) | Number(Math.abs(gap) <= margin) | (Number(Math.abs(next) <= margin) << 1);
    }
    o[from >>> 5] = above & far;
    n[from >>> 5] = near;
    any |= near;
  }
  return any !== 0;
}

/** The nearest whole number. Near a tie, or near a whole number where it is cut off, the exact number says it. */
export function rounding(out: Lane, a: Lane, mode: RoundingMode, margin: number, exact: At, { mask, left }: Leaving): Run {
  const settle = (row: number, nearest: number): number => (counts(row, mask, left) ? rounded(exact(row), mode) : nearest);
  if (mode === 'halfUp' || mode === 'halfEven') return (rows) => { toNearest(rows, out.data, a.data, a.at, 0.5 - margin, settle); };
  return (rows) => { cutOff(rows, out.data, a.data, a.at, mode === 'down' ? 1 : 0, margin, settle); };
}

type Settle = (row: number, nearest: number) => number;

function toNearest(rows: number, o: Float64Array, x: Float64Array, i: number, tie: number, settle: Settle): void {
  for (let row = 0; row < rows; row += 1) {
    const value = x[i + row]!;
    const nearest = value + WHOLE - WHOLE;
    o[row] = nearest;
    if (Math.abs(value - nearest) >= tie) o[row] = settle(row, nearest);
  }
}

function cutOff(rows: number, o: Float64Array, x: Float64Array, i: number, shift: number, margin: number, settle: Settle): void {
  for (let row = 0; row < rows; row += 1) {
    const value = x[i + row]!;
    const nearest = shift === 1 ? Math.floor(value) : Math.ceil(value);
    o[row] = Math.abs(value - Math.floor(value + 0.5)) <= margin ? settle(row, nearest) : nearest;
  }
}

function rounded(value: Rational, mode: RoundingMode): number {
  return Number(roundTo(value, rational(1), mode).n);
}
