import { describe, expect, it } from 'vitest';
import { failure, PingfenError, settle, success, unwrap, type Diagnostic } from '../../src/diagnostics/diagnostic.js';

const diagnostic = (code: string, severity: Diagnostic['severity']): Diagnostic => ({
  code,
  severity,
  path: [],
  message: { zh: `${code} 不对`, en: `${code} is wrong` },
  mend: { zh: '改', en: 'mend' },
});
const error = diagnostic('A', 'error');
const warning = diagnostic('B', 'warning');

describe('a result', () => {
  it('is a success without diagnostics unless some are given', () => {
    expect(success(1)).toStrictEqual({ ok: true, value: 1, diagnostics: [] });
    expect(success(1, [warning])).toStrictEqual({ ok: true, value: 1, diagnostics: [warning] });
  });

  it('shares no list that could be changed', () => {
    expect(Object.isFrozen(success(1).diagnostics)).toBe(true);
  });

  it('is a failure with its diagnostics', () => {
    expect(failure([error])).toStrictEqual({ ok: false, diagnostics: [error] });
  });
});

describe('settle', () => {
  it.each([
    [[], true],
    [[warning], true],
    [[error], false],
    [[warning, error, warning], false],
  ])('of %j', (diagnostics, ok) => {
    expect(settle('x', diagnostics)).toStrictEqual(ok ? { ok, value: 'x', diagnostics } : { ok, diagnostics });
  });
});

describe('unwrap', () => {
  it('gives the value', () => {
    const value = { n: 1 };
    expect(unwrap(success(value, [warning]))).toBe(value);
    expect(unwrap(success(null))).toBeNull();
  });

  it('throws the diagnostics', () => {
    let thrown: unknown;
    try {
      unwrap(failure([warning, error]));
    } catch (caught) {
      thrown = caught;
    }
    expect(thrown).toBeInstanceOf(PingfenError);
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).toMatchObject({
      name: 'PingfenError',
      message: 'B: B is wrong / B 不对\nA: A is wrong / A 不对',
      diagnostics: [warning, error],
    });
  });
});
