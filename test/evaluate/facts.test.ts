import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluator.js';
import { assess, codes, planOf } from './small.js';

const PLAN = planOf(`
facts:
  mark: { kind: amount, label: 数, min: null }
  rate: { kind: rate, label: 率 }
  visits: { kind: counts, per: quarter, label: 各季次数 }
  done: { kind: yesNo, label: 完成 }
indicators:
  - { id: R1, title: 数, points: 2, scoring: { reach: { of: mark, target: 1 } } }
  - { id: R2, title: 率, points: 2, scoring: { proportional: rate } }
  - { id: R3, title: 各季次数, points: 2, scoring: { met: { every: visits, atLeast: 1 } } }
  - { id: R4, title: 完成, points: 2, scoring: { met: done } }
`);

/** A fact as read, or what is wrong with it. */
function read(id: string, value: unknown): unknown {
  const facts = { [id]: value };
  const wrong = codes(PLAN, facts);
  return wrong.length > 0 ? wrong.join() : assess(PLAN, facts).facts[id];
}

describe('the facts', () => {
  class Facts { readonly mark = 1; }
  test.each<[string, unknown]>([
    ['a map', new Map([['mark', 1]])],
    ['an object of a class', new Facts()],
    ['a list', []],
    ['a list of another realm', runInNewContext('[]')],
    ['an object that inherits', Object.create({ mark: 1 })],
    ['a date', new Date(0)],
    ['a function', () => ({ mark: 1 })],
    ['undefined', undefined],
    ['a number', 5],
    ['a bigint', 5n],
    ['a symbol', Symbol('mark')],
  ])('cannot be %s', (_, facts) => {
    expect(codes(PLAN, facts)).toEqual(['FACTS_NOT_OBJECT']);
  });

  test.each<[string, unknown]>([
    ['without a prototype', Object.assign(Object.create(null) as object, { mark: 1 })],
    ['of another realm', runInNewContext('({ mark: 1 })')],
    ['with a getter', { get mark() { return 1; } }],
    ['with a symbol beside', { [Symbol('note')]: 2, mark: 1 }],
    ['with undefined and null beside', { mark: 1, rate: undefined, done: null }],
  ])('may be an object %s', (_, facts) => {
    expect(assess(PLAN, facts).facts).toEqual({ mark: '1', rate: null, visits: null, done: null });
  });

  test('that name what every object has are refused like any other name', () => {
    for (const json of ['{"__proto__": {"mark": 1}}', '{"__proto__": 1, "mark": 1}', '{"constructor": 1}', '{"toString": 1}']) {
      expect(codes(PLAN, JSON.parse(json))).toEqual(['FACT_UNKNOWN']);
    }
  });

  test('beyond the rulebook are ignored where that is asked for, and are not in the answer', () => {
    const facts = { mark: 1, elephants: 3, __proto__: null };
    const { facts: seen, unused } = assess(PLAN, facts, { extraFacts: 'ignore' });
    expect([seen, unused]).toEqual([{ mark: '1', rate: null, visits: null, done: null }, []]);
    expect(codes(PLAN, { elephants: 3, mark: 'x' }, { extraFacts: 'ignore' })).toEqual(['FACT_NUMBER_FORM']);
    expect(codes(PLAN, facts, { extraFacts: 'error' })).toEqual(['FACT_UNKNOWN']);
  });
});

