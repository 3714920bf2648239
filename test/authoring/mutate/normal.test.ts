import { expect, test } from 'vitest';
import { normal, withinPoints } from '../../../src/authoring/mutate/normal.js';
import type { Condition, Quantity } from '../../../src/formula/formula.js';

const number = (value: string): Quantity => ({ op: 'number', value });
const FACT: Quantity = { op: 'fact', fact: 'a' };
const YES: Condition = { op: 'yes', fact: 'b' };
const linear = (of: Quantity): Quantity => ({ op: 'linear', of, zeroAt: number('0'), fullAt: number('1') });

test('what is made of numbers alone is a number', () => {
  expect(normal({ op: 'product', of: [number('1/3'), { op: 'sum', over: { items: [number('2'), number('4')] } }] })).toEqual(number('2'));
  expect(normal(linear(number('101/100')))).toEqual(number('1'));
  expect(normal({ op: 'round', of: number('5/2'), to: '1', mode: 'halfUp' })).toEqual(number('3'));
});

test('what reads a fact, or may have no value, stays', () => {
  for (const node of [linear(FACT), { op: 'sum', over: { fact: 'list' } }, { op: 'ratio', part: number('0'), whole: number('0') }] as const) expect(normal(node)).toEqual(node);
});

test('limits stand in the branches of what they limit', () => {
  const cases = [{ if: YES, use: number('3') }];
  expect(normal(linear({ op: 'when', cases, otherwise: number('-1') }))).toEqual({ op: 'when', cases: [{ if: YES, use: number('1') }], otherwise: number('0') });
  expect(withinPoints({ op: 'choice', fact: 'kind', options: { x: number('7'), y: FACT } }, '5')).toEqual({
    op: 'choice',
    fact: 'kind',
    options: { x: number('5'), y: { op: 'clamp', of: FACT, from: number('0'), to: number('5') } },
  });
  expect(normal({ op: 'clamp', of: { op: 'reading', reading: 'how', options: { x: number('7') } }, to: number('2') })).toEqual({ op: 'reading', reading: 'how', options: { x: number('2') } });
});

test('a list of one condition is that condition', () => {
  expect(normal({ op: 'all', of: [{ op: 'any', of: [YES] }] })).toEqual(YES);
  expect(normal({ op: 'all', of: [YES, YES] })).toEqual({ op: 'all', of: [YES, YES] });
});
