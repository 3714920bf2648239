import { add, isSafe, rational, remainder, type Rational } from './rational.js';

/** A running sum: fractions are brought to one denominator as they come and reduced once, at the end. */
export class Sum {
  private n = 0;
  private d = 1;
  /** What was reached when a part stopped being a safe integer; from there on every step is reduced. */
  private long: Rational | undefined;

  add(value: Rational): void {
    if (this.long !== undefined) this.long = add(this.long, value);
    else if (typeof value.n !== 'number' || !this.take(value.n, value.d as number)) this.long = add(rational(this.n, this.d), value);
  }

  total(): Rational {
    return this.long ?? rational(this.n, this.d);
  }

  /** Adds a/b; refuses, and changes nothing, when any step is not safe. */
  private take(a: number, b: number): boolean {
    const common = b === this.d ? b : commonTo(this.d, b);
    const left = this.n * (common / this.d);
    const right = a * (common / b);
    const n = left + right;
    if (!isSafe(common) || !isSafe(left) || !isSafe(right) || !isSafe(n)) return false;
    this.n = n;
    this.d = common;
    return true;
  }
}

/** The denominator that a running sum and the next value share: the larger where it holds the smaller, else the product. */
function commonTo(d: number, other: number): number {
  return remainder(d, other) === 0 ? d : remainder(other, d) === 0 ? other : d * other;
}

export function sum(values: Iterable<Rational>): Rational {
  const running = new Sum();
  for (const value of values) running.add(value);
  return running.total();
}
