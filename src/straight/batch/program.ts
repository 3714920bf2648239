import type { Leaving } from './checks.js';
import type { Graph } from './graph.js';
import { holdsAnywhere } from './kernels.js';
import { bits, lane, type Bits, type Lane, type Run } from './lanes.js';
import type { Arm, Bit, Double, Emitter, Node, Registered } from './nodes.js';

/** What a graph comes to: loops one after the other, and where the results of a chunk are found. */
export interface Program extends Registered {
  readonly run: Run;
  /** The rows that are left to the evaluator. */
  readonly left: Bits;
}

/** A loop and the arm outside of which it is left out. */
interface Step {
  readonly arm: Arm;
  readonly run: Run;
}

/** Only what the wanted nodes and the checks stand on is worked out. */
export function programOf(graph: Graph, wanted: readonly Node[]): Program {
  const places = placesOf(graph, wanted);
  const needed = graph.nodes.filter((node) => places.has(node));
  const later = laterOf(needed, places, wanted);
  const order = needed.filter((node) => !later.has(node));
  const registers = new Registers(lastUses(order, places, later, wanted), later);
  const steps: Step[] = [];
  const starts = new Map<Node, number>();
  order.forEach((node, at) => {
    starts.set(node, steps.length);
    const run = registers.emitted(node, (entry) => together(steps.splice(starts.get(entry)!).map((step) => step.run)));
    if (run !== undefined) steps.push({ arm: places.get(node)!, run });
    registers.release(at);
  });
  return { run: guarded(steps, registers), lane: registers.lane, bits: registers.bits, left: registers.left };
}

/** What is read only to be added up once, everywhere, is read where it is added; what is only compared once is checked there. */
function laterOf(needed: readonly Node[], places: ReadonlyMap<Node, Arm>, wanted: readonly Node[]): ReadonlySet<Node> {
  const users = new Map<Node, Node[]>();
  for (const node of needed) for (const below of node.of) users.set(below, [...(users.get(below) ?? []), node]);
  const later = new Set<Node>();
  for (const node of needed) {
    const [first, second, ...others] = users.get(node) ?? [];
    if (node.is !== 'double' || first === undefined || others.length > 0 || wanted.includes(node)) continue;
    if (node.steps !== undefined && second === undefined && isSumOf(first, node) && places.get(first)!.mask === undefined) later.add(node);
    else if (first.is === 'effect' && first.checks === node && second?.is === 'bit' && second.isTest === true && first.arm === node.arm && places.get(second) === first.arm) later.add(node).add(first);
  }
  return later;
}

function isSumOf(user: Node, part: Double): boolean {
  return user.is === 'double' && user.sum?.parts.has(part) === true;
}

/** In which arm each node that is needed is worked out: where it was made, or around that, so that all that use it are inside. */
function placesOf(graph: Graph, wanted: readonly Node[]): ReadonlyMap<Node, Arm> {
  const places = new Map<Node, Arm>();
  const need = (node: Node, arm: Arm): void => {
    places.set(node, shared(places.get(node) ?? node.arm, arm));
  };
  for (const node of wanted) need(node, graph.everywhere);
  for (const node of [...graph.nodes].reverse()) {
    if (node.isNeeded) need(node, node.arm);
    const arm = places.get(node);
    if (arm === undefined) continue;
    for (const below of node.of) need(below, arm);
    for (let one = arm; one.mask !== undefined; one = one.around!) need(one.mask, one.around!);
  }
  return places;
}

/** The innermost arm that is around both. */
function shared(a: Arm, b: Arm): Arm {
  if (a === b) return a;
  return a.depth >= b.depth ? shared(a.around!, b) : shared(a, b.around!);
}

const originalOf = (node: Node): Node => (node.is === 'double' && node.same !== undefined ? originalOf(node.same) : node);

