import { describe, expect, test } from 'vitest';
import type { Condition, Quantity } from '../../src/formula/formula.js';
import { factNeeds, factOrder, termCircle, termFormula } from '../../src/plan/order.js';
import type { PlanFact, PlanTerm } from '../../src/plan/plan.js';

const yes = (fact: string): Condition => ({ op: 'yes', fact });
const holds = (term: string): Condition => ({ op: 'holds', term });
const quantity = (id: string, of: Quantity): PlanTerm => ({ id, label: id, quantity: of });
const condition = (id: string, of: Condition): PlanTerm => ({ id, label: id, condition: of });
const fact = (id: string, more: Partial<PlanFact> = {}): PlanFact => ({ id, kind: 'yesNo', label: id, ...more });

describe('what a fact needs first', () => {
  const terms = [condition('open', { op: 'all', of: [yes('club'), holds('inner')] }), condition('inner', yes('key')), quantity('none', { op: 'fact', fact: 'rate' })];

  test('is its cap, and all that its guard and its rule for none read, also through terms', () => {
    expect(factNeeds(fact('a'), terms)).toEqual([]);
    expect(factNeeds(fact('a', { atMost: 'b', onlyIf: holds('open'), ifNone: { op: 'term', term: 'none' } }), terms)).toEqual(['b', 'club', 'rate', 'key']);
    expect(factNeeds(fact('a', { onlyIf: { op: 'any', of: [yes('club'), yes('club')] } }), terms)).toEqual(['club']);
  });

  test('is nothing of parameters and readings, nor of terms that are not there', () => {
    const onlyIf: Condition = { op: 'compare', of: { op: 'parameter', parameter: 'p' }, tests: [{ relation: 'is', value: { op: 'term', term: 'gone' } }] };
    expect(factNeeds(fact('a', { onlyIf }), terms)).toEqual([]);
  });

  test('a term that stands in a circle is asked once', () => {
    const round = [condition('x', holds('y')), condition('y', { op: 'all', of: [holds('x'), yes('club')] })];
    expect(factNeeds(fact('a', { onlyIf: holds('x') }), round)).toEqual(['club']);
  });

  test('the formula of a term is its quantity or its condition', () => {
    expect([termFormula(terms, 'inner'), termFormula(terms, 'none'), termFormula(terms, 'gone')]).toEqual([yes('key'), { op: 'fact', fact: 'rate' }, undefined]);
  });
});

describe('the order in which facts are read', () => {
  test('is that of declaration where nothing is needed', () => {
    expect(factOrder({ facts: [fact('a'), fact('b'), fact('c')], terms: [] })).toEqual({ order: [0, 1, 2] });
  });

  test('puts what is needed first', () => {
    const facts = [fact('a', { atMost: 'c' }), fact('b', { onlyIf: yes('d') }), fact('c', { onlyIf: holds('t') }), fact('d')];
    expect(factOrder({ facts, terms: [condition('t', yes('d'))] })).toEqual({ order: [3, 2, 0, 1] });
  });

  test('passes over facts that are not there', () => {
    expect(factOrder({ facts: [fact('a', { atMost: 'gone' })], terms: [] })).toEqual({ order: [0] });
  });

  test('does not exist where facts need each other in a circle', () => {
    const facts = [fact('a', { onlyIf: yes('b') }), fact('b', { atMost: 'c' }), fact('c', { onlyIf: holds('t') }), fact('d')];
    expect(factOrder({ facts, terms: [condition('t', yes('b'))] })).toEqual({ circle: ['b', 'c'] });
    expect(factOrder({ facts: [fact('a', { atMost: 'a' })], terms: [] })).toEqual({ circle: ['a'] });
  });
});

describe('terms', () => {
  test('that stand on each other, many on one, are no circle', () => {
    const terms = [condition('a', { op: 'all', of: [holds('b'), holds('c')] }), condition('b', holds('c')), condition('c', yes('f'))];
    expect(termCircle({ terms })).toBeUndefined();
    expect(termCircle({ terms: [quantity('a', { op: 'term', term: 'gone' })] })).toBeUndefined();
  });

  test('that need each other are one', () => {
    const terms = [condition('a', holds('b')), condition('b', { op: 'not', of: holds('c') }), condition('c', holds('b'))];
    expect(termCircle({ terms })).toEqual(['b', 'c']);
    expect(termCircle({ terms: [quantity('a', { op: 'sum', over: { items: [{ op: 'term', term: 'a' }] } })] })).toEqual(['a']);
  });
});
