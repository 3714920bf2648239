import type { RoundingMode } from '../exact/rounding.js';
import { parseFraction } from '../exact/text.js';
import type { Relation } from '../formula/formula.js';
import { MOST, UNIT, divisorOf, endsOf, isApproximate, isConstant, isOne, isSame, isSmall, isZero, productOf, reduced, settled, sizeOf, sumOfEnds, type Approximate, type Fraction, type Num, type Truth, type Whole } from './number.js';
import type { Order, Target } from './target.js';

/**
 * Arithmetic that is exact as long as whole numbers below 2⁵² will do, which is seen beforehand from the limits of the
 * facts, and a double with a proven error where they will not.
 */
export class Numbers<V, B, X> {
  constructor(private readonly target: Target<V, B, X>) {}

  readonly zero: Fraction<V> = { n: { lo: 0, hi: 0 }, d: { lo: 1, hi: 1 } };
  readonly one: Fraction<V> = { n: { lo: 1, hi: 1 }, d: { lo: 1, hi: 1 } };

  integer(value: number): Fraction<V> {
    return { n: { lo: value, hi: value }, d: this.one.d };
  }

  /** A number of the plan. Those of more than fifteen digits are left to the evaluator. */
  constant(text: string): Fraction<V> {
    const { n, d } = parseFraction(text)!;
    if (typeof n === 'number' && Math.abs(n) < MOST && (d as number) < MOST) return { n: { lo: n, hi: n }, d: { lo: d as number, hi: d as number } };
    this.target.aside(true, text);
    return this.zero;
  }

  /** A whole number that was read, over a constant. */
  scaled(at: V, lo: number, hi: number, scale = 1): Fraction<V> {
    return lo === hi ? { n: { lo, hi }, d: { lo: scale, hi: scale } } : { n: { at, lo, hi }, d: { lo: scale, hi: scale } };
  }

  v(x: Whole<V>): V {
    return x.at === undefined ? this.target.number(x.lo) : x.at;
  }

  /** The nearest double to an exact number, or the double itself. */
  double(x: Num<V, X>): V {
    if (isApproximate(x)) return x.at;
    if (x.near !== undefined) return x.near;
    if (isConstant(x.n) && isConstant(x.d)) return this.target.number(x.n.lo / x.d.lo);
    return x.d.lo === 1 && x.d.hi === 1 ? this.v(x.n) : this.target.divide(this.v(x.n), this.v(x.d));
  }

  approximate(x: Num<V, X>): Approximate<V, X> {
    if (isApproximate(x)) return x;
    const { lo, hi } = endsOf(x);
    return { at: this.double(x), lo, hi, error: UNIT * Math.max(Math.abs(lo), Math.abs(hi)), exact: () => this.target.exact.of(this.v(x.n), this.v(x.d)) };
  }

  sum(parts: readonly Num<V, X>[]): Num<V, X> {
    const steady = parts.filter((x): x is Fraction<V> => !isApproximate(x) && isConstant(x.d)).sort((a, b) => a.d.lo - b.d.lo);
    const others = parts.filter((x) => isApproximate(x) || !isConstant(x.d));
    const exact = steady.reduce<Num<V, X>>((a, b) => this.add(a, b), this.zero);
    return others.reduce((a, b) => this.add(a, b), others.length === 0 ? exact : this.keep('sum', exact));
  }

  add(a: Num<V, X>, b: Num<V, X>): Num<V, X> {
    if (isZero(a)) return b;
    if (isZero(b)) return a;
    if (!isApproximate(a) && !isApproximate(b)) {
      const same = this.overOne(a, b);
      const n = same && this.plus(same.m, same.n);
      if (n !== undefined && isSmall(n)) return isConstant(same!.d) ? { n, d: same!.d } : { n, d: same!.d, within: sumOfEnds(endsOf(a), endsOf(b)) };
    }
    const [x, y] = [this.approximate(a), this.approximate(b)];
    const ends = sumOfEnds(x, y);
    return { ...ends, at: this.target.add(x.at, y.at), error: x.error + y.error + sizeOf(ends) * UNIT, exact: () => this.target.exact.add(x.exact(), y.exact()) };
  }

