import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findRulebook, listRulebooks } from '../../src/catalog.js';
import { generatedFiles } from '../../src/host/generate.js';
import { planHash, readPlan } from '../../src/index.js';
import { estate } from '../../src/weihai.js';

const FILES = await generatedFiles('.');

describe('generated files', () => {
  test.each([...FILES])('%s is fresh: run "npm run generate" after a change of its source', (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('say so in their first lines', () => {
    for (const file of FILES.keys()) expect(readFileSync(file, 'utf8').slice(0, 400)).toMatch(/[Gg]enerated/);
    const pages = [...FILES.keys()].filter((file) => file.startsWith('docs/'));
    for (const file of pages) expect(readFileSync(file, 'utf8').split('\n')[0]).toMatch(/^<!-- Generated .* Do not edit\. -->$/);
  });
});

describe('the catalog', () => {
  test('finds by full id what it lists', () => {
    expect(listRulebooks().map((entry) => entry.id)).toEqual(['weihai-db3710-t133-2021/estate']);
    expect(findRulebook('weihai-db3710-t133-2021/estate')).toBe(estate);
    expect(findRulebook('weihai/estate')).toBeUndefined();
    expect(listRulebooks()[0]!.standard.code).toBe('DB3710/T 133—2021');
  });

  test('holds plans that can be read back from JSON', () => {
    for (const { id } of listRulebooks()) expect(readPlan(JSON.parse(JSON.stringify(findRulebook(id)))).ok).toBe(true);
  });
});

describe('editions', () => {
  const frozen = JSON.parse(readFileSync('test/editions.json', 'utf8')) as Record<string, string>;

  test('a released edition scores as it did: a change that moves any score needs a new edition', () => {
    for (const { id, edition } of listRulebooks()) expect([id, frozen[`${id} ${edition}`]]).toEqual([id, planHash(findRulebook(id)!)]);
  });
});
