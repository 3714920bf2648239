import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CASE_MEANINGS, casesSchema } from '../../../src/authoring/cases/cases-schema.js';
import { parseCases } from '../../../src/authoring/cases/parse-cases.js';

const schema = casesSchema();
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
/** As an editor reads YAML: 4 is a number, 60% is text. */
const accepts = (text: string): boolean => validate(parse(text, { schema: 'core', logLevel: 'error' }));

const FILES = ['rules', 'test/second-city'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cases.yaml')).map((name) => `${folder}/${name}`),
);

describe('the JSON Schema of case files', () => {
  test('is the one that is published', () => {
    expect(JSON.parse(readFileSync('schema/cases.json', 'utf8'))).toEqual(schema);
  });

  test.each(FILES)('accepts %s, as the reader does', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(parseCases(text)).toMatchObject({ ok: true, diagnostics: [] });
    expect(accepts(text)).toBe(true);
  });

  test('has a meaning for every key, and no other', () => {
    const used = new Set([...JSON.stringify(schema).matchAll(/"description":"((?:[^"\\]|\\.)*)"/g)].map(([, words]) => words));
    const written = Object.entries(CASE_MEANINGS).map(([key, { zh, en }]) => [key, `${zh} · ${en}`] as const);
    expect(written.filter(([, words]) => !used.has(words)).map(([key]) => key)).toEqual([]);
  });

  test.each([
    'expct: { total: 1 }',
    'expect: { total: many }',
    'expect: { total: { min: 1 } }',
    'expect: { rows: { H-1: absent } }',
    'expect: { withheld: valid }',
    'expect: { errors: [] }',
    'expect: { published: { round: { mode: halfup } } }',
    'confirmed: 1, expect: { total: 1 }',
  ])('catches %s', (one) => {
    expect(accepts(`format: 1\ncases: [{ name: a, ${one} }]`)).toBe(false);
  });
});