  negate(x: Num<V, X>): Num<V, X> {
    return this.multiply(this.integer(-1), x);
  }

  multiply(a: Num<V, X>, b: Num<V, X>): Num<V, X> {
    if (!isApproximate(a) && !isApproximate(b)) {
      const [n, d] = [this.times(a.n, b.n), this.times(a.d, b.d)];
      const within = a.within === undefined && b.within === undefined ? {} : { within: productOf(endsOf(a), endsOf(b)) };
      if (isOne(a)) return b;
      if (isOne(b)) return a;
      if (isSmall(n) && isSmall(d)) return reduced({ n, d, ...within });
    }
    const [x, y] = [this.approximate(a), this.approximate(b)];
    const ends = productOf(x, y);
    const error = x.error * sizeOf(y) + y.error * sizeOf(x) + x.error * y.error + sizeOf(ends) * UNIT;
    return { ...ends, at: this.target.multiply(x.at, y.at), error, exact: () => this.target.exact.multiply(x.exact(), y.exact()) };
  }

  /** Where b is 0 the quotient means nothing; the caller sees to it that it is not looked at. A negative one is left to the evaluator. */
  divide(a: Num<V, X>, b: Num<V, X>): Num<V, X> {
    if (endsOf(b).lo < 0) this.asideBelow(b, this.zero);
    if (!isApproximate(b)) return this.multiply(a, { n: b.d, d: { ...b.n, lo: Math.max(1, b.n.lo), hi: Math.max(1, b.n.hi) } });
    // What may be too near to 0 to divide by without losing all digits is left to the evaluator.
    const least = Math.max(2 ** -10, b.lo);
    this.asideBelow(b, this.constant('1/1024'));
    const x = this.approximate(a);
    const corners = [x.lo / least, x.hi / least, x.lo / b.hi, x.hi / b.hi];
    const ends = { lo: Math.min(...corners), hi: Math.max(...corners) };
    const error = (x.error + sizeOf(ends) * b.error) / (least - b.error) + sizeOf(ends) * UNIT;
    return { ...ends, at: this.target.divide(x.at, b.at), error, exact: () => this.target.exact.divide(x.exact(), b.exact()) };
  }

  least(a: Num<V, X>, b: Num<V, X>): Num<V, X> {
    return this.extreme(a, b, 'least');
  }

  greatest(a: Num<V, X>, b: Num<V, X>): Num<V, X> {
    return this.extreme(a, b, 'greatest');
  }

  private extreme(a: Num<V, X>, b: Num<V, X>, which: 'least' | 'greatest'): Num<V, X> {
    const [x, y] = [endsOf(a), endsOf(b)];
    const [low, high] = which === 'least' ? [a, b] : [b, a];
    const pickEnd = which === 'least' ? Math.min : Math.max;
    if (!isApproximate(a) && !isApproximate(b)) {
      if (x.hi <= y.lo) return low;
      if (y.hi <= x.lo) return high;
      const same = this.overConstant(a, b);
      if (same !== undefined) return { n: { at: this.target[which](this.v(same.m), this.v(same.n)), lo: pickEnd(same.m.lo, same.n.lo), hi: pickEnd(same.m.hi, same.n.hi) }, d: same.d };
      // Each is asked for twice.
      const [c, d] = [this.keep('left', low), this.keep('right', high)];
      return this.select(which === 'least' ? this.compare(c, 'atMost', d) : this.compare(d, 'atMost', c), c, d);
    }
    const [p, q] = [this.approximate(a), this.approximate(b)];
    return { at: this.target[which](p.at, q.at), lo: pickEnd(p.lo, q.lo), hi: pickEnd(p.hi, q.hi), error: Math.max(p.error, q.error), exact: () => this.target.exact[which](p.exact(), q.exact()) };
  }

