import { describe, expect, it } from 'vitest';
import { SYNTAX_REASONS, type SyntaxReason } from '../../src/rulebook/yaml-reasons.js';
import { readYaml } from '../../src/rulebook/yaml-read.js';

/** A wrong text, and what each half of the mend makes of it. */
const MENDED: readonly (readonly [reason: SyntaxReason, bad: string, ...mended: readonly string[]])[] = [
  ['tab', 'a:\n\tb: 1', 'a:\n  b: 1'],
  ['colon', 'title: 甲: 乙', "title: '甲: 乙'"],
  ['colonInBraces', '{ a: 1 b: 2 }', '{ a: 1, b: 2 }'],
  ['colonInBraces', '{ title: 甲: 乙 }', '{ title: "甲: 乙" }'],
  ['deeper', 'a: 1\n  b: 2', 'a: 1\nb: 2', 'a:\n  b: 2'],
  ['noColon', 'title：甲\nb: 1', 'title: 甲\nb: 1'],
  ['noColon', 'b: 1\ntitle:甲', 'b: 1\ntitle: 甲'],
  ['noColon', 'a: 甲\n乙\nb: 1', 'a: "甲\n  乙"\nb: 1'],
  ['entry', 'a: {b:1}', 'a: { b: 1 }'],
  ['entry', '{label：甲，unit：件}', '{label: 甲,unit: 件}'],
  ['entry', '{ label: 甲, 乙 }', '{ label: "甲, 乙" }'],
  ['pairInList', 'a: [b: c, d]', 'a: [{ b: c }, d]', 'a: ["b: c", d]'],
  ['indent', 'a:\n  b: 1\n c: 2', 'a:\n  b: 1\n  c: 2'],
  ['dash', 'a: - b', 'a:\n  - b', 'a: "- b"'],
  ['dash', 'a:\n  - b\n   - c', 'a:\n  - b\n  - c'],
  ['openQuote', 'a: "x\nb: 1', 'a: "x"\nb: 1'],
  ['openQuote', 'a: "x\ny"\nb: 1', 'a: "x\n  y"\nb: 1'],
  ['openBracket', 'a: [1, 2\nb: 3', 'a: [1, 2]\nb: 3'],
  ['bracket', 'a: [1, 2}', 'a: [1, 2]'],
  ['bracket', 'a: ]', 'a:', 'a: "]"'],
  ['comma', 'a: [1,,2]', 'a: [1,2]'],
  ['comma', '["a" "b"]', '["a", "b"]'],
  ['start', 'a: @x', 'a: "@x"'],
  ['block', 'a: | x', 'a: |\n  x', 'a: "| x"'],
  ['escape', 'a: "C:\\dir"', "a: 'C:\\dir'", 'a: "C:\\\\dir"'],
  ['after', 'a: "重点"工作', "a: '\"重点\"工作'"],
  ['comment', 'a: "x"# y', 'a: "x" # y', 'a: "x# y"'],
  ['longKey', `${'x'.repeat(1025)}: 1`, 'x: 1', `"${'x'.repeat(1025)}: 1"`],
  ['marker', '--- a: 1', 'a: 1', '---\na: 1'],
];

describe('a text that is mended as the message says can be read', () => {
  it.each(MENDED.map(([reason, bad, ...mended]) => ({ reason, bad, mended })))('$reason: $bad', ({ reason, bad, mended }) => {
    expect(readYaml(bad).diagnostics[0]).toMatchObject({ code: 'YAML_SYNTAX', mend: SYNTAX_REASONS[reason].mend });
    for (const text of mended) expect(readYaml(text)).toMatchObject({ ok: true, diagnostics: [] });
  });

  it('for every reason but the one for what is not understood', () => {
    expect(Object.keys(SYNTAX_REASONS).filter((reason) => !MENDED.some(([one]) => one === reason))).toEqual(['unknown']);
  });
});
