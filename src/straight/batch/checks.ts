import { leaving } from './kernels.js';
import { WORD, type Bits, type ByteSlot, type Lane, type Run } from './lanes.js';

// How is checked that what columns say is as it should be. Nearly always a whole chunk is so, and what asks for that alone
// takes half as long as what says it of each row.

/** 1.5 × 2⁵²: added and taken away again, it leaves the nearest whole number. */
export const WHOLE = 6755399441055744;
const LOW = 0x7f7f7f7f;
const HIGH = 0x80808080;
const ONES = 0x01010101;

/** Whole steps between two ends, `scale` of which make up 1. */
export type Steps = readonly [scale: number, low: number, high: number];

/** Where rows are left to the evaluator: those of a mask of which something is wrong. */
export interface Leaving {
  readonly mask: Bits;
  readonly left: Bits;
  /** A register to say of which. */
  readonly wrong: Bits;
}

/** Asks whether all is well, and only otherwise where it is not. */
export function checking({ mask, left, wrong }: Leaving, isWell: (rows: number) => boolean, find: (rows: number, wrong: Bits) => void): Run {
  const leave = leaving(left, wrong, mask);
  return (rows) => {
    if (isWell(rows)) return;
    find(rows, wrong);
    leave(rows);
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

export function notBelow(rows: number, o: Bits, x: Uint8Array, i: number, limit: number): void {
  for (let from = 0; from < rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 1; at >= from; at -= 1) word = (word << 1) | Number(x[i + at]! >= limit);
    o[from >>> 5] = word;
  }
}

const gapTo = (limit: number): number => Math.imul(128 - Math.min(128, limit), ONES);

/** Where codes are from a limit on, and not what stands for unknown. */
export function strayBytes(out: Bits, column: ByteSlot, limit: number): Run {
  const gap = gapTo(limit);
  return (rows) => {
    if (areBelow(rows, column.words, column.at >> 2, gap)) out.fill(0, 0, rows >>> 5);
    else notCodes(rows, out, column.data, column.at, limit);
  };
}

function notCodes(rows: number, o: Bits, x: Uint8Array, i: number, limit: number): void {
  for (let from = 0; from < rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 1; at >= from; at -= 1) word = (word << 1) | (Number(x[i + at]! >= limit) & Number(x[i + at] !== 255));
    o[from >>> 5] = word;
  }
}

/** Where numbers are known, and no whole steps between two ends. */
export function strayNumbers(out: Bits, x: Lane, steps: Steps): Run {
  return (rows) => { notSteps(rows, out, x.data, x.at, ...steps); };
}

function notSteps(rows: number, o: Bits, x: Float64Array, i: number, scale: number, low: number, high: number): void {
  for (let from = 0; from < rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 1; at >= from; at -= 1) {
      const value = x[i + at]!;
      const steps = value * scale + WHOLE - WHOLE;
      word = (word << 1) | (Number(value === value) & (1 ^ (Number(steps >= low) & Number(steps <= high) & Number(steps / scale === value))));
    }
    o[from >>> 5] = word;
  }
}

/** Codes below a limit. */
export function checkCodes(column: ByteSlot, limit: number, leaving: Leaving): Run {
  const gap = gapTo(limit);
  return checking(leaving, (rows) => areBelow(rows, column.words, column.at >> 2, gap), (rows, wrong) => { notBelow(rows, wrong, column.data, column.at, limit); });
}

/** Whole numbers between two ends. */
export function checkWhole(x: Lane, low: number, high: number, leaving: Leaving): Run {
  return checking(leaving, (rows) => low === (low | 0) && areWhole(rows, x.data, x.at, low, high), (rows, wrong) => { notWhole(rows, wrong, x.data, x.at, low, high); });
}

/** Of 32 bits; whole numbers beyond are looked at one by one. */
function areWhole(rows: number, x: Float64Array, i: number, low: number, high: number): boolean {
  const least = low | 0;
  const gap = (high - least) >>> 0;
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
  const gap = (high - least) >>> 0;
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

/** Parts that are not above their wholes. */
export function checkParts(part: Lane, whole: Lane, most: number, leaving: Leaving): Run {
  return checking(leaving, (rows) => areParts(rows, part.data, part.at, whole.data, whole.at, most), (rows, wrong) => { notParts(rows, wrong, part.data, part.at, whole.data, whole.at, most); });
}

function areParts(rows: number, x: Float64Array, i: number, y: Float64Array, j: number, most: number): boolean {
  const top = most >>> 0;
  for (let row = 0; row < rows; row += 2) {
    const a = x[i + row]!;
    const b = y[j + row]!;
    const c = x[i + row + 1]!;
    const d = y[j + row + 1]!;
    if ((a | 0) !== a || (b | 0) !== b || (c | 0) !== c || (d | 0) !== d) return false;
    // Without a sign what is below 0 is more than any.
    if ((a | 0) >>> 0 > (b | 0) >>> 0 || (b | 0) >>> 0 > top || (c | 0) >>> 0 > (d | 0) >>> 0 || (d | 0) >>> 0 > top) return false;
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
