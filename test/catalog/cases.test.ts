import { describe, expect, test } from 'vitest';
import { findRulebook } from '../../src/catalog.js';
import { caseFiles } from '../cases/read.js';
import { unshown } from '../cases/unshown.js';

const FILES = caseFiles();

describe('cases show every option of every reading, every row in full and in part, every grade, and every requirement met and unmet', () => {
  test.each(FILES)('$id', ({ id, file }) => {
    expect(unshown(findRulebook(id)!, file)).toEqual([]);
  });

  test('a rulebook with one case shows little, so that this test can fail', () => {
    const { id, file } = FILES.find(({ id }) => id.endsWith('/committee'))!;
    expect(unshown(findRulebook(id)!, { ...file, cases: file.cases.slice(0, 1) }).length).toBeGreaterThan(3);
  });
});
