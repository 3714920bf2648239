import type { NestedCondition, RuleProperties } from 'json-rules-engine';
import type { Cond, Num, Relation, Table } from '../table/table.js';

/** Rules as data, and what facts the rules need that are computed from others: name → formula. */
export interface EncodedRules {
  readonly rules: readonly RuleProperties[];
  readonly computed: Readonly<Record<string, Num>>;
  /** The lists whose entries are taken off. */
  readonly deducted: readonly string[];
  readonly ids: readonly string[];
}

const OPERATORS: Readonly<Record<Relation, string>> = {
  atLeast: 'greaterThanInclusive', atMost: 'lessThanInclusive', above: 'greaterThan', below: 'lessThan', is: 'equal',
};

const ROWS_FIRST = 10;

class Rules {
  readonly rules: RuleProperties[] = [];
  readonly computed: Record<string, Num> = {};

  /** One rule for each way in which a row gives points. */
  row(id: string, points: Num, when: readonly NestedCondition[] = []): void {
    if (points.op === 'number') {
      if (points.value > 0) this.#add(id, points.value, when);
    } else if (points.op === 'if') {
      this.row(id, points.then, [...when, this.cond(points.if)]);
      this.row(id, points.else, [...when, this.cond({ op: 'not', of: points.if })]);
    } else if (points.op === 'sum') {
      for (const one of points.of) this.row(id, one, when);
    } else {
      const fact = this.#named(points);
      this.#add(id, { fact }, [...when, { fact, operator: 'greaterThan', value: 0 }]);
    }
  }

  cond(one: Cond): NestedCondition {
    switch (one.op) {
      case 'yes':
        return { fact: one.fact, operator: 'equal', value: true };
      case 'not':
        return one.of.op === 'yes' ? { fact: one.of.fact, operator: 'equal', value: false } : { not: this.cond(one.of) };
      case 'all':
        return { all: one.of.map((part) => this.cond(part)) };
      case 'any':
        return { any: one.of.map((part) => this.cond(part)) };
      case 'compare':
        return { fact: this.#named(one.of), operator: OPERATORS[one.relation], value: one.value };
      case 'every':
        return { fact: this.#named({ op: 'share', list: one.list, relation: one.relation, value: one.value }), operator: 'equal', value: 1 };
      case 'oneOf':
        return { fact: one.fact, operator: 'in', value: [...one.options] };
    }
  }

  /** A formula is a fact of its own, computed when a rule asks for it and then kept. */
  #named(formula: Num): string {
    if (formula.op === 'fact') return formula.fact;
    const name = JSON.stringify(formula);
    this.computed[name] = formula;
    return name;
  }

  #add(id: string, points: number | { readonly fact: string }, when: readonly NestedCondition[]): void {
    this.rules.push({ conditions: { all: [...when] }, event: { type: 'row', params: { id, points } }, priority: ROWS_FIRST });
  }
}

/** The rules of the rows come first; the rules of the grades read the fact `total`, the sum of what the rows gave. */
export function encode({ rows, deducted, grades, validity }: Table): EncodedRules {
  const made = new Rules();
  for (const { id, points } of rows) made.row(id, points);
  if (grades !== undefined) {
    const valid = validity.map((one) => made.cond(one));
    const grade = (id: string, conditions: RuleProperties['conditions']): void => void made.rules.push({ conditions, event: { type: 'grade', params: { id } }, priority: 1 });
    let above: readonly NestedCondition[] = valid;
    for (const { id, from } of grades.bands) {
      grade(id, { all: [...above, { fact: 'total', operator: 'greaterThanInclusive', value: from }] });
      above = [...valid, { fact: 'total', operator: 'lessThan', value: from }];
    }
    grade(grades.otherwise, { all: [...above] });
    if (valid.length > 0) grade('withheld', { any: valid.map((one) => ({ not: one })) });
  }
  return { rules: made.rules, computed: made.computed, deducted, ids: rows.map(({ id }) => id) };
}
