import { describe, expect, it } from 'vitest';
import type { Highlight, Validation, Workbook } from '../../src/bridges/workbook/model.js';
import { serialOf } from '../../src/bridges/xlsx/serial.js';
import { writeXlsx } from '../../src/bridges/xlsx/write-xlsx.js';
import { all, only, readParts, type Node } from './read-parts.js';
import { bookOf, range } from './sample.js';

const error = { title: '不对', text: '请重新填写' };
const parts = (workbook: Workbook): Map<string, Node> => readParts(writeXlsx(workbook));
const sheetOf = (workbook: Workbook): Node => parts(workbook).get('xl/worksheets/sheet1.xml')!;
const validating = (...allows: Validation['allow'][]): Workbook =>
  bookOf({ validations: allows.map((allow, row) => ({ range: range(row, 0), allow, error, severity: 'stop' })) });
const written = (allow: Validation['allow']): [string | undefined, string[]] => {
  const { attributes, children } = only(sheetOf(validating(allow)), 'dataValidation');
  return [attributes.type, children.map(({ name, text }) => `${name}: ${text}`)];
};

describe('validations', () => {
  it.each([
    [{ kind: 'whole', min: '0', max: '12' }, 'whole', ['formula1: 0', 'formula2: 12']],
    [{ kind: 'decimal', min: '0.5' }, 'decimal', ['formula1: 0.5', 'formula2: 999999999999999']],
    [{ kind: 'decimal', max: '1' }, 'decimal', ['formula1: -999999999999999', 'formula2: 1']],
    [{ kind: 'date', min: '2024-01-01', max: '2024-12-31' }, 'date', ['formula1: 45292', 'formula2: 45657']],
    [{ kind: 'date' }, 'date', ['formula1: 1', 'formula2: 2958465']],
    [{ kind: 'date', min: '1850-05-01' }, 'date', ['formula1: 1', 'formula2: 2958465']],
    [{ kind: 'list', items: ['有', '无'] }, 'list', ['formula1: "有,无"']],
    [{ kind: 'list', items: ['"好"', 'a b'] }, 'list', ['formula1: """好"",a b"']],
    [{ kind: 'list', items: "'词'!$A$1:$A$3" }, 'list', ["formula1: '词'!$A$1:$A$3"]],
    [{ kind: 'formula', formula: 'AND(A1<>"",A1>0)' }, 'custom', ['formula1: AND(A1<>"",A1>0)']],
  ] as const)('%j', (allow, type, formulas) => {
    expect(written(allow)).toEqual([type, formulas]);
  });

  it('refuses or warns, with its words, and shows a hint', () => {
    const validation: Validation = { range: range(1, 1, 3, 2), allow: { kind: 'whole' }, hint: { title: '提示', text: '一\n"二"' }, error, severity: 'warning' };
    const read = (one: Validation): Node['attributes'] => only(sheetOf(bookOf({ validations: [one] })), 'dataValidation').attributes;
    const { hint, ...plain } = validation;
    const attributes = { type: 'whole', errorStyle: 'warning', allowBlank: '1', showErrorMessage: '1', errorTitle: '不对', error: '请重新填写', sqref: 'B2:C4' };
    expect(read(plain)).toEqual(attributes);
    expect(read(validation)).toEqual({ ...attributes, showInputMessage: '1', promptTitle: hint!.title, prompt: hint!.text });
  });

  it('messages are cut where Excel would refuse the file', () => {
    const long = (title: number, text: number) => ({ title: '题'.repeat(title), text: '文'.repeat(text) });
    const read = (title: number, text: number): (number | undefined)[] => {
      const validation: Validation = { range: range(0, 0), allow: { kind: 'whole' }, hint: long(title, text), error: long(title, text), severity: 'stop' };
      const { attributes } = only(sheetOf(bookOf({ validations: [validation] })), 'dataValidation');
      return ['errorTitle', 'promptTitle', 'error', 'prompt'].map((name) => attributes[name]!.replace('…', '').length);
    };
    expect(read(32, 255)).toEqual([32, 32, 255, 255]);
    expect(read(33, 256)).toEqual([31, 31, 254, 254]);
  });

  it('a sheet without any has no element for them', () => {
    expect(all(sheetOf(bookOf({})), 'dataValidations')).toEqual([]);
  });
});

