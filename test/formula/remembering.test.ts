import { describe, expect, it } from 'vitest';
import type { Condition, Quantity } from '../../src/formula/formula.js';
import { NOTHING } from '../../src/formula/interval.js';
import { remembering, type Builder } from '../../src/formula/operation.js';
import type { Scope } from '../../src/formula/scope.js';
import { n, yes } from './helper.js';

/** A builder that makes something new every time, and notes for what. */
function counting(): { readonly build: Builder; readonly built: (Quantity | Condition)[] } {
  const built: (Quantity | Condition)[] = [];
  const made = <V>(node: Quantity | Condition, value: V): (() => V) => {
    built.push(node);
    return () => value;
  };
  return { built, build: { scope: {} as Scope, quantity: (node) => made(node, NOTHING), condition: (node) => made(node, true) } };
}

describe('a builder that remembers', () => {
  it('builds each formula once', () => {
    const { build, built } = counting();
    const kept = remembering(build);
    const [three, four, open] = [n('3'), n('4'), yes('open')];
    const first = [kept.quantity(three), kept.quantity(four), kept.condition(open)];
    expect([kept.quantity(three), kept.quantity(four), kept.condition(open)].map((one, index) => one === first[index])).toEqual([true, true, true]);
    expect(built).toEqual([three, four, open]);
    expect(new Set(first).size).toBe(3);
  });

  it('tells formulas apart by what they are, not by what they say', () => {
    const { build, built } = counting();
    const kept = remembering(build);
    expect(kept.quantity(n('3'))).not.toBe(kept.quantity(n('3')));
    expect(kept.condition(yes('open'))).not.toBe(kept.condition(yes('open')));
    expect(built).toHaveLength(4);
  });

  it('keeps nothing for another builder, and has the same scope', () => {
    const { build } = counting();
    const three = n('3');
    expect(remembering(build).quantity(three)).not.toBe(remembering(build).quantity(three));
    expect(remembering(build).scope).toBe(build.scope);
  });
});
