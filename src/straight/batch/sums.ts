import type { Bytes, Lane, Run } from './lanes.js';

// The loops that sums are made of; see kernels.ts.

type Doubles = Float64Array;
type Words = Uint32Array;
type Four = readonly [Lane, Lane, Lane, Lane];

const fours = (rows: number): number => (rows + 3) >> 2;

function begin(end: number, o: Words, factor: number, x: Words, flip: number): void {
  for (let at = 0; at < end; at += 1) o[at] = Math.imul(x[at]! ^ flip, factor);
}

function tally(end: number, o: Words, factor: number, x: Words, flip: number): void {
  for (let at = 0; at < end; at += 1) o[at]! += Math.imul(x[at]! ^ flip, factor);
}

/** Small numbers for each row, four rows at a time; together at most 255. `flip` counts where something does not hold. */
export function startCount(out: Bytes, factor: number, a: Bytes, flip: number): Run {
  return (rows) => { begin(fours(rows), out.words, factor, a.words, flip); };
}

export function count(out: Bytes, factor: number, a: Bytes, flip: number): Run {
  return (rows) => { tally(fours(rows), out.words, factor, a.words, flip); };
}

export function constant(out: Lane, value: number): Run {
  return (rows) => {
    out.data.fill(value, 0, rows);
  };
}

function spread(rows: number, o: Doubles, start: number, factor: number, x: Uint8Array): void {
  for (let at = 0; at < rows; at += 1) o[at] = start + factor * x[at]!;
}

function spreadMore(rows: number, o: Doubles, factor: number, x: Uint8Array): void {
  for (let at = 0; at < rows; at += 1) o[at]! += factor * x[at]!;
}

export function fromCount(out: Lane, start: number, factor: number, counted: Bytes): Run {
  return (rows) => { spread(rows, out.data, start, factor, counted.data); };
}

export function plusCount(out: Lane, factor: number, counted: Bytes): Run {
  return (rows) => { spreadMore(rows, out.data, factor, counted.data); };
}

function addOne(rows: number, o: Doubles, factor: number, x: Doubles, i: number): void {
  for (let at = 0; at < rows; at += 1) o[at]! += factor * x[at + i]!;
}

export function plus(out: Lane, factor: number, a: Lane): Run {
  return (rows) => { addOne(rows, out.data, factor, a.data, a.at); };
}

function addFour(rows: number, o: Doubles, factor: number, x: Doubles, i: number, y: Doubles, j: number, z: Doubles, k: number, u: Doubles, l: number): void {
  for (let at = 0; at < rows; at += 1) o[at]! += factor * (x[i + at]! + y[j + at]! + z[k + at]! + u[l + at]!);
}

/** Four at once, each so many times: what is summed up is read and written once. */
export function plusFour(out: Lane, factor: number, [a, b, c, d]: Four): Run {
  return (rows) => { addFour(rows, out.data, factor, a.data, a.at, b.data, b.at, c.data, c.at, d.data, d.at); };
}

function addWhere(rows: number, o: Doubles, factor: number, w: Uint8Array, x: Doubles, i: number): void {
  for (let at = 0; at < rows; at += 1) o[at]! += w[at] === 1 ? factor * x[at + i]! : 0;
}

export function plusWhere(out: Lane, factor: number, where: Bytes, a: Lane): Run {
  return (rows) => { addWhere(rows, out.data, factor, where.data, a.data, a.at); };
}
