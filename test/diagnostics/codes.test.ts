import { describe, expect, it } from 'vitest';
import { clip, diagnosticsOf, printable } from '../../src/diagnostics/codes.js';

const problem = diagnosticsOf({
  PLAIN: { message: { zh: '不对', en: 'wrong' }, mend: { zh: '改', en: 'mend it' } },
  FULL: {
    severity: 'warning',
    message: { zh: '{label}写成了 {found}', en: '{label} is {found}' },
    expected: { zh: '{kind}', en: 'expected {kind}' },
    mend: { zh: '写成 {kind}{kind}{other}', en: 'write {kind}' },
  },
});

describe('a diagnostic made from a table', () => {
  it('has only what is known of the case', () => {
    expect(problem('PLAIN')).toStrictEqual({
      code: 'PLAIN',
      severity: 'error',
      path: [],
      message: { zh: '不对', en: 'wrong' },
      mend: { zh: '改', en: 'mend it' },
    });
  });

  it('fills its templates in both languages', () => {
    const place = { file: 'estate.yaml', line: 3, column: 7, length: 2 };
    const slots = { label: '户数', kind: { zh: '整数', en: 'a whole number' } };
    expect(problem('FULL', { path: ['facts', 'households'], place, found: '"很多"', slots })).toStrictEqual({
      code: 'FULL',
      severity: 'warning',
      path: ['facts', 'households'],
      place,
      found: '"很多"',
      expected: { zh: '整数', en: 'expected a whole number' },
      message: { zh: '户数写成了 "很多"', en: '户数 is "很多"' },
      mend: { zh: '写成 整数整数', en: 'write a whole number' },
    });
  });

  it('leaves out a place that is not there, and empties slots that were not filled', () => {
    const made = problem('FULL', { place: undefined });
    expect(Object.keys(made)).not.toContain('place');
    expect(Object.keys(made)).not.toContain('found');
    expect(made.message).toEqual({ zh: '写成了 ', en: ' is ' });
  });

  it('does not fill what was filled in', () => {
    expect(problem('FULL', { found: '{label}', slots: { label: '{found}', kind: '$&' } })).toMatchObject({
      message: { zh: '{found}写成了 {label}' },
      expected: { zh: '$&' },
    });
  });

  it('is not turned or broken by what fills it', () => {
    expect(problem('FULL', { slots: { label: '\u202ea\n', kind: { zh: '\u0000', en: 'b\ud800' } } })).toMatchObject({
      message: { zh: '·a·写成了 ', en: '·a· is ' },
      mend: { zh: '写成 ··', en: 'write b·' },
    });
  });

  it('cuts what was found, in the text as beside it', () => {
    const found = 'x'.repeat(61);
    const cut = `${'x'.repeat(60)}…`;
    expect(problem('FULL', { found })).toMatchObject({ found: cut, message: { en: ` is ${cut}` } });
  });
});

describe('clip', () => {
  it.each([
    ['', ''],
    ['户数 12', '户数 12'],
    ['a\nb\tc\rd\0e\u001bf\u007fg\u0085h', 'a·b·c·d·e·f·g·h'],
    ['a\u2028b\u2029c', 'a·b·c'],
    ['\u202aa\u202b\u202c\u202d\u202eb\u2066\u2067\u2068\u2069', '·a····b····'],
    ['\u061ca\u200eb\u200fc\u200bd\ufeffe', '·a·b·c·d·e'],
    ['👨\u200d👩', '👨\u200d👩'],
    ['字'.repeat(60), '字'.repeat(60)],
    ['字'.repeat(61), `${'字'.repeat(60)}…`],
    [`${'x'.repeat(58)}𠮷𠮷`, `${'x'.repeat(58)}𠮷…`],
    [`${'x'.repeat(59)}𠮷y`, `${'x'.repeat(59)}…`],
  ])('%j is shown as %j', (text, expected) => {
    expect(clip(text)).toBe(expected);
  });
});

describe('printable', () => {
  it('keeps the length', () => {
    expect(printable(`${'a\u202e'.repeat(100)}字`)).toBe(`${'a·'.repeat(100)}字`);
  });

  it('has no half of a character, and every whole one', () => {
    expect(printable('a\ud800b\udc00𠮷\udc00\ud842')).toBe('a·b·𠮷··');
  });
});