describe('lists that a validation cannot hold', () => {
  const others = (items: readonly string[]): boolean => parts(validating({ kind: 'list', items })).has('xl/worksheets/sheet2.xml');

  it.each([
    ['255 characters', ['a'.repeat(127), 'b'.repeat(127)], false],
    ['256 characters', ['a'.repeat(127), 'b'.repeat(128)], true],
    ['quotes count twice', ['"'.repeat(128)], true],
    ['a comma', ['有，且好', '无, 但好'], true],
    ['a blank in front', [' 有'], true],
    ['a blank behind', ['有 '], true],
    ['a line feed', ['有\n无'], true],
    ['nothing', ['', '有'], true],
    ['one character', ['有'], false],
  ])('%s', (_, items, moved) => {
    expect(others(items)).toBe(moved);
  });

  it('stand on a hidden sheet, each of them once, under a name that is free', () => {
    const short = { kind: 'list', items: ['有', '无'] } as const;
    const one = { kind: 'list', items: ['有, 一', '有, 二'] } as const;
    const other = { kind: 'list', items: ['有, 一', '有, 三', '无'] } as const;
    const same = { kind: 'list', items: ['有, 一', '有, 二'] } as const;
    const workbook = validating(short, one, other, same);
    const taken: Workbook = { ...workbook, sheets: [...workbook.sheets, { name: '选项', widths: [], rows: [] }] };
    const written = parts(taken);
    expect(all(written.get('xl/worksheets/sheet1.xml')!, 'formula1').map(({ text }) => text)).toEqual([
      '"有,无"',
      "'选项_'!$A$1:$A$2",
      "'选项_'!$B$1:$B$3",
      "'选项_'!$A$1:$A$2",
    ]);
    expect(all(written.get('xl/workbook.xml')!, 'sheet').map(({ attributes }) => [attributes.name, attributes.state])).toEqual([['表', undefined], ['选项', undefined], ['选项_', 'hidden']]);
    expect(all(written.get('xl/worksheets/sheet3.xml')!, 'c').map(({ attributes, text }) => [attributes.r, text])).toEqual([
      ['A1', '有, 一'], ['B1', '有, 一'], ['A2', '有, 二'], ['B2', '有, 三'], ['B3', '无'],
    ]);
  });
});

it('the first highlight that holds counts, those of one range together', () => {
  const cells = range(0, 0, 4, 0);
  const highlights: Highlight[] = [
    { range: cells, formula: 'A1=""', style: 'missing' },
    { range: range(0, 1), formula: 'B1<0', style: 'lost' },
    { range: cells, formula: 'A1>1', style: 'check' },
  ];
  const formats = all(sheetOf(bookOf({ highlights })), 'conditionalFormatting');
  expect(formats.map(({ attributes, children }) => [attributes.sqref, children.map((rule) => [rule.attributes.priority, rule.attributes.dxfId, rule.text])])).toEqual([
    ['A1:A5', [['1', '0', 'A1=""'], ['3', '2', 'A1>1']]],
    ['B1', [['2', '1', 'B1<0']]],
  ]);
  for (const { attributes } of formats.flatMap(({ children }) => children)) expect([attributes.type, attributes.stopIfTrue]).toEqual(['expression', '1']);
});

it.each([['1900-01-01', 1], ['1900-02-28', 59], ['1900-03-01', 61], ['1899-12-31', 0], ['2000-01-01', 36526], ['9999-12-31', 2958465]])('%s is day %d of a spreadsheet', (date, serial) => {
  expect(serialOf(date)).toBe(serial);
});
