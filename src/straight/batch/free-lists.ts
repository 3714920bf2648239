import { rational, type Rational } from '../../exact/rational.js';
import type { FreeList } from '../target.js';
import type { Leaving } from './checks.js';
import type { Graph } from './graph.js';
import { holdsAt, type Bits, type Lane, type Run } from './lanes.js';
import type { Bit, Double, Emitter, Exactly, Node } from './nodes.js';
import type { ListSlot } from './slots.js';

/** A list of free length, and how its entries become steps. */
interface ScaledList extends FreeList<Double, Bit, Exactly> {
  readonly scaled: Scaled;
}

/** What is asked of a list of free length, row by row. */
export class FreeColumn implements ScaledList {
  readonly length: Double;
  readonly sum: Double;
  readonly least: Double;
  readonly greatest: Double;
  readonly scaled: Scaled;

  constructor(
    private readonly graph: Graph,
    private readonly slot: ListSlot,
    private readonly scale: number,
    private readonly most: number,
    { lo, hi }: { readonly lo: number; readonly hi: number },
  ) {
    const arm = graph.here;
    const limits = { lo, hi, scale, most };
    graph.effect([], (to) => checkLists(slot, limits, to.leaving(arm)));
    this.scaled = [slot, scale];
    this.length = graph.newDouble([], { ends: { lo: 0, hi: most }, emit: (_, out) => lengths(out, slot) });
    this.sum = this.folded((all, entry) => all + entry, 0, { lo: Math.min(0, lo * most), hi: Math.max(0, hi * most) });
    this.least = this.folded(Math.min, Infinity, { lo, hi });
    this.greatest = this.folded(Math.max, -Infinity, { lo, hi });
  }

  /** What is noted for the test is done for the first entry of each row, then for the second, and so on. */
  readonly count = (passes: (entry: Double) => Bit): Double => {
    const { graph, slot, scale, most } = this;
    const place = { now: 0 };
    const since = graph.nodes.length;
    const entry = graph.newDouble([], { emit: (_, out) => entries(out, slot, scale, place) });
    const passed = passes(entry);
    const standsOn = graph.nodes.slice(since).flatMap((node: Node) => node.of);
    const each = (to: Emitter, out: Lane, body: Run): Run => counting(out, [slot, most], to.bits(passed), place, body);
    return graph.newDouble([entry, passed, ...standsOn], { ends: { lo: 0, hi: most }, over: { entry, each } });
  };

  readonly weightedMean = (weights: FreeList<Double, Bit, Exactly>): { readonly at: Double; readonly exact: () => Exactly } => {
    const { slot, scale, graph } = this;
    // All lists of these columns are of this kind.
    const by = (weights as ScaledList).scaled;
    const both = (row: number): Rational => exactMean([slot, scale], by, row);
    return { at: graph.newDouble([], { emit: (_, out) => means(out, [slot, scale], by) }), exact: () => ({ of: [], bind: () => both }) };
  };

  private folded(fold: (all: number, entry: number) => number, start: number, ends: { readonly lo: number; readonly hi: number }): Double {
    const { slot, scale } = this;
    return this.graph.newDouble([], { ends, emit: (_, out) => folds(out, slot, scale, fold, start) });
  }
}

type Scaled = readonly [slot: ListSlot, scale: number];

function bounds({ offsets: { data, at } }: ListSlot, row: number): readonly [number, number] {
  return [data[at + row]!, data[at + row + 1]!];
}

function checkLists(slot: ListSlot, { lo, hi, scale, most }: { readonly lo: number; readonly hi: number; readonly scale: number; readonly most: number }, { mask, left }: Leaving): Run {
  const isStep = (value: number): boolean => {
    const steps = Math.round(value * scale);
    return steps / scale === value && steps >= lo && steps <= hi;
  };
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const [from, to] = bounds(slot, row);
      if (slot.known.data[slot.known.at + row] !== 1 || to - from > most || !slot.values.data.subarray(from, to).every(isStep)) leaveOne(left, row, holdsAt(mask, row));
    }
  };
}

function leaveOne(left: Bits, row: number, isLeft: boolean): void {
  left[row >>> 5]! |= Number(isLeft) << (row & 31);
}

/** Where something is said of a list that is not asked. */
export function checkUnaskedList({ known }: ListSlot, where: Bits, left: Bits): Run {
  return (rows) => {
    for (let row = 0; row < rows; row += 1) leaveOne(left, row, known.data[known.at + row] === 1 && holdsAt(where, row));
  };
}

/** Where two lists that go together differ in length. */
export function checkLengths(one: ListSlot, other: ListSlot, left: Bits): Run {
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const [from, to] = bounds(one, row);
      const [first, last] = bounds(other, row);
      leaveOne(left, row, to - from !== last - first);
    }
  };
}

function lengths(out: Lane, slot: ListSlot): Run {
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      const [from, to] = bounds(slot, row);
      out.data[row] = to - from;
    }
  };
}

function folds(out: Lane, slot: ListSlot, scale: number, fold: (all: number, entry: number) => number, start: number): Run {
  return (rows) => {
    const { data } = slot.values;
    for (let row = 0; row < rows; row += 1) {
      const [from, to] = bounds(slot, row);
      let all = start;
      for (let at = from; at < to; at += 1) all = fold(all, Math.round(data[at]! * scale));
      out.data[row] = all;
    }
  };
}

/** The entries at one place of the lists; of those that are shorter anything. */
function entries(out: Lane, slot: ListSlot, scale: number, place: { readonly now: number }): Run {
  return (rows) => {
    const { data } = slot.values;
    for (let row = 0; row < rows; row += 1) out.data[row] = Math.round((data[bounds(slot, row)[0] + place.now] ?? 0) * scale);
  };
}

function counting(out: Lane, [slot, most]: readonly [ListSlot, number], passed: Bits, place: { now: number }, body: Run): Run {
  return (rows) => {
    out.data.fill(0);
    let longest = 1;
    for (place.now = 0; place.now < longest; place.now += 1) {
      body(rows);
      for (let row = 0; row < rows; row += 1) {
        const [from, to] = bounds(slot, row);
        longest = Math.min(most, Math.max(longest, to - from));
        out.data[row]! += Number(place.now < to - from && holdsAt(passed, row));
      }
    }
  };
}

function means(out: Lane, entriesOf: Scaled, weightsOf: Scaled): Run {
  return (rows) => {
    for (let row = 0; row < rows; row += 1) {
      let [parts, whole] = [0, 0];
      pairs(entriesOf, weightsOf, row, (entry, weight) => {
        parts += entry * weight;
        whole += weight;
      });
      out.data[row] = parts / whole;
    }
  };
}

function exactMean(entriesOf: Scaled, weightsOf: Scaled, row: number): Rational {
  let [parts, whole] = [0n, 0n];
  pairs(entriesOf, weightsOf, row, (entry, weight) => {
    parts += BigInt(entry) * BigInt(weight);
    whole += BigInt(weight);
  });
  return rational(parts, whole);
}

/** Entries beside their weights, in steps. Lists that differ in length are left to the evaluator. */
function pairs([list, scale]: Scaled, [weights, ofWeights]: Scaled, row: number, take: (entry: number, weight: number) => void): void {
  const [from, to] = bounds(list, row);
  const [first] = bounds(weights, row);
  for (let at = from; at < to; at += 1) take(Math.round(list.values.data[at]! * scale), Math.round(weights.values.data[first + at - from]! * ofWeights));
}
