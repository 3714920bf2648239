import { describe, expect, it } from 'vitest';
import type { Condition, Quantity } from '../../src/formula/formula.js';
import type { Truth } from '../../src/formula/interval.js';
import { askCondition, askQuantity, c, fact, n, q, show, truthOf, valueOf, yes } from './helper.js';

describe('reading', () => {
  const options = { half: fact('a'), whole: fact('b') };
  const known = { quantities: { a: '1', b: '2' }, readings: { partial: 'whole' } };

  it('is the option that was chosen, and reads nothing of the others', () => {
    const { value, reads } = askQuantity({ op: 'reading', reading: 'partial', options }, known);
    expect([show(value), reads]).toEqual(['2', ['b']]);
  });

  it('does not even build the others', () => {
    const node: Quantity = { op: 'reading', reading: 'partial', options: { half: fact('missing'), whole: fact('b') } };
    expect(valueOf(node, known)).toBe('2');
    expect(() => valueOf(node, { ...known, readings: { partial: 'half' } })).toThrow('no fact missing');
  });

  it('chooses conditions too', () => {
    const node: Condition = { op: 'reading', reading: 'partial', options: { half: yes('p'), whole: c(false) } };
    expect(askCondition(node, { ...known, yesNo: { p: true } })).toEqual({ value: false, reads: [], contradictions: [], none: false });
  });
});

describe('choice', () => {
  const options = { old: fact('a'), new: fact('b'), mixed: n('7') };
  const known = (type: string) => ({ choices: { type }, quantities: { a: '1', b: '2..3' } });

  it.each([
    ['old* new mixed', '1'],
    ['old new* mixed', '2..3'],
    ['old new mixed*', '7'],
    ['old new mixed', '1..7'],
    ['mixed old* new', '1'],
  ])('of "%s" is %s', (type, expected) => {
    expect(valueOf({ op: 'choice', fact: 'type', options }, known(type))).toBe(expected);
  });

  it('reads the choice and every option, in the order of the options', () => {
    expect(askQuantity({ op: 'choice', fact: 'type', options }, known('new* old mixed')).reads).toEqual(['type', 'b', 'a']);
  });

  it.each<[Truth, Truth, string, Truth]>([
    [true, true, 'x y', true],
    [false, false, 'x y', false],
    [true, false, 'x y', undefined],
    [true, undefined, 'x y', undefined],
    [undefined, undefined, 'x y', undefined],
    [true, false, 'x* y', true],
    [true, false, 'x y*', false],
    [undefined, true, 'x y*', true],
  ])('of the conditions %s and %s, "%s", is %s', (x, y, type, expected) => {
    expect(truthOf({ op: 'choice', fact: 'type', options: { x: c(x), y: c(y) } }, { choices: { type } })).toBe(expected);
  });
});

describe('when', () => {
  const when = (first: Truth, second: Truth): Quantity => ({
    op: 'when',
    cases: [
      { if: c(first), use: q('1') },
      { if: c(second), use: q('2..3') },
    ],
    otherwise: q('10'),
  });

  it.each<[Truth, Truth, string]>([
    [true, true, '1'],
    [true, undefined, '1'],
    [true, false, '1'],
    [false, true, '2..3'],
    [false, false, '10'],
    [false, undefined, '2..10'],
    [undefined, true, '1..3'],
    [undefined, false, '1..10'],
    [undefined, undefined, '1..10'],
  ])('%s, %s: %s', (first, second, expected) => {
    expect(valueOf(when(first, second))).toBe(expected);
  });

  it('without cases is what stands otherwise', () => {
    expect(valueOf({ op: 'when', cases: [], otherwise: n('4') })).toBe('4');
  });

  it.each<[Truth, Truth, Truth, Truth]>([
    // if, use, otherwise, expected
    [true, false, true, false],
    [true, undefined, true, undefined],
    [false, false, true, true],
    [undefined, true, true, true],
    [undefined, false, false, false],
    [undefined, true, false, undefined],
    [undefined, undefined, undefined, undefined],
    [undefined, undefined, true, undefined],
  ])('of conditions: if %s use %s, otherwise %s: %s', (test, use, otherwise, expected) => {
    expect(truthOf({ op: 'when', cases: [{ if: c(test), use: c(use) }], otherwise: c(otherwise) })).toBe(expected);
  });

  it('holds possible conditions together over several cases', () => {
    const node: Condition = {
      op: 'when',
      cases: [
        { if: c(undefined), use: c(true) },
        { if: c(undefined), use: c(true) },
        { if: c(true), use: c(true) },
      ],
      otherwise: c(false),
    };
    expect(truthOf(node)).toBe(true);
  });

  it('reads all its parts', () => {
    const node: Quantity = { op: 'when', cases: [{ if: yes('p'), use: fact('a') }], otherwise: fact('b') };
    expect(askQuantity(node, { yesNo: { p: true }, quantities: { a: '1', b: '2' } }).reads).toEqual(['p', 'a', 'b']);
  });
});
