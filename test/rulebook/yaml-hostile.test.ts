import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { plainValue } from '../../src/rulebook/yaml-node.js';
import { readYaml } from '../../src/rulebook/yaml-read.js';

/** Why a place does not lie inside a text. */
function misplaced({ code, place }: Diagnostic, lines: readonly string[]): string[] {
  const line = lines[(place?.line ?? 0) - 1];
  if (place === undefined || line === undefined) return [`${code} has no line`];
  const { column, length } = place;
  const inside = column >= 1 && length >= 1 && column <= line.length + 1 && (length === 1 || column - 1 + length <= line.length);
  return inside ? [] : [`${code} at ${place.line}:${column}+${length} in ${JSON.stringify(line)}`];
}

/** The codes of a text, and a check of what holds for every text. */
function codes(text: string): string[] {
  const result = readYaml(text);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  expect(result.diagnostics.flatMap((d) => misplaced(d, lines))).toEqual([]);
  expect(result.diagnostics.length).toBeLessThanOrEqual(51);
  expect(result.diagnostics.length > 0).toBe(!result.ok);
  if (result.ok) {
    const plain = plainValue(result.value.root);
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
  }
  return [...new Set(result.diagnostics.map(({ code }) => code))];
}

const rows = (count: number, row: (i: number) => string): string => Array.from({ length: count }, (_, i) => row(i)).join('');

describe('a hostile text gets an answer', () => {
  it.each([
    ['5,000 brackets', '['.repeat(5000), ['YAML_TOO_DEEP']],
    ['5,000 pairs of brackets', `${'['.repeat(5000)}${']'.repeat(5000)}`, ['YAML_TOO_DEEP']],
    ['brackets of both kinds', '{['.repeat(5000), ['YAML_TOO_DEEP']],
    ['maps in lists', '{a: ['.repeat(5000), ['YAML_TOO_DEEP']],
    ['600 bytes of "? "', '? '.repeat(300), ['YAML_COMPLEX_KEY', 'YAML_TOO_DEEP']],
    ['dashes in a line', '- '.repeat(5000), ['YAML_TOO_DEEP']],
    ['colons in a line', ': '.repeat(50_000), ['YAML_TOO_DEEP']],
    ['deep indents', rows(1000, (i) => `${' '.repeat(i)}a:\n`), ['YAML_TOO_DEEP']],
    ['20,000 keys', rows(20_000, (i) => `k${i}: 1\n`), ['YAML_TOO_MANY']],
    ['20,000 keys in braces', `{${rows(20_000, (i) => `k${i}: 1,`)}}`, ['YAML_TOO_MANY']],
    ['the same key 5,000 times', 'a: 1\n'.repeat(5000), ['KEY_DUPLICATE', 'MORE_PROBLEMS']],
    ['100,000 items', '- \n'.repeat(100_000), ['YAML_TOO_MANY']],
    ['blank lines, then comments', `a: |\n   x\n${'\n'.repeat(20_000)}${' #c\n'.repeat(10_000)}`, ['YAML_TOO_MANY']],
    ['50,000 colons', ':'.repeat(50_000), ['YAML_SYNTAX']],
    ['50,000 lines of a colon', ':\n'.repeat(50_000), ['YAML_TOO_MANY']],
    ['30,000 commas', `[${','.repeat(30_000)}]`, ['YAML_SYNTAX']],
    ['half a million wrong escapes', `a: "${'\\q'.repeat(499_000)}"`, ['YAML_SYNTAX']],
    ['closing brackets', `a: 1\n${']\n'.repeat(15_000)}`, ['YAML_SYNTAX', 'MORE_PROBLEMS']],
    ['a lone alias', '*a', ['YAML_ALIAS']],
    ['a bomb of aliases', `a: &a [x, x]\n${rows(500, () => '- [*a, *a, *a]\n')}`, ['YAML_ANCHOR', 'YAML_ALIAS', 'MORE_PROBLEMS']],
    ['a directive', '%YAML 1.1\n---\n', ['YAML_DIRECTIVE']],
    ['documents', '---\n'.repeat(5000), ['YAML_SEVERAL_DOCUMENTS']],
    ['names of the language', '__proto__: { a: 1 }\nb: { constructor: { prototype: 1 } }', ['KEY_RESERVED']],
    ['a scalar of 5 MB', `a: ${'x'.repeat(5_000_000)}`, ['YAML_TOO_LONG']],
    ['a scalar of 1 MB', `a: "${'x'.repeat(999_000)}"`, []],
    ['a text of 1 MB', `a: |\n${' x\n'.repeat(333_000)}`, ['YAML_TOO_MANY']],
    ['1 MB of blanks in text', `a: x\n${`${' '.repeat(999)}\n`.repeat(900)} y`, []],
    ['an open quote', `a: "${'x\n '.repeat(19_000)}`, ['YAML_SYNTAX']],
    ['open quotes', 'a: "x\nb: \'y\n'.repeat(4000), ['YAML_SYNTAX', 'MORE_PROBLEMS']],
    ['open brackets', 'a: [\n'.repeat(7000), ['YAML_SYNTAX', 'MORE_PROBLEMS']],
    ['NULs', '\0'.repeat(100_000), ['YAML_CHARACTER']],
    ['NULs in lines', '\0\n'.repeat(100_000), ['YAML_CHARACTER', 'MORE_PROBLEMS']],
    ['NaN and infinity', 'a: NaN\nb: .nan\nc: 1e400\nd: -.inf', []],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

const SMALL = `format: 1
id: weihai/estate
title: '红色物业: 评价' # 表 A.1
standard: { code: DB3710/T 133—2021, issuer: "威海市\\t市场监督管理局" }
facts:
  committee: { kind: yesNo, label: 有无业委会 }
  solved: { kind: rate, unit: 件, ifNone: 1 }
indicators:
  - title: 服务专业
    points: 22
    indicators:
      - id: A1-16
        title: 工作标准落实 70%以上
        scoring: { reach: { of: solved, target: 70%, below: nothing } }
      - { id: A1-19, points: 4, scoring: { proportional: { pool: [solved, other] } } }
note: |
  第一行
  第二行
last: >-
  甲

  乙
`;

const SPICE = [
  '\t', '\n', '\r', ' ', '  ', '- ', ': ', ':', '? ', '#', ' #', '[', ']', '{', '}', ',', '"', "'", '|', '>', '&a', '*a', '!t', '%', '@', '`',
  '---\n', '...\n', '\\', '<<: ', '__proto__', '~', '\0', '\ud800', '\u202e', '\ufeff', '：', '，', '{a', '[a: b', '\r\n\t',
];

describe('a rulebook', () => {
  it('of the seed reads', () => {
    expect(codes(SMALL)).toEqual([]);
  });

  const put = fc.oneof(
    fc.constantFrom(...SPICE),
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.nat(SMALL.length).map((from) => SMALL.slice(from, from + 9)),
  );
  const edit = fc.record({ at: fc.nat(SMALL.length), cut: fc.nat(12), put });

  it('however damaged gets an answer', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        codes(edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), SMALL));
      }),
      { seed: 20_211, numRuns: 3000 },
    );
  }, 60_000);

  it('made of scraps gets an answer', () => {
    const scraps = fc.array(fc.constantFrom(...SPICE, 'a', '甲', '1', 'true'), { maxLength: 25 });
    fc.assert(
      fc.property(scraps, (parts) => {
        codes(parts.join(''));
      }),
      { seed: 20_212, numRuns: 3000 },
    );
  }, 60_000);
});
