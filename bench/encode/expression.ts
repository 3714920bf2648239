import { SIGNS, type Cond, type Num, type Relation } from '../table/table.js';

/** How a language writes what others write otherwise. */
export interface Dialect {
  readonly and: string;
  readonly or: string;
  readonly not: string;
  /** A number as the language wants it: `2` or `2.0`. */
  readonly number: (value: number) => string;
  /** Every entry of a list stands so. */
  readonly every: (list: string, sign: string, value: string) => string;
  /** How many entries of a list stand so, over how many there are. */
  readonly share: (list: string, sign: string, value: string) => string;
  readonly mean: (list: string) => string;
  readonly oneOf: (fact: string, options: readonly string[]) => string;
}

/** The formulas of a table as text, for languages with `?:`, comparisons and `fact[0]`. */
export class Printer {
  readonly #dialect: Dialect;
  readonly #prefix: string;

  /** `prefix` stands before every fact. */
  constructor(dialect: Dialect, prefix = '') {
    this.#dialect = dialect;
    this.#prefix = prefix;
  }

  num(one: Num): string {
    const { number, mean, share } = this.#dialect;
    switch (one.op) {
      case 'number':
        return number(one.value);
      case 'fact':
        return this.#named(one.fact);
      case 'rate':
        return `${this.#named(one.fact)}[0] / ${this.#named(one.fact)}[1]`;
      case 'if':
        return `(${this.cond(one.if)} ? ${this.num(one.then)} : ${this.num(one.else)})`;
      case 'sum':
        return `(${one.of.map((part) => this.num(part)).join(' + ')})`;
      case 'times':
        return `${number(one.factor)} * ${this.#grouped(one.of)}`;
      case 'ratio':
        return `${this.#named(one.part)} / ${this.#named(one.whole)}`;
      case 'pool':
        return pool(one.rates.map((rate) => this.#named(rate)), one.ifNone === undefined ? undefined : number(one.ifNone), number(0));
      case 'mean':
        return mean(this.#named(one.list));
      case 'share':
        return share(this.#named(one.list), SIGNS[one.relation], number(one.value));
    }
  }

  cond(one: Cond): string {
    const { and, or, not, number, every, oneOf } = this.#dialect;
    switch (one.op) {
      case 'yes':
        return this.#named(one.fact);
      case 'all':
        return `(${one.of.map((part) => this.cond(part)).join(` ${and} `)})`;
      case 'any':
        return `(${one.of.map((part) => this.cond(part)).join(` ${or} `)})`;
      case 'not':
        return `${not}(${this.cond(one.of)})`;
      case 'compare':
        return this.#compare(one.of, one.relation, number(one.value));
      case 'every':
        return every(this.#named(one.list), SIGNS[one.relation], number(one.value));
      case 'oneOf':
        return oneOf(this.#named(one.fact), one.options);
    }
  }

  #named(fact: string): string {
    return `${this.#prefix}${fact}`;
  }

  #compare(of: Num, relation: Relation, value: string): string {
    return `${this.num(of)} ${SIGNS[relation]} ${value}`;
  }

  #grouped(one: Num): string {
    return one.op === 'fact' ? this.num(one) : `(${this.num(one)})`;
  }
}

function pool(rates: readonly string[], ifNone: string | undefined, zero: string): string {
  const part = rates.map((rate) => `${rate}[0]`).join(' + ');
  const whole = rates.map((rate) => `${rate}[1]`).join(' + ');
  const share = `(${part}) / (${whole})`;
  return ifNone === undefined ? share : `(${whole} == ${zero} ? ${ifNone} : ${share})`;
}
