import { describe, expect, it } from 'vitest';
import { q, valueOf } from './helper.js';

describe('round', () => {
  it.each([
    // of, to, halfUp, halfEven, down, up
    ['5/2', '1', '3', '2', '2', '3'],
    ['-5/2', '1', '-3', '-2', '-3', '-2'],
    ['89995/1000', '1/100', '90', '90', '8999/100', '90'],
    ['18/5', '1', '4', '4', '3', '4'],
    ['850', '20', '860', '840', '840', '860'],
    ['1/2..3/2', '1', '1..2', '0..2', '0..1', '1..2'],
    ['21/10..22/10', '1', '2', '2', '2', '3'],
    ['..5/2', '1', '..3', '..2', '..2', '..3'],
    ['5/2..', '1', '3..', '2..', '2..', '3..'],
    ['..', '1', '..', '..', '..', '..'],
    ['.. none', '1', '.. none', '.. none', '.. none', '.. none'],
    ['0..5/2 none', '1', '0..3 none', '0..2 none', '0..2 none', '0..3 none'],
  ])('%s to %s', (of, to, ...expected) => {
    const modes = ['halfUp', 'halfEven', 'down', 'up'] as const;
    expect(modes.map((mode) => valueOf({ op: 'round', of: q(of), to, mode }))).toEqual(expected);
  });
});
