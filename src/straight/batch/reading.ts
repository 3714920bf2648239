import { checking, notBelow, WHOLE, type Leaving, type Steps } from './checks.js';
import { WORD, type Bits, type ByteSlot, type Lane, type Run, type Slot } from './lanes.js';

// How columns are read.

/** Gathers the lowest bits of four bytes in the highest four. */
const GATHER = 0x10204080;
const ONES = 0x01010101;

/** Whether there was nothing but 1 and 0. */
function gather(rows: number, o: Bits, x: Uint32Array, i: number): boolean {
  let others = 0;
  for (let word = 0, at = i; word < rows >>> 5; word += 1, at += 8) {
    const a = x[at]!;
    const b = x[at + 1]!;
    const c = x[at + 2]!;
    const d = x[at + 3]!;
    const e = x[at + 4]!;
    const f = x[at + 5]!;
    const g = x[at + 6]!;
    const h = x[at + 7]!;
    others |= a | b | c | d | e | f | g | h;
    o[word] = four(a) | (four(b) << 4) | (four(c) << 8) | (four(d) << 12) | (four(e) << 16) | (four(f) << 20) | (four(g) << 24) | (four(h) << 28);
  }
  return (others & ~ONES) === 0;
}

/** The lowest bits of four bytes. */
function four(bytes: number): number {
  return Math.imul(bytes & ONES, GATHER) >>> 28;
}

/** Yes or no as 1 and 0. */
export function readYes(out: Bits, column: ByteSlot, leaving: Leaving): Run {
  return checking(leaving, (rows) => gather(rows, out, column.words, column.at >> 2), (rows, wrong) => { notBelow(rows, wrong, column.data, column.at, 2); });
}

/** Yes or no as bits. */
export function readBits(out: Bits, column: Slot<Uint32Array>): Run {
  return (rows) => {
    const { at, data } = column;
    for (let word = 0; word < rows / WORD; word += 1) out[word] = data[(at >> 5) + word]!;
  };
}

/** Whole numbers of 32 bits as doubles; one of them may stand for what is not known. */
export function widen(out: Lane, column: Slot<Int32Array>, unknown: number): Run {
  return (rows) => {
    const { at, data } = column;
    const o = out.data;
    for (let row = 0; row < rows; row += 1) {
      const value = data[at + row]!;
      o[row] = value === unknown ? NaN : value;
    }
  };
}

/** Every so many entries, beginning with this one. */
export function pick(out: Lane, column: Lane, every: number, first: number): Run {
  return (rows) => {
    const { at, data } = column;
    const o = out.data;
    for (let row = 0; row < rows; row += 1) o[row] = data[(at + row) * every + first]!;
  };
}

export function readSteps(out: Lane, x: Lane, steps: Steps, leaving: Leaving): Run {
  const add = plusSteps(out, 1, x, steps, leaving);
  return (rows) => {
    out.data.fill(0, 0, rows);
    add(rows);
  };
}

/** Adds so many times the steps; of those that are none anything. */
export function plusSteps(out: Lane, factor: number, x: Lane, [scale, low, high]: Steps, { mask, left }: Leaving): Run {
  return (rows) => {
    const done = addSteps(rows, out.data, factor, x.data, x.at, scale, low, high);
    if (done < rows) addOthers(done, rows, out.data, factor, x.data, x.at, scale, low, high, mask, left);
  };
}

/** How many rows are done before there is one that is not as it should be. */
function addSteps(rows: number, o: Float64Array, factor: number, x: Float64Array, i: number, scale: number, low: number, high: number): number {
  for (let row = 0; row < rows; row += 4) {
    const a = x[i + row]!;
    const b = x[i + row + 1]!;
    const c = x[i + row + 2]!;
    const d = x[i + row + 3]!;
    const p = a * scale + WHOLE - WHOLE;
    const q = b * scale + WHOLE - WHOLE;
    const r = c * scale + WHOLE - WHOLE;
    const s = d * scale + WHOLE - WHOLE;
    if (!(p >= low && p <= high && p / scale === a && q >= low && q <= high && q / scale === b)) return row;
    if (!(r >= low && r <= high && r / scale === c && s >= low && s <= high && s / scale === d)) return row;
    o[row]! += factor * p;
    o[row + 1]! += factor * q;
    o[row + 2]! += factor * r;
    o[row + 3]! += factor * s;
  }
  return rows;
}

function addOthers(from: number, rows: number, o: Float64Array, factor: number, x: Float64Array, i: number, scale: number, low: number, high: number, mask: Bits, left: Bits): void {
  for (let row = from; row < rows; row += 1) {
    const value = x[i + row]!;
    const steps = value * scale + WHOLE - WHOLE;
    const isWrong = 1 ^ (Number(steps >= low) & Number(steps <= high) & Number(steps / scale === value));
    left[row >>> 5]! |= mask[row >>> 5]! & (isWrong << (row & 31));
    o[row]! += factor * steps;
  }
}

/** Where something is said: not nothing, and not unknown. */
export function saidBytes(out: Bits, column: ByteSlot, nothing: number): Run {
  return (rows) => {
    if (nothing !== 0 || !gather(rows, out, column.words, column.at >> 2)) saidIn(rows, out, column.data, column.at, nothing);
  };
}

function saidIn(rows: number, o: Bits, x: Uint8Array, i: number, nothing: number): void {
  for (let from = 0; from < rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 1; at >= from; at -= 1) word = (word << 1) | (Number(x[i + at] !== nothing) & Number(x[i + at] !== 255));
    o[from >>> 5] = word;
  }
}

export function saidNumbers(out: Bits, x: Lane, nothing: number): Run {
  return (rows) => { saidAmong(rows, out, x.data, x.at, nothing); };
}

function saidAmong(rows: number, o: Bits, x: Float64Array, i: number, nothing: number): void {
  for (let from = 0; from < rows; from += WORD) {
    let word = 0;
    for (let at = i + from + WORD - 4; at >= i + from; at -= 4) {
      const a = x[at]!;
      const b = x[at + 1]!;
      const c = x[at + 2]!;
      const d = x[at + 3]!;
      word = (word << 4) | (Number(a !== nothing) & Number(a === a)) | ((Number(b !== nothing) & Number(b === b)) << 1) | ((Number(c !== nothing) & Number(c === c)) << 2) | ((Number(d !== nothing) & Number(d === d)) << 3);
    }
    o[from >>> 5] = word;
  }
}
