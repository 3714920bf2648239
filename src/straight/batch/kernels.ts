import type { Order } from '../target.js';
import { WORD, type Bits, type ByteSlot, type Lane, type Run } from './lanes.js';

// One loop for each thing that is done to rows, each a function of its own with all that it reads as arguments: what V8
// learns of a loop that several share makes it slow for all, and what a closure holds is read anew for each row. V8 asks
// of each array in each turn of a loop what kind it is, how long and where: so the loops that cost most do four rows in a
// turn. Nothing in a loop branches on what rows say, since nobody can guess it. Truths are put together from the last row
// of a word to the first.

type Doubles = Float64Array;
type Loop = (rows: number, o: Doubles, x: Doubles, i: number, y: Doubles, j: number) => void;

function add(rows: number, o: Doubles, x: Doubles, i: number, y: Doubles, j: number): void {
  for (let at = 0; at < rows; at += 1) o[at] = x[i + at]! + y[j + at]!;
}

function subtract(rows: number, o: Doubles, x: Doubles, i: number, y: Doubles, j: number): void {
  for (let at = 0; at < rows; at += 1) o[at] = x[i + at]! - y[j + at]!;
}

function multiply(rows: number, o: Doubles, x: Doubles, i: number, y: Doubles, j: number): void {
  for (let at = 0; at < rows; at += 1) o[at] = x[i + at]! * y[j + at]!;
}

function divide(rows: number, o: Doubles, x: Doubles, i: number, y: Doubles, j: number): void {
  for (let at = 0; at < rows; at += 1) o[at] = x[i + at]! / y[j + at]!;
}

function least(rows: number, o: Doubles, x: Doubles, i: number, y: Doubles, j: number): void {
  for (let at = 0; at < rows; at += 1) o[at] = Math.min(x[i + at]!, y[j + at]!);
}

function greatest(rows: number, o: Doubles, x: Doubles, i: number, y: Doubles, j: number): void {
  for (let at = 0; at < rows; at += 1) o[at] = Math.max(x[i + at]!, y[j + at]!);
}

const LOOPS = { add, subtract, multiply, divide, least, greatest } as const satisfies Readonly<Record<string, Loop>>;
export type Joint = keyof typeof LOOPS;

/** Of two numbers that are known beforehand. */
export function jointOf(joint: Joint, a: number, b: number): number {
  const out = new Float64Array(1);
  LOOPS[joint](1, out, Float64Array.of(a), 0, Float64Array.of(b), 0);
  return out[0]!;
}

export function joining(joint: Joint, out: Lane, a: Lane, b: Lane): Run {
  const loop: Loop = LOOPS[joint];
  return (rows) => { loop(rows, out.data, a.data, a.at, b.data, b.at); };
}

function addQuotients(rows: number, o: Doubles, x: Doubles, i: number, factor: number, y: Doubles, j: number, z: Doubles, k: number): void {
  for (let at = 0; at < rows; at += 4) {
    o[at] = x[i + at]! + (factor * y[j + at]!) / z[k + at]!;
    o[at + 1] = x[i + at + 1]! + (factor * y[j + at + 1]!) / z[k + at + 1]!;
    o[at + 2] = x[i + at + 2]! + (factor * y[j + at + 2]!) / z[k + at + 2]!;
    o[at + 3] = x[i + at + 3]! + (factor * y[j + at + 3]!) / z[k + at + 3]!;
  }
}

/** a + factor × n ÷ d. */
export function additionOfQuotient(out: Lane, a: Lane, factor: number, n: Lane, d: Lane): Run {
  return (rows) => { addQuotients(rows, out.data, a.data, a.at, factor, n.data, n.at, d.data, d.at); };
}

export function floors(out: Lane, a: Lane): Run {
  return (rows) => {
    for (let at = 0; at < rows; at += 1) out.data[at] = Math.floor(a.data[a.at + at]!);
  };
}

/** Both of four rows are put here, and one is taken out by its place: quicker than to branch on what cannot be guessed. */
const PAIRS = new Float64Array(8);

function choose(rows: number, o: Doubles, w: Bits, x: Doubles, i: number, y: Doubles, j: number, pairs: Doubles): void {
  for (let from = 0; from < rows; from += WORD) {
    let where = w[from >>> 5]!;
    for (let at = from; at < from + WORD; at += 4, where >>>= 4) {
      pairs[0] = y[j + at]!;
      pairs[1] = x[i + at]!;
      pairs[2] = y[j + at + 1]!;
      pairs[3] = x[i + at + 1]!;
      pairs[4] = y[j + at + 2]!;
      pairs[5] = x[i + at + 2]!;
      pairs[6] = y[j + at + 3]!;
      pairs[7] = x[i + at + 3]!;
      o[at] = pairs[where & 1]!;
      o[at + 1] = pairs[2 + ((where >>> 1) & 1)]!;
      o[at + 2] = pairs[4 + ((where >>> 2) & 1)]!;
      o[at + 3] = pairs[6 + ((where >>> 3) & 1)]!;
    }
  }
}

export function selection(out: Lane, where: Bits, yes: Lane, no: Lane): Run {
  return (rows) => { choose(rows, out.data, where, yes.data, yes.at, no.data, no.at, PAIRS); };
}

type Scaled = readonly [times: number, x: Lane];

function atLeast(rows: number, o: Bits, ofX: number, x: Doubles, i: number, ofY: number, y: Doubles, j: number): void {
  for (let from = 0; from < rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 4; at >= from; at -= 4) {
      word = (word << 4) | Number(ofX * x[i + at]! >= ofY * y[j + at]!) | (Number(ofX * x[i + at + 1]! >= ofY * y[j + at + 1]!) << 1) | (Number(ofX * x[i + at + 2]! >= ofY * y[j + at + 2]!) << 2) | (Number(ofX * x[i + at + 3]! >= ofY * y[j + at + 3]!) << 3);
    }
    o[from >>> 5] = word;
  }
}

