import { WORD, type Bits, type ByteSlot, type Lane, type Run, type Slot } from './lanes.js';
import { leaving } from './kernels.js';

// How columns are read, and how is checked that what they say is as it should be. Nearly always a whole chunk is so, and
// what asks for that alone takes half as long as what says it of each row.

/** 1.5 × 2⁵²: added and taken away again, it leaves the nearest whole number. */
export const WHOLE = 6755399441055744;
/** Gathers the lowest bits of four bytes in the highest four. */
const GATHER = 0x10204080;
const LOW = 0x7f7f7f7f;
const HIGH = 0x80808080;
const ONES = 0x01010101;

/** Where rows are left to the evaluator: those of a mask of which something is wrong. */
export interface Leaving {
  readonly mask: Bits;
  readonly left: Bits;
  /** A register to say of which. */
  readonly wrong: Bits;
}

/** Asks whether all is well, and only otherwise where it is not. */
function checking({ mask, left, wrong }: Leaving, isWell: (rows: number) => boolean, find: (rows: number, wrong: Bits) => void): Run {
  const leave = leaving(left, wrong, mask);
  return (rows) => {
    if (isWell(rows)) return;
    find(rows, wrong);
    leave(rows);
  };
}

function gather(rows: number, o: Bits, x: Uint32Array, i: number): void {
  for (let word = 0, at = i; word < rows >>> 5; word += 1, at += 8) {
    const low = four(x[at]!) | (four(x[at + 1]!) << 4) | (four(x[at + 2]!) << 8) | (four(x[at + 3]!) << 12);
    o[word] = low | (four(x[at + 4]!) << 16) | (four(x[at + 5]!) << 20) | (four(x[at + 6]!) << 24) | (four(x[at + 7]!) << 28);
  }
}

/** The lowest bits of four bytes. */
function four(bytes: number): number {
  return Math.imul(bytes & ONES, GATHER) >>> 28;
}

/** Yes or no as 1 and 0; where another byte stands anything. */
export function readYes(out: Bits, column: ByteSlot): Run {
  return (rows) => { gather(rows, out, column.words, column.at >> 2); };
}

/** Yes or no as bits. */
export function readBits(out: Bits, column: Slot<Uint32Array>): Run {
  return (rows) => {
    const { at, data } = column;
    for (let word = 0; word < rows / WORD; word += 1) out[word] = data[(at >> 5) + word]!;
  };
}

/** Adds to each of four bytes what makes those from the limit on reach the highest bit. */
function areBelow(rows: number, x: Uint32Array, i: number, gap: number): boolean {
  let found = 0;
  for (let at = i; at < i + (rows >> 2); at += 4) {
    found |= ((x[at]! & LOW) + gap) | x[at]! | ((x[at + 1]! & LOW) + gap) | x[at + 1]!;
    found |= ((x[at + 2]! & LOW) + gap) | x[at + 2]! | ((x[at + 3]! & LOW) + gap) | x[at + 3]!;
  }
  return (found & HIGH) === 0;
}

function notBelow(rows: number, o: Bits, x: Uint8Array, i: number, limit: number): void {
  for (let from = 0; from < rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 1; at >= from; at -= 1) word = (word << 1) | Number(x[i + at]! >= limit);
    o[from >>> 5] = word;
  }
}

const gapTo = (limit: number): number => Math.imul(128 - Math.min(128, limit), ONES);

/** Codes below a limit. */
export function checkCodes(column: ByteSlot, limit: number, leaving: Leaving): Run {
  const gap = gapTo(limit);
  return checking(leaving, (rows) => areBelow(rows, column.words, column.at >> 2, gap), (rows, wrong) => { notBelow(rows, wrong, column.data, column.at, limit); });
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

/** Whole numbers between two ends. */
export function checkWhole(x: Lane, low: number, high: number, leaving: Leaving): Run {
  return checking(leaving, (rows) => low === (low | 0) && areWhole(rows, x.data, x.at, low, high), (rows, wrong) => { notWhole(rows, wrong, x.data, x.at, low, high); });
}

/** Of 32 bits; whole numbers beyond are looked at one by one. */
function areWhole(rows: number, x: Float64Array, i: number, low: number, high: number): boolean {
  const least = low | 0;
  const gap = high - least;
  for (let at = i; at < i + rows; at += 4) {
    const a = x[at]!;
    const b = x[at + 1]!;
    const c = x[at + 2]!;
    const d = x[at + 3]!;
    if ((a | 0) !== a || (b | 0) !== b || (c | 0) !== c || (d | 0) !== d) return false;
    if (((a | 0) - least) >>> 0 > gap || ((b | 0) - least) >>> 0 > gap || ((c | 0) - least) >>> 0 > gap || ((d | 0) - least) >>> 0 > gap) return false;
  }
  return true;
}

/** Which are from a limit on, of whole numbers between two ends; where there are others, that is said apart. */
export function checkedComparison(out: Bits, x: Lane, { lo, hi }: { readonly lo: number; readonly hi: number }, limit: number, compare: Run, leaving: Leaving): Run {
  const check = checkWhole(x, lo, hi, leaving);
  return (rows) => {
    if (lo === (lo | 0) && areWholeFrom(rows, out, x.data, x.at, lo, hi, limit)) return;
    check(rows);
    compare(rows);
  };
}

function areWholeFrom(rows: number, o: Bits, x: Float64Array, i: number, low: number, high: number, limit: number): boolean {
  const least = low | 0;
  const gap = high - least;
  for (let from = i; from < i + rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 4; at >= from; at -= 4) {
      const a = x[at]!;
      const b = x[at + 1]!;
      const c = x[at + 2]!;
      const d = x[at + 3]!;
      if ((a | 0) !== a || (b | 0) !== b || (c | 0) !== c || (d | 0) !== d) return false;
      if (((a | 0) - least) >>> 0 > gap || ((b | 0) - least) >>> 0 > gap || ((c | 0) - least) >>> 0 > gap || ((d | 0) - least) >>> 0 > gap) return false;
      word = (word << 4) | Number(a >= limit) | (Number(b >= limit) << 1) | (Number(c >= limit) << 2) | (Number(d >= limit) << 3);
    }
    o[(from - i) >>> 5] = word;
  }
  return true;
}

