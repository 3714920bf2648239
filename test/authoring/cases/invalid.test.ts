import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCases } from '../../../src/authoring/cases/check-cases.js';
import { CASE_CODES } from '../../../src/authoring/cases/codes.js';
import { parseCases } from '../../../src/authoring/cases/parse-cases.js';
import { runCases } from '../../../src/authoring/cases/run-cases.js';
import { compileText } from '../../../src/compile/compile.js';
import { unwrap, type Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { formatDiagnostic } from '../../../src/diagnostics/format.js';

const FOLDER = 'test/invalid/cases';
const CODES = Object.keys(CASE_CODES);
const MARK = ' # <-';

const plan = unwrap(
  compileText(`format: 1
id: example/visits
edition: 2026-1
title: 示例走访评价细则
standard: { code: 示例 T/002—2026, name: 走访规范, effectiveFrom: 2026-01-01, place: 附录 B, standing: informative }
entity: 小区
indicators:
  - { id: B-1, title: 有走访记录, points: 3, fact: recorded, scoring: met }
`),
);

function problemsOf(text: string): readonly Diagnostic[] {
  const read = parseCases(text);
  return read.ok ? checkCases(plan, read.value) : read.diagnostics;
}

it('there is one text for each code', () => {
  expect(readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -5))).toEqual([...CODES].sort());
});

describe.each(CODES)('%s', (code) => {
  const source = readFileSync(`${FOLDER}/${code}.yaml`, 'utf8');
  const diagnostics = problemsOf(source);

  it('is the one problem of its text, on the line that is marked', () => {
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
    const marked = source.split('\n').flatMap((line, index) => (line.endsWith(MARK) ? [index + 1] : []));
    expect(marked).toEqual(code === 'CASES_EMPTY' ? [] : [diagnostics[0]!.place!.line]);
  });

  it('reads as frozen', () => {
    const [diagnostic] = diagnostics as [Diagnostic];
    const text = (['zh', 'en'] as const).map((lang) => formatDiagnostic({ ...diagnostic, place: { file: `${code}.yaml`, ...diagnostic.place! } }, { lang, source })).join('\n---\n');
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(`${FOLDER}/${code}.txt`, `${text}\n`);
    expect(`${text}\n`).toBe(readFileSync(`${FOLDER}/${code}.txt`, 'utf8'));
    expect(text).not.toMatch(/undefined|\[object|“”|""|[ \t]$/m);
    expect(diagnostic.message.en).not.toMatch(/[，。：；、]/);
  });

  it('is mended as it says', () => {
    const mended = unwrap(parseCases(readFileSync(`${FOLDER}/mended/${code}.yaml`, 'utf8')));
    expect(runCases(plan, mended)).toMatchObject({ passed: true, diagnostics: [] });
  });
});