function above(rows: number, o: Bits, ofX: number, x: Doubles, i: number, ofY: number, y: Doubles, j: number): void {
  for (let from = 0; from < rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 4; at >= from; at -= 4) {
      word = (word << 4) | Number(ofX * x[i + at]! > ofY * y[j + at]!) | (Number(ofX * x[i + at + 1]! > ofY * y[j + at + 1]!) << 1) | (Number(ofX * x[i + at + 2]! > ofY * y[j + at + 2]!) << 2) | (Number(ofX * x[i + at + 3]! > ofY * y[j + at + 3]!) << 3);
    }
    o[from >>> 5] = word;
  }
}

function equal(rows: number, o: Bits, ofX: number, x: Doubles, i: number, ofY: number, y: Doubles, j: number): void {
  for (let from = 0; from < rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 4; at >= from; at -= 4) {
      word = (word << 4) | Number((ofX * x[i + at]!) === (ofY * y[j + at]!)) | (Number((ofX * x[i + at + 1]!) === (ofY * y[j + at + 1]!)) << 1) | (Number((ofX * x[i + at + 2]!) === (ofY * y[j + at + 2]!)) << 2) | (Number((ofX * x[i + at + 3]!) === (ofY * y[j + at + 3]!)) << 3);
    }
    o[from >>> 5] = word;
  }
}

const COMPARING = { '>=': atLeast, '>': above, '===': equal } as const;

/** Whether so many of one stand so to so many of another. */
export function comparison(out: Bits, order: Order, [ofA, a]: Scaled, [ofB, b]: Scaled): Run {
  const loop = COMPARING[order];
  return (rows) => { loop(rows, out, ofA, a.data, a.at, ofB, b.data, b.at); };
}

function atLeastConstant(rows: number, o: Bits, x: Doubles, i: number, limit: number): void {
  for (let from = i; from < i + rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 4; at >= from; at -= 4) word = (word << 4) | Number(x[at]! >= limit) | (Number(x[at + 1]! >= limit) << 1) | (Number(x[at + 2]! >= limit) << 2) | (Number(x[at + 3]! >= limit) << 3);
    o[(from - i) >>> 5] = word;
  }
}

function aboveConstant(rows: number, o: Bits, x: Doubles, i: number, limit: number): void {
  for (let from = i; from < i + rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 4; at >= from; at -= 4) word = (word << 4) | Number(x[at]! > limit) | (Number(x[at + 1]! > limit) << 1) | (Number(x[at + 2]! > limit) << 2) | (Number(x[at + 3]! > limit) << 3);
    o[(from - i) >>> 5] = word;
  }
}

function equalConstant(rows: number, o: Bits, x: Doubles, i: number, limit: number): void {
  for (let from = i; from < i + rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 4; at >= from; at -= 4) word = (word << 4) | Number(x[at] === limit) | (Number(x[at + 1] === limit) << 1) | (Number(x[at + 2] === limit) << 2) | (Number(x[at + 3] === limit) << 3);
    o[(from - i) >>> 5] = word;
  }
}

const COMPARING_WITH = { '>=': atLeastConstant, '>': aboveConstant, '===': equalConstant } as const;

export function comparisonWith(out: Bits, order: Order, a: Lane, limit: number): Run {
  const loop = COMPARING_WITH[order];
  return (rows) => { loop(rows, out, a.data, a.at, limit); };
}

function and(rows: number, o: Bits, x: Bits, y: Bits): void {
  for (let at = 0; at < rows >>> 5; at += 1) o[at] = x[at]! & y[at]!;
}

function or(rows: number, o: Bits, x: Bits, y: Bits): void {
  for (let at = 0; at < rows >>> 5; at += 1) o[at] = x[at]! | y[at]!;
}

function not(rows: number, o: Bits, x: Bits): void {
  for (let at = 0; at < rows >>> 5; at += 1) o[at] = ~x[at]!;
}

export function both(out: Bits, a: Bits, b: Bits): Run {
  return (rows) => { and(rows, out, a, b); };
}

export function either(out: Bits, a: Bits, b: Bits): Run {
  return (rows) => { or(rows, out, a, b); };
}

export function negation(out: Bits, a: Bits): Run {
  return (rows) => { not(rows, out, a); };
}

function isCode(rows: number, o: Bits, x: Uint8Array, i: number, code: number): void {
  for (let from = 0; from < rows; from += WORD) {
    let word = 0;
    for (let at = from + WORD - 1; at >= from; at -= 1) word = (word << 1) | Number(x[i + at] === code);
    o[from >>> 5] = word;
  }
}

export function equality(out: Bits, codes: ByteSlot, code: number): Run {
  return (rows) => { isCode(rows, out, codes.data, codes.at, code); };
}

function leave(rows: number, o: Bits, x: Bits, m: Bits): void {
  for (let at = 0; at < rows >>> 5; at += 1) o[at]! |= x[at]! & m[at]!;
}

/** Rows of a mask are left to the evaluator. */
export function leaving(left: Bits, where: Bits, mask: Bits): Run {
  return (rows) => { leave(rows, left, where, mask); };
}

/** Whether a mask holds anywhere. */
export function holdsAnywhere(where: Bits, rows: number): boolean {
  for (let at = 0; at < rows >>> 5; at += 1) if (where[at] !== 0) return true;
  return false;
}
