import { describe, expect, test } from 'vitest';
import { codes, planOf, problems, said } from './small.js';

const PLAN = planOf(`
parameters:
  target: { kind: amount, label: 目标 }
facts:
  free: { kind: amount, label: 不限, min: null }
  even: { kind: amount, label: 偶数, min: null, step: 2 }
  pairs: { kind: count, label: 成对, step: 2 }
  rise: { kind: amount, label: 增幅, min: -0.5, max: 2.5 }
  most: { kind: amount, label: 限量, max: 2.5 }
  rate: { kind: rate, label: 比率 }
  kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }
indicators:
  - { id: R1, title: 不限, points: 1, scoring: { met: { of: free, atLeast: target } } }
  - { id: R2, title: 偶数, points: 1, scoring: { met: { of: even, atLeast: 2 } } }
  - { id: R3, title: 成对, points: 1, scoring: { met: { of: pairs, atLeast: 2 } } }
  - { id: R4, title: 增幅, points: 1, scoring: { met: { of: rise, atLeast: 1 } } }
  - { id: R7, title: 限量, points: 1, scoring: { met: { of: most, atLeast: 1 } } }
  - { id: R5, title: 比率, points: 1, scoring: { proportional: rate } }
  - { id: R6, title: 类型, points: 1, scoring: { met: { of: kind, is: new } } }
`);

const code = (facts: object): string => codes(PLAN, facts).join();
/** As a number and as text: one reader has a short way for whole numbers. */
const both = (id: string, value: number): readonly string[] => [code({ [id]: value }), code({ [id]: String(value) })];

describe('a whole number is held to every limit, as a number and as text', () => {
  test.each<[string, number, string]>([
    ['even', 4, ''], ['even', -4, ''], ['even', 0, ''], ['even', 3, 'FACT_STEP'], ['even', -3, 'FACT_STEP'],
    ['pairs', 4, ''], ['pairs', 3, 'FACT_STEP'], ['pairs', -2, 'FACT_BELOW_MIN'],
    ['rise', 0, ''], ['rise', 2, ''], ['rise', -1, 'FACT_BELOW_MIN'], ['rise', 3, 'FACT_ABOVE_MAX'],
    ['most', 2, ''], ['most', 3, 'FACT_ABOVE_MAX'], ['most', -1, 'FACT_BELOW_MIN'],
  ])('%s %d: %j', (id, value, expected) => {
    expect(both(id, value)).toEqual([expected, expected]);
  });

  test('and to 15 digits, above and below', () => {
    expect([both('free', 999_999_999_999_999), both('free', -999_999_999_999_999)]).toEqual([['', ''], ['', '']]);
    expect([both('free', 1e15), both('free', -1e15)]).toEqual([['FACT_PRECISION', 'FACT_PRECISION'], ['FACT_PRECISION', 'FACT_PRECISION']]);
    const wide = { ...PLAN, facts: PLAN.facts.map((fact) => (fact.id === 'free' ? { ...fact, min: `-1${'0'.repeat(20)}`, max: `1${'0'.repeat(20)}` } : fact)) };
    expect([1e15, -1e15, 1e15 - 1, 1 - 1e15].map((free) => codes(wide, { free }).join())).toEqual(['FACT_PRECISION', 'FACT_PRECISION', '', '']);
  });

  test('and a fraction of too many digits is told apart from what is no number', () => {
    expect(['1234567890123456/3', '3/1234567890123456', '12345678901234567890', '12x/3', '1/x3'].map((free) => code({ free }))).toEqual([
      'FACT_PRECISION', 'FACT_PRECISION', 'FACT_PRECISION', 'FACT_NUMBER_FORM', 'FACT_NUMBER_FORM',
    ]);
  });
});

test('what only looks like a fraction when made a text is no rate', () => {
  expect([{ toString: () => '1/2' }, Symbol('1/2'), 1n].map((rate) => code({ rate }))).toEqual(['FACT_TYPE', 'FACT_TYPE', 'FACT_TYPE']);
});

test('an empty text is no option, and is called empty', () => {
  expect(['', 'none'].map((kind) => code({ kind }))).toEqual(['FACT_EMPTY_TEXT', 'FACT_OPTION']);
});

test('what was found is named by its sort where it cannot be shown', () => {
  const found = [() => 1, Symbol('x'), 1n, {}, new Date(0), [1, 2, 3], true].map((free) => problems(PLAN, { free })[0]!.found);
  expect(found).toEqual(['function', 'symbol', 'bigint', '{…}', '{…}', '[…] (3)', 'true']);
});

describe('options', () => {
  test('that are like no option are to be left out', () => {
    expect(said(PLAN, {}, { zzzzzzzz: 1 } as never)).toContain('改法：删去它');
    expect(said(PLAN, {}, { zzzzzzzz: 1 } as never, 'en')).toContain('mend: leave it out');
  });

  test('a parameter of another sort should be a number', () => {
    const options = { parameters: { target: true } } as never;
    expect(said(PLAN, {}, options)).toContain('应为：数\n');
    expect(said(PLAN, {}, options, 'en')).toContain('expected: a number\n');
  });

  test('of which one throws are no plain object, and nothing beside it is told or used', () => {
    const thrown = (): never => { throw new Error('no'); };
    const options = { asOf: 'never', get readings() { return thrown(); } } as never;
    expect(problems(PLAN, {}, options)).toMatchObject([{ code: 'OPTIONS_NOT_OBJECT', path: ['options'] }]);
    expect(problems(PLAN, {}, options)).toHaveLength(1);
    expect(said(PLAN, {}, options, 'en')).toContain('the option "options" is not a plain object');
  });
});

test('of more than 50 problems, the wrong facts come first, and all are counted', () => {
  const strangers = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`zzzzzz${String(index)}`, 1]));
  const found = problems(PLAN, { ...strangers, pairs: 3 });
  expect(found).toHaveLength(51);
  expect(found[0]!.code).toBe('FACT_STEP');
  expect(said(PLAN, { ...strangers, pairs: 3 }, undefined, 'en')).toContain('11 more');
});
