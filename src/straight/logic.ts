import type { Truth } from './number.js';
import type { Target } from './target.js';

/** Yes and no, where what is known beforehand leaves no trace. */
export class Logic<V, B, X> {
  constructor(private readonly target: Target<V, B, X>) {}

  not(a: Truth<B>): Truth<B> {
    return typeof a === 'boolean' ? !a : { is: this.target.not(a.is) };
  }

  and(members: readonly Truth<B>[]): Truth<B> {
    return this.join(members, false, (a, b) => this.target.and(a, b));
  }

  or(members: readonly Truth<B>[]): Truth<B> {
    return this.join(members, true, (a, b) => this.target.or(a, b));
  }

  select(where: Truth<B>, yes: Truth<B>, no: Truth<B>): Truth<B> {
    return this.or([this.and([where, yes]), this.and([this.not(where), no])]);
  }

  /** For a target that has to be told what is known beforehand, too. */
  bit(a: Truth<B>): B {
    if (typeof a !== 'boolean') return a.is;
    const zero = this.target.number(0);
    const holds = this.target.compare(zero, '===', zero);
    return a ? holds : this.target.not(holds);
  }

  keep(name: string, a: Truth<B>): Truth<B> {
    return typeof a === 'boolean' ? a : { is: this.target.keepTruth(name, a.is) };
  }

  /** Where this holds, the answer is left to the evaluator. */
  aside(where: Truth<B>, about: string): void {
    if (where !== false) this.target.aside(where === true ? true : where.is, about);
  }

  private join(members: readonly Truth<B>[], decides: boolean, of: (a: B, b: B) => B): Truth<B> {
    if (members.includes(decides)) return decides;
    const open = members.flatMap((one) => (typeof one === 'boolean' ? [] : [one.is]));
    return open.length === 0 ? !decides : { is: open.reduce(of) };
  }
}
