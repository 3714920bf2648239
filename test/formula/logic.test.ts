import { describe, expect, it } from 'vitest';
import type { Truth } from '../../src/formula/interval.js';
import { askCondition, c, fact, n, truthOf } from './helper.js';

const [T, F, U] = [true, false, undefined];

describe('all and any', () => {
  it.each<[Truth[], Truth, Truth]>([
    // members, all, any
    [[], T, F],
    [[T], T, T],
    [[F], F, F],
    [[U], U, U],
    [[T, T], T, T],
    [[T, F], F, T],
    [[T, U], U, T],
    [[F, T], F, T],
    [[F, F], F, F],
    [[F, U], F, U],
    [[U, T], U, T],
    [[U, F], F, U],
    [[U, U], U, U],
    [[U, T, F], F, T],
    [[T, U, T], U, T],
    [[F, U, F], F, U],
  ])('of %j', (members, all, any) => {
    const of = members.map(c);
    expect(truthOf({ op: 'all', of })).toBe(all);
    expect(truthOf({ op: 'any', of })).toBe(any);
  });

  it('stop at the member that decides', () => {
    const contradiction = { op: 'compare', of: { op: 'ratio', part: fact('part'), whole: fact('whole') }, tests: [{ relation: 'is', value: n('1') }] } as const;
    const known = { quantities: { part: '1', whole: '0' } };
    const asked = [
      askCondition({ op: 'all', of: [c(F), contradiction] }, known),
      askCondition({ op: 'any', of: [c(T), contradiction] }, known),
      askCondition({ op: 'all', of: [c(T), contradiction] }, known),
    ];
    expect(asked.map(({ contradictions }) => contradictions.length)).toEqual([0, 0, 1]);
  });
});

describe('not', () => {
  it.each<[Truth, Truth]>([
    [T, F],
    [F, T],
    [U, U],
  ])('%s is %s', (truth, expected) => {
    expect(truthOf({ op: 'not', of: c(truth) })).toBe(expected);
  });
});
