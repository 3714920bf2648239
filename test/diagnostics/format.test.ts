import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { formatDiagnostic, pathText, width } from '../../src/diagnostics/format.js';

const bare: Diagnostic = {
  code: 'FACT_UNKNOWN',
  severity: 'error',
  path: [],
  message: { zh: '没有这个事实', en: 'no such fact' },
  mend: { zh: '删去它', en: 'leave it out' },
};

const lines = (diagnostic: Diagnostic, options?: Parameters<typeof formatDiagnostic>[1]): string[] => formatDiagnostic(diagnostic, options).split('\n');

describe('formatDiagnostic', () => {
  it('is Chinese unless English is asked for', () => {
    expect(lines(bare)).toEqual(['错误 FACT_UNKNOWN：没有这个事实', '  改法：删去它']);
    expect(lines(bare, { lang: 'zh' })).toEqual(lines(bare));
    expect(lines(bare, { lang: 'en' })).toEqual(['error FACT_UNKNOWN: no such fact', '  mend: leave it out']);
  });

  it('shows all that is known', () => {
    const full: Diagnostic = {
      ...bare,
      severity: 'warning',
      path: ['facts', 'meetings', 11],
      place: { file: 'estate.yaml', line: 2, column: 3, length: 4 },
      found: '"很多"',
      expected: { zh: '整数', en: 'a whole number' },
    };
    const source = 'a: 1\nb: 很多呢，c: 2\n';
    expect(lines(full, { source })).toEqual([
      'estate.yaml:2:3 facts.meetings[11] 提醒 FACT_UNKNOWN：没有这个事实',
      '  2 | b: 很多呢，c: 2',
      '    |   ^^^^^^^',
      '  写的是："很多"',
      '  应为：整数',
      '  改法：删去它',
    ]);
    expect(lines(full, { lang: 'en' })).toEqual([
      'estate.yaml:2:3 facts.meetings[11] warning FACT_UNKNOWN: no such fact',
      '  found: "很多"',
      '  expected: a whole number',
      '  mend: leave it out',
    ]);
  });

  it('names a path without a place, and a place without file or path', () => {
    expect(lines({ ...bare, path: ['facts', 0] })[0]).toBe('facts[0] 错误 FACT_UNKNOWN：没有这个事实');
    expect(lines({ ...bare, place: { line: 3, column: 1, length: 1 } })[0]).toBe('3:1 错误 FACT_UNKNOWN：没有这个事实');
  });

  it('shows no line without a place', () => {
    expect(lines(bare, { source: 'a: 1' })).toEqual(lines(bare));
  });
});

describe('the line shown', () => {
  const frame = (source: string, line: number, column: number, length: number): string[] =>
    lines({ ...bare, place: { line, column, length } }, { source }).slice(1, 3);

  it.each([
    ['the first character', 'abc', 1, 1, 1, ['  1 | abc', '    | ^']],
    ['wide characters before', '标题: x', 1, 5, 1, ['  1 | 标题: x', '    |       ^']],
    ['wide characters meant', 'a: “标题”。', 1, 5, 2, ['  1 | a: “标题”。', '    |     ^^^^']],
    ['fullwidth forms', 'ａ，（x', 1, 4, 1, ['  1 | ａ，（x', '    |       ^']],
    ['characters of two code units', '𠮷🏠x', 1, 5, 1, ['  1 | 𠮷🏠x', '    |     ^']],
    ['tabs', '\ta:\tb', 1, 5, 1, ['  1 |  a: b', '    |     ^']],
    ['a tab meant', 'a\t\tb', 1, 2, 2, ['  1 | a  b', '    |  ^^']],
    ['\\r\\n', 'a\r\nbc\r\nd', 2, 2, 1, ['  2 | bc', '    |  ^']],
    ['\\r alone', 'a\rbc\rd', 3, 1, 1, ['  3 | d', '    | ^']],
    ['\\n', 'a\n\nbc\n', 3, 1, 2, ['  3 | bc', '    | ^^']],
    ['a byte order mark', '\ufeffab', 1, 2, 1, ['  1 | ab', '    |  ^']],
    ['characters that do not print', 'a\u202eb\u0007c\u200b', 1, 4, 1, ['  1 | a·b·c·', '    |    ^']],
    ['more than the line holds', 'abc', 1, 2, 50, ['  1 | abc', '    |  ^^']],
    ['the end of the line', 'abc', 1, 4, 1, ['  1 | abc', '    |    ^']],
    ['a column beyond the line', 'abc', 1, 9, 3, ['  1 | abc', '    |    ^']],
    ['a line beyond the text', 'abc', 7, 4, 3, ['  7 | ', '    | ^']],
    ['an empty text', '', 1, 1, 1, ['  1 | ', '    | ^']],
    ['a line number of two digits', '\n'.repeat(11) + 'abc', 12, 3, 1, ['  12 | abc', '     |   ^']],
  ])('%s', (_, source, line, column, length, expected) => {
    expect(frame(source, line, column, length)).toEqual(expected);
  });

  it('shows the part that matters of a very long line', () => {
    const source = `${'a'.repeat(500)}${'字'.repeat(500)}`;
    expect(frame(source, 1, 499, 4)).toEqual([`  1 | ${'a'.repeat(52)}${'字'.repeat(48)}`, `    | ${' '.repeat(50)}^^^^^^`]);
    expect(frame(source, 1, 51, 1)).toEqual([`  1 | ${'a'.repeat(100)}`, `    | ${' '.repeat(50)}^`]);
    expect(frame(source, 1, 1, 1000)).toEqual([`  1 | ${'a'.repeat(100)}`, `    | ${'^'.repeat(100)}`]);
    expect(frame(source, 1, 1000, 1)).toEqual([`  1 | ${'字'.repeat(51)}`, `    | ${' '.repeat(100)}^^`]);
  });

  it('does not cut a character in two', () => {
    const source = `${'𠮷'.repeat(40)}a${'𠮷'.repeat(100)}`;
    expect(frame(source, 1, 102, 2)).toEqual([`  1 | ${'𠮷'.repeat(14)}a${'𠮷'.repeat(35)}`, `    | ${' '.repeat(49)}^^`]);
    expect(frame(source, 1, 1, 2)).toEqual([`  1 | ${'𠮷'.repeat(40)}a${'𠮷'.repeat(9)}`, '    | ^^']);
  });
});

describe('pathText', () => {
  it.each([
    [[], ''],
    [['facts'], 'facts'],
    [['facts', 'a', 'b'], 'facts.a.b'],
    [['facts', 0, 1, 'a'], 'facts[0][1].a'],
    [[3], '[3]'],
  ])('%j is %j', (path, expected) => {
    expect(pathText(path)).toBe(expected);
  });
});

describe('width', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['标题', 4],
    ['《》：（）', 10],
    ['“”·…', 4],
    ['ﾊﾝｶｸ', 4],
    ['한글', 4],
    ['𠮷🏠', 4],
  ])('of %s is %i', (text, expected) => {
    expect(width(text)).toBe(expected);
  });
});
