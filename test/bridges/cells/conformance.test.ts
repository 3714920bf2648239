import { describe, expect, test } from 'vitest';
import { assessCells } from '../../../src/bridges/cells/assess.js';
import { compileText } from '../../../src/compile/compile.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { evaluate } from '../../../src/evaluate/evaluator.js';
import { join } from 'node:path';
import { caseFiles } from '../../cases/read.js';
import { asCells, optionCells } from './as-cells.js';

const SECOND = join(import.meta.dirname, '../../second-city');

describe.each([...caseFiles(), ...caseFiles(SECOND)])('$id', ({ text, file }) => {
  const plan = unwrap(compileText(text));
  const good = file.cases.filter(({ facts, options }) => evaluate<unknown>(plan, facts, options).ok);

  test('every case that can be scored is scored the same from cells', () => {
    for (const { name, facts, options } of good) {
      const { assessment, problems } = assessCells(plan, asCells(plan, facts), optionCells(plan, options), {});
      expect([name, problems, assessment]).toEqual([name, [], unwrap(evaluate<unknown>(plan, facts, options))]);
    }
    expect(good.length).toBeGreaterThan(0);
  });
});
