import { describe, expect, it } from 'vitest';
import { compileText } from '../../src/compile/compile.js';
import { faults, planOf, row, total } from './tiny.js';

const table = (parameter: string): string => row('{ met: { of: a, atLeast: p } }', { facts: 'a: { kind: amount, label: 甲 }', parameters: `p: { label: 参数, ${parameter} }` });
const said = (parameter: string): string[] => compileText(table(parameter)).diagnostics.map(({ code, path, message, expected, mend }) => `${code} ${path.join('.')} | ${message.en} | ${expected!.en} | ${mend.en}`);

describe('a parameter', () => {
  it('may have a value, or one for each day from which it holds', () => {
    expect(planOf(table('kind: count, value: 3')).parameters).toEqual([{ id: 'p', kind: 'count', label: '参数', basis: 'local', value: '3' }]);
    expect(planOf(table('kind: rate, unit: 户, basis: text, values: [{ from: 2021-01-01, value: 50%, clause: A.1 }, { from: 2021-01-02, value: 2/3, clause: A.2, quote: 句, basis: local }]')).parameters).toEqual([
      {
        id: 'p', kind: 'rate', label: '参数', unit: '户', basis: 'text', min: '0', max: '1',
        values: [{ from: '2021-01-01', value: '1/2', clause: 'A.1' }, { from: '2021-01-02', value: '2/3', clause: 'A.2', quote: '句', basis: 'local' }],
      },
    ]);
  });

  it('holds its value unless the caller gives another', () => {
    const text = table('kind: count, value: 3');
    expect([total(text, { a: 3 }), total(text, { a: 2 }), total(text, { a: 2 }, { parameters: { p: 2 } })]).toEqual(['6', '0', '6']);
  });

  it('holds a dated value from its day until the next, and none before the first', () => {
    const text = table('kind: count, max: 9, values: [{ from: 2021-01-01, value: 3, clause: A }, { from: 2022-01-01, value: 5, clause: B }]');
    const on = (asOf: string, a: number): string => total(text, { a }, { asOf });
    expect([on('2021-01-01', 3), on('2021-12-31', 4), on('2022-01-01', 4), on('2022-01-01', 5)]).toEqual(['6', '6', '0', '6']);
    expect([on('2020-12-31', 5), on('2020-12-31', 9)]).toEqual(['0..6', '6']);
    expect([total(text, { a: 4 }), total(text, { a: 9 })]).toEqual(['0..6', '6']);
  });

  it.each([
    ['kind: count, min: 1, max: 12, value: 1', []],
    ['kind: count, min: 1, max: 12, value: 12', []],
    ['kind: count, value: -1', []],
    ['kind: amount, value: 1.5', []],
    ['kind: rate, value: 100%', []],
    ['kind: count, min: 1, max: 12, value: 0', ['VALUE_OUTSIDE parameters.p.value | the parameter "p" does not itself allow the value 0 | a whole number from 1 to 12 | check this value, and kind, min and max of the parameter']],
    ['kind: count, min: 1, value: 0', ['VALUE_OUTSIDE parameters.p.value | the parameter "p" does not itself allow the value 0 | a whole number of at least 1 | check this value, and kind, min and max of the parameter']],
    ['kind: amount, max: 12, value: 12.5', ['VALUE_OUTSIDE parameters.p.value | the parameter "p" does not itself allow the value 12.5 | a number of at most 12 | check this value, and kind, min and max of the parameter']],
    ['kind: count, value: 1.5', ['VALUE_OUTSIDE parameters.p.value | the parameter "p" does not itself allow the value 1.5 | a whole number | check this value, and kind, min and max of the parameter']],
    ['kind: rate, value: 101%', ['VALUE_OUTSIDE parameters.p.value | the parameter "p" does not itself allow the value 101% | a number from 0 to 1 | check this value, and kind, min and max of the parameter']],
    ['kind: rate, values: [{ from: 2021-01-01, value: 60, clause: A }]', ['VALUE_OUTSIDE parameters.p.values.0.value | the parameter "p" does not itself allow the value 60 | a number from 0 to 1 | check this value, and kind, min and max of the parameter']],
  ])('allows its own values: %s', (parameter, problems) => {
    expect(said(parameter)).toEqual(problems);
  });

  it('says what it allows in Chinese too', () => {
    const wanted = (parameter: string): string => compileText(table(parameter)).diagnostics[0]!.expected!.zh;
    expect(['kind: count, min: 1, max: 3, value: 0', 'kind: amount, min: 1, value: 0', 'kind: count, max: 1, value: 2', 'kind: count, value: 1/2'].map(wanted)).toEqual([
      '1 到 3 的整数', '不小于 1 的数', '不大于 1 的整数', '整数',
    ]);
  });

  it('has one sort of value, its days in order, no two the same', () => {
    const values = (...from: readonly string[]): string => `kind: count, values: [${from.map((day) => `{ from: ${day}, value: 3, clause: A }`).join(', ')}]`;
    expect(faults(table(values('2021-01-01', '2021-01-02')))).toEqual([]);
    expect(faults(table(values('2021-01-01', '2021-01-01')))).toEqual(['VALUES_ORDER parameters.p.values[1].from']);
    expect(faults(table(values('2021-10-01', '2021-09-30', '2021-12-01')))).toEqual(['VALUES_ORDER parameters.p.values[1].from']);
    expect(faults(table(`${values('2021-01-01')}, value: 3`))).toEqual(['VALUE_TWICE parameters.p.values']);
    expect(faults(table('kind: count, min: 5, max: 4, value: 4'))).toEqual(['FACT_LIMITS parameters.p', 'VALUE_OUTSIDE parameters.p.value']);
  });
});
