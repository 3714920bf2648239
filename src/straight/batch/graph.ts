import type { ExactTarget, Order } from '../target.js';
import { checkedComparison } from './checks.js';
import { decision, EXACT, exactChoice, rounding } from './exactly.js';
import { additionOfQuotient, both, comparison, comparisonWith, either, floors, jointOf, joining, leaving, negation, selection, type Joint } from './kernels.js';
import { adding, endsOfSum, joined, partsOf, scaledOf } from './linear.js';
import type { Run } from './lanes.js';
import type { Arm, Bit, Double, Effect, Emitter, Ends, Exactly, Node, Sum } from './nodes.js';

const COMPARED: Readonly<Record<Order, (a: number, b: number) => boolean>> = { '>=': (a, b) => a >= b, '>': (a, b) => a > b, '===': (a, b) => a === b };
/** Twice, for the subtraction beside it. */
const MARGIN = 2;

/** Notes what is to be worked out for each row. What was noted before is not noted again. */
export class Graph {
  readonly nodes: Node[] = [];
  readonly everywhere: Arm = { depth: 0 };
  /** Whether every row is left to the evaluator. */
  isLeft = false;
  private arm = this.everywhere;
  private readonly known = new Map<string, Node>();
  readonly yes = this.newBit([], { value: true });
  readonly no = this.newBit([], { value: false });

  readonly number = (value: number): Double => this.once(`number ${String(value)}`, [], () => this.newDouble([], { value, ...(Number.isInteger(value) ? { ends: { lo: value, hi: value } } : {}) }));
  readonly add = (a: Double, b: Double): Double => {
    if (a.value === 0) return b;
    if (b.value === 0) return a;
    return this.sum(a, 1, b) ?? this.plusQuotient(a, b) ?? this.join('add', a, b);
  };
  readonly subtract = (a: Double, b: Double): Double => (b.value === 0 ? a : (this.sum(a, -1, b) ?? this.join('subtract', a, b)));
  readonly multiply = (a: Double, b: Double): Double => {
    if (a.value !== undefined && b.value === undefined) return this.multiply(b, a);
    if (b.value === 1) return a;
    const times = b.value === undefined ? undefined : this.sum(this.number(0), b.value, a);
    return times ?? this.join('multiply', a, b, productOf(a.ends, b.ends));
  };
  readonly divide = (a: Double, b: Double): Double => (b.value === 1 ? a : this.join('divide', a, b, { quotient: [a, b] }));
  readonly floor = (a: Double): Double => {
    if (a.ends !== undefined) return a;
    return this.once('floor', [a], () => this.newDouble([a], { emit: (to, out) => floors(out, to.lane(a)) }));
  };
  readonly least = (a: Double, b: Double): Double => this.join('least', a, b, hullOf(a, b));
  readonly greatest = (a: Double, b: Double): Double => this.join('greatest', a, b, hullOf(a, b));
  readonly select = (where: Bit, yes: Double, no: Double): Double => {
    if (where.value !== undefined) return where.value ? yes : no;
    if (yes === no) return yes;
    const { choice } = yes;
    if (choice?.no === no) return this.select(this.and(where, choice.where), choice.yes, no);
    return this.once('?', [where, yes, no], () => this.newChoice(where, yes, no));
  };
  readonly keep = (_: string, x: Double): Double => (x.sum === undefined || x.isKept ? x : this.once('keep', [x], () => this.newDouble(x.of, { ...x, isKept: true })));

  readonly compare = (a: Double, order: Order, b: Double): Bit => {
    if (a.value !== undefined && b.value !== undefined) return COMPARED[order](a.value, b.value) ? this.yes : this.no;
    const [[ofA, x], [ofB, y]] = [scaledOf(a), scaledOf(b)];
    const limit = y.value;
    return this.once(order, [a, b], () => this.newBit([x, y], {
      isTest: limit !== undefined && ofA === 1 && order !== '===',
      emit: (to, out) => {
        if (limit === undefined || ofA !== 1) return comparison(out, order, [ofA, to.lane(x)], [ofB, to.lane(y)]);
        const compare = comparisonWith(out, order, to.lane(x), limit);
        return to.isLater(x) ? checkedComparison(out, to.lane(x), x.ends!, order === '>' ? Math.floor(limit) + 1 : Math.ceil(limit), compare, to.leaving(x.arm)) : compare;
      },
    }));
  };
  readonly and = (a: Bit, b: Bit): Bit => {
    if (a.value !== undefined) return a.value ? b : a;
    if (a === b) return a;
    if (b.value !== undefined) return this.and(b, a);
    return this.once('&', [a, b], () => this.newBit([a, b], { emit: (to, out) => both(out, to.bits(a), to.bits(b)) }));
  };
  readonly or = (a: Bit, b: Bit): Bit => {
    if (a.value !== undefined) return a.value ? a : b;
    if (b.value !== undefined) return this.or(b, a);
    return this.once('|', [a, b], () => this.newBit([a, b], { emit: (to, out) => either(out, to.bits(a), to.bits(b)) }));
  };
  readonly not = (a: Bit): Bit => {
    if (a.value !== undefined) return a.value ? this.no : this.yes;
    return a.opposite ?? this.once('!', [a], () => this.newBit([a], { opposite: a, emit: (to, out) => negation(out, to.bits(a)) }));
  };
  readonly keepTruth = (_: string, x: Bit): Bit => x;

