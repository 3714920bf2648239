import { WORD, type Bits, type Lane, type Run } from './lanes.js';

// The loops that sums are made of; see kernels.ts.

type Doubles = Float64Array;

/** Small numbers of rows, as bytes and four at a time. */
export interface Counts {
  readonly data: Uint8Array;
  readonly words: Uint32Array;
}

/** Four bits as four bytes. */
const SPREAD = Uint32Array.from({ length: 16 }, (_, bits) => (bits & 1) | ((bits & 2) << 7) | ((bits & 4) << 14) | ((bits & 8) << 21));

function tally(rows: number, o: Uint32Array, keep: number, factor: number, w: Bits, flip: number, spread: Uint32Array): void {
  for (let word = 0; word < rows >>> 5; word += 1) {
    let where = w[word]! ^ flip;
    for (let at = 8 * word; at < 8 * word + 8; at += 4, where >>>= 16) {
      o[at] = (o[at]! & keep) + Math.imul(spread[where & 15]!, factor);
      o[at + 1] = (o[at + 1]! & keep) + Math.imul(spread[(where >>> 4) & 15]!, factor);
      o[at + 2] = (o[at + 2]! & keep) + Math.imul(spread[(where >>> 8) & 15]!, factor);
      o[at + 3] = (o[at + 3]! & keep) + Math.imul(spread[(where >>> 12) & 15]!, factor);
    }
  }
}

/** Small numbers for each row, four rows at a time; together at most 255. `flip` counts where something does not hold. */
export function count({ words }: Counts, isFirst: boolean, factor: number, where: Bits, flip: boolean): Run {
  return (rows) => { tally(rows, words, isFirst ? 0 : -1, factor, where, flip ? -1 : 0, SPREAD); };
}

export function constant(out: Lane, value: number): Run {
  return (rows) => { out.data.fill(value, 0, rows); };
}

function start(rows: number, o: Doubles, begin: number, factor: number, x: Uint8Array): void {
  for (let at = 0; at < rows; at += 4) {
    o[at] = begin + factor * x[at]!;
    o[at + 1] = begin + factor * x[at + 1]!;
    o[at + 2] = begin + factor * x[at + 2]!;
    o[at + 3] = begin + factor * x[at + 3]!;
  }
}

function more(rows: number, o: Doubles, factor: number, x: Uint8Array): void {
  for (let at = 0; at < rows; at += 4) {
    o[at]! += factor * x[at]!;
    o[at + 1]! += factor * x[at + 1]!;
    o[at + 2]! += factor * x[at + 2]!;
    o[at + 3]! += factor * x[at + 3]!;
  }
}

export function fromCount(out: Lane, begin: number, factor: number, { data }: Counts): Run {
  return (rows) => { start(rows, out.data, begin, factor, data); };
}

export function plusCount(out: Lane, factor: number, { data }: Counts): Run {
  return (rows) => { more(rows, out.data, factor, data); };
}

function addTimes(rows: number, o: Doubles, factor: number, x: Doubles, i: number): void {
  for (let at = 0; at < rows; at += 4) {
    o[at]! += factor * x[i + at]!;
    o[at + 1]! += factor * x[i + at + 1]!;
    o[at + 2]! += factor * x[i + at + 2]!;
    o[at + 3]! += factor * x[i + at + 3]!;
  }
}

export function plus(out: Lane, factor: number, a: Lane): Run {
  return (rows) => { addTimes(rows, out.data, factor, a.data, a.at); };
}

/** Nothing, and what there is, of four rows: one of both is taken out by its place; see kernels.ts. */
const PAIRS = new Float64Array(8);

function addWhere(rows: number, o: Doubles, factor: number, w: Bits, x: Doubles, i: number, pairs: Doubles): void {
  for (let from = 0; from < rows; from += WORD) {
    let where = w[from >>> 5]!;
    for (let at = from; at < from + WORD; at += 4, where >>>= 4) {
      pairs[1] = factor * x[i + at]!;
      pairs[3] = factor * x[i + at + 1]!;
      pairs[5] = factor * x[i + at + 2]!;
      pairs[7] = factor * x[i + at + 3]!;
      o[at]! += pairs[where & 1]!;
      o[at + 1]! += pairs[2 + ((where >>> 1) & 1)]!;
      o[at + 2]! += pairs[4 + ((where >>> 2) & 1)]!;
      o[at + 3]! += pairs[6 + ((where >>> 3) & 1)]!;
    }
  }
}

export function plusWhere(out: Lane, factor: number, where: Bits, a: Lane): Run {
  return (rows) => { addWhere(rows, out.data, factor, where, a.data, a.at, PAIRS); };
}
