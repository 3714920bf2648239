/**
 * Format 1 is stable: what a rulebook may say is only added to. `format-1.txt` holds every key, word and kind of value of
 * the published JSON Schema; a line may come, none may go. A key that comes where others stood already is optional.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { grammarOf, lost, type Schema } from './grammar.js';

const FILE = join(import.meta.dirname, 'format-1.txt');
const published = JSON.parse(readFileSync('schema/rulebook.json', 'utf8')) as Schema;

describe('format 1', () => {
  const now = grammarOf(published);

  test('only grows', () => {
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(FILE, `${now.join('\n')}\n`);
    expect(lost(readFileSync(FILE, 'utf8').trimEnd().split('\n'), now)).toEqual([]);
  });

  test('knows the language: rows, methods, words', () => {
    expect(now).toContain('rulebook: key "format"');
    expect(now).toContain('rulebook: key "indicators"?');
    expect(now).toContain('below: "linear"');
    expect(now.length).toBeGreaterThan(400);
  });
});

describe('a change that breaks rulebooks is seen', () => {
  const before: Schema = { type: 'object', properties: { a: { type: 'string' }, b: { enum: ['x', 'y'] } }, required: ['a'], $defs: {} };
  const linesOf = (schema: Schema): readonly string[] => grammarOf(schema);

  test('a key that goes, or is another one now', () => {
    expect(lost(linesOf(before), linesOf({ ...before, properties: { a: { type: 'string' } } }))).toEqual(['rulebook.b: "x"', 'rulebook.b: "y"', 'rulebook: key "b"?']);
  });

  test('a word that goes', () => {
    expect(lost(linesOf(before), linesOf({ ...before, properties: { ...before.properties, b: { enum: ['x'] } } }))).toEqual(['rulebook.b: "y"']);
  });

  test('a key that has to be there now', () => {
    expect(lost(linesOf(before), linesOf({ ...before, required: ['a', 'b'] }))).toEqual(['rulebook: key "b"?']);
    expect(lost(linesOf(before), linesOf({ ...before, properties: { ...before.properties, c: {} }, required: ['a', 'c'] }))).toEqual(['rulebook: key "c" is new, and has to be there']);
  });

  test('what is added is no loss', () => {
    expect(lost(linesOf(before), linesOf({ ...before, properties: { ...before.properties, c: { type: 'string' } } }))).toEqual([]);
  });
});
