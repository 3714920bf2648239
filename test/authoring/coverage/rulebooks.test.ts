import { expect, test } from 'vitest';
import { coverage, showingOf, targetKey, targetsOf } from '../../../src/authoring/coverage/coverage.js';
import { compileTraced } from '../../../src/compile/compile.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { createEvaluator } from '../../../src/evaluate/evaluator.js';
import { parseRulebook } from '../../../src/rulebook/parse.js';
import { caseFiles } from '../../cases/read.js';

const FILES = ['rules', 'test/second-city'].flatMap((folder) => caseFiles(folder));

test.each(FILES)('$id: every target that a case shows is one of those of the plan', ({ text, file: { cases } }) => {
  const traced = unwrap(compileTraced(unwrap(parseRulebook(text))));
  const results = cases.map(({ name, facts, options }, index) => ({ index, name, result: createEvaluator(traced.plan, options)(facts) }));
  const known = new Set(targetsOf(traced).map(targetKey));
  const shown = new Set(results.flatMap(({ result }) => (result.ok ? [...showingOf(traced, result.value).shown] : [])));
  expect([...shown].filter((key) => !known.has(key))).toEqual([]);
  const { counts, targets } = coverage(traced, { cases: results });
  expect(counts).toEqual({ shown: shown.size, all: known.size });
  expect(counts.shown / counts.all).toBeGreaterThan(0.6);
  for (const { what, why, by, place } of targets) {
    expect(place.line).toBeGreaterThan(1);
    for (const words of [what, why ?? what]) expect(`${words.zh}${words.en}`).not.toMatch(/undefined|\[object|“”|""/);
    expect(why === undefined).toBe(by !== undefined);
  }
});