  compare(a: Num<V, X>, relation: Relation, b: Num<V, X>): Truth<B> {
    if (relation === 'atMost') return this.compare(b, 'atLeast', a);
    if (relation === 'below') return this.compare(b, 'above', a);
    const order: Order = relation === 'atLeast' ? '>=' : relation === 'above' ? '>' : '===';
    const known = settled(endsOf(a), order, endsOf(b));
    if (known !== undefined) return known;
    if (!isApproximate(a) && !isApproximate(b)) {
      const same = this.overOne(a, b);
      if (same !== undefined) return this.compareWhole(same.m, order, same.n);
    }
    const [x, y] = [this.approximate(a), this.approximate(b)];
    return { is: this.target.exact.decide(x.at, order, y.at, x.error + y.error, () => [x.exact(), y.exact()]) };
  }

  /** A quotient of which more is known than its parts say. */
  within(x: Num<V, X>, lo: number, hi: number): Num<V, X> {
    return isApproximate(x) ? { ...x, lo, hi } : { ...x, within: { lo, hi } };
  }

  private compareWhole(m: Whole<V>, order: Order, n: Whole<V>): Truth<B> {
    return settled(m, order, n) ?? { is: this.target.compare(this.v(m), order, this.v(n)) };
  }

  isOdd(x: Num<V, X>): Truth<B> {
    if (isApproximate(x) || !isConstant(x.d) || x.d.lo !== 1) {
      this.target.aside(true, 'odd');
      return false;
    }
    const half = this.target.floor(this.target.divide(this.v(x.n), this.target.number(2)));
    return { is: this.target.compare(this.target.subtract(this.v(x.n), this.target.multiply(half, this.target.number(2))), '===', this.target.number(1)) };
  }

  select(where: Truth<B>, yes: Num<V, X>, no: Num<V, X>): Num<V, X> {
    if (typeof where === 'boolean') return where ? yes : no;
    if (yes === no || isSame(yes, no)) return yes;
    const { is } = where;
    if (!isApproximate(yes) && !isApproximate(no)) {
      const same = this.overConstant(yes, no);
      const near = yes.near === undefined && no.near === undefined ? {} : { near: this.target.select(is, this.double(yes), this.double(no)) };
      if (same !== undefined) return { n: this.pick(is, same.m, same.n), d: same.d, ...near };
      const [x, y] = [endsOf(yes), endsOf(no)];
      return { n: this.pick(is, yes.n, no.n), d: this.pick(is, yes.d, no.d), within: { lo: Math.min(x.lo, y.lo), hi: Math.max(x.hi, y.hi) } };
    }
    const [x, y] = [this.approximate(yes), this.approximate(no)];
    return { at: this.target.select(is, x.at, y.at), lo: Math.min(x.lo, y.lo), hi: Math.max(x.hi, y.hi), error: Math.max(x.error, y.error), exact: () => this.target.exact.select(is, x.exact(), y.exact()) };
  }

  /** To a whole multiple of a step. */
  round(x: Num<V, X>, step: string, mode: RoundingMode): Num<V, X> {
    return this.multiply({ n: this.steps(x, step, mode), d: this.one.d }, this.constant(step));
  }

  /** How many whole steps a number comes to. */
  steps(x: Num<V, X>, step: string, mode: RoundingMode): Whole<V> {
    return this.wholeSteps(this.divide(x, this.constant(step)), mode);
  }

  private wholeSteps(x: Num<V, X>, mode: RoundingMode): Whole<V> {
    const { lo, hi } = endsOf(x);
    const ends = { lo: Math.floor(lo) - 1, hi: Math.ceil(hi) + 1 };
    if (isApproximate(x) || !isSmall({ lo: 4 * x.n.lo - 4 * x.d.hi, hi: 4 * x.n.hi + 4 * x.d.hi })) {
      const near = this.approximate(x);
      const at = this.target.exact.round(near.at, mode, near.error, near.exact);
      // What rounds to nothing from below is 0, not −0.
      return { ...ends, at: ends.lo < -1 ? this.target.add(at, this.target.number(0)) : at };
    }
    const { target } = this;
    const [n, d] = [this.v(x.n), this.v(x.d)];
    const down = (top: V, bottom: V): V => target.floor(target.divide(top, bottom));
    const minus = (value: V): V => target.subtract(target.number(0), value);
    if (mode === 'down') return { ...ends, at: down(n, d) };
    if (mode === 'up') return { ...ends, at: minus(down(minus(n), d)) };
    const twice = (value: V): V => target.multiply(target.number(2), value);
    const near = (top: V): V => down(target.add(twice(top), d), twice(d));
    const up = target.keep('nearest', near(n));
    if (mode === 'halfEven') {
      const isTie = target.compare(target.multiply(twice(d), up), '===', target.add(twice(n), d));
      const isOdd = target.compare(target.subtract(up, twice(target.floor(target.divide(up, target.number(2))))), '===', target.number(1));
      return { ...ends, at: target.select(target.and(isTie, isOdd), target.subtract(up, target.number(1)), up) };
    }
    return { ...ends, at: x.n.lo >= 0 ? up : target.select(target.compare(n, '>=', target.number(0)), up, minus(near(minus(n)))) };
  }