/** The nodes whose registers are free after each step. */
function lastUses(order: readonly Node[], places: ReadonlyMap<Node, Arm>, later: ReadonlySet<Node>, wanted: readonly Node[]): readonly (readonly Node[])[] {
  const last = new Map<Node, number>();
  order.forEach((node, at) => {
    last.set(node, at);
    for (const below of node.of.flatMap((one) => (later.has(one) ? one.of : [one]))) last.set(originalOf(below), at);
    for (let arm = places.get(node)!; arm.mask !== undefined; arm = arm.around!) last.set(arm.mask, at);
  });
  for (const node of wanted) last.delete(originalOf(node));
  const ending: Node[][] = order.map(() => []);
  for (const [node, at] of last) ending[at]!.push(node);
  return ending;
}

/** Gives nodes their registers, and takes them back. */
class Registers implements Emitter {
  readonly left = bits();
  private readonly wrong = bits();
  private readonly all = bits().fill(0xffffffff);
  private readonly none = bits();
  private readonly constants = new Map<number, Lane>();
  private readonly lanes = new Map<Node, Lane>();
  private readonly truths = new Map<Node, Bits>();
  private readonly free: { readonly lanes: Lane[]; readonly truths: Bits[] } = { lanes: [], truths: [] };

  constructor(private readonly ending: readonly (readonly Node[])[], private readonly later: ReadonlySet<Node>) {}

  readonly isLater = (x: Double): boolean => this.later.has(x);

  readonly lane = (x: Double): Lane => {
    if (x.value !== undefined) return this.constant(x.value);
    if (x.same !== undefined) return this.lane(x.same);
    return x.column ?? this.lanes.get(x)!;
  };

  readonly bits = (x: Bit): Bits => (x.value === undefined ? this.truths.get(x)! : x.value ? this.all : this.none);

  readonly leaving = ({ mask }: Arm): Leaving => ({ mask: mask === undefined ? this.all : this.bits(mask), left: this.left, wrong: this.wrong });

  /** The loop of a node; `body` takes back those since an entry, to be run again and again. */
  emitted(node: Node, body: (entry: Node) => Run): Run | undefined {
    if (node.is === 'effect') return node.emit(this);
    if (node.is === 'bit') {
      if (node.emit === undefined) return undefined;
      const out = this.free.truths.pop() ?? bits();
      this.truths.set(node, out);
      return node.emit(this, out);
    }
    if (node.emit === undefined && node.over === undefined) return undefined;
    const out = this.free.lanes.pop() ?? lane();
    this.lanes.set(node, out);
    return node.over === undefined ? node.emit!(this, out) : node.over.each(this, out, body(node.over.entry));
  }

  release(at: number): void {
    for (const node of this.ending[at]!) {
      const [x, b] = [this.lanes.get(node), this.truths.get(node)];
      if (x !== undefined) this.free.lanes.push(x);
      if (b !== undefined) this.free.truths.push(b);
    }
  }

  private constant(value: number): Lane {
    const known = this.constants.get(value) ?? lane();
    known.data.fill(value);
    this.constants.set(value, known);
    return known;
  }
}

function together(runs: readonly Run[]): Run {
  return (rows) => {
    for (const run of runs) run(rows);
  };
}

/** What follows each other in one arm is left out where its mask holds nowhere. */
function guarded(steps: readonly Step[], registers: Registers): Run {
  const runs: Run[] = [];
  for (let at = 0; at < steps.length; ) {
    const { arm } = steps[at]!;
    const from = at;
    while (steps[at]?.arm === arm) at += 1;
    const run = together(steps.slice(from, at).map((step) => step.run));
    const masks = masksOf(arm, registers);
    runs.push(masks.length === 0 ? run : (rows) => { if (masks.every((mask) => holdsAnywhere(mask, rows))) run(rows); });
  }
  return together(runs);
}

function masksOf(arm: Arm, registers: Registers): readonly Bits[] {
  return arm.mask === undefined ? [] : [...masksOf(arm.around!, registers), registers.bits(arm.mask)];
}
