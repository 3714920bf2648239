import { constant, count, fromCount, plus, plusCount, plusWhere, type Counts } from './sums.js';
import { plusSteps } from './reading.js';
import type { Bit, Double, Emitter, Ends, Sum } from './nodes.js';
import { WIDTH, type Lane, type Run } from './lanes.js';

/** Up to this size whole numbers are added in any order without error. */
const MOST = 2 ** 53;
const MOST_COUNTED = 255;

type Part = Double | Bit;

const sizeOf = (part: Part): number => (part.is === 'bit' ? 1 : Math.max(-part.ends!.lo, part.ends!.hi));

/** A number as a sum of parts: itself alone where it is none. */
function sumOf(x: Double): Sum {
  if (x.value !== undefined) return { constant: x.value, parts: new Map() };
  return x.sum !== undefined && (!x.isKept || x.sum.parts.size === 1) ? x.sum : { constant: 0, parts: new Map([[x, 1]]) };
}

/** a + factor × b, parts with parts; nothing where the sum could lose digits on the way. */
export function joined(a: Double, factor: number, b: Double): Sum | undefined {
  if (a.ends === undefined || b.ends === undefined || !Number.isInteger(factor)) return undefined;
  const [left, right] = [sumOf(a), sumOf(b)];
  const parts = new Map(left.parts);
  for (const [part, times] of right.parts) parts.set(part, (parts.get(part) ?? 0) + factor * times);
  const sum = { constant: left.constant + factor * right.constant, parts };
  const size = [...parts].reduce((all, [part, times]) => all + Math.abs(times) * sizeOf(part), Math.abs(sum.constant));
  return size < MOST ? sum : undefined;
}

/** So many times another number, and nothing else. */
export function scaledOf(x: Double): readonly [number, Double] {
  const [first, ...others] = x.sum?.constant === 0 ? x.sum.parts : [];
  return first !== undefined && others.length === 0 && first[0].is === 'double' ? [first[1], first[0]] : [1, x];
}

export function endsOfSum({ constant: start, parts }: Sum): Ends {
  let [lo, hi] = [start, start];
  for (const [part, times] of parts) {
    const ends = part.is === 'bit' ? { lo: 0, hi: 1 } : part.ends!;
    lo += Math.min(times * ends.lo, times * ends.hi);
    hi += Math.max(times * ends.lo, times * ends.hi);
  }
  return { lo, hi };
}

/** What stands below a sum: of a choice between a number and 0 both, not the choice itself. */
export function partsOf({ parts }: Sum): readonly Part[] {
  return [...parts.keys()].flatMap((part) => (part.is === 'double' && isMasked(part) ? [part.choice!.where, part.choice!.yes] : [part]));
}

const isMasked = ({ choice }: Double): boolean => choice?.no.value === 0;

/** Adds up the parts: yes and no as counts of four rows at a time, as many as a byte holds; then the numbers. */
export function adding(sum: Sum, to: Emitter, out: Lane): Run {
  const parts = [...sum.parts].filter(([, times]) => times !== 0);
  const bits = parts.filter((part): part is [Bit, number] => part[0].is === 'bit');
  const unit = bits.reduce((common, [, times]) => divisorOf(common, Math.abs(times)), 0);
  const isFew = ([, times]: readonly [Bit, number]): boolean => Math.abs(times) <= MOST_COUNTED * unit;
  const runs = counted(bits.filter(isFew), unit, sum.constant, to, out);
  for (const [bit, times] of bits.filter((one) => !isFew(one))) runs.push(count(COUNTS, true, 1, to.bits(bit), false), plusCount(out, times, COUNTS));
  runs.push(...summed(parts.filter((part): part is [Double, number] => part[0].is === 'double'), to, out));
  return (rows) => {
    for (const run of runs) run(rows);
  };
}

/** Sums follow each other, so that they count in the same place. */
const COUNTS: Counts = countsOf(new Uint8Array(WIDTH));

function countsOf(data: Uint8Array): Counts {
  return { data, words: new Uint32Array(data.buffer) };
}

/** Begins with the constant and what can be counted in units. */
function counted(bits: readonly (readonly [Bit, number])[], unit: number, start: number, to: Emitter, out: Lane): Run[] {
  const runs: Run[] = [];
  // What is taken away where something holds is added where it does not.
  const begin = start + bits.reduce((all, [, times]) => all + Math.min(0, times), 0);
  let [full, isBegun] = [0, false];
  const enter = (): void => {
    runs.push(isBegun ? plusCount(out, unit, COUNTS) : fromCount(out, begin, unit, COUNTS));
    [full, isBegun] = [0, true];
  };
  for (const [bit, times] of bits) {
    const size = Math.abs(times) / unit;
    if (full + size > MOST_COUNTED) enter();
    runs.push(count(COUNTS, full === 0, size, to.bits(bit), times < 0));
    full += size;
  }
  if (full > 0) enter();
  else runs.push(constant(out, begin));
  return runs;
}

function summed(doubles: readonly (readonly [Double, number])[], to: Emitter, out: Lane): Run[] {
  return doubles.map(([part, times]) => {
    if (isMasked(part)) return plusWhere(out, times, to.bits(part.choice!.where), to.lane(part.choice!.yes));
    const { steps } = part;
    return steps !== undefined && to.isLater(part) ? plusSteps(out, times, to.lane(steps.x), steps.limits, to.leaving(part.arm)) : plus(out, times, to.lane(part));
  });
}

function divisorOf(a: number, b: number): number {
  return b === 0 ? a : divisorOf(b, a % b);
}
