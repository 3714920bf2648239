import { describe, expect, it } from 'vitest';
import { settle, type Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { atMost50 } from '../../src/diagnostics/limit.js';

const words = { zh: '', en: '' };

function diagnostic(line: number, severity: 'error' | 'warning' = 'error'): Diagnostic {
  return { code: 'A', severity, path: ['a', line], place: { line, column: 1, length: 1 }, message: words, mend: words };
}

const list = (length: number, severity?: 'warning'): Diagnostic[] => Array.from({ length }, (_, i) => diagnostic(i + 1, severity));

describe('atMost50', () => {
  it('leaves 50 as they are', () => {
    const all = list(50);
    expect(atMost50(all)).toBe(all);
  });

  it('closes with the number of the others, at the first of them', () => {
    const cut = atMost50(list(53));
    expect(cut).toHaveLength(51);
    expect(cut.slice(0, 50)).toEqual(list(50));
    expect(cut[50]).toMatchObject({
      code: 'MORE_PROBLEMS',
      severity: 'error',
      path: ['a', 51],
      place: { line: 51 },
      message: { zh: '还有 3 个问题没有列出', en: '3 more problems are not listed' },
    });
  });

  it('counts those that were never made', () => {
    expect(atMost50(list(51), 1050).at(-1)?.message.en).toBe('1000 more problems are not listed');
  });

  it('is an error only if one that is left out is', () => {
    const warnings = list(52, 'warning');
    expect(atMost50(warnings).at(-1)?.severity).toBe('warning');
    expect(settle(1, atMost50([...warnings, diagnostic(53)])).ok).toBe(false);
    expect(settle(1, atMost50(warnings)).ok).toBe(true);
  });

  it('does not cut twice', () => {
    const cut = atMost50(list(80));
    expect(atMost50(cut)).toBe(cut);
  });
});
