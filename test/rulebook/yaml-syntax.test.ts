import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/rulebook/yaml-read.js';
import { SYNTAX_REASONS, type SyntaxReason } from '../../src/rulebook/yaml-reasons.js';
import { syntaxFault } from '../../src/rulebook/yaml-syntax.js';

const CASES: readonly (readonly [reason: SyntaxReason, where: string, text: string])[] = [
  ['tab', '2:1', 'a:\n\tb: 1'],
  ['tab', '1:1', '\ta: 1'],
  ['tab', '2:2', 'a:\n \tb: 1'],
  ['tab', '1:2', '- \ta: 1'],
  ['tab', '2:1', 'a: {\n\tb: 1\n}'],
  ['colon', '1:8', 'title: 甲: 乙'],
  ['colon', '1:8', 'title: 甲:'],
  ['colonInBraces', '1:10', '{ title: 甲: 乙 }'],
  ['colonInBraces', '1:6', '{ a: 1 b: 2 }'],
  ['deeper', '1:4', 'a: 1\n  b: 2'],
  ['deeper', '1:6', '- a: 1\n    b: 2'],
  ['noColon', '1:1', 'title：甲\nb: 1'],
  ['noColon', '2:1', 'b: 1\ntitle:甲'],
  ['noColon', '1:1', '"a\n  b": 1'],
  ['noColon', '3:1', 'a:\n- b\n-c'],
  ['entry', '1:5', 'a: {b, c: 1}'],
  ['entry', '1:5', 'a: {b:1}'],
  ['entry', '1:2', '{label：甲，unit：件}'],
  ['entry', '1:3', '{ a :b }'],
  ['pairInList', '1:5', 'a: [b: c, d]'],
  ['pairInList', '2:2', '[a\n : b]'],
  ['indent', '3:2', 'a:\n  b: 1\n c: 2'],
  ['indent', '3:3', 'a:\n    b: 1\n  c: 2'],
  ['indent', '2:2', '- a: 1\n b: 2'],
  ['indent', '2:1', '- a\nb: 1'],
  ['dash', '1:4', 'a: - b'],
  ['dash', '2:1', 'a: 1\n- b'],
  ['dash', '1:5', 'a: {- b}'],
  ['dash', '2:2', '- a\n - b'],
  ['dash', '3:4', 'a:\n  - b\n   - c'],
  ['openQuote', '1:4', 'a: "x\nb: 1'],
  ['openQuote', '1:4', "a: 'x"],
  ['openQuote', '1:4', "a: '"],
  ['openQuote', '1:4', 'a: "'],
  ['openQuote', '1:1', '"abc\\"'],
  ['openQuote', '1:1', "'abc''"],
  ['openBracket', '1:4', 'a: [1, 2\nb: 3'],
  ['openBracket', '1:1', '{a: [b'],
  ['openBracket', '1:1', '{a: [1, 2}'],
  ['bracket', '1:9', 'a: [1, 2}'],
  ['bracket', '1:6', '[1, 2}'],
  ['bracket', '1:10', 'a: {b: c}}'],
  ['bracket', '1:4', 'a: ]'],
  ['comma', '1:7', 'a: [1,,2]'],
  ['comma', '1:5', 'a: [,1]'],
  ['comma', '1:6', '["a" "b"]'],
  ['comma', '1:6', '{"a" "b"}'],
  ['start', '1:4', 'a: @x'],
  ['start', '1:4', 'a: `x`'],
  ['start', '1:4', 'a: %5'],
  ['start', '1:4', 'a: ,x'],
  ['block', '1:6', 'a: >60'],
  ['block', '2:2', 'a: |\n\tx'],
  ['block', '3:3', 'a: |\n    \n  x'],
  ['escape', '1:7', 'a: "C:\\dir"'],
  ['after', '1:8', 'a: "重点"工作'],
  ['after', '1:8', 'a: [x] y'],
  ['comment', '1:7', 'a: "x"# y'],
  ['longKey', '1:1', `${'x'.repeat(1025)}: 1`],
  ['block', '1:6', 'a: | x'],
  ['marker', '1:5', '--- a: 1'],
];

describe('YAML_SYNTAX', () => {
  it.each(CASES)('%s at %s (case %#)', (reason, where, text) => {
    const { diagnostics } = readYaml(text);
    const { what, right, mend } = SYNTAX_REASONS[reason];
    expect(diagnostics[0]).toMatchObject({ code: 'YAML_SYNTAX', message: what, expected: right, mend });
    const { line, column } = diagnostics[0]!.place!;
    expect(`${line}:${column}`).toBe(where);
    expect(diagnostics).toHaveLength(1);
  });

  it('has a case for each reason that the parser can give', () => {
    expect(Object.keys(SYNTAX_REASONS).filter((reason) => !CASES.some(([given]) => given === reason))).toEqual(['unknown']);
  });

  it('is said once for each line', () => {
    const { diagnostics } = readYaml('a: b: c: d\ne: @x\nf: "\\q\\r\\s"');
    expect(diagnostics.map(({ place }) => place?.line)).toEqual([1, 2, 3]);
  });

  it('has words for errors that are left', () => {
    const error = { code: 'RESOURCE_EXHAUSTION', message: 'x', pos: [0, 1] } as const;
    expect(syntaxFault('a: 1', error).slots).toBe(SYNTAX_REASONS.unknown);
    expect(syntaxFault('  \n', { ...error, pos: [1, 2] })).toMatchObject({ from: 0, to: 2 });
  });

  it('does not fail a valid text that looks much the same', () => {
    for (const text of ['-\tx', 'a:\t1', 'a: 1\t# x', "a: 'x: y'", 'a: 甲:乙', 'a: b\n  c', 'a: b]', 'a: "x" # y', 'a: -x', 'a: b - c', 'a: | # x\n  y', "a: 'it''s'", 'a: "\\\\"', "a: ''''"]) {
      expect(readYaml(text)).toMatchObject({ ok: true, diagnostics: [] });
    }
  });
});
