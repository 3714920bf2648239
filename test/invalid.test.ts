import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMPILE_CODES } from '../src/compile/codes.js';
import { compileText } from '../src/compile/compile.js';
import { formatDiagnostic } from '../src/diagnostics/format.js';
import { METHOD_CODES } from '../src/methods/codes.js';
import { SHAPE_CODES } from '../src/rulebook/codes.js';
import { YAML_CODES } from '../src/rulebook/yaml-codes.js';

const FOLDER = 'test/invalid';
const CODES = [...Object.keys(YAML_CODES), ...Object.keys(SHAPE_CODES), ...Object.keys(COMPILE_CODES), ...Object.keys(METHOD_CODES), 'MORE_PROBLEMS'].sort();
/** A text too long for a file. */
const MADE: Readonly<Record<string, () => string>> = { YAML_TOO_LONG: () => `${read('YAML_TOO_MANY').replace(/\n{2,}/, '\n')}# ${'备注'.repeat(500_000)}\n` };
const MARK = ' # <-';
/** Where a comment at the end of the line would be part of what is wrong, or there is no line to mark. */
const UNMARKED = ['YAML_EMPTY', 'YAML_SYNTAX', 'YAML_TOO_LONG', 'YAML_TOO_MANY'];

function read(code: string): string {
  return MADE[code]?.() ?? readFileSync(`${FOLDER}/${code}.yaml`, 'utf8');
}

function named(ending: string): string[] {
  return readdirSync(FOLDER).flatMap((name) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : [])).sort();
}

function meant(code: string) {
  const source = read(code);
  const { diagnostics } = compileText(source);
  return { source, diagnostics, diagnostic: diagnostics.find((one) => one.code === code)! };
}

it('there is one text for each code', () => {
  expect(named('.txt')).toEqual(CODES);
  expect([...named('.yaml'), ...Object.keys(MADE)].sort()).toEqual(CODES);
  expect(CODES.filter((code) => CODES.indexOf(code) !== CODES.lastIndexOf(code))).toEqual([]);
});

describe.each(CODES)('%s', (code) => {
  const { source, diagnostics, diagnostic } = meant(code);

  it('is the one problem of its text', () => {
    expect(new Set(diagnostics.map((one) => one.code))).toEqual(new Set(code === 'MORE_PROBLEMS' ? ['NAME_UNKNOWN', code] : [code]));
  });

  it('stands on the line that is marked', () => {
    const lines = source.split('\n');
    const { line, column, length } = diagnostic.place!;
    expect(column - 1 + length).toBeLessThanOrEqual(Math.max(1, lines[line - 1]!.length));
    const marked = lines.flatMap((text, index) => (text.endsWith(MARK) ? [index + 1] : []));
    expect(marked).toEqual(UNMARKED.includes(code) ? [] : [line]);
  });

  it('says in both languages what is wrong, what was expected and how to mend it', () => {
    expect(['error', 'warning']).toContain(diagnostic.severity);
    for (const lang of ['zh', 'en'] as const) {
      for (const words of [diagnostic.message, diagnostic.mend, ...(code === 'MORE_PROBLEMS' ? [] : [diagnostic.expected!])]) {
        expect(words[lang]).not.toBe('');
        expect(words[lang]).not.toMatch(/undefined|NaN|\[object|“”|""|^\s|\s$/);
      }
    }
    expect(diagnostic.message.en).not.toMatch(/[，。：；、]/);
  });

  it('reads as frozen', () => {
    const shown = code === 'YAML_TOO_LONG' ? source.slice(0, 100) : source;
    const text = (['zh', 'en'] as const).map((lang) => formatDiagnostic({ ...diagnostic, place: { file: `${code}.yaml`, ...diagnostic.place! } }, { lang, source: shown })).join('\n---\n');
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(`${FOLDER}/${code}.txt`, `${text}\n`);
    expect(`${text}\n`).toBe(readFileSync(`${FOLDER}/${code}.txt`, 'utf8'));
  });
});

/** Whose mend is another text, not an edit of this one. */
const ANOTHER_TEXT: Readonly<Record<string, string>> = {
  RULEBOOK_EMPTY: 'a list of lines is not a rulebook: the mend is to take the right file',
  YAML_TOO_LONG: 'made by this test of a million characters: the mend is to take the right file, or to split it',
};
/** Texts in which more than a few lines change. */
const MANY_LINES: Readonly<Record<string, string>> = { MORE_PROBLEMS: 'the problems fill a list', YAML_EMPTY: 'every line was a comment' };
const MOST_LINES = 5;

/** The lines of a text that another one does not have; the mark is no part of a line. */
function linesOnlyIn(text: string, other: string): string[] {
  const linesOf = (one: string): string[] => one.replaceAll(MARK, '').split('\n');
  const has = new Set(linesOf(other));
  return linesOf(text).filter((line) => !has.has(line));
}

describe('mended as the message says', () => {
  it('is every text but those whose mend is another text', () => {
    const mended = readdirSync(`${FOLDER}/mended`).map((name) => name.replace(/\.yaml$/, ''));
    expect([...mended, ...Object.keys(ANOTHER_TEXT)].sort()).toEqual(CODES);
  });

  it.each(CODES.filter((code) => !Object.hasOwn(ANOTHER_TEXT, code)))('%s compiles without a problem, by a small change', (code) => {
    const mended = readFileSync(`${FOLDER}/mended/${code}.yaml`, 'utf8');
    expect(compileText(mended)).toMatchObject({ ok: true, diagnostics: [] });
    const changed = Math.max(linesOnlyIn(read(code), mended).length, linesOnlyIn(mended, read(code)).length);
    expect(changed <= MOST_LINES).toBe(!Object.hasOwn(MANY_LINES, code));
  });
});