describe('a number', () => {
  test.each<[unknown, string]>([
    [0, '0'], [-0, '0'], ['-0', '0'], ['0.000', '0'], [5, '5'], [-2.5, '-2.5'], ['-1/2', '-0.5'], [1e-7, '0.0000001'], [1.5e-10, '0.00000000015'],
    [1e-15, '0.000000000000001'], [123456789.123456, '123456789.123456'], [999999999999999, '999999999999999'], ['999999999999999', '999999999999999'],
    ['0.111111111111111', '0.111111111111111'], ['85%', '0.85'], ['17/20', '0.85'], ['34/40', '0.85'], ['1/3', '1/3'], ['2/6', '1/3'],
    ['999999999999998/999999999999999', '999999999999998/999999999999999'], ['1/999999999999999', '1/999999999999999'],
    ['0.1234567%', '0.001234567'],
  ])('%j is read as %s', (value, text) => {
    expect(read('mark', value)).toBe(text);
    expect(read('mark', text)).toBe(text);
  });

  test.each<unknown>([NaN, Infinity, -Infinity, 1e400])('%d is no number', (value) => {
    expect(read('mark', value)).toBe('FACT_NUMBER_FORM');
  });

  test.each<unknown>([0.1 + 0.2, 1e15, 1e21, 2 ** 53, Number.MAX_VALUE, 5e-324, 1 / 3, 59.99999999999999, '1'.repeat(16), '-0.1234567890123456', `1/${'9'.repeat(16)}`, `${'9'.repeat(400)}%`])('%s has more digits than are read', (value) => {
    expect(read('mark', value)).toBe('FACT_PRECISION');
  });

  test.each<unknown>([1n, Symbol('1'), true, {}, [1], new Date(0), () => 1, { valueOf: () => 1 }, new Map()])('is not of another type (%#)', (value) => {
    expect(read('mark', value)).toBe('FACT_TYPE');
  });

  test('is not an empty text', () => {
    expect(read('mark', '')).toBe('FACT_EMPTY_TEXT');
  });

  test.each([
    ' 5', '5 ', '5\n', '\u00a05', '\ufeff5', '５', '5％', '1e3', '1E3', '+5', '05', '.5', '5.', '0x10', '0b1', '1,000', '1，000', '1_000', '--5', '5-', '1/-2', '1/0', '1 / 2',
    '1/2/3', 'NaN', 'Infinity', '五', '5 次', '% ', '%', '5%%', '/', '1/', '/2', '1.5/2', '二分之一',
  ])('%j is not read', (text) => {
    expect(read('mark', text)).toBe('FACT_NUMBER_FORM');
  });
});

describe('a rate', () => {
  test.each<[unknown, unknown]>([
    [0.85, '0.85'], ['85%', '0.85'], ['0.85', '0.85'], ['85.0%', '0.85'], [1, '1'], [0, '0'], ['100%', '1'],
    [[17, 20], ['17', '20']], ['17/20', ['17', '20']], [['17', '20'], ['17', '20']], [[0.85, 1], ['0.85', '1']], [['85%', 1], ['0.85', '1']],
    [[1.5, 2], ['1.5', '2']], [['1/3', '1/2'], ['1/3', '0.5']], [[-0, 5], ['0', '5']], [[0, 0], ['0', '0']], ['0/0', ['0', '0']],
    [runInNewContext('[17, 20]'), ['17', '20']],
  ])('%j is read as %j', (value, text) => {
    expect(read('rate', value)).toEqual(text);
    expect(read('rate', text)).toEqual(text);
  });

  test('of 17 in 20 is worth the same in every way of writing', () => {
    const worth = [0.85, '85%', '17/20', [17, 20], ['34', 40], ['85%', 1]].map((rate) => assess(PLAN, { rate }).indicators[1]!.awarded);
    expect(worth).toEqual(Array.from({ length: 6 }, () => ({ decimal: '1.70', fraction: '17/10' })));
  });

  test.each<[unknown, string]>([
    [1.01, 'FACT_ABOVE_MAX'], ['101%', 'FACT_ABOVE_MAX'], [85, 'FACT_ABOVE_MAX'], [-0.1, 'FACT_BELOW_MIN'], [[-3, 5], 'FACT_BELOW_MIN'], [[-3, -5], 'FACT_BELOW_MIN'],
    [[21, 20], 'FACT_PARTS'], ['21/20', 'FACT_PARTS'], [[1, 0], 'FACT_PARTS'], [[3, -5], 'FACT_PARTS'], ['1/2/3', 'FACT_NUMBER_FORM'], ['1 / 2', 'FACT_NUMBER_FORM'],
    [[NaN, 1], 'FACT_NUMBER_FORM'], [[1, 'x'], 'FACT_NUMBER_FORM'], [[0.1 + 0.2, 1], 'FACT_PRECISION'], [[1], 'FACT_TYPE'], [[], 'FACT_TYPE'], [[[1], 2], 'FACT_TYPE'],
    [[1, null], 'FACT_TYPE'], [[1, undefined], 'FACT_TYPE'], [true, 'FACT_TYPE'], [{ part: 1, whole: 2 }, 'FACT_TYPE'],
  ])('%j is refused: %s', (value, code) => {
    expect(read('rate', value)).toBe(code);
  });

  test('is held to its own limits, also where its parts are given', () => {
    const plan = planOf(`
facts:
  rate: { kind: rate, label: 率, min: 20%, max: 80% }
indicators:
  - { id: R1, title: 率, points: 2, scoring: { proportional: rate } }
`);
    expect([0.2, '80%', [1, 2], 0.19, 0.81, [1, 10], [9, 10], [0, 0]].map((rate) => codes(plan, { rate }).join())).toEqual([
      '', '', '', 'FACT_BELOW_MIN', 'FACT_ABOVE_MAX', 'FACT_BELOW_MIN', 'FACT_ABOVE_MAX', '',
    ]);
    expect(assess(plan, {}).total.min?.fraction).toBe('0');
  });
});

