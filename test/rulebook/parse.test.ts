import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { compileText } from '../../src/compile/compile.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { createEvaluator } from '../../src/evaluate/evaluator.js';
import { shapeDiagnostics } from '../../src/rulebook/issues.js';
import { inTextOrder, parseRulebook } from '../../src/rulebook/parse.js';
import { rulebookShape } from '../../src/rulebook/schema.js';
import { row } from '../compile/tiny.js';

const ESTATE = readFileSync('rules/weihai-db3710-t133-2021/estate.yaml', 'utf8');

describe('parseRulebook', () => {
  it('gives the document as written, with places', () => {
    const { document, placeOf } = unwrap(parseRulebook(row('{ met: true }'), { file: 'tiny.yaml' }));
    expect(document).toMatchObject({ format: '1', id: 'test/tiny', indicators: [{ points: '6', scoring: { met: true } }] });
    expect(placeOf(['indicators', 0, 'points'])).toEqual({ file: 'tiny.yaml', line: 8, column: 32, length: 1 });
    expect(placeOf(['indicators'], 'key')).toEqual({ file: 'tiny.yaml', line: 7, column: 1, length: 10 });
  });

  it('refuses what is no rulebook', () => {
    for (const text of ['甲', '- 甲', '[]', 'true']) expect(parseRulebook(text).diagnostics.map(({ code }) => code)).toEqual(['RULEBOOK_EMPTY']);
    expect(parseRulebook('').diagnostics.map(({ code }) => code)).toEqual(['YAML_EMPTY']);
    expect(compileText('{}').diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(
      ['format', 'id', 'edition', 'title', 'standard', 'entity'].map((key) => `KEY_MISSING ${key}`),
    );
  });

  it('orders problems by the text, those without a place first', () => {
    const at = (line: number, column: number) => ({ place: { line, column, length: 1 } });
    const [a, b, c, d] = [at(1, 200_000), at(2, 1), at(2, 7), {}] as const;
    expect(inTextOrder([c, b, a, d, d])).toEqual([d, d, a, b, c]);
  });
});

describe('a host that configures zod', () => {
  const TEXTS = ['KEY_UNKNOWN', 'KEY_MISSING', 'KIND_WRONG', 'WORD_UNKNOWN', 'LIST_SHORT', 'LIST_LONG', 'ID_FORM', 'NUMBER_FORM', 'OPERATOR_UNKNOWN'].map((code) => readFileSync(`test/invalid/${code}.yaml`, 'utf8'));
  const all = () => [...TEXTS, ESTATE].map((text) => compileText(text).diagnostics);
  const before = all();
  const config = { ...z.config() };
  afterEach(() => {
    z.config({ customError: config.customError, localeError: config.localeError, jitless: config.jitless });
  });

  it('changes nothing', () => {
    z.config({ customError: () => 'assessor of a host', localeError: () => 'of a locale', jitless: true });
    expect(all()).toEqual(before);
  });
});

describe('whatever the value', () => {
  const leaf = fc.oneof(
    fc.constantFrom('met', 'judged', 'of', 'reading', 'choice', 'when', '1', '60%', 'new', 'A-1', '2024-1', 'a/b', '', ' ', '甲'),
    fc.string({ maxLength: 6 }), fc.boolean(), fc.constant(null),
  );
  const key = fc.constantFrom(
    'format', 'id', 'edition', 'title', 'standard', 'entity', 'readings', 'terms', 'facts', 'surveys', 'indicators', 'grades', 'validity', 'parameters', 'values', 'shares', 'negativeList', 'several', 'floor', 'deduct', 'requirements', 'subject', 'subjects', 'notes', 'points', 'scoring', 'fact',
    'met', 'reach', 'proportional', 'judged', 'checklist', 'parts', 'deduct', 'items', 'award', 'of', 'ratio', 'pool', 'sum', 'share', 'every', 'when', 'if', 'use', 'otherwise',
    'reading', 'choice', 'all', 'not', 'kind', 'label', 'options', 'questions', 'bands', 'from', 'check', 'target', 'below', '__proto__', 'constructor', '0',
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof({ maxDepth: 5, withCrossShrink: false }, leaf, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(key, tie('value'), { maxKeys: 5 })),
  }));

  function hold(one: unknown): void {
    const read = rulebookShape.safeParse(one);
    if (read.success) return;
    const diagnostics = shapeDiagnostics(read.error.issues, one, () => undefined);
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { message, mend } of diagnostics) expect(`${message.zh}${message.en}${mend.zh}${mend.en}`).not.toMatch(/undefined|\[object/);
  }

  it('the shape answers', { timeout: 120_000 }, () => {
    const whole = fc.record({ format: fc.constant('1'), facts: value, terms: value, readings: value, surveys: value, indicators: fc.array(value, { maxLength: 3 }), grades: value, parameters: value, shares: value, negativeList: value, requirements: value, subjects: value, notes: value });
    fc.assert(fc.property(fc.oneof(value, whole), hold), { numRuns: 2000, seed: 20_261_122 });
  });

  it('and however deep', () => {
    const wraps: readonly (readonly [levels: number, wrap: (inner: unknown) => unknown])[] = [
      [32, (inner) => ({ not: inner })],
      [32, (inner) => ({ all: [inner] })],
      [32, (inner) => [inner]],
      [6, (inner) => ({ when: [{ if: inner, use: inner }], otherwise: inner })],
    ];
    for (const [levels, wrap] of wraps) {
      let deep: unknown = 'a';
      for (let level = 0; level < levels; level += 1) deep = wrap(deep);
      hold({ format: '1', indicators: [{ id: 'A', title: '甲', points: '1', scoring: { met: deep } }] });
    }
  });
});

