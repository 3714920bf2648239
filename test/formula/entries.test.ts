import { describe, expect, it } from 'vitest';
import type { Test } from '../../src/formula/formula.js';
import { askCondition, askQuantity, n, q, truthOf, valueOf } from './helper.js';

const atLeast1: Test = { relation: 'atLeast', value: n('1') };
const atMost3: Test = { relation: 'atMost', value: n('3') };

const ask = (entries: readonly string[] | string, tests: readonly Test[]): [string, string, boolean | undefined] => {
  const known = { lists: { meetings: entries } };
  const over = { fact: 'meetings' };
  return [valueOf({ op: 'count', over, tests }, known), valueOf({ op: 'share', over, tests }, known), truthOf({ op: 'every', over, tests }, known)];
};

describe('count, share and every', () => {
  it.each([
    [[], '0', '0..1 none', undefined],
    [['1'], '1', '1', true],
    [['0'], '0', '0', false],
    [['0..2'], '0..1', '0..1', undefined],
    [['..'], '0..1', '0..1', undefined],
    [['1..2'], '1', '1', true],
    [['1', '0', '2'], '2', '2/3', false],
    [['1', '1', '2'], '3', '1', true],
    [['1', '0..', '2'], '2..3', '2/3..1', undefined],
    [['0', '0..', '2'], '1..2', '1/3..2/3', false],
    [['0..', '0..'], '0..2', '0..1', undefined],
    [['0', '0..'], '0..1', '0..1/2', false],
    [['0', '0'], '0', '0', false],
  ])('of %j at least 1', (entries, ...expected) => {
    expect(ask(entries, [atLeast1])).toEqual(expected);
  });

  it.each([
    [['0', '1', '2', '3', '4'], '3', '3/5', false],
    [['1', '3'], '2', '1', true],
    [['0..1', '2'], '1..2', '1/2..1', undefined],
    [['4..', '2'], '1', '1/2', false],
    [['2..', '2'], '1..2', '1/2..1', undefined],
    [[], '0', '0..1 none', undefined],
  ])('of %j from 1 to 3', (entries, ...expected) => {
    expect(ask(entries, [atLeast1, atMost3])).toEqual(expected);
  });

  it.each([
    [['1', '3', '5'], '3', '1', true],
    [['1', '2'], '1', '1/2', false],
    [['1', '0..2'], '1..2', '1/2..1', undefined],
    [['2', '0..2'], '0..1', '0..1/2', false],
    [['1/2'], '0', '0', false],
  ])('of %j odd', (entries, ...expected) => {
    expect(ask(entries, [{ relation: 'odd' }])).toEqual(expected);
  });

  it.each(['0..', '..', '2..3', '5', '.. none'])('of nobody knows how many in %s nothing is known', (range) => {
    expect(ask(range, [atLeast1])).toEqual(['0..', '0..1', undefined]);
    expect(ask(range, [{ relation: 'odd' }])).toEqual(['0..', '0..1', undefined]);
  });

  it('says why nothing is known: an empty list was nothing to measure, one of unknown length may be anything', () => {
    const none = (entries: readonly string[] | string): boolean =>
      askCondition({ op: 'every', over: { fact: 'meetings' }, tests: [atLeast1] }, { lists: { meetings: entries } }).none;
    expect([none([]), none('0..'), none(['0..']), none(['1']), none(['.. none'])]).toEqual([true, false, false, false, true]);
  });

  it('compares with what is itself unknown', () => {
    expect(ask(['1', '3'], [{ relation: 'above', value: q('0..2') }])).toEqual(['1..2', '1/2..1', undefined]);
  });

  it('runs over written quantities', () => {
    const over = { items: [q('1'), q('0..1')] };
    expect(valueOf({ op: 'share', over, tests: [atLeast1] })).toBe('1/2..1');
  });

  it('reads the list and what it compares with', () => {
    const known = { lists: { meetings: ['1'] }, quantities: { target: '1' } };
    const tests: Test[] = [{ relation: 'is', value: { op: 'fact', fact: 'target' } }];
    expect(askQuantity({ op: 'count', over: { fact: 'meetings' }, tests }, known).reads).toEqual(['meetings', 'target']);
  });
});