describe('a list', () => {
  test.each<[unknown, unknown]>([
    [[1, 2, 3, 4], ['1', '2', '3', '4']], [['1', '2', '3', '4'], ['1', '2', '3', '4']], [[1, null, undefined, 4], ['1', null, null, '4']],
    [[null, null, null, null], [null, null, null, null]], [runInNewContext('[1, 2, 3, 4]'), ['1', '2', '3', '4']],
  ])('%j is read as %j', (value, text) => {
    expect(read('visits', value)).toEqual(text);
    expect(read('visits', text)).toEqual(text);
  });

  test.each<[unknown, string]>([
    [[], 'FACT_LENGTH'], [[1, 1, 1], 'FACT_LENGTH'], [[1, 1, 1, 1, 1], 'FACT_LENGTH'], [[[1], 1, 1, 1], 'FACT_TYPE'], ['1,1,1,1', 'FACT_TYPE'],
    [{ 0: 1, 1: 1, 2: 1, 3: 1, length: 4 }, 'FACT_TYPE'], [new Uint8Array([1, 1, 1, 1]), 'FACT_TYPE'], [[1.5, 1, 1, 1], 'FACT_NOT_INTEGER'],
    [[1, 1, 1, -1], 'FACT_BELOW_MIN'], [[1, '', 1, 1], 'FACT_EMPTY_TEXT'], [[1, 1, 1, NaN], 'FACT_NUMBER_FORM'], ['', 'FACT_EMPTY_TEXT'],
  ])('%j is refused: %s', (value, code) => {
    expect(read('visits', value)).toBe(code);
  });
});

test.each<[unknown, unknown]>([[true, true], [false, false], [null, null], [undefined, null], [0, 'FACT_TYPE'], ['true', 'FACT_TYPE'], ['', 'FACT_EMPTY_TEXT'], [[true], 'FACT_TYPE']])(
  'yes or no: %j is read as %j',
  (value, expected) => {
    expect(read('done', value)).toEqual(expected);
  },
);

test('facts as read read the same again, and give the same assessment', () => {
  const given = { mark: '2/6', rate: ['34', 40], visits: [1, null, '2', 0], done: true };
  const first = assess(PLAN, given);
  expect(first.facts).toEqual({ mark: '1/3', rate: ['34', '40'], visits: ['1', null, '2', '0'], done: true });
  expect(evaluate(PLAN, first.facts)).toEqual({ ok: true, value: first, diagnostics: [] });
});

test('a limit without a finite decimal is told as a fraction', () => {
  const plan = planOf(`
facts:
  third: { kind: amount, label: 份额, max: 1/3 }
indicators:
  - { id: R1, title: 份额, points: 1, scoring: { met: { of: third, above: 0 } } }
`);
  const result = evaluate(plan, { third: 0.5 });
  expect(result.diagnostics.map(({ message, expected }) => [message.zh, expected?.zh])).toEqual([['“份额”大于 1/3', '不大于 1/3']]);
});
