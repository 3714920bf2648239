import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/formula/formula.js';
import { askQuantity, c, fact, n, q, show, UNKNOWN, valueOf, type Known } from './helper.js';

const between = (part: string, whole: string, atMost = false): Known => ({
  quantities: { part, whole },
  ...(atMost ? { atMost: { part: 'whole' } } : {}),
});
const ratio = (ifNone?: Quantity): Quantity => ({ op: 'ratio', part: fact('part'), whole: fact('whole'), ...(ifNone === undefined ? {} : { ifNone }) });

describe('ratio', () => {
  it.each([
    // part, whole, value of two facts, and where the part is at most the whole
    ['17', '20', '17/20', '17/20'],
    ['0', '20', '0', '0'],
    ['20', '20', '1', '1'],
    ['5..10', '20', '1/4..1/2', '1/4..1/2'],
    ['5..', '20', '1/4..', '1/4..1'],
    ['5', '10..20', '1/4..1/2', '1/4..1/2'],
    ['5', '10..', '0..1/2', '0..1/2'],
    ['0..5', '10..20', '0..1/2', '0..1/2'],
    ['5..30', '10..20', '1/4..3', '1/4..1'],
    ['0..', '20', '0..', '0..1'],
    ['5', '1..', '0..5', '0..1'],
    ['5', '0..', '0..', '0..1'],
    ['0', '5..', '0', '0'],
  ])('%s ÷ %s', (part, whole, free, atMost) => {
    expect(valueOf(ratio(), between(part, whole))).toBe(free);
    expect(valueOf(ratio(), between(part, whole, true))).toBe(atMost);
  });

  it.each([
    ['0', '0', '0.. none', '0..1 none'],
    ['0..', '0..', '0..', '0..1'],
    ['0', '0..5', '0..', '0..1'],
    ['0..3', '0', '0.. none', '0..1 none'],
    ['..', '0', '0.. none', '0..1 none'],
  ])('%s ÷ %s may be without value', (part, whole, free, atMost) => {
    expect(valueOf(ratio(), between(part, whole))).toBe(free);
    expect(valueOf(ratio(), between(part, whole, true))).toBe(atMost);
  });

  it.each([
    ['0', '0', '1'],
    ['0', '0..5', '0..1'],
    ['0..3', '0', '1'],
    ['0..3', '0..5', '0..'],
    ['1..3', '0..5', '1/5..'],
    ['0..3', '1..5', '0..3'],
    ['17', '20', '17/20'],
  ])('%s ÷ %s with the value 1 for none is %s', (part, whole, expected) => {
    expect(valueOf(ratio(n('1')), between(part, whole))).toBe(expected);
  });

  it.each([
    ['-3', '2', '-3/2'],
    ['3', '-2', '-3/2'],
    ['-3', '-2', '3/2'],
    ['-3..-1', '2', '-3/2..-1/2'],
    ['-3..1', '2..4', '-3/2..1/2'],
    ['-3..-1', '0..4', '..-1/4'],
    ['-3', '2..', '-3/2..0'],
    ['..1', '2', '..1/2'],
    ['3', '-2..4', '..'],
    ['3..4', '-2', '..'],
    ['3', '..4', '..'],
  ])('%s ÷ %s is %s, whatever is at most what', (part, whole, expected) => {
    expect(valueOf(ratio(n('1/2')), between(part, whole))).toBe(expected);
    if (!whole.startsWith('-')) expect(valueOf(ratio(n('1/2')), between(part, whole, true))).toBe(expected);
  });

  it('keeps the reason none of its sides', () => {
    const sides = (part: string, whole: string): string => valueOf({ op: 'ratio', part: q(part), whole: q(whole), ifNone: n('0') });
    expect(sides('.. none', '5')).toBe('.. none');
    expect(sides('1', '2..3 none')).toBe('1/3..1/2 none');
    expect(sides('1', '.. none')).toBe('.. none');
    expect(sides('1', '-1..3 none')).toBe('.. none');
  });

  it('knows a natural range for facts only', () => {
    expect(valueOf({ op: 'ratio', part: q('0'), whole: fact('whole') }, between('0', '0'))).toBe('.. none');
    expect(valueOf({ op: 'ratio', part: fact('part'), whole: q('0') }, between('0', '0'))).toBe('.. none');
    expect(valueOf({ op: 'ratio', part: q('0..3'), whole: q('1..2') })).toBe('0..3');
  });
});

describe('n ÷ 0', () => {
  it.each([
    ['3', '0', false, '0..'],
    ['3', '0', true, '0..1'],
    ['1..3', '0', false, '0..'],
    ['1..', '0', false, '0..'],
    ['-3', '0', false, '0..'],
    ['-3..-1', '0', false, '0..'],
  ])('%s ÷ %s contradicts', (part, whole, atMost, range) => {
    const { value, contradictions } = askQuantity(ratio(n('1')), between(part, whole, atMost));
    expect(contradictions).toEqual([['part', 'whole']]);
    expect(show(value)).toBe(range);
  });

  it('names only facts', () => {
    const known = between('3', '0');
    expect(askQuantity({ op: 'ratio', part: q('3'), whole: fact('whole') }, known).contradictions).toEqual([['whole']]);
    expect(askQuantity({ op: 'ratio', part: q('3'), whole: q('0') }, known).contradictions).toEqual([[]]);
    expect(show(askQuantity({ op: 'ratio', part: q('3'), whole: q('0') }, known).value)).toBe('..');
  });

  it.each([
    ['0', '0'],
    ['0..3', '0'],
    ['3', '0..1'],
    ['3', '1'],
    ['-1..1', '0'],
  ])('%s ÷ %s does not', (part, whole) => {
    expect(askQuantity(ratio(), between(part, whole)).contradictions).toEqual([]);
  });
});

describe('the rule for none', () => {
  const none = between('0', '0', true);

  it.each([
    ['no rule', undefined, '0..1 none'],
    ['unknown', UNKNOWN, '0..1 none'],
    ['unknown behind a reading', { op: 'reading', reading: 'noCases', options: { full: n('1'), open: UNKNOWN } }, '0..1 none'],
    ['unknown behind a term', { op: 'term', term: 'open' }, '0..1 none'],
    ['a number', n('1'), '1'],
    ['a number beyond the range', n('3'), '3'],
    ['an unknown number', q('0..'), '0..'],
    ['an unknown number inside the range', q('1/2..1'), '1/2..1'],
    ['a number or unknown, which is not known', { op: 'when', cases: [{ if: c(undefined), use: n('3') }], otherwise: UNKNOWN }, '..'],
    ['a number or unknown: unknown', { op: 'when', cases: [{ if: c(false), use: n('3') }], otherwise: UNKNOWN }, '0..1 none'],
    ['a number or unknown: a number', { op: 'when', cases: [{ if: c(true), use: n('3') }], otherwise: UNKNOWN }, '3'],
  ] as const)('%s', (_, rule, expected) => {
    const known: Known = { ...none, readings: { noCases: 'open' }, terms: { open: { quantity: UNKNOWN } } };
    expect(valueOf(ratio(rule), known)).toBe(expected);
  });
});
