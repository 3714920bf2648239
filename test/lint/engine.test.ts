import { describe, expect, it } from 'vitest';
import { exampleText } from '../../src/authoring/lint/example.js';
import { offsetOf, replaceAt } from '../../src/authoring/lint/edits.js';
import { applyFixes } from '../../src/authoring/lint/fix.js';
import { lint } from '../../src/authoring/lint/lint.js';
import { unreachableGrade } from '../../src/authoring/lint/unreachable-grade.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';

const BAND = '    - { id: good, label: 优秀, from: 95 }';
const bad = exampleText(unreachableGrade.bad);
const line = bad.split('\n').indexOf(BAND) + 1;
const rulesIn = (text: string) => unwrap(lint(text)).map(({ rule, place }) => `${rule}:${String(place.line)}`);
const replaced = (by: string) => bad.replace(BAND, by);

describe('an exception', () => {
  it('is a comment with a reason on the line, or on the lines above it', () => {
    expect(rulesIn(bad)).toEqual([`unreachable-grade:${String(line)}`]);
    expect(rulesIn(replaced(`${BAND} # lint: unreachable-grade 加分后可达`))).toEqual([]);
    expect(rulesIn(replaced(`    # lint: unreachable-grade 加分后可达\n${BAND}`))).toEqual([]);
    expect(rulesIn(replaced(`    # lint: unreachable-grade 加分后可达\n    # 见附录\n${BAND}`))).toEqual([]);
    expect(rulesIn(`# 说明\n# lint: unreachable-grade 加分后可达\n${bad}`)).toEqual([]);
  });

  it('elsewhere does not count, and is told as idle', () => {
    expect(rulesIn(replaced(`    # lint: unreachable-grade 加分后可达\n\n${BAND}`))).toEqual([`lint-exception:${String(line)}`, `unreachable-grade:${String(line + 2)}`]);
    expect(rulesIn(`${bad}# lint: unreachable-grade 加分后可达`).slice(1)).toEqual([`lint-exception:${String(bad.split('\n').length)}`]);
    expect(rulesIn(bad.replace('from: 95', 'from: 85').replace('scale: 等级', 'scale: 等级 # lint: unreachable-grade 已改'))).toHaveLength(1);
  });

  it('without a reason does not count, nor one of an unknown rule', () => {
    expect(rulesIn(replaced(`${BAND} # lint: unreachable-grade`))).toEqual([`unreachable-grade:${String(line)}`, `lint-exception:${String(line)}`]);
    const [, unknown] = unwrap(lint(replaced(`${BAND} # lint: unreachable-grades 加分后可达`), { file: 'mine.yaml' }));
    expect(unknown).toMatchObject({ rule: 'lint-exception', severity: 'warning', place: { file: 'mine.yaml', line, column: BAND.length + 2 }, mend: { zh: '是不是“unreachable-grade”？' } });
  });

  it('is none within a value', () => {
    expect(rulesIn(replaced('    - { id: good, label: "优秀 # lint: unreachable-grade 加分后可达", from: 95 }'))).toEqual([`unreachable-grade:${String(line)}`]);
    expect(rulesIn(replaced('    - id: good\n      label: |\n        # lint: unreachable-grade 加分后可达\n      from: 95'))).toEqual([`unreachable-grade:${String(line)}`]);
  });

  it('of a rule that was not asked is left alone', () => {
    const text = exampleText(unreachableGrade.good).replace('scale: 等级', 'scale: 等级 # lint: unreachable-grade 已改');
    expect(unwrap(lint(text)).map(({ rule }) => rule)).toEqual(['lint-exception']);
    expect(unwrap(lint(text, { rules: ['lint-exception'] }))).toEqual([]);
  });
});

describe('lint', () => {
  it('asks only the rules that are named', () => {
    expect(unwrap(lint(bad, { rules: [] }))).toEqual([]);
    expect(unwrap(lint(bad, { rules: ['unreachable-grade'] }))).toHaveLength(1);
  });

  it('answers with what is wrong where the rulebook does not compile', () => {
    expect(lint('format: 1').diagnostics.length).toBeGreaterThan(0);
    expect(lint(bad.replace('cleared, scoring', 'cleared, points2: 1, scoring')).ok).toBe(false);
    expect(lint(`total: 80\n${bad}`)).toMatchObject({ ok: false, diagnostics: [{ code: 'TOTAL_SUM' }] });
  });
});

describe('fixes', () => {
  it('are made together, but for one that meets another or spoils the rulebook', () => {
    const at = (part: string) => bad.indexOf(part);
    const edit = (part: string, text: string) => ({ from: at(part), to: at(part) + part.length, text });
    const findings = [{ fix: [edit('优秀', '很好'), edit('95', '85')] }, {}, { fix: [edit('95 }', '80 }')] }, { fix: [edit('scale:', 'scales:')] }, { fix: [edit('# ', '')] }, { fix: [edit('合格', '通过')] }];
    expect(applyFixes(bad, findings)).toEqual({ text: bad.replace('优秀', '很好').replace('95', '85').replace('合格', '通过'), fixed: 2 });
  });

  it('take an idle exception away, with its line or the spaces before it', () => {
    const text = exampleText(unreachableGrade.good);
    for (const idle of [text.replace('scale: 等级', 'scale: 等级   # lint: unreachable-grade 已改'), text.replace('  scale: 等级', '  # lint: unreachable-grade 已改\n  scale: 等级'), `\ufeff# lint: unreachable-grade 已改\r${text}`, `${text}# lint: unreachable-grade 已改`]) {
      const findings = unwrap(lint(idle));
      expect(findings).toHaveLength(1);
      expect(applyFixes(idle, findings)).toEqual({ text: idle.startsWith('\ufeff') ? `\ufeff${text}` : text, fixed: 1 });
    }
  });

  it('find their place in any text', () => {
    expect(offsetOf('\ufeffab\r\nc\rd', { line: 1, column: 2 })).toBe(2);
    expect(replaceAt('\ufeffab\r\ncd\rd', { line: 2, column: 2, length: 1 }, 'x')).toEqual({ from: 6, to: 7, text: 'x' });
  });
});
