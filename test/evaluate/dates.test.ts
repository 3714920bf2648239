import { describe, expect, test } from 'vitest';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import { assess, codes, planOf, points } from './small.js';

describe('a date', () => {
  const plan = planOf(`
facts:
  club: { kind: yesNo, label: 有活动室 }
  opened: { kind: date, label: 开放日期, onlyIf: club }
  closed: { kind: date, label: 关闭日期 }
indicators:
  - { id: R1, title: 按期, points: 2, scoring: { met: { of: opened, atMost: 2021-06-30 } } }
  - { id: R2, title: 之后关闭, points: 2, scoring: { met: { of: closed, above: opened } } }
  - { id: R3, title: 没有关闭, points: 2, scoring: { met: { of: closed, is: never } } }
`);
  const all = (facts: object): string => ['R1', 'R2', 'R3'].map((id) => points(assess(plan, facts), id)).join(' | ');

  test.each([
    ['2021-06-30', '2'], ['2021-07-01', '0'], ['never', '0'], [null, '0 to 2'],
  ])('%j is in time or not: %s', (opened, worth) => {
    expect(points(assess(plan, { club: true, opened }), 'R1')).toBe(worth);
  });

  test('that never comes is later than all others, and not later than itself', () => {
    expect(all({ club: true, opened: '9999-12-31', closed: 'never' })).toBe('0 | 2 | 2');
    expect(all({ club: true, opened: 'never', closed: 'never' })).toBe('0 | 0 | 2');
  });

  test('that is not asked never comes', () => {
    expect(all({ club: false, closed: '2021-01-01' })).toBe('0 | 0 | 0');
    expect(all({ club: false, opened: 'never', closed: 'never' })).toBe('0 | 0 | 2');
    expect(codes(plan, { club: false, opened: '2021-01-01' })).toEqual(['FACT_CONTRADICTION']);
    expect(assess(plan, { club: false }).unknown.map(({ id }) => id)).toEqual(['closed']);
  });

  test('is open while its guard is, and taken as it is where it was given', () => {
    expect(all({})).toBe('0 to 2 | 0 to 2 | 0 to 2');
    expect(all({ opened: '2021-01-01', closed: '2021-01-02' })).toBe('2 | 2 | 0');
  });

  test('is read back as it was given', () => {
    expect(assess(plan, { club: true, opened: '2020-02-29', closed: 'never' }).facts).toEqual({ club: true, opened: '2020-02-29', closed: 'never' });
  });

  test.each(['2021-02-29', '2021-13-01', '2021-6-30', '0000-01-01', 'Never', '2021-06-30T00:00'])('%s is none', (opened) => {
    expect(codes(plan, { opened })).toEqual(['FACT_DATE']);
  });
});

describe('parameters with values', () => {
  const plan = planOf(`
parameters:
  target: { kind: rate, label: 目标, values: [{ from: 2021-01-01, value: 50%, clause: A.1 }, { from: 2022-01-01, value: 80%, clause: A.1 }] }
  least: { kind: count, label: 起点, value: 3, min: 1, max: 9 }
facts:
  solved: { kind: rate, label: 解决率 }
  visits: { kind: count, label: 走访, max: 9 }
indicators:
  - { id: R1, title: 解决率, points: 2, scoring: { reach: { of: solved, target: target } } }
  - { id: R2, title: 走访, points: 1, scoring: { met: { of: visits, atLeast: least } } }
`);
  const FACTS = { solved: 0.6, visits: 3 };
  const seen = (options: EvaluateOptions): readonly unknown[] => {
    const found = assess(plan, FACTS, options);
    return [points(found, 'R1'), found.parameters.target, found.unknown.map(({ id, kind }) => `${kind} ${id}`)];
  };

  test.each([
    ['2020-12-31', '0 to 2', null, ['parameter target']],
    ['2021-01-01', '2', '1/2', []],
    ['2021-12-31', '2', '1/2', []],
    ['2022-01-01', '0', '4/5', []],
    ['9999-12-31', '0', '4/5', []],
  ])('hold from their day: on %s', (asOf, worth, value, unknown) => {
    expect(seen({ asOf })).toEqual([worth, value, unknown]);
  });

  test('are open without a day, which is what is asked for', () => {
    expect(seen({})).toEqual(['0 to 2', null, ['asOf asOf']]);
    expect(assess(plan, FACTS).unknown).toEqual([{ id: 'asOf', kind: 'asOf', label: '评价日期', pointsAtStake: { decimal: '2.00', fraction: '2' }, rows: ['R1'], validity: [] }]);
    expect('asOf' in assess(plan, FACTS)).toBe(false);
    expect(assess(plan, FACTS, { asOf: '2021-01-01' }).asOf).toBe('2021-01-01');
  });

  test('give way to the value of the caller, on any day', () => {
    for (const asOf of [{}, { asOf: '2020-12-31' }, { asOf: '2022-01-01' }]) {
      expect(seen({ parameters: { target: '60%' }, ...asOf })).toEqual(['2', '3/5', []]);
      expect(seen({ parameters: { target: '61%' }, ...asOf })).toEqual(['0', '61/100', []]);
    }
    expect(seen({ parameters: { target: null } })).toEqual(['0 to 2', null, ['asOf asOf']]);
  });

  test('of which there is one for all days need none', () => {
    const at = (parameters: Record<string, number | null>): unknown => {
      const found = assess(plan, FACTS, { asOf: '2021-01-01', parameters });
      return [points(found, 'R2'), found.parameters.least];
    };
    expect([at({}), at({ least: null }), at({ least: 4 })]).toEqual([['1', '3'], ['1', '3'], ['0', '4']]);
    expect(codes(plan, FACTS, { parameters: { least: 10 } })).toEqual(['FACT_ABOVE_MAX']);
  });
});

describe('the day of the assessment', () => {
  const plan = planOf(`
facts:
  rate: { kind: rate, label: 覆盖率 }
requirements:
  - { id: C1, clause: 4.1, quote: 2021 年 6 月底前应达到 90%, modality: shall, appliesWhen: { of: asOf, atLeast: 2021-07-01 }, check: { of: rate, atLeast: 90% } }
`);
  const status = (options: EvaluateOptions): string => assess(plan, { rate: 0.85 }, options).requirements![0]!.status;

  test('decides what is due', () => {
    expect(['2021-06-30', '2021-07-01'].map((asOf) => status({ asOf }))).toEqual(['notApplicable', 'unmet']);
    expect(status({})).toBe('unknown');
    expect(assess(plan, { rate: 0.85 }).unknown).toEqual([
      { id: 'asOf', kind: 'asOf', label: '评价日期', pointsAtStake: { decimal: '0.00', fraction: '0' }, rows: [], validity: [], requirements: ['C1'] },
    ]);
  });
});