describe('a rulebook with mistakes', () => {
  const lines = ESTATE.split('\n');
  const WORDS = ['kind', 'rate', 'count', 'yesNo', 'met', 'when', 'reading', 'choice', 'total', 'unknown', '60%', '-1', '0', '1/3', 'true', 'null', '[]', '{}', '甲', 'sum', 'points', '[a, b]', 'committee', 'households', ''];

  function mutate(random: () => number): string {
    const copy = [...lines];
    const at = (): number => Math.floor(random() * copy.length);
    for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) {
      const [line, other, how] = [at(), at(), Math.floor(random() * 6)];
      const words = copy[line]!.match(/[A-Za-z0-9%]+|[\u4e00-\u9fff]+/g) ?? [];
      const word = words[Math.floor(random() * words.length)] ?? '';
      if (how === 0) copy.splice(line, 1);
      else if (how === 1) copy.splice(line, 0, copy[line]!);
      else if (how === 2) [copy[line], copy[other]] = [copy[other]!, copy[line]!];
      else if (how === 3) copy[line] = copy[line]!.replace(word, WORDS[Math.floor(random() * WORDS.length)]!);
      else if (how === 4) copy[line] = copy[line]!.replace(word, word.slice(1));
      else copy[line] = copy[line]!.replace(/: .*$/, `: ${WORDS[Math.floor(random() * WORDS.length)]!}`);
    }
    return copy.join('\n');
  }

  /** Numbers in [0, 1), the same each time. */
  function randoms(seed: number): () => number {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
  }

  it('gets places inside the text, and never throws', { timeout: 600_000 }, () => {
    const random = randoms(20_261_122);
    let compiled = 0;
    for (let run = 0; run < 300 * Number(process.env.PINGFEN_RUNS ?? '0.25'); run += 1) {
      const text = mutate(random);
      const result = compileText(text);
      const rows = text.split('\n');
      expect(result.diagnostics.length).toBeLessThanOrEqual(51);
      for (const { place } of result.diagnostics) {
        const line = rows[place!.line - 1]!;
        expect(place!.column + place!.length - 1).toBeLessThanOrEqual(Math.max(1, line.length));
      }
      if (result.ok) {
        compiled += 1;
        expect(createEvaluator(result.value)({}).ok).toBe(true);
      } else expect(result.diagnostics).not.toEqual([]);
    }
    expect(compiled).toBeGreaterThan(3);
    expect(compiled).toBeLessThan(1400);
  });
});
