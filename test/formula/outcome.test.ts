import { describe, expect, it, test } from 'vitest';
import { readsPoints } from '../../src/formula/names.js';
import type { Quantity } from '../../src/formula/formula.js';
import { valueOf, type Known } from './helper.js';

const known: Known = {
  outcomes: { full: '4 of 4', part: '1..3 of 4', gone: '0 of 0', perhaps: '0..3 of 0..4', nothing: '0..4 none of 4' },
  assessors: { owner: ['full', 'part'], nobody: [] },
};
const awarded = (indicator: string): Quantity => ({ op: 'awarded', indicator });
const available = (indicator: string): Quantity => ({ op: 'available', indicator });

describe('the points of an indicator', () => {
  it.each([
    ['full', '4', '4', '1'],
    ['part', '1..3', '4', '1/4..3/4'],
    ['gone', '0', '0', '0..1 none'],
    ['perhaps', '0..3', '0..4', '0..1'],
    ['nothing', '0..4 none', '4', '0..1 none'],
  ])('%s: %s of %s, a share of %s', (id, points, whole, share) => {
    expect(valueOf(awarded(id), known)).toBe(points);
    expect(valueOf(available(id), known)).toBe(whole);
    expect(valueOf({ op: 'ratio', part: awarded(id), whole: available(id) }, known)).toBe(share);
  });

  it('are no share of those of another', () => {
    expect(valueOf({ op: 'ratio', part: awarded('full'), whole: awarded('part') }, known)).toBe('4/3..4');
    expect(valueOf({ op: 'ratio', part: awarded('full'), whole: available('perhaps') }, known)).toBe('1..');
  });
});

test('the points that an assessor gives are a sum', () => {
  expect(valueOf({ op: 'awardedBy', assessor: 'owner' }, known)).toBe('5..7');
  expect(valueOf({ op: 'awardedBy', assessor: 'nobody' }, known)).toBe('0');
});

test('whether formulas read points', () => {
  expect([awarded('a'), available('a'), { op: 'awardedBy', assessor: 'a' }].map((one) => readsPoints([{ op: 'not', of: one }]))).toEqual([true, true, true]);
  expect([undefined, { op: 'total' }, { assessor: 'a' }].map(readsPoints)).toEqual([false, false, false]);
});
