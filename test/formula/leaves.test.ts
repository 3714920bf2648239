import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/exact/date.js';
import type { Condition } from '../../src/formula/formula.js';
import { askQuantity, c, fact, n, q, truthOf, UNKNOWN, valueOf, yes } from './helper.js';

describe('number', () => {
  it.each(['0', '4', '-3', '2/3', '-17/20'])('%s is itself', (value) => {
    expect(valueOf(n(value))).toBe(value);
  });
});

describe('unknown', () => {
  it('is open for ever', () => {
    expect(valueOf(UNKNOWN)).toBe('.. none');
  });
});

describe('fact', () => {
  const known = {
    yesNo: { before: true },
    quantities: { households: '120', staff: '3..5', open: '0..', loss: '..' },
    rates: { solved: '3:4', bare: '0.85', none: 'none: 1', nothing: 'none', unknown: 'unknown' },
  };

  it.each([
    ['households', '120'],
    ['staff', '3..5'],
    ['open', '0..'],
    ['loss', '..'],
    ['solved', '3/4'],
    ['bare', '17/20'],
    ['none', '1'],
    ['nothing', '0..1 none'],
    ['unknown', '0..1'],
  ])('%s is %s', (id, expected) => {
    expect(valueOf(fact(id), known)).toBe(expected);
    expect(askQuantity(fact(id), known).reads).toEqual([id]);
  });
});

describe('parameter', () => {
  it.each([
    ['3', '3'],
    ['0..', '0..'],
    ['..', '..'],
  ])('that is %s', (value, expected) => {
    expect(valueOf(q('target'), { parameters: { target: value } })).toBe(expected);
  });
});

describe('date and asOf', () => {
  it.each([
    ['0001-01-01', '1'],
    ['2000-03-01', '730180'],
    ['9999-12-31', '3652059'],
    ['never', '3652060'],
  ])('%s is the day %s', (value, day) => {
    expect(valueOf({ op: 'date', value })).toBe(day);
  });

  it('the day of the assessment is what the caller says, or any day', () => {
    expect([valueOf({ op: 'asOf' }, { asOf: '738000' }), valueOf({ op: 'asOf' })]).toEqual(['738000', '..']);
  });

  it.each<[string | undefined, boolean | undefined]>([
    [String(dayOf('2021-12-31')), true],
    [String(dayOf('2022-01-01')), false],
    [undefined, undefined],
  ])('are compared: on day %s the deadline of 2021-12-31 is kept: %s', (asOf, kept) => {
    const condition: Condition = { op: 'compare', of: { op: 'asOf' }, tests: [{ relation: 'atMost', value: { op: 'date', value: '2021-12-31' } }] };
    expect(truthOf(condition, asOf === undefined ? {} : { asOf })).toBe(kept);
  });

  it('what never happens is not by any day', () => {
    const by = (value: string): Condition => ({ op: 'compare', of: { op: 'date', value: 'never' }, tests: [{ relation: 'atMost', value: { op: 'date', value } }] });
    expect([truthOf(by('9999-12-31')), truthOf(by('never'))]).toEqual([false, true]);
  });
});

describe('total', () => {
  it.each(['90', '80..90', '..'])('that is %s', (total) => {
    expect(valueOf({ op: 'total' }, { total })).toBe(total);
  });
});

describe('term', () => {
  it('is the quantity or the condition it names, through other terms', () => {
    const known = {
      quantities: { a: '1..2' },
      yesNo: { p: false },
      terms: {
        twice: { quantity: { op: 'sum', over: { items: [fact('a'), fact('a')] } } },
        again: { quantity: { op: 'term', term: 'twice' } },
        denied: { condition: { op: 'not', of: yes('p') } },
        deniedAgain: { condition: { op: 'holds', term: 'denied' } },
      },
    } as const;
    expect(valueOf({ op: 'term', term: 'twice' }, known)).toBe('2..4');
    expect(valueOf({ op: 'term', term: 'again' }, known)).toBe('2..4');
    expect(truthOf({ op: 'holds', term: 'denied' }, known)).toBe(true);
    expect(truthOf({ op: 'holds', term: 'deniedAgain' }, known)).toBe(true);
  });
});

describe('literal, yes and option', () => {
  it('literal says what it says', () => {
    expect([c(true), c(false), c(undefined)].map((one) => truthOf(one))).toEqual([true, false, undefined]);
  });

  it.each([[true], [false], [undefined]])('yes of %s', (truth) => {
    expect(truthOf(yes('p'), { yesNo: { q: true, p: truth } })).toBe(truth);
  });

  it.each([
    ['old new* mixed', ['new'], true],
    ['old new* mixed', ['old', 'mixed'], false],
    ['old* new mixed', ['new', 'old'], true],
    ['old new mixed*', ['mixed'], true],
    ['old new mixed', ['new'], undefined],
    ['old new mixed', ['old', 'new', 'mixed'], undefined],
    ['old new* mixed', ['other'], false],
    ['old new* mixed', [], false],
  ])('option of "%s" among %j: %s', (type, oneOf, expected) => {
    expect(truthOf({ op: 'option', fact: 'type', oneOf }, { choices: { type } })).toBe(expected);
  });
});
