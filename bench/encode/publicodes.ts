import { typesOf } from '../table/types-of.js';
import { SIGNS, type Cond, type Num, type Table } from '../table/table.js';

/** Rules of publicodes: name → rule. */
export interface EncodedPublicodes {
  readonly rules: Readonly<Record<string, unknown>>;
  /** The rules of the rows, in the order of the table. */
  readonly rows: readonly string[];
  /** The rules of the lists' sums and lengths, and of rates' parts and wholes: publicodes has no lists. */
  readonly lists: readonly { readonly fact: string; readonly kind: 'pair' | 'sum' | 'share'; readonly test?: { readonly sign: string; readonly value: number } }[];
  readonly hasGrade: boolean;
}

type Rule = unknown;

class Writer {
  readonly lists = new Map<string, EncodedPublicodes['lists'][number]>();

  num(one: Num): Rule {
    switch (one.op) {
      case 'number':
        return one.value;
      case 'fact':
        return one.fact;
      case 'rate':
        return `${this.#pair(one.fact)} part / ${one.fact} whole`;
      case 'if':
        return { variations: [{ si: this.cond(one.if), alors: this.num(one.then) }, { sinon: this.num(one.else) }] };
      case 'sum':
        return { somme: one.of.map((part) => this.num(part)) };
      case 'times':
        return { produit: [one.factor, this.num(one.of)] };
      case 'ratio':
        return `${one.part} / ${one.whole}`;
      case 'pool':
        return this.#pool(one.rates, one.ifNone);
      case 'mean':
        this.lists.set(one.list, { fact: one.list, kind: 'sum' });
        return `${one.list} part / ${one.list} whole`;
      case 'share':
        return this.#share(one.list, SIGNS[one.relation], one.value);
    }
  }

  cond(one: Cond): Rule {
    switch (one.op) {
      case 'yes':
        return one.fact;
      case 'all':
        return { 'toutes ces conditions': one.of.map((part) => this.cond(part)) };
      case 'any':
        return { 'une de ces conditions': one.of.map((part) => this.cond(part)) };
      case 'not':
        if (one.of.op !== 'yes') throw new Error('publicodes negates facts only');
        return `${one.of.fact} = non`;
      case 'compare':
        return `${this.#text(one.of)} ${sign(SIGNS[one.relation])} ${String(one.value)}`;
      case 'every':
        return `${this.#share(one.list, SIGNS[one.relation], one.value)} = 1`;
      case 'oneOf':
        return { 'une de ces conditions': one.options.map((option) => `${one.fact} = '${option}'`) };
    }
  }

  #text(one: Num): string {
    const rule = this.num(one);
    if (typeof rule !== 'string') throw new Error('publicodes compares expressions only');
    return rule;
  }

  #pair(fact: string): string {
    this.lists.set(fact, { fact, kind: 'pair' });
    return fact;
  }

  #share(list: string, is: string, value: number): string {
    this.lists.set(list, { fact: list, kind: 'share', test: { sign: is, value } });
    return `${list} part / ${list} whole`;
  }

  #pool(rates: readonly string[], ifNone: number | undefined): Rule {
    const part = rates.map((rate) => `${this.#pair(rate)} part`).join(' + ');
    const whole = rates.map((rate) => `${rate} whole`).join(' + ');
    const share = `(${part}) / (${whole})`;
    return ifNone === undefined ? share : { variations: [{ si: `(${whole}) = 0`, alors: ifNone }, { sinon: share }] };
  }
}

function sign(one: string): string {
  return one === '==' ? '=' : one;
}

/** Every row, the total and the grade are rules; every fact is a rule that the situation fills. */
export function encode(table: Table): EncodedPublicodes {
  const writer = new Writer();
  const { rows, deducted, grades, validity } = table;
  const rules: Record<string, Rule> = {};
  const names = rows.map((_, i) => `row ${String(i)}`);
  for (const [i, { points }] of rows.entries()) rules[names[i]!] = ruleOf(writer.num(points));
  for (const list of deducted) writer.lists.set(list, { fact: list, kind: 'sum' });
  const taken = deducted.map((list) => ` - ${list} part`).join('');
  rules.sum = { somme: names };
  rules.total = deducted.length > 0 ? { valeur: `sum${taken}`, plancher: 0 } : 'sum';
  if (grades !== undefined) {
    const bands = grades.bands.map(({ id, from }) => ({ si: `total >= ${String(from)}`, alors: `'${id}'` }));
    const grade = { variations: [...bands, { sinon: `'${grades.otherwise}'` }] };
    const valid = { 'toutes ces conditions': validity.map((one) => writer.cond(one)) };
    rules.grade = validity.length === 0 ? grade : { variations: [{ si: valid, alors: grade }, { sinon: "'withheld'" }] };
  }
  const inLists = new Set(writer.lists.keys());
  for (const fact of typesOf(table).keys()) if (!inLists.has(fact)) rules[fact] = null;
  for (const fact of inLists) {
    rules[`${fact} part`] = null;
    rules[`${fact} whole`] = null;
  }
  return { rules, rows: names, lists: [...writer.lists.values()], hasGrade: grades !== undefined };
}

function ruleOf(rule: Rule): Rule {
  return typeof rule === 'number' || typeof rule === 'string' ? { valeur: rule } : rule;
}
