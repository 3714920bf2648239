import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findRulebook, listRulebooks } from '../../src/catalog.js';
import { generatedFiles } from '../../src/host/generate.js';
import { planHash, readPlan } from '../../src/index.js';
import * as anyang from '../../src/anyang.js';
import * as rongcheng from '../../src/rongcheng.js';
import * as taian from '../../src/taian.js';
import * as weihai from '../../src/weihai.js';

const { estate } = weihai;

const FILES = await generatedFiles('.');

describe('generated files', () => {
  test.each([...FILES])('%s is fresh: run "npm run generate" after a change of its source', (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('say so in their first lines', () => {
    // The form of functions.json is Excel's own.
    for (const file of [...FILES.keys()].filter((one) => !one.endsWith('functions.json'))) expect(readFileSync(file, 'utf8').slice(0, 400)).toMatch(/[Gg]enerated/);
    const pages = [...FILES.keys()].filter((file) => file.endsWith('.md'));
    for (const file of pages) expect(readFileSync(file, 'utf8').split('\n')[0]).toMatch(/^<!-- Generated .* Do not edit\. -->$/);
  });
});

const LISTED = [
  ...['estate', 'enterprise', 'street', 'district'].map((table) => `weihai-db3710-t133-2021/${table}`),
  ...['city', 'committee', 'community', 'district', 'enterprise', 'estate', 'street'].map((subject) => `weihai-db3710-t133-2021/clauses-${subject}`),
  ...['enterprise', 'credit-grade', 'disclosure', 'tender', 'owners-vote', 'committee', 'clauses'].map((table) => `taian-db3709-t024-2023/${table}`),
  ...['accountability', 'deadlines', 'clauses', 'coverage'].map((table) => `rongcheng-2021/${table}`),
  'anyang-note/outline',
];

const DOORS: Readonly<Record<string, object>> = { weihai, taian, rongcheng, anyang };

describe('the catalog', () => {
  test('opens every rulebook through the door of its place, and a sample and cases lie beside it', () => {
    for (const id of LISTED) {
      expect(Object.values(DOORS[id.split('-')[0]!]!)).toContain(findRulebook(id));
      for (const ending of ['sample', 'cases']) expect([id, ending, existsSync(`rules/${id}.${ending}.yaml`)]).toEqual([id, ending, true]);
    }
    expect(Object.values(DOORS).flatMap((door) => Object.keys(door))).toHaveLength(LISTED.length);
  });

  test('finds by full id what it lists', () => {
    expect(listRulebooks().map((entry) => entry.id)).toEqual(LISTED);
    expect(findRulebook('weihai-db3710-t133-2021/estate')).toBe(estate);
    expect(findRulebook('weihai/estate')).toBeUndefined();
    expect(listRulebooks()[0]!.standard.code).toBe('DB3710/T 133—2021');
  });

  test('is described by the overview of the documents, every rulebook of it', () => {
    const overview = readFileSync('docs/rulebooks/README.md', 'utf8');
    expect(LISTED.filter((id) => !overview.includes(`(${id}.md)`))).toEqual([]);
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
