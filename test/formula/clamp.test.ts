import { describe, expect, it } from 'vitest';
import { q, valueOf } from './helper.js';

describe('clamp', () => {
  it.each([
    // of, from, to
    ['5', '0', '10', '5'],
    ['-5', '0', '10', '0'],
    ['15', '0', '10', '10'],
    ['0', '0', '10', '0'],
    ['10', '0', '10', '10'],
    ['5', '10', '0', '0'],
    ['-5..15', '0', '10', '0..10'],
    ['3..4', '0', '10', '3..4'],
    ['12..', '0', '10', '10'],
    ['..-1', '0', '10', '0'],
    ['..', '0', '10', '0..10'],
    ['3..', '0', '10', '3..10'],
    ['.. none', '0', '10', '0..10 none'],
    ['5', '0..3', '10', '5'],
    ['2', '0..3', '10', '2..3'],
    ['9', '0', '8..10', '8..9'],
    // A limit that is itself unknown bounds nothing for sure.
    ['3', '..', '10', '3..10'],
    ['12', '..', '10', '10'],
    ['3', '0', '..', '..3'],
    ['3', '0', '5..', '3'],
    ['3', '..2', '10', '3'],
    ['3', '..4', '10', '3..4'],
    ['3', '0', '..2', '..2'],
    ['3', '..', '..', '..'],
    ['3', '.. none', '10', '3..10 none'],
    ['3', '0', '.. none', '..3 none'],
  ])('%s from %s to %s is %s', (of, from, to, expected) => {
    expect(valueOf({ op: 'clamp', of: q(of), from: q(from), to: q(to) })).toBe(expected);
  });

  it.each([
    ['5', '0', '5'],
    ['-5', '0', '0'],
    ['..', '0', '0..'],
    ['..-1', '0', '0'],
    ['..5', '0', '0..5'],
    ['5', '..', '5..'],
  ])('%s from %s is %s', (of, from, expected) => {
    expect(valueOf({ op: 'clamp', of: q(of), from: q(from) })).toBe(expected);
  });

  it.each([
    ['5', '10', '5'],
    ['15', '10', '10'],
    ['..', '10', '..10'],
    ['12..', '10', '10'],
    ['5', '..', '..5'],
  ])('%s to %s is %s', (of, to, expected) => {
    expect(valueOf({ op: 'clamp', of: q(of), to: q(to) })).toBe(expected);
  });

  it.each(['5', '..', '0..1 none'])('%s without limits is itself', (of) => {
    expect(valueOf({ op: 'clamp', of: q(of) })).toBe(of);
  });
});
