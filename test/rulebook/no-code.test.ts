import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { compileText } from '../../src/compile/compile.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('no code is made from text while a rulebook is read', () => {
  const made: string[] = [];
  const Original = Function;
  vi.stubGlobal('Function', function make(...parts: string[]) {
    made.push(parts.at(-1) ?? '');
    return new Original(...parts) as unknown;
  });
  expect(compileText(readFileSync('rules/weihai-db3710-t133-2021/estate.yaml', 'utf8')).ok).toBe(true);
  expect(compileText('format: 1\nfacts: { a: { kind: odd } }').ok).toBe(false);
  // zod asks once whether it may, with an empty text, and is not answered with more.
  expect(made.filter((code) => code !== '')).toEqual([]);
});
