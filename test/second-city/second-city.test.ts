import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile/compile.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { describeCases } from '../cases/describe-cases.js';
import { caseFiles, rulebookTexts } from '../cases/read.js';
import { unshown } from '../cases/unshown.js';

/** Short synthetic tables of invented towns, each for some ways of scoring that no built-in rulebook uses. */
const FOLDER = import.meta.dirname;
const FILES = caseFiles(FOLDER);

describeCases(FILES);

describe('second cities', () => {
  test.each(rulebookTexts(FOLDER))('$id compiles, has cases and says that it is an example', ({ id, text }) => {
    const plan = unwrap(compileText(text));
    expect(FILES.map((file) => file.id)).toContain(id);
    expect([plan.title, plan.standard.code].filter((words) => !words.includes('示例'))).toEqual([]);
  });

  test.each(FILES)('$id: cases show every option, every row in full and in part, and every grade', ({ text, file }) => {
    expect(unshown(unwrap(compileText(text)), file)).toEqual([]);
  });
});
