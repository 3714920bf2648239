import type { Order } from '../target.js';
import type { Bytes, Lane, Run, Slot } from './lanes.js';

// One loop for each thing that is done to rows, each a function of its own with all that it reads as arguments: what V8
// learns of a loop that several share makes it slow for all, and what a closure holds is read anew for each row.
// Bytes are worked on four at a time.

const ONES = 0x01010101;

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
  for (let at = 0; at < rows; at += 1) o[at] = x[i + at]! + (factor * y[j + at]!) / z[k + at]!;
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

function choose(rows: number, o: Doubles, w: Uint8Array, x: Doubles, i: number, y: Doubles, j: number): void {
  for (let at = 0; at < rows; at += 1) o[at] = w[at] === 1 ? x[i + at]! : y[j + at]!;
}

export function selection(out: Lane, where: Bytes, yes: Lane, no: Lane): Run {
  return (rows) => { choose(rows, out.data, where.data, yes.data, yes.at, no.data, no.at); };
}

type Scaled = readonly [times: number, x: Lane];

function atLeast(rows: number, o: Uint8Array, ofX: number, x: Doubles, i: number, ofY: number, y: Doubles, j: number): void {
  for (let at = 0; at < rows; at += 1) o[at] = ofX * x[i + at]! >= ofY * y[j + at]! ? 1 : 0;
}

function above(rows: number, o: Uint8Array, ofX: number, x: Doubles, i: number, ofY: number, y: Doubles, j: number): void {
  for (let at = 0; at < rows; at += 1) o[at] = ofX * x[i + at]! > ofY * y[j + at]! ? 1 : 0;
}

function equal(rows: number, o: Uint8Array, ofX: number, x: Doubles, i: number, ofY: number, y: Doubles, j: number): void {
  for (let at = 0; at < rows; at += 1) o[at] = (ofX * x[i + at]!) === (ofY * y[j + at]!) ? 1 : 0;
}

const COMPARING = { '>=': atLeast, '>': above, '===': equal } as const;

/** Whether so many of one stand so to so many of another. */
export function comparison(out: Bytes, order: Order, [ofA, a]: Scaled, [ofB, b]: Scaled): Run {
  const loop = COMPARING[order];
  return (rows) => { loop(rows, out.data, ofA, a.data, a.at, ofB, b.data, b.at); };
}

function atLeastConstant(rows: number, o: Uint8Array, x: Doubles, i: number, limit: number): void {
  for (let at = 0; at < rows; at += 1) o[at] = x[i + at]! >= limit ? 1 : 0;
}

function aboveConstant(rows: number, o: Uint8Array, x: Doubles, i: number, limit: number): void {
  for (let at = 0; at < rows; at += 1) o[at] = x[i + at]! > limit ? 1 : 0;
}

function equalConstant(rows: number, o: Uint8Array, x: Doubles, i: number, limit: number): void {
  for (let at = 0; at < rows; at += 1) o[at] = x[i + at] === limit ? 1 : 0;
}

const COMPARING_WITH = { '>=': atLeastConstant, '>': aboveConstant, '===': equalConstant } as const;

export function comparisonWith(out: Bytes, order: Order, a: Lane, limit: number): Run {
  const loop = COMPARING_WITH[order];
  return (rows) => { loop(rows, out.data, a.data, a.at, limit); };
}

const fours = (rows: number): number => (rows + 3) >> 2;

type Words = Uint32Array;

function and(end: number, o: Words, x: Words, y: Words): void {
  for (let at = 0; at < end; at += 1) o[at] = x[at]! & y[at]!;
}

function or(end: number, o: Words, x: Words, y: Words): void {
  for (let at = 0; at < end; at += 1) o[at] = x[at]! | y[at]!;
}

function not(end: number, o: Words, x: Words): void {
  for (let at = 0; at < end; at += 1) o[at] = x[at]! ^ ONES;
}

export function both(out: Bytes, a: Bytes, b: Bytes): Run {
  return (rows) => { and(fours(rows), out.words, a.words, b.words); };
}

export function either(out: Bytes, a: Bytes, b: Bytes): Run {
  return (rows) => { or(fours(rows), out.words, a.words, b.words); };
}

export function negation(out: Bytes, a: Bytes): Run {
  return (rows) => { not(fours(rows), out.words, a.words); };
}

function isCode(rows: number, o: Uint8Array, x: Uint8Array, i: number, code: number): void {
  for (let at = 0; at < rows; at += 1) o[at] = x[i + at] === code ? 1 : 0;
}

export function equality(out: Bytes, codes: Slot<Uint8Array>, code: number): Run {
  return (rows) => { isCode(rows, out.data, codes.data, codes.at, code); };
}

function leave(end: number, o: Words, x: Words, m: Words): void {
  for (let at = 0; at < end; at += 1) o[at]! |= x[at]! & m[at]!;
}

/** Rows of a mask are left to the evaluator. */
export function leaving(left: Bytes, where: Bytes, mask: Bytes): Run {
  return (rows) => { leave(fours(rows), left.words, where.words, mask.words); };
}

/** Whether a mask holds anywhere. Beyond the rows it holds what it held before, which only costs time. */
export function holdsAnywhere({ words }: Bytes, rows: number): boolean {
  for (let at = 0, end = fours(rows); at < end; at += 1) if (words[at] !== 0) return true;
  return false;
}
