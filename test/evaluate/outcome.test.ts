import { describe, expect, test } from 'vitest';
import { integer, rational, ZERO } from '../../src/exact/rational.js';
import { fullEnds, mergeOutcomes, NOT_APPLICABLE, scored, sumOutcomes, type Outcome } from '../../src/evaluate/outcome.js';

const FOUR = fullEnds(integer(4));
const SIX = fullEnds(integer(6));
const TEN = fullEnds(integer(10));
const part = (lo: number, hi: number, rest: Partial<Outcome> = {}): Outcome => ({
  lo: integer(lo), hi: integer(hi), available: FOUR, status: 'undetermined', none: false, common: false, ...rest,
});

test('what does not count holds nothing at all', () => {
  expect(NOT_APPLICABLE).toEqual({ lo: ZERO, hi: ZERO, available: { lo: ZERO, hi: ZERO, full: false }, status: 'notApplicable', none: false, common: true });
});

test('points that are scored are both ends', () => {
  expect(scored(integer(3), FOUR, true)).toEqual({ lo: integer(3), hi: integer(3), available: FOUR, status: 'scored', none: false, common: true });
  expect([scored(integer(3), FOUR, false).common, FOUR.full]).toEqual([false, true]);
});

describe('a sum', () => {
  const three = scored(integer(3), FOUR, false);
  const half = scored(rational(1, 2), SIX, false);

  test('of scores has the declared points themselves', () => {
    const found = sumOutcomes([three, half], [0, 1], TEN);
    expect(found).toEqual({ lo: rational(7, 2), hi: rational(7, 2), available: TEN, status: 'scored', none: false, common: false });
    expect(found.available).toBe(TEN);
    expect(sumOutcomes([half, three, three], [2], FOUR)).toBe(three);
  });

  test('of one that is shared or is none is its own', () => {
    const shared = scored(ZERO, FOUR, true);
    expect(sumOutcomes([shared], [0], FOUR)).toEqual({ ...shared, common: false });
    expect(sumOutcomes([part(0, 4, { none: true })], [0], FOUR)).toEqual(part(0, 4));
  });

  test('with an open part is open', () => {
    const found = sumOutcomes([three, part(1, 2)], [0, 1], TEN);
    expect(found).toEqual({ lo: integer(4), hi: integer(5), available: TEN, status: 'undetermined', none: false, common: false });
    expect(found.available).toBe(TEN);
  });

  test('without what does not count has fewer points to be had', () => {
    expect(sumOutcomes([three, NOT_APPLICABLE], [0, 1], TEN)).toEqual({
      lo: integer(3), hi: integer(3), available: { lo: integer(4), hi: integer(4), full: false }, status: 'scored', none: false, common: false,
    });
    expect(sumOutcomes([NOT_APPLICABLE, NOT_APPLICABLE], [0, 1], TEN)).toBe(NOT_APPLICABLE);
  });

  test('with points to be had between two ends keeps both', () => {
    const open = part(0, 0, { available: { lo: ZERO, hi: integer(4), full: false } });
    const found = sumOutcomes([three, open], [0, 1], TEN);
    expect(found).toEqual({ lo: integer(3), hi: integer(3), available: { lo: integer(4), hi: integer(8), full: false }, status: 'undetermined', none: false, common: false });
    expect(found.hi).toBe(found.lo);
  });
});

describe('what holds in either case', () => {
  const three = scored(integer(3), FOUR, true);

  test('of one outcome is that outcome', () => {
    expect(mergeOutcomes(three, three)).toBe(three);
  });

  test('of two that agree is settled, and not shared', () => {
    const found = mergeOutcomes(three, scored(integer(3), FOUR, true));
    expect(found).toEqual({ ...three, common: false });
    expect(found.available).toBe(FOUR);
  });

  test('of different points lies between them, either way round', () => {
    const expected = { lo: integer(1), hi: integer(3), available: FOUR, status: 'undetermined', none: false, common: false };
    const one = scored(integer(1), FOUR, true);
    expect(mergeOutcomes(three, one)).toEqual(expected);
    expect(mergeOutcomes(one, three)).toEqual(expected);
  });

  test('of two open ones is open, though both ends are the same', () => {
    expect(mergeOutcomes(part(2, 2), part(2, 2)).status).toBe('undetermined');
    expect(mergeOutcomes(part(2, 2), scored(integer(2), FOUR, false)).status).toBe('undetermined');
    expect(mergeOutcomes(scored(integer(2), FOUR, false), part(2, 2)).status).toBe('undetermined');
  });

  test('of points and none to be had is open in both', () => {
    const expected = { lo: ZERO, hi: ZERO, available: { lo: ZERO, hi: integer(4), full: false }, status: 'undetermined', none: false, common: false };
    expect(mergeOutcomes(scored(ZERO, FOUR, true), NOT_APPLICABLE)).toEqual(expected);
    expect(mergeOutcomes(NOT_APPLICABLE, scored(ZERO, FOUR, true))).toEqual(expected);
    const nothing = fullEnds(ZERO);
    expect(mergeOutcomes(scored(ZERO, nothing, true), NOT_APPLICABLE).status).toBe('undetermined');
  });

  test('is none where one of them is', () => {
    const none = (a: boolean, b: boolean): boolean => mergeOutcomes(part(0, 4, { none: a }), part(1, 4, { none: b })).none;
    expect([none(false, false), none(true, false), none(false, true), none(true, true)]).toEqual([false, true, true, true]);
  });
});
