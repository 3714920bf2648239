import type { Bytes, Lane, Run, Slot } from './lanes.js';

// How columns are read: each loop says of what it reads whether it is as it should be, and leaves the other rows of its mask.

/** Any whole column. */
export type Whole = Int32Array;

const ONES = 0x01010101;
const OTHERS = 0xfefefefe;
/** 1.5 × 2⁵²: added and taken away again, it leaves the nearest whole number. */
const WHOLE = 6755399441055744;

/** Yes or no as 1 and 0; 255 is not known. */
export function readYes(out: Bytes, column: Slot<Uint8Array>, mask: Bytes, left: Bytes): Run {
  return (rows) => {
    out.data.set(column.data.subarray(column.at, column.at + rows));
    yesIn((rows + 3) >> 2, out.words, mask.words, left.words);
  };
}

function yesIn(end: number, o: Uint32Array, mask: Uint32Array, left: Uint32Array): void {
  for (let at = 0; at < end; at += 1) {
    const x = o[at]!;
    left[at]! |= x & OTHERS & Math.imul(mask[at]!, 255);
    o[at] = x & ONES;
  }
}

/** Four bits as four bytes. */
const SPREAD = Uint32Array.from({ length: 16 }, (_, bits) => (bits & 1) | ((bits & 2) << 7) | ((bits & 4) << 14) | ((bits & 8) << 21));

/** Yes or no as bits, that of the first row in the lowest place. */
export function readBits(out: Bytes, column: Slot<Uint32Array>): Run {
  return (rows) => {
    const { at, data } = column;
    const o = out.words;
    const end = (rows + 31) >> 5;
    for (let i = 0; i < end; i += 1) {
      let bits = data[(at >> 5) + i]!;
      for (let word = 8 * i; word < 8 * i + 8; word += 1) {
        o[word] = SPREAD[bits & 15]!;
        bits >>>= 4;
      }
    }
  };
}

/** Codes below a limit. */
export function checkCodes(column: Slot<Uint8Array>, limit: number, mask: Bytes, left: Bytes): Run {
  return (rows) => {
    const { at, data } = column;
    for (let row = 0; row < rows; row += 1) if (data[at + row]! >= limit) left.data[row]! |= mask.data[row]!;
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

/** Whole numbers between two ends. */
export function checkWhole(x: Lane, low: number, high: number, mask: Bytes, left: Bytes): Run {
  return (rows) => { if (!areWhole(rows, x.data, x.at, low, high)) wholes(rows, x.data, x.at, low, high, mask.data, left.data); };
}

// Nearly always a whole chunk is as it should be. What asks for that alone takes half as long as what says it of each row;
// whole numbers beyond 32 bits are looked at one by one.

function areWhole(rows: number, x: Float64Array, i: number, low: number, high: number): boolean {
  for (let row = 0; row < rows; row += 1) {
    const value = x[i + row]!;
    const whole = value | 0;
    if (whole !== value || whole < low || whole > high) return false;
  }
  return true;
}

function wholes(rows: number, x: Float64Array, i: number, low: number, high: number, mask: Uint8Array, left: Uint8Array): void {
  for (let row = 0; row < rows; row += 1) {
    const value = x[i + row]!;
    if (!(value >= low && value <= high && Math.floor(value) === value)) left[row]! |= mask[row]!;
  }
}

/** Whole steps between two ends, `scale` of which make up 1. */
export function readSteps(out: Lane, x: Lane, [scale, low, high]: readonly [number, number, number], mask: Bytes, left: Bytes): Run {
  return (rows) => { if (!areSteps(rows, out.data, x.data, x.at, scale, low, high)) stepsIn(rows, out.data, x.data, x.at, scale, low, high, mask.data, left.data); };
}

function areSteps(rows: number, o: Float64Array, x: Float64Array, i: number, scale: number, low: number, high: number): boolean {
  for (let row = 0; row < rows; row += 1) {
    const value = x[i + row]!;
    const steps = value * scale + WHOLE - WHOLE;
    if (!(steps >= low && steps <= high && steps / scale === value)) return false;
    o[row] = steps;
  }
  return true;
}

function stepsIn(rows: number, o: Float64Array, x: Float64Array, i: number, scale: number, low: number, high: number, mask: Uint8Array, left: Uint8Array): void {
  for (let row = 0; row < rows; row += 1) {
    const value = x[i + row]!;
    const steps = value * scale + WHOLE - WHOLE;
    if (!(steps >= low && steps <= high && steps / scale === value)) left[row]! |= mask[row]!;
    o[row] = steps;
  }
}

/** Parts that are not above their wholes. */
export function checkParts(part: Lane, whole: Lane, most: number, mask: Bytes, left: Bytes): Run {
  return (rows) => { if (!areParts(rows, part.data, part.at, whole.data, whole.at, most)) partsIn(rows, part.data, part.at, whole.data, whole.at, most, mask.data, left.data); };
}

function areParts(rows: number, x: Float64Array, i: number, y: Float64Array, j: number, most: number): boolean {
  for (let row = 0; row < rows; row += 1) {
    const a = x[i + row]!;
    const b = y[j + row]!;
    const part = a | 0;
    const whole = b | 0;
    if (part !== a || whole !== b || part < 0 || part > whole || whole > most) return false;
  }
  return true;
}

function partsIn(rows: number, x: Float64Array, i: number, y: Float64Array, j: number, most: number, mask: Uint8Array, left: Uint8Array): void {
  for (let row = 0; row < rows; row += 1) {
    const a = x[i + row]!;
    const b = y[j + row]!;
    if (!(a >= 0 && a <= b && b <= most && Math.floor(a) === a && Math.floor(b) === b)) left[row]! |= mask[row]!;
  }
}

/** What is given is not below a value. */
export function checkNotAbove(given: Lane, scale: number, value: Lane, mask: Bytes, left: Bytes): Run {
  return (rows) => {
    const x = given.data;
    const y = value.data;
    const i = given.at;
    const j = value.at;
    for (let row = 0; row < rows; row += 1) if (Math.round(x[i + row]! * scale) < y[j + row]!) left.data[row]! |= mask.data[row]!;
  };
}

/** Where something is said of what is not asked: not nothing, and not unknown. */
export function checkUnaskedByte(column: Slot<Uint8Array>, nothing: number, where: Bytes, mask: Bytes, left: Bytes): Run {
  return (rows) => { saidBytes(rows, column.data, column.at, nothing, where.data, mask.data, left.data); };
}

function saidBytes(rows: number, x: Uint8Array, i: number, nothing: number, where: Uint8Array, mask: Uint8Array, left: Uint8Array): void {
  for (let row = 0; row < rows; row += 1) {
    const value = x[i + row]!;
    if (value !== nothing && value !== 255) left[row]! |= where[row]! & mask[row]!;
  }
}

export function checkUnaskedNumber(x: Lane, nothing: number, where: Bytes, mask: Bytes, left: Bytes): Run {
  return (rows) => { saidNumbers(rows, x.data, x.at, nothing, where.data, mask.data, left.data); };
}

function saidNumbers(rows: number, x: Float64Array, i: number, nothing: number, where: Uint8Array, mask: Uint8Array, left: Uint8Array): void {
  for (let row = 0; row < rows; row += 1) {
    const value = x[i + row]!;
    if (value !== nothing && value === value) left[row]! |= where[row]! & mask[row]!;
  }
}
