import { add, compare, divide, greatest, least, multiply, rational, type Rational } from '../../exact/rational.js';
import { roundTo, type RoundingMode } from '../../exact/rounding.js';
import type { Order } from '../target.js';
import type { Bytes, Lane, Run } from './lanes.js';
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
      const [mask, a, b] = [to.bytes(where), yes.bind(to), no.bind(to)];
      return (row) => (mask.data[row] === 1 ? a : b)(row);
    },
  };
}

const HOLDS: Readonly<Record<Order, (sign: number) => boolean>> = { '>=': (sign) => sign >= 0, '>': (sign) => sign > 0, '===': (sign) => sign === 0 };

/** Whether a stands so to b. Within the margin the exact numbers say it, of rows that count. */
export function decision(out: Bytes, [a, order, b]: readonly [Lane, Order, Lane], margin: number, [x, y]: readonly [At, At], mask: Bytes, left: Bytes): Run {
  const far = order === '===' ? 0 : 1;
  const holds = HOLDS[order];
  const settle = (row: number): number => (mask.data[row] === 1 && left.data[row] === 0 ? Number(holds(compare(x(row), y(row)))) : 0);
  return (rows) => { decide(rows, out.data, a.data, a.at, b.data, b.at, margin, far, settle); };
}

function decide(rows: number, o: Uint8Array, x: Float64Array, i: number, y: Float64Array, j: number, margin: number, far: number, settle: (row: number) => number): void {
  for (let row = 0; row < rows; row += 1) {
    const gap = x[i + row]! - y[j + row]!;
    o[row] = gap > margin ? far : gap >= -margin ? settle(row) : 0;
  }
}

/** The nearest whole number. Near a tie, or near a whole number where it is cut off, the exact number says it. */
export function rounding(out: Lane, a: Lane, mode: RoundingMode, margin: number, exact: At, mask: Bytes, left: Bytes): Run {
  const settle = (row: number, nearest: number): number => (mask.data[row] === 1 && left.data[row] === 0 ? rounded(exact(row), mode) : nearest);
  const [from, to] = mode === 'halfUp' || mode === 'halfEven' ? [0.5 - margin, 1] : [0, margin];
  return (rows) => { round(rows, out.data, a.data, a.at, SHIFTS[mode], [from, to], settle); };
}

/** What is taken off before the next whole number is taken. */
const SHIFTS: Readonly<Record<RoundingMode, number>> = { halfUp: 0.5, halfEven: 0.5, down: 1, up: 0 };

function round(rows: number, o: Float64Array, x: Float64Array, i: number, shift: number, [from, to]: readonly [number, number], settle: (row: number, nearest: number) => number): void {
  for (let row = 0; row < rows; row += 1) {
    const value = x[i + row]!;
    const off = Math.abs(value - Math.floor(value + 0.5));
    const nearest = shift === 1 ? Math.floor(value) : Math.ceil(value - shift);
    o[row] = off >= from && off <= to ? settle(row, nearest) : nearest;
  }
}

function rounded(value: Rational, mode: RoundingMode): number {
  return Number(roundTo(value, rational(1), mode).n);
}