function notWhole(rows: number, o: Bits, x: Float64Array, i: number, low: number, high: number): void {
  for (let from = 0; from < rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 1; at >= from; at -= 1) {
      const value = x[i + at]!;
      word = (word << 1) | (1 ^ (Number(value >= low) & Number(value <= high) & Number(value + WHOLE - WHOLE === value)));
    }
    o[from >>> 5] = word;
  }
}

/** Whole steps between two ends, `scale` of which make up 1. */
export type Steps = readonly [scale: number, low: number, high: number];

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

/** Parts that are not above their wholes. */
export function checkParts(part: Lane, whole: Lane, most: number, leaving: Leaving): Run {
  return checking(leaving, (rows) => areParts(rows, part.data, part.at, whole.data, whole.at, most), (rows, wrong) => { notParts(rows, wrong, part.data, part.at, whole.data, whole.at, most); });
}

function areParts(rows: number, x: Float64Array, i: number, y: Float64Array, j: number, most: number): boolean {
  for (let row = 0; row < rows; row += 2) {
    const a = x[i + row]!;
    const b = y[j + row]!;
    const c = x[i + row + 1]!;
    const d = y[j + row + 1]!;
    if ((a | 0) !== a || (b | 0) !== b || (c | 0) !== c || (d | 0) !== d) return false;
    if (a < 0 || a > b || b > most || c < 0 || c > d || d > most) return false;
  }
  return true;
}

function notParts(rows: number, o: Bits, x: Float64Array, i: number, y: Float64Array, j: number, most: number): void {
  for (let from = 0; from < rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 1; at >= from; at -= 1) {
      const a = x[i + at]!;
      const b = y[j + at]!;
      word = (word << 1) | (1 ^ (Number(a >= 0) & Number(a <= b) & Number(b <= most) & Number(a + WHOLE - WHOLE === a) & Number(b + WHOLE - WHOLE === b)));
    }
    o[from >>> 5] = word;
  }
}

/** What is given is not below a value. */
export function checkNotAbove(given: Lane, scale: number, value: Lane, leaving: Leaving): Run {
  return checking(leaving, (rows) => areNotAbove(rows, given.data, given.at, scale, value.data, value.at), (rows, wrong) => { areAbove(rows, wrong, given.data, given.at, scale, value.data, value.at); });
}

function areNotAbove(rows: number, x: Float64Array, i: number, scale: number, y: Float64Array, j: number): boolean {
  for (let row = 0; row < rows; row += 2) {
    if (x[i + row]! * scale + WHOLE - WHOLE < y[j + row]! || x[i + row + 1]! * scale + WHOLE - WHOLE < y[j + row + 1]!) return false;
  }
  return true;
}

function areAbove(rows: number, o: Bits, x: Float64Array, i: number, scale: number, y: Float64Array, j: number): void {
  for (let from = 0; from < rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 1; at >= from; at -= 1) word = (word << 1) | Number(x[i + at]! * scale + WHOLE - WHOLE < y[j + at]!);
    o[from >>> 5] = word;
  }
}

/** Where something is said: not nothing, and not unknown. */
export function saidBytes(out: Bits, column: ByteSlot, nothing: number): Run {
  const gap = gapTo(2);
  return (rows) => {
    if (nothing === 0 && areBelow(rows, column.words, column.at >> 2, gap)) gather(rows, out, column.words, column.at >> 2);
    else saidIn(rows, out, column.data, column.at, nothing);
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