  private asideBelow(x: Num<V, X>, least: Num<V, X>): void {
    const isBelow = this.compare(x, 'below', least);
    if (isBelow !== false) this.target.aside(isBelow === true ? true : isBelow.is, '÷');
  }

  /** The same number, made once. */
  keep(name: string, x: Num<V, X>): Num<V, X> {
    if (isApproximate(x)) return { ...x, at: this.target.keep(name, x.at) };
    return { ...x, n: this.keepWhole(name, x.n), d: this.keepWhole(`${name}Of`, x.d) };
  }

  private keepWhole(name: string, x: Whole<V>): Whole<V> {
    return x.at === undefined ? x : { ...x, at: this.target.keep(name, x.at) };
  }

  private pick(where: B, yes: Whole<V>, no: Whole<V>): Whole<V> {
    if (isConstant(yes) && isConstant(no) && yes.lo === no.lo) return yes;
    return { at: this.target.select(where, this.v(yes), this.v(no)), lo: Math.min(yes.lo, no.lo), hi: Math.max(yes.hi, no.hi) };
  }

  private times(a: Whole<V>, b: Whole<V>): Whole<V> {
    const ends = productOf(a, b);
    if (isConstant(a) && isConstant(b)) return ends;
    if (isConstant(a) && a.lo === 1) return b;
    if (isConstant(b) && b.lo === 1) return a;
    if ((isConstant(a) && a.lo === 0) || (isConstant(b) && b.lo === 0)) return { lo: 0, hi: 0 };
    return { ...ends, at: this.target.multiply(this.v(a), this.v(b)) };
  }

  private plus(a: Whole<V>, b: Whole<V>): Whole<V> {
    const ends = sumOfEnds(a, b);
    return isConstant(a) && isConstant(b) ? ends : { ...ends, at: this.target.add(this.v(a), this.v(b)) };
  }

  /** Two numbers over one denominator, as long as whole numbers will do. */
  private overOne(a: Fraction<V>, b: Fraction<V>): { readonly m: Whole<V>; readonly n: Whole<V>; readonly d: Whole<V> } | undefined {
    const [d, left, right] = this.shared(a.d, b.d);
    const [m, n] = [this.times(a.n, left), this.times(b.n, right)];
    return isSmall(m) && isSmall(n) && isSmall(d) ? { m, n, d } : undefined;
  }

  private overConstant(a: Fraction<V>, b: Fraction<V>): ReturnType<Numbers<V, B, X>['overOne']> {
    return isConstant(a.d) && isConstant(b.d) ? this.overOne(a, b) : undefined;
  }

  /** The denominator that two share, and by what each side is multiplied to get there. */
  private shared(a: Whole<V>, b: Whole<V>): readonly [Whole<V>, Whole<V>, Whole<V>] {
    if (a === b) return [a, this.one.n, this.one.n];
    if (isConstant(a) && isConstant(b)) {
      const common = divisorOf(a.lo, b.lo);
      const of = (value: number): Whole<V> => ({ lo: value, hi: value });
      return [of((a.lo / common) * b.lo), of(b.lo / common), of(a.lo / common)];
    }
    return [this.times(a, b), b, a];
  }
}
