import { expect, it } from 'vitest';
import { CONDITIONS, QUANTITIES } from '../../src/formula/operations/index.js';

const parts = (operations: Readonly<Record<string, { readonly parts: object }>>): object =>
  Object.fromEntries(Object.entries(operations).map(([op, operation]) => [op, operation.parts]));

// Plans from outside are read, walked and checked by these parts alone.
const SELECTORS = {
  reading: { reading: 'reading', options: 'options' },
  choice: { fact: 'fact', options: 'options' },
  when: { cases: 'cases', otherwise: 'self' },
};

it('every quantity says what it is made of', () => {
  expect(parts(QUANTITIES)).toEqual({
    number: { value: 'number' },
    unknown: {},
    fact: { fact: 'fact' },
    parameter: { parameter: 'parameter' },
    term: { term: 'term' },
    date: { value: 'date' },
    asOf: {},
    total: {},
    awarded: { indicator: 'indicator' },
    available: { indicator: 'indicator' },
    awardedBy: { assessor: 'assessor' },
    sum: { over: 'list' },
    mean: { over: 'list', weights: 'list fact?' },
    least: { over: 'list' },
    greatest: { over: 'list' },
    difference: { of: 'quantities' },
    product: { of: 'quantities' },
    ratio: { part: 'quantity', whole: 'quantity', ifNone: 'quantity?' },
    pool: { rates: 'facts', ifNone: 'quantity?' },
    share: { over: 'list', tests: 'tests' },
    count: { over: 'list', tests: 'tests' },
    clamp: { of: 'quantity', from: 'quantity?', to: 'quantity?' },
    linear: { of: 'quantity', zeroAt: 'quantity', fullAt: 'quantity' },
    round: { of: 'quantity', to: 'number', mode: ['halfUp', 'halfEven', 'down', 'up'] },
    ...SELECTORS,
  });
});

it('every condition says what it is made of', () => {
  expect(parts(CONDITIONS)).toEqual({
    literal: { value: 'boolean' },
    yes: { fact: 'fact' },
    holds: { term: 'term' },
    option: { fact: 'fact', oneOf: 'words' },
    compare: { of: 'quantity', tests: 'tests' },
    every: { over: 'list', tests: 'tests' },
    all: { of: 'conditions' },
    any: { of: 'conditions' },
    not: { of: 'condition' },
    ...SELECTORS,
  });
});
