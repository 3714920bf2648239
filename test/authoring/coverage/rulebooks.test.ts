import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCases } from '../../../src/authoring/cases/parse-cases.js';
import { runCases } from '../../../src/authoring/cases/run-cases.js';
import { coverage, shownBy, targetKey, targetsOf } from '../../../src/authoring/coverage/coverage.js';
import { compileTraced } from '../../../src/compile/compile.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { parseRulebook } from '../../../src/rulebook/parse.js';
import { rulebookTexts } from '../../cases/read.js';

const FOLDERS = ['rules', 'test/second-city'];
const FILES = FOLDERS.flatMap((folder) => rulebookTexts(folder).map(({ id, text }) => ({ path: join(folder, id), text })));

test.each(FILES)('$path: every target that a case shows is one of those of the plan', ({ path, text }) => {
  const traced = unwrap(compileTraced(unwrap(parseRulebook(text))));
  const report = runCases(traced.plan, unwrap(parseCases(readFileSync(`${path}.cases.yaml`, 'utf8').replace(/^rulebook: .*$/m, ''))));
  const known = new Set(targetsOf(traced).map(targetKey));
  const shown = new Set(report.cases.flatMap(({ result }) => (result.ok ? shownBy(traced, result.value).map(targetKey) : [])));
  expect([...shown].filter((key) => !known.has(key))).toEqual([]);
  const { counts, targets } = coverage(traced, report);
  expect(counts).toEqual({ shown: shown.size, all: known.size });
  expect(counts.shown / counts.all).toBeGreaterThan(0.6);
  for (const { what, why, by, place } of targets) {
    expect(place.line).toBeGreaterThan(1);
    for (const words of [what, why ?? what]) expect(`${words.zh}${words.en}`).not.toMatch(/undefined|\[object|“”|""/);
    expect(why === undefined).toBe(by !== undefined);
  }
});
