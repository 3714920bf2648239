import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/diagnostics/suggest.js';

describe('suggest', () => {
  it.each([
    ['households', ['household', 'owners'], 'household'],
    ['household', ['households'], 'households'],
    ['houesholds', ['owners', 'households'], 'households'],
    ['huoseholsd', ['households'], 'households'],
    ['hauzeholts', ['households'], 'households'],
    ['hauzehults', ['households'], undefined],
    ['xxxx', ['households', 'xyzz'], undefined],
    ['HOUSEHOLDS', ['households'], 'households'],
    ['aaa', ['BBB', 'AAA'], 'AAA'],
    ['aab', ['aaa', 'AAB'], 'AAB'],
    ['parts', ['party', 'ports', 'part'], 'party'],
    ['ab', ['ba', 'xb'], 'ba'],
    ['ab', ['xy', 'cd'], undefined],
    ['abc', ['abd'], 'abd'],
    ['abc', ['axd'], undefined],
    ['a', ['b', 'ab'], undefined],
    ['a', ['b', 'A'], 'A'],
    ['', ['a', 'bb'], undefined],
    ['same', ['same'], 'same'],
    ['anything', [], undefined],
    ['社区党支部', ['社区党总支'], undefined],
    ['社区党支部', ['社区党支书'], '社区党支书'],
    ['ca', ['abc'], undefined],
    ['x'.repeat(60), ['x'.repeat(61)], 'x'.repeat(61)],
    ['x'.repeat(61), ['x'.repeat(61)], undefined],
  ])('%s among %j: %s', (word, candidates, expected) => {
    expect(suggest(word, candidates)).toBe(expected);
  });

  it('takes anything that can be gone through', () => {
    expect(suggest('onwers', new Map([['owners', 1]]).keys())).toBe('owners');
  });
});