  readonly within = (where: Bit, inside: () => void): void => {
    const around = this.arm;
    const mask = around.mask === undefined ? where : this.and(around.mask, where);
    this.arm = { depth: around.depth + 1, around, mask };
    inside();
    this.arm = around;
  };

  readonly aside = (where: Bit | true): void => {
    const all = where === true || where.value === true;
    if (all && this.arm.mask === undefined) this.isLeft = true;
    if (all) this.leave(this.arm.mask ?? this.yes);
    else if (where.value === undefined) this.leave(where);
  };

  private leave(where: Bit): void {
    const { arm } = this;
    this.effect([where], (to) => leaving(to.left, to.bits(where), to.leaving(arm).mask));
  }

  readonly exact: ExactTarget<Double, Bit, Exactly> = {
    ...EXACT,
    select: exactChoice,
    decide: (a, order, b, error, exact) => {
      const [x, y] = exact();
      const { arm } = this;
      return this.newBit(this.masked([a, b, ...x.of, ...y.of]), {
        emit: (to, out) => decision(out, [to.lane(a), order, to.lane(b)], MARGIN * error, [x.bind(to), y.bind(to)], to.leaving(arm)),
      });
    },
    round: (a, mode, error, exact) => {
      const { arm } = this;
      const x = exact();
      return this.newDouble(this.masked([a, ...x.of]), { emit: (to, out) => rounding(out, to.lane(a), mode, 2 * MARGIN * error, x.bind(to), to.leaving(arm)) });
    },
  };

  /** Something done to rows of the arm where we are. */
  effect(of: readonly Node[], emit: (to: Emitter) => Run, made: Pick<Effect, 'checks'> = {}): void {
    this.nodes.push({ ...made, is: 'effect', order: this.nodes.length, of: this.masked(of), arm: this.arm, isNeeded: true, emit });
  }

  newDouble(of: readonly Node[], made: Partial<Double>): Double {
    const node: Double = { isKept: false, ...made, is: 'double', order: this.nodes.length, of, arm: this.arm };
    this.nodes.push(node);
    return node;
  }

  newBit(of: readonly Node[], made: Partial<Bit>): Bit {
    const node: Bit = { ...made, is: 'bit', order: this.nodes.length, of, arm: this.arm };
    this.nodes.push(node);
    return node;
  }

  /** What depends on which rows count stands on the mask, too. */
  masked(of: readonly Node[]): readonly Node[] {
    return this.arm.mask === undefined ? of : [...of, this.arm.mask];
  }

  get here(): Arm {
    return this.arm;
  }

  once<T extends Node>(op: string, of: readonly Node[], make: () => T): T {
    const key = `${op} ${of.map(({ order }) => order).join(' ')}`;
    const found = this.known.get(key) ?? make();
    this.known.set(key, found);
    return found as T;
  }

  private join(joint: Joint, a: Double, b: Double, made: Partial<Double> = {}): Double {
    if (a.value !== undefined && b.value !== undefined) return this.number(jointOf(joint, a.value, b.value));
    return this.once(joint, [a, b], () => this.newDouble([a, b], { ...made, emit: (to, out) => joining(joint, out, to.lane(a), to.lane(b)) }));
  }

  private sum(a: Double, factor: number, b: Double): Double | undefined {
    const sum = joined(a, factor, b);
    return sum === undefined ? undefined : this.ofSum(sum);
  }

  private ofSum(sum: Sum): Double {
    if (sum.parts.size === 0) return this.number(sum.constant);
    const key = [...sum.parts].map(([{ order }, times]) => `${String(times)}×${String(order)}`).sort();
    return this.once(`sum ${String(sum.constant)} ${key.join(' ')}`, [], () => this.newDouble(partsOf(sum), { sum, ends: endsOfSum(sum), emit: (to, out) => adding(sum, to, out) }));
  }

  private plusQuotient(a: Double, { quotient }: Double): Double | undefined {
    if (quotient === undefined) return undefined;
    const [[times, n], d] = [scaledOf(quotient[0]), quotient[1]];
    return this.once('+/', [a, ...quotient], () => this.newDouble([a, n, d], { emit: (to, out) => additionOfQuotient(out, to.lane(a), times, to.lane(n), to.lane(d)) }));
  }

  private newChoice(where: Bit, yes: Double, no: Double): Double {
    const hull = hullOf(yes, no);
    if (yes.value !== undefined && no.value !== undefined && hull.ends !== undefined) {
      const sum = { constant: no.value, parts: new Map([[where, yes.value - no.value]]) };
      return this.newDouble([where], { ...hull, sum, choice: { where, yes, no }, emit: (to, out) => adding(sum, to, out) });
    }
    return this.newDouble([where, yes, no], { ...hull, choice: { where, yes, no }, emit: (to, out) => selection(out, to.bits(where), to.lane(yes), to.lane(no)) });
  }
}

function hullOf({ ends: a }: Double, { ends: b }: Double): { readonly ends?: Ends } {
  return a === undefined || b === undefined ? {} : { ends: { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) } };
}

function productOf(a: Ends | undefined, b: Ends | undefined): { readonly ends?: Ends } {
  if (a === undefined || b === undefined) return {};
  const corners = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
  return { ends: { lo: Math.min(...corners), hi: Math.max(...corners) } };
}
