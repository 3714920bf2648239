import { describe, expect, it } from 'vitest';
import type { Relation } from '../../src/formula/formula.js';
import type { Truth } from '../../src/formula/interval.js';
import { askCondition, fact, q, truthOf } from './helper.js';

const RELATIONS = ['atLeast', 'atMost', 'above', 'below', 'is'] as const;
const SIGNS = { T: true, F: false, '?': undefined };

const is = (x: string, relation: Relation, y: string): Truth => truthOf({ op: 'compare', of: q(x), tests: [{ relation, value: q(y) }] });
const truths = (signs: string): Truth[] => Array.from(signs, (sign) => SIGNS[sign as 'T']);

describe('compare', () => {
  it.each([
    // x, y: at least, at most, above, below, is
    ['3', '3', 'TTFFT'],
    ['2', '3', 'FTFTF'],
    ['3', '2', 'TFTFF'],
    ['89999999/1000000', '90', 'FTFTF'],
    ['1/3', '0.333333333333333', 'TFTFF'],
    ['0..5', '3', '?????'],
    ['0..3', '3', '?TF??'],
    ['3..5', '3', 'T??F?'],
    ['4..5', '3', 'TFTFF'],
    ['0..2', '3', 'FTFTF'],
    ['3', '0..3', 'T??F?'],
    ['3', '3..5', '?TF??'],
    ['3', '4..5', 'FTFTF'],
    ['0..3', '3..5', '?TF??'],
    ['3..5', '0..3', 'T??F?'],
    ['0..2', '3..5', 'FTFTF'],
    ['0..4', '3..5', '?????'],
    ['..', '3', '?????'],
    ['3', '..', '?????'],
    ['..', '..', '?????'],
    ['.. none', '3', '?????'],
    ['4..', '3', 'TFTFF'],
    ['3..', '3', 'T??F?'],
    ['2..', '3', '?????'],
    ['..2', '3', 'FTFTF'],
    ['..3', '3', '?TF??'],
    ['..4', '3', '?????'],
    ['..2', '3..', 'FTFTF'],
    ['3..', '..2', 'TFTFF'],
    ['3..', '..3', 'T??F?'],
    ['..2', '..3', '?????'],
  ])('%s with %s', (x, y, expected) => {
    expect(RELATIONS.map((relation) => is(x, relation, y))).toEqual(truths(expected));
  });

  it.each<[string, Truth]>([
    ['5', true],
    ['3', true],
    ['8', false],
    ['2', false],
    ['4..6', true],
    ['0..6', undefined],
    ['4..9', undefined],
    ['0..9', undefined],
    ['8..9', false],
    ['0..2', false],
    ['..', undefined],
  ])('several stand for "and": %s from 3, below 8', (x, expected) => {
    const tests = [{ relation: 'atLeast', value: q('3') }, { relation: 'below', value: q('8') }] as const;
    expect(truthOf({ op: 'compare', of: q(x), tests })).toBe(expected);
    expect(truthOf({ op: 'compare', of: q(x), tests: [...tests].reverse() })).toBe(expected);
  });

  it('with nothing is true', () => {
    expect(truthOf({ op: 'compare', of: q('..'), tests: [] })).toBe(true);
  });

  it.each<[string, Truth, boolean]>([
    // x, whether it is odd, whether that is open because there was nothing to measure
    ['5', true, false],
    ['1', true, false],
    ['-3', true, false],
    ['0', false, false],
    ['4', false, false],
    ['-2', false, false],
    ['1/2', false, false],
    ['5/3', false, false],
    ['1..3', undefined, false],
    ['2..5/2', undefined, false],
    ['3..', undefined, false],
    ['..', undefined, false],
    ['.. none', undefined, true],
    ['1..3 none', undefined, true],
  ])('%s is odd: %s', (x, expected, none) => {
    expect(askCondition({ op: 'compare', of: q(x), tests: [{ relation: 'odd' }] })).toEqual({ value: expected, reads: [], contradictions: [], none });
  });

  it.each<[string, Truth]>([['5', true], ['6', false], ['3', false], ['4', false], ['5..7', undefined], ['0..4', false]])('at least 5 and odd: %s is %s', (x, expected) => {
    const tests = [{ relation: 'atLeast', value: q('5') }, { relation: 'odd' }] as const;
    expect(truthOf({ op: 'compare', of: q(x), tests })).toBe(expected);
    expect(truthOf({ op: 'compare', of: q(x), tests: [...tests].reverse() })).toBe(expected);
  });

  it('reads both sides', () => {
    const known = { quantities: { a: '1', b: '2' } };
    expect(askCondition({ op: 'compare', of: fact('b'), tests: [{ relation: 'above', value: fact('a') }] }, known)).toEqual({
      value: true,
      reads: ['b', 'a'],
      contradictions: [],
      none: false,
    });
  });

  it.each([
    // x, at least y: open because there was nothing to measure
    ['.. none', '3', true],
    ['3', '.. none', true],
    ['.. none', '.. none', true],
    ['..', '.. none', true],
    ['0..5', '3', false],
    ['..', '..', false],
    // Settled all the same, or settled without it.
    ['4..5 none', '3', false],
    ['0..1 none', '3', false],
    ['4', '0..3 none', false],
    ['4', '3', false],
  ])('%s at least %s tells whether nothing to measure leaves it open', (x, y, expected) => {
    expect(askCondition({ op: 'compare', of: q(x), tests: [{ relation: 'atLeast', value: q(y) }] }).none).toBe(expected);
  });

  it('tells of every test that was tried', () => {
    const none = (...limits: readonly string[]): boolean =>
      askCondition({ op: 'compare', of: q('2'), tests: limits.map((limit) => ({ relation: 'atLeast', value: q(limit) })) }).none;
    expect([none('1', '.. none'), none('.. none', '1'), none('1', '..'), none('3', '.. none')]).toEqual([true, true, false, false]);
  });
});
