import { expect, it } from 'vitest';
import { CALC, fold, inGroups } from '../../src/bridges/workbook/calc.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { toWorkbook } from '../../src/bridges/workbook/to-workbook.js';
import { planOf } from '../evaluate/small.js';
import { allOf, anyOf, either, equal, FALSE, flag, ordered, TRUE } from '../../src/bridges/workbook/formula-text.js';

it('what literals settle is not asked of the sheet', () => {
  expect([either(TRUE, 'B1', 'B2'), either(FALSE, 'B1', 'B2'), either('B3=1', 'B1', 'B1'), either('B3=1', 'B1', 'B2')]).toEqual(['B1', 'B2', 'B1', 'IF(B3=1,B1,B2)']);
  expect([flag(TRUE), flag(FALSE), flag('B1>0')]).toEqual(['1', '0', 'IF(B1>0,1,0)']);
  expect([equal('B1', 'B1'), equal('1', '0'), equal('0.5', '0.5'), equal('B1', '1')]).toEqual([TRUE, FALSE, TRUE, 'B1=1']);
  expect([allOf(), allOf(TRUE, 'B1'), allOf('B1', FALSE), allOf('B1', 'B2', 'B1')]).toEqual([TRUE, 'B1', FALSE, 'AND(B1,B2)']);
  expect([anyOf(), anyOf(FALSE, 'B1'), anyOf('B1', TRUE), anyOf('B1', 'B2')]).toEqual([FALSE, 'B1', TRUE, 'OR(B1,B2)']);
});

it.each([
  ['1', '>=', '0.5', TRUE], ['0.5', '>=', '0.5', TRUE], ['0.25', '>=', '0.5', FALSE], ['-1', '>=', '-2', TRUE],
  ['1', '>', '0.5', TRUE], ['0.5', '>', '0.5', FALSE], ['0.25', '>', '0.5', FALSE], ['9', '>', '10', FALSE],
  ['B1', '>', '10', 'B1>10'], ['10', '>=', '(1/3)', '10>=(1/3)'],
] as const)('%s %s %s', (a, relation, b, found) => {
  expect(ordered(a, relation, b)).toBe(found);
});

it('a condition that makes no difference is not asked', () => {
  const labels = (otherwise: string): readonly unknown[] => {
    const { sheets } = unwrap(toWorkbook(planOf(`
facts: { a: { kind: yesNo, label: 甲 }, n: { kind: count, label: 数 } }
indicators: [{ id: A, title: 甲, points: 2, scoring: { proportional: { of: { when: [{ if: a, use: n }], otherwise: ${otherwise} }, fullAt: 2 } } }]
`)));
    return sheets.find(({ name }) => name === CALC)!.rows.flatMap(([label]) => (label?.text === '分支' ? [label.text] : []));
  };
  expect([labels('n'), labels('1')]).toEqual([[], ['分支']]);
});

it('functions are left what counts', () => {
  expect([fold('SUM', ['0', 'B1', 'B1', '2']), fold('SUM', ['0', '0']), fold('SUM', [])]).toEqual(['SUM(B1,B1,2)', '0', '0']);
  expect([fold('MIN', ['10', 'B1', '9', 'B1']), fold('MIN', ['3', '2']), fold('MIN', ['B1', 'B1'])]).toEqual(['MIN(B1,9)', '2', 'B1']);
  expect([fold('MAX', ['10', 'B1', '9']), fold('MAX', ['-3', '-2'])]).toEqual(['MAX(B1,10)', '-2']);
  expect(inGroups(Array.from({ length: 250 }, (_, index) => String(index))).map(({ length }) => length)).toEqual([100, 100, 50]);
  expect(fold('SUM', Array.from({ length: 101 }, (_, index) => `B${String(index + 1)}`))).toMatch(/^SUM\(SUM\(B1,.*,B100\),B101\)$/);
});
