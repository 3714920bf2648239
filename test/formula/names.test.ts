import { describe, expect, it } from 'vitest';
import { namesIn } from '../../src/formula/names.js';

const names = (formula: unknown): string[] => namesIn(formula).map(({ kind, name }) => `${kind} ${name}`);

describe('namesIn', () => {
  it('finds every kind of name, in the order written, with repetitions', () => {
    const formula = {
      op: 'when',
      cases: [{ if: { op: 'option', fact: 'type', oneOf: ['old', 'new'] }, use: { op: 'pool', rates: ['hotline', 'platform'], ifNone: { op: 'term', term: 'noCases' } } }],
      otherwise: { op: 'reading', reading: 'partial', options: { a: { op: 'parameter', parameter: 'target' }, b: { op: 'fact', fact: 'type' } } },
    };
    expect(names(formula)).toEqual(['fact type', 'fact hotline', 'fact platform', 'term noCases', 'reading partial', 'parameter target', 'fact type']);
  });

  it('finds those of lists and tests', () => {
    const formula = { op: 'count', over: { fact: 'meetings' }, tests: [{ relation: 'atLeast', value: { op: 'parameter', parameter: 'least' } }] };
    expect(names(formula)).toEqual(['fact meetings', 'parameter least']);
  });

  it('finds the list that weighs another', () => {
    expect(names({ op: 'mean', over: { fact: 'scores' }, weights: 'areas' })).toEqual(['fact scores', 'fact areas']);
  });

  it.each([[undefined], [null], ['fact'], [4], [true], [[]], [{}], [{ op: 'number', value: '3' }], [{ op: 'literal', value: true }]])('finds none in %j', (formula) => {
    expect(names(formula)).toEqual([]);
  });

  it('is not misled by options that bear the name of a key', () => {
    const options = Object.fromEntries(['fact', 'rates', 'weights', 'parameter', 'term', 'reading', 'options'].map((id) => [id, { op: 'fact', fact: `${id}Fact` }]));
    expect(names({ op: 'reading', reading: 'odd', options })).toEqual([
      'reading odd', 'fact factFact', 'fact ratesFact', 'fact weightsFact', 'fact parameterFact', 'fact termFact', 'fact readingFact', 'fact optionsFact',
    ]);
  });
});
